//! Who says something: known to the report's file, and named in the paragraph.

use super::checks::find;
use super::problem::{Place, Problems};
use super::quotes::Resolved;
use super::tables::ReportFile;
use crate::report::{Report, whole_words};
use toml::Spanned;

/// The index of the reporter with an id, who has to be named in the paragraph of the quote.
pub(super) fn reporter(
    id: &Spanned<String>,
    file: &ReportFile,
    report: &Report,
    quote: Resolved,
    place: &Place<'_>,
    problems: &mut Problems,
) -> Option<u32> {
    let reporters = &file.reporters;
    let found = find(id, "a reporter of report.toml", reporters.iter().map(|reporter| reporter.id.get_ref().as_str()), place, problems)?;
    let text = report.paragraphs[quote.span.paragraph as usize].text;
    let forms = &reporters[found as usize].forms;
    if !forms.iter().any(|form| whole_words(text, form).next().is_some()) {
        let message = format!(
            "expected the reporter \"{}\" in the paragraph of the quote, found none of its forms ({})",
            id.get_ref(),
            forms.join("; ")
        );
        problems.add(place, id.span(), message);
    }
    Some(found)
}
