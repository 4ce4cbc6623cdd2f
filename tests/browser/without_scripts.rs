//! The pages for those whose browser runs no script: complete.

use crate::harness::{Profile, Reader, Readers, shown};
use std::rc::Rc;

/// A reader on the timeline, to whom it is said what is lacking without scripts of pages.
async fn open(readers: &Readers) -> Rc<Reader> {
    let reader = readers.open_as(&Profile { scripts: false, ..Profile::default() }, "ru/timeline/").await;
    let seen = "return document.querySelector(arguments[0]).checkVisibility({ visibilityProperty: true })";
    reader.sees(seen, &[".lacking .off"], true).await;
    for useless in [".lacking .stopped", ".facets", ".bar .chip"] {
        reader.sees(seen, &[useless], false).await;
    }
    reader.sees_all("html", "data-app", &["static"]).await;
    reader
}

pub async fn the_timeline_has_all_events_and_says_why_it_has_no_filters(readers: &Readers) {
    let reader = open(readers).await;
    reader.sees_the_events_of("ru/timeline/").await;
    let first = doklad::edition::shipped().report().events.iter().find(|event| event.same_as.is_none()).expect("the report has events");
    // The notice can be folded away, and what it lay over be clicked.
    reader.clicks(".lacking summary").await;
    reader.points_at(&format!("[data-event='{}'] a", first.id)).await;
    reader.sees_all("article.event", "data-event", &[first.id]).await;
}

pub async fn a_chart_is_there_as_picture_table_and_sentences(readers: &Readers) {
    let reader = open(readers).await;
    reader.go("ru/charts/torture-complaints/").await;
    let statistics: Vec<&str> = shown::statistics("torture-complaints").iter().map(|statistic| statistic.id).collect();
    reader.sees_all("figure.main svg.chart.wide a.mark", "data-statistic", &statistics).await;
    reader.clicks("figure.main details summary").await;
    reader.sees("return document.querySelector('figure.main table').checkVisibility()", &[], true).await;
    reader.sees_all("figure.main tr[data-statistic]", "data-statistic", &statistics).await;
    reader.sees_all("blockquote[data-sentence] mark", "data-statistic", &statistics).await;
    reader.sees_all("html", "data-app", &["static"]).await;
}

pub async fn a_mark_leads_to_its_sentence(readers: &Readers) {
    let reader = open(readers).await;
    reader.go("ru/charts/torture-complaints/").await;
    let statistic = shown::statistics("torture-complaints")[0];
    reader.points_at(&format!("figure.main svg.chart.wide a.mark[data-statistic='{}'] .target", statistic.id)).await;
    let inside =
        "const { top, bottom } = document.getElementById(arguments[0]).getBoundingClientRect(); return top >= 0 && bottom <= innerHeight";
    reader.sees(inside, &[shown::sentence(statistic)], true).await;
}

/// The values of an attribute of what can be seen, in the order of the page.
const SEEN: &str = "return [...document.querySelectorAll(arguments[0])]
    .filter((element) => element.checkVisibility({ visibilityProperty: true })).map((element) => element.getAttribute(arguments[1]))";

/// Goes through a page of each kind: all of it is seen (that each page has it in its file is counted in `tests/site/`).
pub async fn every_kind_of_page_is_whole(reader: &Reader) {
    let report = doklad::edition::shipped().report();
    let section = report.section("1c").expect("the report has it");
    let sentences: Vec<&str> = (0..)
        .zip(&report.sentences)
        .filter(|(index, _)| report.section_of(*index).id == section.id)
        .map(|(_, sentence)| sentence.id)
        .collect();
    reader.go("ru/report/").await;
    reader.clicks(".contents a[href$='/1c/']").await;
    reader.sees(SEEN, &[".text [data-sentence]", "data-sentence"], &sentences).await;
    for chart in ["deaths-january", "amnesty"] {
        let statistics: Vec<&str> = shown::statistics(chart).iter().map(|statistic| statistic.id).collect();
        reader.go("ru/charts/").await;
        reader.clicks(&format!("figure[data-chart='{chart}'] figcaption a")).await;
        reader.sees(SEEN, &["figure.main svg.chart.wide a.mark", "data-statistic"], &statistics).await;
        reader.clicks("figure.main details summary").await;
        reader.sees(SEEN, &["figure.main tr[data-statistic]", "data-statistic"], &statistics).await;
        for file in ["svg", "csv"] {
            reader
                .sees_all(&format!("a[download='{chart}.{file}']"), "href", &[format!("../../../ru/charts/{chart}/{chart}.{file}")])
                .await;
        }
    }
    let names: Vec<&str> = report.entities.iter().map(|entity| entity.id).collect();
    reader.go("ru/names/").await;
    let mut seen: Vec<String> = reader.asks(SEEN, &["[data-entity]", "data-entity"]).await;
    seen.sort();
    let mut expected = names.clone();
    expected.sort();
    assert_eq!(seen, expected);
    reader.go("ru/search/").await;
    reader.sees(SEEN, &[".search .needs", "class"], ["needs"]).await;
    reader.sees(SEEN, &[".search input", "type"], [""; 0]).await;
}

pub async fn text_charts_and_names_are_seen_whole_and_links_lead_on(readers: &Readers) {
    let reader = open(readers).await;
    every_kind_of_page_is_whole(&reader).await;
}
