//! What one build carries: a verified report, the languages that it is told in, and what is searched in each.
//!
//! The only static of the app. It is read by the entry points alone (the start of the program, what scripts of others call, `publish`, tests), which hand on
//! what they take from it. The program embeds the report; a language is a file beside it ([`Language`]) and is there once it was
//! [learned](Edition::learn). Natively all are there from the beginning.

#[cfg(feature = "synthetic")]
pub mod synthetic;

use crate::codec;
use crate::forms::{FORMS, Forms};
use crate::messages::{EVENTS, Language, LanguageError};
use crate::query::Index;
use crate::report::{Lang, Report};
use crate::words::{Translations, Words};
use std::sync::{LazyLock, OnceLock};

static REPORT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/report.bin"));

/// The texts of the files of all languages, and of the table of forms.
#[cfg(not(target_arch = "wasm32"))]
static FILES: [&str; 7] = [
    include_str!(concat!(env!("OUT_DIR"), "/ru.txt")),
    include_str!(concat!(env!("OUT_DIR"), "/ru-events.txt")),
    include_str!(concat!(env!("OUT_DIR"), "/en.txt")),
    include_str!(concat!(env!("OUT_DIR"), "/en-events.txt")),
    include_str!(concat!(env!("OUT_DIR"), "/kk.txt")),
    include_str!(concat!(env!("OUT_DIR"), "/kk-events.txt")),
    include_str!(concat!(env!("OUT_DIR"), "/forms.txt")),
];

static EDITION: LazyLock<Edition> = LazyLock::new(|| {
    let report: Report = codec::decode(REPORT).expect("the build script encoded these bytes from the same types");
    let report = report.restore();
    #[cfg(feature = "synthetic")]
    let report = synthetic::enlarged(report);
    let edition = Edition::of(report);
    #[cfg(not(target_arch = "wasm32"))]
    for text in FILES {
        edition.learn(text).expect("the build script wrote these texts for this report");
    }
    edition
});

/// The words of the embedded edition in every language, all of which are there natively: for `publish` and tests.
#[cfg(not(target_arch = "wasm32"))]
pub fn shipped() -> Translations {
    Edition::embedded().translations().expect("natively every language is there from the beginning")
}

/// SHA-256 of the embedded report, in hexadecimal: what the program depends on beside its code.
#[cfg(not(target_arch = "wasm32"))]
pub fn report_sha256() -> String {
    use sha2::{Digest as _, Sha256};
    Sha256::digest(REPORT).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A report, and in each language that is there its words and its index.
#[derive(Debug)]
pub struct Edition {
    report: Report,
    languages: [OnceLock<Language>; 3],
    events: [OnceLock<Vec<&'static str>>; 3],
    /// The table of the forms of words.
    forms: OnceLock<&'static str>,
    indexes: [OnceLock<Index>; 3],
}

impl Edition {
    /// The edition embedded in the program, decoded at the first call.
    pub fn embedded() -> &'static Self {
        &EDITION
    }

    /// A report in no language yet.
    pub fn of(report: Report) -> Self {
        Self { report, languages: Default::default(), events: Default::default(), forms: OnceLock::new(), indexes: Default::default() }
    }

    /// The report.
    pub fn report(&'static self) -> &'static Report {
        &self.report
    }

    /// Adds the language whose file has this text, or what it says of events, or the table of the forms of words, in any order; what is there already stays.
    ///
    /// # Errors
    /// A text that is not a language, or has the labels of another report.
    pub fn learn(&self, text: &'static str) -> Result<(), LanguageError> {
        if let Some(table) = text.strip_prefix(FORMS).and_then(|rest| rest.strip_prefix('\n')) {
            self.forms.get_or_init(|| table);
            return Ok(());
        }
        if let Some((lang, events)) = Language::read_events(text, &self.report)? {
            self.events[lang as usize].get_or_init(|| events);
            return Ok(());
        }
        let language = Language::read(text)?.of(&self.report)?;
        self.languages[language.lang as usize].get_or_init(|| language);
        Ok(())
    }

    /// The words for the report in a language, if that is there; events may have none yet.
    pub fn words(&'static self, lang: Lang) -> Option<Words> {
        let language = self.languages[lang as usize].get()?;
        let events: &[&str] = self.events[lang as usize].get().map_or(&[], Vec::as_slice);
        Some(Words::new(&self.report, language, events, self.forms.get().copied().unwrap_or_default()))
    }

    /// The names of the files that these languages lack, without their digests and with spaces between them: `ru ru-events forms`. Not every page tells of events or
    /// is searched.
    pub fn lacks(&'static self, langs: &[Lang], with_events: bool) -> Option<String> {
        let mut lacking = String::new();
        let mut add = |word: &str, kind: &str| {
            lacking.push_str(if lacking.is_empty() { "" } else { " " });
            lacking.push_str(word);
            lacking.push_str(kind);
        };
        for &lang in langs {
            let words = self.words(lang);
            let is_whole = words.is_some_and(|words| words.labels().count() == self.report.labels as usize);
            for (kind, is_lacking) in [("", words.is_none()), (EVENTS, with_events && !is_whole)] {
                if is_lacking {
                    add(lang.code(), kind);
                }
            }
        }
        if with_events && self.forms.get().is_none() {
            add(FORMS, "");
        }
        Some(lacking).filter(|lacking| !lacking.is_empty())
    }

    /// The words for the report in every language, if all are there; events may have none yet.
    pub fn translations(&'static self) -> Option<Translations> {
        let [ru, en, kk] = Lang::ALL.map(|lang| self.words(lang));
        Some(Translations::new([ru?, en?, kk?]))
    }

    /// What is searched in a language, if that is there with its events; made at the first call, which takes a while.
    pub fn index(&'static self, lang: Lang) -> Option<&'static Index> {
        let words = self.words(lang).filter(|_| self.lacks(&[lang], true).is_none())?;
        Some(self.indexes[lang as usize].get_or_init(|| Index::new(words.report, words.labels(), Forms::read(words.forms(), lang))))
    }

    /// The same if it was made already.
    pub fn made_index(&'static self, lang: Lang) -> Option<&'static Index> {
        self.indexes[lang as usize].get()
    }
}
