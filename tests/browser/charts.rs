//! From a finding to the sentence behind it.

use crate::harness::{Readers, shown};
use doklad::edition::shipped;
use doklad::report::{Lang, Statistic};
use doklad::state::link::Detail;

const CHART: &str = "torture-complaints";
/// The marks of the picture that is on display: a page holds one for wide and one for narrow windows.
const MARKS: &str = "return [...document.querySelectorAll('figure.main svg.chart a.mark')].filter(mark => mark.checkVisibility())
    .map(mark => [mark.dataset.statistic, mark.querySelector('text[font-weight]').textContent.trim()])";

pub async fn clicks_lead_from_the_overview_to_a_chart_and_its_two_figures(readers: &Readers) {
    let reader = readers.open("ru/").await;
    reader.clicks("header.site nav a[href$='/charts/']").await;
    reader.is_at("ru/charts/").await;
    reader.clicks(&format!("figure[data-chart='{CHART}'] figcaption a")).await;
    reader.is_at(&format!("ru/charts/{CHART}/")).await;
    reader.sees_all("figure.main", "data-chart", &[CHART]).await;
    reader.sees(MARKS, &[], [["torture-complaints-coalition", "188"], ["torture-complaints-ombudsman", "110"]]).await;
}

/// The charts of the catalogue that are shown.
const SHOWN: &str = "return [...document.querySelectorAll('.results figure[data-chart]')].map(figure => figure.dataset.chart)";

pub async fn the_catalogue_is_narrowed_by_what_a_reader_ticks_and_types_and_a_link_shows_the_same(readers: &Readers) {
    let reader = readers.open("en/charts/").await;
    reader.switches("Theme", "Torture").await;
    reader.is_at("en/charts/#theme=torture").await;
    reader.switches("Who reports", "Human Rights Ombudsman").await;
    let narrowed = "en/charts/#theme=torture&reporter=ombudsman";
    reader.is_at(narrowed).await;
    reader.sees(SHOWN, &[], ["torture-complaints", "torture-closed-share"]).await;
    reader.clicks(".facets input[type=search]").await;
    reader.presses("coalition").await;
    reader.is_at(&format!("{narrowed}&q=coalition")).await;
    reader.sees(SHOWN, &[], ["torture-complaints"]).await;
    reader.sees("return document.querySelector('output[data-count=charts]').dataset.value", &[], "1").await;
    // Typed words are one step with what was there before them.
    reader.goes_back().await;
    reader.is_at("en/charts/#theme=torture").await;
    let other = readers.open(&format!("{narrowed}&q=no-such-word")).await;
    other.sees(SHOWN, &[], [(); 0]).await;
    other.sees_text(".results .none", "There are no such charts.").await;
    other.clicks(".bar a.chip.chosen:nth-of-type(3)").await;
    other.is_at(narrowed).await;
    other.sees(SHOWN, &[], ["torture-complaints", "torture-closed-share"]).await;
    other.clicks(".bar.chosen a.chip:last-child").await;
    other.is_at("en/charts/").await;
    other.sees("return document.querySelectorAll('.results figure[data-chart]').length", &[], shipped().report().charts.len()).await;
}

pub async fn a_chart_leads_to_the_timeline_of_its_time(readers: &Readers) {
    let reader = readers.open("ru/charts/deaths-january/").await;
    reader.clicks(".next a[href*='timeline/#from=']").await;
    reader.is_at("ru/timeline/#from=2022-01&to=2022-01").await;
    reader.sees_the_events_of("ru/timeline/#from=2022-01&to=2022-01").await;
    reader.goes_back().await;
    reader.sees_all("figure.main", "data-chart", &["deaths-january"]).await;
}

pub async fn the_tabs_of_a_chart_show_the_same_figures_as_a_table_and_as_sentences(readers: &Readers) {
    let reader = readers.open(&format!("ru/charts/{CHART}/")).await;
    reader.clicks("nav.tabs a[href$='#view=table']").await;
    reader.is_at(&format!("ru/charts/{CHART}/#view=table")).await;
    reader.sees_all("figure.main", "data-view", &["table"]).await;
    let numbers = reader.texts("figure.main tr[data-statistic] td.number").await;
    assert!(numbers[0].starts_with("188") && numbers[1].starts_with("110") && numbers.len() == 2, "{numbers:?}");
    reader.clicks("nav.tabs a[href$='#view=sentences']").await;
    reader.is_at(&format!("ru/charts/{CHART}/#view=sentences")).await;
    reader.sees_all("figure.main", "data-view", &["sentences"]).await;
    assert_eq!(reader.texts("figure.main blockquote > mark").await, ["188", "110"]);
    reader.clicks("nav.tabs a:first-child").await;
    reader.is_at(&format!("ru/charts/{CHART}/")).await;
    reader.sees_all("figure.main", "data-view", &["chart"]).await;
}

pub async fn every_mark_leads_to_its_sentence_which_has_the_number(readers: &Readers) {
    let reader = readers.open(&format!("ru/charts/{CHART}/")).await;
    for statistic in shown::statistics(CHART) {
        reader.points_at(&format!("figure.main svg.chart.wide a.mark[data-statistic='{}'] .target", statistic.id)).await;
        reader.is_at(&shown::sentence_link(statistic, Detail::Short)).await;
        reader.sees_the_sentence(shown::sentence(statistic)).await;
        let text = reader.texts("[data-sentence].chosen").await.concat();
        assert!(text.contains(&statistic.value.to_string()), "{} is not in: {text}", statistic.value);
        reader.goes_back().await;
        reader.sees_all("figure.main", "data-chart", &[CHART]).await;
    }
}

/// What the card shows: value, what is counted, who says so and where, the sentence; `null` where it is not shown.
const CARD: &str = "const card = document.querySelector('.mark-card'), text = selector => card.querySelector(selector)?.textContent;
    return card.matches(':popover-open') ? [text('.value'), text('.label'), text('.by'), text('blockquote'), text('mark')] : null";

pub async fn a_mark_shows_a_card_to_mouse_and_touch_and_a_click_leads_on(readers: &Readers) {
    let words = shipped().of(Lang::Kk);
    let reader = readers.open(&format!("kk/charts/{CHART}/")).await;
    let section = |statistic: &Statistic| words.section(shipped().report().section_of(statistic.sentence));
    let card = |statistic: &Statistic| {
        let when = words.period(statistic).expect("it has a time");
        let by = format!("{} · {when} · {}", words.who(statistic), section(statistic));
        let sentence = shipped().report().sentence_text(statistic.sentence).to_owned();
        [words.value_with_unit(statistic), words.label(statistic.label).to_owned(), by, sentence, statistic.value.to_string()]
    };
    let mark = |statistic: &Statistic| format!("figure.main svg.chart.wide a.mark[data-statistic='{}']", statistic.id);
    for statistic in shown::statistics(CHART) {
        reader.hovers(&format!("{} .target", mark(statistic))).await;
        reader.sees(CARD, &[], card(statistic)).await;
        // Over the card, it stays.
        reader.hovers(".mark-card .label").await;
        reader.awaits::<bool>("setTimeout(() => done(true), 500)", &[]).await;
        reader.sees(CARD, &[], card(statistic)).await;
        reader.hovers("footer.site").await;
        reader.sees(CARD, &[], None::<bool>).await;
    }
    let statistic = shown::statistics(CHART)[1];
    let touched = "const mark = document.querySelector(arguments[0]), how = { bubbles: true, cancelable: true };
        mark.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', ...how }));
        return mark.dispatchEvent(new MouseEvent('click', how))";
    assert!(!reader.asks::<bool>(touched, &[&mark(statistic)]).await, "a first touch leads nowhere");
    reader.sees(CARD, &[], card(statistic)).await;
    reader.clicks(".mark-card a").await;
    reader.sees_the_sentence(shown::sentence(statistic)).await;
    reader.sees(CARD, &[], None::<bool>).await;
}
