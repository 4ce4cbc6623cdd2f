//! The page as it came and the page that the program has taken over: nothing moves between them, and nothing that a reader has done is lost.
//!
//! The program is held back on its way until the scenario lets it go, so that the page is painted before it comes.

use crate::harness::{Engine, Reader, Readers, shown};

/// A page of each kind that readers look at for long.
const PAGES: [&str; 4] = ["ru/", "ru/charts/torture-complaints/", "ru/timeline/", "ru/report/1c/"];

/// Where what a reader looks at stands: left, top, width, height.
const PLACES: &str = "return ['h1', 'figure.main', 'main h2', 'main svg:is(.wide, .narrow)', 'footer.site'].map(selector => {
        const place = [...document.querySelectorAll(selector)].find(element => element.checkVisibility())?.getBoundingClientRect();
        return place ? `${selector}: ${[place.x, place.y, place.width, place.height].join(' ')}` : `${selector}: none`;
    })";

/// How far things have moved under the reader since the page came, by the browser's own account (Layout Instability), and which. As in every score
/// made of it, what follows on something that the reader does, here the setting of the window's width, does not count. It knows nothing of
/// what stands in another's place: that is what [`PLACES`] are compared for.
const SHIFTS: &str = "const shifts = [];
    new PerformanceObserver(list => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
    const box = ({ x, y, width, height }) => [x, y, width, height].join(' ');
    const moved = ({ node, previousRect, currentRect }) => `${node?.outerHTML?.slice(0, 80) ?? 'what is gone'} from ${box(previousRect)} to ${box(currentRect)}`;
    const told = () => done(shifts.filter(({ hadRecentInput }) => !hadRecentInput).map(({ value, startTime, sources }) => `${value} after ${startTime} ms: ${sources.map(moved).join(' | ')}`));
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(told)))";

/// Waits until the page as it came is painted, and all of it has come, typefaces too.
async fn is_painted(reader: &Reader) {
    reader.sees("return document.documentElement.dataset.app ?? null", &[], "static").await;
    reader.sees("return [document.readyState, document.fonts.status]", &[], ("complete", "loaded")).await;
    reader.sees("return performance.getEntriesByName('first-contentful-paint').length", &[], 1).await;
}

/// What has moved so far; no other engine than Chromium measures it.
async fn shifts(reader: &Reader, engine: Engine) -> Vec<String> {
    if engine == Engine::Chromium { reader.awaits(SHIFTS, &[]).await } else { Vec::new() }
}

async fn nothing_moves(readers: &Readers, width: u32) {
    let (reader, held) = readers.held().await;
    reader.resizes(width).await;
    let mut problems = Vec::new();
    for page in PAGES {
        held.hold();
        reader.goes_to(page).await;
        reader.is_at(page).await;
        is_painted(&reader).await;
        let before: Vec<String> = reader.asks(PLACES, &[]).await;
        problems.extend(
            shifts(&reader, readers.engine).await.into_iter().map(|shift| format!("{page} at {width} px, as it came, shifts by {shift}")),
        );
        held.let_go();
        reader.ready().await;
        let after: Vec<String> = reader.asks(PLACES, &[]).await;
        let moved = before.into_iter().zip(after).filter(|(before, after)| before != after);
        problems.extend(moved.map(|(before, after)| format!("{page} at {width} px: {before} became {after}")));
        problems.extend(shifts(&reader, readers.engine).await.into_iter().map(|shift| format!("{page} at {width} px shifts by {shift}")));
        // What the browser asks for at last: a reader who leaves before that breaks it off.
        let answered = "navigator.serviceWorker.ready.then(worker => worker.update()).then(() => done(true))";
        assert!(reader.awaits::<bool>(answered, &[]).await);
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

pub async fn nothing_moves_on_a_phone_when_the_program_takes_over(readers: &Readers) {
    nothing_moves(readers, 360).await;
}

pub async fn nothing_moves_at_a_desk_when_the_program_takes_over(readers: &Readers) {
    nothing_moves(readers, 1280).await;
}

pub async fn a_chart_is_seen_before_the_program_comes_and_the_reader_s_place_in_it_stays(readers: &Readers) {
    let (reader, held) = readers.held().await;
    reader.goes_to("ru/charts/torture-complaints/").await;
    is_painted(&reader).await;
    let statistics: Vec<&str> = shown::statistics("torture-complaints").iter().map(|statistic| statistic.id).collect();
    let seen = "return [...document.querySelectorAll('figure.main svg.chart.wide a.mark')].filter(mark => {
            const { width, height } = mark.getBoundingClientRect();
            return mark.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
        }).map(mark => mark.dataset.statistic)";
    reader.sees(seen, &[], &statistics).await;

    reader.clicks("figure.main details.as-table > summary").await;
    let last = statistics.last().expect("a chart has marks");
    let focuses = "document.querySelector(`figure.main svg.chart.wide a.mark[data-statistic='${arguments[0]}']`).focus({ preventScroll: true }); scrollTo({ top: 240, behavior: 'instant' })";
    reader.asks::<()>(focuses, &[last]).await;
    let place = "return [document.documentElement.dataset.app, document.activeElement.dataset.statistic ?? null,
        document.querySelector('figure.main details.as-table').open]";
    // Where the browser has put it: one that keeps to what is read moves by what it has yet to lay out above.
    let scrolled = "return scrollY";
    reader.sees(place, &[], ("static", last, true)).await;
    let before: serde_json::Value = reader.asks(scrolled, &[]).await;
    assert_ne!(before, 0, "the page is scrolled");
    held.let_go();
    reader.ready().await;
    reader.sees(place, &[], ("ready", last, true)).await;
    reader.sees(scrolled, &[], &before).await;
}

pub async fn words_typed_before_the_program_comes_narrow_the_timeline_once_it_is_there(readers: &Readers) {
    let (reader, held) = readers.held().await;
    reader.goes_to("en/timeline/").await;
    reader.resizes(360).await;
    is_painted(&reader).await;
    reader.sees_the_events_of("en/timeline/").await;
    reader.clicks(".facets details.fold > summary").await;
    reader.clicks(".facets input[type=search]").await;
    reader.presses("police").await;
    let form = "const field = document.querySelector('.facets input[type=search]');
        return [document.documentElement.dataset.app, field.value, document.activeElement === field, document.querySelector('.facets details.fold').open]";
    reader.sees(form, &[], ("static", "police", true, true)).await;
    held.let_go();
    reader.ready().await;
    reader.sees(form, &[], ("ready", "police", true, true)).await;
    reader.is_at("en/timeline/#q=police").await;
    reader.sees_the_events_of("en/timeline/#q=police").await;
}

pub async fn a_link_followed_before_the_program_comes_leads_to_its_page_and_back(readers: &Readers) {
    let (reader, held) = readers.held().await;
    reader.goes_to("en/charts/torture-complaints/").await;
    is_painted(&reader).await;
    reader.clicks("header.site nav a[href$='/timeline/']").await;
    reader.is_at("en/timeline/").await;
    is_painted(&reader).await;
    reader.sees_the_events_of("en/timeline/").await;
    held.let_go();
    reader.ready().await;
    reader.sees_the_events_of("en/timeline/").await;
    // A browser may have kept the page that was left, whose program was broken off on its way.
    reader.goes_back().await;
    reader.is_at("en/charts/torture-complaints/").await;
    reader.ready().await;
    reader.clicks("nav.tabs a[href$='#view=table']").await;
    reader.sees_all("figure.main", "data-view", &["table"]).await;
}
