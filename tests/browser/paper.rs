//! On paper, and where the system sets the colours.

use crate::accessibility::problems_by_axe;
use crate::harness::{Profile, Readers, shown};
use doklad::report::{Category, Lang, Report};

fn report() -> &'static Report {
    doklad::edition::shipped().report()
}

/// Words as one line: paper breaks lines where it likes.
fn one_line(words: &str) -> String {
    words.replace(['\u{a0}', '\u{2060}', '\u{ad}'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Controls and what only leads on: of no use on paper.
const USELESS: [&str; 5] = ["Скопировать ссылку", "Встроить", "Сбросить всё", "К содержанию", "сначала новые"];

pub async fn each_kind_of_page_is_printed_with_all_that_it_says_and_nothing_to_click(readers: &Readers) {
    let words = doklad::edition::shipped().of(Lang::Ru);
    let reader = readers.open_as(&Profile { dark: true, ..Profile::default() }, "ru/").await;
    let source = "Источник";
    let chart = shown::statistics("torture-complaints");
    let event = &report().events[10];
    let section = report().section("1c").expect("the report has it");
    let mut charted: Vec<String> = chart.iter().map(|statistic| words.label(statistic.label).to_owned()).collect();
    charted.extend(chart.iter().map(|statistic| words.value_with_unit(statistic)));
    charted.extend(chart.iter().map(|statistic| format!("#{}", shown::sentence(statistic))));
    let paragraphs = (section.first..section.end).map(|at| report().paragraphs[at as usize].text.to_owned());
    let (surely, chip) = (shown::events("ru/timeline/#category=trial").concat(), words.category(Category::Trial));
    let titles = surely.iter().map(|id| words.label(report().event(id).expect("it is shown").title).to_owned());
    let person = report().entity("zhanbolat-mamai").expect("the report names him");
    let mentions = person.mentions.iter().map(|&mention| report().sentence_text(report().sentence_at(mention)).to_owned());
    let names = report().entities.iter().map(|entity| words.label(entity.name).to_owned());
    let found = "Количество жалоб на пытки и уголовных дел";
    let overview = report().sections.iter().map(|section| section.heading.to_owned());
    let charts = report().charts.iter().map(|chart| words.label(chart.title).to_owned());
    let sentences = surely.iter().map(|id| report().sentence_text(report().event(id).expect("it is shown").sentence).to_owned());
    let story = &report().stories[0];
    let steps = story.steps.iter().map(|step| words.label(step.text).to_owned());
    let pages: [(&str, Vec<String>); 11] = [
        ("ru/", overview.collect()),
        ("ru/charts/", charts.collect()),
        ("ru/names/", names.collect()),
        ("ru/names/zhanbolat-mamai/", mentions.collect()),
        ("ru/search/#q=%D0%B6%D0%B0%D0%BB%D0%BE%D0%B1%D1%8B%20%D0%BF%D1%8B%D1%82%D0%BA%D0%B8", vec![found.into()]),
        ("ru/charts/torture-complaints/", charted),
        (&format!("ru/timeline/{}/", event.id), vec![words.label(event.title).into(), report().text(event.quote).into()]),
        ("ru/timeline/#category=trial", titles.chain(sentences).chain([chip]).collect()),
        (&format!("ru/stories/{}/", story.id), steps.chain([words.label(story.lead).into()]).collect()),
        ("ru/report/1c/", paragraphs.collect()),
        ("ru/about/", vec![report().source_sha256.to_owned()]),
    ];
    let mut problems = Vec::new();
    for (page, expected) in &pages {
        reader.go(page).await;
        let printed = one_line(&reader.prints().await);
        for words in expected.iter().map(String::as_str).chain([source]) {
            let squeezed = |words: &str| one_line(words).replace([' ', '-'], "");
            if !squeezed(&printed).contains(&squeezed(words)) {
                problems.push(format!("{page} lacks «{words}»"));
            }
        }
        problems.extend(USELESS.iter().filter(|useless| printed.contains(*useless)).map(|useless| format!("{page} has «{useless}»")));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

pub async fn paper_is_light_also_where_the_screen_is_dark(readers: &Readers) {
    let reader = readers.open_as(&Profile { dark: true, ..Profile::default() }, "ru/").await;
    let mut problems = Vec::new();
    for page in
        ["ru/charts/torture-complaints/", "ru/charts/mazhilis-2021-seats/", "ru/timeline/#category=trial", "ru/report/1c/", "ru/about/"]
    {
        reader.go(page).await;
        reader.emulates("print", &[("prefers-color-scheme", "dark")]).await;
        reader.sees("return getComputedStyle(document.documentElement).getPropertyValue('--paper')", &[], "#fff").await;
        problems.extend(problems_by_axe(&reader, page, "{ type: 'rule', values: ['color-contrast'] }").await);
    }
    assert!(problems.is_empty(), "{}", problems.join("\n\n"));
}

/// Whether what fits the first selector has a line that what fits the second has not.
const LINED: &str = "const line = selector => {
        const { outlineStyle, outlineWidth, textDecorationLine } = getComputedStyle(document.querySelector(selector));
        return outlineStyle !== 'none' && outlineWidth !== '0px' || textDecorationLine !== 'none';
    };
    return [line(arguments[0]), line(arguments[1])]";

pub async fn in_forced_colours_what_is_current_chosen_or_linked_to_has_a_line(readers: &Readers) {
    let reader = readers.open_as(&Profile { forced_colours: true, ..Profile::default() }, "ru/charts/torture-complaints/").await;
    reader.sees("return matchMedia('(forced-colors: active)').matches", &[], true).await;
    let told = async |page: &str, this: &str, other: &str| {
        reader.go(page).await;
        reader.sees(LINED, &[this, other], [true, false]).await;
    };
    told("ru/charts/torture-complaints/", ".tabs a[aria-current]", ".tabs a:not([aria-current])").await;
    told("ru/charts/", "header.site nav a[aria-current]", "header.site nav a:not([aria-current])").await;
    told("ru/charts/", ".languages a[aria-current]", ".languages a:not([aria-current])").await;
    told("ru/timeline/#category=trial", ".chip.chosen", ".chip:not(.chosen)").await;
    let link = shown::sentence_link(shown::statistics("torture-complaints")[0], doklad::state::link::Detail::Short);
    told(&link, "[data-sentence].chosen", "[data-sentence]:not(.chosen)").await;
}
