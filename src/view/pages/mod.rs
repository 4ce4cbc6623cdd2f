//! The pages, one function each: a [`super::Cx`] in, what is seen out.

mod about;
mod charts;
mod event;
mod names;
mod overview;
mod own;
mod report;
mod search;
mod section;
mod story;
mod through;
mod timeline;
#[cfg(not(target_arch = "wasm32"))]
mod whole;

pub use about::about;
pub use charts::{catalogue, chart};
pub use event::event;
pub use names::{entity, names};
pub use overview::{not_found, overview, root};
pub use own::own;
pub use report::outline;
pub use search::search;
pub use section::section;
pub use story::story;
pub use timeline::timeline;
#[cfg(not(target_arch = "wasm32"))]
pub use whole::whole;
