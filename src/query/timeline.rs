//! The timeline: the events that a filter shows, in order and grouped by month, and how they spread over the report's year.

use super::columns::Columns;
use super::filter::{Filters, Sort};
use super::fit::Fit;
use super::month::{Month, month_of};
use super::passing::Passing;
use super::search::Index;
use crate::report::Report;

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

/// The events that a filter shows. Its words are looked up in the index, which may be none where there are no words.
pub fn timeline(columns: &Columns<'_>, filters: &Filters, index: Option<&Index>) -> Timeline {
    let passing = Passing::new(columns, filters, index);
    let mut shown: Vec<usize> = passing.but(None).iter().collect();
    if filters.sort == Sort::Newest {
        shown.reverse();
    }
    let mut timeline = Timeline::default();
    for at in shown {
        let event = columns.events[at];
        match passing.fit(at) {
            Fit::GoingOn => timeline.ongoing.push(event),
            Fit::Possibly => timeline.possible.push(event),
            Fit::Surely | Fit::No => timeline.add(columns.report, event),
        }
    }
    timeline
}

/// How many events a filter shows: surely, going on and possibly.
pub fn count(columns: &Columns<'_>, filters: &Filters, index: Option<&Index>) -> u32 {
    Passing::new(columns, filters, index).but(None).count()
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

/// How many events of the report's year begin in each of its months, of all and of those shown: 12 pairs, January first.
pub fn months(columns: &Columns<'_>, timeline: &Timeline) -> [(u32, u32); 12] {
    let mut months = columns.months.map(|all| (all, 0));
    for Group { month: Month { year, month }, events } in &timeline.groups {
        if *year == columns.report.year && *month > 0 {
            months[usize::from(*month) - 1].1 += u32::try_from(events.len()).unwrap_or(u32::MAX);
        }
    }
    months
}
