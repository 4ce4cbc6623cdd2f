//! Files that a reader saves. A static page has them beside itself; the running program makes them, of what is shown just now, and so needs neither a
//! network nor a site.

use super::Drawn;
use crate::chart::standalone;
#[cfg(target_arch = "wasm32")]
use crate::export::calendar::calendar;
#[cfg(target_arch = "wasm32")]
use crate::export::cite::CitationFile;
use crate::export::csv::{self, Dialect};
#[cfg(target_arch = "wasm32")]
use crate::export::events_as_text;
use crate::export::{Row, rows};
use crate::query::Timeline;
#[cfg(target_arch = "wasm32")]
use crate::query::timeline;
#[cfg(target_arch = "wasm32")]
use crate::report::Event;
use crate::state::ChartView;
#[cfg(target_arch = "wasm32")]
use crate::state::Page;
use crate::view::Cx;
#[cfg(target_arch = "wasm32")]
use crate::view::browser;
use crate::view::parts::WIDE;
#[cfg(target_arch = "wasm32")]
use crate::view::parts::cite::citation;
#[cfg(target_arch = "wasm32")]
use crate::view::site::cited_title;
use crate::words::{Translations, Words};
use yew::prelude::{Html, classes, html};

/// What can be saved.
pub enum Saved<'r> {
    /// A chart's drawing, as SVG; its table where that is looked at.
    Picture(Drawn<'r>),
    /// A chart's statistics, as CSV with the columns of the data package, for spreadsheets in the page's language.
    Table(Drawn<'r>),
    /// A chart with its statistics, as JSON with the same columns, as scripts get it.
    Rows(Drawn<'r>),
    /// The events of a timeline in its order, as CSV likewise.
    Events(&'r Timeline),
    /// The same as JSON, which only the running program makes.
    EventRows(&'r Timeline),
}

const PICTURE: &str = "picture";
const TABLE: &str = "table";
const ROWS: &str = "rows";
const CALENDAR: &str = "calendar";
/// What is copied as text and not saved.
pub const TEXT: &str = "text";

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
            Self::EventRows(_) => "events.json".into(),
        }
    }

    #[cfg(target_arch = "wasm32")]
    fn media_type(&self) -> &'static str {
        match self {
            Self::Picture(_) => "image/svg+xml",
            Self::Table(_) | Self::Events(_) => "text/csv",
            Self::Rows(_) | Self::EventRows(_) => JSON,
        }
    }

    /// The word by which the link is known when it is clicked.
    fn word(&self) -> &'static str {
        match self {
            Self::Picture(_) => PICTURE,
            Self::Table(_) | Self::Events(_) => TABLE,
            Self::Rows(_) | Self::EventRows(_) => ROWS,
        }
    }

    fn label(&self) -> &'static str {
        match self {
            Self::Picture(_) => "save-picture",
            Self::Table(_) | Self::Events(_) => "save-table",
            Self::Rows(_) | Self::EventRows(_) => "save-rows",
        }
    }

    /// Where a static page has it, seen from the site's root.
    fn path(&self, cx: &Cx) -> String {
        match self {
            // Of a table there is none: only the running program shows that.
            Self::Picture(drawn) => format!("{}{}.svg", cx.state.path(), drawn.id()),
            Self::Table(_) | Self::Rows(_) => format!("{}{}", cx.state.path(), self.name()),
            Self::Events(_) => format!("data/{}", self.name()),
            Self::EventRows(_) => cx.state.path(),
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
        Saved::EventRows(timeline) => json(&rows::events(all, timeline.events().map(|event| &report.events[event as usize]))),
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
    let made = matches!(what, Saved::EventRows(_)).then_some("made");
    html! { <a class={classes!("chip", made)} {href} download={what.name()} data-save={what.word()}>{ cx.t(what.label()) }</a> }
}

/// The link to the events of a timeline as iCalendar. Only the running program makes that: its events say where their pages are.
pub fn save_calendar(cx: &Cx) -> Html {
    let href = cx.href(cx.state.page.clone());
    html! { <a class="chip made" {href} download="events.ics" data-save={CALENDAR}>{ cx.t("save-calendar") }</a> }
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
        Page::Timeline(filters) => {
            let shown = timeline(cx.columns(), filters, cx.index);
            match word {
                TABLE => text(Saved::Events(&shown)),
                ROWS => text(Saved::EventRows(&shown)),
                CALENDAR => {
                    let url = |event: &Event| browser::passed_on(&cx.event_href(event));
                    Some(SavedFile { text: calendar(cx.words, shown.events(), url, browser::today()), media_type: "text/calendar" })
                }
                TEXT => {
                    let heading = cited_title(cx.words, &cx.state.page);
                    let url = |event: &Event| browser::passed_on(&cx.event_href(event));
                    let text = events_as_text(cx.words, &heading, &browser::passed_on(&cx.share()), shown.events(), url);
                    Some(SavedFile { text, media_type: "text/plain" })
                }
                _ => None,
            }
        }
        _ => None,
    }
}
