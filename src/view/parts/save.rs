//! Files that a reader saves. A static page has them beside itself; the running program makes them, of what is shown just now, and so needs neither a
//! network nor a site.

use super::Drawn;
use crate::chart::standalone;
#[cfg(target_arch = "wasm32")]
use crate::export::cite::CitationFile;
use crate::export::csv::{self, Dialect};
use crate::export::{Row, rows};
use crate::query::Timeline;
#[cfg(target_arch = "wasm32")]
use crate::query::timeline;
use crate::state::ChartView;
#[cfg(target_arch = "wasm32")]
use crate::state::Page;
use crate::view::Cx;
use crate::view::parts::WIDE;
#[cfg(target_arch = "wasm32")]
use crate::view::parts::cite::citation;
use crate::words::{Translations, Words};
use yew::prelude::{Html, html};

/// What can be saved.
pub enum Saved<'r> {
    /// A chart's drawing, as SVG; its table where that is looked at.
    Picture(Drawn<'r>),
    /// A chart's statistics, as CSV with the columns of the data package, for spreadsheets in the page's language.
    Table(Drawn<'r>),
    /// A chart with its statistics, as JSON with the same columns, as scripts get it.
    Rows(Drawn<'r>),
    /// The events of a timeline in its order, likewise.
    Events(&'r Timeline),
}

const PICTURE: &str = "picture";
const TABLE: &str = "table";
const ROWS: &str = "rows";

#[cfg(target_arch = "wasm32")]
const JSON: &str = "application/json";

/// Tells spreadsheets that the letters are UTF-8.
const MARK: &str = "\u{feff}";

impl Saved<'_> {
    /// The name of the file.
    pub fn name(&self) -> String {
        match self {
            Self::Picture(drawn) if drawn.view() == ChartView::Table => format!("{}-table.svg", drawn.id()),
            Self::Picture(drawn) => format!("{}.svg", drawn.id()),
            Self::Table(drawn) => format!("{}.csv", drawn.id()),
            Self::Rows(drawn) => format!("{}.json", drawn.id()),
            Self::Events(_) => "events.csv".into(),
        }
    }

    #[cfg(target_arch = "wasm32")]
    fn media_type(&self) -> &'static str {
        match self {
            Self::Picture(_) => "image/svg+xml",
            Self::Table(_) | Self::Events(_) => "text/csv",
            Self::Rows(_) => JSON,
        }
    }

    /// The word by which the link is known when it is clicked.
    fn word(&self) -> &'static str {
        match self {
            Self::Picture(_) => PICTURE,
            Self::Table(_) | Self::Events(_) => TABLE,
            Self::Rows(_) => ROWS,
        }
    }

    fn label(&self) -> &'static str {
        match self {
            Self::Picture(_) => "save-picture",
            Self::Table(_) | Self::Events(_) => "save-table",
            Self::Rows(_) => "save-rows",
        }
    }

    /// Where a static page has it, seen from the site's root.
    fn path(&self, cx: &Cx) -> String {
        match self {
            // Of a table there is none: only the running program shows that.
            Self::Picture(drawn) => format!("{}{}.svg", cx.state.path(), drawn.id()),
            Self::Table(_) | Self::Rows(_) => format!("{}{}", cx.state.path(), self.name()),
            Self::Events(_) => format!("data/{}", self.name()),
        }
    }
}

/// The file's text, in the language of the words; but for a picture it has every language.
pub fn saved(words: Words, all: &Translations, what: &Saved<'_>) -> String {
    let report = words.report;
    let table = |rows: Vec<Row>| MARK.to_owned() + &csv::written(&rows, Dialect::of_spreadsheets(words.lang()));
    match what {
        Saved::Picture(drawn) => picture(words, *drawn),
        Saved::Table(Drawn::Chart(chart, _)) => {
            table(report.chart_statistics(chart).map(|statistic| rows::statistic(all, statistic)).collect())
        }
        Saved::Table(own) => table(own.statistics(report).into_iter().map(|statistic| rows::statistic(all, statistic)).collect()),
        Saved::Rows(Drawn::Chart(chart, _)) => json(&rows::chart_with_statistics(all, chart)),
        Saved::Rows(own) => json(&rows::own_chart(all, &own.statistics(report))),
        Saved::Events(timeline) => table(timeline.events().map(|event| rows::event(all, &report.events[event as usize])).collect()),
    }
}

/// A chart as a picture that stands by itself, SVG.
pub fn picture(words: Words, drawn: Drawn<'_>) -> String {
    let source = format!("{} · {}", words.label(words.report.title), words.get("site-name"));
    standalone(&drawn.scene(words, WIDE), &drawn.title(words), &source)
}

/// A row as JSON, indented, with a line end.
#[cfg(target_arch = "wasm32")]
fn json(row: &Row) -> String {
    use serde::Serialize as _;
    let object = row.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or_default();
    let text = js_sys::JSON::stringify_with_replacer_and_space(&object, &wasm_bindgen::JsValue::NULL, &2.into());
    text.map(String::from).unwrap_or_default() + "\n"
}

/// The same.
#[cfg(not(target_arch = "wasm32"))]
fn json(row: &Row) -> String {
    serde_json::to_string_pretty(row).unwrap_or_default() + "\n"
}

/// The link to a file. A static page has it beside itself; in the running program a click on it saves what [`file_of_click`] returns.
pub fn save(cx: &Cx, what: &Saved<'_>) -> Html {
    let href = if cx.is_one_file() { cx.root.to_string() } else { format!("{}{}", cx.root, what.path(cx)) };
    html! { <a class="chip" {href} download={what.name()} data-save={what.word()}>{ cx.t(what.label()) }</a> }
}

/// Whether what a link with this word saves has every language.
#[cfg(target_arch = "wasm32")]
pub fn is_of_all_languages(word: &str) -> bool {
    [TABLE, ROWS].contains(&word)
}

/// A file to be saved.
#[cfg(target_arch = "wasm32")]
pub struct SavedFile {
    /// What is in it.
    pub text: String,
    /// Its media type.
    pub media_type: &'static str,
}

/// What a link with this word saves of a page. `all` is needed for what [has every language](is_of_all_languages).
#[cfg(target_arch = "wasm32")]
pub fn file_of_click(cx: &Cx, all: Option<&Translations>, word: &str) -> Option<SavedFile> {
    let report = cx.report;
    let text = |what: Saved<'_>| Some(SavedFile { text: saved(cx.words, all?, &what), media_type: what.media_type() });
    if let Some(file) = CitationFile::ALL.into_iter().find(|file| file.ending() == word) {
        let media_type = if file == CitationFile::Csl { JSON } else { "text/plain" };
        return Some(SavedFile { text: citation(cx).file(file), media_type });
    }
    let of_chart = |drawn: Drawn<'_>| match word {
        PICTURE => Some(SavedFile { text: picture(cx.words, drawn), media_type: Saved::Picture(drawn).media_type() }),
        TABLE => text(Saved::Table(drawn)),
        ROWS => text(Saved::Rows(drawn)),
        _ => None,
    };
    match &cx.state.page {
        Page::Chart { id, view } => of_chart(Drawn::Chart(report.chart(id)?, *view)),
        Page::Own { own, view } => of_chart(Drawn::Own(own, *view)),
        Page::Timeline(filters) => text(Saved::Events(&timeline(report, filters, cx.index))),
        _ => None,
    }
}
