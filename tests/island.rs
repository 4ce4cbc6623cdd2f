//! Another report than the shipped one goes through the whole: compiled, asked, published. It is the made-up one of `tests/refusals/island/`, of a country
//! that there is not, whose source says that it is in a language that no interface has.

use doklad::edition::{Edition, shipped};
use doklad::ingest::{Files, compile};
use doklad::messages::Language;
use doklad::publish::{Cache, Options, publish};
use doklad::query::{Columns, FacetKey, FacetValue, facets, timeline};
use doklad::report::{EntityKind, Lang};
use doklad::state::{Page, State};
use doklad::words::Translations;
use scraper::{Html, Selector};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

const FOLDER: &str = "tests/refusals/island";

/// The report and its labels, with the interface's own messages.
static ISLAND: LazyLock<Edition> = LazyLock::new(|| {
    let files = Files::read(Path::new(FOLDER), shipped().of(Lang::Ru).language().messages.units()).expect("the island's files can be read");
    let compiled = compile(&files).unwrap_or_else(|problems| panic!("{}", problems[0]));
    let main_labels = compiled.report.main_labels;
    let edition = Edition::of(compiled.report);
    for (lang, labels) in Lang::ALL.into_iter().zip(compiled.labels) {
        let language = Language { lang, labels, messages: shipped().of(lang).language().messages.clone() };
        // They may come in either order.
        for text in language.texts(main_labels).into_iter().rev() {
            edition.learn(text.leak()).expect("the labels are those of the report");
        }
    }
    edition.learn("forms\n").expect("it is a table without an entry");
    edition
});

fn island() -> Translations {
    ISLAND.translations().expect("every language was learned")
}

#[test]
fn an_edition_tells_which_files_of_languages_it_lacks() {
    static EDITION: LazyLock<Edition> = LazyLock::new(|| Edition::of(shipped().report().clone()));
    let learns = |lang: Lang, at: usize| {
        let texts = shipped().of(lang).texts();
        EDITION.learn(texts[at].clone().leak()).expect("it is a file of a language");
    };
    let lacks = |with_events: bool| EDITION.lacks(&[Lang::Ru, Lang::Kk], with_events);
    assert_eq!([lacks(false), lacks(true)].map(Option::unwrap), ["ru kk", "ru ru-events kk kk-events forms"]);
    learns(Lang::Ru, 0);
    assert_eq!([lacks(false), lacks(true)].map(Option::unwrap), ["kk", "ru-events kk kk-events forms"]);
    let event = shipped().report().events[0].title;
    let told = || EDITION.words(Lang::Ru).expect("it was learned").label(event);
    assert_eq!(told(), "", "an event has no title yet");
    assert!(EDITION.learn("ru-events\nOne\nTwo\n").is_err(), "the labels of another report");
    learns(Lang::Ru, 1);
    learns(Lang::Kk, 0);
    assert_eq!([lacks(false), lacks(true)], [None, Some("kk-events forms".to_owned())]);
    EDITION.learn("forms\n").expect("it is a table without an entry");
    assert_eq!(lacks(true), Some("kk-events".to_owned()));
    assert_eq!(told(), shipped().of(Lang::Ru).label(event));
}

#[test]
fn filters_of_its_timeline_know_its_names_and_no_others() {
    let report = island().report();
    let (state, notices) = State::read("en/timeline/", "category=detention&place=harbour", report);
    assert_eq!(notices, []);
    let Page::Timeline(filters) = &state.page else { panic!("{state:?}") };
    let groups = timeline(&Columns::of(report), filters, None).groups;
    let shown: Vec<&str> = groups.iter().flat_map(|group| &group.events).map(|&index| report.events[index as usize].id).collect();
    assert_eq!(shown, ["detentions"]);
    let places = facets(&Columns::of(report), filters, None).into_iter().find(|facet| facet.key == FacetKey::Entity(EntityKind::Place));
    let places: Vec<FacetValue> = places.expect("it has places").choices.into_iter().map(|choice| choice.value).collect();
    assert_eq!(places, [FacetValue::Entity(EntityKind::Place, "harbour")]);
    let (_, notices) = State::read("en/timeline/", "place=almaty", report);
    assert_eq!(notices.len(), 1, "the shipped report's places are not its own");
}

#[test]
fn its_search_finds_its_texts_and_labels() {
    let found = |lang, words: &str| {
        let index = ISLAND.index(lang).expect("every language was learned");
        let found = index.search(&index.query(words));
        (found.charts.all.len(), found.events.all.len(), found.entities.all.len(), found.sentences.all.len())
    };
    assert_eq!(found(Lang::Ru, "задержаний"), (0, 1, 0, 1), "a title in another form, and the sentence on which it stands");
    assert_eq!(found(Lang::En, "harbour"), (0, 1, 1, 1), "a name, and what names it");
    assert_eq!(found(Lang::En, "закон"), (0, 0, 1, 2), "the text is in its own language in all of them");
    assert_eq!(found(Lang::Ru, "пытки"), (0, 0, 0, 0));
}

/// A folder as the build leaves it, with a program that is none.
fn built() -> tempfile::TempDir {
    let dist = tempfile::tempdir().expect("the system has a folder for such things");
    let write = |name: &str, bytes: &[u8]| {
        let file = dist.path().join(name);
        fs::create_dir_all(file.parent().expect("it is in the folder")).expect("the folder is new");
        fs::write(file, bytes).expect("the folder is new");
    };
    write("index.html", &fs::read("index.html").expect("the page is there"));
    write("doklad-0_bg.wasm", b"\0asm\x01\0\0\0");
    write("chunk.wasm", b"\0asm\x01\0\0\0");
    write(
        "doklad-0.js",
        b"export default async () => {}; export const start = () => {}, ask = () => [], learn = () => {}, attach = () => {};",
    );
    for folder in ["fonts", "icons"] {
        write(&format!("{folder}/none.svg"), b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }
    for name in doklad::export::files() {
        write(&format!("reports/island-2021/{name}"), &fs::read(Path::new(FOLDER).join(name)).unwrap_or_default());
    }
    dist
}

fn texts(html: &str, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("the selector is right");
    Html::parse_document(html).select(&selector).map(|element| element.text().collect()).collect()
}

#[test]
fn its_site_is_published_whole_and_has_nothing_of_the_shipped_report() {
    let dist = built();
    let cache = Cache::new(&dist.path().join("cache")).expect("the folder is new");
    let options = Options { address: Some("https://example.org/"), compressed: false, cache: &cache };
    publish(island(), dist.path(), &options).unwrap_or_else(|error| panic!("{error}"));
    let read = |name: &str| fs::read_to_string(dist.path().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    for state in Lang::ALL.into_iter().flat_map(|lang| State::all(island().report(), lang)) {
        let page = read(&format!("{}index.html", state.path()));
        assert!(page.contains(&format!("<html lang=\"{}\"", state.lang.code())), "{}", state.path());
    }
    let section = read("en/report/1a/index.html");
    assert_eq!(texts(&section, "p[lang='eo'] [data-sentence]").len(), 6, "the text is in the language of the source");
    assert_eq!(texts(&section, ".text [lang='ru']"), [""; 0]);
    let chart = read("en/charts/fined-and-released/index.html");
    assert_eq!(texts(&chart, "h1"), ["40 fined"]);
    assert_eq!(texts(&chart, "figure.main tbody td.number"), ["40\u{a0}people", "8\u{a0}people"]);
    assert!(chart.contains("\"inLanguage\":\"eo\""), "search engines are told of the source's language");
    assert_eq!(read("data/statistics.csv").lines().count(), 1 + island().report().statistics.len());
    assert_eq!(texts(&read("doklad-island-2021.html"), "title"), ["Доклад – Островия"]);
    let written = files_below(dist.path());
    assert!(written.len() > 60, "{written:?}");
    for name in
        written.iter().filter(|name| [".html", ".csv", ".json", ".js", ".xml", ".svg", ".txt"].iter().any(|end| name.ends_with(end)))
    {
        let text = String::from_utf8_lossy(&fs::read(dist.path().join(name)).expect("it was just written")).to_lowercase();
        for word in ["kz-2022", "kazakhstan", "казахстан", "қазақстан", "torture-complaints"] {
            assert!(!text.contains(word), "{name} has {word}");
        }
    }
}

/// The files below a folder, as paths from it.
fn files_below(folder: &Path) -> Vec<String> {
    let mut files = Vec::new();
    let mut left = vec![folder.to_owned()];
    while let Some(next) = left.pop() {
        for entry in fs::read_dir(&next).expect("a folder can be listed") {
            let path = entry.expect("a folder can be listed").path();
            if path.is_dir() {
                left.push(path);
            } else {
                files.push(path.strip_prefix(folder).expect("it is below").to_string_lossy().into_owned());
            }
        }
    }
    files
}
