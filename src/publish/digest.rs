//! SHA-256 as the site writes it: in names of files, in integrity attributes, in policies, in lists.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

/// A SHA-256 digest.
pub(super) struct Digest([u8; 32]);

impl Digest {
    /// Of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// As `sha256sum` writes it.
    pub fn hex(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// As an integrity attribute and a policy write it (W3C Subresource Integrity).
    pub fn integrity(&self) -> String {
        format!("sha256-{}", BASE64_STANDARD.encode(self.0))
    }
}

/// A file's name with its content in it, so that it may be cached for ever.
pub(super) fn named(stem: &str, ending: &str, content: &[u8]) -> String {
    format!("{stem}-{}.{ending}", &Digest::of(content).hex()[..16])
}
