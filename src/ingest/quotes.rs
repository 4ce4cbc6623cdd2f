//! From a quote to its one place in the text.

use super::index;
use super::problem::{Place, Problems};
use super::words::one_line;
use crate::report::{Paragraph, Sentence, Span, sentence_at, whole_words};
use std::ops::Range;
use toml::Spanned;

/// The text in which quotes are looked up.
pub(super) struct Index<'t> {
    paragraphs: &'t [Paragraph],
    sentences: &'t [Sentence],
}

/// A quote resolved: where it is, and the sentence in which it begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolved {
    pub span: Span,
    pub sentence: u32,
}

impl<'t> Index<'t> {
    pub fn new(paragraphs: &'t [Paragraph], sentences: &'t [Sentence]) -> Self {
        Self { paragraphs, sentences }
    }

    /// The one place of a quote, its white space aside; `prefix` and `suffix` tell places apart where the words occur twice.
    pub fn resolve(
        &self,
        quote: &Spanned<String>,
        prefix: Option<&str>,
        suffix: Option<&str>,
        place: &Place<'_>,
        problems: &mut Problems,
    ) -> Option<Resolved> {
        let words = one_line(quote.get_ref());
        let (prefix, suffix) = (one_line(prefix.unwrap_or_default()), one_line(suffix.unwrap_or_default()));
        let mut spans = self.spans(&words).filter(|&span| {
            let text = self.paragraphs[span.paragraph as usize].text;
            text[..span.start as usize].trim_end().ends_with(&prefix) && text[span.end as usize..].trim_start().starts_with(&suffix)
        });
        match (spans.next(), spans.count()) {
            _ if words.is_empty() => problems.add(place, quote.span(), "expected words of the source, found an empty quote"),
            (None, _) => problems.add(place, quote.span(), self.not_found(&words)),
            (Some(_), more @ 1..) => {
                let message = format!(
                    "expected words that the source has once, found \"{words}\" {} times: lengthen it, or tell the place by prefix or suffix",
                    more + 1
                );
                problems.add(place, quote.span(), message);
            }
            (Some(span), 0) => return Some(Resolved { span, sentence: self.sentence_at(span) }),
        }
        None
    }

    /// The sentence in which a span begins.
    pub fn sentence_at(&self, span: Span) -> u32 {
        sentence_at(self.paragraphs, self.sentences, span)
    }

    /// Every place of the words, whole words only.
    fn spans<'s>(&'s self, words: &'s str) -> impl Iterator<Item = Span> + 's {
        (0..).zip(self.paragraphs).flat_map(move |(paragraph, Paragraph { text, .. })| {
            whole_words(text, words).map(move |start| Span { paragraph, start: index(start), end: index(start + words.len()) })
        })
    }

    /// Says how far the source agrees, which is where the slip is.
    fn not_found(&self, words: &str) -> String {
        let ends = words.match_indices(' ').map(|(at, _)| at).chain([words.len()]);
        let agrees = ends
            .take_while(|&end| self.paragraphs.iter().any(|paragraph| whole_words(paragraph.text, &words[..end]).next().is_some()))
            .last();
        match agrees {
            Some(end) if end < words.len() => {
                format!("expected words of the source, found \"{words}\", which it has only up to \"{}\"", &words[..end])
            }
            _ => format!("expected words of the source, found \"{words}\", which it does not have as whole words"),
        }
    }
}

/// The range of words that a row names inside its quote; a problem if the quote does not have them.
pub(super) fn words_in(words: &Spanned<String>, quote: &str, place: &Place<'_>, problems: &mut Problems) -> Option<Range<usize>> {
    let line = one_line(words.get_ref());
    let found = whole_words(quote, &line).next().map(|start| start..start + line.len());
    if found.is_none() {
        problems.add(place, words.span(), format!("expected words of the quote \"{quote}\", found \"{line}\", which it does not have"));
    }
    found
}
