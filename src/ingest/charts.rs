//! Charts against the statistics: what they draw exists, and can be drawn together.

use super::checks::{LabelList, find, parse, unique_ids};
use super::index;
use super::problem::Problems;
use super::tables::{ChartsFile, StatisticsFile, Table};
use super::titles::numbers_of_title;
use crate::report::{Chart, ChartForm, Lang, Qualifier, Report, Span, Statistic, Theme, first_sentence};
use std::collections::BTreeMap;
use toml::Spanned;

/// More parts of a chamber could not be told apart by their ink.
const SEAT_PARTS: usize = 3;

/// The first sentence of a lead stands above the picture, which it must not push out of sight on a phone.
const LONGEST_BASE: usize = 165;

/// The shelves, in the order of the file.
pub(super) fn themes(table: &Table<'_, ChartsFile>, labels: &mut LabelList, problems: &mut Problems) -> Vec<Theme> {
    let ids = unique_ids(table.values.themes.iter().map(|theme| &theme.id), &table.place, problems);
    table.values.themes.iter().zip(ids).map(|(theme, id)| Theme { id, title: labels.add(&theme.title, &table.place, problems) }).collect()
}

/// Every chart that holds; the others are problems.
pub(super) fn charts(
    table: &Table<'_, ChartsFile>,
    statistics: &Table<'_, StatisticsFile>,
    report: &Report,
    labels: &mut LabelList,
    problems: &mut Problems,
) -> Vec<Chart> {
    let place = &table.place;
    let rows = &table.values.charts;
    let ids = unique_ids(rows.iter().map(|row| &row.id), place, problems);
    let written = || statistics.values.statistics.iter().map(|row| row.id.get_ref().as_str());
    let charts = rows.iter().zip(ids).filter_map(|(row, id)| {
        if id == Chart::OWN {
            problems.add(
                place,
                row.id.span(),
                format!("expected another id than \"{id}\", below whose path readers make charts of their own"),
            );
        }
        let theme = find(&row.theme, "a theme", report.themes.iter().map(|theme| theme.id), place, problems);
        let form = parse(&row.form, place, problems);
        let mut statistic = |id: &Spanned<String>| {
            find(id, "a statistic", written(), place, problems)?;
            // One that is written and does not hold is a problem of its own.
            report.statistics.iter().position(|statistic| statistic.id == id.get_ref()).map(index)
        };
        let statistics: Vec<u32> = row.statistics.get_ref().iter().filter_map(&mut statistic).collect();
        let threshold = row.threshold.as_ref().and_then(&mut statistic);
        let whole = row.whole.as_ref().and_then(&mut statistic);
        if form == Some(ChartForm::Seats) && row.statistics.get_ref().len() > SEAT_PARTS {
            let message = format!("expected at most {SEAT_PARTS} parts in a chart of seats, found {}", row.statistics.get_ref().len());
            problems.add(place, row.statistics.span(), message);
        }
        if form == Some(ChartForm::Bars) && row.statistics.get_ref().len() == 1 {
            let message = "expected several values to compare in a chart of bars, found one: the form figures shows it alone";
            problems.add(place, row.form.span(), message);
        }
        let drawn: Vec<&Statistic> = statistics.iter().map(|&at| &report.statistics[at as usize]).collect();
        if let Some(message) = form.and_then(|form| cannot_show(form, &drawn)) {
            problems.add(place, row.form.span(), message);
        }
        if let Some(message) = told_of_one_side(&drawn, report) {
            problems.add(place, row.statistics.span(), message);
        }
        if row.statistics.get_ref().is_empty() {
            problems.add(place, row.statistics.span(), "expected the ids of statistics, found none");
        }
        if row.units_differ && form.is_some_and(|form| form != ChartForm::Figures) {
            let message =
                format!("expected the form figures where units differ, found {}: they have no scale in common", row.form.get_ref());
            problems.add(place, row.form.span(), message);
        }
        let units: Vec<&str> = statistics.iter().chain(&threshold).chain(&whole).map(|&at| report.statistics[at as usize].unit).collect();
        match units.iter().find(|&&unit| unit != units[0]) {
            Some(other) if !row.units_differ => {
                let message = format!(
                    "expected statistics of one unit, or units_differ = true and a lead that says so, found {} and {other}",
                    units[0]
                );
                problems.add(place, row.statistics.span(), message);
            }
            None if row.units_differ && statistics.len() == row.statistics.get_ref().len() => {
                problems.add(place, row.id.span(), "expected units that differ beside units_differ, found one unit")
            }
            _ => {}
        }
        let stated: Vec<_> = statistics.iter().chain(&threshold).chain(&whole).map(|&at| &report.statistics[at as usize]).collect();
        let sentences: Vec<_> = stated.iter().map(|statistic| report.sentence_text(statistic.sentence)).collect();
        let complete = !statistics.is_empty() && statistics.len() == row.statistics.get_ref().len();
        for (lang, title) in Lang::ALL.into_iter().zip(row.title.get_ref().languages()).filter(|_| complete) {
            for message in numbers_of_title(title, lang, &stated, &sentences) {
                problems.add(place, row.title.span(), message);
            }
        }
        for lead in row.lead.get_ref().languages() {
            let base = first_sentence(lead).0.chars().count();
            if base > LONGEST_BASE {
                let message = format!(
                    "expected a first sentence of at most {LONGEST_BASE} letters, what the figures are, found {base} in \"{lead}\""
                );
                problems.add(place, row.lead.span(), message);
            }
        }
        let title = labels.add(&row.title, place, problems);
        let lead = labels.add(&row.lead, place, problems);
        Some(Chart { id, theme: theme?, form: form?, title, lead, statistics, threshold, whole })
    });
    charts.collect()
}

/// Whether a value can be shown by one mark for each.
fn is_countable(statistic: &Statistic) -> bool {
    let bound = matches!(statistic.qualifier, Qualifier::Exact | Qualifier::AtLeast | Qualifier::MoreThan);
    bound && statistic.value.fract() == 0.0 && statistic.value <= 60.0
}

/// What a form cannot show of its statistics: a stage of a funnel and the seats of a chamber have one value, and seats are whole and counted.
fn cannot_show(form: ChartForm, statistics: &[&Statistic]) -> Option<String> {
    let has = |is: fn(&Statistic) -> bool| statistics.iter().find(|statistic| is(statistic)).map(|statistic| statistic.id);
    let (found, what) = match form {
        ChartForm::Bars | ChartForm::Figures => return None,
        ChartForm::Shares => (has(|one| one.unit != "percent"), "another unit than per cent"),
        ChartForm::Funnel => (has(|one| one.high.is_some()), "a range"),
        ChartForm::Units => (has(|one| !is_countable(one)), "no whole number up to 60 that is exact or a lower bound"),
        ChartForm::Times => (has(|one| one.period.is_none() || one.high.is_some()), "without a time, or a range"),
        ChartForm::Seats => (has(|one| one.qualifier != Qualifier::Exact || one.value.fract() != 0.0), "no whole number that is exact"),
    };
    Some(format!("expected a form that can show each value, found {} with {}, which is {what}", form.word(), found?))
}

/// Where figures of several sides stand side by side, the timeline has either all sides or none: whose number is in the quote of an
/// event is told as one.
fn told_of_one_side(statistics: &[&Statistic], report: &Report) -> Option<String> {
    let within = |quote: Span, number: Span| quote.paragraph == number.paragraph && quote.start <= number.start && number.end <= quote.end;
    let is_told = |statistic: &Statistic| report.events.iter().any(|event| within(event.quote, statistic.number));
    let mut sides: BTreeMap<u32, bool> = BTreeMap::new();
    for statistic in statistics {
        if let Some(reporter) = statistic.reporter {
            *sides.entry(reporter).or_default() |= is_told(statistic);
        }
    }
    let name = |is: bool| sides.iter().find(|&(_, &told)| told == is).map(|(&reporter, _)| report.reporters[reporter as usize].id);
    let (told, silent) = (name(true)?, name(false)?);
    Some(format!("expected an event for the figures of each side or of none, found one for {told} and none for {silent}"))
}
