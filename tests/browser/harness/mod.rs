//! What scenarios are written with: readers, each in a browser of their own with a fresh profile, and a server for all.
//!
//! [`play`] runs a scenario in an engine, then asks every reader's browser what a scenario never looks for: errors in the console,
//! answers that are none, and requests that leave the origin. `reader` is what a reader does and sees; `engine` knows how the
//! engines differ, `webkit` and `relay` what it takes to have WebKit among them; `notes` is what a browser notes by itself; `process` starts
//! programs and ends them, `server` has one of them serve the site, `held` has its program wait; `shown` computes what a page should show.

mod engine;
mod held;
mod notes;
mod process;
mod reader;
mod relay;
mod server;
pub mod shown;
mod webkit;

pub use engine::{Engine, Profile};
pub use held::Held;
pub use process::tools;
pub use reader::Reader;
pub use server::{Server, dist};

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::rc::Rc;
use std::sync::Arc;

/// What a panic says that a driver brought about which does not answer any more, or whose browser has gone.
const LOST: [&str; 2] = ["error sending request for url", "invalid session id"];

/// Runs a scenario in an engine and asserts that no browser has a complaint afterwards. A driver or browser that is gone says nothing of the site: then it is
/// run once more.
pub fn play(engine: Engine, scenario: impl AsyncFn(&Readers)) {
    let Err(panic) = catch_unwind(AssertUnwindSafe(|| play_once(engine, &scenario))) else { return };
    match panic.downcast_ref::<String>() {
        Some(words) if LOST.iter().any(|lost| words.contains(lost)) => play_once(engine, &scenario),
        _ => resume_unwind(panic),
    }
}

fn play_once(engine: Engine, scenario: &impl AsyncFn(&Readers)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime needs no more than this thread");
    let readers = Readers { engine, server: Server::shared(), others: RefCell::default(), opened: RefCell::default() };
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(scenario(&readers))));
    let complaints = runtime.block_on(readers.close());
    if let Err(panic) = outcome {
        if !complaints.is_empty() {
            eprintln!("The browser's own words:\n{}", complaints.join("\n"));
        }
        resume_unwind(panic);
    }
    assert!(complaints.is_empty(), "the browser complains:\n{}", complaints.join("\n"));
}

/// Where the readers of one scenario come from.
pub struct Readers {
    pub engine: Engine,
    server: Arc<Server>,
    others: RefCell<Vec<Server>>,
    opened: RefCell<Vec<Rc<Reader>>>,
}

impl Readers {
    /// A reader with a fresh profile at a path of the site, the program ready.
    pub async fn open(&self, path: &str) -> Rc<Reader> {
        self.open_as(&Profile::default(), path).await
    }

    /// A reader whose browser is set so.
    pub async fn open_as(&self, profile: &Profile, path: &str) -> Rc<Reader> {
        self.start(profile, &self.server, path).await
    }

    /// A reader of the site where a plain server has it, below a path.
    pub async fn open_below(&self, base: &'static str, path: &str) -> Rc<Reader> {
        let server = Server::plain(base);
        let reader = self.start(&Profile::default(), &server, path).await;
        self.others.borrow_mut().push(server);
        reader
    }

    /// A reader with a fresh profile at a path of another server's site.
    pub async fn open_at(&self, server: &Server, path: &str) -> Rc<Reader> {
        self.start(&Profile::default(), server, path).await
    }

    /// A reader with a fresh profile at a path that the server does not have.
    pub async fn open_astray(&self, path: &str) -> Rc<Reader> {
        let reader = self.newcomer(&Profile::default(), self.server.site()).await;
        reader.go_astray(path).await;
        reader
    }

    /// A reader of the one-file edition on this disk, at what a link's fragment names.
    pub async fn open_file(&self, profile: &Profile, fragment: &str) -> Rc<Reader> {
        let reader = self.newcomer(profile, server::file()).await;
        reader.go(fragment).await;
        reader
    }

    /// A reader of a page that a browser saved on this disk, with its fonts beside it, and the folder that it is in.
    pub async fn open_saved(&self, app: &'static str, path: &str, page: &str) -> (Rc<Reader>, tempfile::TempDir) {
        let folder = tempfile::tempdir().expect("the system has a folder for such things");
        let place = folder.path().join(path);
        let written = std::fs::create_dir_all(&place)
            .and_then(|()| std::fs::write(place.join("page.html"), page))
            .and_then(|()| std::os::unix::fs::symlink(dist().join("fonts"), folder.path().join("fonts")));
        written.unwrap_or_else(|error| panic!("{}: {error}", place.display()));
        let site = format!("file://{}/", folder.path().display());
        let reader = Rc::new(Reader::start(self.engine, &Profile::default(), site).await.coming_to(app));
        self.opened.borrow_mut().push(Rc::clone(&reader));
        reader.go(&format!("{path}page.html")).await;
        (reader, folder)
    }

    /// A reader whose server has the site with other bytes in a file of its root, and that server, which can be stopped.
    pub async fn open_changed(&self, path: &str, name: &str, bytes: &[u8]) -> (Rc<Reader>, Server) {
        let server = Server::changed(name, bytes);
        let reader = self.start(&Profile::default(), &server, path).await;
        (reader, server)
    }

    /// A reader whose server has other bytes in a file of its root, or no such file, so that the program comes no further than `app`, the
    /// word of `data-app`. Their browser may complain of that.
    pub async fn open_failing(&self, path: &str, app: &'static str, name: &str, bytes: Option<&[u8]>) -> (Rc<Reader>, Server) {
        let server = bytes.map_or_else(|| Server::lacking(name), |bytes| Server::changed(name, bytes));
        let reader = Rc::new(Reader::start(self.engine, &Profile::default(), server.site()).await.failing(app));
        self.opened.borrow_mut().push(Rc::clone(&reader));
        if bytes.is_none() {
            reader.misses(name);
        }
        reader.go(path).await;
        (reader, server)
    }

    /// A reader whose browser caches nothing: each page is the one that the site has for it.
    pub async fn open_uncached(&self, path: &str) -> Rc<Reader> {
        let server = uncached();
        let reader = self.start(&Profile::default(), &server, path).await;
        self.others.borrow_mut().push(server);
        reader
    }

    /// A reader whose server says of no file that it is WebAssembly.
    pub async fn open_untyped(&self, path: &str) -> Rc<Reader> {
        let server = Server::untyped();
        let reader = self.start(&Profile::default(), &server, path).await;
        self.others.borrow_mut().push(server);
        reader
    }

    /// The same on an empty page, and the way on which the program is held back from it until it is let go.
    pub async fn held(&self) -> (Rc<Reader>, Held) {
        let server = uncached();
        let held = Held::start(&server).await;
        self.others.borrow_mut().push(server);
        let reader = self.newcomer(&Profile { waits: false, ..Profile::default() }, held.site()).await;
        (reader, held)
    }

    async fn start(&self, profile: &Profile, server: &Server, path: &str) -> Rc<Reader> {
        let reader = self.newcomer(profile, server.site()).await;
        reader.go(path).await;
        reader
    }

    async fn newcomer(&self, profile: &Profile, site: String) -> Rc<Reader> {
        let reader = Rc::new(Reader::start(self.engine, profile, site).await);
        self.opened.borrow_mut().push(Rc::clone(&reader));
        reader
    }

    /// Closes every browser and returns what they had to complain of.
    async fn close(&self) -> Vec<String> {
        let mut complaints = Vec::new();
        for reader in self.opened.take() {
            complaints.extend(reader.complaints().await);
            reader.quit().await;
        }
        complaints.extend(self.server.notes());
        complaints
    }
}

/// A server of the site whose worker keeps nothing. (WebKit takes an empty one for a new one each time.)
fn uncached() -> Server {
    Server::changed("offline.js", b"// Keeps nothing.")
}
