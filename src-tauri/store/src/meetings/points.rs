//! Talking points: they belong to the person, whatever becomes of a meeting.

use super::{id, rows, word};
use crate::{
    Error, Result, Source, Tx, columns::optional, meetings::sittings::said, pipelines::blob, tables::POINT,
};
use domain::{
    id::{MeetingId, PersonId, PointId},
    meeting::{
        Side,
        points::{PointState, Topic},
    },
    time::Instant,
};
use rusqlite::{Row, types::Value};
use std::collections::HashMap;
use uuid::Uuid;

/// A talking point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Identity.
    pub id: PointId,
    /// With whom.
    pub person: PersonId,
    /// Who raised it.
    pub raised_by: Side,
    /// What.
    pub text: String,
    /// What it is about.
    pub topic: Option<Topic>,
    /// When it was raised.
    pub raised_at: Instant,
    /// Its place among the others.
    pub position: i64,
    /// Whether it comes again once it is done.
    pub repeats: bool,
    /// Where it stands.
    pub state: PointState,
    /// When it came to stand there; `None`: it is open.
    pub settled_at: Option<Instant>,
    /// In which meeting.
    pub settled_in: Option<MeetingId>,
    /// How often it had been carried when it was kept.
    pub kept_carry: Option<u32>,
    /// The point that it repeats.
    pub follows: Option<PointId>,
}

/// A point to be added.
#[derive(Debug, Clone)]
pub struct NewPoint {
    /// With whom.
    pub person: PersonId,
    /// Who raised it.
    pub raised_by: Side,
    /// What.
    pub text: String,
    /// What it is about.
    pub topic: Option<Topic>,
    /// Whether it comes again once it is done.
    pub repeats: bool,
    /// The point that it repeats.
    pub follows: Option<PointId>,
}

/// Adds a point, after the others.
///
/// # Errors
/// When the database cannot be written.
pub fn add(tx: &mut Tx<'_>, new: NewPoint) -> Result<PointId> {
    let id = tx.new_id();
    let sql = "SELECT coalesce(max(position), 0) + 1 FROM point WHERE person_id = ?1";
    let position: i64 =
        tx.db().prepare_cached(sql)?.query_row([new.person.0.as_bytes()], |row| row.get(0))?;
    let columns = [
        ("person_id", blob(new.person)),
        ("raised_by", said(Some(new.raised_by.word()))),
        ("text", new.text.into()),
        ("topic", said(new.topic.map(Topic::word))),
        ("raised_at", tx.now().into()),
        ("position", position.into()),
        ("repeats", new.repeats.into()),
        ("state", said(Some(PointState::Open.word()))),
        ("follows", optional(new.follows)),
    ];
    tx.insert(&POINT, id, &columns)?;
    Ok(PointId(id))
}

/// What is edited; `None` leaves a field as it is.
#[derive(Debug, Clone, Default)]
pub struct Edit {
    /// What.
    pub text: Option<String>,
    /// Who raised it.
    pub raised_by: Option<Side>,
    /// What it is about.
    pub topic: Option<Option<Topic>>,
    /// Whether it comes again.
    pub repeats: Option<bool>,
    /// How often it had been carried when it was kept.
    pub kept_carry: Option<u32>,
}

/// Edits a point.
///
/// # Errors
/// When the database cannot be written.
pub fn edit(tx: &mut Tx<'_>, id: PointId, edit: Edit) -> Result<()> {
    let mut columns: Vec<(&'static str, Value)> = Vec::new();
    if let Some(text) = edit.text {
        columns.push(("text", text.into()));
    }
    if let Some(side) = edit.raised_by {
        columns.push(("raised_by", said(Some(side.word()))));
    }
    if let Some(topic) = edit.topic {
        columns.push(("topic", said(topic.map(Topic::word))));
    }
    if let Some(repeats) = edit.repeats {
        columns.push(("repeats", repeats.into()));
    }
    if let Some(carry) = edit.kept_carry {
        columns.push(("kept_carry", i64::from(carry).into()));
    }
    tx.update(&POINT, id.0, &columns)
}

/// Says where a point stands, from now on.
///
/// # Errors
/// When the database cannot be written.
pub fn settle(tx: &mut Tx<'_>, point: &Point, state: PointState, meeting: Option<MeetingId>) -> Result<()> {
    if point.state == state {
        return Ok(());
    }
    let open = state == PointState::Open;
    let at = (!open).then(|| tx.now());
    let meeting = meeting.filter(|_| !open);
    let columns =
        [("state", said(Some(state.word()))), ("settled_at", at.into()), ("settled_in", optional(meeting))];
    tx.update(&POINT, point.id.0, &columns)
}

/// Puts a point before another one of the same person, or at the end.
///
/// # Errors
/// When the database cannot be written.
pub fn place(tx: &mut Tx<'_>, point: &Point, before: Option<PointId>) -> Result<()> {
    let mut order = list(tx, point.person, PointState::Open)?;
    order.retain(|other| other.id != point.id);
    let at = before.and_then(|before| order.iter().position(|other| other.id == before));
    order.insert(at.unwrap_or(order.len()), point.clone());
    // The places that the open points have among themselves, handed out anew.
    let mut places: Vec<i64> = order.iter().map(|other| other.position).collect();
    places.sort_unstable();
    for (other, place) in order.iter().zip(places) {
        tx.update(&POINT, other.id.0, &[("position", place.into())])?;
    }
    Ok(())
}

/// Takes a point away.
///
/// # Errors
/// When the database cannot be written.
pub fn delete(tx: &mut Tx<'_>, id: PointId) -> Result<()> {
    tx.delete(&POINT, id.0)
}

/// A point by its id.
///
/// # Errors
/// [`Error::NotFound`]; when the database cannot be read.
pub fn one(source: &impl Source, id: PointId) -> Result<Point> {
    let sql = "SELECT * FROM point WHERE id = ?1";
    rows(source, sql, [id.0.as_bytes()], point)?.pop().ok_or(Error::NotFound)
}

/// The points with somebody that stand so: theirs first, each side's in its order.
///
/// # Errors
/// When the database cannot be read.
pub fn list(source: &impl Source, person: PersonId, state: PointState) -> Result<Vec<Point>> {
    let sql =
        "SELECT * FROM point WHERE person_id = ?1 AND state = ?2 ORDER BY raised_by = 'me', position, id";
    rows(source, sql, (person.0.as_bytes(), state.word()), point)
}

/// Every point that there ever was with somebody.
///
/// # Errors
/// When the database cannot be read.
pub fn all(source: &impl Source, person: PersonId) -> Result<Vec<Point>> {
    let sql = "SELECT * FROM point WHERE person_id = ?1 ORDER BY id";
    rows(source, sql, [person.0.as_bytes()], point)
}

/// The points that came to stand where they stand in a meeting, as they did.
///
/// # Errors
/// When the database cannot be read.
pub fn settled_in(source: &impl Source, meeting: MeetingId) -> Result<Vec<Point>> {
    let sql = "SELECT * FROM point WHERE settled_in = ?1 ORDER BY settled_at, id";
    rows(source, sql, [meeting.0.as_bytes()], point)
}

/// The points with somebody that were settled after an instant, in no meeting.
///
/// # Errors
/// When the database cannot be read.
pub fn settled_since(source: &impl Source, person: PersonId, since: Instant) -> Result<Vec<Point>> {
    let sql = "SELECT * FROM point WHERE person_id = ?1 AND settled_in IS NULL AND settled_at > ?2
               ORDER BY settled_at, id";
    rows(source, sql, (person.0.as_bytes(), since), point)
}

/// The open point that repeats a point.
///
/// # Errors
/// When the database cannot be read.
pub fn follower(source: &impl Source, id: PointId) -> Result<Option<Point>> {
    let sql = "SELECT * FROM point WHERE follows = ?1 AND state = 'open'";
    Ok(rows(source, sql, [id.0.as_bytes()], point)?.pop())
}

/// How many points are open with everybody who has some.
///
/// # Errors
/// When the database cannot be read.
pub fn open_counts(source: &impl Source) -> Result<HashMap<PersonId, u32>> {
    let sql = "SELECT person_id, count(*) FROM point WHERE state = 'open' GROUP BY person_id";
    let read = |row: &Row<'_>| Ok((PersonId(Uuid::from_bytes(row.get(0)?)), row.get(1)?));
    Ok(rows(source, sql, [], read)?.into_iter().collect())
}

fn point(row: &Row<'_>) -> rusqlite::Result<Point> {
    Ok(Point {
        id: PointId(Uuid::from_bytes(row.get("id")?)),
        person: PersonId(Uuid::from_bytes(row.get("person_id")?)),
        raised_by: word(row, "raised_by", Side::of_word)?.unwrap_or(Side::Me),
        text: row.get("text")?,
        topic: word(row, "topic", Topic::of_word)?,
        raised_at: row.get("raised_at")?,
        position: row.get("position")?,
        repeats: row.get("repeats")?,
        state: word(row, "state", PointState::of_word)?.unwrap_or(PointState::Open),
        settled_at: row.get("settled_at")?,
        settled_in: id(row, "settled_in")?.map(MeetingId),
        kept_carry: row.get("kept_carry")?,
        follows: id(row, "follows")?.map(PointId),
    })
}
