//! Where a sentence ends, and the id that its words give it.

use sha2::{Digest as _, Sha256};
use std::ops::Range;

/// Abbreviations after which a sentence goes on.
const ABBREVIATIONS: [&str; 16] = ["см", "т", "др", "пр", "г", "гг", "ст", "п", "пп", "тыс", "руб", "долл", "им", "ул", "напр", "ср"];

/// The byte ranges of the sentences of a paragraph, in order; white space between them belongs to none.
pub(super) fn sentences(paragraph: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, _) in paragraph.match_indices(['.', '?', '!', '…']) {
        let after = at + paragraph[at..].chars().next().map_or(0, char::len_utf8);
        let closers = paragraph[after..].chars().take_while(|c| matches!(c, '»' | '”' | '"' | ')')).map(char::len_utf8).sum::<usize>();
        let end = after + closers;
        if paragraph[end..].starts_with(' ') && !is_abbreviation(&paragraph[start..at]) {
            found.push(start..end);
            start = end + 1;
        }
    }
    if start < paragraph.len() {
        found.push(start..paragraph.len());
    }
    found
}

/// Whether the text before a full stop ends in an abbreviation or is only the number of an enumeration.
fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit([' ', '(', '«', '.']).next().unwrap_or_default().to_lowercase();
    word.is_empty() || ABBREVIATIONS.contains(&word.as_str())
}

/// The id of a sentence: `s-` and eight characters of its letters' and digits' SHA-256, in Crockford's base 32.
///
/// White space, punctuation, case and ё do not count, so that a mended comma keeps links alive. Of equal sentences the later ones
/// get `-2`, `-3` … behind it, for which the caller counts.
pub(super) fn id(sentence: &str) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let words: String = super::words::words(sentence).into_iter().map(|word| word.folded + " ").collect();
    let digest = Sha256::digest(words.as_bytes());
    let bits = digest[..5].iter().fold(0_u64, |bits, &byte| bits << 8 | u64::from(byte));
    let mut id = String::from("s-");
    id.extend((0..8).rev().map(|place| char::from(ALPHABET[(bits >> (5 * place) & 31) as usize])));
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sentences are written with `|` between them.
    #[track_caller]
    fn check(marked: &str) {
        let expected: Vec<&str> = marked.split('|').collect();
        let paragraph = expected.join(" ");
        let found: Vec<&str> = sentences(&paragraph).into_iter().map(|range| &paragraph[range]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_full_stop_before_a_space_ends_a_sentence() {
        check("Из 851 дела 347 прекращены.|22 декабря суд начался.|Он идёт.");
        check("Он сказал «нет».|Она ушла?|Да!|«Что…»|Всё.");
        check("чтобы избежать их расследования.|участники НПМ обратили внимание");
    }

    #[test]
    fn abbreviations_numbers_and_addresses_do_not() {
        check("Статус беженца и т. д., включая женщин, защищён (см. раздел 5).|НПО ждут.");
        check("Доля 3,57 процента, см. разделы 3 и 7.a.).|Сайт Orda.kz сообщил о домене (.kz).|Конец");
        check("По адресу https://example.org/report/.|Дальше");
    }

    #[test]
    fn an_id_is_of_the_words_alone() {
        assert_eq!(id("«Всё  хорошо», сказал он."), id("Все хорошо сказал он"));
        assert_ne!(id("188 жалоб"), id("189 жалоб"));
        assert_eq!(id("188 жалоб").len(), 10);
    }
}
