//! The one-file edition, opened from disk. That it is the whole site is in `scenario`.

use crate::harness::{Profile, Readers};

pub async fn its_links_lead_to_what_they_name(readers: &Readers) {
    let reader = readers.open_file(&Profile::default(), "#kk/timeline/?from=2022-01&to=2022-01").await;
    reader.sees_the_events_of("kk/timeline/#from=2022-01&to=2022-01").await;
    let sentence = doklad::edition::shipped().report().sentences[60].id;
    let section = doklad::edition::shipped().report().section_of(60).id;
    reader.go(&format!("#ru/report/{section}/?{sentence}")).await;
    reader.sees_the_sentence(sentence).await;
}

pub async fn a_copied_link_names_no_folder_of_the_reader_s(readers: &Readers) {
    let reader = readers.open_file(&Profile::default(), "#ru/charts/torture-complaints/?view=table").await;
    reader.clicks(".copy button").await;
    reader.sees_text(".copy:has([data-copy]) [role='status']", "Ссылка скопирована").await;
    assert_eq!(
        reader.pastes().await,
        format!("{}#ru/charts/torture-complaints/?view=table", doklad::view::one_file(doklad::edition::shipped().report()))
    );
    // An edition that knows where the site stands.
    reader.asks::<()>("document.documentElement.dataset.site = 'https://example.org/reports/'", &[]).await;
    reader.clicks(".copy button").await;
    reader.sees("return document.querySelector('.copy [role=status]').textContent !== ''", &[], true).await;
    assert_eq!(reader.pastes().await, "https://example.org/reports/ru/charts/torture-complaints/#view=table");
}

pub async fn without_webassembly_it_is_the_whole_text(readers: &Readers) {
    let reader = readers.open_file(&Profile { webassembly: false, ..Profile::default() }, "").await;
    reader.sees("return document.querySelector('.lacking .off').checkVisibility()", &[], true).await;
    let report = doklad::edition::shipped().report();
    let sentences: Vec<&str> = report.sentences.iter().map(|sentence| sentence.id).collect();
    reader.sees_all(".report p > span", "id", &sentences).await;
    let texts: Vec<&str> = (0..).zip(&report.sentences).map(|(index, _)| report.sentence_text(index)).collect();
    assert!(reader.texts(".report p > span").await == texts, "the sentences of the file are those of the report");
    let charts: Vec<&str> = report
        .themes
        .iter()
        .zip(0..)
        .flat_map(|(_, theme)| report.charts.iter().filter(move |chart| chart.theme == theme))
        .map(|chart| chart.id)
        .collect();
    reader.sees_all("section[data-chart]", "data-chart", &charts).await;
    let events = report.events.iter().filter(|event| event.same_as.is_none()).count();
    assert_eq!(reader.all("ol.events > [data-event]", "data-event").await.len(), events);
}
