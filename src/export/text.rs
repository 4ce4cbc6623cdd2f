//! The text as tables: paragraphs and sentences in reading order.

use super::field::{Field, section, url};
use super::license::License;
use super::rows;
use super::table::{Resource, Table};
use crate::words::Translations;

/// `paragraphs.csv`.
pub(super) fn paragraphs(all: &Translations) -> Resource {
    let report = all.report();
    Table::new("paragraphs", "The paragraphs of the text, in reading order.")
        .licensed(License::of_source(all))
        .key(Field::string("id", "The section's id and the paragraph's number there, from 1.").id())
        .field(section(report))
        .field(Field::list("headings", HEADINGS))
        .field(Field::string("text", TEXT).required())
        .rows((0..).zip(&report.paragraphs).map(|(index, _)| rows::paragraph(report, index)))
}

const HEADINGS: &str = "The nearest heading above it inside the section, and the run-in heading with which its text begins (\"Коррупция:\"), as far as there \
                        are such";
const TEXT: &str = "The paragraph as in the source, line breaks and page cuts as one space, its run-in heading included.";

/// `sentences.csv`.
pub(super) fn sentences(all: &Translations) -> Resource {
    let report = all.report();
    Table::new("sentences", "The sentences of the text, in reading order; those of a paragraph, joined by spaces, are its text.")
        .licensed(License::of_source(all))
        .key(Field::string("id", "Derived from the sentence's words, so that it survives edits elsewhere.").pattern("s-[a-z0-9]+"))
        .field(Field::string("paragraph_id", "Its paragraph: an id of paragraphs.csv.").required())
        .field(Field::string("text", "The sentence as in the source, line breaks and page cuts as one space.").required())
        .field(url("the sentence in its section"))
        .refers("paragraph_id", "paragraphs")
        .rows((0..).zip(&report.sentences).map(|(index, _)| rows::sentence(report, index)))
}
