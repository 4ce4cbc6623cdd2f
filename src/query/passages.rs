//! A piece of text with what is marked in it, as plain pieces in order: ready to be shown, and to be tested without a page.

use crate::report::{Report, Span};
use core::ops::Range;

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
            let place = inside.partition_point(|(known, _)| known < mark);
            inside.insert(place, (*mark, value));
        }
    }
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

/// A piece of a text that is found or not, and the page of the source that begins with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bit {
    /// The words.
    pub text: &'static str,
    /// Whether a query has found them.
    pub is_found: bool,
    /// The page's number.
    pub page: Option<u32>,
}

/// A text that begins at a byte of its paragraph, cut where a query has found something, which does not overlap and is in order, and where pages begin. Both are given by the
/// paragraph's bytes.
pub fn bits(text: &'static str, start: u32, found: &[Range<u32>], pages: &[(u32, u32)]) -> Vec<Bit> {
    let end = start + text.len() as u32;
    let mut cuts: Vec<u32> = found.iter().flat_map(|found| [found.start, found.end]).chain(pages.iter().map(|&(at, _)| at)).collect();
    cuts.extend([start, end]);
    let cuts = super::sorted(cuts.into_iter().filter(|cut| (start..=end).contains(cut)));
    let bit = |cut: &[u32]| Bit {
        text: &text[(cut[0] - start) as usize..(cut[1] - start) as usize],
        is_found: found.iter().any(|found| found.contains(&cut[0])),
        page: pages.iter().find(|(at, _)| *at == cut[0]).map(|&(_, page)| page),
    };
    cuts.windows(2).filter(|cut| cut[0] < cut[1]).map(bit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Marks from one word to another of the report's first sentence, and its first three words as they are cut, marks in brackets.
    #[track_caller]
    fn check(marks: &[(usize, usize)], expected: &str) {
        let report = crate::edition::shipped().report();
        let span = report.sentences[0].span;
        let text = report.text(span);
        let words: Vec<&str> = text.split(' ').collect();
        let at = |offset: usize| span.start + u32::try_from(offset).expect("a sentence is short");
        let start = |word: usize| words[..word].iter().map(|word| word.len() + 1).sum::<usize>();
        let mark = |&(from, to): &(usize, usize)| (Span { start: at(start(from)), end: at(start(to) + words[to].len()), ..span }, ());
        let pieces = pieces(report, span, &marks.iter().map(mark).collect::<Vec<_>>());
        assert_eq!(pieces.iter().map(|piece| piece.text).collect::<String>(), text, "no word is lost");
        let written = pieces.iter().map(|piece| if piece.mark.is_some() { format!("[{}]", piece.text) } else { piece.text.into() });
        let expected = (0..3).fold(expected.to_owned(), |expected, at| expected.replace(&at.to_string(), words[at]));
        assert!(written.collect::<String>().starts_with(&expected), "{expected}");
    }

    #[test]
    fn marks_cut_a_sentence_into_pieces_in_order() {
        check(&[], "0 1 2 ");
        check(&[(2, 2), (0, 0)], "[0] 1 [2] ");
    }

    #[test]
    fn of_overlapping_marks_the_first_given_wins() {
        check(&[(1, 1), (0, 1)], "0 [1] 2");
        check(&[(0, 1), (1, 1)], "[0 1] 2");
    }

    #[test]
    fn a_text_is_cut_where_something_is_found_and_where_pages_begin() {
        let cut = |found: &[Range<u32>], pages: &[(u32, u32)]| {
            let bits = bits("суд был распущен", 100, found, pages);
            let written = bits.into_iter().map(|Bit { text, is_found, page }| {
                let page = page.map(|page| format!("|{page}|")).unwrap_or_default();
                if is_found { format!("{page}[{text}]") } else { format!("{page}{text}") }
            });
            written.collect::<String>()
        };
        assert_eq!(cut(&[], &[]), "суд был распущен");
        // Six bytes are a word, and a page may begin within one.
        assert_eq!(cut(&[100..106, 114..130], &[(122, 7)]), "[суд] был [расп]|7|[ущен]");
        assert_eq!(cut(&[90..96, 107..113], &[(100, 3), (90, 2), (130, 4)]), "|3|суд [был] распущен");
    }
}
