//! What every form of chart draws with: a plotters area over a recorder, texts in the page's font, the inks.

use super::Item;
use super::backend::{Recorder, color};
use super::metrics::{width, wrap};
use super::scene::{Ink, Point, Scene};
use crate::report::{Qualifier, ReporterKind};
use plotters::coord::Shift;
use plotters::prelude::{Circle, Color, DrawingArea, FontDesc, FontFamily, IntoDrawingArea, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontStyle, TextStyle};

/// Sizes in pixels of the texts of a chart.
pub(super) const LABEL: u32 = 15;
pub(super) const SMALL: u32 = 13;
pub(super) const VALUE: u32 = 19;

/// A surface to draw on. Plotters' errors are the backend's, which has none.
pub(super) struct Frame {
    recorder: Recorder,
    pub area: DrawingArea<Recorder, Shift>,
    pub width: i32,
}

impl Frame {
    pub fn new(width: u32, height: i32) -> Self {
        let recorder = Recorder::new(width, height.unsigned_abs());
        Self { area: recorder.clone().into_drawing_area(), recorder, width: px(width) }
    }

    pub fn showing(&self, mark: Option<&str>) {
        self.recorder.showing(mark);
    }

    pub fn rect(&self, from: Point, to: Point, ink: Ink) {
        let _ = self.area.draw(&Rectangle::new([from, to], color(ink).filled()));
    }

    pub fn line(&self, points: Vec<Point>, ink: Ink) {
        let _ = self.area.draw(&PathElement::new(points, color(ink)));
    }

    pub fn polygon(&self, points: Vec<Point>, ink: Ink) {
        let _ = self.area.draw(&Polygon::new(points, color(ink)));
    }

    pub fn disc(&self, at: Point, radius: i32, ink: Ink) {
        let _ = self.area.draw(&Circle::new(at, radius, color(ink).filled()));
    }

    pub fn circle(&self, at: Point, radius: i32, ink: Ink) {
        let _ = self.area.draw(&Circle::new(at, radius, color(ink)));
    }

    /// A line of text; `at` is its top for [`VPos::Top`], its middle for [`VPos::Center`].
    pub fn text(&self, text: &str, at: Point, (size, bold): (u32, bool), ink: Ink, (h, v): (HPos, VPos)) {
        let font = FontDesc::new(FontFamily::SansSerif, f64::from(size), if bold { FontStyle::Bold } else { FontStyle::Normal });
        let ink = color(ink);
        let style = TextStyle::from(font).color(&ink).pos(Pos::new(h, v));
        let _ = self.area.draw(&Text::new(text.to_owned(), at, style));
    }

    /// Clears a line's height of the axis behind a text.
    fn background(&self, (x, y): Point, wide: u32) {
        self.rect((x.max(1), y), (x + px(wide) + 4, y + LINE - 2), Ink::Paper);
    }

    pub fn scene(self) -> Scene {
        self.recorder.scene()
    }
}

/// A length in pixels as a coordinate.
pub(super) fn px(length: u32) -> i32 {
    i32::try_from(length).unwrap_or(i32::MAX)
}

/// The words above a bar: what is counted, then who says so behind it or on a line of its own.
pub(super) struct Heading {
    label: Vec<String>,
    by: Vec<String>,
    /// Whether who says so stands on the label's last line.
    beside: bool,
}

const LINE: i32 = 19;
const SHAPE: u32 = 16;

impl Heading {
    pub fn new(item: &Item, room: u32) -> Self {
        Self::of(&item.label, &item.by(), room)
    }

    /// The words of what is counted and of who says so, in so much room.
    pub fn of(label: &str, by: &str, room: u32) -> Self {
        let label = wrap(label, LABEL, false, room);
        let last = label.last().map_or(0, |line| width(line, LABEL, false));
        let beside = last + 10 + SHAPE + width(by, SMALL, false) <= room;
        let by = if beside { vec![by.to_owned()] } else { wrap(by, SMALL, false, room - SHAPE) };
        Self { label, by, beside }
    }

    pub fn height(&self) -> i32 {
        let lines = self.label.len() + if self.beside { 0 } else { self.by.len() };
        LINE * i32::try_from(lines).unwrap_or(i32::MAX)
    }

    /// Draws the words from their top left on, where lines of an axis may be behind them.
    pub fn draw(&self, frame: &Frame, item: &Item, at: Point) {
        self.draw_on(frame, item, at, true);
    }

    /// Draws them on a ground of their own, or on what is there.
    pub fn draw_on(&self, frame: &Frame, item: &Item, (start, y): Point, has_ground: bool) {
        let ink = Ink::of(item.reporter);
        let at_top = (HPos::Left, VPos::Top);
        let mut top = y;
        for line in &self.label {
            if has_ground {
                frame.background((start, top), width(line, LABEL, false));
            }
            frame.text(line, (start, top), (LABEL, false), Ink::Text, at_top);
            top += LINE;
        }
        let mut left = start;
        if self.beside {
            top -= LINE;
            left += px(self.label.last().map_or(0, |line| width(line, LABEL, false))) + 10;
        }
        let by = self.by.iter().map(|line| width(line, SMALL, false)).max().unwrap_or(0);
        if has_ground {
            frame.background((left, top), SHAPE + by);
        }
        symbol(frame, item.reporter, (left + 5, top + 7), ink);
        for line in &self.by {
            frame.text(line, (left + px(SHAPE), top + 1), (SMALL, false), ink, at_top);
            top += LINE;
        }
    }
}

/// The words above a group of marks.
pub(super) struct Group(Vec<String>);

impl Group {
    const LINE: i32 = 21;

    /// Of the words, if a group begins here.
    pub fn new(words: Option<&str>, room: u32) -> Self {
        Self(words.map(|words| wrap(words, LABEL, true, room)).unwrap_or_default())
    }

    pub fn height(&self) -> i32 {
        if self.0.is_empty() { 0 } else { Self::LINE * i32::try_from(self.0.len()).unwrap_or(1) + 10 }
    }

    /// Draws it with its top at `y`.
    pub fn draw(&self, frame: &Frame, y: i32) {
        frame.showing(None);
        for (line, top) in self.0.iter().zip((y..).step_by(Self::LINE.unsigned_abs() as usize)) {
            frame.background((0, top), width(line, LABEL, true));
            frame.text(line, (0, top), (LABEL, true), Ink::Text, (HPos::Left, VPos::Top));
        }
    }
}

/// One shape for each kind of reporter, so that colour is not all that tells them apart.
pub(super) fn symbol(frame: &Frame, reporter: Option<ReporterKind>, (x, y): Point, ink: Ink) {
    match reporter {
        Some(ReporterKind::Government) => frame.rect((x - 5, y - 5), (x + 5, y + 5), ink),
        Some(ReporterKind::Ngo) => frame.disc((x, y), 5, ink),
        Some(ReporterKind::International) => frame.polygon(vec![(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)], ink),
        Some(ReporterKind::Media) => frame.polygon(vec![(x - 6, y - 5), (x + 6, y - 5), (x, y + 5)], ink),
        Some(ReporterKind::Observers) => frame.polygon(vec![(x, y - 5), (x + 6, y + 5), (x - 6, y + 5)], ink),
        None => frame.rect((x - 6, y - 2), (x + 6, y + 1), ink),
    }
}

/// A bar from `left` to `right`; how its end looks says how exactly the value is stated. Returns where its drawing ends.
///
/// Exact: a straight end. About: an end that dissolves. At least, more than: an arrow onward. At most, less than: a bar
/// that is not filled, closed by a thick end. Between: filled to the lower end, outlined to the upper, which is `high`.
pub(super) fn bar(frame: &Frame, qualifier: Qualifier, (left, right): (i32, i32), high: i32, (top, bottom): (i32, i32), ink: Ink) -> i32 {
    match qualifier {
        Qualifier::Exact => {
            frame.rect((left, top), (right.max(left + 2), bottom), ink);
            right.max(left + 2)
        }
        Qualifier::About => {
            let solid = (right - 12).max(left + 1);
            frame.rect((left, top), (solid, bottom), ink);
            for slice in [(solid + 2, solid + 5), (solid + 7, solid + 9), (solid + 11, solid + 12)] {
                frame.rect((slice.0, top), (slice.1, bottom), ink);
            }
            solid + 12
        }
        Qualifier::AtLeast | Qualifier::MoreThan => {
            frame.rect((left, top), (right.max(left + 2), bottom), ink);
            arrow(frame, right, (top, bottom), ink)
        }
        Qualifier::AtMost | Qualifier::LessThan => {
            frame.line(vec![(right, top), (left, top), (left, bottom), (right, bottom)], ink);
            frame.rect((right - 3, top), (right, bottom), ink);
            right
        }
        Qualifier::Between => {
            frame.rect((left, top), (right, bottom), ink);
            frame.line(vec![(right, top), (high, top), (high, bottom), (right, bottom)], ink);
            frame.rect((high - 2, top), (high, bottom), ink);
            high
        }
    }
}

/// An arrow onward: there may be more than what ends at `right`. Returns where its drawing ends.
pub(super) fn arrow(frame: &Frame, right: i32, (top, bottom): (i32, i32), ink: Ink) -> i32 {
    let (tip, middle) = (right + 12, (top + bottom) / 2);
    frame.polygon(
        vec![(right + 3, top), (right + 5, top), (tip, middle), (right + 5, bottom), (right + 3, bottom), (right + 10, middle)],
        ink,
    );
    tip
}

/// The left end and the line of pieces of these widths, set one after the other in so much room.
pub(super) fn flow(widths: impl Iterator<Item = i32>, room: u32) -> Vec<(i32, i32)> {
    let (mut left, mut line) = (0, 0);
    let place = |wide: i32| {
        if left > 0 && left + wide > px(room) {
            (left, line) = (0, line + 1);
        }
        let place = (left, line);
        left += wide + 22;
        place
    };
    widths.map(place).collect()
}

/// What the ends of a picture's marks mean, where they are not all exact: a sample of each, and its words.
pub(super) struct Key<'d> {
    entries: &'d [(Qualifier, String)],
    /// The left end and the line of each.
    places: Vec<(i32, i32)>,
}

const SAMPLE: i32 = 26;
const KEY_LINE: i32 = 21;

impl<'d> Key<'d> {
    pub fn new(entries: &'d [(Qualifier, String)], room: u32) -> Self {
        Self { entries, places: flow(entries.iter().map(|(_, words)| SAMPLE + 20 + px(width(words, SMALL, false))), room) }
    }

    pub fn height(&self) -> i32 {
        self.places.last().map_or(0, |place| 18 + (place.1 + 1) * KEY_LINE)
    }

    /// Draws it with its top at `y`.
    pub fn draw(&self, frame: &Frame, y: i32) {
        frame.showing(None);
        for ((qualifier, words), (left, line)) in self.entries.iter().zip(&self.places) {
            let middle = y + 18 + line * KEY_LINE + 8;
            // Each ends where its words begin.
            let right = match qualifier {
                Qualifier::Between => SAMPLE / 2,
                Qualifier::AtLeast | Qualifier::MoreThan => SAMPLE - 12,
                Qualifier::Exact | Qualifier::About | Qualifier::AtMost | Qualifier::LessThan => SAMPLE,
            };
            bar(frame, *qualifier, (*left, left + right), left + SAMPLE, (middle - 5, middle + 5), Ink::Muted);
            frame.text(words, (left + SAMPLE + 10, middle), (SMALL, false), Ink::Muted, (HPos::Left, VPos::Center));
        }
    }
}

/// Room in pixels that an end takes beyond its value.
pub(super) const END: i32 = 14;
