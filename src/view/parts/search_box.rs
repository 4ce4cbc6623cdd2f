//! A box for words.

use crate::view::browser;
use yew::prelude::{AttrValue, Callback, Html, InputEvent, html};

/// A box that holds words, with what it is for and what it can take; `on_words` hears of every change.
pub fn search_box(value: &str, label: AttrValue, placeholder: AttrValue, on_words: &Callback<String>) -> Html {
    let oninput = on_words.reform(|event: InputEvent| browser::value_of(&event));
    html! { <input type="search" value={value.to_owned()} aria-label={label} {placeholder} autocomplete="off" {oninput} /> }
}
