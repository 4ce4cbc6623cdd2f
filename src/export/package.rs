//! The data package as files.

use super::table::Resource;
use super::{annotations, charts, descriptor, ledger, names, text};
use crate::words::Translations;

/// The file that describes all others; readers of data packages look for this name.
const DESCRIPTOR: &str = "datapackage.json";

/// Every table of a report.
pub(super) fn tables(all: &Translations) -> [Resource; 9] {
    let report = all.report();
    [
        text::paragraphs(all),
        text::sentences(all),
        annotations::statistics(all),
        annotations::events(all),
        names::entities(all),
        names::mentions(report),
        charts::charts(all),
        ledger::ledger(report),
        annotations::errata(all),
    ]
}

/// The names of the files from which a report is built, in order.
pub fn files() -> Vec<&'static str> {
    crate::ingest::Files::names()
}

/// The data package of a report: each file's name and its bytes, the descriptor first.
pub fn package(all: &Translations) -> Vec<(String, Vec<u8>)> {
    let tables = tables(all);
    let descriptor = descriptor::descriptor(all, &tables);
    let tables = tables.into_iter().map(|table| (table.path, table.content));
    [(DESCRIPTOR.to_owned(), descriptor)].into_iter().chain(tables).collect()
}
