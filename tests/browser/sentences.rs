//! Every sentence has a link of its own.

use crate::harness::{Readers, shown};
use doklad::query::{Found, OnSentence, chart_of, on_sentence};
use doklad::report::{Lang, Statistic};
use doklad::state::link::Detail;
use doklad::state::{Page, State};

fn statistic() -> &'static Statistic {
    shown::statistics("torture-complaints")[0]
}

/// Whether the chosen sentence looks unlike the others.
const HIGHLIGHTED: &str = "const background = element => getComputedStyle(element).backgroundColor;
    return background(document.querySelector('.chosen')) !== background(document.querySelector('[data-sentence]:not(.chosen)'))";

pub async fn a_link_to_a_sentence_scrolls_to_it_and_highlights_it(readers: &Readers) {
    let links =
        [shown::passed_on(statistic()), shown::sentence_link(statistic(), Detail::Full), shown::sentence_link(statistic(), Detail::Short)];
    for link in links {
        let reader = readers.open(&link).await;
        reader.sees_the_sentence(shown::sentence(statistic())).await;
        assert!(reader.asks::<bool>(HIGHLIGHTED, &[]).await, "the sentence looks like the others");
    }
}

pub async fn a_chosen_sentence_offers_its_link(readers: &Readers) {
    let reader = readers.open(&shown::sentence_link(statistic(), Detail::Short)).await;
    reader.clicks(&format!(".paragraph:has(#{}) .acts .copy button", shown::sentence(statistic()))).await;
    reader.sees("return document.querySelector('.copy [role=status]').textContent !== ''", &[], true).await;
    assert_eq!(reader.pastes().await, reader.url(&shown::passed_on(statistic())));
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

pub async fn a_link_whose_sentence_has_another_id_now_leads_to_its_words_and_says_so(readers: &Readers) {
    let link = shown::passed_on(statistic()).replace(shown::sentence(statistic()), "s-00000000");
    let reader = readers.open(&link).await;
    reader.sees_the_sentence(shown::sentence(statistic())).await;
    reader.is_at(&shown::sentence_link(statistic(), Detail::Short)).await;
    let said = doklad::edition::shipped().of(Lang::Ru).get("notice-quote");
    reader.sees_text("#main .notice p", &said).await;
    // Where it has no such words either, the section is shown, and what was dropped is named.
    let reader = readers.open(&link.replace("quote=", "quote=xyzzy")).await;
    reader.sees_all("[data-sentence].chosen", "id", &[] as &[&str]).await;
    reader.sees("return document.querySelector('#main .notice p').textContent.includes('s=s-00000000')", &[], true).await;
}

pub async fn what_rests_on_a_chosen_sentence_is_listed_and_leads_there(readers: &Readers) {
    let report = doklad::edition::shipped().report();
    let sentence = statistic().sentence;
    let OnSentence { statistics, events, entities, .. } = on_sentence(report, sentence);
    let reader = readers.open(&shown::sentence_link(statistic(), Detail::Short)).await;
    reader.clicks(".stands summary").await;
    let href = "return [...document.querySelectorAll('.stands a')].map(({ href }) => href)";
    let charts =
        statistics.into_iter().map(|statistic| format!("ru/charts/{}/", chart_of(report, statistic).expect("all of these are drawn").id));
    let events = events.into_iter().map(|event| format!("ru/timeline/{}/", event.id));
    let entities = entities.into_iter().map(|entity| format!("ru/names/{}/", entity.id));
    let expected: Vec<String> = charts.chain(events).chain(entities).collect();
    assert!(expected.len() > 2, "{expected:?}");
    reader.sees(href, &[], expected.iter().map(|path| reader.url(path)).collect::<Vec<_>>()).await;
    let page = report.page_of(sentence).expect("the source has pages").to_string();
    reader.sees("return document.querySelector('.stands summary').textContent.includes(arguments[0])", &[&page], true).await;
    reader.clicks(".stands li:first-child a").await;
    reader.is_at(&expected[0]).await;
}

pub async fn words_that_a_search_has_found_are_marked_in_the_text_and_one_goes_from_one_to_the_next(readers: &Readers) {
    let report = doklad::edition::shipped().report();
    let index = doklad::edition::Edition::embedded().index(Lang::Ru).expect("natively every language is there");
    let found = Found::new(report, index, "пытки");
    let link = |sentence: u32| {
        let (id, at) = (report.section_of(sentence).id, report.sentences[sentence as usize].id);
        let page = Page::Section { id: id.into(), sentence: Some(at.into()), q: "пытки".into() };
        State { lang: Lang::Ru, page }.link(Detail::Short).to_string()
    };
    // A second visit has the service worker, if the engine has one.
    for _ in 0..2 {
        let reader = readers.open("ru/search/#q=%D0%BF%D1%8B%D1%82%D0%BA%D0%B8").await;
        let first = reader.all("[data-found^='s-']", "data-found").await.remove(0);
        reader.clicks(&format!("[data-found='{first}'] a")).await;
        let mut sentence = report.sentence_index(&first).expect("it is one of the report");
        reader.is_at(&link(sentence)).await;
        // To the next ones, over the end of the section.
        for _ in 0..3 {
            let id = report.sentences[sentence as usize].id;
            reader.sees_the_sentence(id).await;
            let words: Vec<String> = found
                .within(report, index, sentence)
                .into_iter()
                .map(|word| {
                    report.paragraphs[report.sentences[sentence as usize].span.paragraph as usize].text
                        [word.start as usize..word.end as usize]
                        .to_owned()
                })
                .collect();
            reader.sees("return [...document.querySelectorAll('.chosen mark')].map(({ textContent }) => textContent)", &[], words).await;
            let (place, [_, next]) = found.around(sentence);
            let said = format!("{} из {}", place.expect("it was found"), found.sentences.len());
            reader.sees_text(".hits [role='status']", &said).await;
            sentence = next.expect("the first results stand before the last sentence");
            reader.clicks(".hits a.chip:nth-of-type(2)").await;
            reader.is_at(&link(sentence)).await;
        }
        reader.goes_back().await;
        let before = found.around(sentence).1[0].expect("one was before");
        reader.is_at(&link(before)).await;
        reader.sees_the_sentence(report.sentences[before as usize].id).await;
        reader.clicks(".hits > a:last-child").await;
        reader.sees_all("#main .text mark", "class", &[] as &[&str]).await;
    }
}

pub async fn where_the_text_was_left_the_device_remembers_until_it_is_told_to_forget(readers: &Readers) {
    let reader = readers.open("ru/report/1c/").await;
    let sentence = shown::sentence(statistic());
    reader.asks::<()>("document.getElementById(arguments[0]).scrollIntoView({ block: 'center' })", &[sentence]).await;
    let read = "return localStorage.getItem('doklad-reading')?.startsWith('s-') ?? false";
    reader.sees(read, &[], true).await;
    let id: String = reader.asks("return localStorage.getItem('doklad-reading')", &[]).await;
    reader.clicks("header.site nav a[href$='/report/']").await;
    reader.clicks(".read-last a").await;
    reader.sees_the_sentence(&id).await;
    // On a later visit too, and in another language.
    reader.go("kk/report/").await;
    reader.clicks(".read-last button").await;
    reader.sees_all(".read-last", "class", &[] as &[&str]).await;
    reader.sees(read, &[], false).await;
}
