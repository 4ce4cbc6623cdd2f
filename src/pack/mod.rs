//! The edition's bytes with every letter as one byte: a fifteenth smaller on the way.
//!
//! Texts in Cyrillic letters are two bytes a letter, and a host's compression sees half of what it sees in one byte a letter. The
//! build script packs, the program unpacks once at its start, which takes no time to speak of. (A model of letters, such as PPMd,
//! saves as much again and costs the reader more time than that saves.)
//!
//! A table of the letters in use stands in front: their number, then the letters themselves. After it a byte below 128 means itself,
//! one from 128 on the letter at that place of the table, and 255 says that the next byte means itself.

#[cfg(not(target_arch = "wasm32"))]
use std::collections::BTreeMap;

const FIRST: u8 = 0x80;
const RAW: u8 = 0xff;

/// The length in bytes of the letter (UTF-8) that begins here; `None` if no letter of two or three bytes does.
fn letter(bytes: &[u8]) -> Option<usize> {
    let length = match bytes.first()? {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => return None,
    };
    let rest = bytes.get(1..length)?;
    rest.iter().all(|byte| (0x80..0xc0).contains(byte)).then_some(length)
}

/// Any bytes, their letters one byte each.
///
/// # Panics
/// Never: the table is cut to the letters that have a code.
#[cfg(not(target_arch = "wasm32"))]
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut counts: BTreeMap<&[u8], u32> = BTreeMap::new();
    let mut at = 0;
    while at < bytes.len() {
        let length = letter(&bytes[at..]);
        if let Some(length) = length {
            *counts.entry(&bytes[at..at + length]).or_default() += 1;
        }
        at += length.unwrap_or(1);
    }
    let mut table: Vec<&[u8]> = counts.keys().copied().collect();
    table.sort_by_key(|letter| (std::cmp::Reverse(counts[letter]), *letter));
    table.truncate(usize::from(RAW - FIRST));

    let mut out = vec![u8::try_from(table.len()).expect("cut to fewer than 128 letters")];
    out.extend(table.iter().copied().flatten());
    let mut at = 0;
    while at < bytes.len() {
        let known = letter(&bytes[at..]).and_then(|length| {
            let place = table.iter().position(|known| *known == &bytes[at..at + length])?;
            Some((length, FIRST + u8::try_from(place).expect("fewer than 128 letters")))
        });
        match known {
            Some((length, code)) => {
                out.push(code);
                at += length;
            }
            None => {
                if bytes[at] >= FIRST {
                    out.push(RAW);
                }
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    out
}

/// The bytes that were packed; `None` if the table or a letter is missing.
pub fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    let (&count, mut rest) = packed.split_first()?;
    let mut table = Vec::new();
    for _ in 0..count {
        let (letter, after) = rest.split_at_checked(letter(rest)?)?;
        table.push(letter);
        rest = after;
    }
    let mut out = Vec::with_capacity(rest.len() * 2);
    let mut bytes = rest.iter();
    while let Some(&byte) = bytes.next() {
        match byte {
            RAW => out.push(*bytes.next()?),
            FIRST.. => out.extend_from_slice(table.get(usize::from(byte - FIRST))?),
            _ => out.push(byte),
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8]) {
        assert_eq!(unpack(&pack(bytes)).as_deref(), Some(bytes));
    }

    #[test]
    fn what_is_packed_comes_back() {
        check(b"");
        check("Доклад о ситуации, report, баяндама – «қаңтар» 2022".as_bytes());
        check(&(0..=255).collect::<Vec<u8>>());
        check(&[0xd0, 0xd0, 0x90, 0xff, 0x80, 0xe2, 0x80]);
        let many: String = ('\u{400}'..='\u{52f}').collect();
        check(many.as_bytes());
    }

    #[test]
    fn what_was_not_packed_is_told() {
        assert_eq!(unpack(&[]), None);
        assert_eq!(unpack(&[1, b'a']), None, "a table without its letter");
        assert_eq!(unpack(&[0, 0x80]), None, "a letter that the table does not have");
        assert_eq!(unpack(&[0, 0xff]), None, "nothing behind the byte that announces one");
    }
}
