//! The answers as JavaScript has them.

use crate::embedded;
use crate::export::{Cell, Row, rows};
use crate::report::Lang;
use serde::Serialize as _;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// Renders the page in `#app`.
#[wasm_bindgen]
pub fn start() {
    crate::view::start();
}

/// [`super::report`], in a list.
#[wasm_bindgen]
pub fn report() -> Result<JsValue, JsError> {
    list([super::report(embedded())].into_iter())
}

/// Every statistic.
#[wasm_bindgen]
pub fn statistics() -> Result<JsValue, JsError> {
    list(embedded().statistics.iter().map(|statistic| rows::statistic(embedded(), statistic)))
}

/// Every name.
#[wasm_bindgen]
pub fn entities() -> Result<JsValue, JsError> {
    list(embedded().entities.iter().map(rows::entity))
}

/// Every chart.
#[wasm_bindgen]
pub fn charts() -> Result<JsValue, JsError> {
    list(embedded().charts.iter().map(|chart| rows::chart(embedded(), chart)))
}

/// [`super::chart`], in a list.
#[wasm_bindgen]
pub fn chart(id: &str) -> Result<JsValue, JsError> {
    let chart = super::chart(embedded(), id).map_err(|error| JsError::new(&error))?;
    list([chart].into_iter())
}

/// [`super::events`]
#[wasm_bindgen]
pub fn events_of(fragment: &str, lang: &str) -> Result<JsValue, JsError> {
    let rows = super::events(embedded(), language(lang)?, fragment).map_err(|error| JsError::new(&error))?;
    list(rows.into_iter())
}

/// [`super::search`], in a list.
#[wasm_bindgen]
pub fn found(words: &str, lang: &str) -> Result<JsValue, JsError> {
    list([super::search(embedded(), language(lang)?, words)].into_iter())
}

fn language(code: &str) -> Result<Lang, JsError> {
    let known = || Lang::ALL.map(Lang::code).join(", ");
    Lang::from_code(code).ok_or_else(|| JsError::new(&format!("expected one of {}, found \"{code}\"", known())))
}

fn list(rows: impl Iterator<Item = Row>) -> Result<JsValue, JsError> {
    // Arrays, objects, numbers, strings and `null`.
    Ok(Cell::Rows(rows.collect()).serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
