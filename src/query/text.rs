//! Plain matching of words: case, ё and typographic quotation marks aside.

/// A text as it is compared: lower-case, ё as е, no-break spaces as spaces, word joiners left out.
pub fn fold(text: &str) -> String {
    text.chars()
        .filter(|&c| c != '\u{2060}')
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ё' => 'е',
            '\u{a0}' | '\u{202f}' => ' ',
            other => other,
        })
        .collect()
}

/// Whether a text has each of the folded words, as parts of words too.
pub fn matches(text: &str, words: &[String]) -> bool {
    let text = fold(text);
    words.iter().all(|word| text.contains(word.as_str()))
}
