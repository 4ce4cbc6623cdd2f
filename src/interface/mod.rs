//! What `window.doklad` answers, and the module `doklad.js`: the report as plain objects for a console, a notebook or another program.
//!
//! Rows have the columns of the data package's tables. The questions are pure and the same natively; what hands them to JavaScript
//! is there on wasm only. `static/scripts/interface.js` makes one object of it, `static/scripts/doklad.d.ts` says what it is.

#[cfg(target_arch = "wasm32")]
mod javascript;

use crate::export::{Cell, Row, rows};
use crate::query::{Results, timeline};
use crate::report::{Lang, Report, Section};
use crate::state::{Page, State};

const TITLE: [&str; 3] = ["title_ru", "title_en", "title_kk"];
const PUBLISHER: [&str; 3] = ["publisher_ru", "publisher_en", "publisher_kk"];

/// What the report is, with its text: sections, paragraphs and sentences.
pub fn report(report: &Report) -> Row {
    let Report { id, title, publisher, year, source_sha256, data_sha256, heading, sections, paragraphs, sentences, .. } = report;
    let section = |section: &Section| {
        Row::default().text("id", section.id).text("heading", section.heading).number("depth", f64::from(section.depth))
    };
    Row::default()
        .text("id", *id)
        .text("version", env!("CARGO_PKG_VERSION"))
        .number("year", f64::from(*year))
        .labels(TITLE, Some(*title))
        .labels(PUBLISHER, Some(*publisher))
        .text("heading", *heading)
        .text("source_sha256", *source_sha256)
        .text("data_sha256", *data_sha256)
        .cell("sections", Cell::Rows(sections.iter().map(section).collect()))
        .cell("paragraphs", Cell::Rows((0..).zip(paragraphs).map(|(index, _)| rows::paragraph(report, index)).collect()))
        .cell("sentences", Cell::Rows((0..).zip(sentences).map(|(index, _)| rows::sentence(report, index)).collect()))
}

/// The events that a timeline's fragment shows, in its order, each with how surely it is in range.
///
/// # Errors
/// What of the fragment is not known, each part as `key=value`.
pub fn events(report: &Report, lang: Lang, fragment: &str) -> Result<Vec<Row>, String> {
    let timeline_of = State { lang, page: Page::Timeline(Default::default()) }.path();
    let (state, notices) = State::read(&timeline_of, fragment, report);
    if !notices.is_empty() {
        let unknown: Vec<String> = notices.iter().map(|notice| format!("{}={}", notice.key, notice.value)).collect();
        return Err(format!("expected the keys and values of a timeline's link, found {}", unknown.join(", ")));
    }
    let Page::Timeline(filters) = state.page else { return Ok(Vec::new()) };
    let shown = timeline(report, &filters, lang);
    let row = |index: u32, fit: &str| rows::event(report, &report.events[index as usize]).text("fit", fit);
    let surely = shown.groups.iter().flat_map(|group| &group.events).map(|&index| row(index, "surely"));
    Ok(surely.chain(shown.possible.iter().map(|&index| row(index, "possibly"))).collect())
}

/// A chart with the statistics that it shows, whole.
///
/// # Errors
/// An id that no chart has.
pub fn chart(report: &Report, id: &str) -> Result<Row, String> {
    let chart = report.chart(id).ok_or_else(|| format!("expected the id of a chart, found \"{id}\": charts() lists them"))?;
    let Row(cells) = rows::chart(report, chart);
    let statistics = || Cell::Rows(report.chart_statistics(chart).map(|statistic| rows::statistic(report, statistic)).collect());
    Ok(Row(cells.into_iter().map(|(name, cell)| if name == "statistics" { (name, statistics()) } else { (name, cell) }).collect()))
}

/// What a search finds, by kind, as rows.
pub fn search(report: &Report, lang: Lang, words: &str) -> Row {
    let index = crate::index(lang);
    let Results { charts, events, entities, sentences } = index.search(&index.query(words));
    let rows = |found: &[u32], row: &dyn Fn(usize) -> Row| Cell::Rows(found.iter().map(|&index| row(index as usize)).collect());
    Row::default()
        .cell("charts", rows(&charts, &|index| rows::chart(report, &report.charts[index])))
        .cell("entities", rows(&entities, &|index| rows::entity(&report.entities[index])))
        .cell("events", rows(&events, &|index| rows::event(report, &report.events[index])))
        .cell("sentences", Cell::Rows(sentences.iter().map(|&index| rows::sentence(report, index)).collect()))
}
