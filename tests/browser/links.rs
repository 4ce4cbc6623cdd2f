//! Links: copied and opened by someone else, and spoilt on their way.

use crate::harness::Readers;

const FIGURE: &str = "return document.querySelector('figure.main').outerHTML";

/// A copied link to a chart shows another reader the same, in whatever view it was copied.
async fn shows_the_same(readers: &Readers, view: &str) {
    let link = format!("kk/charts/torture-complaints/#view={view}");
    let reader = readers.open(&link).await;
    reader.sees_all("figure.main", "data-view", &[view]).await;
    reader.clicks(".acts .copy button").await;
    reader.sees("return document.querySelector('.copy [role=status]').textContent !== ''", &[], true).await;
    let copied = reader.pastes().await;
    assert_eq!(copied, reader.url(&link));
    let other = readers.open(&link).await;
    other.sees("return document.documentElement.lang", &[], "kk").await;
    other.sees_all("figure.main", "data-view", &[view]).await;
    assert_eq!(other.asks::<String>(FIGURE, &[]).await, reader.asks::<String>(FIGURE, &[]).await);
    assert_eq!(other.texts("h1").await, reader.texts("h1").await);
}

pub async fn a_copied_link_shows_the_same_chart(readers: &Readers) {
    shows_the_same(readers, "chart").await;
}

pub async fn a_device_that_shares_is_given_title_and_link(readers: &Readers) {
    let reader = readers.open("en/charts/torture-complaints/#view=table").await;
    let seen = "return document.querySelector('button.share').checkVisibility()";
    let can: bool = reader.asks("return Boolean(navigator.share)", &[]).await;
    reader.sees(seen, &[], can).await;
    let stands_in = "navigator.share = async (what) => (window.shared = what); document.documentElement.dataset.shares = ''";
    reader.asks::<()>(stands_in, &[]).await;
    reader.clicks("button.share").await;
    let title = reader.asks::<String>("return document.title", &[]).await;
    let url = reader.url("en/charts/torture-complaints/#view=table");
    reader.sees("return window.shared ? [shared.title, shared.url] : null", &[], [title, url]).await;
}

pub async fn a_copied_link_shows_the_same_table(readers: &Readers) {
    shows_the_same(readers, "table").await;
}

pub async fn a_copied_link_has_the_path_at_which_a_host_has_the_site(readers: &Readers) {
    let reader = readers.open_below("people/ivan/report/", "en/charts/torture-complaints/#view=table").await;
    reader.clicks(".acts .copy button").await;
    reader.sees_text(".acts .copy [role='status']", "Link copied").await;
    assert_eq!(reader.pastes().await, reader.url("en/charts/torture-complaints/#view=table"));
}

const BROKEN: &str = "from=banana&category=~~&view=%E0%A4";

/// What the page says of a broken link, and that the rest of it is there.
async fn sees_what_was_dropped(reader: &crate::harness::Reader) {
    reader.sees("return [...document.querySelectorAll('.notice')].filter(notice => notice.checkVisibility()).length", &[], 1).await;
    let notice = reader.texts(".notice p").await.concat();
    assert!(notice.contains("from=banana") && notice.contains("view="), "{notice}");
    reader.sees_the_events_of("ru/timeline/").await;
    reader.is_at("ru/timeline/").await;
}

pub async fn a_broken_link_shows_a_notice_and_all_the_rest(readers: &Readers) {
    let reader = readers.open(&format!("ru/timeline/#{BROKEN}")).await;
    sees_what_was_dropped(&reader).await;
    reader.switches("Категория", "Задержания").await;
    reader.sees_the_events_of("ru/timeline/#category=detention").await;
}

pub async fn a_broken_link_followed_on_the_page_is_treated_alike(readers: &Readers) {
    let reader = readers.open("ru/timeline/#sort=newest").await;
    reader.asks::<()>("location.hash = arguments[0]", &[BROKEN]).await;
    sees_what_was_dropped(&reader).await;
}

pub async fn the_notice_of_a_broken_link_can_be_dismissed(readers: &Readers) {
    let reader = readers.open(&format!("ru/timeline/#{BROKEN}")).await;
    reader.clicks(".notice button").await;
    reader.sees("return document.querySelector('.notice')", &[], ()).await;
    reader.sees_the_events_of("ru/timeline/").await;
}
