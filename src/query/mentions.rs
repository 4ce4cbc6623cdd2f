//! Where the text names an entity, and what stands there.

use crate::report::{Entity, Event, Report, Span, Statistic};

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

/// The events in which an entity takes part, as indices in the order of the report; an event told twice is one.
pub fn events_of(report: &Report, entity: &Entity) -> Vec<u32> {
    let is_it = |&index: &u32| report.entities[index as usize].id == entity.id;
    let takes_part = |event: &Event| event.same_as.is_none() && event.entities.iter().any(is_it);
    (0..).zip(&report.events).filter(|(_, event)| takes_part(event)).map(|(index, _)| index).collect()
}

/// The statistics that stand in these sentences, restatements left out.
pub fn statistics_in<'r>(report: &'r Report, sentences: &[Mentioned]) -> Vec<&'r Statistic> {
    let here = |statistic: &&Statistic| sentences.iter().any(|mentioned| mentioned.sentence == statistic.sentence);
    report.statistics.iter().filter(|statistic| statistic.same_as.is_none()).filter(here).collect()
}
