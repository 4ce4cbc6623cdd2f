//! Statistics against the text: the value in its quote, the reporter in its paragraph, the period in its words.

use super::dates::dates;
use super::keep;
use super::numbers::{Number, equal, numbers};
use super::problem::{Place, Problems};
use super::quotes::{Index, Resolved, whole_words};
use super::sections::index;
use super::tables::{StatisticTable, Tables, find, labels, parse, unique_ids};
use crate::report::{Edtf, Kind, Qualifier, Report, Span, Statistic};
use toml::Spanned;

/// Every statistic that holds; the others are problems.
pub(super) fn statistics(tables: &Tables<'_>, report: &Report, quotes: &Index<'_>, problems: &mut Problems) -> Vec<Statistic> {
    let place = &tables.statistics.place;
    let rows = &tables.statistics.values.statistics;
    let ids = unique_ids(rows.iter().map(|row| &row.id), place, problems);
    let statistics = rows.iter().zip(&ids).filter_map(|(row, &id)| {
        let quote = quotes.resolve(&row.quote, row.prefix.as_deref(), row.suffix.as_deref(), place, problems);
        let qualifier = row.qualifier.as_ref().map_or(Some(Qualifier::Exact), |word| parse(word, place, problems));
        let kind = row.kind.as_ref().map_or(Some(Kind::Outcome), |word| parse(word, place, problems));
        let period: Option<Edtf> = row.period.as_ref().and_then(|word| parse(word, place, problems));
        let same_as = row.same_as.as_ref().and_then(|same| find(same, "a statistic", ids.iter().copied(), place, problems));
        verify_unit(row, tables, problems);
        verify_range(row, qualifier, place, problems);
        let quote = quote?;
        let number = number(row, report, quote, place, problems);
        let reporter = reporter(row, tables, report, quote, problems);
        verify_period(row, period, report, quote, place, problems);
        let number = number?;
        Some(Statistic {
            id,
            value: *row.value.get_ref(),
            high: row.high.as_ref().map(|high| *high.get_ref()),
            unit: keep(row.unit.get_ref()),
            qualifier: qualifier?,
            reporter,
            period,
            kind: kind?,
            quote: quote.span,
            number,
            sentence: quotes.sentence_at(number.paragraph, number.start),
            same_as,
            label: labels(&row.label, place, problems),
            note: row.note.as_ref().map(|note| labels(note, place, problems)),
        })
    });
    statistics.collect()
}

fn verify_unit(row: &StatisticTable, tables: &Tables<'_>, problems: &mut Problems) {
    let unit = row.unit.get_ref();
    if !tables.units.contains(unit) {
        let message = format!(
            "expected a unit for which every locale has a message, found \"{unit}\" without a message unit-{unit} in ru.ftl, en.ftl and kk.ftl"
        );
        problems.add(&tables.statistics.place, row.unit.span(), message);
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

/// The words of the value inside the quote, those of the upper end included.
fn number(row: &StatisticTable, report: &Report, quote: Resolved, place: &Place<'_>, problems: &mut Problems) -> Option<Span> {
    let text = report.text(quote.span);
    let numbers = numbers(text);
    let value = find_number(&row.value, row, text, &numbers, place, problems);
    let high = row.high.as_ref().map(|high| find_number(high, row, text, &numbers, place, problems));
    let (value, high) = (value?, high.map_or(Some(None), |high| high.map(Some))?);
    let end = high.map_or(value.range.end, |high| high.range.end.max(value.range.end));
    let Span { paragraph, start, .. } = quote.span;
    Some(Span { paragraph, start: start + index(value.range.start), end: start + index(end) })
}

/// Whether a number that was read is the stated value; «половина» is 50 where the unit is per cent.
fn states(number: &Number, stated: f64, row: &StatisticTable) -> bool {
    let part = number.value < 1.0 && row.unit.get_ref() == "percent";
    equal(number.value, stated) || part && equal(number.value * 100.0, stated)
}

/// The number of the quote that states a value; inside the words that the row names, if it does.
fn find_number(
    value: &Spanned<f64>,
    row: &StatisticTable,
    text: &str,
    numbers: &[Number],
    place: &Place<'_>,
    problems: &mut Problems,
) -> Option<Number> {
    let stated = *value.get_ref();
    let words = row.number.as_ref();
    let phrase = words.map(|words| text.find(words.get_ref()).map_or(0..0, |start| start..start + words.get_ref().len()));
    let named =
        |number: &&Number| phrase.as_ref().is_none_or(|phrase| phrase.start <= number.range.start && number.range.end <= phrase.end);
    let mut fitting = numbers.iter().filter(|number| states(number, stated, row)).filter(named);
    match (fitting.next(), fitting.next()) {
        (Some(number), None) => return Some(number.clone()),
        (Some(number), Some(_)) => {
            let message = format!(
                "expected the value {stated} once in its quote, found it more than once: shorten the quote (\"{}\" …)",
                &text[number.range.clone()]
            );
            problems.add(place, value.span(), message);
        }
        (None, _) => {
            let found: Vec<_> = numbers.iter().map(|number| format!("{} (\"{}\")", number.value, &text[number.range.clone()])).collect();
            let found = if found.is_empty() { "no number".into() } else { found.join(", ") };
            let wanted = words.map_or(String::new(), |words| format!(" as \"{}\"", words.get_ref()));
            problems.add(place, value.span(), format!("expected the value {stated}{wanted} in its quote \"{text}\", found {found}"));
        }
    }
    None
}

/// Who says so: known, and named in the paragraph.
fn reporter(row: &StatisticTable, tables: &Tables<'_>, report: &Report, quote: Resolved, problems: &mut Problems) -> Option<u32> {
    let place = &tables.statistics.place;
    let id = row.reporter.as_ref()?;
    let reporters = &tables.report.reporters;
    let found = find(id, "a reporter of report.toml", reporters.iter().map(|reporter| reporter.id.get_ref().as_str()), place, problems)?;
    let text = report.paragraphs[quote.span.paragraph as usize].text;
    let forms = &reporters[found as usize].forms;
    if !forms.iter().any(|form| whole_words(text, form).next().is_some()) {
        let message = format!(
            "expected the reporter \"{}\" in the paragraph of the quote, found none of its forms ({})",
            id.get_ref(),
            forms.join("; ")
        );
        problems.add(place, id.span(), message);
    }
    Some(found)
}

/// The period's ends have to be borne by the paragraph or the one before it in its section, unless they are the report's year, or a note
/// says how they are known.
fn verify_period(row: &StatisticTable, period: Option<Edtf>, report: &Report, quote: Resolved, place: &Place<'_>, problems: &mut Problems) {
    let (Some(period), Some(written)) = (period, &row.period) else { return };
    let here = quote.span.paragraph as usize;
    let before = here.checked_sub(1).filter(|&before| report.paragraphs[before].section == report.paragraphs[here].section);
    let words: Vec<_> = before.into_iter().chain([here]).flat_map(|paragraph| dates(report.paragraphs[paragraph].text)).collect();
    for date in period.ends() {
        let own_year = date.year == report.year && date.month == 0;
        let borne = own_year || row.note.is_some() || words.iter().any(|words| words.touch(date, report.year));
        if !borne {
            let message = format!(
                "expected a period that the paragraph or the one before it bears, or a note that says how it is known, found {date} without either"
            );
            problems.add(place, written.span(), message);
        }
    }
}
