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

pub use marks::{Found, cut, excerpt};
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
    /// See [`guess::kinds`].
    kinds: u64,
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

/// What is known of a thing that has words of a query.
#[derive(Clone, Copy, Default)]
struct Standing {
    thing: u32,
    /// How many words of the query it has, of how many a form, and of how many one in its own text.
    has: u32,
    exact: u32,
    own: u32,
    /// How many of the query's phrases it has, up to the first that it has not.
    phrases: usize,
    score: f32,
    /// Whether it is found.
    passes: bool,
    /// Whether it names what the query is a name of, or has the words side by side.
    is_meant: bool,
    /// Of the word that is looked at.
    weight: f32,
    found: bool,
    found_exact: bool,
    found_own: bool,
}

/// The things that have words of a query; of a large report they are few.
struct Met {
    /// Of each thing its place in `all` and one more, or 0.
    places: Vec<u32>,
    all: Vec<Standing>,
}

impl Met {
    fn of(&mut self, thing: usize) -> &mut Standing {
        let place = &mut self.places[thing];
        if *place == 0 {
            self.all.push(Standing { thing: thing as u32, ..Standing::default() });
            *place = self.all.len() as u32;
        }
        &mut self.all[*place as usize - 1]
    }
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
        let mut met = Met { places: vec![0; self.lengths.len()], all: Vec::new() };
        let rarities: Vec<f32> = query.terms.iter().map(|term| self.weigh(term, &mut met)).collect();
        // Of words side by side, in the order of the query.
        for (pair, rarity) in query.terms.windows(2).zip(rarities.windows(2)) {
            self.chain(pair, &mut |post| met.of(post.thing()).score += 0.25 * (rarity[0] + rarity[1]));
        }
        let all = query.terms.len() as u32;
        let mut phrases = 0;
        for phrase in query.phrases() {
            self.chain(phrase, &mut |post| {
                let standing = met.of(post.thing());
                if post.finds() && standing.phrases == phrases {
                    standing.phrases += 1;
                }
            });
            phrases += 1;
        }
        met.all.iter_mut().for_each(|standing| standing.passes = standing.has == all && standing.phrases == phrases);
        self.name_entities(query, &mut met);
        for post in self.posts(&query.excepted).filter(|post| post.finds()) {
            met.of(post.thing()).passes = false;
        }
        let ranked = |of_kind: &[&Standing], first: u32, wanted: u32| {
            let rank = |Standing { thing, exact, own, score, .. }: &&Standing| {
                // Bits of a number that is not negative are in the order of the numbers, and there are 31 of them.
                let rank = u64::from(0x7fff_ffff - score.to_bits());
                u64::from(*exact < wanted) << 63 | u64::from(*own < wanted) << 62 | rank << 31 | u64::from(thing - first)
            };
            sorted(of_kind.iter().map(rank))
        };
        let indices = |ranked: &[u64]| ranked.iter().map(|rank| (rank & 0x7fff_ffff) as u32).collect();
        let hits = |kind: Kind| {
            let [first, end] = [self.starts[kind as usize], self.starts[kind as usize + 1]];
            let of_kind = || met.all.iter().filter(|standing| (first..end).contains(&standing.thing));
            let whole = ranked(&of_kind().filter(|standing| standing.passes).collect::<Vec<_>>(), first, all);
            // Words that are never together; one that the report has not at all finds nothing.
            let best = of_kind().filter(|standing| standing.phrases == phrases).map(|standing| standing.has).max().unwrap_or_default();
            if whole.is_empty() && best < all && best * 2 >= all && query.is_of_words() {
                let parts: Vec<_> = of_kind().filter(|standing| standing.phrases == phrases && standing.has == best).collect();
                let parts = ranked(&parts, first, best);
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
    fn weigh(&self, term: &query::Term, met: &mut Met) -> f32 {
        let mut touched = Vec::new();
        for (words, is_exact, share) in [(&term.exact, true, 1.0), (&term.begun, false, BEGUN)] {
            for post in self.posts(words) {
                let standing = met.of(post.thing());
                if standing.weight == 0.0 {
                    touched.push(post.thing());
                }
                standing.weight += share * WEIGHTS[post.field()];
                standing.found |= post.finds();
                standing.found_exact |= is_exact && post.finds();
                standing.found_own |= is_exact && post.is_own();
            }
        }
        let having = touched.iter().filter(|&&thing| met.of(thing).found).count() as f32;
        let rarity = (1.0 + (self.lengths.len() as f32 - having + 0.5) / (having + 0.5)).ln();
        for thing in touched {
            let length = self.lengths[thing] as f32 / MEAN;
            let Standing { has, exact, own, score, weight, found, found_exact, found_own, .. } = met.of(thing);
            *score += rarity * *weight * (K + 1.0) / (*weight + K * (1.0 - B + B * length));
            *has += u32::from(*found);
            *exact += u32::from(*found_exact);
            *own += u32::from(*found_own);
            (*weight, *found, *found_exact, *found_own) = (0.0, false, false, false);
        }
        rarity
    }

    /// Where these words stand.
    fn posts(&self, words: &[u32]) -> impl Iterator<Item = Post> {
        words.iter().flat_map(|&word| &self.words[word as usize].posts).copied()
    }

    /// Where words stand one after the other: calls `each` with the places of the last.
    fn chain(&self, terms: &[query::Term], each: &mut dyn FnMut(Post)) {
        let Some((first, others)) = terms.split_first() else { return };
        let stands = |term: &query::Term, post: &Post| {
            term.exact.iter().any(|&word| self.words[word as usize].posts.binary_search_by_key(&post.0, |post| post.0).is_ok())
        };
        // From the places of the rarer end.
        let count = |term: &query::Term| self.posts(&term.exact).count();
        match others.split_last() {
            Some((last, between)) if count(last) < count(first) => {
                let before = |post: &Post, back: usize| Post(post.0 - back as u64);
                let follows =
                    |post: &Post| between.iter().rev().chain([first]).zip(1..).all(|(term, back)| stands(term, &before(post, back)));
                self.posts(&last.exact).filter(follows).for_each(each);
            }
            _ => {
                let last = |post: Post| {
                    let places = others.iter().zip(1..).map(|(term, on)| (term, Post(post.0 + on)));
                    places.into_iter().all(|(term, post)| stands(term, &post)).then_some(Post(post.0 + others.len() as u64))
                };
                self.posts(&first.exact).filter_map(last).for_each(each);
            }
        }
    }

    /// A query that is a name of somebody or something: it stands first, and whatever names it was meant, by whichever of its names; other texts with these words only if they
    /// stand together. The beginning of a name finds all that too, behind the rest.
    fn name_entities(&self, query: &Query, met: &mut Met) {
        let first = self.starts[Kind::Entity as usize];
        let naming = |entity: u32| self.naming[entity as usize].iter().copied().chain([first + entity]);
        for thing in query.begun_entities.iter().flat_map(|&entity| naming(entity)) {
            met.of(thing as usize).passes = true;
        }
        if query.entities.is_empty() {
            return;
        }
        let all = query.terms.len() as u32;
        self.chain(&query.terms, &mut |post| met.of(post.thing()).is_meant |= post.is_own());
        for &entity in &query.entities {
            met.of((first + entity) as usize).score += 1000.0;
            for thing in naming(entity) {
                let standing = met.of(thing as usize);
                standing.is_meant = true;
                standing.score += 1.0;
            }
        }
        for standing in &mut met.all {
            standing.own = if standing.is_meant { all } else { 0 };
            standing.exact = standing.exact.max(standing.own);
        }
    }

    /// Of each event, whether it has all of the words: in its title, in the names of those who take part, in its sentence or in one that its quote is part of. Words
    /// that only begin like one of the query count where the query's has no form.
    pub(super) fn events(&self, report: &Report, query: &Query) -> Vec<bool> {
        let mut have = vec![true; report.events.len()];
        let mut keep = |posts: Vec<Post>, wanted: bool| {
            let mut with = vec![false; self.lengths.len()];
            posts.into_iter().filter(|post| post.is_own()).for_each(|post| with[post.thing()] = true);
            have.iter_mut().zip(self.events_with(report, &with)).for_each(|(have, with)| *have &= with == wanted);
        };
        for term in &query.terms {
            let words = if term.exact.is_empty() { &term.begun } else { &term.exact };
            keep(self.posts(words).collect(), true);
        }
        for phrase in query.phrases() {
            let mut posts = Vec::new();
            self.chain(phrase, &mut |post| posts.push(post));
            keep(posts, true);
        }
        keep(self.posts(&query.excepted).collect(), false);
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
