//! Leaf parts of pages: value props only, and at most a state that lasts a moment.

mod copy_link;
pub mod embed;
mod facet;
mod figure;
mod passage;
mod save;
mod search_box;

pub use copy_link::copy_link;
pub use facet::{FacetChoice, facet_list};
pub use figure::{NARROW, Picture, WIDE, drawing, figure, months};
pub use passage::{paragraph_around, quoted, reading};
#[cfg(target_arch = "wasm32")]
pub use save::file_of_click;
#[cfg(not(target_arch = "wasm32"))]
pub use save::saved;
pub use save::{Saved, save};
pub use search_box::search_box;
