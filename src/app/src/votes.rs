//! The votes: a card each, with the count as a picture and every report's word on it.

mod apparatus;
mod card;
mod hemicycle;
mod page;
mod picture;
mod testimony;

pub(crate) use page::votes;
pub(crate) use picture::picture;
