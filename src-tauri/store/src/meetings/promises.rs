//! Promises.

use super::{id, rows, word};
use crate::{
    Error, Result, Source, Tx,
    columns::{day_column, optional},
    meetings::sittings::said,
    pipelines::blob,
    tables::PROMISE,
};
use domain::{
    Day,
    id::{MeetingId, PersonId, PointId, PromiseId},
    meeting::{Side, promises},
    time::Instant,
};
use rusqlite::{Row, types::Value};
use uuid::Uuid;

/// A promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Identity.
    pub id: PromiseId,
    /// In one-on-ones with whom.
    pub person: PersonId,
    /// Who will do it.
    pub owner: Side,
    /// What.
    pub text: String,
    /// Its days.
    pub days: promises::Promise,
    /// When it was made.
    pub made_at: Instant,
    /// The meeting in which it was made.
    pub meeting: Option<MeetingId>,
    /// The point that it came of.
    pub point: Option<PointId>,
}

impl Promise {
    /// Whether it is still to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.days.done_on.is_none() && self.days.dropped_on.is_none()
    }
}

/// A promise to be added.
#[derive(Debug, Clone)]
pub struct NewPromise {
    /// In one-on-ones with whom.
    pub person: PersonId,
    /// Who will do it.
    pub owner: Side,
    /// What.
    pub text: String,
    /// When it is due.
    pub due_on: Option<Day>,
    /// The meeting in which it is made.
    pub meeting: Option<MeetingId>,
    /// The point that it comes of.
    pub point: Option<PointId>,
}

/// Adds a promise, made now.
///
/// # Errors
/// When the database cannot be written.
pub fn add(tx: &mut Tx<'_>, new: NewPromise) -> Result<PromiseId> {
    let id = tx.new_id();
    let columns = [
        ("person_id", blob(new.person)),
        ("owner", said(Some(new.owner.word()))),
        ("text", new.text.into()),
        ("due_on", day_column(new.due_on)),
        ("made_at", tx.now().into()),
        ("meeting_id", optional(new.meeting)),
        ("point_id", optional(new.point)),
    ];
    tx.insert(&PROMISE, id, &columns)?;
    Ok(PromiseId(id))
}

/// Edits a promise.
///
/// # Errors
/// When the database cannot be written.
pub fn edit(
    tx: &mut Tx<'_>,
    id: PromiseId,
    owner: Option<Side>,
    text: Option<String>,
    due_on: Option<Option<Day>>,
) -> Result<()> {
    let mut columns: Vec<(&'static str, Value)> = Vec::new();
    if let Some(owner) = owner {
        columns.push(("owner", said(Some(owner.word()))));
    }
    if let Some(text) = text {
        columns.push(("text", text.into()));
    }
    if let Some(due_on) = due_on {
        columns.push(("due_on", day_column(due_on)));
    }
    tx.update(&PROMISE, id.0, &columns)
}

/// Says when it was done, or dropped; neither: it is open.
///
/// # Errors
/// When the database cannot be written.
pub fn settle(tx: &mut Tx<'_>, id: PromiseId, done_on: Option<Day>, dropped_on: Option<Day>) -> Result<()> {
    tx.update(&PROMISE, id.0, &[("done_on", day_column(done_on)), ("dropped_on", day_column(dropped_on))])
}

/// A promise by its id.
///
/// # Errors
/// [`Error::NotFound`]; when the database cannot be read.
pub fn one(source: &impl Source, id: PromiseId) -> Result<Promise> {
    let sql = "SELECT * FROM promise WHERE id = ?1";
    rows(source, sql, [id.0.as_bytes()], promise)?.pop().ok_or(Error::NotFound)
}

/// The promises with somebody; without a person, everybody's: what is due first comes first, without a day last.
///
/// # Errors
/// When the database cannot be read.
pub fn list(source: &impl Source, person: Option<PersonId>) -> Result<Vec<Promise>> {
    let sql = "SELECT * FROM promise WHERE ?1 IS NULL OR person_id = ?1
               ORDER BY due_on IS NULL, due_on, id";
    rows(source, sql, [person.map(|person| person.0.as_bytes().to_vec())], promise)
}

/// The user's own open promises that are due on a day or before it.
///
/// # Errors
/// When the database cannot be read.
pub fn mine_due(source: &impl Source, today: Day) -> Result<Vec<Promise>> {
    let sql =
        "SELECT * FROM promise WHERE owner = 'me' AND done_on IS NULL AND dropped_on IS NULL AND due_on <= ?1
               ORDER BY due_on, id";
    rows(source, sql, [today.to_string()], promise)
}

fn promise(row: &Row<'_>) -> rusqlite::Result<Promise> {
    Ok(Promise {
        id: PromiseId(Uuid::from_bytes(row.get("id")?)),
        person: PersonId(Uuid::from_bytes(row.get("person_id")?)),
        owner: word(row, "owner", Side::of_word)?.unwrap_or(Side::Me),
        text: row.get("text")?,
        days: promises::Promise {
            due_on: row.get("due_on")?,
            done_on: row.get("done_on")?,
            dropped_on: row.get("dropped_on")?,
        },
        made_at: row.get("made_at")?,
        meeting: id(row, "meeting_id")?.map(MeetingId),
        point: id(row, "point_id")?.map(PointId),
    })
}
