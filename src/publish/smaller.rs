//! Each file of the site a second and a third time, packed as browsers take it: a server sends what stands there, and packs nothing itself.

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::{IntoParallelRefIterator as _, ParallelIterator as _};
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Files that are packed already gain nothing.
const PACKED: [&str; 4] = ["png", "woff2", "br", "gz"];

/// Writes `.br` and `.gz` beside every file of `dist` that gets smaller.
///
/// # Errors
/// Files that cannot be read or written.
pub(super) fn write(dist: &Path) -> io::Result<()> {
    files(dist)?.par_iter().try_for_each(|file| write_one(file))
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let (mut folders, mut found) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let is_packed = path.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| PACKED.contains(&ending));
            if path.is_dir() {
                folders.push(path);
            } else if !is_packed {
                found.push(path);
            }
        }
    }
    Ok(found)
}

fn write_one(file: &Path) -> io::Result<()> {
    let bytes = fs::read(file)?;
    let beside = |ending: &str| {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    let mut brotli = Vec::new();
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut brotli, &BrotliEncoderParams { quality: quality(&bytes), ..Default::default() })?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&bytes)?;
    for (ending, packed) in [(".br", brotli), (".gz", gzip.finish()?)] {
        if packed.len() < bytes.len() {
            fs::write(beside(ending), packed)?;
        }
    }
    Ok(())
}

/// The highest, but for files of megabytes, which it would take minutes for.
fn quality(bytes: &[u8]) -> i32 {
    const LARGE: usize = 1 << 21;
    if bytes.len() < LARGE { 11 } else { 9 }
}
