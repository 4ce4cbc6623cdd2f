//! A chart's own drawing, enlarged until it can be read in small, and cut to what there is room for.

use super::picture::Picture;
use crate::chart::{Drawing, Geometry, Ink, Scene, Shape, draw};
use crate::report::ChartForm;

/// A drawing for a preview.
pub(super) struct Figure {
    /// From its top left corner on.
    pub picture: Picture,
    /// In pixels.
    pub height: f32,
    /// How much larger than in a page, in tenths.
    pub tenths: u16,
    /// How many marks are left out; those shown are the first.
    pub left_out: usize,
}

/// A drawing that is larger than this looks coarse.
const MOST: u16 = 21;
/// In one that is smaller, the words of its marks cannot be read where a messenger shows it in a third of its size.
const LEAST: u16 = 14;
/// A chamber's seats say much without words.
const LEAST_CHAMBER: u16 = 10;

/// A drawing `wide` pixels wide with its first `count` marks, from the largest on.
pub(super) fn sizes(drawing: &Drawing, count: usize, wide: f32) -> Vec<Figure> {
    let left_out = drawing.items.len() - count;
    let drawing = Drawing { items: drawing.items[..count].to_vec(), ..drawing.clone() };
    let (least, draw) = match drawing.form {
        // Without all of its marks, seats would be shown as if nobody held them.
        ChartForm::Seats if left_out > 0 => return Vec::new(),
        ChartForm::Seats => (LEAST_CHAMBER, chamber as fn(&Drawing, f32, f32) -> Picture),
        ChartForm::Bars | ChartForm::Shares | ChartForm::Funnel | ChartForm::Units | ChartForm::Times | ChartForm::Figures => {
            (LEAST, bars as fn(&Drawing, f32, f32) -> Picture)
        }
    };
    let enlarged = |tenths: u16| {
        let picture = draw(&drawing, wide, f32::from(tenths) / 10.0);
        Figure { height: picture.size().1, picture, tenths, left_out }
    };
    (least..=MOST).rev().map(enlarged).collect()
}

/// Bars without their axis: each has its value in words.
fn bars(drawing: &Drawing, wide: f32, scale: f32) -> Picture {
    let scene = draw(drawing, pixels(wide / scale));
    let has_axis = matches!(drawing.form, ChartForm::Bars | ChartForm::Shares);
    let is_axis = |shape: &Shape| has_axis && shape.mark.is_none() && shape.ink != Ink::Threshold;
    Picture::of(scene.shapes.iter().filter(|shape| !is_axis(shape)), scale).raised()
}

/// A chamber's half circle, and beside it, not below, who holds how many of its seats.
fn chamber(drawing: &Drawing, wide: f32, scale: f32) -> Picture {
    const CIRCLE: u32 = 328;
    const BETWEEN: f32 = 64.0;
    let scene = draw(drawing, CIRCLE);
    let in_half = scene.shapes.iter().filter(|shape| is_in_half_circle(&scene, shape) && !is_small_print(shape));
    // The words beside it need the room more.
    let mut half = Picture::of(in_half, (scale * 0.8).min(1.25)).raised();
    let (left, half_height) = half.size();
    let left = left + BETWEEN;
    let scene = draw(drawing, pixels((wide - left) / scale));
    let legend = Picture::of(scene.shapes.iter().filter(|shape| !is_in_half_circle(&scene, shape)), scale).raised();
    let over = half_height - legend.size().1;
    let mut picture = Picture::default();
    half.place(legend, (left, over / 2.0));
    picture.place(half, (0.0, (-over / 2.0).max(0.0)));
    picture
}

/// Whether a shape of a chamber is a seat or says how many there are; all else stands below.
fn is_in_half_circle(scene: &Scene, shape: &Shape) -> bool {
    let y = match &shape.geometry {
        Geometry::Disc((_, y), _) | Geometry::Circle((_, y), _) | Geometry::Text { at: (_, y), .. } | Geometry::Rect((_, y), _) => *y,
        Geometry::Line(points) | Geometry::Polygon(points) => points.first().map_or(0, |point| point.1),
    };
    y.unsigned_abs() < scene.width.min(520) / 2 + 24
}

/// What a chamber's seats are called: the words beside it name them.
fn is_small_print(shape: &Shape) -> bool {
    matches!(shape.geometry, Geometry::Text { size, .. } if size < 20)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a width on a picture")]
pub(super) fn pixels(length: f32) -> u32 {
    length as u32
}
