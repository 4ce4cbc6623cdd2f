//! Where the pages of the source begin.
//!
//! Nothing but blank lines marks a page cut: the foot, the number and the head of a page leave [`PAGE_CUT_LINES`] of them, and blank lines that stood there anyway
//! make more. Their place is found again in the blocks by counting the characters before it, white space left out, for blocks differ from the source in white space alone.

use super::index;
use super::outline::{Block, PAGE_CUT_LINES};

/// For each block, at which bytes of its text pages begin, the first page of the source left out. A page that begins with a heading begins with the heading's block.
pub(super) fn pages(source: &str, blocks: &[Block]) -> Vec<Vec<u32>> {
    let mut starts = starts(source).into_iter().peekable();
    let mut before = 0;
    let pages = blocks.iter().map(|block| {
        let mut pages = Vec::new();
        for (at, _) in block.text().char_indices().filter(|(_, character)| !character.is_whitespace()) {
            if starts.next_if_eq(&before).is_some() {
                pages.push(index(at));
            }
            before += 1;
        }
        pages
    });
    pages.collect()
}

/// How many characters, white space left out, stand before each page cut that has any before it.
fn starts(source: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let (mut characters, mut blank) = (0, 0);
    for line in source.lines() {
        let in_line = line.chars().filter(|character| !character.is_whitespace()).count();
        if in_line == 0 {
            blank += 1;
            continue;
        }
        if blank >= PAGE_CUT_LINES && characters > 0 {
            starts.push(characters);
        }
        (characters, blank) = (characters + in_line, 0);
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::super::outline::blocks;
    use super::*;

    /// `|` in the expected blocks is where a page begins.
    #[track_caller]
    fn check(source: &str, expected: &[&str]) {
        let blocks = blocks(source, &[]);
        let marked = blocks.iter().zip(pages(source, &blocks)).map(|(block, pages)| {
            let mut text = block.text().to_owned();
            pages.into_iter().rev().for_each(|at| text.insert(at as usize, '|'));
            text
        });
        assert_eq!(marked.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_page_begins_behind_as_many_blank_lines_as_its_cut_leaves_or_more() {
        let cut = "\n".repeat(PAGE_CUT_LINES + 1);
        check(&format!("Суды открыты.{cut}\nЗатем суд распустился.\n"), &["Суды открыты.", "|Затем суд распустился."]);
        check(&format!("Суды открыты.{cut}Затем суд распустился.\n"), &["Суды открыты. |Затем суд распустился."]);
        check(&format!("Суд был{cut}распущен и не{cut}созван вновь."), &["Суд был |распущен и не |созван вновь."]);
        check("Суды открыты.\n\n\n\nЗатем суд распустился.", &["Суды открыты.", "Затем суд распустился."]);
        check(&format!("Суды открыты.{cut}\n\na. Слово\nЗакон защищает слово."), &["Суды открыты.", "|a. Слово", "Закон защищает слово."]);
        check(&format!("{cut}Суды открыты."), &["Суды открыты."]);
        check(&format!("Местные медиа-{cut}эксперты осудили арест."), &["Местные медиа-|эксперты осудили арест."]);
    }
}
