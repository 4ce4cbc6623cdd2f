//! The program in the browser, started by the page's script. Natively there is nothing to run: the site is made by `publish`.

#[cfg(target_arch = "wasm32")]
pub use doklad::interface;

fn main() {}
