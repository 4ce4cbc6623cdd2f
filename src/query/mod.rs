//! Questions of a report: what fits a filter, how facets count, what a chart draws, how the timeline is grouped, where a word stands.
//!
//! Pure functions of [`crate::report::Report`]: values and labels, no pixels, no browser. Where the reader is stands in `state`;
//! how an answer looks, in `chart` and `view`.

mod catalogue;
mod facet;
mod facets;
mod filter;
mod lanes;
mod mentions;
mod own;
mod passages;
mod relations;
mod search;
mod series;
mod sorted;
mod text;
mod timeline;

pub use catalogue::{Catalogue, catalogue};
pub use facet::{FacetKey, FacetValue};
pub use facets::{Choice, Facet, facets};
pub use filter::{Chosen, Filters, Fit, LanesBy, Sort, fit};
pub use lanes::{Days, Lane, Lanes, Reach, lanes};
pub use mentions::{Mentioned, mentions, statistics_in};
pub use own::{Candidate, Difference, Own, Panel, candidates, panels};
pub use passages::{Piece, pieces};
pub use relations::{
    active_in, chart_of, charts_of, events_around, named_places, restated, retold, sections_around, sections_within,
    statistics_by_sentence, time_of,
};
pub use search::{Index, Query, Results, cut};
pub use series::{Mark, Series, series};
pub use sorted::sorted;
pub use text::{fold, lower, matches, upper};
pub use timeline::{Group, Month, Shown, Timeline, months, timeline};
