//! Everything that is done to the files of one folder, told before it is done: SQLite's files through a file system of
//! this test's that SQLite uses by default, all others through the store's seam.
//!
//! Several folders can be watched at once, each by its own test; what is done elsewhere passes untouched.

use crate::vfs;
use std::{
    io,
    path::{Path, PathBuf},
    sync::{Arc, Once, PoisonError, RwLock},
};

/// Something done to a file or folder.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Op<'a> {
    /// An empty file is made, or an existing one emptied.
    Create(&'a Path),
    /// Bytes are read.
    Read(&'a Path),
    /// Memory that processes share is mapped.
    Map(&'a Path),
    /// Bytes are written at a place in a file.
    Write(&'a Path, u64, &'a [u8]),
    /// Bytes are added at its end.
    Append(&'a Path, &'a [u8]),
    /// It is cut to a length.
    Truncate(&'a Path, u64),
    /// What was written to it is made durable.
    Sync(&'a Path),
    /// A file or folder gets another name.
    Rename(&'a Path, &'a Path),
    /// A file is removed.
    Remove(&'a Path),
    /// A folder is made.
    MakeFolder(&'a Path),
    /// Names in a folder are made durable.
    SyncFolder(&'a Path),
}

impl<'a> Op<'a> {
    /// What it is done to.
    pub(crate) fn path(&self) -> &'a Path {
        match *self {
            Op::Create(path)
            | Op::Read(path)
            | Op::Map(path)
            | Op::Write(path, ..)
            | Op::Append(path, _)
            | Op::Truncate(path, _)
            | Op::Sync(path)
            | Op::Rename(path, _)
            | Op::Remove(path)
            | Op::MakeFolder(path)
            | Op::SyncFolder(path) => path,
        }
    }

    /// What it is, in words: its kind and the name of the file.
    pub(crate) fn name(&self) -> String {
        let kind = match self {
            Op::Create(_) => "Create",
            Op::Read(_) => "Read",
            Op::Map(_) => "Map",
            Op::Write(..) => "Write",
            Op::Append(..) => "Append",
            Op::Truncate(..) => "Truncate",
            Op::Sync(_) => "Sync",
            Op::Rename(..) => "Rename",
            Op::Remove(_) => "Remove",
            Op::MakeFolder(_) => "MakeFolder",
            Op::SyncFolder(_) => "SyncFolder",
        };
        format!("{kind} of {}", self.path().file_name().unwrap_or_default().display())
    }

    /// Whether it needs room on the disk.
    pub(crate) fn grows(&self) -> bool {
        matches!(
            self,
            Op::Create(_) | Op::Map(_) | Op::Write(..) | Op::Append(..) | Op::Sync(_) | Op::MakeFolder(_)
        )
    }
}

/// Why an operation is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The disk fails.
    Broken,
    /// The disk is full.
    Full,
}

/// Who is told, and may refuse.
type Watcher = dyn Fn(Op<'_>) -> Option<Refusal> + Send + Sync;

static WATCHERS: RwLock<Vec<(PathBuf, Arc<Watcher>)>> = RwLock::new(Vec::new());

/// Watches a folder for as long as it lives.
pub(crate) struct Watch(PathBuf);

impl Watch {
    /// Begins.
    pub(crate) fn on(
        folder: &Path,
        watcher: impl Fn(Op<'_>) -> Option<Refusal> + Send + Sync + 'static,
    ) -> Self {
        static SEAMS: Once = Once::new();
        SEAMS.call_once(|| {
            vfs::register();
            store::fault::watch(Some(Arc::new(pass)));
        });
        let mut watchers = WATCHERS.write().unwrap_or_else(PoisonError::into_inner);
        watchers.push((folder.to_owned(), Arc::new(watcher)));
        Self(folder.to_owned())
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        WATCHERS.write().unwrap_or_else(PoisonError::into_inner).retain(|(folder, _)| *folder != self.0);
    }
}

/// Tells who watches the file, if anyone does.
pub(crate) fn tell(op: Op<'_>) -> Option<Refusal> {
    let watcher = {
        let watchers = WATCHERS.read().unwrap_or_else(PoisonError::into_inner);
        watchers
            .iter()
            .find(|(folder, _)| op.path().starts_with(folder))
            .map(|(_, watcher)| Arc::clone(watcher))
    };
    watcher.and_then(|watcher| watcher(op))
}

/// The store's seam.
fn pass(op: store::fault::Op<'_>) -> io::Result<()> {
    use store::fault::Op as Seam;
    let refusal = tell(match op {
        Seam::Create(path) => Op::Create(path),
        Seam::Append(path, bytes) => Op::Append(path, bytes),
        Seam::Sync(path) => Op::Sync(path),
        Seam::Rename(from, to) => Op::Rename(from, to),
        Seam::Remove(path) => Op::Remove(path),
        Seam::MakeFolder(path) => Op::MakeFolder(path),
        Seam::SyncFolder(path) => Op::SyncFolder(path),
    });
    match refusal {
        None => Ok(()),
        Some(Refusal::Broken) => Err(io::Error::other("refused by the test")),
        Some(Refusal::Full) => Err(io::ErrorKind::StorageFull.into()),
    }
}
