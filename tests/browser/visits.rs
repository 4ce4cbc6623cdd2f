//! What a browser does by itself while it loads a page, on every visit: the first one, later ones, where the worker answers with the page that it
//! keeps, and those without a network.

use crate::harness::{Engine, Reader, Readers, Server};
use crate::offline::is_cached;
use doklad::report::Report;

fn report() -> &'static Report {
    doklad::edition::shipped().report()
}

/// Links to sentences all over the text, and the sentences' ids.
fn sentences() -> Vec<(String, &'static str)> {
    let number = |at: usize| u32::try_from(at).expect("a report has fewer sentences than that");
    let all = report().sentences.iter().enumerate();
    all.skip(40)
        .step_by(150)
        .map(|(at, sentence)| (format!("ru/report/{}/#{}", report().section_of(number(at)).id, sentence.id), sentence.id))
        .collect()
}

/// The link to a sentence far down its page.
fn far_down() -> String {
    sentences().swap_remove(2).0
}

/// Goes through what a scenario has for a visit: the first one, where each page is the host's, a later one, one without a network.
async fn on_every_visit(readers: &Readers, start: &str, each: impl AsyncFn(&Reader)) {
    each(&*readers.open_uncached(start).await).await;
    let (reader, server) = readers.open_changed(start, "nothing.txt", b"").await;
    is_cached(&reader).await;
    reader.go("ru/about/").await;
    each(&reader).await;
    drop(server);
    each(&reader).await;
}

pub async fn a_link_to_a_sentence_leads_to_it(readers: &Readers) {
    on_every_visit(readers, "ru/", async |reader| {
        for (link, id) in sentences() {
            reader.go(&link).await;
            reader.sees_the_sentence(id).await;
            reader.sees("return document.activeElement.id", &[], id).await;
        }
    })
    .await;
}

/// How far the page stands from a place, if it is more than a line.
const AWAY: &str = "const away = Math.abs(scrollY - arguments[0]); return away < 24 ? 0 : away";

/// Scrolls there and waits until the page has noted it.
async fn scrolls(reader: &Reader, top: &str) {
    reader.asks::<()>("scrollTo({ top: arguments[0], behavior: 'instant' })", &[top]).await;
    reader.sees(AWAY, &[top], 0).await;
    reader.sees("return Math.round(history.state?.top)", &[], top.parse::<u32>().ok()).await;
}

pub async fn a_reload_keeps_the_place(readers: &Readers) {
    on_every_visit(readers, "ru/", async |reader| {
        for page in ["ru/report/1c/", &far_down(), "ru/timeline/#sort=newest"] {
            reader.go(page).await;
            scrolls(reader, "2000").await;
            reader.reloads().await;
            reader.sees(AWAY, &["2000"], 0).await;
            // Nothing moves it after that.
            reader.awaits::<bool>("setTimeout(() => done(true), 400)", &[]).await;
            reader.sees(AWAY, &["2000"], 0).await;
        }
    })
    .await;
}

pub async fn the_way_back_from_another_page_leads_to_the_place(readers: &Readers) {
    on_every_visit(readers, "ru/", async |reader| {
        // Firefox looks for an icon there when it comes back to a page before it has that page's own.
        reader.misses("favicon.ico");
        reader.go("ru/report/1c/").await;
        scrolls(reader, "2500").await;
        // Not by a link of ours, which the program would follow.
        reader.asks::<()>("location.assign('../../about/')", &[]).await;
        reader.is_at("ru/about/").await;
        reader.ready().await;
        reader.goes_back().await;
        reader.is_at("ru/report/1c/").await;
        reader.ready().await;
        reader.sees(AWAY, &["2500"], 0).await;
    })
    .await;
}

/// What the browser marks that the address names, or the program in its place.
const NAMED: &str = "return [...CSS.highlights?.get('named') ?? []].map(String)";

pub async fn words_that_the_address_names_are_marked_and_seen(readers: &Readers) {
    let (link, id) = sentences().swap_remove(2);
    let (path, _) = link.split_once('#').expect("it names a sentence");
    let sentence = report().sentences.iter().find(|sentence| sentence.id == id).expect("it is of the report");
    let words: Vec<&str> = report().text(sentence.span).split(' ').take(5).collect();
    let words = words.join(" ");
    let link = format!("{path}#:~:text={}", percent_encoding::utf8_percent_encode(&words, percent_encoding::NON_ALPHANUMERIC));
    on_every_visit(readers, "ru/", async |reader| {
        reader.go(&link).await;
        let in_window =
            "const { top, bottom } = document.getElementById(arguments[0]).getBoundingClientRect(); return top < innerHeight && bottom > 0";
        let answered: bool = reader.asks("return 'cached' in document.documentElement.dataset", &[]).await;
        // Firefox tells the worker alone of these words, WebKit nobody: where the page came with them, both have scrolled to them.
        if readers.engine == Engine::Chromium || readers.engine == Engine::Firefox && answered {
            reader.sees(NAMED, &[], [words.as_str()]).await;
        }
        if readers.engine != Engine::WebKit || !answered {
            reader.sees(in_window, &[id], true).await;
        }
    })
    .await;
}

pub async fn the_folds_of_another_page_are_none_of_this_one_s(readers: &Readers) {
    let open = "return [...document.querySelectorAll('main details')].filter(fold => fold.open).length";
    let (reader, server) = readers.open_changed("ru/", "nothing.txt", b"").await;
    reader.resizes(360).await;
    is_cached(&reader).await;
    reader.go("ru/timeline/").await;
    reader.sees(open, &[], 0).await;
    drop(server);
    reader.go("ru/timeline/").await;
    reader.sees(open, &[], 0).await;
}

pub async fn what_is_selected_before_the_program_comes_stays_selected(readers: &Readers) {
    let (reader, held) = readers.held().await;
    reader.goes_to("ru/report/1c/").await;
    reader.sees("return document.querySelectorAll('.text p').length > 3", &[], true).await;
    let select = "const [from, to] = [3, 5].map(at => document.querySelectorAll('.paragraph > p > span')[at].firstChild);
        getSelection().setBaseAndExtent(from, 2, to, 3); return String(getSelection())";
    let selected: String = reader.asks(select, &[]).await;
    assert!(selected.len() > 20, "{selected:?}");
    held.let_go();
    reader.ready().await;
    reader.sees("return String(getSelection())", &[], selected).await;
}

pub async fn what_is_copied_of_the_text_is_the_source(readers: &Readers) {
    let reader = readers.open("ru/report/1c/").await;
    let section = report().section("1c").expect("the report has it");
    let select = "const paragraph = document.querySelectorAll('.paragraph > p')[arguments[0]];
        getSelection().selectAllChildren(paragraph); return String(getSelection()).trim()";
    for at in 0..(section.end - section.first).min(8) {
        let text = report().paragraphs[(section.first + at) as usize].text;
        let copied: String = reader.asks(select, &[&at.to_string()]).await;
        assert_eq!(copied.split_whitespace().collect::<Vec<_>>(), text.split_whitespace().collect::<Vec<_>>());
    }
}

/// Where the sentence with this number stands.
const TOP: &str = "return document.querySelectorAll('.text p [data-sentence]')[arguments[0]].getBoundingClientRect().top";

pub async fn a_click_in_the_text_moves_nothing_and_is_no_step(readers: &Readers) {
    let reader = readers.open("ru/report/1c/").await;
    let steps: u32 = reader.asks("return history.length", &[]).await;
    scrolls(&reader, "1500").await;
    for _ in 0..2 {
        // The one in the middle of the window, and then the one after it, whose paragraph may be another.
        let middle = "const sentences = [...document.querySelectorAll('.text p [data-sentence]')];
            return String(sentences.findIndex(sentence => sentence.getBoundingClientRect().top > innerHeight / 2))";
        let at: String = reader.asks(middle, &[]).await;
        let before: f64 = reader.asks(TOP, &[&at]).await;
        reader.asks::<()>("document.querySelectorAll('.text p [data-sentence]')[arguments[0]].click()", &[&at]).await;
        reader
            .sees("return document.querySelectorAll('.text p [data-sentence]')[arguments[0]].classList.contains('chosen')", &[&at], true)
            .await;
        reader.awaits::<bool>("setTimeout(() => done(true), 300)", &[]).await;
        let after: f64 = reader.asks(TOP, &[&at]).await;
        assert!((after - before).abs() < 1.0, "the sentence was at {before} and is at {after}");
        reader.asks::<()>("scrollBy({ top: 200, behavior: 'instant' })", &[]).await;
    }
    assert_eq!(reader.asks::<u32>("return history.length", &[]).await, steps, "to look at a sentence is a step");
}

pub async fn a_double_click_selects_the_word_and_chooses_nothing(readers: &Readers) {
    let reader = readers.open("ru/report/1c/").await;
    // A word that is no link.
    let place = "const sentence = document.querySelectorAll('.paragraph > p > [data-sentence]')[1];
        const text = [...sentence.childNodes].find(node => node.nodeType === 3 && /\\p{L}{6}/u.test(node.data));
        const range = document.createRange(), at = /\\p{L}{6}/u.exec(text.data).index;
        range.setStart(text, at); range.setEnd(text, at + 3);
        text.parentElement.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = range.getBoundingClientRect();
        return [left + width / 2, top + height / 2].map(Math.round)";
    let [left, top]: [i64; 2] = reader.asks(place, &[]).await;
    reader.double_clicks(left, top).await;
    reader.sees("return String(getSelection()).trim().length > 0", &[], true).await;
    reader.awaits::<bool>("setTimeout(() => done(true), 700)", &[]).await;
    reader.sees_all("[data-sentence].chosen", "id", &[] as &[&str]).await;
    reader.is_at("ru/report/1c/").await;
}

/// Ways in which a browser's storage fails under the worker.
const FAILING: [&str; 5] = [
    "caches.open = () => Promise.reject(new Error('denied'));",
    "Cache.prototype.match = () => Promise.reject(new Error('denied'));",
    "Cache.prototype.match = () => Promise.resolve(undefined);",
    "Response.prototype.text = () => Promise.reject(new Error('cut off'));",
    "Object.defineProperty(self, 'caches', { get() { throw new Error('denied'); } });",
];

pub async fn a_cache_that_fails_leaves_the_site_to_the_network(readers: &Readers) {
    let worker = crate::offline::worker();
    for failing in FAILING {
        // It fails once it answers: what cannot be installed does not answer.
        let failing = format!("addEventListener('activate', event => {{ {failing} event.waitUntil(clients.claim()); }});\n{worker}");
        let (reader, _server) = readers.open_changed("ru/", crate::offline::WORKER, failing.as_bytes()).await;
        is_cached(&reader).await;
        reader.sees("return navigator.serviceWorker.controller !== null", &[], true).await;
        for page in ["ru/charts/torture-complaints/", "en/timeline/"] {
            reader.go(page).await;
            reader.is_at(page).await;
        }
    }
}

/// Addresses as people type them, and where they lead.
const TYPED: [(&str, &str); 6] = [
    ("ru//timeline/", "ru/timeline/"),
    ("ru/timeline/index.html", "ru/timeline/"),
    ("RU/Timeline/", "ru/timeline/"),
    ("ru/report/1C/", "ru/report/1c/"),
    ("ru/charts/Deaths-January", "ru/charts/deaths-january/"),
    ("kz/", "kk/"),
];

pub async fn an_address_as_people_type_it_leads_to_its_page_with_style_and_program(readers: &Readers) {
    const BASE: &str = "people/ivan/report/";
    const STYLED: &str = "return getComputedStyle(document.querySelector('header.site')).display";
    let server = Server::plain(BASE);
    let reader = readers.open_at(&server, "ru/").await;
    let display: String = reader.asks(STYLED, &[]).await;
    let visit = async |reader: &Reader| {
        for (typed, page) in TYPED {
            reader.misses(typed);
            reader.goes_to(typed).await;
            reader.is_at(page).await;
            reader.ready().await;
            reader.sees(STYLED, &[], &display).await;
            assert_ne!(reader.texts("h1").await, ["Такой страницы нет"], "{typed}");
        }
    };
    is_cached(&reader).await;
    visit(&reader).await;
    drop(server);
    visit(&reader).await;
}

pub async fn titles_tell_views_and_searches_apart(readers: &Readers) {
    let reader = readers.open("ru/charts/torture-complaints/").await;
    let mut titles = Vec::new();
    for page in [
        "ru/charts/torture-complaints/",
        "ru/charts/torture-complaints/#view=table",
        "ru/search/",
        "ru/search/#q=%D1%81%D1%83%D0%B4",
        "ru/timeline/",
        "ru/timeline/#q=%D1%81%D1%83%D0%B4",
        "ru/timeline/#category=trial",
    ] {
        reader.go(page).await;
        titles.push(reader.asks::<String>("return document.title", &[]).await);
    }
    let all = titles.len();
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), all, "{titles:?}");
}
