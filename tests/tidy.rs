//! What holds throughout the house: who may name whom, what is documented, that the languages agree.

use doklad::chart::Ink;
use doklad::query::{FacetKey, Fit};
use doklad::report::{Category, ErratumKind, Lang, LedgerReason, Precision, Qualifier, ReporterKind, TimeWord};
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
    layer_rows().into_iter().collect()
}

/// The same in the map's order.
fn layer_rows() -> Vec<(String, BTreeSet<String>)> {
    let map = read("src/lib.rs");
    let rows: Vec<Vec<&str>> = map.lines().filter_map(|line| line.strip_prefix("//! | [`")).map(|row| row.split(" | ").collect()).collect();
    let name = |row: &[&str]| row[0].trim_end_matches("`]").to_owned();
    let allowed = |row: &[&str]| row[2].split('`').skip(1).step_by(2).map(String::from).collect();
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
    for layer in ["report", "ingest", "codec", "forms", "messages"] {
        assert!(layers[layer].iter().all(|named| named == "report" || named == "forms"), "the build script has no other layer");
    }
}

#[test]
fn a_layer_names_only_those_above_it() {
    let rows = layer_rows();
    for (at, (layer, allowed)) in rows.iter().enumerate() {
        let above: BTreeSet<&String> = rows[..at].iter().map(|(layer, _)| layer).collect();
        assert!(allowed.iter().all(|named| above.contains(named)), "{layer} may name {allowed:?}, above it stand {above:?}");
    }
}

/// The file that a path of modules leads to, and how many of its parts that takes; `None` if it leads to none.
fn file_of(path: &[String]) -> Option<(PathBuf, usize)> {
    (1..=path.len()).rev().find_map(|length| {
        let place = Path::new("src").join(path[..length].join("/"));
        let file = [place.with_extension("rs"), place.join("mod.rs")].into_iter().find(|file| file.exists())?;
        Some((file, length))
    })
}

/// The `use` declarations of a file, one for each name: `use super::{a::B, c}` as `super::a::B` and `super::c`.
fn imports(code: &str) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    for declaration in code.split("use ").skip(1).filter_map(|rest| rest.split(';').next()) {
        let (before, names) = declaration.split_once('{').unwrap_or((declaration, ""));
        let names = names.trim_end_matches('}').split(',').map(str::trim).filter(|name| !name.is_empty());
        let wholes =
            if declaration.contains('{') { names.map(|name| format!("{before}{name}")).collect() } else { vec![before.to_owned()] };
        paths.extend(wholes.iter().map(|whole| whole.split("::").map(|part| part.trim().to_owned()).collect::<Vec<_>>()));
    }
    paths
}

/// Where a name that a folder's `mod.rs` passes on comes from.
fn passed_on(folder: &Path, name: &str) -> Option<PathBuf> {
    let code = code(folder);
    let declared = imports(&code).into_iter().find(|path| path.len() == 2 && path[1] == name)?;
    let file = folder.parent()?.join(&declared[0]).with_extension("rs");
    file.exists().then_some(file)
}

/// The files that a file imports from, below `src`.
fn imported(path: &Path) -> BTreeSet<PathBuf> {
    let module = path.strip_prefix("src").expect("a source is there").with_extension("");
    let mut module: Vec<String> = module.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    let is_folder = module.last().is_some_and(|last| last == "mod");
    if is_folder {
        module.pop();
    }
    let resolved = |import: Vec<String>| {
        let up = import.iter().take_while(|part| *part == "super").count();
        let base = match import[0].as_str() {
            "crate" => Vec::new(),
            "super" => module[..module.len().saturating_sub(up)].to_vec(),
            _ => return None,
        };
        let rest = &import[if import[0] == "crate" { 1 } else { up }..];
        let full: Vec<String> = base.into_iter().chain(rest.iter().cloned()).collect();
        let (file, length) = file_of(&full)?;
        match full.get(length) {
            Some(name) if file.ends_with("mod.rs") => passed_on(&file, name).or(Some(file)),
            _ => Some(file),
        }
    };
    imports(&code(path)).into_iter().filter_map(resolved).filter(|file| file != path).collect()
}

#[test]
fn no_two_files_import_each_other() {
    let files = sources("");
    let all: BTreeMap<&PathBuf, BTreeSet<PathBuf>> = files.iter().map(|file| (file, imported(file))).collect();
    assert!(all.values().map(BTreeSet::len).sum::<usize>() > 200, "imports are found");
    let filter = Path::new("src/query/filter.rs");
    assert!(
        all[&Path::new("src/query/relations.rs").to_owned()].contains(filter),
        "names that a folder passes on are found in their files"
    );
    let mutual: Vec<String> = all
        .iter()
        .flat_map(|(file, imported)| imported.iter().map(move |other| (*file, other)))
        .filter(|(file, other)| file < other && all.get(other).is_some_and(|back| back.contains(*file)))
        .map(|(file, other)| format!("{} and {}", file.display(), other.display()))
        .collect();
    assert_eq!(mutual, [""; 0]);
}

/// Each component of the running program, as the code that renders it.
fn renderers() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for path in sources("view") {
        let code = code(&path);
        for start in ["#[function_component]", "    fn view(&self"] {
            for (before, rest) in code.match_indices(start).map(|(at, _)| code.split_at(at)) {
                let end = if start.starts_with('#') { "\n}\n" } else { "\n    }\n" };
                // What is rendered natively alone meets no translator.
                if !before.trim_end().ends_with("#[cfg(not(target_arch = \"wasm32\"))]") {
                    found.push((path.clone(), rest.split(end).next().unwrap_or_default().to_owned()));
                }
            }
        }
    }
    found
}

#[test]
fn a_component_says_that_it_writes_before_it_does() {
    let renderers = renderers();
    assert!(renderers.len() >= 2, "the page and the app");
    for (path, code) in renderers {
        assert!(code.contains("browser::dispatch(\"writing\")"), "{}: yew panics on nodes of a page translator's:\n{code}", path.display());
    }
}

#[test]
fn only_view_names_yew_and_only_view_and_interface_the_browser() {
    for path in sources("") {
        let code = code(&path);
        let may = |word: &str| match word {
            "yew" => path.starts_with("src/view"),
            "web_sys" | "js_sys" | "gloo" | "wasm_bindgen" | "wasm_bindgen_futures" => {
                ["src/view", "src/interface"].iter().any(|layer| path.starts_with(layer))
            }
            _ => true,
        };
        let named = identifiers(&code).find(|(word, _)| !may(word));
        assert_eq!(named.map(|(word, _)| word), None, "{}", path.display());
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

/// The messages whose ids the code puts together of a word of a vocabulary, or of a month.
fn put_together() -> BTreeSet<String> {
    let plain = [Qualifier::Exact, Qualifier::Between];
    let words = [
        ("category", Category::ALL.iter().map(|word| word.word()).collect::<Vec<_>>()),
        ("qualifier", Qualifier::ALL.iter().filter(|word| !plain.contains(word)).map(|word| word.word()).collect()),
        ("period", TimeWord::ALL.iter().map(|word| word.word()).collect()),
        ("fit", Fit::ALL.iter().map(|fit| fit.word()).collect()),
        ("reporter", ReporterKind::ALL.iter().map(|word| word.word()).chain(["none"]).collect()),
        ("precision", Precision::ALL.iter().map(|word| word.word()).collect()),
        ("reason", LedgerReason::ALL.iter().map(|word| word.word()).collect()),
        ("erratum", ErratumKind::ALL.iter().map(|word| word.word()).collect()),
        ("facet", FacetKey::ALL.iter().chain(&FacetKey::OF_CHARTS).map(|word| word.word()).collect()),
        ("view", ChartView::ALL.iter().map(|word| word.word()).collect()),
        ("unit", doklad::edition::shipped().report().statistics.iter().map(|statistic| statistic.unit).collect()),
        // By the thousandths of a part that has a word of its own.
        ("part", vec!["333"]),
        ("verify", vec!["same", "other", "lost", "cannot"]),
    ];
    let words = words.into_iter().flat_map(|(prefix, words)| words.into_iter().map(move |word| format!("{prefix}-{word}")));
    let months = (1..=12).chain(21..=24).flat_map(|month| [format!("month-{month}"), format!("month-of-day-{month}")]);
    words.chain(months).chain((1..=12).map(|month| format!("month-short-{month}"))).collect()
}

#[test]
fn every_word_of_a_vocabulary_has_its_message() {
    let messages = messages(Lang::Ru);
    let lacking: Vec<String> = put_together().into_iter().filter(|id| !messages.contains_key(id.as_str())).collect();
    assert_eq!(lacking, [""; 0]);
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

/// The style of the pages.
const SHEETS: [&str; 2] = ["static/style/page.css", "static/style/parts.css"];

#[test]
fn colours_live_in_the_tokens() {
    let style = SHEETS.map(read).concat();
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
    let (style, tokens) = (SHEETS.map(read).concat(), read("static/style/tokens.css"));
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

#[test]
fn no_message_is_left_that_nothing_says() {
    // Elsewhere the same words are columns and keys.
    let sources: String = ["view", "words", "publish"]
        .into_iter()
        .flat_map(sources)
        .chain([PathBuf::from("src/export/cite.rs")])
        .map(|path| code(&path))
        .collect();
    let put_together = put_together();
    let unsaid: Vec<&str> =
        messages(Lang::Ru).into_keys().filter(|id| !put_together.contains(*id) && !sources.contains(&format!("\"{id}\""))).collect();
    assert_eq!(unsaid, Vec::<&str>::new());
}
