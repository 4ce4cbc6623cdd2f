//! A report as it is serialised: without what can be computed from the rest.

use super::{Entity, Label, Report, Span};

impl Report {
    /// Zeroes the fields that [`Self::restore`] recomputes. The result is for serialisation only.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn store(mut self) -> Self {
        for entity in &mut self.entities {
            let named = named(&self.paragraphs, entity);
            entity.forms.retain(|form| !named.contains(form));
        }
        for sentence in &mut self.sentences {
            sentence.span = sentence.span.within(sentence.span);
        }
        for row in &mut self.statistics {
            row.number = row.number.within(row.quote);
        }
        for row in &mut self.paragraphs {
            (row.first, row.end) = (0, row.end - row.first);
        }
        self.each_label(|label| *label = Label(0));
        self
    }

    /// Recomputes what is not serialised: the numbers of labels, the forms of names, where sentences and numbers stand, and the sentence of each annotation.
    pub fn restore(mut self) -> Self {
        self.number_labels();
        let mut first = 0;
        for (paragraph, row) in (0..).zip(&mut self.paragraphs) {
            (row.first, row.end) = (first, first + row.end);
            first = row.end;
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
        for entity in &mut self.entities {
            let mut forms = named(&self.paragraphs, entity);
            forms.append(&mut entity.forms);
            entity.forms = forms;
        }
        let statistics: Vec<u32> = self.statistics.iter().map(|row| self.sentence_at(row.number)).collect();
        let events: Vec<u32> = self.events.iter().map(|row| self.sentence_at(row.quote)).collect();
        let errata: Vec<u32> = self.errata.iter().map(|row| self.sentence_at(row.quote)).collect();
        self.statistics.iter_mut().zip(statistics).for_each(|(row, sentence)| row.sentence = sentence);
        self.events.iter_mut().zip(events).for_each(|(row, sentence)| row.sentence = sentence);
        self.errata.iter_mut().zip(errata).for_each(|(row, sentence)| row.sentence = sentence);
        self
    }

    /// Numbers the labels in the order in which the lists of their words have them.
    pub(crate) fn number_labels(&mut self) {
        let mut number = 0;
        self.each_label(|label| {
            *label = Label(number);
            number += 1;
        });
    }

    /// Every label in the order of their numbers: those of errata, events, stories, abbreviations and the map are the last.
    fn each_label(&mut self, mut label: impl FnMut(&mut Label)) {
        [&mut self.title, &mut self.short_title, &mut self.publisher].into_iter().for_each(&mut label);
        self.reporters.iter_mut().for_each(|row| label(&mut row.name));
        self.entities.iter_mut().for_each(|row| label(&mut row.name));
        self.themes.iter_mut().for_each(|row| label(&mut row.title));
        self.selections.iter_mut().for_each(|row| label(&mut row.title));
        self.statistics.iter_mut().for_each(|row| [&mut row.label].into_iter().chain(&mut row.note).for_each(&mut label));
        self.charts.iter_mut().for_each(|row| [&mut row.title, &mut row.lead].into_iter().for_each(&mut label));
        self.errata.iter_mut().for_each(|row| label(&mut row.note));
        self.events.iter_mut().for_each(|row| [&mut row.title].into_iter().chain(&mut row.note).for_each(&mut label));
        for story in &mut self.stories {
            [&mut story.title, &mut story.lead].into_iter().for_each(&mut label);
            story.steps.iter_mut().for_each(|step| label(&mut step.text));
        }
        self.abbreviations.iter_mut().for_each(|row| label(&mut row.meaning));
        self.map.iter_mut().for_each(|map| label(&mut map.note));
    }
}

/// The forms by which the text names an entity, in the order in which they are met.
pub(crate) fn named(paragraphs: &[super::Paragraph], entity: &Entity) -> Vec<&'static str> {
    let mut forms = Vec::new();
    for span in &entity.mentions {
        let form = &paragraphs[span.paragraph as usize].text[span.range()];
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms
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
