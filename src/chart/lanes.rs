//! Events over time, in lanes. What is drawn of an event is what is known of its time: days that are certain are filled, days of which it is not known which is meant are
//! outlined, an open end is an arrow. Events too close to be told apart are one mark that says how many they are.

use super::frame::{Frame, SMALL, flow, px};
use super::metrics::{width, wrap};
use super::scene::{Ink, Scene};
use super::ticks::{Tick, TimeScale};
use crate::query::{Days, Reach, sorted};
use crate::report::Date;
use plotters::style::text_anchor::{HPos, VPos};

/// A lane with the words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaneRow {
    /// What its events have in common.
    pub name: String,
    /// Each event by its index, and how far its time reaches.
    pub events: Vec<(u32, Reach)>,
}

/// How a language names what the axis shows.
pub struct AxisNames<'a> {
    /// A tick, as short as it can be: «5», «янв.», «2022».
    pub short: &'a dyn Fn(Date) -> String,
    /// The larger time that a tick is in: «январь 2022», «2022».
    pub long: &'a dyn Fn(Date) -> String,
    /// What a known day is, a time of which the day is not known, an open end.
    pub key: &'a [String; 3],
}

/// Where what is drawn of one or more events lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Which lane it stands in.
    pub lane: usize,
    /// Indices of the events.
    pub events: Vec<u32>,
    /// From which pixel to which.
    pub extent: (i32, i32),
    /// The certain part of it.
    pub sure: Option<(i32, i32)>,
    /// Whether the beginning and the end are open, or lie beyond what is drawn.
    pub open: (bool, bool),
    /// The row of the lane, from its first on.
    pub row: usize,
}

/// The height in pixels of a row, and of a mark in it.
const ROW: i32 = 17;
const HIGH: i32 = 12;
/// A mark is at least so wide.
const LEAST: i32 = 8;
/// How far an open end is drawn.
const OPEN: i32 = 22;
/// Overlapping marks of at most this width are merged, into a mark of at most the second width.
const NARROW: i32 = 14;
const TOGETHER: i32 = 48;
/// Rows of a lane at most: a mark without room in them is merged into the last mark of the last row.
const ROWS: usize = 3;
const AXIS: i32 = 42;
const GAP: i32 = 7;
const NAME_LINE: i32 = 17;

/// Where the marks of a lane lie.
pub fn place(scale: &TimeScale, lane: usize, events: &[(u32, Reach)]) -> Vec<Placed> {
    let mut marks: Vec<Placed> = Vec::new();
    for ((extent, sure, open), mut events) in sorted(together(scale, events)) {
        let is_narrow = |(from, to): (i32, i32)| to - from <= NARROW;
        let joins = |mark: &&mut Placed| {
            let is_same = (mark.extent, mark.sure, mark.open) == (extent, sure, open);
            // Marks that may cover all that is drawn look alike, whatever their dates: one mark for all of them.
            let is_all = mark.extent == extent && extent == (scale.left, scale.right) && mark.sure.or(sure).is_none();
            let is_alike = mark.open == open && mark.sure.is_some() == sure.is_some() && (mark.events.len() > 1 || is_narrow(mark.extent));
            let is_close = is_narrow(extent) && extent.0 < mark.extent.1 && extent.1 - mark.extent.0 <= TOGETHER;
            is_same || is_all || is_alike && is_close
        };
        match marks.iter_mut().rev().take(8).find(joins) {
            Some(mark) => {
                mark.events.append(&mut events);
                mark.extent.1 = mark.extent.1.max(extent.1);
                mark.open = either(mark.open, open);
                mark.sure = mark.sure.zip(sure).map(|(known, sure)| (known.0, known.1.max(sure.1)));
            }
            None => marks.push(Placed { lane, events, extent, sure, open, row: 0 }),
        }
    }
    let mut placed: Vec<Placed> = Vec::new();
    let mut ends = [i32::MIN; ROWS];
    for mut mark in marks {
        let end = reserved(&mark);
        match (0..ROWS).find(|&row| ends[row] <= mark.extent.0) {
            Some(row) => {
                (mark.row, ends[row]) = (row, end);
                placed.push(mark);
            }
            None => {
                let last = placed
                    .iter_mut()
                    .rev()
                    .find(|placed| placed.row == ROWS - 1)
                    .expect("the last row is taken, for the mark finds no room in it");
                last.events.append(&mut mark.events);
                last.extent.1 = last.extent.1.max(mark.extent.1);
                last.open = either(last.open, mark.open);
                last.sure = None;
                ends[ROWS - 1] = ends[ROWS - 1].max(reserved(last));
            }
        }
    }
    placed
}

/// What is drawn of a time: extent, certain part, open ends.
type Drawn = ((i32, i32), Option<(i32, i32)>, (bool, bool));

/// Events of which the same is drawn, as far as they follow one another: of many events there are few such groups, and only these are put in order.
fn together(scale: &TimeScale, events: &[(u32, Reach)]) -> Vec<(Drawn, Vec<u32>)> {
    let mut groups: Vec<(Drawn, Vec<u32>)> = Vec::new();
    for run in events.chunk_by(|one, other| one.1 == other.1) {
        let drawn = drawn(scale, run[0].1);
        let indices = run.iter().map(|(event, _)| *event);
        match groups.iter_mut().rev().take(8).find(|(known, _)| *known == drawn) {
            Some((_, events)) => events.extend(indices),
            None => groups.push((drawn, indices.collect())),
        }
    }
    groups
}

fn either(one: (bool, bool), other: (bool, bool)) -> (bool, bool) {
    (one.0 || other.0, one.1 || other.1)
}

/// Where a mark and its number end, and a little room.
fn reserved(mark: &Placed) -> i32 {
    mark.extent.1.max(number(mark).map_or(i32::MIN, |(at, wide)| at + wide)) + 3
}

/// The number of a mark of several events: where it begins, and how wide it is. It stands in a mark that has room for it, else behind it.
fn number(mark: &Placed) -> Option<(i32, i32)> {
    let (left, right) = mark.extent;
    let wide = (mark.events.len() > 1).then(|| px(width(&mark.events.len().to_string(), SMALL, true)))?;
    Some(if right - left >= wide + 8 { (left + 4, wide) } else { (right + 3, wide) })
}

fn drawn(scale: &TimeScale, Reach { from, to, sure }: Reach) -> Drawn {
    let at = |day: i32| scale.x(day).clamp(scale.left, scale.right);
    let Days { from: first, to: last } = scale.days;
    let mut sure = sure.filter(|&(from, to)| from < last && first < to).map(|(from, to)| (at(from), at(to)));
    // An open end goes on a little from what is known, or all the way where that is not in sight.
    let onward = |known: i32| if known <= scale.left { scale.right } else { known + OPEN };
    let backward = |known: i32| if known >= scale.right { scale.left } else { known - OPEN };
    let mut extent = match (from, to) {
        (Some(from), Some(to)) => (at(from), at(to)),
        (Some(from), None) => (at(from), onward(sure.map_or(at(from), |sure| sure.1))),
        (None, Some(to)) => (backward(sure.map_or(at(to), |sure| sure.0)), at(to)),
        (None, None) => (scale.left, scale.right),
    };
    extent = (extent.0.max(scale.left), extent.1.min(scale.right));
    // As wide as can be seen, about the same middle.
    let lacking = LEAST - (extent.1 - extent.0);
    if lacking > 0 {
        let left = (extent.0 - lacking / 2).clamp(scale.left, (scale.right - LEAST).max(scale.left));
        extent = (left, left + LEAST);
        sure = sure.map(|_| extent);
    }
    let open = (from.is_none_or(|from| from < first), to.is_none_or(|to| to > last));
    (extent, sure, open)
}

/// Draws lanes `width` pixels wide; the names stand beside them where there is room, else above each. Each mark is tied to its number among all that are placed.
pub fn draw_lanes(days: Days, lanes: &[LaneRow], names: &AxisNames<'_>, width_px: u32) -> (Scene, Vec<Placed>) {
    let scale = lanes_scale(days, width_px);
    let beside = scale.left;
    let named = |lane: &LaneRow| wrap(&lane.name, SMALL, false, if beside > 0 { beside.unsigned_abs() - 12 } else { width_px });
    let lanes: Vec<(Vec<String>, Vec<Placed>)> =
        lanes.iter().enumerate().map(|(at, lane)| (named(lane), place(&scale, at, &lane.events))).collect();
    let high = |(name, marks): &(Vec<String>, Vec<Placed>)| {
        let rows = marks.iter().map(|mark| mark.row + 1).max().unwrap_or(1);
        let (name, rows) = (lines(name.len()) * NAME_LINE, lines(rows) * ROW);
        if beside > 0 { name.max(rows) } else { name + rows }
    };
    let floor: i32 = lanes.iter().map(|lane| high(lane) + GAP).sum();
    let key = flow(names.key.iter().map(|words| SAMPLE + 7 + px(width(words, SMALL, false))), width_px);
    let key_lines = key.last().map_or(0, |(_, line)| line + 1);
    let frame = Frame::new(width_px, floor + AXIS + key_lines * KEY_LINE);
    let ticks = axis(&frame, &scale, names, floor);
    let (mut y, mut number) = (0, 0);
    for lane in &lanes {
        frame.showing(None);
        if y > 0 {
            frame.line(vec![(0, y - GAP / 2), (frame.width, y - GAP / 2)], Ink::Rule);
        }
        for tick in &ticks {
            let x = scale.x(tick.day);
            frame.line(vec![(x, y), (x, y + high(lane))], Ink::Rule);
        }
        for (line, top) in lane.0.iter().zip((y..).step_by(NAME_LINE.unsigned_abs() as usize)) {
            if beside == 0 {
                frame.rect((0, top), (px(width(line, SMALL, false)) + 4, top + NAME_LINE - 1), Ink::Paper);
            }
            frame.text(line, (0, top + 1), (SMALL, false), Ink::Muted, (HPos::Left, VPos::Top));
        }
        let top = if beside > 0 { y } else { y + lines(lane.0.len()) * NAME_LINE };
        for mark in &lane.1 {
            frame.showing(Some(&number.to_string()));
            number += 1;
            draw_mark(&frame, mark, top + lines(mark.row) * ROW + (ROW - HIGH) / 2);
        }
        y += high(lane) + GAP;
    }
    frame.showing(None);
    for ((sample, words), (left, line)) in KEY.iter().zip(names.key).zip(key) {
        let top = floor + AXIS + line * KEY_LINE + 3;
        let mark = Placed {
            extent: (left, left + SAMPLE),
            sure: sample.0.then_some((left, left + SAMPLE)),
            open: (false, sample.1),
            events: Vec::new(),
            lane: 0,
            row: 0,
        };
        draw_time(&frame, &mark, top);
        frame.text(words, (left + SAMPLE + 7, top + HIGH / 2), (SMALL, false), Ink::Muted, (HPos::Left, VPos::Center));
    }
    (frame.scene(), lanes.into_iter().flat_map(|lane| lane.1).collect())
}

/// What is explained below the axis: a known day, a time of which it is not known which day is meant, an open end. Whether each is certain, whether its end is open.
const KEY: [(bool, bool); 3] = [(true, false), (false, false), (false, true)];
const SAMPLE: i32 = 20;
const KEY_LINE: i32 = 20;

/// The scale of a drawing of lanes `width` pixels wide.
pub fn lanes_scale(days: Days, width_px: u32) -> TimeScale {
    TimeScale { days, left: if width_px < 500 { 0 } else { 150 }, right: px(width_px) - 1 }
}

fn lines(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX / ROW / 2)
}

/// The axis below the lanes, which are drawn as high as its ticks after it.
fn axis(frame: &Frame, scale: &TimeScale, names: &AxisNames<'_>, floor: i32) -> Vec<Tick> {
    let short = |date: Date| (names.short)(date);
    let widest = |dates: &mut dyn Iterator<Item = Date>| dates.map(|date| width(&short(date), SMALL, false)).max().unwrap_or(0);
    let date = |month, day| Date { year: 2000, month, day, approximate: false };
    let ticks = scale.ticks([
        width("30", SMALL, false),
        widest(&mut (1..=12).map(|month| date(month, 0))),
        widest(&mut core::iter::once(date(0, 0))),
    ]);
    frame.line(vec![(scale.left, floor), (scale.right, floor)], Ink::Muted);
    let mut free_from = i32::MIN;
    for (at, tick) in ticks.iter().enumerate() {
        let left = scale.x(tick.day);
        frame.line(vec![(left, floor), (left, floor + 5)], Ink::Muted);
        let next = ticks.get(at + 1).map_or(scale.right, |next| scale.x(next.day));
        let (name, long) = (short(tick.date), (names.long)(tick.date));
        let fits = |text: &str, end: i32| left + 4 + px(width(text, SMALL, false)) <= end;
        if fits(&name, next.min(scale.right)) {
            frame.text(&name, (left + 4, floor + 4), (SMALL, false), Ink::Muted, (HPos::Left, VPos::Top));
        }
        if tick.is_first && !long.is_empty() && left >= free_from && fits(&long, scale.right) {
            frame.text(&long, (left + 4, floor + 20), (SMALL, false), Ink::Text, (HPos::Left, VPos::Top));
            free_from = left + 12 + px(width(&long, SMALL, false));
        }
    }
    ticks
}

fn draw_mark(frame: &Frame, mark: &Placed, top: i32) {
    let Placed { events, extent: (_, right), sure, open, .. } = mark;
    draw_time(frame, mark, top);
    if let Some((at, _)) = number(mark) {
        let is_within = at < *right;
        let ink = if is_within && sure.is_some_and(|sure| sure.0 <= at && *right <= sure.1 + 4) { Ink::Paper } else { Ink::Text };
        let at = if is_within && open.0 { at + 5 } else { at };
        frame.text(&events.len().to_string(), (at, top + HIGH / 2), (SMALL, true), ink, (HPos::Left, VPos::Center));
    }
}

/// What is known of a time.
fn draw_time(frame: &Frame, Placed { extent: (left, right), sure, open, .. }: &Placed, top: i32) {
    let (left, right, bottom, middle) = (*left, *right, top + HIGH, top + HIGH / 2);
    if *sure != Some((left, right)) {
        frame.rect((left, top), (right, bottom), Ink::Wash);
        frame.line(vec![(left, top), (right, top)], Ink::Report);
        frame.line(vec![(left, bottom), (right, bottom)], Ink::Report);
        for (x, is_open) in [(left, open.0), (right, open.1)] {
            if !is_open {
                frame.line(vec![(x, top), (x, bottom)], Ink::Report);
            }
        }
    }
    if let Some((from, to)) = *sure {
        frame.rect((from, top), (to.max(from + 2), bottom), Ink::Text);
    }
    let ink = |is_sure: bool| if is_sure { Ink::Paper } else { Ink::Muted };
    if open.0 {
        frame.polygon(vec![(left, middle), (left + 7, top), (left + 7, bottom)], ink(sure.is_some_and(|sure| sure.0 <= left)));
    }
    if open.1 {
        frame.polygon(vec![(right, middle), (right - 7, top), (right - 7, bottom)], ink(sure.is_some_and(|sure| sure.1 >= right)));
    }
}
