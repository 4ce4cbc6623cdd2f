//! Rows as CSV: RFC 4180 but for its line ends, which are `\n`.
//!
//! Written here, because the crates for it parse every field as a float on the way, which would cost the program thirteen kilobytes; the tests read
//! what is written by one of them.

use super::row::Row;

/// A header line with the names of the columns, then the rows. No rows, no columns: then it is empty.
pub fn written(rows: &[Row]) -> String {
    let mut text = String::new();
    if let Some(Row(first)) = rows.first() {
        push(&mut text, first.iter().map(|(name, _)| (*name).to_owned()));
    }
    for Row(cells) in rows {
        push(&mut text, cells.iter().map(|(_, cell)| cell.written()));
    }
    text
}

fn push(text: &mut String, fields: impl Iterator<Item = String>) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            text.push(',');
        }
        if field.contains([',', '"', '\r', '\n']) {
            text.push('"');
            text.push_str(&field.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&field);
        }
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_of_csv_would_take_for_its_own_signs_is_quoted() {
        let row = |second: &str| Row::default().text("first", "a,b").text("second", second).list("third", ["x", "y"]).number("fourth", 1.5);
        let rows = [row("she said \"so\"\nand went"), row("ё"), Row::default().text("first", "").text("second", "")];
        let expected = "first,second,third,fourth\n\"a,b\",\"she said \"\"so\"\"\nand went\",x;y,1.5\n\"a,b\",ё,x;y,1.5\n,\n";
        assert_eq!(written(&rows), expected);
    }
}
