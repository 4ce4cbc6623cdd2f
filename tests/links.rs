//! Any state survives being a link, any string can be read as one, and links survive what messengers do to them.

use doklad::query::{Catalogue, Chosen, FacetValue, Filters, Fit, LanesBy, Own, Sort};
use doklad::report::{Category, Date, EntityKind, Lang, Precision, Report};
use doklad::state::link::{Detail, Link, Notice};
use doklad::state::{ChartView, Page, State};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop, prop_oneof, proptest};
use proptest::sample::{select, subsequence};
use proptest::{option, prop_assert, prop_assert_eq};

/// What JavaScript's `encodeURIComponent` encodes, which is what programs that encode a whole fragment call.
const COMPONENT: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'!').remove(b'~').remove(b'*').remove(b'\'').remove(b'(').remove(b')');

fn report() -> &'static Report {
    doklad::edition::shipped().report()
}

fn read(link: &Link) -> (State, Vec<Notice>) {
    State::read(&link.path, &link.fragment, report())
}

fn ids<T>(items: &'static [T], id: impl Fn(&'static T) -> &'static str) -> Vec<String> {
    items.iter().map(|item| id(item).to_owned()).collect()
}

/// Up to three of some values.
fn some(values: impl IntoIterator<Item = FacetValue>) -> impl Strategy<Value = Vec<FacetValue>> {
    let values: Vec<FacetValue> = values.into_iter().collect();
    let most = values.len().min(3);
    subsequence(values, 0..=most)
}

fn entities(kind: EntityKind) -> impl Strategy<Value = Vec<FacetValue>> {
    some(report().entities.iter().filter(move |entity| entity.kind == kind).map(move |entity| FacetValue::Entity(kind, entity.id)))
}

/// Every second value asked for, the others excepted.
fn chosen(values: Vec<FacetValue>) -> Chosen {
    let mut chosen = Chosen::default();
    for (at, value) in values.into_iter().enumerate() {
        if at % 2 == 0 { chosen.switch(value) } else { chosen.reverse(value) }
    }
    chosen
}

fn date() -> impl Strategy<Value = Date> {
    let month = prop_oneof![Just(0_u8), 1..=12_u8, 21..=24_u8];
    (1900..2100_i16, month, 0..=28_u8, any::<bool>()).prop_map(|(year, month, day, approximate)| {
        let day = if (1..=12).contains(&month) { day } else { 0 };
        Date { year, month, day, approximate }
    })
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "\\PC{0,20}", "[а-яё =&~+%#/.)«»]{0,12}"]
}

fn filters() -> impl Strategy<Value = Filters> {
    let range = (option::of(date()), option::of(date()));
    let words = (
        some(Category::ALL.iter().copied().map(FacetValue::Category)),
        some(Precision::ALL.map(FacetValue::Precision)),
        some(report().sections.iter().map(|section| FacetValue::Section(section.id))),
        some(Fit::ALL.map(FacetValue::Fit)),
        some(report().reporters.iter().map(|reporter| FacetValue::Reporter(reporter.id))),
        some(report().entities.iter().filter(|entity| entity.kind == EntityKind::Place).map(|place| FacetValue::NamedPlace(place.id))),
    );
    let names = (entities(EntityKind::Place), entities(EntityKind::Person), entities(EntityKind::Organisation), entities(EntityKind::Law));
    let q = self::words();
    let shown = (select(vec![Sort::Oldest, Sort::Newest]), select(LanesBy::ALL.to_vec()));
    (range, words, names, q, shown).prop_map(
        |(
            (from, to),
            (categories, precisions, sections, fits, reporters, named),
            (places, people, organisations, laws),
            q,
            (sort, lanes),
        )| Filters {
            from,
            to,
            chosen: chosen([fits, categories, precisions, sections, named, reporters, places, people, organisations, laws].concat()),
            q,
            sort,
            lanes,
        },
    )
}

fn catalogue() -> impl Strategy<Value = Catalogue> {
    let themes = some(report().themes.iter().map(|theme| FacetValue::Theme(theme.id)));
    let reporters = some(report().reporters.iter().map(|reporter| FacetValue::Reporter(reporter.id)));
    let units = some(report().statistics.iter().map(|statistic| FacetValue::Unit(statistic.unit)));
    (themes, reporters, units, words())
        .prop_map(|(themes, reporters, units, q)| Catalogue { chosen: chosen([themes, reporters, units].concat()), q })
}

/// Any figures in any order.
fn own() -> impl Strategy<Value = Own> {
    let ids: Vec<&'static str> = report().statistics.iter().map(|statistic| statistic.id).collect();
    let picks = (Just(ids).prop_shuffle(), 0..12_usize).prop_map(|(ids, count)| ids[..count].to_vec());
    (picks, words()).prop_map(|(picks, q)| Own { picks, q })
}

fn state() -> impl Strategy<Value = State> {
    let chart = (select(ids(&report().charts, |chart| chart.id)), select(ChartView::ALL.to_vec()));
    let sentence = select((0..report().sentences.len()).collect::<Vec<_>>());
    let page = prop_oneof![
        1 => select(vec![Page::Overview, Page::Outline]),
        2 => catalogue().prop_map(Page::Charts),
        2 => chart.prop_map(|(id, view)| Page::Chart { id, view }),
        2 => (own(), select(ChartView::ALL.to_vec())).prop_map(|(own, view)| Page::Own { own, view }),
        1 => words().prop_map(|q| Page::Search { q }),
        6 => filters().prop_map(Page::Timeline),
        2 => (select(ids(&report().events, |event| event.id)), prop_oneof![Just(Filters::default()), filters()])
            .prop_map(|(id, within)| Page::Event { id, within }),
        1 => select(report().stories.iter().collect::<Vec<_>>()).prop_flat_map(|story| {
            let steps = u32::try_from(story.steps.len()).unwrap_or(1);
            option::of(1..=steps).prop_map(|step| Page::Story { id: story.id.into(), step })
        }),
        1 => select(ids(&report().sections, |section| section.id)).prop_map(|id| Page::section(&id)),
        3 => (sentence, prop_oneof![Just(String::new()), words()]).prop_map(|(index, q)| {
            let section = report().section_of(u32::try_from(index).unwrap_or_default());
            Page::Section { id: section.id.into(), sentence: Some(report().sentences[index].id.into()), q }
        }),
    ];
    (select(Lang::ALL.to_vec()), page).prop_map(|(lang, page)| State { lang, page })
}

/// Paths out of the words of real ones, of what breaks them, and of anything.
fn path() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => select(vec!["ru", "en", "kk", "charts", "timeline", "report", "torture-complaints", "radchenko-detained", "1c", "6-women"]),
        1 => select(vec!["index.html", "", "..", "%2F", "%25", "%2541", "%E0%A4", "ru%2Fcharts", "a#b", "a?b=c", "a b", "жалобы"]),
    ];
    prop_oneof![3 => prop::collection::vec(word, 0..5).prop_map(|words| words.join("/")), 1 => "\\PC{0,30}"]
}

/// Fragments likewise.
fn fragment() -> impl Strategy<Value = String> {
    let key = select(vec![
        "from",
        "to",
        "fit",
        "step",
        "category",
        "section",
        "place",
        "person",
        "law",
        "precision",
        "q",
        "sort",
        "view",
        "s",
        "amp;q",
        "x",
        "",
    ]);
    let value = select(vec![
        "2022-01-05",
        "2022-10~",
        "2022-10%7E",
        "banana",
        "detention~trial",
        "~~",
        "%E0%A4",
        "1c",
        "almaty",
        "zhanbolat-mamai",
        "newest",
        "table",
        "a+b%20c",
        "%D0%B0",
        "",
        "=",
        "s-58ewqjmt",
        "жалобы",
        ").",
    ]);
    let pairs =
        prop::collection::vec((key, value).prop_map(|(key, value)| format!("{key}={value}")), 0..5).prop_map(|pairs| pairs.join("&"));
    prop_oneof![3 => pairs, 1 => "\\PC{0,40}"]
}

proptest! {
    // A failure prints its input, which then becomes a test of its own.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_state_is_the_same_after_it_was_a_link(state in state()) {
        for detail in [Detail::Short, Detail::Full] {
            prop_assert_eq!(read(&state.link(detail)), (state.clone(), vec![]));
        }
    }

    #[test]
    fn a_link_has_nothing_that_a_messenger_would_spoil(state in state()) {
        let Link { path, fragment } = state.link(Detail::Full);
        let safe = |c: char, others: &str| c.is_ascii_alphanumeric() || others.contains(c);
        prop_assert!(path.chars().all(|c| safe(c, "-/")), "{path}");
        prop_assert!(fragment.chars().all(|c| safe(c, "-_=&~%")), "{fragment}");
    }

    #[test]
    fn any_strings_are_read_without_panic_and_written_canonically(path in path(), fragment in fragment()) {
        let (state, _) = State::read(&path, &fragment, report());
        for detail in [Detail::Short, Detail::Full] {
            let written = state.link(detail).to_string();
            let (path, fragment) = written.split_once('#').unwrap_or((&written, ""));
            prop_assert_eq!(State::read(path, fragment, report()), (state.clone(), vec![]), "written as {}", written);
        }
    }

    #[test]
    fn damage_done_by_messengers_is_undone(state in state(), coding in 0..CODINGS, tail in tail(), by_browser in any::<bool>(), at in any::<prop::sample::Index>()) {
        // What a browser encodes of a fragment that it is given; some hand on an address as it was typed.
        let tail = if by_browser { utf8_percent_encode(&tail, BROWSER).to_string() } else { tail };
        for detail in [Detail::Short, Detail::Full] {
            let link = state.link(detail);
            let damaged = coded(&link.fragment, coding, at) + &tail;
            let read = State::read(&link.path, &damaged, report());
            prop_assert_eq!(&read, &(state.clone(), vec![]), "{}", damaged);

            let damaged = format!("#{}{tail}", coded(&link.in_fragment()[1..], coding, at));
            let (path, fragment) = Link::parts_of(&damaged);
            prop_assert_eq!(State::read(&path, &fragment, report()), (state.clone(), vec![]), "{}", damaged);
        }
    }

    #[test]
    fn a_link_that_was_encoded_whole_is_read_from_its_path(state in state()) {
        let encoded = utf8_percent_encode(&state.link(Detail::Full).to_string(), COMPONENT).to_string();
        prop_assert_eq!(State::read(&encoded, "", report()), (state, vec![]), "{}", encoded);
    }
}

/// What a browser percent-encodes in a fragment.
const BROWSER: &AsciiSet = &percent_encoding::CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`');

/// What stands behind a link in a sentence, a page or a message: one sign, or two; in a page, what its markup leaves.
fn tail() -> impl Strategy<Value = String> {
    let sign = select(vec![
        "", ")", "]", "}", ">", "<", "»", "«", "›", "”", "“", "„", "’", "\"", "'", "`", ".", ",", ";", ":", "!", "?", "…", "*", "**", "_",
        "__", "|", "\\", "-", "–", "—", "•", "·", "^", "&", "#", "@", "$", "+", "(", "[", " ", "\u{a0}", "\n", "\t", "\u{200b}",
        "\u{feff}", "。", "✓",
    ]);
    let markup =
        select(vec!["</a>", "\"></a>", "<br>", "<br/>", "&quot;", "&gt;", "&nbsp;", "&raquo;.", "&amp;", "</p></div>", "%22%3E", "~~"]);
    let followed = select(vec![
        "?fbclid=IwAR0_x-y",
        "?utm_source=telegram&utm_medium=social",
        "&fbclid=IwAR0",
        "&utm_source=x",
        "?gclid=1#",
        "&igshid=a",
    ]);
    prop_oneof![4 => (sign.clone(), sign).prop_map(|(one, other)| format!("{one}{other}")), 2 => markup.prop_map(String::from), 1 => followed.prop_map(String::from)]
}

/// How many ways [`coded`] knows.
const CODINGS: usize = 9;

/// A fragment as some program hands it on.
fn coded(fragment: &str, coding: usize, at: prop::sample::Index) -> String {
    let component = |text: &str| utf8_percent_encode(text, COMPONENT).to_string();
    let with = |sign: &str| {
        // Nothing is put into a percent-encoded byte by a program that breaks lines.
        let places: Vec<usize> = (0..=fragment.len()).filter(|&at| !fragment[at.saturating_sub(2)..at].contains('%')).collect();
        let at = places[at.index(places.len())];
        format!("{}{sign}{}", &fragment[..at], &fragment[at..])
    };
    match coding {
        0 => fragment.to_owned(),
        1 => fragment.replace("%20", "+"),
        2 => fragment.replace('&', "&amp;"),
        3 => fragment.replace('&', "&amp;amp;"),
        4 => component(fragment),
        5 => component(&component(fragment)),
        6 => fragment.replace('%', "%25"),
        7 => with("\u{200b}"),
        _ => with("%E2%80%8B"),
    }
}

/// A fragment of the timeline, and what of it is dropped as `key=value`.
#[track_caller]
fn check_dropped(path: &str, fragment: &str, expected: &[&str]) -> State {
    let (state, notices) = State::read(path, fragment, report());
    let dropped: Vec<_> = notices.into_iter().map(|Notice { key, value }| format!("{key}={value}")).collect();
    assert_eq!(dropped, expected, "{fragment}");
    state
}

#[test]
fn a_broken_link_gives_notices_and_a_working_state() {
    let broken = "#from=banana&category=~~&view=%E0%A4";
    let state = check_dropped("ru/timeline/", broken, &["from=banana", "view=%E0%A4"]);
    assert_eq!(state.page, Page::Timeline(Filters::default()));
    let state = check_dropped("en/charts/torture-complaints/", broken, &["view=%E0%A4", "from=banana", "category="]);
    assert_eq!(state.page, Page::Chart { id: "torture-complaints".into(), view: ChartView::Chart });
}

#[test]
fn what_is_not_known_is_dropped_and_the_rest_is_kept() {
    let state = check_dropped(
        "ru/timeline/",
        "category=detention~arrest&place=almaty~zhanbolat-mamai&colour=red",
        &["category=arrest", "place=zhanbolat-mamai", "colour=red"],
    );
    let known = [FacetValue::Category(Category::Detention), FacetValue::Entity(EntityKind::Place, "almaty")];
    assert_eq!(state.page, Page::Timeline(Filters { chosen: known.into_iter().collect(), ..Filters::default() }));
    check_dropped("ru/report/1c/", "s=s-00000000", &["s=s-00000000"]);
    check_dropped("ru/timeline/", "from=2022-02-30&to=2022-13", &["from=2022-02-30", "to=2022-13"]);
    check_dropped("ru/", "q=abc", &["q=abc"]);
}

#[test]
fn of_a_key_given_twice_the_sets_are_joined_and_of_single_values_the_last_counts() {
    let state = check_dropped("ru/timeline/", "category=law&q=a&category=media&q=b", &[]);
    let chosen = [Category::Media, Category::Law].map(FacetValue::Category).into_iter().collect();
    let expected = Filters { chosen, q: "b".into(), ..Filters::default() };
    assert_eq!(state.page, Page::Timeline(expected));
}

#[test]
fn a_full_link_spells_out_the_defaults() {
    let full = |page| State { lang: Lang::Ru, page }.link(Detail::Full).to_string();
    assert_eq!(full(Page::Chart { id: "amnesty".into(), view: ChartView::Chart }), "ru/charts/amnesty/#view=chart");
    assert_eq!(full(Page::Timeline(Filters::default())), "ru/timeline/#from=&to=&sort=oldest&lanes=category");
}

#[test]
fn a_sentence_is_found_by_its_words_where_its_id_is_not_known() {
    for (index, sentence) in (0..).zip(&report().sentences) {
        let page = Page::sentence(report().section_of(index).id, sentence.id);
        let link = State { lang: Lang::Ru, page: page.clone() }.passed_on(report());
        assert_eq!(check_dropped(&link.path, &link.fragment, &[]).page, page);
        let (state, notices) = State::read(&link.path, &link.fragment.replace(sentence.id, "s-00000000"), report());
        let keys: Vec<&str> = notices.iter().map(|notice| notice.key.as_str()).collect();
        assert_eq!((state.page, keys), (page, vec!["quote"]), "{link}");
    }
    // Words that several sentences have, or none, are of no help.
    check_dropped("ru/report/1c/", "s=s-00000000&quote=в", &["s=s-00000000"]);
    check_dropped("ru/report/1c/", "s=s-00000000&quote=xyzzy", &["s=s-00000000"]);
}

#[test]
fn keys_and_words_may_be_written_large() {
    let table = check_dropped("ru/charts/amnesty/", "View=Table", &[]);
    assert_eq!(table.page, Page::Chart { id: "amnesty".into(), view: ChartView::Table });
    let sentence = report().sentences[60].id;
    let section = report().section_of(60).id;
    let state = check_dropped(&format!("ru/report/{section}/"), &sentence.to_uppercase(), &[]);
    assert_eq!(state.page, Page::sentence(section, sentence));
    let filtered = check_dropped("ru/timeline/", "FROM=2022-01&Category=LAW&q=Суд", &[]);
    let chosen = [FacetValue::Category(Category::Law)].into_iter().collect();
    assert_eq!(filtered.page, Page::Timeline(Filters { from: "2022-01".parse().ok(), chosen, q: "Суд".into(), ..Filters::default() }));
}

#[test]
fn an_address_as_people_type_it_leads_to_its_page() {
    let page = |lang, page| State { lang, page };
    let chart = page(Lang::Ru, Page::Chart { id: "deaths-january".into(), view: ChartView::Chart });
    let timeline = page(Lang::Ru, Page::Timeline(Filters::default()));
    let section = page(Lang::Ru, Page::section("1c"));
    for (typed, expected) in [
        ("ru//timeline/", &timeline),
        ("/ru/timeline", &timeline),
        ("ru/timeline/index.html", &timeline),
        ("ru/timeline.html", &timeline),
        ("RU/Timeline/", &timeline),
        ("ru-RU/timeline/", &timeline),
        ("ru/timeline/.", &timeline),
        ("ru/timeline/»", &timeline),
        ("ru/report/1C/", &section),
        ("ru/charts/Deaths-January/", &chart),
        ("ru/charts/deaths_january", &chart),
        ("ru/charts/deaths%20january/)", &chart),
        ("ru/charts/deaths-january/index.htm", &chart),
        ("kz/", &page(Lang::Kk, Page::Overview)),
        ("EN", &page(Lang::En, Page::Overview)),
        ("timeline/", &timeline),
    ] {
        assert_eq!(read(&Link { path: typed.into(), fragment: String::new() }), (expected.clone(), vec![]), "{typed}");
    }
}
