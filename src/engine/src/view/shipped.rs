//! Worlds, and what comparing adds to them, in forms that can be sent to and from where it is computed.
//!
//! A page has its comparing done elsewhere and takes the result over. Invariant: a world put together from what was
//! shipped answers as one that was computed in place.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{World, filter, register};
use crate::comparison::{Comparison, Overrides, compare};
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

/// What other overrides change of a world.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Ruled {
    comparison: Comparison,
    rows: filter::Rows,
}

/// What a world is put together from, compared under no override.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Packed {
    /// The reports and what is known of them.
    pub corpus: Corpus,
    /// Their readings, in the same order.
    pub readings: Vec<Reading>,
    comparison: Comparison,
    /// Computed once: over thousands of reports it takes long.
    fingerprint: String,
}

impl Packed {
    /// Puts the parts together.
    pub fn new(corpus: Corpus, readings: Vec<Reading>, comparison: Comparison) -> Self {
        Self { fingerprint: corpus.fingerprint(), corpus, readings, comparison }
    }

    /// The parts as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        // Into memory, plain structs always serialise.
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// Undoes [`Self::to_bytes`].
    ///
    /// # Errors
    /// Returns the reason if the bytes hold something else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, postcard::Error> {
        postcard::from_bytes(bytes)
    }
}

impl From<Packed> for World {
    fn from(packed: Packed) -> Self {
        let Packed { corpus, readings, comparison, fingerprint } = packed;
        let rows = filter::Rows::build(&corpus, &readings, &comparison);
        let search = filter::Indices::build(&corpus, &rows);
        Self {
            fingerprint,
            register: register::Register::build(&corpus, &comparison),
            last: filter::Last::default(),
            corpus: Arc::new(corpus),
            readings: Arc::new(readings),
            comparison,
            own: false,
            search: Arc::new(search),
            rows,
        }
    }
}

impl World {
    /// The bytes of a [`Packed`] that has the parts of this world.
    pub fn pack(&self) -> Vec<u8> {
        // A struct is written as its fields are, one after the other.
        let parts = (&*self.corpus, &*self.readings, &self.comparison, &self.fingerprint);
        postcard::to_allocvec(&parts).unwrap_or_default()
    }

    /// Compares the same corpus under other overrides and gives what that changes.
    pub fn rule(&self, overrides: &Overrides) -> Ruled {
        let comparison = compare(&self.corpus, &self.readings, overrides);
        let rows = filter::Rows::build(&self.corpus, &self.readings, &comparison);
        Ruled { comparison, rows }
    }

    /// The same corpus as it is under the overrides of what was ruled about it.
    #[must_use]
    pub fn ruled(&self, ruled: Ruled) -> Self {
        let Ruled { comparison, rows } = ruled;
        let register = register::Register::build(&self.corpus, &comparison);
        Self { comparison, rows, register, ..self.clone() }
    }

    /// The same corpus under other overrides.
    #[must_use]
    pub fn overruled(&self, overrides: &Overrides) -> Self {
        self.ruled(self.rule(overrides))
    }

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
