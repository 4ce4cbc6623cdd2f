//! What the timeline's drawing shows: which time, how far each event reaches in it, and the events told apart as lanes. No pixels.

use super::bits::Bits;
use super::columns::Columns;
use super::facet::FacetValue;
use super::filter::{Filters, LanesBy};
use super::reach::{Days, SHORTEST, around, year};
use super::sorted::sorted;
use super::timeline::Timeline;
use crate::report::day_number;
use core::cmp::Reverse;

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
pub fn lanes(columns: &Columns<'_>, filters: &Filters, timeline: &Timeline) -> Lanes {
    let own_year = year(columns.report.year);
    let reach = |event: u32| columns.reaches[event as usize];
    let whole = columns.whole;
    let days = match (filters.from, filters.to) {
        _ if filters.is_reversed() => own_year,
        (Some(from), Some(to)) => Days::of(from, to),
        (None, None) if timeline.events().all(|event| !reach(event).touches(own_year)) && timeline.events().next().is_some() => {
            around(timeline.events().map(reach)).unwrap_or(whole)
        }
        (None, None) => own_year,
        (from, to) => {
            let all = around(timeline.events().map(reach)).unwrap_or(whole);
            let from = from.map_or(all.from, |from| day_number(from.first_day()));
            let to = to.map_or(all.to, |to| day_number(to.last_day()) + 1);
            Days { from: if filters.from.is_none() { from.min(to - SHORTEST) } else { from }, to: to.max(from + SHORTEST) }
        }
    };
    let (mut earlier, mut later, mut within) = (Vec::new(), Vec::new(), Bits::none(columns.events.len()));
    for at in timeline.shown.iter() {
        let event = columns.events[at];
        let reach = reach(event);
        if reach.touches(days) {
            within.insert(at);
        } else if reach.is_before(days) {
            earlier.push(event);
        } else {
            later.push(event);
        }
    }
    let lanes = apart(columns, filters.lanes, &within);
    Lanes { days, whole, lanes, earlier, later }
}

/// Events told apart; one that has several values stands in the lane of each.
fn apart(columns: &Columns<'_>, by: LanesBy, within: &Bits) -> Vec<Lane> {
    let events = |bits: &Bits| bits.iter().map(|at| columns.events[at]).collect();
    let values = &columns.facet(by.facet()).values;
    let ranked = sorted((0..).zip(values).filter_map(|(at, (_, having)): (usize, _)| {
        let shown = having.shared(within);
        (shown > 0).then_some((Reverse(shown), at))
    }));
    let mut rest = within.clone();
    values.iter().for_each(|(_, having)| rest.drop(having));
    // One value more is no longer than the rest of one.
    let own = if ranked.len() == OWN + 1 && rest.count() == 0 { OWN + 1 } else { OWN };
    let (own, others) = ranked.split_at(own.min(ranked.len()));
    let of = |&(_, at): &(Reverse<u32>, usize)| {
        let (value, having) = &values[at];
        let mut shown = within.clone();
        shown.keep(having);
        (*value, shown)
    };
    others.iter().for_each(|other| rest.add(&of(other).1));
    let own = own.iter().map(of).map(|(value, shown)| Lane { value: Some(value), events: events(&shown) });
    own.chain((rest.count() > 0).then(|| Lane { value: None, events: events(&rest) })).collect()
}
