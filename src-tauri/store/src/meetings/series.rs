//! When somebody is met, and when not.

use super::rows;
use crate::{
    Error, Result, Source, Tx,
    columns::day_column,
    pipelines::blob,
    tables::{PAUSE, SERIES},
};
use domain::{
    id::{PauseId, PersonId, SeriesId},
    meeting::{
        cadence::{Cadence, Weekday},
        calendar::{self, Rule},
    },
};
use rusqlite::{Row, types::Value};
use uuid::Uuid;

/// One rule with somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Series {
    /// Identity.
    pub id: SeriesId,
    /// With whom.
    pub person: PersonId,
    /// The rule.
    pub rule: Rule,
}

/// A stretch of days without meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// Identity.
    pub id: PauseId,
    /// With whom.
    pub person: PersonId,
    /// Which days.
    pub days: calendar::Pause,
    /// Why.
    pub reason: Option<String>,
}

fn columns(rule: &Rule) -> Vec<(&'static str, Value)> {
    let (every, number) = rule.cadence.parts();
    vec![
        ("every", every.word().to_owned().into()),
        ("number", i64::from(number).into()),
        ("minute", i64::from(rule.minute).into()),
        ("minutes", i64::from(rule.minutes).into()),
        ("from_on", day_column(Some(rule.from))),
        ("until_on", day_column(rule.until)),
    ]
}

/// Adds a rule.
///
/// # Errors
/// When the database cannot be written.
pub fn add(tx: &mut Tx<'_>, person: PersonId, rule: &Rule) -> Result<SeriesId> {
    let id = tx.new_id();
    let mut columns = columns(rule);
    columns.push(("person_id", blob(person)));
    tx.insert(&SERIES, id, &columns)?;
    Ok(SeriesId(id))
}

/// Makes another rule of one.
///
/// # Errors
/// When the database cannot be written.
pub fn set(tx: &mut Tx<'_>, id: SeriesId, rule: &Rule) -> Result<()> {
    tx.update(&SERIES, id.0, &columns(rule))
}

/// Takes a rule away that never held.
///
/// # Errors
/// When the database cannot be written.
pub fn delete(tx: &mut Tx<'_>, id: SeriesId) -> Result<()> {
    tx.delete(&SERIES, id.0)
}

/// The rules with somebody, in the order of their days; without a person, everybody's.
///
/// # Errors
/// When the database cannot be read.
pub fn list(source: &impl Source, person: Option<PersonId>) -> Result<Vec<Series>> {
    let sql = "SELECT * FROM series WHERE ?1 IS NULL OR person_id = ?1 ORDER BY person_id, from_on, id";
    rows(source, sql, [person.map(|person| person.0.as_bytes().to_vec())], series)
}

/// Adds a pause.
///
/// # Errors
/// When the database cannot be written.
pub fn pause(
    tx: &mut Tx<'_>,
    person: PersonId,
    days: calendar::Pause,
    reason: Option<String>,
) -> Result<PauseId> {
    let id = tx.new_id();
    let columns = [
        ("person_id", blob(person)),
        ("from_on", day_column(Some(days.from))),
        ("to_on", day_column(days.to)),
        ("reason", reason.into()),
    ];
    tx.insert(&PAUSE, id, &columns)?;
    Ok(PauseId(id))
}

/// Edits a pause.
///
/// # Errors
/// When the database cannot be written.
pub fn set_pause(tx: &mut Tx<'_>, id: PauseId, days: calendar::Pause, reason: Option<String>) -> Result<()> {
    let columns =
        [("from_on", day_column(Some(days.from))), ("to_on", day_column(days.to)), ("reason", reason.into())];
    tx.update(&PAUSE, id.0, &columns)
}

/// Takes a pause away.
///
/// # Errors
/// When the database cannot be written.
pub fn delete_pause(tx: &mut Tx<'_>, id: PauseId) -> Result<()> {
    tx.delete(&PAUSE, id.0)
}

/// The pauses with somebody, in the order of their days; without a person, everybody's.
///
/// # Errors
/// When the database cannot be read.
pub fn pauses(source: &impl Source, person: Option<PersonId>) -> Result<Vec<Pause>> {
    let sql = "SELECT * FROM pause WHERE ?1 IS NULL OR person_id = ?1 ORDER BY person_id, from_on, id";
    rows(source, sql, [person.map(|person| person.0.as_bytes().to_vec())], read_pause)
}

/// A pause by its id.
///
/// # Errors
/// [`Error::NotFound`]; when the database cannot be read.
pub fn one_pause(source: &impl Source, id: PauseId) -> Result<Pause> {
    let sql = "SELECT * FROM pause WHERE id = ?1";
    rows(source, sql, [id.0.as_bytes()], read_pause)?.pop().ok_or(Error::NotFound)
}

fn series(row: &Row<'_>) -> rusqlite::Result<Series> {
    let (every, number) = (row.get_ref("every")?.as_str()?, row.get("number")?);
    let rule = Rule {
        cadence: Cadence::of_parts(every, number).unwrap_or(Cadence::Weekly(Weekday::Monday)),
        minute: row.get("minute")?,
        minutes: row.get("minutes")?,
        from: row.get("from_on")?,
        until: row.get("until_on")?,
    };
    Ok(Series {
        id: SeriesId(Uuid::from_bytes(row.get("id")?)),
        person: PersonId(Uuid::from_bytes(row.get("person_id")?)),
        rule,
    })
}

fn read_pause(row: &Row<'_>) -> rusqlite::Result<Pause> {
    Ok(Pause {
        id: PauseId(Uuid::from_bytes(row.get("id")?)),
        person: PersonId(Uuid::from_bytes(row.get("person_id")?)),
        days: calendar::Pause { from: row.get("from_on")?, to: row.get("to_on")? },
        reason: row.get("reason")?,
    })
}
