//! Which edition this is, and that a browser can tell.

use crate::harness::{Profile, Reader, Readers, dist};
use sha2::{Digest as _, Sha256};
use std::fs;

async fn verifies(reader: &Reader, expected: &[&str]) {
    reader.points_at(".verify button").await;
    reader.sees_all(".verify [role='status']", "data-verified", expected).await;
    let said = "return [...document.querySelectorAll('.verify [role=status] b')].filter((word) => word.checkVisibility()).map((word) => word.className)";
    reader.sees(said, &[], expected).await;
}

pub async fn the_browser_computes_the_digests_that_are_shown(readers: &Readers) {
    let reader = readers.open("en/about/").await;
    let digests = reader.texts(".verify code").await;
    let report = doklad::edition::shipped().report();
    let folder = dist().join("reports").join(report.id);
    let hex = |bytes: &[u8]| Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let of = |name: &str| hex(&fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}")));
    assert_eq!(digests[..2], [of("source.txt"), of("SHA256SUMS")]);
    let (name, program) = crate::tampered::file(crate::tampered::PROGRAM);
    assert_eq!(digests[2], hex(&program), "{name}");
    let (name, chunk) = crate::tampered::file(crate::tampered::CHUNK);
    assert_eq!(digests[3], hex(&chunk), "{name}");
    verifies(&reader, &["same"; 4]).await;
    // Each line of the list is the digest of a file that is there.
    for line in fs::read_to_string(folder.join("SHA256SUMS")).expect("it was just read").lines() {
        let (digest, name) = line.split_once("  ").expect("a digest and a name");
        assert_eq!(of(name), digest, "{name}");
    }
}

pub async fn another_program_is_told_from_the_one_of_the_edition(readers: &Readers) {
    let (name, mut bytes) = crate::tampered::file(crate::tampered::PROGRAM);
    bytes.push(0);
    let (reader, _server) = readers.open_failing("en/about/", "failed", &name, Some(&bytes)).await;
    verifies(&reader, &["same", "same", "other", "same"]).await;
}

pub async fn the_one_file_edition_verifies_the_program_that_it_carries(readers: &Readers) {
    let reader = readers.open_file(&Profile::default(), "#en/about/").await;
    assert_eq!(reader.texts(".verify code").await.len(), 4);
    verifies(&reader, &["same", "same"]).await;
}
