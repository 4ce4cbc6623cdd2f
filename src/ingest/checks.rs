//! What every table asks of its words: labels in each language, ids that differ, words of a vocabulary, ids that name something.

use super::keep;
use super::problem::{Place, Problems};
use crate::report::Label;
use serde::Deserialize;
use std::collections::BTreeSet;
use toml::Spanned;

/// Words in three languages, each of which has to be there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LabelsTable {
    ru: String,
    en: String,
    kk: String,
}

impl LabelsTable {
    /// The words in each language, in the order of [`Lang::ALL`].
    pub fn languages(&self) -> [&str; 3] {
        [&self.ru, &self.en, &self.kk]
    }
}

/// Words set for lines of any width: a no-break space before each dash and within numbers («1 086»), a word joiner behind each
/// hyphen that follows a digit.
fn set(words: &str) -> String {
    let words = words.replace(" – ", "\u{a0}– ");
    let mut set = String::with_capacity(words.len());
    for (at, c) in words.char_indices() {
        let after_digit = set.ends_with(|before: char| before.is_ascii_digit());
        let digits = || words[at + 1..].chars().take_while(char::is_ascii_digit).count();
        set.push(if c == ' ' && after_digit && digits() == 3 { '\u{a0}' } else { c });
        if c == '-' && after_digit {
            set.push('\u{2060}');
        }
    }
    set
}

/// The labels of a report as they are met, each a number and its words in every language.
#[derive(Debug, Default)]
pub(super) struct LabelList([Vec<&'static str>; 3]);

impl LabelList {
    /// The words of a row, set so that no line begins with a dash and none ends within a number or between it and its suffix («110-ын»); an empty one is a problem at its place.
    pub fn add(&mut self, table: &Spanned<LabelsTable>, place: &Place<'_>, problems: &mut Problems) -> Label {
        let languages = table.get_ref().languages();
        if languages.iter().any(|words| words.trim().is_empty()) {
            problems.add(place, table.span(), "expected words in ru, en and kk, found an empty one");
        }
        if languages.iter().any(|words| words.contains(char::is_control)) {
            problems.add(place, table.span(), "expected words on one line, found a control character");
        }
        let label = Label(self.count());
        for (labels, words) in self.0.iter_mut().zip(languages) {
            labels.push(keep(&set(words)));
        }
        label
    }

    /// Appends others, whose numbers then have to go on from these.
    pub fn append(&mut self, others: Self) {
        self.0.iter_mut().zip(others.0).for_each(|(labels, others)| labels.extend(others));
    }

    /// How many there are.
    pub fn count(&self) -> u32 {
        super::index(self.0[0].len())
    }

    /// The words in each language.
    pub fn into_languages(self) -> [Vec<&'static str>; 3] {
        self.0
    }
}

/// Ids as they are kept, each once: lower-case ASCII words joined by hyphens.
pub(super) fn unique_ids<'t>(
    ids: impl Iterator<Item = &'t Spanned<String>>,
    place: &Place<'_>,
    problems: &mut Problems,
) -> Vec<&'static str> {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut kept = Vec::new();
    for id in ids {
        let text = id.get_ref().as_str();
        let well_formed =
            text.split('-').all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
        if !well_formed {
            problems.add(place, id.span(), format!("expected an id of lower-case ASCII words joined by hyphens, found \"{text}\""));
        }
        if !seen.insert(text) {
            problems.add(place, id.span(), format!("expected ids that differ, found \"{text}\" a second time"));
        }
        kept.push(keep(text));
    }
    kept
}

/// A word of a closed vocabulary or a date.
pub(super) fn parse<T: core::str::FromStr<Err: core::fmt::Display>>(
    word: &Spanned<String>,
    place: &Place<'_>,
    problems: &mut Problems,
) -> Option<T> {
    word.get_ref().parse().map_err(|error: T::Err| problems.add(place, word.span(), error.to_string())).ok()
}

/// The index of what an id names.
pub(super) fn find<'i>(
    id: &Spanned<String>,
    what: &str,
    mut ids: impl Iterator<Item = &'i str>,
    place: &Place<'_>,
    problems: &mut Problems,
) -> Option<u32> {
    let found = ids.position(|known| known == id.get_ref());
    if found.is_none() {
        problems.add(place, id.span(), format!("expected the id of {what}, found \"{}\", which there is not", id.get_ref()));
    }
    found.map(super::index)
}

#[cfg(test)]
mod tests {
    use super::set;

    #[test]
    fn no_line_ends_within_a_number_or_begins_with_a_dash() {
        assert_eq!(set("2022 году 1 086 лиц – 18 616"), "2022 году 1\u{a0}086 лиц\u{a0}– 18\u{a0}616");
        assert_eq!(set("5 12 1-ші"), "5 12 1-\u{2060}ші");
    }
}
