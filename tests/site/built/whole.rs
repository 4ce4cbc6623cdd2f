//! The pages are whole without the program: all that the report has stands in them, counted against its data, in each language.

use crate::site::{LANGS, all, inside, none, report, site, text};
use doklad::edition::shipped;
use doklad::query::{Columns, Filters, mentions, timeline};
use doklad::report::{Chart, Entity, Erratum, Event, Lang, Span, Statistic};
use doklad::state::{ChartView, Page};
use scraper::ElementRef;
use std::collections::BTreeSet;

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

fn sentence_id(sentence: u32) -> &'static str {
    report().sentences[sentence as usize].id
}

/// What stands under each id of a sentence of the report, elsewhere than in the text: a quote has the whole sentence.
fn misquoted(page: &str, quoted: &[(String, String)]) -> Vec<String> {
    let right = |(id, words): &&(String, String)| report().sentence_index(id).is_some_and(|index| report().sentence_text(index) == words);
    quoted.iter().filter(|one| !right(one)).map(|(id, words)| format!("{page}: {id} is quoted as {words:?}")).collect()
}

#[test]
fn every_sentence_of_the_report_stands_once_and_in_order_in_each_language() {
    let expected: Vec<(&str, &str)> =
        (0..).zip(&report().sentences).map(|(index, sentence)| (sentence.id, report().sentence_text(index))).collect();
    for lang in LANGS {
        let mut found: Vec<(String, String)> = Vec::new();
        for section in &report().sections {
            let page = site().page_of(lang, Page::section(section.id));
            let html = page.html();
            for sentence in all(&html, "main .text [data-sentence]") {
                assert_eq!(sentence.attr("id"), sentence.attr("data-sentence"), "{}: its anchor is its id", page.path);
                found.push((sentence.attr("id").unwrap_or_default().into(), text(sentence)));
            }
        }
        let differs = found.iter().zip(&expected).find(|((id, words), expected)| (id.as_str(), words.as_str()) != **expected);
        assert_eq!(differs, None, "{lang:?}: the first sentence that is not the report's");
        assert_eq!(found.len(), expected.len(), "{lang:?}");
    }
}

#[test]
fn what_stands_around_the_sentences_is_the_headings_of_the_source_and_nothing_else() {
    for lang in LANGS {
        for section in &report().sections {
            let page = site().page_of(lang, Page::section(section.id));
            let paragraphs = &report().paragraphs[section.first as usize..section.end as usize];
            let mut headings: Vec<&str> = paragraphs.iter().filter_map(|paragraph| paragraph.heading).collect();
            headings.dedup();
            assert_eq!(page.texts("main h1"), [section.heading], "{}", page.path);
            assert_eq!(page.texts("main .text h2"), headings, "{}", page.path);
            let html = page.html();
            let found: Vec<String> = all(&html, "main .text p[lang=ru]")
                .into_iter()
                .map(|paragraph| text(paragraph).to_string())
                .map(|words| squeezed(&words))
                .collect();
            let expected: Vec<String> = paragraphs.iter().map(|paragraph| squeezed(paragraph.text)).collect();
            assert!(found == expected, "{}: its paragraphs are those of the report, word for word", page.path);
        }
    }
}

/// The statistics of a chart, those that it compares with behind them.
fn figures(chart: &Chart) -> Vec<&'static Statistic> {
    let compared = chart.threshold.iter().chain(&chart.whole);
    chart.statistics.iter().chain(compared).map(|&index| &report().statistics[index as usize]).collect()
}

/// What a chart's page lacks.
fn chart_problems(lang: Lang, chart: &Chart) -> Vec<String> {
    let words = shipped().of(lang);
    let page = site().page_of(lang, Page::Chart { id: chart.id.into(), view: ChartView::Chart });
    let html = page.html();
    let mut problems = Vec::new();
    let drawn: BTreeSet<&str> = report().chart_statistics(chart).map(|statistic| statistic.id).collect();
    for width in ["wide", "narrow"] {
        let marks = all(&html, &format!("figure.main svg.chart.{width} a.mark"));
        let marked: BTreeSet<&str> = marks.iter().filter_map(|mark| mark.attr("data-statistic")).collect();
        if marked != drawn {
            problems.push(format!("{}: the {width} picture marks {marked:?}, the chart has {drawn:?}", page.path));
        }
        for statistic in report().chart_statistics(chart) {
            let own = || marks.iter().copied().filter(|mark| mark.attr("data-statistic") == Some(statistic.id));
            let is_drawn = own().any(|mark| !inside(mark, "rect:not(.target), circle, path").is_empty());
            // Where the axis names the unit the value stands alone.
            let said = [words.value(statistic), words.value_with_unit(statistic)];
            let says_it = own().any(|mark| mark.attr("aria-label").is_some_and(|label| said.iter().any(|said| label.contains(said))));
            let leads =
                own().all(|mark| mark.attr("href").is_some_and(|href| href.ends_with(&format!("#{}", sentence_id(statistic.sentence)))));
            if !(is_drawn && says_it && leads) {
                let what = format!("drawn: {is_drawn}, its value said: {says_it}, leads to its sentence: {leads}");
                problems.push(format!("{}: {} in the {width} picture: {what}", page.path, statistic.id));
            }
        }
    }
    let row = |row: ElementRef<'_>| {
        let value = inside(row, "td.number").into_iter().map(text).collect::<String>();
        (row.attr("data-statistic").unwrap_or_default().to_owned(), inside(row, "th").into_iter().map(text).collect::<String>(), value)
    };
    let rows: Vec<_> = all(&html, "figure.main table tbody tr").into_iter().map(row).collect();
    let expected: Vec<_> = figures(chart)
        .into_iter()
        .map(|statistic| (statistic.id.to_owned(), shipped().of(lang).label(statistic.label).to_owned(), words.value_with_unit(statistic)))
        .collect();
    if rows != expected {
        problems.push(format!("{}: the table is {rows:?}, expected {expected:?}", page.path));
    }
    let quotes = all(&html, "figure.quote blockquote[data-sentence]");
    let quoted: Vec<(String, String)> =
        quotes.iter().map(|quote| (quote.attr("data-sentence").unwrap_or_default().to_owned(), text(*quote))).collect();
    problems.extend(misquoted(&page.path, &quoted));
    for statistic in figures(chart) {
        let own = quotes.iter().filter(|quote| quote.attr("data-sentence") == Some(sentence_id(statistic.sentence)));
        let marks = own.flat_map(|quote| inside(*quote, "mark[data-statistic]"));
        let marked: Vec<String> = marks.filter(|mark| mark.attr("data-statistic") == Some(statistic.id)).map(text).collect();
        if marked != [report().text(statistic.number)] {
            problems.push(format!("{}: the number of {} is marked as {marked:?}", page.path, statistic.id));
        }
    }
    problems
}

#[test]
fn every_chart_has_its_picture_its_table_and_its_sentences_with_the_numbers_marked() {
    let charts = LANGS.into_iter().flat_map(|lang| report().charts.iter().map(move |chart| (lang, chart)));
    none(&charts.flat_map(|(lang, chart)| chart_problems(lang, chart)).collect::<Vec<_>>());
}

#[test]
fn every_statistic_is_drawn_or_stands_with_its_value_beside_its_paragraph() {
    let drawn: BTreeSet<&str> = report().charts.iter().flat_map(|chart| figures(chart)).map(|statistic| statistic.id).collect();
    let mut problems = Vec::new();
    for lang in LANGS {
        for statistic in &report().statistics {
            let first = statistic.same_as.map_or(statistic, |index| &report().statistics[index as usize]);
            if drawn.contains(first.id) {
                continue;
            }
            let section = report().section_of(statistic.sentence).id;
            let page = site().page_of(lang, Page::section(section));
            let html = page.html();
            let around = all(&html, ".paragraph").into_iter();
            let own = around
                .filter(|one| inside(*one, "[data-sentence]").iter().any(|it| it.attr("id") == Some(sentence_id(statistic.sentence))));
            let said: Vec<String> = own.flat_map(|one| inside(one, ".beside li")).map(text).collect();
            let expected = format!("{}: {}", shipped().of(lang).label(statistic.label), shipped().of(lang).value_with_unit(statistic));
            if !said.iter().any(|said| said.starts_with(&expected)) {
                problems.push(format!("{}: {expected:?} is not beside its paragraph", page.path));
            }
        }
    }
    none(&problems);
}

/// What an event's own page lacks.
fn event_problems(lang: Lang, event: &Event) -> Vec<String> {
    let page = site().page_of(lang, Page::event(event.id));
    let html = page.html();
    let mut problems = Vec::new();
    let quoted: Vec<(String, String)> = all(&html, "figure.quote [data-sentence]")
        .into_iter()
        .map(|quote| (quote.attr("data-sentence").unwrap_or_default().to_owned(), text(quote)))
        .collect();
    problems.extend(misquoted(&page.path, &quoted));
    if !quoted.iter().any(|(id, _)| id == sentence_id(event.sentence)) {
        problems.push(format!("{}: its sentence is not there", page.path));
    }
    let marked: String = all(&html, "figure.quote mark").into_iter().map(text).collect();
    if squeezed(&marked) != squeezed(report().text(event.quote)) {
        problems.push(format!("{}: its quote is marked as {marked:?}", page.path));
    }
    let said = |selector: &str| all(&html, selector).into_iter().map(text).collect::<String>();
    if said("h1") != shipped().of(lang).label(event.title) || said("p.when time") != shipped().of(lang).event_date(event) {
        problems.push(format!("{}: it says {:?} of {:?}", page.path, said("h1"), said("p.when time")));
    }
    problems
}

#[test]
fn every_event_stands_in_the_timeline_once_and_has_a_page_with_its_sentence() {
    let mut problems = Vec::new();
    for lang in LANGS {
        let page = site().page_of(lang, Page::Timeline(Filters::default()));
        let rows: Vec<(String, String, String)> = {
            let html = page.html();
            let part = |row: ElementRef<'_>, selector: &str| inside(row, selector).into_iter().map(text).collect::<String>();
            let row = |row: ElementRef<'_>| (row.attr("data-event").unwrap_or_default().to_owned(), part(row, "time"), part(row, "a"));
            all(&html, "ol.events > li[data-event]").into_iter().map(row).collect()
        };
        let order = timeline(&Columns::of(report()), &Filters::default(), None).groups.into_iter().flat_map(|group| group.events);
        let expected: Vec<(String, String, String)> = order
            .map(|index| &report().events[index as usize])
            .map(|event| (event.id.into(), shipped().of(lang).event_date(event), shipped().of(lang).label(event.title).into()))
            .collect();
        let happened = report().events.iter().filter(|event| event.same_as.is_none());
        let ids: BTreeSet<&str> = rows.iter().map(|(id, ..)| id.as_str()).collect();
        assert_eq!(ids, happened.clone().map(|event| event.id).collect(), "{}: what happened, and nothing else", page.path);
        assert_eq!(rows.len(), happened.count(), "{}: each once", page.path);
        assert!(rows == expected, "{}: in the order of their dates, with date and title", page.path);
        problems.extend(report().events.iter().flat_map(|event| event_problems(lang, event)));
    }
    none(&problems);
}

#[test]
fn an_event_that_is_told_twice_leads_from_each_of_its_pages_to_the_other() {
    let mut told_twice = 0;
    for (again, first) in report().events.iter().filter_map(|event| Some((event, &report().events[event.same_as? as usize]))) {
        told_twice += 1;
        for (here, there) in [(again, first), (first, again)] {
            let page = site().page_of(Lang::Ru, Page::event(here.id));
            let links = page.values("main a", "href");
            assert!(links.iter().any(|href| href.ends_with(&format!("ru/timeline/{}/", there.id))), "{} to {}", here.id, there.id);
        }
    }
    assert!(told_twice > 0, "the report tells some events again");
}

/// What the page of a name lacks.
fn name_problems(lang: Lang, entity: &Entity) -> Vec<String> {
    let page = site().page_of(lang, Page::Entity { id: entity.id.into() });
    let html = page.html();
    let quotes = all(&html, "figure.quote blockquote[data-sentence]");
    let quoted: Vec<(String, String)> =
        quotes.iter().map(|quote| (quote.attr("data-sentence").unwrap_or_default().to_owned(), text(*quote))).collect();
    let mut problems = misquoted(&page.path, &quoted);
    let marked: Vec<String> = quotes.iter().flat_map(|quote| inside(*quote, "mark")).map(text).collect();
    let named: Vec<&str> = entity.mentions.iter().map(|&span| report().text(span)).collect();
    if marked != named {
        problems.push(format!("{}: marked are {marked:?}, the text names {named:?}", page.path));
    }
    let sentences = mentions(report(), entity);
    let ids: Vec<&str> = sentences.iter().map(|mentioned| sentence_id(mentioned.sentence)).collect();
    if quoted.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>() != ids {
        problems.push(format!("{}: it has not each sentence that names it, once and in order", page.path));
    }
    let count = shipped().of(lang).count("count-sentences", u32::try_from(sentences.len()).expect("a report is not that long"));
    if all(&html, "h2 small").into_iter().map(text).next_back().as_deref() != Some(&count) {
        problems.push(format!("{}: it does not count {count}", page.path));
    }
    problems
}

#[test]
fn every_name_is_listed_with_its_mentions_counted_and_has_a_page_with_each_of_them() {
    let mut problems = Vec::new();
    for lang in LANGS {
        let page = site().page_of(lang, Page::Names);
        let listed: BTreeSet<(String, String, String)> = {
            let html = page.html();
            let rows = all(&html, "ul.index > li");
            assert_eq!(rows.len(), report().entities.len(), "{}: each once", page.path);
            let part = |row: ElementRef<'_>, selector: &str| inside(row, selector).into_iter().map(text).collect::<String>();
            let id = |row: ElementRef<'_>| inside(row, "a").into_iter().filter_map(|link| link.attr("data-entity")).collect::<String>();
            rows.into_iter().map(|row| (id(row), part(row, "a"), part(row, "small"))).collect()
        };
        let row = |entity: &Entity| (entity.id.into(), shipped().of(lang).label(entity.name).into(), entity.mentions.len().to_string());
        assert_eq!(listed, report().entities.iter().map(row).collect(), "{}", page.path);
        problems.extend(report().entities.iter().flat_map(|entity| name_problems(lang, entity)));
    }
    none(&problems);
}

/// What an erratum's note says.
fn note(erratum: &Erratum, lang: Lang) -> String {
    format!("{} {}", report().text(erratum.quote), shipped().of(lang).label(erratum.note))
}

/// Whether a slip's note stands beside the paragraph of its place, and beside a place that it is compared with a link to it.
fn is_beside(lang: Lang, erratum: &Erratum, place: Span) -> bool {
    let sentence = report().sentence_at(place);
    let page = site().page_of(lang, Page::section(report().section_of(sentence).id));
    let html = page.html();
    let around = all(&html, ".paragraph").into_iter();
    let own = around.filter(|one| inside(*one, "[data-sentence]").iter().any(|it| it.attr("id") == Some(sentence_id(sentence))));
    let notes = own.flat_map(|one| inside(one, "[data-erratum]"));
    let mut notes = notes.filter(|one| one.attr("data-erratum") == Some(erratum.id));
    if place.paragraph == erratum.quote.paragraph {
        return notes.any(|one| text(one).ends_with(&note(erratum, lang)));
    }
    let sentence = format!("#{}", sentence_id(erratum.sentence));
    notes.any(|one| one.attr("href").is_some_and(|href| href.ends_with(&sentence)) && text(one).ends_with(report().text(erratum.quote)))
}

#[test]
fn every_slip_is_told_beside_the_text_and_on_the_page_about_the_site() {
    let mut problems = Vec::new();
    for lang in LANGS {
        let page = site().page_of(lang, Page::About);
        let told: Vec<String> = page.values("[data-erratum]", "data-erratum");
        assert_eq!(told, report().errata.iter().map(|erratum| erratum.id).collect::<Vec<_>>(), "{}", page.path);
        for (erratum, said) in report().errata.iter().zip(page.texts("[data-erratum]")) {
            if !said.ends_with(&note(erratum, lang)) {
                problems.push(format!("{}: {} is told as {said:?}", page.path, erratum.id));
            }
            for &place in erratum.compare.iter().chain([&erratum.quote]).filter(|place| !is_beside(lang, erratum, **place)) {
                problems.push(format!("{}: {} is not told beside {:?}", lang.code(), erratum.id, report().text(place)));
            }
        }
    }
    none(&problems);
}

#[test]
fn the_account_of_numbers_has_each_section_and_each_number_that_is_no_figure() {
    for lang in LANGS {
        let page = site().page_of(lang, Page::About);
        let html = page.html();
        let cells = |row: ElementRef<'_>| inside(row, "td.number").into_iter().map(text).collect::<Vec<_>>();
        let rows: Vec<Vec<String>> = all(&html, "table.sums tbody tr").into_iter().map(cells).collect();
        let accounted = report().ledger.iter().filter(|balance| balance.covered + balance.explained > 0);
        let expected: Vec<Vec<String>> =
            accounted.map(|balance| vec![balance.covered.to_string(), balance.explained.to_string()]).collect();
        assert_eq!(rows, expected, "{}", page.path);
        let explained: Vec<String> = all(&html, "ul.plain > li[lang=ru] b").into_iter().map(text).collect();
        let tokens: BTreeSet<&str> = report().explanations.iter().map(|row| report().text(row.token)).collect();
        assert_eq!(explained.iter().map(String::as_str).collect::<BTreeSet<_>>(), tokens, "{}", page.path);
        assert_eq!(explained.len(), report().explanations.len(), "{}", page.path);
    }
}

#[test]
fn the_outline_has_every_section_and_leads_to_each() {
    for lang in LANGS {
        let page = site().page_of(lang, Page::Outline);
        let html = page.html();
        let row = |row: ElementRef<'_>| (text(row), inside(row, "a").iter().filter_map(|link| link.attr("href")).collect::<String>());
        let found: Vec<(String, String)> = all(&html, "ol.contents > li").into_iter().map(row).collect();
        let link = |id: &str| format!("../../{}/report/{id}/", lang.code());
        let expected: Vec<(String, String)> = report().sections.iter().map(|section| (section.heading.into(), link(section.id))).collect();
        assert_eq!(found, expected, "{}", page.path);
    }
}

#[test]
fn the_one_file_edition_has_every_sentence_figure_and_event_as_text() {
    let page = site().page(&crate::site::one_file());
    let html = page.html();
    let sentences: Vec<(String, String)> = all(&html, "article.report p > span")
        .into_iter()
        .map(|sentence| (sentence.attr("id").unwrap_or_default().to_owned(), text(sentence).trim_end().to_owned()))
        .collect();
    assert_eq!(sentences.len(), report().sentences.len());
    none(&misquoted(&page.path, &sentences));
    let words = shipped().of(Lang::Ru);
    for chart in &report().charts {
        let rows = all(&html, &format!("section[data-chart='{}'] li", chart.id));
        let said: Vec<(Option<&str>, String)> = rows.into_iter().map(|row| (row.attr("data-statistic"), text(row))).collect();
        let figures = figures(chart);
        assert_eq!(said.len(), figures.len(), "{}", chart.id);
        for ((id, said), statistic) in said.iter().zip(figures) {
            let expected = format!("{}: {}", shipped().of(Lang::Ru).label(statistic.label), words.value_with_unit(statistic));
            assert!(*id == Some(statistic.id) && said.trim().starts_with(&expected), "{}: {said:?}, expected {expected:?}", chart.id);
        }
    }
    let events: BTreeSet<&str> = all(&html, "ol.events > li").into_iter().filter_map(|event| event.attr("data-event")).collect();
    assert_eq!(events, report().events.iter().filter(|event| event.same_as.is_none()).map(|event| event.id).collect());
}
