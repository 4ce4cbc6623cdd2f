//! Doklad: an explorer of a human-rights report that runs wholly in the reader's browser.
//!
//! The code map, in the order in which data flows; each folder's own documentation says what it leaves to its neighbour.
//!
//! | folder | what it is | may name |
//! |---|---|---|
//! | [`report`] | what a report is: text, annotations, dates, closed vocabularies | nothing here |
//! | [`ingest`] | source and annotations in, a report out, or every problem; native, run by the build script | `report` |
//! | [`codec`] | encodes the embedded report compactly, and decodes it | nothing here |
//! | [`forms`] | which words are forms of one word, and words as they are compared | `report` |
//! | [`messages`] | what is said in one language: labels, the interface's messages; a file beside the program | `report` |
//! | [`query`] | questions of a report: filter, facets, search, series, timeline, passages | `report`, `forms` |
//! | [`words`] | a report with a language: its labels, messages, numbers, dates and values written out | `report`, `forms`, `messages`, `query` |
//! | [`edition`] | what a build carries, the only static: the report, its languages, their indexes | `report`, `codec`, `forms`, `messages`, `query`, `words` |
//! | [`state`] | where the reader is, and the codec between that and a link | `report`, `query` |
//! | [`chart`] | from a series to a picture of shapes, each tied to what it shows | `report`, `query` |
//! | [`export`] | the report as data for other programs: rows, CSV, the data package | `report`, `ingest`, `query`, `words`, `state` |
//! | [`view`] | yew components, and all that is done in the browser | `report`, `forms`, `query`, `words`, `edition`, `state`, `chart`, `export` |
//! | [`interface`] | what scripts of others get of the report, as plain objects | `report`, `codec`, `query`, `words`, `edition`, `state`, `export`, `view` |
//! | [`publish`] | the same view rendered to static pages, pictures for links; native | `report`, `codec`, `forms`, `messages`, `query`, `words`, `state`, `chart`, `export`, `view` |
//!
//! What holds throughout (`tests/tidy.rs` proves it): a folder names only those above it; no two files import each other; nothing but `interface` and `view` names
//! the browser, and only `view` yew; no module names a country (another report is another folder of data). What is embedded was verified: a report that does
//! not hold cannot be built.

pub mod chart;
pub mod codec;
pub mod edition;
pub mod export;
pub mod forms;
#[cfg(not(target_arch = "wasm32"))]
pub mod ingest;
pub mod interface;
pub mod messages;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
pub mod query;
pub mod report;
pub mod state;
pub mod view;
pub mod words;
