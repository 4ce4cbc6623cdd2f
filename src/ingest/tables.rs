//! The files of a report's folder and their TOML as it is written, each value with its place.

use super::keep;
use super::problem::{Place, Problems};
use crate::report::{Labels, Reporter};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::Path;
use toml::Spanned;

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

/// Words in three languages, each of which has to be there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LabelsTable {
    ru: String,
    en: String,
    kk: String,
}

impl LabelsTable {
    /// The words, set so that no line begins with a dash and none ends between a number and its suffix («110-ын»).
    pub fn labels(&self) -> Labels {
        let Self { ru, en, kk } = self;
        let [ru, en, kk] = [ru, en, kk].map(|words| keep(&set(words)));
        Labels { ru, en, kk }
    }

    fn is_complete(&self) -> bool {
        let Self { ru, en, kk } = self;
        [ru, en, kk].into_iter().all(|words| !words.trim().is_empty())
    }
}

/// Words with a no-break space before each dash and a word joiner behind each hyphen that follows a digit.
fn set(words: &str) -> String {
    let words = words.replace(" – ", "\u{a0}– ");
    let mut set = String::with_capacity(words.len());
    for c in words.chars() {
        let after_number = c == '-' && set.ends_with(|before: char| before.is_ascii_digit());
        set.push(c);
        if after_number {
            set.push('\u{2060}');
        }
    }
    set
}

/// Labels of an annotation: an empty one is a problem at its place.
pub(super) fn labels(table: &Spanned<LabelsTable>, place: &Place<'_>, problems: &mut Problems) -> Labels {
    if !table.get_ref().is_complete() {
        problems.add(place, table.span(), "expected words in ru, en and kk, found an empty one");
    }
    table.get_ref().labels()
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SectionTable {
    pub id: Spanned<String>,
    pub heading: Spanned<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ParagraphTable {
    pub begins: Spanned<String>,
    pub reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReporterTable {
    pub id: Spanned<String>,
    pub kind: Spanned<String>,
    pub name: Spanned<LabelsTable>,
    pub forms: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportFile {
    pub id: String,
    pub title: Spanned<LabelsTable>,
    pub short_title: Spanned<LabelsTable>,
    pub publisher: Spanned<LabelsTable>,
    pub year: i16,
    #[serde(default, rename = "section")]
    pub sections: Vec<SectionTable>,
    #[serde(default, rename = "paragraph")]
    pub paragraphs: Vec<ParagraphTable>,
    #[serde(default, rename = "reporter")]
    pub reporters: Vec<ReporterTable>,
    #[serde(skip)]
    text: String,
}

impl ReportFile {
    pub fn place(&self) -> Place<'_> {
        Place { file: "report.toml", text: &self.text }
    }

    /// Words with which a paragraph begins although no rule can tell.
    pub fn paragraph_beginnings(&self) -> Vec<&str> {
        self.paragraphs.iter().map(|paragraph| paragraph.begins.get_ref().as_str()).collect()
    }

    /// Refuses a beginning that no paragraph has, and one without a reason.
    pub fn verify_paragraphs(&self, blocks: &[super::Block], problems: &mut Problems) {
        for ParagraphTable { begins, reason } in &self.paragraphs {
            if !blocks.iter().any(|block| block.text().starts_with(begins.get_ref())) {
                let message = format!("expected words with which a paragraph begins, found none that begins \"{}\"", begins.get_ref());
                problems.add(&self.place(), begins.span(), message);
            }
            if reason.trim().is_empty() {
                problems.add(&self.place(), begins.span(), "expected a reason why no rule can tell this, found none");
            }
        }
    }

    pub fn reporters(&self, problems: &mut Problems) -> Vec<Reporter> {
        let ids = unique_ids(self.reporters.iter().map(|reporter| &reporter.id), &self.place(), problems);
        let reporters = self.reporters.iter().zip(ids).filter_map(|(table, id)| {
            let kind = parse(&table.kind, &self.place(), problems)?;
            Some(Reporter { id, kind, name: labels(&table.name, &self.place(), problems) })
        });
        reporters.collect()
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StatisticTable {
    pub id: Spanned<String>,
    pub value: Spanned<f64>,
    pub high: Option<Spanned<f64>>,
    pub unit: Spanned<String>,
    pub qualifier: Option<Spanned<String>>,
    pub reporter: Option<Spanned<String>>,
    pub period: Option<Spanned<String>>,
    pub kind: Option<Spanned<String>>,
    pub quote: Spanned<String>,
    pub prefix: Option<String>,
    pub suffix: Option<String>,
    pub number: Option<Spanned<String>>,
    pub same_as: Option<Spanned<String>>,
    pub note: Option<Spanned<LabelsTable>>,
    pub label: Spanned<LabelsTable>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StatisticsFile {
    #[serde(default, rename = "statistic")]
    pub statistics: Vec<StatisticTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EventTable {
    pub id: Spanned<String>,
    pub date: Spanned<String>,
    pub category: Spanned<String>,
    pub quote: Spanned<String>,
    pub prefix: Option<String>,
    pub suffix: Option<String>,
    pub year_from: Option<Spanned<String>>,
    pub date_words: Option<Spanned<String>>,
    #[serde(default)]
    pub people: Vec<Spanned<String>>,
    #[serde(default)]
    pub organisations: Vec<Spanned<String>>,
    #[serde(default)]
    pub places: Vec<Spanned<String>>,
    #[serde(default)]
    pub laws: Vec<Spanned<String>>,
    pub same_as: Option<Spanned<String>>,
    pub title: Spanned<LabelsTable>,
    pub note: Option<Spanned<LabelsTable>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EventsFile {
    #[serde(default, rename = "event")]
    pub events: Vec<EventTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntityTable {
    pub id: Spanned<String>,
    pub kind: Spanned<String>,
    pub name: Spanned<LabelsTable>,
    pub forms: Vec<Spanned<String>>,
    pub lat: Option<f32>,
    pub lon: Option<f32>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntitiesFile {
    #[serde(default, rename = "entity")]
    pub entities: Vec<EntityTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ThemeTable {
    pub id: Spanned<String>,
    pub title: Spanned<LabelsTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChartTable {
    pub id: Spanned<String>,
    pub theme: Spanned<String>,
    pub form: Spanned<String>,
    pub title: Spanned<LabelsTable>,
    pub lead: Spanned<LabelsTable>,
    pub statistics: Spanned<Vec<Spanned<String>>>,
    pub threshold: Option<Spanned<String>>,
    pub whole: Option<Spanned<String>>,
    /// Said where the lead tells that the marks are not of one unit.
    #[serde(default)]
    pub units_differ: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChartsFile {
    #[serde(default, rename = "theme")]
    pub themes: Vec<ThemeTable>,
    #[serde(default, rename = "chart")]
    pub charts: Vec<ChartTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExplanationTable {
    /// The number or date as the source has it.
    pub token: Spanned<String>,
    /// Words of the source around it, found once.
    pub quote: Spanned<String>,
    pub prefix: Option<String>,
    pub suffix: Option<String>,
    /// Why it is no statistic and no event.
    pub reason: Spanned<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LedgerFile {
    #[serde(default, rename = "explanation")]
    pub explanations: Vec<ExplanationTable>,
}

/// All tables of a report, each with the text that its places point into.
pub(super) struct Tables<'f> {
    pub report: ReportFile,
    pub statistics: Table<'f, StatisticsFile>,
    pub events: Table<'f, EventsFile>,
    pub entities: Table<'f, EntitiesFile>,
    pub charts: Table<'f, ChartsFile>,
    pub ledger: Table<'f, LedgerFile>,
    pub units: &'f BTreeSet<String>,
}

/// A file's values and its text.
pub(super) struct Table<'f, T> {
    pub values: T,
    pub place: Place<'f>,
}

impl<'f> Tables<'f> {
    /// Reads every file; one that is not TOML of the expected shape is a problem and counts as empty.
    pub fn read(files: &'f Files, problems: &mut Problems) -> Option<Self> {
        let report_place = Place { file: "report.toml", text: &files.report };
        let report: Option<ReportFile> = values(&report_place, problems);
        let tables = Self {
            statistics: table("statistics.toml", &files.statistics, problems),
            events: table("events.toml", &files.events, problems),
            entities: table("entities.toml", &files.entities, problems),
            charts: table("charts.toml", &files.charts, problems),
            ledger: table("ledger.toml", &files.ledger, problems),
            units: &files.units,
            report: report?,
        };
        Some(Self { report: ReportFile { text: files.report.clone(), ..tables.report }, ..tables })
    }
}

fn table<'f, T: Default + for<'de> Deserialize<'de>>(file: &'static str, text: &'f str, problems: &mut Problems) -> Table<'f, T> {
    let place = Place { file, text };
    Table { values: values(&place, problems).unwrap_or_default(), place }
}

fn values<T: for<'de> Deserialize<'de>>(place: &Place<'_>, problems: &mut Problems) -> Option<T> {
    match toml::from_str(place.text) {
        Ok(values) => Some(values),
        Err(error) => {
            problems.add(place, error.span().unwrap_or(0..0), error.message());
            None
        }
    }
}

/// Ids as they are kept, each once: lower-case ASCII words joined by hyphens.
pub(super) fn unique_ids<'t>(
    ids: impl Iterator<Item = &'t Spanned<String>>,
    place: &Place<'_>,
    problems: &mut Problems,
) -> Vec<&'static str> {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut kept = Vec::new();
    for id in ids {
        let text = id.get_ref().as_str();
        let well_formed =
            text.split('-').all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
        if !well_formed {
            problems.add(place, id.span(), format!("expected an id of lower-case ASCII words joined by hyphens, found \"{text}\""));
        }
        if !seen.insert(text) {
            problems.add(place, id.span(), format!("expected ids that differ, found \"{text}\" a second time"));
        }
        kept.push(keep(text));
    }
    kept
}

/// A word of a closed vocabulary or a date.
pub(super) fn parse<T: core::str::FromStr<Err: core::fmt::Display>>(
    word: &Spanned<String>,
    place: &Place<'_>,
    problems: &mut Problems,
) -> Option<T> {
    word.get_ref().parse().map_err(|error: T::Err| problems.add(place, word.span(), error.to_string())).ok()
}

/// The index of what an id names.
pub(super) fn find<'i>(
    id: &Spanned<String>,
    what: &str,
    mut ids: impl Iterator<Item = &'i str>,
    place: &Place<'_>,
    problems: &mut Problems,
) -> Option<u32> {
    let found = ids.position(|known| known == id.get_ref());
    if found.is_none() {
        problems.add(place, id.span(), format!("expected the id of {what}, found \"{}\", which there is not", id.get_ref()));
    }
    found.map(super::sections::index)
}
