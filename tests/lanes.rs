//! The timeline's drawing: which events it has, where they lie, and what the axis names. Positions are compared with what the dates say, not with the code that draws.

use doklad::chart::{AxisNames, Placed, TimeScale, draw_lanes, lanes_scale, place};
use doklad::edition::shipped;
use doklad::query::{Columns, Days, FacetValue, Filters, Lanes, LanesBy, Reach, lanes, timeline};
use doklad::report::{Date, Edtf, Event, Report, day_number};
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::LazyLock;

fn report() -> &'static Report {
    shipped().report()
}

fn columns() -> &'static Columns<'static> {
    static COLUMNS: LazyLock<Columns<'static>> = LazyLock::new(|| Columns::of(report()));
    &COLUMNS
}

fn date((year, month, day): (i16, u8, u8)) -> Date {
    Date { year, month, day, approximate: false }
}

/// A stretch of time between 1990 and 2030, of a week up to all of it.
fn days() -> impl Strategy<Value = Days> {
    let (first, last) = (day_number((1990, 1, 1)), day_number((2030, 1, 1)));
    (first..last - 7, prop_oneof![7..60_i32, 60..800, 800..14_000])
        .prop_map(move |(from, count)| Days { from, to: (from + count).min(last) })
}

fn width() -> impl Strategy<Value = u32> {
    prop_oneof![Just(328_u32), Just(640), 300..1200_u32]
}

fn of(days: Days, by: LanesBy) -> (Lanes, Filters) {
    let (from, to) = days.dates();
    let filters = Filters { from: Some(from), to: Some(to), lanes: by, ..Filters::default() };
    (lanes(columns(), &filters, &timeline(columns(), &filters, None)), filters)
}

fn reaches(lane: &[u32]) -> Vec<(u32, Reach)> {
    lane.iter().map(|&event| (event, Reach::of(report().events[event as usize].date))).collect()
}

/// The first and the last day of an event that lie in a time, as the scale is to have them: by its EDTF alone.
fn seen(event: &Event, scale: &TimeScale) -> (i32, i32) {
    let first = event.date.first_day().map_or(i32::MIN, day_number);
    let last = event.date.last_day().map_or(i32::MAX, |day| day_number(day) + 1);
    let position = |day: i32| {
        let part = f64::from(day - scale.days.from) / f64::from(scale.days.count());
        (f64::from(scale.left) + part * f64::from(scale.right - scale.left)).round() as i32
    };
    (position(first.max(scale.days.from)), position(last.min(scale.days.to)))
}

fn event(index: u32) -> &'static Event {
    &report().events[index as usize]
}

proptest! {
    #[test]
    fn every_event_that_a_range_shows_is_drawn_in_it(days in days(), by in select(LanesBy::ALL.to_vec())) {
        let (drawn, filters) = of(days, by);
        prop_assert_eq!(drawn.days, days);
        let mut listed: Vec<u32> = timeline(columns(), &filters, None).events().collect();
        let mut marked: Vec<u32> = drawn.lanes.iter().flat_map(|lane| lane.events.iter().copied()).collect();
        prop_assert_eq!((&drawn.earlier, &drawn.later), (&vec![], &vec![]), "what is in the range is not outside it");
        listed.sort_unstable();
        marked.sort_unstable();
        if by != LanesBy::Place {
            prop_assert_eq!(&marked, &listed, "each once: it has one category and one section");
        }
        marked.dedup();
        prop_assert_eq!(marked, listed);
    }

    #[test]
    fn a_mark_reaches_as_far_as_the_dates_of_its_events_say(days in days(), width in width(), by in select(LanesBy::ALL.to_vec())) {
        let scale = lanes_scale(days, width);
        for lane in of(days, by).0.lanes {
            let events = reaches(&lane.events);
            let marks = place(&scale, 0, &events);
            let mut placed: Vec<u32> = marks.iter().flat_map(|mark| mark.events.iter().copied()).collect();
            let mut expected: Vec<u32> = events.iter().map(|(event, _)| *event).collect();
            placed.sort_unstable();
            expected.sort_unstable();
            prop_assert_eq!(placed, expected, "each in one mark");
            for Placed { events, extent, sure, open, .. } in &marks {
                prop_assert!(extent.0 < extent.1 && scale.left <= extent.0 && extent.1 <= scale.right, "{:?} is seen", extent);
                for event in events.iter().map(|&index| event(index)) {
                    let (first, last) = seen(event, &scale);
                    let (is_open, is_open_end) = (event.date.first_day().is_none(), event.date.last_day().is_none());
                    // An open end is drawn a little onward only; pixels are whole.
                    prop_assert!(is_open || extent.0 <= first + 1, "{}: {} begins before {:?}", event.id, event.date, extent);
                    prop_assert!(is_open_end || extent.1 >= last - 1, "{}: {} ends after {:?}", event.id, event.date, extent);
                    prop_assert!((!is_open || open.0) && (!is_open_end || open.1), "{} shows its open end", event.id);
                }
                if let [index] = events[..] {
                    let (event, id) = (event(index), event(index).id);
                    let (first, last) = seen(event, &scale);
                    // As wide as its time, where that can be seen.
                    if last - first >= 8 && !open.0 && !open.1 {
                        prop_assert!((extent.0 - first).abs() <= 1 && (extent.1 - last).abs() <= 1, "{id}: {:?} is not {first}–{last}", extent);
                    }
                    let is_day = matches!(event.date, Edtf::Date(date) if date.day > 0 && !date.approximate);
                    prop_assert!(!is_day || *sure == Some(*extent), "{id}: a day is certain");
                }
                if let Some((from, to)) = sure {
                    prop_assert!(extent.0 <= *from && *to <= extent.1.max(*from), "{:?} within {:?}", sure, extent);
                }
            }
            for (at, mark) in marks.iter().enumerate() {
                let overlaps = |other: &&Placed| other.row == mark.row && other.extent.0 < mark.extent.1 && mark.extent.0 < other.extent.1;
                prop_assert_eq!(marks[at + 1..].iter().find(overlaps), None, "beside {:?}", mark);
            }
        }
    }

    #[test]
    fn a_stretch_of_time_is_the_range_that_its_dates_name(days in days()) {
        let (from, to) = days.dates();
        prop_assert_eq!((day_number(from.first_day()), day_number(to.last_day()) + 1), (days.from, days.to));
    }

    #[test]
    fn a_shorter_a_longer_an_earlier_and_a_later_time_are_parts_of_the_whole(days in days(), is_more in any::<bool>()) {
        let whole = Days { from: day_number((1990, 1, 1)), to: day_number((2030, 1, 1)) };
        for other in [days.zoomed(is_more, whole), days.moved(is_more, whole)] {
            prop_assert!(whole.from <= other.from && other.to <= whole.to && other.count() >= 7, "{:?}", other);
        }
        prop_assert_eq!(days.moved(is_more, whole).count(), days.count());
        let closer = days.zoomed(true, whole);
        prop_assert!(days.from <= closer.from && closer.to <= days.to && closer.count() == (days.count() / 2).max(7));
    }

    #[test]
    fn ticks_are_days_of_the_axis_in_order_and_their_names_have_room(days in days(), width in width()) {
        let scale = lanes_scale(days, width);
        let names = [18, 34, 32];
        let ticks = scale.ticks(names);
        for pair in ticks.windows(2) {
            let room = match pair[0].date {
                Date { month: 0, .. } => names[2],
                Date { day: 0, .. } => names[1],
                _ => names[0],
            };
            let apart = scale.x(pair[1].day) - scale.x(pair[0].day);
            // February is the shortest month.
            prop_assert!(pair[0].day < pair[1].day && apart * 31 >= i32::try_from(room).unwrap_or(0) * 28, "{:?} of {room}", pair);
        }
        for tick in &ticks {
            prop_assert_eq!(day_number(tick.date.first_day()), tick.day);
            prop_assert!(days.from <= tick.day && tick.day < days.to);
        }
        prop_assert!(ticks.first().is_none_or(|tick| tick.is_first));
    }
}

#[test]
fn without_a_range_the_report_s_year_is_drawn_and_what_is_before_and_after_is_counted() {
    let year = report().year;
    let all = timeline(columns(), &Filters::default(), None);
    let drawn = lanes(columns(), &Filters::default(), &all);
    assert_eq!(drawn.days.dates(), (date((year, 0, 0)), date((year, 0, 0))));
    let count = |is_outside: fn(&Event) -> bool| all.events().filter(|&event| is_outside(&report().events[event as usize])).count();
    assert_eq!(drawn.earlier.len(), count(|event| event.date.last_day().is_some_and(|day| day.0 < report().year)));
    assert_eq!(drawn.later.len(), count(|event| event.date.first_day().is_some_and(|day| day.0 > report().year)));
    assert!(!drawn.earlier.is_empty());
}

#[test]
fn what_is_not_of_the_report_s_year_is_drawn_where_it_is() {
    let before: Vec<&Event> =
        report().events.iter().filter(|event| event.date.last_day().is_some_and(|day| day.0 < report().year)).collect();
    let person = before.iter().flat_map(|event| &event.entities).map(|&entity| &report().entities[entity as usize]).find(|entity| {
        let events =
            report().events.iter().filter(|event| event.entities.iter().any(|&other| report().entities[other as usize].id == entity.id));
        events.clone().all(|event| event.date.last_day().is_some_and(|day| day.0 < report().year))
    });
    let entity = person.expect("somebody is named for earlier years alone");
    let filters = Filters::only(FacetValue::Entity(entity.kind, entity.id));
    let shown = timeline(columns(), &filters, None);
    let drawn = lanes(columns(), &filters, &shown);
    assert!(drawn.days.to <= day_number((report().year, 1, 1)), "{:?}", drawn.days.dates());
    assert_eq!((drawn.earlier.len(), drawn.later.len()), (0, 0));
}

#[test]
fn an_interval_is_certain_between_its_latest_beginning_and_its_earliest_end() {
    let number = |day| Some(day_number(day));
    for (text, from, to, sure) in [
        ("2022-01-05", number((2022, 1, 5)), number((2022, 1, 6)), number((2022, 1, 5)).zip(number((2022, 1, 6)))),
        ("2022-01", number((2022, 1, 1)), number((2022, 2, 1)), None),
        ("2022-01-05~", number((2022, 1, 5)), number((2022, 1, 6)), None),
        ("2022-01-05/2022-01-08", number((2022, 1, 5)), number((2022, 1, 9)), number((2022, 1, 5)).zip(number((2022, 1, 9)))),
        ("2022-01/2022-03", number((2022, 1, 1)), number((2022, 4, 1)), number((2022, 2, 1)).zip(number((2022, 3, 1)))),
        ("2022-01/2022-02", number((2022, 1, 1)), number((2022, 3, 1)), None),
        ("2022-01-13/2022-02", number((2022, 1, 13)), number((2022, 3, 1)), number((2022, 1, 13)).zip(number((2022, 2, 1)))),
        ("2022-01-05/..", number((2022, 1, 5)), None, number((2022, 1, 5)).zip(number((2022, 1, 6)))),
        ("../2022-10", None, number((2022, 11, 1)), None),
    ] {
        let date: Edtf = text.parse().expect("EDTF");
        assert_eq!(Reach::of(date), Reach { from, to, sure }, "{text}");
    }
}

#[test]
fn the_ranges_of_hostile_links_are_drawn_too() {
    let (short, long) = (|date: Date| date.year.to_string(), |_: Date| String::new());
    let key = ["", "", ""].map(String::from);
    for (from, to) in
        [("0000", "9999"), ("0000", "0000-24"), ("9990", "9999-24"), ("9999-24", "9999-24"), ("9999-12-31", "9999-12-31"), ("9999", "0000")]
    {
        let filters = Filters { from: from.parse().ok(), to: to.parse().ok(), ..Filters::default() };
        assert!(filters.from.is_some() && filters.to.is_some());
        for filters in [filters.clone(), Filters { from: None, ..filters.clone() }, Filters { to: None, ..filters }] {
            let Lanes { days, whole, .. } = lanes(columns(), &filters, &timeline(columns(), &filters, None));
            for width in [328, 640] {
                let names = AxisNames { short: &short, long: &long, key: &key };
                assert_eq!(draw_lanes(days, &[], &names, width).0.width, width, "{from} to {to}");
            }
            for other in [days.zoomed(true, whole), days.zoomed(false, whole), days.moved(true, whole), days.moved(false, whole)] {
                assert!(whole.from <= other.from && other.to <= whole.to, "{from} to {to}");
            }
        }
    }
}
