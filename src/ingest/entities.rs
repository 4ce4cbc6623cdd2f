//! Entities against the text: every form has to be there, and every place where one stands is a mention.

use super::checks::{LabelList, parse, unique_ids};
use super::index;
use super::keep;
use super::problem::Problems;
use super::quotes::{Index, words_in};
use super::tables::{EntitiesFile, EntityTable, Table};
use crate::report::{Entity, EntityKind, Paragraph, Span, named, whole_words};
use std::collections::BTreeMap;

/// Every entity with its mentions. Where forms overlap, the longest wins («Министерство юстиции» over «Министерство»).
pub(super) fn entities(
    table: &Table<'_, EntitiesFile>,
    paragraphs: &[Paragraph],
    quotes: &Index<'_>,
    labels: &mut LabelList,
    problems: &mut Problems,
) -> Vec<Entity> {
    let place = &table.place;
    let rows = &table.values.entities;
    let ids = unique_ids(rows.iter().map(|row| &row.id), place, problems);
    let mut entities: Vec<Entity> = rows
        .iter()
        .zip(ids)
        .map(|(row, id)| {
            let kind = parse(&row.kind, place, problems).unwrap_or(EntityKind::Person);
            let mut forms: Vec<&'static str> = Vec::new();
            for form in row.forms.iter().chain(row.mentions.iter().map(|mention| &mention.form)) {
                if !forms.contains(&form.get_ref().as_str()) {
                    forms.push(keep(form.get_ref()));
                }
            }
            Entity { id, kind, name: labels.add(&row.name, place, problems), forms, position: row.lat.zip(row.lon), mentions: Vec::new() }
        })
        .collect();
    let hold: Vec<bool> = rows.iter().map(|row| verify(row, paragraphs, table, problems)).collect();
    verify_forms_differ(table, problems);
    let forms = forms(table, quotes, problems);
    for (entity, mention) in mentions(&forms, paragraphs) {
        entities[entity].mentions.push(mention);
    }
    // In the order in which the text has them; behind them those that stand only inside longer names.
    for entity in &mut entities {
        let mut forms = named(paragraphs, entity);
        forms.extend(entity.forms.iter().filter(|form| !forms.contains(form)).copied().collect::<Vec<_>>());
        entity.forms = forms;
    }
    for ((row, entity), hold) in rows.iter().zip(&entities).zip(hold) {
        // A form that does not hold is a problem of its own; here other entities have taken every place.
        if hold && row.mentions.is_empty() && entity.mentions.is_empty() {
            problems.add(place, row.id.span(), format!("expected a mention of \"{}\" in the source, found none", entity.id));
        }
    }
    entities
}

/// Whether the source has every form.
fn verify(row: &EntityTable, paragraphs: &[Paragraph], table: &Table<'_, EntitiesFile>, problems: &mut Problems) -> bool {
    let mut hold = true;
    for form in &row.forms {
        if !paragraphs.iter().any(|paragraph| whole_words(paragraph.text, form.get_ref()).next().is_some()) {
            let message = format!("expected a form that the source has, found \"{}\", which it has not as whole words", form.get_ref());
            problems.add(&table.place, form.span(), message);
            hold = false;
        }
    }
    if row.lat.is_some() != row.lon.is_some() || row.lat.is_some_and(|lat| lat.abs() > 90.0) || row.lon.is_some_and(|lon| lon.abs() > 180.0)
    {
        problems.add(&table.place, row.id.span(), "expected lat and lon together, in degrees, found one alone or out of range");
    }
    hold
}

/// A form that two entities share has to be given to each by its places.
fn verify_forms_differ(table: &Table<'_, EntitiesFile>, problems: &mut Problems) {
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    for row in &table.values.entities {
        for form in &row.forms {
            if let Some(other) = owners.insert(form.get_ref(), row.id.get_ref()) {
                let message = format!(
                    "expected a form of one entity, found \"{}\", which \"{other}\" has too: say where it means which by mentions",
                    form.get_ref()
                );
                problems.add(&table.place, form.span(), message);
            }
        }
    }
}

/// Words that mean an entity, and where.
struct Form<'r> {
    /// Index of the entity.
    entity: usize,
    words: &'r str,
    /// The only place where they mean it; `None` is everywhere but in `except`.
    inside: Option<Span>,
    except: Vec<Span>,
}

/// All forms of all rows, those that win first.
fn forms<'r>(table: &'r Table<'_, EntitiesFile>, quotes: &Index<'_>, problems: &mut Problems) -> Vec<Form<'r>> {
    let place = &table.place;
    let mut forms = Vec::new();
    for (entity, row) in table.values.entities.iter().enumerate() {
        let mut except = Vec::new();
        for quote in &row.except {
            let Some(found) = quotes.resolve(quote, None, None, place, problems) else { continue };
            if !row.forms.iter().any(|form| whole_words(quote.get_ref(), form.get_ref()).next().is_some()) {
                problems.add(place, quote.span(), format!("expected a form of \"{}\" in what is excepted, found none", row.id.get_ref()));
            }
            except.push(found.span);
        }
        forms.extend(row.forms.iter().map(|form| Form { entity, words: form.get_ref(), inside: None, except: except.clone() }));
        for mention in &row.mentions {
            let Some(found) = quotes.resolve(&mention.quote, None, None, place, problems) else { continue };
            if words_in(&mention.form, mention.quote.get_ref(), place, problems).is_some() {
                forms.push(Form { entity, words: mention.form.get_ref(), inside: Some(found.span), except: Vec::new() });
            }
        }
    }
    forms.sort_by_key(|form| (core::cmp::Reverse(form.words.len()), form.inside.is_none(), form.entity));
    forms
}

/// All mentions in reading order as (index of the entity, place).
fn mentions(forms: &[Form<'_>], paragraphs: &[Paragraph]) -> Vec<(usize, Span)> {
    let mut found = Vec::new();
    for (number, paragraph) in (0..).zip(paragraphs) {
        let mut here: Vec<(usize, Span)> = Vec::new();
        for form in forms {
            for start in whole_words(paragraph.text, form.words) {
                let span = Span { paragraph: number, start: index(start), end: index(start + form.words.len()) };
                let meant = form.inside.is_none_or(|place| place.contains(span)) && !form.except.iter().any(|place| place.contains(span));
                if meant && here.iter().all(|(_, taken)| taken.end <= span.start || span.end <= taken.start) {
                    here.push((form.entity, span));
                }
            }
        }
        here.sort_by_key(|&(_, span)| span);
        found.extend(here);
    }
    found
}
