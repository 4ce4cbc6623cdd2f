//! Where the text names an entity, and what stands there.

use crate::report::{Entity, Report, Span, Statistic};

/// A sentence that names an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mentioned {
    /// Index of the sentence.
    pub sentence: u32,
    /// The words that name it.
    pub words: Vec<Span>,
}

/// The sentences that name an entity, in reading order.
pub fn mentions(report: &Report, entity: &Entity) -> Vec<Mentioned> {
    let mut found: Vec<Mentioned> = Vec::new();
    for &span in &entity.mentions {
        let sentence = report.sentence_at(span);
        match found.last_mut() {
            Some(last) if last.sentence == sentence => last.words.push(span),
            _ => found.push(Mentioned { sentence, words: vec![span] }),
        }
    }
    found
}

/// Which other entities these sentences name, in the order of the report's list, and how many of the sentences name each.
pub fn named_together<'r>(report: &'r Report, entity: &Entity, sentences: &[Mentioned]) -> Vec<(&'r Entity, u32)> {
    let count = |other: &'r Entity| {
        let named = mentions(report, other);
        let together = |mentioned: &&Mentioned| named.binary_search_by_key(&mentioned.sentence, |other| other.sentence).is_ok();
        (other, sentences.iter().filter(together).count() as u32)
    };
    report.entities.iter().filter(|other| other.id != entity.id).map(count).filter(|(_, count)| *count > 0).collect()
}

/// The statistics that stand in these sentences, restatements left out.
pub fn statistics_in<'r>(report: &'r Report, sentences: &[Mentioned]) -> Vec<&'r Statistic> {
    let here = |statistic: &&Statistic| sentences.iter().any(|mentioned| mentioned.sentence == statistic.sentence);
    report.statistics.iter().filter(|statistic| statistic.same_as.is_none()).filter(here).collect()
}
