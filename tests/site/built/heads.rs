//! What each page says of itself: its language, its name, what it shows, and where the same page is in the other languages.

use crate::site::{LANGS, LOST, OFFLINE_PAGE, Page, none, one_file, report, site, states};
use doklad::state::{EMBED, Page as Shown, State};
use std::collections::{BTreeMap, BTreeSet};

/// The site's own address in place of the way to its root, so that what a page says can be compared.
fn below_the_root(page: &Page, address: &str) -> String {
    let up = page.path.matches('/').count();
    let root = if site().address.is_empty() { "../".repeat(up) } else { site().address.clone() };
    address.strip_prefix(&root).map_or_else(|| format!("{address}, which is no address from here"), String::from)
}

#[test]
fn there_is_a_page_for_every_state_and_no_other() {
    let own = ["index.html".into(), LOST.into(), OFFLINE_PAGE.into(), one_file()];
    let shown = LANGS.into_iter().flat_map(states).map(|state| format!("{}index.html", state.path()));
    let charts = LANGS.into_iter().flat_map(|lang| report().charts.iter().map(move |chart| (lang, chart)));
    let framed = charts.map(|(lang, chart)| format!("{}/charts/{}/{EMBED}index.html", lang.code(), chart.id));
    let expected: BTreeSet<String> = own.into_iter().chain(shown).chain(framed).collect();
    let found: BTreeSet<String> = site().pages().map(|page| page.path.clone()).collect();
    let problems: Vec<String> = expected
        .difference(&found)
        .map(|path| format!("{path} is missing"))
        .chain(found.difference(&expected).map(|path| format!("{path} is more than there should be")))
        .collect();
    none(&problems);
}

#[test]
fn every_page_says_its_language_and_has_one_heading_and_a_name() {
    let mut problems = Vec::new();
    for page in site().pages() {
        let lang = page.path.split_once('/').map_or("ru", |(lang, _)| lang);
        let mut check = |holds: bool, what: &str| {
            if !holds {
                problems.push(format!("{}: {what}", page.path));
            }
        };
        check(page.one("html", "lang").as_deref() == Some(lang), "the language of the page");
        let headings = page.texts("h1");
        check(headings.len() == 1 && !headings[0].trim().is_empty(), "one first heading with words in it");
        let titles = page.texts("head > title");
        check(titles.len() == 1 && !titles[0].trim().is_empty(), "one title");
        check(page.one("head > meta[name=viewport]", "content").is_some(), "a viewport");
        check(page.one("head > meta[charset]", "charset").as_deref() == Some("utf-8"), "the encoding");
        check(page.one("head > meta[name=referrer]", "content").as_deref() == Some("no-referrer"), "that it is no referrer");
    }
    none(&problems);
}

#[test]
fn no_two_pages_of_a_language_have_the_same_title() {
    let mut titled: BTreeMap<(&str, String), Vec<&str>> = BTreeMap::new();
    for page in site().pages().filter(|page| page.is_of_a_state()) {
        let lang = page.path.split('/').next().unwrap_or_default();
        titled.entry((lang, page.texts("head > title").concat())).or_default().push(page.address());
    }
    let problems: Vec<String> = titled
        .into_iter()
        .filter(|(_, pages)| pages.len() > 1)
        .map(|((_, title), pages)| format!("{title:?}: {}", pages.join(" ")))
        .collect();
    none(&problems);
}

#[test]
fn every_page_describes_itself_and_names_its_own_address_and_those_in_the_other_languages() {
    let mut problems = Vec::new();
    for state in LANGS.into_iter().flat_map(states) {
        let page = site().page(&state.path());
        let described = page.one("head > meta[name=description]", "content");
        if described.as_deref().is_none_or(|description| description.trim().is_empty()) {
            problems.push(format!("{}: no description", page.path));
        }
        for (what, selector, attribute) in
            [("canonical", "head > link[rel=canonical]", "href"), ("og:url", "head > meta[property='og:url']", "content")]
        {
            let said = page.one(selector, attribute).map(|address| below_the_root(page, &address));
            if said.as_deref() != Some(state.path().as_str()) {
                problems.push(format!("{}: {what} is {said:?}", page.path));
            }
        }
        let languages = page.values("head > link[rel=alternate][hreflang]", "hreflang");
        let addresses = page.values("head > link[rel=alternate][hreflang]", "href");
        let said: Vec<(String, String)> =
            languages.into_iter().zip(addresses.iter().map(|address| below_the_root(page, address))).collect();
        let in_language = |lang| State { lang, page: state.page.clone() }.path();
        let mut expected: Vec<(String, String)> = LANGS.map(|lang| (lang.code().to_owned(), in_language(lang))).into();
        expected.push(("x-default".into(), in_language(report().default_lang())));
        if said != expected {
            problems.push(format!("{}: in the other languages it is said to be {said:?}", page.path));
        }
    }
    none(&problems);
}

#[test]
fn a_chart_in_a_frame_names_the_chart_s_own_page_and_is_no_page_for_search_engines() {
    let mut problems = Vec::new();
    for (lang, chart) in LANGS.into_iter().flat_map(|lang| report().charts.iter().map(move |chart| (lang, chart))) {
        let own = State { lang, page: Shown::Chart { id: chart.id.into(), view: Default::default() } }.path();
        let page = site().page(&format!("{own}{EMBED}"));
        let canonical = page.one("head > link[rel=canonical]", "href").map(|address| below_the_root(page, &address));
        let robots = page.one("head > meta[name=robots]", "content");
        if canonical.as_deref() != Some(own.as_str()) || robots.as_deref() != Some("noindex") {
            problems.push(format!("{}: {canonical:?}, {robots:?}", page.path));
        }
        if page.texts("head > title") != site().page(&own).texts("head > title") {
            problems.push(format!("{}: another title than the chart's page", page.path));
        }
    }
    none(&problems);
}
