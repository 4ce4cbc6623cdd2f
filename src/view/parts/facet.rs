//! A facet as a list of check boxes with counts, the rarer values folded away; and the chips by which a choice is taken back.

use crate::query::{Choice, Facet, FacetValue};
use crate::state::Page;
use crate::view::Cx;
use crate::words::Words;
use yew::prelude::{AttrValue, Callback, Html, html};

/// So many values stand open.
const OPEN: usize = 7;

/// The list of a facet's values, those shown first first; a chosen one never folds away. `on_switch` hears which value was switched.
pub fn facet_list(cx: &Cx, Facet { key, choices }: &Facet, on_switch: &Callback<FacetValue>) -> Html {
    let row = |choice: &Choice| {
        let value = choice.value;
        let onchange = on_switch.reform(move |_| value);
        html! {
            <label key={value.word()} class={(choice.count == 0 && !choice.chosen).then_some("empty")}>
                <input type="checkbox" checked={choice.chosen} {onchange} />
                <span>{ value_name(cx.words, value) }</span>
                <span class="count">{ choice.count }</span>
            </label>
        }
    };
    let (open, folded): (Vec<_>, Vec<_>) = (0..).zip(choices).partition(|(at, choice)| *at < OPEN || choice.chosen);
    let more = cx.words.with("facet-more", &[("number", &folded.len().to_string())]);
    html! {
        <fieldset key={key.word()}>
            <legend>{ cx.t(&format!("facet-{}", key.word())) }</legend>
            { for open.into_iter().map(|(_, choice)| row(choice)) }
            if !folded.is_empty() {
                <details>
                    <summary>{ more }</summary>
                    { for folded.into_iter().map(|(_, choice)| row(choice)) }
                </details>
            }
        </fieldset>
    }
}

/// The name of a facet's value.
pub fn value_name(words: Words, value: FacetValue) -> String {
    let report = words.report;
    match value {
        FacetValue::Category(_) | FacetValue::Precision(_) => words.get(&format!("{}-{}", value.key().word(), value.word())),
        FacetValue::Section(id) => report.section(id).map(|section| words.section(section)).unwrap_or_default(),
        FacetValue::Entity(_, id) => report.entity(id).map(|entity| words.label(entity.name).into()).unwrap_or_default(),
        FacetValue::Theme(id) => {
            report.themes.iter().find(|theme| theme.id == id).map(|theme| words.label(theme.title).into()).unwrap_or_default()
        }
        FacetValue::Reporter(id) => {
            report.reporters.iter().find(|one| one.id == id).map(|one| words.label(one.name).into()).unwrap_or_default()
        }
        // As it stands behind many.
        FacetValue::Unit(unit) => words.unit(unit, 0.0),
    }
}

/// What was chosen, as a link to the page without it.
pub fn chip(cx: &Cx, name: AttrValue, without: Page) -> Html {
    let label = cx.words.with("timeline-remove", &[("what", &name)]);
    html! { <a class="chip chosen" href={cx.href(without)} aria-label={label}>{ name }<span aria-hidden="true">{ " ×" }</span></a> }
}
