//! The figures, one definition each.
//!
//! A figure selects its deals by a rule in this module ([`rows::selects`]) and counts what it selects; the list that
//! opens under a figure uses the same rule, so the two cannot disagree.

pub mod course;
pub mod groups;
pub mod pipeline;
pub mod rows;
pub mod stages;
pub mod stats;
pub mod velocity;

/// Below this many samples a figure is called too few to say.
pub const FEW: usize = 5;

/// Below this many samples a proportion is shown with its interval.
pub const INTERVAL_BELOW: usize = 30;
