//! Statistics against the text: the value in its quote, the reporter in its paragraph, the period in its words.

use super::checks::{LabelList, find, parse, unique_ids};
use super::context::dates_about;
use super::dates::dates;
use super::index;
use super::keep;
use super::numbers::{Number, equal, numbers};
use super::problem::{Place, Problems};
use super::qualifiers::qualifier_of_number;
use super::quotes::{Index, Resolved, words_in};
use super::reporters::reporter;
use super::tables::{StatisticTable, Tables};
use super::times::{open_end, time_word};
use super::units::{verify_unit, words_of_unit};
use crate::report::{Edtf, Kind, Lang, Qualifier, Report, Span, Statistic};
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;

/// Every statistic that holds; the others are problems.
pub(super) fn statistics(
    tables: &Tables<'_>,
    report: &Report,
    quotes: &Index<'_>,
    labels: &mut LabelList,
    problems: &mut Problems,
) -> Vec<Statistic> {
    let place = &tables.statistics.place;
    let rows = &tables.statistics.values.statistics;
    let ids = unique_ids(rows.iter().map(|row| &row.id), place, problems);
    verify_labels_differ(rows, place, problems);
    verify_bases(rows, place, problems);
    let statistics = rows.iter().zip(&ids).filter_map(|(row, &id)| {
        let quote = quotes.resolve(&row.quote, row.prefix.as_deref(), row.suffix.as_deref(), place, problems);
        let qualifier = row.qualifier.as_ref().map_or(Some(Qualifier::Exact), |word| parse(word, place, problems));
        let kind = row.kind.as_ref().map_or(Some(Kind::Outcome), |word| parse(word, place, problems));
        let period: Option<Edtf> = row.period.as_ref().and_then(|word| parse(word, place, problems));
        let same_as = row.same_as.as_ref().and_then(|same| find(same, "a statistic", ids.iter().copied(), place, problems));
        let words_of_unit = words_of_unit(row, tables, problems);
        verify_range(row, qualifier, place, problems);
        let label = labels.add(&row.label, place, problems);
        let note = row.note.as_ref().map(|note| labels.add(note, place, problems));
        let quote = quote?;
        let number = number(row, report, quote, place, problems);
        let reporter = row.reporter.as_ref().and_then(|id| reporter(id, &tables.report, report, quote, place, problems));
        verify_period(row, period, report, quote, place, problems);
        if let (Some(written), None, Some(_)) = (&row.period, &row.time, period.and_then(open_end)) {
            let message = "expected, beside a period with an open beginning, how its end is meant: time = { word = …, said = … }";
            problems.add(place, written.span(), message);
        }
        let time_word = row.time.as_ref().and_then(|time| time_word(time, period, report, quote, place, problems));
        let number = number?;
        let sentence = report.sentences[quotes.sentence_at(number) as usize].span;
        // A range says both of its ends.
        if let (Some(qualifier), None) = (qualifier, &row.high) {
            let at = (number.start - sentence.start) as usize..(number.end - sentence.start) as usize;
            if let Some(message) = qualifier_of_number(qualifier, row.unit.get_ref(), report.text(sentence), at) {
                problems.add(place, row.qualifier.as_ref().map_or(row.value.span(), Spanned::span), message);
            }
        }
        if let Some(own) = words_of_unit {
            verify_unit(row, own, tables, report, number, sentence, problems);
        }
        Some(Statistic {
            id,
            value: *row.value.get_ref(),
            high: row.high.as_ref().map(|high| *high.get_ref()),
            unit: keep(row.unit.get_ref()),
            base: row.base.as_ref().map(|base| keep(base.get_ref())),
            qualifier: qualifier?,
            reporter,
            period,
            time_word,
            kind: kind?,
            quote: quote.span,
            number,
            sentence: quotes.sentence_at(number),
            same_as,
            label,
            note,
        })
    });
    statistics.collect()
}

/// In a table, a file or a search no chart stands around a figure: its label, its time and who says so have to tell it from every other.
fn verify_labels_differ(rows: &[StatisticTable], place: &Place<'_>, problems: &mut Problems) {
    let word = |word: &Option<Spanned<String>>| word.as_ref().map(|word| word.get_ref().clone());
    let mut known = BTreeMap::new();
    for row in rows {
        for (lang, label) in Lang::ALL.into_iter().zip(row.label.get_ref().languages()) {
            let id = row.id.get_ref().as_str();
            if let Some(other) = known.insert((lang, label, word(&row.period), word(&row.reporter)), id) {
                let message =
                    format!("expected a label that tells the figure from those of its time and reporter, found \"{label}\" at {other} too");
                problems.add(place, row.label.span(), message);
            }
        }
    }
}

/// A whole is named for its parts to be compared: one part alone would be a slip of the word.
fn verify_bases(rows: &[StatisticTable], place: &Place<'_>, problems: &mut Problems) {
    let base_of = |row: &StatisticTable| row.base.as_ref().map(|base| (base.get_ref().clone(), row.unit.get_ref().clone()));
    for row in rows {
        let Some(base) = &row.base else { continue };
        if rows.iter().filter(|other| base_of(other) == base_of(row)).count() < 2 {
            let unit = row.unit.get_ref();
            let message =
                format!("expected a whole of which another figure in the unit {unit} is a part, found \"{}\" here alone", base.get_ref());
            problems.add(place, base.span(), message);
        }
    }
}

fn verify_range(row: &StatisticTable, qualifier: Option<Qualifier>, place: &Place<'_>, problems: &mut Problems) {
    match (&row.high, qualifier) {
        (None, Some(Qualifier::Between)) => {
            problems.add(place, row.value.span(), "expected the upper end as high beside the qualifier between, found none")
        }
        (Some(high), Some(qualifier)) if qualifier != Qualifier::Between => {
            let message = format!("expected the qualifier between beside high, found {}", qualifier.word());
            problems.add(place, high.span(), message);
        }
        (Some(high), _) if high.get_ref() <= row.value.get_ref() => {
            let message = format!("expected an upper end above {}, found {}", row.value.get_ref(), high.get_ref());
            problems.add(place, high.span(), message);
        }
        _ => {}
    }
}

/// The words of the value, and of the upper end, inside the quote; inside the words that the row names as `number`, if it does.
///
/// No other number may stand there, dates aside: otherwise a slip of the value could pass as the other number.
fn number(row: &StatisticTable, report: &Report, quote: Resolved, place: &Place<'_>, problems: &mut Problems) -> Option<Span> {
    let text = report.text(quote.span);
    let scope = match &row.number {
        Some(words) => words_in(words, text, place, problems)?,
        None => 0..text.len(),
    };
    let dates = dates(text);
    let inside = |number: &Number, range: &Range<usize>| range.start <= number.range.start && number.range.end <= range.end;
    let mut numbers = numbers(text);
    numbers.retain(|number| inside(number, &scope) && !dates.iter().any(|date| inside(number, &date.range)));

    let stated: Vec<f64> = [Some(&row.value), row.high.as_ref()].into_iter().flatten().map(|value| *value.get_ref()).collect();
    let missing = stated.iter().find(|&&stated| !numbers.iter().any(|number| states(number, stated, row)));
    let found =
        numbers.iter().map(|number| format!("{} (\"{}\")", number.value, &text[number.range.clone()])).collect::<Vec<_>>().join(", ");
    if let Some(missing) = missing {
        let place_of = row.high.as_ref().filter(|high| high.get_ref() == missing).unwrap_or(&row.value);
        let found = if found.is_empty() { "no number" } else { &found };
        problems.add(place, place_of.span(), format!("expected the value {missing} in its quote \"{}\", found {found}", &text[scope]));
        return None;
    }
    if numbers.len() > stated.len() {
        let message = format!(
            "expected no number but the value's in its quote, found {found}: shorten the quote, or name the value's words as number"
        );
        problems.add(place, row.value.span(), message);
        return None;
    }
    let (first, last) = (numbers.first()?, numbers.last()?);
    let Span { paragraph, start, .. } = quote.span;
    Some(Span { paragraph, start: start + index(first.range.start), end: start + index(last.range.end) })
}

/// Whether a number that was read is the stated value; «половина» is 50 where the unit is per cent.
fn states(number: &Number, stated: f64, row: &StatisticTable) -> bool {
    let part = number.value < 1.0 && row.unit.get_ref() == "percent";
    equal(number.value, stated) || part && equal(number.value * 100.0, stated)
}

/// The period's ends have to be borne by the sentence or by the last date before it, unless they are the report's year
/// and no other is named there.
fn verify_period(row: &StatisticTable, period: Option<Edtf>, report: &Report, quote: Resolved, place: &Place<'_>, problems: &mut Problems) {
    let (Some(period), Some(written)) = (period, &row.period) else { return };
    let words = dates_about(report, quote.sentence);
    for date in period.ends() {
        let other_year = words.iter().any(|words| words.year.is_some_and(|year| year != report.year));
        let own_year = date.year == report.year && date.month == 0 && !other_year;
        let borne = own_year || words.iter().any(|words| words.within(date, report.year));
        if !borne {
            let message = format!("expected a period that the sentence bears, or the last date before it, found {date}, which they do not");
            problems.add(place, written.span(), message);
        }
    }
}
