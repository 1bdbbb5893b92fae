//! The areas that screens show.

use serde::{Deserialize, Serialize};

/// What a screen shows, and asks again for when it changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Settings of the workspace.
    Workspace,
    /// Pipelines and stages.
    Pipelines,
    /// Deals and their stage history.
    Deals,
    /// The roster.
    Staff,
    /// Companies.
    Companies,
    /// People in companies.
    Contacts,
    /// Products.
    Products,
    /// Where deals come from.
    Sources,
    /// Next steps and what was done.
    Activities,
    /// Notes.
    Notes,
    /// Attached files.
    Files,
    /// Saved views.
    Views,
    /// Records that look like one and are kept apart.
    Duplicates,
    /// One-on-ones.
    Meetings,
}
