//! What the data package says of itself: title, edition, licences, source, and its tables.
//!
//! Frictionless Data Package, version 1 (<https://specs.frictionlessdata.io/data-package/>). The time of its making is left out, so that a build can be
//! reproduced to the byte.

use super::license::License;
use super::row::plain;
use super::table::Resource;
use crate::report::{Lang, LedgerBalance, Report};
use crate::words::Translations;
use serde::Serialize;

#[derive(Serialize)]
struct Package<'r> {
    profile: &'static str,
    name: String,
    title: String,
    description: String,
    version: &'static str,
    licenses: [License; 2],
    sources: [Source; 1],
    resources: &'r [Resource],
}

#[derive(Serialize)]
struct Source {
    title: String,
    /// SHA-256 of the source's bytes: a text that was changed is another version.
    version: String,
}

/// `datapackage.json` for these tables.
pub(super) fn descriptor(all: &Translations, tables: &[Resource]) -> Vec<u8> {
    let Report { id, title, publisher, heading, source_sha256, .. } = all.report();
    let [title, publisher] = [title, publisher].map(|label| all.of(Lang::En).label(*label));
    let package = Package {
        profile: "tabular-data-package",
        name: format!("{}-{id}", env!("CARGO_PKG_NAME")),
        title: format!("{}: its text, figures, events and names", plain(title)),
        description: description(all.report()),
        version: env!("CARGO_PKG_VERSION"),
        licenses: [License::of_source(all), License::of_annotations()],
        sources: [Source { title: format!("{publisher}: {heading}"), version: format!("sha256:{source_sha256}") }],
        resources: tables,
    };
    let mut bytes = serde_json::to_vec_pretty(&package).expect("plain values with keys of text are JSON");
    bytes.push(b'\n');
    bytes
}

/// What a reader has to know before the first table.
fn description(report: &Report) -> String {
    let LedgerBalance { covered, explained } = report.balance();
    format!(
        "The text of the report by paragraphs and sentences, and what is annotated in it: stated values, dated events, names, slips of the source. \
         Each annotation rests on a quote, the source's own words, and leads to its sentence. The ledger accounts for all {} numbers and dates of the \
         text: {covered} belong to a statistic or an event, {explained} are listed with the reason why they are none. Nothing was measured anew: a value is \
         what the report states, and the column reporter says who says so. Dates and periods are EDTF (ISO 8601-2, level 1), never more exact than the text. A list \
         in a cell is joined by \";\"; a cell is empty where there is nothing to say. The words of the source (columns text, headings, quote, form, \
         forms, token) are in the public domain; ids, values, labels, titles, notes and all else are annotations under the MIT licence. The set is \
         independent of the report's publisher.",
        covered + explained
    )
}
