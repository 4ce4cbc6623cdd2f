//! From a value to columns, for serde. What [`super::read`] does not read is refused here.

use super::CodecError;
use super::Layout;
use super::letters;
use serde::Serialize;
use serde::ser::{Impossible, SerializeSeq, SerializeStruct, SerializeTuple, SerializeTupleVariant, Serializer};

#[derive(Clone, Default)]
struct Column {
    numbers: Vec<u8>,
    texts: String,
}

/// Writes each value to the column of its field.
#[derive(Default)]
pub(super) struct Writer {
    layout: Layout,
    columns: Vec<Column>,
    /// The column of the field that is being written.
    at: usize,
}

impl Writer {
    /// The table of letters, then the columns, each half behind its length.
    pub(super) fn finish(self) -> Vec<u8> {
        let letters = letters::table(self.columns.iter().map(|column| column.texts.as_str()));
        let mut out = Vec::new();
        append(&mut out, String::from_iter(&letters).as_bytes());
        for Column { numbers, texts } in &self.columns {
            append(&mut out, numbers);
            append(&mut out, &letters::encode(texts, &letters));
        }
        out
    }

    fn column(&mut self) -> &mut Column {
        if self.columns.len() <= self.at {
            self.columns.resize(self.at + 1, Column::default());
        }
        &mut self.columns[self.at]
    }

    fn number(&mut self, number: u64) {
        push(&mut self.column().numbers, number);
    }
}

/// Bytes behind their length.
fn append(out: &mut Vec<u8>, bytes: &[u8]) {
    push(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

/// An unsigned number in LEB128.
fn push(out: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = CodecError;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Impossible<(), CodecError>;
    type SerializeTupleVariant = Self;
    type SerializeMap = Impossible<(), CodecError>;
    type SerializeStruct = Fields<'w>;
    type SerializeStructVariant = Impossible<(), CodecError>;

    fn serialize_bool(self, value: bool) -> Result<(), CodecError> {
        self.number(value.into());
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Result<(), CodecError> {
        self.number(value.into());
        Ok(())
    }

    fn serialize_u32(self, value: u32) -> Result<(), CodecError> {
        self.number(value.into());
        Ok(())
    }

    /// The sign stands in the last place, so that small numbers are short on either side of zero.
    fn serialize_i16(self, value: i16) -> Result<(), CodecError> {
        let value = i64::from(value);
        self.number(((value << 1) ^ (value >> 63)) as u64);
        Ok(())
    }

    /// The exponent stands in the last places, so that numbers of few digits are short.
    fn serialize_f32(self, value: f32) -> Result<(), CodecError> {
        self.number(value.to_bits().swap_bytes().into());
        Ok(())
    }

    fn serialize_f64(self, value: f64) -> Result<(), CodecError> {
        self.number(value.to_bits().swap_bytes());
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result<(), CodecError> {
        if text.contains('\0') {
            return Err(CodecError);
        }
        let texts = &mut self.column().texts;
        texts.push_str(text);
        texts.push('\0');
        Ok(())
    }

    fn serialize_none(self) -> Result<(), CodecError> {
        self.number(0);
        Ok(())
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<(), CodecError> {
        self.number(1);
        value.serialize(self)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Self, CodecError> {
        self.number(length.ok_or(CodecError)? as u64);
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, CodecError> {
        Ok(self)
    }

    fn serialize_struct(self, name: &'static str, fields: usize) -> Result<Fields<'w>, CodecError> {
        Ok(Fields { outer: self.at, next: self.layout.columns(name, fields), writer: self })
    }

    fn serialize_unit_variant(self, _: &'static str, variant: u32, _: &'static str) -> Result<(), CodecError> {
        self.number(variant.into());
        Ok(())
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        variant: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), CodecError> {
        self.number(variant.into());
        value.serialize(self)
    }

    fn serialize_tuple_variant(self, _: &'static str, variant: u32, _: &'static str, _: usize) -> Result<Self, CodecError> {
        self.number(variant.into());
        Ok(self)
    }

    fn serialize_i8(self, _: i8) -> Result<(), CodecError> {
        Err(CodecError)
    }

    fn serialize_i32(self, _: i32) -> Result<(), CodecError> {
        Err(CodecError)
    }

    fn serialize_i64(self, _: i64) -> Result<(), CodecError> {
        Err(CodecError)
    }

    fn serialize_u16(self, _: u16) -> Result<(), CodecError> {
        Err(CodecError)
    }

    fn serialize_u64(self, _: u64) -> Result<(), CodecError> {
        Err(CodecError)
    }

    fn serialize_char(self, _: char) -> Result<(), CodecError> {
        Err(CodecError)
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), CodecError> {
        Err(CodecError)
    }

    fn serialize_unit(self) -> Result<(), CodecError> {
        Err(CodecError)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), CodecError> {
        Err(CodecError)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, _: &T) -> Result<(), CodecError> {
        Err(CodecError)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, CodecError> {
        Err(CodecError)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, CodecError> {
        Err(CodecError)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, CodecError> {
        Err(CodecError)
    }
}

impl SerializeSeq for &mut Writer {
    type Ok = ();
    type Error = CodecError;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), CodecError> {
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), CodecError> {
        Ok(())
    }
}

impl SerializeTuple for &mut Writer {
    type Ok = ();
    type Error = CodecError;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), CodecError> {
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), CodecError> {
        Ok(())
    }
}

impl SerializeTupleVariant for &mut Writer {
    type Ok = ();
    type Error = CodecError;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), CodecError> {
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), CodecError> {
        Ok(())
    }
}

/// The fields of a struct, each to its own column.
pub(super) struct Fields<'w> {
    writer: &'w mut Writer,
    outer: usize,
    next: usize,
}

impl SerializeStruct for Fields<'_> {
    type Ok = ();
    type Error = CodecError;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, _: &'static str, value: &T) -> Result<(), CodecError> {
        self.writer.at = self.next;
        self.next += 1;
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), CodecError> {
        self.writer.at = self.outer;
        Ok(())
    }
}
