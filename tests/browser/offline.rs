//! What is kept on the reader's device: what the page came with, and never two editions at once. That it is the whole site is in `scenario`.

use crate::harness::{Reader, Readers, dist};
use std::collections::BTreeSet;
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

pub async fn what_came_with_the_page_is_not_sent_again_to_be_kept(readers: &Readers) {
    let reader = readers.open("en/charts/").await;
    is_kept(&reader).await;
    let mut named: Vec<String> = reader.received().await;
    named.retain(|name| [".wasm", ".css", ".js"].iter().any(|end| name.ends_with(end)) && name != WORKER);
    let once: BTreeSet<&String> = named.iter().collect();
    assert!(named.iter().any(|name| name.ends_with(".wasm")), "the program came with the page: {named:?}");
    assert_eq!(named.len(), once.len(), "{named:?}");
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
    // Firefox ends the worker of the edition that goes, and then tells of the icon if that one was still to answer for it.
    reader.allows("icons/doklad.svg’. A ServiceWorker intercepted the request and encountered an unexpected error");
    reader.clicks(".edition button").await;
    reader.sees("return document.documentElement.dataset.edition ?? null", &[], None::<&str>).await;
    reader.ready().await;
    assert_eq!(reader.awaits::<Vec<bool>>(kept, &[]).await, [true], "the first one is gone");
}
