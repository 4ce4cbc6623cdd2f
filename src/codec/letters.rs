//! Text with every letter as one byte: a fifteenth smaller on the way.
//!
//! Cyrillic letters are two bytes each, and a host's compression sees half of what it sees in one byte a letter. To
//! decode takes no time to speak of. (A model of letters, such as PPMd, saves as much again and costs the reader more time than that saves.)
//!
//! A table has the letters in use, beginning with those met most often. A byte below 128 means itself, one from 128 on the letter at that place of
//! the table, and 255 says that the next three bytes are the number of a letter (Unicode) that the table has no place for.

#[cfg(not(target_arch = "wasm32"))]
use std::collections::BTreeMap;

const FIRST: u8 = 0x80;
const RAW: u8 = 0xff;

/// The letters beyond ASCII, as far as there are places.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn table<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<char> {
    let mut counts: BTreeMap<char, u32> = BTreeMap::new();
    for letter in texts.flat_map(str::chars).filter(|letter| !letter.is_ascii()) {
        *counts.entry(letter).or_default() += 1;
    }
    let mut table: Vec<char> = counts.keys().copied().collect();
    table.sort_by_key(|letter| core::cmp::Reverse(counts[letter]));
    table.truncate(usize::from(RAW - FIRST));
    table
}

/// A text as bytes.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn encode(text: &str, table: &[char]) -> Vec<u8> {
    let mut out = Vec::new();
    for letter in text.chars() {
        match (u8::try_from(letter), (FIRST..RAW).zip(table).find(|(_, known)| **known == letter)) {
            (Ok(byte), _) if byte < FIRST => out.push(byte),
            (_, Some((byte, _))) => out.push(byte),
            _ => {
                out.push(RAW);
                out.extend_from_slice(&u32::from(letter).to_le_bytes()[..3]);
            }
        }
    }
    out
}

/// The text that was encoded; `None` if a letter is missing.
pub(super) fn decode(encoded: &[u8], table: &[char]) -> Option<String> {
    let mut out = String::with_capacity(encoded.len() * 2);
    let mut bytes = encoded.iter().copied();
    while let Some(byte) = bytes.next() {
        out.push(match byte {
            RAW => char::from_u32(u32::from_le_bytes([bytes.next()?, bytes.next()?, bytes.next()?, 0]))?,
            FIRST.. => *table.get(usize::from(byte - FIRST))?,
            _ => char::from(byte),
        });
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str) {
        let table = table([text].into_iter());
        assert_eq!(decode(&encode(text, &table), &table).as_deref(), Some(text));
    }

    #[test]
    fn texts_round_trip() {
        check("");
        check("Доклад о ситуации, report, баяндама – «қаңтар» 2022");
        check("\u{7f}\u{80}ÿ🙂");
        check(&('\u{400}'..='\u{52f}').collect::<String>());
    }

    #[test]
    fn a_letter_of_the_table_is_one_byte() {
        assert_eq!(encode("Ёж", &['ж', 'Ё']), [0x81, 0x80]);
    }

    #[test]
    fn broken_bytes_are_refused() {
        assert_eq!(decode(&[0x80], &[]), None, "a letter that the table does not have");
        assert_eq!(decode(&[0xff, 0x30], &[]), None, "too few bytes behind the one that announces a letter");
        assert_eq!(decode(&[0xff, 0, 0xd8, 0], &[]), None, "a number that no letter has");
    }
}
