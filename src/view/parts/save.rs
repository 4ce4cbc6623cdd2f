//! Files that a reader saves. A static page has them beside itself; the running program makes them, of what is shown just now, and so needs neither a
//! network nor a site.

use crate::chart::{draw, standalone};
use crate::export::csv::{self, Dialect};
use crate::export::{Row, rows};
use crate::query::Timeline;
#[cfg(target_arch = "wasm32")]
use crate::query::timeline;
use crate::report::Chart;
#[cfg(target_arch = "wasm32")]
use crate::state::Page;
use crate::view::Cx;
use crate::view::parts::{WIDE, drawing};
use crate::words::{Translations, Words};
use yew::prelude::{Html, html};

/// What can be saved.
pub enum Saved<'r> {
    /// A chart's drawing, as SVG.
    Picture(&'r Chart),
    /// A chart's statistics, as CSV with the columns of the data package, for spreadsheets in the page's language.
    Table(&'r Chart),
    /// The events of a timeline in its order, likewise.
    Events(&'r Timeline),
}

const PICTURE: &str = "picture";

/// Tells spreadsheets that the letters are UTF-8.
const MARK: &str = "\u{feff}";

impl Saved<'_> {
    /// The name of the file.
    pub fn name(&self) -> String {
        match self {
            Self::Picture(chart) => format!("{}.svg", chart.id),
            Self::Table(chart) => format!("{}.csv", chart.id),
            Self::Events(_) => "events.csv".into(),
        }
    }

    #[cfg(target_arch = "wasm32")]
    fn media_type(&self) -> &'static str {
        match self {
            Self::Picture(_) => "image/svg+xml",
            Self::Table(_) | Self::Events(_) => "text/csv",
        }
    }

    /// The word by which the link is known when it is clicked.
    fn word(&self) -> &'static str {
        match self {
            Self::Picture(_) => PICTURE,
            Self::Table(_) | Self::Events(_) => "table",
        }
    }

    fn label(&self) -> &'static str {
        match self {
            Self::Picture(_) => "save-picture",
            Self::Table(_) | Self::Events(_) => "save-table",
        }
    }

    /// Where a static page has it, seen from the site's root.
    fn path(&self, cx: &Cx) -> String {
        match self {
            Self::Picture(_) | Self::Table(_) => format!("{}{}", cx.state.path(), self.name()),
            Self::Events(_) => format!("data/{}", self.name()),
        }
    }
}

/// The file's text, in the language of the words; a table has every language.
pub fn saved(words: Words, all: &Translations, what: &Saved<'_>) -> String {
    let report = words.report;
    let table = |rows: Vec<Row>| MARK.to_owned() + &csv::written(&rows, Dialect::of_spreadsheets(words.lang()));
    match what {
        Saved::Picture(chart) => {
            let source = format!("{} · {}", words.label(report.title), words.get("site-name"));
            standalone(&draw(&drawing(words, chart), WIDE), words.label(chart.title), &source)
        }
        Saved::Table(chart) => table(report.chart_statistics(chart).map(|statistic| rows::statistic(all, statistic)).collect()),
        Saved::Events(timeline) => table(timeline.events().map(|event| rows::event(all, &report.events[event as usize])).collect()),
    }
}

/// The link to a file. A static page has it beside itself; in the running program a click on it saves what [`file_of_click`] returns.
pub fn save(cx: &Cx, what: &Saved<'_>) -> Html {
    let href = if cx.is_one_file() { cx.root.to_string() } else { format!("{}{}", cx.root, what.path(cx)) };
    html! { <a class="chip" {href} download={what.name()} data-save={what.word()}>{ cx.t(what.label()) }</a> }
}

/// What a link with this word saves of a page: the file's text and its media type.
#[cfg(target_arch = "wasm32")]
pub fn file_of_click(words: Words, all: &Translations, page: &Page, word: &str) -> Option<(String, &'static str)> {
    let report = words.report;
    let text = |what: Saved<'_>| Some((saved(words, all, &what), what.media_type()));
    match (page, word) {
        (Page::Chart { id, .. }, PICTURE) => text(Saved::Picture(report.chart(id)?)),
        (Page::Chart { id, .. }, _) => text(Saved::Table(report.chart(id)?)),
        (Page::Timeline(filters), _) => text(Saved::Events(&timeline(report, filters, words.labels()))),
        _ => None,
    }
}
