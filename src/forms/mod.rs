//! Which words are forms of one word.
//!
//! Words are compared by their *keys*: two words are forms of one word if they share one. A word's key is its stem (Snowball, <https://snowballstem.org>; of Kazakh the
//! word without its endings), unless a table says otherwise. The vocabulary of a report is closed, so the table can be made when it is built: `make` asks a
//! dictionary (OpenCorpora and Wiktionary, through `rumorph`) in their context for the lemma of every word of the source and the labels, and writes down only
//! where stems would part the forms of a word or take two words for one. Forms that the report does not have are covered through their stems: the table knows
//! those of the whole paradigm of each of its words.
//!
//! For Kazakh labels there is no dictionary to be had as a library; for English ones Snowball and a list of irregular words do. `tests/forms.rs` measures the Russian ones, `kazakh` has its figures.

mod kazakh;
mod letters;
#[cfg(not(target_arch = "wasm32"))]
pub mod make;
mod tokens;

pub use letters::{fold, fold_word, lower, upper};
pub use tokens::{Token, tokens};

use crate::report::Lang;
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::BTreeMap;

/// The name of the file with the table, which is of no language of the interface, and its first line; the table is the second.
pub const FORMS: &str = "forms";

/// What tells the forms of words, in the text of a report and in its labels in one language.
#[derive(Clone, Debug, Default)]
pub struct Forms {
    /// Stems that stand for others, each with the place of its keys.
    stems: BTreeMap<String, u32>,
    /// Words whose keys are not those of their stem, likewise.
    words: BTreeMap<String, u32>,
    /// With commas between them.
    keys: Vec<String>,
    kazakh: bool,
}

impl Forms {
    /// From a table that `make` wrote: entries with spaces between them, `beginning+end:end,end` for a key and the stems that stand for it, which begin alike, and
    /// `beginning+end=end,end` for a key and words that have it. Where there are several keys (`+key,key=word`), nothing begins alike. An empty table knows stems alone.
    pub fn read(table: &str, lang: Lang) -> Self {
        let mut forms = Self { kazakh: lang == Lang::Kk, ..Self::default() };
        for (beginning, rest) in table.split(' ').filter_map(|entry| entry.split_once('+')) {
            let list = if rest.contains(':') { &mut forms.stems } else { &mut forms.words };
            let Some((end, ends)) = rest.split_once([':', '=']) else { continue };
            ends.split(',').for_each(|own| {
                list.insert(format!("{beginning}{own}"), forms.keys.len() as u32);
            });
            forms.keys.push(format!("{beginning}{end}"));
        }
        forms
    }

    /// The keys of a folded word. A word of the source is never Kazakh, one of a label may be.
    pub fn keys(&self, word: &str, is_of_source: bool) -> Vec<String> {
        let mut keys = self.keys_of_stem(word);
        if self.kazakh && !is_of_source && word.chars().any(is_cyrillic) {
            // Apart from Russian stems.
            keys.push(format!("~{}", kazakh::stem(word)));
        }
        keys
    }

    fn keys_of_stem(&self, word: &str) -> Vec<String> {
        let stem = stem(word);
        match self.words.get(word).or_else(|| self.stems.get(&stem)) {
            Some(&keys) => self.keys[keys as usize].split(',').map(String::from).collect(),
            None => vec![stem],
        }
    }
}

/// The Snowball stem of a folded word: Cyrillic ones as Russian, others as English.
pub fn stem(word: &str) -> String {
    // Each chosen where it is made, so that the program has no other language's rules in it.
    if word.chars().any(is_cyrillic) {
        Stemmer::create(Algorithm::Russian).stem(word).into_owned()
    } else {
        Stemmer::create(Algorithm::English).stem(word).into_owned()
    }
}

fn is_cyrillic(c: char) -> bool {
    ('а'..='ӿ').contains(&c)
}
