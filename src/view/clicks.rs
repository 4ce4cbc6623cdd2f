//! Clicks as the program takes them: on links of ours, wherever they stand in the page (a chart's mark too), on sentences, and on what saves or copies.
//!
//! Other links and clicks with a modifier key stay the browser's.

use super::browser;
use super::cx::ONE_FILE;
use crate::report::Report;
use crate::state::link::Link;
use crate::state::{Page, State};
use gloo::utils::{document, document_element, window};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, MouseEvent, Url};

/// What a click asks for.
pub enum Click {
    /// Another state.
    Go(State),
    /// Another state, by a further change of a gesture, which is one step.
    GoOn(State),
    /// A sentence of the text, by its id.
    Choose(String),
    /// A file that is known by a word, under a name.
    Save(String, String),
    /// That a link, an address on the page, is copied.
    Copy(String),
    /// That a text is copied.
    CopyText(String),
    /// That what is shown is copied as text.
    CopyShown,
    /// That a sentence, by its id, is copied with its source.
    Quote(String),
}

/// What a click anywhere in the page asks for, if it asks the program.
pub fn clicked(event: &MouseEvent, base: &str, report: &Report) -> Option<Click> {
    saves(event).or_else(|| copies(event)).or_else(|| follows(event, base, report))
}

/// Where a plain click on a link of ours or on a sentence of the text leads.
fn follows(event: &MouseEvent, base: &str, report: &Report) -> Option<Click> {
    // A program that has stopped can show nothing more: links are the browser's again.
    let stopped = document_element().get_attribute("data-app").is_some_and(|app| app == "failed");
    let plain = !stopped && event.button() == 0 && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
    if !plain || event.default_prevented() {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let Some(anchor) = target.closest("a[href]").ok()? else {
        return chosen_sentence(&target);
    };
    if anchor.has_attribute("target") || anchor.has_attribute("download") {
        return None;
    }
    let href = anchor.get_attribute("href")?;
    let (state, _) = if base == ONE_FILE {
        let (path, fragment) = Link::parts_of(href.strip_prefix('#')?);
        State::read(&path, &fragment, report)
    } else {
        let url = Url::new_with_base(&href, &document().base_uri().ok()??).ok()?;
        if url.origin() != window().location().origin().ok()? {
            return None;
        }
        State::read(url.pathname().strip_prefix(base)?, &url.hash(), report)
    };
    let go = if anchor.has_attribute("data-same-step") { Click::GoOn } else { Click::Go };
    (!matches!(state.page, Page::NotFound { .. } | Page::Root)).then(|| go(state))
}

/// The file that a clicked link stands for, if it stands for one: the program makes it of what is shown.
fn saves(event: &MouseEvent) -> Option<Click> {
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[data-save]").ok()??;
    Some(Click::Save(link.get_attribute("data-save")?, link.get_attribute("download")?))
}

/// What a clicked button copies.
fn copies(event: &MouseEvent) -> Option<Click> {
    let button = event.target()?.dyn_into::<Element>().ok()?.closest("[data-copy], [data-text], [data-quote], [data-shown]").ok()??;
    let named = |attribute: &str| button.get_attribute(attribute);
    named("data-copy")
        .map(Click::Copy)
        .or_else(|| named("data-text").map(Click::CopyText))
        .or_else(|| named("data-quote").map(Click::Quote))
        .or_else(|| named("data-shown").map(|_| Click::CopyShown))
}

/// The sentence of the text that was clicked, unless the reader is selecting words.
fn chosen_sentence(target: &Element) -> Option<Click> {
    let sentence = target.closest(".text [data-sentence]").ok()??.get_attribute("data-sentence")?;
    (!browser::is_selecting()).then_some(Click::Choose(sentence))
}
