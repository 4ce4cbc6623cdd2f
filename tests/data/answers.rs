//! What JavaScript gets of the report, against the tables.

use super::{Row, report, rows};
use doklad::edition::shipped;
use doklad::export;
use doklad::export::rows as row;
use doklad::interface;
use doklad::query::{Columns, Filters, timeline};
use doklad::report::Lang;
use serde_json::Value;

/// A value of JavaScript as a cell.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(words) => words.clone(),
        Value::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join(";"),
        other => other.to_string().trim_end_matches(".0").to_owned(),
    }
}

#[track_caller]
fn check(table: &str, answers: impl Iterator<Item = export::Row>) {
    let answers: Vec<Row> = answers
        .map(|answer| {
            let Ok(Value::Object(fields)) = serde_json::to_value(&answer) else { panic!("{answer:?} is an object") };
            fields.iter().map(|(name, value)| (name.clone(), cell(value))).collect()
        })
        .collect();
    assert_eq!(answers, rows(table));
}

#[test]
fn rows_say_in_javascript_what_they_say_in_the_tables() {
    check("paragraphs", (0..).zip(&report().paragraphs).map(|(index, _)| row::paragraph(report(), index)));
    check("sentences", (0..).zip(&report().sentences).map(|(index, _)| row::sentence(report(), index)));
    check("statistics", report().statistics.iter().map(|statistic| row::statistic(&shipped(), statistic)));
    check("events", report().events.iter().map(|event| row::event(&shipped(), event)));
    check("entities", report().entities.iter().map(|entity| row::entity(&shipped(), entity)));
    check("charts", report().charts.iter().map(|chart| row::chart(&shipped(), chart)));
}

/// The ids of events, each with how surely it is in range.
fn ids(events: &[export::Row]) -> Vec<(Value, Value)> {
    let objects = events.iter().map(|event| serde_json::to_value(event).expect("a row is an object"));
    objects.map(|event| (event["id"].clone(), event["fit"].clone())).collect()
}

#[test]
fn events_are_those_of_the_timeline_in_its_order() {
    let filters = Filters { from: "2022-01-05".parse().ok(), to: "2022-01-08".parse().ok(), ..Filters::default() };
    let shown = timeline(&Columns::of(report()), &filters, None);
    let id = |&index: &u32| Value::from(report().events[index as usize].id);
    let surely = shown.groups.iter().flat_map(|group| &group.events).map(|event| (id(event), "surely".into()));
    let others = [(&shown.ongoing, "ongoing"), (&shown.possible, "possibly")];
    let others = others.into_iter().flat_map(|(events, fit)| events.iter().map(move |event| (id(event), fit.into())));
    let expected: Vec<(Value, Value)> = surely.chain(others).collect();
    let answered =
        interface::events(&shipped(), None, Lang::Ru, "from=2022-01-05&to=2022-01-08").expect("these are keys of a timeline's link");
    assert_eq!(ids(&answered), expected);
    assert!(!shown.possible.is_empty() && !shown.ongoing.is_empty() && shown.count > 0);
}

#[test]
fn what_is_not_known_is_named() {
    let error = interface::events(&shipped(), None, Lang::Ru, "category=weather~trial&size=3").err().unwrap_or_default();
    assert_eq!(error, "expected the keys and values of a timeline's link, found category=weather, size=3");
    let error = interface::chart(&shipped(), "weather").err().unwrap_or_default();
    assert_eq!(error, "expected the id of a chart, found \"weather\": charts() lists them");
}

#[test]
fn a_chart_has_its_statistics_whole_and_in_order() {
    for chart in &report().charts {
        let answer = interface::chart(&shipped(), chart.id).expect("the report has it");
        let answer = serde_json::to_value(&answer).expect("a row is an object");
        let expected: Vec<Value> = report()
            .chart_statistics(chart)
            .map(|statistic| serde_json::to_value(row::statistic(&shipped(), statistic)).expect("a row is an object"))
            .collect();
        assert_eq!(answer["statistics"], Value::Array(expected), "{}", chart.id);
    }
}

#[test]
fn every_field_is_declared_for_type_script() {
    let types = export::types(&shipped());
    for (table, name) in [("statistics", "Statistic"), ("events", "Event"), ("entities", "Entity"), ("sentences", "Sentence")] {
        let (_, rest) = types.split_once(&format!("export interface {name} {{\n")).unwrap_or_else(|| panic!("{name} is declared"));
        let (fields, _) = rest.split_once("\n}\n").expect("a declaration ends");
        let declared: Vec<&str> =
            fields.lines().filter(|line| !line.contains("/**")).filter_map(|line| line.trim().split(':').next()).collect();
        assert_eq!(declared, super::table(table).0, "{name}");
    }
    assert!(types.contains("  value: number;\n") && types.contains("  value_high: number | null;\n"), "{types}");
    assert!(types.contains("  places: string[];\n") && types.contains("  category: \"protest\" | \"violence\" |"), "{types}");
}
