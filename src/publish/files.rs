//! Files that a reader saves or checks: the report's own, as the build verified them, and each chart's picture and table.

use super::digest::Digest;
use crate::report::{Chart, Lang};
use crate::state::{ChartView, State};
use crate::view::{Cx, Drawn, Saved, saved};
use crate::words::Translations;
use std::fs;
use std::io;
use std::path::Path;

/// Writes them into `dist`, where trunk has put the report's folder.
///
/// # Errors
/// Files that cannot be read or written, and files that are not those from which the program was built.
pub(super) fn write(all: &Translations, dist: &Path) -> io::Result<()> {
    let report = all.report();
    let folder = dist.join("reports").join(report.id);
    let line = |name: &&str| Ok(format!("{}  {name}\n", Digest::of(&fs::read(folder.join(name))?).hex()));
    let sums = crate::export::files().iter().map(line).collect::<io::Result<String>>()?;
    if Digest::of(sums.as_bytes()).hex() != report.data_sha256 {
        let message = format!(
            "{} is not what the program was built from: expected a SHA256SUMS with the digest {}",
            folder.display(),
            report.data_sha256
        );
        return Err(io::Error::other(message));
    }
    fs::write(folder.join("SHA256SUMS"), sums)?;
    for (lang, chart) in Lang::ALL.into_iter().flat_map(|lang| report.charts.iter().map(move |chart| (lang, chart))) {
        write_chart(all, dist, lang, chart)?;
    }
    Ok(())
}

fn write_chart(all: &Translations, dist: &Path, lang: Lang, chart: &Chart) -> io::Result<()> {
    let state = State { lang, page: Cx::chart_page(chart.id) };
    let folder = dist.join(state.path());
    fs::create_dir_all(&folder)?;
    let drawn = Drawn::Chart(chart, ChartView::default());
    [Saved::Picture(drawn), Saved::Table(drawn), Saved::Rows(drawn)]
        .iter()
        .try_for_each(|what| fs::write(folder.join(what.name()), saved(all.of(lang), all, what)))
}
