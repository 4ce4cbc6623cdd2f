//! Horizontal bars from zero, each under its own words; for shares on a scale to 100 per cent, with a threshold if there is one.

use super::frame::{END, Frame, Group, Heading, Key, SMALL, VALUE, bar, px};
use super::metrics::width;
use super::scene::{Ink, Scene};
use super::{Drawing, Item};
use crate::report::ChartForm;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::Ranged;
use plotters::style::text_anchor::{HPos, VPos};

const BAR: i32 = 32;
const GAP: i32 = 24;

pub(super) fn draw(drawing: &Drawing, width_px: u32) -> Scene {
    let headings: Vec<Heading> = drawing.items.iter().map(|item| Heading::new(item, width_px)).collect();
    let axis = Axis::new(drawing, width_px);
    let top = axis.height();
    let groups: Vec<Group> = (0..headings.len()).map(|at| Group::new(drawing.group(at), width_px)).collect();
    let rows: i32 = headings.iter().zip(&groups).map(|(heading, group)| group.height() + heading.height() + BAR + GAP).sum();
    let key = Key::new(&drawing.key, width_px);
    let height = top + rows - GAP + 8;
    let frame = Frame::new(width_px, height + key.height());
    axis.draw(&frame, drawing, height);
    let mut y = top;
    for ((item, heading), group) in drawing.items.iter().zip(&headings).zip(&groups) {
        group.draw(&frame, y);
        y += group.height();
        frame.showing(Some(item.statistic));
        heading.draw(&frame, item, (0, y));
        y += heading.height() + 2;
        draw_bar(&frame, &axis, item, y, drawing.form);
        y += BAR + GAP - 2;
    }
    key.draw(&frame, height);
    frame.scene()
}

fn draw_bar(frame: &Frame, axis: &Axis, item: &Item, y: i32, form: ChartForm) {
    let ink = Ink::of(item.reporter);
    if form == ChartForm::Shares {
        frame.rect((0, y), (axis.x(axis.max), y + BAR - 2), Ink::Wash);
    }
    let right = axis.x(item.value);
    let high = axis.x(item.high.unwrap_or(item.value));
    let end = bar(frame, item.qualifier, (0, right), high, (y, y + BAR - 2), ink);
    let middle = y + BAR / 2 - 1;
    let wide = px(width(&item.value_text, VALUE, true));
    let mut left = end + 9;
    // A threshold goes through the bar, or stands between its end and the value.
    if let Some(threshold) = axis.threshold.filter(|&threshold| end < threshold && left - 6 < threshold + 6 && threshold < left + wide) {
        left = (threshold + 9).min(frame.width - wide);
    }
    frame.text(&item.value_text, (left, middle), (VALUE, true), Ink::Text, (HPos::Left, VPos::Center));
    if let Some(threshold) = axis.threshold.filter(|&threshold| threshold < left || left + wide < threshold) {
        frame.showing(None);
        frame.rect((threshold - 2, y), (threshold + 2, y + BAR - 2), Ink::Paper);
        frame.line(vec![(threshold, y), (threshold, y + BAR - 2)], Ink::Threshold);
    }
}

/// The scale along the top: a few round values, faint lines down through the picture.
struct Axis {
    scale: RangedCoordf64,
    max: f64,
    /// Pixels from zero to `max`.
    length: i32,
    ticks: Vec<f64>,
    /// Where the threshold stands.
    threshold: Option<i32>,
}

impl Axis {
    fn new(drawing: &Drawing, width_px: u32) -> Self {
        let shares = drawing.form == ChartForm::Shares;
        let max = if shares { 100.0_f64.max(drawing.max) } else { drawing.max };
        // A bar and its value behind it have to fit together, whichever bar that is.
        let full = f64::from(width_px);
        let room = |item: &Item| {
            let value = item.high.unwrap_or(item.value).max(f64::MIN_POSITIVE);
            let beside = f64::from(END + 12 + px(width(&item.value_text, VALUE, true)));
            (full - beside) * max / value
        };
        #[expect(clippy::cast_possible_truncation, reason = "a width on a page")]
        let length = drawing.items.iter().map(room).fold(full - 1.0, f64::min) as i32;
        let scale = RangedCoordf64::from(0.0..max);
        let count = if width_px < 500 { 3 } else { 5 };
        let mut ticks = if shares { vec![0.0, 25.0, 50.0, 75.0, 100.0] } else { scale.key_points(count) };
        // There are no halves of people.
        ticks.retain(|tick| max < 1.0 || tick.fract() == 0.0);
        let threshold = drawing.threshold.as_ref().map(|(value, _)| scale.map(value, (0, length)));
        Self { scale, max, length, ticks, threshold }
    }

    fn x(&self, value: f64) -> i32 {
        self.scale.map(&value, (0, self.length))
    }

    fn height(&self) -> i32 {
        34
    }

    fn draw(&self, frame: &Frame, drawing: &Drawing, height: i32) {
        // The words of a threshold stand among the numbers, which leave them room.
        let threshold = drawing.threshold.as_ref().map(|(value, words)| {
            let (x, wide) = (self.x(*value), px(width(words, SMALL, true)));
            (x, words, (x + 4).min(frame.width - wide), wide)
        });
        let mut free_from = 0;
        for (at, &tick) in self.ticks.iter().enumerate() {
            let x = self.x(tick);
            let last = at + 1 == self.ticks.len();
            let number = (drawing.numbers.0)(tick);
            let text = if last { (drawing.last_number.0)(tick) } else { number.clone() };
            let wide = px(width(&text, SMALL, false));
            let left = match at {
                0 => 0,
                _ => (x - px(width(&number, SMALL, false)) / 2).min(frame.width - wide),
            };
            let is_taken = threshold.is_some_and(|(_, _, from, room)| left < from + room + 8 && from - 8 < left + wide);
            // A line says which value it stands for.
            if !is_taken {
                frame.line(vec![(x, 20), (x, height)], Ink::Rule);
            }
            if left >= free_from && !is_taken {
                frame.text(&text, (left, 2), (SMALL, false), Ink::Muted, (HPos::Left, VPos::Top));
                free_from = left + wide + 8;
            }
        }
        if let Some((x, words, left, _)) = threshold {
            for y in (20..height).step_by(7) {
                frame.line(vec![(x, y), (x, (y + 4).min(height))], Ink::Threshold);
            }
            frame.text(words, (left, 2), (SMALL, true), Ink::Threshold, (HPos::Left, VPos::Top));
        }
    }
}
