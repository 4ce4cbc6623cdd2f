//! What a report is: its text as sections, paragraphs and sentences, and what has been annotated in it.
//!
//! Plain values only (serde, fixed-width integers, no hash order), because this folder is compiled twice: by the build
//! script, where [`crate::ingest`] fills a [`Report`] and verifies it, and by the app, where it is decoded once from the
//! bytes embedded in the program. All strings are `'static`: they live as long as the program. Questions about a report are asked in `query`.

mod annotation;
mod edtf;
mod labels;
mod outline;
mod stored;
mod vocabulary;

pub use annotation::{
    Abbreviation, Chart, Entity, Erratum, Event, Explanation, LedgerBalance, Map, Reporter, Selection, Shown, Statistic, Step, Story, Theme,
};
pub use edtf::{Date, Day, Edtf, EdtfError, Precision, day_after, day_number, numbered_day};
pub use labels::{Label, Labels, Lang, first_sentence};
pub(crate) use outline::sentence_at;
pub use outline::{Paragraph, Section, Sentence, Span, whole_words};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use stored::named;
pub use vocabulary::{Category, ChartForm, EntityKind, ErratumKind, Kind, LedgerReason, Qualifier, ReporterKind, TimeWord, UnknownWord};

use serde::{Deserialize, Serialize};

/// One report of one edition: the text, complete and in order, and everything annotated in it.
///
/// Lists refer to one another by index; [`crate::ingest`] guarantees that each index is in range.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The folder's name under `static/reports/`, such as `kz-2022`.
    pub id: &'static str,
    /// The language of the source (BCP 47), whether or not the interface has it.
    pub lang: &'static str,
    /// How many labels there are.
    pub labels: u32,
    /// How many of them, the first ones, are not those of events, errata and stories: charts are told with these alone.
    pub main_labels: u32,
    /// What the report is called.
    pub title: Label,
    /// A name short enough for the page's head: country and year.
    pub short_title: Label,
    /// Who published the source.
    pub publisher: Label,
    /// The year that the report is about; a date in the text without a year is read as this one.
    pub year: i16,
    /// SHA-256 of the source's bytes, in hexadecimal.
    pub source_sha256: &'static str,
    /// SHA-256 of the list of digests of the report's files, `SHA256SUMS`, in hexadecimal.
    pub data_sha256: &'static str,
    /// The title as it stands in the source.
    pub heading: &'static str,
    /// Sections in reading order, parents before their children.
    pub sections: Vec<Section>,
    /// Paragraphs in reading order.
    pub paragraphs: Vec<Paragraph>,
    /// Sentences in reading order.
    pub sentences: Vec<Sentence>,
    /// Who says things, as far as statistics and events name them.
    pub reporters: Vec<Reporter>,
    /// Stated values, in the order of their file.
    pub statistics: Vec<Statistic>,
    /// Dated happenings, in the order of their file.
    pub events: Vec<Event>,
    /// Indices of the events by their first day, the rougher date first: what holds for a month stands before what happened on a day of it.
    pub chronology: Vec<u32>,
    /// People, organisations, places and laws.
    pub entities: Vec<Entity>,
    /// Shelves of charts, in the order in which they are shown.
    pub themes: Vec<Theme>,
    /// What of the events is offered by name, in the order in which it is shown.
    pub selections: Vec<Selection>,
    /// Sets of statistics, each with the question that it answers.
    pub charts: Vec<Chart>,
    /// Slips of the source, in the order of their file.
    pub errata: Vec<Erratum>,
    /// Ordered ways through events and charts, in the order of their file.
    pub stories: Vec<Story>,
    /// Abbreviations that are no names, in the order of their file.
    pub abbreviations: Vec<Abbreviation>,
    /// Where its places are, if there is a map.
    pub map: Option<Map>,
    /// How many numbers and dates of each section are accounted for, in the order of [`Self::sections`].
    pub ledger: Vec<LedgerBalance>,
    /// Those that are no statistic and no event, in reading order.
    pub explanations: Vec<Explanation>,
}

impl Report {
    /// The language of the interface in which the report is shown where nothing tells which the reader wants: that of the source, if the interface has it.
    pub fn default_lang(&self) -> Lang {
        Lang::from_code(self.lang).unwrap_or(Lang::ALL[0])
    }

    /// The text that a span covers.
    pub fn text(&self, span: Span) -> &'static str {
        &self.paragraphs[span.paragraph as usize].text[span.range()]
    }

    /// The text of a sentence, as one line.
    pub fn sentence_text(&self, sentence: u32) -> &'static str {
        self.text(self.sentences[sentence as usize].span)
    }

    /// The section in which a sentence stands.
    pub fn section_of(&self, sentence: u32) -> &Section {
        let paragraph = self.sentences[sentence as usize].span.paragraph;
        &self.sections[self.paragraphs[paragraph as usize].section as usize]
    }

    /// Which pages of the source begin in a paragraph: with which byte of it, and the page's number, counted from 1.
    pub fn pages_in(&self, paragraph: u32) -> Vec<(u32, u32)> {
        let (before, from_here) = self.paragraphs.split_at(paragraph as usize);
        let first = 2 + before.iter().map(|paragraph| paragraph.pages.len()).sum::<usize>() as u32;
        from_here.iter().take(1).flat_map(|paragraph| &paragraph.pages).copied().zip(first..).collect()
    }

    /// On which page of the source a sentence begins, counted from 1; `None` if the source has no pages.
    pub fn page_of(&self, sentence: u32) -> Option<u32> {
        let Span { paragraph, start, .. } = self.sentences[sentence as usize].span;
        let begun = self.paragraphs.iter().take(paragraph as usize).map(|paragraph| paragraph.pages.len()).sum::<usize>();
        let begun = begun + self.pages_in(paragraph).iter().filter(|(page, _)| *page <= start).count();
        let has_pages = self.paragraphs.iter().any(|paragraph| !paragraph.pages.is_empty());
        has_pages.then_some(1 + begun as u32)
    }

    /// The section with this id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The chart with this id.
    pub fn chart(&self, id: &str) -> Option<&Chart> {
        self.charts.iter().find(|chart| chart.id == id)
    }

    /// The event with this id.
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// The entity with this id.
    pub fn entity(&self, id: &str) -> Option<&Entity> {
        self.entities.iter().find(|entity| entity.id == id)
    }

    /// The story with this id.
    pub fn story(&self, id: &str) -> Option<&Story> {
        self.stories.iter().find(|story| story.id == id)
    }

    /// The index of the sentence with this id.
    pub fn sentence_index(&self, id: &str) -> Option<u32> {
        let index = self.sentences.iter().position(|sentence| sentence.id == id)?;
        u32::try_from(index).ok()
    }

    /// How many numbers and dates of the whole source are accounted for.
    pub fn balance(&self) -> LedgerBalance {
        self.ledger.iter().fold(LedgerBalance::default(), |sum, section| LedgerBalance {
            covered: sum.covered + section.covered,
            explained: sum.explained + section.explained,
        })
    }

    /// The index of the sentence in which a span begins.
    pub fn sentence_at(&self, span: Span) -> u32 {
        sentence_at(&self.paragraphs, &self.sentences, span)
    }

    /// The statistics of a chart, in its order.
    pub fn chart_statistics<'r>(&'r self, chart: &'r Chart) -> impl Iterator<Item = &'r Statistic> {
        chart.statistics.iter().map(|&index| &self.statistics[index as usize])
    }

    /// The statistics that a chart shows, those that it compares with included.
    pub fn shown_statistics<'r>(&'r self, chart: &'r Chart) -> Vec<&'r Statistic> {
        let shown = chart.statistics.iter().chain(&chart.threshold).chain(&chart.whole);
        shown.map(|&index| &self.statistics[index as usize]).collect()
    }

    /// Who reports a statistic; `None` where the report says it in its own voice.
    pub fn reporter_of(&self, statistic: &Statistic) -> Option<&Reporter> {
        self.reporter(statistic.reporter)
    }

    /// The reporter with an index, if there is one.
    pub fn reporter(&self, index: Option<u32>) -> Option<&Reporter> {
        index.map(|index| &self.reporters[index as usize])
    }
}
