//! Words of ours about the report. The report has their numbers; what they are in a language is a list beside it, so that a reader
//! is sent one language. The source's own words are never translated.

use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Russian.
    Ru,
    /// English.
    En,
    /// Kazakh, in Cyrillic letters.
    Kk,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Ru, Self::En, Self::Kk];

    /// The ISO 639-1 code, as it stands in paths and in `lang`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::En => "en",
            Self::Kk => "kk",
        }
    }

    /// The language with this ISO 639-1 code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language's own name, short and in full.
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Ru => ("Рус", "Русский"),
            Self::En => ("Eng", "English"),
            Self::Kk => ("Қаз", "Қазақша"),
        }
    }
}

/// The first sentence of a text of ours, and what follows it.
pub fn first_sentence(text: &str) -> (&str, &str) {
    text.find(". ").map_or((text, ""), |at| (&text[..=at], &text[at + 2..]))
}

/// A title, a name or a note, by its number in [`Labels`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Label(pub u32);

/// The words of the labels in one language: of all, or of all but the timeline's as long as these are not there ([`Report::main_labels`](super::Report::main_labels)).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    main: &'static [&'static str],
    events: &'static [&'static str],
}

impl Labels {
    /// Of the words in the order of the labels' numbers; those of the timeline may be apart.
    pub fn new(main: &'static [&'static str], events: &'static [&'static str]) -> Self {
        Self { main, events }
    }

    /// The words of a label; none as long as they are not there.
    pub fn get(self, label: Label) -> &'static str {
        let at = label.0 as usize;
        let words = self.main.get(at).or_else(|| self.events.get(at.checked_sub(self.main.len())?));
        words.copied().unwrap_or_default()
    }

    /// The words of all labels that have some, in the order of the labels' numbers.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn all(self) -> impl Iterator<Item = &'static str> {
        self.main.iter().chain(self.events).copied()
    }

    /// How many labels have words.
    pub fn count(self) -> usize {
        self.main.len() + self.events.len()
    }
}
