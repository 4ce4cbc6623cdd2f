//! The interface's words: Fluent messages of `static/locales/`, and numbers, dates and values as each language writes them.
//!
//! Pure: the same words natively and in the browser, so that a static page and the app agree to the letter. Numbers and dates are put
//! together from messages and separators here, because locale data for three languages (ICU) would cost more than the rest of the program.

mod dates;
mod numbers;

use crate::report::Lang;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::rc::Rc;
use unic_langid::LanguageIdentifier;

pub use fluent_bundle::FluentValue;

/// The words of the interface in one language.
pub struct Words {
    /// The language.
    pub lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words in a language, read once a thread.
    pub fn of(lang: Lang) -> Rc<Self> {
        thread_local! {
            static WORDS: [OnceCell<Rc<Words>>; 3] = const { [const { OnceCell::new() }; 3] };
        }
        WORDS.with(|words| Rc::clone(words[lang as usize].get_or_init(|| Rc::new(Self::read(lang)))))
    }

    fn read(lang: Lang) -> Self {
        let source = source(lang);
        // A slip in a locale file leaves the other messages standing; tests/tidy.rs finds it.
        let resource = FluentResource::try_new(source.into()).unwrap_or_else(|(resource, _)| resource);
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { lang, bundle }
    }

    /// A message without arguments; its id if there is none.
    pub fn get(&self, id: &str) -> String {
        self.format(id, None).unwrap_or_else(|| id.into())
    }

    /// A message with arguments; its id if there is none.
    pub fn with(&self, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        let arguments: FluentArgs<'_> = arguments.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        self.format(id, Some(&arguments)).unwrap_or_else(|| id.into())
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        Some(self.bundle.format_pattern(pattern, arguments, &mut Vec::new()).into_owned())
    }
}

/// The text of a locale file.
pub fn source(lang: Lang) -> &'static str {
    match lang {
        Lang::Ru => include_str!("../../static/locales/ru.ftl"),
        Lang::En => include_str!("../../static/locales/en.ftl"),
        Lang::Kk => include_str!("../../static/locales/kk.ftl"),
    }
}
