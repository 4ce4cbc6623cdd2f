//! Compiles the report before the app: what does not hold is an error here, and the app is not built.

#![allow(dead_code, missing_docs, unused_imports, clippy::print_stdout, reason = "shares the app's folders and talks to cargo by printing")]

mod ingest;
mod pack;
mod report;

use std::path::{Path, PathBuf};

fn main() {
    let folder = Path::new("static/reports/kz-2022");
    let locales = Path::new("static/locales");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed={}", locales.display());
    let messages = match ingest::messages(locales) {
        Ok(messages) => messages,
        Err(problems) => return problems.iter().for_each(|problem| println!("cargo::error={}/{problem}", locales.display())),
    };
    let files = match ingest::Files::read(folder, &messages) {
        Ok(files) => files,
        Err(error) => return println!("cargo::error={error}"),
    };
    match ingest::compile(&files) {
        Err(problems) => problems.iter().for_each(|problem| println!("cargo::error={}/{problem}", folder.display())),
        Ok(compiled) => {
            let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts"));
            let edition = report::Edition { report: compiled.report.store(), messages };
            let packed = pack::pack(&edition).expect("an edition is structs of texts and numbers");
            std::fs::write(out.join("edition.packed"), packed).expect("OUT_DIR can be written to");
        }
    }
}
