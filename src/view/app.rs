//! The running program: it holds the one state and keeps the page, the address bar and the history in step with it.
//!
//! A click on a link of ours ([`super::clicks`]) becomes a step to the state that the link names. Where a step enters the history is decided by
//! [`State::entry_for`] alone.

use super::after::{Then, after_rendering, mark};
use super::browser;
use super::chunk::{CHUNK_WORD, loaded};
use super::clicks::{Click, clicked};
use super::cx::{LazyColumns, ONE_FILE, Program, address, passed_on};
use super::location::{base, is_here, located, program};
use super::parts::{SavedFile, TEXT, is_of_all_languages};
use super::site::{SiteProps, site, title};
use crate::edition::Edition;
use crate::export::cite::quote_with_source;
use crate::query::Filters;
use crate::report::{Date, Edtf, Lang};
use crate::state::link::{Detail, Notice, QUOTE, anchor_of};
use crate::state::{Entry, Page, State};
use crate::words::Words;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, document_element, window};
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ScrollRestoration;
use yew::prelude::{AttrValue, Component, Context, Html, Properties};

/// What the program is started with.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The edition, with at least one language.
    pub edition: &'static Edition,
    /// A language that it has, for a page that names none.
    pub lang: Lang,
    /// What the page's script does for the program.
    pub host: Host,
}

impl PartialEq for AppProps {
    /// The program is started once.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Functions of the page's script.
#[derive(Clone)]
pub struct Host {
    /// Has the edition learn the files with these names ([`Edition::lacks`]); returns a promise.
    pub load: Function,
    /// Returns a promise that resolves when, after so many milliseconds, the browser has nothing to do.
    pub idle: Function,
}

/// Renders the page, running, into `#app`, an element that the page's script keeps out of sight until it hears that all is there.
pub fn start(props: AppProps) {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        mark("failed");
    }));
    let Some(root) = document().get_element_by_id("app") else {
        return mark("failed");
    };
    fix_addresses();
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}

/// Makes the addresses of the page's icon and of its manifest whole ones: as they stand they are relative to the page, whose address will
/// change, and browsers fetch them when they come to it.
fn fix_addresses() {
    for relation in ["icon", "manifest"] {
        let Ok(Some(link)) = document().query_selector(&format!("link[rel~={relation}]")) else { continue };
        if let Some(href) = link.get_attribute("href") {
            // Setting an attribute with a valid name cannot fail.
            let _ = link.set_attribute("href", &browser::absolute(&href));
        }
    }
}

/// How many results of a search are rendered at once: about a screen of them.
const FIRST: usize = 8;

/// How many events of a timeline that was narrowed or widened are rendered at once: more than a screen of them.
const FIRST_EVENTS: usize = 24;

/// How many more each time that the browser has nothing to do.
const MORE: usize = 96;

/// How long the first results stand alone, in milliseconds: counted from the first of several letters, for the wait is not begun anew by the next ones.
const PAUSE: u32 = 300;

/// How long after a click another one may make it a double one, in milliseconds.
const DOUBLE_CLICK: u32 = 300;

/// What happens to the program.
pub enum Message {
    /// The reader goes to another state.
    Go(State),
    /// The reader goes to another state, a file of whose language was lacking and is there now; the second is the state in which the reader asked for it.
    Translated(State, State),
    /// The reader went back or forth, or typed a link.
    Moved,
    /// The reader clicked on what asks for something.
    Clicked(Click),
    /// What is known by an address, a text or the id of a sentence was copied, or could not be.
    Copied(AttrValue, bool),
    /// A language could not be had.
    Lost,
    /// A sentence of the text was clicked, and no word of it was selected.
    Chosen(String),
    /// There is time to make the index, or to render more results of a search.
    Idle,
    /// The reader scrolled.
    Scrolled,
    /// The reader put the notice away.
    Dismissed,
}

/// The program.
pub struct App {
    state: State,
    words: Words,
    notices: Vec<Notice>,
    /// See [`super::cx::Cx::copied`].
    copied: Option<(AttrValue, bool)>,
    /// Whether a language could not be had when it was asked for.
    lost: bool,
    /// The path of the site on its host, with a slash at its end.
    base: AttrValue,
    program: Program,
    columns: LazyColumns,
    /// See [`super::cx::Cx::most`].
    most: usize,
    /// See [`super::cx::Cx::first`].
    first: usize,
    /// Which end of the timeline's range the last step changed, if it changed nothing else; see [`State::changed_end`].
    end: Option<usize>,
    /// Whether [`Message::Idle`] is on its way.
    waiting: bool,
    _listeners: [EventListener; 3],
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        browser::dispatch("writing");
        let AppProps { edition, lang, .. } = *ctx.props();
        let base = base();
        let (mut state, notices) = located(edition.report(), &base);
        if state.page == Page::Root {
            state = State { lang, page: Page::Overview };
        }
        if let Some(files) = lacking(edition, &state) {
            let wanted = state.clone();
            if edition.words(state.lang).is_none() {
                state.lang = lang;
            }
            learn(ctx, &files, Message::Translated(wanted, state.clone()));
        }
        let words = edition.words(state.lang).expect("the page's script has the program learn a language before it starts");
        index_for(edition, &state);
        let listeners = listeners(ctx, &base);
        let app = Self {
            state,
            words,
            notices,
            copied: None,
            lost: false,
            base,
            program: program(),
            columns: LazyColumns::default(),
            most: usize::MAX,
            first: 0,
            end: None,
            waiting: false,
            _listeners: listeners,
        };
        // A browser has gone to an anchor of the page as it came by itself, and the reader may have gone on since; or comes back to where the page was left.
        let page_has = |attribute: &str| document_element().has_attribute(attribute);
        let anchored =
            window().location().hash().is_ok_and(|hash| hash.starts_with("#s-") || hash.starts_with("#step-")) && !page_has("data-cached");
        let then = if anchored || page_has("data-returned") { Then::Nothing } else { app.destination(Then::Nothing) };
        after_rendering(then, true);
        app.write(Entry::Replace);
        app.name_language();
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let edition = ctx.props().edition;
        match message {
            Message::Go(next) => self.go(ctx, next),
            Message::Translated(mut next, asked) => {
                // The reader may have gone on while the language was on its way: only the language changes then.
                if asked.page == next.page {
                    next.page = self.state.page.clone();
                }
                self.go(ctx, next)
            }
            Message::Moved => {
                let (next, notices) = located(edition.report(), &self.base);
                if let Some(files) = lacking(edition, &next) {
                    learn(ctx, &files, Message::Moved);
                    return false;
                }
                self.turn(ctx, next, notices, Then::Returned);
                self.write(Entry::Replace);
                true
            }
            Message::Clicked(Click::Go(next)) => self.go(ctx, self.state.through(next)),
            Message::Clicked(Click::GoOn(next)) => {
                self.turn(ctx, next, Vec::new(), Then::Nothing);
                self.write(Entry::Replace);
                true
            }
            Message::Clicked(Click::Choose(id)) => {
                // The next click may make it a double one, which selects a word.
                when(ctx, ctx.props().host.idle.call1(&JsValue::NULL, &DOUBLE_CLICK.into()), Message::Chosen(id));
                false
            }
            Message::Chosen(id) => {
                let Page::Section { id: section, q, .. } = &self.state.page else { return false };
                if browser::is_selecting() {
                    return false;
                }
                let page = Page::Section { id: section.clone(), sentence: Some(id), q: q.clone() };
                // It is in sight, and stays where it is; to look at another one is no step.
                self.turn(ctx, self.state.to(page), Vec::new(), Then::Stay);
                self.write(Entry::Replace);
                true
            }
            Message::Clicked(Click::Save(word, name)) => {
                let langs: &[Lang] = if is_of_all_languages(&word) { &Lang::ALL } else { &[] };
                let files = edition.lacks(langs, self.state.page.needs_more_than_charts());
                if let Some(files) = with_chunk(files) {
                    learn(ctx, &files, Message::Clicked(Click::Save(word, name)));
                } else if let Some(chunk) = loaded()
                    && let Some(SavedFile { text, media_type }) =
                        (chunk.file_of_click)(&self.props(ctx).cx(), edition.translations().as_ref(), &word)
                {
                    browser::save(&name, &text, media_type);
                }
                false
            }
            Message::Clicked(Click::Copy(href)) => copy(ctx, &browser::passed_on(&href), href.into()),
            Message::Clicked(Click::CopyText(text)) => copy(ctx, &text, text.as_str().into()),
            Message::Clicked(Click::CopyShown) => {
                let shown = loaded().and_then(|chunk| (chunk.file_of_click)(&self.props(ctx).cx(), None, TEXT));
                shown.is_some_and(|shown| copy(ctx, &shown.text, TEXT.into()))
            }
            Message::Clicked(Click::Quote(id)) => {
                let Some(sentence) = edition.report().sentence_index(&id) else { return false };
                let page = Page::sentence(edition.report().section_of(sentence).id, &id);
                let url = browser::passed_on(&passed_on(&self.base, &self.state.to(page), edition.report()));
                let (year, month, day) = browser::today();
                let today = self.words.date(Edtf::Date(Date { year, month, day, approximate: false }));
                copy(ctx, &quote_with_source(self.words, sentence, &url, &today), id.into())
            }
            Message::Copied(href, done) => {
                self.copied = Some((href, done));
                true
            }
            Message::Idle => {
                self.waiting = false;
                let is_search = matches!(self.state.page, Page::Search { .. });
                if is_search && edition.made_index(self.state.lang).is_some() {
                    self.most = self.most.saturating_add(MORE);
                    return true;
                }
                if !is_search && self.most != usize::MAX {
                    self.most = usize::MAX;
                    // Of many, all that is near the window is there.
                    return !browser::has_many_rows();
                }
                make_index(edition, self.state.lang);
                if is_search {
                    self.rehearse(ctx);
                }
                // A text whose words are to be marked has waited for it.
                is_search || matches!(self.state.page, Page::Section { .. })
            }
            Message::Scrolled => {
                let first = browser::first_row_in_window(self.first);
                let has_moved = first != self.first;
                self.first = first;
                has_moved
            }
            Message::Lost => {
                self.lost = true;
                self.waiting = false;
                true
            }
            Message::Dismissed => {
                self.lost = false;
                self.notices.clear();
                true
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        browser::dispatch("writing");
        site(&self.props(ctx))
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if !self.waiting && self.has_more(ctx.props().edition) {
            self.waiting = true;
            let wait = if self.most == FIRST { PAUSE } else { 0 };
            when(ctx, ctx.props().host.idle.call1(&JsValue::NULL, &wait.into()), Message::Idle);
        }
    }
}

impl App {
    /// A step of the reader's, once the language is there.
    fn go(&mut self, ctx: &Context<Self>, next: State) -> bool {
        if let Some(files) = lacking(ctx.props().edition, &next) {
            learn(ctx, &files, Message::Translated(next, self.state.clone()));
            return false;
        }
        // A date is typed part by part, and arrow keys go from day to day: of one date that is one step.
        let end = if self.state == next { self.end } else { self.state.changed_end(&next) };
        let entry = if end.is_some() && end == self.end { Entry::Replace } else { self.state.entry_for(&next) };
        let otherwise = match (self.state.path() == next.path(), self.state.page == next.page) {
            (true, _) => Then::Nothing,
            (_, true) => Then::SamePlace,
            _ => Then::Top,
        };
        // Typed letters are answered within a frame: by the first results, the others follow a moment later.
        let typing = self.state.lang == next.lang && matches!((&self.state.page, &next.page), (Page::Search { .. }, Page::Search { .. }));
        // A choice in the timeline is answered by the first events too, where the list begins in the window or below: those that follow are out of sight.
        let choosing = self.state.lang == next.lang && matches!((&self.state.page, &next.page), (Page::Timeline(_), Page::Timeline(_)));
        let choosing = choosing && browser::is_ahead(".results ol.events");
        self.turn(ctx, next, Vec::new(), otherwise);
        self.end = end;
        if typing {
            self.most = FIRST;
        } else if choosing {
            self.most = FIRST_EVENTS;
        }
        self.write(entry);
        true
    }

    fn props(&self, ctx: &Context<Self>) -> SiteProps {
        SiteProps {
            words: self.words,
            translations: None,
            index: ctx.props().edition.made_index(self.state.lang),
            columns: self.columns.clone(),
            most: self.most,
            first: self.first,
            copied: self.copied.clone(),
            state: self.state.clone(),
            root: self.base.clone(),
            program: self.program.clone(),
            notice: self.notice(),
            go: ctx.link().callback(Message::Go),
            dismiss: ctx.link().callback(|()| Message::Dismissed),
        }
    }

    /// Makes a page of results that nobody sees. Browsers compile each function when it is first called: 9 of the 14 ms that the first letter took,
    /// measured in Chromium.
    fn rehearse(&self, ctx: &Context<Self>) {
        let q = self.words.label(self.words.report.title).to_owned();
        let state = State { lang: self.state.lang, page: Page::Search { q } };
        drop(site(&SiteProps { state, most: FIRST, ..self.props(ctx) }));
    }

    /// Takes on another state, whose language is there.
    fn turn(&mut self, ctx: &Context<Self>, next: State, notices: Vec<Notice>, otherwise: Then) {
        browser::dispatch("writing");
        let Some(words) = ctx.props().edition.words(next.lang) else { return };
        let translated = next.lang != self.state.lang;
        if matches!(otherwise, Then::SamePlace) {
            browser::dispatch("translating");
        }
        if self.state != next {
            // What became of a copied link is said until the reader goes on: the link of the next place has not been copied.
            self.copied = None;
        }
        (self.state, self.words, self.notices, self.lost, self.most, self.end) = (next, words, notices, false, usize::MAX, None);
        let then = self.destination(otherwise);
        after_rendering(then, false);
        index_for(ctx.props().edition, &self.state);
        // Only then: a page that was translated says the language that it is in now.
        if translated {
            self.name_language();
        }
    }

    /// Where the page stands after a step: at its sentence or at its part, if the link names one.
    fn destination(&self, otherwise: Then) -> Then {
        match &self.state.page {
            Page::Section { sentence: Some(id), .. } if !matches!(otherwise, Then::Stay) => Then::Anchor(id.clone()),
            Page::Story { step: Some(step), .. } => Then::Anchor(anchor_of(*step)),
            _ => otherwise,
        }
    }

    /// Whether a page with a box for words lacks its index, or a search some of its results.
    fn has_more(&self, edition: &'static Edition) -> bool {
        let index = edition.made_index(self.state.lang);
        match &self.state.page {
            Page::Search { q } => {
                let finds_more = |index| loaded().is_some_and(|chunk| (chunk.finds_more)(index, q, self.most));
                index.is_none_or(|index| self.most != usize::MAX && finds_more(index))
            }
            Page::Section { q, .. } => !q.trim().is_empty() && index.is_none() && loaded().is_some(),
            Page::Timeline(_) => self.most != usize::MAX || index.is_none() && loaded().is_some(),
            _ => false,
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
                // Where the page stood, which its script has noted there, stays with the step.
                Entry::Replace => history.replace_state_with_url(&history.state().unwrap_or_default(), "", Some(&address)),
            };
            if written.is_err() && self.base == ONE_FILE {
                // A page from disk may have no say in the history; its fragment can be set all the same.
                let _ = window().location().set_hash(&address);
            }
        }
        if let Ok(history) = window().history() {
            // Going back to a sentence or a step goes to it: where the page stood then is not to have its say after that.
            let by_hand = matches!(self.state.page, Page::Section { sentence: Some(_), .. } | Page::Story { step: Some(_), .. });
            let _ = history.set_scroll_restoration(if by_hand { ScrollRestoration::Manual } else { ScrollRestoration::Auto });
        }
        document().set_title(&title(self.words, &self.state.page));
    }

    /// Says which language the document is in.
    fn name_language(&self) {
        let _ = document_element().set_attribute("lang", self.state.lang.code());
    }

    fn notice(&self) -> Option<AttrValue> {
        if self.lost {
            return Some(self.words.get("notice-lost").into());
        }
        if self.notices.is_empty() {
            return None;
        }
        // The page is that of the sentence, and has been found by its words.
        if matches!(self.state.page, Page::Section { sentence: Some(_), .. }) && self.notices.iter().any(|notice| notice.key == QUOTE) {
            return Some(self.words.get("notice-quote").into());
        }
        let parts: Vec<String> = self
            .notices
            .iter()
            .map(|Notice { key, value }| if value.is_empty() { key.clone() } else { format!("{key}={value}") })
            .collect();
        Some(self.words.with("notice-dropped", &[("parts", &parts.join(", "))]).into())
    }
}

/// Makes the index that a page needs; before its render, which is too short a time for that. Mostly it was made while the browser had nothing to do.
fn index_for(edition: &'static Edition, state: &State) {
    let q = match &state.page {
        Page::Search { q }
        | Page::Timeline(Filters { q, .. })
        | Page::Event { within: Filters { q, .. }, .. }
        | Page::Section { q, .. } => q,
        _ => return,
    };
    if !q.trim().is_empty() {
        make_index(edition, state.lang);
    }
}

fn make_index(edition: &'static Edition, lang: Lang) {
    if let Some(chunk) = loaded() {
        (chunk.make_index)(edition, lang);
    }
}

/// The names of the files that are lacking for a state to be shown.
fn lacking(edition: &'static Edition, State { lang, page }: &State) -> Option<String> {
    let more = page.needs_more_than_charts();
    let files = edition.lacks(&[*lang], more);
    if more { with_chunk(files) } else { files }
}

/// These files, and that of the second part of the program if it is lacking.
fn with_chunk(files: Option<String>) -> Option<String> {
    match files {
        files if loaded().is_some() => files,
        Some(files) => Some(format!("{files} {CHUNK_WORD}")),
        None => Some(CHUNK_WORD.into()),
    }
}

/// Sends a message once files of languages are there, or that they could not be had.
fn learn(ctx: &Context<App>, files: &str, then: Message) {
    when(ctx, ctx.props().host.load.call1(&JsValue::NULL, &files.into()), then);
}

/// Copies a text, and sends a message what became of it under a name.
fn copy(ctx: &Context<App>, text: &str, name: AttrValue) -> bool {
    browser::copy(text, ctx.link().callback(move |done| Message::Copied(name.clone(), done)));
    false
}

/// Sends a message when what a function of the page's script returned, a promise, resolves.
fn when(ctx: &Context<App>, promise: Result<JsValue, JsValue>, then: Message) {
    let link = ctx.link().clone();
    spawn_local(async move {
        let resolved = match promise.map(|promise| promise.dyn_into::<Promise>()) {
            Ok(Ok(promise)) => JsFuture::from(promise).await.is_ok(),
            _ => false,
        };
        link.send_message(if resolved { then } else { Message::Lost });
    });
}

/// Listens to steps through the history, to clicks anywhere in the page and to its scrolling.
fn listeners(ctx: &Context<App>, base: &AttrValue) -> [EventListener; 3] {
    let moved = ctx.link().callback(|()| Message::Moved);
    let popped = EventListener::new(&window(), "popstate", move |_| moved.emit(()));
    let (link, base, report) = (ctx.link().clone(), base.clone(), ctx.props().edition.report());
    let options = EventListenerOptions::enable_prevent_default();
    let clicked = EventListener::new_with_options(&document(), "click", options, move |event| {
        let Some(event) = event.dyn_ref() else { return };
        if let Some(click) = clicked(event, &base, report) {
            event.prevent_default();
            link.send_message(Message::Clicked(click));
        }
    });
    let moved = ctx.link().callback(|()| Message::Scrolled);
    let scrolled = EventListener::new(&window(), "scroll", move |_| {
        if browser::has_many_rows() {
            moved.emit(());
        }
    });
    [popped, clicked, scrolled]
}
