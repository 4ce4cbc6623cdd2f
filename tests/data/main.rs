//! The data package: each table holds all that the report has, once and rightly ([`tables`]), and JavaScript gets the same ([`answers`]); what it says of itself
//! is so.

mod answers;
mod tables;

use doklad::edition::shipped;
use doklad::report::Report;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// A record by its columns.
type Row = BTreeMap<String, String>;

fn report() -> &'static Report {
    shipped().report()
}

static PACKAGE: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| doklad::export::package(&shipped()).into_iter().collect());

static DESCRIPTOR: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_slice(&PACKAGE["datapackage.json"]).expect("the descriptor is JSON"));

fn resources() -> &'static [Value] {
    DESCRIPTOR["resources"].as_array().expect("a package has resources")
}

/// The columns and the rows of a table.
fn table(name: &str) -> (Vec<String>, Vec<Row>) {
    let mut reader = csv::Reader::from_reader(PACKAGE[&format!("{name}.csv")].as_slice());
    let header: Vec<String> = reader.headers().expect("a header line").iter().map(String::from).collect();
    let rows = reader.deserialize().collect::<Result<_, _>>().expect("records as long as the header");
    (header, rows)
}

fn rows(name: &str) -> Vec<Row> {
    table(name).1
}

/// The items of a cell.
fn items(cell: &str) -> Vec<&str> {
    cell.split(';').filter(|item| !item.is_empty()).collect()
}

#[test]
fn the_columns_are_those_that_other_programs_rely_on() {
    let contract = [
        ("paragraphs", "id section headings text"),
        ("sentences", "id paragraph_id text url"),
        (
            "statistics",
            "id value value_high unit qualifier reporter period time_word kind section label_ru label_en label_kk same_as sentence_id quote url \
             note_ru note_en note_kk base",
        ),
        (
            "events",
            "id date time_word category section title_ru title_en title_kk people organisations places named_places laws same_as sentence_id quote url \
             note_ru note_en note_kk reporter",
        ),
        ("entities", "id kind name_ru name_en name_kk forms lat lon mentions url"),
        ("mentions", "entity_id sentence_id form"),
        ("charts", "id theme form title_ru title_en title_kk statistics url"),
        ("ledger", "token paragraph_id covered_by reason"),
        ("errata", "id kind section sentence_id quote compare note_ru note_en note_kk url"),
    ];
    for (name, columns) in contract {
        assert_eq!(table(name).0.join(" "), columns, "{name}.csv");
    }
    assert_eq!(PACKAGE.len(), contract.len() + 1);
}

#[test]
fn the_descriptor_lists_each_file_with_its_digest_and_its_columns() {
    let listed: BTreeSet<_> = resources().iter().filter_map(|resource| resource["path"].as_str()).collect();
    let files: BTreeSet<_> = PACKAGE.keys().map(String::as_str).filter(|name| *name != "datapackage.json").collect();
    assert_eq!(listed, files);
    for resource in resources() {
        let name = resource["name"].as_str().expect("a resource has a name");
        let bytes = &PACKAGE[&format!("{name}.csv")];
        let digits: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!((&resource["hash"], &resource["bytes"]), (&format!("sha256:{digits}").into(), &bytes.len().into()), "{name}");
        let fields = resource["schema"]["fields"].as_array().expect("a schema has fields");
        assert_eq!(fields.iter().filter_map(|field| field["name"].as_str()).collect::<Vec<_>>(), table(name).0, "{name}");
        assert!(fields.iter().all(|field| field["description"].as_str().is_some_and(|words| words.ends_with('.'))), "{name}");
    }
}

#[test]
fn the_descriptor_names_the_edition_and_nothing_of_the_time_and_place_of_its_making() {
    assert_eq!(DESCRIPTOR["name"], format!("doklad-{}", report().id));
    assert_eq!(DESCRIPTOR["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(DESCRIPTOR["sources"][0]["version"], format!("sha256:{}", report().source_sha256));
    assert_eq!(DESCRIPTOR["created"], Value::Null);
    assert_eq!(doklad::export::package(&shipped()).into_iter().collect::<BTreeMap<_, _>>(), *PACKAGE);
}

#[test]
fn files_are_plain_text_with_one_kind_of_line_end() {
    for (name, bytes) in &*PACKAGE {
        let text = core::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(text.ends_with('\n') && !text.contains(['\r', '\u{feff}', '\u{a0}', '\u{2060}']), "{name}");
    }
}

#[test]
fn keys_are_unique_and_what_a_row_refers_to_is_there() {
    let column = |table: &str, name: &str| rows(table).into_iter().map(|row| row[name].clone()).collect::<Vec<_>>();
    let ids = |table: &str| column(table, "id").into_iter().collect::<BTreeSet<_>>();
    let mut references = 0;
    for resource in resources() {
        let (name, schema) = (resource["name"].as_str().expect("a name"), &resource["schema"]);
        if let Some(key) = schema["primaryKey"][0].as_str() {
            assert_eq!((key, ids(name).len()), ("id", rows(name).len()), "{name}");
        }
        for reference in schema["foreignKeys"].as_array().into_iter().flatten() {
            references += 1;
            let from = reference["fields"][0].as_str().expect("a reference has a field");
            let to = reference["reference"]["resource"].as_str().filter(|to| !to.is_empty()).unwrap_or(name);
            let known = ids(to);
            for id in column(name, from).iter().filter(|id| !id.is_empty()) {
                assert!(known.contains(id), "{name}.{from} refers to {id}, which {to} does not have");
            }
        }
    }
    assert_eq!(references, 9);
    for (from, list, to) in [
        ("charts", "statistics", "statistics"),
        ("errata", "compare", "sentences"),
        ("events", "people", "entities"),
        ("events", "organisations", "entities"),
        ("events", "places", "entities"),
        ("events", "named_places", "entities"),
        ("events", "laws", "entities"),
    ] {
        let known = ids(to);
        assert!(column(from, list).iter().flat_map(|cell| items(cell)).all(|id| known.contains(id)), "{from}.{list}");
    }
}
