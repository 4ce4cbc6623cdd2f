//! A facet as a list of check boxes with counts; the rarer values fold away.

use crate::view::browser;
use yew::prelude::{AttrValue, Callback, Html, Properties, classes, function_component, html};

/// A value of a facet as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetChoice {
    /// The word that stands for it in links.
    pub word: &'static str,
    /// Its name.
    pub name: String,
    /// How many events it would show.
    pub count: u32,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A facet and who hears of a choice.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FacetListProps {
    /// The facet's name.
    pub name: AttrValue,
    /// Its values, those shown first first.
    pub choices: Vec<FacetChoice>,
    /// Words of the fold over the rarer values.
    pub more: AttrValue,
    /// Told which value was switched.
    pub on_switch: Callback<&'static str>,
}

/// So many values stand open.
const OPEN: usize = 7;

impl FacetChoice {
    /// How many of these values fold away; a chosen one never does.
    pub fn folded(choices: &[Self]) -> usize {
        choices.iter().skip(OPEN).filter(|choice| !choice.chosen).count()
    }
}

/// The list.
#[function_component]
pub fn FacetList(props: &FacetListProps) -> Html {
    browser::tell("writing");
    let row = |choice: &FacetChoice| {
        let word = choice.word;
        let onchange = props.on_switch.reform(move |_| word);
        html! {
            <label key={word} class={classes!((choice.count == 0 && !choice.chosen).then_some("empty"))}>
                <input type="checkbox" checked={choice.chosen} {onchange} />
                <span>{ &choice.name }</span>
                <span class="count">{ choice.count }</span>
            </label>
        }
    };
    let (open, folded): (Vec<_>, Vec<_>) = (0..).zip(&props.choices).partition(|(at, choice)| *at < OPEN || choice.chosen);
    html! {
        <fieldset>
            <legend>{ &props.name }</legend>
            { for open.into_iter().map(|(_, choice)| row(choice)) }
            if !folded.is_empty() {
                <details>
                    <summary>{ &props.more }</summary>
                    { for folded.into_iter().map(|(_, choice)| row(choice)) }
                </details>
            }
        </fieldset>
    }
}
