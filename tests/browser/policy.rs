//! No page does what its policy forbids, whatever the reader does. The harness hears of each violation and takes it for a complaint, in every scenario;
//! here every kind of page is used in each language, and it is shown that the harness does hear.

use crate::harness::{Profile, Reader, Readers};
use crate::layout::PAGES;

/// On one page of each kind, in the order of [`PAGES`], what is clicked once the program is there: a link, a mark, a button.
const CONTROLS: [&str; PAGES.len()] = [
    ".card figcaption a",
    ".card svg a.mark .target",
    "nav.tabs a[href$='view=table']",
    "svg.months.wide a.mark[data-month='2022-01'] .target",
    ".acts .copy button",
    ".paces a:last-child",
    "ol.contents a",
    "a.permalink",
    ".hits a.chip",
    "ul.index a",
    ".acts .copy button",
    ".found a",
    ".languages a:not([aria-current])",
];

/// Presses and waits until that has led somewhere or was answered.
async fn uses(reader: &Reader, control: &str) {
    let before: String = reader.asks("return location.href", &[]).await;
    if control.ends_with(".target") {
        reader.points_at(control).await
    } else {
        reader.clicks(control).await
    }
    let answered =
        "return location.href !== arguments[0] || document.querySelector('.copy [role=status]:not(:empty), .copy input') !== null";
    reader.sees(answered, &[&before], true).await;
}

/// Does on a page what its policy forbids, and waits until the page has heard of it.
async fn breaks(reader: &Reader, script: &str) {
    let heard = format!("addEventListener('securitypolicyviolation', () => done(true), {{ once: true }}); {script}");
    assert!(reader.awaits::<bool>(&heard, &[]).await);
}

pub async fn the_harness_reports_policy_violations(readers: &Readers) {
    let reader = readers.open("en/charts/torture-complaints/").await;
    for directive in ["style-src", "script-src", "img-src"] {
        reader.expects(directive);
    }
    breaks(&reader, "document.body.setAttribute('style', 'color: red')").await;
    breaks(&reader, "document.body.append(Object.assign(document.createElement('script'), { text: 'true' }))").await;
    breaks(&reader, "document.body.append(Object.assign(new Image(), { src: 'data:image/gif;base64,R0lGODlhAQABAAAAADs=' }))").await;
}

/// Uses one page of each kind in a language, each as the site has it, from before its first script until after the program has answered.
async fn no_page_breaks_its_policy(readers: &Readers, lang: &str) {
    let reader = readers.open_uncached("").await;
    for (page, control) in PAGES.into_iter().zip(CONTROLS) {
        reader.go(&page.replacen("ru", lang, 1)).await;
        uses(&reader, control).await;
    }
    reader.go(&format!("{lang}/timeline/")).await;
    reader.clicks(".facets input[type=search]").await;
    reader.presses("2022").await;
    reader.sees("return location.hash", &[], "#q=2022").await;
}

pub async fn russian_pages_keep_their_policy_static_and_running(readers: &Readers) {
    no_page_breaks_its_policy(readers, "ru").await;
}

pub async fn english_pages_keep_their_policy_static_and_running(readers: &Readers) {
    no_page_breaks_its_policy(readers, "en").await;
}

pub async fn kazakh_pages_keep_their_policy_static_and_running(readers: &Readers) {
    no_page_breaks_its_policy(readers, "kk").await;
}

pub async fn root_embed_and_404_pages_keep_their_policy(readers: &Readers) {
    let reader = readers.open_uncached("").await;
    for lang in ["ru", "en", "kk"] {
        reader.goes_to(&format!("{lang}/charts/torture-complaints/embed/")).await;
        reader.sees("return document.readyState", &[], "complete").await;
        // The frame's script tells the page around it, here the frame itself, how high it is.
        let told = "addEventListener('message', ({ data }) => done(data.doklad > 0), { once: true }); document.body.append('.')";
        assert!(reader.awaits::<bool>(told, &[]).await);
        reader.go_astray(&format!("{lang}/nothing/here")).await;
        uses(&reader, "main li a").await;
    }
}

pub async fn the_one_file_edition_keeps_its_policy(readers: &Readers) {
    let reader = readers.open_file(&Profile::default(), "").await;
    for (page, control) in PAGES.into_iter().zip(CONTROLS) {
        reader.go(&format!("#{page}")).await;
        uses(&reader, control).await;
    }
    for lang in ["en", "kk"] {
        reader.clicks(&format!(".languages a[lang='{lang}']")).await;
        reader.is_at(&format!("#{lang}/about/")).await;
    }
}
