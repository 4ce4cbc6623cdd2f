//! A chart in the page: its drawing for a wide and for a narrow page, each mark a link to its sentence.

use crate::chart::{Drawing, Item, Link, MonthBar, Numbers, Part, Scene, draw_months, draw_stacked, svg};
use crate::forms::upper;
use crate::query::{Mark, Series, Timeline, series};
use crate::report::{Chart, ChartForm, Date, Edtf, Qualifier, Statistic};
use crate::state::Page;
use crate::view::Cx;
use crate::words::Words;
use std::rc::Rc;
use yew::prelude::{AttrValue, Html};

/// In which widths a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// Both; the page's style shows the one that fits.
    Page,
    /// The narrow one only.
    Small,
}

/// The width in pixels of the wide drawing: where the page's style shows it, at no less than 591, its smallest text has 12.
pub const WIDE: u32 = 640;
/// The width in pixels of the narrow one, shown where there is less room.
pub const NARROW: u32 = 328;

/// In a static page each mark is a stop of the tabulator: there may be no script to go from one to the next.
pub(super) const ONE_STOP: bool = cfg!(target_arch = "wasm32");

/// The drawing of a chart.
pub fn figure(cx: &Cx, chart: &Chart, picture: Picture) -> Html {
    figure_of(cx, &[alone(drawing(cx.words, chart))], picture)
}

/// A picture that stands alone.
pub fn alone(drawing: Drawing) -> Part {
    Part { heading: String::new(), note: String::new(), drawing }
}

/// The drawing of pictures one below the other.
pub fn figure_of(cx: &Cx, parts: &[Part], picture: Picture) -> Html {
    let label = description(cx.words, parts);
    // Of a mark over time the words in sight are its value and its time.
    let over_time = parts.iter().any(|part| part.drawing.form == ChartForm::Times);
    let link = |id: &str| {
        let statistic = cx.report.statistics.iter().find(|statistic| statistic.id == id)?;
        let counted = if over_time { format!("{}. ", cx.label(statistic.label)) } else { String::new() };
        let label = format!("{counted}{}. {}", cx.who(statistic), cx.t("sentence-link"));
        Some(Link { href: cx.sentence_href(statistic.sentence).to_string(), label, hook: ("data-statistic", statistic.id.into()) })
    };
    let one = |class: &str, width: u32| svg(&draw_stacked(parts, width), class, &label, ONE_STOP, link);
    let text = match picture {
        Picture::Page => one("chart wide", WIDE) + &one("chart narrow", NARROW),
        Picture::Small => one("chart", NARROW),
    };
    Html::from_html_unchecked(AttrValue::from(text))
}

/// A picture that nobody sees on the page, from which one as PNG is drawn.
pub fn unseen(scene: &Scene) -> Html {
    let text = svg(scene, "chart wide", "", ONE_STOP, |_| None);
    Html::from_html_unchecked(AttrValue::from(format!("<div hidden>{text}</div>")))
}

/// What pictures show, for those who do not see them: how many values and which, the largest and the smallest of like ones, and who says so where several do.
fn description(words: Words, parts: &[Part]) -> String {
    let items: Vec<&Item> = parts.iter().flat_map(|part| &part.drawing.items).collect();
    let known = |item: &&Item| words.report.statistics.iter().find(|statistic| statistic.id == item.statistic);
    let statistics: Vec<&Statistic> = items.iter().filter_map(known).collect();
    let Some(&first) = statistics.first() else { return String::new() };
    let items = items.iter().map(|item| format!("{}: {}", item.label, item.value_text)).collect::<Vec<_>>().join("; ");
    let count = words.count("count-figures", u32::try_from(statistics.len()).unwrap_or(u32::MAX));
    let mut said = vec![words.with("chart-aria", &[("count", &count), ("items", &items)])];
    let (mut least, mut most) = (first, first);
    for statistic in &statistics {
        least = if statistic.value < least.value { statistic } else { least };
        most = if statistic.value > most.value { statistic } else { most };
    }
    if parts.len() == 1 && least.value < most.value && statistics.iter().all(|statistic| statistic.unit == least.unit) {
        said.push(words.with("chart-extent", &[("most", &words.value_with_unit(most)), ("least", &words.value_with_unit(least))]));
    }
    let mut reporters: Vec<String> = Vec::new();
    for who in statistics.iter().map(|statistic| words.who(statistic)) {
        if !reporters.contains(&who) {
            reporters.push(who);
        }
    }
    if reporters.len() > 1 {
        said.push(words.with("chart-reporters", &[("who", &reporters.join("; "))]));
    }
    said.join(" ")
}

/// The marks of a chart with their words.
fn items(words: Words, form: ChartForm, series: &Series<'_>) -> Vec<Item> {
    let named_by_axis = series.unit.is_some() && form != ChartForm::Figures;
    let item = |&Mark { statistic, reporter, time }: &Mark<'_>| Item {
        statistic: statistic.id,
        label: words.label(statistic.label).into(),
        value_text: if named_by_axis && statistic.unit != "percent" { words.value(statistic) } else { words.value_with_unit(statistic) },
        who: who(words, statistic),
        when: words.period(statistic).unwrap_or_default(),
        time,
        reporter: reporter.map(|reporter| reporter.kind),
        value: statistic.value,
        high: statistic.high,
        qualifier: statistic.qualifier,
    };
    series.marks.iter().map(item).collect()
}

/// Leaves out what all labels begin with («Жалобы на пытки: …»): in a chart the title has said it.
pub fn shorten(items: &mut [Item]) {
    const END: &str = ": ";
    let Some(shared) = items.first().and_then(|item| item.label.split_once(END)).map(|(shared, _)| format!("{shared}{END}")) else {
        return;
    };
    if items.len() < 2 || !items.iter().all(|item| item.label.starts_with(&shared)) {
        return;
    }
    for item in items {
        let own = item.label[shared.len()..].to_owned();
        let first = own.chars().next().map(upper).into_iter();
        item.label = first.chain(own.chars().skip(1)).collect();
    }
}

/// What the ends of a chart's marks mean.
fn key(words: Words, series: &Series<'_>) -> Vec<(Qualifier, String)> {
    let kinds = [
        (Qualifier::About, Qualifier::About, "key-about"),
        (Qualifier::AtLeast, Qualifier::MoreThan, "key-lower"),
        (Qualifier::AtMost, Qualifier::LessThan, "key-upper"),
        (Qualifier::Between, Qualifier::Between, "key-range"),
    ];
    let is_drawn = |one: Qualifier, other: Qualifier| series.marks.iter().any(|mark| [one, other].contains(&mark.statistic.qualifier));
    kinds.into_iter().filter(|&(one, other, _)| is_drawn(one, other)).map(|(one, _, id)| (one, words.get(id))).collect()
}

/// Who says so: «НПО».
fn who(words: Words, statistic: &Statistic) -> String {
    match words.report.reporter_of(statistic) {
        Some(reporter) => words.get(&format!("reporter-{}", reporter.kind.word())),
        None => words.get("reporter-none"),
    }
}

/// What a chart draws, in the words of the reader's language.
pub fn drawing(words: Words, chart: &Chart) -> Drawing {
    let mut drawing = drawing_of(words, chart.form, &series(words.report, &chart.statistics, chart.threshold, chart.whole));
    shorten(&mut drawing.items);
    drawing
}

/// What shares a scale, by who says so: all that one reporter says below its name.
pub fn drawing_by_reporter(words: Words, statistics: &[u32], threshold: Option<u32>) -> Drawing {
    let who = |index: &u32| words.report.statistics[*index as usize].reporter;
    let mut reporters: Vec<Option<u32>> = Vec::new();
    for reporter in statistics.iter().map(who) {
        if !reporters.contains(&reporter) {
            reporters.push(reporter);
        }
    }
    let (mut in_order, mut groups) = (Vec::new(), Vec::new());
    for reporter in reporters {
        let of_reporter: Vec<u32> = statistics.iter().copied().filter(|index| who(index) == reporter).collect();
        groups.push((in_order.len(), words.who(&words.report.statistics[of_reporter[0] as usize])));
        in_order.extend(of_reporter);
    }
    let series = series(words.report, &in_order, threshold, None);
    Drawing { groups, ..drawing_of(words, form_of(&series), &series) }
}

/// The form of values for which none was chosen.
pub fn form_of(series: &Series<'_>) -> ChartForm {
    match series.unit {
        Some("percent") => ChartForm::Shares,
        Some(_) if series.marks.len() > 1 => ChartForm::Bars,
        _ => ChartForm::Figures,
    }
}

/// What a series draws in a form.
pub fn drawing_of(words: Words, form: ChartForm, series: &Series<'_>) -> Drawing {
    let value = |statistic: &Statistic| words.value_with_unit(statistic);
    Drawing {
        form,
        items: items(words, form, series),
        groups: Vec::new(),
        max: series.max,
        threshold: series.threshold.map(|mark| {
            let said = words.with("threshold-is", &[("value", &value(mark.statistic))]);
            (mark.statistic.value, said)
        }),
        whole: series.whole.map(|mark| {
            let unit = words.unit(mark.statistic.unit, mark.statistic.value);
            (mark.statistic.value, unit, words.get("seats-rest"))
        }),
        key: key(words, series),
        numbers: Numbers(Rc::new(move |value| words.number(value))),
        last_number: match series.unit {
            Some(unit) => Numbers(Rc::new(move |value| words.number_with_unit(value, unit))),
            None => Numbers(Rc::new(move |value| words.number(value))),
        },
    }
}

/// The report's year by month, each month a link to its events under the filters that `page` keeps.
pub fn months(cx: &Cx, timeline: &Timeline, page: impl Fn(Date) -> Page) -> Html {
    let year = cx.report.year;
    let bars: Vec<MonthBar> = (1..)
        .zip(crate::query::months(cx.columns(), timeline))
        .map(|(month, (all, shown))| MonthBar {
            mark: Date { year, month, day: 0, approximate: false }.to_string(),
            name: cx.words.month_short(month),
            all,
            shown,
        })
        .collect();
    let link = |mark: &str| {
        let date: Date = mark.parse().ok()?;
        let bar = bars.iter().find(|bar| bar.mark == mark)?;
        let month = cx.words.date(Edtf::Date(date));
        let label = cx.words.with("timeline-month-aria", &[("month", &month), ("events", &cx.words.count("count-events", bar.shown))]);
        Some(Link { href: cx.href(page(date)).to_string(), label, hook: ("data-month", mark.into()) })
    };
    let label = cx.words.with("timeline-year-drawing", &[("year", &year.to_string())]);
    let one = |class: &str, width: u32| svg(&draw_months(&bars, width, 110), class, &label, ONE_STOP, link);
    Html::from_html_unchecked(AttrValue::from(format!(
        "<div class=\"year\">{}{}</div>",
        one("months wide", 590),
        one("months narrow", NARROW)
    )))
}
