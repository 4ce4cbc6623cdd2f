//! What is annotated in the text. Each annotation rests on a quote, resolved to a [`Span`] and so to a sentence.

use super::{Category, ChartForm, Date, Edtf, EntityKind, ErratumKind, Kind, Label, LedgerReason, Qualifier, ReporterKind, Span, TimeWord};
use serde::{Deserialize, Serialize};

/// Who says something, as the text has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reporter {
    /// A stable word.
    pub id: &'static str,
    /// Which kind of reporter this is.
    pub kind: ReporterKind,
    /// The name shown.
    pub name: Label,
}

/// One stated value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statistic {
    /// A stable word.
    pub id: &'static str,
    /// The value as stated: 81 for 81 per cent, 1 600 000 for 1.6 million.
    pub value: f64,
    /// The upper end of a range; `value` is then the lower.
    pub high: Option<f64>,
    /// A word that the locales know as `unit-…`.
    pub unit: &'static str,
    /// The whole of which it is a part, by a word that the other parts of that whole have too.
    pub base: Option<&'static str>,
    /// How exactly the text states it.
    pub qualifier: Qualifier,
    /// Index of who says so; `None` where the report says it in its own voice.
    pub reporter: Option<u32>,
    /// The time that the value is about.
    pub period: Option<Edtf>,
    /// How the end of a period is meant whose beginning is open; no other has one.
    pub time_word: Option<TimeWord>,
    /// What it states.
    pub kind: Kind,
    /// What it rests on.
    pub quote: Span,
    /// The words of the value inside the quote.
    pub number: Span,
    /// Index of the sentence in which the value stands; found again after decoding ([`super::Report::restore`]).
    #[serde(skip)]
    pub sentence: u32,
    /// Index of the statistic that this one states again.
    pub same_as: Option<u32>,
    /// What is counted, without the value.
    pub label: Label,
    /// How an ambiguous passage was read.
    pub note: Option<Label>,
}

/// Something dated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// A stable word; stands in paths.
    pub id: &'static str,
    /// When, never more exactly than the text says.
    pub date: Edtf,
    /// How the end of a time is meant whose beginning is open; `None` where the date is that time.
    pub time_word: Option<TimeWord>,
    /// What kind of happening it is.
    pub category: Category,
    /// What it rests on.
    pub quote: Span,
    /// Index of the sentence in which the quote begins; found again after decoding.
    #[serde(skip)]
    pub sentence: u32,
    /// Indices of the entities that take part, people first.
    pub entities: Vec<u32>,
    /// Index of who says so, also where the saying is the event; `None` where the report says it in its own voice.
    pub reporter: Option<u32>,
    /// Index of the event that this one states again.
    pub same_as: Option<u32>,
    /// What happened, in a sentence.
    pub title: Label,
    /// How an ambiguous date was read.
    pub note: Option<Label>,
}

/// A person, an organisation, a place or a law.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// A stable word; stands in paths and links.
    pub id: &'static str,
    /// What it is.
    pub kind: EntityKind,
    /// The canonical name.
    pub name: Label,
    /// Every form in which the text has it.
    pub forms: Vec<&'static str>,
    /// Latitude and longitude of a place, in degrees (WGS 84).
    pub position: Option<(f32, f32)>,
    /// Where the text names it, in reading order.
    pub mentions: Vec<Span>,
}

/// A shelf of charts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    /// A stable word.
    pub id: &'static str,
    /// The name shown.
    pub title: Label,
}

/// Events that readers are known to ask for: a stretch of time, kinds of happenings, or both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Selection {
    /// A stable word.
    pub id: &'static str,
    /// The name shown.
    pub title: Label,
    /// From the first day of this date on.
    pub from: Option<Date>,
    /// Up to the last day of this date.
    pub to: Option<Date>,
    /// The kinds; all of them where none is named.
    pub categories: Vec<Category>,
}

/// A set of statistics drawn together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// A stable word; stands in paths.
    pub id: &'static str,
    /// Index of its theme.
    pub theme: u32,
    /// How it is drawn.
    pub form: ChartForm,
    /// The finding.
    pub title: Label,
    /// What is counted, when, and what must not be done with it.
    pub lead: Label,
    /// Indices of its statistics, in the order of the marks.
    pub statistics: Vec<u32>,
    /// Index of the statistic drawn as a line to compare with.
    pub threshold: Option<u32>,
    /// Index of the statistic of which the others are parts.
    pub whole: Option<u32>,
}

impl Chart {
    /// An id that no chart has: below this path readers make charts of their own.
    pub const OWN: &'static str = "own";
}

/// What a step of a story shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// Index of an event.
    Event(u32),
    /// Index of a chart.
    Chart(u32),
}

/// A step of a story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// What it shows.
    pub shown: Shown,
    /// What that is to the story, in a few words.
    pub text: Label,
}

/// An ordered way through events and charts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// A stable word; stands in paths.
    pub id: &'static str,
    /// What it is about.
    pub title: Label,
    /// From where to where it leads, and what has to be known of its sources.
    pub lead: Label,
    /// Its steps: events in the order of time, and charts between them.
    pub steps: Vec<Step>,
}

/// The country that a report is about, as lines on a plane whose width is [`Map::WIDTH`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Map {
    /// The height of the plane.
    pub height: i16,
    /// Where the country ends. Of each line the first point, then the steps to the next ones; x to the right, y down.
    pub outline: Vec<Vec<(i16, i16)>>,
    /// Where its regions meet, likewise.
    pub borders: Vec<Vec<(i16, i16)>>,
    /// Which places lie in it, as indices of entities, and where.
    pub places: Vec<(u32, (i16, i16))>,
    /// Of which time it is and where it comes from.
    pub note: Label,
}

impl Map {
    /// The width of the plane.
    pub const WIDTH: i16 = 1000;
}

/// An abbreviation that is no name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Abbreviation {
    /// The words of the text that it is.
    pub forms: Vec<&'static str>,
    /// What it means.
    pub meaning: Label,
}

/// A slip of the source. It is shown beside the text; the text stays as it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Erratum {
    /// A stable word.
    pub id: &'static str,
    /// What is odd.
    pub kind: ErratumKind,
    /// Where.
    pub quote: Span,
    /// Index of the sentence in which the quote begins; found again after decoding.
    #[serde(skip)]
    pub sentence: u32,
    /// The places that it is compared with.
    pub compare: Vec<Span>,
    /// What is odd, and on what saying so rests.
    pub note: Label,
}

/// A number or date of the source that is no statistic and no event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// The number or date.
    pub token: Span,
    /// Why it is none.
    pub reason: LedgerReason,
}

/// How many numbers and date expressions of the source are accounted for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerBalance {
    /// Numbers that are the value of a statistic, dates inside the quote of a statistic or an event.
    pub covered: u32,
    /// Listed with the reason why they are none.
    pub explained: u32,
}
