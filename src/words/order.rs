//! The order of names: by the alphabet, as a reader looks them up.

use crate::forms::lower;

/// Letters in the order of the Kazakh alphabet, which has the Russian one in its order; Latin ones stand before.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

/// A key by which words stand in the order of the alphabet: case and everything but letters, digits and spaces aside.
pub fn alphabetical(words: &str) -> Vec<u8> {
    let rank = |c: char| match c {
        ' ' | '\u{a0}' => Some(0),
        '0'..='9' => Some(1 + c as u8 - b'0'),
        _ => LETTERS.chars().position(|letter| letter == c).and_then(|at| u8::try_from(at + 11).ok()),
    };
    words.chars().map(lower).filter_map(rank).collect()
}

#[cfg(test)]
mod tests {
    use super::alphabetical;

    #[test]
    fn names_stand_as_in_the_alphabet_of_the_language() {
        let mut names = ["Ұзақ", "«Әділ»", "Узел", "Ёлка", "Жук", "Единство", "Adal", "Андрей", "Ақжол"];
        names.sort_by_key(|name| alphabetical(name));
        assert_eq!(names, ["Adal", "Ақжол", "Андрей", "«Әділ»", "Единство", "Ёлка", "Жук", "Узел", "Ұзақ"]);
    }
}
