//! Entities against the text: every form has to be there, and every place where one stands is a mention.

use super::checks::{labels, parse, unique_ids};
use super::index;
use super::keep;
use super::problem::Problems;
use super::quotes::whole_words;
use super::tables::{EntitiesFile, EntityTable, Table};
use crate::report::{Entity, EntityKind, Paragraph, Span};

/// Every entity with its mentions. Where forms overlap, the longest wins («Министерство юстиции» over «Министерство»).
pub(super) fn entities(table: &Table<'_, EntitiesFile>, paragraphs: &[Paragraph], problems: &mut Problems) -> Vec<Entity> {
    let place = &table.place;
    let rows = &table.values.entities;
    let ids = unique_ids(rows.iter().map(|row| &row.id), place, problems);
    let mut entities: Vec<Entity> = rows
        .iter()
        .zip(ids)
        .map(|(row, id)| {
            let kind = parse(&row.kind, place, problems).unwrap_or(EntityKind::Person);
            Entity {
                id,
                kind,
                name: labels(&row.name, place, problems),
                forms: row.forms.iter().map(|form| keep(form.get_ref())).collect(),
                position: row.lat.zip(row.lon),
                mentions: Vec::new(),
            }
        })
        .collect();
    for row in rows {
        verify(row, paragraphs, table, problems);
    }
    for (entity, mention) in mentions(&entities, paragraphs) {
        entities[entity].mentions.push(mention);
    }
    entities
}

fn verify(row: &EntityTable, paragraphs: &[Paragraph], table: &Table<'_, EntitiesFile>, problems: &mut Problems) {
    for form in &row.forms {
        if !paragraphs.iter().any(|paragraph| whole_words(paragraph.text, form.get_ref()).next().is_some()) {
            let message = format!("expected a form that the source has, found \"{}\", which it has not as whole words", form.get_ref());
            problems.add(&table.place, form.span(), message);
        }
    }
    if row.lat.is_some() != row.lon.is_some() || row.lat.is_some_and(|lat| lat.abs() > 90.0) || row.lon.is_some_and(|lon| lon.abs() > 180.0)
    {
        problems.add(&table.place, row.id.span(), "expected lat and lon together, in degrees, found one alone or out of range");
    }
}

/// All mentions in reading order as (index of the entity, place).
fn mentions(entities: &[Entity], paragraphs: &[Paragraph]) -> Vec<(usize, Span)> {
    let mut forms: Vec<(usize, &str)> =
        (0..).zip(entities).flat_map(|(at, entity)| entity.forms.iter().map(move |&form| (at, form))).collect();
    forms.sort_by_key(|&(at, form)| (std::cmp::Reverse(form.len()), at));
    let mut found = Vec::new();
    for (number, paragraph) in (0..).zip(paragraphs) {
        let mut here: Vec<(usize, Span)> = Vec::new();
        for &(at, form) in &forms {
            for start in whole_words(paragraph.text, form) {
                let span = Span { paragraph: number, start: index(start), end: index(start + form.len()) };
                if here.iter().all(|(_, taken)| taken.end <= span.start || span.end <= taken.start) {
                    here.push((at, span));
                }
            }
        }
        here.sort_by_key(|&(_, span)| span);
        found.extend(here);
    }
    found
}
