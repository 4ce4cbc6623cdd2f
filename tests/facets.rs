//! What a filter shows and what its facets count, against a model that asks each event of the report by itself.

use doklad::edition::shipped;
use doklad::query::{Chosen, Columns, Facet, FacetKey, FacetValue, Filters, Fit, count, facets, fit, named_places, timeline};
use doklad::report::{Date, Event, Report};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;
use std::sync::LazyLock;

fn report() -> &'static Report {
    shipped().report()
}

fn columns() -> &'static Columns<'static> {
    static COLUMNS: LazyLock<Columns<'static>> = LazyLock::new(|| Columns::of(report()));
    &COLUMNS
}

/// An event and the values that it has, out of its own fields.
struct Happened {
    event: &'static Event,
    values: Vec<FacetValue>,
}

/// Every event that is not told again.
static HAPPENED: LazyLock<Vec<Happened>> = LazyLock::new(|| {
    let values = |event: &Event| {
        let own = [
            FacetValue::Category(event.category),
            FacetValue::Section(report().section_of(event.sentence).id),
            FacetValue::Precision(event.date.precision()),
        ];
        let entities = event.entities.iter().map(|&entity| &report().entities[entity as usize]);
        let named = named_places(report(), event).into_iter().map(|place| FacetValue::NamedPlace(place.id));
        let reporter = event.reporter.map(|reporter| FacetValue::Reporter(report().reporters[reporter as usize].id));
        own.into_iter().chain(entities.map(|entity| FacetValue::Entity(entity.kind, entity.id))).chain(named).chain(reporter).collect()
    };
    let happened = report().events.iter().filter(|event| event.same_as.is_none());
    happened.map(|event| Happened { event, values: values(event) }).collect()
});

/// How an event fits the range of a filter, if that has one.
fn fit_of(event: &Event, filters: &Filters) -> Option<FacetValue> {
    filters.range().map(|_| FacetValue::Fit(fit(event.date, filters.from.map(Date::first_day), filters.to.map(Date::last_day))))
}

/// Whether an event passes the range and every facet but one.
fn passes(Happened { event, values }: &Happened, filters: &Filters, but: Option<FacetKey>) -> bool {
    let fit = fit_of(event, filters);
    let has = |key: FacetKey, is: &dyn Fn(FacetValue) -> bool| values.iter().chain(&fit).any(|&value| value.key() == key && is(value));
    let passes = |key: FacetKey| {
        let asks = filters.chosen.of(key).next().is_some();
        (!asks || has(key, &|value| filters.chosen.contains(value))) && !has(key, &|value| filters.chosen.excepts(value))
    };
    let asked = FacetKey::ALL.into_iter().filter(|&key| Some(key) != but && (fit.is_some() || key != FacetKey::Fit));
    fit != Some(FacetValue::Fit(Fit::No)) && asked.into_iter().all(passes)
}

/// Values that events have, so that something is found mostly.
fn known() -> Vec<FacetValue> {
    HAPPENED.iter().flat_map(|happened| happened.values.clone()).chain(Fit::ALL.map(FacetValue::Fit)).collect()
}

fn filters() -> impl Strategy<Value = Filters> {
    let date = || select(vec!["2019", "2021-12", "2022", "2022-01", "2022-01-05", "2022-01-08", "2022-06", "2022-11-20", "2022-12-31"]);
    let end = move || proptest::option::weighted(0.4, date()).prop_map(|date| date.map(|date| date.parse().expect("a date")));
    (end(), end(), vec((select(known()), any::<bool>()), 0..4)).prop_map(|(from, to, picks)| {
        let mut chosen = Chosen::default();
        picks.into_iter().for_each(|(value, excepts)| if excepts { chosen.reverse(value) } else { chosen.switch(value) });
        Filters { from, to, chosen, ..Filters::default() }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_timeline_has_the_events_that_pass(filters in filters()) {
        let timeline = timeline(columns(), &filters, None);
        let shown: BTreeSet<&str> = timeline.events().map(|event| report().events[event as usize].id).collect();
        let passing = || HAPPENED.iter().filter(|happened| passes(happened, &filters, None)).map(|happened| happened.event);
        let expected: BTreeSet<&str> = passing().map(|event| event.id).collect();
        prop_assert_eq!(count(columns(), &filters, None) as usize, expected.len());
        prop_assert_eq!(shown, expected);
        let of = |fit: Fit| -> BTreeSet<&str> {
            let fits = |event: &&Event| fit_of(event, &filters).map_or(fit == Fit::Surely, |value| value == FacetValue::Fit(fit));
            passing().filter(fits).map(|event| event.id).collect()
        };
        let ids = |events: Vec<u32>| events.into_iter().map(|event| report().events[event as usize].id).collect::<BTreeSet<&str>>();
        prop_assert_eq!(ids(timeline.groups.iter().flat_map(|group| group.events.clone()).collect()), of(Fit::Surely));
        prop_assert_eq!(ids(timeline.ongoing.clone()), of(Fit::GoingOn));
        prop_assert_eq!(ids(timeline.possible.clone()), of(Fit::Possibly));
    }

    #[test]
    fn a_facet_counts_what_each_of_its_values_would_show(filters in filters()) {
        let facets = facets(columns(), &filters, None);
        let offered = facets.iter().map(|facet| facet.key).collect::<Vec<_>>();
        prop_assert_eq!(offered.contains(&FacetKey::Fit), filters.range().is_some(), "of fits is asked where there is a range");
        for Facet { key, choices } in facets {
            for choice in choices {
                let counts = |happened: &&Happened| {
                    let values = || happened.values.iter().copied().chain(fit_of(happened.event, &filters));
                    let hides = |value: FacetValue| value.key() == key && value != choice.value && filters.chosen.excepts(value);
                    values().any(|value| value == choice.value) && !values().any(hides) && passes(happened, &filters, Some(key))
                };
                let expected = HAPPENED.iter().filter(counts).count();
                prop_assert_eq!(choice.count as usize, expected, "{} = {}", key.word(), choice.value.word());
            }
        }
    }
}
