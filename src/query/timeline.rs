//! The timeline: the events that a filter shows, in order and grouped by month, and how they spread over the report's year.

use super::facet::FacetKey;
use super::facets::passes;
use super::filter::{Filters, Fit, Ready, Sort};
use super::search::Index;
use crate::report::{Edtf, Event, Report};

/// A month, or a year of which no month is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// 1–12; 0 where only the year or season is known.
    pub month: u8,
}

/// An event of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Index of the event.
    pub event: u32,
    /// Whether it is surely in the chosen range; [`Fit::No`] does not occur.
    pub fit: Fit,
}

/// Events that begin in the same month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The month.
    pub month: Month,
    /// Indices of its events, in order.
    pub events: Vec<u32>,
}

/// What a filter shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// Events surely in range, by month.
    pub groups: Vec<Group>,
    /// How many those are.
    pub count: u32,
    /// Events that went on in the range and had begun before it, in order.
    pub ongoing: Vec<u32>,
    /// Events whose date is too rough to tell, in order.
    pub possible: Vec<u32>,
}

/// The events that a filter shows, restatements left out: an event told twice happened once. Its words are looked up in the index, which may be none where there are no
/// words.
pub fn timeline(report: &Report, filters: &Filters, index: Option<&Index>) -> Timeline {
    let ready = Ready::new(report, filters, index);
    let mut shown: Vec<Shown> = report
        .chronology
        .iter()
        .map(|&index| (index, &report.events[index as usize]))
        .filter(|(_, event)| event.same_as.is_none())
        .filter(|(index, event)| FacetKey::ALL.into_iter().all(|key| passes(report, event, filters, key)) && ready.words(*index as usize))
        .map(|(index, event)| Shown { event: index, fit: ready.range(event) })
        .filter(|shown| shown.fit != Fit::No)
        .collect();
    if filters.sort == Sort::Newest {
        shown.reverse();
    }
    let mut timeline = Timeline::default();
    for Shown { event, fit } in shown {
        match fit {
            Fit::GoingOn => timeline.ongoing.push(event),
            Fit::Possibly => timeline.possible.push(event),
            Fit::Surely | Fit::No => timeline.add(report, event),
        }
    }
    timeline
}

impl Timeline {
    /// All events, in the order in which they are shown.
    pub fn events(&self) -> impl Iterator<Item = u32> {
        self.groups.iter().flat_map(|group| &group.events).chain(&self.ongoing).chain(&self.possible).copied()
    }

    fn add(&mut self, report: &Report, event: u32) {
        self.count += 1;
        let month = month_of(report.events[event as usize].date);
        match self.groups.last_mut() {
            Some(group) if group.month == month => group.events.push(event),
            _ => self.groups.push(Group { month, events: vec![event] }),
        }
    }
}

fn month_of(date: Edtf) -> Month {
    let known = match date {
        Edtf::Date(date) => date,
        Edtf::Interval(from, to) => match from.or(to) {
            Some(date) => date,
            None => return Month { year: 0, month: 0 },
        },
    };
    Month { year: known.year, month: if known.month > 12 { 0 } else { known.month } }
}

/// How many events of the report's year begin in each of its months, of all and of those shown: 12 pairs, January first.
pub fn months(report: &Report, timeline: &Timeline) -> [(u32, u32); 12] {
    let mut months = [(0, 0); 12];
    let slot = |event: &Event| {
        let Month { year, month } = month_of(event.date);
        (year == report.year && month > 0).then(|| usize::from(month) - 1)
    };
    for event in report.events.iter().filter(|event| event.same_as.is_none()) {
        if let Some(slot) = slot(event) {
            months[slot].0 += 1;
        }
    }
    for &event in timeline.groups.iter().flat_map(|group| &group.events) {
        if let Some(slot) = slot(&report.events[event as usize]) {
            months[slot].1 += 1;
        }
    }
    months
}
