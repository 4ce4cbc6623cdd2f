//! How a preview is laid out: the site and where one is at the top, the title large, what there is to see, the source at the bottom.

use super::SIZE;
use super::figure::{Figure, sizes};
use super::letters::Letter;
use super::picture::{Picture, Style};
use super::strip;
use crate::chart::{Anchor, Drawing, Ink};
use crate::query::{sections_within, series};
use crate::report::{Chart, Event, Section};
use crate::view::drawing;
use crate::words::Words;

/// The empty edge left and right.
const EDGE: f32 = 64.0;
/// The width between the edges.
const WIDE: f32 = SIZE.0 as f32 - 2.0 * EDGE;
/// What is between the head and the source.
const TOP: f32 = 118.0;
const BOTTOM: f32 = 558.0;
/// Baselines of the head and of the source.
const HEAD: f32 = 62.0;
const FOOT: f32 = 599.0;

/// The height of the line that says how many marks of a chart are left out.
const MORE: f32 = 36.0;

const SMALL: Style = Style { letter: Letter::Plain, size: 23.0, ink: Ink::Muted };
const LEAD: Style = Style { letter: Letter::Plain, size: 29.0, ink: Ink::Muted };
const DATE: Style = Style { letter: Letter::Bold, size: 34.0, ink: Ink::Text };
const NAME: Style = Style { letter: Letter::Title, size: 32.0, ink: Ink::Text };
/// The sizes of titles; what fits decides.
const TITLES: [u16; 11] = [62, 60, 58, 56, 54, 52, 50, 48, 46, 44, 42];

/// A card with its head and foot.
fn card(words: Words, kicker: &str, source: &str) -> Picture {
    let mut card = Picture::default();
    let name = words.get("site-name");
    card.write(&name, NAME, (EDGE, HEAD), Anchor::Start);
    let beside = EDGE + NAME.letter.set(&name, NAME.size).width + 16.0;
    card.write(words.label(words.report.short_title), SMALL, (beside, HEAD), Anchor::Start);
    card.write(kicker, SMALL, (EDGE + WIDE, HEAD), Anchor::End);
    card.rect((0.0, 92.0), (SIZE.0 as f32, 94.0), Ink::Rule);
    // A long one in smaller letters, never cut.
    let size = SMALL.size * (WIDE / SMALL.letter.set(source, SMALL.size).width).min(1.0);
    card.write(source, Style { size, ..SMALL }, (EDGE, FOOT), Anchor::Start);
    card
}

/// The report and the sections in which sentences stand, each once.
fn source(words: Words, sentences: impl IntoIterator<Item = u32>) -> String {
    let mut named = vec![words.label(words.report.title).to_owned()];
    for sentence in sentences {
        let section = words.section(words.report.section_of(sentence));
        if !named.contains(&section) {
            named.push(section);
        }
    }
    named.join(", ")
}

/// Words in lines.
struct Block {
    lines: Vec<String>,
    style: Style,
    /// From one line to the next, in pixels.
    step: f32,
}

impl Block {
    fn new(words: &str, style: Style, leading: f32) -> Self {
        Self { lines: style.letter.lines(words, style.size, WIDE), style, step: style.size * leading }
    }

    /// A title in every size that there is, from the largest on.
    fn titles(words: &str) -> impl DoubleEndedIterator<Item = Self> {
        let title = |size| Style { letter: Letter::Title, size: f32::from(size), ink: Ink::Text };
        TITLES.into_iter().map(move |size| Self::new(words, title(size), 1.17))
    }

    /// Writes a title as large as it can be from `top` to `bottom`; returns where it ends.
    fn title(card: &mut Picture, words: &str, (top, bottom): (f32, f32)) -> f32 {
        let fitting = Self::titles(words).find(|title| top + title.height() <= bottom);
        fitting.or_else(|| Self::titles(words).next_back()).map_or(top, |title| title.write(card, top))
    }

    fn height(&self) -> f32 {
        self.lines.len() as f32 * self.step
    }

    /// Writes the lines from `top` on; returns where the next would begin.
    fn write(&self, card: &mut Picture, top: f32) -> f32 {
        let mut y = top + self.style.size * 0.8;
        for line in &self.lines {
            card.write(line, self.style, (EDGE, y), Anchor::Start);
            y += self.step;
        }
        top + self.height()
    }
}

/// The card of a chart: its finding and its picture.
pub(super) fn chart(words: Words, chart: &Chart) -> Picture {
    const BETWEEN: f32 = 26.0;
    let series = series(words.report, &chart.statistics, chart.threshold, chart.whole);
    let marks = series.marks.iter().chain(&series.threshold).chain(&series.whole);
    let source = source(words, marks.map(|mark| mark.statistic.sentence));
    let mut card = card(words, words.label(words.report.themes[chart.theme as usize].title), &source);
    let title = words.label(chart.title);
    let mut drawing = drawing(words, chart);
    // The axis that names the unit in a page is left out.
    for (item, statistic) in drawing.items.iter_mut().zip(words.report.chart_statistics(chart)) {
        item.value_text = words.value_with_unit(statistic);
    }
    let titles: Vec<Block> = Block::titles(title).collect();
    let Some((title, figure)) = chosen(&titles, &drawing, BOTTOM - TOP - BETWEEN) else {
        Block::title(&mut card, title, (TOP, BOTTOM));
        return card;
    };
    let top = title.write(&mut card, TOP) + BETWEEN;
    let more = if figure.left_out > 0 { MORE } else { 0.0 };
    let middle = top + (BOTTOM - top - figure.height - more) / 2.0;
    card.place(figure.picture, (EDGE, middle));
    if more > 0.0 {
        let figures = words.count("count-figures", u32::try_from(figure.left_out).unwrap_or(u32::MAX));
        card.write(&words.with("facet-more", &[("number", &figures)]), SMALL, (EDGE, middle + figure.height + more), Anchor::Start);
    }
    card
}

/// The largest title with which a drawing can be well seen, else the smallest with which it can be read; of as many of its marks as have room.
fn chosen<'t>(titles: &'t [Block], drawing: &Drawing, high: f32) -> Option<(&'t Block, Figure)> {
    const GOOD: u16 = 17;
    let fitting = |figures: &[Figure], title: &Block, least: u16| {
        let more = |figure: &Figure| if figure.left_out > 0 { MORE } else { 0.0 };
        figures.iter().position(|figure| figure.tenths >= least && figure.height + more(figure) <= high - title.height())
    };
    (1..=drawing.items.len()).rev().find_map(|count| {
        let mut figures = sizes(drawing, count, WIDE);
        let good = titles.iter().find_map(|title| Some((title, fitting(&figures, title, GOOD)?)));
        let (title, at) = good.or_else(|| titles.last().and_then(|title| Some((title, fitting(&figures, title, 0)?))))?;
        Some((title, figures.swap_remove(at)))
    })
}

/// The card of an event: when and what, and where it stands in the year.
pub(super) fn event(words: Words, event: &Event) -> Picture {
    const YEAR: f32 = 130.0;
    let mut card = card(words, &words.category(event.category), &source(words, [event.sentence]));
    let top = Block::new(&words.event_date(event), DATE, 1.5).write(&mut card, TOP);
    let bottom = strip::year(words, Some(event), (WIDE, YEAR)).map_or(BOTTOM, |year| with_year(&mut card, words, year, YEAR));
    Block::title(&mut card, words.label(event.title), (top, bottom));
    card
}

/// Puts the shape of the year at the bottom, under the words that say what it is; returns where they begin.
fn with_year(card: &mut Picture, words: Words, year: Picture, high: f32) -> f32 {
    let top = BOTTOM - high;
    let what = words.with("timeline-year-drawing", &[("year", &words.report.year.to_string())]);
    card.place(year, (EDGE, top));
    card.write(&what, SMALL, (EDGE + WIDE, top), Anchor::End);
    top - SMALL.size
}

/// The card of a section: its heading, what is in it, and where it stands in the text.
pub(super) fn section(words: Words, section: &Section) -> Picture {
    const STRIP: f32 = 26.0;
    let mut card = card(words, &words.section(section), words.label(words.report.title));
    let counts = Block::new(&counts(words, section), LEAD, 1.0);
    let below = BOTTOM - STRIP - 22.0 - counts.height();
    Block::title(&mut card, section.heading, (TOP, below - 16.0));
    counts.write(&mut card, below);
    card.place(strip::text(words, section, (WIDE, STRIP)), (EDGE, BOTTOM - STRIP));
    card
}

/// How much there is in a section: sentences, figures, events.
fn counts(words: Words, section: &Section) -> String {
    let parts = sections_within(words.report, section).into_iter().chain([section]);
    let spans: Vec<(u32, u32)> = parts.map(|part| strip::sentences(words.report, part)).collect();
    let here = |sentence: u32| spans.iter().any(|(from, to)| (*from..*to).contains(&sentence));
    let figures = words.report.statistics.iter().filter(|statistic| here(statistic.sentence)).count();
    let events = words.report.events.iter().filter(|event| here(event.sentence)).count();
    let sentences: u32 = spans.iter().map(|(from, to)| to - from).sum();
    let counts = [("count-sentences", sentences as usize), ("count-figures", figures), ("count-events", events)];
    joined(words, &counts)
}

/// The card of the site: the report's title, what there is of it, the shape of its year.
pub(super) fn site(words: Words) -> Picture {
    const YEAR: f32 = 190.0;
    let report = words.report;
    let mut card = card(words, "", &words.with("footer-source", &[("publisher", words.label(report.publisher))]));
    let top = Block::title(&mut card, words.label(report.title), (TOP, 280.0));
    let events = report.events.iter().filter(|event| event.same_as.is_none()).count();
    let counts = [("count-sentences", report.sentences.len()), ("count-figures", report.statistics.len()), ("count-events", events)];
    Block::new(&joined(words, &counts), LEAD, 1.0).write(&mut card, top + 8.0);
    if let Some(year) = strip::year(words, None, (WIDE, YEAR)) {
        with_year(&mut card, words, year, YEAR);
    }
    card
}

/// What there is, each by the message that counts it.
fn joined(words: Words, counts: &[(&str, usize)]) -> String {
    let there = counts.iter().filter(|(_, count)| *count > 0);
    there.map(|(id, count)| words.count(id, u32::try_from(*count).unwrap_or(u32::MAX))).collect::<Vec<_>>().join(" · ")
}
