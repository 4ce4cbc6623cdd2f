//! Plain matching of words: case, ё and typographic quotation marks aside.

/// A text as it is compared: lower-case, ё as е, no-break spaces as spaces, word joiners left out.
pub fn fold(text: &str) -> String {
    text.chars()
        .filter(|&c| c != '\u{2060}')
        .map(lower)
        .map(|c| match c {
            'ё' => 'е',
            '\u{a0}' | '\u{202f}' => ' ',
            other => other,
        })
        .collect()
}

/// The small letter of a capital one, in the scripts of the interface and of reports: Latin and Cyrillic with their supplements, up to U+052F. Any other
/// stays as it is. (The tables by which the standard library knows all scripts would, with those for capitals, be 9 kB of the program as it is sent.)
pub fn lower(c: char) -> char {
    let code = u32::from(c);
    let small = match c {
        '×' | 'İ' | 'ĸ' | 'ŉ' | 'ſ' => code,
        'A'..='Z' | 'À'..='Þ' | 'А'..='Я' => code + 0x20,
        'Ѐ'..='Џ' => code + 0x50,
        'Ÿ' => 0xff,
        'Ӏ' => 0x4cf,
        // Capital and small letter in turn.
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' => code | 1,
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ӂ'..='ӎ' => code + (code & 1),
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

/// The capital letter of a small one, in the same scripts.
pub fn upper(c: char) -> char {
    ('\0'..'\u{530}').find(|&capital| capital != c && lower(capital) == c).unwrap_or(c)
}

/// Whether a text has each of the folded words, as parts of words too.
pub fn matches(text: &str, words: &[String]) -> bool {
    let text = fold(text);
    words.iter().all(|word| text.contains(word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_the_known_scripts_change_their_case_as_unicode_says() {
        let simple = |mut mapped: core::char::ToLowercase, c| mapped.next().filter(|_| mapped.next().is_none()).unwrap_or(c);
        for c in '\0'..'\u{530}' {
            // Greek, Armenian and what lies between the scripts stays as it is.
            let known = c < '\u{180}' || ('\u{400}'..'\u{530}').contains(&c);
            let expected = if known { simple(c.to_lowercase(), c) } else { c };
            assert_eq!(lower(c), expected, "{c:?}");
        }
        assert_eq!(
            ["жалоба", "қаңтар", "ёлка", "deaths", "1"].map(|word| word.chars().next().map(upper)),
            ['Ж', 'Қ', 'Ё', 'D', '1'].map(Some)
        );
    }
}
