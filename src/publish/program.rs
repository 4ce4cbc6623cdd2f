//! The program as files of the site: the WebAssembly that trunk has built, the languages, the scripts that start it in a page or for another program.

use super::digest::{Digest, named};
use super::esbuild::bundle;
use super::imports::{BEGINNING, shortened};
use super::split::LOADER;
use crate::codec::encode_text;
use crate::export::types;
use crate::forms::FORMS;
use crate::messages::EVENTS;
use crate::report::Lang;
use crate::state::State;
use crate::view::{self, CHUNK_WORD};
use crate::words::Translations;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// Starts the program in a page.
const START: &str = "static/scripts/start.js";

/// Starts it for another program.
const MODULE: &str = "static/scripts/doklad.js";

/// Joins the second part of the program to the first.
const JOIN: &str = "static/scripts/chunk.js";

/// The file of `dist/` in which the build has left it.
const CHUNK_BUILT: &str = "chunk.wasm";

/// How what other scripts are given is declared; the rows' own types follow.
const TYPES: &str = include_str!("../../static/scripts/doklad.d.ts");

/// The program as files of `dist/`.
pub(super) struct Program {
    /// What starts it in a page, one module.
    pub script: String,
    /// The name of that module's file.
    pub script_name: String,
    /// The program.
    pub wasm: Vec<u8>,
    /// The name of its file.
    pub wasm_name: String,
    /// What it loads when it needs it: the languages, in the order of [`Lang::ALL`], then what each says of events, then the forms of words, then the chunk.
    pub parts: Vec<Part>,
}

/// A language, what it says of events, the forms of words, or the second part of the program, as a file of `dist/`.
pub(super) struct Part {
    /// What the program calls it: `ru`, `ru-events`, `forms`, `chunk`.
    pub words: String,
    /// The name of the file.
    pub name: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

impl Part {
    fn integrity(&self) -> String {
        Digest::of(&self.content).integrity()
    }

    fn media_type(&self) -> &'static str {
        if self.words == CHUNK_WORD { "application/wasm" } else { "text/plain" }
    }
}

impl Program {
    /// Reads what trunk has built and writes what goes with it.
    pub fn read(all: &Translations, dist: &Path) -> io::Result<Self> {
        let mut parts = languages(all);
        let chunk = dist.join(CHUNK_BUILT);
        let content = fs::read(&chunk).map_err(|error| io::Error::other(format!("{}: {error}", chunk.display())))?;
        fs::remove_file(chunk)?;
        parts.push(Part { words: CHUNK_WORD.into(), name: named(CHUNK_WORD, "wasm", &content), content });
        parts.iter().try_for_each(|file| fs::write(dist.join(&file.name), &file.content))?;
        let built = only(dist, "_bg.wasm")?;
        let glue = dist.join(format!("{}.js", built.trim_end_matches("_bg.wasm")));
        let (wasm, names) = shortened(&fs::read(dist.join(&built))?)?;
        fs::remove_file(dist.join(&built))?;
        let wasm_name = named(env!("CARGO_PKG_NAME"), "wasm", &wasm);
        fs::write(dist.join(&wasm_name), &wasm)?;
        let start = module(START, &glue, &names, &[("PARTS", by_word(&parts))])?;
        let program = format!("{{\"file\":\"{wasm_name}\",\"integrity\":\"{}\"}}", Digest::of(&wasm).integrity());
        let import = module(MODULE, &glue, &names, &[("PARTS", by_word(&parts)), ("PROGRAM", program)])?;
        let start_name = named("start", "js", start.as_bytes());
        fs::write(dist.join(&start_name), &start)?;
        fs::write(dist.join("doklad.js"), import)?;
        fs::write(dist.join("doklad.d.ts"), format!("{TYPES}{}", types(all)))?;
        fs::remove_file(glue)?;
        Ok(Self { script: start, script_name: start_name, wasm, wasm_name, parts })
    }

    /// SHA-256 of the program in hexadecimal.
    pub fn sha256(&self) -> String {
        Digest::of(&self.wasm).hex()
    }

    /// The program as pages name it.
    pub fn named(&self) -> view::Program {
        let chunk = self.chunk();
        view::Program {
            sha256: self.sha256().into(),
            file: self.wasm_name.clone().into(),
            chunk_sha256: Digest::of(&chunk.content).hex().into(),
            chunk_file: chunk.name.clone().into(),
        }
    }

    /// The attributes that name the program: its digest, the second part's name and digest.
    pub fn attributes(&self) -> String {
        let chunk = self.chunk();
        format!("data-sha256=\"{}\" data-chunk=\"{} {}\"", self.sha256(), chunk.name, Digest::of(&chunk.content).hex())
    }

    fn chunk(&self) -> &Part {
        self.parts.last().expect("the chunk was read with the program")
    }

    /// The elements that load the program from the site, and the words of a page of a state, if that is known.
    pub fn elements(&self, root: &str, state: Option<&State>) -> String {
        let Self { script: start, script_name, wasm, wasm_name, parts } = self;
        let (attributes, wasm) = (self.attributes(), Digest::of(wasm).integrity());
        let is_needed = |file: &&Part| {
            state.is_some_and(|State { lang, page }| match file.words.strip_prefix(lang.code()) {
                Some("") => true,
                Some(EVENTS) => page.needs_more_than_charts(),
                _ => [FORMS, CHUNK_WORD].contains(&file.words.as_str()) && page.needs_more_than_charts(),
            })
        };
        let needed = parts.iter().filter(is_needed);
        let parts: String = needed
            .map(|file| {
                let (Part { words, name, .. }, kind, integrity) = (file, file.media_type(), file.integrity());
                format!("<link rel=\"preload\" href=\"{root}{name}\" as=\"fetch\" type=\"{kind}\" crossorigin data-integrity=\"{integrity}\" data-words=\"{words}\">")
            })
            .collect();
        format!(
            "<link rel=\"preload\" href=\"{root}{wasm_name}\" as=\"fetch\" type=\"application/wasm\" crossorigin data-integrity=\"{wasm}\" {attributes}>\
             {parts}{}",
            script(root, script_name, start)
        )
    }
}

fn languages(all: &Translations) -> Vec<Part> {
    let texts = Lang::ALL.map(|lang| all.of(lang).texts());
    let file = |lang: Lang, kind: &str, text: &str| {
        let (words, content) = (format!("{}{kind}", lang.code()), encode_text(text));
        Part { name: named(&words, "txt", &content), words, content }
    };
    let mains = Lang::ALL.into_iter().zip(&texts).map(|(lang, [main, _])| file(lang, "", main));
    let events = Lang::ALL.into_iter().zip(&texts).map(|(lang, [_, events])| file(lang, EVENTS, events));
    let forms = encode_text(&format!("{FORMS}\n{}", all.of(Lang::ALL[0]).forms()));
    mains.chain(events).chain([Part { name: named(FORMS, "txt", &forms), words: FORMS.into(), content: forms }]).collect()
}

/// The name and the integrity of each part by what the program calls it, as JSON: the first language is the one of who names none.
fn by_word(parts: &[Part]) -> String {
    let file = |file: &Part| format!("\"{}\":{{\"file\":\"{}\",\"integrity\":\"{}\"}}", file.words, file.name, file.integrity());
    format!("{{{}}}", parts.iter().map(file).collect::<Vec<_>>().join(","))
}

/// A module with the glue and all else that it imports, with these names for what the program imports of the glue, and with these values for its constants.
fn module(entry: &str, glue: &Path, names: &BTreeMap<String, String>, constants: &[(&str, String)]) -> io::Result<String> {
    let glue = fs::canonicalize(glue)?;
    let cache = glue.with_extension("names.json");
    fs::write(&cache, serde_json::to_vec(names).map_err(io::Error::other)?)?;
    let defined = constants.iter().map(|(name, value)| format!("--define:{name}={value}"));
    let options = [
        "--format=esm".to_owned(),
        "--target=es2022".to_owned(),
        "--external:node:*".to_owned(),
        format!("--alias:glue={}", glue.display()),
        format!("--alias:{LOADER}={}", fs::canonicalize(JOIN)?.display()),
        format!("--mangle-props=^{BEGINNING}"),
        format!("--mangle-cache={}", cache.display()),
    ];
    let bundled = bundle(entry, &options.into_iter().chain(defined).collect::<Vec<_>>());
    fs::remove_file(cache)?;
    bundled
}

/// The one file of a folder whose name ends so.
fn only(folder: &Path, ending: &str) -> io::Result<String> {
    let names = fs::read_dir(folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut found: Vec<String> = names.filter(|name| name.ends_with(ending)).collect();
    match (found.pop(), found.len()) {
        (Some(name), 0) => Ok(name),
        (one, more) => {
            let found = one.iter().len() + more;
            Err(io::Error::other(format!("expected one file *{ending} in {}, found {found}", folder.display())))
        }
    }
}

/// An element of a page that loads a script of the site with its integrity.
pub(super) fn script(root: &str, name: &str, script: &str) -> String {
    format!("<script type=\"module\" src=\"{root}{name}\" integrity=\"{}\"></script>", Digest::of(script.as_bytes()).integrity())
}
