//! Each table, row by row against the report.

use super::{items, report, rows};
use doklad::edition::shipped;
use doklad::ingest::{Cover, accounts};
use doklad::report::{Edtf, EntityKind, Label, Lang, Span};
use doklad::state::{Page, State};
use std::collections::BTreeMap;

/// Compares a table row by row: as many rows as there are items, and in each the columns that `expected` names.
#[track_caller]
fn check<'v, T>(name: &str, items: impl IntoIterator<Item = T>, expected: impl Fn(&T) -> Vec<(&'v str, String)>) {
    let mut rows = rows(name).into_iter();
    for item in items {
        let row = rows.next().unwrap_or_else(|| panic!("{name}.csv ends too soon"));
        for (column, expected) in expected(&item) {
            assert_eq!(row[column], expected, "{column} of {row:?}");
        }
    }
    assert_eq!(rows.next(), None, "{name}.csv has a row too many");
}

fn text(span: Span) -> String {
    report().text(span).into()
}

fn sentence(index: u32) -> String {
    report().sentences[index as usize].id.into()
}

/// The id of the sentence that has a span's first byte, found over all sentences.
fn sentence_of(span: Span) -> String {
    let holds = |whole: Span| whole.paragraph == span.paragraph && whole.range().contains(&(span.start as usize));
    let found: Vec<_> = report().sentences.iter().filter(|sentence| holds(sentence.span)).map(|sentence| sentence.id).collect();
    assert_eq!(found.len(), 1, "{span:?}");
    found[0].into()
}

fn section(sentence: u32) -> String {
    report().section_of(sentence).id.into()
}

fn period(date: Option<Edtf>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// Label as a searcher types them, in the columns `name_ru`, `name_en` and `name_kk`.
fn labels(names: [&str; 3], label: Option<Label>) -> impl Iterator<Item = (&str, String)> {
    let words =
        move |lang| label.map(|label| shipped().of(lang).label(label).replace('\u{a0}', " ").replace('\u{2060}', "")).unwrap_or_default();
    names.into_iter().zip(Lang::ALL).map(move |(name, lang)| (name, words(lang)))
}

const LABEL: [&str; 3] = ["label_ru", "label_en", "label_kk"];
const TITLE: [&str; 3] = ["title_ru", "title_en", "title_kk"];
const NAME: [&str; 3] = ["name_ru", "name_en", "name_kk"];
const NOTE: [&str; 3] = ["note_ru", "note_en", "note_kk"];

/// The page to which a link of a row leads.
#[track_caller]
fn page(url: &str) -> Page {
    let (path, fragment) = url.split_once('#').unwrap_or((url, ""));
    let (state, notices) = State::read(path, fragment, report());
    assert_eq!((state.lang, notices), (Lang::Ru, vec![]), "{url}");
    state.page
}

#[test]
fn paragraphs_are_the_text() {
    let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
    let ids: Vec<String> = report()
        .paragraphs
        .iter()
        .map(|paragraph| {
            let section = report().sections[paragraph.section as usize].id;
            let number = numbers.entry(section).or_default();
            *number += 1;
            format!("{section}-{number}")
        })
        .collect();
    check("paragraphs", report().paragraphs.iter().zip(ids), |(paragraph, id)| {
        let section = report().sections[paragraph.section as usize].id.to_owned();
        vec![("id", id.clone()), ("section", section), ("text", paragraph.text.into())]
    });
    for (row, paragraph) in rows("paragraphs").iter().zip(&report().paragraphs) {
        let run_in = &paragraph.text[..paragraph.run_in as usize];
        let headings: Vec<_> = paragraph.heading.into_iter().chain([run_in]).filter(|heading| !heading.is_empty()).collect();
        assert_eq!(items(&row["headings"]), headings);
    }
}

#[test]
fn sentences_joined_are_their_paragraphs_and_lead_to_themselves() {
    let mut joined: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows("sentences") {
        joined.entry(row["paragraph_id"].clone()).or_default().push(row["text"].clone());
    }
    for row in rows("paragraphs") {
        assert_eq!(joined.remove(&row["id"]).map(|sentences| sentences.join(" ")), Some(row["text"].clone()), "{}", row["id"]);
    }
    assert_eq!(joined, BTreeMap::new());
    check("sentences", &report().sentences, |sentence| vec![("id", sentence.id.into()), ("text", text(sentence.span))]);
    for (row, index) in rows("sentences").iter().zip(0..) {
        assert_eq!(page(&row["url"]), Page::sentence(&section(index), &sentence(index)));
    }
}

#[test]
fn statistics_are_those_of_the_report() {
    check("statistics", &report().statistics, |statistic| {
        let reporter = report().reporter_of(statistic).map_or("", |reporter| reporter.id);
        let same_as = statistic.same_as.map_or("", |index| report().statistics[index as usize].id);
        let mut expected = vec![
            ("id", statistic.id.to_owned()),
            ("unit", statistic.unit.into()),
            ("qualifier", statistic.qualifier.word().into()),
            ("reporter", reporter.into()),
            ("period", period(statistic.period)),
            ("kind", statistic.kind.word().into()),
            ("section", section(statistic.sentence)),
            ("same_as", same_as.into()),
            ("sentence_id", sentence(statistic.sentence)),
            ("quote", text(statistic.quote)),
        ];
        expected.extend(labels(LABEL, Some(statistic.label)).chain(labels(NOTE, statistic.note)));
        expected
    });
    for (row, statistic) in rows("statistics").iter().zip(&report().statistics) {
        assert_eq!(row["value"].parse(), Ok(statistic.value), "{row:?}");
        assert_eq!(row["value_high"].parse().ok(), statistic.high, "{row:?}");
        assert_eq!(page(&row["url"]), Page::sentence(&section(statistic.sentence), &sentence(statistic.sentence)));
    }
}

#[test]
fn events_are_those_of_the_report_and_lead_to_their_pages() {
    check("events", &report().events, |event| {
        let entities = |kind: EntityKind| {
            let entities = event.entities.iter().map(|&index| &report().entities[index as usize]);
            entities.filter(|entity| entity.kind == kind).map(|entity| entity.id).collect::<Vec<_>>().join(";")
        };
        let same_as = event.same_as.map_or("", |index| report().events[index as usize].id);
        let mut expected = vec![
            ("id", event.id.to_owned()),
            ("date", event.date.to_string()),
            ("category", event.category.word().into()),
            ("section", section(event.sentence)),
            ("people", entities(EntityKind::Person)),
            ("organisations", entities(EntityKind::Organisation)),
            ("places", entities(EntityKind::Place)),
            ("laws", entities(EntityKind::Law)),
            ("same_as", same_as.into()),
            ("sentence_id", sentence(event.sentence)),
            ("quote", text(event.quote)),
        ];
        expected.extend(labels(TITLE, Some(event.title)).chain(labels(NOTE, event.note)));
        expected
    });
    for row in rows("events") {
        assert_eq!(page(&row["url"]), Page::event(&row["id"]));
    }
}

#[test]
fn entities_are_those_of_the_report_with_every_form() {
    check("entities", &report().entities, |entity| {
        let mut expected = vec![
            ("id", entity.id.to_owned()),
            ("kind", entity.kind.word().into()),
            ("mentions", entity.mentions.len().to_string()),
            ("url", format!("ru/names/{}/", entity.id)),
        ];
        expected.extend(labels(NAME, Some(entity.name)));
        expected
    });
    for (row, entity) in rows("entities").iter().zip(&report().entities) {
        assert_eq!(items(&row["forms"]), entity.forms);
        assert_eq!(row["lat"].parse().ok().zip(row["lon"].parse().ok()), entity.position, "{row:?}");
    }
}

#[test]
fn mentions_are_all_places_where_an_entity_is_named() {
    let mentions = report().entities.iter().flat_map(|entity| entity.mentions.iter().map(move |&mention| (entity, mention)));
    check("mentions", mentions, |&(entity, mention)| {
        vec![("entity_id", entity.id.into()), ("sentence_id", sentence_of(mention)), ("form", text(mention))]
    });
    let forms: BTreeMap<_, _> = report().entities.iter().map(|entity| (entity.id, &entity.forms)).collect();
    for row in rows("mentions") {
        assert!(forms[row["entity_id"].as_str()].contains(&row["form"].as_str()), "{row:?}");
    }
}

#[test]
fn charts_are_those_of_the_report_and_lead_to_their_pages() {
    check("charts", &report().charts, |chart| {
        let statistics: Vec<_> = report().chart_statistics(chart).map(|statistic| statistic.id).collect();
        let mut expected = vec![
            ("id", chart.id.to_owned()),
            ("theme", report().themes[chart.theme as usize].id.into()),
            ("form", chart.form.word().into()),
            ("statistics", statistics.join(";")),
        ];
        expected.extend(labels(TITLE, Some(chart.title)));
        expected
    });
    for row in rows("charts") {
        assert!(matches!(page(&row["url"]), Page::Chart { id, .. } if id == row["id"]));
    }
}

#[test]
fn the_ledger_accounts_for_each_number_and_date_by_annotations_that_quote_it_or_by_a_reason() {
    check("ledger", accounts(report()), |account| {
        let covers = account.covered_by.iter().map(|cover| match cover {
            Cover::Statistic(id) => format!("statistic:{id}"),
            Cover::Event(id) => format!("event:{id}"),
        });
        let reason = account.reason.map_or("", |reason| reason.word());
        vec![("token", text(account.token.span)), ("covered_by", covers.collect::<Vec<_>>().join(";")), ("reason", reason.into())]
    });
    let texts: BTreeMap<_, _> = rows("paragraphs").into_iter().map(|row| (row["id"].clone(), row["text"].clone())).collect();
    let quotes = |kind: &'static str, name: &str| {
        rows(name).into_iter().map(|row| (format!("{kind}:{}", row["id"]), row["quote"].clone())).collect::<Vec<_>>()
    };
    let quotes: BTreeMap<_, _> = quotes("statistic", "statistics").into_iter().chain(quotes("event", "events")).collect();
    let mut explained = 0;
    for row in rows("ledger") {
        let covers = items(&row["covered_by"]);
        explained += u32::from(covers.is_empty());
        assert!(texts[&row["paragraph_id"]].contains(&row["token"]), "{row:?}");
        assert_eq!(covers.is_empty(), !row["reason"].is_empty(), "{row:?}");
        assert!(covers.iter().all(|cover| quotes[*cover].contains(&row["token"])), "{row:?}");
    }
    assert_eq!(explained, report().balance().explained);
}

#[test]
fn errata_are_those_of_the_report() {
    check("errata", &report().errata, |erratum| {
        let compare: Vec<_> = erratum.compare.iter().map(|&place| sentence_of(place)).collect();
        let mut expected = vec![
            ("id", erratum.id.to_owned()),
            ("kind", erratum.kind.word().into()),
            ("section", section(erratum.sentence)),
            ("sentence_id", sentence(erratum.sentence)),
            ("quote", text(erratum.quote)),
            ("compare", compare.join(";")),
        ];
        expected.extend(labels(NOTE, Some(erratum.note)));
        expected
    });
    for (row, erratum) in rows("errata").iter().zip(&report().errata) {
        assert_eq!(page(&row["url"]), Page::sentence(&section(erratum.sentence), &sentence(erratum.sentence)));
    }
}
