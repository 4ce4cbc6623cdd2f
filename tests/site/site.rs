//! The built site, read once: its files by their paths, its pages as a browser's parser has them.

use doklad::report::{Lang, Report};
use doklad::state::{Page as Shown, State};
use scraper::{ElementRef, Html, Selector};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::thread;

/// The page that a host serves for any path that it does not have.
pub const LOST: &str = "404.html";
/// The page that a browser keeps and shows at any path when there is no network.
pub const OFFLINE_PAGE: &str = "offline.html";

/// The languages of the interface, each with its code.
pub const LANGS: [Lang; 3] = Lang::ALL;

static SITE: LazyLock<Site> = LazyLock::new(Site::read);

/// The site as files.
pub struct Site {
    root: PathBuf,
    /// Paths below the root, with `/` between folders.
    pub files: BTreeSet<String>,
    /// Where the site will stand, if the build was told; empty otherwise.
    pub address: String,
    pages: BTreeMap<String, Page>,
}

/// A page of the site.
pub struct Page {
    /// The path of its file below the root.
    pub path: String,
    // A document may be read by one thread at a time.
    html: Mutex<Html>,
}

/// The site that is built.
pub fn site() -> &'static Site {
    &SITE
}

/// The report that it shows.
pub fn report() -> &'static Report {
    doklad::edition::shipped().report()
}

/// The name of the one-file edition.
pub fn one_file() -> String {
    doklad::view::one_file(report())
}

/// Every state of a language that has a page.
pub fn states(lang: Lang) -> Vec<State> {
    State::all(report(), lang)
}

impl Site {
    fn read() -> Self {
        let root = std::env::var_os("DOKLAD_DIST").map_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/dist").into(), PathBuf::from);
        assert!(root.join(LOST).is_file(), "{} has no built site (make build makes it)", root.display());
        let files = listed(&root);
        let html: Vec<&String> = files.iter().filter(|path| path.ends_with(".html")).collect();
        let parse = |path: &&String| {
            let text = fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
            ((*path).clone(), Page { path: (*path).clone(), html: Mutex::new(Html::parse_document(&text)) })
        };
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let pages: BTreeMap<String, Page> = thread::scope(|scope| {
            let part = |first: usize| html.iter().skip(first).step_by(threads).map(parse).collect::<Vec<_>>();
            let parts: Vec<_> = (0..threads).map(|first| scope.spawn(move || part(first))).collect();
            parts.into_iter().flat_map(|part| part.join().expect("a page that can be read can be parsed")).collect()
        });
        let address = pages["index.html"].one("link[rel=canonical]", "href").filter(|href| href.contains("://")).unwrap_or_default();
        Self { root, files, address, pages }
    }

    /// Every page, the one-file edition and those that a host or a browser serves in the place of another among them.
    pub fn pages(&self) -> impl Iterator<Item = &Page> {
        self.pages.values()
    }

    /// A page by its path: `ru/charts/`, `404.html`.
    pub fn page(&self, path: &str) -> &Page {
        let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        self.pages.get(&file).unwrap_or_else(|| panic!("the site has no page {file}"))
    }

    /// The page of a state, if there is one.
    pub fn page_of(&self, lang: Lang, page: Shown) -> &Page {
        self.page(&State { lang, page }.path())
    }

    /// The bytes of a file.
    pub fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// A file as text.
    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

impl Page {
    /// The document. Let go of it before asking for that of another page, or for the same one again.
    pub fn html(&self) -> MutexGuard<'_, Html> {
        self.html.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The path at which a browser has the page: `ru/charts/`.
    pub fn address(&self) -> &str {
        self.path.strip_suffix("index.html").unwrap_or(&self.path)
    }

    /// An attribute of the one element that fits a selector; `None` where there is none or more than one.
    pub fn one(&self, selector: &str, attribute: &str) -> Option<String> {
        let html = self.html();
        let found = all(&html, selector);
        (found.len() == 1).then(|| found[0].attr(attribute).map(String::from)).flatten()
    }

    /// An attribute of everything that fits a selector, in the order of the page.
    pub fn values(&self, selector: &str, attribute: &str) -> Vec<String> {
        all(&self.html(), selector).iter().filter_map(|element| element.attr(attribute)).map(String::from).collect()
    }

    /// What everything that fits a selector says, in the order of the page.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        all(&self.html(), selector).into_iter().map(text).collect()
    }

    /// Whether it is a chart for frames in other sites.
    pub fn is_embed(&self) -> bool {
        self.address().ends_with(&format!("/{}", doklad::state::EMBED))
    }

    /// Whether it is the page of a state in one of the languages, not one that stands in the place of others.
    pub fn is_of_a_state(&self) -> bool {
        self.path.contains('/') && !self.is_embed()
    }
}

fn listed(root: &std::path::Path) -> BTreeSet<String> {
    let (mut folders, mut found) = (vec![root.to_owned()], BTreeSet::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.expect("a folder can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(root).expect("it is below the root");
                found.insert(below.iter().map(|part| part.to_str().expect("our names are text")).collect::<Vec<_>>().join("/"));
            }
        }
    }
    found
}

/// What fits a selector in a document, in its order.
pub fn all<'h>(html: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    html.select(&parsed(selector)).collect()
}

/// What fits a selector inside an element.
pub fn inside<'h>(element: ElementRef<'h>, selector: &str) -> Vec<ElementRef<'h>> {
    element.select(&parsed(selector)).collect()
}

/// What an element says.
pub fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

fn parsed(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
}

/// Fails with all problems, if there are any.
#[track_caller]
pub fn none(problems: &[String]) {
    const SHOWN: usize = 60;
    let more = problems.len().saturating_sub(SHOWN);
    let shown = problems[..problems.len() - more].join("\n");
    assert!(problems.is_empty(), "{} problems:\n{shown}{}", problems.len(), if more > 0 { "\n…" } else { "" });
}
