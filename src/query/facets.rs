//! Facets with live counts: how many events or charts each value would show, every other choice kept.

use super::facet::{FacetKey, FacetValue};
use super::filter::{Chosen, Filters, Fit, Ready};
use super::search::Index;
use super::sorted::sorted;
use crate::report::{Event, Report};

/// One value of a facet, as it is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The value.
    pub value: FacetValue,
    /// How many charts it would show, or events, surely or possibly in range.
    pub count: u32,
    /// Whether it is asked for.
    pub chosen: bool,
    /// Whether it is excepted.
    pub excepted: bool,
}

/// A facet and its values: all that the report has, the frequent ones first; sections and precisions in their own order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// What it narrows.
    pub key: FacetKey,
    /// Its values.
    pub choices: Vec<Choice>,
}

/// The facets of a report's events under a filter. Its words are looked up in the index, which may be none where there are no words.
pub fn facets(report: &Report, filters: &Filters, index: Option<&Index>) -> Vec<Facet> {
    let ready = Ready::new(report, filters, index);
    let fails: Vec<Fails> = (0..).zip(&report.events).map(|event| Fails::of(report, event, &ready)).collect();
    FacetKey::ALL.into_iter().map(|key| facet(report, filters, &fails, key)).filter(|facet| !facet.choices.is_empty()).collect()
}

/// What an event fails of a filter: found out once, asked by every facet.
#[derive(Clone, Copy)]
enum Fails {
    /// Nothing.
    None,
    /// One facet only: it counts in that facet, whose own choice does not narrow it.
    Only(FacetKey),
    /// More than one facet, or the range, or the words.
    More,
}

impl Fails {
    fn of(report: &Report, (index, event): (usize, &Event), ready: &Ready<'_>) -> Self {
        let mut failed = FacetKey::ALL.into_iter().filter(|&key| !passes(report, event, ready.filters, key));
        match (failed.next(), failed.next()) {
            (_, Some(_)) => Self::More,
            (first, None) if ready.range(event) != Fit::No && ready.words(index) => first.map_or(Self::None, Self::Only),
            _ => Self::More,
        }
    }

    fn counts_in(self, facet: FacetKey) -> bool {
        match self {
            Self::None => true,
            Self::Only(key) => key == facet,
            Self::More => false,
        }
    }
}

fn facet(report: &Report, filters: &Filters, fails: &[Fails], key: FacetKey) -> Facet {
    // The values, each with how many events have it and how many of them are shown.
    let mut counts: Vec<(FacetValue, u32, u32)> = Vec::new();
    for (event, fails) in report.events.iter().zip(fails).filter(|(event, _)| event.same_as.is_none()) {
        count(&mut counts, &filters.chosen, &key.values(report, event), fails.counts_in(key));
    }
    in_order(report, key, &filters.chosen, counts)
}

/// A facet of values, each with how many have it and how many of these are shown.
pub(super) fn in_order(report: &Report, key: FacetKey, chosen: &Chosen, counts: Vec<(FacetValue, u32, u32)>) -> Facet {
    let ranked = counts.into_iter().map(|(value, all, count)| (value.rank(report, all), value, count));
    let choice = |(_, value, count)| Choice { value, count, chosen: chosen.contains(value), excepted: chosen.excepts(value) };
    Facet { key, choices: sorted(ranked).into_iter().map(choice).collect() }
}

/// Counts the values of something once more, and once more among those shown if it is shown or would be: one of the values may be excepted, and is not if it is asked for.
pub(super) fn count(counts: &mut Vec<(FacetValue, u32, u32)>, chosen: &Chosen, values: &[FacetValue], is_shown: bool) {
    for &value in values {
        let at = counts.iter().position(|&(known, ..)| known == value).unwrap_or_else(|| {
            counts.push((value, 0, 0));
            counts.len() - 1
        });
        let is_hidden = values.iter().any(|&other| other != value && chosen.excepts(other));
        counts[at].1 += 1;
        counts[at].2 += u32::from(is_shown && !is_hidden);
    }
}

/// Whether an event passes one facet.
pub(super) fn passes(report: &Report, event: &Event, filters: &Filters, key: FacetKey) -> bool {
    filters.chosen.lets_pass(key, &key.values(report, event))
}
