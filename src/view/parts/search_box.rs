//! A box for words.

use crate::view::browser;
use yew::prelude::{AttrValue, Callback, Html, InputEvent, Properties, function_component, html};

/// What stands in the box and who hears of it.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SearchBoxProps {
    /// The words.
    pub value: AttrValue,
    /// What it is for, for those who do not see it.
    pub label: AttrValue,
    /// What it can take, shown while it is empty.
    pub placeholder: AttrValue,
    /// Told of every change.
    pub on_words: Callback<String>,
}

/// The box.
#[function_component]
pub fn SearchBox(props: &SearchBoxProps) -> Html {
    browser::tell("writing");
    let oninput = props.on_words.reform(|event: InputEvent| browser::value_of(&event));
    let SearchBoxProps { value, label, placeholder, on_words: _ } = props;
    html! { <input type="search" value={value.clone()} aria-label={label.clone()} placeholder={placeholder.clone()} autocomplete="off" {oninput} /> }
}
