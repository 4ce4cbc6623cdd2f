//! From lines to blocks: headings and paragraphs, put together again across page cuts.
//!
//! The source is a page layout turned into lines. What tells where a paragraph ends, in this order: a blank line; at a page
//! cut, whether blank lines are left over beside the cut's own; inside a run of lines, whether the next word would still have
//! had room on the line before (a typesetter fills lines, so it was put on a new one on purpose). Against them stands the
//! sentence: an unfinished one goes on, whatever blank lines say.

use super::words::one_line;

/// A heading or a paragraph, its words as in the source, every run of white space as one space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A line or lines that name what follows.
    Heading(String),
    /// Running text.
    Paragraph(String),
}

impl Block {
    /// The words.
    pub fn text(&self) -> &str {
        match self {
            Self::Heading(text) | Self::Paragraph(text) => text,
        }
    }
}

/// Blank lines that every page cut leaves behind (foot, number and head of a page).
pub(super) const PAGE_CUT_LINES: usize = 7;

/// A heading takes no more lines than this.
const HEADING_LINES: usize = 4;

/// Lines without a blank one between them.
#[derive(Debug)]
struct Run<'s> {
    lines: Vec<&'s str>,
    /// Blank lines before it; 0 where a new line alone parts it from what is before.
    blank_before: usize,
}

/// The blocks of a source, in order. Nothing is lost or doubled: their texts, put together, are the source, white space aside.
///
/// `cuts` are words with which a paragraph begins although no rule can tell (see `report.toml`).
pub fn blocks(source: &str, cuts: &[&str]) -> Vec<Block> {
    let runs = runs(source);
    let full_width = runs.iter().flat_map(|run| &run.lines).map(|line| width(line)).max().unwrap_or(0);
    let runs = split_into_paragraphs(runs, full_width);
    let mut blocks: Vec<Block> = Vec::new();
    let mut last_line = "";
    for (index, run) in runs.iter().enumerate() {
        let text = join_lines(&run.lines);
        let cut = cuts.iter().any(|cut| text.starts_with(cut));
        match blocks.last_mut() {
            Some(Block::Paragraph(before)) if !cut && goes_on(before, last_line, run, &text, full_width) => append(before, &text),
            _ if is_heading(run, &text, runs.get(index + 1)) => blocks.push(Block::Heading(text)),
            _ => blocks.push(Block::Paragraph(text)),
        }
        last_line = run.lines.last().copied().unwrap_or_default();
    }
    blocks
}

/// Runs of lines between blank ones.
fn runs(source: &str) -> Vec<Run<'_>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    let mut blank_before = 0;
    for line in source.lines().map(str::trim) {
        if line.is_empty() {
            blank_before += 1;
            continue;
        }
        match runs.last_mut() {
            Some(run) if blank_before == 0 => run.lines.push(line),
            _ => runs.push(Run { lines: vec![line], blank_before }),
        }
        blank_before = 0;
    }
    runs
}

/// Cuts runs in which one paragraph, or the body under a heading, follows without a blank line.
fn split_into_paragraphs(runs: Vec<Run<'_>>, full_width: u32) -> Vec<Run<'_>> {
    let mut split: Vec<Run<'_>> = Vec::with_capacity(runs.len());
    for Run { lines, blank_before } in runs {
        let mut current = Run { lines: Vec::new(), blank_before };
        for line in lines {
            let on_purpose = current.lines.last().is_some_and(|last| {
                let finished = ends_sentence(last) || is_numbered(current.lines[0]);
                finished && starts_afresh(line) && has_room_for(last, line, full_width)
            });
            if on_purpose {
                split.push(std::mem::replace(&mut current, Run { lines: Vec::new(), blank_before: 0 }));
            }
            current.lines.push(line);
        }
        split.push(current);
    }
    split
}

/// Whether the paragraph `before`, whose last line is `last_line`, goes on in the run that follows.
fn goes_on(before: &str, last_line: &str, run: &Run<'_>, text: &str, full_width: u32) -> bool {
    if is_numbered(text) {
        return false;
    }
    if !ends_sentence(before) || has_open_quote(before) {
        return true;
    }
    let only_cut_by_page = run.blank_before == PAGE_CUT_LINES;
    let new_paragraph = is_short_title(run, text) || run_in(text) > 0 || starts_afresh(text) && has_room_for(last_line, text, full_width);
    only_cut_by_page && !new_paragraph
}

/// Whether a run of lines is a heading: numbered, or short, without a sentence's end or verb, with a text of its own after it.
fn is_heading(run: &Run<'_>, text: &str, next: Option<&Run<'_>>) -> bool {
    let has_body = next.is_some_and(|next| next.blank_before > 0 && next.lines.first().is_some_and(|line| starts_afresh(line)));
    is_numbered(text) || has_body && is_short_title(run, text)
}

fn is_short_title(run: &Run<'_>, text: &str) -> bool {
    let ends_as_one = !text.ends_with(['.', '?', '!', ':', ';', ',']) && !has_open_quote(text);
    run.lines.len() <= HEADING_LINES && starts_afresh(text) && ends_as_one && !has_finite_verb(text)
}

/// Bytes of the run-in heading at the start of a paragraph, its colon included; 0 if there is none.
///
/// It names what follows: a few words without a verb, a number or a quotation, then a colon and text. A sentence with a colon
/// has a verb before it.
pub(super) fn run_in(paragraph: &str) -> usize {
    let Some(colon) = paragraph.find(':') else { return 0 };
    let lead = &paragraph[..colon];
    let names = lead.split_whitespace().count() <= RUN_IN_WORDS
        && !lead.contains(['.', '«', '"', '“', '(', ';'])
        && !lead.contains(|c: char| c.is_ascii_digit());
    let text_follows = paragraph[colon + 1..].starts_with(' ');
    let names = names && text_follows && starts_afresh(lead) && !has_finite_verb(lead);
    if names { colon + 1 } else { 0 }
}

/// A run-in heading has no more words than this.
const RUN_IN_WORDS: usize = 12;

/// «Раздел 4. …» or «b. …».
pub(super) fn is_numbered(text: &str) -> bool {
    part_number(text).is_some() || letter(text).is_some()
}

/// The number of a part: 4 in «Раздел 4. …».
pub(super) fn part_number(text: &str) -> Option<u32> {
    text.strip_prefix("Раздел ")?.split_once('.')?.0.parse().ok()
}

/// The letter of a section: `b` in «b. …».
pub(super) fn letter(text: &str) -> Option<char> {
    let mut chars = text.chars();
    let letter = chars.next().filter(char::is_ascii_lowercase)?;
    chars.as_str().starts_with(". ").then_some(letter)
}

/// Whether a word of the text is a verb of a statement: past tense, or third person or imperative with its typical ending.
///
/// Russian headings of the series name things (nouns and adjectives), so endings are enough.
fn has_finite_verb(text: &str) -> bool {
    const ENDINGS: [&str; 14] = ["ли", "лись", "лось", "лась", "ала", "ила", "ела", "ало", "ило", "ется", "ются", "ает", "ают", "трите"];
    const NOT_VERBS: [&str; 3] = ["или", "если", "дела"];
    text.split(|c: char| !c.is_alphabetic()).any(|word| {
        let word = word.to_lowercase();
        !NOT_VERBS.contains(&word.as_str()) && ENDINGS.iter().any(|ending| word.ends_with(ending))
    })
}

/// Whether a text ends where a sentence can end.
fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['»', '”', '"', ')', ' ']).ends_with(['.', '?', '!', '…'])
}

/// Whether a text begins as a sentence or a heading can begin.
fn starts_afresh(text: &str) -> bool {
    text.trim_start_matches(['«', '“', '"', '(']).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

/// Whether a «guillemet» is still open at the end.
fn has_open_quote(text: &str) -> bool {
    match (text.rfind('«'), text.rfind(['»', '”', '"'])) {
        (Some(open), Some(close)) => open > close,
        (Some(_), None) => true,
        _ => false,
    }
}

/// Whether the first word of `next` would have fitted on the line `last`, so that the new line was begun on purpose. A line that is
/// filled to eight ninths of the widest is full: the last ninth is the play of a ragged margin and of widths that are guessed.
fn has_room_for(last: &str, next: &str, full_width: u32) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default();
    width(last) + width(" ") + width(word) <= full_width * 8 / 9
}

/// The width of a line in hundredths of an em, as a book face with serifs has it.
fn width(line: &str) -> u32 {
    line.chars()
        .map(|c| match c {
            ' ' | '.' | ',' => 25,
            ':' | ';' | '/' => 28,
            '-' | '(' | ')' => 33,
            'г' | '"' => 41,
            'а' | 'е' | 'з' | 'с' | 'т' | 'э' | 'я' => 44,
            'ф' | 'м' | 'ж' => 65,
            'ы' | 'ю' => 72,
            'ш' | 'щ' => 77,
            c if c.is_uppercase() => 70,
            _ => 50,
        })
        .sum()
}

/// Joins lines by one space; a hyphen at a line's end is a real one and stays without a space.
fn join_lines(lines: &[&str]) -> String {
    let mut text = String::new();
    for line in lines {
        append(&mut text, &one_line(line));
    }
    text
}

fn append(text: &mut String, next: &str) {
    let hyphenated = text.ends_with('-') && text.chars().rev().nth(1).is_some_and(char::is_alphabetic);
    if !text.is_empty() && !hyphenated {
        text.push(' ');
    }
    text.push_str(next);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Blocks are written with `#` before a heading.
    #[track_caller]
    fn check(source: &str, expected: &[&str]) {
        let written = |block: Block| match block {
            Block::Heading(text) => format!("# {text}"),
            Block::Paragraph(text) => text,
        };
        assert_eq!(blocks(source, &[]).into_iter().map(written).collect::<Vec<_>>(), expected);
    }

    /// The run-in heading ends at `|`.
    #[track_caller]
    fn check_run_in(marked: &str) {
        let expected = marked.find('|').unwrap_or(0);
        assert_eq!(run_in(&marked.replacen('|', "", 1)), expected, "{marked}");
    }

    #[test]
    fn a_page_cut_parts_paragraphs_only_where_the_line_before_had_room() {
        let full = "Совет рассмотрел все жалобы и отклонил их без объяснений.";
        check(&format!("{full}\n\n\n\n\n\n\n\nЗатем он распустился."), &[&format!("{full} Затем он распустился.")]);
        check(&format!("{full}\nКонец.\n\n\n\n\n\n\n\nЗатем он распустился."), &[&format!("{full} Конец."), "Затем он распустился."]);
        check(&format!("{full}\n\nЗатем он распустился."), &[full, "Затем он распустился."]);
    }

    #[test]
    fn an_unfinished_sentence_goes_on_over_any_blank_lines() {
        check("Суд закрыл компанию «Дом\n\nМечты» в мае.", &["Суд закрыл компанию «Дом Мечты» в мае."]);
        check("Сроком до 20\n\n\n\n\n\n\n\nлет.", &["Сроком до 20 лет."]);
        check("Местные медиа-\nэксперты осудили арест.", &["Местные медиа-эксперты осудили арест."]);
    }

    #[test]
    fn headings_are_numbered_or_short_and_without_a_verb() {
        check(
            "Раздел 2. Права, включая:\n\na. Слово\nЗакон защищает слово.",
            &["# Раздел 2. Права, включая:", "# a. Слово", "Закон защищает слово."],
        );
        check("  Порядок суда  \n\nСуды открыты.", &["# Порядок суда", "Суды открыты."]);
        check("Суды проверяли жалобы\n\nСуды открыты.", &["Суды проверяли жалобы Суды открыты."]);
    }

    #[test]
    fn a_run_in_heading_names_and_a_sentence_with_a_colon_states() {
        check_run_in("Коррупция:| она есть.");
        check_run_in("Право на жизнь, свободу и труд:| Закон их защищает.");
        check_run_in("Журналистов избили: двое ранены.");
        check_run_in("Число партий выросло до 7: все новые.");
        check_run_in("См. https://example.org о правах");
        check_run_in("Названия:");
    }
}
