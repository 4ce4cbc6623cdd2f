//! Numbers and values in words.

use super::Words;
use crate::report::{Lang, Qualifier, Statistic};

impl Words {
    /// A number: digits in groups of three, the language's decimal sign.
    pub fn number(self, value: f64) -> String {
        let (group, decimal) = match self.lang() {
            Lang::Ru | Lang::Kk => ('\u{a0}', ','),
            Lang::En => (',', '.'),
        };
        // By whole numbers: a formatter of any float would cost more than all else here. No report states more than thousandths.
        let thousandths = (value * 1000.0).round() as u64;
        let whole = (thousandths / 1000).to_string();
        let fraction = format!("{:03}", thousandths % 1000);
        let fraction = fraction.trim_end_matches('0');
        let mut text = String::new();
        for (at, digit) in whole.char_indices() {
            let left = whole.len() - at;
            if at > 0 && left.is_multiple_of(3) {
                text.push(group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(decimal);
            text.push_str(fraction);
        }
        text
    }

    /// How many of something: a message `id` with the number for the plural as `$n` and as it is written as `$number`.
    pub fn count(self, id: &str, count: u32) -> String {
        self.plural(id, Some(f64::from(count)), &[("number", &self.number(f64::from(count)))])
    }

    /// A value as the text qualifies it, without the unit: «около 260», «2–4».
    pub fn value(self, statistic: &Statistic) -> String {
        let number = self.number(statistic.value);
        match (statistic.qualifier, statistic.high) {
            (Qualifier::Exact, _) => number,
            (Qualifier::Between, Some(high)) => format!("{number}–{}", self.number(high)),
            (qualifier, _) => self.with(&format!("qualifier-{}", qualifier.word()), &[("value", &number)]),
        }
    }

    /// The word of a unit behind a value: «жалоб».
    pub fn unit(self, unit: &str, value: f64) -> String {
        self.plural(&format!("unit-{unit}"), Some(value), &[])
    }

    /// A value with its unit: «около 260 человек», «81 %».
    pub fn value_with_unit(self, statistic: &Statistic) -> String {
        let value = self.value(statistic);
        let unit = self.unit(statistic.unit, statistic.high.unwrap_or(statistic.value));
        match (unit.as_str(), self.lang()) {
            ("%", Lang::En) => format!("{value}%"),
            _ => format!("{value}\u{a0}{unit}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: f64, ru: &str, en: &str) {
        let written = |lang| crate::edition::shipped().of(lang).number(value).replace('\u{a0}', " ");
        assert_eq!((written(Lang::Ru).as_str(), written(Lang::En).as_str()), (ru, en));
    }

    #[test]
    fn numbers_are_grouped_and_keep_their_decimals() {
        check(238.0, "238", "238");
        check(1465.0, "1 465", "1,465");
        check(10_000.0, "10 000", "10,000");
        check(118_000.0, "118 000", "118,000");
        check(10.95, "10,95", "10.95");
        check(0.5, "0,5", "0.5");
    }

    #[test]
    fn plurals_follow_the_language() {
        let unit = |lang, value| crate::edition::shipped().of(lang).unit("year", value);
        assert_eq!(["год", "года", "лет", "года"].map(String::from), [1.0, 2.0, 7.0, 4.5].map(|value| unit(Lang::Ru, value)));
        assert_eq!(["year", "years"].map(String::from), [1.0, 4.5].map(|value| unit(Lang::En, value)));
    }
}
