//! The text as its outline: sections, paragraphs, sentences, and the span that points into them.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A piece of the source's text: a byte range inside one paragraph.
///
/// What an annotation rests on. Stored as UTF-8 byte offsets into [`Paragraph::text`]; both ends lie on character
/// boundaries and `start < end`. Text is sliced in one place only, [`crate::report::Report::text`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "StoredSpan", into = "StoredSpan")]
pub struct Span {
    /// Index of the paragraph.
    pub paragraph: u32,
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// A span as it is serialised: lengths are alike where ends are not, and so compress better.
#[derive(Serialize, Deserialize)]
struct StoredSpan {
    paragraph: u32,
    start: u32,
    length: u32,
}

impl From<Span> for StoredSpan {
    fn from(Span { paragraph, start, end }: Span) -> Self {
        Self { paragraph, start, length: end - start }
    }
}

impl From<StoredSpan> for Span {
    fn from(StoredSpan { paragraph, start, length }: StoredSpan) -> Self {
        Self { paragraph, start, end: start + length }
    }
}

impl Span {
    /// The byte range inside the paragraph's text.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `inner` lies wholly in this span.
    pub fn contains(self, inner: Self) -> bool {
        self.paragraph == inner.paragraph && self.start <= inner.start && inner.end <= self.end
    }
}

/// A numbered or named part of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// `0`, `1`, `1a`, …, `6-women`: stands in paths.
    pub id: &'static str,
    /// The heading as it stands in the source, on one line.
    pub heading: &'static str,
    /// 0 for a part («Раздел 1»), 1 for what stands inside a part.
    pub depth: u8,
    /// Index of the first paragraph.
    pub first: u32,
    /// Index after the last paragraph; equal to `first` in a part whose text stands in its children.
    pub end: u32,
}

/// A paragraph, put together again across line breaks and page cuts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// Index of its section.
    pub section: u32,
    /// The nearest heading above it inside the section, if there is one.
    pub heading: Option<&'static str>,
    /// Bytes of the run-in heading with its colon at the start of `text`; 0 if there is none.
    pub run_in: u32,
    /// The words as in the source, every run of white space as one space.
    pub text: &'static str,
    /// Index of its first sentence.
    pub first: u32,
    /// Index after its last sentence.
    pub end: u32,
    /// The bytes of `text` with which pages of the source begin.
    pub pages: Vec<u32>,
}

/// The offsets at which words stand in a text without beginning or ending inside a word of it.
pub fn whole_words<'t>(text: &'t str, words: &'t str) -> impl Iterator<Item = usize> + 't {
    let joins =
        |left: Option<char>, right: Option<char>| left.is_some_and(char::is_alphanumeric) && right.is_some_and(char::is_alphanumeric);
    let inside = move |at: usize| joins(text[..at].chars().next_back(), text[at..].chars().next());
    let found = if words.is_empty() { text[..0].match_indices("\0") } else { text.match_indices(words) };
    found.map(|(start, _)| start).filter(move |&start| !inside(start) && !inside(start + words.len()))
}

/// The index of the sentence in which a span begins.
pub(crate) fn sentence_at(paragraphs: &[Paragraph], sentences: &[Sentence], span: Span) -> u32 {
    let Paragraph { first, end, .. } = paragraphs[span.paragraph as usize];
    (first..end).rev().find(|&sentence| sentences[sentence as usize].span.start <= span.start).unwrap_or(first)
}

/// A sentence and the id under which links address it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// `s-` and eight characters derived from its words, so that it survives edits elsewhere.
    pub id: &'static str,
    /// Where it stands.
    pub span: Span,
}
