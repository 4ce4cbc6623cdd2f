//! Stretches of time, and how far an event reaches in time: what is drawn of it.

use crate::report::{Date, Edtf, Precision, Report, day_number, numbered_day};

/// A stretch of time: from a day to the one before another, both by their [numbers](day_number).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub from: i32,
    /// The one after the last; greater than `from`.
    pub to: i32,
}

/// The shortest time that is drawn, in days: a week.
pub(super) const SHORTEST: i32 = 7;

impl Days {
    pub(super) fn of(from: Date, to: Date) -> Self {
        let from = day_number(from.first_day());
        Self { from, to: (day_number(to.last_day()) + 1).max(from + 1) }
    }

    /// How many days it has.
    pub fn count(self) -> i32 {
        self.to - self.from
    }

    /// Half or twice as long about the same middle; never shorter than a week, nor longer than what it is part of.
    pub fn zoomed(self, is_closer: bool, whole: Self) -> Self {
        let count = if is_closer { (self.count() / 2).max(SHORTEST) } else { self.count() * 2 };
        Self { from: self.from + (self.count() - count) / 2, to: 0 }.moved_into(count, whole)
    }

    /// As long, half its length earlier or later, within what it is part of.
    pub fn moved(self, is_later: bool, whole: Self) -> Self {
        let by = (self.count() / 2).max(1) * if is_later { 1 } else { -1 };
        Self { from: self.from + by, to: 0 }.moved_into(self.count(), whole)
    }

    /// So many days from its first on, moved as far as lies outside what it is to be part of.
    fn moved_into(self, count: i32, whole: Self) -> Self {
        let count = count.min(whole.count());
        let from = self.from.clamp(whole.from, whole.to - count);
        Self { from, to: from + count }
    }

    /// Its first and its last day, as coarse as they can be said without a loss: years, months, days.
    pub fn dates(self) -> (Date, Date) {
        let [(year, month, day), (to_year, to_month, to_day)] = [self.from, self.to - 1].map(numbered_day);
        let plain = |year, month, day| Date { year, month, day, approximate: false };
        let next = numbered_day(self.to);
        match (day, next.2) {
            (1, 1) if month == 1 && next.1 == 1 => (plain(year, 0, 0), plain(to_year, 0, 0)),
            (1, 1) => (plain(year, month, 0), plain(to_year, to_month, 0)),
            _ => (plain(year, month, day), plain(to_year, to_month, to_day)),
        }
    }
}

/// How far the time of an event reaches, in numbers of days. `None` is an open end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reach {
    /// The first day that it can have been.
    pub from: Option<i32>,
    /// The day after the last that it can have been.
    pub to: Option<i32>,
    /// From which day to the one before which it certainly went on, if that is known of any.
    pub sure: Option<(i32, i32)>,
}

impl Reach {
    /// How far a date reaches.
    pub fn of(date: Edtf) -> Self {
        let first = |date: Date| day_number(date.first_day());
        let after = |date: Date| day_number(date.last_day()) + 1;
        // A day that is known; of a coarser date it is not known which of its days is meant.
        let known = |date: Date| (date.precision() == Precision::Day && !date.approximate).then(|| (first(date), after(date)));
        let (from, to) = match date {
            Edtf::Date(date) => (Some(date), Some(date)),
            Edtf::Interval(from, to) => (from, to),
        };
        let sure = match date {
            Edtf::Date(date) => known(date),
            Edtf::Interval(Some(from), Some(to)) => {
                // Between the latest beginning and the earliest end, these days included where they are known.
                let from = known(from).map_or(after(from), |days| days.0);
                let to = known(to).map_or(first(to), |days| days.1);
                (from < to).then_some((from, to))
            }
            Edtf::Interval(from, to) => from.or(to).and_then(known),
        };
        Self { from: from.map(first), to: to.map(after), sure }
    }

    /// Whether a part of it may lie in a time.
    pub fn touches(self, days: Days) -> bool {
        !self.is_before(days) && self.from.is_none_or(|from| from < days.to)
    }

    /// Whether all of it is before a time.
    pub(super) fn is_before(self, days: Days) -> bool {
        self.to.is_some_and(|to| to <= days.from)
    }

    /// Its known days: of an open end those of the other one.
    fn ends(self) -> (i32, i32) {
        match (self.from, self.to, self.sure) {
            (Some(from), Some(to), _) => (from, to),
            (_, _, Some(sure)) => sure,
            (Some(from), None, None) => (from, from + 1),
            (None, Some(to), None) => (to - 1, to),
            (None, None, None) => (0, 0),
        }
    }
}

/// All of the time that a report's events are of; its own year where it has none.
pub(super) fn time_of_all(report: &Report, reaches: &[Reach]) -> Days {
    around(reaches.iter().copied()).unwrap_or(year(report.year))
}

/// A year.
pub(super) fn year(year: i16) -> Days {
    let year = Date { year, month: 0, day: 0, approximate: false };
    Days::of(year, year)
}

/// The time of all known days.
pub(super) fn around(reaches: impl Iterator<Item = Reach>) -> Option<Days> {
    reaches
        .map(Reach::ends)
        .map(|(from, to)| Days { from, to })
        .reduce(|all, one| Days { from: all.from.min(one.from), to: all.to.max(one.to) })
}
