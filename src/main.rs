//! The program in the browser, started by the page's script. Natively there is nothing to run: the site is made by `publish`.

#[cfg(target_arch = "wasm32")]
pub use doklad::interface;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {}
