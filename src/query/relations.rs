//! What stands beside what: the chart of a figure, the same event told again, what comes before and after, what stands within.

use super::columns::Columns;
use super::filter::Filters;
use super::passing::Passing;
use super::search::Index;
use crate::report::{Abbreviation, Chart, Date, Edtf, Entity, EntityKind, Event, Labels, Report, Section, Span, Statistic, whole_words};

/// The first chart that draws a statistic, or the one that it states again.
pub fn chart_of<'r>(report: &'r Report, statistic: &Statistic) -> Option<&'r Chart> {
    let own = index_of(&report.statistics, |one| one.id == statistic.id);
    let index = statistic.same_as.or(own)?;
    report.charts.iter().find(|chart| chart.statistics.contains(&index) || chart.threshold == Some(index) || chart.whole == Some(index))
}

/// The charts that draw any of these statistics, each once.
pub fn charts_of<'r>(report: &'r Report, statistics: &[&Statistic]) -> Vec<&'r Chart> {
    let is_drawn = |&index: &u32| statistics.iter().any(|statistic| report.statistics[index as usize].id == statistic.id);
    report.charts.iter().filter(|chart| chart.statistics.iter().any(is_drawn)).collect()
}

/// Statistics by the sentence in which they stand, in the order of their first.
pub fn statistics_by_sentence<'s>(statistics: impl Iterator<Item = &'s Statistic>) -> Vec<(u32, Vec<&'s Statistic>)> {
    let mut groups: Vec<(u32, Vec<&Statistic>)> = Vec::new();
    for statistic in statistics {
        match groups.iter_mut().find(|(sentence, _)| *sentence == statistic.sentence) {
            Some((_, group)) => group.push(statistic),
            None => groups.push((statistic.sentence, vec![statistic])),
        }
    }
    groups
}

/// The same event where the report tells it elsewhere.
pub fn retold<'r>(report: &'r Report, event: &Event) -> Vec<&'r Event> {
    let first = event.same_as.or_else(|| index_of(&report.events, |one| one.id == event.id));
    let tells = |(index, other): &(u32, &Event)| other.id != event.id && (Some(*index) == first || other.same_as == first);
    (0..).zip(&report.events).filter(tells).map(|(_, other)| other).collect()
}

/// The same value where the report states it elsewhere.
pub fn restated<'r>(report: &'r Report, statistic: &Statistic) -> Vec<&'r Statistic> {
    let first = statistic.same_as.or_else(|| index_of(&report.statistics, |one| one.id == statistic.id));
    let states = |(index, other): &(u32, &Statistic)| other.id != statistic.id && (Some(*index) == first || other.same_as == first);
    (0..).zip(&report.statistics).filter(states).map(|(_, other)| other).collect()
}

/// The time of statistics, from the first day of all to the last; `None` where none has any.
pub fn time_of(statistics: &[&Statistic]) -> Option<(Date, Date)> {
    let ends = statistics.iter().filter_map(|statistic| match statistic.period? {
        Edtf::Date(date) => Some((date, date)),
        Edtf::Interval(from, to) => Some((from.or(to)?, to.or(from)?)),
    });
    ends.reduce(|(from, to), (other_from, other_to)| {
        let first = if other_from.first_day() < from.first_day() { other_from } else { from };
        let last = if other_to.last_day() > to.last_day() { other_to } else { to };
        (first, last)
    })
}

/// What rests on a sentence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OnSentence<'r> {
    /// The figures that stand in it.
    pub statistics: Vec<&'r Statistic>,
    /// The events whose quotes have words of it.
    pub events: Vec<&'r Event>,
    /// Who and what it names.
    pub entities: Vec<&'r Entity>,
    /// Abbreviations that stand in it and are no names, each once, with their place.
    pub abbreviations: Vec<(&'r Abbreviation, Span)>,
}

/// What rests on a sentence.
pub fn on_sentence(report: &Report, sentence: u32) -> OnSentence<'_> {
    let span = report.sentences[sentence as usize].span;
    let shares = |quote: Span| quote.paragraph == span.paragraph && quote.start < span.end && span.start < quote.end;
    OnSentence {
        statistics: report.statistics.iter().filter(|statistic| statistic.sentence == sentence).collect(),
        events: report.events.iter().filter(|event| shares(event.quote)).collect(),
        entities: report.entities.iter().filter(|entity| entity.mentions.iter().any(|&mention| shares(mention))).collect(),
        abbreviations: abbreviations_in(report, sentence),
    }
}

/// The abbreviations of a sentence that are no names, each where it first stands.
pub fn abbreviations_in(report: &Report, sentence: u32) -> Vec<(&Abbreviation, Span)> {
    let span = report.sentences[sentence as usize].span;
    let text = report.sentence_text(sentence);
    let place = |abbreviation: &Abbreviation| {
        let found = abbreviation
            .forms
            .iter()
            .filter_map(|form| whole_words(text, form).next().map(|start| start..start + form.len()))
            .min_by_key(|found| (found.start, text.len() - found.end))?;
        Some(Span { start: span.start + found.start as u32, end: span.start + found.end as u32, ..span })
    };
    report.abbreviations.iter().filter_map(|abbreviation| Some((abbreviation, place(abbreviation)?))).collect()
}

/// What stands on a sentence, in words: labels of figures, titles of events, names.
pub fn standing_on(report: &Report, labels: Labels, sentence: u32) -> Vec<&'static str> {
    let figures = report.statistics.iter().filter(|row| row.sentence == sentence).map(|row| row.label);
    let events = report.events.iter().filter(|row| row.sentence == sentence).map(|row| row.title);
    let names = |entity: &&Entity| entity.mentions.iter().any(|&mention| report.sentence_at(mention) == sentence);
    let named = report.entities.iter().filter(names);
    let words: Vec<&str> = figures.chain(events).map(|label| labels.get(label)).collect();
    named.fold(words, |mut words, entity| {
        words.push(labels.get(entity.name));
        words.extend(&entity.forms);
        words
    })
}

/// The entities that the sentences of statistics name and that take part in events.
pub fn active_in<'r>(report: &'r Report, statistics: &[&Statistic]) -> Vec<&'r Entity> {
    let stands = |&span: &Span| statistics.iter().any(|statistic| statistic.sentence == report.sentence_at(span));
    let acts = |index: u32| report.events.iter().any(|event| event.entities.contains(&index));
    let active = (0..).zip(&report.entities).filter(|(index, entity)| acts(*index) && entity.mentions.iter().any(stands));
    active.map(|(_, entity)| entity).collect()
}

/// The places that an event's sentence names and where it did not happen.
pub fn named_places<'r>(report: &'r Report, event: &Event) -> Vec<&'r Entity> {
    let named = |entity: &Entity| entity.mentions.iter().any(|&span| report.sentence_at(span) == event.sentence);
    let others = (0..).zip(&report.entities).filter(|(index, entity)| entity.kind == EntityKind::Place && !event.entities.contains(index));
    others.map(|(_, entity)| entity).filter(|entity| named(entity)).collect()
}

/// The events before and after one, by time, among those that filters show; none around one that is not among them, as one that is told again never is. Words are looked
/// up in the index, which may be none where there are no words.
pub fn events_around<'r>(columns: &Columns<'r>, event: &Event, within: &Filters, index: Option<&Index>) -> [Option<&'r Event>; 2] {
    let report = columns.report;
    let shown = Passing::new(columns, within, index).but(None);
    let order: Vec<&Event> = shown.iter().map(|at| &report.events[columns.events[at] as usize]).collect();
    around(&order, |other| other.id == event.id)
}

/// The sections before and after one, of those that have a text.
pub fn sections_around<'r>(report: &'r Report, section: &Section) -> [Option<&'r Section>; 2] {
    let with_text: Vec<&Section> = report.sections.iter().filter(|other| other.first < other.end || other.id == section.id).collect();
    around(&with_text, |other| other.id == section.id)
}

/// The sections that stand within one, which is not among them.
pub fn sections_within<'r>(report: &'r Report, section: &Section) -> Vec<&'r Section> {
    let after = report.sections.iter().skip_while(|one| one.id != section.id).skip(1);
    after.take_while(|one| one.depth > section.depth).collect()
}

fn around<'r, T>(list: &[&'r T], is: impl Fn(&T) -> bool) -> [Option<&'r T>; 2] {
    let Some(at) = list.iter().position(|one| is(one)) else { return [None, None] };
    [at.checked_sub(1), Some(at + 1)].map(|at| list.get(at?).copied())
}

fn index_of<T>(list: &[T], is: impl Fn(&T) -> bool) -> Option<u32> {
    list.iter().position(is).and_then(|index| u32::try_from(index).ok())
}
