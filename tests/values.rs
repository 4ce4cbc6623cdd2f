//! Values as they are printed, for an editor to read through: `tests/snapshots/` has every unit with every qualifier, and every figure of the report.
//!
//! `INSTA_UPDATE=always cargo test --test values` writes them anew.

use core::fmt::Write as _;
use doklad::edition::shipped;
use doklad::report::{Kind, Lang, Qualifier, Span, Statistic};

/// A value that no report states, to see how it is said.
fn stated(value: f64, high: Option<f64>, unit: &'static str, qualifier: Qualifier) -> Statistic {
    let nowhere = Span { paragraph: 0, start: 0, end: 0 };
    let label = shipped().report().title;
    Statistic {
        id: "made-up",
        value,
        high,
        unit,
        base: None,
        qualifier,
        reporter: None,
        period: None,
        time_word: None,
        kind: Kind::Outcome,
        quote: nowhere,
        number: nowhere,
        sentence: 0,
        same_as: None,
        label,
        note: None,
    }
}

fn in_each_language(say: impl Fn(doklad::words::Words) -> String) -> String {
    Lang::ALL.map(|lang| say(shipped().of(lang)).replace('\u{a0}', " ")).join(" | ")
}

#[test]
fn every_unit_with_every_qualifier() {
    let units = shipped().of(Lang::Ru).language().messages.units();
    let mut table = String::new();
    for unit in units.iter().map(|unit| &*unit.clone().leak()) {
        for &qualifier in Qualifier::ALL {
            // One, a few, many, one behind tens, a large one, a fraction.
            let numbers = [1.0, 3.0, 15.0, 21.0, 1600.0, 4.6];
            let values = numbers.map(|value| stated(value, (qualifier == Qualifier::Between).then_some(value + 2.0), unit, qualifier));
            let line = in_each_language(|words| values.each_ref().map(|value| words.value_with_unit(value)).join(", "));
            let _ = writeln!(table, "{line}");
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn every_figure_of_the_report() {
    let mut table = String::new();
    for statistic in &shipped().report().statistics {
        let line = in_each_language(|words| {
            let time = words.period(statistic).map(|time| format!(" ({time})")).unwrap_or_default();
            format!("{}: {}{time}", words.label(statistic.label), words.value_with_unit(statistic))
        });
        let _ = writeln!(table, "{}: {line}", statistic.id);
    }
    insta::assert_snapshot!(table);
}

#[test]
fn every_date_of_the_report() {
    let report = shipped().report();
    let mut table = String::new();
    for &index in &report.chronology {
        let event = &report.events[index as usize];
        let printed = in_each_language(|words| words.event_date(event));
        let _ =
            writeln!(table, "{} = {printed} = {}", event.date, report.text(event.quote).split_whitespace().collect::<Vec<_>>().join(" "));
    }
    insta::assert_snapshot!(table);
}

#[test]
fn no_printed_date_has_a_day_that_is_not_known() {
    for event in &shipped().report().events {
        // The numbers that the date names: years, and days where these are known.
        let known: Vec<String> = event
            .date
            .ends()
            .flat_map(|date| [Some(date.year.to_string()), (date.day > 0).then(|| date.day.to_string())])
            .flatten()
            .collect();
        for lang in Lang::ALL {
            let printed = shipped().of(lang).event_date(event);
            let numbers = printed.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
            let unknown: Vec<&str> = numbers.filter(|number| !known.iter().any(|known| known == number)).collect();
            assert_eq!(unknown, Vec::<&str>::new(), "{} as «{printed}»", event.date);
        }
    }
}
