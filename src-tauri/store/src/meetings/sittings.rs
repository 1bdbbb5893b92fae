//! One-on-ones that something was done to.

use super::{rows, word};
use crate::{Error, Result, Source, Tx, columns::day_column, pipelines::blob, tables::MEETING};
use domain::{
    Day,
    id::{MeetingId, PersonId},
    meeting::{MeetingStatus, Side, Talked, calendar::Slot},
    time::Instant,
};
use rusqlite::{Row, types::Value};
use std::collections::HashMap;
use uuid::Uuid;

/// A one-on-one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Identity.
    pub id: MeetingId,
    /// With whom.
    pub person: PersonId,
    /// The day that the series planned it for; `None`: it was not planned.
    pub planned_on: Option<Day>,
    /// When it is set for, or was held: its day, its minute after midnight, its length.
    pub slot: Slot,
    /// What became of it.
    pub status: MeetingStatus,
    /// Who left it out.
    pub who: Option<Side>,
    /// Why.
    pub reason: Option<String>,
    /// Who moved it.
    pub moved_by: Option<Side>,
    /// Why.
    pub move_reason: Option<String>,
    /// When it was said to be held.
    pub held_at: Option<Instant>,
    /// When it was closed.
    pub closed_at: Option<Instant>,
    /// How many minutes it took.
    pub lasted: Option<u16>,
    /// Who talked more.
    pub talked: Option<Talked>,
}

impl Meeting {
    /// Up to which day the plan is dealt with by it.
    #[must_use]
    pub fn deals_with(&self) -> Option<Day> {
        let day = self.planned_on.map_or(self.slot.on, |planned| planned.max(self.slot.on));
        (self.status != MeetingStatus::Planned).then_some(day)
    }
}

/// Columns of a meeting and what they become.
pub type Edit = Vec<(&'static str, Value)>;

/// The columns of a slot.
#[must_use]
pub fn set_for(slot: Slot) -> Edit {
    vec![
        ("set_on", day_column(Some(slot.on))),
        ("minute", i64::from(slot.minute).into()),
        ("minutes", i64::from(slot.minutes).into()),
    ]
}

/// A word as a column has it.
#[must_use]
pub fn said(word: Option<&'static str>) -> Value {
    word.map(str::to_owned).into()
}

/// Adds a meeting that has not taken place.
///
/// # Errors
/// When the database cannot be written; when there is another one.
pub fn add(tx: &mut Tx<'_>, person: PersonId, planned_on: Option<Day>, slot: Slot) -> Result<MeetingId> {
    let id = tx.new_id();
    let mut columns = set_for(slot);
    columns.extend([
        ("person_id", blob(person)),
        ("planned_on", day_column(planned_on)),
        ("status", said(Some(MeetingStatus::Planned.word()))),
    ]);
    tx.insert(&MEETING, id, &columns)?;
    Ok(MeetingId(id))
}

/// Edits a meeting.
///
/// # Errors
/// When the database cannot be written.
pub fn edit(tx: &mut Tx<'_>, id: MeetingId, edit: &Edit) -> Result<()> {
    tx.update(&MEETING, id.0, edit)
}

/// A meeting by its id.
///
/// # Errors
/// [`Error::NotFound`]; when the database cannot be read.
pub fn one(source: &impl Source, id: MeetingId) -> Result<Meeting> {
    let sql = "SELECT * FROM meeting WHERE id = ?1";
    rows(source, sql, [id.0.as_bytes()], meeting)?.pop().ok_or(Error::NotFound)
}

/// The meeting with somebody that has not taken place, if something was done to it.
///
/// # Errors
/// When the database cannot be read.
pub fn open(source: &impl Source, person: PersonId) -> Result<Option<Meeting>> {
    let sql = "SELECT * FROM meeting WHERE person_id = ?1 AND status = 'planned'";
    Ok(rows(source, sql, [person.0.as_bytes()], meeting)?.pop())
}

/// The meetings with somebody that have an outcome, the latest first; at most so many.
///
/// # Errors
/// When the database cannot be read.
pub fn past(source: &impl Source, person: PersonId, most: u32) -> Result<Vec<Meeting>> {
    let sql = "SELECT * FROM meeting WHERE person_id = ?1 AND status <> 'planned'
               ORDER BY set_on DESC, id DESC LIMIT ?2";
    rows(source, sql, (person.0.as_bytes(), most), meeting)
}

/// The last meeting with somebody that was held before a day, or on it before that one.
///
/// # Errors
/// When the database cannot be read.
pub fn held_before(
    source: &impl Source,
    person: PersonId,
    before: Option<(Day, MeetingId)>,
) -> Result<Option<Meeting>> {
    let sql = "SELECT * FROM meeting WHERE person_id = ?1 AND status = 'held'
                 AND (?2 IS NULL OR set_on < ?2 OR (set_on = ?2 AND id < ?3))
               ORDER BY set_on DESC, id DESC LIMIT 1";
    let day = before.map(|(day, _)| day.to_string());
    let id = before.map(|(_, id)| id.0.as_bytes().to_vec());
    Ok(rows(source, sql, (person.0.as_bytes(), day, id), meeting)?.pop())
}

/// Every meeting that is open, not closed, or has its day from a day on; with one person or with everybody.
///
/// # Errors
/// When the database cannot be read.
pub fn since(source: &impl Source, person: Option<PersonId>, from: Day) -> Result<Vec<Meeting>> {
    let sql = "SELECT * FROM meeting WHERE (?1 IS NULL OR person_id = ?1)
                 AND (set_on >= ?2 OR status = 'planned' OR (status = 'held' AND closed_at IS NULL))
               ORDER BY person_id, set_on, id";
    let person = person.map(|person| person.0.as_bytes().to_vec());
    rows(source, sql, (person, from.to_string()), meeting)
}

/// What is long past, in one line each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Past {
    /// The day of the last meeting that was held.
    pub last_held: Option<Day>,
    /// Up to which day the plan is dealt with.
    pub dealt_with: Option<Day>,
}

/// What is past with everybody, or with one person.
///
/// # Errors
/// When the database cannot be read.
pub fn dealt_with(source: &impl Source, person: Option<PersonId>) -> Result<HashMap<PersonId, Past>> {
    let sql = "SELECT person_id, max(iif(status = 'held', set_on, NULL)),
                 max(max(coalesce(planned_on, set_on), set_on))
               FROM meeting WHERE status <> 'planned' AND (?1 IS NULL OR person_id = ?1) GROUP BY person_id";
    let person = person.map(|person| person.0.as_bytes().to_vec());
    let read = |row: &Row<'_>| {
        let past = Past { last_held: row.get(1)?, dealt_with: row.get(2)? };
        Ok((PersonId(Uuid::from_bytes(row.get(0)?)), past))
    };
    let found = rows(source, sql, [person], read)?;
    Ok(found.into_iter().collect())
}

/// The meetings with somebody that were held from a day on: their day, and when they were closed.
///
/// # Errors
/// When the database cannot be read.
pub fn held(source: &impl Source, person: PersonId) -> Result<Vec<Meeting>> {
    let sql = "SELECT * FROM meeting WHERE person_id = ?1 AND status = 'held' ORDER BY set_on, id";
    rows(source, sql, [person.0.as_bytes()], meeting)
}

fn meeting(row: &Row<'_>) -> rusqlite::Result<Meeting> {
    Ok(Meeting {
        id: MeetingId(Uuid::from_bytes(row.get("id")?)),
        person: PersonId(Uuid::from_bytes(row.get("person_id")?)),
        planned_on: row.get("planned_on")?,
        slot: Slot { on: row.get("set_on")?, minute: row.get("minute")?, minutes: row.get("minutes")? },
        status: word(row, "status", MeetingStatus::of_word)?.unwrap_or(MeetingStatus::Planned),
        who: word(row, "who", Side::of_word)?,
        reason: row.get("reason")?,
        moved_by: word(row, "moved_by", Side::of_word)?,
        move_reason: row.get("move_reason")?,
        held_at: row.get("held_at")?,
        closed_at: row.get("closed_at")?,
        lasted: row.get("lasted")?,
        talked: word(row, "talked", Talked::of_word)?,
    })
}
