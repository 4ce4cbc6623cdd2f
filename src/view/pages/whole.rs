//! The whole report on one page, plain: what the one-file edition shows where its program cannot run.

use crate::query::{Filters, timeline};
use crate::report::{Chart, Event, Paragraph, Section, Statistic};
use crate::view::Cx;
use yew::prelude::{Html, html};

/// Figures by theme and chart, events by date, then the text; links lead to its sentences.
pub fn whole(cx: &Cx) -> Html {
    let report = cx.report;
    let events = timeline(cx.columns(), &Filters::default(), None).groups.into_iter().flat_map(|group| group.events);
    html! {
        <main id="main" class="wrap whole">
            <h1>{ cx.label(report.title) }</h1>
            <p class="stand">{ cx.t("footer-independent") }</p>
            <ul class="plain">
                <li><a href="#charts">{ cx.t("charts-title") }</a></li>
                <li><a href="#timeline">{ cx.t("timeline-title") }</a></li>
                <li><a href="#text">{ cx.t("report-title") }</a></li>
            </ul>
            <h2 id="charts">{ cx.t("charts-title") }</h2>
            { for (0..).zip(&report.themes).map(|(index, theme)| html! {
                <>
                    <h3>{ cx.label(theme.title) }</h3>
                    { for report.charts.iter().filter(|chart| chart.theme == index).map(|chart| figures(cx, chart)) }
                </>
            }) }
            <h2 id="timeline">{ cx.t("timeline-title") }</h2>
            <ol class="events">{ for events.map(|event| happening(cx, &report.events[event as usize])) }</ol>
            <h2 id="text">{ cx.t("report-title") }</h2>
            <article class="report" lang={cx.report.lang}>{ for report.sections.iter().map(|section| part(cx, section)) }</article>
        </main>
    }
}

/// A chart's figures as a list.
fn figures(cx: &Cx, chart: &Chart) -> Html {
    html! {
        <section data-chart={chart.id}>
            <h4>{ cx.label(chart.title) }</h4>
            <ul>{ for cx.report.shown_statistics(chart).into_iter().map(|statistic| figure(cx, statistic)) }</ul>
        </section>
    }
}

fn figure(cx: &Cx, statistic: &Statistic) -> Html {
    let when = cx.words.period(statistic).map(|period| format!(", {period}"));
    html! {
        <li data-statistic={statistic.id}>
            { cx.label(statistic.label) }{ ": " }<a href={anchor(cx, statistic.sentence)}>{ cx.words.value_with_unit(statistic) }</a>
            { " · " }{ cx.who(statistic) }{ when }
        </li>
    }
}

fn happening(cx: &Cx, event: &Event) -> Html {
    html! {
        <li data-event={event.id}>
            { cx.event_date(event) }{ ": " }<a href={anchor(cx, event.sentence)}>{ cx.label(event.title) }</a>
        </li>
    }
}

fn anchor(cx: &Cx, sentence: u32) -> String {
    format!("#{}", cx.report.sentences[sentence as usize].id)
}

fn part(cx: &Cx, section: &Section) -> Html {
    let paragraphs = &cx.report.paragraphs[section.first as usize..section.end as usize];
    let under_one = paragraphs.chunk_by(|a, b| a.heading == b.heading).map(|paragraphs| {
        html! {
            <>
                if let Some(heading) = paragraphs[0].heading { <h4>{ heading }</h4> }
                { for paragraphs.iter().map(|paragraph| one_paragraph(cx, paragraph)) }
            </>
        }
    });
    html! { <><h3>{ section.heading }</h3>{ for under_one }</> }
}

fn one_paragraph(cx: &Cx, paragraph: &Paragraph) -> Html {
    let sentence =
        |sentence: u32| html! { <span id={cx.report.sentences[sentence as usize].id}>{ cx.report.sentence_text(sentence) }{ " " }</span> };
    html! { <p>{ for (paragraph.first..paragraph.end).map(sentence) }</p> }
}
