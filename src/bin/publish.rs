//! `publish DIST [ADDRESS]`: renders every page into the site that trunk has built. `ADDRESS` is where the site will stand.

fn main() -> std::process::ExitCode {
    #[cfg(not(target_arch = "wasm32"))]
    {
        let dist = std::env::args().nth(1).unwrap_or_else(|| "dist".into());
        let address = std::env::args().nth(2).filter(|address| !address.is_empty());
        match doklad::publish::publish(std::path::Path::new(&dist), address.as_deref()) {
            Ok(doklad::publish::Published { pages, pictures, drawing }) => {
                let megabytes = pictures.iter().sum::<usize>() as f64 / 1e6;
                eprintln!(
                    "{pages} pages in {dist}, {} pictures for links ({megabytes:.1} MB, drawn in {:.0} s)",
                    pictures.len(),
                    drawing.as_secs_f64()
                );
            }
            Err(error) => {
                eprintln!("{dist}: {error}");
                return std::process::ExitCode::FAILURE;
            }
        }
    }
    std::process::ExitCode::SUCCESS
}
