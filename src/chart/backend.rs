//! The backend on which plotters draws: it paints nothing and records shapes.
//!
//! Plotters knows colours only, so an ink travels as the blue of a colour and comes out as an ink again. Which mark the next shapes show
//! is told beside the drawing, by [`Recorder::showing`].

use super::metrics;
use super::scene::{Anchor, Geometry, Ink, Point, Scene, Shape};
use plotters::style::RGBColor;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle};
use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

/// Part of a font's size that stands above the baseline, in percent: capitals of the page's font, and a little air.
const ASCENT_PERCENT: i32 = 80;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

#[derive(Debug, Default)]
struct Record {
    scene: Scene,
    mark: Option<String>,
}

/// Records what is drawn; clones share the record.
#[derive(Clone, Debug)]
pub(super) struct Recorder(Rc<RefCell<Record>>);

impl Recorder {
    pub fn new(width: u32, height: u32) -> Self {
        Self(Rc::new(RefCell::new(Record { scene: Scene { width, height, shapes: Vec::new() }, mark: None })))
    }

    /// What the shapes drawn from now on show.
    pub fn showing(&self, mark: Option<&str>) {
        self.0.borrow_mut().mark = mark.map(String::from);
    }

    /// All that was drawn.
    pub fn scene(&self) -> Scene {
        self.0.borrow().scene.clone()
    }

    fn push(&self, geometry: Geometry, color: BackendColor) -> Drawn {
        let mut record = self.0.borrow_mut();
        let mark = record.mark.clone();
        record.scene.shapes.push(Shape { geometry, ink: ink(color), mark });
        Ok(())
    }
}

/// The colour in which an ink travels through plotters.
pub(super) fn color(ink: Ink) -> RGBColor {
    RGBColor(0, 0, ink as u8)
}

fn ink(color: BackendColor) -> Ink {
    Ink::ALL.get(usize::from(color.rgb.2)).copied().unwrap_or(Ink::Text)
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let record = self.0.borrow();
        (record.scene.width, record.scene.height)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.push(Geometry::Rect(point, (point.0 + 1, point.1 + 1)), color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.push(Geometry::Line(vec![from, to]), style.color())
    }

    fn draw_rect<S: BackendStyle>(&mut self, upper_left: BackendCoord, bottom_right: BackendCoord, style: &S, fill: bool) -> Drawn {
        let ((left, top), (right, bottom)) = (upper_left, bottom_right);
        let geometry = if fill {
            Geometry::Rect((left.min(right), top.min(bottom)), (left.max(right), top.max(bottom)))
        } else {
            Geometry::Line(vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)])
        };
        self.push(geometry, style.color())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.push(Geometry::Line(path.into_iter().collect()), style.color())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.push(if fill { Geometry::Disc(center, radius) } else { Geometry::Circle(center, radius) }, style.color())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, vertices: I, style: &S) -> Drawn {
        self.push(Geometry::Polygon(vertices.into_iter().collect()), style.color())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let size = size_px(style);
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let ascent = i32::try_from(size).unwrap_or(i32::MAX) * ASCENT_PERCENT / 100;
        let below = match style.anchor().v_pos {
            VPos::Top => ascent,
            VPos::Center => ascent * 45 / 100,
            VPos::Bottom => 0,
        };
        let at: Point = (at.0, at.1 + below);
        self.push(Geometry::Text { at, anchor, size, bold: is_bold(style), text: text.into() }, style.color())
    }

    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = size_px(style);
        Ok((metrics::width(text, size, is_bold(style)), size))
    }

    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Drawn {
        Ok(())
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "font sizes are small whole numbers of pixels")]
fn size_px<S: BackendTextStyle>(style: &S) -> u32 {
    style.size().round().max(1.0) as u32
}

fn is_bold<S: BackendTextStyle>(style: &S) -> bool {
    matches!(style.style(), FontStyle::Bold)
}
