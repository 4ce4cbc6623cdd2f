//! The interface's messages as they are embedded beside the report: compiled from Fluent by ingest, ready to be filled in.

use super::Lang;
use serde::{Deserialize, Serialize};

/// Every message of the interface, and the plural forms of its languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Messages {
    /// Messages by id, in order.
    pub messages: Vec<Message>,
    /// For each language, the place in [`Plural`] of every whole number below 200; one above has the form of its last two digits and a hundred.
    pub plurals: [&'static str; 3],
}

/// One message in each language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The id, the same in all locales.
    pub id: &'static str,
    /// For each language one text, or one for each [`Plural`]; `{name}` stands for an argument.
    pub texts: [Vec<&'static str>; 3],
}

/// A plural form (Unicode CLDR), as far as the interface's languages have them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// «1 жалоба»
    One,
    /// «2 жалобы»
    Few,
    /// «5 жалоб»
    Many,
    /// «4,5 жалобы»
    Other,
}

impl Plural {
    /// All forms, in the order of a message's texts.
    pub const ALL: [Self; 4] = [Self::One, Self::Few, Self::Many, Self::Other];
}

impl Messages {
    /// The text of a message; of one with plural forms, the one for `number`.
    pub fn text(&self, id: &str, lang: Lang, number: Option<f64>) -> Option<&'static str> {
        let at = self.messages.binary_search_by_key(&id, |message| message.id).ok()?;
        let texts = &self.messages[at].texts[lang as usize];
        let form = number.map_or(Plural::Other, |number| self.plural(lang, number));
        texts.get(form as usize).or(texts.last()).copied()
    }

    /// The plural form that goes with a number.
    fn plural(&self, lang: Lang, number: f64) -> Plural {
        if number.fract() != 0.0 {
            return Plural::Other;
        }
        let whole = number.abs() as u64;
        let at = if whole < 200 { whole } else { 100 + whole % 100 };
        let digit = self.plurals[lang as usize].as_bytes().get(at as usize).map_or(3, |digit| digit - b'0');
        Plural::ALL.get(usize::from(digit)).copied().unwrap_or(Plural::Other)
    }
}
