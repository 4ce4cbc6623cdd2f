//! Who and what the text names, as tables: entities, and every place where one is named.

use super::field::{Field, sentence_id, url};
use super::row::Row;
use super::rows;
use super::table::{Resource, Table};
use crate::report::{Entity, EntityKind, Report, Span};
use crate::words::Translations;

/// `entities.csv`.
pub(super) fn entities(all: &Translations) -> Resource {
    Table::new("entities", "People, organisations, places and laws that the text names.")
        .key(Field::string("id", "A stable word; stands in paths and links.").id())
        .field(Field::string("kind", "What it is.").required().one_of(EntityKind::ALL.iter().map(|word| word.word())))
        .labels("name", "The canonical name.")
        .field(Field::list("forms", "Every form in which the text has it").required())
        .field(Field::number("lat", "Latitude of a place, in degrees (WGS 84).").between(-90, Some(90)))
        .field(Field::number("lon", "Longitude of a place, in degrees (WGS 84).").between(-180, Some(180)))
        .field(Field::integer("mentions", "How many times the text names it: its rows in mentions.csv.").required().between(1, None))
        .field(url("its page"))
        .rows(all.report().entities.iter().map(|entity| rows::entity(all, entity)))
}

/// `mentions.csv`: a sentence that names an entity twice has two rows, so that no column tells rows apart.
pub(super) fn mentions(report: &Report) -> Resource {
    Table::new("mentions", "Each time that the text names an entity; the order is that of entities.csv, then of reading.")
        .field(Field::string("entity_id", "Who or what is named: an id of entities.csv.").required())
        .field(sentence_id())
        .field(Field::string("form", "The words by which it is named there.").required())
        .refers("entity_id", "entities")
        .refers("sentence_id", "sentences")
        .rows(report.entities.iter().flat_map(|entity| entity.mentions.iter().map(|&span| mention(report, entity, span))))
}

fn mention(report: &Report, entity: &Entity, span: Span) -> Row {
    Row::default()
        .text("entity_id", entity.id)
        .text("sentence_id", report.sentences[report.sentence_at(span) as usize].id)
        .text("form", report.text(span))
}
