//! A timeline of more events than are rendered at once: the rows near the window are there, and as much room as the others would take.

use doklad::edition::shipped;
use doklad::query::{Columns, Filters, count};
use doklad::report::{Lang, Report};
use doklad::state::{Page, State};
use doklad::view::{Program, Site, SiteProps, static_html};
use scraper::{Html, Selector};

const EVENTS: usize = 5_000;
/// The height of a row in rem, as the style has it.
const ROW: f32 = 4.5;

/// The shipped report with its events again and again, each time under other ids.
fn report() -> &'static Report {
    let mut report = shipped().report().clone();
    let own = std::mem::take(&mut report.events);
    for number in 0..EVENTS {
        let mut event = own[number % own.len()].clone();
        (event.id, event.same_as) = (format!("again-{number}").leak(), None);
        report.events.push(event);
    }
    let mut order: Vec<u32> = (0..).take(EVENTS).collect();
    order.sort_by_key(|&event| report.events[event as usize].date.sort_day());
    report.chronology = order;
    Box::leak(Box::new(report))
}

fn page(report: &'static Report, first: usize) -> Html {
    let state = State { lang: Lang::En, page: Page::Timeline(Filters::default()) };
    let mut props = SiteProps::still(shipped(), state, "/", Program::default());
    props.words.report = report;
    props.first = first;
    Html::parse_document(&static_html::<Site>(props))
}

fn all(page: &Html, selector: &str, attribute: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    page.select(&selector).filter_map(|element| element.attr(attribute)).map(String::from).collect()
}

#[test]
fn the_rows_near_the_window_are_there_and_room_for_all_others() {
    let report = report();
    assert_eq!(count(&Columns::of(report), &Filters::default(), None) as usize, EVENTS);
    let mut seen = Vec::new();
    let rows: usize = all(&page(report, 0), ".many", "data-rows")[0].parse().expect("a number");
    for first in (0..rows).step_by(30) {
        let page = page(report, first);
        let heights: Vec<f32> =
            all(&page, ".many > svg", "height").iter().map(|height| height.trim_end_matches("rem").parse().expect("rem")).collect();
        let items = page.select(&Selector::parse(".many > ol > li").expect("a selector")).count();
        let before = first.saturating_sub(20);
        assert_eq!(heights[0], before as f32 * ROW, "row {first}");
        assert_eq!(heights[0] + heights[1] + items as f32 * ROW, rows as f32 * ROW, "row {first}");
        assert!(items == 60 || before + items == rows, "{items} rows from {before} on");
        seen.extend(all(&page, ".many li[data-event]", "data-event"));
    }
    seen.dedup();
    let expected: Vec<&str> = report.chronology.iter().map(|&event| report.events[event as usize].id).collect();
    seen.sort_unstable();
    seen.dedup();
    let mut sorted = expected;
    sorted.sort_unstable();
    assert_eq!(seen, sorted, "scrolled through, each is there");
}
