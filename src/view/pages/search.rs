//! Search: one box over text, charts, events and names.

use crate::query::{Index, Piece, Query, Results, cut};
use crate::state::{Page, State};
use crate::view::Cx;
use crate::view::parts::SearchBox;
use yew::prelude::{Callback, Html, html};

/// `/{lang}/search/`
pub fn search(cx: &Cx, q: &str) -> Html {
    let lang = cx.state.lang;
    let on_words = cx.go.reform(move |q| State { lang, page: Page::Search { q } });
    html! {
        <article class="search">
            <h1>{ cx.t("search-title") }</h1>
            <p class="stand">{ cx.t("search-lead") }</p>
            <form role="search" onsubmit={Callback::from(|event: yew::SubmitEvent| event.prevent_default())}>
                <SearchBox value={q.to_owned()} label={cx.t("search-title")} placeholder={cx.t("search-box")} {on_words} />
            </form>
            <div class="needs">
                <p>{ cx.t("search-needs") }</p>
                <ul class="plain">
                    <li><a href={cx.href(Page::Outline)}>{ cx.t("report-title") }</a></li>
                    <li><a href={cx.href(Page::Charts)}>{ cx.t("charts-title") }</a></li>
                    <li><a href={cx.href(Page::Names)}>{ cx.t("names-title") }</a></li>
                </ul>
            </div>
            if !q.trim().is_empty() { { found(cx, q) } }
        </article>
    }
}

fn found(cx: &Cx, q: &str) -> Html {
    let index = crate::index(cx.lang());
    let query = index.query(q);
    let results = index.search(&query);
    let shown = Shown { cx, index, query: &query };
    let Results { charts, events, entities, sentences } = &results;
    let count = u32::try_from(results.count()).unwrap_or(u32::MAX);
    html! {
        <div class="results">
            <p class="bar"><output data-count="results" data-value={count.to_string()}>{ cx.words.count("count-results", count) }</output></p>
            if count == 0 { <p class="none">{ cx.t("search-none") }</p> }
            { shown.group("charts-title", charts, |index| shown.chart(index)) }
            { shown.group("names-title", entities, |index| shown.entity(index)) }
            { shown.group("timeline-title", events, |index| shown.event(index)) }
            { shown.group("report-title", sentences, |index| shown.sentence(index)) }
        </div>
    }
}

/// Results as they are shown: with the words found marked in them.
struct Shown<'s> {
    cx: &'s Cx,
    index: &'static Index,
    query: &'s Query,
}

impl Shown<'_> {
    fn group(&self, title: &'static str, found: &[u32], row: impl Fn(u32) -> Html) -> Html {
        if found.is_empty() {
            return Html::default();
        }
        html! {
            <section aria-labelledby={format!("found-{title}")}>
                <h2 id={format!("found-{title}")}>{ self.cx.t(title) }{ " " }<small>{ found.len() }</small></h2>
                <ol class="found">{ for found.iter().map(|&index| row(index)) }</ol>
            </section>
        }
    }

    fn marked(&self, text: &'static str) -> Html {
        let pieces = cut(text, &self.index.marks(self.query, text)).into_iter().map(|Piece { text, mark }| match mark {
            Some(()) => html! { <mark>{ text }</mark> },
            None => html! { { text } },
        });
        html! { { for pieces } }
    }

    fn chart(&self, index: u32) -> Html {
        let chart = &self.cx.report.charts[index as usize];
        let theme = self.cx.report.themes[chart.theme as usize].title.get(self.cx.lang());
        html! {
            <li data-chart={chart.id} key={chart.id}>
                <a href={self.cx.href(Cx::chart_page(chart.id))}>{ self.marked(chart.title.get(self.cx.lang())) }</a>
                <p>{ theme }</p>
            </li>
        }
    }

    fn entity(&self, index: u32) -> Html {
        let entity = &self.cx.report.entities[index as usize];
        let mentions = u32::try_from(entity.mentions.len()).unwrap_or(u32::MAX);
        html! {
            <li data-entity={entity.id} key={entity.id}>
                <a href={self.cx.entity_href(entity)}>{ self.marked(entity.name.get(self.cx.lang())) }</a>
                <p>{ self.cx.t("names-mentions") }{ ": " }{ self.cx.words.number(f64::from(mentions)) }</p>
            </li>
        }
    }

    fn event(&self, index: u32) -> Html {
        let event = &self.cx.report.events[index as usize];
        html! {
            <li data-event={event.id} key={event.id}>
                <a href={self.cx.event_href(event)}>{ self.marked(event.title.get(self.cx.lang())) }</a>
                <p><time datetime={event.date.to_string()}>{ self.cx.date(event.date) }</time></p>
            </li>
        }
    }

    fn sentence(&self, index: u32) -> Html {
        let id = self.cx.report.sentences[index as usize].id;
        html! {
            <li data-sentence={id} key={id}>
                <blockquote lang="ru">{ self.marked(self.cx.report.sentence_text(index)) }</blockquote>
                <p><a href={self.cx.sentence_href(index)}>{ self.cx.t("sentence-link") }{ ", " }{ self.cx.section(self.cx.report.section_of(index)) }</a></p>
            </li>
        }
    }
}
