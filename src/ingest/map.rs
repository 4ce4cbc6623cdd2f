//! The map: the country's regions as TopoJSON (<https://github.com/topojson/topojson-specification>), put on a plane.

use super::checks::LabelList;
use super::index;
use super::problem::{Place, Problems};
use super::tables::ReportFile;
use crate::report::{Entity, EntityKind, Map};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Degrees, or lengths on the plane.
type Point = (f64, f64);

#[derive(Deserialize)]
struct Topology {
    arcs: Vec<Vec<(f64, f64)>>,
    transform: Transform,
    objects: BTreeMap<String, Collection>,
}

#[derive(Deserialize)]
struct Transform {
    scale: Point,
    translate: Point,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

/// Indices of arcs; a negative one is the complement of an arc that runs backwards.
#[derive(Deserialize)]
#[serde(tag = "type")]
enum Geometry {
    Polygon { arcs: Vec<Vec<i64>> },
    MultiPolygon { arcs: Vec<Vec<Vec<i64>>> },
}

impl Geometry {
    fn rings(&self) -> Vec<&Vec<i64>> {
        match self {
            Self::Polygon { arcs } => arcs.iter().collect(),
            Self::MultiPolygon { arcs } => arcs.iter().flatten().collect(),
        }
    }
}

/// The map in a file, which is empty where there is none, with the places that lie within its regions.
pub(super) fn map(file: &str, report: &ReportFile, entities: &[Entity], labels: &mut LabelList, problems: &mut Problems) -> Option<Map> {
    let place = Place { file: "map.json", text: file };
    let note = match (&report.map, file.trim().is_empty()) {
        (None, true) => return None,
        (Some(table), true) => {
            problems.add(&report.place(), table.note.span(), "expected a map in map.json, found none");
            return None;
        }
        (None, false) => {
            problems.add(&place, 0..0, "expected a note on it under [map] in report.toml, found none");
            return None;
        }
        (Some(table), false) => labels.add(&table.note, &report.place(), problems),
    };
    let topology: Topology = match serde_json::from_str(file) {
        Ok(topology) => topology,
        Err(error) => {
            problems.add(&place, 0..0, format!("expected TopoJSON of polygons that is quantized, found {error}"));
            return None;
        }
    };
    let arcs: Vec<Vec<Point>> = topology.arcs.iter().map(|arc| degrees(arc, &topology.transform)).collect();
    let rings: Vec<&Vec<i64>> = topology.objects.values().flat_map(|object| &object.geometries).flat_map(Geometry::rings).collect();
    let mut used = vec![0; arcs.len()];
    for &number in rings.iter().copied().flatten() {
        match used.get_mut(arc(number)) {
            Some(used) => *used += 1,
            None => problems.add(&place, 0..0, format!("expected the number of one of {} arcs, found {number}", arcs.len())),
        }
    }
    if used.iter().all(|&used| used == 0) || rings.iter().copied().flatten().any(|&number| arc(number) >= arcs.len()) {
        return None;
    }
    let projection = Projection::of(&arcs);
    let lines = |is: &dyn Fn(u32) -> bool| {
        let lines = arcs.iter().zip(&used).filter(|(_, used)| is(**used)).map(|(arc, _)| steps(arc.iter().map(|&at| projection.pixel(at))));
        lines.filter(|line: &Vec<(i16, i16)>| line.len() > 1).collect()
    };
    let rings: Vec<Vec<Point>> = rings.into_iter().map(|ring| ring.iter().flat_map(|&number| directed(&arcs, number)).collect()).collect();
    let located = (0_usize..).zip(entities).filter(|(_, entity)| entity.kind == EntityKind::Place);
    let located =
        located.filter_map(|(number, entity)| entity.position.map(|(lat, lon)| (index(number), (f64::from(lon), f64::from(lat)))));
    let places = located.filter(|(_, at)| is_within(&rings, *at)).map(|(number, at)| (number, projection.pixel(at))).collect();
    Some(Map { height: projection.height(), outline: lines(&|used| used == 1), borders: lines(&|used| used > 1), places, note })
}

/// The index of an arc, whichever way it runs.
fn arc(number: i64) -> usize {
    usize::try_from(if number < 0 { !number } else { number }).unwrap_or(usize::MAX)
}

fn directed(arcs: &[Vec<Point>], number: i64) -> Vec<Point> {
    let mut points = arcs[arc(number)].clone();
    if number < 0 {
        points.reverse();
    }
    points
}

/// A quantized arc in degrees: longitude, latitude.
fn degrees(arc: &[Point], Transform { scale, translate }: &Transform) -> Vec<Point> {
    let sum = |at: &mut Point, step: &Point| {
        *at = (at.0 + step.0, at.1 + step.1);
        Some((at.0 * scale.0 + translate.0, at.1 * scale.1 + translate.1))
    };
    arc.iter().scan((0.0, 0.0), sum).collect()
}

/// Whether a point lies within one of the areas that rings enclose, by how many of their edges are to its right.
fn is_within(rings: &[Vec<Point>], (x, y): Point) -> bool {
    let crosses = |edge: &[Point]| {
        let ((x1, y1), (x2, y2)) = (edge[0], edge[1]);
        (y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    };
    rings.iter().flat_map(|ring| ring.windows(2)).filter(|edge| crosses(edge)).count() % 2 == 1
}

/// A line as its first point and the steps from one to the next; steps that lead nowhere are left out.
fn steps(points: impl Iterator<Item = (i16, i16)>) -> Vec<(i16, i16)> {
    let mut line = Vec::new();
    let mut last = (0, 0);
    for point in points {
        if line.is_empty() || point != last {
            line.push((point.0 - last.0, point.1 - last.1));
            last = point;
        }
    }
    line
}

/// Albers' equal-area conic projection (Snyder: *Map Projections: A Working Manual*, 1987, p. 100, on the sphere), whose standard parallels are a sixth of the country's height from
/// its south and its north, set into a plane of [`Map::WIDTH`].
struct Projection {
    n: f64,
    c: f64,
    middle: f64,
    /// Of the plane: its left, its top, and how much wider it is.
    left: f64,
    top: f64,
    bottom: f64,
    scale: f64,
}

impl Projection {
    fn of(arcs: &[Vec<Point>]) -> Self {
        let points = || arcs.iter().flatten();
        let bounds = |of: &dyn Fn(&Point) -> f64| {
            points().map(of).fold((f64::INFINITY, f64::NEG_INFINITY), |(min, max), value| (min.min(value), max.max(value)))
        };
        let ((west, east), (south, north)) = (bounds(&|point| point.0), bounds(&|point| point.1));
        let sixth = (north - south) / 6.0;
        let [first, second] = [south + sixth, north - sixth].map(f64::to_radians);
        let n = f64::midpoint(first.sin(), second.sin());
        let c = first.cos().powi(2) + 2.0 * n * first.sin();
        let mut projection = Self { n, c, middle: f64::midpoint(west, east), left: 0.0, top: 0.0, bottom: 0.0, scale: 1.0 };
        let (left, right) = bounds(&|&point| projection.plane(point).0);
        let (top, bottom) = bounds(&|&point| projection.plane(point).1);
        (projection.left, projection.top, projection.bottom) = (left, top, bottom);
        projection.scale = f64::from(Map::WIDTH) / (right - left);
        projection
    }

    /// On a plane with x to the right and y down.
    fn plane(&self, (lon, lat): Point) -> Point {
        let radius = (self.c - 2.0 * self.n * lat.to_radians().sin()).sqrt() / self.n;
        let angle = self.n * (lon - self.middle).to_radians();
        (radius * angle.sin(), radius * angle.cos())
    }

    fn pixel(&self, at: Point) -> (i16, i16) {
        let (x, y) = self.plane(at);
        // Within the plane, whose sides are far below 2^15.
        (((x - self.left) * self.scale).round() as i16, ((y - self.top) * self.scale).round() as i16)
    }

    fn height(&self) -> i16 {
        ((self.bottom - self.top) * self.scale).ceil() as i16
    }
}
