//! What is to be done for deals, and what was. The next step of a deal is the first that is not done: those with a day by
//! their day, then those without.

use crate::{Result, Source, Tx, columns::day_column, deals, pipelines::blob, tables::ACTIVITY};
use domain::{
    Day,
    activity::ActivityKind,
    id::{ActivityId, DealId},
    time::Instant,
};
use rusqlite::{OptionalExtension as _, Row, types::Value};
use std::collections::HashMap;
use uuid::Uuid;

/// Something to be done for a deal, or done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Identity.
    pub id: ActivityId,
    /// For which deal.
    pub deal: DealId,
    /// What kind of doing.
    pub kind: ActivityKind,
    /// What.
    pub text: String,
    /// When it is due; `None`: no day.
    pub due_on: Option<Day>,
    /// When it was done; `None`: it is not.
    pub done_at: Option<Instant>,
}

/// What can be edited; `None` leaves a field as it is.
#[derive(Debug, Clone, Default)]
pub struct Edit {
    /// What kind of doing.
    pub kind: Option<ActivityKind>,
    /// What.
    pub text: Option<String>,
    /// When it is due, or that it has no day.
    pub due_on: Option<Option<Day>>,
}

/// Adds something to be done.
///
/// # Errors
/// When the database cannot be written.
pub fn add(
    tx: &mut Tx<'_>,
    deal: DealId,
    kind: ActivityKind,
    text: &str,
    due_on: Option<Day>,
) -> Result<ActivityId> {
    let id = ActivityId(tx.new_id());
    let columns = [
        ("deal_id", blob(deal)),
        ("kind", kind_text(kind).to_owned().into()),
        ("text", text.to_owned().into()),
        ("due_on", day_column(due_on)),
    ];
    tx.insert(&ACTIVITY, id.0, &columns)?;
    Ok(id)
}

/// Adds something as it is, be it done already.
///
/// # Errors
/// When the database cannot be written.
pub fn insert(tx: &mut Tx<'_>, activity: &Activity) -> Result<()> {
    let columns = [
        ("deal_id", blob(activity.deal)),
        ("kind", kind_text(activity.kind).to_owned().into()),
        ("text", activity.text.clone().into()),
        ("due_on", day_column(activity.due_on)),
        ("done_at", activity.done_at.into()),
    ];
    tx.insert(&ACTIVITY, activity.id.0, &columns)
}

/// Edits something to be done.
///
/// # Errors
/// When the database cannot be written.
pub fn edit(tx: &mut Tx<'_>, id: ActivityId, edit: Edit) -> Result<()> {
    let mut columns: Vec<(&'static str, Value)> = Vec::new();
    if let Some(kind) = edit.kind {
        columns.push(("kind", kind_text(kind).to_owned().into()));
    }
    if let Some(text) = edit.text {
        columns.push(("text", text.into()));
    }
    if let Some(due_on) = edit.due_on {
        columns.push(("due_on", day_column(due_on)));
    }
    tx.update(&ACTIVITY, id.0, &columns)
}

/// Marks it done, now, which is a touch of its deal; or not done after all.
///
/// # Errors
/// When the database cannot be written.
pub fn set_done(tx: &mut Tx<'_>, activity: &Activity, done: bool) -> Result<()> {
    if done == activity.done_at.is_some() {
        return Ok(());
    }
    let at = done.then(|| tx.now());
    tx.update(&ACTIVITY, activity.id.0, &[("done_at", at.into())])?;
    if done { deals::touch(tx, activity.deal) } else { Ok(()) }
}

/// Takes it away.
///
/// # Errors
/// When the database cannot be written.
pub fn delete(tx: &mut Tx<'_>, id: ActivityId) -> Result<()> {
    tx.delete(&ACTIVITY, id.0)
}

const COLUMNS: &str = "a.id, a.deal_id, a.kind, a.text, a.due_on, a.done_at";
/// The order of what is open: dated ones by their day, then the others, each as they were added.
const ORDER: &str = "a.due_on IS NULL, a.due_on, a.id";

/// One by its id.
///
/// # Errors
/// When the database cannot be read.
pub fn get(source: &impl Source, id: ActivityId) -> Result<Option<Activity>> {
    let sql = format!("SELECT {COLUMNS} FROM activity a WHERE a.id = ?1");
    Ok(source.db().prepare_cached(&sql)?.query_row([id.0.as_bytes()], activity).optional()?)
}

/// What is to be done for a deal, the next step first.
///
/// # Errors
/// When the database cannot be read.
pub fn open(source: &impl Source, deal: DealId) -> Result<Vec<Activity>> {
    listed(source, "a.done_at IS NULL", ORDER, deal)
}

/// What was done for a deal, the latest first.
///
/// # Errors
/// When the database cannot be read.
pub fn done(source: &impl Source, deal: DealId) -> Result<Vec<Activity>> {
    listed(source, "a.done_at IS NOT NULL", "a.done_at DESC, a.id DESC", deal)
}

fn listed(source: &impl Source, which: &str, order: &str, deal: DealId) -> Result<Vec<Activity>> {
    let sql = format!("SELECT {COLUMNS} FROM activity a WHERE a.deal_id = ?1 AND {which} ORDER BY {order}");
    let mut statement = source.db().prepare_cached(&sql)?;
    let found = statement.query_map([deal.0.as_bytes()], activity)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The next step of each of these deals that has one, in one query.
///
/// # Errors
/// When the database cannot be read.
pub fn next_of(source: &impl Source, deals: &[DealId]) -> Result<HashMap<DealId, Activity>> {
    let hex: Vec<String> = deals.iter().map(|id| id.0.simple().to_string()).collect();
    let hex = serde_json::Value::from(hex).to_string();
    let sql = format!(
        "SELECT {COLUMNS} FROM json_each(?1) j JOIN activity a ON a.id =
           (SELECT a.id FROM activity a WHERE a.deal_id = unhex(j.value) AND a.done_at IS NULL
            ORDER BY {ORDER} LIMIT 1)"
    );
    let mut statement = source.db().prepare_cached(&sql)?;
    let found = statement.query_map([hex], activity)?;
    Ok(found.map(|step| step.map(|step| (step.deal, step))).collect::<rusqlite::Result<_>>()?)
}

fn activity(row: &Row<'_>) -> rusqlite::Result<Activity> {
    Ok(Activity {
        id: ActivityId(Uuid::from_bytes(row.get(0)?)),
        deal: DealId(Uuid::from_bytes(row.get(1)?)),
        kind: kind_named(row.get_ref(2)?.as_str()?),
        text: row.get(3)?,
        due_on: row.get(4)?,
        done_at: row.get(5)?,
    })
}

/// As it stands in its column.
#[must_use]
pub fn kind_text(kind: ActivityKind) -> &'static str {
    match kind {
        ActivityKind::Task => "task",
        ActivityKind::Call => "call",
        ActivityKind::Message => "message",
        ActivityKind::Meeting => "meeting",
        ActivityKind::Visit => "visit",
    }
}

/// A kind from its column.
pub(crate) fn kind_named(text: &str) -> ActivityKind {
    ActivityKind::ALL.into_iter().find(|kind| kind_text(*kind) == text).unwrap_or(ActivityKind::Task)
}
