//! The one thread that writes.

use crate::{
    Error, Result,
    clock::Clock,
    connection::{self, Role},
    keys::DataKey,
    place::Identity,
    settings,
    tx::{Begin, Kind, Tx, Written},
};
use chrono_tz::Tz;
use domain::{Day, area::Area, time};
use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
};
use uuid::Uuid;

/// Something for the writer to do.
pub(crate) type Job = Box<dyn FnOnce(&mut Writer) + Send>;

/// How many changes may wait for the writer before those who ask wait too.
const QUEUE: usize = 64;

/// The writer's connection and what it must remember between changes.
pub(crate) struct Writer {
    db: Connection,
    path: PathBuf,
    key: DataKey,
    /// The file that the connection writes to.
    file: Identity,
    /// The connection has met trouble: the next job gets a new one.
    spoiled: bool,
    clock: Arc<dyn Clock>,
    device: Uuid,
    zone: Tz,
    last_seq: i64,
    last_clock: i64,
}

impl Writer {
    /// Takes a migrated database over.
    pub(crate) fn new(db: Connection, path: &Path, key: &DataKey, clock: Arc<dyn Clock>) -> Result<Self> {
        let mut writer = Self {
            db,
            path: path.to_owned(),
            key: key.clone(),
            file: Identity::of(path),
            spoiled: false,
            clock,
            device: Uuid::nil(),
            zone: Tz::UTC,
            last_seq: 0,
            last_clock: 0,
        };
        writer.recall()?;
        Ok(writer)
    }

    /// Reads what it must remember between changes.
    fn recall(&mut self) -> Result<()> {
        // The clock never goes back, so the last entry has the latest.
        let sql = "SELECT seq, clock FROM entry ORDER BY seq DESC LIMIT 1";
        let last = self.db.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        (self.last_seq, self.last_clock) = last.unwrap_or_default();
        let current = "SELECT id FROM device ORDER BY since DESC, id DESC LIMIT 1";
        self.device = Uuid::from_bytes(self.db.query_row(current, [], |row| row.get(0))?);
        self.zone = settings::time_zone(&self.db)?;
        Ok(())
    }

    /// Does a job, on a new connection when the last one has met trouble.
    pub(crate) fn run<T>(&mut self, job: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let outcome = self.restore().and_then(|()| job(self));
        self.spoiled |= outcome.as_ref().is_err_and(Error::spoils);
        outcome
    }

    fn restore(&mut self) -> Result<()> {
        if self.spoiled {
            self.file.still_there()?;
            self.db = connection::open(&self.path, &self.key, Role::Writer)?;
            self.recall()?;
            self.spoiled = false;
        }
        Ok(())
    }

    /// Its connection, to look at the journal before a change.
    pub(crate) fn db(&self) -> &Connection {
        &self.db
    }

    /// Starts the thread; it ends when the sender is dropped, and then folds the write-ahead log into the database.
    pub(crate) fn start(self) -> Result<(SyncSender<Job>, std::thread::JoinHandle<()>)> {
        let (jobs, queue): (_, Receiver<Job>) = sync_channel(QUEUE);
        let run = move || {
            let mut writer = self;
            for job in queue {
                job(&mut writer);
            }
            // A failure leaves the log beside the database, where the next start finds it.
            let _ = writer.run(Self::fold);
        };
        let thread = std::thread::Builder::new().name("writer".into()).spawn(run)?;
        Ok((jobs, thread))
    }

    /// Folds the log into the database.
    pub(crate) fn fold(&mut self) -> Result<()> {
        Ok(self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    }

    /// Runs one change as one transaction; what it returns is true only after the COMMIT.
    pub(crate) fn change<T>(
        &mut self,
        name: &str,
        kind: Kind,
        job: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<(T, Option<Written>)> {
        let now = self.clock.now();
        let transaction = Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate)?;
        let mut tx = Tx::begin(&Begin {
            db: &self.db,
            name,
            kind,
            now,
            today: today(now, self.zone),
            device: self.device,
            last_clock: self.last_clock,
            last_seq: self.last_seq,
        });
        // A panic rolls back like an error, and the writer lives on.
        let value = catch_unwind(AssertUnwindSafe(|| job(&mut tx)))
            .unwrap_or_else(|_| Err(Error::Internal(format!("{name} failed unexpectedly"))))?;
        let written = tx.finish()?;
        self.file.still_there()?;
        transaction.commit()?;
        if let Some(written) = &written {
            self.last_seq = written.seq;
            self.last_clock = written.clock;
            if written.areas.contains(&Area::Workspace) {
                self.zone = settings::time_zone(&self.db)?;
            }
        }
        Ok((value, written))
    }

    /// Writes what is not journalled, as one transaction.
    pub(crate) fn aside<T>(
        &mut self,
        job: impl FnOnce(&Connection, time::Instant) -> Result<T>,
    ) -> Result<T> {
        let transaction = Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate)?;
        let value = job(&self.db, self.clock.now())?;
        self.file.still_there()?;
        transaction.commit()?;
        Ok(value)
    }
}

/// The calendar day in a zone; the epoch outside the calendar's range, which no clock reaches.
pub(crate) fn today(now: time::Instant, zone: Tz) -> Day {
    time::day_of(now, zone).unwrap_or_default()
}
