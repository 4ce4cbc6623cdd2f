//! What rests on a quote, as tables: statistics, events and errata, each in the order of its file of annotations.

use super::field::{Field, quote, same_as, section, sentence_id, url};
use super::links;
use super::table::{Resource, Table};
use crate::report::{Category, EntityKind, Erratum, ErratumKind, Event, Kind, Lang, Qualifier, Report, Statistic};
use crate::words::Words;
use std::collections::BTreeSet;

/// `statistics.csv`.
pub(super) fn statistics(report: &Report) -> Resource {
    let sentence = |index: u32| report.sentences[index as usize].id.to_owned();
    Table::<&Statistic>::new("statistics", "The values that the report states, one a row.")
        .key(Field::string("id", "A stable word.").id(), |statistic| statistic.id.into())
        .column(Field::number("value", VALUE).required(), |statistic| statistic.value.to_string())
        .column(Field::number("value_high", "The upper end of a range, in the same unit."), |statistic| {
            statistic.high.map(|high| high.to_string()).unwrap_or_default()
        })
        .column(unit(report), |statistic| statistic.unit.into())
        .column(Field::string("qualifier", QUALIFIER).required().one_of(Qualifier::ALL.iter().map(|word| word.word())), |statistic| {
            statistic.qualifier.word().into()
        })
        .column(reporter(report), |statistic| report.reporter_of(statistic).map_or("", |reporter| reporter.id).into())
        .column(Field::string("period", "The time that the value is about, in EDTF (ISO 8601-2).").edtf(), |statistic| {
            statistic.period.map(|period| period.to_string()).unwrap_or_default()
        })
        .column(Field::string("kind", KIND).required().one_of(Kind::ALL.iter().map(|word| word.word())), |statistic| {
            statistic.kind.word().into()
        })
        .column(section(report), |statistic| report.section_of(statistic.sentence).id.into())
        .labels("label", "What is counted, without the value.", |statistic| statistic.label)
        .column(same_as(), |statistic| statistic.same_as.map_or("", |other| report.statistics[other as usize].id).into())
        .column(sentence_id(), move |statistic| sentence(statistic.sentence))
        .column(quote(), |statistic| report.text(statistic.quote).into())
        .column(url("its sentence"), |statistic| links::sentence(report, statistic.sentence))
        .notes("How an ambiguous passage was read.", |statistic| statistic.note)
        .refers("same_as", "")
        .refers("sentence_id", "sentences")
        .rows(&report.statistics)
}

const VALUE: &str =
    "The value as stated, in the unit of the column unit: 81 for 81 per cent, 27000 for 27 thousand; of a range the lower end.";
const QUALIFIER: &str = "How exactly the text states it; between where value and value_high are the ends of a range.";
const KIND: &str = "What it states: outcome, what happened or was counted; norm, what a law or rule demands; election, a result or rule of an election; \
                    institution, the make-up of an institution.";

/// What values count or measure, with the words for it.
fn unit(report: &Report) -> Field {
    let units: BTreeSet<_> = report.statistics.iter().map(|statistic| statistic.unit).collect();
    let words = Words::of(Lang::En);
    let several = 2.0;
    Field::string("unit", "What the value counts or measures.")
        .required()
        .meaning(units.into_iter().map(|unit| (unit, words.unit(unit, several))))
}

/// Who says so, with their names and on whose side they are.
fn reporter(report: &Report) -> Field {
    let names = report.reporters.iter().map(|reporter| (reporter.id, format!("{} ({})", reporter.name.en, reporter.kind.word())));
    Field::string("reporter", "Who says so, as the text has it; empty where the report says it in its own voice.").meaning(names)
}

/// `events.csv`.
pub(super) fn events(report: &Report) -> Resource {
    let entities = |kind: EntityKind| {
        move |event: &&Event| -> Vec<&'static str> {
            let entities = event.entities.iter().map(|&index| &report.entities[index as usize]);
            entities.filter(|entity| entity.kind == kind).map(|entity| entity.id).collect()
        }
    };
    let taking_part =
        |name: &str, what: &str| Field::string(name, format!("{what}: ids of entities.csv, a list joined by \";\".")).ids(&[]);
    Table::<&Event>::new("events", "What the report dates, one happening a row.")
        .key(Field::string("id", "A stable word; stands in paths.").id(), |event| event.id.into())
        .column(Field::string("date", "When, in EDTF (ISO 8601-2), never more exactly than the text says.").required().edtf(), |event| {
            event.date.to_string()
        })
        .column(
            Field::string("category", "What kind of happening it is.").required().one_of(Category::ALL.iter().map(|word| word.word())),
            |event| event.category.word().into(),
        )
        .column(section(report), |event| report.section_of(event.sentence).id.into())
        .labels("title", "What happened.", |event| event.title)
        .list(taking_part("people", "People concerned"), entities(EntityKind::Person))
        .list(taking_part("organisations", "Organisations concerned"), entities(EntityKind::Organisation))
        .list(taking_part("places", "Places"), entities(EntityKind::Place))
        .list(taking_part("laws", "Laws concerned"), entities(EntityKind::Law))
        .column(same_as(), |event| event.same_as.map_or("", |other| report.events[other as usize].id).into())
        .column(sentence_id(), |event| report.sentences[event.sentence as usize].id.into())
        .column(quote(), |event| report.text(event.quote).into())
        .column(url("its page"), |event| links::event(event))
        .notes("How an ambiguous date was read.", |event| event.note)
        .refers("same_as", "")
        .refers("sentence_id", "sentences")
        .rows(&report.events)
}

/// `errata.csv`. The places compared with are named by their sentences, since a quote may have the separator of lists in it.
pub(super) fn errata(report: &Report) -> Resource {
    let sentence = |index: u32| report.sentences[index as usize].id;
    let places = "The places that it is compared with: ids of sentences.csv, a list joined by \";\".";
    Table::<&Erratum>::new("errata", "Slips of the source, as editor's notes; the text itself stands as published.")
        .key(Field::string("id", "A stable word.").id(), |erratum| erratum.id.into())
        .column(Field::string("kind", "What is odd.").required().one_of(ErratumKind::ALL.iter().map(|word| word.word())), |erratum| {
            erratum.kind.word().into()
        })
        .column(section(report), |erratum| report.section_of(erratum.sentence).id.into())
        .column(sentence_id(), move |erratum| sentence(erratum.sentence).into())
        .column(quote(), |erratum| report.text(erratum.quote).into())
        .list(Field::string("compare", places).ids(&[]), move |erratum| {
            erratum.compare.iter().map(|&place| sentence(report.sentence_at(place))).collect()
        })
        .labels("note", "What is odd, and on what saying so rests.", |erratum| erratum.note)
        .column(url("its sentence"), |erratum| links::sentence(report, erratum.sentence))
        .refers("sentence_id", "sentences")
        .rows(&report.errata)
}
