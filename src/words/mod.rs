//! The interface's words: the messages of `static/locales/`, and numbers, dates and values as each language writes them.
//!
//! Pure: the same words natively and in the browser, so that a static page and the app agree to the letter. Numbers and dates are put
//! together from messages and separators here, because locale data for three languages (ICU) would cost more than the rest of the program.

mod dates;
mod numbers;
mod order;

use crate::report::Lang;

pub use order::alphabetical;

/// The words of the interface in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// The language.
    pub lang: Lang,
}

impl Words {
    /// The words in a language.
    pub fn of(lang: Lang) -> Self {
        Self { lang }
    }

    /// A message without arguments; its id if there is none.
    pub fn get(self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with arguments as (name, words); its id if there is none.
    pub fn with(self, id: &str, arguments: &[(&str, &str)]) -> String {
        self.plural(id, None, arguments)
    }

    /// A message in the plural form that goes with a number.
    fn plural(self, id: &str, number: Option<f64>, arguments: &[(&str, &str)]) -> String {
        let text = crate::messages().text(id, self.lang, number).unwrap_or(id);
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
}
