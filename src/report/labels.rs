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

/// The words of every [`Label`] in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels(pub Vec<&'static str>);

impl Labels {
    /// The words of a label.
    pub fn get(&self, label: Label) -> &'static str {
        self.0[label.0 as usize]
    }
}
