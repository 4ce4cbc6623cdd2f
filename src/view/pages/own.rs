//! A chart of the reader's own: figures picked from all that the report has, each on the scale on which it can be measured.

use super::charts::{acts, behind, shown, tabs};
use crate::query::{Candidate, Own, candidates, panels};
use crate::report::{Chart, Statistic};
use crate::state::{ChartView, Page};
use crate::view::Cx;
use crate::view::parts::{Drawn, chip, cite, search_box, sources};
use yew::prelude::{Callback, Html, html};

/// So many figures of a kind are offered; words find the others.
const OFFERED: usize = 12;

/// `/{lang}/charts/own/`
pub fn own(cx: &Cx, own: &Own, view: ChartView) -> Html {
    let drawn = Drawn::Own(own, view);
    let statistics = drawn.statistics(cx.report);
    html! {
        <article class="of-chart own">
            <p class="crumb"><a href={cx.href(Page::Charts(Default::default()))}>{ cx.t("charts-title") }</a></p>
            <h1>{ drawn.title(cx.words) }</h1>
            <p class="stand">{ cx.t("own-lead") }</p>
            <p class="needs">{ cx.t("own-needs") }</p>
            <div class="columns">
                if !statistics.is_empty() {
                    <div>
                        { tabs(cx, view, &statistics, |view| Page::Own { own: Own { q: String::new(), ..own.clone() }, view }) }
                        <figure class="main" data-chart={Chart::OWN} data-view={view.word()}>
                            { shown(cx, drawn, view, &statistics) }
                            <figcaption class="src">{ sources(cx, &statistics) }</figcaption>
                        </figure>
                        { acts(cx, drawn, view) }
                        { cite(cx) }
                    </div>
                }
                { picker(cx, own, view, &statistics) }
            </div>
            if !statistics.is_empty() { { behind(cx, view, &statistics) } }
        </article>
    }
}

/// What was picked, and what can be.
fn picker(cx: &Cx, own: &Own, view: ChartView, statistics: &[&Statistic]) -> Html {
    let page = |own: Own| Page::Own { own, view };
    let words = cx.changes(&(own.clone(), view), |(own, view)| Page::Own { own, view }, |(own, _), q| own.q = q);
    let found = candidates(cx.report, own, cx.labels());
    let (sharing, others): (Vec<Candidate>, Vec<Candidate>) = found.into_iter().partition(|candidate| candidate.shares);
    let picked = |statistic: &&Statistic| chip(cx, cx.label(statistic.label).into(), page(own.switched(statistic.id)));
    html! {
        <aside class="next picker">
            if !statistics.is_empty() {
                <h2>{ cx.t("own-picked") }</h2>
                <div class="bar chosen">
                    { for statistics.iter().map(picked) }
                    if statistics.len() > 1 { <a class="chip" href={cx.href(page(by_value(cx, own)))}>{ cx.t("own-by-value") }</a> }
                    <a class="chip" href={cx.href(page(Own::default()))}>{ cx.t("timeline-clear") }</a>
                </div>
            }
            <h2>{ cx.t("own-add") }</h2>
            <form role="search" onsubmit={Callback::from(|event: yew::SubmitEvent| event.prevent_default())}>
                { search_box(&own.q, cx.t("own-add"), cx.t("own-find"), &words) }
            </form>
            { offered(cx, own, view, "own-same-scale", &sharing) }
            { offered(cx, own, view, if statistics.is_empty() { "own-all" } else { "own-other-scale" }, &others) }
            if sharing.is_empty() && others.is_empty() { <p class="none">{ cx.t("own-none") }</p> }
        </aside>
    }
}

/// Figures of a kind, each a link that picks it.
fn offered(cx: &Cx, own: &Own, view: ChartView, title: &'static str, all: &[Candidate]) -> Html {
    let row = |candidate: &Candidate| {
        let statistic = &cx.report.statistics[candidate.statistic as usize];
        let when = cx.words.period(statistic).map(|period| format!(" · {period}"));
        html! {
            <li key={statistic.id}>
                <a href={cx.href(Page::Own { own: own.switched(statistic.id), view })} data-pick={statistic.id}>
                    { cx.label(statistic.label) }{ ": " }<b>{ cx.words.value_with_unit(statistic) }</b><small>{ cx.who(statistic) }{ when }</small>
                </a>
            </li>
        }
    };
    let more = all.len().saturating_sub(OFFERED);
    html! {
        if !all.is_empty() {
            <h3>{ cx.t(title) }</h3>
            <ul>{ for all.iter().take(OFFERED).map(row) }</ul>
            if more > 0 { <p class="lead">{ cx.words.with("own-more", &[("number", &more.to_string())]) }</p> }
        }
    }
}

/// The same with the largest of each scale first.
fn by_value(cx: &Cx, own: &Own) -> Own {
    let mut picks = Vec::new();
    for panel in panels(cx.report, own) {
        let mut statistics: Vec<&Statistic> = panel.statistics().iter().map(|&index| &cx.report.statistics[index as usize]).collect();
        statistics.sort_by(|one, other| other.value.total_cmp(&one.value));
        picks.extend(statistics.iter().map(|statistic| statistic.id));
    }
    Own { picks, q: own.q.clone() }
}
