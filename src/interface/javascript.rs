//! The answers as JavaScript has them: one function for all questions, because each that is exported costs the program glue of its own.

use crate::embedded;
use crate::export::{Cell, rows};
use crate::report::Lang;
use serde::Serialize as _;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// Renders the page in `#app`.
#[wasm_bindgen]
pub fn start() {
    crate::view::start();
}

/// The rows that answer a question: `report` and `search` in one row, `chart` likewise with its id as `words`, `events` with a timeline's fragment as
/// `words`; `statistics`, `entities` and `charts` whole.
///
/// # Errors
/// A question, a language, an id or a part of a fragment that there is not.
#[wasm_bindgen]
pub fn ask(question: &str, words: &str, lang: &str) -> Result<JsValue, JsError> {
    let report = embedded();
    let rows = match question {
        "report" => Ok(vec![super::report(report)]),
        "statistics" => Ok(report.statistics.iter().map(|statistic| rows::statistic(report, statistic)).collect()),
        "entities" => Ok(report.entities.iter().map(rows::entity).collect()),
        "events" => language(lang).and_then(|lang| super::events(report, lang, words)),
        "search" => language(lang).map(|lang| vec![super::search(report, lang, words)]),
        "chart" => super::chart(report, words).map(|chart| vec![chart]),
        "charts" => Ok(report.charts.iter().map(|chart| rows::chart(report, chart)).collect()),
        _ => Err(format!("expected a question that doklad.d.ts declares, found \"{question}\"")),
    };
    let rows = rows.map_err(|error| JsError::new(&error))?;
    // Arrays, objects, numbers, strings and `null`.
    Ok(Cell::Rows(rows).serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

fn language(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| format!("expected one of {}, found \"{code}\"", Lang::ALL.map(Lang::code).join(", ")))
}
