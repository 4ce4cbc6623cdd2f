//! The timeline: the year in small, the filters, and the events as an ordered list by month.

use super::story::stories;
use crate::query::{Facet, Filters, Sort, Timeline, count as events_of, facets, timeline as shown};
use crate::report::{Date, Selection};
use crate::state::Page;
use crate::view::Cx;
use crate::view::browser;
use crate::view::parts::{
    Saved, change, chip, cite, copy_link, copy_shown, events_by_month, facet_list, lanes, months, save, save_calendar, search_box,
    without_each,
};
use yew::prelude::{AttrValue, Callback, Html, Properties, classes, function_component, html};

/// `/{lang}/timeline/`
pub fn timeline(cx: &Cx, filters: &Filters) -> Html {
    let timeline = shown(cx.columns(), filters, cx.index);
    let facets = facets(cx.columns(), filters, cx.index);
    let choices = choices(cx, filters, &facets);
    let year = cx.report.year.to_string();
    let month_page = |month: Date| {
        let chosen = filters.from == Some(month) && filters.to == Some(month);
        let month = (!chosen).then_some(month);
        Page::Timeline(filters.in_range(month, month))
    };
    html! {
        <article class="timeline">
            <h1>{ cx.t("timeline-title") }</h1>
            <p class="stand">{ cx.words.with("timeline-lead", &[("year", &year)]) }</p>
            <div class="columns left">
                { controls(cx, filters, &facets) }
                <div class="results">
                    { stories(cx) }
                    { selections(cx, filters) }
                    { months(cx, &timeline, month_page) }
                    { lanes(cx, filters, &timeline) }
                    { bar(cx, filters, &choices, &timeline) }
                    if timeline.events().next().is_none() {
                        <p class="none">{ cx.t(if filters.is_reversed() { "timeline-reversed" } else { "timeline-none" }) }</p>
                        { loosen(cx, &choices) }
                    }
                    { events_by_month(cx, &timeline) }
                    <p class="lead order">{ cx.t("timeline-order") }</p>
                    { cite(cx) }
                </div>
            </div>
        </article>
    }
}

fn controls(cx: &Cx, filters: &Filters, facets: &[Facet]) -> Html {
    let words = cx.changes(filters, Page::Timeline, |filters, q| filters.q = q);
    let day = |name, day, on_date| html! { <DayField {name} label={cx.t(name)} wrong={cx.t("timeline-year")} {day} filters={filters.clone()} {on_date} /> };
    html! {
        <form class="facets" role="search" onsubmit={Callback::from(|event: yew::SubmitEvent| event.prevent_default())}>
            { search_box(&filters.q, cx.t("timeline-search-label"), cx.t("timeline-search"), &words) }
            <details class="fold">
                <summary>{ cx.t("timeline-filters") }</summary>
                <fieldset class="dates">
                    <legend>{ cx.t("timeline-dates") }</legend>
                    { day("timeline-from", filters.from.map(Date::first_day), cx.changes(filters, Page::Timeline, |filters, date| *filters = filters.in_range(date, filters.to))) }
                    { day("timeline-to", filters.to.map(Date::last_day), cx.changes(filters, Page::Timeline, |filters, date| *filters = filters.in_range(filters.from, date))) }
                    if filters.is_reversed() {
                        <p class="reversed" role="alert">{ cx.t("timeline-reversed") }</p>
                    }
                </fieldset>
                { for facets.iter().map(|facet| facet_list(cx, facet, &cx.changes(filters, Page::Timeline, |filters, made| change(&mut filters.chosen, made)))) }
            </details>
        </form>
    }
}

/// The days between which a field takes one.
const FIRST_DAY: &str = "1900-01-01";
const LAST_DAY: &str = "2100-12-31";

/// What a field for a day is rendered from.
#[derive(Properties)]
struct DayProps {
    /// The field's name as a message.
    name: &'static str,
    label: AttrValue,
    /// Said where the year is none that is taken.
    wrong: AttrValue,
    day: Option<crate::report::Day>,
    /// What `on_date` changes.
    filters: Filters,
    on_date: Callback<Option<Date>>,
}

impl PartialEq for DayProps {
    /// The callback is made anew at each rendering and is the same while the filters are: what is being typed outlives renderings for other reasons.
    fn eq(&self, other: &Self) -> bool {
        (self.name, &self.label, &self.filters) == (other.name, &other.label, &other.filters)
    }
}

/// A field for a day; an empty one leaves the range open.
#[function_component]
fn DayField(DayProps { name, label, wrong, day, on_date, .. }: &DayProps) -> Html {
    browser::dispatch("writing");
    let value = day.map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}")).unwrap_or_default();
    // While a day is typed, a browser tells of the years 0002, 0020 and 0202 on the way to 2022, and of days that are not whole yet: none of them is chosen,
    // and what was chosen stays.
    let on_date = on_date.clone();
    let onchange = Callback::from(move |event: yew::Event| {
        if let Some(value) = browser::day_of(&event) {
            on_date.emit(value.parse().ok());
        }
    });
    let id = format!("{name}-wrong");
    html! {
        <label>
            <span>{ label }</span>
            <input type="date" min={FIRST_DAY} max={LAST_DAY} {value} {onchange} aria-describedby={id.clone()} />
            <small {id} class="wrong" role="alert">{ wrong }</small>
        </label>
    }
}

/// The names of what was chosen, each with the filters without it.
fn choices(cx: &Cx, filters: &Filters, facets: &[Facet]) -> Vec<(String, Filters)> {
    let range = filters.range().map(|range| (cx.date(range), filters.in_range(None, None)));
    let chosen = without_each(cx.words, facets, &filters.chosen);
    let chosen = chosen.into_iter().map(|(name, chosen)| (name, Filters { chosen, ..filters.clone() }));
    let q = filters.q.trim();
    let words = (!q.is_empty()).then(|| (format!("«{q}»"), Filters { q: String::new(), ..filters.clone() }));
    range.into_iter().chain(chosen).chain(words).collect()
}

/// What readers are known to ask for, each with how many events it would show beside all else that is chosen.
fn selections(cx: &Cx, filters: &Filters) -> Html {
    let chip = |selection: &Selection| {
        let (there, is_here) = (filters.selecting(selection), filters.has(selection));
        let shows = if is_here { filters } else { &there };
        let count = events_of(cx.columns(), shows, cx.index);
        let class = classes!("chip", is_here.then_some("chosen"));
        html! { <a key={selection.id} {class} href={cx.href(Page::Timeline(there.clone()))}>{ cx.label(selection.title) }<small>{ count }</small></a> }
    };
    html! { <div class="bar selections">{ for cx.report.selections.iter().map(chip) }</div> }
}

/// Where nothing is shown: the choices without each of which something would be, and how much.
fn loosen(cx: &Cx, choices: &[(String, Filters)]) -> Html {
    let row = |(name, without): &(String, Filters)| {
        let count = events_of(cx.columns(), without, cx.index);
        let said = cx.words.with("timeline-without", &[("what", name), ("count", &cx.words.count("count-events", count))]);
        (count > 0).then(|| html! { <li><a href={cx.href(Page::Timeline(without.clone()))}>{ said }</a></li> })
    };
    html! { <ul class="plain loosen">{ for choices.iter().filter_map(row) }</ul> }
}

/// How many events, what was chosen (each choice a way to take it back), the order, the link.
fn bar(cx: &Cx, filters: &Filters, choices: &[(String, Filters)], timeline: &Timeline) -> Html {
    let count = timeline.count;
    let others = [("timeline-count-ongoing", &timeline.ongoing), ("timeline-count-possible", &timeline.possible)];
    let others = others.iter().filter(|(_, events)| !events.is_empty());
    let others = others.map(|(words, events)| cx.words.with(words, &[("number", &events.len().to_string())]));
    let counts: Vec<String> = std::iter::once(cx.words.count("count-events", count)).chain(others).collect();
    let chip = |(name, without): &(String, Filters)| chip(cx, name.clone().into(), Page::Timeline(without.clone()));
    let other = match filters.sort {
        Sort::Oldest => (Sort::Newest, "timeline-newest"),
        Sort::Newest => (Sort::Oldest, "timeline-oldest"),
    };
    html! {
        <>
            <div class="bar">
                <output data-count="events" data-value={count.to_string()}>{ counts.join(", ") }</output>
                <a class="chip" href={cx.href(Page::Timeline(Filters { sort: other.0, ..filters.clone() }))}>{ cx.t(other.1) }</a>
                { copy_link(cx, "copy-link") }
                { copy_shown(cx) }
                { save(cx, &Saved::Events(timeline)) }
                { save(cx, &Saved::EventRows(timeline)) }
                { save_calendar(cx) }
            </div>
            if !filters.is_empty() {
                <div class="bar chosen">
                    { for choices.iter().map(chip) }
                    <a class="chip" href={cx.href(Page::Timeline(filters.cleared()))}>{ cx.t("timeline-clear") }</a>
                </div>
            }
        </>
    }
}
