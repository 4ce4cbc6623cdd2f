//! Stories against the report: each step shows an event or a chart, events are in the order of time, and no words of a story have a figure of their own.

use super::checks::{LabelList, LabelsTable, find, unique_ids};
use super::problem::{Place, Problems};
use super::tables::{StepTable, StoriesFile, StoryTable, Table};
use crate::report::{Event, Label, Report, Shown, Step, Story};
use toml::Spanned;

/// Fewer steps are no way through anything.
const FEWEST: usize = 3;

/// Every story that holds; the others are problems.
pub(super) fn stories(table: &Table<'_, StoriesFile>, report: &Report, labels: &mut LabelList, problems: &mut Problems) -> Vec<Story> {
    let place = &table.place;
    let rows = &table.values.stories;
    let ids = unique_ids(rows.iter().map(|row| &row.id), place, problems);
    let story = |(row, id): (&StoryTable, &'static str)| {
        let title = words(&row.title, labels, place, problems);
        let lead = words(&row.lead, labels, place, problems);
        let rows = row.steps.get_ref();
        if rows.len() < FEWEST {
            problems.add(place, row.steps.span(), format!("expected at least {FEWEST} steps, found {}", rows.len()));
        }
        let mut before: Option<&Event> = None;
        let mut steps = Vec::new();
        for row in rows {
            let text = words(&row.get_ref().text, labels, place, problems);
            let Some(shown) = shown(row, report, place, problems) else { continue };
            if let Shown::Event(index) = shown {
                let event = &report.events[index as usize];
                verify_order(before, event, row, place, problems);
                before = Some(event);
            }
            steps.push(Step { shown, text });
        }
        Story { id, title, lead, steps }
    };
    rows.iter().zip(ids).map(story).collect()
}

/// Words without a figure: those stand in what a step shows, with their quotes.
fn words(table: &Spanned<LabelsTable>, labels: &mut LabelList, place: &Place<'_>, problems: &mut Problems) -> Label {
    if let Some(words) = table.get_ref().languages().into_iter().find(|words| words.contains(|c: char| c.is_ascii_digit())) {
        problems.add(place, table.span(), format!("expected words without a figure, found \"{words}\""));
    }
    labels.add(table, place, problems)
}

/// What a step shows: one event, told for the first time, or one chart.
fn shown(row: &Spanned<StepTable>, report: &Report, place: &Place<'_>, problems: &mut Problems) -> Option<Shown> {
    match (&row.get_ref().event, &row.get_ref().chart) {
        (Some(event), None) => {
            let index = find(event, "an event", report.events.iter().map(|event| event.id), place, problems)?;
            if report.events[index as usize].same_as.is_some() {
                let message = format!("expected an event where it is told first, found \"{}\", which tells one again", event.get_ref());
                problems.add(place, event.span(), message);
            }
            Some(Shown::Event(index))
        }
        (None, Some(chart)) => find(chart, "a chart", report.charts.iter().map(|chart| chart.id), place, problems).map(Shown::Chart),
        (event, _) => {
            let found = if event.is_some() { "both" } else { "neither" };
            problems.add(place, row.span(), format!("expected an event or a chart in a step, found {found}"));
            None
        }
    }
}

/// An event that was surely over before the one of an earlier step began is out of order.
fn verify_order(before: Option<&Event>, event: &Event, row: &Spanned<StepTable>, place: &Place<'_>, problems: &mut Problems) {
    let Some(before) = before else { return };
    if before.date.first_day().zip(event.date.last_day()).is_some_and(|(first, last)| last < first) {
        let message =
            format!("expected steps in the order of time, found {} ({}) after {} ({})", event.id, event.date, before.id, before.date);
        problems.add(place, row.span(), message);
    }
}
