//! The program in the browser. Natively there is nothing to run: the site is made by `publish`.

fn main() {
    #[cfg(target_arch = "wasm32")]
    doklad::view::start();
}
