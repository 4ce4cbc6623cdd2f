//! The view rendered natively, once for every path and language, into the folder that trunk has built.
//!
//! Each page is trunk's `index.html` with the page's words in it: complete without the program, which takes it over where it can run.
//! Native only; its main is `src/bin/publish.rs`.

mod cache;
mod compress;
mod digest;
mod embed;
mod esbuild;
mod files;
mod head;
mod imports;
mod offline;
mod one_file;
mod place;
pub mod preview;
mod printable;
mod program;
mod sitemap;
mod split;
mod style;
mod template;

pub use cache::Cache;
pub use split::split;

use crate::export::package;
use crate::report::Lang;
use crate::state::{Page, State};
use crate::view::{Program, Site, SiteProps, static_html};
use crate::words::Translations;
use place::Place;
use std::fs;
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};
use template::{Parts, Template};

/// What was published.
pub struct Published {
    /// How many pages, in all languages.
    pub pages: usize,
    /// How many bytes each picture for links has.
    pub pictures: Vec<usize>,
    /// How long drawing them took.
    pub drawing: Duration,
}

/// How a site is published.
pub struct Options<'o> {
    /// Where the site will stand, if that is known: search engines and some messengers take whole addresses only.
    pub address: Option<&'o str>,
    /// Whether each file is written compressed too, as hosts send it.
    pub compressed: bool,
    /// What is cached from one run to the next.
    pub cache: &'o Cache,
}

/// Renders every page of a report into `dist`, beside its data package.
///
/// # Errors
/// Files that cannot be read or written, what trunk has left without one of its markers, an address that is none.
pub fn publish(all: Translations, dist: &Path, options: &Options<'_>) -> io::Result<Published> {
    let Options { address, compressed, cache } = *options;
    let report = all.report();
    let site = address.map(place::site).transpose().map_err(io::Error::other)?;
    let (site, base) = site.unzip();
    let template = Template::read(&all, dist)?;
    let root = State { lang: report.default_lang(), page: Page::Root };
    let states: Vec<State> = [root].into_iter().chain(Lang::ALL.into_iter().flat_map(|lang| State::all(report, lang))).collect();
    for state in &states {
        let path = state.path();
        let root = "../".repeat(path.matches('/').count());
        let folder = dist.join(&path);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), page(all, &template, &Place { root: &root, site: site.as_deref() }, state))?;
    }
    // A host serves this page for any path, so its links cannot be relative.
    let lost = State { lang: report.default_lang(), page: Page::NotFound { path: String::new() } };
    let anywhere = Place { root: base.as_deref().unwrap_or("/"), site: site.as_deref() };
    fs::write(dist.join("404.html"), page(all, &template, &anywhere, &lost))?;
    if let Some(site) = &site {
        fs::write(dist.join("sitemap.xml"), sitemap::sitemap(site, &states))?;
    }
    let start = Instant::now();
    let pictures = preview::write(&all, dist, cache)?;
    let drawing = start.elapsed();
    files::write(&all, dist)?;
    write_data(&all, &dist.join("data"))?;
    embed::write(all, &template, dist, site.as_deref())?;
    offline::write(all, &template, dist)?;
    fs::write(dist.join(crate::view::one_file(report)), one_file::one_file(all, &template, site.as_deref())?)?;
    if compressed {
        compress::write(dist, cache)?;
    }
    cache.prune()?;
    Ok(Published { pages: states.len() + 1, pictures, drawing })
}

/// The data package, in a folder of its own.
fn write_data(all: &Translations, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    package(all).into_iter().try_for_each(|(name, bytes)| fs::write(folder.join(name), bytes))
}

/// The page of a state.
fn page(all: Translations, template: &Template, place: &Place<'_>, state: &State) -> String {
    let style = template.style.inline(place.root);
    template.page(&Parts {
        lang: state.lang.code(),
        root: place.root,
        head: &head::head(all.of(state.lang), place, state, &style),
        style: &style,
        program: &template.program.elements(place.root, Some(state)),
        body: &render(all, state, place.root, template.program.named()),
    })
}

/// The body of a page as static HTML, with the program that will take it over.
pub fn render(all: Translations, state: &State, root: &str, program: Program) -> String {
    static_html::<Site>(SiteProps::still(all, state.clone(), root, program))
}
