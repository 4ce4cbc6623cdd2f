//! The running program: it holds the one state, keeps the address bar and the history in step with it, and takes over links.
//!
//! A click on a link of ours anywhere in the page (a chart's mark too) becomes a step to the state that the link names; other links and
//! clicks with a modifier key stay the browser's. Where a step enters the history is decided by [`State::entry_for`] alone.

use super::cx::{ONE_FILE, Program, address};
use super::parts::pressed;
use super::site::{Site, SiteProps, title};
use crate::report::Lang;
use crate::state::link::{Detail, Link, Notice};
use crate::state::{Entry, Page, State};
use crate::words::Words;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, document_element, window};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::ScrollRestoration;
use yew::prelude::{AttrValue, Component, Context, Html, html};

/// Renders the page, running, into `#app`, an element that the page's script keeps out of sight until it hears that all is there.
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        mark("failed");
    }));
    let Some(root) = document().get_element_by_id("app") else {
        return mark("failed");
    };
    fix_addresses();
    yew::Renderer::<App>::with_root(root).render();
}

/// Makes the addresses of the page's icon and of its manifest whole ones: as they stand they are relative to the page, whose address will
/// change, and browsers fetch them when they come to it.
fn fix_addresses() {
    for relation in ["icon", "manifest"] {
        let Ok(Some(link)) = document().query_selector(&format!("link[rel~={relation}]")) else { continue };
        if let Some(href) = link.get_attribute("href") {
            // Setting an attribute with a valid name cannot fail.
            let _ = link.set_attribute("href", &super::browser::absolute(&href));
        }
    }
}

/// Tells style, tests and readers' scripts how far the program is: `static`, `ready` or `failed`.
fn mark(state: &str) {
    // The attribute's name is fixed and valid, so this cannot fail.
    let _ = document_element().set_attribute("data-app", state);
}

/// What happens to the program.
pub enum Message {
    /// The reader goes to another state.
    Go(State),
    /// The reader went back or forth, or typed a link.
    Moved,
    /// The reader put the notice away.
    Dismissed,
}

/// What to do once the page is painted.
enum Then {
    Nothing,
    Top,
    Sentence(String),
}

/// The program.
pub struct App {
    state: State,
    notices: Vec<Notice>,
    /// The path of the site on its host, with a slash at its end.
    base: AttrValue,
    program: Program,
    then: Then,
    _listeners: [EventListener; 2],
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        super::browser::tell("writing");
        let base = base();
        let moved = ctx.link().callback(|()| Message::Moved);
        let popped = EventListener::new(&window(), "popstate", move |_| moved.emit(()));
        let go = ctx.link().callback(Message::Go);
        let prefix = base.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let clicked = EventListener::new_with_options(&document(), "click", options, move |event| {
            if event.dyn_ref().and_then(|event| saves(event, &prefix)).is_some() {
                event.prevent_default();
            }
            if let Some(state) = event.dyn_ref().and_then(|event| followed(event, &prefix)) {
                event.prevent_default();
                go.emit(state);
            }
        });
        let (state, notices) = located(&base);
        let mut app = Self { state, notices, base, program: program(), then: Then::Nothing, _listeners: [popped, clicked] };
        if app.state.page == Page::Root {
            app.state = State { lang: preferred_language(), page: Page::Overview };
        }
        // A browser has gone to an anchor by itself, and the reader may have gone on since.
        let arrived = window().location().hash().is_ok_and(|hash| hash.starts_with("#s-"));
        app.then = if arrived { Then::Nothing } else { app.destination(Then::Nothing) };
        app.write(Entry::Replace);
        app.name_language();
        app
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        super::browser::tell("writing");
        let before = self.state.lang;
        match message {
            Message::Go(next) => {
                let entry = self.state.entry_for(&next);
                let same_page = self.state.path() == next.path();
                self.notices.clear();
                self.state = next;
                self.then = self.destination(if same_page { Then::Nothing } else { Then::Top });
                self.write(entry);
            }
            Message::Moved => {
                (self.state, self.notices) = located(&self.base);
                self.then = self.destination(Then::Nothing);
                self.write(Entry::Replace);
            }
            Message::Dismissed => self.notices.clear(),
        }
        // Only then: a page that was translated says the language that it is in now.
        if self.state.lang != before {
            self.name_language();
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let go = ctx.link().callback(Message::Go);
        let dismiss = ctx.link().callback(|()| Message::Dismissed);
        let program = self.program.clone();
        html! { <Site state={self.state.clone()} root={self.base.clone()} {program} notice={self.notice()} {go} {dismiss} /> }
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if first {
            mark("ready");
            super::browser::tell("running");
        }
        match std::mem::replace(&mut self.then, Then::Nothing) {
            Then::Nothing => {}
            Then::Top => {
                super::browser::focus("main");
                window().scroll_to_with_x_and_y(0.0, 0.0);
            }
            Then::Sentence(id) => {
                super::browser::focus(&id);
                if let Some(element) = document().get_element_by_id(&id) {
                    element.scroll_into_view();
                }
            }
        }
    }
}

impl App {
    /// Where the page stands after a step: at its sentence, if the link names one.
    fn destination(&self, otherwise: Then) -> Then {
        match &self.state.page {
            Page::Section { sentence: Some(id), .. } => Then::Sentence(id.clone()),
            _ => otherwise,
        }
    }

    /// Writes the state into the address bar.
    fn write(&self, entry: Entry) {
        let address = match &self.state.page {
            // What was asked for stays in the address bar, so that the reader can mend it.
            Page::NotFound { .. } => None,
            _ => Some(address(&self.base, &self.state, Detail::Short)),
        };
        // A step that changes nothing is not written: browsers count steps and refuse too many.
        let address = address.filter(|address| entry == Entry::Push || !is_here(address));
        if let (Some(address), Ok(history)) = (address, window().history()) {
            // A browser may refuse (too many steps in a second); the page itself is right all the same.
            let written = match entry {
                Entry::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
                Entry::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
            };
            if written.is_err() && self.base == ONE_FILE {
                // A page from disk may have no say in the history; its fragment can be set all the same.
                let _ = window().location().set_hash(&address);
            }
        }
        if let Ok(history) = window().history() {
            // Going back to a sentence goes to it: where the page stood then is not to have its say after that.
            let by_hand = matches!(self.state.page, Page::Section { sentence: Some(_), .. });
            let _ = history.set_scroll_restoration(if by_hand { ScrollRestoration::Manual } else { ScrollRestoration::Auto });
        }
        document().set_title(&title(&self.state));
    }

    /// Says which language the document is in.
    fn name_language(&self) {
        let _ = document_element().set_attribute("lang", self.state.lang.code());
    }

    fn notice(&self) -> Option<AttrValue> {
        if self.notices.is_empty() {
            return None;
        }
        let parts: Vec<String> = self
            .notices
            .iter()
            .map(|Notice { key, value }| if value.is_empty() { key.clone() } else { format!("{key}={value}") })
            .collect();
        Some(Words::of(self.state.lang).with("notice-dropped", &[("parts", &parts.join(", "))]).into())
    }
}

/// The site's path on its host: what the page says of its way to the root (`data-root`), resolved; as it stands if one file is the site.
fn base() -> AttrValue {
    let root = document_element().get_attribute("data-root").unwrap_or_default();
    if root == ONE_FILE {
        return ONE_FILE.into();
    }
    let here = document().base_uri().ok().flatten().unwrap_or_default();
    let path = web_sys::Url::new_with_base(if root.is_empty() { "./" } else { &root }, &here).map(|url| url.pathname());
    path.unwrap_or_else(|_| "/".into()).into()
}

/// This program, as the page that has loaded it says.
fn program() -> Program {
    let Ok(Some(loading)) = document().query_selector("link[data-sha256], #program") else { return Program::default() };
    let attribute = |name: &str| loading.get_attribute(name).unwrap_or_default();
    let file = attribute("href").rsplit('/').next().unwrap_or_default().to_owned().into();
    Program { sha256: attribute("data-sha256").into(), file }
}

/// Whether an address on this host is the one in the address bar.
fn is_here(address: &str) -> bool {
    let location = window().location();
    let fragment = location.hash().unwrap_or_default();
    address == if address.starts_with('#') { fragment } else { location.pathname().unwrap_or_default() + &fragment }
}

/// The state that the address bar names.
fn located(base: &str) -> (State, Vec<Notice>) {
    let location = window().location();
    let fragment = location.hash().unwrap_or_default();
    if base == ONE_FILE {
        let (path, fragment) = Link::parts_of(&fragment);
        return State::read(path, fragment, crate::embedded());
    }
    let path = location.pathname().unwrap_or_default();
    let path = path.strip_prefix(base).unwrap_or(path.trim_start_matches('/'));
    State::read(path, &fragment, crate::embedded())
}

/// The state that a click leads to, if it is a plain click on a link of ours.
fn followed(event: &web_sys::MouseEvent, base: &str) -> Option<State> {
    // A program that has stopped can show nothing more: links are the browser's again.
    let stopped = document_element().get_attribute("data-app").is_some_and(|app| app == "failed");
    let plain = !stopped && event.button() == 0 && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
    if !plain || event.default_prevented() {
        return None;
    }
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let Some(anchor) = target.closest("a[href]").ok()? else {
        return chosen_sentence(&target, base);
    };
    if anchor.has_attribute("target") || anchor.has_attribute("download") {
        return None;
    }
    let href = anchor.get_attribute("href")?;
    let (state, _) = if base == ONE_FILE {
        let (path, fragment) = Link::parts_of(href.strip_prefix('#')?);
        State::read(path, fragment, crate::embedded())
    } else {
        let url = web_sys::Url::new_with_base(&href, &document().base_uri().ok()??).ok()?;
        if url.origin() != window().location().origin().ok()? {
            return None;
        }
        State::read(url.pathname().strip_prefix(base)?, &url.hash(), crate::embedded())
    };
    (!matches!(state.page, Page::NotFound { .. } | Page::Root)).then_some(state)
}

/// Saves the file that a pressed link stands for, made of what is shown; `None` if it stands for none.
fn saves(event: &web_sys::MouseEvent, base: &AttrValue) -> Option<()> {
    let link = event.target()?.dyn_into::<web_sys::Element>().ok()?.closest("a[data-save]").ok()??;
    let props = SiteProps::still(located(base).0, base, Program::default());
    let (text, media_type) = pressed(&props.cx(), &link.get_attribute("data-save")?)?;
    super::browser::save(&link.get_attribute("download")?, &text, media_type);
    Some(())
}

/// The state of a sentence of the text that was pressed, unless the reader is selecting words or pressed something in it.
fn chosen_sentence(target: &web_sys::Element, base: &str) -> Option<State> {
    let selecting = window().get_selection().ok()?.is_some_and(|selection| !selection.is_collapsed());
    let sentence = target.closest(".text [data-sentence]").ok()??.get_attribute("data-sentence")?;
    let (State { lang, page }, _) = located(base);
    match page {
        Page::Section { id, .. } if !selecting => Some(State { lang, page: Page::Section { id, sentence: Some(sentence) } }),
        _ => None,
    }
}

/// The first of the reader's languages that the interface has.
fn preferred_language() -> Lang {
    let languages = window().navigator().languages();
    languages
        .iter()
        .filter_map(|language| language.as_string())
        .find_map(|language| Lang::from_code(language.get(..2)?))
        .unwrap_or_default()
}
