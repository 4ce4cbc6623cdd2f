//! The places where something happened, on a map.

use super::figure::{NARROW, ONE_STOP, WIDE};
use super::written::set;
use crate::chart::{Link, MapPlace, draw_map, svg};
use crate::query::{FacetValue, Filters, count};
use crate::report::EntityKind;
use crate::state::Page;
use crate::view::Cx;
use yew::prelude::{Html, html};

/// The map of a report that has one, each place a link to its events in the timeline. The same stands in a list elsewhere.
pub fn map(cx: &Cx) -> Html {
    let Some(map) = &cx.report.map else { return Html::default() };
    let filters = |id: &'static str| Filters::only(FacetValue::Entity(EntityKind::Place, id));
    let located = map.places.iter().map(|&(entity, at)| (&cx.words.report.entities[entity as usize], at));
    let places: Vec<MapPlace> = located
        .map(|(entity, at)| MapPlace {
            mark: entity.id.into(),
            name: cx.label(entity.name).into(),
            count: count(cx.columns(), &filters(entity.id), None),
            at,
        })
        .filter(|place| place.count > 0)
        .collect();
    let link = |mark: &str| {
        let entity = cx.words.report.entity(mark)?;
        let place = places.iter().find(|place| place.mark == mark)?;
        let label = format!("{}. {}. {}", place.name, cx.words.count("count-events", place.count), cx.t("names-in-timeline"));
        Some(Link { href: cx.href(Page::Timeline(filters(entity.id))).to_string(), label, hook: ("data-place", mark.into()) })
    };
    let label = cx.t("names-map");
    let one = |class: &str, width: u32| svg(&draw_map(map, &places, width), class, &label, ONE_STOP, link);
    html! {
        <figure class="map">
            { set(one("chart wide", WIDE) + &one("chart narrow", NARROW)) }
            <figcaption class="src">{ &label }{ ". " }{ cx.label(map.note) }</figcaption>
        </figure>
    }
}
