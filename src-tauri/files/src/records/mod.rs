//! Companies and contacts in a table: which column means what, and what a row says.

mod headers;
mod reach;
mod rows;

pub use headers::{Holds, guess, known, recognise};
pub use rows::{Draft, How, Note, Reading, What, read};
