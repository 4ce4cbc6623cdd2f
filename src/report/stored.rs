//! A report as it is stored: without what the rest of it tells.

use super::{Report, Span};

impl Report {
    /// Leaves out what [`Self::restore`] finds again, so that zeros stand there. No question can be asked of what is left.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn store(mut self) -> Self {
        for sentence in &mut self.sentences {
            sentence.span = sentence.span.within(sentence.span);
        }
        for row in &mut self.statistics {
            row.number = row.number.within(row.quote);
        }
        self
    }

    /// Finds again what is not stored: where sentences stand, where numbers stand, and the sentence of each annotation.
    pub fn restore(mut self) -> Self {
        for (paragraph, row) in (0..).zip(&self.paragraphs) {
            // Sentences follow one another with a space between them.
            let mut start = 0;
            for sentence in &mut self.sentences[row.first as usize..row.end as usize] {
                sentence.span = sentence.span.moved(paragraph, start);
                start = sentence.span.end + 1;
            }
        }
        for row in &mut self.statistics {
            row.number = row.number.moved(row.quote.paragraph, row.quote.start);
        }
        let statistics: Vec<u32> = self.statistics.iter().map(|row| self.sentence_at(row.number)).collect();
        let events: Vec<u32> = self.events.iter().map(|row| self.sentence_at(row.quote)).collect();
        let errata: Vec<u32> = self.errata.iter().map(|row| self.sentence_at(row.quote)).collect();
        self.statistics.iter_mut().zip(statistics).for_each(|(row, sentence)| row.sentence = sentence);
        self.events.iter_mut().zip(events).for_each(|(row, sentence)| row.sentence = sentence);
        self.errata.iter_mut().zip(errata).for_each(|(row, sentence)| row.sentence = sentence);
        self
    }
}

impl Span {
    /// The place that this one is if counted from another place on.
    fn moved(self, paragraph: u32, by: u32) -> Self {
        Self { paragraph, start: self.start + by, end: self.end + by }
    }

    /// The place as counted from the beginning of another one, which contains it.
    #[cfg(not(target_arch = "wasm32"))]
    fn within(self, other: Self) -> Self {
        Self { paragraph: 0, start: self.start - other.start, end: self.end - other.start }
    }
}
