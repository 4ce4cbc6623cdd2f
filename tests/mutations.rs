//! A slip of one digit anywhere in the data stops the build: every digit of every value, quote, period and date is changed, one a row at
//! a time, and each change has to be a problem on its own line.

use doklad::ingest::{Files, compile};
use std::collections::BTreeSet;
use std::path::Path;

fn shipped() -> Files {
    Files::read(Path::new("static/reports/kz-2022"), doklad::edition::shipped().of(doklad::report::Lang::Ru).language().messages.units())
        .expect("the shipped files can be read")
}

/// Byte offsets of the digits that a line of one of these keys has, comments aside.
fn digits(line: &str, keys: &[&str]) -> Vec<usize> {
    let Some((key, _)) = line.split_once(" = ") else { return Vec::new() };
    if !keys.contains(&key) {
        return Vec::new();
    }
    line.bytes().enumerate().skip(key.len()).filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at).collect()
}

/// The file with the digit number `nth` of every row raised by one, and the lines on which that happened. Of a row only one key is
/// touched a time, the one that `keys` names.
fn mutated(text: &str, key: &str, nth: usize) -> (String, BTreeSet<usize>) {
    let mut lines = BTreeSet::new();
    let mut mutated = String::with_capacity(text.len());
    for (number, line) in (1..).zip(text.lines()) {
        let mut line = String::from(line);
        if let Some(&at) = digits(&line, &[key]).get(nth) {
            // A number in TOML does not begin with a zero.
            let leads = !line.as_bytes()[at - 1].is_ascii_digit();
            let raised = match line.as_bytes()[at] {
                b'9' if leads => 1,
                digit => (digit - b'0' + 1) % 10,
            };
            line.replace_range(at..=at, &raised.to_string());
            lines.insert(number);
        }
        mutated.push_str(&line);
        mutated.push('\n');
    }
    (mutated, lines)
}

#[track_caller]
fn every_slip_is_found(file: &'static str, text: impl Fn(&mut Files) -> &mut String, keys: &[&str]) {
    let mut survivors = Vec::new();
    let mut slips = 0;
    for key in keys {
        for nth in 0.. {
            let mut files = shipped();
            let original = text(&mut files).clone();
            let (slipped, lines) = mutated(&original, key, nth);
            if lines.is_empty() {
                break;
            }
            slips += lines.len();
            *text(&mut files) = slipped.clone();
            let problems = compile(&files).err().unwrap_or_default();
            let found: BTreeSet<usize> = problems.iter().filter(|problem| problem.file == file).map(|problem| problem.line).collect();
            survivors.extend(
                lines.difference(&found).map(|&line| format!("{file}:{line}: {}", slipped.lines().nth(line - 1).unwrap_or_default())),
            );
        }
    }
    assert!(slips > 100, "{file} has digits to change, found {slips}");
    assert!(survivors.is_empty(), "{} of {slips} slips were not found:\n{}", survivors.len(), survivors.join("\n"));
}

#[test]
fn a_slip_in_a_statistic_is_found() {
    every_slip_is_found("statistics.toml", |files| &mut files.statistics, &["value", "high", "quote", "period"]);
}

#[test]
fn a_slip_in_an_event_is_found() {
    every_slip_is_found("events.toml", |files| &mut files.events, &["date", "quote"]);
}
