//! All tables of a view as one JSON object: `scrutin` tells what it is, then one list of objects a table.
//!
//! Invariant: what is not known is `null`, and every row of a table has the same keys in the same order.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Head, Place, shown};

pub(super) fn print(place: &Place<'_>) -> String {
    let document = Document { head: place.head(), shown: shown::of(place) };
    pretty(&document)
}

/// A value as JSON, indented, with a line end after it.
pub(super) fn pretty(value: &impl Serialize) -> String {
    // The values have string keys and no floats: there is nothing that could fail.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

struct Document {
    head: Head,
    shown: shown::Shown,
}

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("scrutin", &self.head)?;
        for sheet in self.shown.readable() {
            map.serialize_entry(sheet.name, sheet)?;
        }
        map.end()
    }
}
