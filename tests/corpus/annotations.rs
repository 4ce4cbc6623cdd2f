//! The shipped annotations: each lies in the text where it says, can be reached, and has its words in three languages.

use doklad::edition::shipped;
use doklad::ingest::Files;
use doklad::query::{Columns, Filters, timeline};
use doklad::report::{Chart, EntityKind, Label, Lang, Report, Span, Statistic};
use std::collections::BTreeSet;
use std::path::Path;

fn report() -> &'static Report {
    shipped().report()
}

#[track_caller]
fn statistic(id: &str) -> &'static Statistic {
    report().statistics.iter().find(|statistic| statistic.id == id).unwrap_or_else(|| panic!("statistic {id}"))
}

/// The text of one paragraph between two bytes, which a span of any annotation has to stay in.
fn is_in_bounds(span: Span) -> bool {
    let text = report().paragraphs[span.paragraph as usize].text;
    span.start < span.end && text.get(span.range()).is_some()
}

#[test]
fn the_number_of_every_statistic_lies_in_its_quote_and_in_its_sentence() {
    for statistic in &report().statistics {
        assert!(is_in_bounds(statistic.quote) && statistic.quote.contains(statistic.number), "{}", statistic.id);
        assert!(report().sentences[statistic.sentence as usize].span.contains(statistic.number), "{}", statistic.id);
    }
}

#[test]
fn the_quote_of_every_event_begins_in_its_sentence() {
    for event in &report().events {
        let sentence = report().sentences[event.sentence as usize].span;
        assert!(is_in_bounds(event.quote) && sentence.paragraph == event.quote.paragraph, "{}", event.id);
        assert!((sentence.start..sentence.end).contains(&event.quote.start), "{}", event.id);
    }
}

#[test]
fn every_quote_has_one_place_in_the_source() {
    let files = Files::read(Path::new("static/reports/kz-2022"), shipped().of(Lang::Ru).language().messages.units())
        .expect("the shipped files can be read");
    let statistics: Vec<Span> = report().statistics.iter().map(|statistic| statistic.quote).collect();
    let events = report().events.iter().map(|event| event.quote).collect();
    let errata = report().errata.iter().map(|erratum| erratum.quote).collect();
    let tables = [(&files.statistics, "statistic", statistics), (&files.events, "event", events), (&files.errata, "erratum", errata)];
    for (file, table, spans) in tables {
        let rows: toml::Table = toml::from_str(file).expect("it was compiled");
        let rows = rows[table].as_array().expect("rows of the table");
        assert_eq!(rows.len(), spans.len());
        for (row, span) in rows.iter().zip(spans) {
            let quote = row["quote"].as_str().expect("a quote is text").split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(report().text(span), quote);
            let told_apart = row.get("prefix").or(row.get("suffix")).is_some();
            assert_eq!(places(&quote) == 1, !told_apart, "{quote}");
        }
    }
}

/// How often the source has these words as whole words.
fn places(words: &str) -> usize {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let inside = |text: &str, at: usize| is_word(text[..at].chars().next_back()) && is_word(text[at..].chars().next());
    let here = |text: &str| text.match_indices(words).filter(|(at, _)| !inside(text, *at) && !inside(text, at + words.len())).count();
    report().paragraphs.iter().map(|paragraph| here(paragraph.text)).sum()
}

#[test]
fn a_timeline_without_filters_shows_every_event_that_is_no_restatement() {
    let shown = timeline(&Columns::of(report()), &Filters::default(), None);
    let ids: BTreeSet<_> = shown.events().collect();
    for (index, event) in (0..).zip(&report().events) {
        let first = event.same_as.unwrap_or(index);
        assert!(ids.contains(&first), "{}", event.id);
        assert_eq!(ids.contains(&index), event.same_as.is_none(), "{}", event.id);
        assert_eq!(report().events[first as usize].same_as, None, "{} says again what is itself said again", event.id);
    }
}

#[test]
fn the_statistics_of_every_chart_exist_once_and_belong_together() {
    assert!(!report().charts.is_empty());
    for Chart { id, statistics, threshold, whole, theme, .. } in &report().charts {
        let drawn: BTreeSet<_> = statistics.iter().chain(threshold).chain(whole).collect();
        assert_eq!(drawn.len(), statistics.len() + threshold.iter().count() + whole.iter().count(), "{id} draws a statistic twice");
        assert!(
            drawn.iter().all(|&&index| (index as usize) < report().statistics.len()) && (*theme as usize) < report().themes.len(),
            "{id}"
        );
        let again = statistics.iter().filter_map(|&index| report().statistics[index as usize].same_as).find(|first| drawn.contains(first));
        assert_eq!(again, None, "{id} draws one figure and its restatement");
    }
    for (index, theme) in (0..).zip(&report().themes) {
        assert!(report().charts.iter().any(|chart| chart.theme == index), "{} has a chart", theme.id);
    }
}

fn has_cyrillic(text: &str) -> bool {
    text.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c))
}

/// Label of ours are sentences in three languages; names are words that two languages may share.
#[track_caller]
fn check_labels(id: &str, label: &Label, is_name: bool) {
    let labels @ [ru, en, kk] = shipped().label(*label);
    assert!([ru, en, kk].iter().all(|words| !words.trim().is_empty() && *words == words.trim()), "{id}: {labels:?}");
    let own: String = en.split('“').map(|piece| piece.split_once('”').map_or(piece, |(_, after)| after)).collect();
    assert!(!has_cyrillic(&own), "{id} in English, quotes of the source aside: {en}");
    assert!(is_name || has_cyrillic(ru) && has_cyrillic(kk), "{id}: {labels:?}");
    assert!(is_name || ru != kk, "{id} in Kazakh is as in Russian: {kk}");
}

#[test]
fn every_label_is_there_in_its_own_language() {
    let report = report();
    for labels in [&report.title, &report.short_title, &report.publisher] {
        check_labels("report.toml", labels, false);
    }
    report.statistics.iter().for_each(|statistic| check_labels(statistic.id, &statistic.label, is_quoted_name(&statistic.label)));
    report
        .statistics
        .iter()
        .filter_map(|row| row.note.as_ref().map(|note| (row.id, note)))
        .for_each(|(id, note)| check_labels(id, note, false));
    report.events.iter().for_each(|event| check_labels(event.id, &event.title, false));
    report
        .events
        .iter()
        .filter_map(|row| row.note.as_ref().map(|note| (row.id, note)))
        .for_each(|(id, note)| check_labels(id, note, false));
    report.themes.iter().for_each(|theme| check_labels(theme.id, &theme.title, false));
    report
        .charts
        .iter()
        .flat_map(|chart| [(chart.id, &chart.title), (chart.id, &chart.lead)])
        .for_each(|(id, labels)| check_labels(id, labels, false));
    report.reporters.iter().for_each(|reporter| check_labels(reporter.id, &reporter.name, true));
    for entity in &report.entities {
        check_labels(entity.id, &entity.name, true);
        let latin = entity.forms.iter().any(|form| form.chars().any(|c| c.is_ascii_alphabetic()));
        assert!(has_cyrillic(russian(entity.name)) || latin, "{} in Russian: {}", entity.id, russian(entity.name));
    }
}

/// Every label, title, lead, note and name, with the id of its row.
fn all_labels() -> Vec<(&'static str, [&'static str; 3])> {
    let report = report();
    let mut all: Vec<(&str, Label)> = report.statistics.iter().map(|row| (row.id, row.label)).collect();
    all.extend(report.statistics.iter().filter_map(|row| Some((row.id, row.note?))));
    all.extend(report.events.iter().map(|row| (row.id, row.title)));
    all.extend(report.events.iter().filter_map(|row| Some((row.id, row.note?))));
    all.extend(report.charts.iter().flat_map(|row| [(row.id, row.title), (row.id, row.lead)]));
    all.extend(report.entities.iter().map(|row| (row.id, row.name)));
    all.extend(report.errata.iter().map(|row| (row.id, row.note)));
    all.into_iter().map(|(id, label)| (id, shipped().label(label))).collect()
}

#[test]
fn the_glossary_is_in_order_and_the_names_of_bodies_are_translated_as_it_says() {
    let text = std::fs::read_to_string("static/reports/kz-2022/glossary.toml").expect("the glossary can be read");
    let glossary: toml::Table = toml::from_str(&text).expect("the glossary is TOML");
    let terms = glossary["term"].as_array().expect("terms are a list");
    // Abbreviations stand in brackets behind their names.
    let word =
        |term: &toml::Value, lang: &str| term[lang].as_str().and_then(|words| words.split(" (").next()).unwrap_or_default().to_owned();
    let russian: BTreeSet<String> = terms.iter().filter_map(|term| Some(term["ru"].as_str()?.to_lowercase())).collect();
    assert_eq!(russian.len(), terms.len(), "one term stands once");
    let mut used = 0;
    for term in terms {
        let (ru, en, kk) = (word(term, "ru"), word(term, "en"), word(term, "kk"));
        assert!([&ru, &en, &kk].iter().all(|word| !word.trim().is_empty()) && !has_cyrillic(&en), "{term:?}");
        let is_body = ru.starts_with(char::is_uppercase) && ru.split(' ').count() > 2 && !ru.contains(',');
        // In Kazakh the last letters change with the case.
        let stem: String = kk.chars().take(kk.chars().count() - 3).collect();
        for (id, [_, english, kazakh]) in all_labels().into_iter().filter(|(_, [russian, ..])| is_body && russian.contains(&ru)) {
            used += 1;
            assert!(english.contains(&en), "{id}: {ru} is {en} in English: {english}");
            assert!(kazakh.contains(&stem), "{id}: {ru} is {kk} in Kazakh: {kazakh}");
        }
    }
    assert!(used > 20, "bodies are named in labels, found {used}");
}

#[test]
fn every_erratum_lies_in_the_text_with_what_it_is_compared_with_and_has_its_words() {
    assert!(report().errata.len() > 30);
    for erratum in &report().errata {
        assert!(erratum.compare.iter().chain([&erratum.quote]).all(|&span| is_in_bounds(span)), "{}", erratum.id);
        assert_eq!(report().sentence_at(erratum.quote), erratum.sentence, "{}", erratum.id);
        check_labels(erratum.id, &erratum.note, false);
    }
}

#[test]
fn every_place_has_its_position_and_nothing_else_has_one() {
    for entity in &report().entities {
        assert_eq!(entity.position.is_some(), entity.kind == EntityKind::Place, "{}", entity.id);
    }
}

/// «Ауыл»: a label that is a name and the same in Russian and Kazakh.
fn is_quoted_name(label: &Label) -> bool {
    let words = russian(*label);
    words.starts_with('«') || report().entities.iter().any(|entity| words.starts_with(russian(entity.name)))
}

fn russian(label: Label) -> &'static str {
    shipped().of(Lang::Ru).label(label)
}

#[test]
fn mentions_are_whole_words_in_one_of_the_forms_and_none_is_counted_twice() {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut taken: Vec<(Span, &str)> = Vec::new();
    for entity in &report().entities {
        assert!(!entity.mentions.is_empty(), "{}", entity.id);
        for &span in &entity.mentions {
            let text = report().paragraphs[span.paragraph as usize].text;
            let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
            assert!(entity.forms.contains(&report().text(span)), "{}: {}", entity.id, report().text(span));
            assert!(!is_word(before.chars().next_back()) && !is_word(after.chars().next()), "{} at …{:?}", entity.id, report().text(span));
            taken.push((span, entity.id));
        }
    }
    taken.sort();
    for pair in taken.windows(2) {
        let [(before, one), (after, other)] = pair else { continue };
        assert!(before.paragraph < after.paragraph || before.end <= after.start, "{one} and {other} share {:?}", report().text(*before));
    }
}

#[test]
fn people_whose_names_are_alike_are_kept_apart() {
    let sections = |id: &str| {
        let entity = report().entities.iter().find(|entity| entity.id == id).unwrap_or_else(|| panic!("entity {id}"));
        assert_eq!(entity.kind, EntityKind::Person);
        let sections = entity.mentions.iter().map(|span| report().paragraphs[span.paragraph as usize].section);
        let texts: Vec<_> = entity.mentions.iter().map(|&span| report().text(span)).collect();
        (sections.map(|section| report().sections[section as usize].id).collect::<BTreeSet<_>>(), texts)
    };
    assert_eq!(sections("azamat-batyrbayev"), (["1c"].into(), vec!["Азамат Батырбаев", "Батырбаева", "Батырбаева"]));
    assert_eq!(sections("amangeldy-batyrbekov"), (["2a"].into(), vec!["Амангельды Батырбекова", "Батырбекова"]));
    assert_eq!(sections("galy-baktybayev").1, ["Галы Бактыбаева", "Бактыбаев", "Баткыбаева"], "a slip of the source is the same person");
}

/// The values of a chart as a reader reads them: value, reporter.
fn drawn(chart: &str) -> Vec<(f64, Option<&'static str>)> {
    let chart = report().chart(chart).unwrap_or_else(|| panic!("chart {chart}"));
    report()
        .chart_statistics(chart)
        .map(|statistic| (statistic.value, report().reporter_of(statistic).map(|reporter| reporter.id)))
        .collect()
}

#[test]
fn contradictory_figures_stand_side_by_side_with_who_reports_them() {
    assert_eq!(drawn("deaths-january"), [(238.0, Some("government")), (260.0, Some("rights-observers"))]);
    assert_eq!(statistic("deaths-january-observers").qualifier.word(), "about");
    assert_eq!(statistic("deaths-january-government").qualifier.word(), "exact");
    assert_eq!(drawn("torture-complaints"), [(188.0, Some("coalition-against-torture")), (110.0, Some("ombudsman"))]);
}

#[test]
fn the_figures_of_the_mazhilis_election_are_those_of_the_text() {
    let values = |chart| drawn(chart).into_iter().map(|(value, _)| value).collect::<Vec<_>>();
    let index = |index: Option<u32>| index.map(|index| report().statistics[index as usize].value);
    assert_eq!(values("mazhilis-2021-votes"), [71.0, 10.95, 9.1, 5.0, 3.57]);
    assert_eq!(report().chart("mazhilis-2021-votes").map(|chart| index(chart.threshold)), Some(Some(7.0)));
    assert_eq!(values("mazhilis-2021-seats"), [76.0, 12.0, 10.0]);
    assert_eq!(report().chart("mazhilis-2021-seats").map(|chart| index(chart.whole)), Some(Some(107.0)));
}
