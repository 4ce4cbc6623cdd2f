//! The charts as a table: which statistics are drawn together.

use super::field::{Field, url};
use super::rows;
use super::table::{Resource, Table};
use crate::report::{ChartForm, Lang};
use crate::words::Translations;

/// `charts.csv`.
pub(super) fn charts(all: &Translations) -> Resource {
    let report = all.report();
    let themes = report.themes.iter().map(|theme| (theme.id, all.of(Lang::En).label(theme.title).to_owned()));
    Table::new("charts", "Sets of statistics, each with the finding that it shows.")
        .key(Field::string("id", "A stable word; stands in paths.").id())
        .field(Field::string("theme", "The shelf on which it stands.").required().meaning(themes))
        .field(Field::string("form", "How it is drawn.").required().one_of(ChartForm::ALL.iter().map(|word| word.word())))
        .labels("title", "The finding.")
        .field(Field::list("statistics", "What it shows, in its order: ids of statistics.csv").required().ids(&[]))
        .field(url("its page"))
        .rows(report.charts.iter().map(|chart| rows::chart(all, chart)))
}
