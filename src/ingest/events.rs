//! Events against the text: the date in the words of the quote, never a day more exact.

use super::dates::dates;
use super::problem::{Place, Problems};
use super::quotes::{Index, Resolved};
use super::tables::{EventTable, EventsFile, Table, find, labels, parse, unique_ids};
use crate::report::{Edtf, EntityKind, Event, Report};
use toml::Spanned;

/// Every event that holds; the others are problems.
pub(super) fn events(table: &Table<'_, EventsFile>, report: &Report, quotes: &Index<'_>, problems: &mut Problems) -> Vec<Event> {
    let place = &table.place;
    let rows = &table.values.events;
    let ids = unique_ids(rows.iter().map(|row| &row.id), place, problems);
    let events = rows.iter().zip(&ids).filter_map(|(row, &id)| {
        let date = parse(&row.date, place, problems);
        let category = parse(&row.category, place, problems);
        let entities = entities(row, report, place, problems);
        let same_as = row.same_as.as_ref().and_then(|same| find(same, "an event", ids.iter().copied(), place, problems));
        let quote = quotes.resolve(&row.quote, row.prefix.as_deref(), row.suffix.as_deref(), place, problems)?;
        let date = date?;
        verify_date(row, date, report, quote, place, problems);
        Some(Event {
            id,
            date,
            category: category?,
            quote: quote.span,
            sentence: quote.sentence,
            entities,
            same_as,
            title: labels(&row.title, place, problems),
            note: row.note.as_ref().map(|note| labels(note, place, problems)),
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
                find(id, &format!("a {} of entities.toml", kind.word()), report.entities.iter().map(|entity| entity.id), place, problems)
            else {
                continue;
            };
            let is = report.entities[index as usize].kind;
            if is != kind {
                problems.add(place, id.span(), format!("expected a {}, found \"{}\", which is a {}", kind.word(), id.get_ref(), is.word()));
            }
            found.push(index);
        }
    }
    found
}

/// Each end of the date has to be borne by date words of the quote. The year may be the report's own unsaid; another one that is not
/// written, and a date in other words («на конец года»), are said in the row, with a note; so is the report's own year without any words.
fn verify_date(row: &EventTable, date: Edtf, report: &Report, quote: Resolved, place: &Place<'_>, problems: &mut Problems) {
    let text = report.text(quote.span);
    for (said, what) in [(&row.year_from, "year_from"), (&row.date_words, "date_words")] {
        if let Some(said) = said
            && row.note.is_none()
        {
            problems.add(place, said.span(), format!("expected a note that says how the date is known beside {what}, found none"));
        }
    }
    if let Some(said) = &row.year_from
        && said.get_ref() != "context"
    {
        problems.add(place, said.span(), format!("expected year_from = \"context\", found \"{}\"", said.get_ref()));
    }
    if let Some(words) = &row.date_words {
        if !text.contains(&super::words::one_line(words.get_ref())) {
            problems.add(
                place,
                words.span(),
                format!("expected words of the quote that bear the date, found \"{}\", which it does not have", words.get_ref()),
            );
        }
        return;
    }
    let words = dates(text);
    for end in date.ends() {
        let year = if row.year_from.is_some() { end.year } else { report.year };
        let own_year = end.year == report.year && end.month == 0 && row.note.is_some();
        if !own_year && !words.iter().any(|words| words.bear(end, year)) {
            let found: Vec<_> = words.iter().map(|words| format!("\"{}\"", &text[words.range.clone()])).collect();
            let found = if found.is_empty() { "no date".into() } else { found.join(", ") };
            problems.add(
                place,
                row.date.span(),
                format!("expected words of the quote that bear {end} and nothing more exact, found {found}"),
            );
        }
    }
}
