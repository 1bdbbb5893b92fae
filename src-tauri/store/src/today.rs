//! What needs the user today: a fixed number of queries, however many deals there are.

use crate::{
    Result, Source,
    deals::{self, Deal},
};
use chrono_tz::Tz;
use domain::{
    Day,
    id::{ActivityId, DealId, StageId},
    idle::{Limits, Touches, idle},
    time::{Instant, day_of, day_start},
    today::{Next, Place, Why, why},
};
use rusqlite::Connection;
use std::collections::{BTreeMap, BinaryHeap, HashMap};
use uuid::Uuid;

/// An open deal that needs somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The deal.
    pub deal: Deal,
    /// Why.
    pub why: Why,
    /// Days past the day of the next step, or without a touch; `None`: unknown.
    pub days: Option<u32>,
    /// Its next step, where it has one.
    pub step: Option<Step>,
    /// There is something to be done after that, too.
    pub more_steps: bool,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Which activity.
    pub id: ActivityId,
    /// Of which kind.
    pub kind: String,
    /// What.
    pub text: String,
    /// When.
    pub due_on: Option<Day>,
}

/// What needs the user.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Today {
    /// The first lines of each reason, in order.
    pub lines: Vec<Line>,
    /// How many deals each reason has in all.
    pub counts: BTreeMap<Why, u32>,
    /// Open deals.
    pub open: u32,
    /// Whether there is any deal at all.
    pub any: bool,
}

/// A deal that may be shown, by its place.
type Candidate = (Place, [u8; 16], Option<u32>);

/// The list of a day, with at most so many deals of each reason.
///
/// # Errors
/// When the database cannot be read.
pub fn list(source: &impl Source, today: Day, zone: Tz, most: impl Fn(Why) -> usize) -> Result<Today> {
    let db = source.db();
    let (limits, next) = (limits(db)?, next_days(db)?);
    let mut first: BTreeMap<Why, BinaryHeap<Candidate>> = BTreeMap::new();
    let mut list = Today::default();
    // What is asked of every open deal lies in the index of its stage. Where a deal was never touched, its stay tells.
    let sql = "SELECT d.id, d.stage_id, d.touched_at, d.created_on,
                 iif(d.touched_at IS NULL, (SELECT v.entered_at FROM visit v WHERE v.deal_id = d.id AND v.exit IS NULL), NULL)
               FROM stage s CROSS JOIN deal d ON d.stage_id = s.id AND d.status = 'open'";
    let mut open = db.prepare_cached(sql)?;
    let mut rows = open.query([])?;
    while let Some(row) = rows.next()? {
        list.open += 1;
        let id: [u8; 16] = row.get(0)?;
        let next = next.get(&id).copied().unwrap_or(Next::Missing);
        let touched_at: Option<Instant> = row.get(2)?;
        let entered_at: Option<Instant> = row.get(4)?;
        let local = |at: Option<Instant>| at.and_then(|at| day_of(at, zone));
        let touches = Touches {
            touched_on: local(touched_at),
            entered_on: local(entered_at),
            created_on: row.get(3)?,
            next_on: if let Next::On(day) = next { Some(day) } else { None },
        };
        let stage = StageId(Uuid::from_bytes(row.get(1)?));
        let Some(limits) = limits.get(&stage) else { continue };
        let idle = idle(&touches, *limits, today);
        let Some(why) = why(next, idle, today) else { continue };
        *list.counts.entry(why).or_default() += 1;
        let days = match next {
            Next::On(day) if day <= today => u32::try_from((today - day).num_days()).ok(),
            _ => idle.days,
        };
        let heap = first.entry(why).or_default();
        let created_at = touches.created_on.map(|day| day_start(day, zone));
        let last_at = touched_at.or(entered_at).or(created_at);
        heap.push((Place::new(why, days, last_at), id, days));
        if heap.len() > most(why) {
            heap.pop();
        }
    }
    list.any = list.open > 0 || db.prepare_cached("SELECT 1 FROM deal LIMIT 1")?.exists([])?;
    let mut chosen = Vec::new();
    for (why, heap) in first {
        chosen.extend(
            heap.into_sorted_vec().into_iter().map(|(_, id, days)| (DealId(Uuid::from_bytes(id)), why, days)),
        );
    }
    let ids: Vec<DealId> = chosen.iter().map(|(id, ..)| *id).collect();
    let mut steps = steps(db, &ids)?;
    // In the order of the ids; all are there, since this is one moment.
    for (deal, (id, why, days)) in deals::list(source, &ids)?.into_iter().zip(chosen) {
        let (step, more) = steps.remove(&id).map_or((None, false), |(step, more)| (Some(step), more));
        list.lines.push(Line { deal, why, days, step, more_steps: more });
    }
    Ok(list)
}

/// The limits of each stage.
fn limits(db: &Connection) -> Result<HashMap<StageId, Limits>> {
    let mut stages = db.prepare_cached("SELECT id, warn_days, stale_days FROM stage")?;
    let read = |row: &rusqlite::Row<'_>| {
        let limits = Limits { warn_days: row.get(1)?, stale_days: row.get(2)? };
        Ok((StageId(Uuid::from_bytes(row.get(0)?)), limits))
    };
    Ok(stages.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}

/// What is planned next for each deal that has something planned: what has a day comes first.
fn next_days(db: &Connection) -> Result<HashMap<[u8; 16], Next>> {
    let mut steps = db
        .prepare_cached("SELECT deal_id, min(due_on) FROM activity WHERE done_at IS NULL GROUP BY deal_id")?;
    let read = |row: &rusqlite::Row<'_>| {
        let day: Option<Day> = row.get(1)?;
        Ok((row.get(0)?, day.map_or(Next::Undated, Next::On)))
    };
    Ok(steps.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}

/// The next step of each of these deals that has one, and whether more is planned.
fn steps(db: &Connection, deals: &[DealId]) -> Result<HashMap<DealId, (Step, bool)>> {
    let hex: Vec<String> = deals.iter().map(|id| id.0.simple().to_string()).collect();
    let sql = "SELECT a.deal_id, a.id, a.kind, a.text, a.due_on
               FROM json_each(?1) j CROSS JOIN activity a ON a.deal_id = unhex(j.value) AND a.done_at IS NULL
               ORDER BY a.deal_id, a.due_on IS NULL, a.due_on, a.id";
    let mut open = db.prepare_cached(sql)?;
    let mut rows = open.query([serde_json::Value::from(hex).to_string()])?;
    let mut steps = HashMap::new();
    while let Some(row) = rows.next()? {
        let step = Step {
            id: ActivityId(Uuid::from_bytes(row.get(1)?)),
            kind: row.get(2)?,
            text: row.get(3)?,
            due_on: row.get(4)?,
        };
        let deal = DealId(Uuid::from_bytes(row.get(0)?));
        steps.entry(deal).and_modify(|(_, more)| *more = true).or_insert((step, false));
    }
    Ok(steps)
}
