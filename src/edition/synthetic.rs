//! A larger report than there is, to measure with: with many made-up events, which are the report's own ones again, under other ids, at random days, places and names;
//! or all of it, text and annotations, many times over. No release has it.

use crate::report::{Category, Date, Edtf, Precision, Report, Span};
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};

/// How many events there are to be; 0 leaves them as they are. To be set before the edition is first asked for.
static EVENTS: AtomicUsize = AtomicUsize::new(0);

/// How many times there is to be what the report has. To be set before the edition is first asked for.
static COPIES: AtomicU32 = AtomicU32::new(1);

/// Has the edition made as the query of a page's address says: `?events=100000` or `?copies=100`.
pub fn ask_for(query: &str) {
    let number = |key: &str| query.strip_prefix(key)?.parse::<u32>().ok();
    if let Some(events) = number("?events=") {
        EVENTS.store(events as usize, Ordering::Relaxed);
    }
    if let Some(copies) = number("?copies=") {
        COPIES.store(copies, Ordering::Relaxed);
    }
}

/// The report as large as was asked for.
pub(super) fn enlarged(report: Report) -> Report {
    with_events(with_copies(report))
}

/// The paragraphs, sentences, statistics, events, charts and mentions of the report as many times as were asked for, its own ones first.
fn with_copies(report: Report) -> Report {
    let mut large = report.clone();
    for copy in 1..COPIES.load(Ordering::Relaxed) {
        let after = |list: usize| list as u32 * copy;
        let sentences = after(report.sentences.len());
        let statistics = after(report.statistics.len());
        let moved = |span: Span| Span { paragraph: span.paragraph + after(report.paragraphs.len()), ..span };
        let id = |id: &str| -> &'static str { format!("{id}-{copy}").leak() };
        for paragraph in &report.paragraphs {
            let mut paragraph = paragraph.clone();
            (paragraph.first, paragraph.end) = (paragraph.first + sentences, paragraph.end + sentences);
            large.paragraphs.push(paragraph);
        }
        for sentence in &report.sentences {
            let mut sentence = sentence.clone();
            (sentence.id, sentence.span) = (id(sentence.id), moved(sentence.span));
            large.sentences.push(sentence);
        }
        for statistic in &report.statistics {
            let mut statistic = statistic.clone();
            (statistic.id, statistic.sentence) = (id(statistic.id), statistic.sentence + sentences);
            (statistic.quote, statistic.number) = (moved(statistic.quote), moved(statistic.number));
            statistic.same_as = statistic.same_as.map(|same| same + statistics);
            large.statistics.push(statistic);
        }
        for event in &report.events {
            let mut event = event.clone();
            (event.id, event.sentence, event.quote) = (id(event.id), event.sentence + sentences, moved(event.quote));
            event.same_as = event.same_as.map(|same| same + after(report.events.len()));
            large.events.push(event);
        }
        for chart in &report.charts {
            let mut chart = chart.clone();
            chart.id = id(chart.id);
            chart.statistics.iter_mut().for_each(|statistic| *statistic += statistics);
            large.charts.push(chart);
        }
        for (entity, own) in large.entities.iter_mut().zip(&report.entities) {
            entity.mentions.extend(own.mentions.iter().copied().map(moved));
        }
        large.chronology.extend(report.chronology.iter().map(|event| event + after(report.events.len())));
    }
    large
}

/// Numbers that look random and are the same each time (xorshift, Marsaglia 2003).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }

    /// Seven of ten are days, two are months, one is a year.
    fn date(&mut self) -> Date {
        let (year, month, day) = (1990 + self.below(33) as i16, 1 + self.below(12) as u8, 1 + self.below(28) as u8);
        let (month, day) = match self.below(10) {
            0 => (0, 0),
            1 | 2 => (month, 0),
            _ => (month, day),
        };
        Date { year, month, day, approximate: false }
    }
}

/// The report with as many events as were asked for.
fn with_events(mut report: Report) -> Report {
    let count = EVENTS.load(Ordering::Relaxed);
    if count == 0 {
        return report;
    }
    let mut numbers = Numbers(0x2545_f491_4f6c_dd1d);
    let own = core::mem::take(&mut report.events);
    for number in 0..count {
        let mut event = own[number % own.len()].clone();
        event.id = format!("made-up-{number}").leak();
        event.date = Edtf::Date(numbers.date());
        event.category = Category::ALL[numbers.below(Category::ALL.len())];
        event.entities = (0..numbers.below(4)).map(|_| numbers.below(report.entities.len()) as u32).collect();
        event.same_as = None;
        report.events.push(event);
    }
    let date = |index: &u32| report.events[*index as usize].date;
    let mut order: Vec<u32> = (0..count as u32).collect();
    order.sort_by_key(|index| (date(index).sort_day(), date(index).precision() == Precision::Day, date(index).last_day()));
    report.chronology = order;
    report
}
