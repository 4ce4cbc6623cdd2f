//! Questions of a report: what fits a filter, how facets count, what a chart draws, how the timeline is grouped, where a word stands.
//!
//! Pure functions of [`crate::report::Report`]: values and labels, no pixels, no browser. Where the reader is stands in `state`;
//! how an answer looks, in `chart` and `view`.

mod bits;
mod catalogue;
mod columns;
mod facet;
mod facets;
mod filter;
mod fit;
mod lanes;
mod mentions;
mod month;
mod own;
mod passages;
mod passing;
mod reach;
mod relations;
mod search;
mod series;
mod sorted;
mod text;
mod timeline;

pub use catalogue::{Catalogue, catalogue};
pub use columns::Columns;
pub use facet::{FacetKey, FacetValue};
pub use facets::{Choice, Facet, facets};
pub use filter::{Chosen, Filters, LanesBy, Sort};
pub use fit::{Fit, fit};
pub use lanes::{Lane, Lanes, lanes};
pub use mentions::{Mentioned, mentions, named_together, statistics_in};
pub use month::Month;
pub use own::{Candidate, Difference, Own, Panel, candidates, panels};
pub use passages::{Bit, Piece, bits, pieces};
pub use reach::{Days, Reach};
pub use relations::{
    OnSentence, abbreviations_in, active_in, chart_of, charts_of, events_around, named_places, on_sentence, restated, retold,
    sections_around, sections_within, standing_on, statistics_by_sentence, time_of,
};
pub use search::{Found, Hits, Index, Query, Reading, Results, cut, excerpt};
pub use series::{Mark, Series, series};
pub use sorted::sorted;
pub use timeline::{Group, Timeline, count, months, timeline};
