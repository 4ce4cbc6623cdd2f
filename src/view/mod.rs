//! Yew: what the reader sees, and the only layer that knows the browser.
//!
//! [`Site`] is the whole page as a function of a [`crate::state::State`]; it renders natively (static pages, tests) as it does in the browser. `app`
//! holds the one state of the running program, moves the browser's history and is there only on wasm. A page is a function of
//! [`Cx`]; what several of them have stands in `parts`.

#[cfg(target_arch = "wasm32")]
mod after;
#[cfg(target_arch = "wasm32")]
mod app;
mod browser;
mod chunk;
#[cfg(target_arch = "wasm32")]
mod clicks;
mod cx;
#[cfg(target_arch = "wasm32")]
mod location;
mod pages;
mod parts;
mod site;

#[cfg(target_arch = "wasm32")]
pub use app::{AppProps, Host, start};
#[cfg(feature = "split")]
pub use chunk::attach;
pub use chunk::{CHUNK, CHUNK_WORD, Chunk};
pub use cx::{Cx, LazyColumns, ONE_FILE, Program, SITE};
pub use parts::{Drawn, NARROW, WIDE, drawing, picture};
#[cfg(not(target_arch = "wasm32"))]
pub use parts::{Saved, saved};
#[cfg(not(target_arch = "wasm32"))]
pub use site::{Embed, Whole, static_html};
pub use site::{Site, SiteProps, cited_title, heading, one_file, title};
