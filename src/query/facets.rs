//! Facets of the timeline with live counts: how many events each value would show, every other choice kept.

use super::filter::{Filters, Fit, Ready};
use crate::report::{EntityKind, Event, Labels, Precision, Report};

/// What a facet narrows. The word is its key in links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FacetKey {
    /// [`Filters::category`]
    Category,
    /// [`Filters::section`]
    Section,
    /// [`Filters::place`]
    Place,
    /// [`Filters::person`]
    Person,
    /// [`Filters::organisation`]
    Organisation,
    /// [`Filters::law`]
    Law,
    /// [`Filters::precision`]
    Precision,
}

impl FacetKey {
    /// All facets, in the order in which they are offered.
    pub const ALL: [Self; 7] = [Self::Category, Self::Place, Self::Person, Self::Organisation, Self::Section, Self::Precision, Self::Law];

    /// The key in links and in the interface's messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Section => "section",
            Self::Place => "place",
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Law => "law",
            Self::Precision => "precision",
        }
    }

    fn entity_kind(self) -> Option<EntityKind> {
        match self {
            Self::Place => Some(EntityKind::Place),
            Self::Person => Some(EntityKind::Person),
            Self::Organisation => Some(EntityKind::Organisation),
            Self::Law => Some(EntityKind::Law),
            Self::Category | Self::Section | Self::Precision => None,
        }
    }
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word that stands for it in links.
    pub word: &'static str,
    /// How many events it would show, surely or possibly in range.
    pub count: u32,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A facet and its values: all that the report has, the frequent ones first; sections and precisions in their own order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// What it narrows.
    pub key: FacetKey,
    /// Its values.
    pub choices: Vec<Choice>,
}

/// The facets of a report's events under a filter.
pub fn facets(report: &Report, filters: &Filters, labels: &Labels) -> Vec<Facet> {
    let ready = Ready::new(filters, labels);
    let fails: Vec<Fails> = report.events.iter().map(|event| Fails::of(report, event, &ready)).collect();
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
    fn of(report: &Report, event: &Event, ready: &Ready<'_>) -> Self {
        let mut failed = FacetKey::ALL.into_iter().filter(|&key| !passes(report, event, ready, key));
        match (failed.next(), failed.next()) {
            (_, Some(_)) => Self::More,
            (first, None) if ready.range(event) != Fit::No && ready.words(event, report) => first.map_or(Self::None, Self::Only),
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
    // Words in order, each with how many events have it and how many of them are shown.
    let mut counts: Vec<(&'static str, u32, u32)> = Vec::new();
    for (event, fails) in report.events.iter().zip(fails).filter(|(event, _)| event.same_as.is_none()) {
        for word in words(report, event, key) {
            let at = counts.binary_search_by_key(&word, |&(known, ..)| known).unwrap_or_else(|at| {
                counts.insert(at, (word, 0, 0));
                at
            });
            counts[at].1 += 1;
            counts[at].2 += u32::from(fails.counts_in(key));
        }
    }
    let rank = |word: &str| match key {
        FacetKey::Precision => Precision::ALL.iter().position(|precision| precision.word() == word),
        FacetKey::Section => report.sections.iter().position(|section| section.id == word),
        _ => None,
    };
    // Put in place: a sort would cost the program more, and a facet has a few dozen values.
    let mut order = Vec::new();
    let mut choices = Vec::new();
    for (word, all, count) in counts {
        let own = (rank(word), core::cmp::Reverse(all), word);
        let place = order.partition_point(|known| *known < own);
        order.insert(place, own);
        choices.insert(place, Choice { word, count, chosen: is_chosen(filters, key, word) });
    }
    Facet { key, choices }
}

/// The values that an event has of a facet.
fn words(report: &Report, event: &Event, key: FacetKey) -> Vec<&'static str> {
    match key {
        FacetKey::Category => vec![event.category.word()],
        FacetKey::Section => vec![report.section_of(event.sentence).id],
        FacetKey::Precision => vec![event.date.precision().word()],
        FacetKey::Place | FacetKey::Person | FacetKey::Organisation | FacetKey::Law => event
            .entities
            .iter()
            .map(|&entity| &report.entities[entity as usize])
            .filter(|entity| Some(entity.kind) == key.entity_kind())
            .map(|entity| entity.id)
            .collect(),
    }
}

/// Whether an event passes one facet.
pub(super) fn passes(report: &Report, event: &Event, ready: &Ready<'_>, key: FacetKey) -> bool {
    match (key, key.entity_kind()) {
        (_, Some(kind)) => ready.entities(event, report, kind),
        (FacetKey::Category, _) => ready.category(event),
        (FacetKey::Section, _) => ready.section(event, report),
        (_, None) => ready.precision(event),
    }
}

fn is_chosen(filters: &Filters, key: FacetKey, word: &str) -> bool {
    match key {
        FacetKey::Category => filters.category.iter().any(|category| category.word() == word),
        FacetKey::Precision => filters.precision.iter().any(|precision| precision.word() == word),
        FacetKey::Section => filters.section.contains(word),
        FacetKey::Place => filters.place.contains(word),
        FacetKey::Person => filters.person.contains(word),
        FacetKey::Organisation => filters.organisation.contains(word),
        FacetKey::Law => filters.law.contains(word),
    }
}
