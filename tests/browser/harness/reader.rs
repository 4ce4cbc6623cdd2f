//! A reader: where one goes in a browser, what one sees there, and what the browser notes meanwhile. `hands` is what one does there.
//!
//! What is seen is waited for, not slept for: [`Reader::sees`] asks the page again until it answers as expected. Whatever fails
//! panics with what was asked and what was there, because a scenario has nothing to do about it.

mod hands;

use super::engine::{Engine, Profile};
use super::notes::{Notes, Request};
use super::process::Process;
use super::shown;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use thirtyfour::common::print::PrintParameters;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, WebDriver, WebElement};

/// How long a page may take to come to what is expected of it.
const PATIENCE: Duration = Duration::from_secs(15);
/// How often it is asked.
const GLANCE: Duration = Duration::from_millis(20);

/// A person with a browser.
pub struct Reader {
    driver: WebDriver,
    /// Ends before what the notes stand on.
    _process: Process,
    notes: Notes,
    /// Addresses that the server is expected not to have.
    missing: RefCell<BTreeSet<String>>,
    /// The address of the site, with a slash at its end.
    site: String,
    engine: Engine,
    /// What becomes of the program in this browser, in the word of `data-app`.
    app: &'static str,
    /// Whether a broken program is what the scenario is about.
    failing: bool,
    /// Words of complaints that are what the scenario is about.
    expected: RefCell<Vec<&'static str>>,
    /// Words of complaints that may come of it or not.
    allowed: RefCell<Vec<&'static str>>,
}

impl Reader {
    /// Starts a browser with a new profile.
    pub async fn start(engine: Engine, profile: &Profile, site: String) -> Self {
        let (process, driver, notes) = engine.start(profile).await;
        let app = match (profile.scripts, profile.webassembly) {
            (true, true) => "ready",
            (true, false) => "failed",
            (false, _) => "static",
        };
        Self {
            driver,
            _process: process,
            notes,
            missing: RefCell::default(),
            site,
            engine,
            app,
            failing: false,
            expected: RefCell::default(),
            // A browser asks for the icon when it likes; where the page is left before the worker has it, Firefox complains of the worker, and
            // Chromium of the network. (An icon that a server does not have is a status below.)
            allowed: RefCell::new(vec![
                "/icons/doklad.svg’. A ServiceWorker intercepted the request",
                "/icons/doklad.svg - Failed to load resource: net::ERR_FAILED",
            ]),
        }
    }

    /// Expects the program to come no further than this word of `data-app`.
    pub fn coming_to(mut self, app: &'static str) -> Self {
        self.app = app;
        self
    }

    /// The same, and the browser to say why.
    pub fn failing(mut self, app: &'static str) -> Self {
        self.failing = true;
        self.coming_to(app)
    }

    /// Expects the browser to complain in these words.
    pub fn expects(&self, words: &'static str) {
        self.expected.borrow_mut().push(words);
    }

    /// Allows the browser to complain in these words: it depends on what it is about at the moment.
    pub fn allows(&self, words: &'static str) {
        self.allowed.borrow_mut().push(words);
    }

    /// Goes to a path of the site as if it were typed, and waits for the program.
    pub async fn go(&self, path: &str) {
        self.goes_to(path).await;
        self.ready().await;
    }

    /// Goes to a path of the site as if it were typed.
    pub async fn goes_to(&self, path: &str) {
        // From a page to a fragment of its own would be no load.
        self.driver.goto("about:blank").await.expect("there is always an empty page");
        let address = self.url(path);
        self.driver.goto(&address).await.unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    /// Expects the server not to have a path.
    pub fn misses(&self, path: &str) {
        self.missing.borrow_mut().insert(self.url(path));
    }

    /// Goes to a path that the server does not have.
    pub async fn go_astray(&self, path: &str) {
        let address = self.url(path);
        self.misses(path);
        self.go(path).await;
        let status = self.notes.requests().await.into_iter().rev().find_map(|request| (request.url == address).then_some(request.status));
        assert_eq!(status, Some(404), "{path} should not be there");
    }

    /// Waits for the program, or for what becomes of it where it cannot run.
    pub async fn ready(&self) {
        self.sees("return document.documentElement.dataset.app", &[], self.app).await;
    }

    /// The address of a path of the site.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.site)
    }

    /// The path and fragment below the site that the address bar has.
    pub async fn place(&self) -> String {
        let address: String = self.asks("return location.href", &[]).await;
        address.strip_prefix(&self.site).unwrap_or_else(|| panic!("{address} is beyond the site")).to_owned()
    }

    /// Waits until the address bar has a path of the site.
    pub async fn is_at(&self, path: &str) {
        self.sees("return location.href", &[], self.url(path)).await;
    }

    /// Waits until a script in the page returns what is expected.
    pub async fn sees(&self, script: &str, arguments: &[&str], expected: impl Serialize) {
        let expected = serde_json::to_value(expected).expect("what is expected is plain data");
        let start = Instant::now();
        loop {
            // While a page is being left, a script may find none.
            let found = self.try_asks::<Value>(script, arguments).await;
            if found.as_ref().is_ok_and(|found| *found == expected) {
                return;
            }
            if start.elapsed() > PATIENCE {
                let found = found.map_or_else(|error| error.to_string(), |found| found.to_string());
                let here = self.driver.current_url().await.map_or_else(|error| error.to_string(), String::from);
                panic!("at {here}: {script} {arguments:?}\nexpected {expected}\n   found {found}");
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// The outcome of a script in the page.
    pub async fn asks<T: DeserializeOwned>(&self, script: &str, arguments: &[&str]) -> T {
        self.try_asks(script, arguments).await.unwrap_or_else(|error| panic!("{script} {arguments:?}: {error}"))
    }

    async fn try_asks<T: DeserializeOwned>(&self, script: &str, arguments: &[&str]) -> WebDriverResult<T> {
        let arguments: Vec<Value> = arguments.iter().map(|&argument| argument.into()).collect();
        self.driver.execute(script, arguments).await?.convert()
    }

    /// The outcome of a script that answers later, by calling `done`, its last argument.
    pub async fn awaits<T: DeserializeOwned>(&self, script: &str, arguments: &[&str]) -> T {
        let script = format!("const done = arguments[arguments.length - 1];\n{script}");
        let arguments: Vec<Value> = arguments.iter().map(|&argument| argument.into()).collect();
        let answer = self.driver.execute_async(script, arguments).await.and_then(|answer| answer.convert());
        answer.unwrap_or_else(|error| panic!("a script that answers later: {error}"))
    }

    /// An attribute of everything that fits a selector, in the order of the page.
    pub async fn all(&self, selector: &str, attribute: &str) -> Vec<String> {
        self.asks(ALL, &[selector, attribute]).await
    }

    /// Waits until an attribute of everything that fits a selector is this, in the order of the page.
    pub async fn sees_all<S: AsRef<str>>(&self, selector: &str, attribute: &str, expected: &[S]) {
        let expected: Vec<&str> = expected.iter().map(AsRef::as_ref).collect();
        self.sees(ALL, &[selector, attribute], expected).await;
    }

    /// Waits until the one thing that fits a selector says this.
    pub async fn sees_text(&self, selector: &str, expected: &str) {
        self.sees(TEXTS, &[selector], [expected]).await;
    }

    /// The files of the site that a server has sent so far, in the order in which they were asked for.
    pub async fn received(&self) -> Vec<String> {
        let sent = self.notes.requests().await.into_iter().filter(|request| request.status == 200 && !request.cached);
        sent.filter_map(|request| request.url.strip_prefix(&self.site).map(str::to_owned)).collect()
    }

    /// What everything that fits a selector says.
    pub async fn texts(&self, selector: &str) -> Vec<String> {
        self.asks(TEXTS, &[selector]).await
    }

    /// Waits for what fits a selector.
    pub async fn finds(&self, selector: &str) -> WebElement {
        self.sees("return document.querySelector(arguments[0]) !== null", &[selector], true).await;
        self.driver.find(By::Css(selector)).await.unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    /// Waits until the timeline lists exactly the events that a link shows, and counts them.
    pub async fn sees_the_events_of(&self, link: &str) {
        let [surely, ongoing, possibly] = shown::events(link);
        self.sees_all("ol.events:not([data-fit]) > [data-event]", "data-event", &surely).await;
        self.sees_all("[data-fit='ongoing'] > [data-event]", "data-event", &ongoing).await;
        self.sees_all("[data-fit='possibly'] > [data-event]", "data-event", &possibly).await;
        self.sees_all("output[data-count='events']", "data-value", &[surely.len().to_string()]).await;
        let said: String = self.asks("return document.querySelector('output[data-count=events]').textContent", &[]).await;
        let numbers: Vec<usize> = said.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
        let others = [ongoing.len(), possibly.len()].into_iter().filter(|&others| others > 0);
        let counted: Vec<usize> = std::iter::once(surely.len()).chain(others).collect();
        assert_eq!(numbers, counted, "{said:?}");
    }

    /// Waits until the sentence with this id is chosen and stands in the window.
    pub async fn sees_the_sentence(&self, id: &str) {
        self.sees_all("[data-sentence].chosen", "id", &[id]).await;
        let inside = "const { top, bottom } = document.querySelector('[data-sentence].chosen').getBoundingClientRect(); return top >= 0 && bottom <= innerHeight";
        self.sees(inside, &[], true).await;
    }

    /// What stands on paper when the page is printed: the words of the PDF.
    pub async fn prints(&self) -> String {
        let pdf = self.driver.print_page(PrintParameters::default()).await.expect("a page can be printed");
        let file = tempfile::NamedTempFile::new().expect("the system has a folder for such things");
        std::fs::write(file.path(), pdf).expect("the file is ours");
        let said = std::process::Command::new("pdftotext").arg(file.path()).arg("-").output().expect(".ci/tools test installs pdftotext");
        String::from_utf8(said.stdout).expect("it writes UTF-8")
    }

    /// Has Chromium show pages as for another medium, with other features of it.
    pub async fn emulates(&self, media: &str, features: &[(&str, &str)]) {
        let features: Vec<Value> = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        let asked = json!({ "media": media, "features": features });
        self.driver.cdp().send_raw("Emulation.setEmulatedMedia", asked).await.expect("Chromium can do that");
    }

    /// What the browser has to complain of: errors in the console, requests beyond the site, answers that are none.
    pub async fn complaints(&self) -> Vec<String> {
        let mut complaints: Vec<String> = self.errors().await;
        if self.failing && !complaints.is_empty() {
            complaints.clear();
        } else if self.failing {
            complaints.push(format!("{:?}: a broken program, and not a word of it", self.engine));
        }
        for words in self.expected.borrow().iter() {
            let all = complaints.len();
            complaints.retain(|complaint| !complaint.contains(words));
            if complaints.len() == all {
                complaints.push(format!("{:?}: not a word of {words}", self.engine));
            }
        }
        complaints.retain(|complaint| !self.allowed.borrow().iter().any(|words| complaint.contains(words)));
        for Request { url, status, .. } in self.notes.requests().await {
            let missing = self.missing.borrow().contains(&url);
            if !url.starts_with(&self.site) {
                complaints.push(format!("{:?}: a request beyond the site: {url}", self.engine));
            } else if url.contains('?') {
                complaints.push(format!("{:?}: a query that the server's log learns: {url}", self.engine));
            } else if status >= 400 && !missing {
                complaints.push(format!("{:?}: {status} for {url}", self.engine));
            }
        }
        complaints
    }

    async fn errors(&self) -> Vec<String> {
        let mut errors = self.notes.errors().await;
        if self.engine == Engine::Chromium {
            // Blocked and broken loads stand here only; thrown errors and console calls were noted above.
            for entry in self.driver.browser_log().await.unwrap_or_default() {
                let known = matches!(entry.source.as_deref(), Some("console-api" | "javascript"));
                let missing = self.missing.borrow().iter().any(|address| entry.message.starts_with(&format!("{address} - ")));
                if entry.level == "SEVERE" && !known && !missing {
                    errors.push(entry.message);
                }
            }
        }
        // A page whose program cannot run says so here too; Chromium tells of a thrown value no more than its kind.
        errors.retain(|error| self.app != "failed" || !(error.contains("WebAssembly") || error == r#""console": "error""#));
        errors.into_iter().map(|error| format!("{:?}: {error}", self.engine)).collect()
    }

    /// Closes the browser.
    pub async fn quit(&self) {
        // The driver is ended in any case, and a browser that is gone already is as good.
        let _ = self.driver.clone().quit().await;
    }
}

const ALL: &str = "return [...document.querySelectorAll(arguments[0])].map(element => element.getAttribute(arguments[1]))";
const TEXTS: &str = "return [...document.querySelectorAll(arguments[0])].map(element => element.textContent.trim())";
