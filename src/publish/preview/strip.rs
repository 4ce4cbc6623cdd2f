//! Where something stands in the whole: an event in the report's year, a section in its text.

use super::figure::pixels;
use super::picture::Picture;
use crate::chart::{Ink, MonthBar, Shape, draw_months};
use crate::query::{Columns, Filters, Group, months, sections_within, timeline};
use crate::report::{Event, Report, Section};
use crate::words::Words;

/// The events of the report's year by the month in which they begin: the month of an event dark, or all of them without one. `None` where the
/// event begins in no month of that year that is known.
pub(super) fn year(words: Words, event: Option<&Event>, (wide, high): (f32, f32)) -> Option<Picture> {
    const SCALE: f32 = 1.75;
    let columns = Columns::of(words.report);
    let mut shown = timeline(&columns, &Filters::default(), None);
    if let Some(event) = event {
        shown.groups = same_month(words.report, shown.groups, event);
    }
    let bar = |(month, (all, shown))| MonthBar { mark: String::new(), name: words.month_short(month), all, shown };
    let bars: Vec<MonthBar> = (1..).zip(months(&columns, &shown)).map(bar).collect();
    if bars.iter().all(|bar| bar.shown == 0) {
        return None;
    }
    let scene = draw_months(&bars, pixels(wide / SCALE), pixels(high / SCALE).cast_signed());
    // A wash is too faint in small.
    let clear = |shape: Shape| if shape.ink == Ink::Wash { Shape { ink: Ink::Rule, ..shape } } else { shape };
    let shapes: Vec<Shape> = scene.shapes.into_iter().map(clear).collect();
    Some(Picture::of(&shapes, SCALE))
}

/// The events that begin in the same month as one, or as that which it tells again.
fn same_month(report: &Report, groups: Vec<Group>, event: &Event) -> Vec<Group> {
    let first = event.same_as.map_or(event, |first| &report.events[first as usize]);
    let is_here = |group: &&Group| group.events.iter().any(|&index| report.events[index as usize].id == first.id);
    let month = groups.iter().find(is_here).map(|group| group.month);
    groups.into_iter().filter(|group| Some(group.month) == month).collect()
}

/// The text from its beginning to its end, each section as long as it is; the one given, or what stands in it, dark.
pub(super) fn text(words: Words, section: &Section, (wide, high): (f32, f32)) -> Picture {
    const THINNEST: f32 = 8.0;
    let within = sections_within(words.report, section);
    let all = words.report.sentences.len() as f32;
    let mut picture = Picture::default();
    let mut dark = Picture::default();
    for one in words.report.sections.iter().filter(|one| one.first < one.end) {
        let (from, to) = sentences(words.report, one);
        let (left, right) = (from as f32 / all * wide, to as f32 / all * wide - 3.0);
        if one.id == section.id || within.iter().any(|within| within.id == one.id) {
            dark.rect((left, 0.0), (right.max(left + THINNEST), high), Ink::Text);
        } else {
            picture.rect((left, 0.0), (right, high), Ink::Rule);
        }
    }
    picture.place(dark, (0.0, 0.0));
    picture
}

/// Indices of the first sentence of a section and of the one after its last.
pub(super) fn sentences(report: &Report, section: &Section) -> (u32, u32) {
    let paragraphs = &report.paragraphs[section.first as usize..section.end as usize];
    paragraphs.first().zip(paragraphs.last()).map_or((0, 0), |(first, last)| (first.first, last.end))
}
