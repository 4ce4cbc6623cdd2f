//! The first page.

use crate::harness::{Engine, Profile, Readers};
use doklad::edition::shipped;
use doklad::report::Lang;

pub async fn the_root_leads_to_the_overview_in_the_readers_language(readers: &Readers) {
    // WebKit tells a page the first language only, so that it cannot tell its readers apart by the others.
    let by_the_second = if readers.engine == Engine::WebKit { "ru" } else { "en" };
    for (languages, lang) in [("kk-KZ,ru", "kk"), ("en-GB,de", "en"), ("de,en-GB", by_the_second), ("de,fr", "ru")] {
        let reader = readers.open_as(&Profile { languages, ..Profile::default() }, "").await;
        reader.is_at(&format!("{lang}/")).await;
        reader.sees("return document.documentElement.lang", &[], lang).await;
    }
}

pub async fn the_overview_shows_a_card_of_every_theme_the_year_and_the_outline(readers: &Readers) {
    let report = shipped().report();
    let reader = readers.open("en/").await;
    reader.sees_text("h1", shipped().of(Lang::En).label(report.title)).await;
    reader.sees_all("main h2", "id", &["figures", "year", "text"]).await;
    let cards = reader.all(".cards figure", "data-chart").await;
    let themes = cards.iter().map(|id| report.chart(id).map(|chart| chart.theme)).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(themes.len(), report.themes.len(), "{cards:?}");
    let marked =
        reader.asks::<usize>("return document.querySelectorAll('.cards figure:has(svg a.mark[data-statistic])').length", &[]).await;
    assert_eq!(marked, cards.len(), "a card without a mark");
    assert_eq!(reader.all("svg.months.wide a.mark", "data-month").await.len(), 12);
    let expected: Vec<String> = report.sections.iter().map(|section| format!("/en/report/{}/", section.id)).collect();
    reader.sees_all(".contents a", "href", &expected).await;
}
