//! Compiles the report before the app: what does not hold is an error here, and the app is not built.

#![allow(dead_code, missing_docs, unused_imports, clippy::print_stdout, reason = "shares the app's folders and talks to cargo by printing")]

mod codec;
mod forms;
mod ingest;
mod messages;
mod report;

use messages::{Language, Messages};
use report::{Lang, Report};
use std::path::{Path, PathBuf};

fn main() {
    let folder = Path::new("static/reports/kz-2022");
    let locales = Path::new("static/locales");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed={}", locales.display());
    let messages = match messages::compile(locales) {
        Ok(messages) => messages,
        Err(problems) => return problems.iter().for_each(|problem| println!("cargo::error={}/{problem}", locales.display())),
    };
    let files = match ingest::Files::read(folder, messages[0].units()) {
        Ok(files) => files,
        Err(error) => return println!("cargo::error={error}"),
    };
    match ingest::compile(&files) {
        Err(problems) => problems.iter().for_each(|problem| println!("cargo::error={}/{problem}", folder.display())),
        Ok(ingest::Compiled { report, labels, .. }) => write(report, Lang::ALL.into_iter().zip(labels).zip(messages)),
    }
}

/// Writes what `edition` reads.
fn write(report: Report, languages: impl Iterator<Item = ((Lang, Vec<&'static str>), Messages)>) {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts"));
    let write = |name: &str, bytes: &[u8]| std::fs::write(out.join(name), bytes).expect("OUT_DIR can be written to");
    let languages: Vec<_> = languages.collect();
    let russian = languages.iter().filter(|((lang, _), _)| lang.code() == "ru").flat_map(|((_, labels), _)| labels.iter().copied());
    write("forms.txt", forms::make::text(&report, russian).as_bytes());
    let main_labels = report.main_labels;
    write("report.bin", &codec::encode(&report.store()).expect("a report is structs of texts and numbers"));
    for ((lang, labels), messages) in languages {
        let [first, second] = Language { lang, labels, messages }.texts(main_labels);
        write(&format!("{}.txt", lang.code()), first.as_bytes());
        write(&format!("{}{}.txt", lang.code(), messages::EVENTS), second.as_bytes());
    }
}
