//! Praise, feedback and moods.

use super::{id, rows, word};
use crate::{
    Error, Result, Source, Tx,
    columns::{day_column, optional},
    meetings::sittings::said,
    pipelines::blob,
    tables::REMARK,
};
use domain::{
    Day,
    id::{MeetingId, PersonId, RemarkId},
    meeting::{
        Side,
        remarks::{RemarkKind, What},
    },
    time::Instant,
};
use rusqlite::{Row, types::Value};
use uuid::Uuid;

/// Something that was noticed about somebody, or said by them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Identity.
    pub id: RemarkId,
    /// About whom.
    pub person: PersonId,
    /// The meeting in which it was written.
    pub meeting: Option<MeetingId>,
    /// What.
    pub what: What,
    /// When it was written.
    pub at: Instant,
    /// The day on which it was said to them.
    pub told_on: Option<Day>,
}

fn columns(what: &What) -> [(&'static str, Value); 4] {
    [
        ("kind", said(Some(what.kind.word()))),
        ("text", what.text.clone().into()),
        ("mood", what.mood.map(i64::from).into()),
        ("said_by", said(what.said_by.map(Side::word))),
    ]
}

/// Adds one, written now.
///
/// # Errors
/// When the database cannot be written.
pub fn add(
    tx: &mut Tx<'_>,
    person: PersonId,
    meeting: Option<MeetingId>,
    what: &What,
    told_on: Option<Day>,
) -> Result<RemarkId> {
    let id = tx.new_id();
    let of = [
        ("person_id", blob(person)),
        ("meeting_id", optional(meeting)),
        ("at", tx.now().into()),
        ("told_on", day_column(told_on)),
    ];
    tx.insert(&REMARK, id, &[of, columns(what)].concat())?;
    Ok(RemarkId(id))
}

/// Edits one.
///
/// # Errors
/// When the database cannot be written.
pub fn edit(tx: &mut Tx<'_>, id: RemarkId, what: &What, told_on: Option<Day>) -> Result<()> {
    let mut all = columns(what).to_vec();
    all.push(("told_on", day_column(told_on)));
    tx.update(&REMARK, id.0, &all)
}

/// Takes one away.
///
/// # Errors
/// When the database cannot be written.
pub fn delete(tx: &mut Tx<'_>, id: RemarkId) -> Result<()> {
    tx.delete(&REMARK, id.0)
}

/// One by its id.
///
/// # Errors
/// [`Error::NotFound`]; when the database cannot be read.
pub fn one(source: &impl Source, id: RemarkId) -> Result<Remark> {
    let sql = "SELECT * FROM remark WHERE id = ?1";
    rows(source, sql, [id.0.as_bytes()], remark)?.pop().ok_or(Error::NotFound)
}

/// Those about somebody, the latest first; at most so many.
///
/// # Errors
/// When the database cannot be read.
pub fn list(source: &impl Source, person: PersonId, most: u32) -> Result<Vec<Remark>> {
    let sql = "SELECT * FROM remark WHERE person_id = ?1 ORDER BY at DESC, id DESC LIMIT ?2";
    rows(source, sql, (person.0.as_bytes(), most), remark)
}

fn remark(row: &Row<'_>) -> rusqlite::Result<Remark> {
    Ok(Remark {
        id: RemarkId(Uuid::from_bytes(row.get("id")?)),
        person: PersonId(Uuid::from_bytes(row.get("person_id")?)),
        meeting: id(row, "meeting_id")?.map(MeetingId),
        what: What {
            kind: word(row, "kind", RemarkKind::of_word)?.unwrap_or(RemarkKind::Feedback),
            text: row.get("text")?,
            mood: row.get("mood")?,
            said_by: word(row, "said_by", Side::of_word)?,
        },
        at: row.get("at")?,
        told_on: row.get("told_on")?,
    })
}
