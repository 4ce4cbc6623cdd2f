//! What the timeline and the catalogue can be narrowed by, and the values that the report has of it. Each facet is a row here and nowhere else.

use super::fit::Fit;
use super::sorted::sorted;
use crate::report::{Category, Chart, EntityKind, Event, Precision, Report};
use core::cmp::Reverse;

/// What a facet narrows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FacetKey {
    /// How surely the event is in the chosen range of days.
    Fit,
    /// The kind of happening.
    Category,
    /// The section of the report.
    Section,
    /// Who or what of a kind takes part; of places, where it happened.
    Entity(EntityKind),
    /// A place that the sentence names and where it did not happen.
    NamedPlace,
    /// How exactly the date is known.
    Precision,
    /// The theme of a chart.
    Theme,
    /// What a chart counts.
    Unit,
    /// Who says what a chart shows, or that an event happened.
    Reporter,
}

/// A value of a facet. Values stand in the order in which links have them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FacetValue {
    /// How surely it is in range.
    Fit(Fit),
    /// A kind of happening.
    Category(Category),
    /// The id of a section.
    Section(&'static str),
    /// The id of a person, an organisation, a place or a law.
    Entity(EntityKind, &'static str),
    /// The id of a named place.
    NamedPlace(&'static str),
    /// An exactness.
    Precision(Precision),
    /// The id of a theme.
    Theme(&'static str),
    /// A unit.
    Unit(&'static str),
    /// The id of a reporter.
    Reporter(&'static str),
}

impl FacetKey {
    /// The facets of charts, in the order in which they are offered.
    pub const OF_CHARTS: [Self; 3] = [Self::Theme, Self::Reporter, Self::Unit];

    /// The facets of events, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::Fit,
        Self::Category,
        Self::Entity(EntityKind::Place),
        Self::Entity(EntityKind::Person),
        Self::Entity(EntityKind::Organisation),
        Self::Section,
        Self::Reporter,
        Self::Precision,
        Self::Entity(EntityKind::Law),
        Self::NamedPlace,
    ];

    /// The key in links and in the interface's messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fit => "fit",
            Self::Category => "category",
            Self::Section => "section",
            Self::Entity(kind) => kind.word(),
            Self::NamedPlace => "named",
            Self::Precision => "precision",
            Self::Theme => "theme",
            Self::Unit => "unit",
            Self::Reporter => "reporter",
        }
    }

    /// The value that a word stands for, if there is one.
    pub fn value(self, report: &Report, word: &str) -> Option<FacetValue> {
        match self {
            Self::Fit => Fit::from_word(word).map(FacetValue::Fit),
            Self::Category => word.parse().ok().map(FacetValue::Category),
            Self::Section => report.section(word).map(|section| FacetValue::Section(section.id)),
            Self::Entity(kind) => {
                report.entity(word).filter(|entity| entity.kind == kind).map(|entity| FacetValue::Entity(kind, entity.id))
            }
            Self::NamedPlace => {
                report.entity(word).filter(|entity| entity.kind == EntityKind::Place).map(|entity| FacetValue::NamedPlace(entity.id))
            }
            Self::Precision => Precision::from_word(word).map(FacetValue::Precision),
            Self::Theme => report.themes.iter().find(|theme| theme.id == word).map(|theme| FacetValue::Theme(theme.id)),
            Self::Unit => {
                report.statistics.iter().find(|statistic| statistic.unit == word).map(|statistic| FacetValue::Unit(statistic.unit))
            }
            Self::Reporter => {
                report.reporters.iter().find(|reporter| reporter.id == word).map(|reporter| FacetValue::Reporter(reporter.id))
            }
        }
    }

    /// Calls a function with each value that an event has; `named` are the sentences and the places that each names, in order.
    pub(super) fn each_value(self, report: &Report, event: &Event, named: &[(u32, u32)], found: &mut dyn FnMut(FacetValue)) {
        match self {
            Self::Category => found(FacetValue::Category(event.category)),
            Self::Section => found(FacetValue::Section(report.section_of(event.sentence).id)),
            Self::Entity(kind) => {
                let entities = event.entities.iter().map(|&entity| &report.entities[entity as usize]);
                entities.filter(|entity| entity.kind == kind).for_each(|entity| found(FacetValue::Entity(kind, entity.id)));
            }
            Self::NamedPlace => {
                let first = named.partition_point(|&(sentence, _)| sentence < event.sentence);
                let of_sentence = named[first..].iter().take_while(|&&(sentence, _)| sentence == event.sentence);
                let others = of_sentence.filter(|(_, place)| !event.entities.contains(place));
                others.for_each(|&(_, place)| found(FacetValue::NamedPlace(report.entities[place as usize].id)));
            }
            Self::Precision => found(FacetValue::Precision(event.date.precision())),
            Self::Reporter => event.reporter.into_iter().for_each(|at| found(FacetValue::Reporter(report.reporters[at as usize].id))),
            // Of the range that is chosen, not of the event.
            Self::Fit | Self::Theme | Self::Unit => {}
        }
    }

    /// The values that a chart has, each once.
    pub(super) fn values_of_chart(self, report: &Report, chart: &Chart) -> Vec<FacetValue> {
        let statistics = report.chart_statistics(chart);
        let mut values = match self {
            Self::Theme => vec![FacetValue::Theme(report.themes[chart.theme as usize].id)],
            Self::Unit => sorted(statistics.map(|statistic| FacetValue::Unit(statistic.unit))),
            Self::Reporter => {
                let reporters = statistics.filter_map(|statistic| report.reporter_of(statistic));
                sorted(reporters.map(|reporter| FacetValue::Reporter(reporter.id)))
            }
            Self::Fit | Self::Category | Self::Section | Self::Entity(_) | Self::NamedPlace | Self::Precision => Vec::new(),
        };
        values.dedup();
        values
    }
}

impl FacetValue {
    /// The facet whose value it is.
    pub fn key(self) -> FacetKey {
        match self {
            Self::Fit(_) => FacetKey::Fit,
            Self::Category(_) => FacetKey::Category,
            Self::Section(_) => FacetKey::Section,
            Self::Entity(kind, _) => FacetKey::Entity(kind),
            Self::NamedPlace(_) => FacetKey::NamedPlace,
            Self::Precision(_) => FacetKey::Precision,
            Self::Theme(_) => FacetKey::Theme,
            Self::Unit(_) => FacetKey::Unit,
            Self::Reporter(_) => FacetKey::Reporter,
        }
    }

    /// The word that stands for it in links.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fit(fit) => fit.word(),
            Self::Category(category) => category.word(),
            Self::Section(id) | Self::Entity(_, id) | Self::NamedPlace(id) | Self::Theme(id) | Self::Unit(id) | Self::Reporter(id) => id,
            Self::Precision(precision) => precision.word(),
        }
    }

    /// Its place among the values of its facet, of which `all` events or charts have it: sections, precisions and themes have an order of their own, of others the frequent
    /// ones stand first.
    pub(super) fn rank(self, report: &Report, all: u32) -> (usize, Reverse<u32>, &'static str) {
        let own = match self {
            Self::Section(id) => report.sections.iter().position(|section| section.id == id).unwrap_or_default(),
            Self::Precision(precision) => precision as usize,
            Self::Theme(id) => report.themes.iter().position(|theme| theme.id == id).unwrap_or_default(),
            Self::Fit(fit) => fit as usize,
            Self::Category(_) | Self::Entity(..) | Self::NamedPlace(_) | Self::Unit(_) | Self::Reporter(_) => 0,
        };
        (own, Reverse(all), self.word())
    }
}
