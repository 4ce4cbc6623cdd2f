//! A scene as SVG text. Shapes that show the same mark stand together in a link to what they rest on.

use super::scene::{Anchor, Geometry, Ink, Point, Scene, Shape};
use super::stack::push_lines;
use core::fmt::Write as _;

/// Where a mark leads, and what it says to those who do not see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address.
    pub href: String,
    /// What it says beside the words that stand in it.
    pub label: String,
    /// The attribute by which pages know the mark, such as `data-statistic`, and its value.
    pub hook: (&'static str, String),
}

/// A scene as an `svg` element with a class of its own. `link` says where a mark leads.
///
/// Colours come from the page's style by the inks' classes; every mark is a link. By keyboard each is reached by itself, or, where a script moves
/// the focus on from the first (`static/scripts/marks.js`), as one stop for all.
pub fn svg(scene: &Scene, class: &str, label: &str, one_stop: bool, link: impl Fn(&str) -> Option<Link>) -> String {
    let Scene { width, height, shapes } = scene;
    let mut out = format!("<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" role=\"group\" aria-label=\"{}\">", escape(label));
    push_shapes(&mut out, shapes, (false, one_stop), link);
    out.push_str("</svg>");
    out
}

/// `fixed` says of every shape its colour and of every text how wide it is, for where the page's style and its font may be others.
fn push_shapes(out: &mut String, shapes: &[Shape], (fixed, one_stop): (bool, bool), link: impl Fn(&str) -> Option<Link>) {
    let mut stop = "";
    for run in shapes.chunk_by(|a, b| a.mark == b.mark) {
        let mark = run[0].mark.as_deref();
        let link = mark.and_then(&link);
        match &link {
            Some(Link { href, label, hook: (hook, value) }) => {
                // A name that begins with the words in sight is what speech control listens for (WCAG 2.5.3).
                let words = words(run);
                let name = if words.is_empty() { label.clone() } else { format!("{words}. {label}") };
                let (value, href, name) = (escape(value), escape(href), escape(&name));
                let _ = write!(out, "<a class=\"mark\" {hook}=\"{value}\" href=\"{href}\" aria-label=\"{name}\"{stop}>");
                if one_stop {
                    stop = " tabindex=\"-1\"";
                }
                push_target(out, run);
            }
            None => out.push_str("<g aria-hidden=\"true\">"),
        }
        for shape in run {
            push_shape(out, shape, fixed);
        }
        out.push_str(if link.is_some() { "</a>" } else { "</g>" });
    }
}

/// A scene as a file of its own: its title above, its source below, in the colours of light paper. It has no style sheet, so that a page that takes it in keeps its own
/// style, and need not work it out again.
pub fn standalone(scene: &Scene, title: &str, source: &str) -> String {
    const EDGE: i32 = 24;
    let mut around = Vec::new();
    let title_end = push_lines(&mut around, title, (20, true, Ink::Text), scene.width, EDGE);
    let drawing = title_end + EDGE;
    let under = drawing + super::frame::px(scene.height) + EDGE / 2;
    let high = push_lines(&mut around, source, (12, false, Ink::Muted), scene.width, under) + EDGE;
    let wide = super::frame::px(scene.width) + 2 * EDGE;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" viewBox=\"0 0 {wide} {high}\" role=\"img\" \
         font-family=\"'Golos Text','PT Sans','Noto Sans',sans-serif\"><title>{}</title>\
         <rect width=\"{wide}\" height=\"{high}\" fill=\"{}\"/>",
        escape(title),
        Ink::Paper.color(),
    );
    for (shapes, top) in [(&around, 0), (&scene.shapes, drawing)] {
        let _ = write!(out, "<g transform=\"translate({EDGE} {top})\">");
        push_shapes(&mut out, shapes, (true, false), |_| None);
        out.push_str("</g>");
    }
    out.push_str("</svg>\n");
    out
}

/// The words that stand in shapes.
fn words(shapes: &[Shape]) -> String {
    let words = shapes.iter().filter_map(|shape| match &shape.geometry {
        Geometry::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A transparent area under a mark, so that the whole of it can be clicked and the focus ring surrounds it. Round shapes may lie apart from
/// the words of their mark (seats of a chamber) and are left out.
fn push_target(out: &mut String, shapes: &[Shape]) {
    let points = shapes.iter().flat_map(|shape| corners(&shape.geometry));
    let bounds = points.fold(None, |bounds: Option<(Point, Point)>, (x, y)| {
        let ((left, top), (right, bottom)) = bounds.unwrap_or(((x, y), (x, y)));
        Some(((left.min(x), top.min(y)), (right.max(x), bottom.max(y))))
    });
    if let Some(((left, top), (right, bottom))) = bounds {
        let _ = write!(
            out,
            "<rect class=\"target\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            left,
            top - 2,
            right - left,
            bottom - top + 4
        );
    }
}

fn corners(geometry: &Geometry) -> Vec<Point> {
    match geometry {
        Geometry::Rect(from, to) => vec![*from, *to],
        Geometry::Disc(..) | Geometry::Circle(..) => Vec::new(),
        Geometry::Line(points) | Geometry::Polygon(points) => points.clone(),
        Geometry::Text { at: (x, y), anchor, size, bold, text } => {
            let wide = super::frame::px(super::metrics::width(text, *size, *bold));
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - wide / 2,
                Anchor::End => x - wide,
            };
            vec![(left, y - super::frame::px(*size) * 4 / 5), (left + wide, y + 4)]
        }
    }
}

fn push_shape(out: &mut String, Shape { geometry, ink, .. }: &Shape, fixed: bool) {
    let fill = match fixed {
        true => format!("fill=\"{}\"", ink.color()),
        false => format!("class=\"{}\"", ink.class()),
    };
    let stroke = match fixed {
        true => format!("fill=\"none\" stroke=\"{}\"", ink.color()),
        false => format!("class=\"{} line\"", ink.class()),
    };
    let _ = match geometry {
        Geometry::Rect((x, y), (right, bottom)) => {
            write!(out, "<rect {fill} x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\"/>", right - x, bottom - y)
        }
        Geometry::Disc((x, y), radius) => write!(out, "<circle {fill} cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"),
        Geometry::Circle((x, y), radius) => write!(out, "<circle {stroke} cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"),
        Geometry::Line(points) => write!(out, "<path {stroke} d=\"{}\"/>", path(points)),
        Geometry::Polygon(points) => write!(out, "<path {fill} d=\"{}Z\"/>", path(points)),
        Geometry::Text { at: (x, y), anchor, size, bold, text } => {
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => " text-anchor=\"middle\"",
                Anchor::End => " text-anchor=\"end\"",
            };
            let weight = if *bold { " font-weight=\"600\"" } else { "" };
            let wide = if fixed { as_wide(text, *size, *bold) } else { String::new() };
            write!(out, "<text {fill} x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{anchor}{weight}{wide}>{}</text> ", escape(text))
        }
    };
}

/// Has a text take the room that it takes in the page's font.
fn as_wide(text: &str, size: u32, bold: bool) -> String {
    format!(" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"", super::metrics::width(text, size, bold))
}

fn path(points: &[Point]) -> String {
    let mut path = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        let _ = write!(path, "{}{x} {y}", if at == 0 { 'M' } else { 'L' });
    }
    path
}

/// Text for an attribute or an element, of HTML or SVG.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}
