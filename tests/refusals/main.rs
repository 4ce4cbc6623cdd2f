//! What ingest refuses: a small report that compiles (`tests/refusals/island/`), and for each refusal the one change that brings it about.
//!
//! Every test pins all problems of its change, each as `file:line: what was expected, what was found`.

mod account;
mod map;
mod said;
mod stories;
mod text;
mod values;
mod words;

use doklad::ingest::{Files, compile};
use doklad::report::LedgerBalance;
use std::path::Path;

/// The report in `tests/refusals/island/`, of a country that there is not.
fn files() -> Files {
    Files::read(Path::new("tests/refusals/island"), doklad::edition::shipped().of(doklad::report::Lang::Ru).language().messages.units())
        .expect("the island's files can be read")
}

const NONE: [&str; 0] = [];

/// The file that a change is made in.
type File = fn(&mut Files) -> &mut String;

const SOURCE_TXT: File = |files| &mut files.source;
const REPORT_TOML: File = |files| &mut files.report;
const STATISTICS_TOML: File = |files| &mut files.statistics;
const EVENTS_TOML: File = |files| &mut files.events;
const ENTITIES_TOML: File = |files| &mut files.entities;
const CHARTS_TOML: File = |files| &mut files.charts;
const ERRATA_TOML: File = |files| &mut files.errata;
const LEDGER_TOML: File = |files| &mut files.ledger;

#[track_caller]
fn change(files: &mut Files, file: File, from: &str, to: &str) {
    let text = file(files);
    assert!(text.contains(from), "the file has {from:?}");
    *text = text.replacen(from, to, 1);
}

/// Changes the first `from` of a file into `to` and expects just these problems.
#[track_caller]
fn check(file: File, from: &str, to: &str, expected: &[&str]) {
    let mut files = files();
    change(&mut files, file, from, to);
    assert_eq!(problems(&files), expected);
}

fn problems(files: &Files) -> Vec<String> {
    compile(files).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn the_report_compiles_as_it_stands() {
    assert_eq!(problems(&files()), NONE);
    let compiled = compile(&files()).expect("it has no problems");
    let balance = [(0, 1), (0, 0), (7, 3)].map(|(covered, explained)| LedgerBalance { covered, explained });
    assert_eq!(compiled.report.ledger, balance);
}

#[test]
fn a_file_that_is_no_toml() {
    check(EVENTS_TOML, "category = \"law\"", "category = law", &["events.toml:12: string values must be quoted, expected literal string"]);
    check(REPORT_TOML, "year = 2021", "year = \"2021\"", &["report.toml:2: invalid type: string \"2021\", expected i16"]);
}

#[test]
fn all_that_is_wrong_with_one_annotation() {
    let mut files = files();
    for (from, to) in [("value = 15", "value = 16"), ("unit = \"complaint\"", "unit = \"letter\""), ("en = \"Complaints\"", "en = \"\"")] {
        change(&mut files, STATISTICS_TOML, from, to);
    }
    change(&mut files, EVENTS_TOML, "\"2021-05-03\"", "\"May 3\"");
    change(&mut files, EVENTS_TOML, "3 мая в Гавани", "4 мая в Гавани");
    change(&mut files, EVENTS_TOML, "en = \"Detentions\"", "en = \"\"");
    change(&mut files, CHARTS_TOML, "theme = \"rallies\"", "theme = \"trade\"");
    change(&mut files, CHARTS_TOML, "en = \"40 fined\"", "en = \"\"");
    assert_eq!(
        problems(&files),
        [
            "charts.toml:7: expected the id of a theme, found \"trade\", which there is not",
            "charts.toml:9: expected words in ru, en and kk, found an empty one",
            "events.toml:3: expected an EDTF date such as 2022-01-05, 2022-01, 2022-22, 2022 or 2022-01-05/2022-01-08, found \"May 3\"",
            "events.toml:5: expected words of the source, found \"4 мая в Гавани полиция задержала двенадцать человек\", which it does not have as whole words",
            "events.toml:7: expected words in ru, en and kk, found an empty one",
            "statistics.toml:27: expected the value 16 in its quote \"от 15 до 20 жалоб\", found 15 (\"15\"), 20 (\"20\")",
            "statistics.toml:30: expected a unit for which every locale has a message, found \"letter\" without a message unit-letter in ru.ftl, en.ftl and kk.ftl",
            "statistics.toml:33: expected words in ru, en and kk, found an empty one"
        ]
    );
}

#[test]
fn everything_at_once_in_the_order_of_files_and_lines() {
    let mut files = files();
    change(&mut files, STATISTICS_TOML, "value = 15", "value = 16");
    change(&mut files, STATISTICS_TOML, "unit = \"person\"", "unit = \"people\"");
    change(&mut files, EVENTS_TOML, "\"law\"", "\"laws\"");
    change(&mut files, ENTITIES_TOML, "[\"совет\"]", "[\"Совета\"]");
    change(&mut files, LEDGER_TOML, "token = \"7\"", "token = \"8\"");
    assert_eq!(
        problems(&files),
        [
            "entities.toml:13: expected a form that the source has, found \"Совета\", which it has not as whole words",
            "events.toml:12: expected one of protest, violence, death, emergency, detention, torture, trial, sentence, release, law, election, media, internet, labour, accident, corruption, asylum, society, monitoring, publication, office, diplomacy, found \"laws\"",
            "ledger.toml:7: expected a number or date of the source to explain, found \"8\", which is none in \"суд отвечает за 7 дней\"",
            "statistics.toml:4: expected a unit for which every locale has a message, found \"people\" without a message unit-people in ru.ftl, en.ftl and kk.ftl",
            "statistics.toml:27: expected the value 16 in its quote \"от 15 до 20 жалоб\", found 15 (\"15\"), 20 (\"20\")"
        ]
    );
}
