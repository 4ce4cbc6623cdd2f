//! What ingest refuses: a small report that compiles, and for each refusal the one change that brings it about.
//!
//! Every test pins all problems of its change, each as `file:line: what was expected, what was found`.

use doklad::ingest::{Files, compile};
use doklad::report::LedgerBalance;

const SOURCE: &str = "\
ДОКЛАД ОБ ОСТРОВИИ ЗА 2021 ГОД

ОСНОВНЫЕ ПОЛОЖЕНИЯ

Островом управляет совет. В 2019 году принят закон о собраниях.

Раздел 1. Соблюдение прав

a. Собрания

3 мая в Гавани полиция задержала двенадцать человек. По данным правительства, суд оштрафовал 40 человек и отпустил 8 человек. Суд отложил одно дело.

Летом совет получил от 15 до 20 жалоб. По закону суд отвечает за 7 дней. Суд отложил ещё одно дело.
";

const REPORT: &str = r#"id = "island-2021"
year = 2021
title = { ru = "Доклад об Островии", en = "Report on Islandia", kk = "Аралия туралы баяндама" }
short_title = { ru = "Островия", en = "Islandia", kk = "Аралия" }
publisher = { ru = "Никто", en = "Nobody", kk = "Ешкім" }

[[section]]
id = "0"
heading = "ОСНОВНЫЕ ПОЛОЖЕНИЯ"

[[paragraph]]
begins = "Летом совет"
reason = "A page cut."

[[reporter]]
id = "government"
kind = "government"
name = { ru = "Правительство", en = "Government", kk = "Үкімет" }
forms = ["По данным правительства"]
"#;

const STATISTICS: &str = r#"[[statistic]]
id = "detained"
value = 12
unit = "person"
period = "2021-05-03"
quote = "полиция задержала двенадцать человек"
label = { ru = "Задержанные", en = "Detained", kk = "Ұсталғандар" }

[[statistic]]
id = "fined"
value = 40
unit = "person"
reporter = "government"
quote = "суд оштрафовал 40 человек"
label = { ru = "Оштрафованные", en = "Fined", kk = "Айыппұл салынғандар" }

[[statistic]]
id = "released"
value = 8
unit = "person"
reporter = "government"
quote = "отпустил 8 человек"
label = { ru = "Отпущенные", en = "Released", kk = "Босатылғандар" }

[[statistic]]
id = "complaints"
value = 15
high = 20
qualifier = "between"
unit = "complaint"
kind = "outcome"
quote = "от 15 до 20 жалоб"
label = { ru = "Жалобы", en = "Complaints", kk = "Шағымдар" }
"#;

const EVENTS: &str = r#"[[event]]
id = "detentions"
date = "2021-05-03"
category = "detention"
quote = "3 мая в Гавани полиция задержала двенадцать человек"
places = ["harbour"]
title = { ru = "Задержания", en = "Detentions", kk = "Ұстау" }

[[event]]
id = "complaints"
date = "2021-22"
category = "law"
quote = "Летом совет получил от 15 до 20 жалоб"
organisations = ["council"]
title = { ru = "Жалобы", en = "Complaints", kk = "Шағымдар" }
"#;

const ENTITIES: &str = r#"[[entity]]
id = "harbour"
kind = "place"
name = { ru = "Гавань", en = "Harbour", kk = "Айлақ" }
forms = ["Гавани"]
lat = 10.5
lon = 20.5

[[entity]]
id = "council"
kind = "organisation"
name = { ru = "Совет", en = "Council", kk = "Кеңес" }
forms = ["совет"]

[[entity]]
id = "rally-act"
kind = "law"
name = { ru = "Закон о собраниях", en = "Rally Act", kk = "Жиналыстар туралы заң" }
forms = ["закон о собраниях"]
"#;

const CHARTS: &str = r#"[[theme]]
id = "rallies"
title = { ru = "Собрания", en = "Rallies", kk = "Жиналыстар" }

[[chart]]
id = "fined-and-released"
theme = "rallies"
form = "bars"
title = { ru = "Оштрафованы 40", en = "40 fined", kk = "40 адамға айыппұл салынды" }
lead = { ru = "Третьего мая.", en = "On 3 May.", kk = "3 мамырда." }
statistics = ["fined", "released"]
"#;

const LEDGER: &str = r#"[[explanation]]
token = "2019 году"
quote = "В 2019 году принят закон"
reason = "A law's year."

[[explanation]]
token = "7"
quote = "суд отвечает за 7 дней"
reason = "A time limit."

[[explanation]]
token = "одно"
quote = "Суд отложил одно дело"
reason = "An article."

[[explanation]]
token = "одно"
quote = "ещё одно дело"
reason = "An article."
"#;

fn files() -> Files {
    Files {
        source: SOURCE.into(),
        report: REPORT.into(),
        statistics: STATISTICS.into(),
        events: EVENTS.into(),
        entities: ENTITIES.into(),
        charts: CHARTS.into(),
        ledger: LEDGER.into(),
        units: ["person", "complaint"].map(String::from).into(),
    }
}

/// The file that a change is made in.
type File = fn(&mut Files) -> &mut String;

const SOURCE_TXT: File = |files| &mut files.source;
const REPORT_TOML: File = |files| &mut files.report;
const STATISTICS_TOML: File = |files| &mut files.statistics;
const EVENTS_TOML: File = |files| &mut files.events;
const ENTITIES_TOML: File = |files| &mut files.entities;
const CHARTS_TOML: File = |files| &mut files.charts;
const LEDGER_TOML: File = |files| &mut files.ledger;

#[track_caller]
fn change(files: &mut Files, file: File, from: &str, to: &str) {
    let text = file(files);
    assert!(text.contains(from), "the file has {from:?}");
    *text = text.replacen(from, to, 1);
}

/// Changes the first `from` of a file into `to` and expects just these problems.
#[track_caller]
fn check(file: File, from: &str, to: &str, expected: &[&str]) {
    let mut files = files();
    change(&mut files, file, from, to);
    assert_eq!(problems(&files), expected);
}

fn problems(files: &Files) -> Vec<String> {
    compile(files).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn the_report_compiles_as_it_stands() {
    assert_eq!(problems(&files()), [""; 0]);
    let compiled = compile(&files()).expect("it has no problems");
    assert_eq!(compiled.report.ledger, LedgerBalance { covered: 7, explained: 4, open: 0 });
}

#[test]
fn a_quote_that_the_source_does_not_have() {
    check(STATISTICS_TOML, "полиция задержала двенадцать человек", "полиция задержала двенадцать мужчин", &[""]);
    check(EVENTS_TOML, "3 мая в Гавани полиция задержала", "3 мая в Гавани полиция задерж", &[""]);
    check(STATISTICS_TOML, "от 15 до 20 жалоб", " ", &[""]);
}

#[test]
fn a_quote_that_the_source_has_twice() {
    check(LEDGER_TOML, "Суд отложил одно дело", "дело", &[""]);
    let mut files = files();
    change(&mut files, LEDGER_TOML, "quote = \"Суд отложил одно дело\"", "quote = \"одно дело\"\nprefix = \"Суд отложил\"");
    assert_eq!(problems(&files), [""; 0]);
}

#[test]
fn a_value_whose_digits_are_not_in_its_quote() {
    check(STATISTICS_TOML, "value = 15", "value = 16", &[""]);
    check(STATISTICS_TOML, "high = 20", "high = 21", &[""]);
    check(STATISTICS_TOML, "value = 15", "value = 15.5", &[""]);
}

#[test]
fn a_value_whose_number_word_is_not_in_its_quote() {
    check(STATISTICS_TOML, "value = 12", "value = 13", &[""]);
    check(STATISTICS_TOML, "quote = \"полиция задержала двенадцать человек\"", "quote = \"полиция задержала\"", &[""]);
    check(STATISTICS_TOML, "quote = \"полиция", "number = \"полиция\"\nquote = \"полиция", &[""]);
}

#[test]
fn a_value_that_its_quote_has_twice() {
    let mut files = files();
    change(&mut files, SOURCE_TXT, "отпустил 8 человек", "отпустил 40 человек");
    change(&mut files, STATISTICS_TOML, "суд оштрафовал 40 человек", "суд оштрафовал 40 человек и отпустил 40 человек");
    change(&mut files, STATISTICS_TOML, "value = 8", "value = 40");
    change(&mut files, STATISTICS_TOML, "отпустил 8", "отпустил 40");
    assert_eq!(problems(&files), [""; 0]);
}

#[test]
fn a_date_of_another_day_month_or_year_than_its_quote() {
    check(EVENTS_TOML, "2021-05-03", "2021-05-04", &[""]);
    check(EVENTS_TOML, "2021-05-03", "2021-06-03", &[""]);
    check(EVENTS_TOML, "2021-05-03", "2020-05-03", &[""]);
}

#[test]
fn a_date_more_exact_than_its_quote_or_less() {
    check(EVENTS_TOML, "2021-22", "2021-07", &[""]);
    check(EVENTS_TOML, "2021-05-03", "2021-05", &[""]);
    check(EVENTS_TOML, "2021-05-03", "2021-05-03/2021-05-04", &[""]);
    check(EVENTS_TOML, "quote = \"3 мая в Гавани полиция", "quote = \"полиция", &[""]);
}

#[test]
fn a_date_that_is_none() {
    check(EVENTS_TOML, "2021-05-03", "2021-02-30", &[""]);
    check(STATISTICS_TOML, "2021-05-03", "3 мая", &[""]);
}

#[test]
fn a_date_known_otherwise_without_a_note() {
    check(EVENTS_TOML, "category = \"law\"", "date_words = \"Летом\"\ncategory = \"law\"", &[""]);
    check(EVENTS_TOML, "category = \"law\"", "year_from = \"context\"\ncategory = \"law\"", &[""]);
}

#[test]
fn a_period_that_the_paragraphs_do_not_bear() {
    check(STATISTICS_TOML, "2021-05-03", "2021-05-04", &[""]);
}

#[test]
fn an_unknown_reporter() {
    check(STATISTICS_TOML, "reporter = \"government\"", "reporter = \"ombudsman\"", &[""]);
}

#[test]
fn an_unknown_annotation_that_is_said_again() {
    check(STATISTICS_TOML, "value = 12", "value = 12\nsame_as = \"arrested\"", &[""]);
    check(EVENTS_TOML, "date = \"2021-22\"", "date = \"2021-22\"\nsame_as = \"arrests\"", &[""]);
}

#[test]
fn a_reporter_whom_the_paragraph_does_not_name() {
    check(STATISTICS_TOML, "qualifier = \"between\"", "qualifier = \"between\"\nreporter = \"government\"", &[""]);
}

#[test]
fn an_unknown_entity_or_one_of_another_kind() {
    check(EVENTS_TOML, "[\"harbour\"]", "[\"airport\"]", &[""]);
    check(EVENTS_TOML, "[\"harbour\"]", "[\"harbour\", \"council\"]", &[""]);
}

#[test]
fn an_unknown_word_of_a_vocabulary() {
    check(EVENTS_TOML, "\"detention\"", "\"arrest\"", &[""]);
    check(STATISTICS_TOML, "\"between\"", "\"roughly\"", &[""]);
    check(STATISTICS_TOML, "\"outcome\"", "\"fact\"", &[""]);
    check(ENTITIES_TOML, "\"law\"", "\"bill\"", &[""]);
    check(CHARTS_TOML, "\"bars\"", "\"pie\"", &[""]);
    check(REPORT_TOML, "kind = \"government\"", "kind = \"press\"", &[""]);
}

#[test]
fn an_unknown_unit() {
    check(STATISTICS_TOML, "unit = \"complaint\"", "unit = \"letter\"", &[""]);
}

#[test]
fn an_unknown_theme() {
    check(CHARTS_TOML, "theme = \"rallies\"", "theme = \"trade\"", &[""]);
}

#[test]
fn an_unknown_language_or_key() {
    check(EVENTS_TOML, "kk = \"Ұстау\"", "kk = \"Ұстау\", de = \"Festnahmen\"", &[""]);
    check(EVENTS_TOML, "places =", "venues =", &[""]);
}

#[test]
fn two_equal_ids() {
    check(STATISTICS_TOML, "id = \"complaints\"", "id = \"fined\"", &[""]);
    check(EVENTS_TOML, "id = \"complaints\"", "id = \"detentions\"", &[""]);
    check(ENTITIES_TOML, "id = \"rally-act\"", "id = \"harbour\"", &[""]);
    check(REPORT_TOML, "id = \"0\"", "id = \"1a\"", &[""]);
}

#[test]
fn a_malformed_id() {
    check(STATISTICS_TOML, "id = \"detained\"", "id = \"Detained\"", &[""]);
    check(STATISTICS_TOML, "id = \"detained\"", "id = \"detained_12\"", &[""]);
    check(STATISTICS_TOML, "id = \"detained\"", "id = \"detained-\"", &[""]);
    check(STATISTICS_TOML, "id = \"detained\"", "id = \"задержаны\"", &[""]);
}

#[test]
fn a_label_missing_in_a_language() {
    check(EVENTS_TOML, ", kk = \"Ұстау\"", "", &[""]);
    check(EVENTS_TOML, "kk = \"Ұстау\"", "kk = \"\"", &[""]);
    check(STATISTICS_TOML, "en = \"Detained\"", "en = \" \"", &[""]);
    check(CHARTS_TOML, "ru = \"Третьего мая.\"", "ru = \"\"", &[""]);
    check(ENTITIES_TOML, "en = \"Council\"", "en = \"\"", &[""]);
    check(REPORT_TOML, "en = \"Government\"", "en = \"\"", &[""]);
    check(REPORT_TOML, "en = \"Islandia\"", "en = \"\"", &[""]);
}

#[test]
fn a_form_of_an_entity_that_the_text_does_not_have() {
    check(ENTITIES_TOML, "[\"Гавани\"]", "[\"Гавани\", \"Гавань\"]", &[""]);
    check(ENTITIES_TOML, "[\"Гавани\"]", "[\"Гаван\"]", &[""]);
}

#[test]
fn a_place_with_half_a_position() {
    check(ENTITIES_TOML, "lon = 20.5\n", "", &[""]);
    check(ENTITIES_TOML, "lon = 20.5", "lon = 200.5", &[""]);
}

#[test]
fn a_chart_of_a_statistic_that_there_is_not() {
    check(CHARTS_TOML, "\"released\"", "\"freed\"", &[""]);
    check(CHARTS_TOML, "form = ", "threshold = \"limit\"\nform = ", &[""]);
    check(CHARTS_TOML, "form = ", "whole = \"all\"\nform = ", &[""]);
    check(CHARTS_TOML, "[\"fined\", \"released\"]", "[]", &[""]);
}

#[test]
fn a_chart_of_a_statistic_that_does_not_hold_is_not_blamed_for_it() {
    check(STATISTICS_TOML, "value = 8", "value = 9", &[""]);
}

#[test]
fn a_chart_of_different_units_that_does_not_say_so() {
    check(CHARTS_TOML, "\"released\"", "\"complaints\"", &[""]);
    check(CHARTS_TOML, "form = ", "units_differ = true\nform = ", &[""]);
}

#[test]
fn a_range_with_one_end_or_with_another_qualifier() {
    check(STATISTICS_TOML, "high = 20\n", "", &[""]);
    check(STATISTICS_TOML, "\"between\"", "\"about\"", &[""]);
    check(STATISTICS_TOML, "value = 15\nhigh = 20", "value = 20\nhigh = 15", &[""]);
}

#[test]
fn a_ledger_line_that_explains_something_that_is_not_there() {
    check(LEDGER_TOML, "token = \"7\"", "token = \"8\"", &[""]);
    check(LEDGER_TOML, "quote = \"суд отвечает за 7 дней\"", "quote = \"суд отвечает за 8 дней\"", &[""]);
    check(LEDGER_TOML, "token = \"2019 году\"", "token = \"2019\"", &[""]);
}

#[test]
fn a_ledger_line_without_a_reason() {
    check(LEDGER_TOML, "reason = \"A time limit.\"", "reason = \" \"", &[""]);
    check(LEDGER_TOML, "reason = \"A time limit.\"\n", "", &[""]);
}

#[test]
fn a_section_that_the_source_does_not_have() {
    check(REPORT_TOML, "[[paragraph]]", "[[section]]\nid = \"2\"\nheading = \"Прочее\"\n\n[[paragraph]]", &[""]);
}

#[test]
fn a_paragraph_before_the_first_section() {
    check(SOURCE_TXT, "ОСНОВНЫЕ ПОЛОЖЕНИЯ", "ОСНОВНЫЕ ПОЛОЖЕНИЯ.", &[""]);
}

#[test]
fn a_paragraph_that_does_not_begin_so_or_is_not_reasoned() {
    check(REPORT_TOML, "begins = \"Летом совет\"", "begins = \"совет получил\"", &[""]);
    check(REPORT_TOML, "reason = \"A page cut.\"", "reason = \"\"", &[""]);
}

#[test]
fn a_file_that_is_no_toml() {
    check(EVENTS_TOML, "category = \"law\"", "category = law", &[""]);
    check(REPORT_TOML, "year = 2021", "year = \"2021\"", &[""]);
}

#[test]
fn all_that_is_wrong_with_one_annotation() {
    let mut files = files();
    for (from, to) in [("value = 15", "value = 16"), ("unit = \"complaint\"", "unit = \"letter\""), ("en = \"Complaints\"", "en = \"\"")] {
        change(&mut files, STATISTICS_TOML, from, to);
    }
    change(&mut files, EVENTS_TOML, "\"2021-05-03\"", "\"May 3\"");
    change(&mut files, EVENTS_TOML, "3 мая в Гавани", "4 мая в Гавани");
    change(&mut files, EVENTS_TOML, "en = \"Detentions\"", "en = \"\"");
    change(&mut files, CHARTS_TOML, "theme = \"rallies\"", "theme = \"trade\"");
    change(&mut files, CHARTS_TOML, "en = \"40 fined\"", "en = \"\"");
    assert_eq!(problems(&files), [""; 0]);
}

#[test]
fn everything_at_once_in_the_order_of_files_and_lines() {
    let mut files = files();
    change(&mut files, STATISTICS_TOML, "value = 15", "value = 16");
    change(&mut files, STATISTICS_TOML, "unit = \"person\"", "unit = \"people\"");
    change(&mut files, EVENTS_TOML, "\"law\"", "\"laws\"");
    change(&mut files, ENTITIES_TOML, "[\"совет\"]", "[\"Совета\"]");
    change(&mut files, LEDGER_TOML, "token = \"7\"", "token = \"8\"");
    assert_eq!(problems(&files), [""; 0]);
}
