//! Every address that a page or a file of the site names leads to a file of it, and a fragment to a place of that page or to a state.

use crate::site::{LOST, OFFLINE_PAGE, Page, all, none, one_file, report, site, text};
use doklad::state::{Page as Shown, State};
use scraper::{ElementRef, Html};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Attributes whose value is an address; `srcset` and `imagesrcset` hold several.
const ADDRESSES: [&str; 12] =
    ["href", "xlink:href", "src", "poster", "action", "formaction", "data", "cite", "background", "longdesc", "ping", "srcset"];
/// What a page says of itself to others, where that is an address.
const SAID: &str = "meta[property='og:url'], meta[property='og:image'], meta[name='twitter:image']";
/// Members of JSON-LD that are addresses.
const MEMBERS: [&str; 6] = ["@context", "@id", "contentUrl", "license", "url", "sameAs"];
/// All that is named beyond the site, and never as a link of a page: the vocabulary of what pages say to search engines, and the licence.
const BEYOND: [&str; 2] = ["https://opensource.org/license/mit", "https://schema.org"];

/// An address where it stands.
struct Link {
    /// The file in which it stands.
    from: String,
    /// As what.
    what: String,
    address: String,
}

/// Where an address leads.
#[derive(Debug, PartialEq)]
enum Target {
    /// A file of the site, and the fragment, which may be empty.
    File(String, String),
    /// What the address itself holds.
    Carried,
    Beyond,
}

/// Every address of every file that has any.
static LINKS: LazyLock<Vec<Link>> = LazyLock::new(|| {
    let pages = site().pages().flat_map(of_page);
    pages.chain(of_styles()).chain(of_data()).chain(of_manifest()).chain(of_worker()).chain(of_sitemap()).collect()
});

/// The ids of each page.
static IDS: LazyLock<BTreeMap<&str, BTreeSet<String>>> =
    LazyLock::new(|| site().pages().map(|page| (page.path.as_str(), page.values("[id]", "id").into_iter().collect())).collect());

fn link(from: &str, what: impl Into<String>, address: impl Into<String>) -> Link {
    Link { from: from.into(), what: what.into(), address: address.into() }
}

fn of_page(page: &Page) -> Vec<Link> {
    let from = page.path.as_str();
    let html = page.html();
    let mut links = Vec::new();
    for element in all(&html, "*") {
        let name = element.value().name();
        for (attribute, value) in element.value().attrs() {
            let what = format!("{name} {attribute}");
            match attribute {
                "srcset" | "imagesrcset" => {
                    links.extend(value.split(',').filter_map(|one| one.split_whitespace().next()).map(|one| link(from, &what, one)));
                }
                _ if ADDRESSES.contains(&attribute) => links.push(link(from, &what, value)),
                _ if value.contains("url(") => links.extend(urls(value).into_iter().map(|url| link(from, &what, url))),
                _ => {}
            }
        }
    }
    links.extend(all(&html, SAID).into_iter().map(|said| link(from, "meta", said.attr("content").unwrap_or_default())));
    links.extend(all(&html, "style").into_iter().flat_map(|style| urls(&text(style))).map(|url| link(from, "style", url)));
    for data in all(&html, "script[type='application/ld+json']") {
        let value = serde_json::from_str(&text(data)).unwrap_or_else(|error| panic!("{from}: {error}"));
        members(&value, &mut |member, address| links.push(link(from, format!("JSON-LD {member}"), address)));
    }
    links.extend(all(&html, "textarea").into_iter().flat_map(frames).map(|frame| link(from, "code of a frame", frame)));
    links
}

/// What the code that a page offers puts into another site.
fn frames(code: ElementRef<'_>) -> Vec<String> {
    let code = Html::parse_fragment(&text(code));
    all(&code, "iframe").into_iter().filter_map(|frame| frame.attr("src")).map(String::from).collect()
}

/// The addresses of a style.
fn urls(style: &str) -> Vec<String> {
    let inside = style.split("url(").skip(1).filter_map(|rest| rest.split_once(')'));
    inside.map(|(url, _)| url.trim_matches(['"', '\'', ' ']).to_owned()).collect()
}

/// Calls `found` with each address in a JSON-LD value.
fn members(value: &Value, found: &mut impl FnMut(&str, &str)) {
    match value {
        Value::Object(object) => {
            for (member, value) in object {
                match value {
                    Value::String(address) if MEMBERS.contains(&member.as_str()) => found(member, address),
                    other => members(other, found),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| members(value, found)),
        _ => {}
    }
}

fn files(ending: &str) -> impl Iterator<Item = &'static str> {
    site().files.iter().map(String::as_str).filter(move |path| path.ends_with(ending))
}

fn of_styles() -> Vec<Link> {
    files(".css").flat_map(|path| urls(&site().text(path)).into_iter().map(move |url| link(path, "url()", url))).collect()
}

/// The data package: its tables, their licences, and the `url` of every row, which is below the site's base.
fn of_data() -> Vec<Link> {
    let descriptor = "data/datapackage.json";
    let package: Value = serde_json::from_slice(&site().bytes(descriptor)).expect("the descriptor is JSON");
    let resources = package["resources"].as_array().expect("a package has resources");
    let paths = resources.iter().chain(package["licenses"].as_array().into_iter().flatten());
    let mut links: Vec<Link> = paths.filter_map(|one| one["path"].as_str()).map(|path| link(descriptor, "path", path)).collect();
    for path in files(".csv") {
        let bytes = site().bytes(path);
        // What spreadsheets in Russian and Kazakh take for the border of a column.
        let separator = if path.starts_with("ru/") || path.starts_with("kk/") { b';' } else { b',' };
        let mut table = csv::ReaderBuilder::new().delimiter(separator).from_reader(bytes.as_slice());
        let columns = table.headers().unwrap_or_else(|error| panic!("{path}: {error}")).clone();
        let Some(column) = columns.iter().position(|column| column == "url") else { continue };
        for row in table.records() {
            let row = row.unwrap_or_else(|error| panic!("{path}: {error}"));
            links.push(link("", format!("url of {path}"), &row[column]));
        }
    }
    links
}

fn of_manifest() -> Vec<Link> {
    let path = "manifest.webmanifest";
    let manifest: Value = serde_json::from_slice(&site().bytes(path)).expect("the manifest is JSON");
    let icons = manifest["icons"].as_array().into_iter().flatten().map(|icon| &icon["src"]);
    let own = ["id", "start_url", "scope"].map(|member| &manifest[member]);
    let addresses = own.into_iter().chain(icons);
    addresses.map(|address| link(path, "manifest", address.as_str().expect("an address is text"))).collect()
}

/// The files that a browser is told to keep.
fn of_worker() -> Vec<Link> {
    super::policy::cached().into_keys().map(|name| link("offline.js", "FILES", name)).collect()
}

fn of_sitemap() -> Vec<Link> {
    let path = "sitemap.xml";
    if !site().files.contains(path) {
        return Vec::new();
    }
    let text = site().text(path);
    let pages = text.split("<loc>").skip(1).filter_map(|rest| rest.split_once("</loc>"));
    pages.map(|(address, _)| link(path, "loc", address)).collect()
}

impl Link {
    /// Where it leads, or why nowhere.
    fn target(&self) -> Result<Target, String> {
        let Self { from, what, address } = self;
        let scheme = address.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| scheme.chars().all(|c| c.is_ascii_alphanumeric()));
        // The root of the host or, if the build was told another, the site's own address.
        let below_the_root = if site().address.is_empty() { None } else { address.strip_prefix(&site().address) };
        let base = site().address.splitn(4, '/').nth(3).unwrap_or_default();
        let absolute = below_the_root.or_else(|| address.strip_prefix('/').and_then(|rest| rest.strip_prefix(base)));
        match (scheme, absolute) {
            (Some("data"), _) if *from == one_file() => return Ok(Target::Carried),
            (Some(_), None) if BEYOND.contains(&address.as_str()) && (what.starts_with("JSON-LD") || what == "path") => {
                return Ok(Target::Beyond);
            }
            (Some(_), None) => return Err("leaves the site".into()),
            _ => {}
        }
        let (path, fragment) = absolute.unwrap_or(address).split_once('#').unwrap_or((absolute.unwrap_or(address), ""));
        if path.contains('?') {
            return Err("has a query, which a host would learn".into());
        }
        if from == LOST && absolute.is_none() && !path.is_empty() {
            return Err("is relative, on a page that a host serves at any path".into());
        }
        if from != LOST && below_the_root.is_none() && address.starts_with('/') {
            return Err("holds at the root of a host only".into());
        }
        if from == OFFLINE_PAGE && !path.is_empty() && !path.starts_with("./") {
            return Err("does not start with ./, which is what the worker turns into the site's path".into());
        }
        if absolute.is_none() && path.is_empty() && !address.is_empty() {
            return Ok(Target::File(from.clone(), fragment.into()));
        }
        if address.is_empty() {
            return Err("is empty".into());
        }
        let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut parts: Vec<&str> =
            if absolute.is_some() { Vec::new() } else { folder.split('/').filter(|part| !part.is_empty()).collect() };
        for part in path.split('/').filter(|part| !part.is_empty() && *part != ".") {
            match part {
                ".." => drop(parts.pop().ok_or("climbs out of the site")?),
                part => parts.push(part),
            }
        }
        let there = parts.join("/");
        let is_folder = path.is_empty() || path.ends_with('/') || path.ends_with("..") || path == ".";
        let file = match (is_folder, there.is_empty()) {
            (true, true) => "index.html".to_owned(),
            (true, false) => format!("{there}/index.html"),
            (false, _) => there,
        };
        if site().files.contains(&file) {
            return Ok(Target::File(file, fragment.into()));
        }
        let is_a_folder = site().files.contains(&format!("{file}/index.html"));
        Err(if is_a_folder { "is a folder, and has no slash at its end".into() } else { format!("leads to {file}, which there is not") })
    }

    /// What is wrong with it.
    fn problem(&self) -> Option<String> {
        match self.target() {
            Err(problem) => Some(problem),
            Ok(Target::File(file, fragment)) if !fragment.is_empty() => fragment_problem(&file, &fragment),
            Ok(_) => None,
        }
    }
}

/// What is wrong with a fragment of a page's address: it names a state that the page has not, or a place.
fn fragment_problem(file: &str, fragment: &str) -> Option<String> {
    if fragment.contains('=') {
        let path = file.strip_suffix("index.html").unwrap_or(file);
        let (state, notices) = State::read(path, fragment, report());
        return (!notices.is_empty() || matches!(state.page, Shown::NotFound { .. })).then(|| format!("is no state: {notices:?}"));
    }
    let known = IDS.get(file).is_some_and(|ids| ids.contains(fragment));
    (!known).then(|| format!("{file} has nothing with the id {fragment}"))
}

#[test]
fn every_address_leads_to_a_file_of_the_site_and_a_fragment_to_a_place_or_a_state() {
    // The same address stands on hundreds of pages: told once for what is wrong with it, with the first place.
    let mut broken: BTreeMap<(String, String, String), (usize, &str)> = BTreeMap::new();
    for link in LINKS.iter() {
        if let Some(problem) = link.problem() {
            broken.entry((problem, link.address.clone(), link.what.clone())).or_insert((0, &link.from)).0 += 1;
        }
    }
    let problems: Vec<String> = broken
        .into_iter()
        .map(|((problem, address, what), (times, first))| format!("{address:?} ({what} of {first}, {times} times): {problem}"))
        .collect();
    none(&problems);
    // A reader of addresses that finds none would find nothing wrong.
    for what in
        ["a href", "script src", "link href", "meta", "JSON-LD url", "url()", "path", "manifest", "FILES", "url of data/sentences.csv"]
    {
        assert!(LINKS.iter().any(|link| link.what == what), "no address was read as {what}");
    }
    assert_eq!(LINKS.iter().filter(|link| link.what == "code of a frame").count(), 3 * report().charts.len(), "a code for each chart");
}

#[test]
fn nothing_beyond_the_site_is_named_but_the_vocabulary_and_the_licence() {
    let named: BTreeSet<&str> = LINKS.iter().filter(|link| link.target() == Ok(Target::Beyond)).map(|link| link.address.as_str()).collect();
    assert_eq!(named, BEYOND.into());
}

#[test]
fn every_page_can_be_reached_from_the_first_one() {
    let mut ways: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for link in LINKS.iter().filter(|link| link.what == "a href" || link.what == "code of a frame") {
        if let Ok(Target::File(file, _)) = link.target() {
            ways.entry(&link.from).or_default().push(file);
        }
    }
    let mut reached: BTreeSet<String> = BTreeSet::new();
    let mut next = vec!["index.html".to_owned()];
    while let Some(file) = next.pop() {
        if reached.insert(file.clone()) {
            next.extend(ways.get(file.as_str()).into_iter().flatten().cloned());
        }
    }
    // In an outline a part without text of its own is a heading; its page answers who shortens the address of one of its sections.
    let heads_only = report().sections.iter().filter(|section| section.first == section.end);
    let heads_only: Vec<String> = heads_only.map(|part| format!("/report/{}/index.html", part.id)).collect();
    let lost: Vec<String> = site()
        .pages()
        .map(|page| &page.path)
        .filter(|path| ![LOST, OFFLINE_PAGE].contains(&path.as_str()) && !heads_only.iter().any(|part| path.ends_with(part)))
        .filter(|path| !reached.contains(*path))
        .map(|path| format!("no link leads to {path}"))
        .collect();
    none(&lost);
}
