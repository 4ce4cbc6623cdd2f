//! The overview; the choice of a language; the page for what there is not.

use crate::query::{Filters, timeline};
use crate::report::{Chart, Date, Lang};
use crate::state::{Page, State};
use crate::view::Cx;
use crate::view::parts::{Picture, figure, months};
use yew::prelude::{Html, html};

/// `/{lang}/`: what the report is, its main figures, the shape of the year, ways in.
pub fn overview(cx: &Cx) -> Html {
    let report = cx.report;
    let count = |id: &str, number: usize| cx.words.count(id, u32::try_from(number).unwrap_or(u32::MAX));
    let lead = [
        ("sentences", count("count-sentences", report.sentences.len())),
        ("figures", count("count-figures", report.statistics.len())),
        ("events", count("count-events", report.events.iter().filter(|event| event.same_as.is_none()).count())),
    ];
    let all = timeline(cx.columns(), &Filters::default(), None);
    let year = report.year.to_string();
    html! {
        <article class="overview">
            <h1>{ cx.label(report.title) }</h1>
            <p class="stand">{ cx.words.with("overview-lead", &lead.each_ref().map(|(name, words)| (*name, words.as_str()))) }</p>
            <section aria-labelledby="figures">
                <h2 id="figures">{ cx.t("overview-figures") }</h2>
                <div class="cards">{ for chosen(cx).map(|chart| card(cx, chart)) }</div>
                <p><a href={cx.href(Page::Charts(Default::default()))}>{ cx.t("overview-all-charts") }{ " (" }{ report.charts.len() }{ ")" }</a></p>
            </section>
            <section aria-labelledby="year">
                <h2 id="year">{ cx.t("overview-year") }</h2>
                <p class="lead">{ cx.words.with("overview-year-lead", &[("year", &year)]) }</p>
                { months(cx, &all, month_page) }
                { super::story::stories(cx) }
                <p><a href={cx.href(Page::Timeline(Filters::default()))}>{ cx.t("overview-all-events") }{ " (" }{ all.count }{ ")" }</a></p>
            </section>
            <section aria-labelledby="text">
                <h2 id="text">{ cx.t("overview-text") }</h2>
                { super::report::contents(cx, None) }
            </section>
        </article>
    }
}

fn month_page(month: Date) -> Page {
    Page::Timeline(Filters { from: Some(month), to: Some(month), ..Filters::default() })
}

/// A chart in small has no more marks than this.
const MARKS: usize = 4;

/// The first chart of each theme that is short enough to be read in passing.
fn chosen(cx: &Cx) -> impl Iterator<Item = &'static Chart> {
    let report = cx.report;
    (0..)
        .zip(&report.themes)
        .filter_map(move |(theme, _)| report.charts.iter().find(|chart| chart.theme == theme && chart.statistics.len() <= MARKS))
}

/// A chart in small with its finding.
pub fn card(cx: &Cx, chart: &Chart) -> Html {
    html! {
        <figure class="card" data-chart={chart.id} key={chart.id}>
            <figcaption><a href={cx.href(Cx::chart_page(chart.id))}>{ cx.label(chart.title) }</a></figcaption>
            { figure(cx, chart, Picture::Small) }
        </figure>
    }
}

/// `/`: the choice of a language.
pub fn root(cx: &Cx) -> Html {
    let title = |lang| cx.translations.map_or(cx.words, |translations| translations.of(lang)).label(cx.report.title);
    html! {
        <article class="root">
            <h1>{ cx.label(cx.report.title) }</h1>
            <ul class="tongues">
                { for Lang::ALL.map(|lang| html! {
                    <li lang={lang.code()}>
                        <a href={cx.href_of(&State { lang, page: Page::Overview })} hreflang={lang.code()}><b>{ lang.names().1 }</b>{ title(lang) }</a>
                    </li>
                }) }
            </ul>
        </article>
    }
}

/// Anything else: says so and offers what is near.
pub fn not_found(cx: &Cx, path: &str) -> Html {
    let wanted: Vec<&str> = path.split(['/', '-']).filter(|word| word.len() > 2).collect();
    let near = |id: &str| wanted.iter().any(|word| id.contains(word));
    let charts = cx.report.charts.iter().filter(|chart| near(chart.id)).map(|chart| (Cx::chart_page(chart.id), cx.label(chart.title)));
    let events = cx.report.events.iter().filter(|event| near(event.id)).map(|event| (Page::event(event.id), cx.label(event.title)));
    let ways = [
        (Page::Charts(Default::default()), cx.t("charts-title")),
        (Page::Timeline(Filters::default()), cx.t("timeline-title")),
        (Page::Outline, cx.t("report-title")),
    ];
    html! {
        <article>
            <h1>{ cx.t("not-found-title") }</h1>
            <p class="stand">{ cx.words.with("not-found-lead", &[("path", path)]) }</p>
            <ul class="plain">
                { for charts.chain(events).take(8).map(|(page, name)| html! { <li><a href={cx.href(page)}>{ name }</a></li> }) }
                { for ways.into_iter().map(|(page, name)| html! { <li><a href={cx.href(page)}>{ name }</a></li> }) }
            </ul>
        </article>
    }
}
