//! A section of the report's text, with every sentence addressable and what rests on it beside it.

use super::report::contents;
use super::through;
use crate::query::{Bit, Found, Index, Piece, abbreviations_in, bits, chart_of, charts_of, pieces, sections_around, sections_within};
use crate::report::{Entity, Erratum, Event, Paragraph, Section, Span, Statistic};
use crate::state::Page;
use crate::view::Cx;
use crate::view::parts::{cite, copy_link, copy_quote, reading};
use yew::prelude::{AttrValue, Html, html};

/// `/{lang}/report/{section}/`
pub fn section(cx: &Cx, id: &str, sentence: Option<&str>, q: &str) -> Html {
    let Some(section) = cx.report.section(id) else {
        return super::not_found(cx, id);
    };
    let chosen = sentence.and_then(|id| cx.report.sentence_index(id));
    // Words are marked once the index is there.
    let found = cx.index.filter(|_| !q.trim().is_empty()).map(|index| (index, Found::new(cx.words.report, index, q)));
    let going = found.as_ref().map(|(_, found)| through::words(cx, section, chosen, q, found));
    let reader = Reading { cx, found: found.as_ref(), chosen, going: going.clone() };
    let mut heading = None;
    let mut body = Vec::new();
    for number in section.first..section.end {
        let paragraph = &cx.report.paragraphs[number as usize];
        if paragraph.heading != heading {
            heading = paragraph.heading;
            body.push(html! { <h2 lang={cx.report.lang}>{ heading.unwrap_or_default() }</h2> });
        }
        body.push(reader.paragraph(number, paragraph));
    }
    html! {
        <article class="report">
            <details class="where">
                <summary>{ cx.t("report-title") }{ " / " }{ cx.section(section) }</summary>
                { contents(cx, Some(section)) }
            </details>
            <h1 lang={cx.report.lang}>{ section.heading }</h1>
            <div class="text">{ for body }</div>
            if section.first == section.end { { children(cx, section) } }
            // A chosen sentence has its own.
            if chosen.is_none() {
                <div class="acts">{ copy_link(cx, "copy-link") }</div>
                if let Some(going) = going { <div class="foot">{ going }</div> }
            }
            { cite(cx) }
            { neighbours(cx, section) }
        </article>
    }
}

/// The sections of a part that has no text of its own.
fn children(cx: &Cx, part: &Section) -> Html {
    let row =
        |section: &Section| html! { <li><a lang={cx.report.lang} href={cx.href(Page::section(section.id))}>{ section.heading }</a></li> };
    html! { <ol class="contents">{ for sections_within(cx.report, part).into_iter().map(row) }</ol> }
}

/// What is marked in a sentence of the reader.
#[derive(Clone)]
enum Marked {
    RunIn,
    Figure(&'static str, Option<AttrValue>),
    Name(&'static Entity),
    Abbreviation(&'static str),
}

/// The text as the reader goes through it.
struct Reading<'r> {
    cx: &'r Cx,
    found: Option<&'r (&'static Index, Found)>,
    chosen: Option<u32>,
    going: Option<Html>,
}

impl Reading<'_> {
    fn paragraph(&self, number: u32, paragraph: &Paragraph) -> Html {
        let Self { cx, chosen, .. } = *self;
        let statistics: Vec<&Statistic> = cx.report.statistics.iter().filter(|statistic| statistic.number.paragraph == number).collect();
        let run_in = Span { paragraph: number, start: 0, end: paragraph.run_in };
        let pages = cx.report.pages_in(number);
        let sentences = (paragraph.first..paragraph.end).map(|sentence| self.sentence(sentence, run_in, &statistics, &pages));
        html! {
            <div class="paragraph" key={number}>
                <p lang={cx.report.lang}>{ for sentences }</p>
                { beside(cx, number, &statistics) }
                if let Some(sentence) = chosen.filter(|&sentence| (paragraph.first..paragraph.end).contains(&sentence)) {
                    <div class="foot" key={sentence}>
                        { self.going.clone() }
                        <div class="acts">
                            { copy_link(cx, "report-sentence-copy") }
                            { copy_quote(cx, cx.report.sentences[sentence as usize].id) }
                            { through::resting(cx, sentence) }
                        </div>
                    </div>
                }
            </div>
        }
    }

    fn sentence(&self, sentence: u32, run_in: Span, statistics: &[&Statistic], pages: &[(u32, u32)]) -> Html {
        let cx = self.cx;
        let id = cx.report.sentences[sentence as usize].id;
        let span = cx.report.sentences[sentence as usize].span;
        let mut marks: Vec<(Span, Marked)> = Vec::new();
        if run_in.end > 0 {
            marks.push((run_in, Marked::RunIn));
        }
        marks.extend(statistics.iter().map(|statistic| (statistic.number, Marked::Figure(statistic.id, chart_href(cx, statistic)))));
        let named = cx.report.entities.iter().flat_map(|entity| entity.mentions.iter().map(move |&mention| (mention, entity)));
        marks.extend(named.filter(|(mention, _)| span.contains(*mention)).map(|(mention, entity)| (mention, Marked::Name(entity))));
        let abbreviations = abbreviations_in(cx.words.report, sentence);
        marks.extend(abbreviations.into_iter().map(|(abbreviation, span)| (span, Marked::Abbreviation(cx.label(abbreviation.meaning)))));
        let found = self.found.map(|(index, found)| found.within(cx.words.report, index, sentence)).unwrap_or_default();
        let mut at = span.start;
        let text = pieces(cx.report, span, &marks).into_iter().map(|Piece { text, mark }| {
            let words = bits(text, at, &found, pages).into_iter().map(Self::bit);
            at += text.len() as u32;
            match mark {
                Some(Marked::RunIn) => html! { <strong>{ for words }</strong> },
                Some(Marked::Figure(id, Some(href))) => html! { <a class="figure" data-statistic={id} {href}>{ for words }</a> },
                Some(Marked::Figure(id, None)) => html! { <span class="figure" data-statistic={id}>{ for words }</span> },
                Some(Marked::Name(entity)) => {
                    html! { <a class="name" data-entity={entity.id} href={cx.entity_href(entity)}>{ for words }</a> }
                }
                Some(Marked::Abbreviation(title)) => html! { <abbr {title}>{ for words }</abbr> },
                None => html! { { for words } },
            }
        });
        let text: Vec<Html> = text.collect();
        let chosen = self.chosen == Some(sentence);
        html! {
            <>
                <span {id} data-sentence={id} class={chosen.then_some("chosen")} tabindex={chosen.then_some("-1")} key={id}>
                    { for text }
                </span>
                <a class="permalink" href={cx.href(cx.sentence_page(sentence))} aria-label={cx.t("report-this-sentence")}></a>
                { " " }
            </>
        }
    }

    /// Words; before them, which is no part of the text, the number of a page that begins. What is said of a sentence has it too.
    fn bit(Bit { text, is_found, page }: Bit) -> Html {
        let page = page.map(|page| html! { <span class="page" aria-hidden="true" data-page={page.to_string()}></span> });
        html! { <>{ page }if is_found { <mark>{ text }</mark> } else { { text } }</> }
    }
}

fn chart_href(cx: &Cx, statistic: &Statistic) -> Option<AttrValue> {
    chart_of(cx.report, statistic).map(|chart| cx.href(Cx::chart_page(chart.id)))
}

/// In the margin: the events and charts that rest on a paragraph, its figures that no chart draws, and its slips.
fn beside(cx: &Cx, paragraph: u32, statistics: &[&Statistic]) -> Html {
    let events: Vec<&Event> = cx.report.events.iter().filter(|event| event.quote.paragraph == paragraph).collect();
    let charts = charts_of(cx.report, statistics);
    let figures: Vec<&&Statistic> = statistics.iter().filter(|statistic| chart_of(cx.report, statistic).is_none()).collect();
    let odd = |erratum: &&Erratum| erratum.compare.iter().chain([&erratum.quote]).any(|place| place.paragraph == paragraph);
    let errata: Vec<&Erratum> = cx.report.errata.iter().filter(odd).collect();
    if events.is_empty() && charts.is_empty() && figures.is_empty() && errata.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="beside">
            { for charts.into_iter().map(|chart| html! {
                <li class="to-chart" key={chart.id}><a href={cx.href(Cx::chart_page(chart.id))}>{ cx.label(chart.title) }</a></li>
            }) }
            { for events.into_iter().map(|event| html! {
                <li class="to-event" key={event.id}><a href={cx.event_href(event)}><small>{ cx.event_date(event) }</small>{ " " }{ cx.label(event.title) }</a></li>
            }) }
            { for figures.into_iter().map(|statistic| reading(cx, statistic, false)) }
            { for errata.into_iter().map(|erratum| html! {
                <li class="to-erratum" key={erratum.id}>
                    { slip(cx, erratum, paragraph) }
                </li>
            }) }
        </ul>
    }
}

/// A slip in the margin: at its place a fold with the note, at a place that it is compared with a link to it.
fn slip(cx: &Cx, erratum: &Erratum, paragraph: u32) -> Html {
    let kind = cx.t(&format!("erratum-{}", erratum.kind.word()));
    let quote = html! { <q lang={cx.report.lang}>{ cx.report.text(erratum.quote) }</q> };
    if erratum.quote.paragraph == paragraph {
        html! { <details class="note" data-erratum={erratum.id}><summary>{ kind }{ ": " }{ quote }</summary>{ " " }{ cx.label(erratum.note) }</details> }
    } else {
        let section = cx.section(cx.report.section_of(erratum.sentence));
        html! { <a data-erratum={erratum.id} href={cx.sentence_href(erratum.sentence)}>{ section }{ ". " }{ kind }{ ": " }{ quote }</a> }
    }
}

/// The sections before and after.
fn neighbours(cx: &Cx, section: &Section) -> Html {
    let link = |(label, other): (&str, Option<&Section>)| {
        other.map(
            |other| html! { <a href={cx.href(Page::section(other.id))}><small>{ cx.t(label) }</small><span lang={cx.report.lang}>{ other.heading }</span></a> },
        )
    };
    html! {
        <nav class="neighbours" aria-label={cx.t("report-outline")}>
            { for ["report-previous", "report-next"].into_iter().zip(sections_around(cx.report, section)).filter_map(link) }
        </nav>
    }
}
