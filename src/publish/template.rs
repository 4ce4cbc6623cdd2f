//! What trunk has left in `dist/`, as the parts that pages are put together from: its page, the program, the script that starts it, the style.

use super::program::Program;
use super::style::{Style, Styled};
use crate::words::Translations;
use std::fs;
use std::io;
use std::path::Path;

/// What stands in trunk's page where a page's own words belong.
const MARKERS: [&str; 4] =
    ["<html lang=\"ru\" data-app=\"static\" data-root=\"./\">", "<title>Doklad</title>", "</head>", "<div id=\"app\"></div>"];

/// Stands in each page: hides what the program will show otherwise, before it is painted.
pub(super) const HEAD_SCRIPT: &str = include_str!("../../static/scripts/head.js");

/// The page that all others are made from, the program that it starts and its style.
pub(super) struct Template {
    page: String,
    /// The program and what belongs to it.
    pub program: Program,
    /// The style.
    pub style: Style,
}

/// What differs from page to page.
pub(super) struct Parts<'p> {
    /// The interface's language.
    pub lang: &'p str,
    /// What to put before a path of the site.
    pub root: &'p str,
    /// Title, description, policy: what stands first in the head.
    pub head: &'p str,
    /// The style, or the link to it.
    pub style: &'p Styled,
    /// The elements that load the program.
    pub program: &'p str,
    /// What the page shows.
    pub body: &'p str,
}

impl Template {
    /// Reads trunk's page and program, and writes the program's scripts in place of the glue.
    ///
    /// # Errors
    /// Files that cannot be read or written, a page without one of its markers, a program that is not there exactly once.
    pub fn read(all: &Translations, dist: &Path) -> io::Result<Self> {
        let page = fs::read_to_string(dist.join("index.html"))?;
        for marker in MARKERS {
            let found = page.matches(marker).count();
            if found != 1 {
                return Err(io::Error::other(format!("expected {marker} once in dist/index.html, found it {found} times")));
            }
        }
        Ok(Self { page, program: Program::read(all, dist)?, style: Style::read()? })
    }

    /// A page with these parts.
    pub fn page(&self, parts: &Parts<'_>) -> String {
        let Parts { lang, root, head, style, program, body } = parts;
        let [html, title, end, app] = MARKERS;
        let data_root = if root.is_empty() { "./" } else { root };
        let html_here = html.replace("lang=\"ru\"", &format!("lang=\"{lang}\"")).replace("\"./\"", &format!("\"{data_root}\""));
        // The root element's marker has a path too: it is put in last.
        let page = self.page.replace(html, "<html>").replace("\"./", &format!("\"{root}"));
        page.replace("<html>", &html_here)
            .replace(title, &format!("{head}{}", style.element))
            .replace(end, &format!("{program}{end}"))
            .replace(app, &format!("<div id=\"app\">{body}</div>"))
    }
}
