//! The events as a calendar, read by another library: every date as the text knows it, and no hour.

#![cfg(not(target_arch = "wasm32"))]

use doklad::edition::shipped;
use doklad::export::calendar::calendar;
use doklad::report::{Date, Day, Edtf, Event, Lang};
use icalendar::parser::{read_calendar, unfold};

fn of_all(lang: Lang) -> String {
    let words = shipped().of(lang);
    let all = 0..u32::try_from(words.report.events.len()).expect("they are few");
    calendar(words, all, |event| format!("https://example.org/{}/timeline/{}/", lang.code(), event.id), (2026, 2, 28))
}

/// A day as people count on a calendar: from the beginning of the year 1 on.
fn number((year, month, day): Day) -> i64 {
    const BEFORE: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let year = i64::from(year);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let before = year - 1;
    before * 365 + before / 4 - before / 100
        + before / 400
        + BEFORE[usize::from(month - 1)]
        + i64::from(is_leap && month > 2)
        + i64::from(day)
}

fn day(digits: &str) -> Day {
    let part = |range: std::ops::Range<usize>| digits[range].parse::<i16>().expect("a date has digits");
    (part(0..4), part(4..6).try_into().expect("a month"), part(6..8).try_into().expect("a day"))
}

/// The days that an event may have been on, of those that are known.
fn known(event: &Event) -> (Day, Day) {
    let of = |date: Date| (date.first_day(), date.last_day());
    match event.date {
        Edtf::Date(date) | Edtf::Interval(Some(date), None) | Edtf::Interval(None, Some(date)) => of(date),
        Edtf::Interval(from, to) => (from.map(of).expect("one end is known").0, to.map(of).expect("and the other").1),
    }
}

#[test]
fn every_event_is_all_the_days_that_its_date_can_mean_and_says_so() {
    for lang in Lang::ALL {
        let (words, text) = (shipped().of(lang), of_all(lang));
        let unfolded = unfold(&text);
        let calendar = read_calendar(&unfolded).expect("it is a calendar");
        let read: Vec<_> = calendar.components.iter().filter(|component| component.name == "VEVENT").collect();
        assert_eq!(read.len(), words.report.events.len());
        for (component, event) in read.into_iter().zip(&words.report.events) {
            let property = |name: &str| component.find_prop(name).unwrap_or_else(|| panic!("{} has no {name}", event.id));
            let plain = |name: &str| property(name).val.clone().unescape_text().to_string();
            for name in ["DTSTART", "DTEND"] {
                let kind = property(name).params.iter().find(|param| param.key == "VALUE").and_then(|param| param.val.clone());
                assert_eq!((kind.map(|kind| kind.to_string()), plain(name).len()), (Some("DATE".into()), 8), "{}", event.id);
            }
            let (first, last) = known(event);
            assert_eq!(day(&plain("DTSTART")), first, "{}", event.id);
            assert_eq!(number(day(&plain("DTEND"))), number(last) + 1, "{}", event.id);
            let (date, title) = (words.event_date(event), words.label(event.title));
            let is_day = matches!(event.date, Edtf::Date(Date { day: 1.., approximate: false, .. }));
            let summary = if is_day { title.to_owned() } else { format!("{date}: {title}") };
            assert_eq!(plain("SUMMARY"), summary);
            let told = plain("DESCRIPTION");
            assert!(told.starts_with(&date) && told.contains(words.report.sentence_text(event.sentence)), "{told}");
            assert!(plain("URL").ends_with(&format!("/{}/", event.id)));
        }
    }
}

#[test]
fn no_line_is_longer_than_calendars_take_and_no_letter_is_cut() {
    for line in of_all(Lang::Kk).split("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line}");
    }
}

#[test]
fn identifiers_differ_and_the_stamp_is_the_day_on_which_it_was_made() {
    let text = of_all(Lang::En);
    let mut ids: Vec<&str> = text.lines().filter(|line| line.starts_with("UID:")).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), shipped().report().events.len());
    assert!(text.lines().filter(|line| line.starts_with("DTSTAMP:")).all(|line| line == "DTSTAMP:20260228T000000Z"));
}
