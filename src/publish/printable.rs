//! Bytes as printable ASCII, 13 bits in two characters: what a page carries is a fifth larger so, where Base64 makes it a third.
//!
//! The digits are the 91 characters from `!` to `~` without `&`, `<` and `>`, so that nothing in a `script` element can end it. At the end, up to six bits are one
//! character. `static/scripts/start.js` reads it. (basE91 has the same density, but its digits have `<`.)

/// Writes bytes so.
pub(super) fn printable(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 16 / 13 + 2);
    let (mut held, mut bits) = (0_u32, 0);
    let mut push = |value: u32, digits: u32| (0..digits).for_each(|place| text.push(digit(value / 91_u32.pow(place) % 91)));
    for &byte in bytes {
        held |= u32::from(byte) << bits;
        bits += 8;
        if bits >= 13 {
            push(held & 0x1fff, 2);
            held >>= 13;
            bits -= 13;
        }
    }
    if bits > 0 {
        push(held, if bits > 6 { 2 } else { 1 });
    }
    text
}

fn digit(value: u32) -> char {
    let code = ['&', '<', '>'].map(u32::from).into_iter().fold(value + u32::from('!'), |code, skipped| code + u32::from(code >= skipped));
    char::from_u32(code).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{digit, printable};

    #[test]
    fn digits_are_printable_and_end_no_element() {
        let digits: String = (0..91).map(digit).collect();
        let expected: String = ('!'..='~').filter(|c| !"&<>".contains(*c)).collect();
        assert_eq!(digits, expected);
    }

    #[test]
    fn the_text_of_bytes_is_as_short_as_thirteen_bits_in_two_characters_allow() {
        for (bytes, length) in [(0, 0), (1, 2), (2, 3), (3, 4), (4, 5), (5, 7), (13, 16), (1300, 1600)] {
            assert_eq!(printable(&vec![0xff; bytes]).len(), length, "{bytes} bytes");
        }
    }
}
