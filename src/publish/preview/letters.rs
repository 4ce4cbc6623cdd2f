//! The site's typefaces as outlines: words set on a line, and broken into lines.

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder, Tag};
use rustybuzz::{Face, UnicodeBuffer, Variation};
use std::sync::LazyLock;
use tiny_skia::{Path, PathBuilder};

/// A typeface at a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letter {
    /// What is read in passing.
    Plain,
    /// Values and dates.
    Bold,
    /// Titles.
    Title,
}

/// A face at the weight that pages have it in. The files are those that pages load.
fn face(woff2: &[u8], weight: f32) -> Face<'static> {
    let font = wuff::decompress_woff2(woff2).expect("the fonts of the site are WOFF2");
    let mut face = Face::from_slice(font.leak(), 0).expect("the fonts of the site are OpenType");
    face.set_variations(&[Variation { tag: Tag::from_bytes(b"wght"), value: weight }]);
    face
}

static FACES: LazyLock<[Face<'static>; 3]> = LazyLock::new(|| {
    let golos = include_bytes!("../../../static/fonts/golos-text-400-600.woff2");
    let literata = include_bytes!("../../../static/fonts/literata-400-600.woff2");
    [face(golos, 400.0), face(golos, 600.0), face(literata, 500.0)]
});

/// Words set on one line, from the point (0, 0) on its baseline on.
pub(super) struct Line {
    /// The outlines of its letters; nothing where it has none but spaces.
    pub path: Option<Path>,
    /// How far it goes, in pixels.
    pub width: f32,
    /// Whether a letter is not in the typeface.
    pub lacks_letters: bool,
}

impl Letter {
    /// Sets words at a size in pixels.
    pub fn set(self, words: &str, size: f32) -> Line {
        let face = &FACES[self as usize];
        let scale = size / f32::from(u16::try_from(face.units_per_em()).unwrap_or(1000));
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&words.replace('\u{2060}', ""));
        buffer.guess_segment_properties();
        let glyphs = rustybuzz::shape(face, &[], buffer);
        let mut pen = Pen { path: PathBuilder::new(), scale, x: 0.0 };
        let (mut width, mut lacks_letters) = (0.0_f32, false);
        for (glyph, position) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
            let id = GlyphId(u16::try_from(glyph.glyph_id).unwrap_or(0));
            lacks_letters |= id.0 == 0;
            // A letter that begins on a whole pixel has the same pixels wherever it stands, which packs better.
            pen.x = width.round();
            face.outline_glyph(id, &mut pen);
            width += position.x_advance as f32 * scale;
        }
        Line { width, path: pen.path.finish(), lacks_letters }
    }

    /// Words as lines that fit into `room` pixels, as few as there can be and about equally long.
    pub fn lines(self, words: &str, size: f32, room: f32) -> Vec<String> {
        let held = together(words);
        let words: Vec<(&str, f32)> = held.split(' ').map(|word| (word, self.set(word, size).width)).collect();
        let space = self.set(" ", size).width;
        let fewest = fill(&words, space, room);
        let narrower = (1..40).map(|step| room * (1.0 - step as f32 / 40.0)).map(|room| fill(&words, space, room));
        narrower.take_while(|lines| lines.len() == fewest.len()).last().unwrap_or(fewest)
    }
}

/// Words, each with its width, as lines as full as they can be; a word wider than `room` stands by itself.
fn fill(words: &[(&str, f32)], space: f32, room: f32) -> Vec<String> {
    let mut lines: Vec<(String, f32)> = Vec::new();
    for (word, width) in words {
        match lines.last_mut() {
            Some((line, length)) if *length + space + width <= room => {
                *line += &format!(" {word}");
                *length += space + width;
            }
            _ => lines.push(((*word).into(), *width)),
        }
    }
    lines.into_iter().map(|(line, _)| line).collect()
}

/// Words with what must not part at a line's end held together: a dash and what is before it, a number or a word of a letter or two and
/// what is behind it.
fn together(words: &str) -> String {
    let mut held = String::new();
    for word in words.split(' ') {
        let last = held.rsplit([' ', '\u{a0}']).next().unwrap_or_default();
        let short = last.chars().count() <= 2 && last.chars().all(char::is_alphabetic);
        let number = last.ends_with(|last: char| last.is_ascii_digit());
        match (held.is_empty(), word == "–" || short || number) {
            (true, _) => {}
            (false, true) => held.push('\u{a0}'),
            (false, false) => held.push(' '),
        }
        held += word;
    }
    held
}

/// Draws glyphs one behind the other, from the font's units with y up to pixels with y down.
struct Pen {
    path: PathBuilder,
    scale: f32,
    x: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, -y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, room: f32, expected: &[&str]) {
        let lines: Vec<String> = Letter::Title.lines(words, 50.0, room).iter().map(|line| line.replace('\u{a0}', " ")).collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn lines_are_few_and_about_equally_long() {
        check("Задержано около десяти тысяч", 1000.0, &["Задержано около десяти тысяч"]);
        check("Задержано около десяти тысяч", 620.0, &["Задержано около", "десяти тысяч"]);
        check("пневмоноультрамикроскопический", 100.0, &["пневмоноультрамикроскопический"]);
    }

    #[test]
    fn a_dash_a_number_and_a_short_word_do_not_part_from_what_they_belong_to() {
        check("Вступить в брак можно с 18 лет", 480.0, &["Вступить в брак", "можно с 18 лет"]);
        check("Приюты есть – 39 центров", 400.0, &["Приюты есть –", "39 центров"]);
    }

    #[test]
    fn a_letter_that_a_typeface_does_not_have_is_told() {
        assert!(Letter::Plain.set("漢", 20.0).lacks_letters);
        assert!(!Letter::Plain.set("Қазақстандағы, section 1.c – «№ 5»", 20.0).lacks_letters);
    }
}
