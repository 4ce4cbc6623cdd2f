//! Buttons that copy: the link to what is shown, a text, a sentence with its source. Where the browser does not let it, a link stands there to be copied by hand, as
//! the others do anyway.

use super::save::TEXT;
use crate::view::{Cx, browser};
#[cfg(target_arch = "wasm32")]
use yew::prelude::AttrValue;
use yew::prelude::{Html, html};

/// The button, and beside it what became of it. The app hears of the click by `data-copy`.
pub fn copy_link(cx: &Cx, label: &str) -> Html {
    let href = cx.share();
    let outcome = outcome(cx, &href);
    html! {
        <span class="copy">
            <button type="button" class="chip" data-copy={&href}>{ cx.t(label) }</button>
            <span role="status">
                if outcome == Some(true) {
                    { cx.t("copy-done") }
                }
            </span>
            <button type="button" class="chip share">{ cx.t("share") }</button>
            if outcome == Some(false) {
                <label>{ cx.t("copy-failed") }<input type="text" readonly=true value={browser::passed_on(&href)} /></label>
            }
        </span>
    }
}

/// What became of copying something, if that was the last thing to be copied.
fn outcome(cx: &Cx, what: &str) -> Option<bool> {
    cx.copied.as_ref().filter(|(copied, _)| copied == what).map(|(_, done)| *done)
}

/// A button that copies a text.
#[cfg(target_arch = "wasm32")]
pub fn copy_text(cx: &Cx, text: AttrValue) -> Html {
    html! { <span class="copy"><button type="button" class="chip" data-text={&text}>{ cx.t("copy") }</button>{ said(cx, &text) }</span> }
}

/// A button that copies a sentence with its source.
pub fn copy_quote(cx: &Cx, id: &'static str) -> Html {
    html! { <span class="copy"><button type="button" class="chip" data-quote={id}>{ cx.t("copy-quote") }</button>{ said(cx, id) }</span> }
}

/// A button that copies what a list shows, as text with its sources.
pub fn copy_shown(cx: &Cx) -> Html {
    html! { <span class="copy"><button type="button" class="chip" data-shown={TEXT}>{ cx.t("copy-text") }</button>{ said(cx, TEXT) }</span> }
}

fn said(cx: &Cx, what: &str) -> Html {
    html! { <span role="status">if outcome(cx, what) == Some(true) { { cx.t("copied") } }</span> }
}
