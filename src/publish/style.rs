//! The style of the site, one sheet. A page has it in itself, so that nothing is waited for before the first picture; the page that a
//! worker answers with, whose root only the worker knows, links to it as a file.

use super::digest::{Digest, named};
use super::esbuild::bundle;
use std::fs;
use std::io;
use std::path::Path;

const ENTRY: &str = "static/style/site.css";

/// The first part of it, which plain text needs, and the other.
const PLAIN: &str = "static/style/plain.css";
const REST: &str = "static/style/parts.css";

/// The folder of the typefaces as the sheet names it.
const FONTS: &str = "../fonts/";

/// How a page has its style.
pub(super) struct Styled {
    /// The element that stands in its head.
    pub element: String,
    /// What its policy allows.
    pub source: String,
}

/// The sheet.
pub(super) struct Style {
    sheet: String,
}

impl Style {
    /// Bundles the sheet.
    ///
    /// # Errors
    /// A sheet that esbuild does not take.
    pub fn read() -> io::Result<Self> {
        Ok(Self { sheet: bundle(ENTRY, &["--external:*.woff2".into()])?.trim_end().to_owned() })
    }

    /// In a page with this way to the site's root.
    pub fn inline(&self, root: &str) -> Styled {
        let sheet = self.sheet.replace(FONTS, &format!("{root}fonts/"));
        Styled { source: source(&sheet), element: format!("<style>{sheet}</style>") }
    }

    /// As a file of the site's root; writes it.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn linked(&self, dist: &Path) -> io::Result<(String, Styled)> {
        let sheet = self.sheet.replace(FONTS, "fonts/");
        let name = named("style", "css", sheet.as_bytes());
        fs::write(dist.join(&name), sheet)?;
        let element = format!("<link rel=\"stylesheet\" href=\"./{name}\">");
        Ok((name, Styled { source: "'self'".into(), element }))
    }

    /// The sheet with its typefaces in it, in two: what a page of plain text needs, and what follows on that.
    ///
    /// # Errors
    /// Typefaces that are not there.
    pub fn whole() -> io::Result<[String; 2]> {
        let plain = bundle(PLAIN, &["--loader:.woff2=dataurl".into()])?;
        // Here they are at hand, if a moment late for some browsers.
        let plain = plain.trim_end().replace("font-display:optional", "font-display:swap");
        Ok([plain, bundle(REST, &[])?.trim_end().to_owned()])
    }
}

/// The source of a policy for a style that stands in a page.
pub(super) fn source(style: &str) -> String {
    format!("'{}'", Digest::of(style.as_bytes()).integrity())
}
