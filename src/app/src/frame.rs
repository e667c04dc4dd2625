//! The frame around every view.

mod footer;
mod header;
mod notices;
mod share;

pub(crate) use footer::Footer;
pub(crate) use header::Header;
pub(crate) use notices::Notices;
