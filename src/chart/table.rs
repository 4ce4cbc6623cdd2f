//! A table as a picture, where a table is what a reader wants to show.

use super::frame::px;
use super::metrics::{width as wide, wrap};
use super::scene::{Anchor, Geometry, Ink, Scene, Shape};

/// Cells of a row: in the head none stands for a statistic.
struct Row<'t> {
    mark: Option<&'t str>,
    cells: Vec<Vec<String>>,
}

const SIZE: u32 = 13;
const LINE: i32 = 18;
const PADDING: i32 = 8;
/// Between two columns.
const GAP: u32 = 14;
/// No column but the first is wider, unless a word is.
const MOST: u32 = 124;

/// Draws a table `width` pixels wide: the words of its head, and for each row the id of a statistic with as many cells. The first column takes what the others
/// leave; the values, the second, are bold.
pub fn draw_table<const N: usize>(head: &[String; N], rows: &[(&str, [String; N])], width: u32) -> Scene {
    let columns = columns(head, rows, width);
    let broken = |mark, cells: &[String; N], bold: bool| Row {
        mark,
        cells: cells.iter().enumerate().map(|(at, cell)| wrap(cell, SIZE, bold || at == 1, columns[at].1)).collect(),
    };
    let body = rows.iter().map(|(mark, cells)| broken(Some(*mark), cells, false));
    let mut scene = Scene { width, height: 0, shapes: Vec::new() };
    let mut top = 0;
    for Row { mark, cells } in std::iter::once(broken(None, head, true)).chain(body) {
        let ink = if mark.is_some() { Ink::Text } else { Ink::Muted };
        for (at, (lines, (left, _))) in cells.iter().zip(&columns).enumerate() {
            let bold = mark.is_none() || at == 1;
            for (text, y) in lines.iter().zip((top + PADDING + LINE - 5..).step_by(LINE.unsigned_abs() as usize)) {
                let geometry = Geometry::Text { at: (px(*left), y), anchor: Anchor::Start, size: SIZE, bold, text: text.clone() };
                scene.shapes.push(Shape { geometry, ink, mark: mark.map(Into::into) });
            }
        }
        let lines = cells.iter().map(Vec::len).max().unwrap_or(0);
        top += 2 * PADDING + LINE * i32::try_from(lines).unwrap_or(0);
        scene.shapes.push(Shape { geometry: Geometry::Rect((0, top - 1), (px(width), top)), ink: Ink::Rule, mark: None });
    }
    scene.height = top.unsigned_abs();
    scene
}

/// The left end and the room of each column.
fn columns<const N: usize>(head: &[String; N], rows: &[(&str, [String; N])], width: u32) -> [(u32, u32); N] {
    let mut columns = [(0, 0); N];
    for (at, column) in columns.iter_mut().enumerate().skip(1) {
        let cells = rows.iter().map(|(_, cells)| &cells[at]).chain([&head[at]]);
        column.1 = cells.map(|cell| wide(cell, SIZE, true).min(MOST).max(longest_word(cell))).max().unwrap_or(0);
    }
    let others: u32 = columns.iter().map(|column| column.1 + GAP).sum();
    columns[0].1 = width.saturating_sub(others - GAP);
    for at in 1..N {
        columns[at].0 = columns[at - 1].0 + columns[at - 1].1 + GAP;
    }
    columns
}

fn longest_word(text: &str) -> u32 {
    text.split(' ').map(|word| wide(word, SIZE, true)).max().unwrap_or(0)
}
