//! Search over the text, the charts, the events and the names: any form of a word finds all its forms.
//!
//! Words are compared by their stems (Snowball, <https://snowballstem.org>): Cyrillic ones as Russian, others as English. A vowel that comes and goes
//! before the last consonant (пытки, пыток) parts no forms, nor do ё and е. A word that the report has in no form is taken as the beginning of one, so
//! that results stand while it is typed. What has all of the words is found, each kind in its own order: sentences as they are read.

use super::passages::Piece;
use super::sorted::sorted;
use super::text::fold;
use crate::report::{Labels, Report, Span};
use core::ops::Range;
use rust_stemmers::{Algorithm, Stemmer};

/// Which things have which words; of a report in one language of its titles. An index equals only itself.
#[derive(Debug)]
pub struct Index {
    /// Stems in order, each with the things that have it, in order: charts, then events, entities and sentences.
    terms: Vec<(String, Vec<u32>)>,
    /// Where each kind begins, and the end.
    starts: [u32; 5],
}

/// What was found, as indices into the report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// Charts whose title, lead or counted things have the words.
    pub charts: Vec<u32>,
    /// Events whose title or names have them; restatements left out.
    pub events: Vec<u32>,
    /// People, organisations, places and laws whose name or forms have them.
    pub entities: Vec<u32>,
    /// Sentences of the source that have them.
    pub sentences: Vec<u32>,
}

impl Results {
    /// How many things were found.
    pub fn count(&self) -> usize {
        let Self { charts, events, entities, sentences } = self;
        charts.len() + events.len() + entities.len() + sentences.len()
    }
}

impl PartialEq for Index {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other)
    }
}

impl Index {
    /// The index of a report with its titles in one language.
    pub fn new(report: &Report, labels: Labels) -> Self {
        let mut building = Building::default();
        let mut starts = [0; 5];
        for chart in &report.charts {
            let counted = report.chart_statistics(chart).map(|statistic| labels.get(statistic.label));
            building.add([labels.get(chart.title), labels.get(chart.lead)].into_iter().chain(counted));
        }
        starts[1] = building.count;
        for event in &report.events {
            let names = event.entities.iter().map(|&entity| labels.get(report.entities[entity as usize].name));
            let words = [labels.get(event.title)].into_iter().chain(names);
            building.add(words.filter(|_| event.same_as.is_none()));
        }
        starts[2] = building.count;
        for entity in &report.entities {
            building.add([labels.get(entity.name)].into_iter().chain(entity.forms.iter().copied()));
        }
        starts[3] = building.count;
        for sentence in 0..u32::try_from(report.sentences.len()).unwrap_or(u32::MAX) {
            building.add([report.sentence_text(sentence)].into_iter());
        }
        starts[4] = building.count;
        Self { terms: building.finish(), starts }
    }

    /// What has all of the words; of no words, nothing.
    pub fn search(&self, query: &Query) -> Results {
        let [.., end] = self.starts;
        // Of each thing, how many of the words it has, as long as it had all before.
        let mut have = vec![0_u32; end as usize];
        let mut all = 0;
        for forms in &query.words {
            for &thing in forms.iter().flat_map(|&term| &self.terms[term as usize].1) {
                let have = &mut have[thing as usize];
                if *have == all {
                    *have += 1;
                }
            }
            all += 1;
        }
        let kind = |kind: usize| {
            let (start, end) = (self.starts[kind], self.starts[kind + 1]);
            (start..end).filter(|&thing| all > 0 && have[thing as usize] == all).map(|thing| thing - start).collect()
        };
        Results { charts: kind(0), events: kind(1), entities: kind(2), sentences: kind(3) }
    }

    /// Of each event, whether it has all of the words: in its title, in the names of those who take part, in its sentence or in one that its quote is part of.
    pub(super) fn events(&self, report: &Report, query: &Query) -> Vec<bool> {
        let [_, events, _, sentences, end] = self.starts;
        let mut have = vec![true; report.events.len()];
        for forms in &query.words {
            let mut with = vec![false; end as usize];
            forms.iter().flat_map(|&term| &self.terms[term as usize].1).for_each(|&thing| with[thing as usize] = true);
            for ((event, have), at) in report.events.iter().zip(&mut have).zip(events..) {
                let paragraph = &report.paragraphs[event.quote.paragraph as usize];
                let rests_on = |sentence: u32| {
                    let Span { start, end, .. } = report.sentences[sentence as usize].span;
                    sentence == event.sentence || start < event.quote.end && event.quote.start < end
                };
                let told = (paragraph.first..paragraph.end).filter(|&sentence| rests_on(sentence));
                *have &= with[at as usize] || told.map(|sentence| sentences + sentence).any(|thing| with[thing as usize]);
            }
        }
        have
    }

    /// The words of a query as this index has them.
    pub fn query(&self, words: &str) -> Query {
        Query { words: tokens(words).map(|token| self.forms(&stem(&words[token]))).collect() }
    }

    /// The words of a text that a query has found, as byte ranges in order.
    pub fn marks(&self, query: &Query, text: &str) -> Vec<Range<usize>> {
        let marked = |token: &Range<usize>| {
            let place = place(&self.terms, &stem(&text[token.clone()])).ok().and_then(|place| u32::try_from(place).ok());
            place.is_some_and(|place| query.words.iter().any(|forms| forms.contains(&place)))
        };
        tokens(text).filter(marked).collect()
    }

    /// Where the title of what was found has none of the words: the first of its other texts that has some.
    pub fn beside_title<'t>(&self, query: &Query, title: &str, others: impl IntoIterator<Item = &'t str>) -> Option<&'t str> {
        let has = |text: &str| !self.marks(query, text).is_empty();
        if has(title) { None } else { others.into_iter().find(|text| has(text)) }
    }

    /// The terms that a stem means.
    fn forms(&self, stem: &str) -> Vec<u32> {
        let exact = variants(stem).into_iter().filter_map(|variant| place(&self.terms, &variant).ok());
        let mut forms: Vec<u32> = exact.filter_map(|place| u32::try_from(place).ok()).collect();
        if forms.is_empty() {
            let first = place(&self.terms, stem).unwrap_or_else(|place| place);
            let begun = self.terms[first..].iter().take_while(|(term, _)| term.starts_with(stem)).count();
            forms.extend((first..first + begun).filter_map(|place| u32::try_from(place).ok()));
        }
        forms
    }
}

/// A query's words, each as the places of the terms that it means; none where the report has no such word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    words: Vec<Vec<u32>>,
}

/// A text cut by the ranges that are marked in it, which do not overlap and stand in order.
pub fn cut(text: &'static str, marks: &[Range<usize>]) -> Vec<Piece<()>> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for Range { start, end } in marks.iter().cloned() {
        pieces.push(Piece { text: &text[at..start], mark: None });
        pieces.push(Piece { text: &text[start..end], mark: Some(()) });
        at = end;
    }
    pieces.push(Piece { text: &text[at..], mark: None });
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// Words as they are met, each with the thing that has it.
#[derive(Default)]
struct Building<'t> {
    words: Vec<(&'t str, u32)>,
    count: u32,
}

impl<'t> Building<'t> {
    /// The next thing, with all that can be found of it.
    fn add(&mut self, texts: impl Iterator<Item = &'t str>) {
        for text in texts {
            self.words.extend(tokens(text).map(|token| (&text[token], self.count)));
        }
        self.count += 1;
    }

    /// The stems in order, each with the things that have it. A word has its stem found once, however often it stands: that takes most of the time.
    fn finish(self) -> Vec<(String, Vec<u32>)> {
        let words = sorted(self.words);
        let stems =
            words.chunk_by(|a, b| a.0 == b.0).map(|same| (stem(same[0].0), same.iter().map(|&(_, thing)| thing).collect::<Vec<u32>>()));
        let mut terms: Vec<(String, Vec<u32>)> = Vec::new();
        for (stem, things) in sorted(stems) {
            match terms.last_mut() {
                Some((last, known)) if *last == stem => known.extend(things),
                _ => terms.push((stem, things)),
            }
        }
        terms
    }
}

/// Where a term stands, or where it would.
fn place(terms: &[(String, Vec<u32>)], term: &str) -> Result<usize, usize> {
    terms.binary_search_by(|(known, _)| known.as_str().cmp(term))
}

/// The words and numbers of a text.
fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = 0;
    core::iter::from_fn(move || {
        let start = rest + text[rest..].find(is_of_a_word)?;
        let end = text[start..].find(|c| !is_of_a_word(c)).map_or(text.len(), |length| start + length);
        rest = end;
        Some(start..end)
    })
}

/// Letters and digits. Of other scripts' signs it is enough to leave out those that stand between words: the tables of Unicode would cost more than
/// all of this.
fn is_of_a_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c >= '\u{c0}' && !('\u{2000}'..='\u{2bff}').contains(&c)
}

/// What the forms of a word have in common.
fn stem(word: &str) -> String {
    let mut word = fold(word);
    let cyrillic = word.chars().any(|c| ('а'..='ӿ').contains(&c));
    if cyrillic {
        // A Latin letter among Cyrillic ones is a slip of the fingers.
        word = word.chars().map(cyrillic_twin).collect();
    }
    // Each chosen where it is made, so that the program has no other language's rules in it.
    let stem = if cyrillic { Stemmer::create(Algorithm::Russian).stem(&word) } else { Stemmer::create(Algorithm::English).stem(&word) };
    stem.into_owned()
}

/// The Cyrillic letter that looks like a Latin one.
fn cyrillic_twin(letter: char) -> char {
    const TWINS: [(char, char); 8] = [('a', 'а'), ('c', 'с'), ('e', 'е'), ('i', 'і'), ('o', 'о'), ('p', 'р'), ('x', 'х'), ('y', 'у')];
    TWINS.iter().find(|(latin, _)| *latin == letter).map_or(letter, |(_, cyrillic)| *cyrillic)
}

/// Stems of one word that no rule below tells to be.
const SAME: [(&str, &str); 7] =
    [("восем", "восьм"), ("год", "лет"), ("дет", "детьм"), ("люд", "людьм"), ("перечен", "перечн"), ("тюр", "тюрьм"), ("уровен", "уровн")];

/// Stems of two words, of which it would tell that they are one: жёсткий, жестокий.
const APART: [&str; 2] = ["жестк", "жесток"];

/// The stems of the forms of a word with this stem: a vowel may come and go before its last consonant, as in пытк, пыток and in конц, конец.
fn variants(stem: &str) -> Vec<String> {
    let mut variants = vec![stem.to_owned()];
    let other = SAME.iter().find_map(|&(one, other)| if one == stem { Some(other) } else { (other == stem).then_some(one) });
    variants.extend(other.map(String::from));
    let mut letters = stem.char_indices().rev();
    let (Some((last, end)), Some((before, middle)), Some((_, start))) = (letters.next(), letters.next(), letters.next()) else {
        return variants;
    };
    if !matches!(end, 'к' | 'ц') || APART.contains(&stem) {
        return variants;
    }
    match middle {
        'о' | 'е' if is_consonant(start) => variants.push(format!("{}{end}", &stem[..before])),
        'ь' | 'й' => variants.push(format!("{}е{end}", &stem[..before])),
        _ if is_consonant(middle) => variants.extend(['о', 'е'].map(|vowel| format!("{}{vowel}{end}", &stem[..last]))),
        _ => {}
    }
    variants
}

fn is_consonant(letter: char) -> bool {
    "бвгджзклмнпрстфхцчшщ".contains(letter)
}
