//! From blocks to the report's text: which section and heading each paragraph stands under, its sentences and their ids.

use super::outline::{Block, letter, part_number, run_in};
use super::problem::Problems;
use super::tables::ReportFile;
use super::{index, keep, sentences};
use crate::report::{Paragraph, Section, Sentence, Span};
use std::collections::BTreeMap;

/// The text of a report in reading order.
pub(super) struct Text {
    pub heading: &'static str,
    pub sections: Vec<Section>,
    pub paragraphs: Vec<Paragraph>,
    pub sentences: Vec<Sentence>,
}

/// Puts each paragraph under its section and heading. A heading opens a section if it is numbered or if `report.toml` names it. `pages` are where in each block pages
/// begin; those that begin with headings are taken to begin with what follows these.
pub(super) fn text(blocks: &[Block], pages: &[Vec<u32>], report: &ReportFile, problems: &mut Problems) -> Text {
    let mut text = Text { heading: "", sections: Vec::new(), paragraphs: Vec::new(), sentences: Vec::new() };
    let mut ids = BTreeMap::new();
    let mut heading = None;
    let mut part = 0;
    let mut begun = Vec::new();
    for (block, pages) in blocks.iter().zip(pages) {
        match block {
            Block::Heading(words) => {
                begun.extend(pages.iter().map(|_| 0));
                let named = report.sections.iter().find(|section| section.heading.get_ref() == words);
                let (id, depth) = match (named, part_number(words), letter(words)) {
                    (Some(section), ..) => (section.id.get_ref().clone(), u8::from(part > 0)),
                    (None, Some(number), _) => {
                        part = number;
                        (number.to_string(), 0)
                    }
                    (None, None, Some(letter)) => (format!("{part}{letter}"), 1),
                    (None, None, None) if text.sections.is_empty() => {
                        text.heading = keep(words);
                        continue;
                    }
                    (None, None, None) => {
                        heading = Some(keep(words));
                        continue;
                    }
                };
                let first = index(text.paragraphs.len());
                text.sections.push(Section { id: keep(&id), heading: keep(words), depth, first, end: first });
                heading = None;
            }
            Block::Paragraph(words) => {
                let Some(section) = text.sections.last_mut() else {
                    problems.add(
                        &report.place(),
                        0..0,
                        format!("expected a section's heading before the first paragraph, found \"{words:.60}\""),
                    );
                    continue;
                };
                section.end += 1;
                let number = index(text.paragraphs.len());
                let first = index(text.sentences.len());
                let words = keep(words);
                for range in sentences::sentences(words) {
                    let id = sentences::id(&words[range.clone()]);
                    let nth = ids.entry(id.clone()).and_modify(|nth| *nth += 1).or_insert(1);
                    let id = if *nth > 1 { format!("{id}-{nth}") } else { id };
                    let span = Span { paragraph: number, start: index(range.start), end: index(range.end) };
                    text.sentences.push(Sentence { id: keep(&id), span });
                }
                let end = index(text.sentences.len());
                let section = index(text.sections.len() - 1);
                let pages = begun.drain(..).chain(pages.iter().copied()).collect();
                text.paragraphs.push(Paragraph { section, heading, run_in: index(run_in(words)), text: words, first, end, pages });
            }
        }
    }
    for section in &report.sections {
        if !text.sections.iter().any(|found| found.heading == section.heading.get_ref()) {
            let message = format!("expected a heading of the source, found none that reads \"{}\"", section.heading.get_ref());
            problems.add(&report.place(), section.heading.span(), message);
        }
        if text.sections.iter().filter(|found| found.id == section.id.get_ref()).count() > 1 {
            let message = format!("expected ids that differ, found \"{}\" a second time", section.id.get_ref());
            problems.add(&report.place(), section.id.span(), message);
        }
    }
    text
}
