//! How far the taking in of reports is.

/// What is being done, and how far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Files.
    Taking(usize, usize),
    /// Reports.
    Reading(usize, usize),
    /// So many reports.
    Comparing(usize),
}
