//! A row of a table: what it says in each column, by the column's name. One value for the CSV of the data package, for a file that a reader
//! saves and for JavaScript, so that the three agree.

use serde::{Serialize, Serializer};

/// What a row says in one column.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Cell {
    /// Nothing: an empty cell, `null` in JavaScript.
    Nothing,
    /// A number; a whole one is written as one.
    Number(#[serde(serialize_with = "number")] f64),
    /// Words.
    Text(String),
    /// Several words.
    List(Vec<String>),
    /// Rows of another table, in JavaScript only.
    Rows(Vec<Row>),
}

/// Cells by the names of their columns, in the order of the columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row(pub Vec<(&'static str, Cell)>);

impl Row {
    /// The next cell: words; empty ones are no words.
    pub fn text(self, name: &'static str, words: impl Into<String>) -> Self {
        let words = words.into();
        self.cell(name, if words.is_empty() { Cell::Nothing } else { Cell::Text(words) })
    }

    /// The next cell: a number, if there is one.
    pub fn number(self, name: &'static str, number: impl Into<Option<f64>>) -> Self {
        self.cell(name, number.into().map_or(Cell::Nothing, Cell::Number))
    }

    /// The next cell: a list.
    pub fn list<I: Into<String>>(self, name: &'static str, items: impl IntoIterator<Item = I>) -> Self {
        self.cell(name, Cell::List(items.into_iter().map(Into::into).collect()))
    }

    /// The next three cells: words of ours in each language, where there are any.
    pub fn labels(self, names: [&'static str; 3], words: [&str; 3]) -> Self {
        names.into_iter().zip(words).fold(self, |row, (name, words)| row.text(name, plain(words)))
    }

    /// The next cell.
    pub fn cell(mut self, name: &'static str, cell: Cell) -> Self {
        self.0.push((name, cell));
        self
    }
}

fn number<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    if number.fract() == 0.0 { serializer.serialize_i64(*number as i64) } else { serializer.serialize_f64(*number) }
}

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, cell)| (name, cell)))
    }
}

/// Words of ours without what sets them well on a page: who searches a table types plain spaces and no word joiners.
pub fn plain(words: &str) -> String {
    words.replace('\u{a0}', " ").replace('\u{2060}', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_an_object_of_its_columns() {
        let row = Row::default().text("id", "a").text("none", "").number("value", 1.5).number("whole", 27_000.0).list("of", ["b", "c"]);
        assert_eq!(serde_json::to_string(&row).ok(), Some(r#"{"id":"a","none":null,"value":1.5,"whole":27000,"of":["b","c"]}"#.into()));
    }
}
