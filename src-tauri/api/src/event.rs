//! What the program tells without being asked.

use crate::tasks::TaskStatus;
use domain::area::Area;
use serde::Serialize;
use uuid::Uuid;

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// A change was committed: screens that show these areas ask again.
    Changed {
        /// Its journal entry.
        seq: u64,
        /// What it touched.
        areas: Vec<Area>,
        /// Which rows, at most 100; `None`: more.
        #[cfg_attr(feature = "ts", ts(type = "Array<string> | null"))]
        ids: Option<Vec<Uuid>>,
    },
    /// A task went on or ended.
    Task {
        /// How it stands.
        status: TaskStatus,
    },
    /// The workspace was locked: its page is to go.
    Locked,
    /// Nobody uses the workspace; it will be locked.
    LockSoon {
        /// In so many seconds.
        seconds: u32,
    },
    /// Somebody does.
    LockOff,
    /// A workspace was opened.
    Opened,
    /// A backup was made, failed, was checked, or its second place changed.
    Backups,
    /// A file that the page offered was written to the downloads folder, or could not be.
    Saved {
        /// Whether it is there.
        done: bool,
    },
}

/// Where events go: the window, the bridge's stream, standard error.
pub trait EventSink: Send + Sync {
    /// Passes an event on. Does not wait for anyone.
    fn emit(&self, event: &Event);
}
