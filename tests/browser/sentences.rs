//! Every sentence has a link of its own.

use crate::harness::{Readers, shown};
use doklad::report::Statistic;
use doklad::state::link::Detail;

fn statistic() -> &'static Statistic {
    shown::statistics("torture-complaints")[0]
}

/// Whether the chosen sentence looks unlike the others.
const HIGHLIGHTED: &str = "const background = element => getComputedStyle(element).backgroundColor;
    return background(document.querySelector('.chosen')) !== background(document.querySelector('[data-sentence]:not(.chosen)'))";

pub async fn a_link_to_a_sentence_scrolls_to_it_and_highlights_it(readers: &Readers) {
    for detail in [Detail::Full, Detail::Short] {
        let reader = readers.open(&shown::sentence_link(statistic(), detail)).await;
        reader.sees_the_sentence(shown::sentence(statistic())).await;
        assert!(reader.asks::<bool>(HIGHLIGHTED, &[]).await, "the sentence looks like the others");
    }
}

pub async fn a_chosen_sentence_offers_its_link(readers: &Readers) {
    let reader = readers.open(&shown::sentence_link(statistic(), Detail::Short)).await;
    reader.clicks(&format!(".paragraph:has(#{}) .acts .copy button", shown::sentence(statistic()))).await;
    reader.sees("return document.querySelector('.copy [role=status]').textContent !== ''", &[], true).await;
    assert_eq!(reader.pastes().await, reader.url(&shown::sentence_link(statistic(), Detail::Full)));
}

pub async fn the_permalink_of_a_sentence_chooses_it(readers: &Readers) {
    let address = shown::sentence_link(statistic(), Detail::Short);
    let (section, _) = address.split_once('#').expect("a sentence's link has a fragment");
    let reader = readers.open(section).await;
    reader.sees_all("[data-sentence].chosen", "id", &[] as &[&str]).await;
    reader.clicks(&format!("#{} + a.permalink", shown::sentence(statistic()))).await;
    reader.is_at(&address).await;
    reader.sees_the_sentence(shown::sentence(statistic())).await;
}
