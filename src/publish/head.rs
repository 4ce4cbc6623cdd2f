//! What a page says of itself to those who do not show it whole: browsers' tabs, search engines, messengers.
//!
//! Open Graph (<https://ogp.me>) is what Telegram, WhatsApp and Facebook read, and X beside its own `twitter:card`; search engines read the
//! canonical and alternate links and schema.org's terms as JSON-LD. Addresses are whole where the build was told where the site will stand, and
//! relative otherwise.

use super::digest::Digest;
use super::place::Place;
use super::preview;
use super::style::Styled;
use super::template::HEAD_SCRIPT;
use crate::report::{Lang, Report};
use crate::state::{Page, State};
use crate::view::{heading, title};
use crate::words::Words;
use html_escape::encode_double_quoted_attribute as attribute;
use serde_json::{Value, json};

/// The longest description that messengers show, in characters.
const DESCRIPTION: usize = 240;

/// The head of a state's page, from its policy to its data for search engines.
pub(super) fn head(words: Words, place: &Place<'_>, state: &State, style: &Styled) -> String {
    let (title, description) = (title(words, &state.page), description(words, &state.page));
    let own = heading(words, &state.page).unwrap_or_else(|| words.label(words.report.title).into());
    let mut head = format!("{}<title>{}</title>", policy(&[HEAD_SCRIPT], &style.source), html_escape::encode_text(&title));
    head += &format!("<script>{HEAD_SCRIPT}</script>");
    head += &meta("name", "description", &description);
    if matches!(state.page, Page::NotFound { .. }) {
        return head + &meta("name", "robots", "noindex");
    }
    head += &links(words.report, place, state);
    let kind = if matches!(state.page, Page::Event { .. } | Page::Story { .. } | Page::Section { .. }) { "article" } else { "website" };
    let properties = [
        ("og:type", kind),
        ("og:site_name", &words.get("site-name")),
        ("og:title", &own),
        ("og:description", &description),
        ("og:locale", locale(state.lang)),
        ("og:url", &place.address(&state.path())),
    ];
    head += &properties.map(|(name, content)| meta("property", name, content)).concat();
    head += &picture(place, state);
    head + &data(words, place, state, &own, &description)
}

/// The policy of a page (Content Security Policy, level 3) in which these scripts stand, and whose style comes from this source.
pub(super) fn policy(scripts: &[&str], style: &str) -> String {
    let scripts: String = scripts.iter().map(|script| format!(" '{}'", Digest::of(script.as_bytes()).integrity())).collect();
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src {style}; img-src 'self'; font-src 'self'; connect-src 'self'; \
         manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
    );
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

fn meta(key: &str, name: &str, content: &str) -> String {
    format!("<meta {key}=\"{name}\" content=\"{}\">", attribute(content))
}

/// The picture beside the link.
fn picture(place: &Place<'_>, state: &State) -> String {
    let Some(path) = preview::path(state) else { return String::new() };
    let (width, height) = preview::SIZE;
    let properties = [
        ("og:image", place.address(&path)),
        ("og:image:type", "image/png".into()),
        ("og:image:width", width.to_string()),
        ("og:image:height", height.to_string()),
    ];
    properties.map(|(name, content)| meta("property", name, &content)).concat() + &meta("name", "twitter:card", "summary_large_image")
}

/// The page's own address, and those of the same page in each language.
fn links(report: &Report, place: &Place<'_>, state: &State) -> String {
    let canonical = format!("<link rel=\"canonical\" href=\"{}\">", place.address(&state.path()));
    let alternate = |name: &str, lang| {
        let path = State { lang, page: state.page.clone() }.path();
        format!("<link rel=\"alternate\" hreflang=\"{name}\" href=\"{}\">", place.address(&path))
    };
    if state.page == Page::Root {
        return canonical;
    }
    let alternates: String = Lang::ALL.map(|lang| alternate(lang.code(), lang)).concat();
    // Who reads none of them reads the one of the source.
    canonical + &alternates + &alternate("x-default", report.default_lang())
}

fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Ru => "ru_RU",
        Lang::En => "en_US",
        Lang::Kk => "kk_KZ",
    }
}

/// What the page shows, in a sentence or two.
fn description(words: Words, page: &Page) -> String {
    let report = words.report;
    let text = match page {
        Page::Chart { id, .. } => report.chart(id).map(|chart| words.label(chart.lead).to_owned()),
        Page::Event { id, .. } => report.event(id).map(|event| {
            format!("{} · {}. {}", words.event_date(event), words.category(event.category), report.sentence_text(event.sentence))
        }),
        Page::Section { id, .. } => {
            report.section(id).filter(|section| section.first < section.end).map(|section| section.first).map(|paragraph| {
                let sentence = report.paragraphs[paragraph as usize].first;
                report.sentence_text(sentence).to_owned()
            })
        }
        Page::Entity { id } => report.entity(id).map(|entity| {
            let mentions = u32::try_from(entity.mentions.len()).unwrap_or(u32::MAX);
            format!("{}: {}. {}", words.get("names-mentions"), words.number(f64::from(mentions)), words.label(report.title))
        }),
        Page::Story { id, .. } => report.story(id).map(|story| words.label(story.lead).to_owned()),
        Page::Charts(_) => Some(words.get("charts-lead")),
        Page::Own { .. } => Some(words.get("own-lead")),
        Page::Timeline(_) => Some(words.with("timeline-lead", &[("year", &report.year.to_string())])),
        Page::Outline => Some(words.get("report-lead")),
        Page::Names => Some(words.get("names-lead")),
        Page::Search { .. } => Some(words.get("search-lead")),
        Page::About => Some(words.with("about-lead", &[("publisher", words.label(report.publisher))])),
        Page::Root | Page::Overview | Page::NotFound { .. } => None,
    };
    shortened(&text.unwrap_or_else(|| about(words)))
}

/// What the report is and what of it is here.
fn about(words: Words) -> String {
    let report = words.report;
    let count = |id: &str, number: usize| words.count(id, u32::try_from(number).unwrap_or(u32::MAX));
    let sums = [
        ("sentences", count("count-sentences", report.sentences.len())),
        ("figures", count("count-figures", report.statistics.len())),
        ("events", count("count-events", report.events.iter().filter(|event| event.same_as.is_none()).count())),
    ];
    format!("{}. {}", words.label(report.title), words.with("overview-lead", &sums.each_ref().map(|(name, words)| (*name, words.as_str()))))
}

/// A text cut at a word, if it is long.
fn shortened(text: &str) -> String {
    let text = text.replace('\u{2060}', "");
    let Some((end, _)) = text.char_indices().nth(DESCRIPTION) else { return text };
    let cut = &text[..end];
    format!("{}…", cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole).trim_end_matches([',', ';', ':', '.', ' ', '–']))
}

/// The page in the terms of schema.org, as JSON-LD: the report, the data set, or a part of one of them.
fn data(words: Words, place: &Place<'_>, state: &State, name: &str, description: &str) -> String {
    let report = words.report;
    let home = place.address(&State { lang: state.lang, page: Page::Overview }.path());
    let whole = json!({
        "@type": "Report", "name": words.label(report.title), "headline": report.heading, "inLanguage": report.lang,
        "publisher": { "@type": "Organization", "name": words.label(report.publisher) }, "temporalCoverage": report.year.to_string(),
        "isAccessibleForFree": true, "url": place.address(&State { lang: state.lang, page: Page::Outline }.path()),
    });
    let set = || {
        json!({
            "@type": "Dataset", "name": name, "description": description, "url": home, "isBasedOn": whole, "inLanguage": Lang::ALL.map(Lang::code),
            "license": "https://opensource.org/license/mit", "temporalCoverage": report.year.to_string(), "version": env!("CARGO_PKG_VERSION"),
            "creator": { "@type": "Organization", "name": words.get("site-name") }, "isAccessibleForFree": true,
            "distribution": [{ "@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": place.address("data/datapackage.json") }],
        })
    };
    let url = place.address(&state.path());
    let mut value: Value = match &state.page {
        Page::Overview | Page::About => set(),
        Page::Chart { .. } => json!({
            "@type": "Dataset", "name": name, "description": description, "url": url, "isBasedOn": whole, "inLanguage": state.lang.code(),
            "license": "https://opensource.org/license/mit", "isAccessibleForFree": true,
            "distribution": [{ "@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": place.address("data/statistics.csv") }],
        }),
        Page::Section { .. } => {
            json!({ "@type": "Chapter", "name": name, "inLanguage": report.lang, "url": url, "isPartOf": whole })
        }
        Page::Outline => whole,
        _ => return String::new(),
    };
    value["@context"] = "https://schema.org".into();
    // The order of keys else depends on what other crates ask of serde_json, and the pages are to come out the same.
    value.sort_all_objects();
    // `<` could end the element early.
    format!("<script type=\"application/ld+json\">{}</script>", value.to_string().replace('<', "\\u003c"))
}
