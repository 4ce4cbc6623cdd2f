//! What `window.doklad` answers, and the module `doklad.js`: the report as plain objects for a console, a notebook or another program.
//!
//! Rows have the columns of the data package's tables. The questions are pure and the same natively; what hands them to JavaScript
//! is there on wasm only. `static/scripts/interface.js` makes one object of it, `static/scripts/doklad.d.ts` says what it is.

#[cfg(all(target_arch = "wasm32", feature = "split"))]
mod chunk;
#[cfg(target_arch = "wasm32")]
mod javascript;
#[cfg(all(target_arch = "wasm32", feature = "synthetic"))]
mod synthetic;

use crate::export::{Cell, Row, rows};
use crate::query::{Columns, Hits, Index, Results, timeline};
use crate::report::{Chart, Lang, Report, Section};
use crate::state::{ChartView, Page, State};
use crate::view::Drawn;
use crate::words::{Translations, Words};

const TITLE: [&str; 3] = ["title_ru", "title_en", "title_kk"];
const PUBLISHER: [&str; 3] = ["publisher_ru", "publisher_en", "publisher_kk"];

/// What the report is, with its text: sections, paragraphs and sentences.
pub fn report(all: &Translations) -> Row {
    let report = all.report();
    let Report { id, title, publisher, year, source_sha256, data_sha256, heading, sections, paragraphs, sentences, .. } = report;
    let section = |section: &Section| {
        Row::default().text("id", section.id).text("heading", section.heading).number("depth", f64::from(section.depth))
    };
    Row::default()
        .text("id", *id)
        .text("version", env!("CARGO_PKG_VERSION"))
        .number("year", f64::from(*year))
        .labels(TITLE, all.label(*title))
        .labels(PUBLISHER, all.label(*publisher))
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
/// What of the fragment is not known, each part as `key=value`; a range that ends before it begins, in the words of the page.
pub fn events(all: &Translations, index: Option<&Index>, lang: Lang, fragment: &str) -> Result<Vec<Row>, String> {
    let report = all.report();
    let timeline_of = State { lang, page: Page::Timeline(Default::default()) }.path();
    let (state, notices) = State::read(&timeline_of, fragment, report);
    if !notices.is_empty() {
        let unknown: Vec<String> = notices.iter().map(|notice| format!("{}={}", notice.key, notice.value)).collect();
        return Err(format!("expected the keys and values of a timeline's link, found {}", unknown.join(", ")));
    }
    let Page::Timeline(filters) = state.page else { return Ok(Vec::new()) };
    if filters.is_reversed() {
        return Err(all.of(lang).get("timeline-reversed"));
    }
    let shown = timeline(&Columns::of(report), &filters, index);
    let row = |index: u32, fit: &str| rows::event(all, &report.events[index as usize]).text("fit", fit);
    let surely = shown.groups.iter().flat_map(|group| &group.events).map(|&index| row(index, "surely"));
    let ongoing = shown.ongoing.iter().map(|&index| row(index, "ongoing"));
    Ok(surely.chain(ongoing).chain(shown.possible.iter().map(|&index| row(index, "possibly"))).collect())
}

/// A chart with the statistics that it shows, whole.
///
/// # Errors
/// An id that no chart has.
pub fn chart(all: &Translations, id: &str) -> Result<Row, String> {
    Ok(rows::chart_with_statistics(all, chart_with(all.report(), id)?))
}

fn chart_with<'r>(report: &'r Report, id: &str) -> Result<&'r Chart, String> {
    report.chart(id).ok_or_else(|| format!("expected the id of a chart, found \"{id}\": charts() lists them"))
}

/// A chart as a picture that stands by itself, SVG, in the language of the words.
///
/// # Errors
/// An id that no chart has.
pub fn picture(words: Words, id: &str) -> Result<Row, String> {
    Ok(Row::default().text("svg", crate::view::picture(words, Drawn::Chart(chart_with(words.report, id)?, ChartView::default()))))
}

/// What a search of an index finds, by kind, as rows.
pub fn search(all: &Translations, index: &Index, words: &str) -> Row {
    let report = all.report();
    let Results { charts, statistics, events, entities, sentences } = index.search(&index.query(words));
    let rows = |found: &Hits, row: &dyn Fn(usize) -> Row| Cell::Rows(found.all.iter().map(|&index| row(index as usize)).collect());
    Row::default()
        .cell("charts", rows(&charts, &|index| rows::chart(all, &report.charts[index])))
        .cell("entities", rows(&entities, &|index| rows::entity(all, &report.entities[index])))
        .cell("events", rows(&events, &|index| rows::event(all, &report.events[index])))
        .cell("sentences", rows(&sentences, &|index| rows::sentence(report, index as u32)))
        .cell("statistics", rows(&statistics, &|index| rows::statistic(all, &report.statistics[index])))
}
