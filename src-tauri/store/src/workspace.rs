//! A workspace: created, opened, read, changed, closed.

use crate::{
    Error, Result, atomic,
    clock::Clock,
    connection::{self, Role, Snapshot},
    journal,
    keyfile::{self, KeyFile},
    keys::{DataKey, KdfCost},
    pipelines,
    readers::{Readers, hold},
    schema, settings,
    tx::{Kind, Progress, Tx, Written},
    writer::{Job, Writer, today},
};
use domain::{Day, area::Area, id::CommandId, money::Currency};
use std::{
    fs::{self, File, OpenOptions, TryLockError},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, mpsc},
    thread::JoinHandle,
};
use uuid::Uuid;

const DATABASE: &str = "data.db";
const LOCK: &str = "lock";
const READERS: usize = 2;
/// How the folder of a workspace in the making begins. One that is found later was left by a creation that was cut
/// short: it never had a key file that anyone was told of.
const STAGING: &str = ".diwan-new-";

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
    writing: Mutex<Option<Writing>>,
    readers: Readers,
}

impl Workspace {
    /// Creates a workspace in a folder that has none, with the default pipeline, and leaves it closed.
    ///
    /// It is made beside the folder and renamed into place when whole, so that no half-made one is ever found.
    ///
    /// # Errors
    /// [`Error::Exists`]; failures of the disk.
    pub fn create(
        folder: &Path,
        passphrase: &str,
        cost: KdfCost,
        base: Currency,
        zone: chrono_tz::Tz,
        clock: Arc<dyn Clock>,
    ) -> Result<()> {
        if exists(folder)? {
            return Err(Error::Exists);
        }
        let folder = std::path::absolute(folder)?;
        let parent = folder.parent().ok_or(Error::Missing)?;
        atomic::private_folder(parent)?;
        sweep(parent);
        let beside = parent.join(format!("{STAGING}{}", Uuid::new_v4()));
        let made = Self::make(&beside, passphrase, cost, base, zone, clock).and_then(|()| {
            match fs::remove_dir(&folder) {
                Err(error) if error.kind() == std::io::ErrorKind::DirectoryNotEmpty => {
                    return Err(Error::Exists);
                }
                _ => {}
            }
            Ok(atomic::rename(&beside, &folder)?)
        });
        if made.is_err() {
            // What is left is under a name that no one looks for and holds nothing of the user's.
            let _ = fs::remove_dir_all(&beside);
        }
        made
    }

    fn make(
        folder: &Path,
        passphrase: &str,
        cost: KdfCost,
        base: Currency,
        zone: chrono_tz::Tz,
        clock: Arc<dyn Clock>,
    ) -> Result<()> {
        atomic::private_folder(folder)?;
        let key = DataKey::random()?;
        let mut db = connection::open(&folder.join(DATABASE), &key, Role::Creator)?;
        // The log beside it takes this mode over.
        atomic::private_file(&folder.join(DATABASE))?;
        schema::migrate(&mut db)?;
        db.execute("INSERT INTO device (id) VALUES (?1)", [Uuid::new_v4().as_bytes()])?;
        let mut writer = Writer::new(db, clock)?;
        writer.change("workspace_create", Kind::Do, |tx| {
            settings::set(tx, settings::BASE_CURRENCY, base.code())?;
            settings::set(tx, settings::TIME_ZONE, zone.name())?;
            pipelines::insert_default(tx)?;
            Ok(())
        })?;
        journal::close_horizon(&mut writer)?;
        let (jobs, thread) = writer.start()?;
        drop(jobs);
        thread.join().map_err(|_| Error::Closed)?;
        KeyFile::seal(&key, passphrase, cost)?.write(folder)
    }

    /// Opens a workspace.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::Busy`], [`Error::WrongPassphrase`], [`Error::KeyFileDamaged`], [`Error::Damaged`],
    /// [`Error::Newer`]; failures of the disk. Nothing is changed by a failure.
    pub fn open(folder: &Path, passphrase: &str, clock: Arc<dyn Clock>) -> Result<Self> {
        if !exists(folder)? {
            return Err(Error::Missing);
        }
        let lock = lock(folder)?;
        let key = match keyfile::open(folder, passphrase) {
            // There is a database, and no key to it.
            Err(Error::Missing) => return Err(Error::KeyFileDamaged),
            key => key?,
        };
        let path = folder.join(DATABASE);
        if !path.exists() {
            return Err(Error::Damaged);
        }
        let mut db = connection::open(&path, &key, Role::Writer)?;
        schema::migrate(&mut db)?;
        let base = settings::base_currency(&db)?;
        let readers =
            (0..READERS).map(|_| connection::open(&path, &key, Role::Reader)).collect::<Result<_>>()?;
        let (jobs, thread) = Writer::new(db, Arc::clone(&clock))?.start()?;
        Ok(Self {
            folder: folder.to_owned(),
            base,
            clock,
            writing: Mutex::new(Some((jobs, thread, lock))),
            readers: Readers::new(readers),
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
        Ok(today(self.clock.now(), self.time_zone()?))
    }

    /// Reads from one consistent view. Returns the last journal entry that it holds, and the value.
    ///
    /// # Errors
    /// What `job` returns; [`Error::Closed`].
    pub fn read<T>(&self, job: impl FnOnce(&Snapshot<'_>) -> Result<T>) -> Result<(u64, T)> {
        let reader = self.readers.take()?;
        Snapshot::with(&reader, job)
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
        self.on_writer(move |writer| journal::undo(writer, command, progress.as_deref()))
    }

    /// Does again what was last undone.
    ///
    /// # Errors
    /// As [`Workspace::undo`].
    pub fn redo(&self, progress: Option<Arc<dyn Progress>>) -> Result<journal::Step> {
        self.on_writer(move |writer| journal::redo(writer, progress.as_deref()))
    }

    /// Makes all that was done so far impossible to undo.
    ///
    /// # Errors
    /// Failures of the disk; [`Error::Closed`].
    pub fn close_horizon(&self) -> Result<()> {
        self.on_writer(journal::close_horizon)
    }

    fn on_writer<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Writer) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (done, wait) = mpsc::channel();
        let job: Job = Box::new(move |writer| {
            // Who asked may be gone; the change is made all the same.
            let _ = done.send(job(writer));
        });
        let jobs = hold(&self.writing).as_ref().map(|(jobs, ..)| jobs.clone()).ok_or(Error::Closed)?;
        jobs.send(job).map_err(|_| Error::Closed)?;
        drop(jobs);
        wait.recv().map_err(|_| Error::Closed)?
    }

    /// Closes the workspace: what runs is finished, the log is folded in, connections and keys are gone.
    pub fn close(&self) {
        self.readers.close();
        let writing = hold(&self.writing).take();
        if let Some((jobs, thread, lock)) = writing {
            drop(jobs);
            let _ = thread.join();
            drop(lock);
        }
    }
}

impl Drop for Workspace {
    fn drop(&mut self) {
        self.close();
    }
}

/// Removes what creations that were cut short have left. A failure leaves it for the next time.
fn sweep(parent: &Path) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(STAGING) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Takes the lock that says that one process, window or command line, has the workspace.
fn lock(folder: &Path) -> Result<File> {
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(folder.join(LOCK))?;
    atomic::private_file(&folder.join(LOCK))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::Busy),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}
