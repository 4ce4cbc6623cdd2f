//! Search over the text, the charts, the figures, the events and the names.
//!
//! A word finds all its forms ([`crate::forms`]), and behind these all words that begin like it, for it may not be typed to its end. A number is found however it is
//! grouped. What stands in quotation marks is found as it stands, what has a minus before it is not. The full name of somebody or something finds it by any of its names. Only a word that finds
//! nothing is [read otherwise](guess): in Latin letters, on the other keyboard, with a slip; and the reader is told so.
//!
//! Things of a kind are ranked by BM25F (Robertson, Zaragoza: *The Probabilistic Relevance Framework*, 2009): titles weigh more than texts, and words that stand together as
//! in the query more than words that do not. A sentence is also found through what stands on it: labels of figures, titles of events and names, which are in the
//! language of the interface; and these are found through their sentence.

mod build;
mod guess;
mod marks;
mod query;

pub use marks::{cut, excerpt};
pub use query::{Query, Reading};

use super::sorted::sorted;
use crate::forms::Forms;
use crate::report::{Report, Span};

/// Which things have which words; of a report in one language of its labels. An index equals only itself.
#[derive(Debug)]
pub struct Index {
    forms: Forms,
    /// In order.
    words: Vec<Word>,
    /// Keys in order, each with the words that have it, in order.
    keys: Vec<(String, Vec<u32>)>,
    /// How many words each thing has; things are numbered by kind.
    lengths: Vec<u32>,
    /// Where each kind begins, and the end.
    starts: [u32; 6],
    /// The names and forms of entities as words, each with the entity.
    names: Vec<(Vec<u32>, u32)>,
    /// The things that name each entity.
    naming: Vec<Vec<u32>>,
}

#[derive(Debug)]
struct Word {
    text: String,
    /// How many of its bytes are its stem; all of them where the stem is short, or is no part of it.
    stem: u32,
    /// Positions in [`Index::keys`].
    keys: Vec<u32>,
    /// Where it stands, in order.
    posts: Vec<Post>,
}

/// A place of a word: a thing, a [`Field`] of it, and which word of that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Post(u64);

/// What words of a thing say about it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Title,
    Text,
    /// Of a sentence what stands on it, of anything else the sentences on which it stands.
    Through,
    /// What a sentence stands under. It ranks, but finds nothing.
    Heading,
}

/// What a word counts for in each field.
const WEIGHTS: [f32; 4] = [2.0, 1.0, 0.6, 0.4];

impl Post {
    fn new(thing: u32, field: Field, at: u32) -> Self {
        Self(u64::from(thing) << 32 | (field as u64) << 24 | u64::from(at.min(0xff_fffe)))
    }

    fn thing(self) -> usize {
        (self.0 >> 32) as usize
    }

    fn field(self) -> usize {
        (self.0 >> 24) as usize & 0xff
    }

    fn finds(self) -> bool {
        self.field() != Field::Heading as usize
    }

    fn is_own(self) -> bool {
        self.field() <= Field::Text as usize
    }
}

/// The kinds of things, in the order of their numbers.
#[derive(Clone, Copy)]
enum Kind {
    Chart,
    Statistic,
    Event,
    Entity,
    Sentence,
}

/// Things of one kind, as indices into the report, the best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// All of them.
    pub all: Vec<u32>,
    /// How many, the first ones, have forms of all words in their own text; others have some only through the sentence on which they stand, or what stands on it.
    pub own: usize,
    /// How many, these and the next ones, have forms of all words; the others have some that only begin like one.
    pub exact: usize,
    /// Whether nothing of the kind has all of the words, and this is what has most of them, or half.
    pub are_partial: bool,
}

impl Hits {
    /// Those that have forms of all words in their own text.
    pub fn own(&self) -> &[u32] {
        &self.all[..self.own]
    }

    /// Those that have forms of all words.
    pub fn exact(&self) -> &[u32] {
        &self.all[..self.exact]
    }
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// Charts whose title, lead or counted things have the words.
    pub charts: Hits,
    /// Figures whose label or value has them; restatements left out.
    pub statistics: Hits,
    /// Events whose title or names have them; restatements left out.
    pub events: Hits,
    /// People, organisations, places and laws whose name or forms have them.
    pub entities: Hits,
    /// Sentences of the source that have them, or on which stands what has them.
    pub sentences: Hits,
}

impl Results {
    /// How many things were found.
    pub fn count(&self) -> usize {
        let Self { charts, statistics, events, entities, sentences } = self;
        [charts, statistics, events, entities, sentences].iter().map(|hits| hits.all.len()).sum()
    }
}

impl PartialEq for Index {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other)
    }
}

/// What is known of a thing while a query is answered.
#[derive(Clone, Copy, Default)]
struct Standing {
    /// How many words of the query it has, of how many a form, and of how many one in its own text.
    has: u32,
    exact: u32,
    own: u32,
    score: f32,
    /// Of the word that is looked at.
    weight: f32,
    found: bool,
    found_exact: bool,
    found_own: bool,
}

/// So many things of a kind are shown at most that have not all of the words.
const PARTIAL: usize = 5;

/// A word that only begins like that of the query counts for less. The very form that was typed counts for no more than others: all forms find the same.
const BEGUN: f32 = 0.3;

impl Index {
    /// What has all of the words; of no words, nothing.
    pub fn search(&self, query: &Query) -> Results {
        if query.terms.is_empty() {
            return Results::default();
        }
        let mut things = vec![Standing::default(); self.lengths.len()];
        let rarities: Vec<f32> = query.terms.iter().map(|term| self.weigh(term, &mut things)).collect();
        // Of words side by side, in the order of the query.
        for (pair, rarity) in query.terms.windows(2).zip(rarities.windows(2)) {
            for post in self.chain(pair) {
                things[post.thing()].score += 0.25 * (rarity[0] + rarity[1]);
            }
        }
        let all = query.terms.len() as u32;
        let mut phrased = vec![true; things.len()];
        self.keep_phrases(query, &mut phrased);
        let mut passes: Vec<bool> = things.iter().zip(&phrased).map(|(thing, phrased)| *phrased && thing.has == all).collect();
        self.name_entities(query, &mut things, &mut passes);
        self.drop_excepted(query, &mut passes);
        let ranked = |all_of_kind: core::ops::Range<u32>, wanted: u32, passes: &dyn Fn(u32) -> bool| {
            let rank = |thing: u32| {
                let Standing { exact, own, score, .. } = things[thing as usize];
                // Bits of a number that is not negative are in the order of the numbers, and there are 31 of them.
                let rank = u64::from(0x7fff_ffff - score.to_bits());
                u64::from(exact < wanted) << 63 | u64::from(own < wanted) << 62 | rank << 31 | u64::from(thing - all_of_kind.start)
            };
            sorted(all_of_kind.clone().filter(|&thing| passes(thing)).map(rank))
        };
        let indices = |ranked: &[u64]| ranked.iter().map(|rank| (rank & 0x7fff_ffff) as u32).collect();
        let hits = |kind: Kind| {
            let of_kind = self.starts[kind as usize]..self.starts[kind as usize + 1];
            let whole = ranked(of_kind.clone(), all, &|thing| passes[thing as usize]);
            // Words that are never together; one that the report has not at all finds nothing.
            let with_phrases = of_kind.clone().filter(|&thing| phrased[thing as usize]);
            let best = with_phrases.map(|thing| things[thing as usize].has).max().unwrap_or_default();
            if whole.is_empty() && best < all && best * 2 >= all && query.is_of_words() {
                let parts = ranked(of_kind, best, &|thing| phrased[thing as usize] && things[thing as usize].has == best);
                return Hits { all: indices(&parts[..parts.len().min(PARTIAL)]), are_partial: true, ..Hits::default() };
            }
            let exact = whole.partition_point(|rank| rank >> 63 == 0);
            let own = whole.partition_point(|rank| rank >> 62 == 0);
            Hits { all: indices(&whole), own, exact, are_partial: false }
        };
        Results {
            charts: hits(Kind::Chart),
            statistics: hits(Kind::Statistic),
            events: hits(Kind::Event),
            entities: hits(Kind::Entity),
            sentences: hits(Kind::Sentence),
        }
    }

    /// Adds what a word of the query counts for to the things that have it; returns how rare it is (BM25's inverse document frequency).
    fn weigh(&self, term: &query::Term, things: &mut [Standing]) -> f32 {
        let mut touched = Vec::new();
        for (words, is_exact, share) in [(&term.exact, true, 1.0), (&term.begun, false, BEGUN)] {
            for post in words.iter().flat_map(|&word| &self.words[word as usize].posts) {
                let thing = &mut things[post.thing()];
                if thing.weight == 0.0 {
                    touched.push(post.thing());
                }
                thing.weight += share * WEIGHTS[post.field()];
                thing.found |= post.finds();
                thing.found_exact |= is_exact && post.finds();
                thing.found_own |= is_exact && post.is_own();
            }
        }
        let having = touched.iter().filter(|&&thing| things[thing].found).count() as f32;
        let rarity = (1.0 + (things.len() as f32 - having + 0.5) / (having + 0.5)).ln();
        for thing in touched {
            let length = self.lengths[thing] as f32 / MEAN;
            let Standing { has, exact, own, score, weight, found, found_exact, found_own } = &mut things[thing];
            *score += rarity * *weight * (K + 1.0) / (*weight + K * (1.0 - B + B * length));
            *has += u32::from(*found);
            *exact += u32::from(*found_exact);
            *own += u32::from(*found_own);
            (*weight, *found, *found_exact, *found_own) = (0.0, false, false, false);
        }
        rarity
    }

    /// Where words stand one after the other: the places of the last.
    fn chain(&self, terms: &[query::Term]) -> Vec<Post> {
        let mut last: Option<Vec<u64>> = None;
        for term in terms {
            let posts = sorted(term.exact.iter().flat_map(|&word| &self.words[word as usize].posts).map(|post| post.0));
            last = Some(match last {
                None => posts,
                Some(before) => posts.into_iter().filter(|post| before.binary_search(&(post - 1)).is_ok()).collect(),
            });
        }
        last.unwrap_or_default().into_iter().map(Post).collect()
    }

    /// Keeps what has each phrase as it stands.
    fn keep_phrases(&self, query: &Query, passes: &mut [bool]) {
        for phrase in query.phrases() {
            let mut has = vec![false; passes.len()];
            self.chain(phrase).into_iter().filter(|post| post.finds()).for_each(|post| has[post.thing()] = true);
            passes.iter_mut().zip(has).for_each(|(passes, has)| *passes &= has);
        }
    }

    fn drop_excepted(&self, query: &Query, passes: &mut [bool]) {
        let posts = query.excepted.iter().flat_map(|&word| &self.words[word as usize].posts);
        posts.filter(|post| post.finds()).for_each(|post| passes[post.thing()] = false);
    }

    /// A query that is a name of somebody or something: it stands first, and whatever names it was meant, by whichever of its names; other texts with these words only if they
    /// stand together. The beginning of a name finds all that too, behind the rest.
    fn name_entities(&self, query: &Query, things: &mut [Standing], passes: &mut [bool]) {
        let first = self.starts[Kind::Entity as usize];
        let naming = |entity: u32| self.naming[entity as usize].iter().copied().chain([first + entity]);
        for thing in query.begun_entities.iter().flat_map(|&entity| naming(entity)) {
            passes[thing as usize] = true;
        }
        if query.entities.is_empty() {
            return;
        }
        let all = query.terms.len() as u32;
        let mut meant = vec![false; things.len()];
        self.chain(&query.terms).into_iter().filter(|post| post.is_own()).for_each(|post| meant[post.thing()] = true);
        for &entity in &query.entities {
            things[(first + entity) as usize].score += 1000.0;
            for thing in naming(entity) {
                meant[thing as usize] = true;
                things[thing as usize].score += 1.0;
            }
        }
        for (thing, meant) in things.iter_mut().zip(meant) {
            thing.own = if meant { all } else { 0 };
            thing.exact = thing.exact.max(thing.own);
        }
    }

    /// Of each event, whether it has all of the words: in its title, in the names of those who take part, in its sentence or in one that its quote is part of. Words
    /// that only begin like one of the query count where the query's has no form.
    pub(super) fn events(&self, report: &Report, query: &Query) -> Vec<bool> {
        let having = |posts: &mut dyn Iterator<Item = Post>| {
            let mut with = vec![false; self.lengths.len()];
            posts.filter(|post| post.is_own()).for_each(|post| with[post.thing()] = true);
            self.events_with(report, &with)
        };
        let mut have = vec![true; report.events.len()];
        let mut keep = |with: Vec<bool>, wanted: bool| have.iter_mut().zip(with).for_each(|(have, with)| *have &= with == wanted);
        let posts = |words: &[u32]| -> Vec<Post> { words.iter().flat_map(|&word| &self.words[word as usize].posts).copied().collect() };
        for term in &query.terms {
            let words = if term.exact.is_empty() { &term.begun } else { &term.exact };
            keep(having(&mut posts(words).into_iter()), true);
        }
        for phrase in query.phrases() {
            keep(having(&mut self.chain(phrase).into_iter()), true);
        }
        keep(having(&mut posts(&query.excepted).into_iter()), false);
        have
    }

    /// Which events are, or rest on sentences that are, among these things.
    fn events_with(&self, report: &Report, with: &[bool]) -> Vec<bool> {
        let (events, sentences) = (self.starts[Kind::Event as usize], self.starts[Kind::Sentence as usize]);
        let has = |(event, at): (&crate::report::Event, u32)| {
            let paragraph = &report.paragraphs[event.quote.paragraph as usize];
            let rests_on = |sentence: &u32| {
                let Span { start, end, .. } = report.sentences[*sentence as usize].span;
                *sentence == event.sentence || start < event.quote.end && event.quote.start < end
            };
            with[at as usize] || (paragraph.first..paragraph.end).filter(rests_on).any(|sentence| with[(sentences + sentence) as usize])
        };
        report.events.iter().zip(events..).map(has).collect()
    }

    /// Where a word stands, or where it would.
    fn place(&self, word: &str) -> Result<usize, usize> {
        self.words.binary_search_by(|known| known.text.as_str().cmp(word))
    }

    /// The words that share a key with one of these, those included, in order.
    fn forms_of(&self, words: impl Iterator<Item = u32>) -> Vec<u32> {
        self.having(words.flat_map(|word| &self.words[word as usize].keys).copied())
    }

    /// The words that have one of these keys, in order.
    fn having(&self, keys: impl Iterator<Item = u32>) -> Vec<u32> {
        let mut has = vec![false; self.words.len()];
        keys.flat_map(|key| &self.keys[key as usize].1).for_each(|&word| has[word as usize] = true);
        (0..).zip(has).filter(|(_, has)| *has).map(|(word, _)| word).collect()
    }
}

/// BM25's parameters, and the length, in words, of a thing of the middle.
const K: f32 = 1.2;
const B: f32 = 0.5;
const MEAN: f32 = 14.0;
