//! The names by which the program and its glue know each other, shortened: wasm-bindgen puts a digest into each, 3 kB of what a reader is sent.

use std::collections::BTreeMap;
use std::io;
use wasm_encoder::reencode::{Reencode as _, RoundtripReencoder};
use wasm_encoder::{ImportSection, Module, RawSection};
use wasmparser::{Import, Parser, Payload};

/// The beginning of the names that are shortened.
pub(super) const BEGINNING: &str = "__wbg_";

/// The program with short names for its imports, and the short name of each.
///
/// # Errors
/// What is no WebAssembly.
pub(super) fn shortened(wasm: &[u8]) -> io::Result<(Vec<u8>, BTreeMap<String, String>)> {
    let mut names = BTreeMap::new();
    let wasm = with_section(wasm, |payload, module| {
        let Payload::ImportSection(section) = payload else { return Ok(false) };
        let mut imports = ImportSection::new();
        for import in section.clone().into_imports() {
            let Import { module, name, ty } = import.map_err(io::Error::other)?;
            let kept = name.to_owned();
            let name = if name.starts_with(BEGINNING) { short(names.len()) } else { kept.clone() };
            imports.import(module, &name, RoundtripReencoder.entity_type(ty).map_err(io::Error::other)?);
            if name != kept {
                names.insert(kept, name);
            }
        }
        module.section(&imports);
        Ok(true)
    })?;
    Ok((wasm, names))
}

/// A copy of a module. Of each section `change` writes another one and returns true, or the section is copied as it is.
///
/// # Errors
/// What is no WebAssembly; those of `change`.
pub(super) fn with_section(wasm: &[u8], mut change: impl FnMut(&Payload<'_>, &mut Module) -> io::Result<bool>) -> io::Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(io::Error::other)?;
        if change(&payload, &mut module)? {
            continue;
        }
        if let Some((id, range)) = payload.as_section() {
            let at = |offset: u64| usize::try_from(offset).map_err(io::Error::other);
            module.section(&RawSection { id, data: &wasm[at(range.start)?..at(range.end)?] });
        }
    }
    Ok(module.finish())
}

/// The name with this number: `$a` to `$z`, then `$ba` and so on.
fn short(number: usize) -> String {
    let mut digits = Vec::new();
    let mut rest = number;
    loop {
        digits.push(b'a' + u8::try_from(rest % 26).unwrap_or_default());
        rest /= 26;
        if rest == 0 {
            break;
        }
    }
    let digits: String = digits.into_iter().rev().map(char::from).collect();
    format!("${digits}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, TypeSection};

    #[test]
    fn imports_that_wasm_bindgen_names_are_shortened_and_the_rest_stays() {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in ["__wbg_new_1", "__wbindgen_cast_2", "__wbg_error_3"] {
            imports.import("./glue.js", name, EntityType::Function(0));
        }
        module.section(&types).section(&imports);
        let (wasm, names) = shortened(&module.finish()).expect("it is WebAssembly");
        let expected = [("__wbg_error_3", "$b"), ("__wbg_new_1", "$a")].map(|(long, short)| (long.to_owned(), short.to_owned()));
        assert_eq!(names, BTreeMap::from(expected));
        let found: Vec<String> = Parser::new(0)
            .parse_all(&wasm)
            .filter_map(|payload| match payload.expect("it is WebAssembly still") {
                Payload::ImportSection(section) => Some(section.into_imports()),
                _ => None,
            })
            .flatten()
            .map(|import| import.expect("it is an import").name.to_owned())
            .collect();
        assert_eq!(found, ["$a", "__wbindgen_cast_2", "$b"]);
        assert_eq!([0, 25, 26, 701].map(short), ["$a", "$z", "$ba", "$baz"]);
        assert!(shortened(b"no program").is_err());
    }
}
