//! What follows on a rendering: how far the program is, the focus, the place at which the page stands.

use super::browser;
use gloo::utils::{document_element, window};
use wasm_bindgen_futures::spawn_local;

/// Tells style, tests and readers' scripts how far the program is: `static`, `ready` or `failed`.
pub fn mark(state: &str) {
    // The attribute's name is fixed and valid, so this cannot fail.
    let _ = document_element().set_attribute("data-app", state);
}

/// What to do once the page is rendered.
pub enum Then {
    Nothing,
    /// Nothing, not even where the state names a sentence.
    Stay,
    Top,
    /// At the element with an id.
    Anchor(String),
    /// The reader stays at what was in sight before the language changed.
    SamePlace,
    /// The reader is back where a link was followed.
    Returned,
}

impl Then {
    fn run(&self) {
        match self {
            Self::Nothing | Self::Stay => {}
            Self::Top => {
                browser::focus("main");
                window().scroll_to_with_x_and_y(0.0, 0.0);
            }
            Self::Anchor(id) => browser::show(id),
            Self::SamePlace => browser::dispatch("translated"),
            Self::Returned => browser::dispatch("returned"),
        }
    }
}

/// Does what follows on the rendering that is due, in the same task, so that nobody sees the page between. `rendered` may be a frame too late: yew lets
/// the browser have its turn before it. Where the rendering panicked nothing follows.
pub fn after_rendering(then: Then, first: bool) {
    spawn_local(async move {
        if document_element().get_attribute("data-app").as_deref() == Some("failed") {
            return;
        }
        if first {
            mark("ready");
            browser::dispatch("running");
        }
        then.run();
    });
}
