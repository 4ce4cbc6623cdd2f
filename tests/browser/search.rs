//! The search page: typed words, what they find, and links to it.

use crate::harness::{Reader, Readers};
use doklad::query::Hits;
use doklad::report::Lang;
use doklad::state::link::Detail;
use doklad::state::{Page, State};

/// Waits until the page lists what these words find, in order.
async fn sees_what_is_found(reader: &Reader, words: &str, lang: Lang) {
    let report = doklad::edition::shipped().report();
    let index = doklad::edition::Edition::embedded().index(lang).expect("natively every language is there");
    let found = index.search(&index.query(words));
    fn ids<T>(hits: &Hits, all: &[T], id: impl Fn(&T) -> &'static str) -> (bool, Vec<&'static str>) {
        (hits.are_partial, hits.all.iter().map(|&index| id(&all[index as usize])).collect())
    }
    let mut kinds = [
        ids(&found.entities, &report.entities, |entity| entity.id),
        ids(&found.charts, &report.charts, |chart| chart.id),
        ids(&found.statistics, &report.statistics, |statistic| statistic.id),
        ids(&found.events, &report.events, |event| event.id),
        ids(&found.sentences, &report.sentences, |sentence| sentence.id),
    ];
    // What has not all of the words stands last.
    kinds.sort_by_key(|(are_partial, _)| *are_partial);
    let ids = kinds.map(|(_, ids)| ids).concat();
    assert!(!ids.is_empty(), "{words} find nothing");
    reader.sees_all("[data-found]", "data-found", &ids).await;
    reader.sees_all("output[data-count='results']", "data-value", &[ids.len().to_string()]).await;
}

pub async fn typed_words_find_what_has_any_of_their_forms(readers: &Readers) {
    let reader = readers.open("ru/").await;
    reader.clicks("header.site a.seek").await;
    reader.is_at("ru/search/").await;
    let steps: u32 = reader.asks("return history.length", &[]).await;
    reader.finds(".search input").await.send_keys("жалобы на пытки").await.expect("the box takes words");
    reader.is_at("ru/search/#q=%D0%B6%D0%B0%D0%BB%D0%BE%D0%B1%D1%8B%20%D0%BD%D0%B0%20%D0%BF%D1%8B%D1%82%D0%BA%D0%B8").await;
    sees_what_is_found(&reader, "жалоб на пыток", Lang::Ru).await;
    assert_eq!(reader.asks::<u32>("return history.length", &[]).await, steps, "typing has made steps");
    let marked = reader.texts("[data-found^='s-'] mark").await;
    assert!(marked.iter().any(|word| word == "пытки") && marked.iter().any(|word| word == "жалоб"), "{marked:?}");
    let sentence = reader.all("[data-found^='s-']", "data-found").await.remove(0);
    reader.clicks(&format!("[data-found='{sentence}'] a")).await;
    reader.sees_the_sentence(&sentence).await;
    reader.goes_back().await;
    sees_what_is_found(&reader, "жалобы на пытки", Lang::Ru).await;
}

pub async fn a_kind_of_which_nothing_has_all_words_stands_behind_those_of_which_something_has(readers: &Readers) {
    let reader = readers.open("ru/search/#q=%D0%BF%D1%8B%D1%82%D0%BA%D0%B8%20%D0%B6%D0%B0%D0%BB%D0%BE%D0%B1%D1%8B").await;
    sees_what_is_found(&reader, "пытки жалобы", Lang::Ru).await;
    let headings = reader.texts(".results h2").await;
    assert!(headings[0].starts_with("Графики") && headings.last().is_some_and(|last| last.starts_with("Имена")), "{headings:?}");
}

pub async fn a_link_to_a_search_shows_what_it_finds_in_each_language(readers: &Readers) {
    let reader = readers.open("en/search/#q=amnesty").await;
    sees_what_is_found(&reader, "amnesty", Lang::En).await;
    reader.sees("return document.querySelector('.search input').value", &[], "amnesty").await;
    let title = doklad::edition::shipped().of(Lang::Kk).label(doklad::edition::shipped().report().events[0].title);
    let words = title.split(' ').take(2).collect::<Vec<_>>().join(" ");
    let link = State { lang: Lang::Kk, page: Page::Search { q: words.clone() } }.link(Detail::Short).to_string();
    // What a messenger makes of a space.
    reader.go(&link.replace("%20", "+")).await;
    reader.sees("return document.querySelector('.search input').value", &[], &words).await;
    sees_what_is_found(&reader, &words, Lang::Kk).await;
    reader.is_at(&link).await;
    reader.clicks(".languages a[lang='ru']").await;
    reader.is_at(&link.replace("kk/", "ru/")).await;
    reader.sees("return document.querySelector('.search input').value", &[], &words).await;
}

pub async fn a_search_without_results_says_so(readers: &Readers) {
    let reader = readers.open("en/search/#q=weather%20forecast%20xyzzy").await;
    reader.sees_all("output[data-count='results']", "data-value", &["0"]).await;
    reader.sees("return document.querySelector('.search .none').checkVisibility()", &[], true).await;
}
