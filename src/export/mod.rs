//! The report as data for other programs: rows, files of them, and the data package, with which an analyst needs no scraping.
//!
//! Pure: a report in, values or bytes out, the same for the same report. What stands in a row of the report's parts is said in [`rows`]; [`csv`] writes rows as a
//! file. The data package is native and declares of each column its type, its description and what its cells may hold; a table whose rows have
//! other columns than it declares is not written. Its form is a Frictionless Tabular Data Package, version 1
//! (<https://specs.frictionlessdata.io/tabular-data-package/>).

pub mod calendar;
pub mod cite;
pub mod csv;
mod links;
mod row;
pub mod rows;
mod shown;

#[cfg(not(target_arch = "wasm32"))]
mod annotations;
#[cfg(not(target_arch = "wasm32"))]
mod charts;
#[cfg(not(target_arch = "wasm32"))]
mod descriptor;
#[cfg(not(target_arch = "wasm32"))]
mod field;
#[cfg(not(target_arch = "wasm32"))]
mod ledger;
#[cfg(not(target_arch = "wasm32"))]
mod license;
#[cfg(not(target_arch = "wasm32"))]
mod names;
#[cfg(not(target_arch = "wasm32"))]
mod package;
#[cfg(not(target_arch = "wasm32"))]
mod table;
#[cfg(not(target_arch = "wasm32"))]
mod text;
#[cfg(not(target_arch = "wasm32"))]
mod types;

#[cfg(not(target_arch = "wasm32"))]
pub use package::{files, package};
pub use row::{Cell, Row};
pub use shown::events_as_text;
#[cfg(not(target_arch = "wasm32"))]
pub use types::types;
