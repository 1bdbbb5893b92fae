//! The stays of deals in stages.

use crate::{
    Result, Source, Tx,
    pipelines::{STAGE_COLUMNS, blob, stage, uuid},
    tables::VISIT,
};
use domain::{
    id::{DealId, StageId, VisitId},
    pipeline::{Exit, Stage, VisitSource},
    time::Instant,
};
use rusqlite::OptionalExtension as _;

/// A stay to be inserted.
#[derive(Debug, Clone, Copy)]
pub struct Stay {
    /// Where.
    pub stage: StageId,
    /// Since when; `None`: unknown.
    pub entered_at: Option<Instant>,
    /// Until when, where that is known, and how it ended; `None`: it has not.
    pub left: Option<(Option<Instant>, Exit)>,
    /// Who says so.
    pub source: VisitSource,
}

/// One stay in a stage.
#[derive(Debug, Clone, PartialEq)]
pub struct Visit {
    /// Identity.
    pub id: VisitId,
    /// Where; `None`: unknown.
    pub stage: Option<Stage>,
    /// Since when; `None`: unknown.
    pub entered_at: Option<Instant>,
    /// Until when; `None`: still there, or unknown.
    pub left_at: Option<Instant>,
    /// How it ended; `None`: it has not.
    pub exit: Option<Exit>,
    /// Who says so.
    pub source: VisitSource,
}

/// Inserts a stay in a stage, after those that the deal has.
///
/// # Errors
/// When it has not ended, and the deal already stays somewhere.
pub fn stay(tx: &mut Tx<'_>, deal: DealId, visit: &Stay) -> Result<VisitId> {
    let sql = "SELECT coalesce(max(n) + 1, 0) FROM visit WHERE deal_id = ?1";
    let n: i64 = tx.db().prepare_cached(sql)?.query_row([deal.0.as_bytes()], |row| row.get(0))?;
    nth(tx, deal, n, visit)
}

/// Inserts the first stay of a deal that has just been made.
///
/// # Errors
/// When the database cannot be written.
pub fn first(tx: &mut Tx<'_>, deal: DealId, visit: &Stay) -> Result<VisitId> {
    nth(tx, deal, 0, visit)
}

fn nth(tx: &mut Tx<'_>, deal: DealId, n: i64, visit: &Stay) -> Result<VisitId> {
    let id = VisitId(tx.new_id());
    let source = match visit.source {
        VisitSource::User => "user",
        VisitSource::Import => "import",
        VisitSource::Unknown => "unknown",
    };
    let columns = [
        ("deal_id", blob(deal)),
        ("n", n.into()),
        ("stage_id", blob(visit.stage)),
        ("entered_at", visit.entered_at.into()),
        ("left_at", visit.left.and_then(|(at, _)| at).into()),
        ("exit", visit.left.map(|(_, exit)| exit_text(exit).to_owned()).into()),
        ("source", source.to_owned().into()),
    ];
    tx.insert(&VISIT, id.0, &columns)?;
    Ok(id)
}

/// Begins a stay now, as the user moves a deal.
///
/// # Errors
/// When the deal already stays somewhere.
pub fn enter(tx: &mut Tx<'_>, deal: DealId, stage: StageId) -> Result<VisitId> {
    let now = Some(tx.now());
    stay(tx, deal, &Stay { stage, entered_at: now, left: None, source: VisitSource::User })
}

/// Ends the present stay, if there is one; `at`: `None`: nobody knows when.
///
/// # Errors
/// When the database cannot be written.
pub fn leave(tx: &mut Tx<'_>, deal: DealId, at: impl Into<Option<Instant>>, exit: Exit) -> Result<()> {
    let at: Option<Instant> = at.into();
    let sql = "SELECT id FROM visit WHERE deal_id = ?1 AND exit IS NULL";
    let present =
        tx.db().prepare_cached(sql)?.query_row([deal.0.as_bytes()], |row| uuid(row, 0)).optional()?;
    if let Some(visit) = present {
        tx.update(&VISIT, visit, &[("left_at", at.into()), ("exit", exit_text(exit).to_owned().into())])?;
    }
    Ok(())
}

/// Takes all stays of a deal away: others come in their place.
///
/// # Errors
/// When the database cannot be written.
pub fn clear(tx: &mut Tx<'_>, deal: DealId) -> Result<()> {
    for visit in list(tx, deal)? {
        tx.delete(&VISIT, visit.id.0)?;
    }
    Ok(())
}

/// The stays of a deal, in order.
///
/// # Errors
/// When the database cannot be read.
pub fn list(source: &impl Source, id: DealId) -> Result<Vec<Visit>> {
    let sql = format!(
        "SELECT v.id, v.entered_at, v.left_at, v.exit, v.source, {STAGE_COLUMNS}
         FROM visit v LEFT JOIN stage s ON s.id = v.stage_id WHERE v.deal_id = ?1 ORDER BY v.n"
    );
    let mut statement = source.db().prepare_cached(&sql)?;
    let visits = statement.query_map([id.0.as_bytes()], |row| {
        let known = row.get::<_, Option<[u8; 16]>>(5)?.is_some();
        Ok(Visit {
            id: VisitId(uuid(row, 0)?),
            stage: if known { Some(stage(row, 5)?) } else { None },
            entered_at: row.get(1)?,
            left_at: row.get(2)?,
            exit: row.get::<_, Option<String>>(3)?.as_deref().and_then(exit_named),
            source: match row.get::<_, String>(4)?.as_str() {
                "user" => VisitSource::User,
                "import" => VisitSource::Import,
                _ => VisitSource::Unknown,
            },
        })
    })?;
    Ok(visits.collect::<rusqlite::Result<_>>()?)
}

/// The end of a stay as it stands in its column.
pub(crate) fn exit_text(exit: Exit) -> &'static str {
    match exit {
        Exit::Advanced => "advanced",
        Exit::Back => "back",
        Exit::Won => "won",
        Exit::Lost => "lost",
        Exit::MovedPipeline => "moved_pipeline",
    }
}

/// The end of a stay from its column.
pub(crate) fn exit_named(text: &str) -> Option<Exit> {
    [Exit::Advanced, Exit::Back, Exit::Won, Exit::Lost, Exit::MovedPipeline]
        .into_iter()
        .find(|exit| exit_text(*exit) == text)
}
