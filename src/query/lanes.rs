//! What the timeline's drawing shows: which time, how far each event reaches in it, and the events told apart as lanes. No pixels.

use super::facet::FacetValue;
use super::filter::{Filters, LanesBy};
use super::sorted::sorted;
use super::timeline::Timeline;
use crate::report::{Date, Edtf, Precision, Report, day_number, numbered_day};
use core::cmp::Reverse;

/// A stretch of time: from a day to the one before another, both by their [numbers](day_number).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub from: i32,
    /// The one after the last; greater than `from`.
    pub to: i32,
}

/// The shortest time that is drawn, in days: a week.
const SHORTEST: i32 = 7;

impl Days {
    fn of(from: Date, to: Date) -> Self {
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
    fn is_before(self, days: Days) -> bool {
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

/// The events of one lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// What they have in common; `None` for the rest of them, and for those that have no such value.
    pub value: Option<FacetValue>,
    /// Indices of its events.
    pub events: Vec<u32>,
}

/// What the drawing shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lanes {
    /// Of which time.
    pub days: Days,
    /// All of the time that the report's events are of.
    pub whole: Days,
    /// The most frequent values, then the rest.
    pub lanes: Vec<Lane>,
    /// Events of a time before the one that is drawn.
    pub earlier: Vec<u32>,
    /// Events of a time after it.
    pub later: Vec<u32>,
}

/// So many values have a lane of their own.
const OWN: usize = 5;

/// The drawing of what a filter shows: of the time that was chosen, else of the report's year, or, if nothing shown is of that, of all that is shown.
pub fn lanes(report: &Report, filters: &Filters, timeline: &Timeline) -> Lanes {
    let reach = |event: u32| Reach::of(report.events[event as usize].date);
    let whole = around(report.events.iter().map(|event| Reach::of(event.date))).unwrap_or(year(report.year));
    let shown = || timeline.events().map(reach);
    let days = match (filters.from, filters.to) {
        _ if filters.is_reversed() => year(report.year),
        (Some(from), Some(to)) => Days::of(from, to),
        (None, None) if timeline.events().next().is_none() || shown().any(|reach| reach.touches(year(report.year))) => year(report.year),
        (from, to) => {
            let all = around(shown()).unwrap_or(whole);
            let from = from.map_or(all.from, |from| day_number(from.first_day()));
            let to = to.map_or(all.to, |to| day_number(to.last_day()) + 1);
            Days { from: if filters.from.is_none() { from.min(to - SHORTEST) } else { from }, to: to.max(from + SHORTEST) }
        }
    };
    let (mut earlier, mut later, mut within) = (Vec::new(), Vec::new(), Vec::new());
    for event in timeline.events() {
        let reach = reach(event);
        let place = if reach.touches(days) {
            &mut within
        } else if reach.is_before(days) {
            &mut earlier
        } else {
            &mut later
        };
        place.push(event);
    }
    Lanes { days, whole, lanes: apart(report, filters.lanes, &within), earlier, later }
}

fn year(year: i16) -> Days {
    let year = Date { year, month: 0, day: 0, approximate: false };
    Days::of(year, year)
}

/// The time of all known days.
fn around(reaches: impl Iterator<Item = Reach>) -> Option<Days> {
    reaches
        .map(Reach::ends)
        .map(|(from, to)| Days { from, to })
        .reduce(|all, one| Days { from: all.from.min(one.from), to: all.to.max(one.to) })
}

/// Events told apart; one that has several values stands in the lane of each.
fn apart(report: &Report, by: LanesBy, events: &[u32]) -> Vec<Lane> {
    let mut lanes: Vec<Lane> = Vec::new();
    let mut rest = Lane { value: None, events: Vec::new() };
    for &event in events {
        let values = by.facet().values(report, &report.events[event as usize]);
        if values.is_empty() {
            rest.events.push(event);
        }
        for value in values {
            match lanes.iter_mut().find(|lane| lane.value == Some(value)) {
                Some(lane) => lane.events.push(event),
                None => lanes.push(Lane { value: Some(value), events: vec![event] }),
            }
        }
    }
    let ranked = sorted((0..).zip(&lanes).map(|(at, lane): (usize, _)| (Reverse(lane.events.len()), at)));
    // One value more is no longer than the rest of one.
    let own = if ranked.len() == OWN + 1 && rest.events.is_empty() { OWN + 1 } else { OWN };
    for &(_, at) in ranked.iter().skip(own) {
        rest.events.extend(&lanes[at].events);
    }
    rest.events = sorted(rest.events.iter().copied());
    rest.events.dedup();
    let kept = ranked.iter().take(own).map(|&(_, at)| core::mem::replace(&mut lanes[at], Lane { value: None, events: Vec::new() }));
    kept.chain((!rest.events.is_empty()).then_some(rest)).collect()
}
