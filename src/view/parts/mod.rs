//! Leaf parts of pages: value props only, and at most a state that lasts a moment.

mod behind;
mod cite;
mod copy_link;
mod drawn;
pub mod embed;
mod events;
mod facet;
mod figure;
mod lanes;
mod map;
mod passage;
mod save;
mod search_box;
mod written;

pub use behind::{in_context, sentences, sources, table};
pub use cite::cite;
#[cfg(target_arch = "wasm32")]
pub use copy_link::copy_text;
pub use copy_link::{copy_link, copy_quote, copy_shown};
pub use drawn::Drawn;
pub use events::{events, events_by_month};
pub use facet::{change, chip, chosen_names, facet_list, without_each};
pub use figure::{NARROW, Picture, WIDE, drawing, figure, figure_of, months, unseen};
pub use lanes::lanes;
pub use map::map;
pub use passage::{paragraph_around, quoted, reading, sentence_around};
#[cfg(not(target_arch = "wasm32"))]
pub use save::saved;
pub use save::{Saved, picture, save, save_calendar};
#[cfg(target_arch = "wasm32")]
pub use save::{SavedFile, TEXT, file_of_click, is_of_all_languages};
pub use search_box::search_box;
pub use written::{put, set};
