//! A country with its places: the area of each disc is the number of events that happened there.

use super::frame::{Frame, SMALL, px};
use super::metrics::width;
use super::scene::{Ink, Point, Scene};
use crate::query::sorted;
use crate::report::Map;
use core::cmp::Reverse;
use plotters::style::text_anchor::{HPos, VPos};

/// A place on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapPlace {
    /// What its disc is tied to.
    pub mark: String,
    /// Its name.
    pub name: String,
    /// How many events happened there: at least one.
    pub count: u32,
    /// Where it lies on the map's plane.
    pub at: (i16, i16),
}

/// Room around the country, for discs and names.
const EDGE: i32 = 14;

/// The radius in pixels of the disc of one event; areas are proportional to the numbers.
const RADIUS: f64 = 5.0;

/// Draws a map `wide` pixels wide. Places with more events are labelled first: with name and number, with the number alone, or, where there is no room, not at all.
pub fn draw_map(map: &Map, places: &[MapPlace], wide: u32) -> Scene {
    let room = px(wide) - 2 * EDGE;
    let scaled = |length: i32| length * room / i32::from(Map::WIDTH);
    let pixel = |(x, y): (i32, i32)| (scaled(x) + EDGE, scaled(y) + EDGE);
    let frame = Frame::new(wide, scaled(i32::from(map.height)) + 2 * EDGE);
    for (lines, ink) in [(&map.borders, Ink::Rule), (&map.outline, Ink::Muted)] {
        for line in lines {
            let walk = |at: &mut (i32, i32), step: &(i16, i16)| {
                *at = (at.0 + i32::from(step.0), at.1 + i32::from(step.1));
                Some(pixel(*at))
            };
            let mut points: Vec<Point> = line.iter().scan((0, 0), walk).collect();
            points.dedup();
            frame.line(points, ink);
        }
    }
    let order = sorted(places.iter().zip(0_usize..).map(|(place, at)| (Reverse(place.count), at)));
    let order: Vec<&MapPlace> = order.into_iter().map(|(_, at)| &places[at]).collect();
    let discs: Vec<(Point, i32)> = order
        .iter()
        .map(|place| (pixel((place.at.0.into(), place.at.1.into())), (RADIUS * f64::from(place.count).sqrt()).round() as i32))
        .collect();
    let mut taken: Vec<Area> = discs.iter().map(|&((x, y), radius)| ((x - radius, y - radius), (x + radius, y + radius))).collect();
    for (place, (at, radius)) in order.into_iter().zip(discs) {
        frame.showing(Some(&place.mark));
        frame.disc(at, radius, Ink::Report);
        let number = place.count.to_string();
        for words in [format!("{} {number}", place.name), number] {
            let found = boxes(at, radius, px(width(&words, SMALL, false))).into_iter().find(|around| {
                let is_inside = around.0.0 >= 0 && around.1.0 <= frame.width && around.0.1 >= 0;
                is_inside && taken.iter().all(|other| !overlap(around, other))
            });
            if let Some(around) = found {
                frame.text(&words, around.0, (SMALL, false), Ink::Text, (HPos::Left, VPos::Top));
                taken.push(around);
                break;
            }
        }
    }
    frame.showing(None);
    frame.scene()
}

/// From the top left to the bottom right.
type Area = (Point, Point);

const HIGH: i32 = 16;

/// Where words may stand by a disc: right of it, left, above, below.
fn boxes((x, y): Point, radius: i32, wide: i32) -> [Area; 4] {
    let gap = radius + 4;
    let corners = [(x + gap, y - HIGH / 2), (x - gap - wide, y - HIGH / 2), (x - wide / 2, y - gap - HIGH), (x - wide / 2, y + gap)];
    corners.map(|(left, top)| ((left, top), (left + wide, top + HIGH)))
}

fn overlap(one: &Area, other: &Area) -> bool {
    one.0.0 < other.1.0 && other.0.0 < one.1.0 && one.0.1 < other.1.1 && other.0.1 < one.1.1
}
