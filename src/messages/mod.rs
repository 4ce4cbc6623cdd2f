//! What is said in one language: the labels of a report's annotations and the interface's messages.
//!
//! A language is two files of its own, beside the program and not in it: a reader is sent the one that is read, and what is said of events and errata once a page
//! tells of them. Each is a text, a line for each label and message ([`Language::text`] and [`EVENTS`] say what stands where); as it is sent, each of its letters is
//! a byte ([`crate::codec::encode_text`]). `fluent` compiles the messages for it, natively. Numbers,
//! dates and values are written out in [`crate::words`].

#[cfg(not(target_arch = "wasm32"))]
mod fluent;

#[cfg(not(target_arch = "wasm32"))]
pub use fluent::compile;

use crate::report::{Lang, Report};
use core::fmt;

/// What one language says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Which it is.
    pub lang: Lang,
    /// The words of the report's labels in the order of their numbers: of all, or of the [main](Report::main_labels) ones.
    pub labels: Vec<&'static str>,
    /// The interface's messages.
    pub messages: Messages,
}

/// What follows the language's code in the name of its second file, and in that file's first line. The labels that the first file lacks are its other lines.
pub const EVENTS: &str = "-events";

/// The messages of the interface in one language, compiled from Fluent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Messages {
    /// Messages by id, in order: one text, or one for each [`Plural`]; `{name}` stands for an argument.
    pub messages: Vec<(&'static str, Vec<&'static str>)>,
    /// The place in [`Plural`] of every whole number below 200; one above has the form of its last two digits and a hundred.
    pub plurals: &'static str,
}

/// A plural form (Unicode CLDR), as far as the interface's languages have them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// «1 жалоба»
    One,
    /// «2 жалобы»
    Few,
    /// «5 жалоб»
    Many,
    /// «4,5 жалобы»
    Other,
}

impl Plural {
    /// All forms, in the order of a message's texts.
    pub const ALL: [Self; 4] = [Self::One, Self::Few, Self::Many, Self::Other];
}

impl Messages {
    /// The text of a message; of one with plural forms, this one.
    pub fn text(&self, id: &str, form: Plural) -> Option<&'static str> {
        let at = self.messages.binary_search_by_key(&id, |(id, _)| id).ok()?;
        let texts = &self.messages[at].1;
        texts.get(form as usize).or(texts.last()).copied()
    }

    /// The units that there are words for.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn units(&self) -> std::collections::BTreeSet<String> {
        self.messages.iter().filter_map(|(id, _)| id.strip_prefix("unit-").map(String::from)).collect()
    }

    /// The plural form that goes with a number.
    pub fn plural(&self, number: f64) -> Plural {
        if number.fract() != 0.0 {
            return Plural::Other;
        }
        let whole = number.abs() as u64;
        let at = if whole < 200 { whole } else { 100 + whole % 100 };
        let digit = self.plurals.as_bytes().get(at as usize).map_or(3, |digit| digit - b'0');
        Plural::ALL.get(usize::from(digit)).copied().unwrap_or(Plural::Other)
    }
}

/// Why bytes are not a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageError(&'static str);

impl fmt::Display for LanguageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected the words of a language, found {}", self.0)
    }
}

impl core::error::Error for LanguageError {}

const WRONG_REPORT: LanguageError = LanguageError("those of another report");

impl Language {
    /// The language as the text of its file.
    ///
    /// A line each: the language's code, the plural forms ([`Messages::plurals`]), then the labels in the order of their numbers, an empty line, and the messages, each as
    /// its id and its texts with tabs between them.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn text(&self) -> String {
        let Self { lang, labels, messages: Messages { messages, plurals } } = self;
        let head = [lang.code(), plurals].into_iter().chain(labels.iter().copied()).chain([""]).map(String::from);
        let messages = messages.iter().map(|(id, texts)| format!("{id}\t{}", texts.join("\t")));
        head.chain(messages).map(|line| line + "\n").collect()
    }

    /// The same as the texts of its two files, the first with so many labels.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn texts(&self, main_labels: u32) -> [String; 2] {
        let (main, events) = self.labels.split_at(main_labels as usize);
        let main = Self { labels: main.to_vec(), ..self.clone() };
        [main.text(), format!("{}{EVENTS}\n{}\n", self.lang.code(), events.join("\n"))]
    }

    /// The labels of a second file with their language; `None` for a text that is none.
    ///
    /// # Errors
    /// The labels of another report.
    pub fn read_events(text: &'static str, report: &Report) -> Result<Option<(Lang, Vec<&'static str>)>, LanguageError> {
        let mut lines = text.lines();
        let code = lines.next().and_then(|line| line.strip_suffix(EVENTS));
        let Some(lang) = code.and_then(Lang::from_code) else { return Ok(None) };
        let labels: Vec<_> = lines.collect();
        if report.main_labels + labels.len() as u32 == report.labels { Ok(Some((lang, labels))) } else { Err(WRONG_REPORT) }
    }

    /// The language whose text this is.
    ///
    /// # Errors
    /// What is not such a text.
    pub fn read(text: &'static str) -> Result<Self, LanguageError> {
        let mut lines = text.lines();
        let lang = lines.next().and_then(Lang::from_code).ok_or(LanguageError("no code of a language in the first line"))?;
        let plurals = lines.next().ok_or(LanguageError("one line"))?;
        let labels = lines.by_ref().take_while(|line| !line.is_empty()).collect();
        let message = |line: &'static str| {
            let mut cells = line.split('\t');
            Some((cells.next()?, cells.collect()))
        };
        let messages = Messages { messages: lines.filter_map(message).collect(), plurals };
        if messages.messages.is_empty() { Err(LanguageError("no messages")) } else { Ok(Self { lang, labels, messages }) }
    }

    /// The same if it has the words of this report's labels.
    ///
    /// # Errors
    /// A language that was made for another report.
    pub fn of(self, report: &Report) -> Result<Self, LanguageError> {
        if [report.labels, report.main_labels].contains(&(self.labels.len() as u32)) { Ok(self) } else { Err(WRONG_REPORT) }
    }
}
