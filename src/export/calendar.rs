//! Events as a calendar: iCalendar (RFC 5545), each as whole days and never at an hour.
//!
//! A date that is no single day is all the days that it can mean, and its words stand before the title; of an interval with an open end only the known end has days. Written
//! here: the crate for it brings a calendar's arithmetic and random numbers into the program, and all that is needed is to escape and to fold. The tests read it by that crate.

use crate::report::{Day, Edtf, EntityKind, Event, day_after};
use crate::words::Words;

/// The calendar of these events, by their indices, in the language of the words. `url` says where an event's page is, `stamp` on which day the file is made.
pub fn calendar(words: Words, events: impl Iterator<Item = u32>, url: impl Fn(&Event) -> String, stamp: Day) -> String {
    let report = words.report;
    let mut out = String::new();
    let mut line = |name: &str, value: &str| push_folded(&mut out, &format!("{name}:{value}"));
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", &format!("-//Doklad//{} {}//{}", report.id, &report.data_sha256[..8], words.lang().code().to_ascii_uppercase()));
    for index in events {
        let event = &report.events[index as usize];
        let date = words.event_date(event);
        let title = words.label(event.title);
        let (first, last) = days(event.date);
        let is_day = matches!(event.date, Edtf::Date(date) if date.day > 0 && !date.approximate);
        let summary = if is_day { title.to_owned() } else { format!("{date}: {title}") };
        let section = words.section(report.section_of(event.sentence));
        let told = format!("{date}\n«{}»\n{}, {section}", report.sentence_text(event.sentence), words.label(report.title));
        let entities = event.entities.iter().map(|&entity| &report.entities[entity as usize]);
        let places: Vec<&str> = entities.filter(|entity| entity.kind == EntityKind::Place).map(|place| words.label(place.name)).collect();
        line("BEGIN", "VEVENT");
        line("UID", &format!("{}@{}.doklad", event.id, report.id));
        line("DTSTAMP", &format!("{}T000000Z", digits(stamp)));
        line("DTSTART;VALUE=DATE", &digits(first));
        line("DTEND;VALUE=DATE", &digits(day_after(last)));
        line("SUMMARY", &escaped(&summary));
        line("DESCRIPTION", &escaped(&told));
        line("CATEGORIES", &escaped(&words.category(event.category)));
        if !places.is_empty() {
            line("LOCATION", &escaped(&places.join(", ")));
        }
        line("URL", &url(event));
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    out
}

/// The first and the last day that a date can mean; those of the known end where the other is open.
fn days(date: Edtf) -> (Day, Day) {
    match date {
        Edtf::Interval(Some(known), None) | Edtf::Interval(None, Some(known)) | Edtf::Date(known) => (known.first_day(), known.last_day()),
        Edtf::Interval(..) => {
            let first = date.sort_day();
            (first, date.last_day().unwrap_or(first))
        }
    }
}

fn digits((year, month, day): Day) -> String {
    format!("{year:04}{month:02}{day:02}")
}

/// A text as a value.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// Adds a line, folded so that none has more than 75 bytes.
fn push_folded(out: &mut String, line: &str) {
    let mut room = 75;
    for c in line.chars() {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = 74;
        }
        room -= c.len_utf8();
        out.push(c);
    }
    out.push_str("\r\n");
}
