//! The report for scripts of others: `window.doklad` and the module `doklad.js`.

use crate::harness::{Profile, Readers};
use serde_json::Value;

/// The blocks of README.md in a language.
fn examples(language: &str) -> Vec<String> {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).expect("README.md can be read");
    let fence = format!("```{language}\n");
    readme.split(&fence).skip(1).filter_map(|rest| Some(rest.split_once("```")?.0.to_owned())).collect()
}

pub async fn the_console_example_of_the_readme_runs(readers: &Readers) {
    let examples = examples("js");
    assert!(!examples.is_empty(), "README.md has an example");
    let reader = readers.open("en/").await;
    for example in examples {
        // What it prints is kept as it is printed.
        let script = format!("const printed = []; const console = {{ table: (rows) => printed.push(rows) }};\n{example}\nreturn printed;");
        let printed: Vec<Vec<Value>> = reader.asks(&script, &[]).await;
        assert!(!printed.is_empty() && printed.iter().all(|rows| !rows.is_empty()), "{example}\nprints {printed:?}");
    }
}

pub async fn the_one_file_edition_has_it_too(readers: &Readers) {
    let reader = readers.open_file(&Profile::default(), "#en/").await;
    let statistics: usize = reader.asks("return doklad.statistics().length", &[]).await;
    assert_eq!(statistics, doklad::edition::shipped().report().statistics.len());
}

pub async fn the_module_answers_as_the_page_does(readers: &Readers) {
    let reader = readers.open("ru/").await;
    let same = "const questions = [(from) => from.report(), (from) => from.statistics(), (from) => from.charts(), (from) => from.entities(),
            (from) => from.events({ place: 'almaty', from: '2022-01' }, 'en'), (from) => from.chart('torture-complaints'), (from) => from.search('пытки')];
        import(new URL('doklad.js', new URL(document.documentElement.dataset.root, document.baseURI))).then(({ default: module }) =>
            done(questions.map((ask) => JSON.stringify(ask(module)) === JSON.stringify(ask(doklad)) && JSON.stringify(ask(module)).length > 100)));";
    assert_eq!(reader.awaits::<Vec<bool>>(same, &[]).await, [true; 7]);
    reader.sees_all("html", "data-app", &["ready"]).await;
}

pub async fn a_question_that_has_no_answer_throws_an_error_that_says_why(readers: &Readers) {
    let reader = readers.open("ru/").await;
    let message = "try { doklad.events({ category: ['weather', 'trial'] }); } catch (error) { return `${error.name}: ${error.message}`; }";
    let expected = "Error: expected the keys and values of a timeline's link, found category=weather";
    reader.sees(message, &[], expected).await;
}
