//! What the words around a sentence tell of the time that it speaks of.

use super::dates::{DateWords, dates, own_year};
use crate::report::{Report, Span};

/// The date expressions that tell when something was: those of its sentence, or else the last before it, in its paragraph or in
/// the one before in its section; «в течение года» speaks of the report's year. A reader's
/// rule: a text goes on speaking of a time until it names another.
pub(super) fn dates_about(report: &Report, sentence: u32) -> Vec<DateWords> {
    let Span { paragraph, start, .. } = report.sentences[sentence as usize].span;
    let dates = |text: &str| {
        let mut found = dates(text);
        let own = own_year(text).into_iter();
        found.extend(own.map(|range| DateWords { range, year: Some(report.year), month: None, day: None, adjective: false }));
        found.sort_by_key(|words| words.range.start);
        found
    };
    let own = dates(report.sentence_text(sentence));
    if !own.is_empty() {
        return own;
    }
    let here = paragraph as usize;
    let section = report.paragraphs[here].section;
    let earlier = here.checked_sub(1).filter(|&before| report.paragraphs[before].section == section);
    let mut before = earlier.map(|before| dates(report.paragraphs[before].text)).unwrap_or_default();
    let same = dates(&report.paragraphs[here].text[..start as usize]);
    if !same.is_empty() {
        before = same;
    }
    let last = before.last().map(|words| words.range.clone());
    before.retain(|words| Some(&words.range) == last.as_ref());
    before
}

/// Whether a year is written in a paragraph or in the one before it.
pub(super) fn names_year(report: &Report, paragraph: u32, year: i16) -> bool {
    let here = paragraph as usize;
    report.paragraphs[here.saturating_sub(1)..=here]
        .iter()
        .any(|paragraph| dates(paragraph.text).iter().any(|words| words.year == Some(year)))
}
