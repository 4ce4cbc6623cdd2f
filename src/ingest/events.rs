//! Events against the text: the date in the words of the quote, never a day more exact.

use super::checks::{LabelList, find, parse, unique_ids};
use super::context::{dates_about, names_year};
use super::dates::{DateWords, dates, own_year as times_of_year};
use super::problem::{Place, Problems};
use super::quotes::{Index, Resolved, words_in};
use super::reporters::reporter;
use super::tables::{EventTable, Tables};
use super::times::time_word;
use super::words::words;
use crate::report::{Date, Edtf, EntityKind, Event, Precision, Report, Span};
use toml::Spanned;

/// Every event that holds; the others are problems.
pub(super) fn events(
    tables: &Tables<'_>,
    report: &Report,
    quotes: &Index<'_>,
    labels: &mut LabelList,
    problems: &mut Problems,
) -> Vec<Event> {
    let place = &tables.events.place;
    let rows = &tables.events.values.events;
    let ids = unique_ids(rows.iter().map(|row| &row.id), place, problems);
    let events = rows.iter().zip(&ids).filter_map(|(row, &id)| {
        let date = parse(&row.date, place, problems);
        let category = parse(&row.category, place, problems);
        let entities = entities(row, report, place, problems);
        let same_as = row.same_as.as_ref().and_then(|same| find(same, "an event", ids.iter().copied(), place, problems));
        let title = labels.add(&row.title, place, problems);
        let note = row.note.as_ref().map(|note| labels.add(note, place, problems));
        let quote = quotes.resolve(&row.quote, row.prefix.as_deref(), row.suffix.as_deref(), place, problems)?;
        let date = date?;
        verify_date(row, date, report, quote, place, problems);
        verify_places(row, report, quote, place, problems);
        let time_word = row.time.as_ref().and_then(|time| time_word(time, Some(date), report, quote, place, problems));
        let reporter = row.reporter.as_ref().and_then(|id| reporter(id, &tables.report, report, quote, place, problems));
        Some(Event {
            id,
            date,
            time_word,
            category: category?,
            quote: quote.span,
            sentence: quote.sentence,
            entities,
            reporter,
            same_as,
            title,
            note,
        })
    });
    events.collect()
}

/// The entities of a row, each of the kind under which it is listed.
fn entities(row: &EventTable, report: &Report, place: &Place<'_>, problems: &mut Problems) -> Vec<u32> {
    let lists: [(EntityKind, &[Spanned<String>]); 4] = [
        (EntityKind::Person, &row.people),
        (EntityKind::Organisation, &row.organisations),
        (EntityKind::Place, &row.places),
        (EntityKind::Law, &row.laws),
    ];
    let mut found = Vec::new();
    for (kind, ids) in lists {
        for id in ids {
            let Some(index) =
                find(id, &format!("{} of entities.toml", one(kind)), report.entities.iter().map(|entity| entity.id), place, problems)
            else {
                continue;
            };
            let is = report.entities[index as usize].kind;
            if is != kind {
                problems.add(place, id.span(), format!("expected {}, found \"{}\", which is {}", one(kind), id.get_ref(), one(is)));
            }
            found.push(index);
        }
    }
    found
}

/// Refuses a place that the sentence names only as where somebody or something is from, goes to or is spoken of with: no event happened there for that.
fn verify_places(row: &EventTable, report: &Report, quote: Resolved, place: &Place<'_>, problems: &mut Problems) {
    const ELSEWHERE: [&str; 12] =
        ["из", "с", "со", "от", "к", "между", "жителя", "жительниц…", "граждан…", "председател…", "посольств…", "президент…"];
    let sentence = report.sentences[quote.sentence as usize].span;
    let text = report.text(sentence);
    for id in &row.places {
        let Some(entity) = report.entity(id.get_ref()) else { continue };
        let here = |span: &&Span| span.paragraph == sentence.paragraph && (sentence.start..sentence.end).contains(&span.start);
        let before = |span: &Span| words(&text[..(span.start - sentence.start) as usize]).pop();
        let elsewhere = |span: &Span| before(span).is_some_and(|word| ELSEWHERE.iter().any(|known| word.is(known)));
        let mut mentions = entity.mentions.iter().filter(here).peekable();
        if mentions.peek().is_some() && mentions.all(elsewhere) {
            let message = format!("expected a place where it happened, found \"{}\", which the sentence names as another", id.get_ref());
            problems.add(place, id.span(), message);
        }
    }
}

/// An entity's kind with its article.
fn one(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "a person",
        EntityKind::Organisation => "an organisation",
        EntityKind::Place => "a place",
        EntityKind::Law => "a law",
    }
}

/// Each end of the date has to be borne by date words of the quote (of those that the row names as `date_words`, if it does), and no
/// other date may stand there but one within its interval: otherwise a slip could pass as the other date. Names of times («январские») count where nothing else does.
///
/// Three things cannot be read off the quote and take a note: a year that only the context tells (`year_from`), the report's own year
/// unsaid, and words that bear no date by themselves («на конец года»); these have to agree with dates around them.
fn verify_date(row: &EventTable, date: Edtf, report: &Report, quote: Resolved, place: &Place<'_>, problems: &mut Problems) {
    let text = report.text(quote.span);
    let around = dates_about(report, quote.sentence);
    let scope = match &row.date_words {
        Some(words) => match words_in(words, text, place, problems) {
            Some(range) => range,
            None => return,
        },
        None => 0..text.len(),
    };
    let mut words = dates(&text[scope.clone()]);
    if words.iter().any(|words| !words.adjective) {
        words.retain(|words| !words.adjective);
    }
    verify_year_from(row, date, report, quote, place, problems);
    let year = |date: Date| if row.year_from.is_some() { date.year } else { report.year };
    let unsaid = words.iter().all(|words| words.year.is_none());
    let own_year = |date: Date| date.year == report.year && date.month == 0 && row.note.is_some() && unsaid;
    let speaks_of_own_year = !times_of_year(&text[scope.clone()]).is_empty();
    let borne = |date: Date| match (&row.date_words, words.is_empty()) {
        (Some(_), true) => row.note.is_some() && !speaks_of_own_year && around.iter().any(|words| words.within(date, report.year)),
        _ => words.iter().any(|words| words.bear(date, year(date))),
    };
    let listed = |words: &[DateWords]| {
        let listed: Vec<_> = words.iter().map(|words| format!("\"{}\"", &text[scope.clone()][words.range.clone()])).collect();
        if listed.is_empty() { "no date".into() } else { listed.join(", ") }
    };
    if let Some(end) = date.ends().find(|&end| !own_year(end) && !borne(end)) {
        let message = format!("expected words of the quote that bear {end} and nothing more exact, found {}", listed(&words));
        problems.add(place, row.date.span(), message);
        return;
    }
    words.retain(|words| !date.ends().any(|end| words.bear(end, year(end))) && !inside(words, date, report.year));
    if !words.is_empty() {
        let message = format!(
            "expected no date but {date} in the quote, found {} too: shorten the quote, or name the date's words as date_words",
            listed(&words)
        );
        problems.add(place, row.date.span(), message);
    }
}

/// Whether date words lie within an interval of which both ends are known: «первой половине 2022 года» within 2021/2022-06.
fn inside(words: &DateWords, date: Edtf, year: i16) -> bool {
    let (Edtf::Interval(..), Some(first), Some(last)) = (date, date.first_day(), date.last_day()) else { return false };
    let said = Date { year: words.year.unwrap_or(year), month: words.month.unwrap_or(0), day: words.day.unwrap_or(0), approximate: false };
    first < said.first_day() && said.last_day() < last
}

/// A year known from the context is another than the report's, is named nearby, and has a note.
fn verify_year_from(row: &EventTable, date: Edtf, report: &Report, quote: Resolved, place: &Place<'_>, problems: &mut Problems) {
    let Some(said) = &row.year_from else { return };
    if said.get_ref() != "context" {
        problems.add(place, said.span(), format!("expected year_from = \"context\", found \"{}\"", said.get_ref()));
    }
    if row.note.is_none() {
        problems.add(place, said.span(), "expected a note that says how the year is known beside year_from, found none");
    }
    for end in date.ends() {
        if end.year == report.year || !names_year(report, quote.span.paragraph, end.year) {
            let message =
                format!("expected a year that the paragraph or the one before it names and that is not the report's, found {}", end.year);
            problems.add(place, row.date.span(), message);
        }
    }
}

/// The indices of events in the order of their dates; of equal ones as they stand in their file.
pub(super) fn chronology(events: &[Event]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..events.len()).collect();
    order.sort_by_key(|&index| {
        let date = events[index].date;
        (date.sort_day(), date.precision() == Precision::Day, date.last_day())
    });
    order.into_iter().map(super::index).collect()
}
