//! Stages one below the other: bars on one scale, each joined to the next by the narrowing between them.

use super::frame::{END, Frame, Heading, Key, VALUE, bar, px};
use super::metrics::width;
use super::scene::{Ink, Scene};
use super::{Drawing, Item};
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::Ranged;
use plotters::style::text_anchor::{HPos, VPos};

const BAR: i32 = 36;
const GAP: i32 = 18;

pub(super) fn draw(drawing: &Drawing, width_px: u32) -> Scene {
    let headings: Vec<Heading> = drawing.items.iter().map(|item| Heading::new(item, width_px)).collect();
    let values = drawing.items.iter().map(|item| width(&item.value_text, VALUE, true)).max().unwrap_or(0);
    let length = px(width_px) - px(values) - END - 12;
    let scale = RangedCoordf64::from(0.0..drawing.max);
    let x = |item: &Item| scale.map(&item.value, (0, length));
    let rows: i32 = headings.iter().map(|heading| heading.height() + BAR + GAP).sum();
    let key = Key::new(&drawing.key, width_px);
    let height = rows - GAP + 4;
    let frame = Frame::new(width_px, height + key.height());
    let mut y = 0;
    let mut before: Option<(i32, i32)> = None;
    for (item, heading) in drawing.items.iter().zip(&headings) {
        let top = y + heading.height() + 4;
        let right = x(item);
        frame.showing(None);
        if let Some((wide, bottom)) = before {
            frame.polygon(vec![(0, bottom), (wide, bottom), (right, top), (0, top)], Ink::Wash);
        }
        frame.showing(Some(item.statistic));
        heading.draw_on(&frame, item, (0, y), false);
        let end = bar(&frame, item.qualifier, (0, right), right, (top, top + BAR - 4), Ink::of(item.reporter));
        frame.text(&item.value_text, (end + 9, top + BAR / 2 - 2), (VALUE, true), Ink::Text, (HPos::Left, VPos::Center));
        before = Some((right, top + BAR - 4));
        y = top + BAR - 4 + GAP;
    }
    key.draw(&frame, height);
    frame.scene()
}
