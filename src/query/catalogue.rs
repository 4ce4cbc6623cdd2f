//! The catalogue: the charts that a filter shows, and its facets.

use super::facet::{FacetKey, FacetValue};
use super::facets::{Facet, count, in_order};
use super::filter::Chosen;
use super::text::matches;
use crate::forms::fold;
use crate::report::{Chart, Labels, Report};

/// What the reader chose of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Values of facets. One of those of a facet is enough; a facet without any lets everything through.
    pub chosen: Chosen,
    /// Words, each of which has to be found.
    pub q: String,
}

impl Catalogue {
    /// Whether nothing is narrowed.
    pub fn is_empty(&self) -> bool {
        self.q.trim().is_empty() && self.chosen.is_empty()
    }
}

/// The charts that a filter shows, in the order of the report, and all facets: each of their values counts the charts that it would show.
pub fn catalogue<'r>(report: &'r Report, filters: &Catalogue, labels: Labels) -> (Vec<&'r Chart>, Vec<Facet>) {
    let words: Vec<String> = fold(&filters.q).split_whitespace().map(String::from).collect();
    let named: Vec<&Chart> =
        report.charts.iter().filter(|chart| words.is_empty() || matches(&text(report, chart, labels), &words)).collect();
    let passes = |chart: &Chart, key: FacetKey| filters.chosen.lets_pass(key, &key.values_of_chart(report, chart));
    let facet = |key: FacetKey| {
        let mut counts: Vec<(FacetValue, u32, u32)> = Vec::new();
        for chart in &report.charts {
            let is_shown = named.iter().any(|one| one.id == chart.id)
                && FacetKey::OF_CHARTS.into_iter().all(|other| other == key || passes(chart, other));
            count(&mut counts, &filters.chosen, &key.values_of_chart(report, chart), is_shown);
        }
        in_order(report, key, &filters.chosen, counts)
    };
    let facets = FacetKey::OF_CHARTS.map(facet).into();
    (named.into_iter().filter(|chart| FacetKey::OF_CHARTS.into_iter().all(|key| passes(chart, key))).collect(), facets)
}

/// What words are looked for in: what a chart says, what it counts and who says so, and the sentences behind it.
fn text(report: &Report, chart: &Chart, labels: Labels) -> String {
    let mut text =
        format!("{} {} {}", labels.get(chart.title), labels.get(chart.lead), labels.get(report.themes[chart.theme as usize].title));
    for statistic in report.chart_statistics(chart) {
        let who = report.reporter_of(statistic).map_or("", |reporter| labels.get(reporter.name));
        for words in [labels.get(statistic.label), who, report.sentence_text(statistic.sentence)] {
            text.push(' ');
            text.push_str(words);
        }
    }
    text
}
