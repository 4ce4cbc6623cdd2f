//! The same thing at several times: a row for each, on one scale from zero, its values joined in the order of the chart. A time that is a year long is a year wide.

use super::frame::{Frame, Heading, SMALL, VALUE, px};
use super::metrics::width;
use super::scene::{Ink, Scene};
use super::{Drawing, Item};
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::Ranged;
use plotters::style::text_anchor::{HPos, VPos};

/// Pixels from zero to the largest value, in each row.
const HIGH: i32 = 110;
/// Room above the highest point for its value and time.
const ABOVE: i32 = 52;
/// The room of value and time, and how far from the point it is.
const WORDS: i32 = 37;
const APART: i32 = 9;
const GAP: i32 = 20;
const AXIS: i32 = 24;

#[expect(clippy::cast_possible_truncation, reason = "years are small whole numbers")]
pub(super) fn draw(drawing: &Drawing, width_px: u32) -> Scene {
    // Items of one label that follow each other are one row.
    let rows: Vec<&[Item]> = drawing.items.chunk_by(|one, other| one.label == other.label).collect();
    let headings: Vec<Heading> = rows.iter().map(|row| Heading::of(&row[0].label, &row[0].who, width_px)).collect();
    let times = || drawing.items.iter().filter_map(|item| item.time);
    let (from, to) = (times().map(|time| time.0).fold(f64::MAX, f64::min).floor(), times().map(|time| time.1).fold(0.0, f64::max).ceil());
    let years = RangedCoordf64::from(from..to.max(from + 1.0));
    let values = RangedCoordf64::from(0.0..drawing.max);
    let x = |time: f64| years.map(&time, (0, px(width_px) - 1));
    let height: i32 = headings.iter().map(|heading| heading.height() + ABOVE + HIGH + GAP).sum();
    let frame = Frame::new(width_px, height + AXIS - GAP);
    let mut y = 0;
    for (row, heading) in rows.iter().zip(&headings) {
        let floor = y + heading.height() + ABOVE + HIGH;
        frame.showing(None);
        frame.line(vec![(0, floor), (frame.width, floor)], Ink::Rule);
        let ink = Ink::of(row[0].reporter);
        let place = |item: &Item| {
            let (start, end) = item.time.unwrap_or((from, to));
            (x(start), x(end), values.map(&item.value, (floor, floor - HIGH)))
        };
        for pair in row.windows(2) {
            let ((start, end, high), (next_start, next_end, next_high)) = (place(&pair[0]), place(&pair[1]));
            frame.line(vec![((start + end) / 2, high), ((next_start + next_end) / 2, next_high)], ink);
        }
        heading.draw(&frame, &row[0], (0, y));
        for (number, item) in row.iter().enumerate() {
            let (start, end, high) = place(item);
            frame.showing(Some(item.statistic));
            let middle = ((start + end) / 2).min(frame.width - 4).max(4);
            // As wide as its time; a moment is narrow and high.
            if end - start > 12 {
                frame.rect((start, high - 3), (end, high + 3), ink);
            } else {
                frame.rect((middle - 4, high - 7), (middle + 4, high + 7), ink);
            }
            let wide = |text: &str, size, bold| px(width(text, size, bold));
            let half = wide(&item.value_text, VALUE, true).max(wide(&item.when, SMALL, false)) / 2 + 1;
            let at = middle.min(frame.width - half).max(half);
            // A line that comes down to the point would go through words above it.
            let is_above = |other: usize| row.get(other).is_some_and(|other| place(other).2 < high);
            let comes_down = number.checked_sub(1).is_some_and(is_above) || is_above(number + 1);
            let top = if comes_down && high + 2 * APART + WORDS <= floor { high + APART } else { high - APART - WORDS };
            frame.rect((at - half, top), (at + half, top + WORDS), Ink::Paper);
            frame.text(&item.value_text, (at, top + 10), (VALUE, true), Ink::Text, (HPos::Center, VPos::Center));
            frame.text(&item.when, (at, top + 28), (SMALL, false), Ink::Muted, (HPos::Center, VPos::Center));
        }
        y = floor + GAP;
    }
    frame.showing(None);
    let mut free_from = 0;
    for year in from as i32..to as i32 {
        let text = year.to_string();
        let (left, right) = (x(f64::from(year)), x(f64::from(year + 1)));
        let wide = px(width(&text, SMALL, false));
        let start = (left + right - wide) / 2;
        if start >= free_from {
            frame.text(&text, (start, height - GAP + 6), (SMALL, false), Ink::Muted, (HPos::Left, VPos::Top));
            free_from = start + wide + 8;
        }
    }
    frame.scene()
}
