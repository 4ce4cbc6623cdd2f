//! The seats of a chamber as a half circle of dots, in the order of the marks; below it, who holds how many.

use super::Drawing;
use super::frame::{Frame, LABEL, SMALL, VALUE, px};
use super::metrics::{width, wrap};
use super::scene::{Ink, Point, Scene};
use plotters::style::text_anchor::{HPos, VPos};
use std::collections::BinaryHeap;
use std::f64::consts::PI;

/// Seats of a small chamber stand no further apart than this, in pixels.
const WIDEST_STEP: f64 = 44.0;

/// The radius in pixels of the room in the middle.
const HALL: f64 = 56.0;

/// How the seats of a part look: the ink, and whether they are open in the middle, by which the last two are told apart on a print in grey. Ingest lets a chart of
/// seats have no more parts.
const PARTS: [(Ink, bool); 3] = [(Ink::PartA, false), (Ink::PartB, false), (Ink::PartC, true)];

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "seats and pixels are small whole numbers")]
pub(super) fn draw(drawing: &Drawing, width_px: u32) -> Scene {
    let (total, whole, rest) = match &drawing.whole {
        Some((total, whole, rest)) => (*total, whole.as_str(), rest.as_str()),
        None => (drawing.items.iter().map(|item| item.value).sum(), "", ""),
    };
    let total = total.round() as usize;
    let wide = width_px.min(520);
    let (seats, radius, middle, chamber) = chamber(total, f64::from(wide));
    let rows = legend_rows(drawing, width_px);
    let legend: i32 = rows.iter().map(|(label, by)| row_height(label, by)).sum();
    let named: f64 = drawing.items.iter().map(|item| item.value).sum();
    let unnamed = total.saturating_sub(named.round() as usize);
    let rest_row = if unnamed > 0 && !rest.is_empty() { 34 } else { 0 };
    let frame = Frame::new(width_px, chamber + 20 + legend + rest_row);

    let mut seat = seats.iter();
    let mut y = chamber + 20;
    for ((item, part), (label, by)) in drawing.items.iter().zip(PARTS).zip(&rows) {
        frame.showing(Some(item.statistic));
        for &at in seat.by_ref().take(item.value.round() as usize) {
            draw_seat(&frame, at, radius, part);
        }
        draw_seat(&frame, (8, y + 10), 7, part);
        frame.text(&item.value_text, (26, y), (VALUE, true), Ink::Text, (HPos::Left, VPos::Top));
        let left = 26 + value_room(drawing);
        for (line, text) in (0..).zip(label) {
            frame.text(text, (left, y + 2 + 19 * line), (LABEL, false), Ink::Text, (HPos::Left, VPos::Top));
        }
        for (line, text) in (px(label.len() as u32)..).zip(by) {
            frame.text(text, (left, y + 3 + 19 * line), (SMALL, false), Ink::Muted, (HPos::Left, VPos::Top));
        }
        y += row_height(label, by);
    }
    frame.showing(None);
    for &at in seat {
        frame.circle(at, radius - 1, Ink::PartNone);
    }
    frame.text(&(drawing.numbers.0)(total as f64), (middle, chamber - 32), (34, true), Ink::Text, (HPos::Center, VPos::Center));
    frame.text(whole, (middle, chamber - 8), (SMALL, false), Ink::Muted, (HPos::Center, VPos::Center));
    if rest_row > 0 {
        frame.circle((8, y + 10), 6, Ink::PartNone);
        frame.text(rest, (26, y + 2), (LABEL, false), Ink::Muted, (HPos::Left, VPos::Top));
    }
    frame.scene()
}

fn draw_seat(frame: &Frame, at: Point, radius: i32, (ink, is_open): (Ink, bool)) {
    frame.disc(at, radius, ink);
    if is_open {
        frame.disc(at, radius * 2 / 5, Ink::Paper);
    }
}

fn value_room(drawing: &Drawing) -> i32 {
    px(drawing.items.iter().map(|item| width(&item.value_text, VALUE, true)).max().unwrap_or(0)) + 12
}

fn row_height(label: &[String], by: &[String]) -> i32 {
    19 * px(u32::try_from(label.len() + by.len()).unwrap_or(1)) + 14
}

/// Per mark: the lines of what it is and of who says so.
fn legend_rows(drawing: &Drawing, width_px: u32) -> Vec<(Vec<String>, Vec<String>)> {
    let room = (px(width_px) - 26 - value_room(drawing)).unsigned_abs();
    drawing.items.iter().map(|item| (wrap(&item.label, LABEL, false, room), wrap(&item.by(), SMALL, false, room))).collect()
}

/// The sine of an angle between −π/2 and π, by its series: right to a millionth. The one of the standard library, for any angle, adds 2.4 kB to the program.
fn sin(angle: f64) -> f64 {
    let (mut sum, mut term) = (angle, angle);
    for n in 1..10 {
        let n = f64::from(n);
        term *= -angle * angle / (2.0 * n * (2.0 * n + 1.0));
        sum += term;
    }
    sum
}

/// Seats on half circles, by their angle from left to right, as they are dealt out; the radius of a dot; the middle; the height of the whole.
///
/// There are as many rows as leave [`HALL`] free in the middle. The innermost radius is then the one at which seats stand as far apart along their row as the
/// rows do from each other.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "seats and pixels are small whole numbers"
)]
fn chamber(total: usize, wide: f64) -> (Vec<Point>, i32, i32, i32) {
    // Radius of the innermost row, in distances between rows.
    let hall = |rows: usize| (total as f64 / PI - (rows * (rows - 1)) as f64 / 2.0) / rows as f64;
    let step = |rows: usize| (wide / 2.0 / (hall(rows) + rows as f64 - 0.6)).min(WIDEST_STEP);
    let rows = (2..10).rev().find(|&rows| hall(rows) * step(rows) >= HALL).unwrap_or(1);
    let (hall, step) = (hall(rows), step(rows));
    let radius = (step * 0.4).floor().max(2.0);
    let radii: Vec<f64> = (0..rows).rev().map(|row| step * (hall + row as f64)).collect();
    let outer = radii.first().map_or(0.0, |row| row + radius);
    let length: f64 = radii.iter().sum();
    let mut left = total;
    // A heap, for a sort would cost the program four times as much (`query::sorted`).
    let mut seats = BinaryHeap::with_capacity(total);
    for (row, &r) in radii.iter().enumerate() {
        let here = if row + 1 == radii.len() { left } else { ((total as f64 * r / length).round() as usize).min(left) };
        left -= here;
        for at in 0..here {
            let angle = if here > 1 { PI * at as f64 / (here - 1) as f64 } else { PI / 2.0 };
            let x = outer - sin(PI / 2.0 - angle) * r;
            let y = outer - sin(angle) * r;
            // Of an angle that is not negative the bits are in the order of the numbers.
            seats.push((angle.to_bits(), (x.round() as i32, y.round() as i32)));
        }
    }
    let middle = outer.round() as i32;
    (seats.into_sorted_vec().into_iter().map(|(_, at)| at).collect(), radius as i32, middle, (outer + radius) as i32 + 2)
}
