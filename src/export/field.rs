//! A field of a table: its name, type and description, and what its cells have to be.
//!
//! Frictionless Table Schema (<https://specs.frictionlessdata.io/table-schema/>). A pattern is a regular expression of XML Schema, which holds for a
//! whole cell without anchors.

use super::row::plain;
use crate::report::Report;
use serde::Serialize;

/// A stable word of ours.
const ID: &str = "[a-z0-9]+(-[a-z0-9]+)*";

/// A field descriptor.
#[derive(Serialize)]
pub(super) struct Field {
    pub name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    pub description: String,
    /// Whether a cell is a list.
    #[serde(skip)]
    list: bool,
    #[serde(skip_serializing_if = "Constraints::is_empty")]
    constraints: Constraints,
    /// What the words of a closed list mean (Data Package, version 2; a reader of version 1 passes over it).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    categories: Vec<Category>,
}

#[derive(Default, PartialEq, Serialize)]
struct Constraints {
    #[serde(skip_serializing_if = "Option::is_none")]
    required: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unique: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<String>,
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    words: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minimum: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    maximum: Option<i32>,
}

impl Constraints {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[derive(Serialize)]
struct Category {
    value: &'static str,
    label: String,
}

impl Field {
    fn new(name: impl Into<String>, kind: &'static str, description: impl Into<String>) -> Self {
        let (name, description) = (name.into(), description.into());
        Self { name, kind, description, list: false, constraints: Constraints::default(), categories: Vec::new() }
    }

    /// Text.
    pub fn string(name: impl Into<String>, description: impl Into<String>) -> Self {
        Self::new(name, "string", description)
    }

    /// Several words in one cell.
    pub fn list(name: &str, description: &str) -> Self {
        Self { list: true, ..Self::new(name, "string", format!("{description}; a list joined by \";\".")) }
    }

    /// A number, decimals after a point.
    pub fn number(name: &str, description: &str) -> Self {
        Self::new(name, "number", description)
    }

    /// A whole number.
    pub fn integer(name: &str, description: &str) -> Self {
        Self::new(name, "integer", description)
    }

    /// No cell is empty.
    pub fn required(mut self) -> Self {
        self.constraints.required = Some(true);
        self
    }

    /// No two cells are the same.
    pub fn unique(mut self) -> Self {
        self.constraints.unique = Some(true);
        self
    }

    /// Each cell has this form.
    pub fn pattern(mut self, pattern: impl Into<String>) -> Self {
        self.constraints.pattern = Some(pattern.into());
        self
    }

    /// No number is below or above these.
    pub fn between(mut self, minimum: i32, maximum: Option<i32>) -> Self {
        self.constraints.minimum = Some(minimum);
        self.constraints.maximum = maximum;
        self
    }

    /// Each cell is a word of a closed vocabulary.
    pub fn one_of(mut self, words: impl Iterator<Item = &'static str>) -> Self {
        self.constraints.words = words.collect();
        self
    }

    /// Each cell is one of these ids, given with what they stand for.
    pub fn meaning(mut self, words: impl Iterator<Item = (&'static str, String)>) -> Self {
        self.categories = words.map(|(value, label)| Category { value, label: plain(&label) }).collect();
        let words: Vec<_> = self.categories.iter().map(|category| category.value).collect();
        self.one_of(words.into_iter())
    }

    /// Each cell is an id of ours.
    pub fn id(self) -> Self {
        self.pattern(ID)
    }

    /// Each cell is a list of ids, each with one of these words and a colon before it if there are any.
    pub fn ids(self, kinds: &[&str]) -> Self {
        let kinds = if kinds.is_empty() { String::new() } else { format!("({}):", kinds.join("|")) };
        self.pattern(format!("{kinds}{ID}(;{kinds}{ID})*"))
    }

    /// What a cell is in JavaScript, as TypeScript writes it.
    pub fn type_script(&self) -> String {
        let Constraints { words, required, .. } = &self.constraints;
        let one = match self.kind {
            "number" | "integer" => "number".into(),
            _ if words.is_empty() => "string".into(),
            _ => words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" | "),
        };
        match (self.list, required) {
            (true, _) => format!("{one}[]"),
            (false, Some(true)) => one,
            (false, _) => format!("{one} | null"),
        }
    }

    /// Each cell is a date in EDTF, an interval or one with an open end included.
    pub fn edtf(self) -> Self {
        let date = "[0-9]{4}(-[0-9]{2}){0,2}~?";
        self.pattern(format!(r"({date}(/({date}|\.\.))?|\.\./{date})"))
    }
}

/// The section in which something stands, with the headings of all sections.
pub(super) fn section(report: &Report) -> Field {
    let headings = report.sections.iter().map(|section| (section.id, section.heading.to_owned()));
    Field::string("section", "Id of the section, as it stands in paths.").required().meaning(headings)
}

/// The sentence that an annotation rests on.
pub(super) fn sentence_id() -> Field {
    Field::string("sentence_id", "The sentence in which it stands: an id of sentences.csv.").required()
}

/// The words that an annotation rests on.
pub(super) fn quote() -> Field {
    Field::string("quote", "What it rests on: the source's own words, line breaks and page cuts as one space.").required()
}

/// The annotation of the same table that this one states again.
pub(super) fn same_as() -> Field {
    Field::string("same_as", "Id of the row that this one states again; the two are not to be counted twice.").id()
}

/// Where the site shows it.
pub(super) fn url(what: &str) -> Field {
    let description = format!(
        "Link to {what}, in the interface language of the source, below the site's base; that is the folder above the one of this package."
    );
    Field::string("url", description).required().pattern(format!("[a-z]{{2}}/[a-z]+/{ID}/(#s-[a-z0-9]+)?"))
}
