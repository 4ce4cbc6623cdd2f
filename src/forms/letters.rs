//! Letters as they are compared: case, ё, accents and what nobody sees aside.

/// A text as it is compared: lower-case, without soft hyphens, joiners, zero-width signs, stress and other accents; ё as е, й always one letter, a no-break or thin space as a
/// space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match lower(c) {
            // A decomposed й is a letter of its own, a decomposed ё is not.
            '\u{306}' if folded.ends_with('и') => {
                folded.pop();
                folded.push('й');
            }
            '\u{300}'..='\u{36f}' => {}
            unseen if is_unseen(unseen) => {}
            'ё' => folded.push('е'),
            '\u{a0}' | '\u{2009}' | '\u{202f}' => folded.push(' '),
            other => folded.push(plain(other)),
        }
    }
    folded
}

/// A word as it is compared: folded, and a Latin letter among Cyrillic ones, a slip of the fingers, as the one that it looks like.
pub fn fold_word(word: &str) -> String {
    let folded = fold(word);
    if folded.chars().any(super::is_cyrillic) && !folded.chars().all(super::is_cyrillic) {
        folded.chars().map(cyrillic_twin).collect()
    } else {
        folded
    }
}

/// What takes no room on a page: a soft hyphen, zero-width spaces and joiners, marks of direction.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// The Cyrillic letter that looks like a Latin one.
fn cyrillic_twin(letter: char) -> char {
    const TWINS: [(char, char); 8] = [('a', 'а'), ('c', 'с'), ('e', 'е'), ('i', 'і'), ('o', 'о'), ('p', 'р'), ('x', 'х'), ('y', 'у')];
    TWINS.iter().find(|(latin, _)| *latin == letter).map_or(letter, |(_, cyrillic)| *cyrillic)
}

/// A small Latin letter without its accent.
fn plain(c: char) -> char {
    match c {
        'à'..='æ' | 'ā'..='ą' => 'a',
        'ç' | 'ć'..='č' => 'c',
        'ď'..='đ' => 'd',
        'è'..='ë' | 'ē'..='ě' => 'e',
        'ĝ'..='ģ' => 'g',
        'ĥ'..='ħ' => 'h',
        'ì'..='ï' | 'ĩ'..='ı' => 'i',
        'ĵ' => 'j',
        'ķ' | 'ĸ' => 'k',
        'ĺ'..='ł' => 'l',
        'ñ' | 'ń'..='ŋ' => 'n',
        'ò'..='ö' | 'ø' | 'ō'..='œ' => 'o',
        'ŕ'..='ř' => 'r',
        'ß' | 'ś'..='š' => 's',
        'ţ'..='ŧ' => 't',
        'ù'..='ü' | 'ũ'..='ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź'..='ž' => 'z',
        other => other,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_parts_no_words() {
        let same = ["ёлкой", "Е\u{308}лкои\u{306}", "ё\u{ad}лкой", "ёл\u{200b}кой\u{feff}", "ёлко\u{301}й", "ёл\u{2060}кой"];
        for word in same {
            assert_eq!(fold_word(word), "елкой", "{word:?}");
        }
        assert_eq!(fold_word("пытoк"), "пыток", "with a Latin o");
        assert_eq!(["Jañaözen", "Łódź", "й"].map(fold_word), ["janaozen", "lodz", "й"]);
    }

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
