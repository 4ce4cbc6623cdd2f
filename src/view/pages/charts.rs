//! The catalogue of charts, and a chart's own page.

use crate::query::{
    Catalogue, Facet, FacetValue, Filters, active_in, catalogue as find_charts, restated, series, statistics_by_sentence, time_of,
};
use crate::report::{Chart, Entity, Statistic, first_sentence};
use crate::state::{ChartView, Page};
use crate::view::Cx;
use crate::view::parts::{
    Picture, Saved, chip, cite, copy_link, embed, facet_list, figure, paragraph_around, quoted, save, search_box, value_name,
};
use yew::prelude::{Callback, Html, html};

/// `/{lang}/charts/`: the charts, by theme, and what narrows them.
pub fn catalogue(cx: &Cx, filters: &Catalogue) -> Html {
    let (charts, facets) = find_charts(cx.report, filters, cx.labels());
    let themes = (0..).zip(&cx.report.themes).map(|(index, theme)| {
        let mut charts = charts.iter().filter(|chart| chart.theme == index).peekable();
        html! {
            if charts.peek().is_some() {
                <section aria-labelledby={theme.id} key={theme.id}>
                    <h2 id={theme.id}>{ cx.label(theme.title) }</h2>
                    <div class="cards">{ for charts.map(|chart| super::overview::card(cx, chart)) }</div>
                </section>
            }
        }
    });
    html! {
        <article>
            <h1>{ cx.t("charts-title") }</h1>
            <p class="stand">{ cx.t("charts-lead") }</p>
            <div class="columns left">
                { controls(cx, filters, &facets) }
                <div class="results">
                    { bar(cx, filters, &facets, charts.len()) }
                    if charts.is_empty() { <p class="none">{ cx.t("charts-none") }</p> }
                    <>{ for themes }</>
                </div>
            </div>
        </article>
    }
}

fn controls(cx: &Cx, filters: &Catalogue, facets: &[Facet]) -> Html {
    let words = cx.changes(filters, Page::Charts, |filters, q| filters.q = q);
    let switch = cx.changes(filters, Page::Charts, |filters, value| filters.chosen.switch(value));
    html! {
        <form class="facets" role="search" onsubmit={Callback::from(|event: yew::SubmitEvent| event.prevent_default())}>
            { search_box(&filters.q, cx.t("charts-search-label"), cx.t("charts-search"), &words) }
            <details class="fold"><summary>{ cx.t("timeline-filters") }</summary>{ for facets.iter().map(|facet| facet_list(cx, facet, &switch)) }</details>
        </form>
    }
}

/// How many charts, what was chosen, the link.
fn bar(cx: &Cx, filters: &Catalogue, facets: &[Facet], count: usize) -> Html {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    let chosen = facets.iter().flat_map(|facet| &facet.choices).filter(|choice| choice.chosen).map(|choice| {
        let mut without = filters.clone();
        without.chosen.switch(choice.value);
        (value_name(cx.words, choice.value), without)
    });
    let q = filters.q.trim();
    let words = (!q.is_empty()).then(|| (format!("«{q}»"), Catalogue { q: String::new(), ..filters.clone() }));
    html! {
        <>
            <div class="bar">
                <output data-count="charts" data-value={count.to_string()}>{ cx.words.count("count-charts", count) }</output>
                { copy_link(cx, "copy-link") }
            </div>
            if !filters.is_empty() {
                <div class="bar chosen">
                    { for chosen.chain(words).map(|(name, without)| chip(cx, name.into(), Page::Charts(without))) }
                    <a class="chip" href={cx.href(Page::Charts(Catalogue::default()))}>{ cx.t("timeline-clear") }</a>
                </div>
            }
        </>
    }
}

/// `/{lang}/charts/{chart}/`: the finding, the picture or the table, the sentences behind it.
pub fn chart(cx: &Cx, id: &str, view: ChartView) -> Html {
    let Some(chart) = cx.report.chart(id) else {
        return Html::default();
    };
    let theme = &cx.report.themes[chart.theme as usize];
    // What the figures are stands above the picture; what is to be borne in mind, below it.
    let (base, caveats) = first_sentence(cx.label(chart.lead));
    html! {
        <article class="of-chart">
            <p class="crumb"><a href={cx.href(Page::Charts(Default::default()))}>{ cx.t("charts-title") }</a>{ " / " }{ cx.label(theme.title) }</p>
            <h1>{ cx.label(chart.title) }</h1>
            <p class="stand">{ base }</p>
            <div class="columns">
                <div>
                    { tabs(cx, chart, view) }
                    <figure class="main" data-chart={chart.id} data-view={view.word()}>
                        { shown(cx, chart, view) }
                        if !caveats.is_empty() { <p class="caveats">{ caveats }</p> }
                        <figcaption class="src">{ sources(cx, chart) }</figcaption>
                    </figure>
                    <div class="acts">
                        { copy_link(cx, "copy-link") }
                        { save(cx, &Saved::Picture(chart)) }
                        { save(cx, &Saved::Table(chart)) }
                        { save(cx, &Saved::Rows(chart)) }
                        if view == ChartView::Chart {
                            <span class="png" role="group" aria-label="PNG">
                                { "PNG" }
                                { for ["1", "2", "3"].map(|scale| html! { <button type="button" class="chip" data-png={scale}>{ scale }{ "×" }</button> }) }
                            </span>
                        }
                    </div>
                    { cite(cx, chart) }
                    { embed::code(cx, chart) }
                    if view != ChartView::Sentences {
                        <h2>{ cx.t("chart-how-read") }</h2>
                        { sentences(cx, chart) }
                    }
                </div>
                { beside(cx, chart) }
            </div>
        </article>
    }
}

fn tabs(cx: &Cx, chart: &Chart, view: ChartView) -> Html {
    let tab = |one: ChartView| {
        let href = cx.href(Page::Chart { id: chart.id.into(), view: one });
        html! { <a {href} aria-current={(one == view).then_some("true")}>{ cx.t(&format!("view-{}", one.word())) }</a> }
    };
    html! { <nav class="tabs" aria-label={cx.t("views")}>{ for ChartView::ALL.map(tab) }</nav> }
}

fn shown(cx: &Cx, chart: &Chart, view: ChartView) -> Html {
    match view {
        ChartView::Chart => html! {
            <>
                { figure(cx, chart, Picture::Page) }
                <details class="as-table"><summary>{ cx.t("view-table") }</summary>{ table(cx, chart) }</details>
            </>
        },
        ChartView::Table => table(cx, chart),
        ChartView::Sentences => in_context(cx, chart),
    }
}

/// The statistics that a chart shows, those that it compares with included.
fn statistics<'r>(cx: &Cx, chart: &'r Chart) -> impl Iterator<Item = &'r Statistic> + use<'r> {
    let report = cx.report;
    let series = series(report, chart);
    let others: Vec<_> = series.threshold.into_iter().chain(series.whole).map(|mark| mark.statistic).collect();
    report.chart_statistics(chart).chain(others)
}

fn table(cx: &Cx, chart: &Chart) -> Html {
    let columns = ["column-what", "column-value", "column-who", "column-when", "column-where"];
    let to_sentence = |statistic: &Statistic| {
        html! { <a href={cx.sentence_href(statistic.sentence)}>{ cx.section(cx.report.section_of(statistic.sentence)) }</a> }
    };
    let again = |other: &Statistic| html! { <>{ ", " }{ cx.t("stated-again") }{ " " }{ to_sentence(other) }</> };
    let row = |statistic: &Statistic| {
        html! {
            <tr data-statistic={statistic.id} key={statistic.id}>
                <th scope="row">{ cx.label(statistic.label) }</th>
                <td class="number">{ cx.words.value_with_unit(statistic) }</td>
                <td>{ cx.who(statistic) }</td>
                <td>{ cx.words.period(statistic).unwrap_or_default() }</td>
                <td>{ to_sentence(statistic) }{ for restated(cx.report, statistic).into_iter().map(again) }</td>
            </tr>
        }
    };
    html! {
        <div class="table">
            <table>
                <thead><tr>{ for columns.map(|id| html! { <th scope="col">{ cx.t(id) }</th> }) }</tr></thead>
                <tbody>{ for statistics(cx, chart).map(row) }</tbody>
            </table>
        </div>
    }
}

fn sentences(cx: &Cx, chart: &Chart) -> Html {
    let groups = statistics_by_sentence(statistics(cx, chart));
    html! { { for groups.iter().map(|(sentence, statistics)| quoted(cx, *sentence, statistics)) } }
}

/// Each sentence with its paragraph around it.
fn in_context(cx: &Cx, chart: &Chart) -> Html {
    let groups = statistics_by_sentence(statistics(cx, chart));
    let group = |(sentence, statistics): &(u32, Vec<&Statistic>)| {
        html! {
            <>
                { quoted(cx, *sentence, statistics) }
                <details class="context"><summary>{ cx.t("event-in-text") }</summary>{ paragraph_around(cx, cx.report.sentences[*sentence as usize].span) }</details>
            </>
        }
    };
    html! { { for groups.iter().map(group) } }
}

/// «Доклад …, раздел 1.c, раздел 3»: each section a link to the first sentence there.
fn sources(cx: &Cx, chart: &Chart) -> Html {
    let mut named: Vec<(String, u32)> = Vec::new();
    for statistic in statistics(cx, chart) {
        let section = cx.section(cx.report.section_of(statistic.sentence));
        if named.iter().all(|(known, _)| *known != section) {
            named.push((section, statistic.sentence));
        }
    }
    let link = |(section, sentence): &(String, u32)| html! { <>{ ", " }<a href={cx.sentence_href(*sentence)}>{ section }</a></> };
    html! { <>{ cx.label(cx.report.title) }{ for named.iter().map(link) }</> }
}

/// The timelines of the chart's time and of the names in its sentences.
fn timelines(cx: &Cx, chart: &Chart) -> Html {
    let statistics: Vec<_> = statistics(cx, chart).collect();
    let time = time_of(&statistics).map(|(from, to)| Filters { from: Some(from), to: Some(to), ..Filters::default() });
    let time = time.and_then(|filters| Some((cx.words.date(filters.range()?), filters)));
    let name = |entity: &Entity| (cx.label(entity.name).to_owned(), Filters::only(FacetValue::Entity(entity.kind, entity.id)));
    let all: Vec<_> = time.into_iter().chain(active_in(cx.report, &statistics).into_iter().map(name)).collect();
    let link = |(words, filters): (String, Filters)| html! { <a href={cx.href(Page::Timeline(filters))}>{ words }</a> };
    html! {
        if !all.is_empty() {
            <h2>{ cx.t("chart-timelines") }</h2>
            { for all.into_iter().map(link) }
        }
    }
}

/// Other charts of the theme.
fn beside(cx: &Cx, chart: &Chart) -> Html {
    let others: Vec<&Chart> = cx.report.charts.iter().filter(|other| other.theme == chart.theme && other.id != chart.id).collect();
    let theme = cx.label(cx.report.themes[chart.theme as usize].title);
    html! {
        <aside class="next">
            <h2>{ cx.t("chart-next") }</h2>
            { for others.into_iter().map(|other| html! {
                <a href={cx.href(Cx::chart_page(other.id))} key={other.id}>{ cx.label(other.title) }<small>{ theme }</small></a>
            }) }
            { timelines(cx, chart) }
        </aside>
    }
}
