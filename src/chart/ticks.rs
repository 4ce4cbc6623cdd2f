//! A scale of time, and its ticks: the turns of years, months or days that have room for their names.

use super::frame::px;
use crate::query::Days;
use crate::report::{Date, day_number, numbered_day};
use plotters::coord::types::RangedCoordi32;
use plotters::prelude::Ranged;

/// Spans of this many days or more have no day ticks.
const LONG: i32 = 120;

/// Days on pixels: a value, which marks, axis and the gestures of a page share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeScale {
    /// Which days.
    pub days: Days,
    /// Where the first begins.
    pub left: i32,
    /// Where the last ends.
    pub right: i32,
}

/// A turn of a year, a month or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The number of the day that begins then.
    pub day: i32,
    /// What begins, as exact as the axis is.
    pub date: Date,
    /// Whether a larger time begins too, or this is the first tick: then the axis names that.
    pub is_first: bool,
}

impl TimeScale {
    /// Where a day begins, if need be far outside.
    pub fn x(&self, day: i32) -> i32 {
        let Days { from, to } = self.days;
        RangedCoordi32::from(from..to).map(&day, (self.left, self.right))
    }

    fn wide(&self) -> i32 {
        self.right - self.left
    }

    /// Whether so many days take so many pixels.
    fn has_room(&self, days: i32, pixels: i32) -> bool {
        i64::from(self.wide()) * i64::from(days) >= i64::from(pixels) * i64::from(self.days.count())
    }

    /// The ticks, as close as names of these widths in pixels stand apart: of a day, a month and a year.
    pub fn ticks(&self, [day, month, year]: [u32; 3]) -> Vec<Tick> {
        let room = |name: u32| px(name) + 8;
        let has_days = self.days.count() < LONG;
        if let Some(step) = [1, 2, 5, 10].into_iter().find(|&step| has_days && self.has_room(i32::from(step), room(day))) {
            // What would stand beside the first of the next month is left out.
            let has_next = |date: Date| date.day + step <= Date { day: 0, ..date }.last_day().2 + 1;
            let is_tick = |date: Date| (date.day - 1).is_multiple_of(step) && has_next(date);
            return self.dated(is_tick, |date| date, |date| date.day == 1);
        }
        if let Some(step) = [1, 2, 3, 6].into_iter().find(|&step| self.has_room(30 * i32::from(step), room(month))) {
            return self.dated(
                |date| date.day == 1 && (date.month - 1) % step == 0,
                |date| Date { day: 0, ..date },
                |date| date.month == 1,
            );
        }
        let step = [1, 2, 5, 10, 20, 50].into_iter().find(|&step| self.has_room(365 * i32::from(step), room(year))).unwrap_or(100);
        let is_tick = |date: Date| (date.month, date.day) == (1, 1) && date.year % step == 0;
        self.dated(is_tick, |date| Date { month: 0, day: 0, ..date }, |_| false)
    }

    /// The ticks among its days, as the dates that begin there.
    fn dated(&self, is_tick: impl Fn(Date) -> bool, begun: impl Fn(Date) -> Date, begins_more: impl Fn(Date) -> bool) -> Vec<Tick> {
        let mut ticks: Vec<Tick> = Vec::new();
        let mut day = self.days.from;
        while day < self.days.to {
            let (year, month, of_month) = numbered_day(day);
            let date = Date { year, month, day: of_month, approximate: false };
            if is_tick(date) {
                ticks.push(Tick { day, date: begun(date), is_first: ticks.is_empty() || begins_more(date) });
            }
            // Long spans have ticks on first days of months only. Days behind the last that has a number end the loop too.
            let next_month = day_number(Date { day: 0, ..date }.last_day()) + 1;
            day = if self.days.count() < LONG { day + 1 } else { next_month.max(day + 1) };
        }
        ticks
    }
}
