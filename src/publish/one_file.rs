//! The one-file edition: the whole site in a page that works by a double click from disk and can be passed on.
//!
//! Nothing in it is loaded from anywhere, and its policy forbids that it ever is. The program stands in it packed, and so do the typefaces;
//! where the program cannot run, the whole report is there as plain text. Links are fragments ([`crate::state::link`]).

use super::digest::Digest;
use super::template::Template;
use crate::report::Lang;
use crate::state::{Page, State};
use crate::view::{ONE_FILE, Program, SiteProps, Whole, title};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use yew::LocalServerRenderer;

/// The edition's page.
///
/// # Errors
/// Style sheets or typefaces that `dist` has not.
pub(super) fn one_file(template: &Template, dist: &Path) -> io::Result<String> {
    let state = State { lang: Lang::default(), page: Page::Overview };
    let style = style(template, dist)?;
    let script = &template.program.script;
    let policy = format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval' '{}'; style-src '{}'; font-src data:; img-src data: blob:; base-uri 'none'; form-action 'none'",
        Digest::of(script.as_bytes()).integrity(),
        Digest::of(style.as_bytes()).integrity(),
    );
    let props = SiteProps::still(state.clone(), ONE_FILE, Program::default());
    let body = pollster::block_on(LocalServerRenderer::<Whole>::with_props(props).hydratable(false).render());
    Ok(format!(
        "<!doctype html>\n<html lang=\"{}\" data-app=\"static\" data-root=\"{ONE_FILE}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<title>{}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<style>{style}</style>\n</head>\n<body>\n<div id=\"app\">{body}</div>\n\
         <script type=\"application/octet-stream\" id=\"program\" data-sha256=\"{}\">{}</script>\n<script type=\"module\">{script}</script>\n</body>\n</html>\n",
        state.lang.code(),
        html_escape::encode_text(&title(&state)),
        template.program.sha256(),
        BASE64_STANDARD.encode(packed(&template.program.wasm)?),
    ))
}

fn packed(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    packer.finish()
}

/// The style of the site with its typefaces in it.
fn style(template: &Template, dist: &Path) -> io::Result<String> {
    let sheets: io::Result<String> = template.styles().into_iter().map(|name| fs::read_to_string(dist.join(name))).collect();
    // Here they are at hand, if a moment late for some browsers.
    let sheets = sheets?.replace("font-display: optional", "font-display: swap");
    let mut pieces = sheets.split("url(\"");
    let mut style = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, after) = piece.split_once('"').unwrap_or((piece, ""));
        let typeface = fs::read(dist.join(name)).map_err(|error| io::Error::new(error.kind(), format!("{name}: {error}")))?;
        style += &format!("url(\"data:font/woff2;base64,{}\"{after}", BASE64_STANDARD.encode(typeface));
    }
    Ok(style)
}
