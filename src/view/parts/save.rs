//! Links to files that a reader saves. A static page has the file beside it; the running program makes it itself, of what is shown just now, and so needs
//! neither a network nor a site.

use crate::chart::{draw, standalone};
use crate::export::{Row, csv, rows};
use crate::query::Timeline;
use crate::report::Chart;
use crate::view::Cx;
use crate::view::browser::{self, Offered};
use crate::view::parts::drawing;
use yew::prelude::{AttrValue, Callback, Html, MouseEvent, Properties, function_component, html, use_mut_ref, use_node_ref};

/// What can be saved.
pub enum Saved<'r> {
    /// A chart's drawing, as SVG.
    Picture(&'r Chart),
    /// A chart's statistics, as CSV with the columns of the data package.
    Table(&'r Chart),
    /// The events of a timeline in its order, likewise.
    Events(&'r Timeline),
}

const WIDE: u32 = 720;
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

    fn media_type(&self) -> &'static str {
        match self {
            Self::Picture(_) => "image/svg+xml",
            Self::Table(_) | Self::Events(_) => "text/csv",
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

/// The file's text.
pub fn saved(cx: &Cx, what: &Saved<'_>) -> String {
    let table = |rows: Vec<Row>| MARK.to_owned() + &String::from_utf8_lossy(&csv::written(&rows));
    match what {
        Saved::Picture(chart) => {
            let source = format!("{} · {}", cx.report.title.get(cx.lang()), cx.t("site-name"));
            standalone(&draw(&drawing(cx, chart), WIDE), chart.title.get(cx.lang()), &source)
        }
        Saved::Table(chart) => table(cx.report.chart_statistics(chart).map(|statistic| rows::statistic(cx.report, statistic)).collect()),
        Saved::Events(Timeline { groups, possible, count: _ }) => {
            let events = groups.iter().flat_map(|group| &group.events).chain(possible);
            table(events.map(|&event| rows::event(cx.report, &cx.report.events[event as usize])).collect())
        }
    }
}

/// The link to a file; `text` makes it.
pub fn save(cx: &Cx, what: &Saved<'_>, text: Callback<(), String>) -> Html {
    let href = if cx.is_one_file() { cx.root.to_string() } else { format!("{}{}", cx.root, what.path(cx)) };
    html! { <Save {href} name={what.name()} media_type={what.media_type()} label={cx.t(what.label())} {text} /> }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct SaveProps {
    href: AttrValue,
    name: AttrValue,
    media_type: AttrValue,
    label: AttrValue,
    text: Callback<(), String>,
}

#[function_component]
fn Save(props: &SaveProps) -> Html {
    browser::tell("writing");
    let SaveProps { href, name, media_type, label, text } = props.clone();
    let link = use_node_ref();
    // What was offered last stands until it is offered anew.
    let offered = use_mut_ref(|| None::<Offered>);
    let onclick = {
        let link = link.clone();
        Callback::from(move |_: MouseEvent| *offered.borrow_mut() = browser::offer(&link, &text.emit(()), &media_type))
    };
    html! { <a class="chip" ref={link} {href} download={name} {onclick}>{ label }</a> }
}
