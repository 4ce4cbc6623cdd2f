//! The address bar as the program reads it, and what the page says of where the site and the program are.

use super::chunk::CHUNK_WORD;
use super::cx::{ONE_FILE, Program};
use crate::report::Report;
use crate::state::State;
use crate::state::link::{Link, Notice};
use gloo::utils::{document, document_element, window};
use yew::prelude::AttrValue;

/// The site's path on its host: what the page says of its way to the root (`data-root`), resolved; as it stands if one file is the site.
pub fn base() -> AttrValue {
    let root = document_element().get_attribute("data-root").unwrap_or_default();
    if root == ONE_FILE {
        return ONE_FILE.into();
    }
    let here = document().base_uri().ok().flatten().unwrap_or_default();
    let path = web_sys::Url::new_with_base(if root.is_empty() { "./" } else { &root }, &here).map(|url| url.pathname());
    path.unwrap_or_else(|_| "/".into()).into()
}

/// This program, as the page that has loaded it says.
pub fn program() -> Program {
    let Ok(Some(loading)) = document().query_selector("link[data-sha256], #program") else { return Program::default() };
    let attribute = |name: &str| loading.get_attribute(name).unwrap_or_default();
    let file: AttrValue = attribute("href").rsplit('/').next().unwrap_or_default().to_owned().into();
    let chunk = attribute("data-chunk");
    let (chunk_file, chunk_sha256) = chunk.split_once(' ').unwrap_or_default();
    let chunk_file = if file.is_empty() { CHUNK_WORD } else { chunk_file };
    Program {
        sha256: attribute("data-sha256").into(),
        chunk_sha256: chunk_sha256.to_owned().into(),
        chunk_file: chunk_file.to_owned().into(),
        file,
    }
}

/// Whether an address on this host is the one in the address bar.
pub fn is_here(address: &str) -> bool {
    let location = window().location();
    let fragment = location.hash().unwrap_or_default();
    address == if address.starts_with('#') { fragment } else { location.pathname().unwrap_or_default() + &fragment }
}

/// The state that the address bar names.
pub fn located(report: &Report, base: &str) -> (State, Vec<Notice>) {
    let location = window().location();
    let fragment = location.hash().unwrap_or_default();
    if base == ONE_FILE {
        let (path, fragment) = Link::parts_of(&fragment);
        return State::read(&path, &fragment, report);
    }
    let path = location.pathname().unwrap_or_default();
    let path = path.strip_prefix(base).unwrap_or(path.trim_start_matches('/'));
    State::read(path, &fragment, report)
}
