//! Saved pictures as another program draws them: what a reader puts into a document is what the page shows.

#![cfg(not(target_arch = "wasm32"))]

use doklad::chart::{Anchor, Geometry, Ink, Scene};
use doklad::edition::shipped;
use doklad::report::Lang;
use doklad::state::ChartView;
use doklad::view::{Drawn, WIDE, picture};
use std::io::Write as _;
use std::process::{Command, Stdio};

/// What rsvg-convert draws: width, height and the pixels, three bytes each.
fn drawn(svg: &str) -> (usize, usize, Vec<u8>) {
    let mut program = Command::new("rsvg-convert")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("rsvg-convert is there (.ci/tools test installs it)");
    program.stdin.take().expect("it is piped").write_all(svg.as_bytes()).expect("it reads the picture");
    let output = program.wait_with_output().expect("it ends");
    assert!(output.status.success());
    let mut png = png::Decoder::new(std::io::Cursor::new(output.stdout)).read_info().expect("it writes a PNG");
    let mut pixels = vec![0; png.output_buffer_size().expect("a picture fits into memory")];
    let info = png.next_frame(&mut pixels).expect("all pixels are there");
    assert_eq!(info.color_type, png::ColorType::Rgb);
    (info.width as usize, info.height as usize, pixels)
}

/// The middles of filled rectangles upon which nothing was drawn later, each with its ink.
fn middles(scene: &Scene) -> Vec<((i32, i32), Ink)> {
    let rects = scene.shapes.iter().enumerate().filter_map(|(at, shape)| match shape.geometry {
        Geometry::Rect((left, top), (right, bottom)) if right - left > 5 && bottom - top > 5 => {
            Some((at, ((left + right) / 2, (top + bottom) / 2), shape.ink))
        }
        _ => None,
    });
    let is_free = |(at, (x, y)): (usize, (i32, i32))| {
        scene.shapes[at + 1..].iter().all(|later| match &later.geometry {
            Geometry::Rect((left, top), (right, bottom)) => x < left - 2 || right + 2 < x || y < top - 2 || bottom + 2 < y,
            Geometry::Line(points) | Geometry::Polygon(points) => {
                let (xs, ys) = (points.iter().map(|point| point.0), points.iter().map(|point| point.1));
                xs.clone().max() < Some(x - 2) || xs.min() > Some(x + 2) || ys.clone().max() < Some(y - 2) || ys.min() > Some(y + 2)
            }
            Geometry::Text { at: (start, base), anchor, size, .. } => {
                *anchor == Anchor::Start && x < start - 2 || y < base - i32::try_from(*size).unwrap_or(i32::MAX) || base + 6 < y
            }
            Geometry::Disc((cx, cy), radius) | Geometry::Circle((cx, cy), radius) => {
                (cx - x).abs().max((cy - y).abs()) > i32::try_from(*radius).unwrap_or(i32::MAX) + 2
            }
        })
    };
    rects.filter(|&(at, middle, _)| is_free((at, middle))).map(|(_, middle, ink)| (middle, ink)).collect()
}

#[test]
fn every_saved_picture_has_its_marks_in_their_places_and_colours_and_its_words() {
    const EDGE: i32 = 24;
    let mut seen = 0;
    let of_lang = |lang: Lang| shipped().report().charts.iter().map(move |chart| (shipped().of(lang), chart));
    for ((words, chart), view) in Lang::ALL.into_iter().flat_map(of_lang).flat_map(|one| [(one, ChartView::Chart), (one, ChartView::Table)])
    {
        let what = Drawn::Chart(chart, view);
        let (svg, scene) = (picture(words, what), what.scene(words, WIDE));
        let named = format!("{} in {}, {view:?}", chart.id, words.lang().code());
        let (width, height, pixels) = drawn(&svg);
        assert_eq!(width, (scene.width as i32 + 2 * EDGE) as usize, "{named}");
        assert!(height > scene.height as usize + 2 * EDGE as usize, "{named}");
        let (_, groups) = svg.split_once(&format!("<g transform=\"translate({EDGE} 0)\">")).expect("what stands around it is not moved");
        let (_, moved) = groups.split_once(&format!("<g transform=\"translate({EDGE} ")).expect("the drawing is moved down");
        let down: i32 = moved.split(')').next().and_then(|down| down.parse().ok()).expect("by whole pixels");
        for ((x, y), ink) in middles(&scene) {
            let first = ((y + down) as usize * width + (x + EDGE) as usize) * 3;
            let found = format!("#{:02x}{:02x}{:02x}", pixels[first], pixels[first + 1], pixels[first + 2]);
            assert_eq!(found, ink.color(), "{named}: {ink:?} at {x}, {y}");
            seen += 1;
        }
        // Letters darken the line on which they stand.
        for shape in &scene.shapes {
            let Geometry::Text { at: (_, base), size, text, .. } = &shape.geometry else { continue };
            let row = |y: i32| &pixels[(y + down) as usize * width * 3..(y + down + 1) as usize * width * 3];
            let colours = |y: i32| row(y).chunks(3).collect::<std::collections::BTreeSet<_>>().len();
            assert!(colours(base - *size as i32 / 3) > 2, "{named}: {text:?} is not seen");
        }
    }
    assert!(seen > 400, "{seen} places looked at");
}
