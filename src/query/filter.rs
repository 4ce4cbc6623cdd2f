//! Which events fit what the reader chose.

use super::facet::{FacetKey, FacetValue};
use crate::report::{Category, Date, Edtf, EntityKind, Selection};

/// In which order events stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The oldest first.
    #[default]
    Oldest,
    /// The newest first.
    Newest,
}

/// What the lanes of the drawing group events by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LanesBy {
    /// What kind of happening they are.
    #[default]
    Category,
    /// In which section they stand.
    Section,
    /// Where they happened.
    Place,
}

impl LanesBy {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Category, Self::Section, Self::Place];

    /// The facet whose values are lanes.
    pub fn facet(self) -> FacetKey {
        match self {
            Self::Category => FacetKey::Category,
            Self::Section => FacetKey::Section,
            Self::Place => FacetKey::Entity(EntityKind::Place),
        }
    }

    /// The word in links.
    pub fn word(self) -> &'static str {
        self.facet().word()
    }
}

/// What the reader chose of the timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// From the first day of this date on.
    pub from: Option<Date>,
    /// Up to the last day of this date.
    pub to: Option<Date>,
    /// Values of facets. One of those that a facet asks for is enough; none of those that it excepts may be there.
    pub chosen: Chosen,
    /// Words, each of which has to be found.
    pub q: String,
    /// The order.
    pub sort: Sort,
    /// What the lanes of the drawing group events by.
    pub lanes: LanesBy,
}

impl Filters {
    /// One value of a facet, and nothing else.
    pub fn only(value: FacetValue) -> Self {
        Self { chosen: [value].into_iter().collect(), ..Self::default() }
    }

    /// The filters with what a selection is about as it has it, all else as it is; or without that, if it is chosen.
    pub fn selecting(&self, selection: &Selection) -> Self {
        let Selection { from, to, categories, .. } = selection;
        let is_chosen = self.has(selection);
        let mut selecting = self.clone();
        if from.is_some() || to.is_some() {
            selecting = if is_chosen { self.in_range(None, None) } else { self.in_range(*from, *to) };
        }
        if !categories.is_empty() {
            selecting.chosen.clear(FacetKey::Category);
        }
        if !is_chosen {
            categories.iter().for_each(|&category| selecting.chosen.switch(FacetValue::Category(category)));
        }
        selecting
    }

    /// Whether what a selection is about is as it has it.
    pub fn has(&self, selection: &Selection) -> bool {
        let Selection { from, to, categories, .. } = selection;
        let key = FacetKey::Category;
        let has_time = from.is_none() && to.is_none() || (self.from, self.to) == (*from, *to);
        let asked = || self.chosen.of(key);
        let is_asked = |category: &Category| self.chosen.contains(FacetValue::Category(*category));
        let has_categories =
            categories.iter().all(is_asked) && asked().count() == categories.len() && self.chosen.except(key).next().is_none();
        has_time && (categories.is_empty() || has_categories)
    }

    /// The filters with another range. Without any, nothing is asked of how events fit it.
    pub fn in_range(&self, from: Option<Date>, to: Option<Date>) -> Self {
        let mut other = Self { from, to, ..self.clone() };
        if other.range().is_none() {
            other.chosen.clear(FacetKey::Fit);
        }
        other
    }

    /// Nothing narrowed; order and drawing as they are.
    pub fn cleared(&self) -> Self {
        Self { sort: self.sort, lanes: self.lanes, ..Self::default() }
    }

    /// The range of days as a date, if one is chosen.
    pub fn range(&self) -> Option<Edtf> {
        match (self.from, self.to) {
            (None, None) => None,
            (Some(from), Some(to)) if from == to => Some(Edtf::Date(from)),
            (from, to) => Some(Edtf::Interval(from, to)),
        }
    }

    /// Whether the range ends before it begins.
    pub fn is_reversed(&self) -> bool {
        self.from.zip(self.to).is_some_and(|(from, to)| from.first_day() > to.last_day())
    }

    /// Whether nothing is narrowed; order and drawing narrow nothing.
    pub fn is_empty(&self) -> bool {
        let Self { from, to, chosen, q, sort: _, lanes: _ } = self;
        from.is_none() && to.is_none() && chosen.is_empty() && q.trim().is_empty()
    }
}

/// Values of facets, each asked for or excepted.
///
/// Sorted lists: a `BTreeSet` adds 4.6 kB to the program for the handful of values that a reader chooses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    asked: Vec<FacetValue>,
    excepted: Vec<FacetValue>,
}

impl Chosen {
    /// The values of one facet that are asked for, in order.
    pub fn of(&self, key: FacetKey) -> impl Iterator<Item = FacetValue> {
        self.asked.iter().copied().filter(move |value| value.key() == key)
    }

    /// Those that are excepted, in order.
    pub fn except(&self, key: FacetKey) -> impl Iterator<Item = FacetValue> {
        self.excepted.iter().copied().filter(move |value| value.key() == key)
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.asked.is_empty() && self.excepted.is_empty()
    }

    /// Takes back what is chosen of a facet.
    pub fn clear(&mut self, key: FacetKey) {
        self.asked.retain(|value| value.key() != key);
        self.excepted.retain(|value| value.key() != key);
    }

    /// Whether a value is asked for.
    pub fn contains(&self, value: FacetValue) -> bool {
        self.asked.contains(&value)
    }

    /// Whether a value is excepted.
    pub fn excepts(&self, value: FacetValue) -> bool {
        self.excepted.contains(&value)
    }

    /// Asks for a value, or takes the choice back, whichever it was.
    pub fn switch(&mut self, value: FacetValue) {
        if !(take(&mut self.asked, value) || take(&mut self.excepted, value)) {
            insert(&mut self.asked, value);
        }
    }

    /// Excepts a value; asks for one that is excepted.
    pub fn reverse(&mut self, value: FacetValue) {
        if take(&mut self.excepted, value) {
            insert(&mut self.asked, value);
        } else {
            take(&mut self.asked, value);
            insert(&mut self.excepted, value);
        }
    }

    /// Whether what has these values passes a facet: it has one that is asked for, if any is, and none that is excepted.
    pub(super) fn lets_pass(&self, key: FacetKey, values: &[FacetValue]) -> bool {
        let asks = self.of(key).next().is_some();
        (!asks || values.iter().any(|&value| self.contains(value))) && !values.iter().any(|&value| self.excepts(value))
    }
}

/// Takes a value out of a sorted list, if it is there.
fn take(list: &mut Vec<FacetValue>, value: FacetValue) -> bool {
    list.binary_search(&value).map(|at| list.remove(at)).is_ok()
}

/// Puts a value into a sorted list, unless it is there.
fn insert(list: &mut Vec<FacetValue>, value: FacetValue) {
    if let Err(at) = list.binary_search(&value) {
        list.insert(at, value);
    }
}

impl FromIterator<FacetValue> for Chosen {
    /// Asks for values. One that comes twice is asked for all the same.
    fn from_iter<I: IntoIterator<Item = FacetValue>>(values: I) -> Self {
        let mut chosen = Self::default();
        values.into_iter().for_each(|value| insert(&mut chosen.asked, value));
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::{Chosen, FacetKey, FacetValue};
    use crate::report::{Category, EntityKind};

    #[test]
    fn chosen_values_stand_in_order_and_once() {
        let place = |id| FacetValue::Entity(EntityKind::Place, id);
        let mut chosen: Chosen =
            [place("b"), place("c"), FacetValue::Category(Category::Law), place("a"), place("b")].into_iter().collect();
        let places = |chosen: &Chosen| chosen.of(FacetKey::Entity(EntityKind::Place)).map(FacetValue::word).collect::<Vec<_>>();
        assert_eq!(places(&chosen), ["a", "b", "c"]);
        assert!(chosen.of(FacetKey::Entity(EntityKind::Person)).next().is_none());
        chosen.switch(place("b"));
        assert!(!chosen.contains(place("b")));
        chosen.switch(place("b"));
        assert_eq!(places(&chosen), ["a", "b", "c"]);
        chosen.reverse(place("b"));
        assert_eq!((places(&chosen), chosen.excepts(place("b"))), (vec!["a", "c"], true));
        chosen.reverse(place("b"));
        assert_eq!((places(&chosen), chosen.excepts(place("b"))), (vec!["a", "b", "c"], false));
        chosen.reverse(place("b"));
        chosen.switch(place("b"));
        assert_eq!((places(&chosen), chosen.excepts(place("b"))), (vec!["a", "c"], false));
    }
}
