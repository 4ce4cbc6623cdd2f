//! The rows as TypeScript declares them, from the same declarations as the data package's.

use super::package::tables;
use super::table::Resource;
use crate::words::Translations;
use core::fmt::Write as _;

/// Interfaces of the rows that JavaScript gets, by the names of their tables.
const NAMES: [(&str, &str); 6] = [
    ("paragraphs", "Paragraph"),
    ("sentences", "Sentence"),
    ("statistics", "Statistic"),
    ("events", "Event"),
    ("entities", "Entity"),
    ("charts", "Chart"),
];

/// An interface for the rows of each table.
pub fn types(all: &Translations) -> String {
    let tables = tables(all);
    let known = NAMES.iter().filter_map(|(table, name)| Some((*name, tables.iter().find(|resource| resource.name == *table)?)));
    known.map(|(name, table)| interface(name, table)).collect()
}

fn interface(name: &str, Resource { description, schema, .. }: &Resource) -> String {
    let mut written = format!("\n/** A row of: {description} */\nexport interface {name} {{\n");
    for field in &schema.fields {
        let _ = write!(written, "  /** {} */\n  {}: {};\n", field.description.replace("*/", ""), field.name, field.type_script());
    }
    written + "}\n"
}
