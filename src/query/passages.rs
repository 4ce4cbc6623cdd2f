//! A piece of text with what is marked in it, as plain pieces in order: ready to be shown, and to be tested without a page.

use crate::report::{Report, Span};

/// A run of text, marked or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<T> {
    /// The words.
    pub text: &'static str,
    /// What marks them.
    pub mark: Option<T>,
}

/// The text of `span` cut into pieces by the marks inside it. Of overlapping marks the first in the list wins.
pub fn pieces<T: Clone>(report: &Report, span: Span, marks: &[(Span, T)]) -> Vec<Piece<T>> {
    let mut inside: Vec<(Span, &T)> = Vec::new();
    for (mark, value) in marks {
        let free = inside.iter().all(|(taken, _)| taken.end <= mark.start || mark.end <= taken.start);
        if span.contains(*mark) && free {
            inside.push((*mark, value));
        }
    }
    inside.sort_by_key(|(mark, _)| *mark);
    let mut pieces = Vec::new();
    let mut at = span.start;
    let plain = |pieces: &mut Vec<Piece<T>>, at: u32, end: u32| {
        if at < end {
            pieces.push(Piece { text: report.text(Span { start: at, end, ..span }), mark: None });
        }
    };
    for (mark, value) in inside {
        plain(&mut pieces, at, mark.start);
        pieces.push(Piece { text: report.text(mark), mark: Some(value.clone()) });
        at = mark.end;
    }
    plain(&mut pieces, at, span.end);
    pieces
}
