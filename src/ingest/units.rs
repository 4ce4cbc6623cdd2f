//! Units against the words of the source: what is counted is what the text names beside the number.

use super::problem::Problems;
use super::tables::{StatisticTable, Tables};
use super::words::{Word, one_line, words};
use crate::report::{Report, Span, whole_words};

/// The words of a row's unit; a problem if the locales have no message for it, or report.toml no words.
pub(super) fn words_of_unit<'t>(row: &StatisticTable, tables: &'t Tables<'_>, problems: &mut Problems) -> Option<&'t [String]> {
    let unit = row.unit.get_ref();
    let words = tables.report.units.get(unit);
    let message = if !tables.units.contains(unit) {
        format!(
            "expected a unit for which every locale has a message, found \"{unit}\" without a message unit-{unit} in ru.ftl, en.ftl and kk.ftl"
        )
    } else if words.is_none() {
        format!("expected a unit whose words report.toml has, found \"{unit}\", which is not in [units] there")
    } else {
        return words.map(Vec::as_slice);
    };
    problems.add(&tables.statistics.place, row.unit.span(), message);
    None
}

/// Refuses a unit that the text does not have where the number stands: the next word behind it in its sentence that is of any unit is to be one of `own`,
/// else the last before it. Words that the row names as `counted` decide where these do not.
pub(super) fn verify_unit(
    row: &StatisticTable,
    own: &[String],
    tables: &Tables<'_>,
    report: &Report,
    number: Span,
    sentence: Span,
    problems: &mut Problems,
) {
    let place = &tables.statistics.place;
    let unit = row.unit.get_ref().as_str();
    let units = &tables.report.units;
    let text = report.text(sentence);
    let paragraph = report.paragraphs[sentence.paragraph as usize].text;
    if let Some(counted) = &row.counted {
        let said = one_line(counted.get_ref());
        if whole_words(paragraph, &said).next().is_none() || !words(&said).iter().any(|word| is_one_of(word, own)) {
            let message = format!("expected words of the paragraph that name the unit {unit} (report.toml), found \"{said}\"");
            problems.add(place, counted.span(), message);
        }
        return;
    }
    let from = (number.start - sentence.start) as usize;
    let of_a_unit = |word: &&Word| units.values().any(|words| is_one_of(word, words));
    let all = words(text);
    // A sign is no word.
    if text[(number.end - sentence.start) as usize..].trim_start().starts_with('%') {
        if unit != "percent" {
            problems.add(place, row.unit.span(), format!("expected the unit percent of a number with \"%\" behind it, found {unit}"));
        }
        return;
    }
    let (before, behind) = all.split_at(all.iter().take_while(|word| word.range.end <= from).count());
    match behind.iter().find(of_a_unit).or_else(|| before.iter().rev().find(of_a_unit)) {
        Some(word) if is_one_of(word, own) => {}
        found => {
            let found = found.map_or("none of a unit".to_owned(), |word| format!("\"{}\"", &text[word.range.clone()]));
            let message = format!(
                "expected a word of the unit {unit} (report.toml) beside the number, found {found}; name it as counted if the text has it elsewhere"
            );
            problems.add(place, row.unit.span(), message);
        }
    }
}

fn is_one_of(word: &Word, words: &[String]) -> bool {
    words.iter().any(|known| word.is(known))
}
