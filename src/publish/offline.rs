//! What a browser keeps so that the site works without a network: the service worker with its list of files, and the manifest.

use super::digest::Digest;
use super::head::head;
use super::place::Place;
use super::program::Program;
use super::template::{Parts, Template};
use crate::state::{Page, State};
use crate::words::{Translations, Words};
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
pub(super) fn write(all: Translations, template: &Template, dist: &Path) -> io::Result<()> {
    let mut manifest = manifest(all.of(all.report().default_lang()));
    manifest.sort_all_objects();
    fs::write(dist.join(MANIFEST), serde_json::to_vec_pretty(&manifest)?)?;
    // The worker puts the site's path in place of each `./`. In which language it will be shown, nobody knows yet.
    let root = State { lang: all.report().default_lang(), page: Page::Root };
    let place = Place { root: "./", site: None };
    let (style_name, style) = template.style.linked(dist)?;
    let page = template.page(&Parts {
        lang: root.lang.code(),
        root: place.root,
        head: &head(all.of(root.lang), &place, &root, &style),
        style: &style,
        program: &template.program.elements(place.root, None),
        body: &super::render(all, &root, place.root, template.program.named()),
    });
    fs::write(dist.join(PAGE), page.replacen("data-app=\"static\"", "data-app=\"static\" data-cached", 1))?;
    let Program { script_name, wasm_name, parts, .. } = &template.program;
    let mut names = vec![PAGE.to_owned(), MANIFEST.to_owned(), script_name.clone(), wasm_name.clone(), style_name];
    names.extend(parts.iter().map(|file| file.name.clone()));
    for folder in ["fonts", "icons"] {
        let entries = fs::read_dir(dist.join(folder))?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let served = entries.filter(|name| !name.ends_with(".txt") && !name.ends_with(".widths"));
        names.extend(served.map(|name| format!("{folder}/{name}")));
    }
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
fn manifest(words: Words) -> Value {
    let report = words.report;
    json!({
        "id": "./", "start_url": "./", "scope": "./", "display": "minimal-ui", "lang": words.lang().code(),
        "name": format!("{} – {}", words.get("site-name"), words.label(report.short_title)), "short_name": words.get("site-name"),
        "description": words.label(report.title),
        "icons": [{ "src": "icons/doklad.svg", "sizes": "any", "type": "image/svg+xml" }],
    })
}
