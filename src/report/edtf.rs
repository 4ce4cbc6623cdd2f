//! Dates as the text gives them: the part of EDTF (ISO 8601-2, level 1) that reports need.
//!
//! A day, a month, a season, a year, each of them perhaps approximate (`2022-10~`), an interval of two of these, and an
//! interval with an open end (`2022-01-05/..`). No day is ever invented: what is asked of a date is its first and its last possible day.

use core::fmt;
use core::str::FromStr;
use serde::{Deserialize, Serialize};

/// A day of the proleptic Gregorian calendar as (year, month, day); ordered by time.
pub type Day = (i16, u8, u8);

/// How exactly a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Precision {
    /// One day.
    Day,
    /// A month of a year.
    Month,
    /// A season of a year.
    Season,
    /// A year.
    Year,
    /// From one date to another, or with an open end.
    Interval,
}

impl Precision {
    /// All, from the most exact on.
    pub const ALL: [Self; 5] = [Self::Day, Self::Month, Self::Season, Self::Year, Self::Interval];

    /// The word as it stands in links.
    pub fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Season => "season",
            Self::Year => "year",
            Self::Interval => "interval",
        }
    }

    /// The precision with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|precision| precision.word() == word)
    }
}

/// A date of one piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Date {
    /// The year.
    pub year: i16,
    /// 1–12 a month, 21–24 spring to winter, 0 none.
    pub month: u8,
    /// 1–31, 0 none.
    pub day: u8,
    /// Whether the text says so only roughly (`~`).
    pub approximate: bool,
}

/// A date or an interval; at least one end of an interval is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Edtf {
    /// One date.
    Date(Date),
    /// From one date to another; `None` is an open end (`..`).
    Interval(Option<Date>, Option<Date>),
}

/// Why a string is no date of the supported part of EDTF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdtfError(String);

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected an EDTF date such as 2022-01-05, 2022-01, 2022-22, 2022 or 2022-01-05/2022-01-08, found \"{}\"", self.0)
    }
}

impl Date {
    /// The first day that it can mean.
    pub fn first_day(self) -> Day {
        match self.month {
            0 => (self.year, 1, 1),
            season @ 21..=24 => (self.year, first_month(season), 1),
            month => (self.year, month, self.day.max(1)),
        }
    }

    /// The last day that it can mean.
    pub fn last_day(self) -> Day {
        match (self.month, self.day) {
            (0, _) => (self.year, 12, 31),
            (24, _) => (self.year + 1, 2, days_in_month(self.year + 1, 2)),
            (season @ 21..=23, _) => {
                let month = first_month(season) + 2;
                (self.year, month, days_in_month(self.year, month))
            }
            (month, 0) => (self.year, month, days_in_month(self.year, month)),
            (month, day) => (self.year, month, day),
        }
    }

    /// How exactly it is known.
    pub fn precision(self) -> Precision {
        match (self.month, self.day) {
            (0, _) => Precision::Year,
            (21..=24, _) => Precision::Season,
            (_, 0) => Precision::Month,
            _ => Precision::Day,
        }
    }
}

impl Edtf {
    /// The first day that it can mean; `None` where the beginning is open.
    pub fn first_day(self) -> Option<Day> {
        match self {
            Self::Date(date) => Some(date.first_day()),
            Self::Interval(from, _) => from.map(Date::first_day),
        }
    }

    /// The last day that it can mean; `None` where the end is open.
    pub fn last_day(self) -> Option<Day> {
        match self {
            Self::Date(date) => Some(date.last_day()),
            Self::Interval(_, to) => to.map(Date::last_day),
        }
    }

    /// How exactly it is known.
    pub fn precision(self) -> Precision {
        match self {
            Self::Date(date) => date.precision(),
            Self::Interval(..) => Precision::Interval,
        }
    }

    /// The dates that it names: one, or the known ends of an interval.
    pub fn ends(self) -> impl Iterator<Item = Date> {
        let (first, second) = match self {
            Self::Date(date) => (Some(date), None),
            Self::Interval(from, to) => (from, to),
        };
        first.into_iter().chain(second)
    }

    /// The day by which it is put in order: its first, or its last where the beginning is open.
    pub fn sort_day(self) -> Day {
        self.first_day().or(self.last_day()).unwrap_or((i16::MIN, 1, 1))
    }
}

/// The first month of a season (21 spring to 24 winter), in the northern hemisphere.
fn first_month(season: u8) -> u8 {
    (season - 20) * 3
}

/// The day after one.
pub fn day_after((year, month, day): Day) -> Day {
    match (month, day) {
        _ if day < days_in_month(year, month) => (year, month, day + 1),
        (12, _) => (year + 1, 1, 1),
        _ => (year, month + 1, 1),
    }
}

/// The number of a day, counted from 1 March of the year 0, with which days are put on a scale.
pub fn day_number((year, month, day): Day) -> i32 {
    // Years begin in March, so that a leap day ends one.
    let (year, month) = if month < 3 { (i32::from(year) - 1, i32::from(month) + 9) } else { (i32::from(year), i32::from(month) - 3) };
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (153 * month + 2) / 5 + i32::from(day) - 1
}

/// The day with a number; the nearest with a year of four digits.
pub fn numbered_day(number: i32) -> Day {
    let number = number.clamp(0, day_number((9999, 12, 31)));
    let march_first = |year: i16| day_number((year, 3, 1));
    // 400 years have 146,097 days; a year that begins late is one too many.
    let guess = i16::try_from(400 * number / 146_097).unwrap_or(i16::MAX);
    let year = if march_first(guess + 1) <= number { guess + 1 } else { guess - i16::from(march_first(guess) > number) };
    let within = number - march_first(year);
    let month = (5 * within + 2) / 153;
    let day = within - (153 * month + 2) / 5 + 1;
    let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
    // Both are small by what they are.
    (year, month as u8, day as u8)
}

/// The number of days of a month.
pub(crate) fn days_in_month(year: i16, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl FromStr for Date {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let refused = || EdtfError(text.into());
        let (plain, approximate) = match text.strip_suffix('~') {
            Some(plain) => (plain, true),
            None => (text, false),
        };
        let mut parts = plain.split('-').map(|part| part.bytes().all(|byte| byte.is_ascii_digit()).then_some(part));
        let year = parts.next().flatten().filter(|part| part.len() == 4).ok_or_else(refused)?;
        let mut small = |range: core::ops::RangeInclusive<u8>| match parts.next() {
            None => Ok(0),
            Some(part) => part
                .filter(|part| part.len() == 2)
                .and_then(|part| part.parse().ok())
                .filter(|number| range.contains(number))
                .ok_or_else(refused),
        };
        let year = year.parse().map_err(|_| refused())?;
        let month = small(1..=24)?;
        let day = small(1..=31)?;
        let season = month > 12;
        let impossible = (13..21).contains(&month) || season && day > 0 || day > days_in_month(year, month);
        if impossible || parts.next().is_some() { Err(refused()) } else { Ok(Self { year, month, day, approximate }) }
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let Some((from, to)) = text.split_once('/') else {
            return text.parse().map(Self::Date);
        };
        let end = |part: &str| if part == ".." { Ok(None) } else { part.parse::<Date>().map(Some) };
        let interval = (end(from)?, end(to)?);
        let holds = match interval {
            (Some(from), Some(to)) => from.first_day() <= to.last_day() && from.last_day() <= to.last_day() && from != to,
            (from, to) => from.is_some() || to.is_some(),
        };
        if holds { Ok(Self::Interval(interval.0, interval.1)) } else { Err(EdtfError(text.into())) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day, approximate } = *self;
        write!(f, "{year:04}")?;
        if month > 0 {
            write!(f, "-{month:02}")?;
        }
        if day > 0 {
            write!(f, "-{day:02}")?;
        }
        f.write_str(if approximate { "~" } else { "" })
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |f: &mut fmt::Formatter<'_>, date: Option<Date>| match date {
            Some(date) => date.fmt(f),
            None => f.write_str(".."),
        };
        match *self {
            Self::Date(date) => date.fmt(f),
            Self::Interval(from, to) => {
                end(f, from)?;
                f.write_str("/")?;
                end(f, to)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, &str, Precision)>) {
        let day = |day: Option<Day>| day.map_or("..".into(), |(y, m, d)| format!("{y:04}-{m:02}-{d:02}"));
        let found = text.parse::<Edtf>().ok();
        if let Some(date) = found {
            assert_eq!(date.to_string(), text, "written back as it was read");
        }
        let found = found.map(|date| (day(date.first_day()), day(date.last_day()), date.precision()));
        assert_eq!(found, expected.map(|(first, last, precision)| (first.into(), last.into(), precision)), "{text}");
    }

    #[test]
    fn dates_have_a_first_and_a_last_possible_day() {
        check("2022-01-05", Some(("2022-01-05", "2022-01-05", Precision::Day)));
        check("2020-02", Some(("2020-02-01", "2020-02-29", Precision::Month)));
        check("2022-02", Some(("2022-02-01", "2022-02-28", Precision::Month)));
        check("2022-22", Some(("2022-06-01", "2022-08-31", Precision::Season)));
        check("2022-24", Some(("2022-12-01", "2023-02-28", Precision::Season)));
        check("2019", Some(("2019-01-01", "2019-12-31", Precision::Year)));
        check("2022-10~", Some(("2022-10-01", "2022-10-31", Precision::Month)));
        check("2022-01-05/2022-01-08", Some(("2022-01-05", "2022-01-08", Precision::Interval)));
        check("2022-01-13/2022-02", Some(("2022-01-13", "2022-02-28", Precision::Interval)));
        check("2022-01-05/..", Some(("2022-01-05", "..", Precision::Interval)));
        check("../2022-10", Some(("..", "2022-10-31", Precision::Interval)));
    }

    #[test]
    fn days_are_numbered_one_after_the_other() {
        assert_eq!(day_number((0, 3, 1)), 0);
        assert_eq!(day_number((1970, 1, 1)), 719_468);
        assert_eq!(day_number((2000, 2, 29)) - day_number((1999, 12, 31)), 60);
        let mut day = (0, 3, 1);
        for number in 0..=day_number((9999, 12, 31)) {
            assert_eq!((day_number(day), numbered_day(number)), (number, day));
            day = day_after(day);
        }
        assert_eq!([i32::MIN, i32::MAX].map(numbered_day), [(0, 3, 1), (9999, 12, 31)]);
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "banana",
            "22",
            "2022-13",
            "2022-20",
            "2022-25",
            "2022-00",
            "2022-02-30",
            "2021-02-29",
            "2022-1-5",
            "2022-01-05-01",
            "2022-22-01",
            "../..",
            "2022/2021",
            "2022/2022-06",
            "2022-07/2022-07",
            "+2022",
            "2022-01-05/",
            "2022-0x",
            "２０２２",
        ] {
            check(text, None);
        }
    }
}
