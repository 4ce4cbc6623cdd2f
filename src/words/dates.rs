//! Dates in words: never more exact than the date is.

use super::Words;
use crate::query::Month;
use crate::report::{Date, Edtf};

impl Words {
    /// A date as a reader writes it: «5–8 января 2022», «лето 2022», «с 5 января 2022».
    pub fn date(self, date: Edtf) -> String {
        match date {
            Edtf::Date(date) => self.one_date(date, true),
            Edtf::Interval(Some(from), Some(to)) => self.interval(from, to),
            Edtf::Interval(Some(from), None) => self.with("date-since", &[("date", &self.genitive(from))]),
            Edtf::Interval(None, Some(to)) => self.with("date-until", &[("date", &self.genitive(to))]),
            Edtf::Interval(None, None) => String::new(),
        }
    }

    /// The time that a value is about; one with an open beginning is the state of things then: «на октябрь 2022».
    pub fn period(self, period: Edtf) -> String {
        match period {
            Edtf::Interval(None, Some(to)) => self.with("period-as-of", &[("date", &self.one_date(to, true))]),
            other => self.date(other),
        }
    }

    /// The heading of a month, or of a year of which no month is known.
    pub fn month(self, Month { year, month }: Month) -> String {
        self.one_date(Date { year, month, day: 0, approximate: false }, true)
    }

    /// A month's name by itself.
    pub fn month_name(self, month: u8) -> String {
        self.get(&format!("month-{month}"))
    }

    /// A month's name as short as an axis needs it.
    pub fn month_short(self, month: u8) -> String {
        self.get(&format!("month-short-{month}"))
    }

    fn interval(self, from: Date, to: Date) -> String {
        let same_year = from.year == to.year;
        let same_month = same_year && from.month == to.month && from.day > 0 && to.day > 0;
        let plain = !from.approximate && !to.approximate;
        match (same_month && plain, same_year && plain) {
            (true, _) => {
                let days = self.with("date-days", &[("from", &from.day.to_string()), ("to", &to.day.to_string())]);
                self.day_of(&days, from)
            }
            (_, true) => format!("{}\u{a0}– {}", self.one_date(from, false), self.one_date(to, true)),
            _ => format!("{}\u{a0}– {}", self.one_date(from, true), self.one_date(to, true)),
        }
    }

    fn one_date(self, date: Date, with_year: bool) -> String {
        let Date { year, month, day, approximate } = date;
        let year = year.to_string();
        let text = match (month, day) {
            (0, _) => self.with("date-year", &[("year", &year)]),
            (_, 0) if with_year => self.with("date-month-year", &[("month", &self.month_name(month)), ("year", &year)]),
            (_, 0) => self.month_name(month),
            _ if with_year => self.day_of(&day.to_string(), date),
            _ => self.with("date-day-month", &[("day", &day.to_string()), ("month", &self.month_of_day(month))]),
        };
        if approximate { self.with("date-about", &[("date", &text)]) } else { text }
    }

    /// A date as it stands behind «с» or «не позже»: «января 2022».
    fn genitive(self, date: Date) -> String {
        let year = date.year.to_string();
        match (date.month, date.day) {
            (0, _) => self.with("date-of-year", &[("year", &year)]),
            (month, 0) => self.with("date-month-year", &[("month", &self.month_of_day(month)), ("year", &year)]),
            _ => self.one_date(date, true),
        }
    }

    fn day_of(self, day: &str, date: Date) -> String {
        self.with("date-day", &[("day", day), ("month", &self.month_of_day(date.month)), ("year", &date.year.to_string())])
    }

    /// A month's name behind a day («января»).
    fn month_of_day(self, month: u8) -> String {
        self.get(&format!("month-of-day-{month}"))
    }
}

#[cfg(test)]
mod tests {
    use crate::report::Lang;

    #[track_caller]
    fn check(date: &str, expected: [&str; 3]) {
        let date = date.parse().expect("a test's date is EDTF");
        let written = Lang::ALL.map(|lang| crate::edition::shipped().of(lang).date(date).replace('\u{a0}', " "));
        assert_eq!(written, expected);
    }

    #[test]
    fn dates_read_as_each_language_writes_them() {
        check("2022-01-05", ["5 января 2022", "5 January 2022", "2022 ж. 5 қаңтар"]);
        check("2022-01", ["январь 2022", "January 2022", "2022 ж. қаңтар"]);
        check("2022-22", ["лето 2022", "summer 2022", "2022 ж. жаз"]);
        check("2019", ["2019 год", "2019", "2019 жыл"]);
        check("2022-01-05/2022-01-08", ["5–8 января 2022", "5–8 January 2022", "2022 ж. 5–8 қаңтар"]);
        check("2022-01-13/2022-02-14", ["13 января – 14 февраля 2022", "13 January – 14 February 2022", "13 қаңтар – 2022 ж. 14 ақпан"]);
        check("2022-01-05/..", ["с 5 января 2022", "since 5 January 2022", "2022 ж. 5 қаңтар және одан кейін"]);
        check("2019/..", ["с 2019 года", "since 2019", "2019 жыл және одан кейін"]);
        check("../2022-10", ["не позже октября 2022", "not later than October 2022", "кешіктірмей: 2022 ж. қазан"]);
    }
}
