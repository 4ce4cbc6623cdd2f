//! Where a page stands: how far below the site's root, and, if the build was told, on which host.

/// A page's place.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    /// What to put before a path of the site: `../../`.
    pub root: &'p str,
    /// The whole address of the site, with a slash at its end.
    pub site: Option<&'p str>,
}

impl Place<'_> {
    /// The address of a path of the site, as whole as it can be.
    pub fn address(&self, path: &str) -> String {
        match self.site {
            Some(site) => format!("{site}{path}"),
            // The root's own address would be the empty string.
            None if path.is_empty() && self.root.is_empty() => "./".into(),
            None => format!("{}{path}", self.root),
        }
    }
}

/// The address of a site as it is joined with paths, and the path of its root on the host.
///
/// # Errors
/// What is expected of an address, where this is none.
pub(super) fn site(address: &str) -> Result<(String, String), String> {
    let wrong = || format!("{address} is no address of a site: expected one like https://example.org/ or https://example.org/reports/");
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).ok_or_else(wrong)?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if host.is_empty() || address.contains(['?', '#', ' ', '"', '<', '>', '&', '\'']) {
        return Err(wrong());
    }
    let path = path.trim_end_matches('/');
    let root = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
    Ok((format!("{}{root}", &address[..address.len() - rest.len() + host.len()]), root))
}
