//! What takes long to make, cached from one run to the next by the digest of what it is made of. The same input gives the same bytes, so that a site comes
//! out the same with and without it.

use super::digest::Digest;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Entries that no run has asked for during this time are removed.
const UNUSED_FOR: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// The versions of the libraries that make things.
const LIBRARIES: &str = include_str!("../../Cargo.lock");

/// A folder of entries, one file each.
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// Of a folder, which is made if it is not there.
    ///
    /// # Errors
    /// A folder that cannot be made.
    pub fn new(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// What `make` makes of an input. `recipe` says what is made and how: another way to make it, or another version of a library, is another recipe.
    ///
    /// # Errors
    /// Those of `make`, and entries that cannot be written.
    pub(super) fn get(&self, recipe: &str, input: &Digest, make: impl FnOnce() -> io::Result<Vec<u8>>) -> io::Result<Vec<u8>> {
        let entry = self.folder.join(Digest::of(format!("{recipe} {} {LIBRARIES}", input.hex()).as_bytes()).hex());
        if let Ok(bytes) = fs::read(&entry) {
            // When it was last asked for; if that cannot be written down, it is made again some day.
            let _ = File::open(&entry).and_then(|file| file.set_modified(SystemTime::now()));
            return Ok(bytes);
        }
        let bytes = make()?;
        // Under another name first: a run that is broken off leaves no half of an entry.
        let half = entry.with_extension(std::process::id().to_string());
        fs::write(&half, &bytes)?;
        fs::rename(half, entry)?;
        Ok(bytes)
    }

    /// Removes what has not been asked for in a long time.
    ///
    /// # Errors
    /// A folder that cannot be listed, entries that cannot be removed.
    pub(super) fn prune(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let age = entry.metadata()?.modified()?.elapsed().unwrap_or_default();
            if age > UNUSED_FOR {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}
