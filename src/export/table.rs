//! A table declared field by field, and its file with the resource descriptor.
//!
//! CSV by RFC 4180 but for its line ends, which are `\n`; UTF-8, with a header line (Frictionless Data Resource, Tabular Data Resource).

use super::csv;
use super::field::Field;
use super::license::License;
use super::row::Row;
use crate::report::Lang;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// A table whose rows are still to come.
pub(super) struct Table {
    name: &'static str,
    description: &'static str,
    licenses: Vec<License>,
    primary_key: Vec<String>,
    foreign_keys: Vec<ForeignKey>,
    fields: Vec<Field>,
}

/// A table as a file, with its resource descriptor.
#[derive(Serialize)]
pub(super) struct Resource {
    pub name: &'static str,
    /// The file's name.
    pub path: String,
    profile: &'static str,
    pub description: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<License>,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: usize,
    hash: String,
    dialect: Dialect,
    pub schema: Schema,
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
pub(super) struct Schema {
    pub fields: Vec<Field>,
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

impl Table {
    /// A table without fields.
    pub fn new(name: &'static str, description: &'static str) -> Self {
        Self { name, description, licenses: Vec::new(), primary_key: Vec::new(), foreign_keys: Vec::new(), fields: Vec::new() }
    }

    /// Under another licence than the package as a whole.
    pub fn licensed(mut self, license: License) -> Self {
        self.licenses.push(license);
        self
    }

    /// The field that tells rows apart.
    pub fn key(mut self, field: Field) -> Self {
        self.primary_key.push(field.name.clone());
        self.field(field.required().unique())
    }

    /// The next field.
    pub fn field(mut self, field: Field) -> Self {
        self.fields.push(field);
        self
    }

    /// The next three fields: words of ours in each language, in every row.
    pub fn labels(self, name: &str, what: &str) -> Self {
        self.in_each_language(name, what, Field::required)
    }

    /// The next three fields: words of ours in each language, where there are any.
    pub fn notes(self, what: &str) -> Self {
        self.in_each_language("note", what, |field| field)
    }

    fn in_each_language(self, name: &str, what: &str, constrained: impl Fn(Field) -> Field) -> Self {
        Lang::ALL.into_iter().fold(self, |table, lang| {
            table.field(constrained(Field::string(format!("{name}_{}", lang.code()), format!("{what} Language: {}.", lang.code()))))
        })
    }

    /// The cells of a column are ids of another table; of this one, if `table` is empty.
    pub fn refers(mut self, column: &'static str, table: &'static str) -> Self {
        self.foreign_keys.push(ForeignKey { fields: [column], reference: Reference { resource: table, fields: ["id"] } });
        self
    }

    /// The table with its rows, as a file.
    pub fn rows(self, rows: impl IntoIterator<Item = Row>) -> Resource {
        let Self { name, description, licenses, primary_key, foreign_keys, fields } = self;
        let rows: Vec<Row> = rows.into_iter().collect();
        for Row(cells) in &rows {
            let declared = fields.iter().map(|field| field.name.as_str());
            assert!(declared.eq(cells.iter().map(|(name, _)| *name)), "{name}.csv declares the columns of its rows");
        }
        let content = csv::written(&rows, csv::Dialect::PACKAGE).into_bytes();
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

/// The digest of a file with the name of its algorithm, as Data Resource writes it.
fn hash(content: &[u8]) -> String {
    let digits: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{digits}")
}
