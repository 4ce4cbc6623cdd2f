//! The texts of a report's folder, read and not yet understood.

use std::collections::BTreeSet;
use std::path::Path;

macro_rules! files {
    ($($(#[$doc:meta])* $field:ident = $name:literal,)+) => {
        /// The texts of a report's folder, and the words that the interface has for units.
        #[derive(Clone, Debug, Default)]
        pub struct Files {
            /// The report as published.
            pub source: String,
            $($(#[$doc])* pub $field: String,)+
            /// Units that every locale has words for.
            pub units: BTreeSet<String>,
        }

        impl Files {
            /// Reads a report's folder and the ids of the interface's messages.
            ///
            /// # Errors
            /// The first file that cannot be read, with its path.
            pub fn read(folder: &Path, locales: &Path) -> Result<Self, String> {
                let read = |path: &Path| std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()));
                Ok(Self {
                    source: read(&folder.join("source.txt"))?,
                    $($field: read(&folder.join($name))?,)+
                    units: units(locales, &read)?,
                })
            }
        }
    };
}

files! {
    /// What the report is, who reports, what no rule can tell about its text.
    report = "report.toml",
    /// Stated values.
    statistics = "statistics.toml",
    /// Dated happenings.
    events = "events.toml",
    /// People, organisations, places, laws.
    entities = "entities.toml",
    /// Charts and their themes.
    charts = "charts.toml",
    /// Numbers and dates that are no statistic and no event.
    ledger = "ledger.toml",
}

/// The units for which every locale has a message `unit-…`.
fn units(locales: &Path, read: &dyn Fn(&Path) -> Result<String, String>) -> Result<BTreeSet<String>, String> {
    let mut shared: Option<BTreeSet<String>> = None;
    for lang in crate::report::Lang::ALL {
        let path = locales.join(format!("{}.ftl", lang.code()));
        let text = read(&path)?;
        let resource = fluent_syntax::parser::parse(text.as_str()).map_err(|(_, errors)| format!("{}: {errors:?}", path.display()))?;
        let here: BTreeSet<String> = resource
            .body
            .iter()
            .filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(message) => message.id.name.strip_prefix("unit-").map(String::from),
                _ => None,
            })
            .collect();
        shared = Some(shared.map_or(here.clone(), |shared| shared.intersection(&here).cloned().collect()));
    }
    Ok(shared.unwrap_or_default())
}
