//! What the timeline can be narrowed by, and the values that the report has of it. Each facet is a row here and nowhere else.

use crate::report::{Category, EntityKind, Event, Precision, Report};
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
    pub(super) fn values(self, report: &Report, event: &Event) -> Vec<FacetValue> {
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
    pub(super) fn rank(self, report: &Report, all: u32) -> (usize, Reverse<u32>, &'static str) {
        let own = match self {
            Self::Section(id) => report.sections.iter().position(|section| section.id == id).unwrap_or_default(),
            Self::Precision(precision) => precision as usize,
            Self::Category(_) | Self::Entity(..) => 0,
        };
        (own, Reverse(all), self.word())
    }
}
