//! Titles of charts against their statistics: a title has no number of its own, and leaves a value's qualifier with it.

use super::numbers::{Number, equal, numbers};
use super::words::{Word, last_phrase, words};
use crate::report::{Lang, Qualifier, Statistic};

/// How many words before or behind a number its qualifier may stand («не менее чем за пять дней», «400-ден астам»).
const NEAR: usize = 4;

/// Words that qualify a number, each of them enough: those that stand before it, then those behind it.
fn qualifying(qualifier: Qualifier, lang: Lang) -> [&'static [&'static str]; 2] {
    use Qualifier::{About, AtLeast, AtMost, Between, Exact, LessThan, MoreThan};
    match (lang, qualifier) {
        (_, Exact | Between) => [&[], &[]],
        (Lang::Ru, About) => [&["около", "примерно", "приблизительно"], &[]],
        (Lang::Ru, AtLeast) => [&["не менее", "как минимум", "по меньшей мере", "не моложе"], &["и более"]],
        (Lang::Ru, AtMost) => [&["до", "не более", "в течение"], &[]],
        (Lang::Ru, MoreThan) => [&["более"], &[]],
        (Lang::Ru, LessThan) => [&["менее", "до"], &[]],
        (Lang::En, About) => [&["about"], &[]],
        (Lang::En, AtLeast) => [&["at least"], &["or more", "and more"]],
        (Lang::En, AtMost) => [&["up to", "at most", "within"], &[]],
        (Lang::En, MoreThan) => [&["more than"], &[]],
        (Lang::En, LessThan) => [&["less than", "fewer than", "under"], &[]],
        (Lang::Kk, About) => [&["шамамен"], &["жуық"]],
        (Lang::Kk, AtLeast) => [&["кемінде"], &["одан көп", "кем емес"]],
        (Lang::Kk, AtMost) => [&["ең көбі"], &["дейін", "аспай…", "ішінде"]],
        (Lang::Kk, MoreThan) => [&[], &["астам", "артық"]],
        (Lang::Kk, LessThan) => [&[], &["кем", "аз", "азы"]],
    }
}

/// What is wrong with the numbers of a title; `statistics` are those of its chart, `sentences` the sentences that these stand in.
pub(super) fn numbers_of_title(title: &str, lang: Lang, statistics: &[&Statistic], sentences: &[&str]) -> Vec<String> {
    let text = &as_the_source_writes(title, lang);
    let words = words(text);
    let millions = words.iter().any(|word| ["миллион…", "million…", "млн"].iter().any(|million| word.is(million)));
    let (dates, found): (Vec<Stated>, Vec<Stated>) = stated(text, lang, &words).into_iter().partition(|number| number.date);
    let mut problems: Vec<String> = dates.iter().filter_map(|date| wrong_date(date, &words, text, statistics, sentences)).collect();
    for number in &found {
        let said = &text[words[number.at].range.start..words[number.after - 1].range.end];
        // «половина» is 50 where the unit is per cent; «1,2 из 8,8 миллиона» are millions both.
        let same = |known: f64| {
            let value = number.value;
            equal(value, known) || value < 1.0 && equal(value * 100.0, known) || millions && equal((value * 1e6).round(), known)
        };
        // A range is there with both of its ends.
        let other_end = |end: f64| found.iter().any(|other| equal(other.value, end));
        let is = |statistic: &&&Statistic| match statistic.high {
            Some(high) => same(statistic.value) && other_end(high) || same(high) && other_end(statistic.value),
            None => same(statistic.value),
        };
        let of: Vec<Qualifier> = statistics.iter().filter(is).map(|statistic| statistic.qualifier).collect();
        if of.is_empty() {
            // A span of time that the text itself has is no figure of the chart («каждые три года»).
            let time = words.get(number.after).is_some_and(|word| is_time(&word.folded));
            if !(time && sentences.iter().any(|text| numbers(text).iter().any(|other| equal(other.value, number.value)))) {
                problems.push(format!("expected numbers of the chart's statistics in the title, found \"{said}\" in \"{title}\""));
            }
            continue;
        }
        if found.iter().filter(|other| equal(other.value, number.value)).count() > of.len() {
            problems.push(format!("expected each statistic once in the title, found \"{said}\" once more in \"{title}\""));
        }
        let has = |qualifier: Qualifier| number.has(qualifier, lang, &words, &found);
        if !of.iter().any(|&qualifier| matches!(qualifier, Qualifier::Exact | Qualifier::Between) || has(qualifier)) {
            let expected = of.iter().flat_map(|&qualifier| qualifying(qualifier, lang).concat()).collect::<Vec<_>>().join(", ");
            problems.push(format!("expected one of the words {expected} beside \"{said}\" in the title, found none in \"{title}\""));
        }
        if of.iter().all(|&qualifier| qualifier == Qualifier::Exact)
            && let Some(word) = words[..number.at].last().filter(|before| is_qualifying(&before.folded, lang))
        {
            problems
                .push(format!("expected no qualifier before the exact \"{said}\" in the title, found \"{}\" in \"{title}\"", word.folded));
        }
    }
    problems.extend(unqualified_one(title, lang, statistics, &words, &found));
    problems
}

/// «Один», "one" and «бір» are read as numbers only where the chart has a qualified one; then one of them has to be it («не менее одного»).
fn unqualified_one(title: &str, lang: Lang, statistics: &[&Statistic], words: &[Word], found: &[Stated]) -> Option<String> {
    let of: Vec<Qualifier> = statistics.iter().filter(|statistic| statistic.value == 1.0).map(|statistic| statistic.qualifier).collect();
    if of.is_empty() || of.contains(&Qualifier::Exact) {
        return None;
    }
    let is_one = |at: &usize| ["один", "одн…", "one", "бір"].iter().any(|one| words[*at].is(one));
    let ones: Vec<usize> = (0..words.len()).filter(is_one).collect();
    let qualified = |&at: &usize| {
        let one = Stated { value: 1.0, at, after: at + 1, date: false };
        of.iter().any(|&qualifier| one.has(qualifier, lang, words, found))
    };
    let lost = !ones.is_empty() && !ones.iter().any(qualified);
    lost.then(|| format!("expected the qualifier of the chart's one ({}) in the title, found none in \"{title}\"", of[0].word()))
}

/// A year or a day of a title has to be one of the statistics' times, or stand in their sentences.
fn wrong_date(date: &Stated, words: &[Word], text: &str, statistics: &[&Statistic], sentences: &[&str]) -> Option<String> {
    let said = &text[words[date.at].range.start..words[date.after - 1].range.end];
    let periods = statistics.iter().filter_map(|statistic| statistic.period).flat_map(|period| period.ends());
    let mut parts = periods.flat_map(|end| [f64::from(end.year), f64::from(end.day)]);
    let in_text = || sentences.iter().any(|sentence| super::words::words(sentence).iter().any(|word| word.folded == said));
    let borne = parts.any(|part| equal(part, date.value)) || in_text();
    (!borne).then(|| format!("expected a date of the chart's statistics in the title, found \"{said}\" in \"{text}\""))
}

/// A title with its digits as the source has them: in groups by spaces, decimals behind a comma.
fn as_the_source_writes(title: &str, lang: Lang) -> String {
    let letters: Vec<char> = title.chars().collect();
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let sign = |(at, &letter): (usize, &char)| match (letter, lang) {
        ('\u{a0}', _) => ' ',
        (',', Lang::En) if at > 0 && digit(at - 1) && digit(at + 1) => ' ',
        ('.', Lang::En) if at > 0 && digit(at - 1) && digit(at + 1) => ',',
        _ => letter,
    };
    letters.iter().enumerate().map(sign).collect()
}

/// Whether a word directly before a number qualifies it whatever else it may mean.
fn is_qualifying(word: &str, lang: Lang) -> bool {
    match lang {
        Lang::Ru => ["около", "примерно", "менее", "более", "минимум"].contains(&word),
        Lang::En => ["about", "least", "most", "than", "nearly", "over"].contains(&word),
        Lang::Kk => ["шамамен", "кемінде", "көбі"].contains(&word),
    }
}

/// A number of a title: its value, its first word and the one behind its last.
struct Stated {
    value: f64,
    at: usize,
    after: usize,
    /// Whether it is a year or the day of a month.
    date: bool,
}

impl Stated {
    /// The words before it that may qualify it: up to the number before, and over that if the two are joined («до 40 или 50 дней»).
    fn before<'w>(&self, words: &'w [Word], all: &[Self]) -> &'w [Word] {
        let joined = |at: usize| {
            let joins = at > 0 && ["или", "и", "or", "and", "не", "мен"].contains(&words[at - 1].folded.as_str());
            all.iter().find(|other| joins && other.after == at - 1)
        };
        let end = joined(self.at).map_or(self.at, |other| other.at);
        let start = all.iter().map(|other| other.after).filter(|&after| after <= end).max().unwrap_or(0);
        &words[start.max(end.saturating_sub(NEAR))..end]
    }

    /// Whether a qualifier stands with it. «До» means other things too, but directly before a number.
    fn has(&self, qualifier: Qualifier, lang: Lang, words: &[Word], all: &[Self]) -> bool {
        let [before, behind] = qualifying(qualifier, lang);
        let window = self.before(words, all);
        let stands_before = |phrase: &&str| last_phrase(window, phrase).is_some_and(|end| *phrase != "до" || end == window.len());
        before.iter().any(stands_before) || behind.iter().any(|phrase| last_phrase(self.behind(words, all), phrase).is_some())
    }

    /// The words behind it that may qualify it, likewise.
    fn behind<'w>(&self, words: &'w [Word], all: &[Self]) -> &'w [Word] {
        let joins = words.get(self.after).is_some_and(|word| ["или", "и", "or", "and", "не", "мен"].contains(&word.folded.as_str()));
        let start = all.iter().find(|other| joins && other.at == self.after + 1).map_or(self.after, |other| other.after);
        let end = all.iter().map(|other| other.at).filter(|&at| at >= start).min().unwrap_or(words.len());
        &words[start..end.min(start + NEAR)]
    }
}

/// The numbers of a title; «один», "one" and «бір» are none, as they seldom are.
fn stated(title: &str, lang: Lang, words: &[Word]) -> Vec<Stated> {
    let place = |Number { range, value }: Number| {
        let at = words.iter().position(|word| word.range.end > range.start)?;
        let after = words.iter().rposition(|word| word.range.start < range.end)? + 1;
        Some(Stated { value, at, after, date: false })
    };
    let mut found: Vec<Stated> = numbers(title).into_iter().filter_map(place).collect();
    for (at, word) in words.iter().enumerate() {
        let value = match lang {
            Lang::Ru => None,
            Lang::En => english(&word.folded),
            Lang::Kk => kazakh(&word.folded),
        };
        if let Some(value) = value
            && !found.iter().any(|number| (number.at..number.after).contains(&at))
        {
            found.push(Stated { value, at, after: at + 1, date: false });
        }
    }
    for number in &mut found {
        let next = |more: usize| words.get(number.after + more).map_or("", |word| word.folded.as_str());
        number.after += match (next(0), next(1), next(2)) {
            ("and", "a", "half") => 3,
            ("жарым", ..) => 1,
            _ => continue,
        };
        number.value += 0.5;
    }
    for number in &mut found {
        let year = (1990.0..2100.0).contains(&number.value) && words[number.at].folded.len() == 4;
        let day = words.get(number.after).is_some_and(|word| is_month(&word.folded));
        number.date = words[number.at].is_number() && (year || day);
    }
    // "A year and a half" measures time.
    let half = |number: &Stated| number.at > 1 && words[number.at - 2].folded == "and" && words[number.at - 1].folded == "a";
    found.retain(|number| !half(number) && (words[number.at].is_number() || number.value != 1.0));
    found
}

fn english(word: &str) -> Option<f64> {
    const WORDS: [&str; 13] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    match word {
        "half" => Some(0.5),
        "fifty" => Some(50.0),
        word => WORDS.iter().position(|known| *known == word).map(|value| value as f64),
    }
}

fn kazakh(word: &str) -> Option<f64> {
    const WORDS: [(f64, &[&str]); 12] = [
        (2.0, &["екі", "екеу"]),
        (3.0, &["үш", "үшеу"]),
        (4.0, &["төрт", "төртеу"]),
        (5.0, &["бес", "бесеу"]),
        (6.0, &["алты", "алтау"]),
        (7.0, &["жеті", "жетеу"]),
        (8.0, &["сегіз"]),
        (9.0, &["тоғыз"]),
        (10.0, &["он"]),
        (50.0, &["елу"]),
        (0.5, &["жарты"]),
        (1.0, &["бір"]),
    ];
    // A numeral by itself, or one that is declined («бесеуі», «жартысы»).
    let is =
        |known: &str| word.strip_prefix(known).is_some_and(|ending| ending.is_empty() || known.len() > 6 && ending.chars().count() < 6);
    WORDS.iter().find(|(_, known)| known.iter().any(|known| is(known))).map(|&(value, _)| value)
}

/// Whether a word measures time.
fn is_time(word: &str) -> bool {
    ["год", "лет", "месяц", "дн", "year", "month", "day", "жыл", "ай", "күн"].iter().any(|beginning| word.starts_with(beginning))
}

/// Whether a word is a month's name.
fn is_month(word: &str) -> bool {
    const MONTHS: &str = "январ феврал март апрел мая июн июл август сентябр октябр ноябр декабр \
                          january february march april may june july august september october november december \
                          қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан";
    MONTHS.split(' ').any(|month| word.starts_with(month))
}
