//! Events over time in lanes, and the ways to see a shorter, a longer, an earlier or a later time. What is drawn is what is chosen: every such way is a range of days.

use super::facet::value_name;
use super::figure::NARROW;
use crate::chart::{AxisNames, LaneRow, Link, Placed, draw_lanes, lanes_scale, svg};
use crate::query::{Days, FacetValue, Filters, Lane, Lanes, LanesBy, Timeline, lanes as lanes_of};
use crate::report::{Date, Edtf};
use crate::state::Page;
use crate::view::Cx;
use yew::prelude::{AttrValue, Html, html};

/// Width in pixels of the drawing where there is room beside it.
const WIDE: u32 = 640;

/// The drawing of what is shown.
pub fn lanes(cx: &Cx, filters: &Filters, timeline: &Timeline) -> Html {
    let drawn = lanes_of(cx.columns(), filters, timeline);
    let Lanes { days, lanes, .. } = &drawn;
    let rows: Vec<LaneRow> = lanes.iter().map(|lane| row(cx, lane)).collect();
    let short = |date: Date| match (date.month, date.day) {
        (0, _) => date.year.to_string(),
        (month, 0) => cx.words.month_short(month),
        (_, day) => day.to_string(),
    };
    let long = |date: Date| match (date.month, date.day) {
        (0, _) => String::new(),
        (_, 0) => date.year.to_string(),
        _ => cx.date(Edtf::Date(Date { day: 0, ..date })),
    };
    let key = ["timeline-key-day", "timeline-key-within", "timeline-key-open"].map(|id| cx.words.get(id));
    let names = AxisNames { short: &short, long: &long, key: &key };
    let by = cx.t(&format!("facet-{}", filters.lanes.word()));
    let (first, last) = days.dates();
    let range = Filters { from: Some(first), to: Some(last), ..Filters::default() }.range().map(|range| cx.date(range)).unwrap_or_default();
    let label = cx.words.with("timeline-drawing", &[("range", &range), ("by", &by)]);
    let one = |class: &str, width: u32| {
        let (scene, placed) = draw_lanes(*days, &rows, &names, width);
        let link = |mark: &str| placed.get(mark.parse::<usize>().ok()?).map(|mark| link(cx, filters, lanes, mark));
        let picture = svg(&scene, class, &label, true, link);
        let scale = lanes_scale(*days, width);
        // What a gesture's pixels mean.
        let pixels = format!("<svg data-days=\"{} {} {} {}\"", days.from, days.to, scale.left, scale.right);
        picture.replacen("<svg", &pixels, 1)
    };
    let picture = format!("{}{}", one("lanes wide", WIDE), one("lanes narrow", NARROW));
    html! {
        <div class="over-time" data-whole={format!("{} {}", drawn.whole.from, drawn.whole.to)}>
            { ways(cx, filters, &drawn) }
            <div class="year">{ Html::from_html_unchecked(AttrValue::from(picture)) }</div>
        </div>
    }
}

fn row(cx: &Cx, Lane { value, events }: &Lane) -> LaneRow {
    let name = value.map_or_else(|| cx.words.get("timeline-lane-rest"), |value| value_name(cx.words, value));
    LaneRow { name, events: events.iter().map(|&event| (event, cx.columns().reach(event))).collect() }
}

/// The filters of a stretch of time; of all time those without a range.
fn over(filters: &Filters, days: Days, whole: Days) -> Filters {
    let (from, to) = days.dates();
    if days == whole { filters.in_range(None, None) } else { filters.in_range(Some(from), Some(to)) }
}

/// By what lanes are told apart, and the other times that can be seen.
fn ways(cx: &Cx, filters: &Filters, Lanes { days, whole, earlier, later, .. }: &Lanes) -> Html {
    let to = |days: Days| cx.href(Page::Timeline(over(filters, days, *whole)));
    let way = |sign: &'static str, message: &str, other: Days| {
        let said = cx.t(message);
        let name = message.trim_start_matches("timeline-").to_owned();
        // A way that leads nowhere stays where it is, so that those beside it do not move under the hand.
        let is_none = (other == *days).then_some("true");
        html! { <a class="chip way" data-way={name} href={to(other)} aria-label={&said} title={&said} aria-disabled={is_none}>{ sign }</a> }
    };
    let beyond = |name: &str, events: &[u32], days: Option<Days>| {
        let days = days.filter(|_| !events.is_empty())?;
        let said = cx.words.with(name, &[("number", &events.len().to_string())]);
        Some(html! { <a class="chip" href={to(days)}>{ said }</a> })
    };
    let part = |from: i32, to: i32| (from < to).then_some(Days { from, to });
    let by = |lanes: LanesBy| {
        let is_here = (lanes == filters.lanes).then_some("true");
        html! { <a href={cx.href(Page::Timeline(Filters { lanes, ..filters.clone() }))} aria-current={is_here}>{ cx.t(&format!("facet-{}", lanes.word())) }</a> }
    };
    html! {
        <div class="bar ways">
            <span class="by" role="group" aria-label={cx.t("timeline-lanes-by")}>{ for LanesBy::ALL.into_iter().map(by) }</span>
            { for beyond("timeline-before", earlier, part(whole.from, days.from)) }
            { for beyond("timeline-after", later, part(days.to, whole.to)) }
            { way("−", "timeline-longer", days.zoomed(false, *whole)) }
            { way("+", "timeline-shorter", days.zoomed(true, *whole)) }
            { way("←", "timeline-earlier", days.moved(false, *whole)) }
            { way("→", "timeline-later", days.moved(true, *whole)) }
        </div>
    }
}

/// So many events of a mark are named to the page's script.
const NAMED: usize = 60;

/// Where a mark leads: an event to its page, several to the timeline of their lane and time.
fn link(cx: &Cx, filters: &Filters, lanes: &[Lane], mark: &Placed) -> Link {
    let event = |index: &u32| &cx.report.events[*index as usize];
    let ids: Vec<&str> = mark.events.iter().take(NAMED).map(|index| event(index).id).collect();
    let hook = ("data-events", ids.join(" "));
    if let [only] = &mark.events[..] {
        let event = event(only);
        let label = format!("{}, {}", cx.event_date(event), cx.label(event.title));
        return Link { href: cx.event_href(event).to_string(), label, hook };
    }
    let (mut first, mut last, mut open) = (i32::MAX, i32::MIN, (false, false));
    for reach in mark.events.iter().map(|&index| cx.columns().reach(index)) {
        open = (open.0 || reach.from.is_none(), open.1 || reach.to.is_none());
        first = first.min(reach.from.or(reach.to.map(|to| to - 1)).unwrap_or(first));
        last = last.max(reach.to.or(reach.from.map(|from| from + 1)).unwrap_or(last));
    }
    let (from, to) = Days { from: first, to: last }.dates();
    let mut narrowed = filters.in_range((!open.0).then_some(from), (!open.1).then_some(to));
    let precision = |index: &u32| event(index).date.precision();
    let same = mark.events.iter().all(|index| precision(index) == precision(&mark.events[0]));
    let value = lanes[mark.lane].value;
    for value in value.into_iter().chain(same.then(|| FacetValue::Precision(precision(&mark.events[0])))) {
        narrowed.chosen.clear(value.key());
        narrowed.chosen.switch(value);
    }
    let range = narrowed.range().map(|range| cx.date(range)).unwrap_or_default();
    let count = cx.words.count("count-events", u32::try_from(mark.events.len()).unwrap_or(u32::MAX));
    let label = [Some(count), value.map(|value| value_name(cx.words, value)), Some(range).filter(|range| !range.is_empty())]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    Link { href: cx.href(Page::Timeline(narrowed)).to_string(), label, hook }
}
