//! A chart in another page, by the code that its own page offers.

use crate::harness::{Profile, Readers, shown};

pub async fn the_offered_code_shows_the_chart_as_high_as_it_is(readers: &Readers) {
    let (reader, server) = readers.open_changed("en/charts/torture-complaints/", "article.html", b"").await;
    reader.clicks("details.code summary").await;
    let code: String = reader.asks("return document.querySelector('details.code textarea').value", &[]).await;
    assert!(code.contains(&reader.url("en/charts/torture-complaints/embed/")), "{code}");
    // No page of ours: it has no policy, and says at once that it is there.
    server.write(
        "article.html",
        format!("<!doctype html><html data-app=\"ready\"><link rel=\"icon\" href=\"icons/doklad.svg\"><body style=\"margin: 0\">{code}</body></html>").as_bytes(),
    );
    reader.go("article.html").await;
    let inside = "const { document: page } = document.querySelector('iframe').contentWindow; ";
    let marks = format!(
        "{inside} return [...page.querySelectorAll('svg.chart.wide a.mark')].filter((mark) => mark.checkVisibility()).map((mark) => mark.dataset.statistic)"
    );
    let statistics: Vec<&str> = shown::statistics("torture-complaints").iter().map(|statistic| statistic.id).collect();
    reader.sees(&marks, &[], &statistics).await;
    // It has asked for its height and got it: nothing is cut off and nothing is left over.
    let fits = format!(
        "{inside} return [document.querySelector('iframe').clientHeight - page.body.getBoundingClientRect().height]
        .map((left) => Math.abs(left) < 2)[0] && document.querySelector('iframe').height !== '520'"
    );
    reader.sees(&fits, &[], true).await;
    reader.resizes(360).await;
    reader.sees(&fits, &[], true).await;
    let narrow =
        format!("{inside} return [...page.querySelectorAll('svg.chart.narrow a.mark')].filter((mark) => mark.checkVisibility()).length");
    reader.sees(&narrow, &[], statistics.len()).await;
    // Its links open beside the article, not in the frame.
    let targets = format!("{inside} return [page.querySelector('base').target, page.querySelector('h1 a').href]");
    reader.sees(&targets, &[], ["_blank".to_owned(), reader.url("en/charts/torture-complaints/")]).await;
}

pub async fn letters_are_readable_in_a_small_frame_without_its_script(readers: &Readers) {
    let reader = readers.open_as(&Profile { scripts: false, ..Profile::default() }, "ru/about/").await;
    let smallest = "const shown = [...document.querySelectorAll('svg')].filter(svg => svg.checkVisibility());
        const sizes = shown.flatMap(svg => [...svg.querySelectorAll('text')].map(text =>
            parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width));
        return sizes.length > 0 && Math.min(...sizes) >= 11.99";
    for id in ["torture-complaints", "mazhilis-2021-seats", "president-2022-votes"] {
        reader.goes_to(&format!("ru/charts/{id}/embed/")).await;
        reader.resizes(320).await;
        reader.sees(smallest, &[], true).await;
    }
}
