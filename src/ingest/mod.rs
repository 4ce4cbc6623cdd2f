//! Source and annotations in, a verified [`Report`] out, or every problem at once.
//!
//! Native only: the build script calls [`compile`] on a report's folder, and a report that does not hold cannot be built. Each
//! file here answers one question of the text (outline, sentences, numbers, dates, quotes) or verifies one table; none of them
//! knows of which country the report is. What no rule can tell stands in the report's `report.toml`, with its reason.

mod charts;
mod checks;
mod context;
mod dates;
mod entities;
mod errata;
mod events;
mod files;
mod ledger;
mod map;
mod numbers;
mod outline;
mod pages;
mod problem;
mod qualifiers;
mod quotes;
mod reporters;
mod sections;
mod sentences;
mod statistics;
mod stories;
mod tables;
mod times;
mod titles;
mod units;
mod words;

pub use files::Files;
pub use ledger::{Account, Cover, Token, TokenKind, accounts};
pub use outline::{Block, blocks};
pub use problem::Problem;

use crate::report::Report;
use problem::Problems;
use sha2::{Digest as _, Sha256};
use tables::{ReportFile, Tables};

/// A verified report, with the account of every number and date of its source.
pub struct Compiled {
    /// What is embedded in the program.
    pub report: Report,
    /// The words of its labels, in the order of [`Lang::ALL`](crate::report::Lang::ALL).
    pub labels: [Vec<&'static str>; 3],
    /// Each number and date expression of the source, in reading order, and what accounts for it.
    pub ledger: Vec<Account>,
}

/// Reads the outline, verifies each annotation against the text and balances the ledger.
///
/// # Errors
/// Every problem found, in the order of the files, each with file, line and what was expected.
pub fn compile(files: &Files) -> Result<Compiled, Vec<Problem>> {
    let mut problems = Problems::default();
    let compiled = assemble(files, &mut problems);
    match compiled {
        Some(compiled) if problems.is_empty() => Ok(compiled),
        _ => Err(problems.into_sorted()),
    }
}

/// The report as far as it could be put together; `None` where there was no going on.
fn assemble(files: &Files, problems: &mut Problems) -> Option<Compiled> {
    let tables = Tables::read(files, problems)?;
    let ReportFile { id, lang, title, short_title, publisher, year, .. } = &tables.report;
    let mut labels = checks::LabelList::default();
    let source_sha256 = hex(&Sha256::digest(files.source.as_bytes()));

    let blocks = blocks(&files.source, &tables.report.paragraph_beginnings());
    tables.report.verify_paragraphs(&blocks, problems);
    tables.report.verify_lang(problems);
    let text = sections::text(&blocks, &pages::pages(&files.source, &blocks), &tables.report, problems);
    let quotes = quotes::Index::new(&text.paragraphs, &text.sentences);

    let mut report = Report {
        id: keep(id),
        lang: keep(lang.get_ref()),
        labels: 0,
        main_labels: 0,
        title: labels.add(title, &tables.report.place(), problems),
        short_title: labels.add(short_title, &tables.report.place(), problems),
        publisher: labels.add(publisher, &tables.report.place(), problems),
        year: *year,
        source_sha256: keep(&source_sha256),
        data_sha256: keep(&hex(&Sha256::digest(files.sums()))),
        heading: text.heading,
        sections: text.sections,
        paragraphs: text.paragraphs.clone(),
        sentences: text.sentences.clone(),
        reporters: tables.report.reporters(&mut labels, problems),
        statistics: Vec::new(),
        events: Vec::new(),
        chronology: Vec::new(),
        entities: entities::entities(&tables.entities, &text.paragraphs, &quotes, &mut labels, problems),
        themes: charts::themes(&tables.charts, &mut labels, problems),
        selections: tables.report.selections(&mut labels, problems),
        charts: Vec::new(),
        errata: Vec::new(),
        stories: Vec::new(),
        abbreviations: Vec::new(),
        map: None,
        ledger: Vec::new(),
        explanations: Vec::new(),
    };
    report.statistics = statistics::statistics(&tables, &report, &quotes, &mut labels, problems);
    // These labels are numbered behind all others, those of charts included, which are verified against events.
    let mut event_labels = checks::LabelList::default();
    report.errata = errata::errata(&tables.errata, &quotes, &mut event_labels, problems);
    report.events = events::events(&tables, &report, &quotes, &mut event_labels, problems);
    report.chronology = events::chronology(&report.events);
    report.charts = charts::charts(&tables.charts, &tables.statistics, &report, &mut labels, problems);
    report.stories = stories::stories(&tables.stories, &report, &mut event_labels, problems);
    report.abbreviations = tables.report.abbreviations(&report.paragraphs, &mut event_labels, problems);
    report.map = map::map(&files.map, &tables.report, &report.entities, &mut event_labels, problems);
    report.main_labels = labels.count();
    labels.append(event_labels);
    report.number_labels();
    let ledger = ledger::balance(&tables.ledger, &report, &quotes, problems);
    report.ledger = ledger::sums(&ledger, &report);
    report.explanations = ledger::explanations(&ledger);
    ledger::verify(&ledger, &report, &files.source, problems);
    report.labels = labels.count();
    Some(Compiled { report, labels: labels.into_languages(), ledger })
}

/// A string for the rest of the program's life: a report is compiled once and then only read.
fn keep(text: &str) -> &'static str {
    String::from(text).leak()
}

/// Bytes in hexadecimal.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// An index or offset as it is stored. A report is far below 4 GiB.
fn index(number: usize) -> u32 {
    u32::try_from(number).expect("a report has fewer than 2^32 bytes")
}
