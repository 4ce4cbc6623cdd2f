//! What a chart draws, before any pixel: its marks in order, the scale that they need, what to compare them with.

use crate::report::{Chart, Report, Reporter, Statistic};

/// A statistic as a mark of a chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark<'r> {
    /// What is drawn.
    pub statistic: &'r Statistic,
    /// Who says so; `None` for the report's own voice.
    pub reporter: Option<&'r Reporter>,
}

/// A chart's marks and what they are measured against.
#[derive(Clone, Debug, PartialEq)]
pub struct Series<'r> {
    /// In the order of the chart.
    pub marks: Vec<Mark<'r>>,
    /// The largest value to be drawn, upper ends of ranges, threshold and whole included.
    pub max: f64,
    /// The unit of all marks; `None` where they differ.
    pub unit: Option<&'static str>,
    /// The value drawn as a line to compare with.
    pub threshold: Option<Mark<'r>>,
    /// The value of which the marks are parts.
    pub whole: Option<Mark<'r>>,
}

/// The series of a chart.
pub fn series<'r>(report: &'r Report, chart: &'r Chart) -> Series<'r> {
    let mark = |index: u32| {
        let statistic = &report.statistics[index as usize];
        Mark { statistic, reporter: report.reporter_of(statistic) }
    };
    let marks: Vec<_> = chart.statistics.iter().map(|&index| mark(index)).collect();
    let threshold = chart.threshold.map(mark);
    let whole = chart.whole.map(mark);
    let drawn = marks.iter().chain(&threshold).chain(&whole);
    let max = drawn.map(|mark| mark.statistic.high.unwrap_or(mark.statistic.value)).fold(0.0, f64::max);
    let unit = marks.first().map(|mark| mark.statistic.unit).filter(|unit| marks.iter().all(|mark| mark.statistic.unit == *unit));
    Series { marks, max, unit, threshold, whole }
}
