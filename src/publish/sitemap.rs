//! The list of pages for search engines (<https://www.sitemaps.org/protocol.html>); it takes whole addresses only.

use crate::state::{Page, State};

/// The sitemap of a site with these pages; each page's own links tell of its other languages.
pub(super) fn sitemap(site: &str, states: &[State]) -> String {
    let pages = states.iter().filter(|state| !matches!(state.page, Page::NotFound { .. }));
    let rows: String = pages.map(|state| format!("<url><loc>{site}{}</loc></url>\n", state.path())).collect();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{rows}</urlset>\n")
}
