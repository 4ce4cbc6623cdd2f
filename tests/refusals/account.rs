//! What has to be accounted for: every number and date of the source, every name, every slip.

use super::{ENTITIES_TOML, ERRATA_TOML, EVENTS_TOML, LEDGER_TOML, SOURCE_TXT, STATISTICS_TOML, check};

#[test]
fn a_number_that_is_no_statistic_and_not_explained() {
    check(
        SOURCE_TXT,
        "Суд отложил одно дело.",
        "Суд отложил одно дело. Было 9 судей.",
        &[
            "source.txt:11: expected a statistic with this number or a line of ledger.toml, found none for \"9\" in \"одно дело. Было 9 судей.\"",
        ],
    );
    // Inside the quote of an event, but the value of no statistic.
    check(
        STATISTICS_TOML,
        "[[statistic]]\nid = \"detained\"\nvalue = 12\nunit = \"person\"\nperiod = \"2021-05-03\"\nquote = \"полиция задержала двенадцать человек\"\nlabel = { ru = \"Задержанные\", en = \"Detained\", kk = \"Ұсталғандар\" }\n",
        "",
        &[
            "source.txt:11: expected a statistic with this number or a line of ledger.toml, found none for \"двенадцать\" in \"Гавани полиция задержала двенадцать человек. По данным\"",
        ],
    );
}

#[test]
fn a_date_outside_every_quote() {
    check(
        SOURCE_TXT,
        "Суд отложил одно дело.",
        "Суд отложил одно дело в июне.",
        &[
            "source.txt:11: expected a statistic or event with this date or a line of ledger.toml, found none for \"июне\" in \"одно дело в июне.\"",
        ],
    );
    check(
        SOURCE_TXT,
        "Суд отложил одно дело.",
        "Суд отложил одно дело. На конец года он молчал.",
        &[
            "source.txt:11: expected a statistic or event with this date or a line of ledger.toml, found none for \"На конец года\" in \"отложил одно дело. На конец года он молчал.\"",
        ],
    );
}

#[test]
fn an_explanation_of_what_is_covered() {
    check(
        LEDGER_TOML,
        "token = \"7\"\nquote = \"суд отвечает за 7 дней\"",
        "token = \"8\"\nquote = \"отпустил 8 человек\"",
        &["ledger.toml:7: expected a number or date to explain, found \"8\" of released"],
    );
}

#[test]
fn a_form_that_two_entities_have() {
    check(
        ENTITIES_TOML,
        "forms = [\"закон о собраниях\"]",
        "forms = [\"закон о собраниях\", \"совет\"]",
        &[
            "entities.toml:19: expected a form of one entity, found \"совет\", which \"council\" has too: say where it means which by mentions",
        ],
    );
}

#[test]
fn an_entity_that_the_source_does_not_name() {
    check(
        ENTITIES_TOML,
        "forms = [\"закон о собраниях\"]",
        "",
        &["entities.toml:16: expected a mention of \"rally-act\" in the source, found none"],
    );
}

#[test]
fn a_mention_that_its_quote_does_not_have() {
    check(
        ENTITIES_TOML,
        "forms = [\"совет\"]",
        "mentions = [{ form = \"совет\", quote = \"суд отвечает за 7 дней\" }]",
        &["entities.toml:13: expected words of the quote \"суд отвечает за 7 дней\", found \"совет\", which it does not have"],
    );
    check(
        ENTITIES_TOML,
        "forms = [\"совет\"]",
        "forms = [\"совет\"]\nexcept = [\"суд отвечает за 7 дней\"]",
        &["entities.toml:14: expected a form of \"council\" in what is excepted, found none"],
    );
}

#[test]
fn an_erratum_of_another_text() {
    check(
        ERRATA_TOML,
        "quote = \"Суд отложил ещё одно дело\"",
        "quote = \"Суд закрыл дело\"",
        &["errata.toml:4: expected words of the source, found \"Суд закрыл дело\", which it has only up to \"Суд\""],
    );
    check(
        ERRATA_TOML,
        "[\"Суд отложил одно дело\"]",
        "[\"Суд закрыл дело\"]",
        &["errata.toml:5: expected words of the source, found \"Суд закрыл дело\", which it has only up to \"Суд\""],
    );
    check(
        ERRATA_TOML,
        "\"wording\"",
        "\"slip\"",
        &["errata.toml:3: expected one of spelling, wording, contradiction, number, reference, found \"slip\""],
    );
    check(ERRATA_TOML, "en = \"Said twice.\"", "en = \"\"", &["errata.toml:6: expected words in ru, en and kk, found an empty one"]);
}

#[test]
fn an_interval_that_ends_within_its_beginning() {
    check(
        EVENTS_TOML,
        "\"2021-05-03\"",
        "\"2021/2021-05\"",
        &[
            "events.toml:3: expected an EDTF date such as 2022-01-05, 2022-01, 2022-22, 2022 or 2022-01-05/2022-01-08, found \"2021/2021-05\"",
        ],
    );
}
