//! The one-file edition: the whole site in a page that works by a double click from disk and can be passed on.
//!
//! Nothing in it is loaded from anywhere, and its policy forbids that it ever is. The program and the languages stand in it compressed, and so do the typefaces;
//! where the program cannot run, the whole report is there as plain text. Links are fragments ([`crate::state::link`]).

use super::cache::Cache;
use super::compress::smallest_gzip;
use super::digest::Digest;
use super::printable::printable;
use super::program::Part;
use super::style::{Style, source};
use super::template::Template;
use crate::state::{Page, State};
use crate::view::{ONE_FILE, Program, SITE, SiteProps, Whole, static_html, title};
use crate::words::Translations;
use std::io;

/// The edition's page.
///
/// # Errors
/// A style sheet that esbuild does not take.
pub(super) fn one_file(all: Translations, template: &Template, site: Option<&str>, cache: &Cache) -> io::Result<String> {
    // Links that are passed on lead to the site, if the build knows where that stands.
    let site = site.map(|site| format!(" {SITE}=\"{site}\"")).unwrap_or_default();
    let state = State { lang: all.report().default_lang(), page: Page::Overview };
    let style = Style::whole()?;
    let script = &template.program.script;
    let policy = format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval' '{}'; style-src {}; font-src data:; img-src data: blob:; base-uri 'none'; form-action 'none'",
        Digest::of(script.as_bytes()).integrity(),
        source(&style),
    );
    let props = SiteProps::still(all, state.clone(), ONE_FILE, Program::default());
    let body = static_html::<Whole>(props);
    let part = |Part { words, content, .. }: &Part| {
        let compressed = printable(&smallest_gzip(content, cache)?);
        Ok(format!("<script type=\"application/octet-stream\" data-words=\"{words}\">{compressed}</script>\n"))
    };
    let parts = template.program.parts.iter().map(part).collect::<io::Result<String>>()?;
    Ok(format!(
        "<!doctype html>\n<html lang=\"{}\" data-app=\"static\" data-root=\"{ONE_FILE}\"{site}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<title>{}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<style>{style}</style>\n</head>\n<body>\n<div id=\"app\">{body}</div>\n\
         <script type=\"application/octet-stream\" id=\"program\" {}>{}</script>\n{parts}<script type=\"module\">{script}</script>\n</body>\n</html>\n",
        state.lang.code(),
        html_escape::encode_text(&title(all.of(state.lang), &state.page)),
        template.program.attributes(),
        printable(&smallest_gzip(&template.program.wasm, cache)?),
    ))
}
