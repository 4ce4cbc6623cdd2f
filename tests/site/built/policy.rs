//! Each page states a policy (Content Security Policy, level 3) and keeps to it, and what it loads is what it was built with.

use crate::site::{LANGS, OFFLINE_PAGE, Page, all, none, one_file, site, text};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::read::GzDecoder;
use lzma_rust2::XzReader;
use scraper::ElementRef;
use sha2::{Digest as _, Sha256, Sha384, Sha512};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

/// What a page may load and run beside what stands in it; hashes aside.
const FROM_THE_SITE: [(&str, &[&str]); 10] = [
    ("base-uri", &["'none'"]),
    ("connect-src", &["'self'"]),
    ("default-src", &["'none'"]),
    ("font-src", &["'self'"]),
    ("form-action", &["'none'"]),
    ("img-src", &["'self'"]),
    ("manifest-src", &["'self'"]),
    ("script-src", &["'self'", "'wasm-unsafe-eval'"]),
    ("style-src", &[]),
    ("worker-src", &["'self'"]),
];
/// The same for a page that has all in it and loads nothing.
const FROM_NOWHERE: [(&str, &[&str]); 7] = [
    ("base-uri", &["'none'"]),
    ("default-src", &["'none'"]),
    ("font-src", &["data:"]),
    ("form-action", &["'none'"]),
    ("img-src", &["blob:", "data:"]),
    ("script-src", &["'wasm-unsafe-eval'"]),
    ("style-src", &[]),
];

/// The files that a browser keeps, each with its integrity, as the worker has them.
pub(super) fn cached() -> BTreeMap<String, String> {
    let worker = site().text("offline.js");
    let files = worker.split_once("const FILES = ").and_then(|(_, rest)| rest.split_once(";\n")).map(|(files, _)| files);
    serde_json::from_str(files.expect("the worker has its files")).expect("they are JSON")
}

/// The digest of bytes by the algorithm of an integrity value, written as that (W3C Subresource Integrity).
fn integrity(bytes: &[u8], algorithm: &str) -> String {
    let digest = match algorithm {
        "sha384" => BASE64_STANDARD.encode(Sha384::digest(bytes)),
        "sha512" => BASE64_STANDARD.encode(Sha512::digest(bytes)),
        _ => BASE64_STANDARD.encode(Sha256::digest(bytes)),
    };
    format!("{algorithm}-{digest}")
}

/// A policy: its directives, each with its sources, and apart from them the hashes of each.
struct Policy {
    sources: BTreeMap<String, BTreeSet<String>>,
    hashes: BTreeMap<String, BTreeSet<String>>,
}

impl Policy {
    fn of(text: &str) -> Self {
        let mut policy = Self { sources: BTreeMap::new(), hashes: BTreeMap::new() };
        for directive in text.split(';') {
            let mut words = directive.split_whitespace().map(String::from);
            let Some(name) = words.next() else { continue };
            let (hashes, sources) = words.partition(|word| word.starts_with("'sha"));
            policy.hashes.insert(name.clone(), hashes);
            policy.sources.insert(name, sources);
        }
        policy
    }

    /// The hashes of a directive, without quotes.
    fn hashes(&self, directive: &str) -> BTreeSet<String> {
        self.hashes.get(directive).into_iter().flatten().map(|hash| hash.trim_matches('\'').to_owned()).collect()
    }
}

/// The policy of a page, if it has one.
fn policy(page: &Page) -> Option<Policy> {
    page.one("head > meta[http-equiv='Content-Security-Policy' i]", "content").map(|text| Policy::of(&text))
}

/// Whether a browser runs what stands in a `script` element; other types are data (HTML, «prepare the script element»).
fn runs(script: ElementRef<'_>) -> bool {
    script.attr("type").is_none_or(|kind| ["", "module", "importmap", "speculationrules", "text/javascript"].contains(&kind))
}

/// The file that an address means: whatever has a digest stands in the root.
fn file(address: &str) -> String {
    address.rsplit('/').next().unwrap_or(address).to_owned()
}

#[test]
fn every_page_states_one_policy_before_anything_that_it_is_about() {
    let mut problems = Vec::new();
    for page in site().pages() {
        let html = page.html();
        let metas = all(&html, "meta[http-equiv='Content-Security-Policy' i]").len();
        let governed = "head > meta[http-equiv='Content-Security-Policy' i], script, style, link[rel=stylesheet], link[rel=preload], link[rel=icon], link[rel=manifest], img, body";
        let first = all(&html, governed).first().map(|element| element.value().name().to_owned());
        if metas != 1 || first.as_deref() != Some("meta") {
            problems.push(format!("{}: {metas} policies, and first comes {first:?}", page.path));
        }
    }
    none(&problems);
}

#[test]
fn a_policy_lets_a_page_have_what_is_the_site_s_own_and_nothing_else() {
    let expected = |allowed: &[(&str, &[&str])]| -> BTreeMap<String, BTreeSet<String>> {
        allowed.iter().map(|(name, sources)| ((*name).into(), sources.iter().map(|source| (*source).into()).collect())).collect()
    };
    let mut problems = Vec::new();
    for page in site().pages() {
        let mut allowed = if page.path == one_file() { expected(&FROM_NOWHERE) } else { expected(&FROM_THE_SITE) };
        if page.path == OFFLINE_PAGE {
            // Its root is put in by the worker, so that its style cannot stand in it under a hash.
            allowed.insert("style-src".into(), ["'self'".to_owned()].into());
        }
        let stated = policy(page).map(|policy| policy.sources).unwrap_or_default();
        if stated != allowed {
            problems.push(format!("{}: {stated:?}", page.path));
        }
    }
    none(&problems);
}

#[test]
fn no_script_and_no_style_stands_in_a_page_but_what_its_policy_has_the_hash_of() {
    let mut problems = Vec::new();
    for page in site().pages() {
        let Some(policy) = policy(page) else { continue };
        // What the one-file edition puts into the page from what stands compressed in it: what starts the program, and the style of its pages.
        let compressed = (page.path == one_file()).then(|| (starting(page), carried(page).remove("style").unwrap_or_default()));
        let html = page.html();
        let hashes = |elements: Vec<ElementRef<'_>>| -> Vec<String> {
            elements.into_iter().map(|element| integrity(text(element).as_bytes(), "sha256")).collect()
        };
        let mut scripts = hashes(all(&html, "script:not([src])").into_iter().filter(|script| runs(*script)).collect());
        let mut styles = hashes(all(&html, "style").into_iter().collect());
        if let Some((script, style)) = compressed {
            scripts.push(integrity(script.as_bytes(), "sha256"));
            styles.push(integrity(&style, "sha256"));
        }
        for (directive, found) in [("script-src", &scripts), ("style-src", &styles)] {
            let known = policy.hashes(directive);
            if found.iter().cloned().collect::<BTreeSet<_>>() != known {
                problems.push(format!("{}: {directive} has {known:?}, in the page stand {found:?}", page.path));
            }
        }
        // The one-file edition has in it what elsewhere is loaded, and what reads the program out of it.
        let expected_scripts = if page.is_embed() { 0 } else { 1 + usize::from(page.path == one_file()) };
        let expected_styles = if page.path == OFFLINE_PAGE { 0 } else { 1 + usize::from(page.path == one_file()) };
        let expected = (expected_scripts, expected_styles);
        if (scripts.len(), styles.len()) != expected {
            problems.push(format!("{}: {} scripts and {} styles stand in it", page.path, scripts.len(), styles.len()));
        }
    }
    none(&problems);
}

#[test]
fn no_attribute_is_a_style_or_a_script() {
    let mut problems = Vec::new();
    for page in site().pages() {
        let html = page.html();
        for element in all(&html, "*") {
            let name = element.value().name();
            for (attribute, value) in element.value().attrs() {
                let is_script = attribute.starts_with("on") || value.trim_start().to_ascii_lowercase().starts_with("javascript:");
                if attribute == "style" || attribute == "srcdoc" || is_script {
                    problems.push(format!("{}: {name} {attribute}={value:?}", page.path));
                }
            }
        }
    }
    none(&problems);
}

#[test]
fn every_script_has_the_digest_of_its_file_and_so_has_all_else_that_names_one() {
    let mut digests: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut problems = Vec::new();
    let mut told = BTreeSet::new();
    for page in site().pages() {
        let html = page.html();
        for element in all(&html, "script[src], link[href][integrity], link[rel=preload][as=fetch], link[data-integrity]") {
            let name = element.value().name();
            let address = element.attr("src").or(element.attr("href")).unwrap_or_default();
            let Some(said) = element.attr("integrity").or(element.attr("data-integrity")) else {
                problems.push(format!("{}: {name} {address} has no integrity", page.path));
                continue;
            };
            let algorithm = said.split_once('-').map_or("", |(algorithm, _)| algorithm);
            let file = file(address);
            let digest = digests.entry((file.clone(), algorithm.to_owned())).or_insert_with(|| integrity(&site().bytes(&file), algorithm));
            if said != digest {
                problems.push(format!("{}: {address} is said to be {said}, and is {digest}", page.path));
            }
            told.insert(file.rsplit('.').next().unwrap_or_default().to_owned());
        }
    }
    none(&problems);
    assert!(told.contains("js") && told.contains("wasm"), "the program's script and the program: {told:?}");
}

#[test]
fn every_page_but_a_framed_chart_starts_the_same_program() {
    let starts = |page: &Page| {
        let [script, wasm] = [("script[type=module][src]", "integrity"), ("link[rel=preload][data-sha256]", "data-integrity")]
            .map(|(selector, attribute)| page.one(selector, attribute));
        (script, wasm)
    };
    let first = starts(site().page(""));
    assert!(first.0.is_some() && first.1.is_some(), "{first:?}");
    let others = site().pages().filter(|page| !page.is_embed() && page.path != one_file());
    none(&others.filter(|page| starts(page) != first).map(|page| page.path.clone()).collect::<Vec<_>>());
    // The one-file edition has both in it, and the bytes are the same.
    let page = site().page(&one_file());
    assert_eq!(Some(integrity(&carried(page)["program"], "sha256")), first.1, "the program");
    assert_eq!(Some(integrity(starting(page).as_bytes(), "sha256")), first.0, "what starts it");
}

/// The script that starts the program of the one-file edition.
fn starting(page: &Page) -> String {
    let mut script = String::new();
    let compressed = read(&page.texts("script#start").concat());
    GzDecoder::new(compressed.as_slice()).read_to_string(&mut script).expect("it is a text compressed by gzip");
    script
}

/// What the one-file edition carries, by its names.
fn carried(page: &Page) -> BTreeMap<String, Vec<u8>> {
    let mut content = Vec::new();
    let compressed = read(&page.texts("script#program").concat());
    XzReader::new(compressed.as_slice(), false).read_to_end(&mut content).expect("it is compressed by xz");
    let parts = page.one("script#program", "data-parts").expect("it says what it carries");
    let parts: Vec<&str> = parts.split(' ').collect();
    let mut rest = content.as_slice();
    let files = parts.chunks(2).map(|part| {
        let (file, others) = rest.split_at(part[1].parse().expect("a length"));
        rest = others;
        (part[0].to_owned(), file.to_vec())
    });
    let files = files.collect();
    assert!(rest.is_empty(), "nothing is left over");
    files
}

/// The bytes of a text that has 13 bits in two of the printable characters but `&`, `<` and `>`, and six in a last one.
fn read(text: &str) -> Vec<u8> {
    let digits: Vec<char> = ('!'..='~').filter(|digit| !"&<>".contains(*digit)).collect();
    let digit = |letter: &u8| digits.iter().position(|digit| *digit == char::from(*letter)).expect("it is a digit");
    let mut bits = Vec::new();
    for pair in text.as_bytes().chunks(2) {
        let value = pair.iter().rev().fold(0, |value, letter| value * digits.len() + digit(letter));
        bits.extend((0..if pair.len() == 2 { 13 } else { 6 }).map(|bit| value >> bit & 1 == 1));
    }
    bits.chunks_exact(8).map(|byte| byte.iter().rev().fold(0, |byte, &bit| byte << 1 | u8::from(bit))).collect()
}

#[test]
fn every_page_comes_with_the_parts_that_it_needs_and_the_one_file_edition_has_all() {
    let preloaded = |page: &Page| page.values("link[rel=preload][data-words]", "data-words");
    let others = site().pages().filter(|page| !page.is_embed() && page.path != one_file());
    let wrong = others.filter(|page| {
        let lang = page.one("html", "lang").unwrap_or_default();
        let events = format!("{lang}-events");
        let [forms, chunk] = ["forms", "chunk"].map(String::from);
        let is_of_charts = page.path.split('/').nth(1) == Some("charts") && !page.path.contains("/own/");
        preloaded(page)
            != if page.path == OFFLINE_PAGE {
                Vec::new()
            } else if is_of_charts {
                vec![lang]
            } else {
                vec![lang, events, forms, chunk]
            }
    });
    none(&wrong.map(|page| format!("{}: {:?}", page.path, preloaded(page))).collect::<Vec<_>>());
    let page = site().page(&one_file());
    let languages = LANGS.iter().flat_map(|lang| [lang.code().to_owned(), format!("{}-events", lang.code())]);
    let carried = carried(page);
    for part in languages.chain(["forms", "chunk"].map(String::from)) {
        let is_it = |name: &&String| {
            name.rsplit_once('-').is_some_and(|(before, after)| before == part && (after.ends_with(".txt") || after.ends_with(".wasm")))
        };
        let name = site().files.iter().find(is_it);
        assert_eq!(name.map(|name| site().bytes(name)), carried.get(&part).cloned(), "{part}");
    }
}

#[test]
fn what_a_browser_keeps_has_the_digest_that_the_worker_knows_and_is_all_that_the_kept_page_loads() {
    let cached = cached();
    let wrong = cached.iter().filter(|(name, digest)| integrity(&site().bytes(name), "sha256") != **digest);
    none(&wrong.map(|(name, _)| format!("{name} has another digest")).collect::<Vec<_>>());
    let page = site().page(OFFLINE_PAGE);
    let loaded = [("script[src]", "src"), ("link[rel=stylesheet], link[rel=preload], link[rel=icon], link[rel=manifest]", "href")];
    let loaded = loaded.into_iter().flat_map(|(selector, attribute)| page.values(selector, attribute));
    none(&loaded.filter(|name| !cached.contains_key(name.trim_start_matches("./"))).collect::<Vec<_>>());
}
