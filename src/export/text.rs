//! The text as tables: paragraphs and sentences in reading order.

use super::descriptor::License;
use super::field::{Field, section, url};
use super::links;
use super::table::{Resource, Table};
use crate::report::{Paragraph, Report};

/// A paragraph's id: its section and its number there, from 1.
pub(super) fn paragraph_id(report: &Report, paragraph: u32) -> String {
    let section = &report.sections[report.paragraphs[paragraph as usize].section as usize];
    format!("{}-{}", section.id, paragraph - section.first + 1)
}

/// `paragraphs.csv`.
pub(super) fn paragraphs(report: &Report) -> Resource {
    let run_in = |paragraph: &Paragraph| &paragraph.text[..paragraph.run_in as usize];
    Table::<(u32, &Paragraph)>::new("paragraphs", "The paragraphs of the text, in reading order.")
        .licensed(License::of_source(report))
        .key(Field::string("id", "The section's id and the paragraph's number there, from 1.").id(), |&(number, _)| {
            paragraph_id(report, number)
        })
        .column(section(report), |(_, paragraph)| report.sections[paragraph.section as usize].id.into())
        .list(Field::string("headings", HEADINGS), move |(_, paragraph)| {
            paragraph.heading.into_iter().chain(Some(run_in(paragraph)).filter(|run_in| !run_in.is_empty())).collect()
        })
        .column(
            Field::string("text", "The paragraph as in the source, line breaks and page cuts as one space, its run-in heading included.")
                .required(),
            |(_, paragraph)| paragraph.text.into(),
        )
        .rows((0..).zip(&report.paragraphs))
}

const HEADINGS: &str = "The nearest heading above it inside the section, and the run-in heading with which its text begins (\"Коррупция:\"), as far as there \
                        are such; a list joined by \";\".";

/// `sentences.csv`.
pub(super) fn sentences(report: &Report) -> Resource {
    let sentence = |index: u32| &report.sentences[index as usize];
    Table::<u32>::new("sentences", "The sentences of the text, in reading order; those of a paragraph, joined by spaces, are its text.")
        .licensed(License::of_source(report))
        .key(
            Field::string("id", "Derived from the sentence's words, so that it survives edits elsewhere.").pattern("s-[a-z0-9]+"),
            move |&index| sentence(index).id.into(),
        )
        .column(Field::string("paragraph_id", "Its paragraph: an id of paragraphs.csv.").required(), move |&index| {
            paragraph_id(report, sentence(index).span.paragraph)
        })
        .column(Field::string("text", "The sentence as in the source, line breaks and page cuts as one space.").required(), |&index| {
            report.sentence_text(index).into()
        })
        .column(url("the sentence in its section"), |&index| links::sentence(report, index))
        .refers("paragraph_id", "paragraphs")
        .rows((0..).zip(&report.sentences).map(|(index, _)| index))
}
