//! Errata against the text: the place of each, and the places that it is compared with.

use super::checks::{LabelList, parse, unique_ids};
use super::problem::Problems;
use super::quotes::Index;
use super::tables::{ErrataFile, Table};
use crate::report::{Erratum, ErratumKind};

/// Every erratum that holds; the others are problems.
pub(super) fn errata(table: &Table<'_, ErrataFile>, quotes: &Index<'_>, labels: &mut LabelList, problems: &mut Problems) -> Vec<Erratum> {
    let place = &table.place;
    let rows = &table.values.errata;
    let ids = unique_ids(rows.iter().map(|row| &row.id), place, problems);
    let errata = rows.iter().zip(ids).filter_map(|(row, id)| {
        let kind = parse(&row.kind, place, problems);
        let note = labels.add(&row.note, place, problems);
        let compare = row.compare.iter().filter_map(|other| quotes.resolve(other, None, None, place, problems));
        let compare = compare.map(|other| other.span).collect();
        if kind == Some(ErratumKind::Contradiction) && row.compare.is_empty() {
            problems.add(place, row.kind.span(), "expected, beside a contradiction, what it contradicts as compare, found none");
        }
        let quote = quotes.resolve(&row.quote, row.prefix.as_deref(), row.suffix.as_deref(), place, problems)?;
        Some(Erratum { id, kind: kind?, quote: quote.span, sentence: quote.sentence, compare, note })
    });
    errata.collect()
}
