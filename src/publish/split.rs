//! The program in two files: one for pages of charts, and the chunk, which the others load as well (<https://docs.rs/wasm_split_helpers>).
//!
//! The function that `wasm_split` marks is where the two part: what is reached through it alone goes into the chunk. That is found by the linker's relocations, so
//! it happens between the linker and wasm-bindgen, which is why `.ci/link` calls it.

use super::imports::with_section;
use std::fs;
use std::io;
use std::path::Path;
use wasm_encoder::ExportSection;
use wasm_encoder::reencode::{Reencode as _, RoundtripReencoder};
use wasm_split_cli_support::{Options, transform};
use wasmparser::Payload;

/// Under which name the first file imports what loads the chunk: the build puts `static/scripts/chunk.js` in its place.
pub(super) const LOADER: &str = "chunk";

/// The table through which the files call each other, as the linker exports it. wasm-bindgen takes that export out, so it gets another name.
const TABLE: &str = "__indirect_function_table";

/// The other name, which `static/scripts/chunk.js` knows.
const TABLE_EXPORTED: &str = "table";

/// Splits a linked program: `wasm` is overwritten by the first file, and the second is written to `chunk`.
///
/// # Errors
/// Files that cannot be read or written; a program that was linked without its relocations (`--emit-relocs`) or that is marked nowhere.
pub fn split(wasm: &Path, chunk: &Path) -> io::Result<()> {
    let linked = fs::read(wasm)?;
    let folder = chunk.with_extension("parts");
    fs::create_dir_all(&folder)?;
    let first = folder.join("first.wasm");
    let mut options = Options::new(&linked);
    (options.output_dir, options.main_out_path, options.link_name) = (&folder, &first, LOADER);
    let parts = transform(options).map_err(|error| io::Error::other(format!("{}: {error:#}", wasm.display())))?;
    match parts.split_modules.as_slice() {
        [second] => fs::copy(second, chunk)?,
        others => return Err(io::Error::other(format!("expected one chunk of {}, found {}", wasm.display(), others.len()))),
    };
    fs::write(wasm, with_table(&fs::read(&first)?)?)?;
    fs::remove_dir_all(folder)
}

/// The program with the table exported by the name that stays.
fn with_table(wasm: &[u8]) -> io::Result<Vec<u8>> {
    with_section(wasm, |payload, module| {
        let Payload::ExportSection(section) = payload else { return Ok(false) };
        let mut exports = ExportSection::new();
        for export in section.clone() {
            let wasmparser::Export { name, kind, index } = export.map_err(io::Error::other)?;
            let kind = RoundtripReencoder.export_kind(kind).map_err(io::Error::other)?;
            exports.export(if name == TABLE { TABLE_EXPORTED } else { name }, kind, index);
        }
        module.section(&exports);
        Ok(true)
    })
}
