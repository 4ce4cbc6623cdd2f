//! Scripts and style as they are sent: bundled and minified by esbuild (<https://esbuild.github.io>), which `.ci/tools` puts on PATH.

use std::io;
use std::process::Command;

/// What esbuild makes of a file below the checkout, with further options.
///
/// # Errors
/// What esbuild says of the file; that it is not there.
pub(super) fn bundle(entry: &str, options: &[String]) -> io::Result<String> {
    let output = Command::new("esbuild")
        .arg(entry)
        .args(["--bundle", "--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning"])
        .args(options)
        .output()
        .map_err(|error| io::Error::new(error.kind(), format!("esbuild, which .ci/tools build installs: {error}")))?;
    if !output.status.success() {
        return Err(io::Error::other(format!("{entry}: {}", String::from_utf8_lossy(&output.stderr).trim())));
    }
    String::from_utf8(output.stdout).map_err(io::Error::other)
}
