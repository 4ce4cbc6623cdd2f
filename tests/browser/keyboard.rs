//! Everything by keyboard.

use crate::harness::{Reader, Readers, shown};
use doklad::report::{Lang, Statistic};
use doklad::state::link::Detail;
use thirtyfour::Key;

/// What has the focus, in a word.
const FOCUS: &str =
    "const focus = document.activeElement; return focus.dataset.statistic ?? focus.getAttribute('href') ?? focus.id ?? focus.localName";

pub async fn tab_reaches_the_skip_link_first_and_then_the_head(readers: &Readers) {
    let reader = readers.open("ru/charts/").await;
    let pages = ["/ru/", "/ru/", "/ru/charts/", "/ru/timeline/", "/ru/report/", "/ru/names/", "/ru/search/"];
    let head = ["#main"].into_iter().chain(pages).chain(["/ru/charts/", "/en/charts/", "/kk/charts/"]);
    for expected in head {
        reader.presses(Key::Tab).await;
        reader.sees(FOCUS, &[], expected).await;
    }
}

pub async fn the_skip_link_focuses_the_main_part(readers: &Readers) {
    let reader = readers.open("ru/charts/").await;
    reader.presses(Key::Tab).await;
    let seen = "const { left, right } = document.activeElement.getBoundingClientRect(); return left >= 0 && right > left";
    assert!(reader.asks::<bool>(seen, &[]).await, "the link is focused and not to be seen");
    reader.presses(Key::Enter).await;
    reader.sees(FOCUS, &[], "main").await;
    reader.presses(Key::Tab).await;
    assert!(reader.asks::<bool>("return document.querySelector('main').contains(document.activeElement)", &[]).await);
}

/// Which mark has the focus, and what its card says is counted, if it is shown.
const MARK: &str = "const mark = document.activeElement.closest('a.mark'), card = document.querySelector('.mark-card');
    return [mark?.dataset.statistic ?? null, card.matches(':popover-open') ? card.querySelector('.label').textContent : null]";

/// Goes by tabulator until a mark has the focus.
async fn tabs_to_a_mark(reader: &Reader) {
    for _ in 0..60 {
        reader.presses(Key::Tab).await;
        if reader.asks::<bool>("return document.activeElement.matches('a.mark')", &[]).await {
            return;
        }
    }
    panic!("no mark is reached");
}

pub async fn one_tab_leads_to_the_marks_arrows_from_each_to_the_next_and_enter_to_its_sentence(readers: &Readers) {
    let words = doklad::edition::shipped().of(Lang::Ru);
    let reader = readers.open("ru/").await;
    for chart in [
        "torture-complaints",
        "prison-terms-named",
        "mazhilis-2021-seats",
        "amnesty",
        "kurylysmet-accident",
        "childrens-homes",
        "corruption-cases",
    ] {
        let statistics = shown::statistics(chart);
        let at = |statistic: &Statistic| [Some(statistic.id.to_owned()), Some(words.label(statistic.label).to_owned())];
        reader.go(&format!("ru/charts/{chart}/")).await;
        tabs_to_a_mark(&reader).await;
        for &statistic in &statistics {
            reader.sees(MARK, &[], at(statistic)).await;
            reader.presses(if chart.len() % 2 == 0 { Key::Down } else { Key::Right }).await;
        }
        // The last one stays, and the next tab leads out.
        let (first, last) = (statistics[0], statistics[statistics.len() - 1]);
        reader.sees(MARK, &[], at(last)).await;
        reader.presses(Key::Home).await;
        reader.sees(MARK, &[], at(first)).await;
        reader.presses(Key::End).await;
        reader.sees(MARK, &[], at(last)).await;
        reader.presses(Key::Escape).await;
        reader.sees(MARK, &[], [Some(last.id), None]).await;
        reader.presses(Key::Tab).await;
        reader.sees(MARK, &[], [None::<&str>, None]).await;
    }
    reader.go("ru/charts/torture-complaints/").await;
    let statistics = shown::statistics("torture-complaints");
    tabs_to_a_mark(&reader).await;
    reader.presses(Key::End + "").await;
    reader.presses(Key::Enter).await;
    let last = statistics[statistics.len() - 1];
    reader.is_at(&shown::sentence_link(last, Detail::Short)).await;
    reader.sees_the_sentence(shown::sentence(last)).await;
    reader.sees(FOCUS, &[], shown::sentence(last)).await;
}

pub async fn every_mark_of_every_chart_is_walked_to_and_says_who_says_what(readers: &Readers) {
    // What the mark with the focus is called, and what its card shows: value, label.
    const SAID: &str = "const card = document.querySelector('.mark-card'), at = document.activeElement, text = selector => card.querySelector(selector).textContent;
        return [at.dataset.statistic, at.ariaLabel, text('.value'), text('.label'), text('.by')]";
    let words = doklad::edition::shipped().of(Lang::En);
    let reader = readers.open("en/").await;
    let mut walked = 0;
    for chart in &words.report.charts {
        reader.go(&format!("en/charts/{}/", chart.id)).await;
        reader.asks::<()>("document.querySelector('nav.tabs a:last-child').focus()", &[]).await;
        reader.presses(Key::Tab).await;
        for statistic in shown::statistics(chart.id) {
            let (id, name, value, label, by): (String, String, String, String, String) = reader.asks(SAID, &[]).await;
            assert_eq!(
                [id.as_str(), &value, &label],
                [statistic.id, &words.value_with_unit(statistic), words.label(statistic.label)],
                "in {}",
                chart.id
            );
            assert!(name.contains(&words.value(statistic)) && name.contains(&words.who(statistic)), "{name} does not say {value}, {by}");
            assert!(by.starts_with(&words.who(statistic)), "{by}");
            reader.presses(Key::Right).await;
            walked += 1;
        }
    }
    assert!(walked > 150, "{walked} marks");
}

pub async fn the_way_back_leads_to_the_link_that_was_followed(readers: &Readers) {
    let reader = readers.open("ru/charts/").await;
    let chart = "main a[href$='/ru/charts/amnesty/']";
    reader.asks::<()>("document.querySelector(arguments[0]).focus()", &[chart]).await;
    reader.presses(Key::Enter + "").await;
    reader.is_at("ru/charts/amnesty/").await;
    reader.sees("return document.activeElement.id", &[], "main").await;
    reader.goes_back().await;
    reader.is_at("ru/charts/").await;
    reader.sees("return document.activeElement === document.querySelector(arguments[0])", &[chart], true).await;
}
