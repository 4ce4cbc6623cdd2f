//! What a story has to be: a way through events in order and charts, without figures of its own.

use super::{NONE, files, problems};

const FIRST: &str = "event = \"detentions\", ";
const SECOND: &str = "event = \"complaints\", ";
const CHART: &str = "chart = \"fined-and-released\", ";

fn label(words: &str) -> String {
    format!("{{ ru = \"{words}\", en = \"{words}\", kk = \"{words}\" }}")
}

/// Expects just these problems of a story with these steps.
#[track_caller]
fn check(title: &str, steps: &[&str], expected: &[&str]) {
    let steps: String = steps.iter().map(|shown| format!("  {{ {shown}text = {} }},\n", label("a"))).collect();
    let mut files = files();
    files.stories = format!("[[story]]\nid = \"one\"\ntitle = {}\nlead = {}\nsteps = [\n{steps}]\n", label(title), label("b"));
    assert_eq!(problems(&files), expected);
}

#[test]
fn a_story_that_holds() {
    check("a", &[FIRST, CHART, SECOND], &NONE);
}

#[test]
fn a_figure_in_its_words() {
    check("5 days", &[FIRST, SECOND, CHART], &["stories.toml:3: expected words without a figure, found \"5 days\""]);
}

#[test]
fn too_few_steps() {
    check("a", &[FIRST, CHART], &["stories.toml:5: expected at least 3 steps, found 2"]);
}

#[test]
fn a_step_of_nothing_or_of_two_things_or_of_what_there_is_not() {
    check("a", &[FIRST, "", CHART], &["stories.toml:7: expected an event or a chart in a step, found neither"]);
    check("a", &[FIRST, &format!("{SECOND}{CHART}"), CHART], &["stories.toml:7: expected an event or a chart in a step, found both"]);
    let unknown = "stories.toml:7: expected the id of an event, found \"none\", which there is not";
    check("a", &[FIRST, "event = \"none\", ", CHART], &[unknown]);
}

#[test]
fn steps_that_go_back_in_time() {
    let expected = "stories.toml:7: expected steps in the order of time, found detentions (2021-05-03) after complaints (2021-22)";
    check("a", &[SECOND, FIRST, CHART], &[expected]);
}
