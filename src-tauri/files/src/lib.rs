//! What comes in from files and goes out to them.
//!
//! Invariants:
//! - Every input has limits, and they are checked before memory is taken for it.
//! - Nothing is invented: what a file does not say is unknown, what cannot be read is refused with its row and column.
//! - Nothing here knows the workspace: a file becomes drafts, and what is done with them is decided elsewhere.

pub mod calendar;
pub mod deals;
pub mod export;
pub mod records;
pub mod table;
