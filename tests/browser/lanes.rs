//! The drawing of the timeline in the reader's hands: mouse, touch, keyboard.

use crate::harness::Readers;
use doklad::edition::shipped;
use doklad::query::{Columns, Filters, LanesBy, lanes, timeline};
use doklad::report::Lang;
use thirtyfour::Key;

const STEPS: &str = "return history.length";

pub async fn a_drag_from_month_to_month_chooses_those_between_and_is_one_step(readers: &Readers) {
    let reader = readers.open("en/timeline/").await;
    let steps: u32 = reader.asks(STEPS, &[]).await;
    // The middles of the columns of March and of June.
    reader.drags("svg.months.wide", 2.5 / 12.0, 5.5 / 12.0).await;
    reader.is_at("en/timeline/#from=2022-03&to=2022-06").await;
    reader.sees_the_events_of("en/timeline/#from=2022-03&to=2022-06").await;
    assert_eq!(reader.asks::<u32>(STEPS, &[]).await, steps + 1);
    reader.goes_back().await;
    reader.sees_the_events_of("en/timeline/").await;
    // The other way round the same months are meant.
    reader.drags("svg.months.wide", 5.5 / 12.0, 2.5 / 12.0).await;
    reader.is_at("en/timeline/#from=2022-03&to=2022-06").await;
}

/// The first and the last day of the range in the address, by their numbers since 1970.
const RANGE: &str =
    "const days = new URLSearchParams(location.hash.slice(1)); return ['from', 'to'].map((key) => Date.parse(days.get(key)) / 864e5)";

pub async fn a_drag_along_the_drawing_moves_its_time_and_is_one_step(readers: &Readers) {
    let reader = readers.open("en/timeline/#from=2022-03-01&to=2022-03-20").await;
    let steps: u32 = reader.asks(STEPS, &[]).await;
    let [from, to]: [i64; 2] = reader.asks(RANGE, &[]).await;
    reader.drags("svg.lanes.wide", 0.4, 0.9).await;
    reader.sees("return location.hash.includes('from=2022-02')", &[], true).await;
    let [earlier, earlier_to]: [i64; 2] = reader.asks(RANGE, &[]).await;
    assert_eq!(earlier_to - earlier, to - from, "as long as before");
    // Half of the picture is 640 · 0.5 of the 489 pixels that have the 20 days.
    assert!((12..=14).contains(&(from - earlier)), "{} days", from - earlier);
    assert_eq!(reader.asks::<u32>(STEPS, &[]).await, steps + 1);
    reader
        .sees("return document.querySelector('svg.lanes.wide a.mark:hover') && location.pathname.endsWith('/timeline/')", &[], true)
        .await;
    reader.goes_back().await;
    reader.is_at("en/timeline/#from=2022-03-01&to=2022-03-20").await;
}

pub async fn two_fingers_and_a_turned_wheel_make_the_time_shorter_about_themselves(readers: &Readers) {
    let reader = readers.open("en/timeline/#from=2022-01&to=2022-12").await;
    let fingers = "const { left, top, width, height } = document.querySelector('svg.lanes.wide').getBoundingClientRect();
        const touch = (type, pointerId, part) => document.querySelector('svg.lanes.wide').dispatchEvent(new PointerEvent(type,
            { bubbles: true, pointerId, pointerType: 'touch', button: 0, clientX: left + width * part, clientY: top + height / 2 }));
        touch('pointerdown', 11, .5);
        touch('pointerdown', 12, .6);
        touch('pointermove', 12, .8);
        requestAnimationFrame(() => requestAnimationFrame(() => { touch('pointerup', 11, .5); touch('pointerup', 12, .8); done() }))";
    reader.awaits::<()>(fingers, &[]).await;
    reader.sees("return location.hash !== '#from=2022-01&to=2022-12'", &[], true).await;
    let [from, to]: [i64; 2] = reader.asks(RANGE, &[]).await;
    // Three times as far apart: a third of the year, and the day under the first finger stays there.
    assert!((121..=122).contains(&(to - from + 1)), "{} days", to - from + 1);
    let wheel = "const { left, top, width } = document.querySelector('svg.lanes.wide').getBoundingClientRect();
        document.querySelector('svg.lanes.wide').dispatchEvent(new WheelEvent('wheel',
            { bubbles: true, cancelable: true, ctrlKey: arguments[0] === 'ctrl', deltaY: -300, clientX: left + width - 1, clientY: top + 40 }))";
    reader.asks::<()>(wheel, &[""]).await;
    assert_eq!(reader.asks::<[i64; 2]>(RANGE, &[]).await, [from, to], "a wheel by itself scrolls the page");
    reader.asks::<()>(wheel, &["ctrl"]).await;
    reader.sees(&format!("const before = arguments[0]; {RANGE}.join() !== before"), &[&format!("{from},{to}")], true).await;
    let shorter: [i64; 2] = reader.asks(RANGE, &[]).await;
    // 1.0015 to the power of 300 is 1.57, and the day at the right edge stays there; a day that a pixel is of can be either of two.
    assert!((to - shorter[1]).abs() <= 1 && (76..=78).contains(&(shorter[1] - shorter[0])), "{shorter:?} of {from}, {to}");
}

pub async fn the_drawing_s_ways_and_lanes_are_links_of_the_keyboard_too(readers: &Readers) {
    let reader = readers.open("en/timeline/#from=2022-02-01&to=2022-03-12").await;
    let presses = |way: &'static str| {
        let reader = &reader;
        async move {
            reader.asks::<()>("document.querySelector(arguments[0]).focus()", &[way]).await;
            reader.presses(Key::Enter + "").await;
        }
    };
    for (selector, link) in [
        ("[data-way='shorter']", "from=2022-02-11&to=2022-03-02"),
        ("[data-way='longer']", "from=2022-02-01&to=2022-03-12"),
        ("[data-way='later']", "from=2022-02-21&to=2022-04-01"),
        ("[data-way='earlier']", "from=2022-02-01&to=2022-03-12"),
    ] {
        presses(selector).await;
        reader.is_at(&format!("en/timeline/#{link}")).await;
        // Another press goes on from there.
        reader.sees("return document.activeElement.matches(arguments[0])", &[selector], true).await;
    }
    presses(".by a:nth-child(3)").await;
    reader.is_at("en/timeline/#from=2022-02-01&to=2022-03-12&lanes=place").await;
    for _ in 0..5 {
        reader.goes_back().await;
    }
    reader.is_at("en/timeline/#from=2022-02-01&to=2022-03-12").await;
}

/// What of the drawing has the focus, and the titles in its card.
const MARK: &str = "const mark = document.activeElement.closest('svg.lanes a.mark'), card = document.querySelector('.mark-card');
    return [mark?.dataset.events ?? null, card.matches(':popover-open') ? [...card.querySelectorAll('.label')].map((label) => label.textContent) : null]";

pub async fn arrows_lead_from_mark_to_mark_whose_card_names_its_events(readers: &Readers) {
    let reader = readers.open("ru/timeline/#category=election").await;
    let words = shipped().of(Lang::Ru);
    let marks = reader.all("svg.lanes.wide a.mark", "data-events").await;
    assert!(marks.len() > 3, "{marks:?}");
    reader.asks::<()>("document.querySelector('[data-way=later]').focus()", &[]).await;
    reader.presses(Key::Tab + "").await;
    for (at, mark) in marks.iter().enumerate() {
        if at > 0 {
            reader.presses(Key::Right + "").await;
        }
        let title = |id: &str| words.label(words.report.event(id).expect("a mark names events").title);
        let titles: Vec<&str> = mark.split(' ').take(4).map(title).collect();
        reader.sees(MARK, &[], (mark, titles)).await;
    }
    reader.presses(Key::Escape + "").await;
    reader.sees(MARK, &[], (marks.last(), None::<Vec<String>>)).await;
    let alone = marks.iter().find(|mark| !mark.contains(' ')).expect("an event stands alone");
    reader.asks::<()>(&format!("document.querySelector(`svg.lanes.wide a.mark[data-events='{alone}']`).focus()"), &[]).await;
    reader.presses(Key::Enter + "").await;
    reader.is_at(&format!("ru/timeline/{alone}/#category=election")).await;
}

pub async fn a_mark_of_several_events_leads_to_them_and_list_and_drawing_mark_each_other(readers: &Readers) {
    let reader = readers.open("en/timeline/").await;
    let all = timeline(&Columns::of(shipped().report()), &Filters::default(), None);
    let drawn = lanes(&Columns::of(shipped().report()), &Filters { lanes: LanesBy::Category, ..Filters::default() }, &all);
    let value = drawn.lanes[0].value.expect("the first lane is that of a category");
    let several = format!("svg.lanes.wide a.mark[href*='category={}'][href*='precision']", value.word());
    let events: Vec<String> = reader.all(&several, "data-events").await;
    let events: Vec<&str> = events.first().map(|events| events.split(' ').collect()).unwrap_or_default();
    if let Some(first) = events.first() {
        reader.hovers(&format!("{several} .target")).await;
        let marked = "return getComputedStyle(document.querySelector(`ol.events li[data-event='${arguments[0]}']`)).backgroundColor !== 'rgba(0, 0, 0, 0)'";
        reader.sees(marked, &[first], true).await;
        reader.points_at(&format!("{several} .target")).await;
        reader.sees("return location.hash.includes('precision=')", &[], true).await;
        let listed = reader.all("ol.events [data-event]", "data-event").await;
        assert!(events.iter().all(|event| listed.iter().any(|listed| listed == event)), "{events:?} are not all of {listed:?}");
    }
    let item = "ol.events li[data-event]";
    let id = reader.all(item, "data-event").await.remove(0);
    reader.hovers(item).await;
    let marked = "const target = document.querySelector(`svg.lanes.wide a.mark[data-events~='${arguments[0]}'] .target`); return getComputedStyle(target).strokeWidth";
    reader.sees(marked, &[&id], "2px").await;
}
