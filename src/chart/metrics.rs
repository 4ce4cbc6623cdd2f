//! How wide a text is: advance widths of the page's own font, so that no browser needs to be asked.
//!
//! The table `static/fonts/golos-text.widths` was read from the font that is served; kerning is left out, which makes a text
//! seem at most about a hundredth wider than it is.

use std::sync::LazyLock;

/// Keeps a line from breaking and takes no room.
const WORD_JOINER: char = '\u{2060}';

/// The width of a character that the font does not have, in thousandths of an em.
const UNKNOWN: u16 = 600;

/// By character, in order.
static WIDTHS: LazyLock<Vec<(char, (u16, u16))>> = LazyLock::new(|| {
    let rows = include_str!("../../static/fonts/golos-text.widths").lines().filter(|line| !line.starts_with('#'));
    let row = |line: &str| {
        let mut cells = line.split(' ');
        let code = u32::from_str_radix(cells.next()?.strip_prefix("U+")?, 16).ok()?;
        Some((char::from_u32(code)?, (cells.next()?.parse().ok()?, cells.next()?.parse().ok()?)))
    };
    rows.filter_map(row).collect()
});

/// The width in pixels of a text on one line at a font size in pixels.
pub fn width(text: &str, size: u32, bold: bool) -> u32 {
    let advance = |c| match WIDTHS.binary_search_by_key(&c, |row| row.0) {
        Ok(at) if bold => WIDTHS[at].1.1,
        Ok(at) => WIDTHS[at].1.0,
        Err(_) => UNKNOWN,
    };
    let thousandths: u32 = text.chars().filter(|&c| c != WORD_JOINER).map(|c| u32::from(advance(c))).sum();
    (thousandths * size).div_ceil(1000)
}

/// A text as lines no wider than `room` pixels, broken at spaces; a longer word stands on a line of its own.
pub fn wrap(text: &str, size: u32, bold: bool, room: u32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if width(line, size, bold) + width(" ", size, bold) + width(word, size, bold) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.into()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_the_three_languages_has_a_width() {
        for c in ('а'..='я').chain('А'..='Я').chain('a'..='z').chain("ёЁәғқңөұүһіӘҒҚҢӨҰҮҺІ0123456789–«»≈ \u{a0}".chars())
        {
            assert!(WIDTHS.binary_search_by_key(&c, |row| row.0).is_ok(), "no width for {c:?}");
        }
    }

    #[test]
    fn lines_are_filled_and_no_word_is_lost() {
        let text = "Уполномоченный по правам человека в Республике Казахстан";
        let lines = wrap(text, 15, false, 200);
        assert!(lines.len() > 1 && lines.iter().all(|line| width(line, 15, false) <= 200), "{lines:?}");
        assert_eq!(lines.join(" "), text);
    }
}
