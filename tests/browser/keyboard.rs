//! Everything by keyboard.

use crate::harness::{Readers, shown};
use doklad::state::link::Detail;
use thirtyfour::Key;

/// What has the focus, in a word.
const FOCUS: &str =
    "const focus = document.activeElement; return focus.dataset.statistic ?? focus.getAttribute('href') ?? focus.id ?? focus.localName";

pub async fn tab_reaches_the_skip_link_first_and_then_the_head(readers: &Readers) {
    let reader = readers.open("ru/charts/").await;
    let pages = ["/ru/", "/ru/", "/ru/charts/", "/ru/timeline/", "/ru/report/", "/ru/names/", "/ru/search/"];
    let head = ["#main"].into_iter().chain(pages).chain(["/ru/charts/", "/en/charts/", "/kk/charts/"]);
    for expected in head {
        reader.presses(Key::Tab).await;
        reader.sees(FOCUS, &[], expected).await;
    }
}

pub async fn the_skip_link_focuses_the_main_part(readers: &Readers) {
    let reader = readers.open("ru/charts/").await;
    reader.presses(Key::Tab).await;
    let seen = "const { left, right } = document.activeElement.getBoundingClientRect(); return left >= 0 && right > left";
    assert!(reader.asks::<bool>(seen, &[]).await, "the link is focused and not to be seen");
    reader.presses(Key::Enter).await;
    reader.sees(FOCUS, &[], "main").await;
    reader.presses(Key::Tab).await;
    assert!(reader.asks::<bool>("return document.querySelector('main').contains(document.activeElement)", &[]).await);
}

pub async fn tab_reaches_every_mark_and_enter_opens_its_sentence(readers: &Readers) {
    let statistics = shown::statistics("torture-complaints");
    let reader = readers.open("ru/charts/torture-complaints/").await;
    let mut reached: Vec<String> = Vec::new();
    for _ in 0..40 {
        reader.presses(Key::Tab).await;
        reached
            .extend(reader.asks::<Option<String>>("return document.activeElement.closest('a.mark')?.dataset.statistic ?? null", &[]).await);
        if reached.len() == statistics.len() {
            break;
        }
    }
    assert_eq!(reached, statistics.iter().map(|statistic| statistic.id).collect::<Vec<_>>());
    reader.presses(Key::Enter).await;
    let last = statistics[statistics.len() - 1];
    reader.is_at(&shown::sentence_link(last, Detail::Short)).await;
    reader.sees_the_sentence(shown::sentence(last)).await;
    reader.sees(FOCUS, &[], shown::sentence(last)).await;
}

pub async fn the_way_back_leads_to_the_link_that_was_followed(readers: &Readers) {
    let reader = readers.open("ru/charts/").await;
    let chart = "main a[href$='/ru/charts/amnesty/']";
    reader.asks::<()>("document.querySelector(arguments[0]).focus()", &[chart]).await;
    reader.presses(Key::Enter + "").await;
    reader.is_at("ru/charts/amnesty/").await;
    reader.sees("return document.activeElement.id", &[], "main").await;
    reader.goes_back().await;
    reader.is_at("ru/charts/").await;
    reader.sees("return document.activeElement === document.querySelector(arguments[0])", &[chart], true).await;
}
