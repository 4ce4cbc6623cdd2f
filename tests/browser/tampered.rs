//! A program that is not what the page was built with: the page stays as it came, and says so.

use crate::harness::{Readers, shown};
use std::fs;
use std::path::{Path, PathBuf};

/// The program's file in a copy of the site.
fn program(site: &Path) -> PathBuf {
    let files = fs::read_dir(site).expect("the site was just copied").filter_map(|entry| entry.ok().map(|entry| entry.path()));
    files.into_iter().find(|path| path.to_string_lossy().ends_with("_bg.wasm")).expect("the site has a program")
}

fn change(site: &Path, change: impl Fn(Vec<u8>) -> Vec<u8>) {
    let path = program(site);
    let bytes = fs::read(&path).expect("the program can be read");
    fs::write(&path, change(bytes)).expect("the copy is ours to change");
}

async fn stays_readable(readers: &Readers, tamper: impl Fn(Vec<u8>) -> Vec<u8>) {
    let (reader, _server) = readers.open_failing("ru/charts/torture-complaints/", |site| change(site, &tamper)).await;
    reader.sees("return document.querySelector('.lacking .stopped').checkVisibility()", &[], true).await;
    let statistics: Vec<&str> = shown::statistics("torture-complaints").iter().map(|statistic| statistic.id).collect();
    reader.sees_all("figure.main svg.chart.wide a.mark", "data-statistic", &statistics).await;
    reader.clicks("header.site nav a[href$='/timeline/']").await;
    reader.sees_the_events_of("ru/timeline/").await;
    reader.sees_all("html", "data-app", &["failed"]).await;
}

pub async fn a_program_with_another_byte_does_not_run_and_the_page_stays(readers: &Readers) {
    stays_readable(readers, |mut bytes| {
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        bytes
    })
    .await;
}

pub async fn a_program_cut_off_does_not_run_and_the_page_stays(readers: &Readers) {
    stays_readable(readers, |bytes| bytes[..bytes.len() / 2].to_vec()).await;
}
