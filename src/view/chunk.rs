//! The part of the view that charts do without: every other page, search, files to save. It is reached through the functions of [`Chunk`] alone, so that a release
//! can split the program there: a chart's page loads the first of two WebAssembly files, the others both.

use super::cx::Cx;
use super::pages;
#[cfg(target_arch = "wasm32")]
use super::parts::{SavedFile, file_of_click};
#[cfg(target_arch = "wasm32")]
use crate::edition::Edition;
#[cfg(target_arch = "wasm32")]
use crate::query::Index;
#[cfg(target_arch = "wasm32")]
use crate::report::Lang;
use crate::state::Page;
#[cfg(target_arch = "wasm32")]
use crate::words::Translations;
#[cfg(feature = "split")]
use std::sync::OnceLock;
use yew::prelude::Html;

/// What the page's script calls the second part.
pub const CHUNK_WORD: &str = "chunk";

/// Functions of the second part of the program.
#[derive(Debug)]
pub struct Chunk {
    /// A page that [needs more than charts do](Page::needs_more_than_charts).
    pub page: fn(&Cx) -> Html,
    /// What a click on a link that saves something saves.
    #[cfg(target_arch = "wasm32")]
    pub file_of_click: fn(&Cx, Option<&Translations>, &str) -> Option<SavedFile>,
    /// Makes the index of a language, if that is there with its events and has none yet.
    #[cfg(target_arch = "wasm32")]
    pub make_index: fn(&'static Edition, Lang),
    /// Whether a search finds more than so many.
    #[cfg(target_arch = "wasm32")]
    pub finds_more: fn(&Index, &str, usize) -> bool,
}

/// The second part. A release names it in the function alone at which it is split.
pub static CHUNK: Chunk = Chunk {
    page,
    #[cfg(target_arch = "wasm32")]
    file_of_click,
    #[cfg(target_arch = "wasm32")]
    make_index: |edition, lang| {
        edition.index(lang);
    },
    #[cfg(target_arch = "wasm32")]
    finds_more: |index, q, most| index.search(&index.query(q)).count() > most,
};

#[cfg(feature = "split")]
static LOADED: OnceLock<&'static Chunk> = OnceLock::new();

/// The second part, if it is there.
#[cfg(feature = "split")]
pub(super) fn loaded() -> Option<&'static Chunk> {
    LOADED.get().copied()
}

/// The same where the program is one file.
#[cfg(not(feature = "split"))]
pub(super) fn loaded() -> Option<&'static Chunk> {
    Some(&CHUNK)
}

/// Takes the second part over, once it was loaded.
#[cfg(feature = "split")]
pub fn attach(chunk: &'static Chunk) {
    LOADED.get_or_init(|| chunk);
}

fn page(cx: &Cx) -> Html {
    match &cx.state.page {
        Page::Root => pages::root(cx),
        Page::Overview => pages::overview(cx),
        Page::Own { own, view } => pages::own(cx, own, *view),
        Page::Timeline(filters) => pages::timeline(cx, filters),
        Page::Event { id, within } => pages::event(cx, id, within),
        Page::Story { id, step } => pages::story(cx, id, *step),
        Page::Outline => pages::outline(cx),
        Page::Section { id, sentence, q } => pages::section(cx, id, sentence.as_deref(), q),
        Page::Names => pages::names(cx),
        Page::Entity { id } => pages::entity(cx, id),
        Page::Search { q } => pages::search(cx, q),
        Page::About => pages::about(cx),
        Page::NotFound { path } => pages::not_found(cx, path),
        // Charts are in the first part.
        Page::Charts(_) | Page::Chart { .. } => Html::default(),
    }
}
