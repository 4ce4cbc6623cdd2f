//! Links from a row to what the site shows of it, below the site's base. In the language of the source, if the interface has it.

use crate::report::{Chart, Entity, Event, Report};
use crate::state::link::Detail;
use crate::state::{ChartView, Page, State};

fn link(report: &Report, page: Page) -> String {
    State { lang: report.default_lang(), page }.link(Detail::Short).to_string()
}

/// To a sentence in its section.
pub(super) fn sentence(report: &Report, sentence: u32) -> String {
    let section = report.section_of(sentence).id;
    link(report, Page::sentence(section, report.sentences[sentence as usize].id))
}

/// To the page of a chart.
pub(super) fn chart(report: &Report, chart: &Chart) -> String {
    link(report, Page::Chart { id: chart.id.into(), view: ChartView::default() })
}

/// To the page of an event.
pub(super) fn event(report: &Report, event: &Event) -> String {
    link(report, Page::event(event.id))
}

/// To the page of a name.
pub(super) fn entity(report: &Report, entity: &Entity) -> String {
    link(report, Page::Entity { id: entity.id.into() })
}
