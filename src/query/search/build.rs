//! Makes the index: which words stand where.

use super::super::sorted::sorted;
use super::guess::kinds;
use super::query::STEM;
use super::{Field, Index, Kind, Post, Word};
use crate::forms::{Forms, stem, tokens};
use crate::report::{EntityKind, Labels, Report, Sentence, Statistic};
use std::collections::BTreeMap;

/// A word of a text by its number, and which word of the text it is.
type Placed = (u32, u32);

#[derive(Default)]
struct Building {
    numbers: BTreeMap<String, u32>,
    /// Where each word stands, and whether it does so in the source, and in labels.
    posts: Vec<(Vec<Post>, [bool; 2])>,
    lengths: Vec<u32>,
    /// Where the next text of the last thing begins.
    next: u32,
}

impl Index {
    /// The index of a report with its labels in one language.
    pub fn new(report: &Report, labels: Labels, forms: Forms) -> Self {
        let mut building = Building::default();
        let mut starts = [0; 6];
        let sentences = building.texts(report);
        for chart in &report.charts {
            building.begin();
            building.label(Field::Title, labels.get(chart.title));
            building.label(Field::Text, labels.get(chart.lead));
            for statistic in report.chart_statistics(chart) {
                building.label(Field::Text, labels.get(statistic.label));
                building.values(statistic, Field::Text);
                building.put(Field::Through, &sentences[statistic.sentence as usize]);
            }
        }
        starts[Kind::Statistic as usize] = building.count();
        for statistic in &report.statistics {
            building.begin();
            if statistic.same_as.is_none() {
                building.label(Field::Title, labels.get(statistic.label));
                building.values(statistic, Field::Title);
                building.put(Field::Through, &sentences[statistic.sentence as usize]);
            }
        }
        starts[Kind::Event as usize] = building.count();
        for event in &report.events {
            building.begin();
            if event.same_as.is_none() {
                building.label(Field::Title, labels.get(event.title));
                event.entities.iter().for_each(|&entity| building.label(Field::Text, labels.get(report.entities[entity as usize].name)));
                building.put(Field::Through, &sentences[event.sentence as usize]);
            }
        }
        starts[Kind::Entity as usize] = building.count();
        let (mut names, mut naming) = (Vec::new(), Vec::new());
        for (entity, number) in report.entities.iter().zip(0..) {
            building.begin();
            let name = building.words(labels.get(entity.name), false);
            building.put(Field::Title, &name);
            let mut add = |name: &[Placed]| names.push((name.iter().map(|&(word, _)| word).collect(), number));
            add(&name);
            for form in &entity.forms {
                let form = building.words(form, true);
                building.put(if entity.kind == EntityKind::Law { Field::Text } else { Field::Title }, &form);
                add(&form);
            }
            naming.push(Vec::new());
        }
        starts[Kind::Sentence as usize] = building.count();
        building.sentences(report, labels, &sentences, &names, &mut naming);
        for (event, number) in report.events.iter().zip(starts[Kind::Event as usize]..) {
            event.entities.iter().filter(|_| event.same_as.is_none()).for_each(|&entity| naming[entity as usize].push(number));
        }
        starts[Kind::Sentence as usize + 1] = building.count();
        building.finish(forms, starts, names, naming)
    }
}

impl Building {
    fn count(&self) -> u32 {
        self.lengths.len() as u32
    }

    /// The next thing.
    fn begin(&mut self) {
        self.lengths.push(0);
        // None begins at 0, so that each place has one before it.
        self.next = 1;
    }

    fn number(&mut self, word: String, is_of_source: bool) -> u32 {
        let next = self.posts.len() as u32;
        let number = *self.numbers.entry(word).or_insert(next);
        if number == next {
            self.posts.push(Default::default());
        }
        self.posts[number as usize].1[usize::from(is_of_source)] = true;
        number
    }

    fn words(&mut self, text: &str, is_of_source: bool) -> Vec<Placed> {
        tokens(text).into_iter().map(|token| (self.number(token.word, is_of_source), token.at)).collect()
    }

    /// Adds the words of a text to the last thing.
    fn put(&mut self, field: Field, words: &[Placed]) {
        let Some(thing) = self.lengths.len().checked_sub(1) else { return };
        for &(word, at) in words {
            self.posts[word as usize].0.push(Post::new(thing as u32, field, self.next + at));
        }
        // Texts stand apart, so that no words of two stand side by side.
        self.next += words.iter().map(|&(_, at)| at).max().unwrap_or_default() + 2;
        if matches!(field, Field::Title | Field::Text) {
            self.lengths[thing] += words.len() as u32;
        }
    }

    fn label(&mut self, field: Field, text: &str) {
        let words = self.words(text, false);
        self.put(field, &words);
    }

    /// The values of a figure in digits.
    fn values(&mut self, statistic: &Statistic, field: Field) {
        for value in [Some(statistic.value), statistic.high].into_iter().flatten() {
            let word = self.number(digits(value), true);
            self.put(field, &[(word, 0)]);
        }
    }

    /// The words of each sentence, and the values of its figures in digits where their words stand.
    fn texts(&mut self, report: &Report) -> Vec<Vec<Placed>> {
        let mut values: Vec<Vec<&Statistic>> = vec![Vec::new(); report.sentences.len()];
        report.statistics.iter().for_each(|statistic| values[statistic.sentence as usize].push(statistic));
        let words = |((sentence, at), values): ((&Sentence, u32), Vec<&Statistic>)| {
            let tokens = tokens(report.sentence_text(at));
            let mut numbers = Vec::new();
            for statistic in values {
                let number = statistic.number.start.saturating_sub(sentence.span.start) as usize;
                let at = tokens.iter().find(|token| token.range.end > number).map_or(0, |token| token.at);
                let values = [Some(statistic.value), statistic.high];
                numbers.extend(values.into_iter().flatten().map(|value| (self.number(digits(value), true), at)));
            }
            let mut words: Vec<Placed> = tokens.into_iter().map(|token| (self.number(token.word, true), token.at)).collect();
            // A value that stands in digits is there already.
            numbers.retain(|number| !words.contains(number));
            words.append(&mut numbers);
            words
        };
        report.sentences.iter().zip(0..).zip(values).map(words).collect()
    }

    /// The sentences, each with what stands on it; notes which name an entity.
    fn sentences(&mut self, report: &Report, labels: Labels, texts: &[Vec<Placed>], names: &[(Vec<u32>, u32)], naming: &mut [Vec<u32>]) {
        let first = self.count();
        let mut named: Vec<Vec<u32>> = vec![Vec::new(); report.sentences.len()];
        for (entity, number) in report.entities.iter().zip(0..) {
            for &mention in &entity.mentions {
                let sentence = report.sentence_at(mention);
                if named[sentence as usize].last() != Some(&number) {
                    named[sentence as usize].push(number);
                    naming[number as usize].push(first + sentence);
                }
            }
        }
        let mut standing: Vec<Vec<&str>> = vec![Vec::new(); report.sentences.len()];
        report.statistics.iter().for_each(|statistic| standing[statistic.sentence as usize].push(labels.get(statistic.label)));
        report.events.iter().for_each(|event| standing[event.sentence as usize].push(labels.get(event.title)));
        let sections: Vec<Vec<Placed>> = report.sections.iter().map(|section| self.words(section.heading, true)).collect();
        let mut of_entity: Vec<Vec<Placed>> = vec![Vec::new(); report.entities.len()];
        for (name, entity) in names {
            let after = of_entity[*entity as usize].len() as u32 + 1;
            of_entity[*entity as usize].extend(name.iter().zip(after..).map(|(&word, at)| (word, at)));
        }
        for paragraph in &report.paragraphs {
            let heading = paragraph.heading.map(|heading| self.words(heading, true)).unwrap_or_default();
            for sentence in paragraph.first as usize..paragraph.end as usize {
                self.begin();
                self.put(Field::Text, &texts[sentence]);
                standing[sentence].iter().for_each(|label| self.label(Field::Through, label));
                named[sentence].iter().for_each(|&entity| self.put(Field::Through, &of_entity[entity as usize]));
                self.put(Field::Heading, &heading);
                self.put(Field::Heading, &sections[paragraph.section as usize]);
            }
        }
    }

    fn finish(self, forms: Forms, starts: [u32; 6], mut names: Vec<(Vec<u32>, u32)>, naming: Vec<Vec<u32>>) -> Index {
        let Self { numbers, mut posts, lengths, next: _ } = self;
        let mut places = vec![0; posts.len()];
        let mut by_key: BTreeMap<String, u32> = BTreeMap::new();
        let mut having: Vec<Vec<u32>> = Vec::new();
        let mut words = Vec::with_capacity(posts.len());
        for ((text, number), place) in numbers.into_iter().zip(0..) {
            places[number as usize] = place;
            let (posts, of) = core::mem::take(&mut posts[number as usize]);
            for (is_of_source, _) in [false, true].into_iter().zip(of).filter(|(_, is_there)| *is_there) {
                for key in forms.keys(&text, is_of_source) {
                    let number = *by_key.entry(key).or_insert(having.len() as u32) as usize;
                    if number == having.len() {
                        having.push(Vec::new());
                    }
                    if having[number].last() != Some(&place) {
                        having[number].push(place);
                    }
                }
            }
            let stem = stem(&text);
            let stem = if text.starts_with(&stem) && stem.chars().nth(STEM - 1).is_some() { stem.len() } else { text.len() };
            let posts = sorted(posts.into_iter().map(|post| post.0)).into_iter().map(Post).collect();
            words.push(Word { kinds: kinds(&text), text, stem: stem as u32, keys: Vec::new(), posts });
        }
        let keys: Vec<(String, Vec<u32>)> =
            by_key.into_iter().map(|(key, number)| (key, core::mem::take(&mut having[number as usize]))).collect();
        for ((_, having), key) in keys.iter().zip(0..) {
            having.iter().for_each(|&word| words[word as usize].keys.push(key));
        }
        names.iter_mut().flat_map(|(name, _)| name).for_each(|word| *word = places[*word as usize]);
        Index { forms, words, keys, lengths, starts, names, naming }
    }
}

/// A value as [`tokens`] reads it.
fn digits(value: f64) -> String {
    // By whole numbers, as it is written out in `words`.
    let thousandths = (value * 1000.0).round() as u64;
    let (whole, fraction) = (thousandths / 1000, format!("{:03}", thousandths % 1000));
    match fraction.trim_end_matches('0') {
        "" => whole.to_string(),
        fraction => format!("{whole}.{fraction}"),
    }
}
