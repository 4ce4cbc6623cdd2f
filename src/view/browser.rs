//! The few calls to the browser that parts of a page need. They are made by callbacks only, but for [`whole`], [`dispatch`] and [`sentence_read`]: a page rendered
//! natively never makes one.

use super::cx::{ONE_FILE, SITE};
#[cfg(target_arch = "wasm32")]
use crate::report::Day;
#[cfg(target_arch = "wasm32")]
use gloo::file::{Blob, ObjectUrl};
#[cfg(target_arch = "wasm32")]
use gloo::utils::window;
use gloo::utils::{document, document_element};
use wasm_bindgen::JsCast as _;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::{Callback, MouseEvent};

/// Focuses the element with an id; a page without it keeps its focus where it is.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Under which name the device remembers the sentence that was read last (`static/scripts/reading.js` writes it).
const READING: &str = "doklad-reading";

/// The id of the sentence that was read last on this device; natively there is none, nor where a browser keeps nothing.
pub fn sentence_read() -> Option<String> {
    if cfg!(target_arch = "wasm32") { storage()?.get_item(READING).ok()? } else { None }
}

/// Has the device forget it.
pub fn forget_reading() {
    if let Some(storage) = storage() {
        // Where it cannot be removed it could not be written.
        let _ = storage.remove_item(READING);
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Whether the page has a list of which only the rows near the window are rendered.
#[cfg(target_arch = "wasm32")]
pub fn has_many_rows() -> bool {
    document().query_selector(".many").is_ok_and(|list| list.is_some())
}

/// The first row of such a list that is in the window; still `known` if it is near that, whose surroundings are rendered.
#[cfg(target_arch = "wasm32")]
pub fn first_row_in_window(known: usize) -> usize {
    const STEP: usize = 15;
    let Some(list) = document().query_selector(".many").ok().flatten() else { return 0 };
    // A whole number: to read any other one takes 20 kB of program.
    let rows = f64::from(list.get_attribute("data-rows").and_then(|rows| rows.parse::<u32>().ok()).unwrap_or(1));
    let bounds = list.get_bounding_client_rect();
    let row = (-bounds.top() / (bounds.height() / rows)).clamp(0.0, rows) as usize;
    if row.abs_diff(known) < STEP { known } else { row }
}

/// Whether the first element that a selector finds begins within the window or below it.
#[cfg(target_arch = "wasm32")]
pub fn is_ahead(selector: &str) -> bool {
    document().query_selector(selector).ok().flatten().is_some_and(|element| element.get_bounding_client_rect().top() > 0.0)
}

/// Focuses the element with an id and has it in the window; one that is there stays where it is.
#[cfg(target_arch = "wasm32")]
pub fn show(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let bounds = element.get_bounding_client_rect();
    let height = f64::from(document_element().client_height());
    if bounds.top() < 0.0 || bounds.bottom() > height {
        element.scroll_into_view();
    }
    focus(id);
}

/// Whether the reader has selected words of the page.
#[cfg(target_arch = "wasm32")]
pub fn is_selecting() -> bool {
    window().get_selection().is_ok_and(|selection| selection.is_some_and(|selection| !selection.is_collapsed()))
}

/// Puts the keyboard's focus on the page's main part, past its head.
pub fn focus_main() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus("main");
    })
}

/// What stands in the field that an event comes from.
pub fn value_of(event: &web_sys::Event) -> String {
    let field = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// The day in the field that an event comes from, `2022-01-05`, empty where the reader took it out; `None` while it is none that the field takes.
pub fn day_of(event: &web_sys::Event) -> Option<String> {
    let field = event.target()?.dyn_into::<web_sys::HtmlInputElement>().ok()?;
    field.validity().valid().then(|| field.value())
}

/// An address of ours as a whole one, as it is passed on.
pub fn absolute(href: &str) -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    web_sys::Url::new_with_base(href, &base).map_or_else(|_| href.to_owned(), |url| url.href())
}

/// The link to an address of ours as it is passed on. A file on a disk has none that leads anybody anywhere, and its path is the reader's own business: if the
/// edition knows where the site stands, the link leads there, else it names the file.
pub fn passed_on(href: &str) -> String {
    if document_element().get_attribute("data-root").as_deref() != Some(ONE_FILE) {
        return absolute(href);
    }
    let link = href.trim_start_matches('#');
    match document_element().get_attribute(SITE) {
        Some(site) => site + &link.replacen('?', "#", 1),
        None => {
            let path = document().location().and_then(|location| location.pathname().ok()).unwrap_or_default();
            format!("{}#{link}", path.rsplit('/').next().unwrap_or_default())
        }
    }
}

/// An address of ours as others have to write it: a whole one in a browser; natively there is none.
pub fn whole(href: &str) -> String {
    if cfg!(target_arch = "wasm32") { absolute(href) } else { href.to_owned() }
}

/// Dispatches an event that the page's scripts (`static/scripts/`) listen to: `writing` before any DOM update, the title's included, so that they can undo
/// what a page translator changed (yew panics on foreign nodes); `running` once the page is rendered; `translating` and `translated` around a
/// change of the language, so that they can keep the reader's place; `returned` after a step through the history, for the keyboard's.
pub fn dispatch(event: &str) {
    if cfg!(target_arch = "wasm32") {
        // An event with a name can be made, and this one is no one's to cancel.
        let _ = web_sys::Event::new(event).map(|event| document_element().dispatch_event(&event));
    }
}

/// Writes a text to the clipboard and says whether it got there. Pages without a secure context have no clipboard.
#[cfg(target_arch = "wasm32")]
pub fn copy(text: &str, done: Callback<bool>) {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into()).ok();
    let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else {
        return done.emit(false);
    };
    let written = clipboard.unchecked_into::<web_sys::Clipboard>().write_text(text);
    spawn_local(async move {
        done.emit(JsFuture::from(written).await.is_ok());
    });
}

/// The day that it is where the reader is.
#[cfg(target_arch = "wasm32")]
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    // Each is in range by what it is.
    (now.get_full_year() as i16, now.get_month() as u8 + 1, now.get_date() as u8)
}

/// Has the browser save a text as a file with this name.
#[cfg(target_arch = "wasm32")]
pub fn save(name: &str, text: &str, media_type: &str) {
    let file = ObjectUrl::from(Blob::new_with_options(text, Some(media_type)));
    let Some(link) = document().create_element("a").ok().and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok()) else { return };
    // Attributes with valid names can be set.
    let _ = link.set_attribute("href", &file);
    let _ = link.set_attribute("download", name);
    link.click();
    // The browser reads it after this; it is a few kilobytes, and goes with the page.
    core::mem::forget(file);
}
