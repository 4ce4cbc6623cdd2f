//! A facet as a list of check boxes with counts, the rarer values folded away; and the chips by which a choice is taken back.

use crate::query::{Choice, Chosen, Facet, FacetKey, FacetValue};
use crate::state::Page;
use crate::view::Cx;
use crate::words::Words;
use yew::prelude::{AttrValue, Callback, Html, classes, html};

/// So many values stand open.
const OPEN: usize = 7;

/// Among more values than this the reader can look for one by its name (`static/scripts/facets.js`).
const FOUND_BY_EYE: usize = 8;

/// How a choice is changed: the value, and whether it is to be excepted, or asked for again, instead of switched.
pub type Change = (FacetValue, bool);

/// Changes a choice.
pub fn change(chosen: &mut Chosen, (value, reverses): Change) {
    if reverses { chosen.reverse(value) } else { chosen.switch(value) }
}

/// The list of a facet's values, those shown first first; a chosen one never folds away, and has a button by which it is excepted.
pub fn facet_list(cx: &Cx, Facet { key, choices }: &Facet, on_change: &Callback<Change>) -> Html {
    let row = |choice: &Choice| {
        let &Choice { value, count, chosen, excepted } = choice;
        let is_chosen = chosen || excepted;
        let name = value_name(cx.words, value);
        html! {
            <div key={value.word()} class={classes!("choice", (count == 0 && !is_chosen).then_some("empty"))} data-forms={other_forms(cx.words, value)}>
                <label>
                    <input type="checkbox" checked={is_chosen} onchange={on_change.reform(move |_| (value, false))} />
                    <span>{ &name }</span>
                    <span class="count">{ count }</span>
                </label>
                if is_chosen {
                    <button type="button" class="except" aria-pressed={excepted.to_string()} aria-label={self::excepted(cx.words, value)}
                        onclick={on_change.reform(move |_| (value, true))}>{ cx.t("facet-except") }</button>
                }
            </div>
        }
    };
    let (open, folded): (Vec<_>, Vec<_>) = (0..).zip(choices).partition(|(at, choice)| *at < OPEN || choice.chosen || choice.excepted);
    let more = cx.words.with("facet-more", &[("number", &folded.len().to_string())]);
    html! {
        <fieldset key={key.word()}>
            <legend>{ cx.t(&format!("facet-{}", key.word())) }</legend>
            if choices.len() > FOUND_BY_EYE {
                <input type="search" class="find" placeholder={cx.t("facet-find")} aria-label={cx.words.with("facet-find-in", &[("what", &cx.t(&format!("facet-{}", key.word())))])} autocomplete="off" />
                <p class="none" role="status" hidden=true>{ cx.t("facet-find-none") }</p>
            }
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

/// The names of the values that are chosen of facets, as titles have them.
pub fn chosen_names(words: Words, keys: &[FacetKey], chosen: &Chosen) -> Vec<String> {
    let asked = |key| chosen.of(key).map(|value| value_name(words, value));
    keys.iter().flat_map(|&key| asked(key).chain(chosen.except(key).map(|value| excepted(words, value)))).collect()
}

/// Chips and the like: the names of the values that are chosen of facets, in the order of these, each with the choice without it.
pub fn without_each(words: Words, facets: &[Facet], chosen: &Chosen) -> Vec<(String, Chosen)> {
    let choices = facets.iter().flat_map(|facet| &facet.choices).filter(|choice| choice.chosen || choice.excepted);
    let without = |&Choice { value, excepted: is_excepted, .. }: &Choice| {
        let mut without = chosen.clone();
        without.switch(value);
        (if is_excepted { excepted(words, value) } else { value_name(words, value) }, without)
    };
    choices.map(without).collect()
}

fn excepted(words: Words, value: FacetValue) -> String {
    words.with("facet-excepted", &[("what", &value_name(words, value))])
}

/// The forms under which a name is known beside the one that is shown.
fn other_forms(words: Words, value: FacetValue) -> Option<String> {
    let (FacetValue::Entity(_, id) | FacetValue::NamedPlace(id)) = value else { return None };
    words.report.entity(id).map(|entity| entity.forms.join(" "))
}

/// The name of a facet's value.
pub(super) fn value_name(words: Words, value: FacetValue) -> String {
    let report = words.report;
    match value {
        FacetValue::Category(_) | FacetValue::Precision(_) | FacetValue::Fit(_) => {
            words.get(&format!("{}-{}", value.key().word(), value.word()))
        }
        FacetValue::Section(id) => report.section(id).map(|section| words.section(section)).unwrap_or_default(),
        FacetValue::Entity(_, id) | FacetValue::NamedPlace(id) => {
            report.entity(id).map(|entity| words.label(entity.name).into()).unwrap_or_default()
        }
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
