//! The pages for those whose browser runs scripts, but no WebAssembly.

use crate::harness::{Profile, Readers};

pub async fn the_timeline_has_all_events_and_says_why_it_has_no_filters(readers: &Readers) {
    let reader = readers.open_as(&Profile { webassembly: false, ..Profile::default() }, "ru/timeline/").await;
    assert_eq!(reader.asks::<String>("return typeof WebAssembly", &[]).await, "undefined");
    reader.sees_the_events_of("ru/timeline/").await;
    reader.sees("return document.querySelector('.lacking .off').checkVisibility()", &[], true).await;
    reader.sees_all("html", "data-why", &["off"]).await;
    let filters = "return [...document.querySelectorAll('.facets')].some(facet => facet.checkVisibility())";
    reader.sees(filters, &[], false).await;
}
