//! One way through the whole of it, from a figure to its sentence and from a date to its sentence and back: the same wherever the edition is.

use crate::harness::{Profile, Reader, Readers, shown};
use crate::offline;
use crate::timeline::types_a_day;
use doklad::query::{FacetKey, Filters};
use doklad::report::{Event, Lang};
use doklad::state::link::{Detail, Link};
use doklad::state::{Page, State};
use std::rc::Rc;

const CHART: &str = "ru/charts/torture-complaints/";
/// The path at which a host has the site that a plain server serves.
const BELOW: &str = "people/ivan/report/";

/// How an edition writes an address.
#[derive(Clone, Copy)]
enum Written {
    /// A page for each path, what is chosen there in the fragment: `ru/charts/x/#view=table`.
    InPaths,
    /// All of it in the fragment of one page: `#ru/charts/x/?view=table`.
    InTheFragment,
}

impl Written {
    fn address(self, link: &str) -> String {
        let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
        match self {
            Self::InPaths => link.into(),
            Self::InTheFragment => Link { path: path.into(), fragment: fragment.into() }.in_fragment(),
        }
    }
}

/// A reader and how the edition at hand writes addresses.
struct Player {
    reader: Rc<Reader>,
    written: Written,
}

impl Player {
    /// Clicks on the link, among those that fit a selector, that leads there.
    async fn follows(&self, selector: &str, link: &str) {
        self.reader.clicks(&format!("{selector}[href$='{}']", self.written.address(link))).await;
    }

    /// Waits until the address bar has a link and the page shows what it names.
    async fn sees(&self, link: &str) {
        let Self { reader, written } = self;
        reader.is_at(&written.address(link)).await;
        let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
        let (State { lang, page }, _) = State::read(path, fragment, doklad::edition::shipped().report());
        reader.sees("return document.documentElement.lang", &[], lang.code()).await;
        reader.sees_all(".languages [aria-current]", "lang", &[lang.code()]).await;
        match page {
            Page::Chart { id, view } => {
                reader.sees_all("figure.main", "data-chart", &[id.as_str()]).await;
                reader.sees_all("figure.main", "data-view", &[view.word()]).await;
            }
            Page::Timeline(filters) => {
                reader.sees_the_events_of(link).await;
                reader.sees(CHOSEN, &[], chosen(lang, &filters)).await;
            }
            Page::Event { id, .. } => reader.sees_all("article.event", "data-event", &[id.as_str()]).await,
            Page::Section { sentence: Some(id), .. } => reader.sees_the_sentence(&id).await,
            page => panic!("the scenario does not come to {page:?}"),
        }
    }

    /// Sees the marks of a picture or the rows of a table, in either form of the chart.
    async fn sees_the_figures(&self, each: &str, number: &str) {
        let statistics = shown::statistics("torture-complaints");
        let ids: Vec<&str> = statistics.iter().map(|statistic| statistic.id).collect();
        self.reader.sees_all(each, "data-statistic", &ids).await;
        let numbers = self.reader.texts(&format!("{each} {number}")).await;
        let stated: Vec<String> = statistics.iter().map(|statistic| statistic.value.to_string()).collect();
        assert!(numbers.iter().map(|said| said.split(char::is_whitespace).next().unwrap_or_default()).eq(&stated), "{numbers:?}");
    }
}

/// What the fields for days hold and which boxes are ticked.
const CHOSEN: &str = "return [...document.querySelectorAll('.dates input')].map(field => field.value)
    .concat([...document.querySelectorAll('.facets label:has(input:checked) span:not(.count)')].map(name => name.textContent))";

/// The same as the filters have it.
fn chosen(lang: Lang, filters: &Filters) -> Vec<String> {
    let days = [filters.from, filters.to].map(|date| date.map(|date| date.to_string()).unwrap_or_default());
    let words = doklad::edition::shipped().of(lang);
    days.into_iter()
        .chain(filters.chosen.of(FacetKey::Category).map(|category| words.get(&format!("category-{}", category.word()))))
        .collect()
}

/// What a reader does who opens the chart by its link: wherever the edition is, the same.
async fn plays(reader: Rc<Reader>, written: Written) {
    let player = Player { reader, written };
    let reader = &player.reader;
    let mut way: Vec<String> = Vec::new();
    let mut come_to = async |link: &str| {
        player.sees(link).await;
        way.push(link.into());
    };

    come_to(CHART).await;
    player.sees_the_figures("figure.main svg.chart.wide a.mark", "text[font-weight]").await;
    let table = "ru/charts/torture-complaints/#view=table";
    player.follows("nav.tabs a", table).await;
    come_to(table).await;
    player.sees_the_figures("figure.main tr[data-statistic]", "td.number").await;

    player.follows("header.site nav a", "ru/timeline/").await;
    come_to("ru/timeline/").await;
    reader.switches("Категория", "Задержания").await;
    come_to("ru/timeline/#category=detention").await;
    types_a_day(reader, ".dates label:first-of-type input", "01/05/2022").await;
    come_to("ru/timeline/#from=2022-01-05&category=detention").await;
    types_a_day(reader, ".dates label:last-of-type input", "01/08/2022").await;
    come_to("ru/timeline/#from=2022-01-05&to=2022-01-08&category=detention").await;
    let narrowed = "kk/timeline/#from=2022-01-05&to=2022-01-08&category=detention";
    player.follows(".languages a", narrowed).await;
    come_to(narrowed).await;

    let report = doklad::edition::shipped().report();
    let [surely, ..] = shown::events(narrowed);
    // The one whose sentence stands lowest on its page: the window has to go to it.
    let above = |event: &&Event| {
        let section = report.section_of(event.sentence);
        event.sentence - report.paragraphs[section.first as usize].first
    };
    let events = surely.iter().filter_map(|id| report.event(id));
    let event = events.max_by_key(above).expect("there were detentions in those days");
    // What is before and after it is that of the narrowed timeline, which the page keeps in mind.
    let there = narrowed.replace("timeline/", &format!("timeline/{}/", event.id));
    player.follows("ol.events a", &format!("kk/timeline/{}/", event.id)).await;
    come_to(&there).await;
    let sentence = |lang| {
        let page = Page::sentence(report.section_of(event.sentence).id, report.sentences[event.sentence as usize].id);
        State { lang, page }.link(Detail::Short).to_string()
    };
    player.follows("article.event figure.quote figcaption a", &sentence(Lang::Kk)).await;
    come_to(&sentence(Lang::Kk)).await;
    let text = reader.texts("[data-sentence].chosen").await.concat();
    assert_eq!(text, report.sentence_text(event.sentence), "the chosen sentence is another");
    player.follows(".languages a", &sentence(Lang::En)).await;
    come_to(&sentence(Lang::En)).await;

    for link in way.iter().rev().skip(1) {
        reader.goes_back().await;
        player.sees(link).await;
    }
    player.sees_the_figures("figure.main svg.chart.wide a.mark", "text[font-weight]").await;
    for link in way.iter().skip(1) {
        reader.goes_forward().await;
        player.sees(link).await;
    }
}

pub async fn on_the_site(readers: &Readers) {
    plays(readers.open(CHART).await, Written::InPaths).await;
}

pub async fn on_the_site_below_a_path(readers: &Readers) {
    plays(readers.open_below(BELOW, CHART).await, Written::InPaths).await;
}

pub async fn in_the_one_file_from_disk(readers: &Readers) {
    let reader = readers.open_file(&Profile::default(), &Written::InTheFragment.address(CHART)).await;
    plays(reader, Written::InTheFragment).await;
}

pub async fn on_the_site_without_a_network(readers: &Readers) {
    // One visit, to another page: the rest was never asked for while there was a network.
    let (reader, server) = readers.open_changed("en/about/", offline::WORKER, offline::worker().as_bytes()).await;
    offline::is_cached(&reader).await;
    drop(server);
    reader.go(CHART).await;
    plays(reader, Written::InPaths).await;
}
