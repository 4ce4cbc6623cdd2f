//! A reader whose page is translated beside one whose page is not, and the steps that the first one takes.

use crate::harness::{Profile, Reader, Readers};
use doklad::edition::shipped;
use doklad::query::Filters;
use doklad::state::link::Detail;
use doklad::state::{Page, State};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::rc::Rc;

/// What a translator does to the page, as those of Chromium, Firefox and WebKit's users do: text stands in two `font` elements, in brackets
/// that tell it from text that the program wrote, and what is written later is translated as soon as it is noticed.
macro_rules! translator {
    ($replace:literal) => {
        concat!(
            "(() => {
                const left = 'script, style, svg, textarea, [translate=no], font';
                const replace = (text, outer, inner) => { ",
            $replace,
            " };
                const translate = (text) => {
                    if (!text.data.trim() || !document.body?.contains(text) || text.parentElement.closest(left)) return;
                    const outer = document.createElement('font'), inner = document.createElement('font');
                    outer.append(inner);
                    replace(text, outer, inner);
                };
                const all = (node) => {
                    const texts = [], walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
                    if (node.nodeType === Node.TEXT_NODE) texts.push(node);
                    while (walk.nextNode()) texts.push(walk.currentNode);
                    texts.forEach(translate);
                };
                const changed = ({ type, target, addedNodes }) => type === 'characterData' ? all(target) : addedNodes.forEach(all);
                new MutationObserver((records) => records.forEach(changed)).observe(document, { subtree: true, childList: true, characterData: true });
                if (document.body) all(document.body);
            })();"
        )
    };
}

/// The text is copied, and its node put away.
const COPYING: &str = translator!("inner.textContent = `⟦${text.data}⟧`; text.replaceWith(outer);");
/// The node itself is moved, and written to.
const MOVING: &str = translator!("text.replaceWith(outer); inner.append(text); text.data = `⟦${text.data}⟧`;");

/// What the page says and holds, brackets left out.
const SHOWN: &str = "const all = (selector, one) => [...document.querySelectorAll(selector)].map(one);
    const plain = (text) => text.replace(/[⟦⟧]/g, '').replace(/\\s+/g, ' ').trim();
    const texts = [], walk = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('.copy [role=status]')) texts.push(plain(walk.currentNode.data));
    const shown = {
        title: [document.title, document.documentElement.lang],
        texts: texts.filter((text) => text !== ''),
        counts: all('output[data-count]', (output) => output.dataset.value),
        fields: all('input, textarea', (field) => field.type === 'checkbox' ? field.checked : field.value),
        links: all('#app a', (link) => [link.getAttribute('href'), link.getAttribute('aria-current')].join(' ')),
        copied: all('.copy [role=status]', (status) => plain(status.textContent)),
    };";

/// The first of each that is not as it should be, and what the translator has missed.
const AMISS: &str = "const amiss = [];
    for (const [name, expected] of Object.entries(window.expected)) {
        const found = shown[name], at = [...found, null].findIndex((one, at) => one !== (expected[at] ?? null));
        if (at >= 0 && !(at === found.length && at === expected.length)) amiss.push([name, at, found[at] ?? null, expected[at] ?? null]);
    }
    const { app } = document.documentElement.dataset;
    if (app !== 'ready') amiss.push(['data-app', app]);
    const missed = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (missed.nextNode()) {
        const { data, parentElement } = missed.currentNode;
        const left = parentElement.closest('script, style, svg, textarea, [translate=no]') !== null;
        if (data.trim() && !left && !(parentElement.matches('font > font') && /^⟦[^⟦⟧]*⟧$/.test(data))) amiss.push(['not translated', data]);
    }
    if (all('output', (output) => output.querySelector('font > font') === null).includes(true)) amiss.push(['not translated', 'a count']);
    return amiss.slice(0, 5);";

/// What a reader does.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// Clicks on a link.
    Follow(&'static str),
    /// Clicks in the middle of a link that is a drawing.
    Point(&'static str),
    /// Clicks on the words of a sentence, which leads to it.
    Choose(&'static str),
    /// Ticks or unticks a value of a facet, which leads to the fragment.
    Tick(&'static str, &'static str, &'static str),
    /// Types into a field for a day, which leads to the fragment.
    Date(&'static str, &'static str, &'static str),
    /// Types words into the box, letter by letter, each of which leads on.
    Type(&'static str),
    /// Opens or closes a fold.
    Fold(&'static str),
    /// Copies the link of the page.
    CopyLink,
    /// Saves a file.
    Save(&'static str),
    /// Has the browser compute the digests of the edition.
    Verify,
    /// Puts the notice away.
    Dismiss,
    /// Takes the way past the head.
    Skip,
    Back,
    Forward,
}

/// A reader whose page is translated, and what has been gone through.
struct Translated {
    reader: Rc<Reader>,
    /// The history: each place, and which of them this is.
    way: Vec<String>,
    at: usize,
}

/// A reader whose browser leaves pages as they are.
struct Untouched {
    reader: Rc<Reader>,
    /// What each place shows to one who opens it.
    shown: HashMap<String, Value>,
}

impl Untouched {
    async fn open(&mut self, link: &str) -> Value {
        if let Some(shown) = self.shown.get(link) {
            return shown.clone();
        }
        visits(&self.reader, link).await;
        let shown: Value = self.reader.asks(&format!("{SHOWN} return shown"), &[]).await;
        self.shown.insert(link.into(), shown.clone());
        shown
    }
}

impl Translated {
    fn here(&self) -> &str {
        &self.way[self.at]
    }

    /// Is led to a place: what was gone forth from is forgotten.
    fn led_to(&mut self, place: String) {
        if place != self.here() {
            self.way.truncate(self.at + 1);
            self.way.push(place);
            self.at += 1;
        }
    }

    /// Where a link leads; that it leads where it should was compared when the page was come to. To an event of a timeline, what is chosen of that goes with it.
    async fn target(&self, selector: &str) -> String {
        self.reader.finds(selector).await;
        let href = "return new URL(document.querySelector(arguments[0]).closest('a').getAttribute('href'), document.baseURI).href";
        let address: String = self.reader.asks(href, &[selector]).await;
        let place = address.strip_prefix(&self.reader.url("")).unwrap_or_else(|| panic!("{address} is beyond the site"));
        match self.here().split_once('#') {
            Some((timeline, chosen)) if timeline.ends_with("/timeline/") => match place.strip_prefix(timeline) {
                Some(event) if !event.is_empty() && !event.contains('#') => format!("{place}#{chosen}"),
                _ => place.to_owned(),
            },
            _ => place.to_owned(),
        }
    }

    async fn takes(&mut self, step: Step, untouched: &mut Untouched) {
        let reader = Rc::clone(&self.reader);
        let path = self.here().split('#').next().unwrap_or_default().to_owned();
        let mut copied = false;
        match step {
            Step::Follow(selector) => {
                let place = self.target(selector).await;
                reader.clicks(selector).await;
                self.led_to(place);
            }
            Step::Point(selector) => {
                let place = self.target(selector).await;
                reader.points_at(selector).await;
                self.led_to(place);
            }
            Step::Choose(selector) => {
                let id = reader.all(selector, "id").await.first().cloned().unwrap_or_else(|| panic!("no {selector}"));
                reader.clicks(selector).await;
                // To look at another sentence is no step.
                self.way[self.at] = format!("{path}#{id}");
            }
            Step::Tick(facet, value, fragment) => {
                reader.switches(facet, value).await;
                self.led_to(format!("{path}{fragment}"));
            }
            Step::Date(field, keys, fragment) => {
                crate::timeline::types_a_day(&reader, field, keys).await;
                self.led_to(format!("{path}{fragment}"));
            }
            Step::Type(words) => {
                reader.clicks("input[type='search']").await;
                for letter in words.chars() {
                    reader.presses(letter.to_string()).await;
                    self.way[self.at] = typed(self.here(), letter);
                    self.sees(untouched, false).await;
                }
            }
            Step::Fold(selector) => {
                let open = "return document.querySelector(arguments[0]).parentElement.open";
                let before: bool = reader.asks(open, &[selector]).await;
                reader.clicks(selector).await;
                reader.sees(open, &[selector], !before).await;
            }
            Step::CopyLink => {
                reader.clicks(".copy button").await;
                copied = true;
            }
            Step::Save(word) => {
                let (name, text) = crate::saving::saves(&reader, word).await;
                assert!(!name.is_empty() && text.len() > 500, "{name}: {text}");
            }
            Step::Verify => {
                reader.clicks(".verify button").await;
                reader.sees_all(".verify [role='status']", "data-verified", &["same"; 4]).await;
            }
            Step::Dismiss => reader.clicks(".notice button").await,
            Step::Skip => {
                reader.asks::<()>("document.querySelector('a.skip').focus()", &[]).await;
                reader.presses(thirtyfour::Key::Enter).await;
                reader.sees("return document.activeElement.id", &[], "main").await;
            }
            Step::Back => {
                reader.goes_back().await;
                self.at -= 1;
            }
            Step::Forward => {
                reader.goes_forward().await;
                self.at += 1;
            }
        }
        self.sees(untouched, copied).await;
    }

    /// Waits until the page is that of an untouched reader here, and all of it translated.
    async fn sees(&self, untouched: &mut Untouched, copied: bool) {
        self.reader.is_at(self.here()).await;
        self.sees_the_page_of(self.here(), untouched, copied).await;
    }

    async fn sees_the_page_of(&self, link: &str, untouched: &mut Untouched, copied: bool) {
        let mut expected = untouched.open(link).await;
        if copied {
            let (State { lang, .. }, _) = State::read(link, "", shipped().report());
            expected["copied"][0] = shipped().of(lang).get("copy-done").into();
        }
        self.reader.asks::<()>("window.expected = JSON.parse(arguments[0])", &[&expected.to_string()]).await;
        self.reader.sees(&format!("{SHOWN} {AMISS}"), &[], json!([])).await;
    }
}

/// The timeline with one more letter in its box.
fn typed(link: &str, letter: char) -> String {
    let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
    let (State { lang, page }, _) = State::read(path, fragment, shipped().report());
    let page = match page {
        Page::Timeline(filters) => Page::Timeline(Filters { q: format!("{}{letter}", filters.q), ..filters }),
        Page::Search { q } => Page::Search { q: format!("{q}{letter}") },
        _ => panic!("{link} has no box for words"),
    };
    State { lang, page }.link(Detail::Short).to_string()
}

/// Opens a link and takes steps from there, for each translator: one that is there before the page is and moves its texts, and one that is
/// asked for once the program runs and copies them.
pub async fn leads_as_ever(readers: &Readers, link: &str, steps: &[Step]) {
    let mut untouched = Untouched { reader: readers.open("").await, shown: HashMap::new() };
    let first = readers.open_as(&Profile { extension: MOVING, ..Profile::default() }, "").await;
    visits(&first, link).await;
    let later = readers.open("").await;
    visits(&later, link).await;
    later.asks::<()>(COPYING, &[]).await;
    for (name, reader) in [("moving", first), ("copying", later)] {
        let way = vec![reader.place().await];
        let mut translated = Translated { reader, way, at: 0 };
        eprintln!("{name} texts, at {link}");
        translated.sees_the_page_of(link, &mut untouched, false).await;
        for &step in steps {
            eprintln!("{name} texts, at {}: {step:?}", translated.here());
            translated.takes(step, &mut untouched).await;
        }
    }
}

/// Opens a link by which there may be no page: the server says so to those who come first, what is kept does not.
async fn visits(reader: &Reader, link: &str) {
    let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
    if let Page::NotFound { .. } = State::read(path, fragment, shipped().report()).0.page {
        reader.misses(link);
    }
    reader.go(link).await;
}
