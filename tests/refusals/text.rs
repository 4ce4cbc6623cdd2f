//! What has to be in the text: forms of names, reporters, ledger lines, sections, paragraphs.

use super::{ENTITIES_TOML, LEDGER_TOML, REPORT_TOML, SOURCE_TXT, STATISTICS_TOML, change, check, files, problems};

#[test]
fn a_reporter_whom_the_paragraph_does_not_name() {
    check(
        STATISTICS_TOML,
        "qualifier = \"between\"",
        "qualifier = \"between\"\nreporter = \"government\"",
        &[
            "statistics.toml:30: expected the reporter \"government\" in the paragraph of the quote, found none of its forms (По данным правительства)",
        ],
    );
}

#[test]
fn a_form_of_an_entity_that_the_text_does_not_have() {
    check(
        ENTITIES_TOML,
        "[\"Гавани\"]",
        "[\"Гавани\", \"Гавань\"]",
        &["entities.toml:5: expected a form that the source has, found \"Гавань\", which it has not as whole words"],
    );
    check(
        ENTITIES_TOML,
        "[\"Гавани\"]",
        "[\"Гаван\"]",
        &["entities.toml:5: expected a form that the source has, found \"Гаван\", which it has not as whole words"],
    );
}

#[test]
fn a_ledger_line_that_explains_something_that_is_not_there() {
    check(
        LEDGER_TOML,
        "token = \"7\"",
        "token = \"8\"",
        &["ledger.toml:7: expected a number or date of the source to explain, found \"8\", which is none in \"суд отвечает за 7 дней\""],
    );
    check(
        LEDGER_TOML,
        "quote = \"суд отвечает за 7 дней\"",
        "quote = \"суд отвечает за 8 дней\"",
        &["ledger.toml:8: expected words of the source, found \"суд отвечает за 8 дней\", which it has only up to \"суд отвечает за\""],
    );
    check(
        LEDGER_TOML,
        "token = \"2019 году\"",
        "token = \"2019\"",
        &[
            "ledger.toml:2: expected a number or date of the source to explain, found \"2019\", which is none in \"В 2019 году принят закон\"",
        ],
    );
}

#[test]
fn a_ledger_line_without_a_reason() {
    check(
        LEDGER_TOML,
        "token = \"7\"\nquote = \"суд отвечает за 7 дней\"\nreason = \"legal-citation\"",
        "token = \"7\"\nquote = \"суд отвечает за 7 дней\"\nreason = \" \"",
        &[
            "ledger.toml:9: expected one of section-number, cross-reference, legal-citation, name, anaphora, age, indefinite, antecedent, general-time, url, found \" \"",
        ],
    );
    check(
        LEDGER_TOML,
        "quote = \"суд отвечает за 7 дней\"\nreason = \"legal-citation\"\n",
        "quote = \"суд отвечает за 7 дней\"\n",
        &["ledger.toml:6: missing field `reason`"],
    );
}

#[test]
fn a_section_that_the_source_does_not_have() {
    check(
        REPORT_TOML,
        "[[paragraph]]",
        "[[section]]\nid = \"2\"\nheading = \"Прочее\"\n\n[[paragraph]]",
        &["report.toml:13: expected a heading of the source, found none that reads \"Прочее\""],
    );
}

#[test]
fn a_paragraph_before_the_first_section() {
    check(
        SOURCE_TXT,
        "ОСНОВНЫЕ ПОЛОЖЕНИЯ",
        "ОСНОВНЫЕ ПОЛОЖЕНИЯ.",
        &[
            "entities.toml:19: expected a form that the source has, found \"закон о собраниях\", which it has not as whole words",
            "ledger.toml:3: expected words of the source, found \"В 2019 году принят закон\", which it does not have as whole words",
            "report.toml:1: expected a section's heading before the first paragraph, found \"ОСНОВНЫЕ ПОЛОЖЕНИЯ.\"",
            "report.toml:1: expected a section's heading before the first paragraph, found \"Островом управляет совет. В 2019 году принят закон о собрани\"",
            "report.toml:9: expected a heading of the source, found none that reads \"ОСНОВНЫЕ ПОЛОЖЕНИЯ\"",
        ],
    );
}

#[test]
fn a_paragraph_that_does_not_begin_so_or_is_not_reasoned() {
    check(
        REPORT_TOML,
        "begins = \"Летом совет\"",
        "begins = \"совет получил\"",
        &["report.toml:12: expected words with which a paragraph begins, found none that begins \"совет получил\""],
    );
    check(
        REPORT_TOML,
        "reason = \"A page cut.\"",
        "reason = \"\"",
        &["report.toml:12: expected a reason why no rule can tell this, found none"],
    );
}

#[test]
fn a_selection_of_no_time_of_no_category_or_of_nothing() {
    let title = "title = { ru = \"Май\", en = \"May\", kk = \"Мамыр\" }";
    let selection = |lines: &str| format!("[[selection]]\nid = \"may\"\n{title}\n{lines}\n\n[[reporter]]");
    for (lines, expected) in [
        ("from = \"2021-05\"\ncategories = [\"protest\"]", None),
        ("", Some("report.toml:16: expected a time or categories, found neither in \"may\"")),
        (
            "from = \"May\"\nto = \"2021-05\"",
            Some(
                "report.toml:18: expected an EDTF date such as 2022-01-05, 2022-01, 2022-22, 2022 or 2022-01-05/2022-01-08, found \"May\"",
            ),
        ),
        (
            "from = \"2021-06\"\nto = \"2021-05\"",
            Some("report.toml:16: expected a time that begins before it ends, found one that does not in \"may\""),
        ),
    ] {
        let expected: Vec<&str> = expected.into_iter().collect();
        check(REPORT_TOML, "[[reporter]]", &selection(lines), &expected);
    }
    let mut files = files();
    change(&mut files, REPORT_TOML, "[[reporter]]", &selection("categories = [\"picnic\"]"));
    let found = problems(&files);
    assert!(
        found.len() == 1 && found[0].starts_with("report.toml:18: expected one of protest, ") && found[0].ends_with("found \"picnic\""),
        "{found:?}"
    );
}
