//! The one-file edition: the whole site in a page that works by a double click from disk and can be passed on.
//!
//! Nothing in it is loaded from anywhere, and its policy forbids that it ever is. The program, the languages and the style of its pages stand in it compressed, in one piece, what starts it in
//! another, and so do the typefaces;
//! where the program cannot run, the whole report is there as plain text. Links are fragments ([`crate::state::link`]).

use super::compress::{gzip, xz};
use super::digest::Digest;
use super::esbuild::bundle;
use super::printable::printable;
use super::program::Program;
use super::style::{Style, source};
use super::template::Template;
use crate::state::{Page, State};
use crate::view::{self, ONE_FILE, SITE, SiteProps, Whole, static_html, title};
use crate::words::Translations;
use std::io;

/// Reads what the page carries.
const CARRIED: &str = "static/scripts/carried.js";

/// The edition's page.
///
/// # Errors
/// A style sheet or a script that esbuild does not take.
pub(super) fn one_file(all: Translations, template: &Template, site: Option<&str>) -> io::Result<String> {
    // Links that are passed on lead to the site, if the build knows where that stands.
    let site = site.map(|site| format!(" {SITE}=\"{site}\"")).unwrap_or_default();
    let state = State { lang: all.report().default_lang(), page: Page::Overview };
    let [style, rest] = Style::whole()?;
    let script = &template.program.script;
    let carried = bundle(CARRIED, &["--format=iife".to_owned()])?;
    let policy = format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval' '{}' '{}'; style-src {} {}; font-src data:; img-src data: blob:; base-uri 'none'; form-action 'none'",
        Digest::of(carried.as_bytes()).integrity(),
        Digest::of(script.as_bytes()).integrity(),
        source(&style),
        source(&rest),
    );
    let props = SiteProps::still(all, state.clone(), ONE_FILE, view::Program::default());
    let body = static_html::<Whole>(props);
    // The program first: what is alike in it and in its parts is written once.
    let Program { wasm, parts, .. } = &template.program;
    let rest = rest.into_bytes();
    let parts = parts.iter().map(|part| (part.words.as_str(), &part.content)).chain([("style", &rest)]);
    let files = || std::iter::once(("program", wasm)).chain(parts.clone());
    let lengths: Vec<String> = files().map(|(words, content)| format!("{words} {}", content.len())).collect();
    let start = printable(&gzip(script.as_bytes())?);
    let content = printable(&xz(&files().flat_map(|(_, content)| content.iter().copied()).collect::<Vec<u8>>())?);
    Ok(format!(
        "<!doctype html>\n<html lang=\"{}\" data-app=\"static\" data-root=\"{ONE_FILE}\"{site}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<title>{}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<style>{style}</style>\n</head>\n<body>\n<div id=\"app\">{body}</div>\n\
         <script type=\"application/octet-stream\" id=\"program\" {} data-parts=\"{}\">{content}</script>\n\
         <script type=\"application/octet-stream\" id=\"start\">{start}</script>\n<script>{carried}</script>\n</body>\n</html>\n",
        state.lang.code(),
        html_escape::encode_text(&title(all.of(state.lang), &state.page)),
        template.program.attributes(),
        lengths.join(" "),
    ))
}
