//! A story: events and charts in order, each with the sentence that it rests on.

use super::overview::card;
use crate::query::Filters;
use crate::report::{Event, Shown, Step, Story};
use crate::state::Page;
use crate::state::link::anchor_of;
use crate::view::Cx;
use crate::view::parts::{cite, copy_link, sentence_around};
use yew::prelude::{Html, html};

/// `/{lang}/stories/{story}/`
pub fn story(cx: &Cx, id: &str, current: Option<u32>) -> Html {
    let Some(story) = cx.report.story(id) else {
        return super::not_found(cx, id);
    };
    html! {
        <article class="story" data-story={story.id}>
            <p class="crumb"><a href={cx.href(Page::Timeline(Filters::default()))}>{ cx.t("event-crumb") }</a>{ " / " }{ cx.t("stories") }</p>
            <h1>{ cx.label(story.title) }</h1>
            <p class="stand">{ cx.label(story.lead) }</p>
            <div class="acts">{ copy_link(cx, "copy-link") }</div>
            <ol class="steps">{ for (1..).zip(&story.steps).map(|(number, one)| step(cx, story, (number, one), current == Some(number))) }</ol>
            { cite(cx) }
        </article>
    }
}

/// The links to the report's stories.
pub fn stories(cx: &Cx) -> Html {
    if cx.report.stories.is_empty() {
        return Html::default();
    }
    let link = |story: &Story| html! { <a class="chip" href={cx.href(Page::Story { id: story.id.into(), step: None })}>{ cx.label(story.title) }</a> };
    html! { <nav class="bar stories" aria-label={cx.t("stories")}><b>{ cx.t("stories") }</b>{ for cx.report.stories.iter().map(link) }</nav> }
}

/// The links to the steps of stories that show an event.
pub fn steps_with(cx: &Cx, event: &Event) -> Html {
    let found = cx.report.stories.iter().flat_map(|story| (1..).zip(&story.steps).map(move |(number, step)| (story, number, step)));
    let shows = |step: &Step| matches!(step.shown, Shown::Event(index) if cx.report.events[index as usize].id == event.id);
    let mut found = found.filter(|(_, _, step)| shows(step)).peekable();
    if found.peek().is_none() {
        return Html::default();
    }
    let link = |(story, number, _): (&Story, u32, &Step)| html! { <a href={href(cx, story, number)}>{ cx.label(story.title) }</a> };
    html! { <p class="meta">{ cx.t("stories") }{ ": " }{ for found.map(link) }</p> }
}

fn href(cx: &Cx, story: &Story, step: u32) -> yew::AttrValue {
    cx.href(Page::Story { id: story.id.into(), step: Some(step) })
}

fn step(cx: &Cx, story: &Story, (number, step): (u32, &Step), is_current: bool) -> Html {
    let last = u32::try_from(story.steps.len()).unwrap_or(u32::MAX);
    let to = |number: u32, sign: &'static str, message: &str| {
        (1..=last)
            .contains(&number)
            .then(|| html! { <a class="chip" href={href(cx, story, number)} aria-label={cx.t(message)} title={cx.t(message)}>{ sign }</a> })
    };
    html! {
        <li key={number} id={anchor_of(number)} tabindex="-1" aria-current={is_current.then_some("step")}>
            <h2>{ cx.label(step.text) }</h2>
            { match step.shown {
                Shown::Event(index) => told(cx, &cx.report.events[index as usize]),
                Shown::Chart(index) => card(cx, &cx.report.charts[index as usize]),
            } }
            <p class="bar paces">
                { to(number - 1, "↑", "story-before") }
                <a href={href(cx, story, number)}>{ format!("{number} / {last}") }</a>
                { to(number + 1, "↓", "story-next") }
            </p>
        </li>
    }
}

/// An event and its sentence.
fn told(cx: &Cx, event: &Event) -> Html {
    html! {
        <div class="told" data-event={event.id}>
            <p><time datetime={event.date.to_string()}>{ cx.event_date(event) }</time></p>
            <p><a href={cx.event_href(event)}>{ cx.label(event.title) }</a></p>
            <figure class="quote">
                <blockquote lang={cx.report.lang}>{ sentence_around(cx, event.quote, event.sentence) }</blockquote>
                <figcaption><a href={cx.sentence_href(event.sentence)}>{ cx.t("sentence-link") }{ ", " }{ cx.section(cx.report.section_of(event.sentence)) }</a></figcaption>
            </figure>
        </div>
    }
}
