//! WCAG 2.2 AA as axe judges it.

use crate::harness::{Profile, Reader, Readers, tools};
use crate::layout::PAGES;

const RUN: &str = "axe.run(document, { runOnly: RULES }).then(({ violations }) =>
    done(violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 4).map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}: ${failureSummary}`))))";

/// What axe finds on the page that is open, under rules as it takes them.
pub async fn problems_by_axe(reader: &Reader, page: &str, rules: &str) -> Vec<String> {
    let path = tools().join("npm/axe-core/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error} (.ci/tools test installs it)", path.display()));
    reader.asks::<()>(&axe, &[]).await;
    let found: Vec<String> = reader.awaits(&RUN.replace("RULES", rules), &[]).await;
    found.into_iter().map(|problem| format!("{page}: {problem}")).collect()
}

async fn axe_finds_nothing(readers: &Readers, dark: bool) {
    let reader = readers.open_as(&Profile { dark, ..Profile::default() }, "").await;
    let mut problems = Vec::new();
    for page in PAGES {
        reader.go(page).await;
        problems.extend(problems_by_axe(&reader, page, "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']").await);
    }
    assert!(problems.is_empty(), "{}", problems.join("\n\n"));
}

pub async fn axe_finds_nothing_in_light(readers: &Readers) {
    axe_finds_nothing(readers, false).await;
}

pub async fn axe_finds_nothing_in_dark(readers: &Readers) {
    axe_finds_nothing(readers, true).await;
}

pub async fn axe_finds_nothing_in_forced_colours(readers: &Readers) {
    let reader = readers.open_as(&Profile { forced_colours: true, ..Profile::default() }, "").await;
    let mut problems = Vec::new();
    for page in [
        "ru/charts/",
        "en/charts/torture-complaints/",
        "kk/charts/mazhilis-2021-seats/",
        "en/charts/own/#of=deaths-january-government~deaths-january-observers",
    ] {
        reader.go(page).await;
        assert!(reader.asks::<bool>("return matchMedia('(forced-colors: active)').matches", &[]).await);
        problems.extend(problems_by_axe(&reader, page, "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']").await);
    }
    assert!(problems.is_empty(), "{}", problems.join("\n\n"));
}
