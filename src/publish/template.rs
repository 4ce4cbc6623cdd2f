//! What trunk has left in `dist/`, as the parts that pages are put together from: its page, the program, the script that starts it.

use super::digest::{Digest, named};
use crate::export::types;
use crate::view;
use std::fs;
use std::io;
use std::path::Path;

/// What stands in trunk's page where a page's own words belong.
const MARKERS: [&str; 4] =
    ["<html lang=\"ru\" data-app=\"static\" data-root=\"./\">", "<title>Doklad</title>", "</head>", "<div id=\"app\"></div>"];

/// What other scripts are given; stands behind the glue.
const INTERFACE: &str = include_str!("../../static/scripts/interface.js");

/// Starts the program in a page; stands behind both.
const START: &str = include_str!("../../static/scripts/start.js");

/// Starts it for another program; stands there instead.
const MODULE: &str = include_str!("../../static/scripts/doklad.js");

/// How what other scripts are given is declared; the rows' own types follow.
const TYPES: &str = include_str!("../../static/scripts/doklad.d.ts");

/// Stands in each page: hides what the program will show otherwise, before it is painted.
pub(super) const KEPT: &str = include_str!("../../static/scripts/kept.js");

/// The page that all others are made from, and the program that it starts.
pub(super) struct Template {
    page: String,
    /// The program and its glue.
    pub program: Program,
}

/// The program as files of `dist/`.
pub(super) struct Program {
    /// The glue and the start, one module.
    pub script: String,
    /// The name of that module's file.
    pub script_name: String,
    /// The program.
    pub wasm: Vec<u8>,
    /// The name of its file.
    pub wasm_name: String,
}

/// What differs from page to page.
pub(super) struct Parts<'p> {
    /// The interface's language.
    pub lang: &'p str,
    /// What to put before a path of the site.
    pub root: &'p str,
    /// Title, description, policy: what stands first in the head.
    pub head: &'p str,
    /// The elements that load the program.
    pub program: &'p str,
    /// What the page shows.
    pub body: &'p str,
}

impl Template {
    /// Reads trunk's page and program, and writes the program's script in place of the glue.
    ///
    /// # Errors
    /// Files that cannot be read or written, a page without one of its markers, a program that is not there exactly once.
    pub fn read(dist: &Path) -> io::Result<Self> {
        let page = fs::read_to_string(dist.join("index.html"))?;
        for marker in MARKERS {
            let found = page.matches(marker).count();
            if found != 1 {
                return Err(io::Error::other(format!("expected {marker} once in dist/index.html, found it {found} times")));
            }
        }
        Ok(Self { page, program: Program::read(dist)? })
    }

    /// A page with these parts.
    pub fn page(&self, parts: &Parts<'_>) -> String {
        let Parts { lang, root, head, program, body } = parts;
        let [html, title, end, app] = MARKERS;
        let data_root = if root.is_empty() { "./" } else { root };
        let html_here = html.replace("lang=\"ru\"", &format!("lang=\"{lang}\"")).replace("\"./\"", &format!("\"{data_root}\""));
        // The root element's marker has a path too: it is put in last.
        let page = self.page.replace(html, "<html>").replace("\"./", &format!("\"{root}"));
        page.replace("<html>", &html_here)
            .replace(title, head)
            .replace(end, &format!("{program}{end}"))
            .replace(app, &format!("<div id=\"app\">{body}</div>"))
    }

    /// The style sheets of the page, as they stand in `dist/`.
    pub fn styles(&self) -> Vec<&str> {
        self.page.split("rel=\"stylesheet\" href=\"./").skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }
}

impl Program {
    fn read(dist: &Path) -> io::Result<Self> {
        let wasm_name = only(dist, "_bg.wasm")?;
        let glue_name = format!("{}.js", wasm_name.trim_end_matches("_bg.wasm"));
        // What stands together in one module needs no exports.
        let glue = fs::read_to_string(dist.join(&glue_name))?;
        let module = |last: &str| without_comments(&format!("{}{INTERFACE}{last}", without_exports(&glue)));
        let script = module(START);
        let script_name = named("start", "js", script.as_bytes());
        fs::write(dist.join(&script_name), &script)?;
        fs::remove_file(dist.join(&glue_name))?;
        let wasm = fs::read(dist.join(&wasm_name))?;
        let program = [("PROGRAM", wasm_name.clone()), ("INTEGRITY", Digest::of(&wasm).integrity())];
        let import = program.iter().fold(module(MODULE), |module, (name, value)| module.replace(name, &format!("{value:?}")));
        fs::write(dist.join("doklad.js"), import)?;
        fs::write(dist.join("doklad.d.ts"), format!("{TYPES}{}", types(crate::embedded())))?;
        Ok(Self { script, script_name, wasm, wasm_name })
    }

    /// SHA-256 of the program in hexadecimal.
    pub fn sha256(&self) -> String {
        Digest::of(&self.wasm).hex()
    }

    /// The program as pages name it.
    pub fn named(&self) -> view::Program {
        view::Program { sha256: self.sha256().into(), file: self.wasm_name.clone().into() }
    }

    /// The elements that load the program from the site.
    pub fn elements(&self, root: &str) -> String {
        let Self { script, script_name, wasm, wasm_name } = self;
        let (script, sha256, wasm) = (Digest::of(script.as_bytes()).integrity(), self.sha256(), Digest::of(wasm).integrity());
        format!(
            "<link rel=\"preload\" href=\"{root}{wasm_name}\" as=\"fetch\" type=\"application/wasm\" crossorigin data-integrity=\"{wasm}\" data-sha256=\"{sha256}\">\
             <script type=\"module\" src=\"{root}{script_name}\" integrity=\"{script}\"></script>"
        )
    }
}

/// The glue as a part of a module: it exports nothing by itself.
fn without_exports(glue: &str) -> String {
    let lines = glue.lines().filter(|line| !line.starts_with("export {"));
    lines.map(|line| format!("{}\n", line.strip_prefix("export ").unwrap_or(line))).collect()
}

/// A script without the lines that are comments, which are for who changes it.
fn without_comments(script: &str) -> String {
    let mut inside = false;
    let is_code = |line: &&str| {
        let line = line.trim();
        inside |= line.starts_with("/*");
        let code = !inside && !line.starts_with("//");
        inside &= !line.ends_with("*/");
        code
    };
    script.lines().filter(is_code).map(|line| format!("{line}\n")).collect()
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
