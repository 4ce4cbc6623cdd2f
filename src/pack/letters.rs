//! Letters of more than one byte as one byte each.
//!
//! A table of the letters in use stands in front: their number, then the letters themselves. After it a byte below 128 means itself,
//! one from 128 on the letter at that place of the table, and [`RAW`] says that the next byte means itself.

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
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn encode(bytes: &[u8]) -> Vec<u8> {
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

/// The bytes that were encoded; `None` if the table or a letter is missing.
pub(super) fn decode(encoded: &[u8]) -> Option<Vec<u8>> {
    let (&count, mut rest) = encoded.split_first()?;
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
