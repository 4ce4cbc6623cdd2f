//! What stands behind a picture: its values as a table, their sentences, where these stand in the text.

use super::{paragraph_around, quoted};
use crate::query::{restated, statistics_by_sentence};
use crate::report::Statistic;
use crate::view::Cx;
use crate::words::Words;
use yew::prelude::{Html, html};

/// The words above the columns of a table of values.
pub(super) const COLUMNS: [&str; 5] = ["column-what", "column-value", "column-who", "column-when", "column-where"];

/// What stands in these columns for a statistic.
pub(super) fn cells(words: Words, statistic: &Statistic) -> [String; 5] {
    let section = |statistic: &Statistic| words.section(words.report.section_of(statistic.sentence));
    let again = restated(words.report, statistic).into_iter().map(|other| format!(", {} {}", words.get("stated-again"), section(other)));
    let place = section(statistic) + &again.collect::<String>();
    let when = words.period(statistic).unwrap_or_default();
    [words.label(statistic.label).into(), words.value_with_unit(statistic), words.who(statistic), when, place]
}

/// The values as a table.
pub fn table(cx: &Cx, statistics: &[&Statistic]) -> Html {
    let to_sentence = |statistic: &Statistic| {
        html! { <a href={cx.sentence_href(statistic.sentence)}>{ cx.section(cx.report.section_of(statistic.sentence)) }</a> }
    };
    let again = |other: &Statistic| html! { <>{ ", " }{ cx.t("stated-again") }{ " " }{ to_sentence(other) }</> };
    let row = |statistic: &&Statistic| {
        html! {
            <tr data-statistic={statistic.id} key={statistic.id}>
                <th scope="row">{ cx.label(statistic.label) }</th>
                <td class="number">{ cx.words.value_with_unit(statistic) }</td>
                <td>{ cx.who(statistic) }</td>
                <td>{ cx.words.period(statistic).unwrap_or_default() }</td>
                <td>{ to_sentence(statistic) }{ for restated(cx.report, statistic).into_iter().map(again) }</td>
            </tr>
        }
    };
    html! {
        <div class="table">
            <table>
                <thead><tr>{ for COLUMNS.map(|id| html! { <th scope="col">{ cx.t(id) }</th> }) }</tr></thead>
                <tbody>{ for statistics.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// Each sentence with its numbers marked, and how each was read.
pub fn sentences(cx: &Cx, statistics: &[&Statistic]) -> Html {
    let groups = statistics_by_sentence(statistics.iter().copied());
    html! { { for groups.iter().map(|(sentence, statistics)| quoted(cx, *sentence, statistics)) } }
}

/// The same with each sentence's paragraph around it.
pub fn in_context(cx: &Cx, statistics: &[&Statistic]) -> Html {
    let groups = statistics_by_sentence(statistics.iter().copied());
    let group = |(sentence, statistics): &(u32, Vec<&Statistic>)| {
        html! {
            <>
                { quoted(cx, *sentence, statistics) }
                <details class="context"><summary>{ cx.t("event-in-text") }</summary>{ paragraph_around(cx, cx.report.sentences[*sentence as usize].span) }</details>
            </>
        }
    };
    html! { { for groups.iter().map(group) } }
}

/// «Доклад …, раздел 1.c, раздел 3»: each section a link to the first sentence there.
pub fn sources(cx: &Cx, statistics: &[&Statistic]) -> Html {
    let mut named: Vec<(String, u32)> = Vec::new();
    for statistic in statistics {
        let section = cx.section(cx.report.section_of(statistic.sentence));
        if named.iter().all(|(known, _)| *known != section) {
            named.push((section, statistic.sentence));
        }
    }
    let link = |(section, sentence): &(String, u32)| html! { <>{ ", " }<a href={cx.sentence_href(*sentence)}>{ section }</a></> };
    html! { <>{ cx.label(cx.report.title) }{ for named.iter().map(link) }</> }
}
