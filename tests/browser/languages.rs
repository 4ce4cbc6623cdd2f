//! Another language chosen in the running page: it comes on its own, and the reader stays where they were.

use crate::harness::{Reader, Readers, dist};
use crate::offline;
use doklad::report::Lang;
use std::collections::BTreeSet;
use std::fs;

const NARROWED: &str = "timeline/#category=detention~trial&section=1a~1c~1d~1e";

/// The file of words of a language.
fn file(words: &str) -> String {
    let mut names =
        fs::read_dir(dist()).expect("the built site is a folder").filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let is_it = |name: &String| name.rsplit_once('-').is_some_and(|(before, after)| before == words && after.ends_with(".txt"));
    names.find(is_it).expect("each language has two files")
}

/// Chooses a language as a reader does who has the switch under the finger: WebDriver would scroll to it first.
async fn chooses(reader: &Reader, lang: Lang) {
    reader.asks::<()>("document.querySelector(`.languages a[lang='${arguments[0]}']`).click()", &[lang.code()]).await;
    reader.sees("return document.documentElement.lang", &[], lang.code()).await;
}

/// What is the reader's in a page: the numbers of the boxes that are ticked and of the folds that are open, and how many pixels below the window's top a thing
/// stands.
async fn own(reader: &Reader, thing: &str) -> (Vec<usize>, Vec<usize>, i32) {
    let script = "const those = (selector, is) => [...document.querySelectorAll(selector)].flatMap((one, at) => is(one) ? [at] : []);
        return [those('main input[type=checkbox]', (box) => box.checked), those('main details', (fold) => fold.open),
            Math.round(document.querySelector(arguments[0]).getBoundingClientRect().top)]";
    reader.asks(script, &[thing]).await
}

/// Scrolls until a thing is the highest in the window.
async fn comes_to(reader: &Reader, thing: &str) {
    let script = "scrollBy({ top: document.querySelector(arguments[0]).getBoundingClientRect().top - 2, behavior: 'instant' }); return scrollY > 200";
    reader.sees(script, &[thing], true).await;
}

/// What is the reader's is as it was, and what they look at is where it was, but for the fraction of a pixel by which lines are set.
#[track_caller]
fn same(after: &(Vec<usize>, Vec<usize>, i32), before: &(Vec<usize>, Vec<usize>, i32), lang: Lang) {
    assert_eq!((&after.0, &after.1), (&before.0, &before.1), "boxes and folds in {lang:?}");
    assert!((after.2 - before.2).abs() <= 1, "{} px became {} px in {lang:?}", before.2, after.2);
}

/// Goes through all languages on a narrowed timeline and in the text.
async fn stays(reader: &Reader) {
    reader.go(&format!("ru/{NARROWED}")).await;
    reader.asks::<()>("document.querySelectorAll('main details').forEach((fold, at) => (fold.open = at !== 1))", &[]).await;
    let event = ".results li[data-event]:nth-child(2)";
    comes_to(reader, event).await;
    let before = own(reader, event).await;
    assert!(before.0.len() == 6 && before.1.contains(&0) && !before.1.contains(&1), "{before:?}");
    for lang in [Lang::En, Lang::Kk, Lang::Ru] {
        chooses(reader, lang).await;
        reader.is_at(&format!("{}/{NARROWED}", lang.code())).await;
        // A title may take another line in another language: what the reader looks at stays all the same.
        same(&own(reader, event).await, &before, lang);
    }
    reader.go("ru/report/1c/").await;
    let sentence = ".text .paragraph:nth-of-type(6) [data-sentence]";
    comes_to(reader, sentence).await;
    let before = own(reader, sentence).await;
    for lang in [Lang::Kk, Lang::En] {
        chooses(reader, lang).await;
        same(&own(reader, sentence).await, &before, lang);
    }
}

pub async fn the_switch_keeps_filters_folds_and_place(readers: &Readers) {
    let reader = readers.open("ru/").await;
    stays(&reader).await;
}

pub async fn the_switch_works_without_a_network(readers: &Readers) {
    let (reader, server) = readers.open_changed("ru/about/", offline::WORKER, offline::worker().as_bytes()).await;
    offline::is_cached(&reader).await;
    drop(server);
    stays(&reader).await;
}

pub async fn only_the_words_and_the_parts_that_are_needed_are_sent(readers: &Readers) {
    let reader = readers.open_uncached("kk/charts/").await;
    let sent = || async {
        let mut names = reader.received().await;
        names.retain(|name| name.ends_with(".txt"));
        names
    };
    let programs = || async { reader.received().await.iter().filter(|name| name.ends_with(".wasm")).count() };
    assert_eq!(sent().await, [file("kk")]);
    assert_eq!(programs().await, 1, "charts do without the second part");
    chooses(&reader, Lang::En).await;
    assert_eq!(sent().await, [file("kk"), file("en")]);
    reader.clicks("header.site nav a[href$='/timeline/']").await;
    reader.sees_the_events_of("en/timeline/").await;
    // The last two are asked for together.
    let sent = sent().await;
    assert_eq!(sent[..2], [file("kk"), file("en")]);
    assert_eq!(BTreeSet::from_iter(sent[2..].to_vec()), BTreeSet::from([file("en-events"), file("forms")]));
    assert_eq!(programs().await, 2);
    reader.go("kk/timeline/").await;
    reader.sees_the_events_of("kk/timeline/").await;
}

pub async fn a_language_that_fails_to_load_is_reported_and_the_page_works_on(readers: &Readers) {
    let (reader, server) = readers.open_changed("ru/timeline/", &file("en"), b"cut off").await;
    // Each browser tells of it in words of its own, and of the worker that does not take it either.
    for words in ["integrity", "digest", "Failed to fetch", "due to access control checks"] {
        reader.allows(words);
    }
    reader.clicks(".languages a[lang='en']").await;
    let message = doklad::edition::shipped().of(Lang::Ru).get("notice-lost");
    reader.sees_text(".notice p", &message).await;
    reader.is_at("ru/timeline/").await;
    reader.switches("Категория", "Задержания").await;
    reader.sees_the_events_of("ru/timeline/#category=detention").await;
    reader.sees("return document.querySelector('.notice')", &[], None::<&str>).await;
    // Once it can be had, it is.
    let bytes = fs::read(dist().join(file("en"))).expect("the file can be read");
    server.write(&file("en"), &bytes);
    reader.clicks(".languages a[lang='en']").await;
    reader.is_at("en/timeline/#category=detention").await;
    reader.sees_the_events_of("en/timeline/#category=detention").await;
}

pub async fn the_console_has_every_language_without_a_network(readers: &Readers) {
    let (reader, server) = readers.open_changed("kk/", offline::WORKER, offline::worker().as_bytes()).await;
    offline::is_cached(&reader).await;
    drop(server);
    reader.go("kk/about/").await;
    let titles = "const { title_ru, title_en, title_kk } = doklad.report(); return [title_ru, title_en, title_kk]";
    let report = doklad::edition::shipped().report();
    let expected = Lang::ALL.map(|lang| doklad::edition::shipped().of(lang).label(report.title));
    reader.sees(titles, &[], expected).await;
}
