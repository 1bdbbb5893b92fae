//! The second place, and failures that the user must see.

use super::{EXTENSION, Place, file, make, rotate};
use crate::{Error, Result, Workspace, atomic, local, readers::hold};
use domain::time::Instant;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

const SECOND: &str = "second_place";
const FAILURE: &str = "backup_failure";

/// A backup that was not made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// When.
    pub at: Instant,
    /// Whether it was the copy in the second place.
    pub second: bool,
    /// Why.
    pub why: Why,
}

/// Why a backup was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The disk is full.
    Full,
    /// It cannot be written.
    ReadOnly,
    /// The folder is not there.
    Gone,
    /// It was not read back as it was written, or the workspace itself is damaged.
    Damaged,
    /// Something else.
    Other,
}

impl Failure {
    /// Of an attempt.
    pub(crate) fn new(at: Instant, place: Place, error: &Error) -> Self {
        let why = match error {
            Error::DiskFull => Why::Full,
            Error::ReadOnly => Why::ReadOnly,
            Error::Vanished | Error::Missing => Why::Gone,
            Error::Disk(error) if error.kind() == std::io::ErrorKind::NotFound => Why::Gone,
            Error::Disk(error) if error.kind() == std::io::ErrorKind::PermissionDenied => Why::ReadOnly,
            Error::BackupDamaged | Error::Damaged => Why::Damaged,
            _ => Why::Other,
        };
        Self { at, second: place == Place::Second, why }
    }
}

impl Workspace {
    /// The last attempt at a backup, when it failed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn backup_failure(&self) -> Result<Option<Failure>> {
        if let Some(failure) = hold(&self.failure).clone() {
            return Ok(Some(failure));
        }
        let (_, text) = self.read(|view| local::get(view, FAILURE))?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Keeps a failure until an attempt succeeds: in memory, for a disk that cannot be written, and on the disk.
    pub(super) fn remember_failure(&self, failure: Option<Failure>) {
        let text = failure.as_ref().and_then(|failure| serde_json::to_string(failure).ok());
        let known = hold(&self.failure).clone();
        *hold(&self.failure) = failure;
        // Nothing is written where nothing is to be remembered or forgotten.
        let stored = self.read(|view| local::get(view, FAILURE)).is_ok_and(|(_, stored)| stored.is_some());
        if text.is_some() || known.is_some() || stored {
            let _ = self.set_local(FAILURE, text);
        }
    }

    /// The second place, when one was chosen.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn second_place(&self) -> Result<Option<PathBuf>> {
        Ok(self.read(|view| local::get(view, SECOND))?.1.map(PathBuf::from))
    }

    /// Chooses a second place, or none. A folder is tried first, and is given the newest backup.
    ///
    /// # Errors
    /// [`Error::Missing`] when it is no folder, [`Error::Exists`] when it lies in the workspace's own; failures of the
    /// disk.
    pub fn set_second_place(&self, folder: Option<&Path>) -> Result<()> {
        let chosen = folder.map(|folder| self.try_second(folder)).transpose()?;
        self.set_local(SECOND, chosen.map(|folder| folder.to_string_lossy().into_owned()))?;
        // It does not stay empty until something changes.
        let _one_at_a_time = hold(&self.backing_up);
        let copied = self.newest_good().map_or(Ok(()), |newest| self.copy_to_second(&newest));
        let here = self.backup_failure()?.filter(|failure| !failure.second);
        let second = copied.err().map(|error| Failure::new(self.now(), Place::Second, &error));
        self.remember_failure(here.or(second));
        Ok(())
    }

    fn newest_good(&self) -> Option<PathBuf> {
        let mut all =
            super::list(&self.folder().join(super::FOLDER), Place::Here, self.id(), Some(self.key()));
        super::newest_first(&mut all);
        all.into_iter().map(|backup| backup.path).find(|path| file::check(path, self.key()).is_ok())
    }

    fn try_second(&self, folder: &Path) -> Result<PathBuf> {
        let folder = folder.canonicalize().map_err(|_| Error::Missing)?;
        if !folder.is_dir() {
            return Err(Error::Missing);
        }
        if self.folder().canonicalize().is_ok_and(|own| folder.starts_with(own)) {
            return Err(Error::Exists);
        }
        let trial = make::temporary(&folder, EXTENSION);
        atomic::NewFile::create(&trial)?.finish()?;
        atomic::remove(&trial)?;
        Ok(folder)
    }

    /// Copies a backup to the second place, and reads it back there.
    pub(super) fn copy_to_second(&self, backup: &Path) -> Result<()> {
        let Some(folder) = self.second_place()? else { return Ok(()) };
        if !folder.is_dir() {
            return Err(Error::Missing);
        }
        super::sweep(&folder);
        let name = backup.file_name().ok_or(Error::Missing)?;
        let copy = folder.join(name);
        self.copy_checked(backup, &folder, &copy)?;
        rotate(&copy, self.id(), self.key(), self.now());
        Ok(())
    }

    /// Copies a backup; the copy has its name once it was read back and found good.
    pub(super) fn copy_checked(&self, backup: &Path, folder: &Path, to: &Path) -> Result<()> {
        let beside = make::temporary(folder, "new");
        let copied = file::copy(backup, &beside)
            .and_then(|()| file::check(&beside, self.key()).map(drop))
            .and_then(|()| Ok(atomic::rename(&beside, to)?));
        if copied.is_err() {
            let _ = atomic::remove(&beside);
        }
        copied
    }
}
