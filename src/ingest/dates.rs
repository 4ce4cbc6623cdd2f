//! Date expressions as the text writes them: what of year, month and day their words bear, and nothing that they do not.

use super::words::{Word, words};
use crate::report::Date;
use std::ops::Range;

/// A date expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DateWords {
    /// Bytes in the text; the two dates of «с 5 по 8 января» share theirs.
    pub range: Range<usize>,
    /// The year, if it is written.
    pub year: Option<i16>,
    /// 1–12 a month, 21–24 a season, if it is written.
    pub month: Option<u8>,
    /// The day, if it is written.
    pub day: Option<u8>,
    /// An adjective («январские события»): it names a time rather than dating something.
    pub adjective: bool,
}

impl DateWords {
    /// Whether these words bear the date, a year that is not written being `year`.
    pub fn bear(&self, date: Date, year: i16) -> bool {
        self.year.unwrap_or(year) == date.year && self.month.unwrap_or(0) == date.month && self.day.unwrap_or(0) == date.day
    }

    /// Whether these words lie within the date: enough for the time that a value is about, which may be rougher than they are.
    pub fn within(&self, date: Date, year: i16) -> bool {
        let agrees = |written: Option<u8>, wanted: u8| wanted == 0 || written == Some(wanted);
        self.year.unwrap_or(year) == date.year && agrees(self.month, date.month) && agrees(self.day, date.day)
    }
}

/// All date expressions of a text, in order.
pub(super) fn dates(text: &str) -> Vec<DateWords> {
    let words = words(text);
    let gap = |at: usize| &text[words[at].range.end..words[at + 1].range.start];
    let mut found: Vec<DateWords> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let taken = found.last().is_some_and(|before| before.range.end > word.range.start);
        if taken || word.capital && at > 0 {
            continue;
        }
        if let Some(month) = month(&word.folded) {
            let (first, days) = days_before(&words, at, &gap);
            let (year, end) = year_after(&words, at);
            let range = words[first].range.start..end;
            let date = |day| DateWords { range: range.clone(), year, month: Some(month), day, adjective: false };
            if let Some(start) = a_month_before(&words, first) {
                let (year, month) = if month == 1 { (year.map(|year| year - 1), 12) } else { (year, month - 1) };
                found.push(DateWords { range: words[start].range.start..end, year, month: Some(month), day: None, adjective: false });
                continue;
            }
            if days.is_empty() {
                // «с января по март» is one expression of two months, as «с 5 по 8 января» is one of two days.
                let range = joined_month(&words, at, &found).map_or(range.clone(), |start| start..end);
                if let Some(earlier) = found.last_mut().filter(|earlier| earlier.range.start == range.start) {
                    earlier.range = range.clone();
                    earlier.year = earlier.year.or(year);
                }
                found.push(DateWords { range, ..date(None) });
            }
            found.extend(days.into_iter().map(|day| date(Some(day))));
        } else if let Some(season) = season(&word.folded) {
            let (year, end) = year_after(&words, at);
            found.push(DateWords { range: word.range.start..end, year, month: Some(season), day: None, adjective: false });
        } else if let Some(month) = month_adjective(&word.folded) {
            found.push(DateWords { range: word.range.clone(), year: None, month: Some(month), day: None, adjective: true });
        } else if is_year_word(word) {
            let years = years_before(&words, at);
            if let Some(&(first, _)) = years.last() {
                let part = part_of_year(&words, first).filter(|_| years.len() == 1);
                let range = words[part.map_or(first, |part| part.0)].range.start..word.range.end;
                let date = |year, month| DateWords { range: range.clone(), year: Some(year), month, day: None, adjective: false };
                match part {
                    Some((_, months)) => found.extend(months.map(|month| date(years[0].1, Some(month)))),
                    None => found.extend(years.iter().rev().map(|&(_, year)| date(year, None))),
                }
            }
        }
    }
    found
}

/// The days before a month («5 января», «с 5 по 8 января», «5 и 8 января») and the first word that belongs to them.
fn days_before<'t>(words: &[Word], month: usize, gap: &dyn Fn(usize) -> &'t str) -> (usize, Vec<u8>) {
    let day = |at: Option<usize>| {
        let at = at?;
        let day = words[at].folded.parse().ok().filter(|day| (1..=31).contains(day))?;
        Some((at, day))
    };
    let Some((last, second)) = day(month.checked_sub(1)).filter(|&(at, _)| gap(at) == " ") else {
        return (month, Vec::new());
    };
    let joined = last.checked_sub(1).filter(|&at| matches!(words[at].folded.as_str(), "по" | "и" | "до"));
    let dashed = last.checked_sub(1).filter(|&at| matches!(gap(at), "–" | "-" | "—"));
    match day(joined.and_then(|at| at.checked_sub(1))).or_else(|| day(dashed)) {
        Some((first, day)) => (first, vec![day, second]),
        None => (last, vec![second]),
    }
}

/// Where «января» begins in «с января по март», if the expression before the month at `at` is such a month.
fn joined_month(words: &[Word], at: usize, found: &[DateWords]) -> Option<usize> {
    let joined = at >= 2 && words[at - 1].folded == "по";
    let earlier = found.last().filter(|earlier| joined && earlier.month.is_some() && earlier.day.is_none() && !earlier.adjective)?;
    (earlier.range.end == words[at - 2].range.end).then_some(earlier.range.start)
}

/// Where «за месяц до» begins before the date whose first word is at `first`: those words name the month before.
fn a_month_before(words: &[Word], first: usize) -> Option<usize> {
    let start = first.checked_sub(3)?;
    (words[start].folded == "за" && words[start + 1].folded == "месяц" && words[start + 2].folded == "до").then_some(start)
}

/// The first and last month of «первые 10 месяцев» or «первой половине» before a year, and the first word of it.
fn part_of_year(words: &[Word], year: usize) -> Option<(usize, [u8; 2])> {
    let before = |back: usize| Some(words[year.checked_sub(back)?].folded.as_str());
    match before(1)? {
        "половина" | "половины" | "половине" | "половину" => match before(2)? {
            "первая" | "первой" | "первую" => Some((year - 2, [1, 6])),
            "вторая" | "второй" | "вторую" => Some((year - 2, [7, 12])),
            _ => None,
        },
        "месяца" | "месяцев" if matches!(before(3)?, "первые" | "первых") => {
            let last = before(2)?.parse().ok().filter(|last| (2..=12).contains(last))?;
            Some((year - 3, [1, last]))
        }
        _ => None,
    }
}

/// Expressions for a time of the report's own year that name no date: «на конец года», «в течение всего года».
pub(super) fn own_year(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let is = |at: Option<usize>, known: &[&str]| at.filter(|&at| known.contains(&words[at].folded.as_str()));
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate().filter(|(_, word)| matches!(word.folded.as_str(), "года" | "году")) {
        let before = at.checked_sub(1);
        let before = is(before, &["всего"]).map_or(before, |whole| whole.checked_sub(1));
        let time = is(before, &["течение", "конец", "конце", "концу", "итогам", "начало", "начале", "началу", "середине"]);
        if let Some(time) = time {
            let start = is(time.checked_sub(1), &["в", "на", "к", "до", "по", "с"]).unwrap_or(time);
            found.push(words[start].range.start..word.range.end);
        }
    }
    found
}

/// The year behind a month or season, and where the expression ends.
fn year_after(words: &[Word], at: usize) -> (Option<i16>, usize) {
    let Some(year) = words.get(at + 1).and_then(year) else { return (None, words[at].range.end) };
    let end = words.get(at + 2).filter(|word| is_year_word(word)).unwrap_or(&words[at + 1]).range.end;
    (Some(year), end)
}

/// The years before «года» or «годы», the last first, with the index of their words.
fn years_before(words: &[Word], at: usize) -> Vec<(usize, i16)> {
    let mut years = Vec::new();
    let mut next = at.checked_sub(1);
    while let Some(index) = next {
        if let Some(year) = year(&words[index]) {
            years.push((index, year));
        } else if words[index].folded != "и" || years.is_empty() {
            break;
        }
        next = index.checked_sub(1);
    }
    years
}

fn year(word: &Word) -> Option<i16> {
    word.folded.parse().ok().filter(|year| (1900..=2100).contains(year))
}

fn is_year_word(word: &Word) -> bool {
    matches!(word.folded.as_str(), "год" | "года" | "году" | "годом" | "годы" | "годов" | "годах" | "годами" | "г" | "гг")
}

/// A month's noun, in any case.
fn month(word: &str) -> Option<u8> {
    const MONTHS: [&[&str]; 12] = [
        &["январь", "января", "январе", "январю", "январем"],
        &["февраль", "февраля", "феврале", "февралю", "февралем"],
        &["март", "марта", "марте", "марту", "мартом"],
        &["апрель", "апреля", "апреле", "апрелю", "апрелем"],
        &["май", "мая", "мае", "маю", "маем"],
        &["июнь", "июня", "июне", "июню", "июнем"],
        &["июль", "июля", "июле", "июлю", "июлем"],
        &["август", "августа", "августе", "августу", "августом"],
        &["сентябрь", "сентября", "сентябре", "сентябрю", "сентябрем"],
        &["октябрь", "октября", "октябре", "октябрю", "октябрем"],
        &["ноябрь", "ноября", "ноябре", "ноябрю", "ноябрем"],
        &["декабрь", "декабря", "декабре", "декабрю", "декабрем"],
    ];
    (1..).zip(MONTHS).find(|(_, forms)| forms.contains(&word)).map(|(month, _)| month)
}

fn month_adjective(word: &str) -> Option<u8> {
    const STEMS: [&str; 12] = [
        "январск",
        "февральск",
        "мартовск",
        "апрельск",
        "майск",
        "июньск",
        "июльск",
        "августовск",
        "сентябрьск",
        "октябрьск",
        "ноябрьск",
        "декабрьск",
    ];
    (1..).zip(STEMS).find(|(_, stem)| word.starts_with(stem)).map(|(month, _)| month)
}

fn season(word: &str) -> Option<u8> {
    match word {
        "весной" | "весны" => Some(21),
        "летом" => Some(22),
        "осенью" | "осени" => Some(23),
        "зимой" | "зимы" => Some(24),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let written = |words: &DateWords| {
            let part = |number: Option<i16>| number.map_or("?".into(), |number| number.to_string());
            format!("{}-{}-{}", part(words.year), part(words.month.map(i16::from)), part(words.day.map(i16::from)))
        };
        let found: Vec<_> = dates(text).iter().map(|words| (&text[words.range.clone()], written(words))).collect();
        let expected: Vec<_> = expected.iter().map(|&(words, date)| (words, String::from(date))).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn days_months_seasons_and_years_are_read_as_far_as_they_are_written() {
        check("5 января Азамат", &[("5 января", "?-1-5")]);
        check("29 декабря 2021 года был", &[("29 декабря 2021 года", "2021-12-29")]);
        check("в июле 2021 года, в августе", &[("июле 2021 года", "2021-7-?"), ("августе", "?-8-?")]);
        check("Весной правительство; на 2019 год", &[("Весной", "?-21-?"), ("2019 год", "2019-?-?")]);
        check("мораторий на 2020–2023 годы", &[("2020–2023 годы", "2020-?-?"), ("2020–2023 годы", "2023-?-?")]);
        check("после январских событий", &[("январских", "?-1-?")]);
    }

    #[test]
    fn ranges_bear_both_their_ends() {
        check("С 5 по 8 января", &[("5 по 8 января", "?-1-5"), ("5 по 8 января", "?-1-8")]);
        check("с 13 января по 14 февраля", &[("13 января", "?-1-13"), ("14 февраля", "?-2-14")]);
        check("со 2 января и до 11 января", &[("2 января", "?-1-2"), ("11 января", "?-1-11")]);
        check("с января по март", &[("января по март", "?-1-?"), ("января по март", "?-3-?")]);
        check("с января по март 2021 года", &[("января по март 2021 года", "2021-1-?"), ("января по март 2021 года", "2021-3-?")]);
        check(
            "за первые 10 месяцев 2021 года",
            &[("первые 10 месяцев 2021 года", "2021-1-?"), ("первые 10 месяцев 2021 года", "2021-10-?")],
        );
        check("первой половине 2022 года", &[("первой половине 2022 года", "2022-1-?"), ("первой половине 2022 года", "2022-6-?")]);
    }

    #[test]
    fn a_month_before_a_date_is_the_month_before() {
        check("объявлено за месяц до 5 мая", &[("за месяц до 5 мая", "?-4-?")]);
        check("за месяц до января 2022 года", &[("за месяц до января 2022 года", "2021-12-?")]);
    }

    #[test]
    fn times_of_the_year_without_a_date_are_found() {
        let found = |text: &'static str| own_year(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(found("В течение года власти; в течение всего года"), ["В течение года", "в течение всего года"]);
        assert_eq!(found("на конец года оставалось, По итогам года"), ["на конец года", "По итогам года"]);
        assert_eq!(found("в течение одного года; в течение 2021 года; раз в год"), [""; 0]);
    }

    #[test]
    fn names_and_counts_are_no_dates() {
        check("Касым-Жомарт Токаев и Жанболат Мамай, жена Мамая", &[]);
        check("до 10 лет, 2022 человека, 7558 лиц", &[]);
    }
}
