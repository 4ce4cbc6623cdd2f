//! The report as files for other programs: the data package, with which an analyst needs no scraping.
//!
//! Pure: a report in, names and bytes out, the same bytes for the same report; `publish` writes them. A table is one function here; each of its
//! columns is declared with its type, its description and its cell at once, so that the schema cannot part from the rows. The form is a
//! Frictionless Tabular Data Package, version 1 (<https://specs.frictionlessdata.io/tabular-data-package/>). Native for now.

mod annotations;
mod charts;
mod descriptor;
mod field;
mod ledger;
mod links;
mod names;
mod table;
mod text;

use crate::report::Report;

/// The file that describes all others; readers of data packages look for this name.
const DESCRIPTOR: &str = "datapackage.json";

/// The data package of a report: each file's name and its bytes, the descriptor first.
pub fn package(report: &Report) -> Vec<(String, Vec<u8>)> {
    let tables = [
        text::paragraphs(report),
        text::sentences(report),
        annotations::statistics(report),
        annotations::events(report),
        names::entities(report),
        names::mentions(report),
        charts::charts(report),
        ledger::ledger(report),
        annotations::errata(report),
    ];
    let descriptor = descriptor::descriptor(report, &tables);
    let tables = tables.into_iter().map(|table| (table.path, table.content));
    [(DESCRIPTOR.to_owned(), descriptor)].into_iter().chain(tables).collect()
}
