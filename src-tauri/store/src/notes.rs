//! Notes: texts on a deal, a company or somebody in one.

use crate::{
    Error, Result, Source, Tx, deals,
    pipelines::blob,
    tables::{COMPANY, CONTACT, DEAL, NOTE, Table},
};
use domain::{
    id::{CompanyId, ContactId, DealId, NoteId},
    note::On,
    time::Instant,
};
use rusqlite::{OptionalExtension as _, Row};
use uuid::Uuid;

/// A note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Identity.
    pub id: NoteId,
    /// What it is on.
    pub on: On,
    /// What it says.
    pub body: String,
    /// When it was written.
    pub at: Instant,
    /// When it was last rewritten; `None`: never.
    pub edited_at: Option<Instant>,
}

/// The table of a record, and the column that refers to it.
pub(crate) fn place(on: On) -> (&'static Table, &'static str) {
    match on {
        On::Deal(_) => (&DEAL, "deal_id"),
        On::Company(_) => (&COMPANY, "company_id"),
        On::Contact(_) => (&CONTACT, "contact_id"),
    }
}

/// The record that three columns from `at` on refer to.
pub(crate) fn on(row: &Row<'_>, at: usize) -> rusqlite::Result<On> {
    let id = |at| Ok::<_, rusqlite::Error>(row.get::<_, Option<[u8; 16]>>(at)?.map(Uuid::from_bytes));
    Ok(match (id(at)?, id(at + 1)?) {
        (Some(deal), _) => On::Deal(DealId(deal)),
        (None, Some(company)) => On::Company(CompanyId(company)),
        (None, None) => On::Contact(ContactId(Uuid::from_bytes(row.get(at + 2)?))),
    })
}

/// Sees that a record is there.
pub(crate) fn must_exist(source: &impl Source, on: On) -> Result<()> {
    let sql = format!("SELECT 1 FROM {} WHERE id = ?1", place(on).0.name);
    let there = source.db().prepare_cached(&sql)?.exists([on.id().as_bytes()])?;
    if there { Ok(()) } else { Err(Error::NotFound) }
}

/// What was done to a deal is a touch of it.
pub(crate) fn touch(tx: &mut Tx<'_>, on: On) -> Result<()> {
    match on {
        On::Deal(deal) => deals::touch(tx, deal),
        On::Company(_) | On::Contact(_) => Ok(()),
    }
}

/// Adds a note, written now.
///
/// # Errors
/// [`Error::NotFound`] when what it is on is not there.
pub fn add(tx: &mut Tx<'_>, on: On, body: &str) -> Result<NoteId> {
    must_exist(tx, on)?;
    let at = tx.now();
    let id = insert(tx, on, body, at)?;
    touch(tx, on)?;
    Ok(id)
}

/// Inserts a note as it was written at some time.
///
/// # Errors
/// When the database cannot be written.
pub fn insert(tx: &mut Tx<'_>, on: On, body: &str, at: Instant) -> Result<NoteId> {
    let id = NoteId(tx.new_id());
    let columns = [(place(on).1, blob(on.id())), ("body", body.to_owned().into()), ("at", at.into())];
    tx.insert(&NOTE, id.0, &columns)?;
    Ok(id)
}

/// Rewrites a note, now.
///
/// # Errors
/// When the database cannot be written.
pub fn edit(tx: &mut Tx<'_>, note: &Note, body: &str) -> Result<()> {
    if note.body == body {
        return Ok(());
    }
    let now = tx.now();
    tx.update(&NOTE, note.id.0, &[("body", body.to_owned().into()), ("edited_at", now.into())])?;
    touch(tx, note.on)
}

/// Takes a note away.
///
/// # Errors
/// When the database cannot be written.
pub fn delete(tx: &mut Tx<'_>, id: NoteId) -> Result<()> {
    tx.delete(&NOTE, id.0)
}

const COLUMNS: &str = "n.id, n.deal_id, n.company_id, n.contact_id, n.body, n.at, n.edited_at";

/// A note by its id.
///
/// # Errors
/// When the database cannot be read.
pub fn get(source: &impl Source, id: NoteId) -> Result<Option<Note>> {
    let sql = format!("SELECT {COLUMNS} FROM note n WHERE n.id = ?1");
    Ok(source.db().prepare_cached(&sql)?.query_row([id.0.as_bytes()], note).optional()?)
}

/// The notes on a record, the newest first.
///
/// # Errors
/// When the database cannot be read.
pub fn list(source: &impl Source, on: On) -> Result<Vec<Note>> {
    let (_, column) = place(on);
    let sql = format!("SELECT {COLUMNS} FROM note n WHERE n.{column} = ?1 ORDER BY n.at DESC, n.id DESC");
    let mut statement = source.db().prepare_cached(&sql)?;
    let notes = statement.query_map([on.id().as_bytes()], note)?;
    Ok(notes.collect::<rusqlite::Result<_>>()?)
}

fn note(row: &Row<'_>) -> rusqlite::Result<Note> {
    Ok(Note {
        id: NoteId(Uuid::from_bytes(row.get(0)?)),
        on: on(row, 1)?,
        body: row.get(4)?,
        at: row.get(5)?,
        edited_at: row.get(6)?,
    })
}
