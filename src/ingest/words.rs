//! The words of a text with their places, folded so that they can be compared.

use core::ops::Range;

/// A run of letters, or a run of digits, with its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Lower-case, ё as е, Latin letters that hide in a Cyrillic word as the Cyrillic ones that they look like.
    pub folded: String,
    /// Bytes in the text.
    pub range: Range<usize>,
    /// Whether it begins with a capital letter.
    pub capital: bool,
}

impl Word {
    /// Whether it is written in digits.
    pub fn is_number(&self) -> bool {
        self.folded.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// The words of a text, in order. A hyphen ends a word.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if !first.is_alphanumeric() {
            continue;
        }
        let mut end = start + first.len_utf8();
        while let Some(&(at, next)) = chars.peek() {
            if !next.is_alphanumeric() || next.is_ascii_digit() != first.is_ascii_digit() {
                break;
            }
            end = at + next.len_utf8();
            chars.next();
        }
        words.push(Word { folded: fold(&text[start..end]), range: start..end, capital: first.is_uppercase() });
    }
    words
}

/// A word as it is compared.
pub(super) fn fold(word: &str) -> String {
    let cyrillic = word.chars().any(|c| matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё'));
    word.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ё' => 'е',
            'a' if cyrillic => 'а',
            'c' if cyrillic => 'с',
            'e' if cyrillic => 'е',
            'o' if cyrillic => 'о',
            'p' if cyrillic => 'р',
            'x' if cyrillic => 'х',
            'y' if cyrillic => 'у',
            other => other,
        })
        .collect()
}

impl Word {
    /// Whether this is the word, or begins as it does if it ends in «…».
    pub fn is(&self, word: &str) -> bool {
        word.strip_suffix('…').map_or(self.folded == word, |beginning| self.folded.starts_with(beginning))
    }
}

/// Behind which word the last place of a phrase ends, its words as [`Word::is`] has them; «не менее» does not have «менее».
pub(super) fn last_phrase(words: &[Word], phrase: &str) -> Option<usize> {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    let negated = |at: usize| at > 0 && words[at - 1].folded == "не";
    let is = |window: &[Word]| window.iter().zip(&phrase).all(|(word, wanted)| word.is(wanted));
    words.windows(phrase.len()).enumerate().rev().find(|&(at, window)| is(window) && !negated(at)).map(|(at, _)| at + phrase.len())
}

/// A text with every run of white space (no-break spaces too) as one space and none at its ends.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_latin_letter_in_a_cyrillic_word_and_a_yo_are_folded() {
        let folded = |text| words(text).into_iter().map(|word| word.folded).collect::<Vec<_>>();
        assert_eq!(folded("оправдал трeх подсудимых"), ["оправдал", "трех", "подсудимых"]);
        assert_eq!(folded("трёх HRW 7-процентный 2.e"), ["трех", "hrw", "7", "процентный", "2", "e"]);
    }
}
