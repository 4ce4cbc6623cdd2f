//! The shipped report: nothing of its text is lost, each trap of its layout is read rightly, each annotation holds and can be reached.

#[path = "corpus/annotations.rs"]
mod annotations;

use doklad::ingest::{Files, accounts, compile};
use doklad::publish::render;
use doklad::report::{Lang, Paragraph, Report, Section, Statistic};
use doklad::state::State;
use doklad::view::Program;
use std::collections::BTreeSet;
use std::path::Path;

fn files() -> Files {
    Files::read(Path::new("static/reports/kz-2022"), doklad::edition::shipped().of(Lang::Ru).language().messages.units())
        .expect("the shipped files can be read")
}

fn report() -> &'static Report {
    doklad::edition::shipped().report()
}

fn section(id: &str) -> &'static Section {
    report().section(id).unwrap_or_else(|| panic!("section {id}"))
}

/// The one paragraph with these words.
#[track_caller]
fn paragraph(words: &str) -> &'static Paragraph {
    let found: Vec<_> = report().paragraphs.iter().filter(|paragraph| paragraph.text.contains(words)).collect();
    assert_eq!(found.len(), 1, "paragraphs with {words:?}");
    found[0]
}

#[track_caller]
fn statistic(id: &str) -> &'static Statistic {
    report().statistics.iter().find(|statistic| statistic.id == id).unwrap_or_else(|| panic!("statistic {id}"))
}

fn run_in_headings() -> Vec<&'static str> {
    report().paragraphs.iter().map(|paragraph| &paragraph.text[..paragraph.run_in as usize]).filter(|heading| !heading.is_empty()).collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The text of the report from its title on, put together from sections, headings and paragraphs in order.
fn put_together(report: &Report) -> Vec<&'static str> {
    let mut parts = vec![report.heading];
    for section in &report.sections {
        parts.push(section.heading);
        let mut heading = None;
        for paragraph in &report.paragraphs[section.first as usize..section.end as usize] {
            if paragraph.heading != heading {
                heading = paragraph.heading;
                parts.extend(heading);
            }
            parts.push(paragraph.text);
        }
    }
    parts
}

#[test]
fn it_compiles_and_what_is_embedded_is_what_it_compiles_to() {
    let compiled = compile(&files()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(&compiled.report, report());
    let accounted: u32 = compiled.report.ledger.iter().map(|balance| balance.covered + balance.explained).sum();
    assert_eq!(compiled.ledger.len(), accounted as usize, "every number and date is accounted for");
    assert!(accounted > 400);
    assert_eq!(accounts(report()), compiled.ledger, "what is embedded accounts for each number and date as what is compiled does");
}

/// The hooks of all pages in a language, as (hook, id): `data-event="…"` is ("event", "…").
fn hooks(lang: Lang) -> BTreeSet<(String, String)> {
    let mut hooks = BTreeSet::new();
    for state in State::all(report(), lang) {
        let html = render(doklad::edition::shipped(), &state, "../", Program::default());
        let pairs = html.split(" data-").skip(1).filter_map(|rest| rest.split_once("=\""));
        hooks.extend(pairs.filter_map(|(hook, rest)| Some((hook.to_owned(), rest.split_once('"')?.0.to_owned()))));
    }
    hooks
}

#[test]
fn every_annotation_can_be_reached_from_a_page_in_each_language() {
    for lang in Lang::ALL {
        let hooks = hooks(lang);
        let report = report();
        let ids = [
            ("statistic", report.statistics.iter().map(|row| row.id).collect::<Vec<_>>()),
            ("event", report.events.iter().map(|row| row.id).collect()),
            ("entity", report.entities.iter().map(|row| row.id).collect()),
            ("erratum", report.errata.iter().map(|row| row.id).collect()),
            ("chart", report.charts.iter().map(|row| row.id).collect()),
            ("sentence", report.sentences.iter().map(|row| row.id).collect()),
        ];
        for (hook, ids) in ids {
            assert!(!ids.is_empty());
            let missing: Vec<_> = ids.into_iter().filter(|id| !hooks.contains(&(hook.to_owned(), (*id).to_owned()))).collect();
            assert_eq!(missing, [""; 0], "{hook} in {}", lang.code());
        }
    }
}

#[test]
fn the_outline_put_together_again_is_the_source() {
    let together: String = put_together(report()).into_iter().map(squeezed).collect();
    let source = squeezed(&files().source);
    let same = together.chars().zip(source.chars()).take_while(|(a, b)| a == b).count();
    let rest = |text: &str| text.chars().skip(same.saturating_sub(20)).take(60).collect::<String>();
    assert!(together == source, "they part at {:?}, in the source {:?}", rest(&together), rest(&source));
}

#[test]
fn the_sentences_of_a_paragraph_put_together_are_the_paragraph() {
    for paragraph in &report().paragraphs {
        let sentences: Vec<_> = (paragraph.first..paragraph.end).map(|sentence| report().sentence_text(sentence)).collect();
        assert_eq!(sentences.join(" "), paragraph.text);
    }
}

#[test]
fn all_sections_are_there_in_order() {
    let ids: Vec<_> = report().sections.iter().map(|section| section.id).collect();
    let expected = "0 1 1a 1b 1c 1d 1e 1f 2 2a 2b 2c 2d 2e 2f 2g 3 4 5 6 6-women 6-ethnicity 6-children 6-antisemitism 6-trafficking \
                    6-sexual-orientation 6-disability 6-other 7 7a 7b 7c 7d 7e";
    assert_eq!(ids, expected.split_whitespace().collect::<Vec<_>>());
    let mut next = 0;
    for Section { id, first, end, depth, .. } in &report().sections {
        assert_eq!(*first, next, "{id} begins where the section before it ends");
        assert_eq!(*depth, u8::from(!(*id == "0" || id.len() == 1)), "{id}");
        next = *end;
    }
    assert_eq!(next as usize, report().paragraphs.len());
}

#[test]
fn a_page_cut_in_mid_sentence_does_not_part_it() {
    paragraph("Национальный превентивный механизм (НПМ) по предупреждению пыток был учрежден законом");
    paragraph("В одном случае правозащитники сообщили, что офицер");
}

#[test]
fn a_page_cut_before_a_capital_letter_does_not_part_a_paragraph() {
    paragraph("сенатора были переизбраны. Большинство новоизбранных сенаторов");
}

#[test]
fn a_page_cut_at_the_end_of_a_full_line_parts_paragraphs_where_the_report_file_says_so() {
    for begins in ["Наблюдатели отметили, что процесс отбора присяжных", "Разногласия между профсоюзами и работодателями"]
    {
        assert!(paragraph(begins).text.starts_with(begins));
    }
}

#[test]
fn a_paragraph_without_a_blank_line_before_it_is_one() {
    assert!(paragraph("Сообщалось о широко распространенных").text.starts_with("Сообщалось о широко распространенных"));
    assert!(paragraph("С 5 по 8 января").text.ends_with("правоохранительных органов и военнослужащих."));
}

#[test]
fn a_blank_line_inside_a_sentence_is_no_page_cut() {
    paragraph("дочернюю компанию «Арселор Миттал Темиртау» (АМТ), виновным в аварии");
}

#[test]
fn headings_glued_to_their_body_or_indented_open_sections() {
    assert_eq!(section("2g").heading, "g. Лица без гражданства");
    assert!(report().paragraphs[section("2g").first as usize].text.starts_with("В конституции и законодательстве представлены"));
    assert_eq!(section("2f").heading, "f. Статус и обращение с внутренне перемещенными лицами");
    assert_eq!(report().paragraphs[section("2f").first as usize].text, "Не применимо.");
}

#[test]
fn headings_that_end_in_a_colon_are_headings() {
    assert!(section("1").heading.ends_with("недопущение таких правонарушений, как:"));
    assert_eq!(section("2").heading, "Раздел 2. Соблюдение гражданских свобод, включая следующие:");
    assert!([section("1"), section("2")].iter().all(|part| part.first == part.end), "their text stands in their children");
}

#[test]
fn sentences_with_a_colon_have_no_run_in_heading() {
    let words = [
        "Это трехэтапная процедура: (1) следователь",
        "избрать иную меру пресечения: домашний арест",
        "были избиты: в июле в Атырау",
        "уголовную ответственность: штрафы",
        "в сентябре, что три партии: «Намыс»",
        "по адресу: https://www.state.gov/trafficking-in-persons-report/.",
        "виды дискриминации лиц с ограниченными возможностями: врачи",
    ];
    for words in words {
        assert_eq!(paragraph(words).run_in, 0, "{words}");
    }
}

#[test]
fn run_in_headings_are_read_as_such_whatever_follows_the_colon() {
    let found = run_in_headings();
    for heading in [
        "Произвольный арест:",
        "Коррупция:",
        "Криминализация:",
        "Сексуальное домогательство:",
        "Насилие в отношении ЛГБТКИ+ людей:",
        "Законодательство об оскорблении/клевете:",
        "Законодательство касательно заработной платы и рабочего времени:",
        "Заработная плата, рабочие часы и соблюдение правил охраны труда:",
        "Недобровольная или принудительная медицинская или психологическая практика, специально нацеленная на ЛГБТКИ+ людей:",
    ] {
        assert!(found.contains(&heading), "{heading}");
    }
    assert!(paragraph("Коррупция: как отмечали правозащитные НПО").text.starts_with("Коррупция:"));
    assert!(found.iter().all(|heading| heading.ends_with(':') && heading.matches(':').count() == 1));
    assert_eq!(found.len(), 43);
}

#[test]
fn line_end_hyphens_are_kept_without_a_space() {
    paragraph("своего рода условно-досрочному освобождению");
    paragraph("Местные медиа-эксперты осудили");
    let files = files();
    let at_line_ends = files
        .source
        .lines()
        .map(str::trim_end)
        .filter(|line| line.strip_suffix('-').is_some_and(|line| line.ends_with(char::is_alphabetic)));
    assert_eq!(at_line_ends.count(), 2);
}

#[test]
fn a_number_grouped_across_a_line_break_and_a_latin_letter_in_a_word_are_read() {
    paragraph("необходимого числа членов с 20 000 до 5 000 человек");
    assert_eq!((statistic("party-members-before").value, report().text(statistic("party-members-before").number)), (20_000.0, "20 000"));
    let acquitted = statistic("baktybayev-case-acquitted");
    assert_eq!((acquitted.value, report().text(acquitted.number)), (3.0, "тр\u{65}х"));
}

#[test]
fn sentence_ids_are_unique_and_those_of_known_sentences_do_not_change() {
    let ids: BTreeSet<_> = report().sentences.iter().map(|sentence| sentence.id).collect();
    assert_eq!(ids.len(), report().sentences.len());
    for (id, begins) in [
        ("s-58ewqjmt", "Правительство заявило, что 238"),
        ("s-p5pmsepm", "По состоянию на октябрь отечественная НПО"),
        ("s-nnmf6p5q", "Не применимо."),
    ] {
        let index = report().sentence_index(id).unwrap_or_else(|| panic!("{id} {begins}"));
        assert!(report().sentence_text(index).starts_with(begins), "{id}");
    }
}
