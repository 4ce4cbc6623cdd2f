//! How surely what is dated happened within a range of days.

use crate::report::{Date, Day, Edtf, day_number};

/// Whether an event happened within a range of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It did, or began then.
    Surely,
    /// It had begun before, and went on.
    GoingOn,
    /// The date is too rough to tell.
    Possibly,
    /// It did not.
    No,
}

impl Fit {
    /// How an event of a range may fit it, the surest first.
    pub const ALL: [Self; 3] = [Self::Surely, Self::GoingOn, Self::Possibly];

    /// The word in links and data.
    pub fn word(self) -> &'static str {
        match self {
            Self::Surely => "surely",
            Self::GoingOn => "ongoing",
            Self::Possibly => "possibly",
            Self::No => "no",
        }
    }

    /// What a word stands for, if it is how an event of a range fits it.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fit| fit.word() == word)
    }
}

/// A range of days by their [numbers](day_number), both ends included.
#[derive(Clone, Copy)]
pub(super) struct Range {
    from: i32,
    to: i32,
}

impl Range {
    /// Either end may be open.
    pub fn new(from: Option<Day>, to: Option<Day>) -> Self {
        Self { from: from.map_or(i32::MIN, day_number), to: to.map_or(i32::MAX, day_number) }
    }
}

/// What a range of days asks of a date, in [numbers of days](day_number); an open end is the smallest or the largest number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Times {
    /// The first day that it can have been.
    earliest: i32,
    /// The last.
    latest: i32,
    /// By which day a certain part of it has begun.
    begun: i32,
    /// The first day on which a certain part of it may be over.
    over: i32,
    /// The first day on which what lasts can have begun.
    lasts_from: i32,
}

impl Times {
    pub fn of(date: Edtf) -> Self {
        let (first, last) = (|date: Date| day_number(date.first_day()), |date: Date| day_number(date.last_day()));
        let lasts_from = match date {
            Edtf::Interval(Some(start), Some(_)) => first(start),
            _ => i32::MAX,
        };
        let (begun, over) = match date {
            // All days of a rough date have to be within.
            Edtf::Date(date) => (last(date), first(date)),
            Edtf::Interval(Some(start), Some(end)) => (last(start), first(end)),
            // Of an interval with an open end only the known end is certain.
            Edtf::Interval(start, end) => start.or(end).map_or((i32::MAX, i32::MIN), |known| (last(known), first(known))),
        };
        Self {
            earliest: date.first_day().map_or(i32::MIN, day_number),
            latest: date.last_day().map_or(i32::MAX, day_number),
            begun,
            over,
            lasts_from,
        }
    }

    pub fn fit(self, Range { from, to }: Range) -> Fit {
        if from > to || self.earliest > to || from > self.latest {
            return Fit::No;
        }
        let is_certain = from <= self.over && self.begun <= to;
        match (is_certain, self.lasts_from < from) {
            (false, _) => Fit::Possibly,
            (true, true) => Fit::GoingOn,
            (true, false) => Fit::Surely,
        }
    }
}

/// Whether what is dated so happened within the range (both ends included, either may be open).
///
/// A rough date («в январе») is surely inside only if all its days are; what lasted (an interval) is inside if a part of it certainly is, and goes on in
/// the range if it may have begun before. A range that ends before it begins has nothing in it.
pub fn fit(date: Edtf, from: Option<Day>, to: Option<Day>) -> Fit {
    Times::of(date).fit(Range::new(from, to))
}
