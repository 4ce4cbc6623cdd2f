//! The pages at the widths of a phone, a tablet and a desk, in light and dark.

use crate::harness::{Profile, Reader, Readers};

/// One page of each kind.
pub const PAGES: [&str; 13] = [
    "ru/",
    "ru/charts/",
    "ru/charts/torture-complaints/",
    "ru/timeline/",
    "ru/timeline/state-of-emergency/",
    "ru/stories/january-events/#step-3",
    "ru/report/",
    "ru/report/1c/",
    "ru/report/1c/#s=s-t069sg48&q=%D0%BF%D1%8B%D1%82%D0%BA%D0%B8",
    "ru/names/",
    "ru/names/zhanbolat-mamai/",
    "ru/search/#q=%D0%BF%D1%8B%D1%82%D0%BA%D0%B8",
    "ru/about/",
];
const WIDTHS: [u32; 3] = [360, 768, 1440];

/// What of the page is wider than the window: its size, and the innermost elements that reach out.
const TOO_WIDE: &str = "const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter(element => element.getBoundingClientRect().right > innerWidth + .5);
    const innermost = out.filter(element => !out.some(other => other !== element && element.contains(other)));
    return [`${scrollWidth} px`, ...innermost.slice(0, 5).map(element => element.outerHTML.slice(0, 120))]";

/// The words of pictures that are on display and reach out of them. A box of words is higher than their letters by about a fifth of
/// the size at either side.
const CUT_OFF: &str = "return [...document.querySelectorAll('svg.chart text, svg.months text, svg.lanes text')].filter(text => text.checkVisibility()).flatMap(text => {
        const { x, y, width, height } = text.getBBox(), room = text.ownerSVGElement.viewBox.baseVal, spare = text.getAttribute('font-size') / 5;
        const out = Math.max(-x, x + width - room.width, -y - spare, y + height - spare - room.height);
        return out > 1 ? [`${text.textContent} (by ${out.toFixed(1)})`] : [];
    })";

/// The words of pictures that are on display and smaller than 12 pixels there, but for the rounding of a layout.
const TOO_SMALL: &str =
    "return [...document.querySelectorAll('svg.chart text, svg.months text, svg.lanes text')].filter(text => text.checkVisibility()).flatMap(text => {
        const size = text.getScreenCTM().a * text.getAttribute('font-size');
        return size < 11.95 ? [`${text.textContent} (${size.toFixed(1)} px)`] : [];
    })";

/// Whether the page is set in its own typeface, by how wide a word is in each weight at the size of the page's text.
const IN_ITS_TYPEFACE: &str = "const word = document.createElement('span');
    word.textContent = 'Жалобы на пытки, 1234567890';
    document.body.append(word);
    const wide = (weight, face) => (word.style.cssText = `position: absolute; white-space: pre; font: ${weight} 1rem ${face}`, word.getBoundingClientRect().width);
    const used = [400, 600].every((weight) => wide(weight, 'var(--sans)') !== wide(weight, '\"Golos Fallback\"'));
    word.remove();
    return used";

/// A reader whose page has its typeface: one that came late, as on a busy machine, does without, and the next one has it from the browser's cache.
async fn in_its_typeface(readers: &Readers) -> std::rc::Rc<Reader> {
    let reader = readers.open("").await;
    for _ in 0..10 {
        fonts(&reader).await;
        if reader.asks::<bool>(IN_ITS_TYPEFACE, &[]).await {
            return reader;
        }
        reader.go("").await;
    }
    panic!("ten pages came too late for their typeface");
}

/// Waits for the fonts: text is as wide as it will be.
async fn fonts(reader: &Reader) {
    reader.sees("return document.fonts.status", &[], "loaded").await;
}

async fn no_page_is_wider_than_its_window(readers: &Readers, dark: bool) {
    let reader = readers.open_as(&Profile { dark, ..Profile::default() }, "").await;
    assert_eq!(reader.asks::<bool>("return matchMedia('(prefers-color-scheme: dark)').matches", &[]).await, dark);
    let mut problems = Vec::new();
    for page in PAGES {
        reader.go(page).await;
        fonts(&reader).await;
        for width in WIDTHS {
            reader.resizes(width).await;
            let found: Vec<String> = reader.asks(TOO_WIDE, &[]).await;
            if !found.is_empty() {
                problems.push(format!("{page} at {width} px: {}", found.join(", ")));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

pub async fn no_page_is_wider_than_its_window_in_light(readers: &Readers) {
    no_page_is_wider_than_its_window(readers, false).await;
}

pub async fn no_page_is_wider_than_its_window_in_dark(readers: &Readers) {
    no_page_is_wider_than_its_window(readers, true).await;
}

pub async fn no_word_of_a_picture_is_cut_off_in_any_language(readers: &Readers) {
    let report = doklad::edition::shipped().report();
    let mut problems = Vec::new();
    for width in WIDTHS {
        for lang in ["ru", "en", "kk"] {
            // A browser of its own for each language: one refuses more than 200 steps in ten seconds.
            let reader = in_its_typeface(readers).await;
            reader.resizes(width).await;
            let charts = report.charts.iter().map(|chart| format!("{lang}/charts/{}/", chart.id));
            for page in [format!("{lang}/"), format!("{lang}/charts/"), format!("{lang}/timeline/")].into_iter().chain(charts) {
                // As the browser's own way back and forth does: the program is there already.
                reader
                    .asks::<()>("history.pushState(null, '', `/${arguments[0]}`); dispatchEvent(new PopStateEvent('popstate'))", &[&page])
                    .await;
                reader.sees("return document.querySelector('svg text') && document.querySelector('.languages [aria-current]').lang + location.pathname", &[], format!("{lang}/{page}")).await;
                fonts(&reader).await;
                let found: Vec<String> = reader.asks(CUT_OFF, &[]).await;
                if !found.is_empty() {
                    problems.push(format!("{page} at {width} px: {}", found.join(" | ")));
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

pub async fn no_word_of_a_picture_is_smaller_than_twelve_pixels(readers: &Readers) {
    let reader = readers.open("").await;
    let mut problems = Vec::new();
    for page in ["kk/", "kk/charts/", "kk/charts/torture-complaints/", "kk/timeline/", "kk/charts/torture-complaints/embed/"] {
        if page.ends_with("embed/") {
            reader.goes_to(page).await
        } else {
            reader.go(page).await
        }
        // Where a drawing takes the other's place, and where a column does, too.
        for width in [360, 480, 545, 600, 640, 660, 768, 959, 961, 1040, 1152, 1440] {
            reader.resizes(width).await;
            let found: Vec<String> = reader.asks(TOO_SMALL, &[]).await;
            assert!(reader.asks::<bool>("return document.querySelector('svg text') !== null", &[]).await, "{page} has a picture");
            if !found.is_empty() {
                problems.push(format!("{page} at {width} px: {}", found.join(" | ")));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

pub async fn fields_of_a_phone_have_letters_that_it_does_not_zoom_in_on(readers: &Readers) {
    let reader = readers.open("ru/timeline/").await;
    reader.resizes(360).await;
    let small = "return [...document.querySelectorAll('input:not([type=checkbox]), textarea')].map(field => parseFloat(getComputedStyle(field).fontSize)).filter(size => size < 16)";
    for page in ["ru/timeline/", "ru/search/", "ru/charts/torture-complaints/"] {
        reader.go(page).await;
        reader.sees(small, &[], [0.0; 0]).await;
    }
}

/// Paragraphs that stand further below the one before, with no heading between, than four lines of text are high.
const HOLES: &str = "return [...document.querySelectorAll('.paragraph + .paragraph > p')].flatMap(paragraph => {
        const { bottom } = paragraph.parentElement.previousElementSibling.firstElementChild.getBoundingClientRect();
        const gap = paragraph.getBoundingClientRect().top - bottom;
        return gap > 4 * parseFloat(getComputedStyle(paragraph).lineHeight) ? [`${gap} px above «${paragraph.textContent.slice(0, 40)}»`] : [];
    })";

pub async fn notes_longer_than_their_paragraph_leave_no_hole_in_the_text(readers: &Readers) {
    let reader = readers.open("").await;
    reader.resizes(1440).await;
    let mut problems = Vec::new();
    for section in &doklad::edition::shipped().report().sections {
        reader.go(&format!("kk/report/{}/", section.id)).await;
        fonts(&reader).await;
        let found: Vec<String> = reader.asks(HOLES, &[]).await;
        problems.extend(found.iter().map(|hole| format!("{}: {hole}", section.id)));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
