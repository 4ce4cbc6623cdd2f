//! In which month something begins.

use crate::report::Edtf;

/// A month, or a year of which no month is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// 1–12; 0 where only the year or season is known.
    pub month: u8,
}

/// The month in which what is dated so begins; of an open beginning that of its end.
pub(super) fn month_of(date: Edtf) -> Month {
    let known = match date {
        Edtf::Date(date) => date,
        Edtf::Interval(from, to) => match from.or(to) {
            Some(date) => date,
            None => return Month { year: 0, month: 0 },
        },
    };
    Month { year: known.year, month: if known.month > 12 { 0 } else { known.month } }
}
