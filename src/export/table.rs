//! A table being put together column by column, and its file: the one writer of CSV.
//!
//! CSV by RFC 4180 but for its line ends, which are `\n`; UTF-8, with a header line (Frictionless Data Resource, Tabular Data Resource).

use super::descriptor::License;
use super::field::{Field, plain};
use crate::report::{Labels, Lang};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// Between the items of a list in one cell.
const SEPARATOR: &str = ";";

/// What a row says in one column; empty where it says nothing.
type Cell<'r, T> = Box<dyn Fn(&T) -> String + 'r>;

/// A table of rows of type `T`.
pub(super) struct Table<'r, T> {
    name: &'static str,
    description: &'static str,
    licenses: Vec<License>,
    primary_key: Vec<String>,
    foreign_keys: Vec<ForeignKey>,
    columns: Vec<(Field, Cell<'r, T>)>,
}

/// A table as a file, with its resource descriptor.
#[derive(Serialize)]
pub(super) struct Resource {
    name: &'static str,
    /// The file's name.
    pub path: String,
    profile: &'static str,
    description: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<License>,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: usize,
    hash: String,
    dialect: Dialect,
    schema: Schema,
    /// The file's bytes.
    #[serde(skip)]
    pub content: Vec<u8>,
}

/// What differs from the defaults of CSV Dialect.
#[derive(Serialize)]
struct Dialect {
    #[serde(rename = "lineTerminator")]
    line_terminator: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    primary_key: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<ForeignKey>,
    missing_values: [&'static str; 1],
}

#[derive(Serialize)]
struct ForeignKey {
    fields: [&'static str; 1],
    reference: Reference,
}

#[derive(Serialize)]
struct Reference {
    resource: &'static str,
    fields: [&'static str; 1],
}

impl<'r, T> Table<'r, T> {
    /// A table without columns.
    pub fn new(name: &'static str, description: &'static str) -> Self {
        Self { name, description, licenses: Vec::new(), primary_key: Vec::new(), foreign_keys: Vec::new(), columns: Vec::new() }
    }

    /// Under another licence than the package as a whole.
    pub fn licensed(mut self, license: License) -> Self {
        self.licenses.push(license);
        self
    }

    /// The column that tells rows apart.
    pub fn key(mut self, field: Field, cell: impl Fn(&T) -> String + 'r) -> Self {
        self.primary_key.push(field.name.clone());
        self.column(field.required().unique(), cell)
    }

    /// The next column.
    pub fn column(mut self, field: Field, cell: impl Fn(&T) -> String + 'r) -> Self {
        self.columns.push((field, Box::new(cell)));
        self
    }

    /// The next column, whose cells are lists.
    pub fn list<I: Into<String>>(self, field: Field, cell: impl Fn(&T) -> Vec<I> + 'r) -> Self {
        self.column(field, move |row| cell(row).into_iter().map(Into::into).collect::<Vec<String>>().join(SEPARATOR))
    }

    /// The next three columns: words of ours in each language, in every row.
    pub fn labels(self, name: &str, what: &str, labels: impl Fn(&T) -> Labels + Clone + 'r) -> Self {
        self.in_each_language(name, what, Field::required, move |row| Some(labels(row)))
    }

    /// The next three columns: words of ours in each language, where there are any.
    pub fn notes(self, what: &str, notes: impl Fn(&T) -> Option<Labels> + Clone + 'r) -> Self {
        self.in_each_language("note", what, |field| field, notes)
    }

    fn in_each_language(
        self,
        name: &str,
        what: &str,
        constrained: impl Fn(Field) -> Field,
        labels: impl Fn(&T) -> Option<Labels> + Clone + 'r,
    ) -> Self {
        Lang::ALL.into_iter().fold(self, |table, lang| {
            let field = Field::string(format!("{name}_{}", lang.code()), format!("{what} Language: {}.", lang.code()));
            let labels = labels.clone();
            table.column(constrained(field), move |row| labels(row).map(|labels| plain(labels.get(lang))).unwrap_or_default())
        })
    }

    /// The cells of a column are ids of another table; of this one, if `table` is empty.
    pub fn refers(mut self, column: &'static str, table: &'static str) -> Self {
        self.foreign_keys.push(ForeignKey { fields: [column], reference: Reference { resource: table, fields: ["id"] } });
        self
    }

    /// The table with its rows, as a file.
    pub fn rows(self, rows: impl IntoIterator<Item = T>) -> Resource {
        let Self { name, description, licenses, primary_key, foreign_keys, columns } = self;
        let (fields, cells): (Vec<Field>, Vec<Cell<'r, T>>) = columns.into_iter().unzip();
        let header = fields.iter().map(|field| field.name.clone()).collect();
        let rows = rows.into_iter().map(|row| cells.iter().map(|cell| cell(&row)).collect());
        let content = written(core::iter::once(header).chain(rows));
        Resource {
            name,
            path: format!("{name}.csv"),
            profile: "tabular-data-resource",
            description,
            licenses,
            format: "csv",
            mediatype: "text/csv",
            encoding: "utf-8",
            bytes: content.len(),
            hash: hash(&content),
            dialect: Dialect { line_terminator: "\n" },
            schema: Schema { fields, primary_key, foreign_keys, missing_values: [""] },
            content,
        }
    }
}

/// Records as CSV.
fn written(records: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for record in records {
        writer.write_record(record).expect("each row has a cell for each field, and memory takes all bytes");
    }
    writer.into_inner().expect("memory takes all bytes")
}

/// The digest of a file with the name of its algorithm, as Data Resource writes it.
fn hash(content: &[u8]) -> String {
    let digits: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{digits}")
}
