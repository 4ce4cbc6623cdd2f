//! What a browser keeps so that the site works without a network: the service worker with its list of files, and the manifest.

use super::digest::Digest;
use super::place::Place;
use super::template::Template;
use crate::report::Lang;
use crate::state::{Page, State};
use serde_json::{Value, json};
use std::fs;
use std::io;
use std::path::Path;

/// The worker; the edition and its files go before it.
const WORKER: &str = include_str!("../../static/scripts/offline.js");

/// The page that starts the program, wherever the reader is.
const PAGE: &str = "offline.html";

const MANIFEST: &str = "manifest.webmanifest";

/// Writes worker, page and manifest into `dist`.
///
/// # Errors
/// Files that cannot be read or written.
pub(super) fn write(template: &Template, dist: &Path) -> io::Result<()> {
    let mut manifest = manifest();
    manifest.sort_all_objects();
    fs::write(dist.join(MANIFEST), serde_json::to_vec_pretty(&manifest)?)?;
    // The worker puts the site's path in place of each `./`.
    let root = State { lang: Lang::default(), page: Page::Root };
    let page = super::page(template, &Place { root: "./", site: None }, &root);
    fs::write(dist.join(PAGE), page.replacen("data-app=\"static\"", "data-app=\"static\" data-kept", 1))?;
    let mut names = vec![PAGE.to_owned(), MANIFEST.to_owned(), template.program.script_name.clone(), template.program.wasm_name.clone()];
    names.extend(template.styles().into_iter().map(String::from));
    for folder in ["fonts", "icons"] {
        names.extend(fs::read_dir(dist.join(folder))?.filter_map(|entry| Some(format!("{folder}/{}", entry.ok()?.file_name().to_str()?))));
    }
    names.retain(|name| !name.ends_with(".txt") && !name.ends_with(".widths"));
    names.sort();
    let file = |name: &String| Ok((name.clone(), Value::from(Digest::of(&fs::read(dist.join(name))?).integrity())));
    let files = names.iter().map(file).collect::<io::Result<serde_json::Map<String, Value>>>()?;
    let files = Value::from(files).to_string();
    let edition = Digest::of(files.as_bytes()).hex();
    fs::write(
        dist.join("offline.js"),
        format!("const EDITION = \"{edition}\";\nconst FILES = {files};\nconst PAGE = \"{PAGE}\";\n\n{WORKER}"),
    )
}

/// How a device shows the site among its programs (W3C Web Application Manifest).
fn manifest() -> Value {
    let report = crate::embedded();
    let lang = Lang::default();
    let words = crate::words::Words::of(lang);
    json!({
        "id": "./", "start_url": "./", "scope": "./", "display": "minimal-ui", "lang": lang.code(),
        "name": format!("{} – {}", words.get("site-name"), report.short_title.get(lang)), "short_name": words.get("site-name"),
        "description": report.title.get(lang),
        "icons": [{ "src": "icons/doklad.svg", "sizes": "any", "type": "image/svg+xml" }],
    })
}
