//! The data package as files.

use super::table::Resource;
use super::{annotations, charts, descriptor, ledger, names, text};
use crate::report::Report;

/// The file that describes all others; readers of data packages look for this name.
const DESCRIPTOR: &str = "datapackage.json";

/// Every table of a report.
pub(super) fn tables(report: &Report) -> [Resource; 9] {
    [
        text::paragraphs(report),
        text::sentences(report),
        annotations::statistics(report),
        annotations::events(report),
        names::entities(report),
        names::mentions(report),
        charts::charts(report),
        ledger::ledger(report),
        annotations::errata(report),
    ]
}

/// The names of the files from which a report is built, in order.
pub fn files() -> Vec<&'static str> {
    crate::ingest::Files::names()
}

/// The data package of a report: each file's name and its bytes, the descriptor first.
pub fn package(report: &Report) -> Vec<(String, Vec<u8>)> {
    let tables = tables(report);
    let descriptor = descriptor::descriptor(report, &tables);
    let tables = tables.into_iter().map(|table| (table.path, table.content));
    [(DESCRIPTOR.to_owned(), descriptor)].into_iter().chain(tables).collect()
}
