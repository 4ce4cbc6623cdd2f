//! A program that is not what the page was built with: the page stays as it came, and says so.

use crate::harness::{Readers, dist, shown};
use std::fs;

/// The name of the program's file and its bytes.
pub fn program() -> (String, Vec<u8>) {
    let files = fs::read_dir(dist()).expect("the built site is a folder").filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let start = fs::read_to_string(dist().join("offline.html")).expect("the site has a page that starts the program");
    let name =
        files.into_iter().find(|name| name.ends_with("_bg.wasm") && start.contains(name.as_str())).expect("the page names its program");
    let bytes = fs::read(dist().join(&name)).expect("the program can be read");
    (name, bytes)
}

async fn stays_readable(readers: &Readers, tamper: impl Fn(Vec<u8>) -> Vec<u8>) {
    let (name, bytes) = program();
    let (reader, _server) = readers.open_failing("ru/charts/torture-complaints/", &name, &tamper(bytes)).await;
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
