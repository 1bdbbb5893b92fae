//! The seam for tests of durability: what is done to files passes here first, and can be recorded or refused.
//!
//! SQLite's own files are watched from below, by a file system of the test's; this module is for all others. Nothing in
//! the product sets a watch or a weaker mode, and a test sees to that.

use std::{
    io,
    path::Path,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicU8, Ordering},
    },
};

/// One operation, told before it is done.
#[derive(Debug, Clone, Copy)]
pub enum Op<'a> {
    /// An empty file is made, or an existing one emptied.
    Create(&'a Path),
    /// Bytes are added at the end of a file.
    Append(&'a Path, &'a [u8]),
    /// What was written to a file is made durable.
    Sync(&'a Path),
    /// A file or folder gets another name; what had that name is gone.
    Rename(&'a Path, &'a Path),
    /// A file is removed.
    Remove(&'a Path),
    /// A folder is made.
    MakeFolder(&'a Path),
    /// Names in a folder are made durable.
    SyncFolder(&'a Path),
}

/// What is told of each operation, and may refuse it.
pub type Watch = dyn Fn(Op<'_>) -> io::Result<()> + Send + Sync;

static WATCH: RwLock<Option<Arc<Watch>>> = RwLock::new(None);

/// Sets who is told, or nobody.
pub fn watch(watch: Option<Arc<Watch>>) {
    *WATCH.write().unwrap_or_else(PoisonError::into_inner) = watch;
}

/// Tells of an operation.
pub(crate) fn pass(op: Op<'_>) -> io::Result<()> {
    let watch = WATCH.read().unwrap_or_else(PoisonError::into_inner).clone();
    watch.map_or(Ok(()), |watch| watch(op))
}

/// How far SQLite goes to make a change durable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Synchronous {
    /// The product's only mode.
    Full,
    /// Loses acknowledged changes in a power cut.
    Normal,
    /// Damages the file in a power cut.
    Off,
}

static SYNCHRONOUS: AtomicU8 = AtomicU8::new(0);

/// Weakens connections that are opened from now on: a control, to show that a test of durability can fail.
pub fn weaken(to: Synchronous) {
    SYNCHRONOUS.store(to as u8, Ordering::SeqCst);
}

/// The word for the pragma.
pub(crate) fn synchronous() -> &'static str {
    match SYNCHRONOUS.load(Ordering::SeqCst) {
        1 => "NORMAL",
        2 => "OFF",
        _ => "FULL",
    }
}
