//! The view rendered natively, once for every path and language, into the folder that trunk has built.
//!
//! Each page is trunk's `index.html` with the page's words in it: complete without the program, which takes it over where it can run.
//! Native only; its main is `src/bin/publish.rs`.

use crate::export::package;
use crate::report::Lang;
use crate::state::{Page, State};
use crate::view::{Site, SiteProps, title};
use std::fs;
use std::io;
use std::path::Path;
use yew::LocalServerRenderer;
use yew::prelude::AttrValue;

/// What stands in trunk's page where a page's own words belong.
const MARKERS: [&str; 3] = ["<html lang=\"ru\" data-app=\"static\" data-root=\"./\">", "<title>Doklad</title>", "<div id=\"app\"></div>"];

/// Renders every page of the embedded report into `dist`, beside its data package, and says how many pages there are.
///
/// # Errors
/// Files that cannot be read or written, and a template without one of its markers.
pub fn publish(dist: &Path) -> io::Result<usize> {
    let template = fs::read_to_string(dist.join("index.html"))?;
    for marker in MARKERS {
        let found = template.matches(marker).count();
        if found != 1 {
            return Err(io::Error::other(format!("expected {marker} once in dist/index.html, found it {found} times")));
        }
    }
    let root = State { lang: Lang::default(), page: Page::Root };
    let states: Vec<State> = [root].into_iter().chain(Lang::ALL.into_iter().flat_map(|lang| State::all(crate::embedded(), lang))).collect();
    for state in &states {
        let path = state.path();
        let root = "../".repeat(path.matches('/').count());
        let folder = dist.join(&path);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), page(&template, state, &root))?;
    }
    // A host serves this page for any path, so its links cannot be relative.
    let lost = State { lang: Lang::default(), page: Page::NotFound { path: String::new() } };
    fs::write(dist.join("404.html"), page(&template, &lost, "/"))?;
    write_data(&dist.join("data"))?;
    Ok(states.len() + 1)
}

/// The data package, in a folder of its own.
fn write_data(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    package(crate::embedded()).into_iter().try_for_each(|(name, bytes)| fs::write(folder.join(name), bytes))
}

/// A page: the template with its words, its title and its way to the site's root.
fn page(template: &str, state: &State, root: &str) -> String {
    let [html, title_marker, app] = MARKERS;
    let lang = state.lang.code();
    let data_root = if root.is_empty() { "./" } else { root };
    let text = template.replace("\"./", &format!("\"{root}")).replace("'./", &format!("'{data_root}"));
    // The marker of the root element went through the same replacement.
    let html = html.replace("\"./", &format!("\"{root}"));
    text.replace(&html, &format!("<html lang=\"{lang}\" data-app=\"static\" data-root=\"{data_root}\">"))
        .replace(title_marker, &format!("<title>{}</title>", title(state).replace('&', "&amp;").replace('<', "&lt;")))
        .replace(app, &format!("<div id=\"app\">{}</div>", render(state, root)))
}

/// The body of a page as static HTML.
pub fn render(state: &State, root: &str) -> String {
    let props = SiteProps {
        state: state.clone(),
        root: AttrValue::from(root.to_owned()),
        notice: None,
        go: Default::default(),
        dismiss: Default::default(),
    };
    pollster::block_on(LocalServerRenderer::<Site>::with_props(props).hydratable(false).render())
}
