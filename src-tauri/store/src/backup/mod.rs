//! Backups: whole copies of one moment, encrypted under the workspace's own key, checked before they count.
//!
//! They lie in `backups/` beside the database, and, where the user chose one, in a second place. A backup is never
//! changed; which ones are kept is decided by [`domain::backup`].

pub(crate) mod file;
pub(crate) mod make;
mod second;

pub use second::{Failure, Why};

use crate::{
    Error, Progress, Result, Workspace, atomic,
    connection::{self, Role},
    journal,
    keyfile::KeyFile,
    keys::{DataKey, Secret},
    readers::hold,
    workspace::DATABASE,
};
use domain::{
    backup::{BackupReason, Kept},
    time::Instant,
};
use file::Opened;
use rusqlite::{Connection, OptionalExtension as _};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::Ordering,
};
use uuid::Uuid;

/// How the names of backups end.
pub const EXTENSION: &str = "diwan-backup";
/// Where they lie in the folder of the workspace.
const FOLDER: &str = "backups";
/// How the name of a backup in the making begins.
const STAGING: &str = ".new-";
/// The most that the backups of one place take up, in bytes: 2 GB, and never fewer than three backups.
const CAP: u64 = 2_000_000_000;

/// Where a backup lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the folder of the workspace.
    Here,
    /// In the second place that the user chose.
    Second,
}

/// A backup as its header describes it.
#[derive(Debug, Clone)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// Where it lies.
    pub place: Place,
    /// Its length.
    pub bytes: u64,
    /// What it says about itself; `None`: it is damaged.
    pub says: Option<Says>,
}

/// What a backup says about itself.
#[derive(Debug, Clone)]
pub struct Says {
    /// When it was made.
    pub made_at: Instant,
    /// Why.
    pub reason: BackupReason,
    /// Deals in it.
    pub deals: u64,
    /// Version of the program that made it.
    pub program: String,
    /// The number and the identity of its last journal entry.
    pub entry: (i64, Uuid),
}

/// What became of a request for a backup.
#[derive(Debug)]
pub enum Outcome {
    /// It is made. When the copy in the second place failed, why.
    Made(Backup, Option<Failure>),
    /// There is a good one that holds everything.
    Fresh,
}

impl Workspace {
    /// Makes a backup, and a copy of it in the second place. One that nobody asked for is made only where something has
    /// changed since the last.
    ///
    /// # Errors
    /// [`Error::BackupDamaged`] when it could not be read back as it was written; [`Error::Cancelled`]; failures of the
    /// disk. Then there is no new backup, and the failure is remembered.
    pub fn back_up(&self, reason: BackupReason, progress: Option<&dyn Progress>) -> Result<Outcome> {
        let _one_at_a_time = hold(&self.backing_up);
        match self.try_back_up(reason, progress) {
            Ok(Outcome::Made(backup, failure)) => {
                self.remember_failure(failure.clone());
                Ok(Outcome::Made(backup, failure))
            }
            Err(error) if !matches!(error, Error::Cancelled | Error::Closed) => {
                self.remember_failure(Some(Failure::new(self.now(), Place::Here, &error)));
                Err(error)
            }
            outcome => outcome,
        }
    }

    fn try_back_up(&self, reason: BackupReason, progress: Option<&dyn Progress>) -> Result<Outcome> {
        if reason != BackupReason::Asked && self.is_backed_up()? {
            return Ok(Outcome::Fresh);
        }
        let folder = self.folder().join(FOLDER);
        sweep(&folder);
        let db = self.connect()?;
        let vault = self.vault().clone();
        let source = make::Source { db: &db, key: self.key(), vault: &vault, now: self.now(), reason };
        let (path, header) = make::make(&source, &folder, progress)?;
        self.backed_up.store(header.entry, Ordering::SeqCst);
        rotate(&path, vault.workspace, self.key(), self.now());
        let second = self.copy_to_second(&path);
        let bytes = fs::metadata(&path)?.len();
        let failure = second.err().map(|error| Failure::new(self.now(), Place::Second, &error));
        Ok(Outcome::Made(Backup { path, place: Place::Here, bytes, says: Some(header.into()) }, failure))
    }

    /// Whether a backup holds everything and is good: something may be about to rely on it.
    fn is_backed_up(&self) -> Result<bool> {
        let (_, last) = self.read(|view| journal::last(crate::Source::db(view)))?;
        if last.0 != self.backed_up.load(Ordering::SeqCst) {
            return Ok(false);
        }
        let all = list(&self.folder().join(FOLDER), Place::Here, self.id(), Some(self.key()));
        let held = |backup: &Backup| backup.says.as_ref().is_some_and(|says| says.entry == last);
        Ok(all.iter().any(|backup| held(backup) && file::check(&backup.path, self.key()).is_ok()))
    }

    /// Backs up what was still changed while the last backup was made, once nobody can change anything any more.
    pub(crate) fn back_up_rest(&self, reason: BackupReason) -> Result<()> {
        let db = connection::open(&self.folder().join(DATABASE), self.key(), Role::Reader)?;
        if journal::last(&db)?.0 == self.backed_up.load(Ordering::SeqCst) {
            return Ok(());
        }
        let vault = self.vault().clone();
        let source = make::Source { db: &db, key: self.key(), vault: &vault, now: self.now(), reason };
        make::make(&source, &self.folder().join(FOLDER), None).map(drop)
    }

    /// All backups, newest first. Their headers were read; whether all of one is good, [`Workspace::check_backup`] says.
    ///
    /// # Errors
    /// [`Error::Closed`].
    pub fn backups(&self) -> Result<Vec<Backup>> {
        let mut all = list(&self.folder().join(FOLDER), Place::Here, self.id(), Some(self.key()));
        let second = match self.second_place() {
            // In a damaged workspace the backups are what is needed most: those that are found without it are told.
            Err(Error::Damaged | Error::Disk(_)) => None,
            second => second?,
        };
        if let Some(second) = second {
            all.extend(list(&second, Place::Second, self.id(), Some(self.key())));
        }
        newest_first(&mut all);
        Ok(all)
    }

    /// Reads all of a backup and says whether it is as it was written.
    ///
    /// # Errors
    /// [`Error::BackupDamaged`]; failures of the disk.
    pub fn check_backup(&self, path: &Path) -> Result<()> {
        file::check(path, self.key()).map(drop)
    }

    /// Copies a backup to a file, or into a folder under its own name, and reads it back there. Returns where it is.
    ///
    /// # Errors
    /// [`Error::Exists`] when there is such a file; [`Error::BackupDamaged`]; failures of the disk.
    pub fn copy_backup(&self, backup: &Path, to: &Path) -> Result<PathBuf> {
        let name = backup.file_name().ok_or(Error::Missing)?;
        let to = if to.is_dir() { to.join(name) } else { to.to_owned() };
        if to.try_exists()? {
            return Err(Error::Exists);
        }
        let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        self.copy_checked(backup, folder, &to)?;
        Ok(to)
    }

    /// When the first change was made that no backup holds; `None`: all are in one.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn changed_since_backup(&self) -> Result<Option<Instant>> {
        let held = self.backed_up.load(Ordering::SeqCst);
        let sql = "SELECT at FROM entry WHERE seq > ?1 ORDER BY seq LIMIT 1";
        let read = |row: &rusqlite::Row<'_>| row.get(0);
        Ok(self
            .read(|view| {
                Ok(crate::Source::db(view).prepare_cached(sql)?.query_row([held], read).optional()?)
            })?
            .1)
    }
}

impl From<file::Header> for Says {
    fn from(header: file::Header) -> Self {
        Self {
            made_at: header.made_at,
            reason: header.reason,
            deals: header.rows.get("deal").copied().unwrap_or(0),
            program: header.program,
            entry: (header.entry, header.entry_id),
        }
    }
}

/// The backups in the folder of a workspace that is not open, newest first.
#[must_use]
pub fn of_folder(workspace: &Path) -> Vec<Backup> {
    let folder = workspace.join(FOLDER);
    let mut all: Vec<Backup> = entries(&folder).map(|path| describe(path, Place::Here, None)).collect();
    newest_first(&mut all);
    all
}

/// Makes a backup of a workspace that is about to be changed by a newer program.
pub(crate) fn before_migration(folder: &Path, key: &DataKey, vault: &KeyFile, now: Instant) -> Result<()> {
    let db = connection::open(&folder.join(DATABASE), key, Role::Reader)?;
    let source = make::Source { db: &db, key, vault, now, reason: BackupReason::Migration };
    make::make(&source, &folder.join(FOLDER), None).map(drop)
}

/// The last entry of this journal that a backup in the folder holds; 0: there is none. After a restore there are backups
/// of a future that is no more: their entries are others, though they may have the same numbers.
pub(crate) fn last_entry(db: &Connection, folder: &Path, vault: &KeyFile, key: &DataKey) -> Result<i64> {
    let mut last = 0;
    for says in list(&folder.join(FOLDER), Place::Here, vault.workspace, Some(key))
        .iter()
        .filter_map(|backup| backup.says.as_ref())
    {
        if says.entry.0 > last && journal::holds(db, says.entry)? {
            last = says.entry.0;
        }
    }
    Ok(last)
}

/// The key of a folder whose key files are gone: from the newest backup that the secret opens and that is of the database
/// there. Backups of another workspace may lie among them.
pub(crate) fn unlock(folder: &Path, secret: &Secret<'_>) -> Result<(DataKey, KeyFile)> {
    let mut all: Vec<Opened> =
        entries(&folder.join(FOLDER)).filter_map(|path| Opened::open(&path).ok()).collect();
    all.sort_by_key(|backup| std::cmp::Reverse(backup.header.made_at));
    let mut outcome = Err(Error::KeyFileDamaged);
    let mut tried: Vec<KeyFile> = Vec::new();
    for backup in all {
        let file = backup.header.vault();
        // Most have the same slots, and each try takes its time.
        if tried.contains(&file) {
            continue;
        }
        match file.open(secret) {
            Ok(key) if backup.is_under(&key) => {
                match connection::open(&folder.join(DATABASE), &key, Role::Reader) {
                    Ok(_) => return Ok((key, file)),
                    Err(error) => outcome = Err(error),
                }
            }
            Ok(_) => {}
            Err(error) if tried.is_empty() => outcome = Err(error),
            Err(_) => {}
        }
        tried.push(file);
    }
    outcome
}

/// The backups of one workspace in a folder; of another one only those that cannot be read any more.
fn list(folder: &Path, place: Place, workspace: Uuid, key: Option<&DataKey>) -> Vec<Backup> {
    let prefix = make::prefix(workspace);
    let own = entries(folder)
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&prefix)));
    own.map(|path| describe(path, place, key)).collect()
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let all = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    all.filter(|path| path.extension().is_some_and(|end| end == EXTENSION))
}

fn describe(path: PathBuf, place: Place, key: Option<&DataKey>) -> Backup {
    let bytes = fs::metadata(&path).map_or(0, |file| file.len());
    let opened = Opened::open(&path).ok();
    let says = opened.filter(|opened| key.is_none_or(|key| opened.is_under(key)));
    Backup { path, place, bytes, says: says.map(|opened| opened.header.into()) }
}

fn newest_first(all: &mut [Backup]) {
    all.sort_by_key(|backup| {
        std::cmp::Reverse((backup.says.as_ref().map(|says| says.made_at), backup.place == Place::Here))
    });
}

/// Removes the backups of a workspace that need not be kept. Those that cannot be read stay: they may be all there is. So
/// does what another workspace has under such a name. Of two of one moment, the one just made counts as the newer.
fn rotate(newest: &Path, workspace: Uuid, key: &DataKey, now: Instant) {
    let Some(folder) = newest.parent() else { return };
    let mut all = list(folder, Place::Here, workspace, Some(key));
    all.sort_by_key(|backup| backup.path != newest);
    let known: Vec<(PathBuf, Kept)> = all
        .into_iter()
        .filter_map(|backup| {
            let at = backup.says?.made_at;
            Some((backup.path, Kept { at, bytes: backup.bytes }))
        })
        .collect();
    let kept: Vec<Kept> = known.iter().map(|(_, kept)| *kept).collect();
    for ((path, _), keep) in known.iter().zip(domain::backup::keep(&kept, now, CAP)) {
        if !keep {
            // One that cannot be removed now goes another time.
            let _ = atomic::remove(path);
        }
    }
}

/// Removes what backups that were cut short have left.
fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(STAGING) {
            let _ = atomic::remove(&entry.path());
        }
    }
}
