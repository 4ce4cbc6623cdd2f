//! What a page draws: a chart of the report as it is looked at, or the one that the reader put together.

use super::behind::{COLUMNS, cells};
use super::figure::{alone, drawing, drawing_by_reporter, drawing_of, form_of, shorten};
use crate::chart::{Drawing, Part, Scene, draw_stacked, draw_table};
use crate::query::{Difference, Own, Panel, panels, series};
use crate::report::{Chart, Report, Statistic};
use crate::state::ChartView;
use crate::words::Words;

/// What is drawn.
#[derive(Clone, Copy)]
pub enum Drawn<'r> {
    /// A chart of the report.
    Chart(&'r Chart, ChartView),
    /// The reader's own.
    Own(&'r Own, ChartView),
}

/// So many labels stand in the title of a chart of the reader's own.
const NAMED: usize = 2;

impl<'r> Drawn<'r> {
    /// By which it is known in paths, and its files in folders.
    pub fn id(self) -> &'r str {
        match self {
            Self::Chart(chart, _) => chart.id,
            Self::Own(..) => Chart::OWN,
        }
    }

    /// The finding; of the reader's own, which finds nothing, what it puts together.
    pub fn title(self, words: Words) -> String {
        match self {
            Self::Chart(chart, _) => words.label(chart.title).to_owned(),
            Self::Own(..) => {
                let statistics = self.statistics(words.report);
                let labels: Vec<&str> = statistics.iter().take(NAMED).map(|statistic| words.label(statistic.label)).collect();
                let more = statistics.len().saturating_sub(NAMED);
                let mut named = labels.join("; ");
                if more > 0 {
                    named = words.with("own-named-more", &[("named", &named), ("more", &more.to_string())]);
                }
                if named.is_empty() { words.get("own-title") } else { words.with("own-named", &[("named", &named)]) }
            }
        }
    }

    /// The statistics in the order of the marks, then those that they are compared with.
    pub fn statistics(self, report: &'static Report) -> Vec<&'static Statistic> {
        match self {
            Self::Chart(chart, _) => report.chart(chart.id).map(|chart| report.shown_statistics(chart)).unwrap_or_default(),
            Self::Own(own, _) => own.picks.iter().filter_map(|id| report.statistics.iter().find(|statistic| statistic.id == *id)).collect(),
        }
    }

    /// The statistics of the marks.
    pub fn marks(self, report: &'static Report) -> Vec<&'static Statistic> {
        match self {
            Self::Chart(chart, _) => chart.statistics.iter().map(|&index| &report.statistics[index as usize]).collect(),
            Self::Own(..) => self.statistics(report),
        }
    }

    /// How it is looked at.
    pub fn view(self) -> ChartView {
        match self {
            Self::Chart(_, view) | Self::Own(_, view) => view,
        }
    }

    /// All of it as one picture, `width` pixels wide: the table where that is looked at.
    pub fn scene(self, words: Words, width: u32) -> Scene {
        if self.view() == ChartView::Table {
            let statistics = self.statistics(words.report);
            let rows: Vec<_> = statistics.iter().map(|statistic| (statistic.id, cells(words, statistic))).collect();
            return draw_table(&COLUMNS.map(|id| words.get(id)), &rows, width);
        }
        draw_stacked(&self.parts(words), width)
    }

    /// The pictures.
    pub fn parts(self, words: Words) -> Vec<Part> {
        match self {
            Self::Chart(chart, ChartView::Reporters) => {
                let mut drawing = drawing_by_reporter(words, &chart.statistics, chart.threshold);
                shorten(&mut drawing.items);
                vec![alone(drawing)]
            }
            Self::Chart(chart, _) => vec![alone(drawing(words, chart))],
            Self::Own(own, view) => {
                let panels = panels(words.report, own);
                let is_one = panels.len() == 1;
                let draw = if view == ChartView::Reporters { by_reporter } else { by_time };
                panels.iter().map(|panel| part(words, panel, is_one, draw)).collect()
            }
        }
    }
}

/// What shares a scale, its values by who says so.
fn by_reporter(words: Words, panel: &Panel) -> Drawing {
    drawing_by_reporter(words, &panel.statistics(), None)
}

/// What shares a scale, its values by their times, if these differ.
fn by_time(words: Words, panel: &Panel) -> Drawing {
    let series = series(words.report, &panel.statistics(), None, None);
    let mut drawing = drawing_of(words, form_of(&series), &series);
    if panel.groups.len() > 1 {
        let mut from = 0;
        for group in &panel.groups {
            let time = words.period(&words.report.statistics[group[0] as usize]).unwrap_or_else(|| words.get("own-no-time"));
            drawing.groups.push((from, time));
            from += group.len();
        }
    }
    drawing
}

/// What shares a scale as one picture, and why it stands apart.
fn part(words: Words, panel: &Panel, is_one: bool, draw: fn(Words, &Panel) -> Drawing) -> Part {
    let unit = words.report.statistics[panel.groups[0][0] as usize].unit;
    let why: Vec<String> = panel.differences.iter().map(|difference| words.get(why(*difference))).collect();
    let note = if why.is_empty() { String::new() } else { words.with("own-apart", &[("why", &why.join("; "))]) };
    // Behind many, as a unit is named where no number stands.
    let heading = if is_one { String::new() } else { words.unit(unit, 0.0) };
    Part { heading, note, drawing: draw(words, panel) }
}

fn why(difference: Difference) -> &'static str {
    match difference {
        Difference::Unit => "own-apart-unit",
        Difference::Whole => "own-apart-whole",
        Difference::Norm => "own-apart-norm",
    }
}
