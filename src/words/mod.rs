//! What is said of the report in a language: its labels, the interface's messages, and numbers, dates and values as the language writes them.
//!
//! Pure: the same words natively and in the browser, so that a static page and the app agree to the letter. Numbers and dates are put
//! together from messages and separators here, because locale data for three languages (ICU) would cost more than the rest of the program.

mod dates;
mod kazakh;
mod numbers;
mod order;

use crate::messages::{Language, Plural};
use crate::report::{Category, Label, Labels, Lang, Report, Section, Statistic};

pub use order::alphabetical;

/// A report and the words for it in one language. Two of these are equal if they are the same in memory.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The report.
    pub report: &'static Report,
    language: &'static Language,
    forms: &'static str,
    labels: Labels,
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.report, other.report)
            && core::ptr::eq(self.language, other.language)
            && self.labels.count() == other.labels.count()
    }
}

impl Words {
    /// The words for a report in a language that was made for it, the labels of events that the language lacks, and the table of the forms of words, as far as they are there.
    pub fn new(report: &'static Report, language: &'static Language, events: &'static [&'static str], forms: &'static str) -> Self {
        Self { report, language, forms, labels: Labels::new(&language.labels, events) }
    }

    /// The texts of the language's two files.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn texts(self) -> [String; 2] {
        Language { labels: self.labels.all().collect(), ..self.language.clone() }.texts(self.report.main_labels)
    }

    /// The table of [`Forms`](crate::forms::Forms); none as long as it is not there.
    pub fn forms(self) -> &'static str {
        self.forms
    }

    /// What the language says.
    pub fn language(self) -> &'static Language {
        self.language
    }

    /// The language.
    pub fn lang(self) -> Lang {
        self.language.lang
    }

    /// The words of all labels.
    pub fn labels(self) -> Labels {
        self.labels
    }

    /// The words of a label.
    pub fn label(self, label: Label) -> &'static str {
        self.labels.get(label)
    }

    /// A message without arguments; its id if there is none.
    pub fn get(self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with arguments as (name, words); its id if there is none.
    pub fn with(self, id: &str, arguments: &[(&str, &str)]) -> String {
        self.form(id, Plural::Other, arguments)
    }

    /// A message in a plural form.
    fn form(self, id: &str, form: Plural, arguments: &[(&str, &str)]) -> String {
        let text = self.language.messages.text(id, form).unwrap_or(id);
        let mut filled = String::with_capacity(text.len());
        for (at, piece) in text.split('{').enumerate() {
            let Some((name, after)) = piece.split_once('}').filter(|_| at > 0) else {
                filled.push_str(piece);
                continue;
            };
            let words = arguments.iter().find(|(known, _)| *known == name).map_or(name, |(_, words)| words);
            filled.push_str(words);
            filled.push_str(after);
        }
        filled
    }

    /// A section as it is cited: «раздел 1.c», «раздел 6», «основные положения».
    pub fn section(self, section: &Section) -> String {
        match section.id {
            "0" => self.get("section-summary"),
            id => {
                let number = id.split('-').next().unwrap_or(id);
                let (digits, letter) = number.split_at(number.find(|c: char| c.is_ascii_lowercase()).unwrap_or(number.len()));
                let number = if letter.is_empty() { digits.to_owned() } else { format!("{digits}.{letter}") };
                self.with("section-number", &[("number", &number)])
            }
        }
    }

    /// The name of a category.
    pub fn category(self, category: Category) -> String {
        self.get(&format!("category-{}", category.word()))
    }

    /// Who says so: a reporter's name, or the report itself.
    pub fn who(self, statistic: &Statistic) -> String {
        match self.report.reporter_of(statistic) {
            Some(reporter) => self.label(reporter.name).into(),
            None => self.get("who-report"),
        }
    }
}

/// The words for a report in every language of the interface.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Translations([Words; 3]);

impl Translations {
    /// Of the words in each language, in the order of [`Lang::ALL`].
    pub fn new(words: [Words; 3]) -> Self {
        Self(words)
    }

    /// The report.
    pub fn report(&self) -> &'static Report {
        self.0[0].report
    }

    /// The words in one language.
    pub fn of(&self, lang: Lang) -> Words {
        self.0[lang as usize]
    }

    /// The words of a label in each language.
    pub fn label(&self, label: Label) -> [&'static str; 3] {
        self.0.map(|words| words.label(label))
    }
}
