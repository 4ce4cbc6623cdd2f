//! What is kept on the reader's device: the site without a network, and never two editions at once.

use crate::harness::{Reader, Readers, dist, shown};
use std::fs;

const WORKER: &str = "offline.js";

fn worker() -> String {
    fs::read_to_string(dist().join(WORKER)).expect("the site has a worker")
}

/// Waits until the edition is kept.
async fn is_kept(reader: &Reader) {
    let kept: bool = reader.awaits("navigator.serviceWorker.ready.then(() => done(true))", &[]).await;
    assert!(kept);
}

pub async fn after_one_visit_the_site_works_without_a_network(readers: &Readers) {
    let (reader, server) = readers.open_changed("ru/charts/torture-complaints/", WORKER, worker().as_bytes()).await;
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
    let (reader, server) = readers.open_changed("en/", WORKER, worker().as_bytes()).await;
    is_kept(&reader).await;
    reader.go("en/charts/").await;
    let next = worker().replacen("EDITION = \"", "EDITION = \"next", 1);
    assert_ne!(next, worker());
    server.write(WORKER, next.as_bytes());
    reader.go("en/charts/").await;
    reader.sees("return document.documentElement.dataset.edition ?? null", &[], "new").await;
    let kept = "caches.keys().then((names) => done(names.map((name) => name.split(' ').at(-1).startsWith('next'))))";
    assert_eq!(reader.awaits::<Vec<bool>>(kept, &[]).await, [false, true], "both are kept, and the first one answers");
    reader.clicks(".edition button").await;
    reader.sees("return document.documentElement.dataset.edition ?? null", &[], None::<&str>).await;
    reader.ready().await;
    assert_eq!(reader.awaits::<Vec<bool>>(kept, &[]).await, [true], "the first one is gone");
}
