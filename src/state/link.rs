//! The codec between [`State`] and a link: this page is the list of valid links.
//!
//! A path names what is shown:
//!
//! | path | page |
//! |---|---|
//! | `` | the choice of a language |
//! | `ru/`, `en/`, `kk/` | the overview |
//! | `ru/charts/`, `ru/charts/torture-complaints/` | the catalogue, a chart |
//! | `ru/charts/torture-complaints/embed/` | that chart for frames in other sites |
//! | `ru/charts/own/` | a chart of the reader's own |
//! | `ru/timeline/`, `ru/timeline/batyrbayev-detained/` | the timeline, an event |
//! | `ru/stories/january-events/` | a story; `ru/stories/` is read as the timeline, which lists them |
//! | `ru/report/`, `ru/report/1c/` | the outline, a section |
//! | `ru/names/`, `ru/names/almaty/` | all names, a person, an organisation, a place or a law |
//! | `ru/search/` | search |
//! | `ru/about/` | how this was made |
//!
//! A fragment holds how it is shown, as `key=value` joined by `&`; several values are joined by `~`. Outside keys only ASCII letters,
//! digits, `-` and `_` stand as they are, the rest is percent-encoded, so that nothing is left for a messenger to spoil:
//!
//! | page | keys |
//! |---|---|
//! | charts | `theme`, `reporter`, `unit`, `q` |
//! | chart | `view` = `chart`, `reporters`, `table`, `sentences` |
//! | chart of one's own | `of` = ids of statistics in the order of the marks, `view`, `q` |
//! | timeline | `from`, `to` (EDTF: `2022-01-05`, `2022-01`, `2022`), `fit` = `surely`, `ongoing`, `possibly`, `category`, `section`, `place`, `named`, `person`, `organisation`, `law`, `reporter`, `precision`, `q`, `sort` = `oldest`, `newest`, `lanes` = `category`, `section`, `place` |
//! | event | those of the timeline in which it was reached |
//! | section | `s` = a sentence's id; the bare id, which is an anchor of the page, means the same; `q` = words that are marked; `quote` = words of the sentence, by which it is found where its id is not known |
//! | story | `step` = its number; `step-3`, which is an anchor of the page, means the same |
//! | search | `q` |
//!
//! A value of a facet with `-` before it is excepted: `category=-trial` is every category but that.
//!
//! The one-file edition has no paths; there the whole link stands in the fragment, with `?` between its parts: `#ru/charts/torture-complaints/?view=table`.
//!
//! A missing key means the default; an empty one means that nothing is chosen, whatever the default. What is not known is dropped and
//! reported as a [`Notice`]. What people and messengers do to links is undone (see `repair`); words that would suffer from that have
//! an empty value behind them, `q=%C2%BB~`.

use super::repair::{self, is_tracker};
use super::{ChartView, Page, State};
use crate::query::{Catalogue, Chosen, FacetKey, Filters, LanesBy, Own, Sort};
use crate::report::{Chart, EntityKind, Lang, Report, Story};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode_byte, utf8_percent_encode};

/// Everything but ASCII letters, digits, `-` and `_`.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_');

/// In a path that was asked for in vain, what parts it stands too.
const ASKED_FOR: &AsciiSet = &ENCODED.remove(b'/').remove(b'.');

/// The facets in the order in which a link has them.
const FACETS: [FacetKey; 10] = [
    FacetKey::Fit,
    FacetKey::Category,
    FacetKey::Section,
    FacetKey::Entity(EntityKind::Place),
    FacetKey::NamedPlace,
    FacetKey::Entity(EntityKind::Person),
    FacetKey::Entity(EntityKind::Organisation),
    FacetKey::Entity(EntityKind::Law),
    FacetKey::Reporter,
    FacetKey::Precision,
];

/// A link below the site's base: `path#fragment`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Without a leading slash, with a trailing one.
    pub path: String,
    /// Without `#`; may be empty.
    pub fragment: String,
}

impl core::fmt::Display for Link {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let Self { path, fragment } = self;
        f.write_str(path)?;
        if fragment.is_empty() { Ok(()) } else { write!(f, "#{fragment}") }
    }
}

impl Link {
    /// The link as the fragment of a page that holds the whole site, with its `#`.
    pub fn in_fragment(&self) -> String {
        let Self { path, fragment } = self;
        if fragment.is_empty() { format!("#{path}") } else { format!("#{path}?{fragment}") }
    }

    /// Parts such a fragment into a path and what [`State::read`] takes as the fragment.
    pub fn parts_of(fragment: &str) -> (String, String) {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let fragment = repair::whole_link(fragment);
        let (path, fragment) = fragment.split_once(['?', '#']).unwrap_or((&fragment, ""));
        (path.to_owned(), fragment.to_owned())
    }
}

/// A part of a link that was not understood and is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The key, as far as it is one.
    pub key: String,
    /// The value, as far as it is text.
    pub value: String,
}

/// How much of the state a link spells out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// What differs from the defaults: for the address bar.
    Short,
    /// The defaults too, which may change: for a link that is passed on.
    Full,
}

impl State {
    /// The link to this state.
    pub fn link(&self, detail: Detail) -> Link {
        Link { path: self.path(), fragment: self.fragment(detail) }
    }

    /// The path of this state below the site's base, `ru/charts/`; empty for the root.
    pub fn path(&self) -> String {
        let lang = self.lang.code();
        match &self.page {
            Page::Root => String::new(),
            Page::Overview => format!("{lang}/"),
            Page::Charts(_) => format!("{lang}/charts/"),
            Page::Chart { id, .. } => format!("{lang}/charts/{id}/"),
            Page::Own { .. } => format!("{lang}/charts/{}/", Chart::OWN),
            Page::Timeline(_) => format!("{lang}/timeline/"),
            Page::Event { id, .. } => format!("{lang}/timeline/{id}/"),
            Page::Story { id, .. } => format!("{lang}/stories/{id}/"),
            Page::Outline => format!("{lang}/report/"),
            Page::Section { id, .. } => format!("{lang}/report/{id}/"),
            Page::Names => format!("{lang}/names/"),
            Page::Entity { id } => format!("{lang}/names/{id}/"),
            Page::Search { .. } => format!("{lang}/search/"),
            Page::About => format!("{lang}/about/"),
            Page::NotFound { path } => format!("{lang}/{}", utf8_percent_encode(path, ASKED_FOR)),
        }
    }

    /// The link that is passed on: it spells out what it shows, and has words of the sentence that it points at, by which that is found where its id is not known any more.
    pub fn passed_on(&self, report: &Report) -> Link {
        let page = self.page.passed_on();
        let sentence = if let Page::Section { sentence: Some(id), .. } = &page { report.sentence_index(id) } else { None };
        let mut link = self.to(page).link(Detail::Full);
        if let Some(sentence) = sentence {
            let mut pairs = Pairs { detail: Detail::Full, written: link.fragment };
            pairs.list(QUOTE, [beginning(report, sentence)].into_iter());
            link.fragment = pairs.written;
        }
        link
    }

    fn fragment(&self, detail: Detail) -> String {
        let mut pairs = Pairs { detail, written: String::new() };
        match &self.page {
            Page::Chart { view, .. } => pairs.add("view", view.word(), ChartView::default().word()),
            Page::Timeline(filters) => pairs.filters(filters),
            Page::Charts(Catalogue { chosen, q }) => {
                pairs.chosen(&FacetKey::OF_CHARTS, chosen);
                pairs.words(q);
            }
            Page::Own { own: Own { picks, q }, view } => {
                pairs.list("of", picks.iter().copied());
                pairs.add("view", view.word(), ChartView::default().word());
                pairs.words(q);
            }
            // The bare id is an anchor that a browser follows without the program.
            Page::Section { sentence: Some(id), q, .. } if detail == Detail::Short && q.is_empty() => pairs.written.push_str(id),
            Page::Section { sentence, q, .. } => {
                pairs.list("s", sentence.iter().map(String::as_str));
                pairs.words(q);
            }
            // So is a step.
            Page::Story { step: Some(step), .. } if detail == Detail::Short => pairs.written.push_str(&anchor_of(*step)),
            Page::Story { step, .. } => pairs.list("step", step.map(|step| step.to_string()).as_deref().into_iter()),
            Page::Search { q } => pairs.words(q),
            // The default is no choice of the reader's, and stays unsaid.
            Page::Event { within, .. } => {
                pairs.detail = Detail::Short;
                pairs.filters(within);
            }
            Page::Root | Page::Overview | Page::Outline => {}
            Page::Names | Page::Entity { .. } | Page::About | Page::NotFound { .. } => {}
        }
        pairs.written
    }

    /// Reads a link: any path below the base and any fragment. Never fails; what is not known is dropped with a notice.
    pub fn read(path: &str, fragment: &str, report: &Report) -> (Self, Vec<Notice>) {
        // A link that was encoded whole has its fragment in its path.
        let path = percent_decode_str(path).decode_utf8_lossy();
        let (path, within) = path.split_once('#').unwrap_or((&path, ""));
        let fragment = if fragment.is_empty() { within } else { fragment };
        let mut values = Values::new(fragment);
        let state = Self::read_path(path, &mut values, report);
        (state, values.into_notices())
    }

    fn read_path(path: &str, values: &mut Values, report: &Report) -> Self {
        let parts = repair::parts_of_path(path);
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let Some((first, rest)) = parts.split_first() else {
            return Self { lang: report.default_lang(), page: Page::Root };
        };
        let (lang, rest) = match language(first) {
            Some(lang) => (lang, rest),
            None => (report.default_lang(), parts.as_slice()),
        };
        let page = match rest {
            [] => Some(Page::Overview),
            ["charts"] => Some(Page::Charts(Catalogue { chosen: values.chosen(&FacetKey::OF_CHARTS, report), q: values.words() })),
            ["charts", Chart::OWN] => Some(Page::Own { own: values.own(report), view: values.view() }),
            // For frames, which need no program; a reader who comes to it here sees the chart's page.
            ["charts", id] | ["charts", id, "embed"] => {
                report.chart(id).map(|chart| Page::Chart { id: chart.id.into(), view: values.view() })
            }
            ["timeline"] => Some(Page::Timeline(values.filters(report))),
            ["timeline", id] => report.event(id).map(|event| Page::Event { id: event.id.into(), within: values.filters(report) }),
            ["stories"] => Some(Page::Timeline(values.filters(report))),
            ["stories", id] => report.story(id).map(|story| Page::Story { id: story.id.into(), step: values.step(story) }),
            ["report"] => Some(Page::Outline),
            ["report", id] => report.section(id).map(|section| {
                let id = section.id.into();
                Page::Section { id, sentence: values.sentence(report), q: values.words() }
            }),
            ["names"] => Some(Page::Names),
            ["names", id] => report.entity(id).map(|entity| Page::Entity { id: entity.id.into() }),
            ["search"] => Some(Page::Search { q: values.words() }),
            ["about"] => Some(Page::About),
            _ => None,
        };
        Self { lang, page: page.unwrap_or_else(|| Page::NotFound { path: rest.join("/") }) }
    }
}

/// The language that the first part of a path names; many take the country's code for the language's.
fn language(part: &str) -> Option<Lang> {
    let part = part.split('-').next().unwrap_or_default();
    Lang::from_code(if part == "kz" { "kk" } else { part })
}

/// The anchor of a story's step.
pub fn anchor_of(step: u32) -> String {
    format!("{STEP}{step}")
}

const STEP: &str = "step-";

/// The key of words of a sentence.
pub const QUOTE: &str = "quote";

/// So many words of a sentence, or more, tell it from others.
const WORDS: usize = 4;

/// The words with which a sentence begins, and no other one.
fn beginning(report: &Report, sentence: u32) -> &'static str {
    let text = report.sentence_text(sentence);
    let ends = text.match_indices(' ').map(|(at, _)| at).skip(WORDS - 1);
    // Messengers cut punctuation off at the end of a link.
    let words = |end: usize| text[..end].trim_end_matches(|c: char| !c.is_alphanumeric());
    ends.map(words).find(|words| quoted(report, words) == Some(sentence)).unwrap_or_else(|| words(text.len()))
}

/// The one sentence that begins with these words, or is no more than these.
fn quoted(report: &Report, words: &str) -> Option<u32> {
    let only = |is: &dyn Fn(&str) -> bool| {
        let mut sentences = (0..report.sentences.len() as u32).filter(|&sentence| is(report.sentence_text(sentence)));
        let first = sentences.next();
        first.filter(|_| sentences.next().is_none())
    };
    let is_all = |text: &str| text.strip_prefix(words).is_some_and(|rest| !rest.contains(char::is_alphanumeric));
    only(&|text| text.starts_with(words)).or_else(|| only(&is_all))
}

/// What a link has before a value that is excepted.
const EXCEPT: char = '-';

/// A fragment being written.
struct Pairs {
    detail: Detail,
    written: String,
}

impl Pairs {
    /// A value that always has one; written where it is not the default, or in full.
    fn add(&mut self, key: &str, value: &str, default: &str) {
        if self.detail == Detail::Full || value != default {
            self.push(key, [value].into_iter());
        }
    }

    /// Values of which there may be none; then nothing is written.
    fn list<'v>(&mut self, key: &str, values: impl Iterator<Item = &'v str>) {
        let mut values = values.peekable();
        if values.peek().is_some() {
            self.push(key, values);
        }
    }

    /// What the reader searches for, if anything.
    fn words(&mut self, q: &str) {
        let before = self.written.len();
        self.list("q", Some(q).filter(|q| !q.is_empty()).into_iter());
        if Values::new(&self.written[before..]).words() != q {
            self.written.push('~');
        }
    }

    fn push<'v>(&mut self, key: &str, values: impl Iterator<Item = &'v str>) {
        if !self.written.is_empty() {
            self.written.push('&');
        }
        self.written.push_str(key);
        for (separator, value) in std::iter::once('=').chain(std::iter::repeat('~')).zip(values) {
            self.written.push(separator);
            self.written.push_str(&encoded(value));
        }
    }

    fn filters(&mut self, filters: &Filters) {
        let Filters { from, to, chosen, q, sort, lanes } = filters;
        for (key, date) in [("from", from), ("to", to)] {
            let date = date.map(|date| date.to_string()).unwrap_or_default();
            self.add(key, &date, "");
        }
        self.chosen(&FACETS, chosen);
        self.words(q);
        self.add("sort", sort_word(*sort), sort_word(Sort::default()));
        self.add("lanes", lanes.word(), LanesBy::default().word());
    }

    fn chosen(&mut self, keys: &[FacetKey], chosen: &Chosen) {
        for key in keys {
            let asked = chosen.of(*key).map(|value| value.word().to_owned());
            let values: Vec<String> = asked.chain(chosen.except(*key).map(|value| format!("{EXCEPT}{}", value.word()))).collect();
            self.list(key.word(), values.iter().map(String::as_str));
        }
    }
}

/// A value percent-encoded; a letter or digit behind a percent sign is encoded too: no link of ours looks like one that was encoded twice.
fn encoded(value: &str) -> String {
    let mut encoded = String::new();
    let mut after_percent = false;
    for c in value.chars() {
        if after_percent && c.is_ascii_alphanumeric() {
            encoded.push_str(percent_encode_byte(c as u8));
        } else {
            encoded.extend(utf8_percent_encode(c.encode_utf8(&mut [0; 4]), ENCODED));
        }
        after_percent = c == '%';
    }
    encoded
}

fn sort_word(sort: Sort) -> &'static str {
    match sort {
        Sort::Oldest => "oldest",
        Sort::Newest => "newest",
    }
}

/// The pairs of a fragment, taken out one by one; what is left over is not known.
struct Values {
    pairs: Vec<(String, Vec<Result<String, String>>)>,
    notices: Vec<Notice>,
}

impl Values {
    fn new(fragment: &str) -> Self {
        let fragment = repair::fragment(fragment.strip_prefix('#').unwrap_or(fragment));
        let pairs = fragment.split('&').map(|pair| pair.trim_start_matches("amp;")).filter(|pair| !pair.is_empty());
        let pairs = pairs.map(|pair| {
            let step = pair.strip_prefix(STEP).map(|step| ("step", step));
            let sentence = (pair.starts_with(['s', 'S']) && pair[1..].starts_with('-')).then_some(("s", pair));
            let anchor = step.or(sentence).unwrap_or((pair, ""));
            let (key, values) = pair.split_once('=').unwrap_or(anchor);
            let values = values.split('~').filter(|value| !value.is_empty()).map(decode).collect();
            (decode(key).unwrap_or_else(|raw| raw).to_ascii_lowercase(), values)
        });
        Self { pairs: pairs.filter(|(key, _)| !key.chars().all(repair::is_sign) && !is_tracker(key)).collect(), notices: Vec::new() }
    }

    /// The values of a key; of a key given twice, those of both. `None` if it is missing.
    fn take(&mut self, key: &str) -> Option<Vec<Result<String, String>>> {
        let mut taken = None;
        self.pairs.retain(|(found, values)| {
            let wanted = found == key;
            if wanted {
                taken.get_or_insert_with(Vec::new).extend(values.iter().cloned());
            }
            !wanted
        });
        taken
    }

    /// The values of a key that `read` understands; the others become notices.
    fn known<T>(&mut self, key: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
        let values = self.take(key)?;
        let mut known = Vec::new();
        for value in values {
            // Ids and words of ours are written small; who writes a link by hand may not.
            match value.as_deref().ok().and_then(|value| read(value).or_else(|| read(&value.to_ascii_lowercase()))) {
                Some(value) => known.push(value),
                None => self.notices.push(Notice { key: key.into(), value: value.unwrap_or_else(|raw| raw) }),
            }
        }
        Some(known)
    }

    fn last<T>(&mut self, key: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.known(key, read).and_then(|mut values| values.pop())
    }

    fn view(&mut self) -> ChartView {
        self.last("view", |word| ChartView::ALL.into_iter().find(|view| view.word() == word)).unwrap_or_default()
    }

    /// The sentence with the id that is given, else, which is noticed, the one that has the words that are given.
    fn sentence(&mut self, report: &Report) -> Option<String> {
        let quote = self.last(QUOTE, |words| Some(words.to_owned()));
        let known = self.notices.len();
        let sentence = self.last("s", |id| report.sentence_index(id).map(|_| id.to_owned()));
        let quote = quote.filter(|_| sentence.is_none());
        let found = quote.as_deref().and_then(|words| quoted(report, words.trim()));
        if found.is_some() {
            self.notices.truncate(known);
            self.notices.push(Notice { key: QUOTE.into(), value: quote.unwrap_or_default() });
        }
        sentence.or_else(|| Some(report.sentences[found? as usize].id.to_owned()))
    }

    fn step(&mut self, story: &Story) -> Option<u32> {
        self.last("step", |step| step.parse().ok().filter(|&step: &u32| step > 0 && step as usize <= story.steps.len()))
    }

    fn own(&mut self, report: &Report) -> Own {
        let known = |id: &str| report.statistics.iter().find(|statistic| statistic.id == id).map(|statistic| statistic.id);
        let mut picks: Vec<&'static str> = Vec::new();
        for pick in self.known("of", known).unwrap_or_default() {
            if !picks.contains(&pick) {
                picks.push(pick);
            }
        }
        Own { picks, q: self.words() }
    }

    fn words(&mut self) -> String {
        self.last("q", |q| Some(q.to_owned())).unwrap_or_default()
    }

    fn chosen(&mut self, keys: &[FacetKey], report: &Report) -> Chosen {
        let mut chosen = Chosen::default();
        for key in keys {
            let known = |word: &str| {
                let asked = word.strip_prefix(EXCEPT);
                Some((key.value(report, asked.unwrap_or(word))?, asked.is_some()))
            };
            for (value, is_excepted) in self.known(key.word(), known).unwrap_or_default() {
                // Of a value that is asked for and excepted too, what comes last is meant.
                if is_excepted != chosen.excepts(value) || !is_excepted && !chosen.contains(value) {
                    let change = if is_excepted || chosen.excepts(value) { Chosen::reverse } else { Chosen::switch };
                    change(&mut chosen, value);
                }
            }
        }
        chosen
    }

    fn filters(&mut self, report: &Report) -> Filters {
        let date = |text: &str| text.parse().ok();
        Filters {
            from: self.last("from", date),
            to: self.last("to", date),
            chosen: self.chosen(&FACETS, report),
            q: self.words(),
            sort: self
                .last("sort", |word| [Sort::Oldest, Sort::Newest].into_iter().find(|&sort| sort_word(sort) == word))
                .unwrap_or_default(),
            lanes: self.last("lanes", |word| LanesBy::ALL.into_iter().find(|lanes| lanes.word() == word)).unwrap_or_default(),
        }
    }

    /// What was not understood, keys that the page does not have included.
    fn into_notices(mut self) -> Vec<Notice> {
        for (key, values) in self.pairs {
            let value = values.into_iter().map(|value| value.unwrap_or_else(|raw| raw)).collect::<Vec<_>>().join("~");
            self.notices.push(Notice { key, value });
        }
        self.notices
    }
}

/// A key or a value as text: `+` as a space (we never write one), then percent-decoded; as it stands if that is no UTF-8.
fn decode(value: &str) -> Result<String, String> {
    let spaced = value.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8().map(Into::into).map_err(|_| value.to_owned())
}
