//! Tables: named columns, rows of cells.
//!
//! Leaves how a cell is written to each format. Invariant: every row has as many cells as there are columns.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::terms::term;
use crate::language::Language;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// Not known, or not stated.
    Empty,
    Text(String),
    /// A word of the contract: `near-unanimous`.
    Code(String),
    Number(u64),
    Flag(bool),
    List(Vec<String>),
}

impl Cell {
    /// A word of the contract for a value: `near-unanimous`.
    pub(super) fn word(value: &impl Serialize) -> Self {
        match serde_json::to_value(value) {
            Ok(serde_json::Value::String(word)) => Self::Code(word),
            _ => Self::Empty,
        }
    }

    /// A word of the tables.
    pub(super) fn code(word: &str) -> Self {
        Self::Code(word.to_owned())
    }

    /// The cell in a line of text, in the words of a language; a list's values are set apart by ` | `.
    pub(super) fn to_text(&self, language: Language) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Code(word) => match language {
                Language::English => word.clone(),
                Language::French => term(word, language),
            },
            Self::Number(number) => number.to_string(),
            Self::Flag(flag) => term(if *flag { "yes" } else { "no" }, language),
            Self::List(list) => list.join(" | "),
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_string())
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(u64::from(number))
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<Vec<String>> for Cell {
    fn from(list: Vec<String>) -> Self {
        Self::List(list)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => serializer.serialize_none(),
            Self::Text(text) | Self::Code(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::List(list) => list.serialize(serializer),
        }
    }
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    /// Its name: one word.
    pub(super) name: &'static str,
    /// The names of its columns.
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Vec<Cell>>,
    /// Too wide for anything but a spreadsheet.
    pub(super) wide: bool,
}

impl Sheet {
    pub(super) fn new(name: &'static str, columns: &[&str]) -> Self {
        let columns = columns.iter().map(|c| (*c).to_string()).collect();
        Self { name, columns, rows: Vec::new(), wide: false }
    }
}

/// The rows as objects, keys in the order of the columns.
impl Serialize for Sheet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.rows.iter().map(|cells| Row { columns: &self.columns, cells }))
    }
}

struct Row<'s> {
    columns: &'s [String],
    cells: &'s [Cell],
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.cells.len()))?;
        for (column, cell) in self.columns.iter().zip(self.cells) {
            map.serialize_entry(column, cell)?;
        }
        map.end()
    }
}
