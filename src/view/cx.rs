//! What every page is a function of: what is said of the report, where the reader is, and how to go elsewhere.

use crate::query::{Columns, Index};
use crate::report::{Entity, Event, Report};
use crate::state::link::{Detail, Link};
use crate::state::{Page, State};
use crate::words::{Translations, Words};
use core::cell::OnceCell;
use core::ops::Deref;
use std::rc::Rc;
use yew::prelude::{AttrValue, Callback};

/// The root of the one-file edition, whose links are fragments.
pub const ONE_FILE: &str = "#";

/// The attribute in which the one-file edition has the address of the site that it is of, with a slash at its end.
pub const SITE: &str = "data-site";

/// The context of a page. It derefs to its words, which every page asks for.
#[derive(Clone)]
pub struct Cx {
    /// The report and the words for it in the reader's language. A drawing or a saved file needs no more than these.
    pub words: Words,
    /// The words in every language, where a page is rendered that is in all of them.
    pub translations: Option<Translations>,
    /// What is searched, once it was made.
    pub index: Option<&'static Index>,
    /// The events by column.
    pub columns: LazyColumns,
    /// How many results of a search, or events of a timeline, are rendered at most.
    pub most: usize,
    /// Which row of a list of many events is the first in the window.
    pub first: usize,
    /// What was copied last, and whether it could be: the address of a link, a text, or the id of a sentence with its source.
    pub copied: Option<(AttrValue, bool)>,
    /// Where the reader is.
    pub state: State,
    /// What to put before a path of ours: `../../` in a static page, the site's base in the app, [`ONE_FILE`] where one file is the site.
    pub root: AttrValue,
    /// The program.
    pub program: Program,
    /// Goes to another state; does nothing in a static page.
    pub go: Callback<State>,
}

/// The events of a report by column, made when they are first asked for.
#[derive(Clone, Debug, Default)]
pub struct LazyColumns(Rc<OnceCell<Columns<'static>>>);

impl PartialEq for LazyColumns {
    /// They follow from the report.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The program as the page that loads it names it; empty where none is to be loaded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Program {
    /// SHA-256 in hexadecimal.
    pub sha256: AttrValue,
    /// Its file below the site's root; empty where the page carries it.
    pub file: AttrValue,
    /// SHA-256 of its second part.
    pub chunk_sha256: AttrValue,
    /// The file of that; `chunk` where the page carries it.
    pub chunk_file: AttrValue,
}

impl Deref for Cx {
    type Target = Words;

    fn deref(&self) -> &Words {
        &self.words
    }
}

impl Cx {
    /// A message of the interface.
    pub fn t(&self, id: &str) -> AttrValue {
        self.words.get(id).into()
    }

    /// The events of the report by column.
    pub fn columns(&self) -> &Columns<'static> {
        self.columns.0.get_or_init(|| Columns::of(self.words.report))
    }

    /// A callback that changes filters and goes to the page that they make.
    pub fn changes<F: Clone + 'static, T: 'static>(
        &self,
        filters: &F,
        page: fn(F) -> Page,
        change: impl Fn(&mut F, T) + 'static,
    ) -> Callback<T> {
        let (lang, filters) = (self.state.lang, filters.clone());
        self.go.reform(move |value| {
            let mut filters = filters.clone();
            change(&mut filters, value);
            State { lang, page: page(filters) }
        })
    }

    /// The address of a page in the reader's language.
    pub fn href(&self, page: Page) -> AttrValue {
        self.href_of(&self.state.to(page))
    }

    /// The address of a state.
    pub fn href_of(&self, state: &State) -> AttrValue {
        address(&self.root, state, Detail::Short).into()
    }

    /// The address that is copied: it spells out what it shows.
    pub fn share(&self) -> AttrValue {
        passed_on(&self.root, &self.state, self.words.report).into()
    }

    /// Whether this is the one-file edition.
    pub fn is_one_file(&self) -> bool {
        self.root == ONE_FILE
    }

    /// The address of a sentence in the text.
    pub fn sentence_href(&self, sentence: u32) -> AttrValue {
        self.href(self.sentence_page(sentence))
    }

    /// The page of a sentence.
    pub fn sentence_page(&self, sentence: u32) -> Page {
        Page::sentence(self.report.section_of(sentence).id, self.report.sentences[sentence as usize].id)
    }

    /// The address of an event.
    pub fn event_href(&self, event: &Event) -> AttrValue {
        self.href(Page::event(event.id))
    }

    /// The address of an entity's page.
    pub fn entity_href(&self, entity: &Entity) -> AttrValue {
        self.href(Page::Entity { id: entity.id.into() })
    }

    /// The entities of an event.
    pub fn entities<'e>(&self, event: &'e Event) -> impl Iterator<Item = &'static Entity> + use<'e> {
        let entities = &self.report.entities;
        event.entities.iter().map(move |&entity| &entities[entity as usize])
    }
}

/// The address of a state that is passed on.
pub fn passed_on(root: &str, state: &State, report: &Report) -> String {
    written(root, &state.passed_on(report))
}

/// The address of a state, seen from a page with this root.
pub fn address(root: &str, state: &State, detail: Detail) -> String {
    written(root, &state.link(detail))
}

fn written(root: &str, link: &Link) -> String {
    match root {
        ONE_FILE => link.in_fragment(),
        // A static page at the root stands in no folder: its own address would be the empty string.
        "" if link.path.is_empty() && link.fragment.is_empty() => "./".into(),
        root => format!("{root}{link}"),
    }
}
