//! From columns to a value, for serde.

use super::CodecError;
use super::Layout;
use super::letters;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer as _, SeqAccess, VariantAccess, Visitor};

/// What is left of a column.
struct Column<'de> {
    numbers: &'de [u8],
    texts: &'de str,
}

/// Reads each value from the column of its field.
pub(super) struct Reader<'de> {
    layout: Layout,
    columns: Vec<Column<'de>>,
    /// The column of the field that is being read.
    at: usize,
}

impl Reader<'static> {
    /// The columns behind their lengths. Their texts stay in memory for the rest of the program's life.
    pub(super) fn new(mut bytes: &'static [u8]) -> Option<Self> {
        let letters: Vec<char> = core::str::from_utf8(cut(&mut bytes)?).ok()?.chars().collect();
        let mut columns = Vec::new();
        while !bytes.is_empty() {
            let numbers = cut(&mut bytes)?;
            let texts = letters::decode(cut(&mut bytes)?, &letters)?.leak();
            columns.push(Column { numbers, texts });
        }
        Some(Self { layout: Layout::default(), columns, at: 0 })
    }
}

/// Cuts off so many bytes as the number in front of them says.
fn cut(bytes: &mut &'static [u8]) -> Option<&'static [u8]> {
    let length = usize::try_from(number(bytes).ok()?).ok()?;
    let (piece, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(piece)
}

impl<'de> Reader<'de> {
    fn column(&mut self) -> Result<&mut Column<'de>, CodecError> {
        self.columns.get_mut(self.at).ok_or(CodecError)
    }

    fn number(&mut self) -> Result<u64, CodecError> {
        number(&mut self.column()?.numbers)
    }

    fn text(&mut self) -> Result<&'de str, CodecError> {
        let column = self.column()?;
        let (text, rest) = column.texts.split_once('\0').ok_or(CodecError)?;
        column.texts = rest;
        Ok(text)
    }

    fn items<V: Visitor<'de>>(&mut self, left: u64, visitor: V) -> Result<V::Value, CodecError> {
        visitor.visit_seq(Items { reader: self, left })
    }
}

/// An unsigned number in LEB128.
fn number(bytes: &mut &[u8]) -> Result<u64, CodecError> {
    let mut number = 0;
    for place in (0..u64::BITS).step_by(7) {
        let (&byte, rest) = bytes.split_first().ok_or(CodecError)?;
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << place;
        if byte < 0x80 {
            return Ok(number);
        }
    }
    Err(CodecError)
}

/// What a number with a sign was before its sign was moved to the last place.
fn signed(number: u64) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = CodecError;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, CodecError> {
        Err(CodecError)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        match self.number()? {
            0 => visitor.visit_bool(false),
            1 => visitor.visit_bool(true),
            _ => Err(CodecError),
        }
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        visitor.visit_u64(self.number()?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        visitor.visit_u64(self.number()?)
    }

    fn deserialize_i16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        visitor.visit_i64(signed(self.number()?))
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        visitor.visit_f32(f32::from_bits((self.number()? as u32).swap_bytes()))
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        visitor.visit_f64(f64::from_bits(self.number()?.swap_bytes()))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        visitor.visit_borrowed_str(self.text()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        match self.number()? {
            0 => visitor.visit_none(),
            1 => visitor.visit_some(self),
            _ => Err(CodecError),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        let length = self.number()?;
        self.items(length, visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, CodecError> {
        self.items(length as u64, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, CodecError> {
        let outer = self.at;
        let next = self.layout.columns(name, fields.len());
        let value = visitor.visit_seq(Fields { next, end: next + fields.len(), reader: self });
        self.at = outer;
        value
    }

    fn deserialize_enum<V: Visitor<'de>>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, CodecError> {
        visitor.visit_enum(self)
    }

    serde::forward_to_deserialize_any! {
        i8 i32 i64 i128 u16 u64 u128 char string bytes byte_buf unit unit_struct newtype_struct tuple_struct map identifier ignored_any
    }
}

/// Values that follow one another in one column.
struct Items<'r, 'de> {
    reader: &'r mut Reader<'de>,
    left: u64,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = CodecError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, CodecError> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

/// The fields of a struct, each from its own column.
struct Fields<'r, 'de> {
    reader: &'r mut Reader<'de>,
    next: usize,
    end: usize,
}

impl<'de> SeqAccess<'de> for Fields<'_, 'de> {
    type Error = CodecError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, CodecError> {
        if self.next == self.end {
            return Ok(None);
        }
        self.reader.at = self.next;
        self.next += 1;
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

impl<'de> EnumAccess<'de> for &mut Reader<'de> {
    type Error = CodecError;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self), CodecError> {
        let variant = self.number()?;
        Ok((seed.deserialize(variant.into_deserializer())?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Reader<'de> {
    type Error = CodecError;

    fn unit_variant(self) -> Result<(), CodecError> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, CodecError> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, CodecError> {
        self.items(length as u64, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, CodecError> {
        Err(CodecError)
    }
}
