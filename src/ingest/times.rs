//! How the end of an open time is meant, against the words that say so.

use super::checks::parse;
use super::problem::{Place, Problems};
use super::quotes::Resolved;
use super::tables::TimeTable;
use super::words::{one_line, words};
use crate::report::{Date, Edtf, Report, TimeWord, whole_words};

/// Beginnings of the words by which the text tells one time word from the others; no word begins with two of them.
const WORDS: [(TimeWord, &[&str]); 6] = [
    (TimeWord::AsOf, &["состояни"]),
    (TimeWord::AtEnd, &["конец", "конце", "итог"]),
    (TimeWord::ByEnd, &["концу"]),
    (TimeWord::Until, &["ранее", "прежде", "снижени", "существующ"]),
    (TimeWord::Target, &["направлен", "достижени", "намерен"]),
    (TimeWord::Reported, &["сообщ", "заяв", "отчита", "объяв"]),
];

/// The end of a time whose beginning is open.
pub(super) fn open_end(time: Edtf) -> Option<Date> {
    match time {
        Edtf::Interval(None, end) => end,
        _ => None,
    }
}

/// The time word of a row: its words stand in the sentence, or before it in the paragraph, and say this and nothing else.
pub(super) fn time_word(
    row: &TimeTable,
    time: Option<Edtf>,
    report: &Report,
    quote: Resolved,
    place: &Place<'_>,
    problems: &mut Problems,
) -> Option<TimeWord> {
    let word: TimeWord = parse(&row.word, place, problems)?;
    let Some(end) = time.and_then(open_end) else {
        problems.add(place, row.word.span(), "expected a time word only beside a time with an open beginning, such as ../2022-12");
        return None;
    };
    if word == TimeWord::AsOf && end.month == 0 {
        problems.add(place, row.word.span(), "expected a month or a day behind as-of, found a year: the state of things changes in it");
    }
    let said = one_line(row.said.get_ref());
    let sentence = report.sentences[quote.sentence as usize].span;
    let before = &report.paragraphs[sentence.paragraph as usize].text[..sentence.end as usize];
    if whole_words(before, &said).next().is_none() {
        let message = format!("expected words of the quote's sentence, or of what is before it in the paragraph, found \"{said}\"");
        problems.add(place, row.said.span(), message);
    }
    let means: Vec<TimeWord> = WORDS
        .into_iter()
        .filter(|(_, beginnings)| words(&said).iter().any(|word| beginnings.iter().any(|beginning| word.folded.starts_with(beginning))))
        .map(|(word, _)| word)
        .collect();
    if means != [word] {
        let means = means.iter().map(|word| word.word()).collect::<Vec<_>>().join(" and ");
        let means = if means.is_empty() { "none of the time words" } else { &means };
        problems.add(place, row.said.span(), format!("expected words that say {}, found \"{said}\", which say {means}", word.word()));
    }
    Some(word)
}
