//! Links and what they show: one table of links drives what the timeline lists, what the facets count and how links are written.

use doklad::edition::{Edition, shipped};
use doklad::forms::tokens;
use doklad::query::{
    Catalogue, Chosen, Columns, Facet, FacetValue, Filters, Fit, active_in, catalogue, facets, fit, restated, time_of, timeline,
};
use doklad::report::{Date, Day, Edtf, Lang, Report};
use doklad::state::link::{Detail, Notice};
use doklad::state::{ChartView, Entry, Page, State};
use std::sync::LazyLock;

fn report() -> &'static Report {
    shipped().report()
}

fn columns() -> &'static Columns<'static> {
    static COLUMNS: LazyLock<Columns<'static>> = LazyLock::new(|| Columns::of(report()));
    &COLUMNS
}

#[track_caller]
fn read(link: &str) -> (State, Vec<Notice>) {
    let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
    State::read(path, fragment, report())
}

/// The filters of a link to the timeline that is understood wholly.
#[track_caller]
fn filters(link: &str) -> Filters {
    match read(link) {
        (State { page: Page::Timeline(filters), .. }, notices) if notices.is_empty() => filters,
        (state, notices) => panic!("{link}: {state:?}, {notices:?}"),
    }
}

/// Ids of the events shown: surely in range, going on in it, possibly in it.
fn shown(filters: &Filters, lang: Lang) -> [Vec<&'static str>; 3] {
    let timeline = timeline(columns(), filters, Edition::embedded().index(lang));
    let ids = |events: &[u32]| events.iter().map(|&event| report().events[event as usize].id).collect::<Vec<_>>();
    let surely: Vec<_> = timeline.groups.iter().flat_map(|group| ids(&group.events)).collect();
    assert_eq!(surely.len(), timeline.count as usize);
    [surely, ids(&timeline.ongoing), ids(&timeline.possible)]
}

struct Row {
    link: &'static str,
    surely: &'static [&'static str],
    ongoing: &'static [&'static str],
    possibly: &'static [&'static str],
}

/// Links to the timeline and the events that they show, in order. Narrow ones, so that the data can grow beside them.
const ROWS: &[Row] = &[
    Row {
        link: "ru/timeline/#from=2022-01-05&to=2022-01-08&category=detention",
        surely: &["batyrbayev-detained", "radchenko-detained"],
        ongoing: &[],
        possibly: &[
            "mass-detentions",
            "arbitrary-arrests",
            "corruption-officials-detained",
            "rally-detentions",
            "passersby-detained",
            "consulate-protesters-arrested",
        ],
    },
    Row {
        link: "ru/timeline/#person=zhanbolat-mamai&sort=newest",
        surely: &[
            "mamai-hearing-expected",
            "mamai-house-arrest",
            "imanbai-hermit",
            "mamai-charged",
            "mamai-detained",
            "mamai-political-prisoner",
        ],
        ongoing: &[],
        possibly: &[],
    },
    Row {
        link: "en/timeline/#person=zhanbolat-mamai",
        surely: &[
            "mamai-political-prisoner",
            "mamai-detained",
            "mamai-charged",
            "imanbai-hermit",
            "mamai-house-arrest",
            "mamai-hearing-expected",
        ],
        ongoing: &[],
        possibly: &[],
    },
    Row {
        link: "kk/timeline/#to=2022-07-18&place=shymkent",
        surely: &["zhanguttinov-arrested", "fuel-energy-union-suspended", "zhumabayev-dies", "amirov-sentenced", "shymkent-trial-begins"],
        ongoing: &[],
        possibly: &[],
    },
    Row {
        link: "ru/timeline/#from=2021-12-05&to=2021-12-20&section=1a",
        surely: &["zhumabayev-body-examined"],
        ongoing: &[],
        possibly: &["zhumabayev-dies", "only-known-soldier-trial"],
    },
    Row {
        link: "ru/timeline/#category=trial~sentence&section=1a",
        surely: &[
            "baktybayev-acquittal",
            "shymkent-trial-begins",
            "soldier-sentenced",
            "only-known-soldier-trial",
            "shymkent-trial-continues",
        ],
        ongoing: &[],
        possibly: &[],
    },
    Row {
        link: "ru/timeline/#to=2022-01&person=azamat-batyrbayev~timur-radchenko",
        surely: &["taldykorgan-monument-protest", "batyrbayev-detained", "radchenko-beating-alleged", "radchenko-detained"],
        ongoing: &[],
        possibly: &[],
    },
    Row { link: "ru/timeline/#law=january-amnesty", surely: &["amnesty-signed", "amnesty-applied"], ongoing: &[], possibly: &[] },
    Row { link: "ru/timeline/#organisation=tirek&precision=year", surely: &["tirek-list-january"], ongoing: &[], possibly: &[] },
    Row { link: "ru/timeline/#from=2023&section=3", surely: &[], ongoing: &[], possibly: &["security-council-chair"] },
    Row {
        link: "ru/timeline/#q=%D1%83%D1%82%D1%8E%D0%B3%D0%BE%D0%BC",
        surely: &["hot-iron-trial", "hot-iron-trial-observers"],
        ongoing: &[],
        possibly: &[],
    },
    Row {
        link: "en/timeline/#q=RADCHENKO%20police",
        surely: &["radchenko-beating-alleged", "radchenko-detained", "radchenko-police-trial", "radchenko-trial-unfinished"],
        ongoing: &[],
        possibly: &[],
    },
    Row {
        link: "ru/timeline/#q=%D0%BD%D0%B5%D1%82%20%D1%82%D0%B0%D0%BA%D0%B8%D1%85%20%D1%81%D0%BB%D0%BE%D0%B2",
        surely: &[],
        ongoing: &[],
        possibly: &[],
    },
];

#[test]
fn links_show_their_events_in_order() {
    for Row { link, surely, ongoing, possibly } in ROWS {
        let (state, _) = read(link);
        assert_eq!(shown(&filters(link), state.lang), [surely.to_vec(), ongoing.to_vec(), possibly.to_vec()], "{link}");
    }
}

fn with_words(q: &str, lang: Lang) -> Vec<&'static str> {
    shown(&Filters { q: q.into(), ..Filters::default() }, lang).concat()
}

#[test]
fn words_find_the_events_of_all_their_forms_whatever_stands_around_them() {
    for (forms, text) in [
        (["суд", "судом", "СУДАМИ", "«суд»,"], " суд "),
        (["пытки", "пыток", "пытках", "(пытки)"], " пыток"),
        (["протестующие", "протестующих", "протестующим", "протестующими."], " протестующих"),
    ] {
        let [first, others @ ..] = forms.map(|form| with_words(form, Lang::Ru));
        assert!(others.iter().all(|other| *other == first), "{forms:?}: {first:?}, {others:?}");
        let told = report().events.iter().filter(|event| event.same_as.is_none() && report().sentence_text(event.sentence).contains(text));
        let missing: Vec<&str> = told.map(|event| event.id).filter(|id| !first.contains(id)).collect();
        assert_eq!((missing, first.is_empty()), (Vec::new(), false), "{text}");
    }
    assert_eq!(with_words(" «», ", Lang::Ru).len(), with_words("", Lang::Ru).len(), "no word narrows nothing");
}

#[test]
fn every_word_of_a_title_of_a_name_and_of_a_sentence_finds_its_event() {
    for lang in Lang::ALL {
        let words = shipped().of(lang);
        let mut found: std::collections::BTreeMap<String, Vec<&str>> = std::collections::BTreeMap::new();
        for event in report().events.iter().filter(|event| event.same_as.is_none()) {
            let names = event.entities.iter().map(|&entity| words.label(report().entities[entity as usize].name));
            for text in [words.label(event.title), report().sentence_text(event.sentence)].into_iter().chain(names) {
                for word in tokens(text).into_iter().map(|token| token.word) {
                    let found = found.entry(word.clone()).or_insert_with(|| with_words(&word, lang));
                    assert!(found.contains(&event.id), "«{word}» does not find {} in {lang:?}", event.id);
                }
            }
        }
    }
}

#[test]
fn links_are_written_as_they_were_read() {
    for Row { link, .. } in ROWS {
        let (state, _) = read(link);
        assert_eq!(state.link(Detail::Short).to_string(), *link);
        assert_eq!(read(&state.link(Detail::Full).to_string()), (state, vec![]), "{link}");
    }
}

/// Asks for a value that is not asked for, and may be excepted.
fn asks_for(chosen: &mut Chosen, value: FacetValue) {
    if chosen.excepts(value) { chosen.reverse(value) } else { chosen.switch(value) }
}

/// The filters with one value as the only choice that its facet asks for; what else it excepts stays.
fn choosing(filters: &Filters, value: FacetValue) -> Filters {
    let mut choosing = filters.clone();
    filters.chosen.of(value.key()).for_each(|other| choosing.chosen.switch(other));
    asks_for(&mut choosing.chosen, value);
    choosing
}

/// Links that except values, of one facet and of several.
const EXCEPTING: [&str; 4] = [
    "ru/timeline/#category=-detention",
    "en/timeline/#place=almaty~-astana&precision=-day",
    "kk/timeline/#category=-trial~-sentence&section=-1a&q=%D1%81%D1%83%D0%B4",
    "ru/timeline/#person=zhanbolat-mamai~-azamat-batyrbayev&organisation=-prosecutor-general",
];

#[test]
fn excepting_a_value_leaves_out_what_has_it_and_nothing_else() {
    for link in EXCEPTING.into_iter().chain(["ru/timeline/", "ru/timeline/#category=detention~trial"]) {
        let (before, lang) = (filters(link), read(link).0.lang);
        let all = shown(&before, lang).concat();
        for Facet { key, choices } in facets(columns(), &before, Edition::embedded().index(lang)) {
            for choice in choices.into_iter().filter(|choice| !choice.chosen && !choice.excepted) {
                let mut excepting = before.clone();
                excepting.chosen.reverse(choice.value);
                let having = shown(&Filters::only(choice.value), lang).concat();
                let expected: Vec<&str> = all.iter().copied().filter(|id| !having.contains(id)).collect();
                assert_eq!(shown(&excepting, lang).concat(), expected, "{link} without {} = {}", key.word(), choice.value.word());
            }
        }
    }
}

#[test]
fn choosing_a_value_of_a_facet_shows_as_many_events_as_it_counted() {
    for link in ROWS.iter().map(|row| row.link).chain(["ru/timeline/", "ru/timeline/#from=2022-06&to=2022-06"]).chain(EXCEPTING) {
        let (before, lang) = (filters(link), read(link).0.lang);
        for Facet { key, choices } in facets(columns(), &before, Edition::embedded().index(lang)) {
            for choice in choices {
                let shown = shown(&choosing(&before, choice.value), lang).concat();
                assert_eq!(choice.count as usize, shown.len(), "{link} with {} = {}", key.word(), choice.value.word());
            }
        }
    }
}

/// The filters of a link to the catalogue that is understood wholly.
#[track_caller]
fn catalogue_of(link: &str) -> Catalogue {
    match read(link) {
        (State { page: Page::Charts(filters), .. }, notices) if notices.is_empty() => filters,
        (state, notices) => panic!("{link}: {state:?}, {notices:?}"),
    }
}

fn charts(filters: &Catalogue) -> Vec<&'static str> {
    catalogue(report(), filters, shipped().of(Lang::En).labels()).0.into_iter().map(|chart| chart.id).collect()
}

#[test]
fn a_link_to_the_catalogue_shows_the_charts_of_its_themes_reporters_units_and_words() {
    let of_torture =
        "torture-cases-sources torture-closed-share torture-complaints torture-defendants torture-investigations torture-taldykorgan";
    let rows = [
        ("theme=torture", of_torture),
        ("theme=torture&unit=complaint", "torture-complaints"),
        ("reporter=ombudsman&unit=complaint~percent", "torture-closed-share torture-complaints"),
        ("q=coalition", "torture-complaints"),
        ("q=КОАЛИЦИЯ+жалоб", "torture-complaints"),
        ("q=coalition&unit=percent", ""),
    ];
    for (fragment, expected) in rows {
        let mut found = charts(&catalogue_of(&format!("en/charts/#{fragment}")));
        found.sort_unstable();
        assert_eq!(found.join(" "), expected, "{fragment}");
    }
    assert_eq!(charts(&Catalogue::default()).len(), report().charts.len());
}

#[test]
fn choosing_a_value_of_the_catalogue_shows_as_many_charts_as_it_counted() {
    for fragment in [
        "",
        "theme=torture",
        "reporter=ombudsman&q=torture",
        "unit=percent~person&theme=women~elections",
        "theme=-women&unit=-person~-case",
    ] {
        let before = catalogue_of(&format!("en/charts/#{fragment}"));
        for Facet { key, choices } in catalogue(report(), &before, shipped().of(Lang::En).labels()).1 {
            assert!(choices.len() > 10, "{}", key.word());
            for choice in choices {
                let mut choosing = before.clone();
                before.chosen.of(key).for_each(|other| choosing.chosen.switch(other));
                asks_for(&mut choosing.chosen, choice.value);
                assert_eq!(choice.count as usize, charts(&choosing).len(), "{fragment} with {} = {}", key.word(), choice.value.word());
            }
        }
    }
}

#[test]
fn a_chart_knows_its_time_the_active_names_of_its_sentences_and_where_its_figures_are_stated_again() {
    let statistics = |id: &str| report().chart_statistics(report().chart(id).expect("the report has it")).collect::<Vec<_>>();
    let time = |id: &str| time_of(&statistics(id)).map(|(from, to)| format!("{from} {to}"));
    assert_eq!(time("deaths-january").as_deref(), Some("2022-01 2022-01"));
    assert_eq!(time("childrens-homes").as_deref(), Some("2018 2021"));
    for chart in &report().charts {
        let statistics = report().chart_statistics(chart).collect::<Vec<_>>();
        for entity in active_in(report(), &statistics) {
            let filters = Filters::only(FacetValue::Entity(entity.kind, entity.id));
            assert!(
                report().events.iter().any(|event| event.entities.iter().any(|&index| report().entities[index as usize].id == entity.id)),
                "{filters:?}"
            );
            let named = |statistic: &&&doklad::report::Statistic| {
                entity.forms.iter().any(|form| report().sentence_text(statistic.sentence).contains(form))
            };
            assert!(statistics.iter().any(|statistic| named(&statistic)), "{} is not in a sentence of {}", entity.id, chart.id);
        }
    }
    let mut again = 0;
    for statistic in &report().statistics {
        for other in restated(report(), statistic) {
            again += 1;
            assert_eq!((other.value, other.unit), (statistic.value, statistic.unit), "{} and {}", statistic.id, other.id);
            assert!(restated(report(), other).iter().any(|one| one.id == statistic.id), "{} and {}", statistic.id, other.id);
        }
    }
    let told = report().statistics.iter().filter(|statistic| statistic.same_as.is_some()).count();
    assert!(told > 0 && again >= 2 * told, "{told} are stated again, {again} lead to one another");
}

#[test]
fn facets_offer_every_value_and_mark_the_chosen_ones() {
    let filters = filters("ru/timeline/#category=detention~trial&place=shymkent");
    let chosen = facets(columns(), &filters, None).into_iter().flat_map(|Facet { key, choices }| {
        choices.into_iter().filter(|choice| choice.chosen).map(move |choice| (key.word(), choice.value.word()))
    });
    assert_eq!(chosen.collect::<Vec<_>>(), [("category", "detention"), ("category", "trial"), ("place", "shymkent")]);
    let words = |filters: &Filters| {
        let facets = facets(columns(), filters, None);
        facets.into_iter().map(|facet| facet.choices.into_iter().map(|choice| choice.value).collect::<Vec<_>>()).collect::<Vec<_>>()
    };
    assert_eq!(words(&filters), words(&Filters::default()), "values keep their places while the reader chooses");
}

/// A date and the range `from..to`, either end perhaps `..`.
#[track_caller]
fn check_fit(date: &str, range: &str, expected: Fit) {
    let date: Edtf = date.parse().expect("a test's date is EDTF");
    let (from, to) = range.split_once("...").expect("a range is written from...to");
    let end = |text: &str| (!text.is_empty()).then(|| text.parse::<Date>().expect("an end is a date"));
    let (from, to): (Option<Day>, Option<Day>) = (end(from).map(Date::first_day), end(to).map(Date::last_day));
    assert_eq!(fit(date, from, to), expected, "{date} in {range}");
}

#[test]
fn a_day_is_in_a_range_or_not() {
    check_fit("2022-01-05", "2022-01-05...2022-01-05", Fit::Surely);
    check_fit("2022-01-05", "...2022-01-04", Fit::No);
    check_fit("2022-01-05", "2022-01-06...", Fit::No);
    // A range that ends before it begins.
    check_fit("2022", "2022-06...2022-03", Fit::No);
    check_fit("2020/2023", "2022-06...2022-03", Fit::No);
    check_fit("2022-01-05", "...", Fit::Surely);
    check_fit("2022-01-05", "2022-01...2022-01", Fit::Surely);
}

#[test]
fn months_seasons_and_years_are_surely_in_a_range_that_has_all_their_days() {
    check_fit("2022-01", "2022-01...2022-01", Fit::Surely);
    check_fit("2022-01", "2022-01-02...2022-12", Fit::Possibly);
    check_fit("2022-01", "2022-01-31...", Fit::Possibly);
    check_fit("2022-01", "2022-02...", Fit::No);
    check_fit("2022-22", "2022-06...2022-08", Fit::Surely);
    check_fit("2022-22", "2022-08-31...", Fit::Possibly);
    check_fit("2022-22", "2022-09...", Fit::No);
    check_fit("2022-24", "2023-02-28...2023-12", Fit::Possibly);
    check_fit("2022-24", "...2022-11", Fit::No);
    check_fit("2019", "2019...2019", Fit::Surely);
    check_fit("2019", "...2019-11", Fit::Possibly);
}

#[test]
fn what_lasted_is_surely_in_a_range_that_a_known_part_of_it_touches() {
    check_fit("2022-01-05/2022-01-08", "2022-01-05...2022-01-06", Fit::Surely);
    check_fit("2022-01-05/2022-01-08", "...2022-01-06", Fit::Surely);
    check_fit("2022-01-05/2022-01-08", "2022-01-08...", Fit::GoingOn);
    check_fit("2022-01-05/2022-01-08", "2022-01-06...2022-01-07", Fit::GoingOn);
    check_fit("2022-01-05/2022-01-08", "2022-01-09...", Fit::No);
    check_fit("2022-09/2022-11", "2022-10...2022-10", Fit::GoingOn);
    check_fit("2020/2023", "2022-01-05...2022-01-08", Fit::GoingOn);
    check_fit("2022-09/2022-11", "2022-09-15...2022-09-20", Fit::Possibly);
    check_fit("2022-09/2022-11", "2022-11-30...", Fit::Possibly);
    check_fit("2022-09/2022-11", "...2022-08", Fit::No);
}

#[test]
fn of_an_open_interval_only_the_known_end_is_sure() {
    check_fit("2022-01-05/..", "2022-01-05...2022-01-05", Fit::Surely);
    check_fit("2022-01-05/..", "...2022-01-31", Fit::Surely);
    check_fit("2022-01-05/..", "...", Fit::Surely);
    check_fit("2022-01-05/..", "2022-02...2022-12", Fit::Possibly);
    check_fit("2022-01-05/..", "2022-02...", Fit::Possibly);
    check_fit("2022-01-05/..", "...2022-01-04", Fit::No);
    check_fit("2022-01/..", "2022-01...2022-01", Fit::Surely);
    check_fit("2022-01/..", "2022-01-10...", Fit::Possibly);
    check_fit("../2022-10", "2022-10...", Fit::Surely);
    check_fit("../2022-10", "2022-09...2022-12", Fit::Surely);
    check_fit("../2022-10", "2022-09...2022-09", Fit::Possibly);
    check_fit("../2022-10", "...2022-09", Fit::Possibly);
    check_fit("../2022-10", "2022-11...", Fit::No);
}

#[test]
fn narrowing_the_range_never_makes_a_fit_surer() {
    let rank = |fit| [Fit::No, Fit::Possibly, Fit::GoingOn, Fit::Surely].iter().position(|&one| one == fit);
    let days: Vec<Day> = (1..=12).flat_map(|month| [1, 15, 28].map(|day| (2022, month, day))).collect();
    for event in report().events.iter().filter(|event| event.date.precision() != doklad::report::Precision::Interval) {
        for pair in days.windows(2) {
            let wide = fit(event.date, Some(pair[0]), None);
            assert!(rank(fit(event.date, Some(pair[1]), None)) <= rank(wide), "{} from {:?}", event.id, pair[1]);
            assert!(rank(fit(event.date, Some(pair[0]), Some(pair[1]))) <= rank(wide), "{} in {pair:?}", event.id);
        }
    }
}

#[test]
fn words_being_typed_replace_the_entry_and_choices_make_one() {
    let entry = |from: &str, to: &str| read(from).0.entry_for(&read(to).0);
    assert_eq!(entry("ru/timeline/", "ru/timeline/#q=a"), Entry::Replace);
    assert_eq!(entry("ru/timeline/#q=a&category=law", "ru/timeline/#q=ab&category=law"), Entry::Replace);
    assert_eq!(entry("ru/timeline/#q=a", "ru/timeline/#q=a&category=law"), Entry::Push);
    assert_eq!(entry("ru/timeline/#q=a", "en/timeline/#q=ab"), Entry::Push);
    assert_eq!(entry("ru/timeline/", "ru/timeline/"), Entry::Replace);
    assert_eq!(entry("ru/charts/torture-complaints/", "ru/charts/torture-complaints/#view=table"), Entry::Push);
}

#[test]
fn steps_that_change_one_end_of_the_range_are_told_from_others() {
    let end = |from: &str, to: &str| read(from).0.changed_end(&read(to).0);
    assert_eq!(end("ru/timeline/", "ru/timeline/#from=2022-01-05"), Some(0));
    assert_eq!(end("ru/timeline/#from=2022-01-05", "ru/timeline/#from=2022-01-06"), Some(0));
    assert_eq!(end("ru/timeline/#from=2022-01-05", "ru/timeline/#from=2022-01-05&to=2022"), Some(1));
    assert_eq!(end("ru/timeline/", "ru/timeline/#from=2022&to=2022"), None);
    assert_eq!(end("ru/timeline/", "ru/timeline/"), None);
    assert_eq!(end("ru/timeline/", "en/timeline/#from=2022"), None);
    assert_eq!(end("ru/timeline/#from=2022", "ru/charts/"), None);
}

#[test]
fn paths_name_pages_whatever_slashes_and_index_files_surround_them() {
    let chart = Page::Chart { id: "torture-complaints".into(), view: ChartView::Table };
    for path in [
        "en/charts/torture-complaints/",
        "/en/charts/torture-complaints",
        "en/charts/torture-complaints/index.html",
        "en//charts/torture%2Dcomplaints/",
    ] {
        assert_eq!(read(&format!("{path}#view=table")), (State { lang: Lang::En, page: chart.clone() }, vec![]), "{path}");
    }
    for (path, lang, lost) in [
        ("en/charts/no-such-chart/", Lang::En, "charts/no-such-chart"),
        ("kk/report/9z/", Lang::Kk, "report/9z"),
        ("ru/timeline/no-such-event/", Lang::Ru, "timeline/no-such-event"),
        ("de/charts/", Lang::Ru, "de/charts"),
    ] {
        assert_eq!(read(path).0, State { lang, page: Page::NotFound { path: lost.into() } });
    }
}
