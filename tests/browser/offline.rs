//! What is cached on the reader's device: what the page came with, and never two editions at once. That it is the whole site is in `scenario`.

use crate::harness::{Reader, Readers, dist};
use std::collections::BTreeSet;
use std::fs;

/// What answers without a network.
pub const WORKER: &str = "offline.js";

pub fn worker() -> String {
    fs::read_to_string(dist().join(WORKER)).expect("the site has a worker")
}

/// Waits until the edition is cached.
pub async fn is_cached(reader: &Reader) {
    let cached: bool = reader.awaits("navigator.serviceWorker.ready.then(() => done(true))", &[]).await;
    assert!(cached);
}

pub async fn the_service_worker_reuses_what_the_page_loaded(readers: &Readers) {
    let reader = readers.open("en/charts/").await;
    is_cached(&reader).await;
    let mut parts: Vec<String> = reader.received().await;
    parts.retain(|name| [".wasm", ".css", ".js", ".woff2"].iter().any(|end| name.ends_with(end)) && name != WORKER);
    let once: BTreeSet<&String> = parts.iter().collect();
    assert!(parts.iter().any(|name| name.ends_with(".wasm")), "the program came with the page: {parts:?}");
    assert_eq!(parts.len(), once.len(), "{parts:?}");
}

const EDITION: &str = "return document.documentElement.dataset.edition ?? null";

pub async fn a_new_edition_is_announced_and_activated_on_request(readers: &Readers) {
    let (reader, server) = readers.open_changed("en/", WORKER, worker().as_bytes()).await;
    is_cached(&reader).await;
    reader.go("en/charts/").await;
    let next = worker().replacen("EDITION = \"", "EDITION = \"next", 1);
    assert_ne!(next, worker());
    server.write(WORKER, next.as_bytes());
    // A page that is open is told; and as long as it is open, the edition that it is of stays.
    let [first, second] = reader.opens_a_tab().await;
    reader.go("en/timeline/").await;
    reader.turns_to(&first).await;
    reader.sees(EDITION, &[], "new").await;
    let cached = "caches.keys().then((names) => done(names.map((name) => name.split(' ').at(-1).startsWith('next'))))";
    assert_eq!(reader.awaits::<Vec<bool>>(cached, &[]).await, [false, true], "both are cached, and the first one answers");
    // So is one that is opened now, and there the reader asks for it: in both tabs.
    reader.turns_to(&second).await;
    reader.go("en/names/").await;
    reader.sees(EDITION, &[], "new").await;
    // Firefox ends the worker of the edition that goes, and then tells of the icon if that one was still to answer for it.
    reader.allows("icons/doklad.svg’. A ServiceWorker intercepted the request and encountered an unexpected error");
    reader.clicks(".edition button").await;
    for tab in [&second, &first] {
        reader.turns_to(tab).await;
        reader.sees(EDITION, &[], None::<&str>).await;
        reader.ready().await;
    }
    assert_eq!(reader.awaits::<Vec<bool>>(cached, &[]).await, [true], "the first one is gone");
}
