//! What rests on a quote, as tables: statistics, events and errata, each in the order of its file of annotations.

use super::field::{Field, quote, same_as, section, sentence_id, url};
use super::links;
use super::row::Row;
use super::rows;
use super::table::{Resource, Table};
use crate::report::{Category, Erratum, ErratumKind, Kind, Lang, Qualifier, Reporter, TimeWord};
use crate::words::Translations;
use std::collections::BTreeSet;

/// `statistics.csv`.
pub(super) fn statistics(all: &Translations) -> Resource {
    let report = all.report();
    Table::new("statistics", "The values that the report states, one a row.")
        .key(Field::string("id", "A stable word.").id())
        .field(Field::number("value", VALUE).required())
        .field(Field::number("value_high", "The upper end of a range, in the same unit."))
        .field(unit(all))
        .field(Field::string("qualifier", QUALIFIER).required().one_of(Qualifier::ALL.iter().map(|word| word.word())))
        .field(reporter(all))
        .field(Field::string("period", "The time that the value is about, in EDTF (ISO 8601-2).").edtf())
        .field(Field::string("time_word", TIME_WORD).one_of(TimeWord::ALL.iter().map(|word| word.word())))
        .field(Field::string("kind", KIND).required().one_of(Kind::ALL.iter().map(|word| word.word())))
        .field(section(report))
        .labels("label", "What is counted, without the value.")
        .field(same_as())
        .field(sentence_id())
        .field(quote())
        .field(url("its sentence"))
        .notes("How an ambiguous passage was read.")
        .field(Field::string(
            "base",
            "The whole of which it is a part, by a word that the other parts of that whole have too; empty where there is none of those.",
        ))
        .refers("same_as", "")
        .refers("sentence_id", "sentences")
        .rows(report.statistics.iter().map(|statistic| rows::statistic(all, statistic)))
}

const VALUE: &str =
    "The value as stated, in the unit of the column unit: 81 for 81 per cent, 27000 for 27 thousand; of a range the lower end.";
const QUALIFIER: &str = "How exactly the text states it; between where value and value_high are the ends of a range.";
const TIME_WORD: &str = "How the end of a time is meant whose beginning is open: as-of, the state of things then; at-end, at the end of it; by-end, what had come about by the end of it; until, what was so before; \
                         target, what is to be reached by then; reported, what was said then of the time before.";
const KIND: &str = "What it states: outcome, what happened or was counted; norm, what a law or rule demands; election, a result or rule of an election; \
                    institution, the make-up of an institution.";

/// What values count or measure, with the words for it.
fn unit(all: &Translations) -> Field {
    let units: BTreeSet<_> = all.report().statistics.iter().map(|statistic| statistic.unit).collect();
    let words = all.of(Lang::En);
    let several = 2.0;
    Field::string("unit", "What the value counts or measures.")
        .required()
        .meaning(units.into_iter().map(|unit| (unit, words.unit(unit, several))))
}

/// Who says so, with their names and on whose side they are.
fn reporter(all: &Translations) -> Field {
    let name = |reporter: &Reporter| format!("{} ({})", all.of(Lang::En).label(reporter.name), reporter.kind.word());
    let names = all.report().reporters.iter().map(|reporter| (reporter.id, name(reporter)));
    Field::string("reporter", "Who says so, as the text has it; empty where the report says it in its own voice.").meaning(names)
}

/// `events.csv`.
pub(super) fn events(all: &Translations) -> Resource {
    let report = all.report();
    let taking_part = |name: &str, what: &str| Field::list(name, &format!("{what}: ids of entities.csv")).ids(&[]);
    Table::new("events", "What the report dates, one happening a row.")
        .key(Field::string("id", "A stable word; stands in paths.").id())
        .field(Field::string("date", "When, in EDTF (ISO 8601-2), never more exactly than the text says.").required().edtf())
        .field(Field::string("time_word", TIME_WORD).one_of(TimeWord::ALL.iter().map(|word| word.word())))
        .field(Field::string("category", "What kind of happening it is.").required().one_of(Category::ALL.iter().map(|word| word.word())))
        .field(section(report))
        .labels("title", "What happened.")
        .field(taking_part("people", "People concerned"))
        .field(taking_part("organisations", "Organisations concerned"))
        .field(taking_part("places", "Places where it happened"))
        .field(taking_part("named_places", "Other places that its sentence names"))
        .field(taking_part("laws", "Laws concerned"))
        .field(same_as())
        .field(sentence_id())
        .field(quote())
        .field(url("its page"))
        .notes("How an ambiguous date was read.")
        .field(reporter(all))
        .refers("same_as", "")
        .refers("sentence_id", "sentences")
        .rows(report.events.iter().map(|event| rows::event(all, event)))
}

/// `errata.csv`.
pub(super) fn errata(all: &Translations) -> Resource {
    let report = all.report();
    Table::new("errata", "Slips of the source, as editor's notes; the text itself stands as published.")
        .key(Field::string("id", "A stable word.").id())
        .field(Field::string("kind", "What is odd.").required().one_of(ErratumKind::ALL.iter().map(|word| word.word())))
        .field(section(report))
        .field(sentence_id())
        .field(quote())
        .field(Field::list("compare", "The places that it is compared with: ids of sentences.csv").ids(&[]))
        .labels("note", "What is odd, and on what saying so rests.")
        .field(url("its sentence"))
        .refers("sentence_id", "sentences")
        .rows(report.errata.iter().map(|erratum| erratum_row(all, erratum)))
}

/// The places compared with are named by their sentences, since a quote may have the separator of lists in it.
fn erratum_row(all: &Translations, row: &Erratum) -> Row {
    let report = all.report();
    let sentence = |index: u32| report.sentences[index as usize].id;
    Row::default()
        .text("id", row.id)
        .text("kind", row.kind.word())
        .text("section", report.section_of(row.sentence).id)
        .text("sentence_id", sentence(row.sentence))
        .text("quote", report.text(row.quote))
        .list("compare", row.compare.iter().map(|&place| sentence(report.sentence_at(place))))
        .labels(rows::NOTE, all.label(row.note))
        .text("url", links::sentence(report, row.sentence))
}
