//! What narrows a view down: the search, the facets, and the filters in force with their way out.

mod active;
mod facets;
mod published;
mod search;

pub(crate) use active::Active;
pub(crate) use facets::Facets;
pub(crate) use search::Search;
