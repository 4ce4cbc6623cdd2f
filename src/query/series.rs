//! What a chart draws, before any pixel: its marks in order, the scale that they need, what to compare them with.

use crate::report::{Day, Edtf, Report, Reporter, Statistic, TimeWord};

/// A statistic as a mark of a chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark<'r> {
    /// What is drawn.
    pub statistic: &'r Statistic,
    /// Who says so; `None` for the report's own voice.
    pub reporter: Option<&'r Reporter>,
    /// The time that it is about, in years from the beginning of its first day to the end of its last; a moment where that is the end of a time.
    pub time: Option<(f64, f64)>,
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

/// The series of statistics in this order, by their indices, with what they are compared with and what they are parts of.
pub fn series<'r>(report: &'r Report, statistics: &[u32], threshold: Option<u32>, whole: Option<u32>) -> Series<'r> {
    let mark = |index: u32| {
        let statistic = &report.statistics[index as usize];
        let time = statistic.period.and_then(|period| years(period, statistic.time_word));
        Mark { statistic, reporter: report.reporter_of(statistic), time }
    };
    let marks: Vec<_> = statistics.iter().map(|&index| mark(index)).collect();
    let threshold = threshold.map(mark);
    let whole = whole.map(mark);
    let drawn = marks.iter().chain(&threshold).chain(&whole);
    let max = drawn.map(|mark| mark.statistic.high.unwrap_or(mark.statistic.value)).fold(0.0, f64::max);
    let unit = marks.first().map(|mark| mark.statistic.unit).filter(|unit| marks.iter().all(|mark| mark.statistic.unit == *unit));
    Series { marks, max, unit, threshold, whole }
}

/// Parts of a year that a day is: months are drawn equally wide, and so are their days.
const DAY: f64 = 1.0 / 372.0;

/// From when to when a time is, in years.
fn years(period: Edtf, word: Option<TimeWord>) -> Option<(f64, f64)> {
    let start = |(year, month, day): Day| f64::from(year) + f64::from(month - 1) / 12.0 + f64::from(day - 1) * DAY;
    let end = |(year, month, day): Day| if (month, day) == (12, 31) { f64::from(year + 1) } else { start((year, month, day)) + DAY };
    let last = end(period.last_day()?);
    Some(match (period, word) {
        (Edtf::Interval(None, Some(date)), Some(TimeWord::AsOf)) => (start(date.first_day()), last),
        (Edtf::Interval(None, _), _) => (last, last),
        _ => (start(period.first_day()?), last),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(period: &str, word: Option<TimeWord>, expected: Option<(f64, f64)>) {
        let found = years(period.parse().expect("it is a date"), word);
        let near = |one: (f64, f64), other: (f64, f64)| (one.0 - other.0).abs() < 0.003 && (one.1 - other.1).abs() < 0.003;
        assert!(found.zip(expected).map_or(found == expected, |(found, expected)| near(found, expected)), "{period}: {found:?}");
    }

    #[test]
    fn a_time_is_as_wide_as_it_is_known_and_the_end_of_one_is_a_moment() {
        check("2018", None, Some((2018.0, 2019.0)));
        check("2022-07", None, Some((2022.5, 2022.583)));
        check("2022-01-01", None, Some((2022.0, 2022.003)));
        check("2021/2022-06", None, Some((2021.0, 2022.5)));
        check("../2021", Some(TimeWord::AtEnd), Some((2022.0, 2022.0)));
        check("../2022-12", Some(TimeWord::ByEnd), Some((2023.0, 2023.0)));
        check("../2022-06", Some(TimeWord::AsOf), Some((2022.417, 2022.5)));
        check("2022/..", None, None);
    }
}
