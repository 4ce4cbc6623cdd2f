//! The embedded bytes made small, and back: like stands with like, and a letter is one byte.
//!
//! A host's compression is at its best where neighbors resemble one another. So values do not stand row by row: each field of
//! a struct has a column, and all that the field ever holds stands in it, wherever the struct occurs, in the order in which it is met:
//! titles of one language with titles of that language, dates with dates. The edition is an eighth smaller on the way than its rows. The
//! build script encodes, the program decodes once at its start.
//!
//! Any value will do that serde writes as structs, sequences, options, enums, numbers and texts. Both sides meet the structs in the
//! same order, so that columns need no names. A column has two halves: numbers (LEB128; also how long a sequence is, which variant an
//! enum, and whether an option is there) and texts, each closed by a zero byte, their letters as `letters` says. The encoded bytes are the
//! table of letters, then the halves of each column, each piece behind its length in bytes.

mod letters;
mod read;
#[cfg(not(target_arch = "wasm32"))]
mod write;

use core::fmt;
use serde::Deserialize;

/// What cannot be encoded (a map, a text with a zero byte in it), or bytes that were not encoded from such a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodecError;

impl fmt::Display for CodecError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a value that columns can hold, found another")
    }
}

impl core::error::Error for CodecError {}

impl serde::de::Error for CodecError {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl serde::ser::Error for CodecError {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// A value as bytes for [`decode`].
///
/// # Errors
/// A value that columns cannot hold.
#[cfg(not(target_arch = "wasm32"))]
pub fn encode(value: &impl serde::Serialize) -> Result<Vec<u8>, CodecError> {
    let mut writer = write::Writer::default();
    value.serialize(&mut writer)?;
    Ok(writer.finish())
}

/// The value that was encoded. Its texts stay in memory for the rest of the program's life.
///
/// # Errors
/// Bytes that were not encoded, or encoded from a value of another type.
pub fn decode<T: Deserialize<'static>>(encoded: &'static [u8]) -> Result<T, CodecError> {
    T::deserialize(&mut read::Reader::new(encoded).ok_or(CodecError)?)
}

/// A text as bytes for [`decode_text`], a byte a letter: the table of letters and a line break, then the text.
#[cfg(not(target_arch = "wasm32"))]
pub fn encode_text(text: &str) -> Vec<u8> {
    let table = letters::table([text].into_iter());
    let mut encoded = String::from_iter(&table).into_bytes();
    encoded.push(b'\n');
    encoded.extend(letters::encode(text, &table));
    encoded
}

/// The text that was encoded; `None` if these bytes are none.
pub fn decode_text(encoded: &[u8]) -> Option<String> {
    let end = encoded.iter().position(|&byte| byte == b'\n')?;
    let table: Vec<char> = core::str::from_utf8(&encoded[..end]).ok()?.chars().collect();
    letters::decode(&encoded[end + 1..], &table)
}

/// Which columns belong to which struct, by its name: as many as it has fields, in the order in which structs are met.
#[derive(Default)]
struct Layout(Vec<(&'static str, usize)>, usize);

impl Layout {
    /// The first column of a struct of this name. The columns begin at one: the value as a whole has the first.
    fn columns(&mut self, name: &'static str, fields: usize) -> usize {
        let Self(structs, last) = self;
        if let Some((_, first)) = structs.iter().find(|(known, _)| *known == name) {
            return *first;
        }
        let first = *last + 1;
        structs.push((name, first));
        *last += fields;
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;
    use std::collections::BTreeMap;
    use std::fmt::Debug;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(bound(deserialize = "'de: 'static"))]
    enum Shape {
        Point,
        Line(Pair),
        Area(Option<Pair>, i16),
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Pair {
        first: &'static str,
        second: u32,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(bound(deserialize = "'de: 'static"))]
    struct All {
        shapes: Vec<Shape>,
        names: [Vec<&'static str>; 2],
        degrees: Option<(f32, f32)>,
        value: f64,
        sure: bool,
        pair: Pair,
    }

    #[track_caller]
    fn check<T: Serialize + Deserialize<'static> + PartialEq + Debug>(value: T) {
        let encoded = encode(&value).expect("a test's value is fit for columns").leak();
        assert_eq!(decode(encoded).as_ref(), Ok(&value));
        for length in 0..encoded.len() {
            assert_ne!(decode(&encoded[..length]).as_ref(), Ok(&value), "{length} bytes of {}", encoded.len());
        }
    }

    #[test]
    fn values_round_trip() {
        let pair = |first, second| Pair { first, second };
        check(0_u8);
        check("доклад");
        check(vec![u32::MAX, 0, 127, 128]);
        check(vec![0.0, -0.5, 3.57, f64::INFINITY, f64::MIN]);
        check(All {
            shapes: vec![Shape::Area(Some(pair("", 0)), i16::MIN), Shape::Point, Shape::Line(pair("қаңтар", 70_000)), Shape::Area(None, 3)],
            names: [vec!["a", "", "ё"], vec![]],
            degrees: Some((43.25, -76.9)),
            value: 1_600_000.0,
            sure: true,
            pair: pair("last", 1),
        });
    }

    #[test]
    fn texts_round_trip() {
        for text in ["", "доклад", "one\ntwo\n", "қаңтар – 5 «жалоб»\u{2060}"] {
            assert_eq!(decode_text(&encode_text(text)).as_deref(), Some(text));
        }
        assert_eq!(decode_text(b"no line"), None);
        assert_eq!(decode_text(b"\n\x80"), None, "a letter that the table has not");
    }

    #[test]
    fn what_no_column_holds_is_refused() {
        assert_eq!(encode(&"\0"), Err(CodecError));
        assert_eq!(encode(&BTreeMap::from([(1, 2)])), Err(CodecError));
    }

    #[test]
    fn bytes_of_another_type_are_refused() {
        let encoded = |number: u32| &*encode(&number).expect("a number is fit for columns").leak();
        assert_eq!(decode::<u8>(&[]), Err(CodecError));
        assert_eq!(decode::<&str>(encoded(1)), Err(CodecError));
        assert_eq!(decode::<u8>(encoded(256)), Err(CodecError), "a number too large");
        assert_eq!(decode::<bool>(encoded(2)), Err(CodecError), "neither yes nor no");
    }
}
