//! The charts as a table: which statistics are drawn together.

use super::field::{Field, url};
use super::links;
use super::table::{Resource, Table};
use crate::report::{Chart, ChartForm, Report};

/// `charts.csv`.
pub(super) fn charts(report: &Report) -> Resource {
    let themes = report.themes.iter().map(|theme| (theme.id, theme.title.en.to_owned()));
    Table::<&Chart>::new("charts", "Sets of statistics, each with the finding that it shows.")
        .key(Field::string("id", "A stable word; stands in paths.").id(), |chart| chart.id.into())
        .column(Field::string("theme", "The shelf on which it stands.").required().meaning(themes), |chart| {
            report.themes[chart.theme as usize].id.into()
        })
        .column(Field::string("form", "How it is drawn.").required().one_of(ChartForm::ALL.iter().map(|word| word.word())), |chart| {
            chart.form.word().into()
        })
        .labels("title", "The finding.", |chart| chart.title)
        .list(
            Field::string("statistics", "What it shows, in its order: ids of statistics.csv, a list joined by \";\".").required().ids(&[]),
            |chart| report.chart_statistics(chart).map(|statistic| statistic.id).collect(),
        )
        .column(url("its page"), |chart| links::chart(chart))
        .rows(&report.charts)
}
