//! Connections: how a database is opened, with a reason for each setting.

use crate::{Error, Result, fault, functions, keys::DataKey};
use rusqlite::{Connection, OpenFlags, config::DbConfig, limits::Limit};
use std::{path::Path, time::Duration};

/// Who opens the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The one writer, creating the file when it is not there.
    Creator,
    /// The one writer of an existing file.
    Writer,
    /// A reader.
    Reader,
    /// A copy in the making: a single file, without a log beside it.
    Copy,
    /// A finished copy that is looked at.
    Look,
}

/// Opens the database under its key.
pub(crate) fn open(path: &Path, key: &DataKey, role: Role) -> Result<Connection> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if matches!(role, Role::Creator | Role::Copy) {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let db = Connection::open_with_flags(path, flags)?;
    // A log beside a database that cannot be read is left as it is: closing would fold it in and take it away.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    db.execute_batch(&key.pragma())?;
    // SQLCipher writes its troubles to standard error unless told not to.
    db.pragma_update(None, "cipher_log_level", "NONE")?;
    // The first read shows whether the key fits the file.
    db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    db.busy_timeout(Duration::from_secs(5))?;
    if !matches!(role, Role::Copy | Role::Look) {
        // WAL: readers run beside the writer.
        db.pragma_update(None, "journal_mode", "WAL")?;
    }
    db.execute_batch(
        "PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;
         PRAGMA foreign_keys = ON;
         PRAGMA cell_size_check = ON;
         PRAGMA mmap_size = 0;
         PRAGMA temp_store = MEMORY;
         PRAGMA journal_size_limit = 4194304;",
    )?;
    // FULL, always: with NORMAL, a power cut loses acknowledged changes.
    db.pragma_update(None, "synchronous", fault::synchronous())?;
    // 64 MiB of page cache in all: the writer's 32 and 16 for each of two readers. Decryption is then paid once a page.
    db.pragma_update(None, "cache_size", if role == Role::Reader { -16_384 } else { -32_768 })?;
    db.pragma_update(None, "query_only", role == Role::Reader)?;
    db.set_prepared_statement_cache_capacity(128);
    // What is bound has no say in how a query is run: a kept statement would be compiled anew for each value.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    functions::register(&db)?;
    // A damaged or hostile file can do no more than be unreadable.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    Ok(db)
}

/// A consistent view of the workspace: all that is read through it is of one moment.
pub struct Snapshot<'a> {
    db: &'a Connection,
    seq: u64,
}

impl<'a> Snapshot<'a> {
    /// Runs `job` inside one read transaction.
    pub(crate) fn with<T>(db: &'a Connection, job: impl FnOnce(&Self) -> Result<T>) -> Result<(u64, T)> {
        let transaction = db.unchecked_transaction()?;
        let mut last = db.prepare_cached("SELECT coalesce(max(seq), 0) FROM entry")?;
        let seq: i64 = last.query_row([], |row| row.get(0))?;
        drop(last);
        let seq = u64::try_from(seq).map_err(|_| Error::Damaged)?;
        let value = job(&Snapshot { db, seq })?;
        transaction.finish()?;
        Ok((seq, value))
    }

    /// The last journal entry that this view holds.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.seq
    }
}

/// Something that queries can be run on: a reader's snapshot or the writer's transaction.
pub trait Source {
    /// The connection behind it.
    #[doc(hidden)]
    fn db(&self) -> &Connection;
}

impl Source for Snapshot<'_> {
    fn db(&self) -> &Connection {
        self.db
    }
}
