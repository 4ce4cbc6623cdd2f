//! A picture as a PNG of few colors: each ink in shades down to the paper that it stands on.

use super::SIZE;
use super::picture::{Mark, Picture};
use crate::chart::Ink;
use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;
use tiny_skia::{Color, FillRule, Paint, Pixmap, Stroke, Transform};

/// On what a file depends beside the picture: how it is painted, and in which colors.
pub(super) const RECIPE: &str = concat!(include_str!("paint.rs"), include_str!("../../chart/scene.rs"));

type Rgb = [u8; 3];

/// Shades of an ink from the paper on: as smooth to the eye as all, and few enough that most pictures do with 16 colors.
const SHADES: u16 = 4;

/// The color of an ink on light paper.
fn color(ink: Ink) -> Rgb {
    let hex = u32::from_str_radix(&ink.color()[1..], 16).expect("the color of an ink is six hexadecimal digits");
    let [_, red, green, blue] = hex.to_be_bytes();
    [red, green, blue]
}

static COLORS: LazyLock<[Rgb; Ink::ALL.len()]> = LazyLock::new(|| Ink::ALL.map(color));

/// The colors of a picture, the paper first: each of its inks in its shades.
fn palette(picture: &Picture) -> Vec<Rgb> {
    let paper = COLORS[Ink::Paper as usize];
    let mixed = |ink: u8, paper: u8, shade: u16| {
        let sum = u16::from(ink) * shade + u16::from(paper) * (SHADES - shade);
        u8::try_from((sum + SHADES / 2) / SHADES).unwrap_or(u8::MAX)
    };
    let shades = |ink: Ink| {
        let ink = COLORS[ink as usize];
        (1..=SHADES).map(move |shade| [0, 1, 2].map(|channel| mixed(ink[channel], paper[channel], shade)))
    };
    let inks: BTreeSet<Ink> = picture.marks.iter().map(|mark| mark.ink).filter(|ink| *ink != Ink::Paper).collect();
    [paper].into_iter().chain(inks.into_iter().flat_map(shades)).collect()
}

/// A picture as the bytes of a PNG file; the same picture has the same bytes.
pub(super) fn png(picture: &Picture) -> Vec<u8> {
    let palette = palette(picture);
    let pixels = indexed(&painted(picture), &palette);
    encoded(&palette, &pixels).expect("a byte for each pixel, a palette of fewer than 256 colors, and memory to write to")
}

fn encoded(palette: &[Rgb], pixels: &[u8]) -> Result<Vec<u8>, EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, SIZE.0, SIZE.1);
    encoder.set_color(ColorType::Indexed);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    if palette.len() <= 16 {
        encoder.set_depth(BitDepth::Four);
        encoder.write_header()?.write_image_data(&halved(pixels))?;
    } else {
        encoder.set_depth(BitDepth::Eight);
        encoder.write_header()?.write_image_data(pixels)?;
    }
    Ok(bytes)
}

fn painted(picture: &Picture) -> Pixmap {
    let mut pixmap = Pixmap::new(SIZE.0, SIZE.1).expect("a picture has a size");
    let paint = |ink: Ink| {
        let [red, green, blue] = COLORS[ink as usize];
        let mut paint = Paint::default();
        paint.set_color_rgba8(red, green, blue, u8::MAX);
        paint
    };
    let [red, green, blue] = COLORS[Ink::Paper as usize];
    pixmap.fill(Color::from_rgba8(red, green, blue, u8::MAX));
    for Mark { path, ink, line, .. } in &picture.marks {
        match line {
            Some(width) => {
                let stroke = Stroke { width: *width, ..Stroke::default() };
                pixmap.stroke_path(path, &paint(*ink), &stroke, Transform::identity(), None);
            }
            None => pixmap.fill_path(path, &paint(*ink), FillRule::Winding, Transform::identity(), None),
        }
    }
    pixmap
}

/// For each pixel which of the colors is nearest.
fn indexed(pixmap: &Pixmap, palette: &[Rgb]) -> Vec<u8> {
    let mut known: HashMap<[u8; 4], u8> = HashMap::new();
    // Most pixels are like the one before.
    let mut last = ([0; 4], 0);
    let index = |pixel: &[u8; 4]| {
        if *pixel != last.0 {
            last = (*pixel, *known.entry(*pixel).or_insert_with(|| nearest(*pixel, palette)));
        }
        last.1
    };
    pixmap.data().as_chunks::<4>().0.iter().map(index).collect()
}

fn nearest([red, green, blue, _]: [u8; 4], palette: &[Rgb]) -> u8 {
    let distance = |color: &Rgb| color.iter().zip([red, green, blue]).map(|(a, b)| (i32::from(*a) - i32::from(b)).pow(2)).sum::<i32>();
    (0..).zip(palette).min_by_key(|(_, color)| distance(color)).map_or(0, |(index, _)| index)
}

/// Two pixels a byte, for colors that number 16 at most. A picture's width is even, so that each row ends with a byte.
fn halved(pixels: &[u8]) -> Vec<u8> {
    pixels.as_chunks::<2>().0.iter().map(|[left, right]| left << 4 | right).collect()
}
