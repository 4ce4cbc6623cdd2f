//! What is kept on the reader's device: never two editions at once. That it is the whole site is in `scenario`.

use crate::harness::{Reader, Readers, dist};
use std::fs;

/// What answers without a network.
pub const WORKER: &str = "offline.js";

pub fn worker() -> String {
    fs::read_to_string(dist().join(WORKER)).expect("the site has a worker")
}

/// Waits until the edition is kept.
pub async fn is_kept(reader: &Reader) {
    let kept: bool = reader.awaits("navigator.serviceWorker.ready.then(() => done(true))", &[]).await;
    assert!(kept);
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
