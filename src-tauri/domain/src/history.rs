//! What the journal tells of a change.

use serde::Serialize;

/// What an entry did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HistoryKind {
    /// A change.
    Do,
    /// Took one back.
    Undo,
    /// Did it again.
    Redo,
}

/// Where a change stands now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// In force, and can be undone.
    Live,
    /// Undone, and can be redone.
    Undone,
    /// Undone, and replaced by a later change.
    Dropped,
    /// In force for good.
    Fixed,
}
