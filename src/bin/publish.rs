//! Renders every page into the site that trunk has built.
//!
//! `publish DIST [ADDRESS]` writes the release: `ADDRESS` is where the site will stand. `publish --plain DIST` leaves out the compressed files, for a look at it.
//! `publish --split WASM CHUNK` splits a linked program in two. `publish --report` prints the digest of the embedded report, on which the program depends beside its code.

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::print_stdout, reason = "the answer to a question")]
fn main() -> std::process::ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first == "--report") {
        println!("{}", doklad::edition::report_sha256());
        return std::process::ExitCode::SUCCESS;
    }
    if let [command, wasm, chunk] = arguments.as_slice()
        && command == "--split"
    {
        return done(wasm, doklad::publish::split(wasm.as_ref(), chunk.as_ref()));
    }
    let plain = arguments.first().is_some_and(|first| first == "--plain");
    if plain {
        arguments.remove(0);
    }
    let mut arguments = arguments.into_iter();
    let dist = arguments.next().unwrap_or_else(|| "dist".into());
    let address = arguments.next().filter(|address| !address.is_empty());
    done(&dist, publish(std::path::Path::new(&dist), address.as_deref(), !plain))
}

/// How the program ends; an error is said with what was worked on.
#[cfg(not(target_arch = "wasm32"))]
fn done(what: &str, result: std::io::Result<()>) -> std::process::ExitCode {
    match result {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{what}: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn publish(dist: &std::path::Path, address: Option<&str>, compressed: bool) -> std::io::Result<()> {
    use doklad::publish::{Cache, Options, Published, publish};
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), std::path::PathBuf::from);
    let cache = Cache::new(&target.join("published"))?;
    let Published { pages, pictures, drawing } =
        publish(doklad::edition::shipped(), dist, &Options { address, compressed, cache: &cache })?;
    let megabytes = pictures.iter().sum::<usize>() as f64 / 1e6;
    let seconds = drawing.as_secs_f64();
    eprintln!("{pages} pages in {}, {} pictures for links ({megabytes:.1} MB, drawn in {seconds:.0} s)", dist.display(), pictures.len());
    Ok(())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
