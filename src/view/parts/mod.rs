//! Leaf parts of pages: value props only, and at most a state that lasts a moment.

mod copy_link;
pub mod embed;
mod facet;
mod figure;
mod passage;
mod save;
mod search_box;
mod verify;

pub use copy_link::CopyLink;
pub use facet::{FacetChoice, FacetList};
pub use figure::{Picture, drawing, figure, months};
pub use passage::{erratum_note, paragraph_around, quoted, reading, statistics_by_sentence};
pub use save::{Saved, save, saved};
pub use search_box::SearchBox;
pub use verify::{Place, Verifiable, Verify};
