//! The program as JavaScript calls it. One function answers all questions, because each that is exported costs the program glue of its own.

use crate::codec::decode_text;
use crate::edition::Edition;
use crate::export::{Cell, rows};
use crate::report::Lang;
use crate::view::{AppProps, Host};
use js_sys::Function;
use serde::Serialize as _;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// Has the edition learn the language whose file, one of its two, has these bytes.
///
/// # Errors
/// Bytes that are not a language of this edition.
#[wasm_bindgen]
pub fn learn(bytes: &[u8]) -> Result<(), JsError> {
    // The first that the program is asked for: what comes before the edition is made belongs here.
    #[cfg(feature = "synthetic")]
    super::synthetic::begin();
    let text = decode_text(bytes).ok_or_else(|| JsError::new("expected the file of a language, found other bytes"))?;
    // It stays for the rest of the program's life.
    Edition::embedded().learn(text.leak())?;
    Ok(())
}

/// Renders the page in `#app`, in a language that was learned if the page names none. `load` and `idle` are those of [`Host`].
///
/// # Errors
/// A language that there is not.
#[wasm_bindgen]
pub fn start(lang: &str, load: Function, idle: Function) -> Result<(), JsError> {
    let lang = language(lang).map_err(|error| JsError::new(&error))?;
    crate::view::start(AppProps { edition: Edition::embedded(), lang, host: Host { load, idle } });
    Ok(())
}

/// The rows that answer a question: `report` and `search` in one row, `chart` and `picture` likewise with its id as `words`, `events` with a timeline's fragment as
/// `words`; `statistics`, `entities` and `charts` whole. Every language has to be there, for the rows have all of them.
///
/// # Errors
/// A question, a language, an id or a part of a fragment that there is not; a language that was not learned.
#[wasm_bindgen]
pub fn ask(question: &str, words: &str, lang: &str) -> Result<JsValue, JsError> {
    #[cfg(feature = "split")]
    return super::chunk::ask(question, words, lang);
    #[cfg(not(feature = "split"))]
    answer(question, words, lang)
}

pub(super) fn answer(question: &str, words: &str, lang: &str) -> Result<JsValue, JsError> {
    let edition = Edition::embedded();
    let report = edition.report();
    if let Some(files) = edition.lacks(&Lang::ALL, true) {
        return Err(JsError::new(&format!("expected every language to be loaded, found without: {files}")));
    }
    let Some(all) = &edition.translations() else { return Ok(JsValue::NULL) };
    let rows = match question {
        "report" => Ok(vec![super::report(all)]),
        "statistics" => Ok(report.statistics.iter().map(|statistic| rows::statistic(all, statistic)).collect()),
        "entities" => Ok(report.entities.iter().map(|entity| rows::entity(all, entity)).collect()),
        "events" => language(lang).and_then(|lang| super::events(all, edition.index(lang), lang, words)),
        "search" => language(lang).map(|lang| edition.index(lang).map(|index| super::search(all, index, words)).into_iter().collect()),
        "chart" => super::chart(all, words).map(|chart| vec![chart]),
        "picture" => language(lang).and_then(|lang| super::picture(all.of(lang), words)).map(|row| vec![row]),
        "charts" => Ok(report.charts.iter().map(|chart| rows::chart(all, chart)).collect()),
        _ => Err(format!("expected a question that doklad.d.ts declares, found \"{question}\"")),
    };
    let rows = rows.map_err(|error| JsError::new(&error))?;
    // Arrays, objects, numbers, strings and `null`.
    Ok(Cell::Rows(rows).serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

fn language(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| format!("expected one of {}, found \"{code}\"", Lang::ALL.map(Lang::code).join(", ")))
}
