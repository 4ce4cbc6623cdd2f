//! Pictures beside links: for every page, all of its words whole, apart and inside; the same bytes each time.

use doklad::edition::shipped;
use doklad::publish::preview::{Picture, Placed, SIZE, path, picture, png};
use doklad::report::{Chart, Lang, Report};
use doklad::state::{ChartView, Page, State};
use std::collections::BTreeSet;
use std::sync::LazyLock;

fn report() -> &'static Report {
    shipped().report()
}

/// The states whose pictures are their own, in every language.
fn states() -> impl Iterator<Item = State> {
    let all = Lang::ALL.into_iter().flat_map(|lang| State::all(report(), lang));
    all.filter(|state| matches!(state.page, Page::Overview | Page::Chart { .. } | Page::Event { .. } | Page::Section { .. }))
}

static PICTURES: LazyLock<Vec<(State, Picture)>> = LazyLock::new(|| {
    let draw = |state: State| {
        let drawn = picture(shipped().of(state.lang), &state.page).unwrap_or_else(|| panic!("{} has no picture", state.path()));
        (state, drawn)
    };
    states().map(draw).collect()
});

fn chart(id: &str) -> State {
    State { lang: Lang::Ru, page: Page::Chart { id: id.into(), view: ChartView::Chart } }
}

/// Words as they are read: no-break spaces are spaces.
fn plain(words: &str) -> String {
    words.replace('\u{a0}', " ").replace('\u{2060}', "")
}

#[test]
fn every_page_has_the_path_of_a_picture_and_what_there_is_not_has_none() {
    let paths: BTreeSet<String> =
        Lang::ALL.into_iter().flat_map(|lang| State::all(report(), lang)).filter_map(|state| path(&state)).collect();
    assert_eq!(paths, states().filter_map(|state| path(&state)).collect());
    assert_eq!(paths.len(), PICTURES.len());
    assert_eq!(path(&chart("torture-complaints")).as_deref(), Some("previews/ru/charts/torture-complaints.png"));
    let names = State { lang: Lang::Kk, page: Page::Names };
    assert_eq!(path(&names).as_deref(), Some("previews/kk.png"));
    let lost = State { lang: Lang::Ru, page: Page::NotFound { path: "x".into() } };
    assert_eq!((path(&lost), png(shipped().of(lost.lang), &lost.page)), (None, None));
}

#[test]
fn all_words_are_inside_and_none_lies_on_another() {
    const EDGE: f32 = 24.0;
    let (wide, high) = (SIZE.0 as f32, SIZE.1 as f32);
    let mut seen = 0;
    for (state, picture) in PICTURES.iter() {
        let words: Vec<Placed<'_>> = picture.words().collect();
        for (at, one) in words.iter().enumerate() {
            let [left, top, right, bottom] = one.edges;
            assert!(left >= EDGE && top >= EDGE && right <= wide - EDGE && bottom <= high - EDGE, "{}: {one:?}", state.path());
            let other = words[..at].iter().find(|other| {
                let [other_left, other_top, other_right, other_bottom] = other.edges;
                left < other_right && other_left < right && top < other_bottom && other_top < bottom
            });
            assert_eq!(other, None, "{}: {one:?}", state.path());
            seen += 1;
        }
    }
    assert!(seen > 10 * PICTURES.len() / 2, "found {seen}");
}

#[test]
fn every_letter_is_drawn() {
    for (state, picture) in PICTURES.iter() {
        let lacking: Vec<Placed<'_>> = picture.words().filter(|words| words.lacks_letters).collect();
        assert_eq!(lacking, [], "{}", state.path());
    }
}

#[test]
fn a_title_is_there_to_its_last_word() {
    for (state, picture) in PICTURES.iter() {
        let all = plain(&picture.words().map(|words| words.words).collect::<Vec<_>>().join(" "));
        let title = doklad::view::heading(shipped().of(state.lang), &state.page)
            .unwrap_or_else(|| shipped().of(state.lang).label(report().title).into());
        assert!(all.contains(&plain(&title)), "{}: {all}", state.path());
    }
}

#[test]
fn marks_that_have_no_room_are_counted() {
    let mut cut = 0;
    for (state, picture) in PICTURES.iter() {
        let Page::Chart { id, .. } = &state.page else { continue };
        let chart: &Chart = report().chart(id).expect("the state is one of the report's");
        let words = shipped().of(state.lang);
        let values: Vec<String> = report().chart_statistics(chart).map(|statistic| words.value_with_unit(statistic)).collect();
        // As one text, for a long value takes two lines. The last number of an axis has its unit too, and may read as a value does.
        let all: String = picture.words().map(|placed| format!("| {} ", placed.words)).collect::<String>() + "|";
        let all = all.replace(" | ", " ");
        let times = |value: &&String| values.iter().filter(|other| other == value).count().min(all.matches(&format!(" {value} ")).count());
        let shown: usize = values.iter().collect::<BTreeSet<_>>().iter().map(times).sum();
        let left_out = u32::try_from(values.len() - shown).expect("a chart has few marks");
        let told = words.with("facet-more", &[("number", &words.count("count-figures", left_out))]);
        assert!(shown > 0, "{}", state.path());
        assert_eq!(picture.words().any(|placed| placed.words == told), left_out > 0, "{}: {told}", state.path());
        cut += u32::from(left_out > 0);
    }
    assert!(cut > 0, "some charts have too many marks");
}

/// The size and the palette of a PNG file; its pixels are read to their end.
fn decoded(bytes: &[u8]) -> ((u32, u32), Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a PNG has a header");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a picture fits into memory")];
    reader.next_frame(&mut pixels).expect("all pixels are there");
    let info = reader.info();
    (info.size(), info.palette.as_deref().unwrap_or_default().to_vec())
}

#[test]
fn a_file_is_a_small_picture_of_the_size_that_it_says_like_no_other() {
    let charts = report().charts.iter().map(|one| chart(one.id));
    let others = states().filter(|state| !matches!(state.page, Page::Chart { .. })).step_by(40);
    let mut files = BTreeSet::new();
    let mut count = 0;
    for state in charts.chain(others) {
        let bytes = png(shipped().of(state.lang), &state.page).unwrap_or_else(|| panic!("{} has no picture", state.path()));
        assert_eq!(decoded(&bytes).0, SIZE, "{}", state.path());
        assert!(bytes.len() < 40_000, "{} has {} bytes", state.path(), bytes.len());
        files.insert(bytes);
        count += 1;
    }
    assert_eq!(files.len(), count);
    assert!(count > report().charts.len());
}

#[test]
fn the_same_picture_has_the_same_bytes() {
    let state = chart("torture-complaints");
    let elsewhere = std::thread::spawn({
        let state = state.clone();
        move || png(shipped().of(state.lang), &state.page)
    });
    assert_eq!(Some(png(shipped().of(state.lang), &state.page)), elsewhere.join().ok());
}

#[test]
fn colors_are_those_of_the_light_theme() {
    let (_, palette) = decoded(&png(shipped().of(Lang::Ru), &chart("torture-complaints").page).expect("the report has this chart"));
    let tokens = include_str!("../static/style/tokens.css");
    for token in ["--paper", "--ink", "--gov", "--ngo"] {
        let hex = tokens.split_once(&format!("{token}: #")).expect("the style has this token").1;
        let color = u32::from_str_radix(&hex[..6], 16).expect("a token is six hexadecimal digits").to_be_bytes();
        assert!(palette.chunks(3).any(|known| known == &color[1..]), "{token}");
    }
}
