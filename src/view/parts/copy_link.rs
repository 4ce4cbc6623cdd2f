//! A button that copies the link to what is shown; where the browser does not let it, the link stands there to be copied by hand.

use crate::view::{Cx, browser};
use yew::prelude::{Html, html};

/// The button, and beside it what became of it. The app hears of the click by `data-copy`.
pub fn copy_link(cx: &Cx, label: &str) -> Html {
    let href = cx.share();
    let outcome = cx.copied.as_ref().filter(|(copied, _)| *copied == href).map(|(_, done)| *done);
    html! {
        <span class="copy">
            <button type="button" class="chip" data-copy={&href}>{ cx.t(label) }</button>
            <span role="status">
                if outcome == Some(true) {
                    { cx.t("copy-done") }
                }
            </span>
            if outcome == Some(false) {
                <label>{ cx.t("copy-failed") }<input type="text" readonly=true value={browser::passed_on(&href)} /></label>
            }
        </span>
    }
}
