//! What a page should show, computed natively from the same report.

use doklad::query::{Columns, timeline};
use doklad::report::{Lang, Statistic};
use doklad::state::link::Detail;
use doklad::state::{Page, State};

/// The ids of the events that a link to the timeline shows: those surely in range, those that went on in it, those possibly in it.
pub fn events(link: &str) -> [Vec<&'static str>; 3] {
    let report = doklad::edition::shipped().report();
    let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
    let (State { lang, page }, _) = State::read(path, fragment, report);
    let Page::Timeline(filters) = page else { panic!("{link} leads to {page:?}") };
    let timeline = timeline(&Columns::of(report), &filters, doklad::edition::Edition::embedded().index(lang));
    let ids = |events: &[u32]| events.iter().map(|&event| report.events[event as usize].id).collect::<Vec<_>>();
    [timeline.groups.iter().flat_map(|group| ids(&group.events)).collect(), ids(&timeline.ongoing), ids(&timeline.possible)]
}

/// The statistics of a chart, in the order of its marks.
pub fn statistics(chart: &str) -> Vec<&'static Statistic> {
    let report = doklad::edition::shipped().report();
    let chart = report.chart(chart).unwrap_or_else(|| panic!("the report has no chart {chart}"));
    report.chart_statistics(chart).collect()
}

/// The id of the sentence in which a statistic stands.
pub fn sentence(statistic: &Statistic) -> &'static str {
    doklad::edition::shipped().report().sentences[statistic.sentence as usize].id
}

/// That sentence in the text.
fn sentence_state(statistic: &Statistic) -> State {
    State {
        lang: Lang::Ru,
        page: Page::sentence(doklad::edition::shipped().report().section_of(statistic.sentence).id, sentence(statistic)),
    }
}

/// The link to that sentence in the text.
pub fn sentence_link(statistic: &Statistic, detail: Detail) -> String {
    sentence_state(statistic).link(detail).to_string()
}

/// The link to it that is passed on.
pub fn passed_on(statistic: &Statistic) -> String {
    sentence_state(statistic).passed_on(doklad::edition::shipped().report()).to_string()
}

/// The statistic with this id.
pub fn statistic(id: &str) -> &'static Statistic {
    let mut statistics = doklad::edition::shipped().report().statistics.iter();
    statistics.find(|statistic| statistic.id == id).unwrap_or_else(|| panic!("the report has no statistic {id}"))
}
