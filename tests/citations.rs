//! How pages are cited: in the styles of bibliographies as another program sets them, and in files as others read them.

#![cfg(not(target_arch = "wasm32"))]

use doklad::edition::shipped;
use doklad::export::cite::{Citation, CitationFile, Style, quote_with_source};
use doklad::report::Lang;
use doklad::state::link::{Detail, Link};
use doklad::state::{Page, State};
use doklad::view::cited_title;
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::{Command, Stdio};

/// Of every page in a language and of a timeline that is narrowed, each looked at on another day.
fn citations(lang: Lang) -> impl Iterator<Item = Citation> {
    let words = shipped().of(lang);
    let (narrowed, _) = State::read(&format!("{}/timeline/", lang.code()), "from=2022-01-05&place=almaty&q=суд", words.report);
    let pages = State::all(words.report, lang).into_iter().chain([narrowed]).filter(|state| state.page != Page::Overview);
    (0..84).cycle().zip(pages).map(move |(at, state)| {
        let Link { path, fragment, .. } = state.link(Detail::Full);
        let url = format!("https://example.org/{path}#{fragment}");
        Citation::new(words, &state.path(), &cited_title(words, &state.page), url, (2026, at % 12 + 1, at % 28 + 1))
    })
}

#[test]
fn every_page_is_cited_as_citeproc_sets_it_and_other_programs_read_it() {
    let written = |cited: Citation| {
        let [gost, apa, chicago] = Style::ALL.map(|style| cited.styled(style));
        let [bibtex, ris, csl] = CitationFile::ALL.map(|file| cited.file(file));
        json!({ "gost": gost, "apa": apa, "chicago": chicago, "bibtex": bibtex, "ris": ris, "csl": csl })
    };
    let all: Vec<Value> = Lang::ALL.into_iter().flat_map(citations).map(written).collect();
    let count = all.len();
    let mut node = Command::new("node")
        .arg("tests/citations/check.mjs")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("node is there (.ci/tools test installs it)");
    node.stdin.take().expect("it is piped").write_all(Value::from(all).to_string().as_bytes()).expect("node reads it");
    let output = node.wait_with_output().expect("node ends");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8_lossy(&output.stdout), format!("{count} citations as citeproc sets them\n"));
}

#[test]
fn a_quote_is_the_sentence_as_it_stands_with_all_that_tells_where() {
    for lang in Lang::ALL {
        let words = shipped().of(lang);
        for (sentence, _) in (0..).zip(&words.report.sentences) {
            let quoted = quote_with_source(words, sentence, "https://example.org/#x", "1.2.2026");
            let parts = [
                words.report.sentence_text(sentence),
                words.label(words.report.title),
                &words.section(words.report.section_of(sentence)),
                "https://example.org/#x",
                "1.2.2026",
            ];
            let missing: Vec<_> = parts.into_iter().filter(|part| !quoted.contains(*part)).collect();
            assert_eq!((missing, quoted.contains(['{', '}'])), (Vec::new(), false), "{quoted}");
        }
    }
}
