//! Values and dates against the words of their quotes.

use super::{EVENTS_TOML, LEDGER_TOML, NONE, SOURCE_TXT, STATISTICS_TOML, change, check, files, problems};

#[test]
fn a_quote_that_the_source_does_not_have() {
    check(
        STATISTICS_TOML,
        "полиция задержала двенадцать человек",
        "полиция задержала двенадцать мужчин",
        &[
            "statistics.toml:6: expected words of the source, found \"полиция задержала двенадцать мужчин\", which it has only up to \"полиция задержала двенадцать\"",
        ],
    );
    check(
        EVENTS_TOML,
        "3 мая в Гавани полиция задержала",
        "3 мая в Гавани полиция задерж",
        &[
            "events.toml:5: expected words of the source, found \"3 мая в Гавани полиция задерж двенадцать человек\", which it has only up to \"3 мая в Гавани полиция\"",
        ],
    );
    check(STATISTICS_TOML, "от 15 до 20 жалоб", " ", &["statistics.toml:32: expected words of the source, found an empty quote"]);
}

#[test]
fn a_quote_that_the_source_has_twice() {
    check(
        LEDGER_TOML,
        "Суд отложил одно дело",
        "дело",
        &[
            "ledger.toml:13: expected words that the source has once, found \"дело\" 2 times: lengthen it, or tell the place by prefix or suffix",
        ],
    );
    let mut files = files();
    change(&mut files, LEDGER_TOML, "quote = \"Суд отложил одно дело\"", "quote = \"одно дело\"\nprefix = \"Суд отложил\"");
    assert_eq!(problems(&files), NONE);
}

#[test]
fn a_value_whose_digits_are_not_in_its_quote() {
    check(
        STATISTICS_TOML,
        "value = 15",
        "value = 16",
        &["statistics.toml:27: expected the value 16 in its quote \"от 15 до 20 жалоб\", found 15 (\"15\"), 20 (\"20\")"],
    );
    check(
        STATISTICS_TOML,
        "high = 20",
        "high = 21",
        &["statistics.toml:28: expected the value 21 in its quote \"от 15 до 20 жалоб\", found 15 (\"15\"), 20 (\"20\")"],
    );
    check(
        STATISTICS_TOML,
        "value = 15",
        "value = 15.5",
        &["statistics.toml:27: expected the value 15.5 in its quote \"от 15 до 20 жалоб\", found 15 (\"15\"), 20 (\"20\")"],
    );
}

#[test]
fn a_value_whose_number_word_is_not_in_its_quote() {
    check(
        STATISTICS_TOML,
        "value = 12",
        "value = 13",
        &["statistics.toml:3: expected the value 13 in its quote \"полиция задержала двенадцать человек\", found 12 (\"двенадцать\")"],
    );
    check(
        STATISTICS_TOML,
        "quote = \"полиция задержала двенадцать человек\"",
        "quote = \"полиция задержала\"",
        &["statistics.toml:3: expected the value 12 in its quote \"полиция задержала\", found no number"],
    );
    check(
        STATISTICS_TOML,
        "quote = \"полиция",
        "number = \"полиция\"\nquote = \"полиция",
        &["statistics.toml:3: expected the value 12 in its quote \"полиция\", found no number"],
    );
}

#[test]
fn a_value_beside_another_number_in_its_quote() {
    check(
        STATISTICS_TOML,
        "суд оштрафовал 40 человек",
        "суд оштрафовал 40 человек и отпустил 8 человек",
        &[
            "statistics.toml:11: expected no number but the value's in its quote, found 40 (\"40\"), 8 (\"8\"): shorten the quote, or name the value's words as number",
        ],
    );
    let mut files = files();
    change(&mut files, STATISTICS_TOML, "суд оштрафовал 40 человек", "суд оштрафовал 40 человек и отпустил 8 человек");
    change(&mut files, STATISTICS_TOML, "value = 40", "value = 40\nnumber = \"40\"");
    assert_eq!(problems(&files), NONE);
}

#[test]
fn a_date_of_another_day_month_or_year_than_its_quote() {
    check(
        EVENTS_TOML,
        "2021-05-03",
        "2021-05-04",
        &["events.toml:3: expected words of the quote that bear 2021-05-04 and nothing more exact, found \"3 мая\""],
    );
    check(
        EVENTS_TOML,
        "2021-05-03",
        "2021-06-03",
        &["events.toml:3: expected words of the quote that bear 2021-06-03 and nothing more exact, found \"3 мая\""],
    );
    check(
        EVENTS_TOML,
        "2021-05-03",
        "2020-05-03",
        &["events.toml:3: expected words of the quote that bear 2020-05-03 and nothing more exact, found \"3 мая\""],
    );
}

#[test]
fn a_date_more_exact_than_its_quote_or_less() {
    check(
        EVENTS_TOML,
        "2021-22",
        "2021-07",
        &["events.toml:11: expected words of the quote that bear 2021-07 and nothing more exact, found \"Летом\""],
    );
    check(
        EVENTS_TOML,
        "2021-05-03",
        "2021-05",
        &["events.toml:3: expected words of the quote that bear 2021-05 and nothing more exact, found \"3 мая\""],
    );
    check(
        EVENTS_TOML,
        "2021-05-03",
        "2021-05-03/2021-05-04",
        &["events.toml:3: expected words of the quote that bear 2021-05-04 and nothing more exact, found \"3 мая\""],
    );
    check(
        EVENTS_TOML,
        "quote = \"3 мая в Гавани полиция",
        "quote = \"полиция",
        &["events.toml:3: expected words of the quote that bear 2021-05-03 and nothing more exact, found no date"],
    );
}

#[test]
fn a_date_that_is_none() {
    check(
        EVENTS_TOML,
        "2021-05-03",
        "2021-02-30",
        &["events.toml:3: expected an EDTF date such as 2022-01-05, 2022-01, 2022-22, 2022 or 2022-01-05/2022-01-08, found \"2021-02-30\""],
    );
    check(
        STATISTICS_TOML,
        "2021-05-03",
        "3 мая",
        &["statistics.toml:5: expected an EDTF date such as 2022-01-05, 2022-01, 2022-22, 2022 or 2022-01-05/2022-01-08, found \"3 мая\""],
    );
}

#[test]
fn a_date_beside_another_one_in_its_quote() {
    let mut files = files();
    change(&mut files, SOURCE_TXT, "Летом совет получил", "Летом совет к 1 августа получил");
    change(&mut files, EVENTS_TOML, "Летом совет получил", "Летом совет к 1 августа получил");
    assert_eq!(
        problems(&files),
        [
            "events.toml:11: expected no date but 2021-22 in the quote, found \"1 августа\" too: shorten the quote, or name the date's words as date_words"
        ]
    );
    change(&mut files, EVENTS_TOML, "category = \"law\"", "date_words = \"Летом\"\ncategory = \"law\"");
    assert_eq!(problems(&files), NONE);
}

#[test]
fn a_date_in_other_words_or_of_the_contexts_year_without_a_note() {
    check(
        EVENTS_TOML,
        "category = \"detention\"",
        "date_words = \"в Гавани\"\ncategory = \"detention\"",
        &["events.toml:3: expected words of the quote that bear 2021-05-03 and nothing more exact, found no date"],
    );
    check(
        EVENTS_TOML,
        "category = \"detention\"",
        "date_words = \"4 мая\"\ncategory = \"detention\"",
        &[
            "events.toml:4: expected words of the quote \"3 мая в Гавани полиция задержала двенадцать человек\", found \"4 мая\", which it does not have",
        ],
    );
    check(
        EVENTS_TOML,
        "category = \"law\"",
        "year_from = \"context\"\ncategory = \"law\"",
        &[
            "events.toml:11: expected a year that the paragraph or the one before it names and that is not the report's, found 2021",
            "events.toml:12: expected a note that says how the year is known beside year_from, found none",
        ],
    );
}

#[test]
fn a_period_that_its_sentence_does_not_bear() {
    check(
        STATISTICS_TOML,
        "2021-05-03",
        "2021-05-04",
        &["statistics.toml:5: expected a period that the sentence bears, or the last date before it, found 2021-05-04, which they do not"],
    );
}

#[test]
fn a_range_with_one_end_or_with_another_qualifier() {
    check(
        STATISTICS_TOML,
        "high = 20\n",
        "",
        &[
            "statistics.toml:27: expected no number but the value's in its quote, found 15 (\"15\"), 20 (\"20\"): shorten the quote, or name the value's words as number",
            "statistics.toml:27: expected the upper end as high beside the qualifier between, found none",
        ],
    );
    check(STATISTICS_TOML, "\"between\"", "\"about\"", &["statistics.toml:28: expected the qualifier between beside high, found about"]);
    check(
        STATISTICS_TOML,
        "value = 15\nhigh = 20",
        "value = 20\nhigh = 15",
        &["statistics.toml:28: expected an upper end above 20, found 15"],
    );
}

#[test]
fn a_whole_of_which_one_figure_alone_is_a_part() {
    check(
        STATISTICS_TOML,
        "unit = \"complaint\"",
        "unit = \"complaint\"\nbase = \"complaints\"",
        &["statistics.toml:31: expected a whole of which another figure in the unit complaint is a part, found \"complaints\" here alone"],
    );
}
