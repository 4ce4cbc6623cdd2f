//! Markup written as text and set in one call, where yew's calls to the browser for each element would take longer than a frame.

use core::fmt::Write as _;
use yew::prelude::{AttrValue, Html};

/// Shows a markup, whose texts are escaped ([`crate::chart::escape`]).
pub fn set(markup: String) -> Html {
    Html::from_html_unchecked(AttrValue::from(markup))
}

/// Writes to a string, which does not fail.
pub fn put(text: &mut String, what: core::fmt::Arguments<'_>) {
    let _ = text.write_fmt(what);
}
