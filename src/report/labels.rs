//! Words of ours about the report, in each language of the interface. The source's own words are never translated.

use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// Russian, the language of the source.
    #[default]
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
}

/// The same words in every language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels {
    /// In Russian.
    pub ru: &'static str,
    /// In English.
    pub en: &'static str,
    /// In Kazakh.
    pub kk: &'static str,
}

impl Labels {
    /// The words in one language.
    pub fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ru => self.ru,
            Lang::En => self.en,
            Lang::Kk => self.kk,
        }
    }
}
