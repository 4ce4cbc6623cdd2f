//! A report with many made-up events, to measure with: the report's own ones again, under other ids, at random days, places and names. No release has it.

use crate::report::{Category, Date, Edtf, Precision, Report};
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many events there are to be; 0 leaves the report as it is. To be set before the edition is first asked for.
static COUNT: AtomicUsize = AtomicUsize::new(0);

/// Has the edition made with so many events.
pub fn ask_for(count: usize) {
    COUNT.store(count, Ordering::Relaxed);
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
pub(super) fn with_events(mut report: Report) -> Report {
    let count = COUNT.load(Ordering::Relaxed);
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
