//! Links from a row to what the site shows of it, below the site's base. In Russian, the language of the source.

use crate::report::{Chart, Entity, Event, Lang, Report};
use crate::state::link::Detail;
use crate::state::{ChartView, Page, State};

fn link(page: Page) -> String {
    State { lang: Lang::default(), page }.link(Detail::Short).to_string()
}

/// To a sentence in its section.
pub(super) fn sentence(report: &Report, sentence: u32) -> String {
    let section = report.section_of(sentence).id;
    link(Page::Section { id: section.into(), sentence: Some(report.sentences[sentence as usize].id.into()) })
}

/// To the page of a chart.
pub(super) fn chart(chart: &Chart) -> String {
    link(Page::Chart { id: chart.id.into(), view: ChartView::default() })
}

/// To the page of an event.
pub(super) fn event(event: &Event) -> String {
    link(Page::Event { id: event.id.into() })
}

/// To the page of a name.
pub(super) fn entity(entity: &Entity) -> String {
    link(Page::Entity { id: entity.id.into() })
}
