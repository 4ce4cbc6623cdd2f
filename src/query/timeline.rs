//! The timeline: the events that a filter shows, in order and grouped by month, and how they spread over the report's year.

use super::bits::Bits;
use super::columns::Columns;
use super::filter::{Filters, Sort};
use super::month::Month;
use super::passing::Passing;
use super::search::Index;

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
    /// All of these, as positions of [`Columns`].
    pub(super) shown: Bits,
}

/// The events that a filter shows. Its words are looked up in the index, which may be none where there are no words.
pub fn timeline(columns: &Columns<'_>, filters: &Filters, index: Option<&Index>) -> Timeline {
    let passing = Passing::new(columns, filters, index);
    let mut timeline = Timeline { shown: passing.but(None), ..Timeline::default() };
    let mut surely = timeline.shown.clone();
    if let Some([_, ongoing, possibly]) = passing.fits() {
        for (fit, events) in [(ongoing, &mut timeline.ongoing), (possibly, &mut timeline.possible)] {
            let mut shown = timeline.shown.clone();
            shown.keep(fit);
            surely.drop(fit);
            *events = shown.iter().map(|at| columns.events[at]).collect();
        }
    }
    for at in surely.iter() {
        timeline.add(columns.months_begun[at], columns.events[at]);
    }
    if filters.sort == Sort::Newest {
        timeline.groups.reverse();
        timeline.groups.iter_mut().for_each(|group| group.events.reverse());
        timeline.ongoing.reverse();
        timeline.possible.reverse();
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

    fn add(&mut self, month: Month, event: u32) {
        self.count += 1;
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
