//! An event's own page.

use super::story::steps_with;
use crate::query::{FacetValue, Filters, chart_of, events_around, named_places, retold};
use crate::report::{Entity, EntityKind, Event, Statistic};
use crate::state::Page;
use crate::view::Cx;
use crate::view::parts::{cite, copy_link, paragraph_around};
use yew::prelude::{Html, html};

/// `/{lang}/timeline/{event}/`: what happened and when, its sentence in context, what is before and after.
pub fn event(cx: &Cx, id: &str, within: &Filters) -> Html {
    let Some(event) = cx.report.event(id) else {
        return super::not_found(cx, id);
    };
    let category = Filters::only(FacetValue::Category(event.category));
    html! {
        <article class="event" data-event={event.id}>
            <p class="crumb">
                <a href={cx.href(Page::Timeline(within.clone()))}>{ cx.t("event-crumb") }</a>{ " / " }
                <a href={cx.href(Page::Timeline(category))}>{ cx.category(event.category) }</a>
            </p>
            <p class="when"><time datetime={event.date.to_string()}>{ cx.event_date(event) }</time></p>
            <h1>{ cx.label(event.title) }</h1>
            <p class="meta">{ names(cx, event) }</p>
            { other_places(cx, event) }
            { reporter(cx, event) }
            { steps_with(cx, event) }
            if let Some(note) = event.note {
                <p class="note"><b>{ cx.t("note-label") }{ ". " }</b>{ cx.label(note) }</p>
            }
            <h2>{ cx.t("event-in-text") }</h2>
            <figure class="quote">
                { paragraph_around(cx, event.quote) }
                <figcaption><a href={cx.sentence_href(event.sentence)}>{ cx.t("sentence-link") }{ ", " }{ cx.section(cx.report.section_of(event.sentence)) }</a></figcaption>
            </figure>
            <div class="acts">
                { copy_link(cx, "copy-link") }
            </div>
            { cite(cx) }
            { figures(cx, event) }
            { elsewhere(cx, event) }
            { neighbours(cx, event, within) }
        </article>
    }
}

/// Who and where, each leading to its timeline.
fn names(cx: &Cx, event: &Event) -> Html {
    let link = |entity: &Entity| {
        html! { <a href={cx.entity_href(entity)} key={entity.id}>{ cx.label(entity.name) }</a> }
    };
    html! { { for cx.entities(event).map(link) } }
}

/// The places that the sentence names and where the event did not happen.
fn other_places(cx: &Cx, event: &Event) -> Html {
    let places = named_places(cx.report, event);
    if places.is_empty() {
        return Html::default();
    }
    let link = |place: &Entity| html! { <>{ " " }<a href={cx.entity_href(place)} key={place.id}>{ cx.label(place.name) }</a></> };
    html! { <p class="meta">{ cx.t("event-named-places") }{ for places.into_iter().map(link) }</p> }
}

/// Who says so, leading to all that they say.
fn reporter(cx: &Cx, event: &Event) -> Html {
    let Some(reporter) = cx.report.reporter(event.reporter) else { return Html::default() };
    let all = Page::Timeline(Filters::only(FacetValue::Reporter(reporter.id)));
    html! { <p class="meta">{ cx.t("facet-reporter") }{ ": " }<a href={cx.href(all)}>{ cx.label(reporter.name) }</a></p> }
}

/// Charts of the figures that stand in the event's sentence.
fn figures(cx: &Cx, event: &Event) -> Html {
    let here = cx.report.statistics.iter().filter(|statistic| statistic.sentence == event.sentence);
    let drawn = |statistic: &Statistic| {
        let chart = chart_of(cx.report, statistic)?;
        Some(html! {
            <li><a href={cx.href(Cx::chart_page(chart.id))}>{ cx.label(statistic.label) }</a>{ ": " }<b>{ cx.words.value_with_unit(statistic) }</b></li>
        })
    };
    let list: Vec<Html> = here.filter_map(drawn).collect();
    if list.is_empty() {
        return Html::default();
    }
    html! { <><h2>{ cx.t("event-figures") }</h2><ul class="plain">{ for list }</ul></> }
}

/// The same event where the report tells it again.
fn elsewhere(cx: &Cx, event: &Event) -> Html {
    let retold = retold(cx.report, event);
    if retold.is_empty() {
        return Html::default();
    }
    let row = |other: &Event| {
        html! { <li><a href={cx.event_href(other)}>{ cx.label(other.title) }</a>{ ", " }{ cx.section(cx.report.section_of(other.sentence)) }</li> }
    };
    html! { <><h2>{ cx.t("event-elsewhere") }</h2><ul class="plain">{ for retold.into_iter().map(row) }</ul></> }
}

/// What stands before and after it: in the timeline as the reader chose it, then among the events of each of its people and places.
fn neighbours(cx: &Cx, event: &Event, within: &Filters) -> Html {
    let named = cx.entities(event).filter(|entity| matches!(entity.kind, EntityKind::Person | EntityKind::Place));
    let of_entity = |entity: &'static Entity| (entity.name, Filters::only(FacetValue::Entity(entity.kind, entity.id)));
    let rows = named.map(of_entity).filter_map(|(name, filters)| row(cx, event, &filters, Some(cx.label(name))));
    html! { <>{ row(cx, event, within, None).unwrap_or_default() }{ for rows }</> }
}

/// What is before and after an event of a timeline, which is named unless it is the reader's own.
fn row(cx: &Cx, event: &Event, within: &Filters, name: Option<&'static str>) -> Option<Html> {
    let around = events_around(cx.columns(), event, within, cx.index);
    if around == [None, None] {
        return None;
    }
    let within_here = if name.is_some() { Filters::default() } else { within.clone() };
    let href = |other: &Event| cx.href(Page::Event { id: other.id.into(), within: within_here.clone() });
    let link = |(label, other): (&str, Option<&Event>)| {
        other.map(|other| {
            html! { <a href={href(other)}><small>{ cx.t(label) }{ " · " }{ cx.event_date(other) }</small>{ cx.label(other.title) }</a> }
        })
    };
    let links: Vec<Html> = ["event-earlier", "event-later"].into_iter().zip(around).filter_map(link).collect();
    let heading = name.map_or_else(|| cx.t("event-within"), Into::into);
    let label = if name.is_some() { heading.clone() } else { cx.t("event-same-day") };
    Some(html! {
        <>
            if name.is_some() || !within.is_empty() {
                <h2 class="around"><a href={cx.href(Page::Timeline(within.clone()))}>{ heading }</a></h2>
            }
            <nav class="neighbours" aria-label={label}>{ for links }</nav>
        </>
    })
}
