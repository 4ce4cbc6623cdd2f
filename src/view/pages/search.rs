//! Search: one box over text, charts, figures, events and names.

use crate::chart::escape;
use crate::query::{Hits, Index, Piece, Query, Reading, Results, chart_of, cut, excerpt, standing_on};
use crate::report::Section;
use crate::state::{Page, State};
use crate::view::Cx;
use crate::view::parts::{put, search_box, set};
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
    let shown = Shown { cx, index, query: &query, q, left: Cell::new(cx.most) };
    let Results { charts, statistics, events, entities, sentences } = &results;
    let in_russian = (cx.report.lang != cx.state.lang.code()).then(|| html! { <p class="lead">{ cx.t("search-source") }</p> });
    let groups: [Group; 5] = [
        ("names-title", entities, 5, Shown::entity),
        ("charts-title", charts, 5, Shown::chart),
        ("search-figures", statistics, 8, Shown::statistic),
        ("timeline-title", events, 8, Shown::event),
        ("report-title", sentences, usize::MAX, Shown::sentence),
    ];
    // A kind of which nothing has all of the words stands behind those of which something has.
    let groups =
        [false, true].into_iter().flat_map(|are_partial| groups.into_iter().filter(move |(_, hits, ..)| hits.are_partial == are_partial));
    html! {
        <div class="results">
            <p class="bar"><output data-count="results" data-value={count.to_string()}>{ cx.words.count("count-results", count) }</output></p>
            { for query.readings.iter().map(|Reading { typed, read }| html! {
                <p class="read" role="status">{ cx.words.with("search-read", &[("typed", typed), ("read", read)]) }</p>
            }) }
            if count == 0 { { nothing(cx, index, &query, q) } }
            { for groups.map(|group| {
                let lead = (group.0 == "report-title").then(|| html! { <>{ in_russian.clone() }{ sections(cx, sentences, q) }</> });
                shown.group(group, lead)
            }) }
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
fn sections(cx: &Cx, sentences: &Hits, q: &str) -> Html {
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
        html! { <li><a href={cx.href(in_section(section, None, q))}>{ cx.section(section) }</a>{ " " }<small>{ count }</small></li> }
    };
    html! {
        <details class="by-section">
            <summary>{ cx.words.with("search-sections", &[("number", &sections.len().to_string())]) }</summary>
            <ul class="plain">{ for sections.iter().map(row) }</ul>
        </details>
    }
}

fn in_section(section: &Section, sentence: Option<&str>, q: &str) -> Page {
    Page::Section { id: section.id.into(), sentence: sentence.map(Into::into), q: q.into() }
}

/// A result: where it leads, its words and what stands beneath them, as markup.
struct Found {
    id: &'static str,
    page: Page,
    lang: Option<&'static str>,
    text: &'static str,
    beneath: String,
}

/// Results of a kind: their title as a message, how many of them stand open, how each is shown.
type Group<'s> = (&'static str, &'s Hits, usize, fn(&Shown<'s>, u32) -> Found);

/// Results as they are shown: with the words found marked in them.
struct Shown<'s> {
    cx: &'s Cx,
    index: &'static Index,
    query: &'s Query,
    /// As it was typed.
    q: &'s str,
    /// How many more are rendered.
    left: Cell<usize>,
}

impl<'s> Shown<'s> {
    /// Things of one kind: how many were found, and those of them that are rendered; what only begins like the words stands behind the others. They are written as text,
    /// for letters are typed quickly.
    fn group(&self, (title, hits, open, found): Group<'s>, lead: Option<Html>) -> Html {
        let rendered = &hits.all[..hits.all.len().min(self.left.get())];
        self.left.set(self.left.get() - rendered.len());
        if rendered.is_empty() {
            return Html::default();
        }
        let (exact, begun) = rendered.split_at(rendered.len().min(hits.exact));
        let mut rows = self.parted(exact, open, found);
        if !exact.is_empty() && !begun.is_empty() {
            put(&mut rows, format_args!("<p class=\"lead begun\">{}</p>", escape(&self.cx.words.get("search-begun"))));
        }
        rows.push_str(&self.parted(begun, open, found));
        html! {
            <section key={title}>
                <h2>{ self.cx.t(title) }{ " " }<small>{ hits.all.len() }</small></h2>
                { lead }
                if hits.are_partial { <p class="lead">{ self.cx.t("search-partial") }</p> }
                { set(rows) }
            </section>
        }
    }

    /// The first ones, and the others to be opened.
    fn parted(&self, all: &[u32], open: usize, found: fn(&Self, u32) -> Found) -> String {
        let list = |all: &[u32]| {
            let mut rows = String::new();
            for &index in all {
                let Found { id, page, lang, text, beneath } = found(self, index);
                let (href, lang) = (escape(&self.cx.href(page)), in_language(lang));
                let text = self.marked(text);
                put(&mut rows, format_args!("<li data-found=\"{id}\"><a{lang} href=\"{href}\">{text}</a><p>{beneath}</p></li>"));
            }
            format!("<ol class=\"found\">{rows}</ol>")
        };
        let (first, more) = all.split_at(all.len().min(open));
        let mut rows = if first.is_empty() { String::new() } else { list(first) };
        if !more.is_empty() {
            let said = escape(&self.cx.words.with("facet-more", &[("number", &more.len().to_string())]));
            put(&mut rows, format_args!("<details class=\"more\"><summary>{said}</summary>{}</details>", list(more)));
        }
        rows
    }

    fn marked(&self, text: &'static str) -> String {
        marked(text, &self.index.marks(self.query, text))
    }

    /// Where a title has none of the words, what else of the thing has some: as much of it as stands around them. It is in a language of its own if it is a sentence.
    fn beside(
        &self,
        title: &str,
        labels: impl IntoIterator<Item = &'static str>,
        sentences: impl IntoIterator<Item = u32>,
    ) -> Option<String> {
        let report = self.cx.words.report;
        let labels = labels.into_iter().map(|label| (label, None));
        let sentences = sentences.into_iter().map(|sentence| (report.sentence_text(sentence), Some(report.lang)));
        let (text, lang) = self.index.beside_title(self.query, title, labels.chain(sentences))?;
        let (shown, marks) = excerpt(text, &self.index.marks(self.query, text));
        let [before, after] = [!text.starts_with(shown), !text.ends_with(shown)];
        let (before, after) = (if before { "… " } else { "" }, if after { " …" } else { "" });
        Some(format!("<span{}>{before}{}{after}</span>", in_language(lang), marked(shown, &marks)))
    }

    /// Where the title has none of the words, what of the chart has them stands beneath.
    fn chart(&self, index: u32) -> Found {
        let chart = &self.cx.report.charts[index as usize];
        let title = self.cx.label(chart.title);
        let statistics = || self.cx.words.report.chart_statistics(chart);
        let labels = [self.cx.label(chart.lead)].into_iter().chain(statistics().map(|statistic| self.cx.words.label(statistic.label)));
        let beside = self.beside(title, labels, statistics().map(|statistic| statistic.sentence));
        let beneath = beside.unwrap_or_else(|| escape(self.cx.label(self.cx.report.themes[chart.theme as usize].title)));
        Found { id: chart.id, page: Cx::chart_page(chart.id), lang: None, text: title, beneath }
    }

    /// A name may have been found by the forms in which the text has it.
    fn entity(&self, index: u32) -> Found {
        let entity = &self.cx.words.report.entities[index as usize];
        let text = self.cx.label(entity.name);
        let mentions = || self.cx.words.count("count-mentions", u32::try_from(entity.mentions.len()).unwrap_or(u32::MAX));
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
        let said = escape(&format!("{reported}{}", period.unwrap_or_default()));
        let beside = self.beside(text, [], [statistic.sentence]).map(|beside| format!("<br>{beside}")).unwrap_or_default();
        let beneath = format!("<b>{}</b> · {said}{beside}", escape(&self.cx.words.value_with_unit(statistic)));
        Found { id: statistic.id, page, lang: None, text, beneath }
    }

    fn event(&self, index: u32) -> Found {
        let event = &self.cx.report.events[index as usize];
        let text = self.cx.label(event.title);
        let names = self.cx.entities(event).map(|entity| self.cx.label(entity.name));
        let beneath = with_beside(&self.cx.event_date(event), self.beside(text, names, [event.sentence]));
        Found { id: event.id, page: Page::event(event.id), lang: None, text, beneath }
    }

    /// Where the text has none of the words, what stands on it and has them is beneath.
    fn sentence(&self, index: u32) -> Found {
        let text = self.cx.report.sentence_text(index);
        let section = self.cx.section(self.cx.report.section_of(index));
        // There the words are marked too, and one goes from one to the next.
        let id = self.cx.report.sentences[index as usize].id;
        let page = in_section(self.cx.report.section_of(index), Some(id), self.q);
        let standing = standing_on(self.cx.words.report, self.cx.words.labels(), index);
        let beneath = with_beside(&section, self.beside(text, standing, []));
        Found { id, page, lang: Some(self.cx.report.lang), text, beneath }
    }
}

/// What is said of a result, and the markup of what has the words.
fn with_beside(said: &str, beside: Option<String>) -> String {
    escape(said) + &beside.map(|beside| format!(" · {beside}")).unwrap_or_default()
}

fn in_language(lang: Option<&str>) -> String {
    lang.map(|lang| format!(" lang=\"{lang}\"")).unwrap_or_default()
}

fn marked(text: &'static str, marks: &[Range<usize>]) -> String {
    let piece = |Piece { text, mark }: Piece<()>| match mark {
        Some(()) => format!("<mark>{}</mark>", escape(text)),
        None => escape(text),
    };
    cut(text, marks).into_iter().map(piece).collect()
}
