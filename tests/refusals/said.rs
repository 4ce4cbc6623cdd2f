//! What is said of a figure against the words of the text: how exactly, when, of what, where; and what a title says of it.

use super::{CHARTS_TOML, ERRATA_TOML, EVENTS_TOML, NONE, REPORT_TOML, SOURCE_TXT, STATISTICS_TOML, change, check, files, problems};

/// The problems of the island with these changes.
fn with(changes: &[(super::File, &str, &str)]) -> Vec<String> {
    let mut files = files();
    for (file, from, to) in changes {
        change(&mut files, *file, from, to);
    }
    problems(&files)
}

#[test]
fn a_qualifier_that_the_text_does_not_have() {
    check(
        STATISTICS_TOML,
        "value = 8\n",
        "value = 8\nqualifier = \"about\"\n",
        &["statistics.toml:20: expected words that say about of \"8\" (около, примерно, приблизительно), found none"],
    );
}

#[test]
fn a_qualifier_of_the_text_that_a_row_does_not_have() {
    let about = (SOURCE_TXT, "отпустил 8 человек", "отпустил около 8 человек");
    let quote = (STATISTICS_TOML, "отпустил 8 человек", "отпустил около 8 человек");
    let found = with(&[about, quote]);
    assert_eq!(found, ["statistics.toml:19: expected the qualifier that the text has before \"8\" (\"около\"), found exact"]);
    assert_eq!(with(&[about, quote, (STATISTICS_TOML, "value = 8\n", "value = 8\nqualifier = \"about\"\n")]), NONE);
}

#[test]
fn the_qualifier_of_another_number_of_the_sentence() {
    let text = (SOURCE_TXT, "оштрафовал 40 человек и отпустил 8", "оштрафовал не менее 40 человек и отпустил около 8");
    let fined = (STATISTICS_TOML, "оштрафовал 40 человек", "оштрафовал не менее 40 человек");
    let freed = (STATISTICS_TOML, "отпустил 8 человек", "отпустил около 8 человек");
    let at_least = (STATISTICS_TOML, "value = 40\n", "value = 40\nqualifier = \"at-least\"\n");
    let titles = [(CHARTS_TOML, "Оштрафованы 40", "Оштрафованы не менее 40"), (CHARTS_TOML, "40 fined", "At least 40 fined")];
    let titles = [titles[0], titles[1], (CHARTS_TOML, "40 адамға", "Кемінде 40 адамға")];
    let about = (STATISTICS_TOML, "value = 8\n", "value = 8\nqualifier = \"about\"\n");
    let rest = [text, fined, freed, at_least, titles[0], titles[1], titles[2]];
    assert_eq!(with(&[&rest[..], &[about]].concat()), NONE);
    let wrong = (STATISTICS_TOML, "value = 8\n", "value = 8\nqualifier = \"at-least\"\n");
    assert_eq!(
        with(&[&rest[..], &[wrong]].concat()),
        [
            "statistics.toml:21: expected words that say at-least of \"8\" (не менее, по меньшей мере, как минимум, по крайней мере, не моложе, и более), found about"
        ]
    );
}

#[test]
fn a_unit_that_the_text_does_not_have_beside_the_number() {
    check(
        STATISTICS_TOML,
        "value = 8\nunit = \"person\"",
        "value = 8\nunit = \"complaint\"",
        &[
            "charts.toml:11: expected statistics of one unit, or units_differ = true and a lead that says so, found person and complaint",
            "statistics.toml:20: expected a word of the unit complaint (report.toml) beside the number, found \"человек\"; name it as counted if the text has it elsewhere",
        ],
    );
    check(
        STATISTICS_TOML,
        "value = 8\n",
        "value = 8\ncounted = \"дело\"\n",
        &["statistics.toml:20: expected words of the paragraph that name the unit person (report.toml), found \"дело\""],
    );
}

#[test]
fn an_open_time_that_does_not_say_how_its_end_is_meant() {
    let period = ("period = \"2021-05-03\"", "period = \"../2021-05-03\"");
    check(
        STATISTICS_TOML,
        period.0,
        period.1,
        &["statistics.toml:5: expected, beside a period with an open beginning, how its end is meant: time = { word = …, said = … }"],
    );
    let said = |time: &str| with(&[(STATISTICS_TOML, period.0, &format!("{}\ntime = {time}", period.1))]);
    assert_eq!(
        said("{ word = \"until\", said = \"3 мая\" }"),
        ["statistics.toml:6: expected words that say until, found \"3 мая\", which say none of the time words"]
    );
    assert_eq!(
        said("{ word = \"until\", said = \"ранее\" }"),
        ["statistics.toml:6: expected words of the quote's sentence, or of what is before it in the paragraph, found \"ранее\""]
    );
    assert_eq!(
        said("{ word = \"soon\", said = \"3 мая\" }"),
        ["statistics.toml:6: expected one of as-of, at-end, by-end, until, target, reported, found \"soon\""]
    );
    check(
        STATISTICS_TOML,
        period.0,
        "period = \"2021-05-03\"\ntime = { word = \"until\", said = \"3 мая\" }",
        &["statistics.toml:6: expected a time word only beside a time with an open beginning, such as ../2022-12"],
    );
}

#[test]
fn a_place_where_nothing_happened() {
    let from = [(SOURCE_TXT, "3 мая в Гавани", "3 мая из Гавани"), (EVENTS_TOML, "3 мая в Гавани", "3 мая из Гавани")];
    assert_eq!(with(&from), ["events.toml:6: expected a place where it happened, found \"harbour\", which the sentence names as another"]);
    assert_eq!(with(&[&from[..], &[(EVENTS_TOML, "places = [\"harbour\"]\n", "")]].concat()), NONE);
}

#[test]
fn a_title_with_a_number_of_its_own() {
    check(
        CHARTS_TOML,
        "40 fined",
        "41 fined",
        &["charts.toml:9: expected numbers of the chart's statistics in the title, found \"41\" in \"41 fined\""],
    );
    check(
        CHARTS_TOML,
        "40 fined",
        "40 fined, 40 released",
        &[
            "charts.toml:9: expected each statistic once in the title, found \"40\" once more in \"40 fined, 40 released\"",
            "charts.toml:9: expected each statistic once in the title, found \"40\" once more in \"40 fined, 40 released\"",
        ],
    );
    check(
        CHARTS_TOML,
        "40 fined",
        "40 fined in 2020",
        &["charts.toml:9: expected a date of the chart's statistics in the title, found \"2020\" in \"40 fined in 2020\""],
    );
}

#[test]
fn a_title_with_a_qualifier_that_its_number_does_not_have() {
    check(
        CHARTS_TOML,
        "Оштрафованы 40",
        "Оштрафованы около 40",
        &["charts.toml:9: expected no qualifier before the exact \"40\" in the title, found \"около\" in \"Оштрафованы около 40\""],
    );
}

#[test]
fn a_form_that_cannot_show_a_value() {
    let complaints = (CHARTS_TOML, "[\"fined\", \"released\"]", "[\"complaints\"]");
    let titles = [
        (CHARTS_TOML, "Оштрафованы 40", "Жалобы"),
        (CHARTS_TOML, "40 fined", "Complaints"),
        (CHARTS_TOML, "40 адамға айыппұл салынды", "Шағымдар"),
    ];
    let of = |form: &str| with(&[&[complaints, (CHARTS_TOML, "\"bars\"", form)][..], &titles].concat());
    assert_eq!(of("\"figures\""), NONE);
    assert_eq!(
        of("\"bars\""),
        ["charts.toml:8: expected several values to compare in a chart of bars, found one: the form figures shows it alone"]
    );
    let refused = |form: &str, what: &str| {
        format!("charts.toml:8: expected a form that can show each value, found {form} with complaints, which is {what}")
    };
    assert_eq!(of("\"funnel\""), [refused("funnel", "a range")]);
    assert_eq!(of("\"seats\""), [refused("seats", "no whole number that is exact")]);
    assert_eq!(of("\"shares\""), [refused("shares", "another unit than per cent")]);
    assert_eq!(of("\"units\""), [refused("units", "no whole number up to 60 that is exact or a lower bound")]);
    assert_eq!(of("\"times\""), [refused("times", "without a time, or a range")]);
}

#[test]
fn two_figures_that_no_reader_can_tell_apart() {
    check(
        STATISTICS_TOML,
        "en = \"Released\"",
        "en = \"Fined\"",
        &["statistics.toml:23: expected a label that tells the figure from those of its time and reporter, found \"Fined\" at fined too"],
    );
}

#[test]
fn a_chart_of_two_sides_of_which_the_timeline_has_one() {
    let court = "[[reporter]]\nid = \"court\"\nkind = \"observers\"\nname = { ru = \"Суд\", en = \"Court\", kk = \"Сот\" }\nforms = [\"суд\"]\n\n[units]";
    let fine = "[[event]]\nid = \"fine\"\ndate = \"2021\"\ncategory = \"law\"\nquote = \"суд оштрафовал 40 человек\"\ndate_words = \"суд\"\n\
        note = { ru = \"Год доклада.\", en = \"The report’s year.\", kk = \"Баяндама жылы.\" }\n\
        title = { ru = \"Штраф\", en = \"Fine\", kk = \"Айыппұл\" }\n\n[[event]]\nid = \"complaints\"";
    let both = "reporter = \"court\"\nquote = \"отпустил 8 человек\"";
    let changes = [
        (REPORT_TOML, "[units]", court),
        (STATISTICS_TOML, "reporter = \"government\"\nquote = \"отпустил 8 человек\"", both),
        (EVENTS_TOML, "[[event]]\nid = \"complaints\"", fine),
    ];
    assert_eq!(with(&changes[..2]), NONE);
    let one = "charts.toml:11: expected an event for the figures of each side or of none, found one for government and none for court";
    assert_eq!(with(&changes), [one]);
    let of_both = (EVENTS_TOML, "суд оштрафовал 40 человек", "суд оштрафовал 40 человек и отпустил 8 человек");
    assert_eq!(with(&[&changes[..], &[of_both]].concat()), NONE);
}

#[test]
fn a_contradiction_that_contradicts_nothing() {
    let changes = [(ERRATA_TOML, "\"wording\"", "\"contradiction\""), (ERRATA_TOML, "compare = [\"Суд отложил одно дело\"]\n", "")];
    assert_eq!(with(&changes[..1]), NONE);
    assert_eq!(with(&changes), ["errata.toml:3: expected, beside a contradiction, what it contradicts as compare, found none"]);
}
