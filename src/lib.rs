//! Doklad: an explorer of a human-rights report that runs wholly in the reader's browser.
//!
//! The code map, in the order in which data flows; each folder's own documentation says what it leaves to its neighbour.
//!
//! | folder | what it is | may name |
//! |---|---|---|
//! | [`report`] | what a report is: text, annotations, dates, closed vocabularies | nothing here |
//! | [`ingest`] | source and annotations in, a report out, or every problem; native, run by the build script | `report` |
//! | [`pack`] | the embedded bytes made small, and back | nothing here |
//! | [`query`] | questions of a report: filter, facets, series, timeline, passages | `report` |
//! | [`words`] | the interface's words in three languages; numbers, dates and values written out | `report`, `query` |
//! | [`state`] | where the reader is, and the codec between that and a link | `report`, `query` |
//! | [`chart`] | from a series to a picture of shapes, each tied to its statistic | `report` |
//! | [`export`] | the report as files for other programs: the data package; native | `report`, `words`, `state`, `ingest` |
//! | [`view`] | yew components, and the only layer that knows the browser | all but `ingest` |
//! | [`publish`] | the same view rendered to static pages, pictures for links; native | all but `ingest` |
//!
//! What holds throughout (`tests/tidy.rs` proves it): nothing below `view` names yew or the browser; no module names a country
//! (another report is another folder of data); `report` and `ingest` name no other layer, because the build script compiles
//! them too. What is embedded was verified: a report that does not hold cannot be built.

pub mod chart;
#[cfg(not(target_arch = "wasm32"))]
pub mod export;
#[cfg(not(target_arch = "wasm32"))]
pub mod ingest;
pub mod pack;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
pub mod query;
pub mod report;
pub mod state;
pub mod view;
pub mod words;

use report::{Edition, Messages, Report};
use std::sync::LazyLock;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/edition.packed"));

static EDITION: LazyLock<Edition> = LazyLock::new(|| {
    let Edition { report, messages } = pack::unpack(BYTES).expect("the build script packed these bytes from the same types");
    Edition { report: report.restore(), messages }
});

/// The report embedded in the program, decoded at the first call.
pub fn embedded() -> &'static Report {
    &EDITION.report
}

/// The interface's messages embedded beside it.
pub fn messages() -> &'static Messages {
    &EDITION.messages
}
