//! Search: one box over text, charts, figures, events and names.

use crate::query::{Hits, Index, Piece, Query, Reading, Results, chart_of, cut, excerpt, standing_on};
use crate::report::Section;
use crate::state::{Page, State};
use crate::view::Cx;
use crate::view::parts::search_box;
use core::cell::Cell;
use core::ops::Range;
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
            <p class="lead help">{ cx.t("search-help") }</p>
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
    let shown = Shown { cx, index, query: &query, left: Cell::new(cx.most) };
    let Results { charts, statistics, events, entities, sentences } = &results;
    let in_russian = (cx.report.lang != cx.state.lang.code()).then(|| html! { <p class="lead">{ cx.t("search-source") }</p> });
    let (names, charts) = (shown.group("names-title", entities, 5, Shown::entity), shown.group("charts-title", charts, 5, Shown::chart));
    html! {
        <div class="results">
            <p class="bar"><output data-count="results" data-value={count.to_string()}>{ cx.words.count("count-results", count) }</output></p>
            { for query.readings.iter().map(|Reading { typed, read }| html! {
                <p class="read" role="status">{ cx.words.with("search-read", &[("typed", typed), ("read", read)]) }</p>
            }) }
            if count == 0 { { nothing(cx, index, &query, q) } }
            { names }
            { charts }
            { shown.group("search-figures", statistics, 8, Shown::statistic) }
            { shown.group("timeline-title", events, 8, Shown::event) }
            { shown.group_with("report-title", sentences, usize::MAX, Shown::sentence, html! { <>{ in_russian }{ sections(cx, sentences) }</> }) }
        </div>
    }
}

/// Where nothing was found: the words that the report has not, each with what would be found without it.
fn nothing(cx: &Cx, index: &Index, query: &Query, q: &str) -> Html {
    let without = |word: &String| {
        let q = q.replacen(word.as_str(), " ", 1).split_whitespace().collect::<Vec<_>>().join(" ");
        let count = u32::try_from(index.search(&index.query(&q)).count()).unwrap_or(u32::MAX);
        let found = (count > 0).then(|| html! { <>{ " " }<a href={cx.href(Page::Search { q: q.clone() })}>{ &q }</a>{ ": " }{ cx.words.count("count-results", count) }</> });
        html! { <p class="read">{ cx.words.with("search-unknown", &[("word", word)]) }{ found }</p> }
    };
    html! {
        <>
            <p class="none">{ cx.t("search-none") }</p>
            { for query.unknown.iter().map(without) }
        </>
    }
}

/// In which sections the sentences stand, and how many in each.
fn sections(cx: &Cx, sentences: &Hits) -> Html {
    let mut sections: Vec<(&Section, u32)> = cx.report.sections.iter().map(|section| (section, 0)).collect();
    for &sentence in &sentences.all {
        let id = cx.report.section_of(sentence).id;
        sections.iter_mut().filter(|(section, _)| section.id == id).for_each(|(_, count)| *count += 1);
    }
    sections.retain(|(_, count)| *count > 0);
    if sections.len() < 2 {
        return Html::default();
    }
    let row = |(section, count): &(&Section, u32)| {
        let page = Page::Section { id: section.id.into(), sentence: None };
        html! { <li><a href={cx.href(page)}>{ cx.section(section) }</a>{ " " }<small>{ count }</small></li> }
    };
    html! {
        <details class="by-section">
            <summary>{ cx.words.with("search-sections", &[("number", &sections.len().to_string())]) }</summary>
            <ul class="plain">{ for sections.iter().map(row) }</ul>
        </details>
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
    fn group(&self, title: &'static str, hits: &Hits, open: usize, found: fn(&Self, u32) -> Found) -> Html {
        self.group_with(title, hits, open, found, Html::default())
    }

    /// Things of one kind: how many were found, and those of them that are rendered, of which so many stand open; what only begins like the words stands behind the others.
    fn group_with(&self, title: &'static str, hits: &Hits, open: usize, found: fn(&Self, u32) -> Found, lead: Html) -> Html {
        let rendered = &hits.all[..hits.all.len().min(self.left.get())];
        self.left.set(self.left.get() - rendered.len());
        if rendered.is_empty() {
            return Html::default();
        }
        let list = |all: &[u32]| {
            let row = |&index: &u32| {
                let Found { id, page, lang, text, beneath } = found(self, index);
                html! { <li data-found={id} key={id}><a {lang} href={self.cx.href(page)}>{ self.marked(text) }</a><p>{ beneath }</p></li> }
            };
            html! { <ol class="found">{ for all.iter().map(row) }</ol> }
        };
        let (exact, begun) = rendered.split_at(rendered.len().min(hits.exact));
        let parted = |all: &[u32]| {
            let (first, more) = all.split_at(all.len().min(open));
            let more = (!more.is_empty()).then(|| {
                let said = self.cx.words.with("facet-more", &[("number", &more.len().to_string())]);
                html! { <details class="more"><summary>{ said }</summary>{ list(more) }</details> }
            });
            html! { <>{ list(first) }{ more }</> }
        };
        html! {
            <section>
                <h2>{ self.cx.t(title) }{ " " }<small>{ hits.all.len() }</small></h2>
                { lead }
                if hits.are_partial { <p class="lead">{ self.cx.t("search-partial") }</p> }
                if !exact.is_empty() { { parted(exact) } }
                if !begun.is_empty() {
                    if !exact.is_empty() { <p class="lead begun">{ self.cx.t("search-begun") }</p> }
                    { parted(begun) }
                }
            </section>
        }
    }

    fn marked(&self, text: &'static str) -> Html {
        marked(text, &self.index.marks(self.query, text))
    }

    /// Where a title has none of the words, what else of the thing has some: as much of it as stands around them. It is in a language of its own if it is a sentence.
    fn beside(
        &self,
        title: &str,
        labels: impl IntoIterator<Item = &'static str>,
        sentences: impl IntoIterator<Item = u32>,
    ) -> Option<Html> {
        let report = self.cx.words.report;
        let labels = labels.into_iter().map(|label| (label, None));
        let sentences = sentences.into_iter().map(|sentence| (report.sentence_text(sentence), Some(report.lang)));
        let (text, lang) = self.index.beside_title(self.query, title, labels.chain(sentences))?;
        let (shown, marks) = excerpt(text, &self.index.marks(self.query, text));
        let [before, after] = [!text.starts_with(shown), !text.ends_with(shown)];
        Some(html! { <span {lang}>{ before.then_some("… ") }{ marked(shown, &marks) }{ after.then_some(" …") }</span> })
    }

    /// Where the title has none of the words, what of the chart has them stands beneath.
    fn chart(&self, index: u32) -> Found {
        let chart = &self.cx.report.charts[index as usize];
        let title = self.cx.label(chart.title);
        let statistics = || self.cx.words.report.chart_statistics(chart);
        let labels = [self.cx.label(chart.lead)].into_iter().chain(statistics().map(|statistic| self.cx.words.label(statistic.label)));
        let beside = self.beside(title, labels, statistics().map(|statistic| statistic.sentence));
        let beneath = beside.unwrap_or_else(|| self.cx.label(self.cx.report.themes[chart.theme as usize].title).into());
        Found { id: chart.id, page: Cx::chart_page(chart.id), lang: None, text: title, beneath }
    }

    /// A name may have been found by the forms in which the text has it.
    fn entity(&self, index: u32) -> Found {
        let entity = &self.cx.words.report.entities[index as usize];
        let text = self.cx.label(entity.name);
        let mentions = || self.cx.words.count("count-mentions", u32::try_from(entity.mentions.len()).unwrap_or(u32::MAX)).into();
        let beneath = self.beside(text, entity.forms.iter().copied(), []).unwrap_or_else(mentions);
        Found { id: entity.id, page: Page::Entity { id: entity.id.into() }, lang: None, text, beneath }
    }

    fn statistic(&self, index: u32) -> Found {
        let statistic = &self.cx.report.statistics[index as usize];
        let page =
            chart_of(self.cx.report, statistic).map_or_else(|| self.cx.sentence_page(statistic.sentence), |chart| Cx::chart_page(chart.id));
        let reported = self.cx.words.with("reported-by", &[("who", &self.cx.who(statistic))]);
        let period = self.cx.words.period(statistic).map(|period| format!(" · {period}"));
        let text = self.cx.label(statistic.label);
        let beside = self.beside(text, [], [statistic.sentence]).map(|beside| html! { <><br />{ beside }</> });
        let beneath = html! { <><b>{ self.cx.words.value_with_unit(statistic) }</b>{ " · " }{ reported }{ period }{ beside }</> };
        Found { id: statistic.id, page, lang: None, text, beneath }
    }

    fn event(&self, index: u32) -> Found {
        let event = &self.cx.report.events[index as usize];
        let text = self.cx.label(event.title);
        let names = self.cx.entities(event).map(|entity| self.cx.label(entity.name));
        let beside = self.beside(text, names, [event.sentence]).map(|beside| html! { <>{ " · " }{ beside }</> });
        let beneath = html! { <>{ self.cx.event_date(event) }{ beside }</> };
        Found { id: event.id, page: Page::event(event.id), lang: None, text, beneath }
    }

    /// Where the text has none of the words, what stands on it and has them is beneath.
    fn sentence(&self, index: u32) -> Found {
        let text = self.cx.report.sentence_text(index);
        let section = self.cx.section(self.cx.report.section_of(index));
        let beside = self
            .beside(text, standing_on(self.cx.words.report, self.cx.words.labels(), index), [])
            .map(|beside| html! { <>{ " · " }{ beside }</> });
        let beneath = html! { <>{ section }{ beside }</> };
        Found {
            id: self.cx.report.sentences[index as usize].id,
            page: self.cx.sentence_page(index),
            lang: Some(self.cx.report.lang),
            text,
            beneath,
        }
    }
}

fn marked(text: &'static str, marks: &[Range<usize>]) -> Html {
    let pieces = cut(text, marks).into_iter().map(|Piece { text, mark }| match mark {
        Some(()) => html! { <mark>{ text }</mark> },
        None => html! { { text } },
    });
    html! { { for pieces } }
}
