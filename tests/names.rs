//! Words that look like names and are in no name of ours, for an editor to read through: in `tests/snapshots/`.
//!
//! An entity is one particular person, organisation, place or law that the text names by its name or title, by an abbreviation, or by
//! an adjective made of a name. Programs, services, events, offices, peoples and languages are none, nor are classes in the plural
//! and branches of the state in general (president, government, parliament, police).
//!
//! `INSTA_UPDATE=always cargo test --test names` writes it anew.

use core::ops::Range;
use doklad::edition::shipped;
use doklad::report::whole_words;
use std::collections::BTreeMap;

#[test]
fn every_abbreviation_is_a_name_or_is_explained() {
    let report = shipped().report();
    let mut unexplained = Vec::new();
    let mut explained = 0;
    for (index, sentence) in (0..).zip(&report.sentences) {
        let text = report.text(sentence.span);
        let known = report.abbreviations.iter().flat_map(|abbreviation| &abbreviation.forms);
        let known: Vec<Range<usize>> = known.flat_map(|form| whole_words(text, form).map(|start| start..start + form.len())).collect();
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().filter(|c| c.is_uppercase()).count() > 1) {
            let at = word.as_ptr() as usize - text.as_ptr() as usize;
            let in_text = sentence.span.start as usize + at;
            let is_name = report.entities.iter().flat_map(|entity| &entity.mentions).any(|mention| {
                mention.paragraph == sentence.span.paragraph && (mention.start as usize..mention.end as usize).contains(&in_text)
            });
            let is_known = known.iter().any(|known| known.start <= at && at + word.len() <= known.end);
            explained += usize::from(is_known);
            if !is_name && !is_known {
                unexplained.push(format!("{word} in {index}"));
            }
        }
    }
    assert_eq!(unexplained, [""; 0]);
    assert!(explained > 50, "{explained}");
}

#[test]
fn capitals_within_sentences_that_no_name_has() {
    let report = shipped().report();
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for sentence in &report.sentences {
        let text = report.text(sentence.span);
        let named =
            |at: usize| {
                let at = sentence.span.start as usize + at;
                report.entities.iter().flat_map(|entity| &entity.mentions).any(|mention| {
                    mention.paragraph == sentence.span.paragraph && mention.start as usize <= at && at < mention.end as usize
                })
            };
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty());
        for word in words.skip(1).filter(|word| word.starts_with(char::is_uppercase)) {
            let at = word.as_ptr() as usize - text.as_ptr() as usize;
            if !named(at) {
                *found.entry(word).or_default() += 1;
            }
        }
    }
    let lines: Vec<String> = found.iter().map(|(word, times)| format!("{word} {times}")).collect();
    insta::assert_snapshot!(lines.join("\n"));
}
