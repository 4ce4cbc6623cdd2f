//! One mark for each that is counted, where they are few enough to be seen one by one: people before all.

use super::frame::{Frame, Heading, Key, VALUE, arrow, px};
use super::metrics::width;
use super::scene::{Ink, Point, Scene};
use super::{Drawing, Item};
use crate::report::Qualifier;
use plotters::style::text_anchor::{HPos, VPos};

const RADIUS: i32 = 6;
const PITCH: i32 = 18;
/// Marks stand in groups, so that they can be counted.
const GROUP: i32 = 5;
const BETWEEN_GROUPS: i32 = 6;
const GAP: i32 = 22;

pub(super) fn draw(drawing: &Drawing, width_px: u32) -> Scene {
    let values = drawing.items.iter().map(|item| width(&item.value_text, VALUE, true)).max().unwrap_or(0);
    let room = px(width_px) - px(values) - 24;
    let columns = (room / (GROUP * PITCH + BETWEEN_GROUPS)).max(1) * GROUP;
    let headings: Vec<Heading> = drawing.items.iter().map(|item| Heading::new(item, width_px)).collect();
    let lines = |item: &Item| (count(item) - 1).max(0) / columns + 1;
    let rows = || drawing.items.iter().zip(&headings).map(|(item, heading)| heading.height() + 6 + lines(item) * PITCH + GAP);
    let key = Key::new(&drawing.key, width_px);
    let height = rows().sum::<i32>() - GAP + 4;
    let frame = Frame::new(width_px, height + key.height());
    let mut y = 0;
    for ((item, heading), high) in drawing.items.iter().zip(&headings).zip(rows()) {
        frame.showing(Some(item.statistic));
        heading.draw(&frame, item, (0, y));
        draw_marks(&frame, item, y + heading.height() + 6, columns);
        y += high;
    }
    key.draw(&frame, height);
    frame.scene()
}

/// How many marks a value has.
#[expect(clippy::cast_possible_truncation, reason = "ingest lets a chart of units have small whole numbers only")]
fn count(item: &Item) -> i32 {
    item.value.round() as i32
}

fn draw_marks(frame: &Frame, item: &Item, top: i32, columns: i32) {
    let ink = Ink::of(item.reporter);
    let at = |number: i32| -> Point {
        let column = number % columns;
        (RADIUS + column * PITCH + column / GROUP * BETWEEN_GROUPS, top + PITCH / 2 + number / columns * PITCH)
    };
    let count = count(item);
    let (last, y) = if count > 0 { at(count - 1) } else { (-RADIUS, top + PITCH / 2) };
    // The area that can be clicked, and the focus ring, reach over all of them.
    let right = if count > columns { at(columns - 1).0 } else { last };
    frame.rect((0, top), ((right + RADIUS).max(1), y + PITCH / 2), Ink::Paper);
    for number in 0..count {
        frame.disc(at(number), RADIUS, ink);
    }
    let mut end = last + RADIUS;
    if item.qualifier == Qualifier::AtLeast || item.qualifier == Qualifier::MoreThan {
        end = arrow(frame, end + 1, (y - 8, y + 8), ink);
    }
    frame.text(&item.value_text, (end + 10, y), (VALUE, true), Ink::Text, (HPos::Left, VPos::Center));
}
