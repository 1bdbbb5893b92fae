//! The reader connections of an open workspace.

use crate::{Error, Result};
use rusqlite::Connection;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// A lock whose holder panicked is as good as before: what it guards is replaced whole.
pub(crate) fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The reader connections: taken by who reads, given back when done.
pub(crate) struct Readers {
    free: Mutex<Free>,
    returned: Condvar,
}

struct Free {
    connections: Vec<Connection>,
    all: usize,
    closed: bool,
}

impl Readers {
    /// All free.
    pub(crate) fn new(connections: Vec<Connection>) -> Self {
        let all = connections.len();
        Self { free: Mutex::new(Free { connections, all, closed: false }), returned: Condvar::new() }
    }

    /// Takes a free one, or waits for one.
    pub(crate) fn take(&self) -> Result<Reader<'_>> {
        let mut free = hold(&self.free);
        loop {
            if free.closed {
                return Err(Error::Closed);
            }
            if let Some(connection) = free.connections.pop() {
                return Ok(Reader { pool: self, connection: Some(connection) });
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
}

impl Reader<'_> {
    /// Gives another connection back than the one that was taken.
    pub(crate) fn replace(&mut self, fresh: Connection) {
        self.connection = Some(fresh);
    }
}

impl std::ops::Deref for Reader<'_> {
    type Target = Connection;

    #[allow(clippy::expect_used)]
    fn deref(&self) -> &Connection {
        self.connection.as_ref().expect("the connection is given back only when the loan ends")
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            hold(&self.pool.free).connections.push(connection);
            self.pool.returned.notify_all();
        }
    }
}
