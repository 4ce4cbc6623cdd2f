//! Sentences of the report with what is marked in them.

use crate::query::{Piece, pieces};
use crate::report::{Span, Statistic};
use crate::state::Page;
use crate::view::Cx;
use crate::view::parts::copy_quote;
use yew::prelude::{Html, html};

/// A sentence quoted, the numbers of these statistics marked, and below how each was read and who reports it.
pub fn quoted(cx: &Cx, sentence: u32, statistics: &[&Statistic]) -> Html {
    let id = cx.report.sentences[sentence as usize].id;
    let span = cx.report.sentences[sentence as usize].span;
    let marks: Vec<(Span, &str)> = statistics.iter().map(|statistic| (statistic.number, statistic.id)).collect();
    let text = pieces(cx.report, span, &marks).into_iter().map(|Piece { text, mark }| match mark {
        Some(id) => html! { <mark data-statistic={id}>{ text }</mark> },
        None => html! { { text } },
    });
    let section = cx.section(cx.report.section_of(sentence));
    html! {
        <figure class="quote" key={id}>
            <blockquote lang={cx.report.lang} data-sentence={id}>{ for text }</blockquote>
            <figcaption>
                <a href={cx.sentence_href(sentence)}>{ cx.t("sentence-link") }{ ", " }{ section }</a>
                { copy_quote(cx, id) }
                <ul>{ for statistics.iter().map(|statistic| reading(cx, statistic, true)) }</ul>
            </figcaption>
        </figure>
    }
}

/// How a statistic was read. `names_report`: whether a statistic without a reporter is attributed to the report itself, which goes without saying beside its text.
pub fn reading(cx: &Cx, statistic: &Statistic, names_report: bool) -> Html {
    let value = cx.words.value_with_unit(statistic);
    let when = cx.words.period(statistic).map(|period| format!(" · {period}"));
    let who = cx.words.with("reported-by", &[("who", &cx.who(statistic))]);
    let who = (names_report || statistic.reporter.is_some()).then(|| format!(" · {who}"));
    html! {
        <li>
            { cx.label(statistic.label) }{ ": " }<b>{ value }</b>{ who }{ when }
            if statistic.same_as.is_none() { { " · " }<a class="pick" href={cx.href(Page::own([statistic.id]))}>{ cx.t("own-pick") }</a> }
            if let Some(note) = statistic.note {
                <p class="note"><b>{ cx.t("note-label") }{ ". " }</b>{ cx.label(note) }</p>
            }
        </li>
    }
}

/// The paragraph around a quote, the quote marked.
pub fn paragraph_around(cx: &Cx, quote: Span) -> Html {
    let paragraph = &cx.report.paragraphs[quote.paragraph as usize];
    html! { <blockquote lang={cx.report.lang}>{ for (paragraph.first..paragraph.end).map(|sentence| sentence_around(cx, quote, sentence)) }</blockquote> }
}

/// A sentence, what a quote has of it marked.
pub fn sentence_around(cx: &Cx, quote: Span, sentence: u32) -> Html {
    let span = cx.report.sentences[sentence as usize].span;
    let start = quote.start.max(span.start);
    let end = quote.end.min(span.end);
    let marks = if start < end { vec![(Span { start, end, ..span }, ())] } else { Vec::new() };
    let text = pieces(cx.report, span, &marks).into_iter().map(|Piece { text, mark }| match mark {
        Some(()) => html! { <mark>{ text }</mark> },
        None => html! { { text } },
    });
    html! { <><span data-sentence={cx.report.sentences[sentence as usize].id}>{ for text }</span>{ " " }</> }
}
