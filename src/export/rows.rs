//! What the report says of each of its parts, as rows of the data package's tables.

use super::links;
use super::row::{Cell, Row};
use crate::query::named_places;
use crate::report::{Chart, Entity, EntityKind, Event, Paragraph, Report, Statistic, TimeWord};
use crate::words::Translations;

const LABEL: [&str; 3] = ["label_ru", "label_en", "label_kk"];
const TITLE: [&str; 3] = ["title_ru", "title_en", "title_kk"];
const NAME: [&str; 3] = ["name_ru", "name_en", "name_kk"];
pub(super) const NOTE: [&str; 3] = ["note_ru", "note_en", "note_kk"];

/// A paragraph, by its index.
pub fn paragraph(report: &Report, index: u32) -> Row {
    let Paragraph { section, heading, text, run_in, .. } = &report.paragraphs[index as usize];
    let run_in = &text[..*run_in as usize];
    Row::default()
        .text("id", paragraph_id(report, index))
        .text("section", report.sections[*section as usize].id)
        .list("headings", heading.iter().copied().chain(Some(run_in).filter(|run_in| !run_in.is_empty())))
        .text("text", *text)
}

/// A paragraph's id: its section and its number there, from 1.
pub fn paragraph_id(report: &Report, paragraph: u32) -> String {
    let section = &report.sections[report.paragraphs[paragraph as usize].section as usize];
    format!("{}-{}", section.id, paragraph - section.first + 1)
}

/// A sentence, by its index.
pub fn sentence(report: &Report, index: u32) -> Row {
    let sentence = &report.sentences[index as usize];
    Row::default()
        .text("id", sentence.id)
        .text("paragraph_id", paragraph_id(report, sentence.span.paragraph))
        .text("text", report.sentence_text(index))
        .text("url", links::sentence(report, index))
}

/// A statistic.
pub fn statistic(all: &Translations, row: &Statistic) -> Row {
    let report = all.report();
    Row::default()
        .text("id", row.id)
        .number("value", row.value)
        .number("value_high", row.high)
        .text("unit", row.unit)
        .text("qualifier", row.qualifier.word())
        .text("reporter", report.reporter_of(row).map_or("", |reporter| reporter.id))
        .text("period", row.period.map(|period| period.to_string()).unwrap_or_default())
        .text("time_word", row.time_word.map_or("", TimeWord::word))
        .text("kind", row.kind.word())
        .text("section", report.section_of(row.sentence).id)
        .labels(LABEL, all.label(row.label))
        .text("same_as", row.same_as.map_or("", |other| report.statistics[other as usize].id))
        .text("sentence_id", report.sentences[row.sentence as usize].id)
        .text("quote", report.text(row.quote))
        .text("url", links::sentence(report, row.sentence))
        .labels(NOTE, row.note.map_or([""; 3], |note| all.label(note)))
        .text("base", row.base.unwrap_or_default())
}

/// An event.
pub fn event(all: &Translations, row: &Event) -> Row {
    let report = all.report();
    let entities = |kind: EntityKind| {
        let entities = row.entities.iter().map(|&index| &report.entities[index as usize]);
        entities.filter(move |entity| entity.kind == kind).map(|entity| entity.id)
    };
    Row::default()
        .text("id", row.id)
        .text("date", row.date.to_string())
        .text("time_word", row.time_word.map_or("", TimeWord::word))
        .text("category", row.category.word())
        .text("section", report.section_of(row.sentence).id)
        .labels(TITLE, all.label(row.title))
        .list("people", entities(EntityKind::Person))
        .list("organisations", entities(EntityKind::Organisation))
        .list("places", entities(EntityKind::Place))
        .list("named_places", named_places(report, row).into_iter().map(|entity| entity.id))
        .list("laws", entities(EntityKind::Law))
        .text("same_as", row.same_as.map_or("", |other| report.events[other as usize].id))
        .text("sentence_id", report.sentences[row.sentence as usize].id)
        .text("quote", report.text(row.quote))
        .text("url", links::event(report, row))
        .labels(NOTE, row.note.map_or([""; 3], |note| all.label(note)))
        .text("reporter", report.reporter(row.reporter).map_or("", |reporter| reporter.id))
}

/// A person, an organisation, a place or a law.
pub fn entity(all: &Translations, row: &Entity) -> Row {
    // As a number of half the digits would be written.
    let degrees = |degrees: f32| (f64::from(degrees) * 1e4).round() / 1e4;
    let mentions = u32::try_from(row.mentions.len()).unwrap_or(u32::MAX);
    Row::default()
        .text("id", row.id)
        .text("kind", row.kind.word())
        .labels(NAME, all.label(row.name))
        .list("forms", row.forms.iter().copied())
        .number("lat", row.position.map(|(lat, _)| degrees(lat)))
        .number("lon", row.position.map(|(_, lon)| degrees(lon)))
        .number("mentions", f64::from(mentions))
        .text("url", links::entity(all.report(), row))
}

/// A chart.
pub fn chart(all: &Translations, row: &Chart) -> Row {
    let report = all.report();
    Row::default()
        .text("id", row.id)
        .text("theme", report.themes[row.theme as usize].id)
        .text("form", row.form.word())
        .labels(TITLE, all.label(row.title))
        .list("statistics", report.chart_statistics(row).map(|statistic| statistic.id))
        .text("url", links::chart(report, row))
}

/// A chart with its statistics whole.
pub fn chart_with_statistics(all: &Translations, row: &Chart) -> Row {
    let Row(cells) = chart(all, row);
    let statistics = || Cell::Rows(all.report().chart_statistics(row).map(|row| statistic(all, row)).collect());
    Row(cells.into_iter().map(|(name, cell)| if name == "statistics" { (name, statistics()) } else { (name, cell) }).collect())
}

/// Events of a timeline, whole.
pub fn events<'r>(all: &Translations, events: impl Iterator<Item = &'r Event>) -> Row {
    Row::default().cell("events", Cell::Rows(events.map(|row| event(all, row)).collect()))
}

/// A chart of the reader's own: its statistics whole.
pub fn own_chart(all: &Translations, statistics: &[&Statistic]) -> Row {
    Row::default().cell("statistics", Cell::Rows(statistics.iter().map(|row| statistic(all, row)).collect()))
}
