//! A picture as shapes with a meaning: where, in which ink, and which statistic it shows.

use crate::report::ReporterKind;

/// A point in pixels from the top left.
pub type Point = (i32, i32);

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scene {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// In the order of painting.
    pub shapes: Vec<Shape>,
}

/// What is painted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Where.
    pub geometry: Geometry,
    /// In which ink.
    pub ink: Ink,
    /// The id of what it shows: a statistic's, or another that the caller knows.
    pub mark: Option<String>,
}

/// The outline of a shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Geometry {
    /// A filled rectangle from its top left to its bottom right.
    Rect(Point, Point),
    /// A filled disc.
    Disc(Point, u32),
    /// A circle's line.
    Circle(Point, u32),
    /// A line through points.
    Line(Vec<Point>),
    /// A filled polygon.
    Polygon(Vec<Point>),
    /// A line of text on its baseline.
    Text {
        /// Where it starts, is centred or ends.
        at: Point,
        /// Which of these.
        anchor: Anchor,
        /// Font size in pixels.
        size: u32,
        /// Whether it is set at weight 600 instead of 400.
        bold: bool,
        /// The words.
        text: String,
    },
}

impl Geometry {
    /// The same, so many pixels further down.
    pub fn lowered(self, by: i32) -> Self {
        let lowered = |(x, y): Point| (x, y + by);
        match self {
            Self::Rect(from, to) => Self::Rect(lowered(from), lowered(to)),
            Self::Disc(at, radius) => Self::Disc(lowered(at), radius),
            Self::Circle(at, radius) => Self::Circle(lowered(at), radius),
            Self::Line(points) => Self::Line(points.into_iter().map(lowered).collect()),
            Self::Polygon(points) => Self::Polygon(points.into_iter().map(lowered).collect()),
            Self::Text { at, anchor, size, bold, text } => Self::Text { at: lowered(at), anchor, size, bold, text },
        }
    }
}

/// Which point of a text its position means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// The inks of a picture; the page's style gives each its colour, light and dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    /// Text.
    Text,
    /// Text that explains.
    Muted,
    /// Rules and ticks.
    Rule,
    /// Grounds behind marks.
    Wash,
    /// The page itself, to write on a mark.
    Paper,
    /// What a government body reports.
    Government,
    /// What a non-governmental organisation reports.
    Ngo,
    /// What an international organisation reports.
    International,
    /// News agencies and outlets.
    Media,
    /// What observers report.
    Observers,
    /// What the report says in its own voice.
    Report,
    /// The line to compare with.
    Threshold,
    /// Parts of a whole, the first.
    PartA,
    /// Parts of a whole, the second.
    PartB,
    /// Parts of a whole, the third.
    PartC,
    /// The part of a whole that nobody is named for.
    PartNone,
}

impl Ink {
    /// Every ink.
    pub const ALL: [Self; 16] = [
        Self::Text,
        Self::Muted,
        Self::Rule,
        Self::Wash,
        Self::Paper,
        Self::Government,
        Self::Ngo,
        Self::International,
        Self::Media,
        Self::Observers,
        Self::Report,
        Self::Threshold,
        Self::PartA,
        Self::PartB,
        Self::PartC,
        Self::PartNone,
    ];

    /// Its colour on light paper, as `static/style/tokens.css` has it: for pictures that stand without the page's style.
    pub fn color(self) -> &'static str {
        match self {
            Self::Text => "#1c1b19",
            Self::Muted => "#55524c",
            Self::Rule => "#dcd8cf",
            Self::Wash => "#efece4",
            Self::Paper => "#fbfaf7",
            Self::Government => "#35536e",
            Self::Ngo => "#a0531a",
            Self::International => "#6a4a80",
            Self::Media => "#1d6663",
            Self::Observers => "#59652f",
            Self::Report | Self::PartNone => "#67635c",
            Self::Threshold => "#8a2f2f",
            Self::PartA => "#2b3f52",
            Self::PartB => "#7d93a6",
            Self::PartC => "#b08a5b",
        }
    }

    /// The ink of a kind of reporter.
    pub fn of(reporter: Option<ReporterKind>) -> Self {
        match reporter {
            Some(ReporterKind::Government) => Self::Government,
            Some(ReporterKind::Ngo) => Self::Ngo,
            Some(ReporterKind::International) => Self::International,
            Some(ReporterKind::Media) => Self::Media,
            Some(ReporterKind::Observers) => Self::Observers,
            None => Self::Report,
        }
    }

    /// The class by which the page's style knows it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Text => "i-text",
            Self::Muted => "i-muted",
            Self::Rule => "i-rule",
            Self::Wash => "i-wash",
            Self::Paper => "i-paper",
            Self::Government => "i-gov",
            Self::Ngo => "i-ngo",
            Self::International => "i-intl",
            Self::Media => "i-med",
            Self::Observers => "i-obs",
            Self::Report => "i-none",
            Self::Threshold => "i-threshold",
            Self::PartA => "i-part-a",
            Self::PartB => "i-part-b",
            Self::PartC => "i-part-c",
            Self::PartNone => "i-part-none",
        }
    }
}
