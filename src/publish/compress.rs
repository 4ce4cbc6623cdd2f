//! Writes `.br` and `.gz` beside each file of the site (precompression): a server sends what is there and compresses nothing itself.

use super::cache::Cache;
use super::digest::Digest;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use lzma_rust2::{CheckType, LzmaOptions, XzOptions, XzWriter};
use rayon::prelude::{IntoParallelRefIterator as _, ParallelIterator as _};
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Files that are compressed already gain nothing.
const COMPRESSED: [&str; 4] = ["png", "woff2", "br", "gz"];

/// Writes `.br` and `.gz` beside every file of `dist` that gets smaller.
///
/// # Errors
/// Files that cannot be read or written.
pub(super) fn write(dist: &Path, cache: &Cache) -> io::Result<()> {
    files(dist)?.par_iter().try_for_each(|file| write_one(file, cache))
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let (mut folders, mut found) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let is_compressed = path.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| COMPRESSED.contains(&ending));
            if path.is_dir() {
                folders.push(path);
            } else if !is_compressed {
                found.push(path);
            }
        }
    }
    Ok(found)
}

fn write_one(file: &Path, cache: &Cache) -> io::Result<()> {
    let bytes = fs::read(file)?;
    let digest = Digest::of(&bytes);
    let quality = quality(&bytes);
    for (ending, compressed) in [
        (".br", cache.get(&format!("brotli-{quality}"), &digest, || brotli(&bytes, quality))?),
        (".gz", cache.get("gzip", &digest, || gzip(&bytes))?),
    ] {
        if compressed.len() < bytes.len() {
            let mut name = file.as_os_str().to_owned();
            name.push(ending);
            fs::write(PathBuf::from(name), compressed)?;
        }
    }
    Ok(())
}

fn brotli(mut bytes: &[u8], quality: i32) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut compressed, &BrotliEncoderParams { quality, ..Default::default() })?;
    Ok(compressed)
}

/// Bytes as xz, as small as its encoder makes them. The check is one that small decoders know (CRC-32).
///
/// # Errors
/// None but those of the encoder's own.
pub(super) fn xz(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut options = XzOptions::with_preset(9);
    options.set_check_sum_type(CheckType::Crc32);
    // Neither WebAssembly nor text comes in words of four bytes.
    options.lzma_options.pb = 0;
    options.lzma_options.nice_len = LzmaOptions::NICE_LEN_MAX;
    let mut writer = XzWriter::new(Vec::new(), options)?;
    writer.write_all(bytes)?;
    writer.finish()
}

/// Bytes as gzip.
///
/// # Errors
/// None but those of the encoder's own.
pub(super) fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// The highest, but for files of megabytes, for which it would take minutes.
fn quality(bytes: &[u8]) -> i32 {
    const LARGE: usize = 1 << 21;
    if bytes.len() < LARGE { 11 } else { 9 }
}
