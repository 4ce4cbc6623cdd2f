//! Which words are forms of one word.
//!
//! Words are compared by their *keys*: two words are forms of one word if they share one. A word's key is its stem (Snowball, <https://snowballstem.org>; of Kazakh the
//! word without its endings), unless a table says otherwise. The vocabulary of a report is closed, so the table can be made when it is built: `make` asks a
//! dictionary (OpenCorpora and Wiktionary, through `rumorph`) in their context for the lemma of every word of the source and the labels, and writes down only
//! where stems would part the forms of a word or take two words for one. Forms that the report does not have are covered through their stems: the table knows
//! those of the whole paradigm of each of its words.
//!
//! For Kazakh labels there is no dictionary to be had as a library; for English ones Snowball and a list of irregular words do. `tests/forms.rs` measures all three.

mod kazakh;
mod letters;
#[cfg(not(target_arch = "wasm32"))]
pub mod make;
mod tokens;

pub use letters::{fold, fold_word, lower, upper};
pub use tokens::{Token, tokens};

use crate::report::Lang;
use rust_stemmers::{Algorithm, Stemmer};

/// What tells the forms of words, in the text of a report and in its labels in one language.
#[derive(Clone, Debug, Default)]
pub struct Forms {
    #[cfg(not(target_arch = "wasm32"))]
    table: &'static str,
    /// Stems that stand for others, in order, each with its keys.
    stems: Keys,
    /// Words whose keys are not those of their stem, in order.
    words: Keys,
    kazakh: bool,
}

type Keys = Vec<(String, String)>;

impl Forms {
    /// From a table that `make` wrote: entries with spaces between them, `beginning+end:end,end` for a key and the stems that stand for it, which begin alike, and
    /// `beginning+end=end,end` for a key and words that have it. Where there are several keys (`+key,key=word`), nothing begins alike. An empty table knows stems alone.
    pub fn read(table: &'static str, lang: Lang) -> Self {
        let (mut stems, mut words) = (Keys::new(), Keys::new());
        for (beginning, rest) in table.split(' ').filter_map(|entry| entry.split_once('+')) {
            let list = if rest.contains(':') { &mut stems } else { &mut words };
            let Some((end, ends)) = rest.split_once([':', '=']) else { continue };
            list.extend(ends.split(',').map(|own| (format!("{beginning}{own}"), format!("{beginning}{end}"))));
        }
        stems.sort_unstable();
        words.sort_unstable();
        #[cfg(not(target_arch = "wasm32"))]
        return Self { table, stems, words, kazakh: lang == Lang::Kk };
        #[cfg(target_arch = "wasm32")]
        Self { stems, words, kazakh: lang == Lang::Kk }
    }

    /// The table.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn table(&self) -> &'static str {
        self.table
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
        let listed = |list: &Keys, word: &str| {
            let at = list.binary_search_by(|(known, _)| known.as_str().cmp(word)).ok()?;
            Some(list[at].1.split(',').map(String::from).collect())
        };
        let stem = stem(word);
        listed(&self.words, word).or_else(|| listed(&self.stems, &stem)).unwrap_or_else(|| vec![stem])
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
