//! The pages, one function each: a [`super::Cx`] in, what is seen out.

mod charts;
mod event;
mod overview;
mod report;
mod timeline;

pub use charts::{catalogue, chart};
pub use event::event;
pub use overview::{not_found, overview, root};
pub use report::{outline, section};
pub use timeline::timeline;
