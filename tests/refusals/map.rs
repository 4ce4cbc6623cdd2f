//! What a map has to be: TopoJSON of regions, with a note on it.

use super::{NONE, files, problems};
use doklad::ingest::compile;

/// Two squares side by side, the left one from 10° to 11° east.
const MAP: &str = r#"{ "transform": { "scale": [1, 1], "translate": [10, 50] },
    "objects": { "regions": { "geometries": [
        { "type": "Polygon", "arcs": [[0, 1]] },
        { "type": "MultiPolygon", "arcs": [[[2, -2]]] }
    ] } },
    "arcs": [[[1, 0], [-1, 0], [0, 1], [1, 0]], [[1, 1], [0, -1]], [[1, 0], [1, 0], [0, 1], [-1, 0]]] }"#;

const NOTE: &str = "\n[map]\nnote = { ru = \"a\", en = \"b\", kk = \"c\" }\n";

#[track_caller]
fn check(map: &str, note: &str, expected: &[&str]) {
    let mut files = files();
    files.map = map.to_owned();
    files.report.push_str(note);
    assert_eq!(problems(&files), expected);
}

#[test]
fn a_map_that_holds() {
    check(MAP, NOTE, &NONE);
    let mut files = files();
    (files.map, files.report) = (MAP.to_owned(), files.report + NOTE);
    let map = compile(&files).expect("it has no problems").report.map.expect("it has a map");
    // Two lines around, one between.
    assert_eq!((map.outline.len(), map.borders.len()), (2, 1));
}

#[test]
fn a_map_without_its_note_and_a_note_without_its_map() {
    check(MAP, "", &["map.json:1: expected a note on it under [map] in report.toml, found none"]);
    let line = files().report.lines().count() + 3;
    check("", NOTE, &[&format!("report.toml:{line}: expected a map in map.json, found none")]);
}

#[test]
fn what_is_no_map() {
    let expected = "map.json:1: expected TopoJSON of polygons that is quantized, found missing field `arcs` at line 1 column 2";
    check("{}", NOTE, &[expected]);
    let expected = "map.json:1: expected the number of one of 3 arcs, found 7";
    check(&MAP.replace("[[0, 1]]", "[[0, 7]]"), NOTE, &[expected]);
}
