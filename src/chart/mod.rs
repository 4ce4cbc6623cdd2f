//! From a series to a picture: plotters draws on a backend of ours, which records shapes, each tied to the statistic that it shows.
//!
//! Three types, each adding one kind of knowledge: [`crate::query::Series`] has values and no pixels, [`Scene`] has pixels and no
//! language of the page, and `view` puts a scene into a page. One drawing serves page, static page and export: text is
//! measured by a table of the page's own font ([`metrics`]), so that the same chart comes out byte for byte everywhere.
//! Nothing here knows yew or the browser.

mod backend;
mod bars;
mod figures;
mod frame;
mod funnel;
mod lanes;
mod map;
pub mod metrics;
mod months;
mod scene;
mod seats;
mod stack;
mod svg;
mod table;
mod ticks;
mod times;
mod units;

pub use lanes::{AxisNames, LaneRow, Placed, draw_lanes, lanes_scale, place};
pub use map::{MapPlace, draw_map};
pub use months::{MonthBar, draw_months};
pub use scene::{Anchor, Geometry, Ink, Point, Scene, Shape};
pub use stack::{Part, draw_stacked};
pub use svg::{Link, escape, standalone, svg};
pub use table::draw_table;
pub use ticks::{Tick, TimeScale};

use crate::report::{ChartForm, Qualifier, ReporterKind};

/// A mark with the words that stand beside it, all in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The statistic's id.
    pub statistic: &'static str,
    /// What is counted.
    pub label: String,
    /// The value in words and digits, with its unit where the axis does not name it.
    pub value_text: String,
    /// Who says so.
    pub who: String,
    /// When, or that a rule demands it; may be empty.
    pub when: String,
    /// The time that the value is about, in years: from its first day to the day after its last.
    pub time: Option<(f64, f64)>,
    /// Which colour and shape; `None` for the report's own voice.
    pub reporter: Option<ReporterKind>,
    /// The value, or the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// How exactly it is stated, which shows at the end of its bar.
    pub qualifier: Qualifier,
}

impl Item {
    /// Who says so, and when.
    fn by(&self) -> String {
        if self.when.is_empty() { self.who.clone() } else { format!("{}, {}", self.who, self.when) }
    }
}

/// All that a drawing needs.
#[derive(Clone)]
pub struct Drawing {
    /// The form.
    pub form: ChartForm,
    /// The marks in order.
    pub items: Vec<Item>,
    /// What stands above some of them: the number of the first mark of a group, and the words. Bars and figures have groups.
    pub groups: Vec<(usize, String)>,
    /// The largest value to be drawn.
    pub max: f64,
    /// A line to compare with, and what it says.
    pub threshold: Option<(f64, String)>,
    /// Of how many seats the marks are part, what that is, and what the rest is called.
    pub whole: Option<(f64, String, String)>,
    /// What each end of a mark means that is not exact, in the order of the qualifiers.
    pub key: Vec<(Qualifier, String)>,
    /// How numbers of the axis are written.
    pub numbers: Numbers,
    /// How the last one is: with the unit, unless every value names its own.
    pub last_number: Numbers,
}

impl Drawing {
    /// What stands above the mark with this number, if a group begins with it.
    fn group(&self, at: usize) -> Option<&str> {
        self.groups.iter().find(|(first, _)| *first == at).map(|(_, words)| words.as_str())
    }
}

/// How a language writes the numbers of an axis.
#[derive(Clone)]
pub struct Numbers(pub std::rc::Rc<dyn Fn(f64) -> String>);

/// Draws a chart `width` pixels wide; it takes the height that it needs.
pub fn draw(drawing: &Drawing, width: u32) -> Scene {
    match drawing.form {
        ChartForm::Bars | ChartForm::Shares => bars::draw(drawing, width),
        ChartForm::Seats => seats::draw(drawing, width),
        ChartForm::Funnel => funnel::draw(drawing, width),
        ChartForm::Units => units::draw(drawing, width),
        ChartForm::Times => times::draw(drawing, width),
        ChartForm::Figures => figures::draw(drawing, width),
    }
}
