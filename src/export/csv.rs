//! Rows as CSV: RFC 4180 but for its line ends, which are `\n`.

use super::row::Row;
use csv_core::{WriteResult, Writer};

/// A header line with the names of the columns, then the rows. No rows, no columns: then it is empty.
pub fn written(rows: &[Row]) -> Vec<u8> {
    let mut out = Output::default();
    if let Some(Row(first)) = rows.first() {
        out.record(first.iter().map(|(name, _)| (*name).to_owned()));
    }
    for Row(cells) in rows {
        out.record(cells.iter().map(|(_, cell)| cell.written()));
    }
    out.written
}

#[derive(Default)]
struct Output {
    written: Vec<u8>,
    writer: Writer,
}

impl Output {
    fn record(&mut self, fields: impl Iterator<Item = String>) {
        for (at, field) in fields.enumerate() {
            if at > 0 {
                self.put(|writer, room| writer.delimiter(room));
            }
            let mut rest = field.as_bytes();
            self.put(|writer, room| {
                let (result, read, wrote) = writer.field(rest, room);
                rest = &rest[read..];
                (result, wrote)
            });
        }
        self.put(|writer, room| writer.terminator(room));
    }

    /// Writes by pieces of the room that the writer is given.
    fn put(&mut self, mut step: impl FnMut(&mut Writer, &mut [u8]) -> (WriteResult, usize)) {
        let mut room = [0; 512];
        loop {
            let (result, wrote) = step(&mut self.writer, &mut room);
            self.written.extend_from_slice(&room[..wrote]);
            if result == WriteResult::InputEmpty {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_of_csv_would_take_for_its_own_signs_is_quoted() {
        let long = "ё".repeat(700);
        let row = |second: &str| Row::default().text("first", "a,b").text("second", second).list("third", ["x", "y"]).number("fourth", 1.5);
        let rows = [row("she said \"so\"\nand went"), row(&long), Row::default().text("first", "").text("second", "")];
        let expected = format!("first,second,third,fourth\n\"a,b\",\"she said \"\"so\"\"\nand went\",x;y,1.5\n\"a,b\",{long},x;y,1.5\n,\n");
        assert_eq!(String::from_utf8(written(&rows)).ok(), Some(expected));
    }
}
