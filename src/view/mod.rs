//! What is seen: one component a file, none with a rule of its own.

mod about;
mod card;
mod chips;
mod colophon;
mod compare;
mod facets;
mod keys;
mod lacks;
mod list;
pub(crate) mod live;
mod masthead;
mod open;
mod panel;
mod period;
mod reader;
mod tell;

pub(crate) use chips::Chips;
pub(crate) use colophon::Colophon;
pub(crate) use facets::Filters;
pub(crate) use keys::{Keys, listen};
pub(crate) use list::List;
pub(crate) use masthead::Masthead;
pub(crate) use panel::Panel;
