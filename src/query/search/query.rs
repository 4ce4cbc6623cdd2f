//! What a reader types, as the words of an index.

use super::Index;
use crate::forms::{Token, stem, tokens};

/// A query in the words of one index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) terms: Vec<Term>,
    /// Words that are not to be there.
    pub(super) excepted: Vec<u32>,
    /// Entities of which all of it is a name.
    pub(super) entities: Vec<u32>,
    /// Those, and entities of which it is the beginning of a name.
    pub(super) begun_entities: Vec<u32>,
    /// Words that mean nothing here, as they were typed.
    pub unknown: Vec<String>,
    /// Words that were found only by reading them otherwise.
    pub readings: Vec<Reading>,
}

/// A word of a query that the report has not, and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// As it was typed.
    pub typed: String,
    /// A word of the report.
    pub read: String,
}

/// A word of a query: the words of the index that it means, by their places, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Term {
    /// Its forms.
    pub exact: Vec<u32>,
    /// Other words that begin like it, with their forms.
    pub begun: Vec<u32>,
    /// Which phrase it is part of.
    pub phrase: Option<usize>,
}

impl Term {
    pub fn means(&self, word: u32) -> bool {
        [&self.exact, &self.begun].iter().any(|words| words.binary_search(&word).is_ok())
    }
}

impl Query {
    /// Whether all of it is words that the report has, and none that it is not to have.
    pub(super) fn is_of_words(&self) -> bool {
        self.unknown.is_empty() && self.excepted.is_empty()
    }

    /// The words of each phrase.
    pub(super) fn phrases(&self) -> impl Iterator<Item = &[Term]> {
        self.terms.chunk_by(|one, other| one.phrase == other.phrase).filter(|terms| terms[0].phrase.is_some())
    }
}

/// A part of what was typed.
enum Part<'q> {
    Words(&'q str),
    Phrase(&'q str),
    Except(&'q str),
}

impl Index {
    /// What a reader typed, in the words of this index.
    pub fn query(&self, typed: &str) -> Query {
        let mut query = Query::default();
        for (part, number) in parts(typed).into_iter().zip(0..) {
            match part {
                Part::Words(text) => self.add_words(text, &mut query),
                Part::Phrase(text) => {
                    let term = |token: Token| Term {
                        exact: self.same(&token.word).into_iter().collect(),
                        phrase: Some(number),
                        ..Term::default()
                    };
                    query.terms.extend(wanted(text).into_iter().map(term));
                }
                Part::Except(text) => {
                    let words = wanted(text).into_iter().flat_map(|token| self.exact(&token.word)).collect::<Vec<u32>>();
                    query.excepted.extend(words);
                }
            }
        }
        let named = |has: &dyn Fn(&Term, u32) -> bool| {
            let is_name =
                |name: &[u32]| name.len() == query.terms.len() && name.iter().zip(&query.terms).all(|(&word, term)| has(term, word));
            // An entity's names follow one another.
            let mut entities: Vec<u32> = self.names.iter().filter(|(name, _)| is_name(name)).map(|&(_, entity)| entity).collect();
            entities.dedup();
            entities
        };
        let (entities, begun_entities) = (named(&|term, word| term.exact.binary_search(&word).is_ok()), named(&Term::means));
        (query.entities, query.begun_entities) = (entities, begun_entities);
        query
    }

    /// The forms of a query's words that the index has.
    pub fn forms<'i>(&'i self, query: &'i Query) -> impl Iterator<Item = &'i str> {
        query.terms.iter().flat_map(|term| &term.exact).map(|&word| self.words[word as usize].text.as_str())
    }

    fn add_words(&self, text: &str, query: &mut Query) {
        for Token { word, range, .. } in wanted(text) {
            let exact = self.exact(&word);
            let begun = self.begun(&word, &exact);
            if !exact.is_empty() || !begun.is_empty() {
                query.terms.push(Term { exact, begun, phrase: None });
                continue;
            }
            // The keys of letters have signs on another keyboard.
            let start =
                text[..range.start].rfind(char::is_whitespace).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
            let end = text[range.end..].find(char::is_whitespace).map_or(text.len(), |length| range.end + length);
            let read = self.guess(&word, &text[start..end]);
            match read.first() {
                Some(&first) => query.readings.push(Reading { typed: text[range].into(), read: self.words[first as usize].text.clone() }),
                None => query.unknown.push(text[range].into()),
            }
            query.terms.push(Term { exact: self.forms_of(read.into_iter()), ..Term::default() });
        }
    }

    fn same(&self, word: &str) -> Option<u32> {
        self.place(word).ok().map(|place| place as u32)
    }

    /// The forms of a folded word that the index has.
    pub(super) fn exact(&self, word: &str) -> Vec<u32> {
        let keys = [true, false].into_iter().flat_map(|is_of_source| self.forms.keys(word, is_of_source));
        self.having(keys.filter_map(|key| self.keys.binary_search_by(|(known, _)| known.cmp(&key)).ok()).map(|key| key as u32))
    }

    /// The words that begin like a folded one, or like its stem (президента: президентский), and their forms, without those that are its own. If it is not whole yet,
    /// those too that begin like the stem of a word that it begins. A short word that there is (на) is no beginning.
    pub(super) fn begun(&self, word: &str, exact: &[u32]) -> Vec<u32> {
        if !exact.is_empty() && word.chars().nth(2).is_none() {
            return Vec::new();
        }
        let mut beginnings = vec![word];
        let of_word = self.beginning(word);
        beginnings
            .extend(self.words[of_word].iter().map(|known| &known.text[..known.stem as usize]).filter(|stem| word.starts_with(*stem)));
        let own = stem(word);
        if word.starts_with(&own) && own.chars().nth(STEM - 1).is_some() {
            beginnings.push(&own);
        }
        // The shortest one has all others.
        let shortest = beginnings.into_iter().min_by_key(|beginning| beginning.len()).unwrap_or(word);
        let mut forms = self.forms_of(self.beginning(shortest).map(|word| word as u32));
        forms.retain(|form| exact.binary_search(form).is_err());
        forms
    }

    /// The places of the words that begin so.
    fn beginning(&self, beginning: &str) -> core::ops::Range<usize> {
        let first = self.place(beginning).unwrap_or_else(|place| place);
        first..first + self.words[first..].iter().take_while(|known| known.text.starts_with(beginning)).count()
    }
}

/// A stem of fewer letters tells little about how words of the same kind begin.
pub(super) const STEM: usize = 4;

/// The words of a text that are looked for: of a number with a word for its size, the whole.
fn wanted(text: &str) -> Vec<Token> {
    let mut wanted: Vec<Token> = Vec::new();
    for token in tokens(text) {
        match wanted.last_mut() {
            Some(last) if last.at == token.at => *last = token,
            _ => wanted.push(token),
        }
    }
    wanted
}

/// Hardly anybody types more words than this.
const TYPED: usize = 8;

/// What was typed, cut at quotation marks and before words with a minus. A phrase that is not closed yet ends with the text.
fn parts(typed: &str) -> Vec<Part<'_>> {
    const QUOTES: [char; 6] = ['"', '«', '»', '“', '”', '„'];
    let mut parts = Vec::new();
    // A minus in a text that was pasted is a hyphen or a dash.
    let is_pasted = typed.split_whitespace().nth(TYPED).is_some();
    for (text, is_quoted) in typed.split(QUOTES).zip([false, true].into_iter().cycle()) {
        // A name of one word is often in quotation marks, and declined.
        if is_quoted && wanted(text).len() > 1 {
            parts.push(Part::Phrase(text));
            continue;
        }
        let mut rest = text;
        while !is_pasted && let Some((minus, sign)) = rest.char_indices().find(|&(at, c)| is_minus(rest, at, c)) {
            parts.push(Part::Words(&rest[..minus]));
            let word = &rest[minus + sign.len_utf8()..];
            let end = word.find(char::is_whitespace).unwrap_or(word.len());
            parts.push(Part::Except(&word[..end]));
            rest = &word[end..];
        }
        parts.push(Part::Words(rest));
    }
    parts
}

/// Whether a sign takes the word behind it away: it stands before a word, and behind none.
fn is_minus(text: &str, at: usize, sign: char) -> bool {
    matches!(sign, '-' | '−')
        && text[..at].chars().next_back().is_none_or(char::is_whitespace)
        && text[at + sign.len_utf8()..].starts_with(|next: char| !next.is_whitespace() && next != '-')
}
