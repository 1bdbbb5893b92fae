//! The reader connections of an open workspace.

use crate::{
    Error, Result,
    connection::{self, Role},
    keys::DataKey,
};
use rusqlite::Connection;
use std::{
    cell::Cell,
    path::{Path, PathBuf},
    sync::{Condvar, Mutex, MutexGuard, PoisonError, RwLockReadGuard},
};

/// A lock whose holder panicked is as good as before: what it guards is replaced whole.
pub(crate) fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

thread_local! {
    /// Whose connection this thread reads with.
    static READING: Cell<usize> = const { Cell::new(0) };
}

/// The reader connections: taken by who reads, given back when done. Nobody takes a second one meanwhile: two who each
/// hold one and wait for another would wait for ever.
pub(crate) struct Readers {
    path: PathBuf,
    key: DataKey,
    free: Mutex<Free>,
    returned: Condvar,
}

struct Free {
    /// `None`: to be opened again.
    connections: Vec<Option<Connection>>,
    all: usize,
    closed: bool,
}

impl Readers {
    /// So many, all free.
    pub(crate) fn open(path: &Path, key: &DataKey, count: usize) -> Result<Self> {
        let open = || connection::open(path, key, Role::Reader).map(Some);
        let connections = (0..count).map(|_| open()).collect::<Result<_>>()?;
        Ok(Self {
            path: path.to_owned(),
            key: key.clone(),
            free: Mutex::new(Free { connections, all: count, closed: false }),
            returned: Condvar::new(),
        })
    }

    /// Takes a free one, or waits for one.
    pub(crate) fn take(&self) -> Result<Reader<'_>> {
        let own = std::ptr::from_ref(self).addr();
        debug_assert_ne!(READING.get(), own, "a read within a read");
        let mut free = hold(&self.free);
        loop {
            if free.closed {
                return Err(Error::Closed);
            }
            if let Some(connection) = free.connections.pop() {
                drop(free);
                let mut reader = Reader { pool: self, connection, outer: READING.replace(own) };
                if reader.connection.is_none() {
                    if !self.path.exists() {
                        return Err(Error::Vanished);
                    }
                    reader.connection = Some(connection::open(&self.path, &self.key, Role::Reader)?);
                }
                return Ok(reader);
            }
            free = self.returned.wait(free).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Waits for those who read, and drops the connections.
    pub(crate) fn close(&self) {
        let mut free = hold(&self.free);
        free.closed = true;
        self.returned.notify_all();
        while free.connections.len() < free.all {
            free = self.returned.wait(free).unwrap_or_else(PoisonError::into_inner);
        }
        free.all = 0;
        free.connections.clear();
    }
}

/// A reader connection on loan.
pub(crate) struct Reader<'a> {
    pool: &'a Readers,
    connection: Option<Connection>,
    /// Whose connection the thread read with before.
    outer: usize,
}

impl Reader<'_> {
    /// Takes note of what became of reading.
    pub(crate) fn judge<T>(&mut self, outcome: &Result<T>) {
        if outcome.as_ref().is_err_and(Error::spoils) {
            self.connection = None;
        }
    }
}

impl std::ops::Deref for Reader<'_> {
    type Target = Connection;

    #[allow(clippy::expect_used)]
    fn deref(&self) -> &Connection {
        self.connection.as_ref().expect("who reads has a connection until the reading is judged")
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        READING.set(self.outer);
        hold(&self.pool.free).connections.push(self.connection.take());
        self.pool.returned.notify_all();
    }
}

/// A connection for long reading.
pub(crate) struct Lent<'a> {
    db: Connection,
    _lent: RwLockReadGuard<'a, ()>,
}

impl<'a> Lent<'a> {
    /// Lends a connection for as long as the guard is held.
    pub(crate) fn new(db: Connection, lent: RwLockReadGuard<'a, ()>) -> Self {
        Self { db, _lent: lent }
    }
}

impl std::ops::Deref for Lent<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.db
    }
}
