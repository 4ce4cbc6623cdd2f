//! The pages as they are published: complete without the program, every link leads somewhere, nothing of the machinery shows.
//!
//! `INSTA_UPDATE=always cargo test --test pages` writes the pictures below `tests/snapshots/` anew.

use doklad::edition::shipped;
use doklad::query::{Filters, OnSentence, chart_of, on_sentence};
use doklad::report::{Chart, Lang, Report, Sentence};
use doklad::state::{ChartView, Page, State};
use doklad::view::Program;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

fn report() -> &'static Report {
    shipped().report()
}

/// A page in two forms: the state that it shows, and its HTML.
struct Rendered {
    state: State,
    html: String,
}

fn render(state: State) -> Rendered {
    let root = "../".repeat(state.path().matches('/').count());
    let html = doklad::publish::render(shipped(), &state, &root, Program::default());
    Rendered { state, html }
}

/// Every page in Russian, one of each kind in the other languages, and those that a link only leads to.
static PAGES: LazyLock<Vec<Rendered>> = LazyLock::new(|| {
    let chart = |view| Page::Chart { id: "torture-complaints".into(), view };
    let one_of_each = [
        Page::Overview,
        Page::Charts(Default::default()),
        chart(ChartView::Chart),
        chart(ChartView::Table),
        chart(ChartView::Sentences),
        Page::Timeline(Filters::default()),
        Page::Timeline(Filters { q: "полиц".into(), from: "2022-01".parse().ok(), ..Filters::default() }),
        Page::event("radchenko-detained"),
        Page::Names,
        Page::Entity { id: "almaty".into() },
        Page::About,
        Page::Outline,
        Page::sentence("1c", report().sentences[60].id),
    ];
    let others = [Lang::En, Lang::Kk].into_iter().flat_map(|lang| one_of_each.clone().map(|page| State { lang, page }));
    let root = State { lang: Lang::Ru, page: Page::Root };
    State::all(report(), Lang::Ru).into_iter().chain([root]).chain(others).map(render).collect()
});

fn page(path: &str) -> &'static Rendered {
    PAGES.iter().find(|page| page.state.path() == path).unwrap_or_else(|| panic!("no page {path}"))
}

/// A piece of HTML: an opening tag with its attributes, a closing one, or text.
#[derive(Debug, PartialEq)]
enum Token {
    Open(Vec<(String, String)>),
    Close,
    Text(String),
}

impl Token {
    fn attribute(&self, name: &str) -> Option<&str> {
        match self {
            Self::Open(attributes) => attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str()),
            _ => None,
        }
    }
}

fn unescaped(text: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    entities.iter().fold(text.to_owned(), |text, (entity, c)| text.replace(entity, c))
}

/// The tokens of HTML as we write it: every attribute in double quotes.
fn tokens(html: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = html;
    while let Some((text, tag)) = rest.split_once('<') {
        if !text.is_empty() {
            tokens.push(Token::Text(unescaped(text)));
        }
        let inside_quotes = |at: usize| tag[..at].matches('"').count() % 2 == 1;
        let end = tag.match_indices('>').map(|(at, _)| at).find(|&at| !inside_quotes(at)).expect("a tag ends");
        rest = &tag[end + 1..];
        let tag = &tag[..end];
        if tag.starts_with(['/', '!']) {
            tokens.extend(tag.starts_with('/').then_some(Token::Close));
            continue;
        }
        let parts: Vec<&str> = tag.split('"').collect();
        let value = |pair: &[&str]| Some((pair[0].split_whitespace().last()?.strip_suffix('=')?.to_owned(), unescaped(pair.get(1)?)));
        tokens.push(Token::Open(parts.chunks(2).filter_map(value).collect()));
        if tag.ends_with('/') || ["input", "br", "hr", "img", "meta", "link"].contains(&tag.split_whitespace().next().unwrap_or_default()) {
            tokens.push(Token::Close);
        }
    }
    tokens
}

/// The texts of the elements that have an attribute with this value.
fn texts(tokens: &[Token], name: &str, value: &str) -> Vec<String> {
    let starts = (0..tokens.len()).filter(|&at| tokens[at].attribute(name) == Some(value));
    let text = |start: usize| {
        let mut depth = 0;
        let mut text = String::new();
        for token in &tokens[start..] {
            match token {
                Token::Open(_) => depth += 1,
                Token::Close => depth -= 1,
                Token::Text(words) => text.push_str(words),
            }
            if depth == 0 {
                break;
            }
        }
        text
    };
    starts.map(text).collect()
}

/// The values of an attribute on a page.
fn values<'t>(tokens: &'t [Token], name: &str) -> Vec<&'t str> {
    tokens.iter().filter_map(|token| token.attribute(name)).collect()
}

#[test]
fn a_chart_page_shows_each_statistic_its_number_and_its_sentence() {
    for chart @ Chart { id, .. } in &report().charts {
        let tokens = tokens(&page(&format!("ru/charts/{id}/")).html);
        assert!(values(&tokens, "data-chart").contains(id), "{id}");
        let compared = chart.threshold.iter().chain(&chart.whole).map(|&index| &report().statistics[index as usize]);
        for statistic in report().chart_statistics(chart).chain(compared) {
            let number = report().text(statistic.number);
            assert!(
                texts(&tokens, "data-statistic", statistic.id).iter().any(|text| text == number),
                "{id}: {} marks {number}",
                statistic.id
            );
            let Sentence { id: sentence, .. } = report().sentences[statistic.sentence as usize];
            assert_eq!(texts(&tokens, "data-sentence", sentence), [report().sentence_text(statistic.sentence)], "{id}");
        }
    }
}

#[test]
fn each_mark_of_a_picture_is_a_link_to_its_sentence_with_words_for_those_who_do_not_see() {
    for chart in &report().charts {
        let tokens = tokens(&page(&format!("ru/charts/{}/", chart.id)).html);
        for statistic in report().chart_statistics(chart) {
            let sentence = format!("#{}", report().sentences[statistic.sentence as usize].id);
            let marks: Vec<_> = tokens.iter().filter(|token| token.attribute("class") == Some("mark")).collect();
            let marks: Vec<_> = marks.into_iter().filter(|mark| mark.attribute("data-statistic") == Some(statistic.id)).collect();
            assert!(marks.len() >= 2, "{} in the wide picture and in the narrow one of {}", statistic.id, chart.id);
            assert!(marks.iter().all(|mark| mark.attribute("href").is_some_and(|href| href.ends_with(&sentence))), "{}", statistic.id);
            let label = shipped().of(Lang::Ru).label(statistic.label);
            // What all labels of a chart begin with is left out: its title has said it.
            let own = label.rsplit(": ").next().unwrap_or(label).to_lowercase();
            let names_it = |words: &str| words.to_lowercase().contains(&own);
            assert!(marks.iter().all(|mark| mark.attribute("aria-label").is_some_and(names_it)), "{}", statistic.id);
        }
    }
}

#[test]
fn the_timeline_lists_every_event_that_is_no_restatement_and_counts_them() {
    let listed: BTreeSet<_> = report().events.iter().filter(|event| event.same_as.is_none()).map(|event| event.id).collect();
    for lang in ["ru", "en", "kk"] {
        let Rendered { html, .. } = page(&format!("{lang}/timeline/"));
        let tokens = tokens(html);
        let events = values(&tokens, "data-event");
        assert_eq!((events.iter().copied().collect(), events.len()), (listed.clone(), listed.len()), "{lang}");
        assert!(
            html.contains("<output data-count=\"events\"") && texts(&tokens, "data-count", "events")[0].contains(&listed.len().to_string())
        );
    }
}

#[test]
fn a_section_page_has_each_sentence_once_with_its_anchor() {
    for section in &report().sections {
        let tokens = tokens(&page(&format!("ru/report/{}/", section.id)).html);
        let mut expected = Vec::new();
        for paragraph in &report().paragraphs[section.first as usize..section.end as usize] {
            for sentence in paragraph.first..paragraph.end {
                let id = report().sentences[sentence as usize].id;
                assert_eq!(texts(&tokens, "id", id), [report().sentence_text(sentence)], "{id}");
                expected.push(id);
            }
        }
        assert_eq!(values(&tokens, "data-sentence"), expected, "{} has its sentences in order and no other", section.id);
    }
}

#[test]
fn every_event_and_statistic_can_be_reached_from_the_section_in_which_it_stands() {
    let mut missing = Vec::new();
    for section in &report().sections {
        let tokens = tokens(&page(&format!("ru/report/{}/", section.id)).html);
        let (links, figures) = (values(&tokens, "href"), values(&tokens, "data-statistic"));
        let here = |sentence| report().section_of(sentence).id == section.id;
        let is_named = |id: &str| links.iter().any(|href| href.ends_with(&format!("ru/timeline/{id}/")));
        let events = report().events.iter().filter(|event| here(event.sentence) && !is_named(event.id)).map(|event| event.id);
        let statistics = report().statistics.iter().filter(|statistic| here(statistic.sentence) && !figures.contains(&statistic.id));
        missing.extend(events.chain(statistics.map(|statistic| statistic.id)).map(|id| format!("{id} in {}", section.id)));
    }
    assert_eq!(missing, [""; 0]);
}

/// The charts, events and names that rest on a sentence, and figures without a chart, by the paths of their pages.
fn resting_on(sentence: u32) -> BTreeSet<String> {
    let OnSentence { statistics, events, entities, .. } = on_sentence(report(), sentence);
    let charts =
        statistics.into_iter().filter_map(|statistic| chart_of(report(), statistic)).map(|chart| format!("ru/charts/{}/", chart.id));
    let events = events.into_iter().map(|event| format!("ru/timeline/{}/", event.id));
    charts.chain(events).chain(entities.into_iter().map(|entity| format!("ru/names/{}/", entity.id))).collect()
}

#[test]
fn all_that_rests_on_a_sentence_is_two_steps_apart_and_one_from_the_sentence() {
    let links = |page: &Rendered| -> BTreeSet<(String, String)> {
        values(&tokens(&page.html), "href")
            .into_iter()
            .filter(|href| !href.starts_with("http"))
            .map(|href| resolved(&page.state.path(), href))
            .collect()
    };
    let links: BTreeMap<String, BTreeSet<(String, String)>> =
        PAGES.iter().filter(|page| page.state.lang == Lang::Ru).map(|page| (page.state.path(), links(page))).collect();
    let (mut far, mut pairs) = (Vec::new(), 0);
    for sentence in 0..report().sentences.len() as u32 {
        let section = format!("ru/report/{}/", report().section_of(sentence).id);
        let id = report().sentences[sentence as usize].id;
        let leads = |from: &str, to: &str| links[from].iter().any(|(path, _)| path == to);
        let all = resting_on(sentence);
        for one in &all {
            // An event's page leads to the sentence in which its quote begins.
            let is_begun =
                !report().events.iter().any(|event| one.ends_with(&format!("timeline/{}/", event.id)) && event.sentence != sentence);
            let names_sentence = links[one].contains(&(section.clone(), id.to_owned()));
            if !leads(&section, one) || !leads(one, &section) || is_begun && !names_sentence {
                far.push(format!("{one} and {section}#{id}"));
            }
            for other in all.iter().filter(|other| *other != one) {
                pairs += 1;
                let is_near = leads(one, other) || leads(one, &section) && leads(&section, other);
                if !is_near {
                    far.push(format!("{one} and {other}"));
                }
            }
        }
    }
    assert_eq!(far, [""; 0]);
    assert!(pairs > 1_500, "{pairs}");
}

#[test]
fn no_page_is_an_orphan() {
    let mut reached: BTreeSet<String> = BTreeSet::new();
    let mut next = vec!["ru/".to_owned()];
    while let Some(path) = next.pop() {
        let Some(page) = PAGES.iter().find(|page| page.state.path() == path) else { continue };
        if reached.insert(path.clone()) {
            let links = tokens(&page.html);
            next.extend(values(&links, "href").into_iter().filter(|href| !href.starts_with("http")).map(|href| resolved(&path, href).0));
        }
    }
    let all = State::all(report(), Lang::Ru).into_iter().map(|state| state.path());
    assert_eq!(all.filter(|path| !reached.contains(path)).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn a_statistic_that_no_chart_draws_stands_beside_its_paragraph() {
    let drawn = |index: u32| {
        let charts = report().charts.iter();
        charts.flat_map(|chart| chart.statistics.iter().chain(&chart.threshold).chain(&chart.whole)).any(|&at| at == index)
    };
    let mut beside = 0;
    for (index, statistic) in (0..).zip(&report().statistics) {
        if drawn(statistic.same_as.unwrap_or(index)) {
            continue;
        }
        beside += 1;
        let html = &page(&format!("ru/report/{}/", report().section_of(statistic.sentence).id)).html;
        let text: String =
            tokens(html).into_iter().filter_map(|token| if let Token::Text(text) = token { Some(text) } else { None }).collect();
        assert!(text.contains(&format!("{}: ", shipped().of(Lang::Ru).label(statistic.label))), "{}", statistic.id);
    }
    assert!(beside > 20, "most statistics are drawn, some are not: {beside}");
}

#[test]
fn every_name_is_listed_and_has_its_mentions_and_events() {
    let index = tokens(&page("ru/names/").html);
    let listed = values(&index, "data-entity");
    assert_eq!((listed.len(), listed.iter().collect::<BTreeSet<_>>().len()), (report().entities.len(), report().entities.len()));
    for entity in &report().entities {
        assert!(listed.contains(&entity.id), "{}", entity.id);
        let tokens = tokens(&page(&format!("ru/names/{}/", entity.id)).html);
        let mentioned: Vec<u32> = entity.mentions.iter().map(|&span| report().sentence_at(span)).collect();
        let sentences: BTreeSet<_> = mentioned.iter().map(|&sentence| report().sentences[sentence as usize].id).collect();
        assert_eq!(values(&tokens, "data-sentence").into_iter().collect::<BTreeSet<_>>(), sentences, "{}", entity.id);
        let takes_part = |event: &&doklad::report::Event| event.entities.iter().any(|&at| report().entities[at as usize].id == entity.id);
        let events = report().events.iter().filter(|event| event.same_as.is_none()).filter(takes_part);
        let events: BTreeSet<_> = events.map(|event| event.id).collect();
        assert_eq!(values(&tokens, "data-event").into_iter().collect::<BTreeSet<_>>(), events, "{}", entity.id);
    }
}

#[test]
fn every_mention_is_marked_in_the_text_unless_a_number_stands_in_it() {
    for section in &report().sections {
        let tokens = tokens(&page(&format!("ru/report/{}/", section.id)).html);
        let marked = values(&tokens, "data-entity");
        for entity in &report().entities {
            let number = |span: doklad::report::Span| report().statistics.iter().any(|statistic| span.contains(statistic.number));
            let here = |span: &&doklad::report::Span| (section.first..section.end).contains(&span.paragraph) && !number(**span);
            let expected = entity.mentions.iter().filter(here).count();
            assert_eq!(marked.iter().filter(|id| **id == entity.id).count(), expected, "{} in {}", entity.id, section.id);
        }
    }
}

#[test]
fn the_about_page_accounts_for_all_and_every_slip_stands_beside_its_paragraph_too() {
    for lang in ["ru", "en", "kk"] {
        let tokens = tokens(&page(&format!("{lang}/about/")).html);
        let errata: Vec<_> = report().errata.iter().map(|erratum| erratum.id).collect();
        assert_eq!(values(&tokens, "data-erratum"), errata, "{lang}");
        let links = values(&tokens, "href");
        for explanation in &report().explanations {
            let sentence = report().sentences[report().sentence_at(explanation.token) as usize].id;
            assert!(links.iter().any(|href| href.ends_with(&format!("#{sentence}"))), "{}", report().text(explanation.token));
        }
    }
    for erratum in &report().errata {
        for place in erratum.compare.iter().chain([&erratum.quote]) {
            let section = report().section_of(report().sentence_at(*place)).id;
            let tokens = tokens(&page(&format!("ru/report/{section}/")).html);
            assert!(values(&tokens, "data-erratum").contains(&erratum.id), "{} in {section}", erratum.id);
        }
    }
}

#[test]
fn the_words_of_the_source_are_marked_as_russian_on_pages_in_other_languages() {
    for lang in ["en", "kk"] {
        let chart = tokens(&page(&format!("{lang}/charts/torture-complaints/")).html);
        let quoted: Vec<_> = chart.iter().filter(|token| token.attribute("data-sentence").is_some()).collect();
        assert!(!quoted.is_empty() && quoted.iter().all(|token| token.attribute("lang") == Some("ru")), "{lang}");
        assert!(page(&format!("{lang}/report/1c/")).html.contains("<p lang=\"ru\">"), "{lang}");
    }
}

/// The path below the site's root that a link of a page leads to, and its fragment.
fn resolved(from: &str, href: &str) -> (String, String) {
    let (path, fragment) = href.split_once('#').unwrap_or((href, ""));
    let mut parts: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/').filter(|part| !part.is_empty() && *part != ".") {
        match part {
            ".." => assert!(parts.pop().is_some(), "{href} of {from} leaves the site"),
            part => parts.push(part),
        }
    }
    let path = parts.iter().map(|part| format!("{part}/")).collect();
    (path, fragment.to_owned())
}

#[test]
fn every_link_leads_to_a_page_that_there_is_and_is_written_as_its_state_is() {
    let data = doklad::export::package(&shipped()).into_iter().map(|(name, _)| format!("data/{name}"));
    let sources = ["source.txt", "SHA256SUMS"].map(|name| format!("reports/{}/{name}", report().id));
    let charts = PAGES.iter().filter(|page| matches!(page.state.page, Page::Chart { .. })).flat_map(|page| {
        let Page::Chart { id, .. } = &page.state.page else { return Vec::new() };
        ["svg", "csv", "json"].map(|ending| format!("{}{id}.{ending}", page.state.path())).to_vec()
    });
    let files: Vec<String> = data.chain(sources).chain(charts).chain([doklad::view::one_file(report())]).collect();
    for Rendered { state, html } in PAGES.iter() {
        let from = state.path();
        for href in values(&tokens(html), "href").into_iter().filter(|href| *href != "#main") {
            assert!(!href.starts_with("http") && !href.starts_with('/'), "{from}: {href}");
            let (path, fragment) = resolved(&from, href);
            if files.iter().any(|file| path.strip_suffix('/') == Some(file)) {
                continue;
            }
            let (there, notices) = State::read(&path, &fragment, report());
            assert_eq!(notices, [], "{from}: {href}");
            assert!(!matches!(there.page, Page::NotFound { .. }), "{from}: {href}");
            assert_eq!(there.path(), path, "{from}: {href}");
        }
    }
}

#[test]
fn an_id_stands_once_on_a_page() {
    for Rendered { state, html } in PAGES.iter() {
        let tokens = tokens(html);
        let mut ids = values(&tokens, "id");
        ids.sort();
        let twice = ids.windows(2).find(|pair| pair[0] == pair[1]);
        assert_eq!(twice, None, "{}", state.path());
    }
}

#[test]
fn nothing_of_the_machinery_shows() {
    let ids: Vec<&str> =
        shipped().of(Lang::Ru).language().messages.messages.iter().map(|(id, _)| *id).filter(|id| id.contains('-')).collect();
    assert!(ids.len() > 100);
    let is_part = |c: char| c.is_alphanumeric() || c == '-';
    let lost = State { lang: Lang::En, page: Page::NotFound { path: "charts/torture".into() } };
    for Rendered { state, html } in PAGES.iter().chain([&render(lost)]) {
        for token in tokens(html) {
            let attributes = ["aria-label", "title", "placeholder"].into_iter().filter_map(|name| token.attribute(name).map(String::from));
            let text = if let Token::Text(text) = &token { Some(text.clone()) } else { None };
            for text in attributes.chain(text) {
                // Code that is meant to be copied.
                let text = text.strip_prefix("<iframe").map_or(text.as_str(), |_| "");
                let leaked = text.split(|c| !is_part(c)).find(|word| ids.contains(word) || ["undefined", "NaN", "inf"].contains(word));
                assert_eq!(leaked, None, "{}: {text}", state.path());
                assert!(!text.contains(['{', '}', '\u{fffd}']) && !text.contains("Some(") && text != "None", "{}: {text}", state.path());
            }
        }
    }
}

/// The pictures of a page, an element a line.
fn pictures(html: &str) -> String {
    let pictures: Vec<&str> =
        html.split("<svg class=").skip(1).filter_map(|rest| rest.split_once("</svg>")).map(|(picture, _)| picture).collect();
    pictures.into_iter().map(|picture| format!("<svg class={picture}</svg>\n").replace("><", ">\n<")).collect()
}

#[test]
fn the_picture_of_a_chart_is_drawn_as_before() {
    let drawn = pictures(&page("en/charts/torture-complaints/").html);
    assert_eq!(drawn.matches("<svg ").count(), 2, "a wide and a narrow one");
    insta::assert_snapshot!(drawn);
}
