//! The reports: as a list, or one of them open in the reader.

mod card;
mod findings;
mod list;
mod margin;
mod passage;
mod reader;
mod steps;

pub(crate) use findings::{finding, finding_with, sign};
pub(crate) use list::{nothing, report_row, reports, reports_left};
pub(crate) use passage::TARGET;
