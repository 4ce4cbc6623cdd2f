//! `publish DIST`: renders every page into the site that trunk has built.

fn main() -> std::process::ExitCode {
    #[cfg(not(target_arch = "wasm32"))]
    {
        let dist = std::env::args().nth(1).unwrap_or_else(|| "dist".into());
        match doklad::publish::publish(std::path::Path::new(&dist)) {
            Ok(pages) => eprintln!("{pages} pages in {dist}"),
            Err(error) => {
                eprintln!("{dist}: {error}");
                return std::process::ExitCode::FAILURE;
            }
        }
    }
    std::process::ExitCode::SUCCESS
}
