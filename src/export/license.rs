//! The licences of a data package and its tables.

use crate::report::Lang;
use crate::words::Translations;
use serde::Serialize;

/// A licence, by its id in the list of the Open Definition.
#[derive(Serialize)]
pub(super) struct License {
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'static str>,
    title: String,
}

impl License {
    /// That of the source's own words, which no one has to ask for.
    pub fn of_source(all: &Translations) -> Self {
        let publisher = all.of(Lang::En).label(all.report().publisher);
        let title = format!("Public domain: the words of the source, a government work ({publisher})");
        Self { name: "other-pd", path: None, title }
    }

    /// That of the annotations, which is the one of the program.
    pub fn of_annotations() -> Self {
        Self {
            name: env!("CARGO_PKG_LICENSE"),
            path: Some("https://opensource.org/license/mit"),
            title: "MIT License: the annotations".into(),
        }
    }
}
