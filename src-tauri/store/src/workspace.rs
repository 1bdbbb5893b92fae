//! A workspace: created, opened, read, changed, closed.

use crate::{
    Error, Result, atomic, attachments, backup,
    clock::{Clock, hybrid_instant},
    connection::{self, Role, Snapshot},
    journal,
    keyfile::{self, KeyFile},
    keys::{DataKey, Secret},
    place,
    readers::{Lent, Readers, hold},
    schema, settings,
    tx::{Kind, Progress, Tx, Written},
    writer::{Job, Writer, today},
};
use domain::{Day, area::Area, id::CommandId, money::Currency, time::Instant};
use rusqlite::{Connection, OptionalExtension as _};
use std::{
    fs::{File, OpenOptions, TryLockError},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockWriteGuard, atomic::AtomicI64, mpsc},
    thread::JoinHandle,
};
use uuid::Uuid;

/// The database in the folder of a workspace.
pub(crate) const DATABASE: &str = "data.db";
const LOCK: &str = "lock";
const READERS: usize = 2;
/// What an acknowledged change did.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// The change, to name it when it is to be undone.
    pub command: CommandId,
    /// Its journal entry.
    pub seq: u64,
    /// Changes of rows.
    pub changes: u64,
    /// Which screens show what changed.
    pub areas: Vec<Area>,
    /// The rows that changed; `None`: too many to name.
    pub ids: Option<Vec<Uuid>>,
}

impl From<Written> for Receipt {
    fn from(written: Written) -> Self {
        Self {
            command: written.command,
            seq: written.seq.unsigned_abs(),
            changes: written.changes,
            areas: written.areas,
            ids: written.ids,
        }
    }
}

/// Whether a folder holds a workspace, be it a damaged one.
///
/// # Errors
/// When the folder is there and cannot be looked into.
pub fn exists(folder: &Path) -> Result<bool> {
    for name in [keyfile::NAME, keyfile::COPY, DATABASE] {
        if folder.join(name).try_exists()? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The writer's queue, its thread, and the file lock that says that this process has the workspace.
type Writing = (mpsc::SyncSender<Job>, JoinHandle<()>, File);

/// An open workspace. Cheap to share; closed by [`Workspace::close`], after which every use says [`Error::Closed`].
pub struct Workspace {
    folder: PathBuf,
    base: Currency,
    clock: Arc<dyn Clock>,
    key: DataKey,
    vault: Mutex<KeyFile>,
    writing: Mutex<Option<Writing>>,
    readers: Readers,
    /// Held by each connection for long reading.
    lent: RwLock<()>,
    /// The last journal entry that a good backup holds.
    pub(crate) backed_up: AtomicI64,
    /// Held while a backup is made: one at a time.
    pub(crate) backing_up: Mutex<()>,
    /// The last attempt at a backup, when it failed in this run.
    pub(crate) failure: Mutex<Option<backup::Failure>>,
}

impl Workspace {
    /// Opens a workspace. One of an older schema is backed up and brought up to date.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::SyncedFolder`], [`Error::Busy`], [`Error::WrongPassphrase`], [`Error::WrongCode`],
    /// [`Error::KeyFileDamaged`], [`Error::Damaged`], [`Error::Newer`]; failures of the disk. Nothing is changed by a
    /// failure.
    pub fn open(folder: &Path, secret: &Secret<'_>, clock: Arc<dyn Clock>) -> Result<Self> {
        if !exists(folder)? {
            return Err(Error::Missing);
        }
        place::refuse_synced(folder)?;
        let lock = lock(folder)?;
        let (key, vault) = unlock(folder, secret)?;
        Self::open_with(folder, lock, key, vault, clock)
    }

    /// Opens with the lock and the key in hand.
    pub(crate) fn open_with(
        folder: &Path,
        lock: File,
        key: DataKey,
        vault: KeyFile,
        clock: Arc<dyn Clock>,
    ) -> Result<Self> {
        let path = folder.join(DATABASE);
        if !path.exists() {
            return Err(Error::Damaged);
        }
        let mut db = connection::open(&path, &key, Role::Writer)?;
        if schema::version(&db)? < schema::CURRENT {
            backup::before_migration(folder, &key, &vault, clock.now())?;
            schema::migrate(&mut db)?;
            // So that an older program can say that it is too old before it has a key.
            vault.write(folder)?;
        }
        let base = settings::base_currency(&db)?;
        if collect(&mut db).is_err_and(|error| error.spoils()) {
            // Opening goes on without it, on a connection that has met no trouble.
            db = connection::open(&path, &key, Role::Writer)?;
        }
        let readers = Readers::open(&path, &key, READERS)?;
        let backed_up = AtomicI64::new(backup::last_entry(&db, folder, &vault, &key)?);
        let (jobs, thread) = Writer::new(db, &path, &key, Arc::clone(&clock))?.start()?;
        Ok(Self {
            folder: folder.to_owned(),
            base,
            clock,
            key,
            vault: Mutex::new(vault),
            writing: Mutex::new(Some((jobs, thread, lock))),
            readers,
            lent: RwLock::default(),
            backed_up,
            backing_up: Mutex::new(()),
            failure: Mutex::new(None),
        })
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Its base currency, fixed at creation.
    #[must_use]
    pub fn base_currency(&self) -> Currency {
        self.base
    }

    pub(crate) fn key(&self) -> &DataKey {
        &self.key
    }

    pub(crate) fn vault(&self) -> MutexGuard<'_, KeyFile> {
        hold(&self.vault)
    }

    /// The present, as this workspace knows it.
    pub(crate) fn now(&self) -> Instant {
        self.clock.now()
    }

    /// A connection of its own, for long reading.
    pub(crate) fn connect(&self) -> Result<Lent<'_>> {
        let lent = self.lent.read().unwrap_or_else(PoisonError::into_inner);
        if !self.is_open() {
            return Err(Error::Closed);
        }
        let path = self.folder.join(DATABASE);
        if !path.exists() {
            return Err(Error::Vanished);
        }
        Ok(Lent::new(connection::open(&path, &self.key, Role::Reader)?, lent))
    }

    /// Waits for those who read long, and lets no more begin. The last of them to close would otherwise take the log of
    /// another database away that has its name by then.
    pub(crate) fn alone(&self) -> RwLockWriteGuard<'_, ()> {
        self.lent.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether it has not been closed.
    #[must_use]
    pub fn is_open(&self) -> bool {
        hold(&self.writing).is_some()
    }

    /// Its time zone.
    ///
    /// # Errors
    /// As [`Workspace::read`].
    pub fn time_zone(&self) -> Result<chrono_tz::Tz> {
        Ok(self.read(|view| settings::time_zone(crate::Source::db(view)))?.1)
    }

    /// Today in its time zone.
    ///
    /// # Errors
    /// As [`Workspace::read`].
    pub fn today(&self) -> Result<Day> {
        Ok(self.today_in(self.time_zone()?))
    }

    /// Today in a time zone.
    #[must_use]
    pub fn today_in(&self, zone: chrono_tz::Tz) -> Day {
        today(self.clock.now(), zone)
    }

    /// The instant of the latest change by the journal's clock, which never goes back.
    ///
    /// # Errors
    /// As [`Workspace::read`].
    pub fn latest_change(&self) -> Result<Option<Instant>> {
        let sql = "SELECT clock FROM entry ORDER BY seq DESC LIMIT 1";
        let read = |row: &rusqlite::Row<'_>| row.get(0);
        let (_, clock) =
            self.read(|view| Ok(crate::Source::db(view).query_row(sql, [], read).optional()?))?;
        Ok(clock.map(hybrid_instant))
    }

    /// Reads from one consistent view. Returns the last journal entry that it holds, and the value.
    ///
    /// # Errors
    /// What `job` returns; [`Error::Closed`].
    pub fn read<T>(&self, job: impl FnOnce(&Snapshot<'_>) -> Result<T>) -> Result<(u64, T)> {
        let mut reader = self.readers.take()?;
        let outcome = Snapshot::with(&reader, job);
        reader.judge(&outcome);
        outcome
    }

    /// Makes one change, journalled under `name`. Returns after its COMMIT; no receipt when nothing changed.
    ///
    /// # Errors
    /// What `job` returns, and then nothing has changed; failures of the disk; [`Error::Closed`].
    pub fn write<T: Send + 'static>(
        &self,
        name: &'static str,
        job: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<(T, Option<Receipt>)> {
        let (value, written) = self.on_writer(move |writer| writer.change(name, Kind::Do, job))?;
        Ok((value, written.map(Receipt::from)))
    }

    /// Takes a change back: the last one, or `command`.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such change; [`Error::Cancelled`]; failures of the disk.
    pub fn undo(
        &self,
        command: Option<CommandId>,
        progress: Option<Arc<dyn Progress>>,
    ) -> Result<journal::Step> {
        self.on_writer(move |writer| journal::undo(writer, command, progress.as_ref()))
    }

    /// Does again what was last undone.
    ///
    /// # Errors
    /// As [`Workspace::undo`].
    pub fn redo(&self, progress: Option<Arc<dyn Progress>>) -> Result<journal::Step> {
        self.on_writer(move |writer| journal::redo(writer, progress.as_ref()))
    }

    /// Makes all that was done so far impossible to undo.
    ///
    /// # Errors
    /// Failures of the disk; [`Error::Closed`].
    pub fn close_horizon(&self) -> Result<()> {
        self.on_writer(journal::close_horizon)
    }

    /// Writes what is not journalled.
    pub(crate) fn aside<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Connection, Instant) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.on_writer(move |writer| writer.aside(job))
    }

    /// Folds the log into the database: a page that a power cut tore there is good in the log.
    pub(crate) fn fold(&self) -> Result<()> {
        self.on_writer(Writer::fold)
    }

    fn on_writer<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Writer) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (done, wait) = mpsc::channel();
        let job: Job = Box::new(move |writer| {
            // Who asked may be gone; the change is made all the same.
            let _ = done.send(writer.run(job));
        });
        let jobs = hold(&self.writing).as_ref().map(|(jobs, ..)| jobs.clone()).ok_or(Error::Closed)?;
        jobs.send(job).map_err(|_| Error::Closed)?;
        drop(jobs);
        wait.recv().map_err(|_| Error::Closed)?
    }

    /// Closes the workspace: what runs is finished, the log is folded in, connections and keys are gone.
    pub fn close(&self) {
        drop(self.stop());
    }

    /// Closes it and keeps the lock, which is `None` when it was closed before.
    pub(crate) fn stop(&self) -> Option<File> {
        self.readers.close();
        let (jobs, thread, lock) = hold(&self.writing).take()?;
        drop(jobs);
        let _ = thread.join();
        Some(lock)
    }

    /// What it takes to open it again.
    pub(crate) fn opener(&self) -> (DataKey, KeyFile, Arc<dyn Clock>) {
        (self.key.clone(), self.vault().clone(), Arc::clone(&self.clock))
    }
}

impl Drop for Workspace {
    fn drop(&mut self) {
        self.close();
    }
}

/// Throws away what nothing refers to any more. A disk that cannot be written keeps it: the next opening tries again.
fn collect(db: &mut Connection) -> Result<()> {
    let tx = db.transaction()?;
    attachments::collect(&tx)?;
    Ok(tx.commit()?)
}

/// The key of a folder. Where both key files are damaged, a backup has the slots of its day.
pub(crate) fn unlock(folder: &Path, secret: &Secret<'_>) -> Result<(DataKey, KeyFile)> {
    match keyfile::open(folder, secret) {
        // There is a database, and no key to it.
        Err(Error::Missing | Error::KeyFileDamaged) => {
            let (key, file) = backup::unlock(folder, secret)?;
            // A disk that cannot be written changes nothing of what was found.
            let _ = file.write(folder);
            Ok((key, file))
        }
        outcome => outcome,
    }
}

/// Takes the lock that says that one process, window or command line, has the workspace.
pub(crate) fn lock(folder: &Path) -> Result<File> {
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(folder.join(LOCK))?;
    atomic::private_file(&folder.join(LOCK))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::Busy),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}
