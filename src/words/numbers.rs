//! Numbers and values in words.

use super::{Words, kazakh};
use crate::messages::Plural;
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
        let count = f64::from(count);
        self.form(id, self.plural(count), &[("number", &self.number(count))])
    }

    /// A value as the text qualifies it, without the unit: «около 260», «2–4».
    pub fn value(self, statistic: &Statistic) -> String {
        self.stated(statistic, false)
    }

    /// A value with its unit: «около 260 человек», «81 %».
    pub fn value_with_unit(self, statistic: &Statistic) -> String {
        self.stated(statistic, true)
    }

    /// A number with its unit: «60 часов».
    pub fn number_with_unit(self, value: f64, unit: &str) -> String {
        self.behind(self.number(value), &self.unit(unit, value))
    }

    /// The word of a unit behind a number: «жалоб».
    pub fn unit(self, unit: &str, value: f64) -> String {
        self.unit_form(unit, self.plural(value))
    }

    fn stated(self, statistic: &Statistic, with_unit: bool) -> String {
        let Statistic { value, high, unit, qualifier, .. } = *statistic;
        if let Some(part) = self.part(unit, value, qualifier) {
            return part;
        }
        let mut number = self.number(value);
        if (unit, qualifier) == ("age", Qualifier::LessThan) {
            return self.form("age-under", self.plural_behind(qualifier, value), &[("value", &number)]);
        }
        let mut unit = if with_unit { self.unit_form(unit, self.plural_behind(qualifier, high.unwrap_or(value))) } else { String::new() };
        if let Some(high) = high {
            number = format!("{number}–{}", self.number(high));
        }
        if self.lang() == Lang::Kk && matches!(qualifier, Qualifier::MoreThan | Qualifier::LessThan) {
            // «астам» and «кем» govern the ablative of what is before them; a sign of per cent is read «пайыз».
            let sign = if unit == "%" { std::mem::take(&mut unit) } else { String::new() };
            let read = if sign.is_empty() { kazakh::last_word(value) } else { "пайыз" };
            number = format!("{}-{}", self.behind(number, &sign), kazakh::ending(read, kazakh::Case::Ablative));
        }
        let number = match qualifier {
            Qualifier::Exact | Qualifier::Between => number,
            qualifier => self.with(&format!("qualifier-{}", qualifier.word()), &[("value", &number)]),
        };
        self.behind(number, &unit)
    }

    /// A part that people have a word for, as they say it: «около трети».
    fn part(self, unit: &str, value: f64, qualifier: Qualifier) -> Option<String> {
        if unit != "part" {
            return None;
        }
        let id = format!("part-{}", self.number(value * 1000.0));
        let word = self.language.messages.text(&id, self.plural_behind(qualifier, 1.0))?;
        Some(match qualifier {
            Qualifier::Exact | Qualifier::Between => word.into(),
            qualifier => self.with(&format!("qualifier-{}", qualifier.word()), &[("value", word)]),
        })
    }

    /// A number and its unit; nothing comes of an empty one.
    fn behind(self, number: String, unit: &str) -> String {
        match (unit, self.lang()) {
            ("", _) => number,
            ("%", Lang::En) => format!("{number}%"),
            _ => format!("{number}\u{a0}{unit}"),
        }
    }

    fn unit_form(self, unit: &str, form: Plural) -> String {
        self.form(&format!("unit-{unit}"), form, &[])
    }

    fn plural(self, value: f64) -> Plural {
        self.language.messages.plural(value)
    }

    /// The plural form behind a qualified number. In Russian «около», «более», «менее», «не более» and «не менее» govern the genitive, which is the form
    /// behind a fraction in the singular («не менее 1 человека», «1,5 человека») and the one behind five in the plural («более 3 часов»).
    fn plural_behind(self, qualifier: Qualifier, value: f64) -> Plural {
        match (self.lang(), qualifier, self.plural(value)) {
            (Lang::En | Lang::Kk, _, form) | (_, Qualifier::Exact | Qualifier::Between, form) => form,
            (_, _, Plural::One | Plural::Other) => Plural::Other,
            (_, _, Plural::Few | Plural::Many) => Plural::Many,
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
