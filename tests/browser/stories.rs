//! Stories, read step by step.

use crate::harness::{Profile, Readers};
use thirtyfour::Key;

const FOCUSED: &str = "return document.activeElement.id";
/// Whether a step is in the window.
const SEEN: &str =
    "const { top, bottom } = document.getElementById(arguments[0]).getBoundingClientRect(); return top < innerHeight && bottom > 0";

pub async fn a_story_is_walked_by_its_links_by_the_keyboard_and_back(readers: &Readers) {
    let story = "en/stories/january-events/";
    let reader = readers.open("en/timeline/").await;
    reader.clicks(".stories a").await;
    reader.is_at(story).await;
    reader.clicks("#step-1 .paces a:last-child").await;
    for step in 2..5 {
        reader.is_at(&format!("{story}#step-{step}")).await;
        reader.sees(FOCUSED, &[], format!("step-{step}")).await;
        reader.sees(SEEN, &[&format!("step-{step}")], true).await;
        reader.asks::<()>(&format!("document.querySelector('#step-{step} .paces a:last-child').focus()"), &[]).await;
        reader.presses(Key::Enter + "").await;
    }
    reader.is_at(&format!("{story}#step-5")).await;
    for step in [4, 3, 2] {
        reader.goes_back().await;
        reader.is_at(&format!("{story}#step-{step}")).await;
        reader.sees_all("ol.steps > [aria-current]", "id", &[format!("step-{step}")]).await;
    }
    reader.clicks("#step-2 .told > p > a").await;
    reader.sees("return document.querySelector('article').className", &[], "event").await;
}

pub async fn a_step_is_shown_where_a_link_names_it(readers: &Readers) {
    let reader = readers.open("kk/stories/torture-complaints/#step-9").await;
    reader.sees(SEEN, &["step-9"], true).await;
    reader.sees_all("ol.steps > [aria-current]", "id", &["step-9"]).await;
    // On a later visit the service worker answers.
    reader.reloads().await;
    reader.sees(SEEN, &["step-9"], true).await;
    let whole = readers.open_file(&Profile::default(), "#ru/stories/torture-complaints/?step=9").await;
    whole.sees(SEEN, &["step-9"], true).await;
    let still = readers.open_as(&Profile { scripts: false, ..Profile::default() }, "en/stories/torture-complaints/#step-9").await;
    still.sees(SEEN, &["step-9"], true).await;
}
