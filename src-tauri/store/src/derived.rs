//! Derived tables: what could be counted from the source rows, kept ready because a screen shows it all the time.
//!
//! Each has one function that is fed every source row before and after a change, and one that counts it anew; the two
//! agree after any history. Derived tables are not journalled: undoing a change feeds them again.

use crate::{
    Result,
    row::Row,
    search::{gather::Stop, index},
    tables::Table,
    tx::Progress,
};
use rusqlite::{Connection, types::Value};
use std::{collections::HashMap, sync::Arc};

/// What one change adds to the derived tables, gathered so that a bulk change writes each line of them once.
#[derive(Debug, Default)]
pub(crate) struct Derived {
    /// By stage and currency: deals, minor units.
    stage_totals: HashMap<([u8; 16], String), (i64, i64)>,
    /// What can be found.
    search: index::Changes,
}

impl Derived {
    /// Asks somebody, while it writes, whether to stop.
    pub(crate) fn stopped_by(&mut self, progress: Arc<dyn Progress>) {
        self.search.stop = Stop(Some(progress));
    }

    /// Takes note of a source row before and after.
    pub(crate) fn feed(
        &mut self,
        db: &Connection,
        table: &Table,
        before: Option<&Row>,
        after: Option<&Row>,
    ) -> Result<()> {
        if table.name == "deal" {
            for (row, sign) in [(before, -1), (after, 1)] {
                if let Some((key, minor)) = row.and_then(standing) {
                    let total = self.stage_totals.entry(key).or_default();
                    total.0 += sign;
                    total.1 = total.1.saturating_add(sign * minor);
                }
            }
        }
        self.search.feed(db, table, before, after)
    }

    /// Writes what was gathered.
    pub(crate) fn flush(self, db: &Connection) -> Result<()> {
        for ((stage, currency), (deals, minor)) in self.stage_totals {
            if (deals, minor) != (0, 0) {
                db.prepare_cached(
                    "INSERT INTO stage_total (stage_id, currency, deals, minor) VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT DO UPDATE SET deals = deals + excluded.deals, minor = minor + excluded.minor",
                )?
                .execute((&stage, &currency, deals, minor))?;
                db.prepare_cached(
                    "DELETE FROM stage_total WHERE stage_id = ?1 AND currency = ?2 AND deals = 0",
                )?
                .execute((&stage, &currency))?;
            }
        }
        self.search.flush(db)
    }
}

/// The line of `stage_total` that a deal stands in, and its value; `None` when it stands in none.
fn standing(deal: &Row) -> Option<(([u8; 16], String), i64)> {
    let Value::Blob(stage) = deal.get("stage_id") else { return None };
    if *deal.get("status") != Value::Text("open".into()) {
        return None;
    }
    let key = |currency: &str| Some((stage.as_slice().try_into().ok()?, currency.to_owned()));
    match (deal.get("value_minor"), deal.get("value_currency")) {
        (Value::Integer(minor), Value::Text(currency)) => Some((key(currency)?, *minor)),
        _ => Some((key("")?, 0)),
    }
}

/// What stands in each stage, counted anew.
const COUNTED: &str = "SELECT stage_id, coalesce(value_currency, ''), count(*), coalesce(sum(value_minor), 0)
                       FROM deal WHERE status = 'open' GROUP BY 1, 2";

/// Counts every derived table anew, from the source rows.
///
/// # Errors
/// When the database cannot be written.
pub fn rebuild(db: &Connection) -> Result<()> {
    db.execute_batch(&format!(
        "DELETE FROM stage_total; INSERT INTO stage_total (stage_id, currency, deals, minor) {COUNTED};"
    ))?;
    index::rebuild(db)
}

/// The first derived table that is not what counting anew gives.
///
/// # Errors
/// When the database cannot be read.
pub fn differs(db: &Connection) -> Result<Option<&'static str>> {
    let kept = "SELECT stage_id, currency, deals, minor FROM stage_total";
    let sql = format!(
        "SELECT count(*) FROM (SELECT * FROM ({COUNTED}) EXCEPT {kept})
                       UNION ALL SELECT count(*) FROM ({kept} EXCEPT SELECT * FROM ({COUNTED}))"
    );
    let mut both = db.prepare(&sql)?;
    let counts = both.query_map([], |row| row.get::<_, i64>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    if counts.iter().any(|count| *count > 0) {
        return Ok(Some("stage_total"));
    }
    index::differs(db)
}
