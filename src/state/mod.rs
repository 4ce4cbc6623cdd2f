//! Where the reader is: a page, its filters and the language; and the one codec between that and a link.
//!
//! The path names what is shown, the fragment holds how (see [`link`]). The state is all that the app remembers: everything on the
//! page is derived from it, and a link carries all of it. Pure; the browser's history is moved in `view`.

pub mod link;
mod repair;

use crate::query::{Catalogue, Filters, Own};
use crate::report::{Lang, Report};

/// Where the reader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The interface's language.
    pub lang: Lang,
    /// The page.
    pub page: Page,
}

/// Below a chart's path: the same chart for frames in other sites.
pub const EMBED: &str = "embed/";

/// How a chart is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChartView {
    /// As a picture.
    #[default]
    Chart,
    /// As a picture in which the values stand by who says so.
    Reporters,
    /// As a table.
    Table,
    /// As the sentences behind it.
    Sentences,
}

impl ChartView {
    /// All views, in the order of the tabs.
    pub const ALL: [Self; 4] = [Self::Chart, Self::Reporters, Self::Table, Self::Sentences];

    /// The word in links.
    pub fn word(self) -> &'static str {
        match self {
            Self::Chart => "chart",
            Self::Reporters => "reporters",
            Self::Table => "table",
            Self::Sentences => "sentences",
        }
    }
}

/// A page and the state that belongs to it. Ids are those of the report; one that it does not have leads to [`Page::NotFound`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// `/`: the choice of a language.
    Root,
    /// `/{lang}/`
    Overview,
    /// `/{lang}/charts/`
    Charts(Catalogue),
    /// `/{lang}/charts/{chart}/`
    Chart {
        /// The chart's id.
        id: String,
        /// Picture, table or sentences.
        view: ChartView,
    },
    /// `/{lang}/charts/own/`: a chart of the reader's own.
    Own {
        /// What the reader picked.
        own: Own,
        /// Picture, table or sentences.
        view: ChartView,
    },
    /// `/{lang}/timeline/`
    Timeline(Filters),
    /// `/{lang}/timeline/{event}/`
    Event {
        /// The event's id.
        id: String,
        /// What the reader chose of the timeline from which this event was reached: what is before and after it is of that.
        within: Filters,
    },
    /// `/{lang}/stories/{story}/`
    Story {
        /// The story's id.
        id: String,
        /// The step that the link points at, counted from 1.
        step: Option<u32>,
    },
    /// `/{lang}/report/`: the outline.
    Outline,
    /// `/{lang}/report/{section}/`
    Section {
        /// The section's id.
        id: String,
        /// The id of the sentence that the link points at.
        sentence: Option<String>,
        /// Words that are marked in the text.
        q: String,
    },
    /// `/{lang}/names/`: people, organisations, places and laws.
    Names,
    /// `/{lang}/names/{entity}/`
    Entity {
        /// The entity's id.
        id: String,
    },
    /// `/{lang}/search/`
    Search {
        /// The words.
        q: String,
    },
    /// `/{lang}/about/`: how this was made, and the account of every number.
    About,
    /// Anything else.
    NotFound {
        /// The path as it was asked for, after the base and the language.
        path: String,
    },
}

/// How a change of state is written into the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A discrete choice: going back undoes it.
    Push,
    /// Typing: the entry is written over.
    Replace,
}

impl Page {
    /// An event of the whole timeline, by its id.
    pub fn event(id: &str) -> Self {
        Self::Event { id: id.into(), within: Filters::default() }
    }

    /// A section, by its id.
    pub fn section(id: &str) -> Self {
        Self::Section { id: id.into(), sentence: None, q: String::new() }
    }

    /// A sentence in its section, by their ids.
    pub fn sentence(section: &str, id: &str) -> Self {
        Self::Section { id: section.into(), sentence: Some(id.into()), q: String::new() }
    }

    /// The page as it is cited and passed on: without the way by which the reader has come to it.
    pub fn passed_on(&self) -> Self {
        match self {
            Self::Event { id, .. } => Self::event(id),
            Self::Section { id, sentence, .. } => Self::Section { id: id.clone(), sentence: sentence.clone(), q: String::new() },
            page => page.clone(),
        }
    }

    /// A chart of the reader's own of these statistics, by their ids.
    pub fn own(picks: impl IntoIterator<Item = &'static str>) -> Self {
        Self::Own { own: Own { picks: picks.into_iter().collect(), q: String::new() }, view: ChartView::default() }
    }

    /// Whether the page needs more than charts do: the labels of events and errata, which are a file of their own in each language, and the second part of
    /// the program.
    pub fn needs_more_than_charts(&self) -> bool {
        !matches!(self, Self::Charts(_) | Self::Chart { .. })
    }
}

impl State {
    /// A page in the same language.
    pub fn to(&self, page: Page) -> Self {
        Self { lang: self.lang, page }
    }

    /// Where a link to `next` leads from here: an event that is reached from the timeline is shown within what is chosen of that.
    pub fn through(&self, mut next: Self) -> Self {
        if let (Page::Timeline(filters), Page::Event { within, .. }) = (&self.page, &mut next.page)
            && within.is_empty()
        {
            *within = filters.clone();
        }
        next
    }

    /// How the step to `next` is written into the history: words being typed replace, everything else is a step.
    pub fn entry_for(&self, next: &Self) -> Entry {
        match (&self.page, &next.page) {
            _ if self == next => Entry::Replace,
            (Page::Timeline(before), Page::Timeline(after)) if self.lang == next.lang => {
                let only_words = Filters { q: after.q.clone(), ..before.clone() } == *after;
                if only_words { Entry::Replace } else { Entry::Push }
            }
            (Page::Own { own: before, view }, Page::Own { own: after, view: next_view }) if self.lang == next.lang => {
                if before.picks == after.picks && view == next_view { Entry::Replace } else { Entry::Push }
            }
            (Page::Charts(before), Page::Charts(after)) if self.lang == next.lang && before.chosen == after.chosen => Entry::Replace,
            (Page::Search { .. }, Page::Search { .. }) if self.lang == next.lang => Entry::Replace,
            _ => Entry::Push,
        }
    }

    /// Whether only one end of the timeline's range differs: 0 the first, 1 the last.
    pub fn changed_end(&self, next: &Self) -> Option<usize> {
        let (Page::Timeline(before), Page::Timeline(after)) = (&self.page, &next.page) else { return None };
        let ends = [Filters { from: after.from, ..before.clone() }, Filters { to: after.to, ..before.clone() }];
        ends.iter().position(|changed| self.lang == next.lang && self != next && changed == after)
    }

    /// Every page that the report has in a language, for static pages and for tests: paths without filters.
    pub fn all(report: &Report, lang: Lang) -> Vec<Self> {
        let search = Page::Search { q: String::new() };
        let fixed = [
            Page::Overview,
            Page::Charts(Catalogue::default()),
            Page::own([]),
            Page::Timeline(Filters::default()),
            Page::Outline,
            Page::Names,
            search,
            Page::About,
        ];
        let charts = report.charts.iter().map(|chart| Page::Chart { id: chart.id.into(), view: ChartView::Chart });
        let events = report.events.iter().map(|event| Page::event(event.id));
        let stories = report.stories.iter().map(|story| Page::Story { id: story.id.into(), step: None });
        let sections = report.sections.iter().map(|section| Page::section(section.id));
        let entities = report.entities.iter().map(|entity| Page::Entity { id: entity.id.into() });
        fixed
            .into_iter()
            .chain(charts)
            .chain(events)
            .chain(stories)
            .chain(sections)
            .chain(entities)
            .map(|page| Self { lang, page })
            .collect()
    }
}
