//! What comparing adds to a corpus and its readings, in a form that can be sent from where it was computed.
//!
//! A page compares many reports in a worker and takes the result over. Invariant: a world put together from what was
//! shipped answers as one that was computed in place.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{World, filter, register};
use crate::comparison::Comparison;
use crate::corpus::Corpus;
use crate::reading::Reading;
use crate::search::Broken;

/// A world without its corpus and readings.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Shipped {
    comparison: Comparison,
    fingerprint: String,
    indices: [Vec<u8>; 2],
    rows: filter::Rows,
}

/// Compares a corpus and gives what is to be sent.
pub fn ship(corpus: Corpus, readings: Vec<Reading>) -> Shipped {
    let World { comparison, fingerprint, search, rows, .. } = World::new(corpus, readings);
    Shipped { comparison, fingerprint, indices: search.encode(), rows }
}

impl World {
    /// Puts a world together, of reports that are the reader's own or among them, from what was shipped and the corpus and readings it was computed from.
    ///
    /// # Errors
    /// Returns what is broken if the indices did not arrive whole.
    pub fn receive(corpus: Corpus, readings: Vec<Reading>, shipped: Shipped) -> Result<Self, Broken> {
        let Shipped { comparison, fingerprint, indices, rows } = shipped;
        let search = Arc::new(filter::Indices::decode(indices)?);
        Ok(Self {
            register: register::Register::build(&corpus, &comparison),
            last: filter::Last::default(),
            corpus: Arc::new(corpus),
            readings: Arc::new(readings),
            comparison,
            fingerprint,
            own: true,
            search,
            rows,
        })
    }
}
