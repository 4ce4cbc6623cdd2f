//! What every page is a function of: the report, the words, where the reader is, and how to go elsewhere.

use crate::report::{Category, Edtf, Entity, Event, Lang, Report, Section, Statistic};
use crate::state::link::Detail;
use crate::state::{Page, State};
use crate::words::Words;
use yew::prelude::{AttrValue, Callback};

/// The root of the one-file edition, whose links are fragments.
pub const ONE_FILE: &str = "#";

/// The context of a page.
#[derive(Clone)]
pub struct Cx {
    /// The report shown.
    pub report: &'static Report,
    /// The interface's words in the reader's language.
    pub words: Words,
    /// Where the reader is.
    pub state: State,
    /// What to put before a path of ours: `../../` in a static page, the site's base in the app, [`ONE_FILE`] where one file is the site.
    pub root: AttrValue,
    /// The program.
    pub program: Program,
    /// Goes to another state; does nothing in a static page.
    pub go: Callback<State>,
}

/// The program as the page that loads it names it; empty where none is to be loaded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Program {
    /// SHA-256 in hexadecimal.
    pub sha256: AttrValue,
    /// Its file below the site's root; empty where the page carries it.
    pub file: AttrValue,
}

impl Cx {
    /// The reader's language.
    pub fn lang(&self) -> Lang {
        self.words.lang
    }

    /// A message of the interface.
    pub fn t(&self, id: &str) -> String {
        self.words.get(id)
    }

    /// The address of a page in the reader's language.
    pub fn href(&self, page: Page) -> String {
        self.href_of(&self.state.to(page))
    }

    /// The address of a state.
    pub fn href_of(&self, state: &State) -> String {
        address(&self.root, state, Detail::Short)
    }

    /// The address that is copied: it spells out what it shows.
    pub fn share(&self) -> String {
        address(&self.root, &self.state, Detail::Full)
    }

    /// Whether this is the one-file edition.
    pub fn is_one_file(&self) -> bool {
        self.root == ONE_FILE
    }

    /// The address of a sentence in the text.
    pub fn sentence_href(&self, sentence: u32) -> String {
        self.href(self.sentence_page(sentence))
    }

    /// The page of a sentence.
    pub fn sentence_page(&self, sentence: u32) -> Page {
        let id = self.report.section_of(sentence).id.into();
        Page::Section { id, sentence: Some(self.report.sentences[sentence as usize].id.into()) }
    }

    /// The address of an event.
    pub fn event_href(&self, event: &Event) -> String {
        self.href(Page::Event { id: event.id.into() })
    }

    /// The address of an entity's page.
    pub fn entity_href(&self, entity: &Entity) -> String {
        self.href(Page::Entity { id: entity.id.into() })
    }

    /// A section as it is cited: «раздел 1.c», «раздел 6», «основные положения».
    pub fn section(&self, section: &Section) -> String {
        match section.id {
            "0" => self.t("section-summary"),
            id => {
                let number = id.split('-').next().unwrap_or(id);
                let (digits, letter) = number.split_at(number.find(|c: char| c.is_ascii_lowercase()).unwrap_or(number.len()));
                let number = if letter.is_empty() { digits.to_owned() } else { format!("{digits}.{letter}") };
                self.words.with("section-number", &[("number", &number)])
            }
        }
    }

    /// A date in words.
    pub fn date(&self, date: Edtf) -> String {
        self.words.date(date)
    }

    /// The name of a category.
    pub fn category(&self, category: Category) -> String {
        self.t(&format!("category-{}", category.word()))
    }

    /// Who says so: a reporter's name, or the report itself.
    pub fn who(&self, statistic: &Statistic) -> String {
        match self.report.reporter_of(statistic) {
            Some(reporter) => reporter.name.get(self.lang()).into(),
            None => self.t("who-report"),
        }
    }

    /// The entities of an event.
    pub fn entities<'e>(&self, event: &'e Event) -> impl Iterator<Item = &'static Entity> + use<'e> {
        let entities = &self.report.entities;
        event.entities.iter().map(move |&entity| &entities[entity as usize])
    }
}

/// The address of a state, seen from a page with this root.
pub fn address(root: &str, state: &State, detail: Detail) -> String {
    let link = state.link(detail);
    match root {
        ONE_FILE => link.in_fragment(),
        // A static page at the root stands in no folder: its own address would be the empty string.
        "" if link.path.is_empty() && link.fragment.is_empty() => "./".into(),
        root => format!("{root}{link}"),
    }
}
