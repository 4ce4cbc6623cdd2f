//! Charts of the reader's own: any figures in any order are drawn, and unlike things never on one scale.

use doklad::edition::shipped;
use doklad::query::{Difference, Own, Panel, candidates, panels};
use doklad::report::{Kind, Lang, Report, Statistic};
use doklad::state::link::Detail;
use doklad::state::{ChartView, Page, State};
use doklad::view::{Drawn, Program};
use proptest::prelude::{Just, ProptestConfig, Strategy, proptest};
use proptest::sample::select;
use proptest::{prop_assert, prop_assert_eq};
use scraper::{Html, Selector};

fn report() -> &'static Report {
    shipped().report()
}

fn statistic(id: &str) -> &'static Statistic {
    report().statistics.iter().find(|statistic| statistic.id == id).unwrap_or_else(|| panic!("no statistic {id}"))
}

fn of(picks: &[&'static str]) -> Own {
    Own { picks: picks.to_vec(), q: String::new() }
}

fn any_picks() -> impl Strategy<Value = Own> {
    let ids: Vec<&'static str> = report().statistics.iter().map(|statistic| statistic.id).collect();
    (Just(ids).prop_shuffle(), 1..30_usize).prop_map(|(ids, count)| of(&ids[..count]))
}

/// Whether a reader who sees two values on one scale is told something true, by the data alone.
fn is_alike(one: &Statistic, other: &Statistic) -> bool {
    let is_same_thing = |one: &Statistic, other: &Statistic| {
        let first = |statistic: &Statistic| statistic.same_as.map_or(statistic.id, |first| report().statistics[first as usize].id);
        first(one) == first(other)
    };
    let of_one_whole = one.base == other.base && (one.unit != "percent" || one.base.is_some());
    one.unit == other.unit && (one.kind == Kind::Norm) == (other.kind == Kind::Norm) && (of_one_whole || is_same_thing(one, other))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn what_is_picked_is_drawn_once_and_unlike_things_apart(own in any_picks()) {
        let panels = panels(report(), &own);
        let mut drawn: Vec<&str> = panels.iter().flat_map(Panel::statistics).map(|index| report().statistics[index as usize].id).collect();
        let mut picked = own.picks.clone();
        drawn.sort_unstable();
        picked.sort_unstable();
        prop_assert_eq!(drawn, picked);
        for (at, panel) in panels.iter().enumerate() {
            let all: Vec<&Statistic> = panel.statistics().iter().map(|&index| &report().statistics[index as usize]).collect();
            prop_assert!(all.iter().all(|one| all.iter().all(|other| is_alike(one, other))), "{:?}", all);
            for group in &panel.groups {
                let times: Vec<_> = group.iter().map(|&index| &report().statistics[index as usize]).map(|one| (one.period, one.time_word)).collect();
                prop_assert!(times.iter().all(|time| *time == times[0]));
            }
            prop_assert_eq!(panel.differences.is_empty(), at == 0, "every panel but the first says why it stands apart");
        }
    }

    #[test]
    fn its_page_has_a_mark_a_row_and_a_sentence_of_each(own in any_picks(), view in select(vec![ChartView::Chart, ChartView::Reporters])) {
        let state = State { lang: Lang::En, page: Page::Own { own: own.clone(), view } };
        let html = Html::parse_document(&doklad::publish::render(shipped(), &state, "../../../", Program::default()));
        let sorted = |mut ids: Vec<String>| { ids.sort(); ids };
        let hooks = |selector: &str| {
            let selector = Selector::parse(selector).expect("the selector is right");
            sorted(html.select(&selector).map(|found| found.value().attr("data-statistic").unwrap_or_default().to_owned()).collect())
        };
        let picked = sorted(own.picks.iter().map(|id| (*id).to_owned()).collect());
        for selector in ["figure.main svg.wide a.mark", "figure.main svg.narrow a.mark", "figure.main tbody tr", "figure.quote blockquote mark"] {
            let found = hooks(selector);
            prop_assert_eq!(&found, &picked, "{}", selector);
        }
        // Each leads to its sentence, where the figure leads back to a chart.
        let marks = Selector::parse("figure.main svg.wide a.mark").expect("the selector is right");
        for mark in html.select(&marks) {
            let statistic = statistic(mark.value().attr("data-statistic").unwrap_or_default());
            let id = report().sentences[statistic.sentence as usize].id;
            let section = report().section_of(statistic.sentence).id;
            let expected = format!("../../../en/report/{section}/#{id}");
            prop_assert_eq!(mark.value().attr("href"), Some(expected.as_str()));
        }
        let link = state.link(Detail::Full);
        prop_assert_eq!(State::read(&link.path, &link.fragment, report()), (state, Vec::new()));
    }

    #[test]
    fn what_is_offered_stands_where_it_is_said_to(own in any_picks()) {
        let before = panels(report(), &own).len();
        let all = shipped();
        let words = Own { q: "лет".into(), ..own.clone() };
        for asked in [&own, &words] {
            for candidate in candidates(report(), asked, all.of(Lang::Ru).labels()).into_iter().take(20) {
                let id = report().statistics[candidate.statistic as usize].id;
                prop_assert!(!own.picks.contains(&id));
                let after = panels(report(), &own.switched(id)).len();
                prop_assert_eq!(after, before + usize::from(!candidate.shares), "{}", id);
            }
        }
    }
}

#[track_caller]
fn check(picks: &[&'static str], expected: &[(&[&[&str]], &[Difference])]) {
    let found: Vec<(Vec<Vec<&str>>, Vec<Difference>)> = panels(report(), &of(picks))
        .into_iter()
        .map(|Panel { groups, differences }| {
            let ids = |group: &Vec<u32>| group.iter().map(|&index| report().statistics[index as usize].id).collect();
            (groups.iter().map(ids).collect(), differences)
        })
        .collect();
    let expected: Vec<(Vec<Vec<&str>>, Vec<Difference>)> =
        expected.iter().map(|(groups, differences)| (groups.iter().map(|group| group.to_vec()).collect(), differences.to_vec())).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_shares_a_scale() {
    check(&[], &[]);
    check(
        &["deaths-january-government", "deaths-january-observers"],
        &[(&[&["deaths-january-government", "deaths-january-observers"]], &[])],
    );
    // One scale, two times.
    check(&["adaptation-centers", "crisis-centers"], &[(&[&["adaptation-centers"], &["crisis-centers"]], &[])]);
    // Parts of one whole, and of another.
    check(
        &["president-2022-tokayev-share", "mazhilis-2021-auyl-share", "president-2022-others-share", "president-2022-turnout"],
        &[
            (&[&["president-2022-tokayev-share", "president-2022-others-share"]], &[]),
            (&[&["mazhilis-2021-auyl-share"]], &[Difference::Whole]),
            (&[&["president-2022-turnout"]], &[Difference::Whole]),
        ],
    );
    // A share is no number of people; a threshold is no result.
    check(
        &["deaths-january-government", "mazhilis-2021-auyl-share", "mazhilis-threshold"],
        &[
            (&[&["deaths-january-government"]], &[]),
            (&[&["mazhilis-2021-auyl-share"]], &[Difference::Unit]),
            (&[&["mazhilis-threshold"]], &[Difference::Norm]),
        ],
    );
    // The same requirement where it is stated again.
    check(
        &["union-regional-presence", "fuel-energy-union-regional-presence"],
        &[(&[&["union-regional-presence", "fuel-energy-union-regional-presence"]], &[])],
    );
}

#[test]
fn its_title_says_what_it_puts_together_in_each_language() {
    let titles = |picks: &[&'static str]| Lang::ALL.map(|lang| Drawn::Own(&of(picks), ChartView::Chart).title(shipped().of(lang)));
    assert_eq!(titles(&[]), ["Свой график", "A chart of your own", "Өз графигіңіз"]);
    let picks = ["prison-food-increase", "overtime-premium", "disability-job-quota", "child-crimes-sexual"];
    assert_eq!(titles(&picks)[1], "Own chart: Increase in prison food rations; Overtime premium and 2 more");
}
