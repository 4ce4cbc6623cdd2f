//! The map on the page of names.

use crate::harness::Readers;
use thirtyfour::Key;

pub async fn a_place_on_the_map_leads_to_its_events(readers: &Readers) {
    for (width, class) in [(1200, "wide"), (360, "narrow")] {
        let reader = readers.open("en/names/").await;
        reader.resizes(width).await;
        let drawing = format!(".map svg.{class}");
        reader.sees("return document.querySelector(arguments[0]).checkVisibility()", &[&drawing], true).await;
        reader.points_at(&format!("{drawing} a.mark[data-place='taldykorgan'] circle")).await;
        reader.sees_the_events_of("en/timeline/#place=taldykorgan").await;
        reader.is_at("en/timeline/#place=taldykorgan").await;
        reader.goes_back().await;
        // By keyboard it is one stop, from where arrows lead from place to place.
        reader.asks::<()>("document.querySelector(arguments[0] + ' a.mark').focus()", &[&drawing]).await;
        let place = "return document.activeElement.dataset.place";
        let first: String = reader.asks(place, &[]).await;
        reader.presses(Key::Right).await;
        let second: String = reader.asks(place, &[]).await;
        assert!(first != second, "the focus stays on {first}");
        reader.presses(Key::Enter).await;
        let there = format!("en/timeline/#place={second}");
        reader.sees_the_events_of(&there).await;
        reader.is_at(&there).await;
    }
}
