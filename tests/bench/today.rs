//! What needs the user today: one look at every open deal, then the names of what is shown.

use crate::{Table, board, reads::against};
use acceptance::Desk;
use api::today::{Today, TodayCounts, TodayDeal, TodayItem, TodayStep};
use domain::{
    Day,
    id::{ActivityId, DealId},
    idle::{Limits, Touches, idle},
    pipeline::LocalText,
    time::{day_of, day_start},
    today::{Next, Place, Why, why},
};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::HashMap;
use uuid::Uuid;

pub(crate) fn measure(table: &mut Table, desk: &Desk, db: &Connection) {
    against!(table, "today_get", desk, today::today_get(Value::Null), list(db));
}

fn list(db: &Connection) -> Today {
    let (zone, today) = (chrono_tz::Asia::Riyadh, board::today());
    let sql = "SELECT deal_id, min(due_on) FROM activity WHERE done_at IS NULL GROUP BY deal_id";
    let mut statement = db.prepare_cached(sql).unwrap();
    let mut rows = statement.query([]).unwrap();
    let mut next: HashMap<[u8; 16], Next> = HashMap::new();
    while let Some(row) = rows.next().unwrap() {
        let day: Option<Day> = row.get(1).unwrap();
        next.insert(row.get(0).unwrap(), day.map_or(Next::Undated, Next::On));
    }
    let sql = "SELECT d.id, d.touched_at, d.created_on, s.warn_days, s.stale_days,
                 iif(d.touched_at IS NULL, (SELECT v.entered_at FROM visit v WHERE v.deal_id = d.id AND v.exit IS NULL), NULL)
               FROM stage s JOIN deal d ON d.stage_id = s.id AND d.status = 'open'";
    let mut statement = db.prepare_cached(sql).unwrap();
    let mut rows = statement.query([]).unwrap();
    let (mut open, mut found) = (0, Vec::new());
    while let Some(row) = rows.next().unwrap() {
        open += 1;
        let id: [u8; 16] = row.get(0).unwrap();
        let next = next.get(&id).copied().unwrap_or(Next::Missing);
        let (touched, entered): (Option<i64>, Option<i64>) = (row.get(1).unwrap(), row.get(5).unwrap());
        let on = |at: Option<i64>| at.and_then(|at| day_of(at, zone));
        let touches = Touches {
            touched_on: on(touched),
            entered_on: on(entered),
            created_on: row.get(2).unwrap(),
            next_on: if let Next::On(day) = next { Some(day) } else { None },
        };
        let limits = Limits { warn_days: row.get(3).unwrap(), stale_days: row.get(4).unwrap() };
        let idle = idle(&touches, limits, today);
        let Some(why) = why(next, idle, today) else { continue };
        let days = match next {
            Next::On(day) if day <= today => u32::try_from((today - day).num_days()).ok(),
            _ => idle.days,
        };
        let last = touched.or(entered).or(touches.created_on.map(|day| day_start(day, zone)));
        found.push((Place::new(why, days, last), id, why, days));
    }
    found.sort_unstable();
    let mut counts: HashMap<Why, u32> = HashMap::new();
    found.retain(|(_, _, why, _)| {
        let count = counts.entry(*why).or_default();
        *count += 1;
        let most = match why {
            Why::Backup | Why::Overdue | Why::Due => 100,
            Why::Stale | Why::Idle => 50,
            Why::NoStep => 10,
        };
        *count <= most
    });
    let count = |why| counts.get(&why).copied().unwrap_or_default();
    Today {
        on: today,
        counts: TodayCounts {
            overdue: count(Why::Overdue),
            due: count(Why::Due),
            stale: count(Why::Stale),
            idle: count(Why::Idle),
            no_step: count(Why::NoStep),
        },
        open,
        any: true,
        items: found.into_iter().map(|(_, id, why, days)| item(db, id, why, days)).collect(),
    }
}

fn item(db: &Connection, id: [u8; 16], why: Why, days: Option<u32>) -> TodayItem {
    let sql = "SELECT d.title, c.name, o.name, s.name_en, s.name_ar, d.value_minor, d.value_currency
               FROM deal d LEFT JOIN company c ON c.id = d.company_id LEFT JOIN person o ON o.id = d.owner_id
               LEFT JOIN stage s ON s.id = d.stage_id WHERE d.id = ?1";
    let read = |row: &rusqlite::Row<'_>| {
        Ok(TodayDeal {
            id: DealId(Uuid::from_bytes(id)),
            title: row.get(0)?,
            company: row.get(1)?,
            owner: row.get(2)?,
            stage: Some(LocalText { en: row.get(3)?, ar: row.get(4)? }),
            value: board::money(row.get(5)?, row.get_ref(6)?.as_str_or_null()?),
        })
    };
    let deal = db.prepare_cached(sql).unwrap().query_row([id], read).unwrap();
    let sql = "SELECT id, text, due_on FROM activity WHERE deal_id = ?1 AND done_at IS NULL
               ORDER BY due_on IS NULL, due_on, id LIMIT 2";
    let read = |row: &rusqlite::Row<'_>| {
        Ok(TodayStep {
            id: ActivityId(Uuid::from_bytes(row.get(0)?)),
            text: row.get(1)?,
            due_on: row.get(2)?,
        })
    };
    let mut statement = db.prepare_cached(sql).unwrap();
    let mut steps = statement.query_map([id], read).unwrap();
    let step = steps.next().map(Result::unwrap);
    TodayItem::Deal { why, days, deal, step, more_steps: steps.next().is_some() }
}
