//! A chart as a page of its own for frames in other sites: the picture, what it counts, who says so, and the way here. It needs no program; a few lines of
//! script tell the page around how high it is.

use super::digest::named;
use super::head::policy;
use super::place::Place;
use super::template::Template;
use crate::report::{Chart, Lang};
use crate::state::{Page, State};
use crate::view::{Cx, Embed, Program, SiteProps, static_html, title};
use crate::words::Translations;
use std::fs;
use std::io;
use std::path::Path;

const SCRIPT: &str = include_str!("../../static/scripts/embed.js");

/// Writes the page of every chart in every language into `dist`.
///
/// # Errors
/// Files that cannot be written.
pub(super) fn write(all: Translations, template: &Template, dist: &Path, site: Option<&str>) -> io::Result<()> {
    let script = named("embed", "js", SCRIPT.as_bytes());
    fs::write(dist.join(&script), SCRIPT)?;
    let charts = &all.report().charts;
    for (lang, chart) in Lang::ALL.into_iter().flat_map(|lang| charts.iter().map(move |chart| (lang, chart))) {
        let path = format!("{}{}", State { lang, page: Cx::chart_page(chart.id) }.path(), crate::state::EMBED);
        let root = "../".repeat(path.matches('/').count());
        let folder = dist.join(&path);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), page(all, template, &Place { root: &root, site }, lang, chart, &script))?;
    }
    Ok(())
}

fn page(all: Translations, template: &Template, place: &Place<'_>, lang: Lang, chart: &Chart, script: &str) -> String {
    let state = State { lang, page: Page::Chart { id: chart.id.into(), view: Default::default() } };
    let props = SiteProps::still(all, state.clone(), place.root, Program::default());
    let body = static_html::<Embed>(props);
    let style = template.style.inline(place.root);
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\">{}<title>{}</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"referrer\" content=\"no-referrer\">\
         <meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\"><base target=\"_blank\">\
         <link rel=\"canonical\" href=\"{}\"><link rel=\"icon\" type=\"image/svg+xml\" href=\"{}icons/doklad.svg\">{}{}</head>\n\
         <body>{body}</body>\n</html>\n",
        lang.code(),
        policy(&[], &style.source),
        html_escape::encode_text(&title(all.of(lang), &state.page)),
        place.address(&state.path()),
        // Opened by itself, a page without one has the browser ask the host's root.
        place.root,
        style.element,
        super::program::script(place.root, script, SCRIPT),
    )
}
