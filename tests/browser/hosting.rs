//! What nginx sends as README.md sets it up, read off the wire.

use crate::harness::{Server, dist};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;

const PAGE: &str = "en/charts/torture-complaints/";
const FRAMED: &str = "en/charts/torture-complaints/embed/";

struct Answer {
    status: u16,
    /// By their names in lower case.
    fields: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

/// Asks for a path of the site.
fn get(server: &Server, path: &str, fields: &[(&str, &str)]) -> Answer {
    let address = format!("{}{path}", server.site());
    let (host, path) = address.strip_prefix("http://").and_then(|rest| rest.split_once('/')).expect("a site has an address");
    let fields: String = fields.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let mut stream = TcpStream::connect(host).expect("the server listens");
    write!(stream, "GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{fields}\r\n").expect("it reads");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("it answers and closes");
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n").expect("an answer has a head");
    let body = answer.split_off(end + 4);
    let head = String::from_utf8(answer).expect("a head is ASCII");
    let mut lines = head.trim_end().lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).expect("it starts with a status");
    let fields = lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_ascii_lowercase(), value.into())).collect();
    Answer { status, fields, body }
}

/// Runs a scenario and asserts that the server has written nothing down of it.
fn on_nginx(scenario: impl FnOnce(&Server)) {
    let server = Server::shared();
    scenario(&server);
    assert_eq!(server.notes(), [""; 0]);
}

/// The paths of the built site's files, without those that are another in a smaller form.
fn files() -> Vec<String> {
    let root = dist();
    let (mut folders, mut found) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in entries.map(|entry| entry.expect("a folder can be listed").path()) {
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    let path = |path: PathBuf| path.strip_prefix(&root).ok().and_then(|path| path.to_str()).expect("it is below the root").to_owned();
    found.into_iter().map(path).filter(|path| !path.ends_with(".br") && !path.ends_with(".gz")).collect()
}

/// One file of each ending, by its ending.
fn samples() -> BTreeMap<String, String> {
    files().into_iter().filter_map(|path| Some((path.rsplit_once('.')?.1.to_owned(), path.clone()))).collect()
}

#[test]
fn responses_have_privacy_and_isolation_headers() {
    let kept = [
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "cross-origin"),
        ("permissions-policy", "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()"),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
    ];
    on_nginx(|server| {
        let samples = samples();
        for path in samples.values().map(String::as_str).chain([PAGE, FRAMED, "", "en/nothing/here", "data/"]) {
            let answer = get(server, path, &[]);
            for (name, value) in kept {
                assert_eq!(answer.field(name), value, "{name} of {path}");
            }
            assert_eq!(answer.field("set-cookie"), "", "{path}");
        }
    });
}

#[test]
fn only_embeds_may_be_framed_by_other_sites() {
    on_nginx(|server| {
        for (path, ancestors) in [(FRAMED, "*"), (PAGE, "'self'"), ("", "'self'"), ("en/nothing/here", "'self'")] {
            assert_eq!(get(server, path, &[]).field("content-security-policy"), format!("frame-ancestors {ancestors}"), "{path}");
        }
        assert_eq!(get(server, FRAMED, &[]).status, 200);
    });
}

#[test]
fn hashed_files_are_immutable_and_others_revalidated() {
    on_nginx(|server| {
        let mut kept = BTreeSet::new();
        for path in files().iter().filter(|path| !path.ends_with(".html")) {
            let forever = get(server, path, &[]).field("cache-control") == "public, max-age=31536000, immutable";
            let named =
                path.contains('-') && !path.contains('/') && ["css", "js", "txt", "wasm"].iter().any(|ending| path.ends_with(ending));
            assert_eq!(forever, named, "{path}");
            kept.extend(path.rsplit('.').next().filter(|_| forever).map(String::from));
        }
        assert_eq!(kept.len(), 4, "a program, a script, a language and a style sheet: {kept:?}");
        for path in ["", PAGE, "en/nothing/here", "gone-0123456789abcdef.js"] {
            assert_eq!(get(server, path, &[]).field("cache-control"), "no-cache", "{path}");
        }
    });
}

#[test]
fn unchanged_files_are_answered_304() {
    on_nginx(|server| {
        for (path, coding) in
            ["", PAGE, "data/events.csv"].into_iter().flat_map(|path| ["br", "gzip", "identity"].map(|coding| (path, coding)))
        {
            let first = get(server, path, &[("Accept-Encoding", coding)]);
            assert_eq!(first.status, 200, "{path}");
            let again = get(server, path, &[("Accept-Encoding", coding), ("If-None-Match", first.field("etag"))]);
            assert_eq!((again.status, again.body.len()), (304, 0), "{path} as {coding}, {}", first.field("etag"));
            assert_eq!(again.field("cache-control"), "no-cache", "{path}");
            let other = get(server, path, &[("Accept-Encoding", coding), ("If-None-Match", "\"another\"")]);
            assert_eq!((other.status, other.body), (200, first.body), "{path}");
        }
    });
}

fn from_brotli(mut compressed: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    brotli::BrotliDecompress(&mut compressed, &mut bytes).ok().map(|()| bytes)
}

fn from_gzip(compressed: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(compressed).read_to_end(&mut bytes).ok().map(|_| bytes)
}

#[test]
fn compressed_responses_decode_to_the_file() {
    on_nginx(|server| {
        for (ending, path) in samples() {
            let whole = fs::read(dist().join(&path)).unwrap_or_else(|error| panic!("{path}: {error}"));
            // Those are compressed already.
            let compressed = !["png", "woff2"].contains(&ending.as_str());
            for (coding, decompressed) in [("br", from_brotli as fn(&[u8]) -> Option<Vec<u8>>), ("gzip", from_gzip)] {
                let answer = get(server, &path, &[("Accept-Encoding", coding)]);
                assert_eq!(answer.field("content-encoding"), if compressed { coding } else { "" }, "{path}");
                if compressed {
                    assert!(decompressed(&answer.body).is_some_and(|bytes| bytes == whole), "{path} as {coding} is another file");
                    assert!(answer.body.len() < whole.len(), "{path} as {coding}");
                    assert!(answer.field("vary").contains("Accept-Encoding"), "{path} as {coding}");
                }
            }
            assert_eq!(get(server, &path, &[]).body, whole, "{path}");
        }
    });
}

#[test]
fn every_kind_of_file_has_its_media_type() {
    let known = [
        ("css", "text/css; charset=utf-8"),
        ("csv", "text/csv; charset=utf-8"),
        ("html", "text/html; charset=utf-8"),
        ("js", "text/javascript; charset=utf-8"),
        ("json", "application/json"),
        ("png", "image/png"),
        ("svg", "image/svg+xml"),
        ("toml", "text/plain; charset=utf-8"),
        ("ts", "text/plain; charset=utf-8"),
        ("txt", "text/plain; charset=utf-8"),
        ("wasm", "application/wasm"),
        ("webmanifest", "application/manifest+json"),
        ("widths", "text/plain; charset=utf-8"),
        ("woff2", "font/woff2"),
        ("xml", "application/xml"),
    ];
    on_nginx(|server| {
        for (ending, path) in samples() {
            let expected = known.iter().find(|(known, _)| *known == ending).map(|(_, kind)| *kind);
            assert_eq!(Some(get(server, &path, &[]).field("content-type")), expected, "{path}");
        }
    });
}

#[test]
fn an_unknown_path_is_answered_by_the_404_page() {
    let lost = fs::read(dist().join("404.html")).expect("the site has a page for it");
    on_nginx(|server| {
        for path in ["en/nothing/here", "data/", "fonts/", "en/charts/index.php"] {
            let answer = get(server, path, &[]);
            assert_eq!((answer.status, answer.field("content-type")), (404, "text/html; charset=utf-8"), "{path}");
            assert!(answer.body == lost, "{path}");
        }
        let folder = get(server, PAGE.trim_end_matches('/'), &[]);
        assert_eq!((folder.status, folder.field("location")), (301, format!("/{PAGE}").as_str()));
    });
}

#[test]
fn the_same_holds_below_a_base_path() {
    let server = Server::nginx("people/ivan/report/");
    let page = get(&server, FRAMED, &[]);
    assert_eq!((page.status, page.field("content-security-policy")), (200, "frame-ancestors *"));
    let lost = get(&server, "en/nothing/here", &[]);
    assert_eq!((lost.status, lost.field("referrer-policy")), (404, "no-referrer"));
    let program = samples().remove("wasm").expect("the site has a program");
    assert!(get(&server, &program, &[]).field("cache-control").ends_with("immutable"));
    assert_eq!(get(&server, PAGE.trim_end_matches('/'), &[]).field("location"), format!("/people/ivan/report/{PAGE}"));
    assert_eq!(server.notes(), [""; 0]);
}
