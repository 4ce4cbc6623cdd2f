//! Pictures that messengers and networks show beside a link: one for each chart, each event, each section and for the site, in each language.
//!
//! A page's own title and, for a chart, its own drawing, large enough to be read in a chat. Drawn as outlines ([`Picture`]) in the served
//! typefaces and the inks of the light theme, painted and encoded here; nothing is asked of the system, so the same report gives the same bytes.

mod card;
mod figure;
mod letters;
mod paint;
mod picture;
mod strip;

pub use picture::{Picture, Placed};

use super::cache::Cache;
use super::digest::Digest;
use crate::report::Lang;
use crate::state::{Page, State};
use crate::words::{Translations, Words};
use rayon::prelude::{IntoParallelRefIterator as _, ParallelIterator as _};
use std::fs;
use std::io;
use std::path::Path;

/// Width and height in pixels; what Open Graph's readers cut least.
pub const SIZE: (u32, u32) = (1200, 630);

/// Where the picture of a state is, below the site's root; pages without one of their own share the site's. `None` for what there is not.
pub fn path(state: &State) -> Option<String> {
    let name = match &state.page {
        Page::NotFound { .. } => return None,
        Page::Chart { .. } | Page::Event { .. } | Page::Section { .. } => state.path(),
        _ => state.to(Page::Overview).path(),
    };
    Some(format!("previews/{}.png", name.trim_end_matches('/')))
}

/// The picture of a page before it is painted.
pub fn picture(words: Words, page: &Page) -> Option<Picture> {
    let report = words.report;
    match page {
        Page::NotFound { .. } => None,
        Page::Chart { id, .. } => report.chart(id).map(|chart| card::chart(words, chart)),
        Page::Event { id, .. } => report.event(id).map(|event| card::event(words, event)),
        Page::Section { id, .. } => report.section(id).map(|section| card::section(words, section)),
        _ => Some(card::site(words)),
    }
}

/// The picture of a page as a PNG file.
pub fn png(words: Words, page: &Page) -> Option<Vec<u8>> {
    picture(words, page).as_ref().map(paint::png)
}

/// Writes every picture below `dist` and says how many bytes each has.
///
/// # Errors
/// Folders and files that cannot be written.
pub(super) fn write(all: &Translations, dist: &Path, cache: &Cache) -> io::Result<Vec<usize>> {
    let own = |state: &State| state.page == Page::Overview || path(state) != path(&state.to(Page::Overview));
    let states: Vec<State> = Lang::ALL.into_iter().flat_map(|lang| State::all(all.report(), lang)).filter(own).collect();
    states.par_iter().map(|state| write_one(all.of(state.lang), dist, cache, state)).collect()
}

fn write_one(words: Words, dist: &Path, cache: &Cache, state: &State) -> io::Result<usize> {
    let missing = || io::Error::other(format!("{} has no picture", state.path()));
    let (path, picture) = path(state).zip(picture(words, &state.page)).ok_or_else(missing)?;
    let bytes = cache.get(paint::RECIPE, &Digest::of(format!("{picture:?}").as_bytes()), || Ok(paint::png(&picture)))?;
    let file = dist.join(path);
    fs::create_dir_all(file.parent().unwrap_or(dist))?;
    fs::write(file, &bytes)?;
    Ok(bytes.len())
}
