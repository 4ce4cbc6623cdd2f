//! Several pictures in one, each under its own heading: what has no scale in common stands apart.

use super::metrics::wrap;
use super::scene::{Anchor, Geometry, Ink, Scene, Shape};
use super::{Drawing, draw};

/// A picture in a stack.
#[derive(Clone)]
pub struct Part {
    /// What all of it has in common; none where it stands alone.
    pub heading: String,
    /// Why it stands apart, or nothing.
    pub note: String,
    /// What is drawn.
    pub drawing: Drawing,
}

/// Pixels between two pictures.
const GAP: i32 = 44;

/// Draws pictures one below the other, `width` pixels wide.
pub fn draw_stacked(parts: &[Part], width: u32) -> Scene {
    if let [Part { heading, drawing, .. }] = parts
        && heading.is_empty()
    {
        return draw(drawing, width);
    }
    let mut stacked = Scene { width, height: 0, shapes: Vec::new() };
    let mut y = 0;
    for (at, Part { heading, note, drawing }) in parts.iter().enumerate() {
        if at > 0 {
            y += GAP / 2;
            stacked.shapes.push(Shape { geometry: Geometry::Line(vec![(0, y), (super::frame::px(width), y)]), ink: Ink::Rule, mark: None });
            y += GAP / 2;
        }
        for (words, size, bold, ink) in [(heading, 16, true, Ink::Text), (note, 13, false, Ink::Muted)] {
            y = push_lines(&mut stacked.shapes, words, (size, bold, ink), width, y);
        }
        y += if heading.is_empty() { 0 } else { 14 };
        let Scene { height, shapes, .. } = draw(drawing, width);
        stacked.shapes.extend(shapes.into_iter().map(|shape| Shape { geometry: shape.geometry.lowered(y), ..shape }));
        y += super::frame::px(height);
    }
    stacked.height = y.unsigned_abs();
    stacked
}

/// Adds a text as lines from `top` on and returns where they end.
pub(super) fn push_lines(shapes: &mut Vec<Shape>, text: &str, (size, bold, ink): (u32, bool, Ink), room: u32, top: i32) -> i32 {
    let high = super::frame::px(size) * 4 / 3;
    let mut end = top;
    for text in wrap(text, size, bold, room).into_iter().filter(|line| !line.is_empty()) {
        end += high;
        // The letters' feet reach below the line that they stand on.
        let at = (0, end - high / 4);
        shapes.push(Shape { geometry: Geometry::Text { at, anchor: Anchor::Start, size, bold, text }, ink, mark: None });
    }
    end
}
