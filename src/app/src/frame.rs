//! The frame around every view.

mod clip;
mod footer;
mod header;
mod notices;
mod share;
mod take;

pub(crate) use clip::{Clip, Copied, cite_button};
pub(crate) use footer::Footer;
pub(crate) use header::Header;
pub(crate) use notices::Notices;
