//! The timeline narrowed by what a reader types and ticks.

use crate::harness::{Reader, Readers};
use thirtyfour::Key;

const NARROWED: &str = "en/timeline/#from=2022-01-05&to=2022-01-08&category=detention";

/// Types a date as a reader in the United States does, whose browser these are, and leaves the field: WebKit takes no date before.
pub async fn types_a_day(reader: &Reader, field: &str, keys: &str) {
    reader.asks::<()>("document.querySelector(arguments[0]).focus()", &[field]).await;
    reader.presses(keys + Key::Tab).await;
}

async fn narrows(reader: &Reader) {
    types_a_day(reader, ".dates label:first-of-type input", "01/05/2022").await;
    reader.sees_the_events_of("en/timeline/#from=2022-01-05").await;
    types_a_day(reader, ".dates label:last-of-type input", "01/08/2022").await;
    reader.sees_the_events_of("en/timeline/#from=2022-01-05&to=2022-01-08").await;
    reader.switches("Category", "Detention").await;
}

pub async fn the_copied_link_of_a_narrowed_timeline_shows_the_same_events(readers: &Readers) {
    let reader = readers.open("en/timeline/").await;
    narrows(&reader).await;
    reader.sees_the_events_of(NARROWED).await;
    reader.clicks(".bar .copy button").await;
    reader.sees_text(".bar .copy [role='status']", "Link copied").await;
    let copied = reader.pastes().await;
    let link = copied.strip_prefix(&reader.url("")).unwrap_or_else(|| panic!("{copied} leads elsewhere"));
    assert!(link.contains("sort=oldest"), "{link} leans on a default");
    let other = readers.open(link).await;
    other.sees_the_events_of(NARROWED).await;
    let list = "ol.events [data-event]";
    assert_eq!(other.all(list, "data-event").await, reader.all(list, "data-event").await);
    assert_eq!(other.texts(list).await, reader.texts(list).await);
}

pub async fn a_month_of_the_drawing_narrows_the_timeline_and_its_chip_widens_it_again(readers: &Readers) {
    let reader = readers.open("en/timeline/").await;
    reader.points_at("svg.months.wide a.mark[data-month='2022-01'] .target").await;
    reader.is_at("en/timeline/#from=2022-01&to=2022-01").await;
    reader.sees_the_events_of("en/timeline/#from=2022-01&to=2022-01").await;
    reader.clicks(".bar a.chip.chosen").await;
    reader.is_at("en/timeline/").await;
    reader.sees_the_events_of("en/timeline/").await;
}
