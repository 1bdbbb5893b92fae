//! Deals in a table: which column means what, and what a row says.

mod day;
mod headers;
mod rows;

pub use headers::{recognise, stage_name};
pub use rows::{Draft, Note, Reading, What, currency_spoken, read, stages_used};
