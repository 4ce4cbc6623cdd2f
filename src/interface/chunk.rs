//! Where a release splits the program in two files: [`parts`] alone names what is in the second, the chunk.

use super::javascript::answer;
use crate::view::{CHUNK, Chunk};
use core::pin::pin;
use core::task::{Context, Poll, Waker};
use std::sync::OnceLock;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// What is in the second part.
struct Parts {
    view: &'static Chunk,
    answer: fn(&str, &str, &str) -> Result<JsValue, JsError>,
}

static LOADED: OnceLock<&'static Parts> = OnceLock::new();

const LACKING: &str = "expected the second part of the program to be loaded";

#[wasm_split_helpers::wasm_split(chunk)]
fn parts() -> &'static Parts {
    static PARTS: Parts = Parts { view: &CHUNK, answer };
    &PARTS
}

/// Takes over the second part of the program, which the page's script has instantiated.
///
/// # Errors
/// That it was not.
#[wasm_bindgen]
pub fn attach() -> Result<(), JsError> {
    let mut parts = pin!(parts());
    let mut context = Context::from_waker(Waker::noop());
    // The first poll asks the script for the file, and is told at once that it is there; the second has it.
    for _ in 0..2 {
        if let Poll::Ready(parts) = parts.as_mut().poll(&mut context) {
            LOADED.get_or_init(|| parts);
            crate::view::attach(parts.view);
            return Ok(());
        }
    }
    Err(JsError::new(LACKING))
}

/// See [`super::javascript::ask`].
pub(super) fn ask(question: &str, words: &str, lang: &str) -> Result<JsValue, JsError> {
    let parts = LOADED.get().ok_or_else(|| JsError::new(LACKING))?;
    (parts.answer)(question, words, lang)
}
