//! The shape of a year: one column a month, the shown part of it dark.

use super::frame::{Frame, px};
use super::metrics;
use super::scene::{Ink, Scene};
use plotters::coord::types::RangedCoordi32;
use plotters::prelude::Ranged;
use plotters::style::text_anchor::{HPos, VPos};

/// Font size in pixels of names and numbers.
const SIZE: u32 = 13;

/// A month of the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthBar {
    /// What its column is tied to: the month as EDTF.
    pub mark: String,
    /// The short name under it.
    pub name: String,
    /// All events.
    pub all: u32,
    /// The events shown.
    pub shown: u32,
}

/// Draws a year `width` pixels wide and `height` high.
pub fn draw_months(bars: &[MonthBar], width: u32, height: i32) -> Scene {
    let frame = Frame::new(width, height);
    let max = bars.iter().map(|bar| bar.all).max().unwrap_or(0).max(1);
    let scale = RangedCoordi32::from(0..px(max));
    let count = px(u32::try_from(bars.len()).unwrap_or(1).max(1));
    let (floor, slot) = (height - 22, frame.width / count);
    // Where not every name has room, every other one stands: they are in an order that everyone knows.
    let widest = bars.iter().map(|bar| px(metrics::width(&bar.name, SIZE, false))).max().unwrap_or(0);
    let every = if widest + 3 > slot { 2 } else { 1 };
    let top = |events: u32| scale.map(&px(events), (floor, 20));
    for (at, bar) in (0..).zip(bars) {
        let (left, right) = (slot * at + slot / 10, slot * (at + 1) - slot / 10);
        frame.showing(Some(&bar.mark));
        frame.rect((left, top(bar.all)), (right, floor), Ink::Wash);
        frame.rect((left, top(bar.shown)), (right, floor), Ink::Text);
        if bar.shown > 0 {
            frame.text(
                &bar.shown.to_string(),
                ((left + right) / 2, top(bar.all) - 4),
                (SIZE, false),
                Ink::Muted,
                (HPos::Center, VPos::Bottom),
            );
        }
        if at % every == 0 {
            frame.text(&bar.name, ((left + right) / 2, floor + 6), (SIZE, false), Ink::Muted, (HPos::Center, VPos::Top));
        }
    }
    frame.showing(None);
    frame.line(vec![(0, floor), (frame.width, floor)], Ink::Rule);
    frame.scene()
}
