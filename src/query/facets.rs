//! Facets with live counts: how many events or charts each value would show, every other choice kept.

use super::bits::Bits;
use super::columns::Columns;
use super::facet::{FacetKey, FacetValue};
use super::filter::{Chosen, Filters};
use super::passing::Passing;
use super::search::Index;
use super::sorted::sorted;
use crate::report::Report;
use std::borrow::Cow;

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
pub fn facets(columns: &Columns<'_>, filters: &Filters, index: Option<&Index>) -> Vec<Facet> {
    let passing = Passing::new(columns, filters, index);
    let chosen = &filters.chosen;
    let facet = |key: FacetKey| {
        let (values, others) = (passing.values(key), passing.but(Some(key)));
        let choice = |&(value, events): &(FacetValue, &Bits)| {
            // An event may have several values; one of them that is excepted takes it away from the others.
            let hides = |&&(other, _): &&(FacetValue, &Bits)| other != value && chosen.excepts(other);
            let hidden = values.iter().filter(hides).map(|(_, hidden)| hidden);
            let count = hidden.fold(Cow::Borrowed(&others), |mut shown, hidden| {
                shown.to_mut().drop(hidden);
                shown
            });
            Choice { value, count: count.shared(events), chosen: chosen.contains(value), excepted: chosen.excepts(value) }
        };
        Facet { key, choices: values.iter().map(choice).collect() }
    };
    FacetKey::ALL.into_iter().map(facet).filter(|facet| !facet.choices.is_empty()).collect()
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
