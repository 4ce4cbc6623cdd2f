//! Qualifiers against the words around the number: «около», «не менее», «до».

use super::words::{last_phrase, words};
use crate::report::Qualifier;
use std::ops::Range;

/// Words of the source that qualify a number in its sentence, each of them enough; one that ends in «…» is the beginning of a word.
fn qualifying(qualifier: Qualifier, unit: &str) -> &'static [&'static str] {
    match qualifier {
        Qualifier::Exact | Qualifier::Between => &[],
        Qualifier::About => &["около", "примерно", "приблизительно"],
        Qualifier::AtLeast => &["не менее", "по меньшей мере", "как минимум", "по крайней мере", "не моложе", "и более"],
        // «до 15 суток» has 15 in it, «до 18 лет» ends before it.
        Qualifier::AtMost if unit == "age" => &["не старше"],
        Qualifier::AtMost => &["до", "не более", "в течение", "ограничи…", "ограниче…", "не превышает", "достигал…", "максимальн…"],
        Qualifier::MoreThan => &["более"],
        Qualifier::LessThan if unit == "age" => &["до", "младше", "моложе"],
        Qualifier::LessThan => &["менее"],
    }
}

/// Words that qualify a number whatever else the sentence says, if they stand directly before it, «чем» and prepositions aside.
const STRONG: [&str; 7] = ["около", "примерно", "приблизительно", "менее", "более", "минимум", "свыше"];

/// What is wrong with the qualifier of the number at `number` in its sentence.
pub(super) fn qualifier_of_number(qualifier: Qualifier, unit: &str, sentence: &str, number: Range<usize>) -> Option<String> {
    let words = words(sentence);
    let before = &words[..words.iter().take_while(|word| word.range.end <= number.start).count()];
    let behind = &words[words.iter().take_while(|word| word.range.start < number.end).count()..];
    let said = &sentence[number];
    if qualifier == Qualifier::Exact {
        let near = before.iter().rev().find(|word| !["чем", "в", "на", "из", "за"].contains(&word.folded.as_str()))?;
        let found = STRONG.iter().find(|strong| near.is(strong))?;
        return Some(format!("expected the qualifier that the text has before \"{said}\" (\"{found}\"), found exact"));
    }
    // Where a sentence qualifies several numbers, the nearest words are this one's.
    let nearest = |qualifier: Qualifier| {
        let phrases = qualifying(qualifier, unit).iter();
        let is_behind = |phrase: &str| phrase.starts_with("и ") && last_phrase(&behind[..behind.len().min(2)], phrase).is_some();
        phrases.filter_map(|phrase| if is_behind(phrase) { Some(before.len()) } else { last_phrase(before, phrase) }).max()
    };
    let own = nearest(qualifier);
    let other = Qualifier::ALL.iter().copied().filter(|&other| nearest(other) > own).max_by_key(|&other| nearest(other));
    match (own, other) {
        (Some(_), None) => None,
        (_, other) => {
            let found = other.map_or("none", Qualifier::word);
            let expected = qualifying(qualifier, unit).join(", ");
            Some(format!("expected words that say {} of \"{said}\" ({expected}), found {found}", qualifier.word()))
        }
    }
}
