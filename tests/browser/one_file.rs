//! The one-file edition, opened from disk.

use crate::harness::{Profile, Readers, shown};

pub async fn it_opens_from_disk_and_is_the_whole_site(readers: &Readers) {
    let chart = "#ru/charts/torture-complaints/";
    let reader = readers.open_file(&Profile::default(), chart).await;
    let statistic = shown::statistics("torture-complaints")[0];
    reader.points_at(&format!("figure.main svg.chart.wide a.mark[data-statistic='{}'] .target", statistic.id)).await;
    reader.sees_the_sentence(shown::sentence(statistic)).await;
    reader.goes_back().await;
    reader.is_at(chart).await;
    reader.clicks("nav.tabs a[href$='view=table']").await;
    reader.is_at(&format!("{chart}?view=table")).await;
    reader.sees_all("figure.main", "data-view", &["table"]).await;
    reader.clicks(".languages a[lang='en']").await;
    reader.is_at("#en/charts/torture-complaints/?view=table").await;
    reader.clicks("header.site nav a[href='#en/timeline/']").await;
    reader.sees_the_events_of("en/timeline/").await;
    reader.switches("Category", "Protest").await;
    reader.is_at("#en/timeline/?category=protest").await;
    reader.sees_the_events_of("en/timeline/#category=protest").await;
    reader.goes_back().await;
    reader.sees_the_events_of("en/timeline/").await;
}

pub async fn its_links_lead_to_what_they_name(readers: &Readers) {
    let reader = readers.open_file(&Profile::default(), "#kk/timeline/?from=2022-01&to=2022-01").await;
    reader.sees_the_events_of("kk/timeline/#from=2022-01&to=2022-01").await;
    let sentence = doklad::embedded().sentences[60].id;
    let section = doklad::embedded().section_of(60).id;
    reader.go(&format!("#ru/report/{section}/?{sentence}")).await;
    reader.sees_the_sentence(sentence).await;
}

pub async fn without_webassembly_it_is_the_whole_text(readers: &Readers) {
    let reader = readers.open_file(&Profile { webassembly: false, ..Profile::default() }, "").await;
    reader.sees("return document.querySelector('.lacking .off').checkVisibility()", &[], true).await;
    let report = doklad::embedded();
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
