//! Shapes that many answers share.

use crate::Message;
use domain::id::CommandId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What was read, and the last journal entry that it holds: an answer with a smaller number is the older one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Seen<T> {
    /// Last journal entry in view.
    pub seq: u64,
    /// What was read.
    pub data: T,
}

/// A record that has a page of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Named {
    /// Which.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Uuid,
    /// Its name.
    pub name: String,
}

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ChangeResult {
    /// It is committed.
    Done {
        /// To name it in an undo.
        command: CommandId,
        /// Its journal entry.
        seq: u64,
        /// What it made, if it made something.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        id: Option<Uuid>,
    },
    /// Everything was as asked for already.
    Unchanged,
    /// It makes no sense as things are; nothing has changed.
    Refused {
        /// Why.
        message: Message,
    },
}

/// One of the program's two languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    En,
    /// Arabic.
    Ar,
}

/// Which digits figures are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Digits {
    /// 0123456789
    Latn,
    /// ٠١٢٣٤٥٦٧٨٩
    Arab,
}

/// Why a workspace is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LockedBy {
    /// The user locked it, or chose another.
    User,
    /// Nobody used it for a while.
    Idle,
    /// The computer slept, or its session was locked.
    System,
}
