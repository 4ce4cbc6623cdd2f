//! What is kept on the reader's device: the site without a network, and never two editions at once.

use crate::harness::{Profile, Reader, Readers, shown};
use std::fs;
use std::path::Path;

/// Waits until the edition is kept.
async fn is_kept(reader: &Reader) {
    let kept: bool = reader.awaits("navigator.serviceWorker.ready.then(() => done(true))", &[]).await;
    assert!(kept);
}

pub async fn after_one_visit_the_site_works_without_a_network(readers: &Readers) {
    let (reader, server) = readers.open_changed(&Profile::default(), "ru/charts/torture-complaints/", |_| ()).await;
    is_kept(&reader).await;
    drop(server);
    reader.go("ru/charts/torture-complaints/").await;
    let statistic = shown::statistics("torture-complaints")[0];
    reader.points_at(&format!("figure.main svg.chart.wide a.mark[data-statistic='{}'] .target", statistic.id)).await;
    reader.sees_the_sentence(shown::sentence(statistic)).await;
    reader.goes_back().await;
    reader.is_at("ru/charts/torture-complaints/").await;
    reader.clicks(".languages a[lang='en']").await;
    reader.is_at("en/charts/torture-complaints/").await;
    reader.go("en/timeline/#category=protest").await;
    reader.sees_the_events_of("en/timeline/#category=protest").await;
}

pub async fn a_new_edition_is_told_of_and_comes_when_the_reader_asks(readers: &Readers) {
    let (reader, server) = readers.open_changed(&Profile::default(), "en/", |_| ()).await;
    is_kept(&reader).await;
    reader.go("en/charts/").await;
    let worker = server.root().join("offline.js");
    let edition = |text: &str| text.replacen("EDITION = \"", "EDITION = \"next", 1);
    rewrite(&worker, edition);
    reader.go("en/charts/").await;
    reader.sees("return document.documentElement.dataset.edition ?? null", &[], "new").await;
    let kept = "caches.keys().then((names) => done(names.map((name) => name.split(' ').at(-1).startsWith('next'))))";
    assert_eq!(reader.awaits::<Vec<bool>>(kept, &[]).await, [false, true], "both are kept, and the first one answers");
    reader.clicks(".edition button").await;
    reader.sees("return document.documentElement.dataset.edition ?? null", &[], None::<&str>).await;
    reader.ready().await;
    assert_eq!(reader.awaits::<Vec<bool>>(kept, &[]).await, [true], "the first one is gone");
}

fn rewrite(path: &Path, change: impl Fn(&str) -> String) {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let changed = change(&text);
    assert_ne!(changed, text);
    fs::write(path, changed).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
