//! Dates in words: never more exact than the date is.

use super::Words;
use super::kazakh::{self, Case};
use crate::query::Month;
use crate::report::{Date, Edtf, Event, Kind, Lang, Statistic, TimeWord};

impl Words {
    /// A date as a reader writes it: «5–8 января 2022», «лето 2022», «с 5 января 2022».
    pub fn date(self, date: Edtf) -> String {
        match date {
            Edtf::Date(date) => self.one_date(date, true),
            Edtf::Interval(Some(from), Some(to)) => self.interval(from, to),
            Edtf::Interval(Some(from), None) => self.with("date-since", &[("date", &self.declined(from, Case::Ablative))]),
            Edtf::Interval(None, Some(to)) => {
                let date = if self.lang() == Lang::Kk { self.one_date(to, true) } else { self.declined(to, Case::Dative) };
                self.with("date-until", &[("date", &date)])
            }
            Edtf::Interval(None, None) => String::new(),
        }
    }

    /// When an event was.
    pub fn event_date(self, event: &Event) -> String {
        self.timed(event.date, event.time_word)
    }

    /// The time that a value is about: «октябрь 2022», «на октябрь 2022», «до октября 2021». What a rule demands says before it
    /// that it is a rule, as no label of a rule could be short otherwise: «норма, до ноября 2022».
    pub fn period(self, statistic: &Statistic) -> Option<String> {
        let rule = statistic.kind == Kind::Norm && statistic.time_word != Some(TimeWord::Target);
        let rule = rule.then(|| self.get("kind-norm"));
        let time = statistic.period.map(|period| self.timed(period, statistic.time_word));
        rule.into_iter().chain(time).reduce(|rule, time| format!("{rule}, {time}"))
    }

    fn timed(self, date: Edtf, word: Option<TimeWord>) -> String {
        let (Edtf::Interval(None, Some(end)), Some(word)) = (date, word) else { return self.date(date) };
        let end = match word {
            TimeWord::AsOf if self.lang() == Lang::Kk => self.declined(end, Case::Attributive),
            TimeWord::AsOf | TimeWord::Target | TimeWord::Reported => self.one_date(end, true),
            TimeWord::AtEnd | TimeWord::ByEnd if self.lang() == Lang::Kk => self.one_date(end, true),
            TimeWord::AtEnd | TimeWord::ByEnd | TimeWord::Until => self.declined(end, Case::Dative),
        };
        self.with(&format!("period-{}", word.word()), &[("date", &end)])
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
            _ if plain && from.month == 0 && to.month == 0 => {
                self.with("date-years", &[("from", &from.year.to_string()), ("to", &to.year.to_string())])
            }
            (true, _) => {
                let days = self.with("date-days", &[("from", &from.day.to_string()), ("to", &to.day.to_string())]);
                self.day_of(&days, from)
            }
            // In Kazakh the year stands first.
            (_, true) => {
                let year_first = self.lang() == Lang::Kk;
                format!("{}\u{a0}– {}", self.one_date(from, year_first), self.one_date(to, !year_first))
            }
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

    /// A date as it stands behind a word that governs a case: in Russian the genitive («с января 2022»), in Kazakh the case of an ending («2022 ж. қаңтардан»).
    fn declined(self, date: Date, case: Case) -> String {
        if self.lang() == Lang::Kk {
            let text = self.one_date(date, true);
            return format!("{text}{}", kazakh::ending(&text, case));
        }
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
        check("2018/2021", ["2018–2021 годы", "2018–2021", "2018–2021 жылдар"]);
        check("2022-01/2022-03", ["январь – март 2022", "January – March 2022", "2022 ж. қаңтар – наурыз"]);
        check("2022-01-05/2022-01-08", ["5–8 января 2022", "5–8 January 2022", "2022 ж. 5–8 қаңтар"]);
        check("2022-01-13/2022-02-14", ["13 января – 14 февраля 2022", "13 January – 14 February 2022", "2022 ж. 13 қаңтар – 14 ақпан"]);
        check("2022-01-05/..", ["с 5 января 2022", "since 5 January 2022", "2022 ж. 5 қаңтардан бастап"]);
        check("2019/..", ["с 2019 года", "since 2019", "2019 жылдан бастап"]);
        check("../2022-10", ["не позже октября 2022", "no later than October 2022", "ең кеші 2022 ж. қазан"]);
    }
}
