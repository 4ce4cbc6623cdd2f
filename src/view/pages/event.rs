//! An event's own page.

use crate::query::{FacetValue, Filters, timeline};
use crate::report::{Event, Statistic};
use crate::state::Page;
use crate::view::Cx;
use crate::view::parts::{copy_link, paragraph_around};
use yew::prelude::{Html, html};

/// `/{lang}/timeline/{event}/`: what happened and when, its sentence in context, what is before and after.
pub fn event(cx: &Cx, id: &str) -> Html {
    let Some(event) = cx.report.event(id) else {
        return super::not_found(cx, id);
    };
    let category = Filters::only(FacetValue::Category(event.category));
    html! {
        <article class="event" data-event={event.id}>
            <p class="crumb">
                <a href={cx.href(Page::Timeline(Filters::default()))}>{ cx.t("event-crumb") }</a>{ " / " }
                <a href={cx.href(Page::Timeline(category))}>{ cx.category(event.category) }</a>
            </p>
            <p class="when"><time datetime={event.date.to_string()}>{ cx.date(event.date) }</time></p>
            <h1>{ cx.label(event.title) }</h1>
            <p class="meta">{ names(cx, event) }</p>
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
            { figures(cx, event) }
            { elsewhere(cx, event) }
            { neighbours(cx, event) }
        </article>
    }
}

/// Who and where, each leading to its timeline.
fn names(cx: &Cx, event: &Event) -> Html {
    let link = |entity: &crate::report::Entity| {
        html! { <a href={cx.entity_href(entity)} key={entity.id}>{ cx.label(entity.name) }</a> }
    };
    html! { { for cx.entities(event).map(link) } }
}

/// Charts of the figures that stand in the event's sentence.
fn figures(cx: &Cx, event: &Event) -> Html {
    let here = |statistic: &&Statistic| statistic.sentence == event.sentence;
    let drawn = |statistic: &Statistic| {
        let index = cx.report.statistics.iter().position(|one| one.id == statistic.id).and_then(|index| u32::try_from(index).ok())?;
        let chart = cx.report.charts.iter().find(|chart| chart.statistics.contains(&index))?;
        Some(html! {
            <li><a href={cx.href(Cx::chart_page(chart.id))}>{ cx.label(statistic.label) }</a>{ ": " }<b>{ cx.words.value_with_unit(statistic) }</b></li>
        })
    };
    let list: Vec<Html> = cx.report.statistics.iter().filter(here).filter_map(drawn).collect();
    if list.is_empty() {
        return Html::default();
    }
    html! { <><h2>{ cx.t("event-figures") }</h2><ul class="plain">{ for list }</ul></> }
}

/// The same event where the report tells it again.
fn elsewhere(cx: &Cx, event: &Event) -> Html {
    let index = |event: &Event| cx.report.events.iter().position(|one| one.id == event.id).and_then(|index| u32::try_from(index).ok());
    let (own, first) = (index(event), event.same_as);
    let same = |other: &&Event| {
        other.id != event.id
            && (other.same_as.is_some() && (other.same_as == own || other.same_as == first) || first.is_some() && index(other) == first)
    };
    let list: Vec<Html> = cx
        .report
        .events
        .iter()
        .filter(same)
        .map(|other| html! { <li><a href={cx.event_href(other)}>{ cx.label(other.title) }</a>{ ", " }{ cx.section(cx.report.section_of(other.sentence)) }</li> })
        .collect();
    if list.is_empty() {
        return Html::default();
    }
    html! { <><h2>{ cx.t("event-elsewhere") }</h2><ul class="plain">{ for list }</ul></> }
}

/// What stands before and after it in the timeline.
fn neighbours(cx: &Cx, event: &Event) -> Html {
    let all = timeline(cx.report, &Filters::default(), cx.labels());
    let order: Vec<&Event> = all.groups.iter().flat_map(|group| &group.events).map(|&index| &cx.report.events[index as usize]).collect();
    let Some(at) = order.iter().position(|other| other.id == event.id) else { return Html::default() };
    let link = |label: &str, other: Option<&&Event>| {
        other.map(|other| {
            html! { <a href={cx.event_href(other)}><small>{ cx.t(label) }{ " · " }{ cx.date(other.date) }</small>{ cx.label(other.title) }</a> }
        })
    };
    html! {
        <nav class="neighbours" aria-label={cx.t("event-same-day")}>
            { for at.checked_sub(1).and_then(|before| link("event-earlier", order.get(before))) }
            { for link("event-later", order.get(at + 1)) }
        </nav>
    }
}
