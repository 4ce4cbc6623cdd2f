//! A chart of the reader's own, put together by clicks, by words and from a chart.

use crate::harness::{Profile, Reader, Readers, shown};
use crate::saving::saves;
use doklad::edition::shipped;
use doklad::query::Own;
use doklad::report::Lang;
use doklad::state::ChartView;
use doklad::view::{Drawn, picture};
use thirtyfour::Key;

const OWN: &str = "en/charts/own/";

async fn sees_marks(reader: &Reader, expected: &[&str]) {
    reader.sees_all("figure.main svg.chart.wide a.mark", "data-statistic", expected).await;
}

pub async fn figures_are_picked_from_a_chart_by_words_and_taken_out_again(readers: &Readers) {
    let reader = readers.open("en/charts/torture-complaints/").await;
    let [first, second] = ["torture-complaints-coalition", "torture-complaints-ombudsman"];
    reader.clicks("figure.quote li:first-child a.pick").await;
    reader.is_at(&format!("{OWN}#of={first}")).await;
    sees_marks(&reader, &[first]).await;
    // What shares the scale is offered at once.
    reader.clicks(&format!("a[data-pick='{second}']")).await;
    reader.is_at(&format!("{OWN}#of={first}~{second}")).await;
    sees_marks(&reader, &[first, second]).await;
    reader.clicks(".picker input").await;
    reader.presses("238").await;
    reader.clicks(".picker a[data-pick='deaths-january-government']").await;
    sees_marks(&reader, &[first, second, "deaths-january-government"]).await;
    reader.sees("return document.querySelector('figure.main svg.chart.wide').textContent.includes('Apart: another unit')", &[], true).await;
    reader.clicks(".picker .chip.chosen:first-child").await;
    sees_marks(&reader, &[second, "deaths-january-government"]).await;
    reader.goes_back().await;
    sees_marks(&reader, &[first, second, "deaths-january-government"]).await;
    // The whole of it is its link, on a later visit and in another language too.
    let place = reader.place().await;
    let (_, link) = place.split_once('#').expect("a chart of one's own stands in the fragment");
    let other = readers.open(&format!("kk/charts/own/#{link}")).await;
    sees_marks(&other, &[first, second, "deaths-january-government"]).await;
}

pub async fn it_has_the_table_the_sentences_the_keyboard_and_the_way_to_the_text(readers: &Readers) {
    let picks = ["deaths-january-government", "deaths-january-observers"];
    let reader = readers.open(&format!("ru/charts/own/#of={}", picks.join("~"))).await;
    sees_marks(&reader, &picks).await;
    reader.asks::<()>("document.querySelector('figure.main svg.chart.wide a.mark').focus()", &[]).await;
    reader.presses(Key::Down).await;
    reader.sees("return document.activeElement.dataset.statistic", &[], picks[1]).await;
    let label = shipped().of(Lang::Ru).label(shown::statistic(picks[1]).label);
    reader.sees("return document.querySelector('.mark-card .label').textContent", &[], label).await;
    // The card may lie over what stands above the picture.
    reader.presses(Key::Escape).await;
    reader.clicks("nav.tabs a[href$='view=table']").await;
    reader.sees_all("figure.main tbody tr", "data-statistic", &picks).await;
    reader.clicks("nav.tabs a[href$='view=sentences']").await;
    reader.sees_all("figure.main blockquote mark[data-statistic]", "data-statistic", &picks).await;
    reader.clicks("figure.main figure.quote figcaption > a").await;
    reader.sees("return document.querySelector('[data-sentence].chosen mark, [data-sentence].chosen') !== null", &[], true).await;
    reader.goes_back().await;
    reader.sees_all("figure.main", "data-view", &["sentences"]).await;
}

pub async fn it_is_saved_as_it_is_shown(readers: &Readers) {
    let picks = vec!["deaths-january-government", "deaths-january-observers", "mazhilis-2021-auyl-share"];
    let own = Own { picks, q: String::new() };
    let link = format!("#of={}", own.picks.join("~"));
    let words = shipped().of(Lang::En);
    for reader in
        [readers.open(&format!("{OWN}{link}")).await, readers.open_file(&Profile::default(), &format!("#{OWN}?{}", &link[1..])).await]
    {
        sees_marks(&reader, &own.picks).await;
        assert_eq!(saves(&reader, "picture").await, ("own.svg".to_owned(), picture(words, Drawn::Own(&own, ChartView::Chart))));
        let (name, table) = saves(&reader, "table").await;
        let mut rows = csv::Reader::from_reader(table.as_bytes());
        let ids: Vec<String> = rows.records().map(|row| row.expect("it is a table")[0].to_owned()).collect();
        assert_eq!((name.as_str(), ids), ("own.csv", own.picks.iter().map(|id| (*id).to_owned()).collect()));
        let (_, rows) = saves(&reader, "rows").await;
        let rows: serde_json::Value = serde_json::from_str(&rows).expect("it is JSON");
        let ids: Vec<&str> = rows["statistics"].as_array().expect("its rows").iter().filter_map(|row| row["id"].as_str()).collect();
        assert_eq!(ids, own.picks);
        let title = Drawn::Own(&own, ChartView::Chart).title(words);
        let cites = "return [...document.querySelectorAll('.cite dd p')].every(({ textContent }) => textContent.includes(arguments[0]))";
        reader.sees(cites, &[title.trim_end_matches('.')], true).await;
    }
}

pub async fn who_says_what_stands_by_reporter(readers: &Readers) {
    let reader = readers.open("en/charts/torture-complaints/").await;
    reader.clicks("nav.tabs a[href$='#view=reporters']").await;
    reader.sees_all("figure.main", "data-view", &[ChartView::Reporters.word()]).await;
    let marks: Vec<&str> = shown::statistics("torture-complaints").iter().map(|statistic| statistic.id).collect();
    sees_marks(&reader, &marks).await;
    let text = "return document.querySelector('figure.main svg.chart.wide').textContent";
    let words = shipped().of(Lang::En);
    for statistic in shown::statistics("torture-complaints") {
        let who = words.who(statistic);
        assert!(reader.asks::<String>(text, &[]).await.contains(&who), "{who}");
    }
    // So do picked figures: those of one reporter together, in the order in which the reporters were picked.
    let [first, second, third] = ["deaths-january-government", "deaths-january-observers", "deaths-custody-january"];
    let own = readers.open(&format!("{OWN}#of={first}~{second}~{third}")).await;
    sees_marks(&own, &[first, second, third]).await;
    own.clicks("nav.tabs a[href$='view=reporters']").await;
    sees_marks(&own, &[first, third, second]).await;
}
