//! Ids, words of the vocabularies, labels, and what charts are made of.

use super::{CHARTS_TOML, ENTITIES_TOML, EVENTS_TOML, REPORT_TOML, STATISTICS_TOML, check};

#[test]
fn an_unknown_reporter() {
    check(
        STATISTICS_TOML,
        "reporter = \"government\"",
        "reporter = \"ombudsman\"",
        &["statistics.toml:13: expected the id of a reporter of report.toml, found \"ombudsman\", which there is not"],
    );
}

#[test]
fn an_unknown_annotation_that_is_said_again() {
    check(
        STATISTICS_TOML,
        "value = 12",
        "value = 12\nsame_as = \"arrested\"",
        &["statistics.toml:4: expected the id of a statistic, found \"arrested\", which there is not"],
    );
    check(
        EVENTS_TOML,
        "date = \"2021-22\"",
        "date = \"2021-22\"\nsame_as = \"arrests\"",
        &["events.toml:12: expected the id of an event, found \"arrests\", which there is not"],
    );
}

#[test]
fn an_unknown_entity_or_one_of_another_kind() {
    check(
        EVENTS_TOML,
        "[\"harbour\"]",
        "[\"airport\"]",
        &["events.toml:6: expected the id of a place of entities.toml, found \"airport\", which there is not"],
    );
    check(
        EVENTS_TOML,
        "[\"harbour\"]",
        "[\"harbour\", \"council\"]",
        &["events.toml:6: expected a place, found \"council\", which is an organisation"],
    );
}

#[test]
fn an_unknown_word_of_a_vocabulary() {
    check(
        EVENTS_TOML,
        "\"detention\"",
        "\"arrest\"",
        &[
            "events.toml:4: expected one of protest, violence, death, emergency, detention, torture, trial, sentence, release, law, election, media, internet, labour, accident, corruption, asylum, society, monitoring, publication, office, diplomacy, found \"arrest\"",
        ],
    );
    check(
        STATISTICS_TOML,
        "\"between\"",
        "\"roughly\"",
        &["statistics.toml:29: expected one of exact, about, at-least, at-most, more-than, less-than, between, found \"roughly\""],
    );
    check(
        STATISTICS_TOML,
        "\"outcome\"",
        "\"fact\"",
        &["statistics.toml:31: expected one of outcome, norm, election, institution, found \"fact\""],
    );
    check(ENTITIES_TOML, "\"law\"", "\"bill\"", &["entities.toml:17: expected one of person, organisation, place, law, found \"bill\""]);
    check(
        CHARTS_TOML,
        "\"bars\"",
        "\"pie\"",
        &["charts.toml:8: expected one of bars, shares, seats, funnel, units, times, figures, found \"pie\""],
    );
    check(
        REPORT_TOML,
        "kind = \"government\"",
        "kind = \"press\"",
        &["report.toml:17: expected one of government, ngo, international, media, observers, found \"press\""],
    );
}

#[test]
fn an_unknown_unit() {
    check(
        STATISTICS_TOML,
        "unit = \"complaint\"",
        "unit = \"letter\"",
        &[
            "statistics.toml:30: expected a unit for which every locale has a message, found \"letter\" without a message unit-letter in ru.ftl, en.ftl and kk.ftl",
        ],
    );
}

#[test]
fn an_unknown_theme() {
    check(
        CHARTS_TOML,
        "theme = \"rallies\"",
        "theme = \"trade\"",
        &["charts.toml:7: expected the id of a theme, found \"trade\", which there is not"],
    );
}

#[test]
fn an_unknown_language_or_key() {
    check(
        EVENTS_TOML,
        "kk = \"Ұстау\"",
        "kk = \"Ұстау\", de = \"Festnahmen\"",
        &["events.toml:7: unknown field `de`, expected one of `ru`, `en`, `kk`"],
    );
    check(
        EVENTS_TOML,
        "places =",
        "venues =",
        &[
            "events.toml:6: unknown field `venues`, expected one of `id`, `date`, `time`, `category`, `quote`, `prefix`, `suffix`, `year_from`, `date_words`, `people`, `organisations`, `places`, `laws`, `same_as`, `reporter`, `title`, `note`",
        ],
    );
}

#[test]
fn two_equal_ids() {
    check(
        STATISTICS_TOML,
        "id = \"complaints\"",
        "id = \"fined\"",
        &["statistics.toml:26: expected ids that differ, found \"fined\" a second time"],
    );
    check(
        EVENTS_TOML,
        "id = \"complaints\"",
        "id = \"detentions\"",
        &["events.toml:10: expected ids that differ, found \"detentions\" a second time"],
    );
    check(
        ENTITIES_TOML,
        "id = \"rally-act\"",
        "id = \"harbour\"",
        &["entities.toml:16: expected ids that differ, found \"harbour\" a second time"],
    );
    check(REPORT_TOML, "id = \"0\"", "id = \"1a\"", &["report.toml:8: expected ids that differ, found \"1a\" a second time"]);
}

#[test]
fn a_malformed_id() {
    check(
        STATISTICS_TOML,
        "id = \"detained\"",
        "id = \"Detained\"",
        &["statistics.toml:2: expected an id of lower-case ASCII words joined by hyphens, found \"Detained\""],
    );
    check(
        STATISTICS_TOML,
        "id = \"detained\"",
        "id = \"detained_12\"",
        &["statistics.toml:2: expected an id of lower-case ASCII words joined by hyphens, found \"detained_12\""],
    );
    check(
        STATISTICS_TOML,
        "id = \"detained\"",
        "id = \"detained-\"",
        &["statistics.toml:2: expected an id of lower-case ASCII words joined by hyphens, found \"detained-\""],
    );
    check(
        STATISTICS_TOML,
        "id = \"detained\"",
        "id = \"задержаны\"",
        &["statistics.toml:2: expected an id of lower-case ASCII words joined by hyphens, found \"задержаны\""],
    );
}

#[test]
fn a_label_missing_in_a_language() {
    check(EVENTS_TOML, ", kk = \"Ұстау\"", "", &["events.toml:7: missing field `kk`"]);
    check(EVENTS_TOML, "kk = \"Ұстау\"", "kk = \"\"", &["events.toml:7: expected words in ru, en and kk, found an empty one"]);
    check(STATISTICS_TOML, "en = \"Detained\"", "en = \" \"", &["statistics.toml:7: expected words in ru, en and kk, found an empty one"]);
    check(CHARTS_TOML, "ru = \"Третьего мая.\"", "ru = \"\"", &["charts.toml:10: expected words in ru, en and kk, found an empty one"]);
    check(ENTITIES_TOML, "en = \"Council\"", "en = \"\"", &["entities.toml:12: expected words in ru, en and kk, found an empty one"]);
    check(REPORT_TOML, "en = \"Government\"", "en = \"\"", &["report.toml:18: expected words in ru, en and kk, found an empty one"]);
    check(REPORT_TOML, "en = \"Islandia\"", "en = \"\"", &["report.toml:4: expected words in ru, en and kk, found an empty one"]);
}

#[test]
fn a_place_with_half_a_position() {
    check(
        ENTITIES_TOML,
        "lon = 20.5\n",
        "",
        &["entities.toml:2: expected lat and lon together, in degrees, found one alone or out of range"],
    );
    check(
        ENTITIES_TOML,
        "lon = 20.5",
        "lon = 200.5",
        &["entities.toml:2: expected lat and lon together, in degrees, found one alone or out of range"],
    );
}

#[test]
fn a_chart_of_a_statistic_that_there_is_not() {
    check(
        CHARTS_TOML,
        "\"released\"",
        "\"freed\"",
        &["charts.toml:11: expected the id of a statistic, found \"freed\", which there is not"],
    );
    check(
        CHARTS_TOML,
        "form = ",
        "threshold = \"limit\"\nform = ",
        &["charts.toml:8: expected the id of a statistic, found \"limit\", which there is not"],
    );
    check(
        CHARTS_TOML,
        "form = ",
        "whole = \"all\"\nform = ",
        &["charts.toml:8: expected the id of a statistic, found \"all\", which there is not"],
    );
    check(CHARTS_TOML, "[\"fined\", \"released\"]", "[]", &["charts.toml:11: expected the ids of statistics, found none"]);
}

#[test]
fn a_chart_of_a_statistic_that_does_not_hold_is_not_blamed_for_it() {
    check(
        STATISTICS_TOML,
        "value = 8",
        "value = 9",
        &["statistics.toml:19: expected the value 9 in its quote \"отпустил 8 человек\", found 8 (\"8\")"],
    );
}

#[test]
fn a_chart_of_different_units_that_does_not_say_so() {
    check(
        CHARTS_TOML,
        "\"released\"",
        "\"complaints\"",
        &["charts.toml:11: expected statistics of one unit, or units_differ = true and a lead that says so, found person and complaint"],
    );
    check(
        CHARTS_TOML,
        "form = ",
        "units_differ = true\nform = ",
        &[
            "charts.toml:6: expected units that differ beside units_differ, found one unit",
            "charts.toml:9: expected the form figures where units differ, found bars: they have no scale in common",
        ],
    );
}

#[test]
fn a_chart_with_the_id_that_readers_charts_have() {
    check(
        CHARTS_TOML,
        "id = \"fined-and-released\"",
        "id = \"own\"",
        &["charts.toml:6: expected another id than \"own\", below whose path readers make charts of their own"],
    );
}

#[test]
fn an_abbreviation_that_the_text_has_not_or_that_is_explained_twice() {
    let abbreviations =
        |forms: &str| format!("\n[[abbreviation]]\nforms = [{forms}]\nmeaning = {{ ru = \"a\", en = \"b\", kk = \"c\" }}\n");
    let explained = |forms: &str| {
        let mut files = super::files();
        files.report.push_str(&abbreviations(forms));
        super::problems(&files)
    };
    let line = super::files().report.lines().count() + 3;
    assert_eq!(explained("\"совет\""), super::NONE);
    // A part of a word is none.
    assert_eq!(explained("\"сов\""), [format!("report.toml:{line}: expected a word of the text, found none that is \"сов\"")]);
    assert_eq!(
        explained("\"совет\", \"совет\""),
        [format!("report.toml:{line}: expected forms that differ, found \"совет\" a second time")]
    );
}
