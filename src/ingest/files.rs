//! The texts of a report's folder, read and not yet understood.

use sha2::{Digest as _, Sha256};
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
            /// The names of the files, in order.
            pub fn names() -> Vec<&'static str> {
                let mut names = vec!["source.txt", $($name,)+];
                names.sort_unstable();
                names
            }

            /// The digest of each file, a line each, as `sha256sum` lists and checks them.
            pub fn sums(&self) -> String {
                let texts = [("source.txt", &self.source), $(($name, &self.$field),)+];
                let text = |name: &str| texts.iter().find(|(known, _)| *known == name).map_or("", |(_, text)| text.as_str());
                Self::names().into_iter().map(|name| format!("{}  {name}\n", super::hex(&Sha256::digest(text(name))))).collect()
            }

            /// Reads a report's folder; `units` are those that the interface has words for.
            ///
            /// # Errors
            /// The first file that cannot be read, with its path.
            pub fn read(folder: &Path, units: BTreeSet<String>) -> Result<Self, String> {
                let read = |path: &Path| std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()));
                Ok(Self {
                    source: read(&folder.join("source.txt"))?,
                    $($field: read(&folder.join($name))?,)+
                    units,
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
    /// Slips of the source.
    errata = "errata.toml",
    /// Ordered ways through events and charts.
    stories = "stories.toml",
    /// The country as TopoJSON; empty where there is no map.
    map = "map.json",
    /// Numbers and dates that are no statistic and no event.
    ledger = "ledger.toml",
}
