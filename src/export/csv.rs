//! Rows as CSV: RFC 4180 but for its line ends, which are `\n`.
//!
//! Written here, because the crates for it parse every field as a float on the way, which would cost the program thirteen kilobytes; the tests read
//! what is written by one of them.

use super::row::{Cell, Row};
use crate::report::{Date, Edtf, Lang};

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// Between fields.
    separator: char,
    /// Before the decimals of a number.
    decimals: char,
    /// Between the items of a list in one field.
    items: &'static str,
    /// Whether a spreadsheet opens it, which makes days of what looks like one.
    spreadsheet: bool,
}

impl Dialect {
    /// The data package: as Frictionless Data has it by default, a list joined by `;`.
    pub const PACKAGE: Self = Self { separator: ',', decimals: '.', items: ";", spreadsheet: false };

    /// What a spreadsheet opens right that speaks the reader's language.
    ///
    /// Excel takes the separator and the decimals of the system: in Russia and Kazakhstan `;` and a comma; it would put each line of a file with commas
    /// into one cell, and make 1 May of `1.5`. A line `sep=,` would help it, but then it forgets the mark of UTF-8, and everybody else takes that line
    /// for the names of the columns. LibreOffice and Numbers see either separator by themselves; pandas is told `sep=";", decimal=","`.
    pub const fn of_spreadsheets(lang: Lang) -> Self {
        let (separator, decimals) = match lang {
            Lang::En => (',', '.'),
            Lang::Ru | Lang::Kk => (';', ','),
        };
        Self { separator, decimals, items: " | ", spreadsheet: true }
    }

    fn field(&self, cell: &Cell) -> String {
        match cell {
            Cell::Nothing | Cell::Rows(_) => String::new(),
            Cell::Number(number) => decimal(*number).replace('.', self.decimals.encode_utf8(&mut [0; 4])),
            Cell::Text(words) => self.words(words),
            Cell::List(items) => items.join(self.items),
        }
    }

    /// A month alone, `2022-01`, would be the first day of it in a spreadsheet; in EDTF it may say that its day is not given, which no spreadsheet reads as one.
    fn words(&self, words: &str) -> String {
        match words.parse() {
            Ok(Edtf::Date(Date { month: 1..=12, day: 0, approximate: false, .. })) if self.spreadsheet => format!("{words}-XX"),
            _ => words.to_owned(),
        }
    }
}

/// A header line with the names of the columns, then the rows. No rows, no columns: then it is empty.
pub fn written(rows: &[Row], dialect: Dialect) -> String {
    let mut text = String::new();
    if let Some(Row(first)) = rows.first() {
        push(&mut text, first.iter().map(|(name, _)| (*name).to_owned()), dialect);
    }
    for Row(cells) in rows {
        push(&mut text, cells.iter().map(|(_, cell)| dialect.field(cell)), dialect);
    }
    text
}

fn push(text: &mut String, fields: impl Iterator<Item = String>, Dialect { separator, spreadsheet, .. }: Dialect) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            text.push(separator);
        }
        // Spreadsheets may take both signs for separators until they are told.
        if field.contains([separator, '"', '\r', '\n']) || spreadsheet && field.contains([',', ';']) {
            text.push('"');
            text.push_str(&field.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&field);
        }
    }
    text.push('\n');
}

/// A number with a point for its decimals, of which a report has no more than six. By whole numbers: in the program a formatter of any
/// float would cost more than all else here.
fn decimal(number: f64) -> String {
    let millionths = (number.abs() * 1e6).round() as u64;
    let sign = if number < 0.0 { "-" } else { "" };
    let written = format!("{sign}{}.{:06}", millionths / 1_000_000, millionths % 1_000_000);
    written.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_of_csv_would_take_for_its_own_signs_is_quoted() {
        let row = |second: &str| Row::default().text("first", "a,b").text("second", second).list("third", ["x", "y"]).number("fourth", 1.5);
        let rows = [row("she said \"so\"\nand went"), row("ё"), Row::default().text("first", "").text("second", "")];
        let expected = "first,second,third,fourth\n\"a,b\",\"she said \"\"so\"\"\nand went\",x;y,1.5\n\"a,b\",ё,x;y,1.5\n,\n";
        assert_eq!(written(&rows, Dialect::PACKAGE), expected);
        let expected = "first;second;third;fourth\n\"a,b\";\"she said \"\"so\"\"\nand went\";x | y;\"1,5\"\n\"a,b\";ё;x | y;\"1,5\"\n;\n";
        assert_eq!(written(&rows, Dialect::of_spreadsheets(Lang::Ru)), expected);
    }

    #[test]
    fn no_field_looks_like_a_day_that_it_is_not() {
        let row = ["2022-01", "2022-01-05", "2022", "2022-22", "2022-01/2022-03", "../2022-10", "1c"];
        let row = ["a", "b", "c", "d", "e", "f", "g"].into_iter().zip(row).fold(Row::default(), |row, (name, words)| row.text(name, words));
        let expected = "a,b,c,d,e,f,g\n2022-01-XX,2022-01-05,2022,2022-22,2022-01/2022-03,../2022-10,1c\n";
        assert_eq!(written(&[row], Dialect::of_spreadsheets(Lang::En)), expected);
    }

    #[track_caller]
    fn check(number: f64, expected: &str) {
        assert_eq!(decimal(number), expected);
    }

    #[test]
    fn numbers_are_written_as_short_as_they_are() {
        check(0.0, "0");
        check(238.0, "238");
        check(1_600_000.0, "1600000");
        check(10.95, "10.95");
        check(-0.5, "-0.5");
        check(76.9458, "76.9458");
    }
}
