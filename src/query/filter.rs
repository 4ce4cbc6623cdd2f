//! Which events fit what the reader chose.

use super::choices::Choices;
use super::text::{fold, matches};
use crate::report::{Category, Date, Day, Edtf, EntityKind, Event, Labels, Precision, Report};

/// In which order events stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The oldest first.
    #[default]
    Oldest,
    /// The newest first.
    Newest,
}

/// What the reader chose of the timeline. An empty choice of a facet lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// From the first day of this date on.
    pub from: Option<Date>,
    /// Up to the last day of this date.
    pub to: Option<Date>,
    /// Kinds of happening.
    pub category: Choices<Category>,
    /// Ids of sections.
    pub section: Choices<String>,
    /// Ids of places.
    pub place: Choices<String>,
    /// Ids of people.
    pub person: Choices<String>,
    /// Ids of organisations.
    pub organisation: Choices<String>,
    /// Ids of laws.
    pub law: Choices<String>,
    /// How exactly the date is known.
    pub precision: Choices<Precision>,
    /// Words, each of which has to be found.
    pub q: String,
    /// The order.
    pub sort: Sort,
}

impl Filters {
    /// Whether nothing is narrowed; the order narrows nothing.
    pub fn is_empty(&self) -> bool {
        let Self { from, to, category, section, place, person, organisation, law, precision, q, sort: _ } = self;
        from.is_none()
            && to.is_none()
            && category.is_empty()
            && [section, place, person, organisation, law].into_iter().all(Choices::is_empty)
            && precision.is_empty()
            && q.trim().is_empty()
    }

    /// The chosen ids of entities of one kind.
    pub fn entities(&self, kind: EntityKind) -> &Choices<String> {
        match kind {
            EntityKind::Person => &self.person,
            EntityKind::Organisation => &self.organisation,
            EntityKind::Place => &self.place,
            EntityKind::Law => &self.law,
        }
    }
}

/// Whether an event happened within a range of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It did.
    Surely,
    /// The date is too rough to tell.
    Possibly,
    /// It did not.
    No,
}

/// Whether what is dated so happened within the range (both ends included, either may be open).
///
/// A rough date («в январе») is surely inside only if all its days are; what lasted (an interval) is surely inside
/// if a part of it certainly is.
pub fn fit(date: Edtf, from: Option<Day>, to: Option<Day>) -> Fit {
    let starts_by = |day: Option<Day>| day.is_none_or(|day| to.is_none_or(|to| day <= to));
    let ends_from = |day: Option<Day>| day.is_none_or(|day| from.is_none_or(|from| from <= day));
    let possibly = starts_by(date.first_day()) && ends_from(date.last_day());
    let surely = match date {
        Edtf::Date(date) => ends_from(Some(date.first_day())) && starts_by(Some(date.last_day())),
        Edtf::Interval(Some(start), Some(end)) => starts_by(Some(start.last_day())) && ends_from(Some(end.first_day())),
        // Of an interval with an open end only the known end is certain.
        Edtf::Interval(start, end) => start.or(end).is_some_and(|known| fit(Edtf::Date(known), from, to) == Fit::Surely),
    };
    match (surely, possibly) {
        (true, true) => Fit::Surely,
        (_, true) => Fit::Possibly,
        _ => Fit::No,
    }
}

/// A filter made ready for many events: ends of the range as days, words folded.
pub(super) struct Ready<'f> {
    filters: &'f Filters,
    from: Option<Day>,
    to: Option<Day>,
    words: Vec<String>,
    labels: &'f Labels,
}

impl<'f> Ready<'f> {
    pub fn new(filters: &'f Filters, labels: &'f Labels) -> Self {
        let words = fold(&filters.q).split_whitespace().map(String::from).collect();
        Self { filters, from: filters.from.map(Date::first_day), to: filters.to.map(Date::last_day), words, labels }
    }

    pub fn range(&self, event: &Event) -> Fit {
        fit(event.date, self.from, self.to)
    }

    pub fn category(&self, event: &Event) -> bool {
        self.filters.category.is_empty() || self.filters.category.contains(&event.category)
    }

    pub fn section(&self, event: &Event, report: &Report) -> bool {
        self.filters.section.is_empty() || self.filters.section.contains(report.section_of(event.sentence).id)
    }

    pub fn precision(&self, event: &Event) -> bool {
        self.filters.precision.is_empty() || self.filters.precision.contains(&event.date.precision())
    }

    pub fn entities(&self, event: &Event, report: &Report, kind: EntityKind) -> bool {
        let chosen = self.filters.entities(kind);
        chosen.is_empty() || event.entities.iter().any(|&entity| chosen.contains(report.entities[entity as usize].id))
    }

    /// Whether every word stands in the title, the sentence or the names of those who take part.
    pub fn words(&self, event: &Event, report: &Report) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let mut text = String::from(self.labels.get(event.title));
        for words in [report.sentence_text(event.sentence), report.text(event.quote)] {
            text.push(' ');
            text.push_str(words);
        }
        for &entity in &event.entities {
            text.push(' ');
            text.push_str(self.labels.get(report.entities[entity as usize].name));
        }
        matches(&text, &self.words)
    }
}
