//! The words and numbers of a text, with their places.

use super::letters::{fold_word, is_unseen};
use core::ops::Range;

/// A word, or a number: in digits without grouping, with a point before a fraction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// As it is compared.
    pub word: String,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Which word of the text it is. A number with a word for its size («27 тысяч») is one: «27», «тысяч» and 27000 stand in one place.
    pub at: u32,
}

/// The words and numbers of a text, in order. A hyphen ends a word.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let (mut rest, mut at) = (0, 0);
    while let Some(start) = text[rest..].find(is_of_a_word).map(|start| rest + start) {
        let mut end = text[start..].find(|c| !is_of_a_word(c)).map_or(text.len(), |length| start + length);
        let mut word = fold_word(&text[start..end]);
        if is_number(&word) {
            (word, end) = whole_number(text, start, word, end);
        }
        rest = end;
        if word.is_empty() {
            continue;
        }
        let of_number = tokens.last().filter(|last| is_number(&last.word) && text[last.range.end..start].trim().is_empty());
        if let (Some(zeros), Some(number)) = (zeros(&word), of_number) {
            let (whole, first, at) = (times(&number.word, zeros), number.range.start, number.at);
            tokens.push(Token { word, range: start..end, at });
            tokens.push(Token { word: whole, range: first..end, at });
            continue;
        }
        tokens.push(Token { word, range: start..end, at });
        at += 1;
    }
    tokens
}

/// Letters and digits. Of other scripts' signs it is enough to leave out those that stand between words: the tables of Unicode would cost more than
/// all of this.
fn is_of_a_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_unseen(c) || c >= '\u{c0}' && !matches!(c, '×' | '÷' | '\u{2000}'..='\u{2bff}')
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) && word.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// A number with the groups of three and the fraction that follow its first digits, and where it ends.
fn whole_number(text: &str, start: usize, mut number: String, mut end: usize) -> (String, usize) {
    let is_digit = |c: char| c.is_ascii_digit();
    let digits = |from: usize| text[from..].find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len() - from);
    let mut is_grouped = false;
    while let Some(sign) = text[end..].chars().next() {
        let from = end + sign.len_utf8();
        let after = from + digits(from);
        let (group, rest) = (&text[from..after], &text[after..]);
        if group.is_empty() || rest.starts_with(is_of_a_word) {
            break;
        }
        let may_be_grouped = !number.starts_with('0') && (is_grouped || number.len() <= 3);
        if group.len() == 3 && may_be_grouped && " \u{a0}\u{2009}\u{202f},.'".contains(sign) {
            number.push_str(group);
            (end, is_grouped) = (after, true);
            continue;
        }
        // A date, or a list of numbers, has another point or comma.
        let is_one_of_several = text[..start].strip_suffix(['.', ',']).is_some_and(|before| before.ends_with(is_digit))
            || rest.strip_prefix(['.', ',']).is_some_and(|rest| rest.starts_with(is_digit));
        if matches!(sign, '.' | ',') && !is_one_of_several {
            let fraction = group.trim_end_matches('0');
            return (if fraction.is_empty() { number } else { format!("{number}.{fraction}") }, after);
        }
        break;
    }
    (number, end)
}

/// How many zeros a word for the size of a number stands for.
fn zeros(word: &str) -> Option<usize> {
    const SIZES: [(&str, usize); 12] = [
        ("тысяч", 3),
        ("тыс", 3),
        ("мың", 3),
        ("миллион", 6),
        ("млн", 6),
        ("миллиард", 9),
        ("млрд", 9),
        ("thousand", 3),
        ("million", 6),
        ("mln", 6),
        ("billion", 9),
        ("bln", 9),
    ];
    SIZES.iter().find(|(size, _)| word.starts_with(size)).map(|&(_, zeros)| zeros)
}

/// A number in digits with so many zeros more.
fn times(number: &str, zeros: usize) -> String {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let mut shifted = format!("{whole}{fraction}");
    if fraction.len() <= zeros {
        shifted.extend(core::iter::repeat_n('0', zeros - fraction.len()));
    } else {
        shifted.insert(whole.len() + zeros, '.');
    }
    let whole = shifted.trim_start_matches('0');
    if whole.is_empty() || whole.starts_with('.') { format!("0{whole}") } else { whole.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let written: Vec<String> = tokens(text).into_iter().map(|Token { word, at, .. }| format!("{at}:{word}")).collect();
        assert_eq!(written.join(" "), expected, "{text}");
    }

    #[test]
    fn numbers_are_read_in_any_grouping() {
        check("27 000 человек", "0:27000 1:человек");
        check("27\u{a0}000", "0:27000");
        check("1,465 and 1465", "0:1465 1:and 2:1465");
        check("1 234 567", "0:1234567");
        check("5 января 2022 года", "0:5 1:января 2:2022 3:года");
        check("2021 2022 238", "0:2021 1:2022 2:238");
        check("12 200а", "0:12 1:200а");
        check("01.09.2022", "0:01 1:09 2:2022");
        check("0,125 и 4,50", "0:0.125 1:и 2:4.5");
    }

    #[test]
    fn a_number_with_a_word_for_its_size_is_that_number_too() {
        check("27 тысяч лет", "0:27 0:тысяч 0:27000 1:лет");
        check("1,6 млн", "0:1.6 0:млн 0:1600000");
        check("4.55 million", "0:4.55 0:million 0:4550000");
        check("0,5 млрд.", "0:0.5 0:млрд 0:500000000");
        check("тысяч", "0:тысяч");
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "«Нур\u{ad}султан», 10 000!";
        let found = tokens(text);
        assert_eq!(found.iter().map(|token| &text[token.range.clone()]).collect::<Vec<_>>(), ["Нур\u{ad}султан", "10 000"]);
        assert_eq!(found[0].word, "нурсултан");
        check("\u{200b} \u{feff}", "");
    }
}
