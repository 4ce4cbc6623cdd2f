//! Events as plain text, for a letter or a note: each with its date, its sentence and where that stands.

use crate::report::Event;
use crate::words::Words;

/// The events of a timeline by their indices, in its order, below its title and its address. `url` is the address of an event's page.
pub fn events_as_text(
    words: Words,
    heading: &str,
    address: &str,
    events: impl Iterator<Item = u32>,
    url: impl Fn(&Event) -> String,
) -> String {
    let report = words.report;
    let mut text = format!("{heading}\n{}. {}\n{address}\n", words.label(report.title), words.label(report.publisher));
    for event in events.map(|event| &report.events[event as usize]) {
        let section = words.section(report.section_of(event.sentence));
        let (date, title, sentence) = (words.event_date(event), words.label(event.title), report.sentence_text(event.sentence));
        text += &format!("\n{date}. {title}\n«{sentence}» ({section}). {}\n", url(event));
    }
    text
}
