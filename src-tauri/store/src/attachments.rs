//! Attached files. What they hold lies in pieces under its hash, once, however often it is attached.

use crate::{Error, Result, Source, Tx, notes, pipelines::blob, tables::ATTACHMENT};
use domain::{
    id::AttachmentId,
    note::{On, PIECE},
    time::Instant,
};
use rusqlite::{Connection, OptionalExtension as _, Row, types::Value};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The hash of a content: BLAKE3.
type Hash = [u8; 32];

/// An attached file, without what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Identity.
    pub id: AttachmentId,
    /// What it is on.
    pub on: On,
    /// Its name, for people only.
    pub name: String,
    /// Bytes.
    pub size: u32,
    /// When it was attached.
    pub at: Instant,
    hash: Hash,
}

/// Attaches a file.
///
/// # Errors
/// [`Error::NotFound`] when what it is on is not there.
pub fn add(tx: &mut Tx<'_>, on: On, name: &str, content: &[u8]) -> Result<AttachmentId> {
    notes::must_exist(tx, on)?;
    let hash = keep(tx, content)?;
    let id = AttachmentId(tx.new_id());
    let size = u32::try_from(content.len()).map_err(|_| Error::Internal("a file without end".into()))?;
    let at = tx.now();
    let columns = [
        (notes::place(on).1, blob(on.id())),
        ("name", name.to_owned().into()),
        ("size", i64::from(size).into()),
        ("hash", Value::Blob(hash.to_vec())),
        ("at", at.into()),
    ];
    tx.insert(&ATTACHMENT, id.0, &columns)?;
    Ok(id)
}

/// Keeps a content under its hash. Whoever attaches it again finds it there.
fn keep(tx: &Tx<'_>, content: &[u8]) -> Result<Hash> {
    let hash = *blake3::hash(content).as_bytes();
    let there = tx.db().prepare_cached("SELECT 1 FROM chunk WHERE hash = ?1")?.exists([&hash])?;
    if !there {
        let mut insert = tx.db().prepare_cached("INSERT INTO chunk (hash, n, bytes) VALUES (?1, ?2, ?3)")?;
        for (n, piece) in (0_i64..).zip(content.chunks(PIECE)) {
            insert.execute((&hash, n, piece))?;
        }
    }
    Ok(hash)
}

/// Gives a file another name.
///
/// # Errors
/// When the database cannot be written.
pub fn rename(tx: &mut Tx<'_>, id: AttachmentId, name: &str) -> Result<()> {
    tx.update(&ATTACHMENT, id.0, &[("name", name.to_owned().into())])
}

/// Takes a file away. What it holds stays until [`collect`] finds that nothing can bring the file back.
///
/// # Errors
/// When the database cannot be written.
pub fn delete(tx: &mut Tx<'_>, id: AttachmentId) -> Result<()> {
    tx.delete(&ATTACHMENT, id.0)
}

const COLUMNS: &str = "a.id, a.deal_id, a.company_id, a.contact_id, a.name, a.size, a.at, a.hash";

/// A file by its id.
///
/// # Errors
/// When the database cannot be read.
pub fn get(source: &impl Source, id: AttachmentId) -> Result<Option<Attachment>> {
    let sql = format!("SELECT {COLUMNS} FROM attachment a WHERE a.id = ?1");
    Ok(source.db().prepare_cached(&sql)?.query_row([id.0.as_bytes()], attachment).optional()?)
}

/// The files on a record, the newest first.
///
/// # Errors
/// When the database cannot be read.
pub fn list(source: &impl Source, on: On) -> Result<Vec<Attachment>> {
    let (_, column) = notes::place(on);
    let sql =
        format!("SELECT {COLUMNS} FROM attachment a WHERE a.{column} = ?1 ORDER BY a.at DESC, a.id DESC");
    let mut statement = source.db().prepare_cached(&sql)?;
    let files = statement.query_map([on.id().as_bytes()], attachment)?;
    Ok(files.collect::<rusqlite::Result<_>>()?)
}

/// What a file holds.
///
/// # Errors
/// [`Error::Damaged`] when it is not what was attached.
pub fn content(source: &impl Source, file: &Attachment) -> Result<Vec<u8>> {
    let mut pieces = source.db().prepare_cached("SELECT bytes FROM chunk WHERE hash = ?1 ORDER BY n")?;
    let mut rows = pieces.query([&file.hash])?;
    let mut content = Vec::new();
    while let Some(row) = rows.next()? {
        content.extend_from_slice(row.get_ref(0)?.as_blob().map_err(|_| Error::Damaged)?);
    }
    if *blake3::hash(&content).as_bytes() == file.hash { Ok(content) } else { Err(Error::Damaged) }
}

/// Throws away what no attachment holds, and what no change holds that can be undone or redone. How many contents.
///
/// # Errors
/// When the database cannot be written.
pub(crate) fn collect(db: &Connection) -> Result<usize> {
    let loose = "SELECT DISTINCT hash FROM chunk c WHERE NOT EXISTS (SELECT 1 FROM attachment a WHERE a.hash = c.hash)";
    let mut left = hashes(db, loose)?;
    if left.is_empty() {
        return Ok(0);
    }
    // The entry in force of a change is what undo or redo would apply backwards: what it deleted comes back.
    // All that the index of what hung on a deal asks for is asked for, so that it serves.
    let held = "SELECT unhex(json_extract(c.before, '$.hash.hex')) FROM change c JOIN entry o ON o.latest = c.entry
                WHERE c.op = 'delete' AND c.tbl IN ('deal_line', 'deal_contact', 'activity', 'note', 'attachment')
                AND c.tbl = 'attachment' AND o.state IN ('live', 'undone')";
    for hash in hashes(db, held)? {
        left.remove(&hash);
    }
    for hash in &left {
        db.prepare_cached("DELETE FROM chunk WHERE hash = ?1")?.execute([hash])?;
    }
    Ok(left.len())
}

fn hashes(db: &Connection, sql: &str) -> Result<BTreeSet<Hash>> {
    let mut all = db.prepare(sql)?;
    let hashes = all.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(hashes)
}

fn attachment(row: &Row<'_>) -> rusqlite::Result<Attachment> {
    Ok(Attachment {
        id: AttachmentId(Uuid::from_bytes(row.get(0)?)),
        on: notes::on(row, 1)?,
        name: row.get(4)?,
        size: row.get(5)?,
        at: row.get(6)?,
        hash: row.get(7)?,
    })
}
