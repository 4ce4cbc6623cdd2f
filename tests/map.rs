//! The map: the places where something happened, where they lie, and how often.

use doklad::chart::{Geometry, MapPlace, Scene, draw_map};
use doklad::edition::shipped;
use doklad::query::{Columns, FacetValue, Filters, count};
use doklad::report::{Entity, EntityKind, Map, Report};
use std::collections::BTreeMap;

fn report() -> &'static Report {
    shipped().report()
}

fn map() -> &'static Map {
    report().map.as_ref().expect("the report has a map")
}

/// Where on the plane a place lies, by its id.
fn places() -> BTreeMap<&'static str, (i16, i16)> {
    map().places.iter().map(|&(entity, at)| (report().entities[entity as usize].id, at)).collect()
}

#[test]
fn places_lie_as_they_do_on_the_ground() {
    let at = places();
    let is_west = |one: &str, other: &str| assert!(at[one].0 < at[other].0, "{one} is west of {other}");
    let is_north = |one: &str, other: &str| assert!(at[one].1 < at[other].1, "{one} is north of {other}");
    is_west("atyrau", "kyzylorda-region");
    is_west("kyzylorda-region", "shymkent");
    is_west("shymkent", "karaganda");
    is_west("karaganda", "almaty");
    is_west("almaty", "taldykorgan");
    is_west("taldykorgan", "oskemen");
    is_north("astana", "karaganda");
    is_north("karaganda", "atyrau");
    is_north("taldykorgan", "almaty");
    is_north("almaty", "shymkent");
    // An equal-area projection: Astana and Almaty are 970 km apart on a great circle, Shymkent and Almaty 610.
    let apart = |one: &str, other: &str| f64::from(at[one].0 - at[other].0).hypot(f64::from(at[one].1 - at[other].1));
    let ratio = apart("astana", "almaty") / apart("shymkent", "almaty");
    assert!((ratio / (970.0 / 610.0) - 1.0).abs() < 0.03, "{ratio}");
}

#[test]
fn places_of_other_countries_are_not_on_it_and_its_lines_are_within_its_plane() {
    let at = places();
    let located: Vec<&Entity> = report().entities.iter().filter(|entity| entity.position.is_some()).collect();
    let abroad: Vec<&str> = located.iter().map(|entity| entity.id).filter(|id| !at.contains_key(id)).collect();
    assert!(["karakalpakstan", "xinjiang", "ukraine"].iter().all(|id| abroad.contains(id)), "{abroad:?}");
    assert!(located.iter().all(|entity| entity.kind == EntityKind::Place) && at.len() + abroad.len() == located.len());
    let Map { height, outline, borders, .. } = map();
    assert!(!outline.is_empty() && borders.len() > 16);
    for line in outline.iter().chain(borders) {
        let mut point = (0, 0);
        for step in line {
            point = (point.0 + step.0, point.1 + step.1);
            assert!((0..=Map::WIDTH).contains(&point.0) && (0..=*height).contains(&point.1), "{point:?}");
        }
    }
}

/// The places that have events, as the page draws them, with names in Russian.
fn drawn() -> Vec<MapPlace> {
    let columns = Columns::of(report());
    let place = |&(entity, at): &(u32, (i16, i16))| {
        let Entity { id, kind, name, .. } = &report().entities[entity as usize];
        let count = count(&columns, &Filters::only(FacetValue::Entity(*kind, id)), None);
        MapPlace { mark: (*id).into(), name: shipped().of(doklad::report::Lang::Ru).label(*name).into(), count, at }
    };
    map().places.iter().map(place).filter(|place| place.count > 0).collect()
}

#[test]
fn each_place_has_a_disc_as_large_as_its_number_and_no_word_stands_on_another() {
    for width in [640, 328] {
        let places = drawn();
        let Scene { width, height, shapes } = draw_map(map(), &places, width);
        let mut texts = Vec::new();
        for MapPlace { mark, count, .. } in &places {
            let own: Vec<&Geometry> =
                shapes.iter().filter(|shape| shape.mark.as_deref() == Some(mark)).map(|shape| &shape.geometry).collect();
            let [Geometry::Disc((x, y), radius), words @ ..] = own.as_slice() else { panic!("{mark} has {own:?}") };
            let expected = 5.0 * f64::from(*count).sqrt();
            assert!((f64::from(*radius) - expected).abs() <= 0.5, "{mark}: {radius}");
            assert!(*x > 0 && *y > 0 && x.unsigned_abs() < width && y.unsigned_abs() < height, "{mark}");
            for word in words {
                let Geometry::Text { at, size, text, bold, .. } = word else { panic!("{mark} has {word:?}") };
                assert!(text.ends_with(&count.to_string()), "{text}");
                let wide = i32::try_from(doklad::chart::metrics::width(text, *size, *bold)).expect("words are short");
                texts.push((at.0, at.0 + wide, at.1, text));
            }
        }
        // On a wide page there is room for the names of nearly all.
        assert!(width < 640 || texts.len() > places.len() - 3, "{texts:?}");
        for (at, one) in texts.iter().enumerate() {
            assert!(one.0 >= 0 && one.1 <= i32::try_from(width).expect("a picture is small"), "{} is cut off", one.3);
            for other in &texts[..at] {
                let meet = one.0 < other.1 && other.0 < one.1 && (one.2 - other.2).abs() < 13;
                assert!(!meet, "{} and {}", one.3, other.3);
            }
        }
    }
}
