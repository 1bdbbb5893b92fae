//! The rules and the figures of Diwan.
//!
//! Invariants:
//! - Nothing here reads a clock, a file, a database, the network or a source of chance: what is needed is passed in.
//! - Every figure that the program shows is computed here, once; no other crate and no screen computes it again.
//! - Money is an integer of minor units with its currency. No `f64` ever holds money.
//! - A calendar day is a [`Day`], an instant is UTC milliseconds, and neither turns into the other without a time zone.
//! - What is unknown is `None`, and is counted as unknown; it is never replaced by zero or by today.

pub mod activity;
pub mod alike;
pub mod amount;
pub mod area;
pub mod backup;
pub mod bulk;
pub mod deal;
pub mod demo;
pub mod filter;
pub mod history;
pub mod id;
pub mod idle;
pub mod lines;
pub mod meeting;
pub mod merge;
pub mod metrics;
pub mod money;
pub mod note;
pub mod number;
pub mod pipeline;
pub mod prices;
pub mod rates;
pub mod reach;
pub mod record;
pub mod search;
pub mod sets;
pub mod sound;
pub mod stages;
pub mod text;
pub mod time;
pub mod today;
pub mod vat;
pub mod view;
pub mod week;

pub use time::Day;
