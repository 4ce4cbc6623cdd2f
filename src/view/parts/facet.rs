//! A facet as a list of check boxes with counts; the rarer values fold away.

use crate::query::FacetValue;
use yew::prelude::{AttrValue, Callback, Html, html};

/// A value of a facet as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetChoice {
    /// The value.
    pub value: FacetValue,
    /// Its name.
    pub name: AttrValue,
    /// How many events it would show.
    pub count: u32,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// So many values stand open.
const OPEN: usize = 7;

impl FacetChoice {
    /// How many of these values fold away; a chosen one never does.
    pub fn folded(choices: &[Self]) -> usize {
        choices.iter().skip(OPEN).filter(|choice| !choice.chosen).count()
    }
}

/// The list of a facet's values, those shown first first. `more` stands on the fold over the rarer ones; `on_switch` hears which value was switched.
pub fn facet_list(key: &'static str, name: AttrValue, choices: &[FacetChoice], more: &str, on_switch: &Callback<FacetValue>) -> Html {
    let row = |choice: &FacetChoice| {
        let value = choice.value;
        let onchange = on_switch.reform(move |_| value);
        html! {
            <label key={value.word()} class={(choice.count == 0 && !choice.chosen).then_some("empty")}>
                <input type="checkbox" checked={choice.chosen} {onchange} />
                <span>{ &choice.name }</span>
                <span class="count">{ choice.count }</span>
            </label>
        }
    };
    let (open, folded): (Vec<_>, Vec<_>) = (0..).zip(choices).partition(|(at, choice)| *at < OPEN || choice.chosen);
    html! {
        <fieldset {key}>
            <legend>{ name }</legend>
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
