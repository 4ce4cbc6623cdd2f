//! The whole page: head, one of the pages, foot.

use super::browser;
use super::chunk::loaded;
use super::cx::{Cx, LazyColumns, Program};
use super::pages;
use super::parts::{Drawn, chosen_names};
use crate::query::{Chosen, FacetKey, Filters, Index};
use crate::report::{Lang, Report};
use crate::state::{ChartView, Page, State};
use crate::words::{Translations, Words};
use yew::prelude::{AttrValue, Callback, Html, Properties, function_component, html};
#[cfg(not(target_arch = "wasm32"))]
use yew::{BaseComponent, LocalServerRenderer};

/// What the page is a function of.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SiteProps {
    /// See [`Cx::words`]; they are in the language of the state.
    pub words: Words,
    /// See [`Cx::translations`].
    #[prop_or_default]
    pub translations: Option<Translations>,
    /// See [`Cx::index`].
    #[prop_or_default]
    pub index: Option<&'static Index>,
    /// See [`Cx::columns`].
    #[prop_or_default]
    pub columns: LazyColumns,
    /// See [`Cx::most`].
    #[prop_or(usize::MAX)]
    pub most: usize,
    /// See [`Cx::first`].
    #[prop_or_default]
    pub first: usize,
    /// See [`Cx::copied`].
    #[prop_or_default]
    pub copied: Option<(AttrValue, bool)>,
    /// Where the reader is.
    pub state: State,
    /// What to put before a path of ours; see [`Cx::root`].
    pub root: AttrValue,
    /// See [`Cx::program`].
    #[prop_or_default]
    pub program: Program,
    /// What could not be read of the link, as text for the reader.
    #[prop_or_default]
    pub notice: Option<AttrValue>,
    /// Goes to another state.
    #[prop_or_default]
    pub go: Callback<State>,
    /// Puts the notice away.
    #[prop_or_default]
    pub dismiss: Callback<()>,
}

impl SiteProps {
    /// Of a page that no program runs.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn still(translations: Translations, state: State, root: &str, program: Program) -> Self {
        Self {
            words: translations.of(state.lang),
            translations: Some(translations),
            index: None,
            columns: LazyColumns::default(),
            most: usize::MAX,
            first: 0,
            copied: None,
            state,
            root: root.to_owned().into(),
            program,
            notice: None,
            go: Callback::default(),
            dismiss: Callback::default(),
        }
    }

    /// The context of the page.
    pub fn cx(&self) -> Cx {
        let Self { words, translations, index, columns, most, first, copied, state, root, program, notice: _, go, dismiss: _ } =
            self.clone();
        Cx { words, translations, index, columns, most, first, copied, state, root, program, go }
    }
}

/// What a component shows, as static HTML.
#[cfg(not(target_arch = "wasm32"))]
pub fn static_html<C: BaseComponent<Properties = SiteProps>>(props: SiteProps) -> String {
    pollster::block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}

/// The page of a state, as a component: for static pages and for tests. The app, whose only part it would be, calls the function.
#[function_component]
pub fn Site(props: &SiteProps) -> Html {
    browser::dispatch("writing");
    site(props)
}

/// The page of a state.
pub fn site(props: &SiteProps) -> Html {
    let cx = props.cx();
    let dismiss = props.dismiss.reform(|_| ());
    html! {
        <>
            <a class="skip" href="#main" onclick={browser::focus_main()}>{ cx.t("skip") }</a>
            <div class="edition wrap" role="status"><p>{ cx.t("edition-new") }</p><button type="button">{ cx.t("edition-show") }</button></div>
            { head(&cx) }
            <main id="main" tabindex="-1" class="wrap" key={page_key(&cx.state)}>
                if let Some(notice) = &props.notice {
                    <div class="notice" role="status">
                        <p>{ notice.clone() }</p>
                        <button type="button" onclick={dismiss}>{ cx.t("notice-close") }</button>
                    </div>
                }
                { page(&cx) }
            </main>
            { foot(&cx) }
            { lacking(&cx) }
        </>
    }
}

/// What stays the same while filters and language change: then what the reader has opened in the page stays open.
fn page_key(state: &State) -> String {
    let path = state.path();
    path.split_once('/').map(|(_, page)| page.to_owned()).unwrap_or(path)
}

/// What the one-file edition shows where its program cannot run.
#[cfg(not(target_arch = "wasm32"))]
#[function_component]
pub fn Whole(props: &SiteProps) -> Html {
    let cx = props.cx();
    html! { <>{ pages::whole(&cx) }{ lacking(&cx) }</> }
}

/// A chart for frames in other sites.
#[cfg(not(target_arch = "wasm32"))]
#[function_component]
pub fn Embed(props: &SiteProps) -> Html {
    let cx = props.cx();
    match &cx.state.page {
        Page::Chart { id, .. } => cx.report.chart(id).map(|chart| super::parts::embed::embedded(&cx, chart)).unwrap_or_default(),
        _ => Html::default(),
    }
}

/// What a reader lacks without the program, and why; the page's style shows it to those whom it concerns.
fn lacking(cx: &Cx) -> Html {
    html! {
        <aside class="lacking" aria-label={cx.t("lacking")}>
            <details open=true>
                <summary>{ cx.t("lacking") }</summary>
                <p class="off">{ cx.t("lacking-off") }</p>
                <p class="stopped">{ cx.t("lacking-stopped") }</p>
            </details>
        </aside>
    }
}

fn page(cx: &Cx) -> Html {
    match &cx.state.page {
        Page::Charts(filters) => pages::catalogue(cx, filters),
        Page::Chart { id, view } => pages::chart(cx, id, *view),
        _ => loaded().map(|chunk| (chunk.page)(cx)).unwrap_or_default(),
    }
}

/// The title of a page, for the window and for bookmarks.
pub fn title(words: Words, page: &Page) -> String {
    let site = format!("{} – {}", words.get("site-name"), words.label(words.report.short_title));
    let shown = shown(words, page);
    match heading(words, page) {
        Some(own) if shown.is_empty() => format!("{own} · {site}"),
        Some(own) => format!("{}: {own} · {site}", shown.join(", ")),
        None => site,
    }
}

/// The title under which a page is cited. Which view of a chart it is, its address says.
pub fn cited_title(words: Words, page: &Page) -> String {
    let own = heading(words, page).unwrap_or_default();
    let shown = if matches!(page, Page::Chart { .. } | Page::Own { .. }) { Vec::new() } else { shown(words, page) };
    if shown.is_empty() { own } else { format!("{own}: {}", shown.join(", ")) }
}

/// What of a page is shown where its heading does not say it, so that windows and bookmarks of one page are told apart.
fn shown(words: Words, page: &Page) -> Vec<String> {
    let named = |keys: &[FacetKey], chosen: &Chosen| chosen_names(words, keys, chosen);
    let quoted = |q: &str| Some(q.trim()).filter(|q| !q.is_empty()).map(|q| format!("«{q}»"));
    match page {
        Page::Chart { view: ChartView::Chart, .. } | Page::Own { view: ChartView::Chart, .. } => Vec::new(),
        Page::Chart { view, .. } | Page::Own { view, .. } => vec![words.get(&format!("view-{}", view.word()))],
        Page::Search { q } => quoted(q).into_iter().collect(),
        Page::Timeline(filters) => {
            let range = filters.range().map(|range| words.date(range));
            range.into_iter().chain(named(&FacetKey::ALL, &filters.chosen)).chain(quoted(&filters.q)).collect()
        }
        Page::Charts(filters) => named(&FacetKey::OF_CHARTS, &filters.chosen).into_iter().chain(quoted(&filters.q)).collect(),
        _ => Vec::new(),
    }
}

/// What a page is called on the site; `None` for the site as a whole.
pub fn heading(words: Words, page: &Page) -> Option<String> {
    let report = words.report;
    let own = match page {
        Page::Root | Page::Overview => return None,
        Page::Charts(_) => words.get("charts-title"),
        Page::Chart { id, .. } => report.chart(id).map(|chart| words.label(chart.title).into()).unwrap_or_default(),
        Page::Own { own, view } => Drawn::Own(own, *view).title(words),
        Page::Timeline(_) => words.get("timeline-title"),
        Page::Event { id, .. } => report.event(id).map(|event| words.label(event.title).into()).unwrap_or_default(),
        Page::Story { id, .. } => report.story(id).map(|story| words.label(story.title).into()).unwrap_or_default(),
        Page::Outline => words.get("report-title"),
        Page::Section { id, .. } => report.section(id).map(|section| section.heading.into()).unwrap_or_default(),
        Page::Names => words.get("names-title"),
        Page::Entity { id } => report.entity(id).map(|entity| words.label(entity.name).into()).unwrap_or_default(),
        Page::Search { .. } => words.get("search-title"),
        Page::About => words.get("about-title"),
        Page::NotFound { .. } => words.get("not-found-title"),
    };
    Some(own)
}

fn head(cx: &Cx) -> Html {
    let links = [
        ("nav-overview", Page::Overview),
        ("nav-charts", Page::Charts(Default::default())),
        ("nav-timeline", Page::Timeline(Filters::default())),
        ("nav-report", Page::Outline),
        ("nav-names", Page::Names),
    ];
    let here = |page: &Page| match (page, &cx.state.page) {
        (Page::Overview, Page::Overview) => Some("page"),
        (Page::Charts(_), Page::Charts(_)) | (Page::Timeline(_), Page::Timeline(_)) => Some("page"),
        (Page::Outline, Page::Outline) | (Page::Names, Page::Names) => Some("page"),
        (Page::Charts(_), Page::Chart { .. } | Page::Own { .. }) | (Page::Timeline(_), Page::Event { .. } | Page::Story { .. }) => {
            Some("true")
        }
        (Page::Outline, Page::Section { .. }) | (Page::Names, Page::Entity { .. }) => Some("true"),
        _ => None,
    };
    html! {
        <header class="site">
            <div class="wrap">
                <a class="word" href={cx.href(Page::Overview)}>
                    { cx.t("site-name") }<small>{ cx.label(cx.report.short_title) }</small>
                </a>
                <nav aria-label={cx.t("nav")}>
                    { for links.iter().map(|(id, page)| html! { <a href={cx.href(page.clone())} aria-current={here(page)}>{ cx.t(id) }</a> }) }
                </nav>
                { search(cx) }
                { languages(cx) }
            </div>
        </header>
    }
}

/// The way to the search, as the sign that the reader knows for it.
fn search(cx: &Cx) -> Html {
    let current = matches!(cx.state.page, Page::Search { .. }).then_some("page");
    html! {
        <a class="seek" href={cx.href(Page::Search { q: String::new() })} aria-label={cx.t("search-title")} title={cx.t("search-title")} aria-current={current}>
            <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="8.5" cy="8.5" r="5.5" /><path d="M12.6 12.6 18 18" /></svg>
        </a>
    }
}

/// The same place in the other languages.
fn languages(cx: &Cx) -> Html {
    let links = Lang::ALL.map(|lang| {
        let current = (lang == cx.lang()).then_some("true");
        let there = State { lang, page: cx.state.page.clone() };
        let (short, long) = lang.names();
        html! { <a href={cx.href_of(&there)} lang={lang.code()} hreflang={lang.code()} aria-current={current} title={long}>{ short }</a> }
    });
    html! { <div class="languages" role="group" aria-label={cx.t("languages")}>{ for links }</div> }
}

fn foot(cx: &Cx) -> Html {
    let publisher = cx.label(cx.report.publisher);
    html! {
        <footer class="site">
            <div class="wrap">
                <p>{ cx.words.with("footer-source", &[("publisher", publisher)]) }{ " " }{ cx.t("footer-independent") }</p>
                <p>{ cx.t("footer-private") }{ " " }<a href={cx.href(Page::About)}>{ cx.t("about-title") }</a></p>
                { keep(cx) }
                <p class="hash">{ cx.t("footer-sha") }{ ": " }<code>{ cx.report.source_sha256 }</code></p>
            </div>
        </footer>
    }
}

/// The way to the one-file edition; nothing in that edition itself.
fn keep(cx: &Cx) -> Html {
    if cx.is_one_file() {
        return Html::default();
    }
    html! {
        <p><a class="chip" href={format!("{}{}", cx.root, one_file(cx.report))} download="">{ cx.t("keep") }</a>{ " " }{ cx.t("keep-what") }</p>
    }
}

/// The name of the one-file edition, beside the root's page.
pub fn one_file(report: &Report) -> String {
    format!("{}-{}.html", env!("CARGO_PKG_NAME"), report.id)
}

impl Cx {
    /// The page of a chart as a picture.
    pub fn chart_page(id: &str) -> Page {
        Page::Chart { id: id.into(), view: ChartView::Chart }
    }
}
