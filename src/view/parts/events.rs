//! Lists of events. They are written as text and set in one call: yew makes some thirty calls to the browser for each row, and a choice in the timeline is to be
//! on the screen in the next frame.

use super::written::{put, set};
use crate::chart::escape;
use crate::query::{Group, Timeline};
use crate::report::EntityKind;
use crate::view::Cx;
use yew::prelude::{Html, html};

/// More events than this are rendered only as far as they are in the window or near it. Of fewer all are, so that the browser's find and screen readers have them.
const MANY: usize = 2_000;

/// Events in the order given, without the sentences that they stand in.
pub fn events(cx: &Cx, events: &[u32]) -> Html {
    set(events_of(cx, events, "", Row::Short))
}

/// The events of a timeline: surely of the range by month, then the others; on paper each with the sentence that it stands in.
pub fn events_by_month(cx: &Cx, timeline: &Timeline) -> Html {
    if timeline.events().nth(MANY).is_some() {
        return near(cx, timeline);
    }
    let mut left = cx.most;
    let mut first = |events: &[u32]| {
        let taken = events.len().min(left);
        left -= taken;
        taken
    };
    let Timeline { groups, ongoing, possible, .. } = timeline;
    let mut text = String::new();
    for Group { month, events } in groups {
        let taken = first(events);
        if taken > 0 {
            let events = events_of(cx, &events[..taken], "", Row::WithSentence);
            put(&mut text, format_args!("<section><h2 class=\"month\">{}</h2>{events}</section>", escape(&cx.words.month(*month))));
        }
    }
    // Not surely of the range: each kind under a heading of its own.
    let others =
        [("ongoing", "timeline-ongoing", ongoing, None), ("possibly", "timeline-possibly", possible, Some("timeline-possibly-lead"))];
    for (fit, heading, events, lead) in others {
        let taken = first(events);
        if taken > 0 {
            let heading = escape(&cx.words.get(heading));
            let lead = lead.map(|lead| format!("<p class=\"lead\">{}</p>", escape(&cx.words.get(lead)))).unwrap_or_default();
            let events = events_of(cx, &events[..taken], &format!(" data-fit=\"{fit}\""), Row::WithSentence);
            put(
                &mut text,
                format_args!(
                    "<section class=\"others\" aria-labelledby=\"{fit}\"><h2 id=\"{fit}\" class=\"month\">{heading}</h2>{lead}{events}</section>"
                ),
            );
        }
    }
    set(text)
}

/// So many rows are rendered, a third of them before the first one in the window.
const NEAR: usize = 60;
/// The height of a row, in tenths of a rem; `static/style/parts.css` has it too.
const ROW: usize = 45;

/// The rows in the window and near it, with as much room before and after as the others would take. A heading is a row too; all are of one height.
fn near(cx: &Cx, timeline: &Timeline) -> Html {
    let Timeline { groups, ongoing, possible, .. } = timeline;
    let first = cx.first.saturating_sub(NEAR / 3);
    let (mut before, mut rendered, mut rows) = (0, 0, String::new());
    let parts = groups.iter().map(|group| (None, Some(group.month), group.events.as_slice()));
    let others = [("timeline-ongoing", ongoing), ("timeline-possibly", possible)];
    for (heading, month, events) in parts.chain(others.map(|(heading, events)| (Some(heading), None, events.as_slice()))) {
        let length = if events.is_empty() { 0 } else { events.len() + 1 };
        for at in first.saturating_sub(before)..(first + NEAR).saturating_sub(before).min(length) {
            rendered += 1;
            if at == 0 {
                let said = heading.map(|heading| cx.words.get(heading)).or(month.map(|month| cx.words.month(month)));
                put(&mut rows, format_args!("<li><h2>{}</h2></li>", escape(&said.unwrap_or_default())));
            } else {
                row(cx, events[at - 1], Row::Short, &mut rows);
            }
        }
        before += length;
    }
    let room = |rows: usize| html! { <svg width="1" height={format!("{}.{}rem", rows * ROW / 10, rows * ROW % 10)} aria-hidden="true" /> };
    html! {
        <div class="many" data-rows={before.to_string()}>
            { room(first.min(before)) }
            { set(format!("<ol class=\"events\">{rows}</ol>")) }
            { room(before.saturating_sub(first + rendered)) }
        </div>
    }
}

/// What a row says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Short,
    /// With the sentence of the report, for paper.
    WithSentence,
}

fn events_of(cx: &Cx, events: &[u32], attributes: &str, says: Row) -> String {
    let mut rows = String::new();
    events.iter().for_each(|&event| row(cx, event, says, &mut rows));
    format!("<ol class=\"events\"{attributes}>{rows}</ol>")
}

/// An event as a row, by its index.
fn row(cx: &Cx, index: u32, says: Row, text: &mut String) {
    let event = &cx.report.events[index as usize];
    let places = cx.entities(event).filter(|entity| entity.kind == EntityKind::Place).map(|place| cx.label(place.name).to_owned());
    let meta: Vec<String> =
        std::iter::once(cx.category(event.category)).chain(places).chain([cx.section(cx.report.section_of(event.sentence))]).collect();
    let [date, href, title, meta] =
        [cx.event_date(event), cx.event_href(event).to_string(), cx.label(event.title).into(), meta.join(" · ")]
            .map(|said: String| escape(&said));
    let (id, edtf) = (event.id, event.date);
    put(
        text,
        format_args!("<li data-event=\"{id}\"><time datetime=\"{edtf}\">{date}</time><div><a href=\"{href}\">{title}</a><p>{meta}</p>"),
    );
    if says == Row::WithSentence {
        let sentence = escape(cx.report.sentence_text(event.sentence));
        put(text, format_args!("<p class=\"said\" lang=\"{}\">{sentence}</p>", cx.report.lang));
    }
    text.push_str("</div></li>");
}
