//! Deals in a table: which column means what, and what a row says.

mod dates;
mod day;
mod draft;
mod headers;
mod history;
mod note;
mod rows;

pub use draft::{Draft, More};
pub(crate) use headers::is_total;
pub use headers::{outcome_named, recognise, stage_name};
pub use history::{History, StageEvent, Unused, dated_columns, dated_stage, history_columns, read_history};
pub use note::{Note, What};
pub(crate) use rows::excerpt;
pub use rows::{How, Reading, currency_spoken, read, stages_used};
