//! A chart of the reader's own: which of the picked statistics may be measured on one scale, and why others may not.

use super::text::matches;
use crate::forms::fold;
use crate::report::{Kind, Labels, Report, Statistic};

/// What the reader picked for a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// Ids of statistics in the order of the marks, each once.
    pub picks: Vec<&'static str>,
    /// Words by which more are looked for.
    pub q: String,
}

impl Own {
    /// The same with one more, or without it if it was picked.
    pub fn switched(&self, id: &'static str) -> Self {
        let mut own = self.clone();
        match own.picks.iter().position(|pick| *pick == id) {
            Some(at) => drop(own.picks.remove(at)),
            None => own.picks.push(id),
        }
        own
    }
}

/// Why two statistics are not measured on one scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// They count different things.
    Unit,
    /// They are parts of different wholes, or it is not known of which.
    Whole,
    /// One says what happened, the other what a rule demands.
    Norm,
}

/// Statistics that are measured on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// Indices of statistics: those of one time together.
    pub groups: Vec<Vec<u32>>,
    /// How they differ from those of the panel before that is most alike; empty for the first.
    pub differences: Vec<Difference>,
}

impl Panel {
    /// All its statistics in order.
    pub fn statistics(&self) -> Vec<u32> {
        self.groups.concat()
    }
}

/// The statistics with these ids as panels in the order in which they were picked; ids that the report does not have are left out.
pub fn panels(report: &Report, own: &Own) -> Vec<Panel> {
    let mut panels: Vec<Panel> = Vec::new();
    for index in picked(report, own) {
        let statistic = &report.statistics[index as usize];
        let of = |panel: &Panel| &report.statistics[panel.groups[0][0] as usize];
        let Some(panel) = panels.iter_mut().find(|panel| differences(report, of(panel), statistic).is_empty()) else {
            let from_each = panels.iter().map(|panel| differences(report, of(panel), statistic));
            let differences = from_each.min_by_key(|found| (found.len(), found.contains(&Difference::Unit))).unwrap_or_default();
            panels.push(Panel { groups: vec![vec![index]], differences });
            continue;
        };
        let time_of = |group: &[u32]| time(&report.statistics[group[0] as usize]);
        match panel.groups.iter_mut().find(|group| time_of(group) == time(statistic)) {
            Some(group) => group.push(index),
            None => panel.groups.push(vec![index]),
        }
    }
    panels
}

/// Indices of the picked statistics in order.
fn picked(report: &Report, own: &Own) -> impl Iterator<Item = u32> {
    own.picks.iter().filter_map(|id| {
        let at = report.statistics.iter().position(|statistic| statistic.id == *id)?;
        u32::try_from(at).ok()
    })
}

/// What a statistic is about in time: where that differs, values stand under headings of their own.
fn time(statistic: &Statistic) -> impl PartialEq + use<> {
    (statistic.period, statistic.time_word)
}

/// Why two statistics are not measured on one scale.
fn differences(report: &Report, one: &Statistic, other: &Statistic) -> Vec<Difference> {
    let mut found = Vec::new();
    if one.unit != other.unit {
        found.push(Difference::Unit);
    } else if whole(report, one) != whole(report, other) {
        found.push(Difference::Whole);
    }
    if (one.kind == Kind::Norm) != (other.kind == Kind::Norm) {
        found.push(Difference::Norm);
    }
    found
}

/// The whole of which a statistic is a part. A percentage of which that is not known is like itself alone, and like where it is stated again.
fn whole<'r>(report: &'r Report, statistic: &'r Statistic) -> Option<&'r str> {
    let first = statistic.same_as.map_or(statistic, |first| &report.statistics[first as usize]);
    statistic.base.or(first.base).or_else(|| (statistic.unit == "percent").then_some(first.id))
}

/// A statistic that can be picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its index.
    pub statistic: u32,
    /// Whether it would share a scale with one that was picked.
    pub shares: bool,
}

/// The statistics that have the words that the reader looks for and were not picked; those first that would share a scale with one that was. Without words these alone,
/// or all if nothing was picked.
pub fn candidates(report: &Report, own: &Own, labels: Labels) -> Vec<Candidate> {
    let words: Vec<String> = fold(&own.q).split_whitespace().map(String::from).collect();
    let panels = panels(report, own);
    let (mut sharing, mut others) = (Vec::new(), Vec::new());
    for (index, statistic) in (0..).zip(&report.statistics) {
        if own.picks.contains(&statistic.id) || statistic.same_as.is_some() || !has(report, statistic, labels, &words) {
            continue;
        }
        let shares = |panel: &Panel| differences(report, &report.statistics[panel.groups[0][0] as usize], statistic).is_empty();
        let shares = panels.iter().any(shares);
        if shares {
            sharing.push(Candidate { statistic: index, shares });
        } else if !words.is_empty() || panels.is_empty() {
            others.push(Candidate { statistic: index, shares });
        }
    }
    sharing.append(&mut others);
    sharing
}

fn has(report: &Report, statistic: &Statistic, labels: Labels, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let who = report.reporter_of(statistic).map_or("", |reporter| labels.get(reporter.name));
    matches(&format!("{} {who} {}", labels.get(statistic.label), report.sentence_text(statistic.sentence)), words)
}
