//! Pages that the browser, or an extension of it, has rewritten under the program.

use crate::harness::{Reader, Readers, shown};

/// Does to a page what Google's translation does: every text stands in two `font` elements instead of itself.
async fn translates(reader: &Reader) {
    let script = "const texts = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
            const text = walk.currentNode;
            if (text.data.trim() && !text.parentElement.closest('script, svg, [translate=no]')) texts.push(text);
        }
        for (const text of texts) {
            const outer = document.createElement('font'), inner = document.createElement('font');
            inner.textContent = `[${text.data}]`;
            outer.append(inner);
            text.replaceWith(outer);
        }";
    reader.asks::<()>(script, &[]).await;
}

pub async fn a_translated_page_still_leads_on_and_back(readers: &Readers) {
    let reader = readers.open("ru/charts/torture-complaints/").await;
    translates(&reader).await;
    reader.clicks("nav.tabs a[href$='#view=table']").await;
    reader.sees_all("figure.main", "data-view", &["table"]).await;
    translates(&reader).await;
    reader.clicks("header.site nav a[href$='/timeline/']").await;
    reader.is_at("ru/timeline/").await;
    translates(&reader).await;
    let link = "ru/timeline/#from=2022-01&to=2022-01";
    reader.points_at("svg.months.wide a.mark[data-month='2022-01'] .target").await;
    reader.is_at(link).await;
    reader.sees_all("ol.events:not([data-fit]) > [data-event]", "data-event", &shown::events(link).0).await;
    translates(&reader).await;
    reader.goes_back().await;
    reader.is_at("ru/timeline/").await;
    reader.goes_back().await;
    reader.sees_all("figure.main", "data-view", &["table"]).await;
    reader.sees_all("html", "data-app", &["ready"]).await;
}

pub async fn nothing_on_a_translated_page_is_left_from_before_the_step(readers: &Readers) {
    // What was there is in brackets, what has come is not.
    let said = "return [...document.querySelectorAll(arguments[0])].map(element => element.textContent.replace(/[[\\]]/g, ''))";
    let link = "ru/timeline/#from=2022-02&to=2022-02&category=detention~trial";
    let untouched = readers.open(link).await;
    let reader = readers.open("ru/timeline/#from=2022-01&to=2022-01&category=detention~trial").await;
    translates(&reader).await;
    reader.points_at("svg.months.wide a.mark[data-month='2022-02'] .target").await;
    reader.is_at(link).await;
    for selector in ["output[data-count='events']", ".facets .count", ".bar .chip", "h2.month", "ol.events li"] {
        let expected: Vec<String> = untouched.asks(said, &[selector]).await;
        reader.sees(said, &[selector], expected).await;
    }
}
