//! A program or its start that is not what the page was built with: the page stays as it came, and says so. And what a host or a browser may
//! do to the program that does not stop it.

use crate::harness::{Profile, Reader, Readers, dist, shown};
use std::fs;

const CHART: &str = "ru/charts/torture-complaints/";

/// The name of a file of the page that starts the program, by its beginning and its end, and its bytes.
pub fn file((beginning, end): (&str, &str)) -> (String, Vec<u8>) {
    let mut files =
        fs::read_dir(dist()).expect("the built site is a folder").filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let start = fs::read_to_string(dist().join("offline.html")).expect("the site has a page that starts the program");
    let name = files
        .find(|name| name.starts_with(beginning) && name.ends_with(end) && start.contains(name.as_str()))
        .expect("the page names its file");
    let bytes = fs::read(dist().join(&name)).expect("the file can be read");
    (name, bytes)
}

pub const PROGRAM: (&str, &str) = ("doklad-", ".wasm");
pub const CHUNK: (&str, &str) = ("chunk-", ".wasm");
const START: (&str, &str) = ("start-", ".js");

async fn stays_readable(readers: &Readers, app: &'static str, name: &str, bytes: Option<&[u8]>) {
    let (reader, _server) = readers.open_failing(CHART, app, name, bytes).await;
    let told = "return document.querySelector('.lacking .stopped').checkVisibility({ visibilityProperty: true })";
    reader.sees(told, &[], true).await;
    sees_the_marks(&reader).await;
    reader.clicks("header.site nav a[href$='/timeline/']").await;
    reader.sees_the_events_of("ru/timeline/").await;
    reader.sees_all("html", "data-app", &[app]).await;
}

async fn sees_the_marks(reader: &Reader) {
    let statistics: Vec<&str> = shown::statistics("torture-complaints").iter().map(|statistic| statistic.id).collect();
    reader.sees_all("figure.main svg.chart.wide a.mark", "data-statistic", &statistics).await;
}

/// Takes steps that only the program can take.
async fn works(reader: &Reader) {
    sees_the_marks(reader).await;
    reader.clicks("nav.tabs a[href$='#view=table']").await;
    reader.sees_all("figure.main", "data-view", &["table"]).await;
    reader.clicks("header.site nav a[href$='/timeline/']").await;
    // What is said of events is on its way.
    reader.sees_the_events_of("ru/timeline/").await;
    reader.switches("Категория", "Задержания").await;
    reader.sees_the_events_of("ru/timeline/#category=detention").await;
    reader.sees_all("html", "data-app", &["ready"]).await;
}

pub async fn a_program_with_another_byte_does_not_run_and_the_page_stays(readers: &Readers) {
    let (name, mut bytes) = file(PROGRAM);
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    stays_readable(readers, "failed", &name, Some(&bytes)).await;
}

pub async fn a_program_cut_off_does_not_run_and_the_page_stays(readers: &Readers) {
    let (name, bytes) = file(PROGRAM);
    stays_readable(readers, "failed", &name, Some(&bytes[..bytes.len() / 2])).await;
}

pub async fn where_the_program_is_missing_the_page_stays(readers: &Readers) {
    stays_readable(readers, "failed", &file(PROGRAM).0, None).await;
}

pub async fn where_the_second_part_is_missing_its_pages_stay(readers: &Readers) {
    let (reader, _server) = readers.open_failing("ru/timeline/", "failed", &file(CHUNK).0, None).await;
    reader.sees("return document.querySelector('.lacking .stopped').checkVisibility({ visibilityProperty: true })", &[], true).await;
    reader.sees_the_events_of("ru/timeline/").await;
}

pub async fn a_second_part_that_fails_to_load_is_reported_and_charts_work_on(readers: &Readers) {
    let (name, bytes) = file(CHUNK);
    let (reader, server) = readers.open_changed(CHART, &name, &bytes[..bytes.len() / 2]).await;
    // Each browser tells of it in words of its own, and of the worker that does not take it either.
    for words in ["integrity", "digest", "Failed to fetch", "due to access control checks"] {
        reader.allows(words);
    }
    reader.clicks("header.site nav a[href$='/timeline/']").await;
    reader.sees_text(".notice p", &doklad::edition::shipped().of(doklad::report::Lang::Ru).get("notice-lost")).await;
    reader.is_at(CHART).await;
    reader.clicks("nav.tabs a[href$='#view=table']").await;
    reader.sees_all("figure.main", "data-view", &["table"]).await;
    // Once it can be had, it is.
    server.write(&name, &bytes);
    reader.clicks("header.site nav a[href$='/timeline/']").await;
    reader.is_at("ru/timeline/").await;
    reader.sees_the_events_of("ru/timeline/").await;
}

pub async fn a_start_cut_off_does_not_run_and_the_page_stays(readers: &Readers) {
    let (name, bytes) = file(START);
    stays_readable(readers, "static", &name, Some(&bytes[..bytes.len() / 2])).await;
}

pub async fn a_program_of_another_media_type_runs(readers: &Readers) {
    let reader = readers.open_untyped(CHART).await;
    let kind = "fetch(document.querySelector('link[as=fetch]').href).then((answer) => done(answer.headers.get('content-type')))";
    assert_eq!(reader.awaits::<String>(kind, &[]).await, "application/octet-stream");
    works(&reader).await;
}

/// Where the reader lets no page keep anything, some browsers do not even let it ask.
const NO_STORAGE: &str = "const refused = { get() { throw new DOMException('nothing is kept here', 'SecurityError') } };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) Object.defineProperty(window, name, refused);
    Object.defineProperty(Navigator.prototype, 'serviceWorker', refused);
    Object.defineProperty(Navigator.prototype, 'storage', refused);
    Object.defineProperty(Document.prototype, 'cookie', refused);";

pub async fn the_program_runs_where_storage_is_denied(readers: &Readers) {
    let reader = readers.open_as(&Profile { extension: NO_STORAGE, ..Profile::default() }, CHART).await;
    let refuses = "try { return [navigator.serviceWorker, localStorage].length } catch (error) { return error.name }";
    reader.sees(refuses, &[], "SecurityError").await;
    works(&reader).await;
}
