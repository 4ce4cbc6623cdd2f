//! What a reader of the text has at hand at the foot of the window: what rests on the chosen sentence, and the way through what words have found.

use crate::query::{Found, OnSentence, chart_of, on_sentence};
use crate::report::{Entity, Event, Section, Statistic};
use crate::state::Page;
use crate::view::Cx;
use yew::prelude::{AttrValue, Html, html};

/// The page of the source on which a sentence stands, and what rests on it: figures, events, names; and what its abbreviations mean.
pub fn resting(cx: &Cx, sentence: u32) -> Html {
    let OnSentence { statistics, events, entities, abbreviations } = on_sentence(cx.words.report, sentence);
    let counted = |message: &str, count: u32| cx.words.with(message, &[("number", &count.to_string())]);
    let page = cx.report.page_of(sentence).map(|page| counted("report-page", page));
    let counts = [("report-resting", statistics.len() + events.len() + entities.len()), ("report-abbreviations", abbreviations.len())];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0).map(|(message, count)| counted(message, count as u32));
    let said: Vec<String> = page.into_iter().chain(counts).collect();
    if said.len() < 2 {
        return html! { <span class="stands">{ said.concat() }</span> };
    }
    let figure = |statistic: &&Statistic| {
        let href = chart_of(cx.report, statistic).map(|chart| cx.href(Cx::chart_page(chart.id)));
        let said = html! { <><b>{ cx.words.value_with_unit(statistic) }</b>{ " " }{ cx.label(statistic.label) }</> };
        row(href.unwrap_or_else(|| cx.href(Page::own([statistic.id]))), said)
    };
    let event = |event: &&Event| row(cx.event_href(event), html! { <><b>{ cx.event_date(event) }</b>{ " " }{ cx.label(event.title) }</> });
    let entity = |entity: &&Entity| row(cx.entity_href(entity), html! { { cx.label(entity.name) } });
    html! {
        <details class="stands">
            <summary>{ said.join(" · ") }</summary>
            <ul class="plain">
                { for statistics.iter().map(figure) }
                { for events.iter().map(event) }
                { for entities.iter().map(entity) }
                { for abbreviations.iter().map(|&(abbreviation, span)| html! {
                    <li><b lang={cx.report.lang}>{ cx.report.text(span) }</b>{ " " }{ cx.label(abbreviation.meaning) }</li>
                }) }
            </ul>
        </details>
    }
}

fn row(href: AttrValue, said: Html) -> Html {
    html! { <li><a {href}>{ said }</a></li> }
}

/// Which of the sentences that words have found is the chosen one, and the way to the next ones, to all results and back to the text without marks.
pub fn words(cx: &Cx, section: &Section, chosen: Option<u32>, q: &str, found: &Found) -> Html {
    let here = cx.report.paragraphs[section.first as usize..section.end as usize].first().map_or(0, |paragraph| paragraph.first);
    let (place, around) = match chosen {
        Some(chosen) => found.around(chosen),
        // From above the section's first sentence.
        None => (None, [found.around(here).1[0], found.sentences.iter().copied().find(|&sentence| sentence >= here)]),
    };
    let count = found.sentences.len();
    let said = place.map_or_else(
        || cx.words.count("count-sentences", u32::try_from(count).unwrap_or(u32::MAX)),
        |place| cx.words.with("report-hit", &[("at", &place.to_string()), ("number", &count.to_string())]),
    );
    let step = |(label, sentence): (&str, Option<u32>)| {
        let sentence = sentence?;
        let id = cx.report.section_of(sentence).id.into();
        let page = Page::Section { id, sentence: Some(cx.report.sentences[sentence as usize].id.into()), q: q.into() };
        Some(html! { <a class="chip" href={cx.href(page)}>{ cx.t(label) }</a> })
    };
    html! {
        <nav class="hits" aria-label={cx.t("report-hits")}>
            <span><q>{ q.trim() }</q>{ " " }<span role="status">{ said }</span></span>
            { for ["report-hit-before", "report-hit-after"].into_iter().zip(around).filter_map(step) }
            <a href={cx.href(Page::Search { q: q.into() })}>{ cx.t("report-hits-all") }</a>
            <a href={cx.href(Page::section(section.id))}>{ cx.t("report-hits-off") }</a>
        </nav>
    }
}
