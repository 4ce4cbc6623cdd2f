//! Figures that have no scale in common, or stand alone: each large, with what it counts beside it. No length pretends that they can be compared.

use super::Drawing;
use super::frame::{Frame, Group, Heading, px};
use super::metrics::{width, wrap};
use super::scene::{Ink, Scene};
use plotters::style::text_anchor::{HPos, VPos};

/// Font size in pixels of the values.
const SIZE: u32 = 25;
const LINE: i32 = 31;
const GAP: i32 = 16;

pub(super) fn draw(drawing: &Drawing, width_px: u32) -> Scene {
    // Beside each other where there is room for both, else one above the other.
    let is_wide = width_px >= 500;
    let widest = drawing.items.iter().map(|item| width(&item.value_text, SIZE, true)).max().unwrap_or(0);
    // `wrap` adds up rounded widths of words: up to three pixels more than the line has.
    let room = if is_wide { (widest + 3).min(width_px * 9 / 20) } else { width_px };
    let left = if is_wide { px(room) + 28 } else { 0 };
    let values: Vec<Vec<String>> = drawing.items.iter().map(|item| wrap(&item.value_text, SIZE, true, room)).collect();
    let headings: Vec<Heading> = drawing.items.iter().map(|item| Heading::new(item, width_px - left.unsigned_abs())).collect();
    let high = |value: &Vec<String>, heading: &Heading| {
        let lines = LINE * px(u32::try_from(value.len()).unwrap_or(1));
        if is_wide { lines.max(heading.height() + 6) } else { lines + heading.height() }
    };
    let groups: Vec<Group> = (0..headings.len()).map(|at| Group::new(drawing.group(at), width_px)).collect();
    let rows: i32 = values.iter().zip(&headings).map(|(value, heading)| high(value, heading) + 2 * GAP).sum();
    let rows = rows + groups.iter().map(Group::height).sum::<i32>();
    let frame = Frame::new(width_px, rows - 2 * GAP + 4);
    let mut y = 0;
    for (((item, value), heading), group) in drawing.items.iter().zip(&values).zip(&headings).zip(&groups) {
        frame.showing(None);
        if y > 0 {
            frame.line(vec![(0, y - GAP), (frame.width, y - GAP)], Ink::Rule);
        }
        group.draw(&frame, y);
        y += group.height();
        frame.showing(Some(item.statistic));
        let mut top = y;
        for line in value {
            frame.text(line, (0, top), (SIZE, true), Ink::Text, (HPos::Left, VPos::Top));
            top += LINE;
        }
        heading.draw(&frame, item, if is_wide { (left, y + 5) } else { (0, top) });
        y += high(value, heading) + 2 * GAP;
    }
    frame.scene()
}
