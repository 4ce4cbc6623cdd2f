//! Selections that the report offers by name, beside all else that a reader chose.

use doklad::edition::shipped;
use doklad::query::{Columns, FacetKey, FacetValue, Filters, timeline};
use doklad::report::{Category, EntityKind, Report, Selection};
use std::sync::LazyLock;

fn report() -> &'static Report {
    shipped().report()
}

fn columns() -> &'static Columns<'static> {
    static COLUMNS: LazyLock<Columns<'static>> = LazyLock::new(|| Columns::of(report()));
    &COLUMNS
}

fn count(filters: &Filters) -> usize {
    timeline(columns(), filters, None).events().count()
}

#[test]
fn every_selection_shows_some_events_and_not_all() {
    let all = count(&Filters::default());
    assert!(!report().selections.is_empty());
    for selection in &report().selections {
        let shown = count(&Filters::default().selecting(selection));
        assert!(0 < shown && shown < all, "{} shows {shown} of {all}", selection.id);
    }
}

/// Filters with something of everything that a selection may be about, and of what it never is.
fn before() -> Vec<Filters> {
    let place = FacetValue::Entity(EntityKind::Place, report().entity("almaty").expect("a place of the report").id);
    let mut excepting = Filters::only(place);
    excepting.chosen.reverse(FacetValue::Category(Category::Trial));
    let dated = Filters {
        from: "2020".parse().ok(),
        to: "2022-03".parse().ok(),
        q: "суд".into(),
        ..Filters::only(FacetValue::Category(Category::Law))
    };
    vec![Filters::default(), Filters::only(place), excepting, dated]
}

#[test]
fn a_selection_changes_what_it_is_about_and_nothing_else_and_is_taken_back_by_itself() {
    for selection in &report().selections {
        let Selection { from, to, categories, .. } = selection;
        for before in before() {
            let chosen = before.selecting(selection);
            assert!(chosen.has(selection) && !before.has(selection), "{}", selection.id);
            let is_dated = from.is_some() || to.is_some();
            assert_eq!((chosen.from, chosen.to), if is_dated { (*from, *to) } else { (before.from, before.to) });
            let of = |filters: &Filters, key| (filters.chosen.of(key).collect::<Vec<_>>(), filters.chosen.except(key).collect::<Vec<_>>());
            for key in FacetKey::ALL {
                if key == FacetKey::Category && !categories.is_empty() {
                    let mut asked: Vec<FacetValue> = categories.iter().map(|&category| FacetValue::Category(category)).collect();
                    asked.sort();
                    assert_eq!(of(&chosen, key), (asked, Vec::new()));
                } else {
                    assert_eq!(of(&chosen, key), of(&before, key));
                }
            }
            assert_eq!((&chosen.q, chosen.sort), (&before.q, before.sort));
            let taken_back = chosen.selecting(selection);
            assert!(!taken_back.has(selection));
            assert!(!is_dated || taken_back.range().is_none());
            assert!(categories.is_empty() || of(&taken_back, FacetKey::Category) == (Vec::new(), Vec::new()));
        }
    }
}
