//! What stands beside what in the shipped report: charts and figures, events told twice, neighbours, parts.

use doklad::edition::{Edition, shipped};
use doklad::query::{
    Columns, FacetKey, Filters, Sort, chart_of, charts_of, events_around, retold, sections_around, sections_within, statistics_by_sentence,
    timeline,
};
use doklad::report::{EntityKind, Event, Lang, Report, Section, Statistic};
use std::sync::LazyLock;

fn report() -> &'static Report {
    shipped().report()
}

fn columns() -> &'static Columns<'static> {
    static COLUMNS: LazyLock<Columns<'static>> = LazyLock::new(|| Columns::of(report()));
    &COLUMNS
}

fn statistic(id: &str) -> &'static Statistic {
    report().statistics.iter().find(|statistic| statistic.id == id).unwrap_or_else(|| panic!("no statistic {id}"))
}

fn event(id: &str) -> &'static Event {
    report().event(id).unwrap_or_else(|| panic!("no event {id}"))
}

fn section(id: &str) -> &'static Section {
    report().section(id).unwrap_or_else(|| panic!("no section {id}"))
}

fn chart_id(statistic_id: &str) -> Option<&'static str> {
    chart_of(report(), statistic(statistic_id)).map(|chart| chart.id)
}

#[test]
fn a_figure_leads_to_the_first_chart_that_draws_it() {
    assert_eq!(chart_id("deaths-january-observers"), Some("deaths-january"));
    assert_eq!(
        chart_id("deaths-january-government-summary"),
        Some("deaths-january"),
        "a restatement leads to the chart of what it states again"
    );
    assert_eq!(chart_id("mazhilis-threshold"), Some("mazhilis-2021-votes"), "a threshold is drawn too");
    assert_eq!(chart_id("emergency-days"), None);
    for chart in &report().charts {
        for one in report().chart_statistics(chart) {
            let first = chart_of(report(), one).unwrap_or_else(|| panic!("{} is in {}", one.id, chart.id));
            let mut drawn = first.statistics.iter().chain(&first.threshold).chain(&first.whole);
            assert!(drawn.any(|&index| report().statistics[index as usize].id == one.id), "{} is not drawn by {}", one.id, first.id);
        }
    }
}

#[test]
fn charts_of_several_figures_stand_once_each() {
    let ids = |statistics: &[&Statistic]| charts_of(report(), statistics).into_iter().map(|chart| chart.id).collect::<Vec<_>>();
    let both = [statistic("deaths-january-government"), statistic("deaths-january-observers")];
    assert_eq!(ids(&both).iter().filter(|id| **id == "deaths-january").count(), 1);
    assert!(ids(&[statistic("emergency-days")]).is_empty());
}

#[test]
fn figures_are_grouped_by_sentence_and_none_is_lost() {
    let groups = statistics_by_sentence(report().statistics.iter());
    assert_eq!(groups.iter().map(|(_, group)| group.len()).sum::<usize>(), report().statistics.len());
    for (at, (sentence, group)) in groups.iter().enumerate() {
        assert!(group.iter().all(|statistic| statistic.sentence == *sentence));
        assert!(groups[..at].iter().all(|(other, _)| other != sentence), "sentence {sentence} has two groups");
    }
}

#[test]
fn pages_of_the_source_follow_one_another_and_each_sentence_is_on_one() {
    let begins: Vec<(u32, &str)> = (0..)
        .zip(&report().paragraphs)
        .flat_map(|(number, paragraph)| report().pages_in(number).into_iter().map(|(at, page)| (page, &paragraph.text[at as usize..])))
        .collect();
    // Its 52 cuts of seven blank lines or more part 53 pages.
    assert_eq!(begins.iter().map(|(page, _)| *page).collect::<Vec<_>>(), (2..=53).collect::<Vec<_>>());
    for (page, words) in [(2, "С 5 по 8 января, в рамках"), (5, "по предупреждению пыток был"), (31, "Большинство новоизбранных")]
    {
        assert!(begins[page - 2].1.starts_with(words), "page {page} begins with {:.80}", begins[page - 2].1);
    }
    let pages: Vec<u32> = (0..report().sentences.len() as u32).filter_map(|sentence| report().page_of(sentence)).collect();
    assert_eq!(pages.len(), report().sentences.len());
    assert!(pages.is_sorted() && pages.first() == Some(&1) && pages.last() == Some(&53), "{pages:?}");
    // It begins on page 4 and goes on over the cut.
    let sentence = (0..).find(|&sentence| report().sentence_text(sentence).starts_with("Национальный превентивный механизм (НПМ) по"));
    assert_eq!(sentence.and_then(|sentence| report().page_of(sentence)), Some(4));
}

#[test]
fn an_event_told_twice_leads_to_its_other_places_from_each_of_them() {
    let ids = |id: &str| retold(report(), event(id)).into_iter().map(|event| event.id).collect::<Vec<_>>();
    assert_eq!(ids("referendum-held-by-decree"), ["constitutional-referendum"]);
    assert_eq!(ids("constitutional-referendum"), ["referendum-held-by-decree"]);
    // Told three times.
    let [mut first, mut second] = [ids("presidential-election"), ids("tokayev-re-elected")];
    first.sort_unstable();
    second.sort_unstable();
    assert_eq!(first, ["presidential-candidates", "tokayev-re-elected"]);
    assert_eq!(second, ["presidential-candidates", "presidential-election"]);
    assert!(ids("mamai-detained").is_empty());
}

#[test]
fn from_each_event_of_a_timeline_one_comes_to_the_next_and_back() {
    let id = |event: Option<&Event>| event.map(|event| event.id);
    let with = |facet: FacetKey, word: &str| Filters::only(facet.value(report(), word).expect("the report has this"));
    let dated = Filters { from: "2022-01-05".parse().ok(), to: "2022-01-08".parse().ok(), sort: Sort::Newest, ..Filters::default() };
    for filters in
        [Filters::default(), with(FacetKey::Entity(EntityKind::Person), "zhanbolat-mamai"), with(FacetKey::Category, "trial"), dated]
    {
        let shown = timeline(columns(), &filters, None).events().map(|index| report().events[index as usize].id).collect::<Vec<_>>();
        // By time, in whichever order and under whichever heading the list has them.
        let order: Vec<&str> =
            report().chronology.iter().map(|&index| report().events[index as usize].id).filter(|id| shown.contains(id)).collect();
        assert!(order.len() == shown.len() && order.len() > 3);
        for (at, one) in order.iter().enumerate() {
            let before = at.checked_sub(1).map(|at| order[at]);
            assert_eq!(events_around(columns(), event(one), &filters, None).map(id), [before, order.get(at + 1).copied()], "{one}");
        }
        assert_eq!(
            events_around(columns(), event("tokayev-re-elected"), &filters, None),
            [None, None],
            "a restatement is not in the timeline"
        );
    }
}

#[test]
fn sections_with_a_text_follow_each_other_and_parts_have_what_stands_in_them() {
    let id = |section: Option<&Section>| section.map(|section| section.id);
    let with_text: Vec<&Section> = report().sections.iter().filter(|section| section.first < section.end).collect();
    for pair in with_text.windows(2) {
        assert_eq!(id(sections_around(report(), pair[0])[1]), Some(pair[1].id));
        assert_eq!(id(sections_around(report(), pair[1])[0]), Some(pair[0].id));
    }
    for part in &report().sections {
        let within = sections_within(report(), part);
        assert!(within.iter().all(|one| one.depth > part.depth && one.id != part.id), "{}", part.id);
        let after = report().sections.iter().skip_while(|one| one.id != part.id).nth(within.len() + 1);
        assert!(after.is_none_or(|after| after.depth <= part.depth), "{} has {:?} too", part.id, after.map(|after| after.id));
    }
    assert!(sections_within(report(), section("1a")).is_empty());
}

#[test]
fn what_is_found_beside_a_title_is_the_first_text_that_has_a_word() {
    let index = Edition::embedded().index(Lang::Ru).expect("natively every language is there");
    let query = index.query("пыток");
    let texts = [("О выборах", 0), ("Жалобы на пытки", 1), ("Пытки в изоляторах", 2)];
    assert_eq!(index.beside_title(&query, "Коалиция", texts), Some(("Жалобы на пытки", 1)));
    assert_eq!(index.beside_title(&query, "О пытках", texts), None, "the title has it");
    assert_eq!(index.beside_title(&query, "Коалиция", [("О выборах", 0)]), None);
}
