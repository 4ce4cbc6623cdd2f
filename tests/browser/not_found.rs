//! What there is not: the server says so, and the page offers what is near.

use crate::harness::Readers;

pub async fn an_unknown_path_answers_404_and_offers_what_is_near(readers: &Readers) {
    let reader = readers.open_astray("en/timeline/mamai-detention/extra").await;
    reader.sees_text("h1", "There is no such page").await;
    reader.sees("return document.documentElement.lang", &[], "en").await;
    let near = reader.all("main li a", "href").await;
    for expected in ["/en/timeline/mamai-detained/", "/en/charts/", "/en/timeline/", "/en/report/"] {
        assert!(near.iter().any(|href| href == expected), "{expected} is not offered: {near:?}");
    }
    reader.is_at("en/timeline/mamai-detention/extra").await;
}

pub async fn an_unknown_chart_offers_the_known_ones_and_the_program_works_on(readers: &Readers) {
    let reader = readers.open_astray("en/charts/torture-complaint/").await;
    reader.sees_text("h1", "There is no such page").await;
    reader.clicks("main li a[href='/en/charts/torture-complaints/']").await;
    reader.is_at("en/charts/torture-complaints/").await;
    reader.sees_all("figure.main", "data-chart", &["torture-complaints"]).await;
    reader.goes_back().await;
    reader.sees_text("h1", "There is no such page").await;
}
