//! The view rendered natively, once for every path and language, into the folder that trunk has built.
//!
//! Each page is trunk's `index.html` with the page's words in it: complete without the program, which takes it over where it can run.
//! Native only; its main is `src/bin/publish.rs`.

mod digest;
mod embed;
mod files;
mod head;
mod offline;
mod one_file;
mod place;
pub mod preview;
mod sitemap;
mod smaller;
mod template;

use crate::export::package;
use crate::report::Lang;
use crate::state::{Page, State};
use crate::view::{Program, Site, SiteProps};
use place::Place;
use std::fs;
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};
use template::{Parts, Template};
use yew::LocalServerRenderer;

/// What was published.
pub struct Published {
    /// How many pages, in all languages.
    pub pages: usize,
    /// How many bytes each picture for links has.
    pub pictures: Vec<usize>,
    /// How long drawing them took.
    pub drawing: Duration,
}

/// Renders every page of the embedded report into `dist`, beside its data package.
///
/// `address` is where the site will stand, if that is known: search engines and some messengers take whole addresses only.
///
/// # Errors
/// Files that cannot be read or written, what trunk has left without one of its markers, an address that is none.
pub fn publish(dist: &Path, address: Option<&str>) -> io::Result<Published> {
    let site = address.map(place::site).transpose().map_err(io::Error::other)?;
    let (site, base) = site.unzip();
    let template = Template::read(dist)?;
    let root = State { lang: Lang::default(), page: Page::Root };
    let states: Vec<State> = [root].into_iter().chain(Lang::ALL.into_iter().flat_map(|lang| State::all(crate::embedded(), lang))).collect();
    for state in &states {
        let path = state.path();
        let root = "../".repeat(path.matches('/').count());
        let folder = dist.join(&path);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), page(&template, &Place { root: &root, site: site.as_deref() }, state))?;
    }
    // A host serves this page for any path, so its links cannot be relative.
    let lost = State { lang: Lang::default(), page: Page::NotFound { path: String::new() } };
    let anywhere = Place { root: base.as_deref().unwrap_or("/"), site: site.as_deref() };
    fs::write(dist.join("404.html"), page(&template, &anywhere, &lost))?;
    if let Some(site) = &site {
        fs::write(dist.join("sitemap.xml"), sitemap::sitemap(site, &states))?;
    }
    let start = Instant::now();
    let pictures = preview::write(dist)?;
    let drawing = start.elapsed();
    files::write(dist)?;
    write_data(&dist.join("data"))?;
    embed::write(&template, dist, site.as_deref())?;
    offline::write(&template, dist)?;
    fs::write(dist.join(crate::view::one_file(crate::embedded())), one_file::one_file(&template, dist)?)?;
    smaller::write(dist)?;
    Ok(Published { pages: states.len() + 1, pictures, drawing })
}

/// The data package, in a folder of its own.
fn write_data(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    package(crate::embedded()).into_iter().try_for_each(|(name, bytes)| fs::write(folder.join(name), bytes))
}

/// The page of a state.
fn page(template: &Template, place: &Place<'_>, state: &State) -> String {
    template.page(&Parts {
        lang: state.lang.code(),
        root: place.root,
        head: &head::head(place, state),
        program: &template.program.elements(place.root),
        body: &render(state, place.root, template.program.named()),
    })
}

/// The body of a page as static HTML, with the program that will take it over.
pub fn render(state: &State, root: &str, program: Program) -> String {
    let props = SiteProps::still(state.clone(), root, program);
    pollster::block_on(LocalServerRenderer::<Site>::with_props(props).hydratable(false).render())
}
