//! Plain matching of words in a text.

use crate::forms::fold;

/// Whether a text has each of the folded words, as parts of words too.
pub fn matches(text: &str, words: &[String]) -> bool {
    let text = fold(text);
    words.iter().all(|word| text.contains(word.as_str()))
}
