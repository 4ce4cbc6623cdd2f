//! The pages for those whose browser runs scripts, but no WebAssembly: as whole as for those who run no script.

use crate::harness::{Profile, Reader, Readers};
use crate::without_scripts::every_kind_of_page_is_whole;
use std::rc::Rc;

async fn open(readers: &Readers) -> Rc<Reader> {
    let reader = readers.open_as(&Profile { webassembly: false, ..Profile::default() }, "ru/timeline/").await;
    assert_eq!(reader.asks::<String>("return typeof WebAssembly", &[]).await, "undefined");
    reader
}

pub async fn the_timeline_has_all_events_and_says_why_it_has_no_filters(readers: &Readers) {
    let reader = open(readers).await;
    reader.sees_the_events_of("ru/timeline/").await;
    reader.sees("return document.querySelector('.lacking .off').checkVisibility()", &[], true).await;
    reader.sees_all("html", "data-why", &["off"]).await;
    let filters = "return [...document.querySelectorAll('.facets')].some(facet => facet.checkVisibility())";
    reader.sees(filters, &[], false).await;
}

pub async fn text_charts_and_names_are_seen_whole_and_links_lead_on(readers: &Readers) {
    let reader = open(readers).await;
    every_kind_of_page_is_whole(&reader).await;
}
