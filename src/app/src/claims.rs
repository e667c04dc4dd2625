//! The claims: a matrix of claim groups by report, and the passages of one group side by side.

mod cell;
mod matrix;
mod side;

pub(crate) use matrix::{CHOSEN, choice_of_rows, claims};
pub(crate) use side::passage;
