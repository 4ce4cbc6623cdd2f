//! Search: one box over text, charts, events and names.

use crate::query::{Index, Piece, Query, Results, cut};
use crate::state::{Page, State};
use crate::view::Cx;
use crate::view::parts::search_box;
use core::cell::Cell;
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
                { search_box(q, cx.t("search-title"), cx.t("search-box"), &on_words) }
            </form>
            <p class="needs">
                { cx.t("search-needs") }<br />
                { for [(Page::Outline, "report-title", ""), (Page::Charts(Default::default()), "charts-title", " · "), (Page::Names, "names-title", " · ")].map(
                    |(page, title, before)| html! { <>{ before }<a href={cx.href(page)}>{ cx.t(title) }</a></> }
                ) }
            </p>
            if !q.trim().is_empty() { { found(cx, q) } }
        </article>
    }
}

fn found(cx: &Cx, q: &str) -> Html {
    // A static page has none.
    let Some(index) = cx.index else { return Html::default() };
    let query = index.query(q);
    let results = index.search(&query);
    let count = u32::try_from(results.count()).unwrap_or(u32::MAX);
    let Results { charts, events, entities, sentences } = results;
    let shown = Shown { cx, index, query: &query, left: Cell::new(cx.most) };
    html! {
        <div class="results">
            <p class="bar"><output data-count="results" data-value={count.to_string()}>{ cx.words.count("count-results", count) }</output></p>
            if count == 0 { <p class="none">{ cx.t("search-none") }</p> }
            { shown.group("charts-title", &charts, Shown::chart) }
            { shown.group("names-title", &entities, Shown::entity) }
            { shown.group("timeline-title", &events, Shown::event) }
            { shown.group("report-title", &sentences, Shown::sentence) }
        </div>
    }
}

/// A result: where it leads, its words and what stands beneath them.
struct Found {
    id: &'static str,
    page: Page,
    lang: Option<&'static str>,
    text: &'static str,
    beneath: Html,
}

/// Results as they are shown: with the words found marked in them.
struct Shown<'s> {
    cx: &'s Cx,
    index: &'static Index,
    query: &'s Query,
    /// How many more are rendered.
    left: Cell<usize>,
}

impl Shown<'_> {
    /// Things of one kind, by their indices: how many were found, and those of them that are rendered.
    fn group(&self, title: &'static str, all: &[u32], found: fn(&Self, u32) -> Found) -> Html {
        let rendered = &all[..all.len().min(self.left.get())];
        self.left.set(self.left.get() - rendered.len());
        if rendered.is_empty() {
            return Html::default();
        }
        let row = |&index: &u32| {
            let Found { id, page, lang, text, beneath } = found(self, index);
            html! { <li data-found={id} key={id}><a {lang} href={self.cx.href(page)}>{ self.marked(text) }</a><p>{ beneath }</p></li> }
        };
        html! {
            <section>
                <h2>{ self.cx.t(title) }{ " " }<small>{ all.len() }</small></h2>
                <ol class="found">{ for rendered.iter().map(row) }</ol>
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

    /// Where the title has none of the words, what of the chart has them stands beneath.
    fn chart(&self, index: u32) -> Found {
        let chart = &self.cx.report.charts[index as usize];
        let title = self.cx.label(chart.title);
        let labels = self.cx.report.chart_statistics(chart).map(|statistic| self.cx.label(statistic.label));
        let beneath = match self.index.beside_title(self.query, title, [self.cx.label(chart.lead)].into_iter().chain(labels)) {
            Some(text) => self.marked(text),
            None => self.cx.label(self.cx.report.themes[chart.theme as usize].title).into(),
        };
        Found { id: chart.id, page: Cx::chart_page(chart.id), lang: None, text: title, beneath }
    }

    /// A name may have been found by the forms in which the text has it.
    fn entity(&self, index: u32) -> Found {
        let entity = &self.cx.report.entities[index as usize];
        let text = self.cx.label(entity.name);
        let beneath = match self.index.beside_title(self.query, text, entity.forms.iter().copied()) {
            Some(form) => html! { <span lang={self.cx.report.lang}>{ self.marked(form) }</span> },
            None => self.cx.words.count("count-mentions", u32::try_from(entity.mentions.len()).unwrap_or(u32::MAX)).into(),
        };
        Found { id: entity.id, page: Page::Entity { id: entity.id.into() }, lang: None, text, beneath }
    }

    fn event(&self, index: u32) -> Found {
        let event = &self.cx.report.events[index as usize];
        let beneath = self.cx.event_date(event).into();
        Found { id: event.id, page: Page::event(event.id), lang: None, text: self.cx.label(event.title), beneath }
    }

    fn sentence(&self, index: u32) -> Found {
        let text = self.cx.report.sentence_text(index);
        let beneath = self.cx.section(self.cx.report.section_of(index)).into();
        Found {
            id: self.cx.report.sentences[index as usize].id,
            page: self.cx.sentence_page(index),
            lang: Some(self.cx.report.lang),
            text,
            beneath,
        }
    }
}
