//! The words of a text that a query has found, as plain ranges and pieces.

use super::super::passages::Piece;
use super::super::sorted::sorted;
use super::Index;
use super::query::Query;
use crate::forms::tokens;
use crate::report::Report;
use core::ops::Range;

impl Index {
    /// The words of a text that a query has found, as byte ranges in order that do not overlap: of a phrase where all of it stands.
    pub fn marks(&self, query: &Query, text: &str) -> Vec<Range<usize>> {
        let words: Vec<(Option<u32>, Range<usize>, u32)> =
            tokens(text).into_iter().map(|token| (self.place(&token.word).ok().map(|place| place as u32), token.range, token.at)).collect();
        let mut marks = Vec::new();
        for (word, range, _) in &words {
            if query.terms.iter().any(|term| term.phrase.is_none() && word.is_some_and(|word| term.means(word))) {
                marks.push((range.start, range.end));
            }
        }
        for phrase in query.phrases() {
            for first in 0..words.len() {
                // Of a number with its size, any reading may stand in the place.
                let found = phrase
                    .iter()
                    .zip(words[first].2..)
                    .map(|(term, place)| words.iter().find(|(word, _, at)| *at == place && word.is_some_and(|word| term.means(word))));
                if let Some(found) = found.collect::<Option<Vec<_>>>() {
                    marks.extend(found.iter().map(|(_, range, _)| (range.start, range.end)));
                }
            }
        }
        let mut joined: Vec<Range<usize>> = Vec::new();
        for mark in sorted(marks.into_iter().map(|(start, end)| (start as u64) << 32 | end as u64)) {
            let (start, end) = ((mark >> 32) as usize, (mark & 0xffff_ffff) as usize);
            match joined.last_mut() {
                Some(last) if start < last.end => last.end = last.end.max(end),
                _ => joined.push(start..end),
            }
        }
        joined
    }

    /// Where the title of what was found has none of the words: the first of its other texts that has some, with what is said of that text.
    pub fn beside_title<T>(
        &self,
        query: &Query,
        title: &str,
        others: impl IntoIterator<Item = (&'static str, T)>,
    ) -> Option<(&'static str, T)> {
        let has = |text: &str| !self.marks(query, text).is_empty();
        if has(title) { None } else { others.into_iter().find(|(text, _)| has(text)) }
    }
}

/// What words that a reader goes through the text with have found.
#[derive(Clone, Debug)]
pub struct Found {
    query: Query,
    /// The sentences that have marked words, in reading order.
    pub sentences: Vec<u32>,
}

impl Found {
    /// What such words find in the text itself.
    pub fn new(report: &Report, index: &Index, q: &str) -> Self {
        let query = index.query(q);
        let sentences = sorted(index.search(&query).sentences.all);
        let has_marks = |sentence: &u32| !index.marks(&query, report.sentence_text(*sentence)).is_empty();
        let sentences = sentences.into_iter().filter(has_marks).collect();
        Self { query, sentences }
    }

    /// The words found in a sentence, by bytes of its paragraph.
    pub fn within(&self, report: &Report, index: &Index, sentence: u32) -> Vec<Range<u32>> {
        if self.sentences.binary_search(&sentence).is_err() {
            return Vec::new();
        }
        let start = report.sentences[sentence as usize].span.start;
        let marks = index.marks(&self.query, report.sentence_text(sentence));
        marks.into_iter().map(|mark| start + mark.start as u32..start + mark.end as u32).collect()
    }

    /// Which sentence with marked words, counted from 1, this one is, and the ones before and after it or its place.
    pub fn around(&self, sentence: u32) -> (Option<usize>, [Option<u32>; 2]) {
        let place = self.sentences.binary_search(&sentence);
        let (before, after) = place.map_or_else(|place| (place, place), |place| (place, place + 1));
        let at = |place: Option<usize>| self.sentences.get(place?).copied();
        (place.ok().map(|place| place + 1), [at(before.checked_sub(1)), at(Some(after))])
    }
}

/// So many letters of an excerpt stand before the first word that is marked, and so many from it on.
const BEFORE: usize = 50;
const AFTER: usize = 130;

/// A piece of a text around the first of its marks, of whole words, and the marks that are in it.
pub fn excerpt(text: &'static str, marks: &[Range<usize>]) -> (&'static str, Vec<Range<usize>>) {
    let first = marks.first().map_or(0, |mark| mark.start);
    let back = text[..first].char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
    let start = if back == 0 { 0 } else { back + text[back..first].find(' ').map_or(first - back, |space| space + 1) };
    let forth = text[first..].char_indices().nth(AFTER).map_or(text.len(), |(at, _)| first + at);
    let end = if forth == text.len() { forth } else { text[..forth].rfind(' ').filter(|&end| end > first).unwrap_or(forth) };
    let inside = marks.iter().filter(|mark| mark.end <= end).map(|mark| mark.start - start..mark.end - start);
    (&text[start..end], inside.collect())
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
