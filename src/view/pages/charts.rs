//! The catalogue of charts, and a chart's own page.

use crate::query::{Catalogue, Facet, FacetValue, Filters, active_in, catalogue as find_charts, time_of};
use crate::report::{Chart, Entity, Statistic, first_sentence};
use crate::state::{ChartView, Page};
use crate::view::Cx;
use crate::view::parts::{
    Drawn, Picture, Saved, WIDE, change, chip, cite, copy_link, embed, facet_list, figure_of, in_context, save, search_box, sentences,
    sources, table, unseen, without_each,
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
            <p class="stand">{ cx.t("charts-lead") }{ " " }<a href={cx.href(Page::own([]))}>{ cx.t("own-title") }</a></p>
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
    let switch = cx.changes(filters, Page::Charts, |filters, made| change(&mut filters.chosen, made));
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
    let chosen = without_each(cx.words, facets, &filters.chosen);
    let chosen = chosen.into_iter().map(|(name, chosen)| (name, Catalogue { chosen, ..filters.clone() }));
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
        // A link to a chart that the report does not have is a link to nothing: `NotFound`.
        return Html::default();
    };
    let drawn = Drawn::Chart(chart, view);
    let statistics = drawn.statistics(cx.report);
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
                    { tabs(cx, view, &drawn.marks(cx.report), |view| Page::Chart { id: chart.id.into(), view }) }
                    <figure class="main" data-chart={chart.id} data-view={view.word()}>
                        { shown(cx, drawn, view, &statistics) }
                        if !caveats.is_empty() { <p class="caveats">{ caveats }</p> }
                        <figcaption class="src">{ sources(cx, &statistics) }</figcaption>
                    </figure>
                    { acts(cx, drawn, view) }
                    { cite(cx) }
                    { embed::code(cx, chart) }
                    { behind(cx, view, &statistics) }
                </div>
                { beside(cx, chart) }
            </div>
        </article>
    }
}

/// The ways to look at a chart; by who says so where several do.
pub(super) fn tabs(cx: &Cx, view: ChartView, marks: &[&Statistic], page: impl Fn(ChartView) -> Page) -> Html {
    let has_reporters = marks.iter().any(|statistic| statistic.reporter != marks[0].reporter);
    let tab = |one: ChartView| {
        html! { <a href={cx.href(page(one))} aria-current={(one == view).then_some("true")}>{ cx.t(&format!("view-{}", one.word())) }</a> }
    };
    let offered = ChartView::ALL.into_iter().filter(|&one| one != ChartView::Reporters || one == view || has_reporters);
    html! { <nav class="tabs" aria-label={cx.t("views")}>{ for offered.map(tab) }</nav> }
}

/// A chart in a view.
pub(super) fn shown(cx: &Cx, drawn: Drawn<'_>, view: ChartView, statistics: &[&Statistic]) -> Html {
    match view {
        ChartView::Chart | ChartView::Reporters => html! {
            <>
                { figure_of(cx, &drawn.parts(cx.words), Picture::Page) }
                <details class="as-table"><summary>{ cx.t("view-table") }</summary>{ table(cx, statistics) }</details>
            </>
        },
        ChartView::Table => html! { <>{ table(cx, statistics) }{ unseen(&drawn.scene(cx.words, WIDE)) }</> },
        ChartView::Sentences => in_context(cx, statistics),
    }
}

/// What can be done with a chart: its link, its files.
pub(super) fn acts(cx: &Cx, drawn: Drawn<'_>, view: ChartView) -> Html {
    html! {
        <div class="acts">
            { copy_link(cx, "copy-link") }
            { save(cx, &Saved::Picture(drawn)) }
            { save(cx, &Saved::Table(drawn)) }
            { save(cx, &Saved::Rows(drawn)) }
            if view != ChartView::Sentences {
                <span class="png" role="group" aria-label="PNG">
                    { "PNG" }
                    { for ["1", "2", "3"].map(|scale| html! { <button type="button" class="chip" data-png={scale}>{ scale }{ "×" }</button> }) }
                </span>
            }
        </div>
    }
}

/// How each value was read, below views that do not show that.
pub(super) fn behind(cx: &Cx, view: ChartView, statistics: &[&Statistic]) -> Html {
    html! {
        if view != ChartView::Sentences {
            <h2>{ cx.t("chart-how-read") }</h2>
            { sentences(cx, statistics) }
        }
    }
}

/// The timelines of the chart's time and of the names in its sentences.
fn timelines(cx: &Cx, chart: &Chart) -> Html {
    let statistics = cx.report.shown_statistics(chart);
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
            <h2>{ cx.t("own-title") }</h2>
            <a href={cx.href(Page::own(cx.report.chart_statistics(chart).map(|statistic| statistic.id)))}>{ cx.t("own-from-chart") }</a>
        </aside>
    }
}
