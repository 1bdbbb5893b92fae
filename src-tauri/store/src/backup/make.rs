//! Making a backup: a copy of one moment, checked before it has a name.

use super::file::{self, Header};
use crate::{
    Error, Progress, Result, atomic,
    connection::{self, Role},
    journal,
    keyfile::KeyFile,
    keys::DataKey,
    schema,
};
use domain::backup::BackupReason;
use rusqlite::{
    Connection,
    backup::{Backup, StepResult},
};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::atomic::Ordering,
};
use uuid::Uuid;

/// Pages that are copied between two looks at whether the user asked to stop: 8 MiB.
const PAGES: i32 = 2048;

/// What a backup is made of.
pub(super) struct Source<'a> {
    /// A connection that nobody else uses meanwhile.
    pub(super) db: &'a Connection,
    pub(super) key: &'a DataKey,
    pub(super) vault: &'a KeyFile,
    pub(super) now: i64,
    pub(super) reason: BackupReason,
}

/// Makes a backup in a folder. It has its name only once it was read back and found good.
pub(super) fn make(
    source: &Source<'_>,
    folder: &Path,
    progress: Option<&dyn Progress>,
) -> Result<(PathBuf, Header)> {
    atomic::private_folder(folder)?;
    let (database, beside) = (temporary(folder, "db"), temporary(folder, "new"));
    let made = try_make(source, folder, &database, &beside, progress);
    // What is left after a failure holds nothing that is not encrypted; the next backup sweeps it.
    for left in [&database, &beside] {
        let _ = atomic::remove(left);
    }
    // What was written just now and does not read back is no old backup that went bad: the disk failed.
    made.map_err(|error| match error {
        Error::BackupDamaged => Error::Disk(std::io::Error::other("the copy does not read back")),
        error => error,
    })
}

fn try_make(
    source: &Source<'_>,
    folder: &Path,
    database: &Path,
    beside: &Path,
    progress: Option<&dyn Progress>,
) -> Result<(PathBuf, Header)> {
    let mut header = Header::new(source.vault, source.reason, source.now);
    copy(source, database, &mut header, progress)?;
    verify(database, source.key, &header)?;
    let header = file::write(beside, header, database, source.key)?;
    file::check(beside, source.key)?;
    let path = folder.join(name(&header));
    if let Err(error) = atomic::rename(beside, &path) {
        // It may have its name and not be durable under it: then it does not count.
        let _ = atomic::remove(&path);
        return Err(error.into());
    }
    Ok((path, header))
}

/// Copies one moment of the database and counts what it holds.
fn copy(
    source: &Source<'_>,
    database: &Path,
    header: &mut Header,
    progress: Option<&dyn Progress>,
) -> Result<()> {
    // A read transaction: what others write meanwhile is not seen, and the copy never begins anew.
    let moment = source.db.unchecked_transaction()?;
    header.schema = schema::version(source.db)?;
    (header.entry, header.entry_id) = journal::last(source.db)?;
    header.rows = counts(source.db)?;
    let mut target = connection::open(database, source.key, Role::Copy)?;
    atomic::private_file(database)?;
    // What is copied here is thrown away; the backup itself is written durably.
    target.execute_batch("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;")?;
    {
        let backup = Backup::new(source.db, &mut target)?;
        loop {
            let step = backup.step(PAGES)?;
            if let Some(progress) = progress {
                if progress.cancelled().load(Ordering::Relaxed) {
                    return Err(Error::Cancelled);
                }
                let (total, left) = (backup.progress().pagecount, backup.progress().remaining);
                progress.at(u64::from((total - left).unsigned_abs()), u64::from(total.unsigned_abs()));
            }
            match step {
                StepResult::Done => break,
                StepResult::More => {}
                _ => return Err(Error::Busy),
            }
        }
    }
    // A single file: the copy would otherwise ask for a log beside it.
    target.pragma_update(None, "journal_mode", "DELETE")?;
    moment.finish()?;
    target.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// Opens a copied database and sees that it is whole and holds what the header says.
pub(crate) fn verify(database: &Path, key: &DataKey, header: &Header) -> Result<()> {
    let wrong = |_| Error::BackupDamaged;
    let db = connection::open(database, key, Role::Look).map_err(wrong)?;
    let damage = crate::verify::damage(&db).map_err(wrong)?;
    let ours = schema::is_ours(&db).map_err(wrong)?;
    let same =
        schema::version(&db).map_err(wrong)? == header.schema && counts(&db).map_err(wrong)? == header.rows;
    if damage.is_none() && ours && same { Ok(()) } else { Err(Error::BackupDamaged) }
}

/// Rows of each table that holds its own.
fn counts(db: &Connection) -> Result<BTreeMap<String, u64>> {
    let mut tables = db.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL %' ORDER BY name",
    )?;
    let names = tables.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    let count = |name: String| {
        let rows: i64 = db.query_row(&format!("SELECT count(*) FROM \"{name}\""), [], |row| row.get(0))?;
        Ok((name, rows.unsigned_abs()))
    };
    names.into_iter().map(count).collect()
}

/// What the names of backups of a workspace begin with.
pub(super) fn prefix(workspace: Uuid) -> String {
    format!("diwan-{}-", &workspace.simple().to_string()[..8])
}

fn name(header: &Header) -> String {
    let at = chrono::DateTime::from_timestamp_millis(header.made_at).unwrap_or_default();
    let unique = &Uuid::new_v4().simple().to_string()[..6];
    format!("{}{}-{unique}.{}", prefix(header.workspace), at.format("%Y%m%d-%H%M%S"), super::EXTENSION)
}

/// A name for something that will be given up.
pub(super) fn temporary(folder: &Path, kind: &str) -> PathBuf {
    folder.join(format!("{}{}.{kind}", super::STAGING, Uuid::new_v4().simple()))
}
