//! The events of a report by column: a filter of many events is a pass over numbers and bits, not over events.

use super::bits::Bits;
use super::facet::{FacetKey, FacetValue};
use super::fit::{Fit, Range, Times};
use super::month::{Month, month_of};
use super::reach::{Days, Reach, time_of_all};
use super::sorted::sorted;
use crate::report::{Date, EntityKind, Report};
use std::borrow::Cow;

/// The events of a report, made ready to be asked for. Events that are told again are left out: an event told twice happened once.
#[derive(Debug)]
pub struct Columns<'r> {
    /// Whose events they are.
    pub(super) report: &'r Report,
    /// Index of the event at each position; positions are in the order of time.
    pub(super) events: Vec<u32>,
    /// The month in which the event at each position begins.
    pub(super) months_begun: Vec<Month>,
    /// What a range of days asks of the event at each position.
    times: Vec<Times>,
    /// How far each event reaches, those told again too, by their index.
    pub(super) reaches: Vec<Reach>,
    /// All of the time that the report's events are of.
    pub(super) whole: Days,
    /// How many events begin in each month of the report's year.
    pub(super) months: [u32; 12],
    facets: Vec<Column>,
    /// The ranges of the report's selections, which the timeline counts at every step.
    ranges: Vec<Fitting>,
}

/// A range of dates, and which events fit it surely, going on and possibly.
#[derive(Clone, Debug)]
pub(super) struct Fitting {
    from: Option<Date>,
    to: Option<Date>,
    pub events: [Bits; 3],
}

/// A facet: each of its values, in the order in which they are offered, with the positions of the events that have it.
#[derive(Debug)]
pub(super) struct Column {
    pub key: FacetKey,
    pub values: Vec<(FacetValue, Bits)>,
}

impl<'r> Columns<'r> {
    /// Those of a report.
    pub fn of(report: &'r Report) -> Self {
        let events: Vec<u32> = report.chronology.iter().copied().filter(|&event| report.events[event as usize].same_as.is_none()).collect();
        let date = |&event: &u32| report.events[event as usize].date;
        let reaches: Vec<Reach> = report.events.iter().map(|event| Reach::of(event.date)).collect();
        let months_begun: Vec<Month> = events.iter().map(|event| month_of(date(event))).collect();
        let mut months = [0; 12];
        for month in months_begun.iter().filter(|month| month.year == report.year && month.month > 0) {
            months[usize::from(month.month) - 1] += 1;
        }
        let named = places_named(report);
        Self {
            report,
            times: events.iter().map(|event| Times::of(date(event))).collect(),
            whole: time_of_all(report, &reaches),
            reaches,
            months,
            months_begun,
            facets: FacetKey::ALL.into_iter().map(|key| column(report, &events, &named, key)).collect(),
            ranges: Vec::new(),
            events,
        }
        .with_ranges()
    }

    fn with_ranges(mut self) -> Self {
        let selections = self.report.selections.iter().filter(|selection| selection.from.or(selection.to).is_some());
        self.ranges = selections.map(|selection| self.fitting(selection.from, selection.to).into_owned()).collect();
        self
    }

    /// How events fit a range.
    pub(super) fn fitting(&self, from: Option<Date>, to: Option<Date>) -> Cow<'_, Fitting> {
        if let Some(known) = self.ranges.iter().find(|known| (known.from, known.to) == (from, to)) {
            return Cow::Borrowed(known);
        }
        let range = Range::new(from.map(Date::first_day), to.map(Date::last_day));
        let mut events = [(); 3].map(|()| Bits::none(self.events.len()));
        for (at, times) in self.times.iter().enumerate() {
            match times.fit(range) {
                Fit::Surely => events[0].insert(at),
                Fit::GoingOn => events[1].insert(at),
                Fit::Possibly => events[2].insert(at),
                Fit::No => {}
            }
        }
        Cow::Owned(Fitting { from, to, events })
    }

    /// How far the event with an index reaches.
    pub fn reach(&self, event: u32) -> Reach {
        self.reaches[event as usize]
    }

    pub(super) fn facet(&self, key: FacetKey) -> &Column {
        self.facets.iter().find(|column| column.key == key).expect("every facet of events has a column")
    }
}

/// Sentences and the places that each names, in order.
fn places_named(report: &Report) -> Vec<(u32, u32)> {
    let places = (0..).zip(&report.entities).filter(|(_, entity)| entity.kind == EntityKind::Place);
    let named = places.flat_map(|(index, place)| place.mentions.iter().map(move |&span| (report.sentence_at(span), index)));
    let mut named: Vec<(u32, u32)> = sorted(named);
    named.dedup();
    named
}

fn column(report: &Report, events: &[u32], named: &[(u32, u32)], key: FacetKey) -> Column {
    let mut values: Vec<(FacetValue, Bits)> = Vec::new();
    for (position, &event) in events.iter().enumerate() {
        key.each_value(report, &report.events[event as usize], named, &mut |value| {
            let at = values.binary_search_by(|(known, _)| known.cmp(&value)).unwrap_or_else(|at| {
                values.insert(at, (value, Bits::none(events.len())));
                at
            });
            values[at].1.insert(position);
        });
    }
    let ranked = sorted((0..).zip(&values).map(|(at, (value, events)): (usize, _)| (value.rank(report, events.count()), at)));
    let taken = |(_, at): (_, usize)| (values[at].0, core::mem::replace(&mut values[at].1, Bits::none(0)));
    Column { key, values: ranked.into_iter().map(taken).collect() }
}
