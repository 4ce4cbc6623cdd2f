//! The rows of a report's files as they are written, each value with its place.

use super::checks::{LabelList, LabelsTable, parse, unique_ids};
use super::files::Files;
use super::keep;
use super::problem::{Place, Problems};
use crate::report::{Abbreviation, Date, Paragraph, Reporter, Selection, whole_words};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

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
pub(super) struct SelectionTable {
    pub id: Spanned<String>,
    pub title: Spanned<LabelsTable>,
    pub from: Option<Spanned<String>>,
    pub to: Option<Spanned<String>>,
    #[serde(default)]
    pub categories: Vec<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AbbreviationTable {
    pub forms: Vec<Spanned<String>>,
    pub meaning: Spanned<LabelsTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MapTable {
    /// Of which time the map is and where it comes from.
    pub note: Spanned<LabelsTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportFile {
    pub id: String,
    /// The language of the source (BCP 47).
    pub lang: Spanned<String>,
    pub title: Spanned<LabelsTable>,
    pub short_title: Spanned<LabelsTable>,
    pub publisher: Spanned<LabelsTable>,
    pub year: i16,
    /// What the source calls each unit: words, or their beginnings with «…».
    #[serde(default)]
    pub units: BTreeMap<String, Vec<String>>,
    #[serde(default, rename = "section")]
    pub sections: Vec<SectionTable>,
    #[serde(default, rename = "paragraph")]
    pub paragraphs: Vec<ParagraphTable>,
    #[serde(default, rename = "reporter")]
    pub reporters: Vec<ReporterTable>,
    #[serde(default, rename = "selection")]
    pub selections: Vec<SelectionTable>,
    #[serde(default, rename = "abbreviation")]
    pub abbreviations: Vec<AbbreviationTable>,
    pub map: Option<MapTable>,
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

    /// Refuses a language that no page could name.
    pub fn verify_lang(&self, problems: &mut Problems) {
        let lang = self.lang.get_ref();
        if lang.parse::<unic_langid::LanguageIdentifier>().is_err() {
            problems.add(&self.place(), self.lang.span(), format!("expected a language tag (BCP 47) such as \"ru\", found \"{lang}\""));
        }
    }

    pub fn reporters(&self, labels: &mut LabelList, problems: &mut Problems) -> Vec<Reporter> {
        let ids = unique_ids(self.reporters.iter().map(|reporter| &reporter.id), &self.place(), problems);
        let reporters = self.reporters.iter().zip(ids).filter_map(|(table, id)| {
            let kind = parse(&table.kind, &self.place(), problems)?;
            Some(Reporter { id, kind, name: labels.add(&table.name, &self.place(), problems) })
        });
        reporters.collect()
    }

    /// What abbreviations mean. A form that the text has not as a whole word, or that was explained before, is refused.
    pub fn abbreviations(&self, text: &[Paragraph], labels: &mut LabelList, problems: &mut Problems) -> Vec<Abbreviation> {
        let mut known = BTreeSet::new();
        let mut form = |form: &Spanned<String>, problems: &mut Problems| {
            if !known.insert(form.get_ref().clone()) {
                problems.add(&self.place(), form.span(), format!("expected forms that differ, found \"{}\" a second time", form.get_ref()));
            }
            if !text.iter().any(|paragraph| whole_words(paragraph.text, form.get_ref()).next().is_some()) {
                problems.add(&self.place(), form.span(), format!("expected a word of the text, found none that is \"{}\"", form.get_ref()));
            }
            keep(form.get_ref())
        };
        let abbreviation = |table: &AbbreviationTable| Abbreviation {
            forms: table.forms.iter().map(|word| form(word, problems)).collect(),
            meaning: labels.add(&table.meaning, &self.place(), problems),
        };
        self.abbreviations.iter().map(abbreviation).collect()
    }

    /// What of the events is offered by name. One that selects nothing in particular, or whose time ends before it begins, is refused.
    pub fn selections(&self, labels: &mut LabelList, problems: &mut Problems) -> Vec<Selection> {
        let place = self.place();
        let ids = unique_ids(self.selections.iter().map(|selection| &selection.id), &place, problems);
        let selection = |(table, id): (&SelectionTable, &'static str)| {
            let mut date = |end: &Option<Spanned<String>>| end.as_ref().and_then(|end| parse::<Date>(end, &place, problems));
            let (from, to) = (date(&table.from), date(&table.to));
            if from.zip(to).is_some_and(|(from, to)| from.first_day() > to.last_day()) {
                problems.add(
                    &place,
                    table.id.span(),
                    format!("expected a time that begins before it ends, found one that does not in \"{id}\""),
                );
            }
            if table.from.is_none() && table.to.is_none() && table.categories.is_empty() {
                problems.add(&place, table.id.span(), format!("expected a time or categories, found neither in \"{id}\""));
            }
            let categories = table.categories.iter().filter_map(|word| parse(word, &place, problems)).collect();
            Selection { id, title: labels.add(&table.title, &place, problems), from, to, categories }
        };
        self.selections.iter().zip(ids).map(selection).collect()
    }
}

/// How the end of an open time is meant, and the words that say so.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TimeTable {
    pub word: Spanned<String>,
    pub said: Spanned<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StatisticTable {
    pub id: Spanned<String>,
    pub value: Spanned<f64>,
    pub high: Option<Spanned<f64>>,
    pub unit: Spanned<String>,
    pub base: Option<Spanned<String>>,
    pub qualifier: Option<Spanned<String>>,
    pub reporter: Option<Spanned<String>>,
    pub period: Option<Spanned<String>>,
    pub time: Option<TimeTable>,
    pub kind: Option<Spanned<String>>,
    pub quote: Spanned<String>,
    pub prefix: Option<String>,
    pub suffix: Option<String>,
    pub number: Option<Spanned<String>>,
    pub counted: Option<Spanned<String>>,
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
    pub time: Option<TimeTable>,
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
    pub reporter: Option<Spanned<String>>,
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
    /// Words that mean it wherever they stand.
    #[serde(default)]
    pub forms: Vec<Spanned<String>>,
    /// Words that mean it in one place.
    #[serde(default)]
    pub mentions: Vec<MentionTable>,
    /// Places where a form of it means something else.
    #[serde(default)]
    pub except: Vec<Spanned<String>>,
    pub lat: Option<f32>,
    pub lon: Option<f32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MentionTable {
    pub form: Spanned<String>,
    pub quote: Spanned<String>,
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

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ErratumTable {
    pub id: Spanned<String>,
    pub kind: Spanned<String>,
    pub quote: Spanned<String>,
    pub prefix: Option<String>,
    pub suffix: Option<String>,
    /// Quotes of the places that it is compared with.
    #[serde(default)]
    pub compare: Vec<Spanned<String>>,
    pub note: Spanned<LabelsTable>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ErrataFile {
    #[serde(default, rename = "erratum")]
    pub errata: Vec<ErratumTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepTable {
    pub event: Option<Spanned<String>>,
    pub chart: Option<Spanned<String>>,
    pub text: Spanned<LabelsTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoryTable {
    pub id: Spanned<String>,
    pub title: Spanned<LabelsTable>,
    pub lead: Spanned<LabelsTable>,
    pub steps: Spanned<Vec<Spanned<StepTable>>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoriesFile {
    #[serde(default, rename = "story")]
    pub stories: Vec<StoryTable>,
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
    pub errata: Table<'f, ErrataFile>,
    pub stories: Table<'f, StoriesFile>,
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
            errata: table("errata.toml", &files.errata, problems),
            stories: table("stories.toml", &files.stories, problems),
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
