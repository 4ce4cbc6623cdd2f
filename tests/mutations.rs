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

/// The shipped files with every row of a file changed by `change`, and the lines on which that happened.
fn changed(file: impl Fn(&mut Files) -> &mut String, change: impl Fn(&str) -> Option<String>) -> (Files, BTreeSet<usize>) {
    let mut files = shipped();
    let mut lines = BTreeSet::new();
    let mut text = String::new();
    for (number, line) in (1..).zip(file(&mut files).clone().lines()) {
        let new = change(line);
        lines.extend(new.is_some().then_some(number));
        text += new.as_deref().unwrap_or(line);
        text.push('\n');
    }
    *file(&mut files) = text;
    (files, lines)
}

/// Expects a problem in the row of each of these lines.
#[track_caller]
fn all_are_found(name: &'static str, (mut files, lines): (Files, BTreeSet<usize>), file: impl Fn(&mut Files) -> &mut String) {
    let problems = compile(&files).err().unwrap_or_default();
    let text = file(&mut files).clone();
    let rows: Vec<usize> = (1..).zip(text.lines()).filter(|(_, line)| line.starts_with("[[")).map(|(number, _)| number).collect();
    let row = |line: usize| rows.partition_point(|&start| start <= line);
    let found: BTreeSet<usize> = problems.iter().filter(|problem| problem.file == name).map(|problem| row(problem.line)).collect();
    let line = |&number: &usize| format!("{name}:{number}: {}", text.lines().nth(number - 1).unwrap_or_default());
    assert_eq!(lines.iter().filter(|&&line| !found.contains(&row(line))).map(line).collect::<Vec<_>>(), [""; 0]);
    assert!(!lines.is_empty(), "{name} has something to change");
}

#[test]
fn another_unit_is_found() {
    let units: Vec<String> = {
        let report = doklad::edition::shipped().report();
        report.statistics.iter().map(|statistic| statistic.unit.to_owned()).collect::<BTreeSet<_>>().into_iter().collect()
    };
    for shift in [1, 5, 12, 20] {
        let other = |line: &str| {
            let unit = line.strip_prefix("unit = \"")?.strip_suffix('"')?;
            let at = units.iter().position(|known| known == unit)?;
            Some(format!("unit = \"{}\"", units[(at + shift) % units.len()]))
        };
        all_are_found("statistics.toml", changed(|files| &mut files.statistics, other), |files| &mut files.statistics);
    }
}

#[test]
fn another_qualifier_is_found() {
    for other in ["about", "at-least", "at-most", "more-than", "less-than"] {
        let change = |line: &str| {
            let word = line.strip_prefix("qualifier = \"")?.strip_suffix('"')?;
            (word != other && word != "between").then(|| format!("qualifier = \"{other}\""))
        };
        all_are_found("statistics.toml", changed(|files| &mut files.statistics, change), |files| &mut files.statistics);
    }
}

#[test]
fn another_time_word_is_found() {
    for other in ["as-of", "at-end", "by-end", "until", "target", "reported"] {
        let change = |line: &str| {
            let (word, said) = line.strip_prefix("time = { word = \"")?.split_once('"')?;
            (word != other).then(|| format!("time = {{ word = \"{other}\"{said}"))
        };
        all_are_found("statistics.toml", changed(|files| &mut files.statistics, change), |files| &mut files.statistics);
        all_are_found("events.toml", changed(|files| &mut files.events, change), |files| &mut files.events);
    }
}

#[test]
fn a_qualifier_that_a_title_loses_is_found() {
    let words = [
        "около ",
        "не менее ",
        "как минимум ",
        "не моложе ",
        "более чем ",
        "более ",
        "менее ",
        " и более",
        "about ",
        "at least ",
        "up to ",
        "more than ",
        "less than ",
        " and more",
        "under ",
        "шамамен ",
        "кемінде ",
        "-ден астам",
        "-нан астам",
    ];
    let mut slips = 0;
    for word in words {
        let change = |line: &str| {
            let title = line.strip_prefix("title = { ")?;
            title.contains(word).then(|| format!("title = {{ {}", title.replace(word, "")))
        };
        let (files, lines) = changed(|files| &mut files.charts, change);
        if !lines.is_empty() {
            slips += lines.len();
            all_are_found("charts.toml", (files, lines), |files| &mut files.charts);
        }
    }
    assert!(slips > 30, "titles have qualifiers, found {slips}");
}

/// A title with each of its numbers in digits seven higher, one a time.
fn with_another_number(title: &str) -> Vec<String> {
    let bytes = title.as_bytes();
    let starts = (0..bytes.len()).filter(|&at| bytes[at].is_ascii_digit() && (at == 0 || !bytes[at - 1].is_ascii_digit()));
    let changed = |start: usize| {
        let length = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let number: u32 = title[start..start + length].parse().expect("digits are a number");
        format!("{}{:0length$}{}", &title[..start], number + 7, &title[start + length..])
    };
    starts.map(changed).collect()
}

#[test]
fn another_number_in_a_title_is_found() {
    for nth in 0.. {
        let change = |line: &str| {
            // The titles of themes state nothing.
            let title = line.strip_prefix("title = ").filter(|_| !line.contains("2022 жылғы қаңтар\""))?;
            with_another_number(title).get(nth).map(|title| format!("title = {title}"))
        };
        let (files, lines) = changed(|files| &mut files.charts, change);
        if lines.is_empty() {
            assert!(nth > 8, "titles have numbers");
            break;
        }
        all_are_found("charts.toml", (files, lines), |files| &mut files.charts);
    }
}
