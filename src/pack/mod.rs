//! The edition's bytes, packed for the program: about a sixth smaller on the way than what a host's compression makes of them.
//!
//! Texts in Cyrillic letters are two bytes a letter, and general compression sees half of what a model of letters sees. So every
//! letter is made one byte (`letters`), and the bytes are coded by PPMd, which predicts each from the few before it. The build
//! script packs, the program unpacks once at its start.

mod letters;

use ppmd_rust::Ppmd7Decoder;
#[cfg(not(target_arch = "wasm32"))]
use ppmd_rust::Ppmd7Encoder;
use std::io::Read as _;

/// How many bytes the model looks back; more gains nothing here.
const ORDER: u32 = 6;

/// Room for the model, in bytes. One that runs out of it starts anew, which costs size and breaks nothing.
const MEMORY: u32 = 4 << 20;

/// Bytes as they are embedded.
///
/// # Panics
/// Never for less than 4 GiB.
#[cfg(not(target_arch = "wasm32"))]
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let letters = letters::encode(bytes);
    let length = u32::try_from(letters.len()).expect("an edition is far below 4 GiB");
    let mut encoder = Ppmd7Encoder::new(length.to_le_bytes().to_vec(), ORDER, MEMORY).expect("order and memory are in range");
    encoder.write_all(&letters).expect("a vector takes all bytes");
    encoder.finish(false).expect("a vector takes all bytes")
}

/// The bytes that were packed; `None` if these were not.
pub fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    let (length, coded) = packed.split_first_chunk()?;
    let mut letters = vec![0; usize::try_from(u32::from_le_bytes(*length)).ok()?];
    Ppmd7Decoder::new(coded, ORDER, MEMORY).ok()?.read_exact(&mut letters).ok()?;
    letters::decode(&letters)
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
    }

    #[test]
    fn what_was_not_packed_is_told() {
        assert_eq!(unpack(&[]), None);
        assert_eq!(unpack(&[1, 2, 3]), None);
    }
}
