//! A filter applied to the events of a report: which pass its range and its words, and which pass each of its facets.

use super::bits::Bits;
use super::columns::{Columns, Fitting};
use super::facet::{FacetKey, FacetValue};
use super::filter::{Chosen, Filters};
use super::fit::Fit;
use super::search::Index;
use std::borrow::Cow;

/// What passes a filter, as positions of [`Columns`].
pub(super) struct Passing<'c, 'r> {
    columns: &'c Columns<'r>,
    chosen: &'c Chosen,
    /// Events that fit the range surely, going on and possibly; none where there is no range.
    fits: Option<Cow<'c, Fitting>>,
    /// What fits the range at all and has the words.
    of_range: Bits,
    /// What passes each facet of which something is chosen.
    of_facets: Vec<(FacetKey, Bits)>,
}

impl<'c, 'r> Passing<'c, 'r> {
    /// Words are looked up in the index, which a page that has words is given.
    pub fn new(columns: &'c Columns<'r>, filters: &'c Filters, index: Option<&Index>) -> Self {
        let count = columns.events.len();
        let fits = filters.range().map(|_| columns.fitting(filters.from, filters.to));
        let mut of_range = match fits.as_deref() {
            None => Bits::all(count),
            Some(Fitting { events: [surely, ongoing, possibly], .. }) => {
                let mut all = surely.clone();
                all.add(ongoing);
                all.add(possibly);
                all
            }
        };
        if let Some(index) = index.filter(|_| !filters.q.trim().is_empty()) {
            let with_words = index.events(columns.report, &index.query(&filters.q));
            let mut having = Bits::none(count);
            (0..count).filter(|&at| with_words[columns.events[at] as usize]).for_each(|at| having.insert(at));
            of_range.keep(&having);
        }
        let mut passing = Self { columns, chosen: &filters.chosen, fits, of_range, of_facets: Vec::new() };
        let of_facet = |key: FacetKey| Some((key, passing.of_facet(key)?));
        passing.of_facets = FacetKey::ALL.into_iter().filter_map(of_facet).collect();
        passing
    }

    /// The values of a facet, each with the events that have it.
    pub fn values(&self, key: FacetKey) -> Vec<(FacetValue, &Bits)> {
        match (key, self.fits()) {
            (FacetKey::Fit, None) => Vec::new(),
            (FacetKey::Fit, Some(fits)) => Fit::ALL.into_iter().map(FacetValue::Fit).zip(fits).collect(),
            _ => self.columns.facet(key).values.iter().map(|(value, events)| (*value, events)).collect(),
        }
    }

    /// What passes all but one facet, or all of them.
    pub fn but(&self, one: Option<FacetKey>) -> Bits {
        let mut passing = self.of_range.clone();
        self.of_facets.iter().filter(|(key, _)| Some(*key) != one).for_each(|(_, bits)| passing.keep(bits));
        passing
    }

    /// What fits the range surely, going on and possibly; none where there is no range, and all is surely in it.
    pub fn fits(&self) -> Option<&[Bits; 3]> {
        self.fits.as_deref().map(|fitting| &fitting.events)
    }

    /// What has a value that is asked for, if any is, and none that is excepted; `None` where nothing is chosen. Of an event's fit nothing is asked where there is no range.
    fn of_facet(&self, key: FacetKey) -> Option<Bits> {
        let (asks, excepts) = (self.chosen.of(key).next().is_some(), self.chosen.except(key).next().is_some());
        if !asks && !excepts || key == FacetKey::Fit && self.fits.is_none() {
            return None;
        }
        let count = self.columns.events.len();
        let mut passing = if asks { Bits::none(count) } else { Bits::all(count) };
        let values = self.values(key);
        values.iter().filter(|(value, _)| self.chosen.contains(*value)).for_each(|(_, events)| passing.add(events));
        values.iter().filter(|(value, _)| self.chosen.excepts(*value)).for_each(|(_, events)| passing.drop(events));
        Some(passing)
    }
}
