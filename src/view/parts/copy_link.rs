//! A button that copies a link; where the browser does not let it, the link stands there to be copied by hand.

use crate::view::browser;
use yew::prelude::{AttrValue, Callback, Html, Properties, function_component, html, use_state_eq};

/// What to copy and what to say.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CopyLinkProps {
    /// The address, relative or not.
    pub href: AttrValue,
    /// The button's words.
    pub label: AttrValue,
    /// Said when it is done.
    pub done: AttrValue,
    /// Said when it cannot be done.
    pub failed: AttrValue,
}

/// The button, and beside it what became of it.
#[function_component]
pub fn CopyLink(props: &CopyLinkProps) -> Html {
    browser::tell("writing");
    let copied = use_state_eq(|| None::<(AttrValue, bool)>);
    let onclick = {
        let (href, copied) = (props.href.clone(), copied.clone());
        Callback::from(move |_| {
            let (href, copied) = (href.clone(), copied.clone());
            browser::copy(&browser::absolute(&href), Callback::from(move |done| copied.set(Some((href.clone(), done)))));
        })
    };
    let outcome = (*copied).clone().filter(|(href, _)| *href == props.href).map(|(_, done)| done);
    html! {
        <span class="copy">
            <button type="button" class="chip" {onclick}>{ &props.label }</button>
            <span role="status">
                if outcome == Some(true) {
                    { &props.done }
                }
            </span>
            if outcome == Some(false) {
                <label>{ &props.failed }<input type="text" readonly=true value={browser::absolute(&props.href)} /></label>
            }
        </span>
    }
}
