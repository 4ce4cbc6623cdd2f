//! What holds throughout the house: who may name whom, what is documented, that the languages agree.

use doklad::chart::Ink;
use doklad::query::FacetKey;
use doklad::report::{Category, ErratumKind, Lang, LedgerReason, Precision, Qualifier, ReporterKind};
use doklad::state::ChartView;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn read(path: impl AsRef<Path>) -> String {
    let path = path.as_ref();
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every Rust file below a folder of `src`, or of the whole of it.
fn sources(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new("src").join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.expect("a folder can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "src/{folder} has files");
    found
}

/// A file's code: comments left out, and its tests, which stand at its end.
fn code(path: &Path) -> String {
    let text = read(path);
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

/// The identifiers of a text, each with what follows it.
fn identifiers(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let starts = text.char_indices().filter(move |&(at, c)| is_part(c) && !text[..at].ends_with(is_part));
    starts.map(move |(at, _)| {
        let end = text[at..].find(|c| !is_part(c)).map_or(text.len(), |length| at + length);
        (&text[at..end], &text[end..])
    })
}

/// The layers of the code map in `src/lib.rs`, each with those that it may name.
fn layers() -> BTreeMap<String, BTreeSet<String>> {
    let map = read("src/lib.rs");
    let rows: Vec<Vec<&str>> = map.lines().filter_map(|line| line.strip_prefix("//! | [`")).map(|row| row.split(" | ").collect()).collect();
    let name = |row: &[&str]| row[0].trim_end_matches("`]").to_owned();
    let all: BTreeSet<String> = rows.iter().map(|row| name(row)).collect();
    let allowed = |row: &[&str]| {
        let named: BTreeSet<String> = row[2].split('`').skip(1).step_by(2).map(String::from).collect();
        if row[2].starts_with("all but") { all.difference(&named).cloned().collect() } else { named }
    };
    rows.iter().map(|row| (name(row), allowed(row))).collect()
}

#[test]
fn the_code_map_names_every_folder_and_every_layer_keeps_to_it() {
    let layers = layers();
    let folders = fs::read_dir("src").expect("src is there").filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let modules = folders.filter(|path| path.join("mod.rs").exists());
    let modules: BTreeSet<String> = modules.filter_map(|path| Some(path.file_name()?.to_str()?.into())).collect();
    assert_eq!(layers.keys().cloned().collect::<BTreeSet<_>>(), modules);
    for (layer, allowed) in &layers {
        for path in sources(layer) {
            let code = code(&path);
            assert!(!code.contains("crate::{"), "{}: a layer a line, so that this test can read it", path.display());
            let named = identifiers(&code)
                .filter(|(word, _)| *word == "crate")
                .filter_map(|(_, rest)| identifiers(rest.strip_prefix("::")?).next());
            for (named, _) in named.filter(|(named, _)| layers.contains_key(*named) && named != layer) {
                assert!(allowed.contains(named), "{} names crate::{named}", path.display());
            }
        }
    }
    for layer in ["report", "ingest"] {
        assert!(layers[layer].iter().all(|named| named == "report"), "the build script has no other layer");
    }
}

#[test]
fn nothing_below_view_names_yew_or_the_browser() {
    for layer in ["report", "ingest", "query", "words", "state", "chart", "export"] {
        for path in sources(layer) {
            let code = code(&path);
            let named = identifiers(&code).find(|(word, _)| ["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen"].contains(word));
            assert_eq!(named.map(|(word, _)| word), None, "{}", path.display());
        }
    }
}

#[test]
fn no_module_names_the_country_of_a_report() {
    for path in sources("") {
        let mut code = code(&path).to_lowercase();
        if path.ends_with("build.rs") {
            code = code.replacen("static/reports/kz-2022", "", 1);
        }
        for word in ["kazakhstan", "казахстан", "қазақстан", "kz-", "kz_", ".kz", "kz2022"] {
            assert!(!code.contains(word), "{} names {word}", path.display());
        }
    }
}

#[test]
fn every_module_says_what_it_is() {
    for path in sources("") {
        assert!(read(&path).starts_with("//! "), "{}", path.display());
    }
}

#[test]
fn nothing_is_unwrapped() {
    for path in sources("") {
        assert!(!code(&path).contains(".unwrap()"), "{}", path.display());
    }
}

/// `a/{b,c}.d` as `a/b.d` and `a/c.d`.
fn expanded(path: &str) -> Vec<String> {
    let Some((before, rest)) = path.split_once('{') else { return vec![path.into()] };
    let Some((choices, after)) = rest.split_once('}') else { return vec![path.into()] };
    choices.split(',').map(|choice| format!("{before}{choice}{after}")).collect()
}

#[test]
fn every_path_that_the_readme_names_exists() {
    let readme = read("README.md");
    let text = readme.split("```").step_by(2).collect::<String>();
    let quoted = text.split('`').skip(1).step_by(2).filter(|word| word.contains('/'));
    let linked = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let ours = |path: &&str| !["http", "/", "~", "#", "dist/"].iter().any(|prefix| path.starts_with(prefix)) && !path.contains(' ');
    let paths: Vec<String> = quoted.chain(linked).filter(ours).flat_map(expanded).collect();
    assert!(paths.len() > 5, "the map of the code names paths, found {paths:?}");
    let missing: Vec<_> = paths.iter().filter(|path| !Path::new(path).exists()).collect();
    assert_eq!(missing, [""; 0]);
}

/// The interface's messages by id, each with the variables that a language's texts write.
fn messages(lang: Lang) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let variables = |text: &'static str| text.split('{').skip(1).filter_map(|rest| rest.split('}').next());
    let messages = doklad::edition::shipped().of(lang).language().messages.messages.iter();
    messages.map(|(id, texts)| (*id, texts.iter().flat_map(|text| variables(text)).collect())).collect()
}

#[test]
fn a_message_has_the_same_variables_in_each_language() {
    let russian = messages(Lang::Ru);
    assert!(russian.len() > 100);
    for lang in Lang::ALL {
        for (id, variables) in messages(lang) {
            assert_eq!(variables, russian[id], "{id} in {}.ftl and in ru.ftl", lang.code());
        }
    }
}

#[test]
fn every_message_that_the_code_asks_for_is_there() {
    let messages = messages(Lang::Ru);
    let mut asked = 0;
    for path in sources("") {
        let code = code(&path);
        for (_, rest) in identifiers(&code).filter(|(word, _)| ["t", "with", "count"].contains(word)) {
            let Some((id, _)) = rest.strip_prefix("(\"").and_then(|rest| rest.split_once('"')) else { continue };
            asked += 1;
            assert!(messages.contains_key(id), "{} asks for {id}", path.display());
        }
    }
    assert!(asked > 50, "found {asked}");
}

#[test]
fn every_word_of_a_vocabulary_has_its_message() {
    let plain = [Qualifier::Exact, Qualifier::Between];
    let words = [
        ("category", Category::ALL.iter().map(|word| word.word()).collect::<Vec<_>>()),
        ("qualifier", Qualifier::ALL.iter().filter(|word| !plain.contains(word)).map(|word| word.word()).collect()),
        ("reporter", ReporterKind::ALL.iter().map(|word| word.word()).chain(["none"]).collect()),
        ("precision", Precision::ALL.iter().map(|word| word.word()).collect()),
        ("reason", LedgerReason::ALL.iter().map(|word| word.word()).collect()),
        ("erratum", ErratumKind::ALL.iter().map(|word| word.word()).collect()),
        ("facet", FacetKey::ALL.iter().map(|word| word.word()).collect()),
        ("view", ChartView::ALL.iter().map(|word| word.word()).collect()),
        ("unit", doklad::edition::shipped().report().statistics.iter().map(|statistic| statistic.unit).collect()),
    ];
    let messages = messages(Lang::Ru);
    for (prefix, words) in words {
        for word in words {
            assert!(messages.contains_key(format!("{prefix}-{word}").as_str()), "{prefix}-{word}");
        }
    }
    for month in (1..=12).chain(21..=24) {
        assert!(messages.contains_key(format!("month-{month}").as_str()), "month-{month}");
    }
    for month in 1..=12 {
        assert!(["of-day", "short"].iter().all(|form| messages.contains_key(format!("month-{form}-{month}").as_str())), "month {month}");
    }
}

#[test]
fn every_dependency_says_what_it_is_for() {
    let manifest = read("Cargo.toml");
    let mut explained: BTreeMap<&str, bool> = BTreeMap::new();
    let (mut in_table, mut comment) = (false, false);
    for line in manifest.lines() {
        let table = line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
        let name = match table {
            Some(table) => {
                in_table = table.ends_with("dependencies");
                table.split_once("dependencies.").map(|(_, name)| name)
            }
            None => line.split_once(" = ").filter(|(name, _)| in_table && !name.starts_with([' ', '#'])).map(|(name, _)| name),
        };
        if let Some(name) = name {
            *explained.entry(name).or_default() |= comment;
        }
        // A comment holds for the lines below it, up to an empty one or another table.
        comment = line.starts_with('#') || comment && !line.is_empty() && table.is_none();
    }
    assert!(explained.len() > 10);
    let silent: Vec<_> = explained.into_iter().filter(|(_, explained)| !explained).map(|(name, _)| name).collect();
    assert_eq!(silent, [""; 0]);
}

#[test]
fn colours_live_in_the_tokens() {
    let style = read("static/style/page.css");
    let hex = style
        .split('#')
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next().unwrap_or_default());
    let colours: Vec<_> =
        hex.filter(|word| [3, 4, 6, 8].contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_hexdigit())).collect();
    assert_eq!(colours, [""; 0]);
    for function in ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "lab("] {
        assert!(!style.contains(function), "{function}");
    }
}

#[test]
fn an_ink_has_the_colour_that_the_style_gives_it_on_light_paper() {
    let (style, tokens) = (read("static/style/page.css"), read("static/style/tokens.css"));
    let after = |text: &str, start: &str, end: char| {
        let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start}"));
        rest.split(end).next().unwrap_or_default().to_owned()
    };
    for ink in Ink::ALL {
        let token = after(&style, &format!(".{} {{ fill: var(", ink.class()), ')');
        // The light theme is the first that the file has.
        assert_eq!(after(&tokens, &format!("{token}: "), ';'), ink.color(), "{token}");
    }
}

/// Beginnings of message ids that the code puts together (`unit-…`); the test of words above proves those.
const PUT_TOGETHER: [&str; 12] = [
    "unit-",
    "category-",
    "month-",
    "precision-",
    "facet-",
    "reporter-",
    "qualifier-",
    "view-",
    "count-",
    "reason-",
    "erratum-",
    "verify-",
];

#[test]
fn no_message_is_left_that_nothing_says() {
    let sources: String = sources("").into_iter().map(read).collect();
    let unsaid: Vec<&str> = messages(Lang::Ru)
        .into_keys()
        .filter(|id| !PUT_TOGETHER.iter().any(|beginning| id.starts_with(beginning)) && !sources.contains(&format!("\"{id}\"")))
        .collect();
    assert_eq!(unsaid, Vec::<&str>::new());
}
