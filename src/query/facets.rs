//! Facets of the timeline with live counts: how many events each value would show, every other choice kept.

use super::filter::{Filters, Fit, Ready};
use super::sorted::sorted;
use crate::report::{Category, EntityKind, Event, Labels, Precision, Report};
use core::cmp::Reverse;

/// What a facet narrows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FacetKey {
    /// The kind of happening.
    Category,
    /// The section of the report.
    Section,
    /// Who or what of a kind takes part.
    Entity(EntityKind),
    /// How exactly the date is known.
    Precision,
}

/// A value of a facet. Values stand in the order in which links have them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FacetValue {
    /// A kind of happening.
    Category(Category),
    /// The id of a section.
    Section(&'static str),
    /// The id of a person, an organisation, a place or a law.
    Entity(EntityKind, &'static str),
    /// An exactness.
    Precision(Precision),
}

impl FacetKey {
    /// All facets, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Category,
        Self::Entity(EntityKind::Place),
        Self::Entity(EntityKind::Person),
        Self::Entity(EntityKind::Organisation),
        Self::Section,
        Self::Precision,
        Self::Entity(EntityKind::Law),
    ];

    /// The key in links and in the interface's messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Section => "section",
            Self::Entity(kind) => kind.word(),
            Self::Precision => "precision",
        }
    }

    /// The value that a word stands for, if there is one.
    pub fn value(self, report: &Report, word: &str) -> Option<FacetValue> {
        match self {
            Self::Category => word.parse().ok().map(FacetValue::Category),
            Self::Section => report.section(word).map(|section| FacetValue::Section(section.id)),
            Self::Entity(kind) => {
                report.entity(word).filter(|entity| entity.kind == kind).map(|entity| FacetValue::Entity(kind, entity.id))
            }
            Self::Precision => Precision::from_word(word).map(FacetValue::Precision),
        }
    }

    /// The values that an event has.
    fn values(self, report: &Report, event: &Event) -> Vec<FacetValue> {
        match self {
            Self::Category => vec![FacetValue::Category(event.category)],
            Self::Section => vec![FacetValue::Section(report.section_of(event.sentence).id)],
            Self::Entity(kind) => {
                let entities = event.entities.iter().map(|&entity| &report.entities[entity as usize]);
                entities.filter(|entity| entity.kind == kind).map(|entity| FacetValue::Entity(kind, entity.id)).collect()
            }
            Self::Precision => vec![FacetValue::Precision(event.date.precision())],
        }
    }
}

impl FacetValue {
    /// The facet whose value it is.
    pub fn key(self) -> FacetKey {
        match self {
            Self::Category(_) => FacetKey::Category,
            Self::Section(_) => FacetKey::Section,
            Self::Entity(kind, _) => FacetKey::Entity(kind),
            Self::Precision(_) => FacetKey::Precision,
        }
    }

    /// The word that stands for it in links.
    pub fn word(self) -> &'static str {
        match self {
            Self::Category(category) => category.word(),
            Self::Section(id) | Self::Entity(_, id) => id,
            Self::Precision(precision) => precision.word(),
        }
    }

    /// Its place among the values of its facet, of which `all` events have it: sections and precisions have an order of their own, of others the frequent
    /// ones stand first.
    fn rank(self, report: &Report, all: u32) -> (usize, Reverse<u32>, &'static str) {
        let own = match self {
            Self::Section(id) => report.sections.iter().position(|section| section.id == id).unwrap_or_default(),
            Self::Precision(precision) => precision as usize,
            Self::Category(_) | Self::Entity(..) => 0,
        };
        (own, Reverse(all), self.word())
    }
}

/// One value of a facet, as it is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The value.
    pub value: FacetValue,
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
        let mut failed = FacetKey::ALL.into_iter().filter(|&key| !passes(report, event, ready.filters, key));
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
    // The values, each with how many events have it and how many of them are shown.
    let mut counts: Vec<(FacetValue, u32, u32)> = Vec::new();
    for (event, fails) in report.events.iter().zip(fails).filter(|(event, _)| event.same_as.is_none()) {
        for value in key.values(report, event) {
            let at = counts.iter().position(|&(known, ..)| known == value).unwrap_or_else(|| {
                counts.push((value, 0, 0));
                counts.len() - 1
            });
            counts[at].1 += 1;
            counts[at].2 += u32::from(fails.counts_in(key));
        }
    }
    let ranked = counts.into_iter().map(|(value, all, count)| (value.rank(report, all), value, count));
    let choice = |(_, value, count)| Choice { value, count, chosen: filters.chosen.contains(value) };
    Facet { key, choices: sorted(ranked).into_iter().map(choice).collect() }
}

/// Whether an event passes one facet: a facet of which nothing is chosen lets everything through.
pub(super) fn passes(report: &Report, event: &Event, filters: &Filters, key: FacetKey) -> bool {
    filters.chosen.of(key).next().is_none() || key.values(report, event).into_iter().any(|value| filters.chosen.contains(value))
}
