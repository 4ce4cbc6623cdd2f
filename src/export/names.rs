//! Who and what the text names, as tables: entities, and every place where one is named.

use super::field::{Field, sentence_id, url};
use super::links;
use super::table::{Resource, Table};
use crate::report::{Entity, EntityKind, Report, Span};

/// `entities.csv`.
pub(super) fn entities(report: &Report) -> Resource {
    let degrees = |degrees: Option<f32>| degrees.map(|degrees| degrees.to_string()).unwrap_or_default();
    Table::<&Entity>::new("entities", "People, organisations, places and laws that the text names.")
        .key(Field::string("id", "A stable word; stands in paths and links.").id(), |entity| entity.id.into())
        .column(Field::string("kind", "What it is.").required().one_of(EntityKind::ALL.iter().map(|word| word.word())), |entity| {
            entity.kind.word().into()
        })
        .labels("name", "The canonical name.", |entity| entity.name)
        .list(Field::string("forms", "Every form in which the text has it, a list joined by \";\".").required(), |entity| {
            entity.forms.clone()
        })
        .column(Field::number("lat", "Latitude of a place, in degrees (WGS 84).").between(-90, Some(90)), move |entity| {
            degrees(entity.position.map(|(lat, _)| lat))
        })
        .column(Field::number("lon", "Longitude of a place, in degrees (WGS 84).").between(-180, Some(180)), move |entity| {
            degrees(entity.position.map(|(_, lon)| lon))
        })
        .column(
            Field::integer("mentions", "How many times the text names it: its rows in mentions.csv.").required().between(1, None),
            |entity| entity.mentions.len().to_string(),
        )
        .column(url("its page"), |entity| links::entity(entity))
        .rows(&report.entities)
}

/// `mentions.csv`: a sentence that names an entity twice has two rows, so that no column tells rows apart.
pub(super) fn mentions(report: &Report) -> Resource {
    let mentions = |entity: &'static str, spans: &[Span]| spans.iter().map(move |&span| (entity, span)).collect::<Vec<_>>();
    Table::<(&str, Span)>::new("mentions", "Each time that the text names an entity; the order is that of entities.csv, then of reading.")
        .column(Field::string("entity_id", "Who or what is named: an id of entities.csv.").required(), |&(entity, _)| entity.into())
        .column(sentence_id(), |&(_, span)| report.sentences[report.sentence_at(span) as usize].id.into())
        .column(Field::string("form", "The words by which it is named there.").required(), |&(_, span)| report.text(span).into())
        .refers("entity_id", "entities")
        .refers("sentence_id", "sentences")
        .rows(report.entities.iter().flat_map(move |entity| mentions(entity.id, &entity.mentions)))
}
