//! Numbers as the text writes them: digits in groups, decimals, «млн», and Russian number words in all their cases.

use super::words::{Word, words};
use std::ops::Range;

/// A number that the text states.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Number {
    /// Bytes in the text.
    pub range: Range<usize>,
    /// Its value; a half is 0.5, nobody is 0.
    pub value: f64,
}

/// All numbers of a text, in order. Digits grouped by spaces are one number («10 000»), and so are the words of one («двести тридцать восемь»).
pub(super) fn numbers(text: &str) -> Vec<Number> {
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let read = if word.is_number() { digits(text, &words[at..]) } else { spelt(text, &words[at..]) };
        let Some((value, length)) = read else {
            at += 1;
            continue;
        };
        let (value, length) = with_multiplier(text, &words[at..], value, length);
        let end = words[at + length - 1].range.end;
        found.push(Number { range: word.range.start..end, value });
        at += length;
    }
    found
}

/// Whether a stated value is the one that was read; a third may be written 0.333.
pub(super) fn equal(read: f64, stated: f64) -> bool {
    let tolerance = if stated.fract() != 0.0 && stated < 1.0 { 5e-4 } else { 1e-9 };
    (read - stated).abs() <= tolerance
}

/// A number in digits and how many words it takes: «10 000», «10,95», «1465».
fn digits(text: &str, words: &[Word]) -> Option<(f64, usize)> {
    let mut written = words[0].folded.clone();
    let mut length = 1;
    while words[0].folded.len() <= 3
        && words.get(length).is_some_and(|next| next.is_number() && next.folded.len() == 3)
        && gap(text, words, length) == " "
    {
        written += &words[length].folded;
        length += 1;
    }
    if words.get(length).is_some_and(Word::is_number) && gap(text, words, length) == "," {
        written = written + "." + &words[length].folded;
        length += 1;
    }
    Some((written.parse().ok()?, length))
}

/// A number in words and how many words it takes.
fn spelt(text: &str, words: &[Word]) -> Option<(f64, usize)> {
    let first = words[0].folded.as_str();
    if let Some(value) = special(first).or_else(|| compound(first)) {
        return Some((value, 1));
    }
    let next = |at: usize| words.get(at).filter(|_| gap(text, words, at) == " ").map(|word| word.folded.as_str());
    if first == "ни" && next(1).and_then(simple) == Some(1) {
        return Some((0.0, 2));
    }
    let mut value = simple(first)?;
    let mut room = room_below(value);
    let mut length = 1;
    while let Some(more) = next(length).and_then(simple).filter(|&more| more > 0 && more < room) {
        value += more;
        room = room_below(more);
        length += 1;
    }
    if value == 1
        && let Some(part) = next(length).and_then(fraction)
    {
        return Some((part, length + 1));
    }
    let mut value = f64::from(value);
    if next(length) == Some("с") && next(length + 1) == Some("половиной") {
        value += 0.5;
        length += 2;
    }
    Some((value, length))
}

/// «27 тысяч», «1,6 млн», «две тысячи».
fn with_multiplier(text: &str, words: &[Word], value: f64, length: usize) -> (f64, usize) {
    let Some(next) = words.get(length).filter(|_| matches!(gap(text, words, length), " " | "-")) else { return (value, length) };
    let factor = match next.folded.as_str() {
        "тыс" => 1e3,
        "млн" => 1e6,
        "млрд" => 1e9,
        word if word.starts_with("тысяч") => 1e3,
        word if word.starts_with("миллион") => 1e6,
        word if word.starts_with("миллиард") => 1e9,
        _ => return (value, length),
    };
    (value * factor, length + 1)
}

/// What stands between a word and the one before it.
fn gap<'t>(text: &'t str, words: &[Word], at: usize) -> &'t str {
    &text[words[at - 1].range.end..words[at].range.start]
}

/// What may follow a number word inside one number: units after tens, tens and units after hundreds.
fn room_below(value: u16) -> u16 {
    match value {
        100.. => 100,
        20..=90 => 10,
        _ => 0,
    }
}

/// A number word by itself, in any case. «семью» is left out: it is the accusative of «семья» far more often.
fn simple(word: &str) -> Option<u16> {
    const WORDS: [(u16, &[&str]); 37] = [
        (0, &["ноль", "нуля"]),
        (1, &["один", "одна", "одно", "одного", "одной", "одному", "одним", "одну", "одном"]),
        (2, &["два", "две", "двух", "двум", "двумя", "двое", "двоих", "двоим", "оба", "обе", "обоих", "обеих", "обоим", "обеим"]),
        (3, &["три", "трех", "трем", "тремя", "трое", "троих", "троим"]),
        (4, &["четыре", "четырех", "четырем", "четырьмя", "четверо", "четверых", "четверым"]),
        (5, &["пять", "пяти", "пятью", "пятеро", "пятерых", "пятерым"]),
        (6, &["шесть", "шести", "шестью", "шестеро", "шестерых"]),
        (7, &["семь", "семи", "семеро", "семерых"]),
        (8, &["восемь", "восьми", "восьмью"]),
        (9, &["девять", "девяти", "девятью"]),
        (10, &["десять", "десяти", "десятью"]),
        (11, &["одиннадцать", "одиннадцати", "одиннадцатью"]),
        (12, &["двенадцать", "двенадцати", "двенадцатью"]),
        (13, &["тринадцать", "тринадцати", "тринадцатью"]),
        (14, &["четырнадцать", "четырнадцати", "четырнадцатью"]),
        (15, &["пятнадцать", "пятнадцати", "пятнадцатью"]),
        (16, &["шестнадцать", "шестнадцати", "шестнадцатью"]),
        (17, &["семнадцать", "семнадцати", "семнадцатью"]),
        (18, &["восемнадцать", "восемнадцати", "восемнадцатью"]),
        (19, &["девятнадцать", "девятнадцати", "девятнадцатью"]),
        (20, &["двадцать", "двадцати", "двадцатью"]),
        (30, &["тридцать", "тридцати", "тридцатью"]),
        (40, &["сорок", "сорока"]),
        (50, &["пятьдесят", "пятидесяти", "пятьюдесятью"]),
        (60, &["шестьдесят", "шестидесяти"]),
        (70, &["семьдесят", "семидесяти"]),
        (80, &["восемьдесят", "восьмидесяти"]),
        (90, &["девяносто", "девяноста"]),
        (100, &["сто", "ста"]),
        (200, &["двести", "двухсот", "двумстам"]),
        (300, &["триста", "трехсот", "тремстам"]),
        (400, &["четыреста", "четырехсот"]),
        (500, &["пятьсот", "пятисот"]),
        (600, &["шестьсот", "шестисот"]),
        (700, &["семьсот", "семисот"]),
        (800, &["восемьсот", "восьмисот"]),
        (900, &["девятьсот", "девятисот"]),
    ];
    WORDS.iter().find(|(_, forms)| forms.contains(&word)).map(|&(value, _)| value)
}

/// Words that state a number by themselves without being numerals.
fn special(word: &str) -> Option<f64> {
    match word {
        "никто" | "никого" | "никому" => Some(0.0),
        "половина" | "половины" | "половине" | "половину" => Some(0.5),
        "треть" | "трети" => Some(1.0 / 3.0),
        "полтора" | "полторы" | "полутора" => Some(1.5),
        "дважды" => Some(2.0),
        "трижды" => Some(3.0),
        _ => word.starts_with("единственн").then_some(1.0),
    }
}

/// The part in «одну треть».
fn fraction(word: &str) -> Option<f64> {
    match word {
        "треть" | "трети" => Some(1.0 / 3.0),
        "четверть" | "четверти" => Some(0.25),
        _ => None,
    }
}

/// The number in «пятилетнего», «трехмесячный».
fn compound(word: &str) -> Option<f64> {
    const MEASURES: [&str; 6] = ["летн", "месячн", "недельн", "дневн", "кратн", "этапн"];
    let numeral = MEASURES.iter().find_map(|measure| word.find(measure).map(|at| &word[..at]))?;
    let value = match numeral {
        "одно" => 1,
        "дву" => 2,
        genitive => simple(genitive)?,
    };
    Some(f64::from(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, f64)]) {
        let found: Vec<_> = numbers(text).into_iter().map(|number| (&text[number.range], number.value)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn digits_are_read_in_groups_and_with_decimals() {
        check("около 10 000 человек, 1465 случаев", &[("10 000", 10_000.0), ("1465", 1465.0)]);
        check("с 20 000 до 5 000 человек", &[("20 000", 20_000.0), ("5 000", 5_000.0)]);
        check("10,95 процента, 1,6 млн и 27 тысяч", &[("10,95", 10.95), ("1,6 млн", 1_600_000.0), ("27 тысяч", 27_000.0)]);
        check("из 851 дела, из которых 347", &[("851", 851.0), ("347", 347.0)]);
        check("2022 100", &[("2022", 2022.0), ("100", 100.0)]);
    }

    #[test]
    fn words_of_one_number_are_one() {
        check("двести тридцать восемь человек", &[("двести тридцать восемь", 238.0)]);
        check("один-три месяца", &[("один", 1.0), ("три", 3.0)]);
        check("от пяти с половиной до семи лет", &[("пяти с половиной", 5.5), ("семи", 7.0)]);
        check("двое из 23", &[("двое", 2.0), ("23", 23.0)]);
        check("пять из пятидесяти мест", &[("пять", 5.0), ("пятидесяти", 50.0)]);
        check("оправдал трeх подсудимых", &[("трeх", 3.0)]);
    }

    #[test]
    fn halves_thirds_nobody_and_compounds_count() {
        check("Половина, примерно на одну треть, полутора лет", &[("Половина", 0.5), ("одну треть", 1.0 / 3.0), ("полутора", 1.5)]);
        check("Никто не наказан, ни один закон", &[("Никто", 0.0), ("ни один", 0.0)]);
        check("пятилетнего опыта, трехсторонняя комиссия", &[("пятилетнего", 5.0)]);
        check("изменил семью", &[]);
    }
}
