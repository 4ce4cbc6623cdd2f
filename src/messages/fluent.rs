//! From the locales' Fluent files to messages that are ready to be filled in: texts with named gaps, in plural forms where there are any.

use super::{Messages, Plural};
use crate::report::Lang;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Reads `ru.ftl`, `en.ftl` and `kk.ftl` of a folder: the messages of each language, in the order of [`Lang::ALL`].
///
/// # Errors
/// Every message that cannot be compiled, each with its file: one that a locale lacks, and one that is more than text, `{ $name }`
/// and a choice by the plural of `{ $n }`.
pub fn compile(locales: &Path) -> Result<[Messages; 3], Vec<String>> {
    let mut problems = Vec::new();
    let read = Lang::ALL.map(|lang| locale(locales, lang, &mut problems));
    for id in read.iter().flat_map(BTreeMap::keys).collect::<BTreeSet<_>>() {
        for (lang, _) in Lang::ALL.iter().zip(&read).filter(|(_, read)| !read.contains_key(id)) {
            problems.push(format!("{}.ftl: expected the message {id} that another locale has, found none", lang.code()));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut plurals = Lang::ALL.map(plurals).into_iter();
    Ok(read.map(|messages| Messages { messages: messages.into_iter().collect(), plurals: plurals.next().unwrap_or_default() }))
}

/// A string for the rest of the program's life: messages are compiled once and then only read.
fn keep(text: String) -> &'static str {
    text.leak()
}

fn locale(folder: &Path, lang: Lang, problems: &mut Vec<String>) -> BTreeMap<&'static str, Vec<&'static str>> {
    let file = format!("{}.ftl", lang.code());
    let text = match std::fs::read_to_string(folder.join(&file)) {
        Ok(text) => text,
        Err(error) => {
            problems.push(format!("{file}: {error}"));
            return BTreeMap::new();
        }
    };
    let resource = fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(resource, errors)| {
        problems.extend(errors.iter().map(|error| {
            let line = 1 + text[..error.pos.start.min(text.len())].matches('\n').count();
            format!("{file}:{line}: {error}")
        }));
        resource
    });
    let forms_of = plurals(lang);
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        match message.value.as_ref().ok_or_else(|| "no text".to_owned()).and_then(|pattern| texts(pattern, forms_of)) {
            Ok(texts) => {
                // A language's file has a message a line.
                let texts = texts.iter().map(|text| keep(text.replace(['\n', '\t'], " "))).collect();
                if messages.insert(keep(message.id.name.to_owned()), texts).is_some() {
                    problems.push(format!("{file}: expected messages that differ, found {} a second time", message.id.name));
                }
            }
            Err(found) => problems.push(format!(
                "{file}: expected text, {{ $name }} and a choice by the plural of {{ $n }} in {}, found {found}",
                message.id.name
            )),
        }
    }
    messages
}

/// One text, or the four plural forms of a pattern that chooses by `{ $n }` once; `plurals` has those of the language ([`Messages::plurals`]).
fn texts(pattern: &Pattern<&str>, plurals: &str) -> Result<Vec<String>, String> {
    let mut texts = vec![String::new()];
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => texts.iter_mut().for_each(|text| text.push_str(value)),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
                texts.iter_mut().for_each(|text| text.push_str(&format!("{{{}}}", id.name)));
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let by_number = matches!(selector, InlineExpression::VariableReference { id } if id.name == "n");
                if !by_number || texts.len() > 1 {
                    return Err("another choice".into());
                }
                texts = forms(&texts[0], variants, plurals)?;
            }
            PatternElement::Placeable { .. } => return Err("another expression".into()),
        }
    }
    Ok(texts)
}

/// The four plural forms. Each that the language has is written: Russian, say, has another one behind a fraction, and what stands behind «около» is made of it.
/// One that the language lacks is the default.
fn forms(before: &str, variants: &[Variant<&str>], plurals: &str) -> Result<Vec<String>, String> {
    const NAMES: [&str; 4] = ["one", "few", "many", "other"];
    let mut forms = Vec::new();
    for variant in variants {
        match variant.key {
            VariantKey::Identifier { name } if NAMES.contains(&name) => {}
            VariantKey::Identifier { name } => return Err(format!("the plural form {name}")),
            VariantKey::NumberLiteral { value } => return Err(format!("a variant for {value}")),
        }
    }
    for (name, digit) in NAMES.into_iter().zip('0'..) {
        let named = |variant: &&Variant<&str>| matches!(variant.key, VariantKey::Identifier { name: key } if key == name);
        let variant = match variants.iter().find(named) {
            None if name == "other" || plurals.contains(digit) => return Err(format!("none for the plural form {name}")),
            None => variants.iter().find(|variant| variant.default),
            found => found,
        };
        let inside = texts(&variant.ok_or("no default")?.value, plurals)?;
        let [inside] = inside.as_slice() else { return Err("a choice inside a choice".into()) };
        forms.push(format!("{before}{inside}"));
    }
    Ok(forms)
}

/// The plural form of every whole number below 200, as digits that index [`Plural::ALL`] (Unicode CLDR).
fn plurals(lang: Lang) -> &'static str {
    let id: unic_langid::LanguageIdentifier = lang.code().parse().expect("a language's code is a language identifier");
    let rules = PluralRules::create(id, PluralRuleType::CARDINAL).expect("CLDR knows the interface's languages");
    let digit = |number: u32| {
        let plural = match rules.select(number).expect("a whole number has operands") {
            PluralCategory::ONE => Plural::One,
            PluralCategory::FEW => Plural::Few,
            PluralCategory::MANY => Plural::Many,
            PluralCategory::OTHER | PluralCategory::ZERO | PluralCategory::TWO => Plural::Other,
        };
        char::from(b'0' + plural as u8)
    };
    keep((0..200).map(digit).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(message: &str, expected: Result<&[&str], &str>) {
        let source = format!("m = {message}\n");
        let resource = fluent_syntax::parser::parse(source.as_str()).expect("a test's message is Fluent");
        let Entry::Message(message) = &resource.body[0] else { panic!("a test's message is one") };
        let found = texts(message.value.as_ref().expect("a test's message has a text"), plurals(Lang::En));
        assert_eq!(found, expected.map(|texts| texts.iter().map(|&text| text.into()).collect()).map_err(String::from));
    }

    #[test]
    fn messages_are_texts_with_gaps_and_plural_forms() {
        check("Доклад", Ok(&["Доклад"]));
        check("с { $date }", Ok(&["с {date}"]));
        check("{ $n ->\n  [one] год\n  *[other] { $number } лет\n }", Ok(&["год", "{number} лет", "{number} лет", "{number} лет"]));
        check(
            "всего { $n ->\n  [one] год\n  *[other] лет\n } там",
            Ok(&["всего год там", "всего лет там", "всего лет там", "всего лет там"]),
        );
    }

    #[test]
    fn what_the_program_could_not_fill_in_is_refused() {
        check("{ other-message }", Err("another expression"));
        check("{ $kind ->\n  *[other] x\n }", Err("another choice"));
        check("{ $n ->\n  [two] x\n  *[other] x\n }", Err("the plural form two"));
        check("{ $n ->\n  [1] x\n  *[other] x\n }", Err("a variant for 1"));
        check("{ $n ->\n  *[other] x\n }", Err("none for the plural form one"));
        check("{ $n ->\n  *[one] x\n }", Err("none for the plural form other"));
    }

    #[test]
    fn the_table_of_plurals_says_what_cldr_says_of_any_number() {
        for lang in Lang::ALL {
            let messages = Messages { messages: vec![("m", vec!["one", "few", "many", "other"])], plurals: plurals(lang) };
            let rules = PluralRules::create(
                lang.code().parse::<unic_langid::LanguageIdentifier>().expect("a language's code is a language identifier"),
                PluralRuleType::CARDINAL,
            )
            .expect("CLDR knows the interface's languages");
            for number in (0..2_000).chain([10_000, 10_001, 118_000, 1_234_567, 8_800_012]) {
                let expected = match rules.select(number).expect("a whole number has operands") {
                    PluralCategory::ONE => "one",
                    PluralCategory::FEW => "few",
                    PluralCategory::MANY => "many",
                    _ => "other",
                };
                assert_eq!(messages.text("m", messages.plural(f64::from(number))), Some(expected), "{} {number}", lang.code());
            }
            assert_eq!(messages.text("m", messages.plural(4.5)), Some("other"));
        }
    }
}
