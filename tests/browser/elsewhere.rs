//! The site where a browser keeps nothing or has it from elsewhere: in a private window, in a frame, as a copy on a disk.

use crate::harness::{Engine, Profile, Reader, Readers};

const TRIALS: &str = "ru/timeline/#category=trial";

/// Narrows the timeline and goes to an event and back.
async fn uses_the_timeline(reader: &Reader) {
    reader.sees_the_events_of(TRIALS).await;
    reader.switches("Категория", "Задержания").await;
    reader.sees_the_events_of("ru/timeline/#category=trial~detention").await;
    reader.clicks("ol.events a").await;
    reader.sees("return document.querySelector('article.event') !== null", &[], true).await;
    reader.goes_back().await;
    reader.sees_the_events_of("ru/timeline/#category=trial~detention").await;
}

pub async fn in_a_private_window_the_program_runs_on_each_visit(readers: &Readers) {
    let reader = readers.open_as(&Profile { private: true, ..Profile::default() }, TRIALS).await;
    uses_the_timeline(&reader).await;
    reader.reloads().await;
    reader.sees_the_events_of("ru/timeline/#category=trial~detention").await;
    reader.go(TRIALS).await;
    uses_the_timeline(&reader).await;
}

/// A page with a frame that shows the timeline.
fn framing(attributes: &str) -> String {
    format!(
        "<!doctype html><html data-app=\"ready\"><link rel=\"icon\" href=\"icons/doklad.svg\"><iframe src=\"{TRIALS}\" width=\"1200\" height=\"800\" {attributes}></iframe></html>"
    )
}

pub async fn in_a_frame_of_its_own_host_the_program_runs(readers: &Readers) {
    let (reader, _server) = readers.open_changed("article.html", "article.html", framing("").as_bytes()).await;
    reader.enters_the_frame("ready").await;
    uses_the_timeline(&reader).await;
}

/// Without an origin of its own a page has no storage and no worker.
pub async fn in_a_frame_that_may_keep_nothing_the_program_runs_or_the_page_stays(readers: &Readers) {
    let (reader, _server) = readers.open_changed("article.html", "article.html", framing("sandbox=\"allow-scripts\"").as_bytes()).await;
    if readers.engine == Engine::WebKit {
        // To which 'self' is nothing in such a frame.
        reader.expects("Refused to load");
        reader.allows("Refused to connect");
        reader.allows("Blocked by Content Security Policy");
        reader.enters_the_frame("static").await;
        reader.sees_the_events_of("ru/timeline/").await;
        return;
    }
    reader.enters_the_frame("ready").await;
    reader.sees("return origin", &[], "null").await;
    uses_the_timeline(&reader).await;
}

/// What only the program answers to.
const DEAD: &str =
    "return [...document.querySelectorAll('.facets, .tabs, .copy, .code, .bar .chip:not([download]), .search form, .verify button')]
    .filter((control) => control.checkVisibility({ visibilityProperty: true })).map(({ className }) => className)";

/// The page as a browser saves it: what stands in the document just now, without the elements that it leaves out.
async fn saves_the_page(reader: &Reader, left_out: &str) -> String {
    let saved = "const copy = document.documentElement.cloneNode(true);
        for (const element of copy.querySelectorAll(arguments[0])) element.remove();
        for (const link of copy.querySelectorAll('a[href]')) link.setAttribute('href', new URL(link.getAttribute('href'), document.baseURI));
        return `<!doctype html>${copy.outerHTML}`";
    reader.asks(saved, &[left_out]).await
}

pub async fn a_copy_that_was_saved_without_scripts_has_no_dead_controls(readers: &Readers) {
    let here = readers.open_uncached("ru/").await;
    for path in ["ru/timeline/", "ru/charts/torture-complaints/", "ru/search/", "ru/about/"] {
        here.go(path).await;
        assert!(!here.asks::<Vec<String>>(DEAD, &[]).await.is_empty(), "{path} has controls");
        let saved = saves_the_page(&here, "link, script").await;
        let (reader, _folder) = readers.open_saved("ready", path, &saved).await;
        reader.sees(DEAD, &[], [""; 0]).await;
        reader.sees("return document.querySelector('h1').checkVisibility()", &[], true).await;
    }
}

pub async fn a_copy_that_was_saved_with_its_scripts_says_that_they_do_not_run(readers: &Readers) {
    let here = readers.open("ru/timeline/").await;
    // A page from a disk may load no module, whatever the browser saved beside it.
    let saved = saves_the_page(&here, "link, script[type=module]").await;
    let (reader, _folder) = readers.open_saved("failed", "ru/timeline/", &saved).await;
    reader.sees(DEAD, &[], [""; 0]).await;
    reader.sees("return document.querySelector('.lacking').checkVisibility()", &[], true).await;
}
