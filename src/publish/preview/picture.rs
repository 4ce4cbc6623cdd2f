//! A picture as outlines in inks, its words with their places, before any pixel.

use super::letters::Letter;
use crate::chart::{Anchor, Geometry, Ink, Point, Shape};
use tiny_skia::{Path, PathBuilder, Rect, Transform};

/// What is drawn, in the order of painting.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    pub(super) marks: Vec<Mark>,
}

/// An outline to fill, or to draw as a line.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub path: Path,
    pub ink: Ink,
    /// The width of the line, where it is one.
    pub line: Option<f32>,
    /// The words that it shows, and whether a letter of them is not in the typeface.
    words: Option<(String, bool)>,
}

/// How words look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub letter: Letter,
    /// In pixels.
    pub size: f32,
    pub ink: Ink,
}

/// Words of a picture and the rectangle that their letters take.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed<'p> {
    /// The words.
    pub words: &'p str,
    /// Left, top, right and bottom in pixels.
    pub edges: [f32; 4],
    /// Whether a letter is not in the typeface.
    pub lacks_letters: bool,
}

impl Picture {
    /// The words in it.
    pub fn words(&self) -> impl Iterator<Item = Placed<'_>> {
        self.marks.iter().filter_map(|Mark { path, words, .. }| {
            let (words, lacks_letters) = words.as_ref()?;
            let bounds = path.bounds();
            Some(Placed { words, edges: [bounds.left(), bounds.top(), bounds.right(), bounds.bottom()], lacks_letters: *lacks_letters })
        })
    }

    /// Writes words on a line.
    pub(super) fn write(&mut self, words: &str, Style { letter, size, ink }: Style, (x, y): (f32, f32), anchor: Anchor) {
        let line = letter.set(words, size);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - line.width / 2.0,
            Anchor::End => x - line.width,
        };
        let path = line.path.and_then(|path| path.transform(Transform::from_translate(left.round(), y.round())));
        self.marks.extend(path.map(|path| Mark { path, ink, line: None, words: Some((words.into(), line.lacks_letters)) }));
    }

    /// Fills a rectangle.
    pub(super) fn rect(&mut self, (left, top): (f32, f32), (right, bottom): (f32, f32), ink: Ink) {
        let rect = Rect::from_ltrb(left.round(), top.round(), right.round(), bottom.round());
        self.marks.extend(rect.map(|rect| Mark { path: PathBuilder::from_rect(rect), ink, line: None, words: None }));
    }

    /// Shapes of a chart, enlarged.
    pub(super) fn of<'s>(shapes: impl IntoIterator<Item = &'s Shape>, scale: f32) -> Self {
        let mut picture = Self::default();
        for shape in shapes {
            picture.shape(shape, scale);
        }
        picture
    }

    fn shape(&mut self, Shape { geometry, ink, mark: _ }: &Shape, scale: f32) {
        let at = |(x, y): Point| (x as f32 * scale, y as f32 * scale);
        let circle = |center: Point, radius: u32| PathBuilder::from_circle(at(center).0, at(center).1, radius as f32 * scale);
        // As wide as the page's style has them.
        let line = Some(if *ink == Ink::Threshold { 1.5 * scale } else { scale });
        let (path, line) = match geometry {
            Geometry::Text { at: point, anchor, size, bold, text } => {
                let letter = if *bold { Letter::Bold } else { Letter::Plain };
                return self.write(text, Style { letter, size: *size as f32 * scale, ink: *ink }, at(*point), *anchor);
            }
            Geometry::Rect(from, to) => return self.rect(at(*from), at(*to), *ink),
            Geometry::Disc(center, radius) => (circle(*center, *radius), None),
            Geometry::Circle(center, radius) => (circle(*center, *radius), line),
            Geometry::Line(points) => (outline(points.iter().copied().map(at), false), line),
            Geometry::Polygon(points) => (outline(points.iter().copied().map(at), true), None),
        };
        self.marks.extend(path.map(|path| Mark { path, ink: *ink, line, words: None }));
    }

    /// Puts another picture on this one, its corner at a point.
    pub(super) fn place(&mut self, other: Self, (x, y): (f32, f32)) {
        let moved = Transform::from_translate(x.round(), y.round());
        self.marks.extend(other.marks.into_iter().filter_map(|mark| Some(Mark { path: mark.path.transform(moved)?, ..mark })));
    }

    /// The same without what is empty above it.
    pub(super) fn raised(self) -> Self {
        let top = self.bounds().map_or(0.0, |bounds| bounds.top());
        let mut raised = Self::default();
        raised.place(self, (0.0, -top));
        raised
    }

    /// How far it goes to the right and down.
    pub(super) fn size(&self) -> (f32, f32) {
        self.bounds().map_or((0.0, 0.0), |bounds| (bounds.right(), bounds.bottom()))
    }

    fn bounds(&self) -> Option<Rect> {
        self.marks.iter().map(|mark| mark.path.bounds()).reduce(|all, one| all.join(&one).unwrap_or(all))
    }
}

fn outline(points: impl Iterator<Item = (f32, f32)>, closed: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (index, (x, y)) in points.enumerate() {
        if index == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
    }
    if closed {
        path.close();
    }
    path.finish()
}
