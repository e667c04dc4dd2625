//! What narrows a view down: the search, the facets, and the filters in force with their way out.

mod active;
mod facets;
mod published;
mod search;

pub(crate) use active::active;
pub(crate) use facets::facets;
pub(crate) use search::search;
