//! The embedded bytes made small, and back: like stands with like, and a letter is one byte.
//!
//! A host's compression is at its best where neighbors resemble one another. So values do not stand row by row: each field of
//! a struct has a column, and all that the field ever holds stands in it, wherever the struct occurs, in the order in which it is met:
//! titles of one language with titles of that language, dates with dates. The edition is an eighth smaller on the way than its rows. The
//! build script packs, the program unpacks once at its start.
//!
//! Any value will do that serde writes as structs, sequences, options, enums, numbers and texts. Both sides meet the structs in the
//! same order, so that columns need no names. A column has two halves: numbers (LEB128; also how long a sequence is, which variant an
//! enum, and whether an option is there) and texts, each closed by a zero byte, their letters as `letters` says. The packed bytes are the
//! table of letters, then the halves of each column, each piece behind its length in bytes.

mod letters;
mod read;
#[cfg(not(target_arch = "wasm32"))]
mod write;

use core::fmt;
use serde::Deserialize;

/// What cannot be packed (a map, a text with a zero byte in it), or bytes that were not packed from such a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit;

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a value that columns can hold, found another")
    }
}

impl core::error::Error for Unfit {}

impl serde::de::Error for Unfit {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl serde::ser::Error for Unfit {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// A value as bytes for [`unpack`].
///
/// # Errors
/// A value that columns cannot hold.
#[cfg(not(target_arch = "wasm32"))]
pub fn pack(value: &impl serde::Serialize) -> Result<Vec<u8>, Unfit> {
    let mut writer = write::Writer::default();
    value.serialize(&mut writer)?;
    Ok(writer.finish())
}

/// The value that was packed. Its texts stay in memory for the rest of the program's life.
///
/// # Errors
/// Bytes that were not packed, or packed from a value of another type.
pub fn unpack<T: Deserialize<'static>>(packed: &'static [u8]) -> Result<T, Unfit> {
    T::deserialize(&mut read::Reader::new(packed).ok_or(Unfit)?)
}

/// A text as bytes for [`unpack_text`], a byte a letter: the table of letters and a line break, then the text.
#[cfg(not(target_arch = "wasm32"))]
pub fn pack_text(text: &str) -> Vec<u8> {
    let table = letters::table([text].into_iter());
    let mut packed = String::from_iter(&table).into_bytes();
    packed.push(b'\n');
    packed.extend(letters::pack(text, &table));
    packed
}

/// The text that was packed; `None` if these bytes are none.
pub fn unpack_text(packed: &[u8]) -> Option<String> {
    let end = packed.iter().position(|&byte| byte == b'\n')?;
    let table: Vec<char> = core::str::from_utf8(&packed[..end]).ok()?.chars().collect();
    letters::unpack(&packed[end + 1..], &table)
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
        let packed = pack(&value).expect("a test's value is fit for columns").leak();
        assert_eq!(unpack(packed).as_ref(), Ok(&value));
        for length in 0..packed.len() {
            assert_ne!(unpack(&packed[..length]).as_ref(), Ok(&value), "{length} bytes of {}", packed.len());
        }
    }

    #[test]
    fn what_is_packed_comes_back() {
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
    fn a_text_that_is_packed_comes_back() {
        for text in ["", "доклад", "one\ntwo\n", "қаңтар – 5 «жалоб»\u{2060}"] {
            assert_eq!(unpack_text(&pack_text(text)).as_deref(), Some(text));
        }
        assert_eq!(unpack_text(b"no line"), None);
        assert_eq!(unpack_text(b"\n\x80"), None, "a letter that the table has not");
    }

    #[test]
    fn what_no_column_holds_is_refused() {
        assert_eq!(pack(&"\0"), Err(Unfit));
        assert_eq!(pack(&BTreeMap::from([(1, 2)])), Err(Unfit));
    }

    #[test]
    fn what_was_not_packed_is_refused() {
        let packed = |number: u32| &*pack(&number).expect("a number is fit for columns").leak();
        assert_eq!(unpack::<u8>(&[]), Err(Unfit));
        assert_eq!(unpack::<&str>(packed(1)), Err(Unfit));
        assert_eq!(unpack::<u8>(packed(256)), Err(Unfit), "a number too large");
        assert_eq!(unpack::<bool>(packed(2)), Err(Unfit), "neither yes nor no");
    }
}
