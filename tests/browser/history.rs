//! What is a step of the history: a choice is one, typing is none. The way back and forth is in `scenario`.

use crate::harness::{Reader, Readers};
use crate::timeline::types_a_day;

const LENGTH: &str = "return history.length";

async fn sees_the_timeline(reader: &Reader, fragment: &str, ticked: &[&str]) {
    let link = format!("ru/timeline/{fragment}");
    reader.is_at(&link).await;
    reader.sees_the_events_of(&link).await;
    let names = "return [...document.querySelectorAll('.facets label:has(input:checked) span:not(.count)')].map(name => name.textContent)";
    reader.sees(names, &[], ticked).await;
}

pub async fn a_ticked_box_is_one_step_and_typed_words_are_none(readers: &Readers) {
    let reader = readers.open("ru/timeline/").await;
    let steps: u32 = reader.asks(LENGTH, &[]).await;
    reader.finds(".facets input[type='search']").await.send_keys("Алматы").await.expect("the box takes words");
    reader.sees("return document.querySelector('.facets input[type=search]').value", &[], "Алматы").await;
    let typed = "#q=%D0%90%D0%BB%D0%BC%D0%B0%D1%82%D1%8B";
    sees_the_timeline(&reader, typed, &[]).await;
    assert_eq!(reader.asks::<u32>(LENGTH, &[]).await, steps, "typing has made steps");
    reader.switches("Категория", "Задержания").await;
    sees_the_timeline(&reader, &typed.replace('#', "#category=detention&"), &["Задержания"]).await;
    assert_eq!(reader.asks::<u32>(LENGTH, &[]).await, steps + 1, "a choice is one step");
    reader.goes_back().await;
    sees_the_timeline(&reader, typed, &[]).await;
    reader.sees("return document.querySelector('.facets input[type=search]').value", &[], "Алматы").await;
}

pub async fn a_typed_date_is_one_step(readers: &Readers) {
    let reader = readers.open("en/timeline/").await;
    let steps: u32 = reader.asks(LENGTH, &[]).await;
    types_a_day(&reader, ".dates input", "01/05/2022").await;
    reader.is_at("en/timeline/#from=2022-01-05").await;
    assert_eq!(reader.asks::<u32>(LENGTH, &[]).await, steps + 1);
    reader.goes_back().await;
    reader.is_at("en/timeline/").await;
    reader.sees("return document.querySelector('.dates input').value", &[], "").await;
}
