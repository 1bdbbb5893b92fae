//! What holds for every input, tried on many.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod board;
mod calls;
mod diaries;
mod figures;
mod filter;
mod lines;
mod meetings;
mod merge;
mod merge_records;
mod search;
mod stages;
mod text;
mod there_and_back;
mod undo;
mod vat;
