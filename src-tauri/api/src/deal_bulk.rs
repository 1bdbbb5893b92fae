//! One change of many deals: what it would do, then one task and one undo.

use crate::{
    Ctx, Message, Result,
    deal_table::check,
    journal::TASK_ABOVE,
    present::Present,
    tasks::{TaskRef, TaskResult},
    wire::{ChangeResult, Seen},
};
use domain::{
    Day,
    backup::BackupReason,
    bulk::{Act, Standing, To, changes},
    deal::{self as rules, Outcome, Refusal},
    filter::DealFilter,
    id::{DealId, PersonId, SourceId, StageId},
    pipeline::{Exit, Stage, exit_of_move},
};
use serde::{Deserialize, Serialize};
use std::{collections::HashMap, sync::Arc};
use store::{
    Progress, Source, Tx, bulk, deals,
    filter::{Clause, chosen, matching},
    names, pipelines, rates, staff,
    tables::{PERSON, SOURCE, Table},
};
use uuid::Uuid;

/// What is to be done to each deal. Texts are as typed.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BulkAct {
    /// Somebody answers for it.
    Owner {
        /// Their name, added to the roster when new; empty: nobody.
        name: String,
    },
    /// It came from somewhere.
    Source {
        /// Its name, added to the sources when new; empty: unknown.
        name: String,
    },
    /// It is moved to a stage.
    Stage {
        /// Which.
        stage: StageId,
    },
    /// It is expected to close on a day.
    ExpectedOn {
        /// Which; `None`: on none.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        day: Option<Day>,
    },
    /// It is marked lost, today.
    Lose {
        /// Why.
        reason: String,
        /// As a duplicate, or because it never was a real deal: left out of the figures.
        invalid: bool,
    },
    /// It is deleted, with all that hangs on it.
    Delete,
}

/// Which deals, and what is to be done to each.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealBulk {
    /// Which deals, where none are named.
    pub filter: DealFilter,
    /// These deals; `None`: all that match.
    pub ids: Option<Vec<DealId>>,
    /// What is to be done.
    pub act: BulkAct,
}

/// What a change of many deals would do.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BulkPreview {
    /// Deals that it would change.
    pub change: u32,
    /// Deals that are so already.
    pub same: u32,
    /// Deals for which it makes no sense, and why.
    pub refused: Vec<BulkRefused>,
    /// Why it cannot be done at all, if it cannot.
    pub problem: Option<Message>,
}

/// Deals that a change makes no sense for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BulkRefused {
    /// Why.
    pub why: Message,
    /// How many.
    pub count: u32,
}

/// What a change of many deals would do. Writes nothing.
pub fn deal_bulk_preview(ctx: &Ctx, request: DealBulk) -> Result<Seen<BulkPreview>> {
    check(&request.filter)?;
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, _| {
        let mut preview = BulkPreview { change: 0, same: 0, refused: Vec::new(), problem: None };
        let act = match act(view, &request.act, present.today)? {
            Ok(act) => act,
            Err(refusal) => {
                preview.problem = Some(refusal.into());
                return Ok(preview);
            }
        };
        for (_, standing) in bulk::standings(view, &clause(view, &request, present)?)? {
            match changes(&act, &standing) {
                Ok(true) => preview.change += 1,
                Ok(false) => preview.same += 1,
                Err(refusal) => {
                    let why = why(&refusal);
                    match preview.refused.iter_mut().find(|other| other.why == why) {
                        Some(other) => other.count += 1,
                        None => preview.refused.push(BulkRefused { why, count: 1 }),
                    }
                }
            }
        }
        Ok(preview)
    })
}

/// Changes many deals at once, as one change. Those that it makes no sense for stay as they are.
pub fn deal_bulk(ctx: &Ctx, request: DealBulk) -> Result<TaskRef> {
    check(&request.filter)?;
    let workspace = ctx.workspace()?;
    let present = Present::of(&workspace)?;
    ctx.spawn("deal_bulk", move |ctx, task| {
        let progress: Arc<dyn Progress> = task.clone();
        let (_, many) = workspace.read(|view| {
            Ok(bulk::standings(view, &clause(view, &request, present)?)?.len() > TASK_ABOVE as usize)
        })?;
        if many {
            ctx.back_up_before(&workspace, BackupReason::Bulk, None)?;
        }
        let (written, receipt) = workspace.write("deal_bulk", move |tx| {
            let act = match act(tx, &request.act, present.today)? {
                Ok(act) => act,
                Err(refusal) => return Ok(Err(refusal)),
            };
            let standings = bulk::standings(tx, &clause(tx, &request, present)?)?;
            let changed = |(_, standing): &(DealId, Standing)| changes(&act, standing) == Ok(true);
            let targets: Vec<(DealId, Standing)> = standings.into_iter().filter(changed).collect();
            write(tx, &act, &targets, progress.as_ref()).map(Ok)
        })?;
        let (change, records) = match (written, receipt) {
            (Err(refusal), _) => (ChangeResult::Refused { message: refusal.into() }, 0),
            (Ok(records), None) => (ChangeResult::Unchanged, records),
            (Ok(records), Some(receipt)) => {
                ctx.tell(&receipt);
                (ChangeResult::Done { command: receipt.command, seq: receipt.seq, id: None }, records)
            }
        };
        Ok(TaskResult::Changed { change, records })
    })
}

/// Which deals are meant.
fn clause(source: &impl Source, request: &DealBulk, present: Present) -> store::Result<Clause> {
    match &request.ids {
        Some(ids) => Ok(chosen(ids)),
        None => Ok(matching(&request.filter, &present.with(&rates::all(source)?))),
    }
}

/// What is to be done, in the terms of the rules.
fn act(source: &impl Source, act: &BulkAct, today: Day) -> store::Result<std::result::Result<Act, Refusal>> {
    Ok(match act {
        BulkAct::Owner { name } => {
            let known = |name: &str| Ok(staff::known_owner(source, name, today)?.map_err(Refusal::OwnerLeft));
            named(name, known)?.map(|to| Act::Owner(of(to, PersonId)))
        }
        BulkAct::Source { name } => {
            let known = |name: &str| names::known(source, &SOURCE, name).map(Ok);
            named(name, known)?.map(|to| Act::Source(of(to, SourceId)))
        }
        BulkAct::Stage { stage } => {
            let (pipeline, stage) = pipelines::of_stage(source, *stage)?;
            rules::must_be_in_use(&pipeline, &stage).map(|()| Act::Stage(stage.id))
        }
        BulkAct::ExpectedOn { day } => Ok(Act::ExpectedOn(*day)),
        BulkAct::Lose { reason, invalid } => rules::reason(Outcome::Lost, Some(reason))
            .map(|reason| Act::Lose { reason: reason.unwrap_or_default(), invalid: *invalid }),
        BulkAct::Delete => Ok(Act::Delete),
    })
}

fn named(
    name: &str,
    known: impl Fn(&str) -> store::Result<std::result::Result<Option<Uuid>, Refusal>>,
) -> store::Result<std::result::Result<To<Uuid>, Refusal>> {
    let name = match rules::line(name) {
        Ok(Some(name)) => name,
        Ok(None) => return Ok(Ok(To::Nobody)),
        Err(refusal) => return Ok(Err(refusal)),
    };
    Ok(known(&name)?.map(|found| found.map_or(To::New(name), To::Known)))
}

fn of<T>(to: To<Uuid>, id: impl Fn(Uuid) -> T) -> To<T> {
    match to {
        To::Nobody => To::Nobody,
        To::Known(known) => To::Known(id(known)),
        To::New(name) => To::New(name),
    }
}

/// Does it to each; how many there were.
fn write(
    tx: &mut Tx<'_>,
    act: &Act,
    targets: &[(DealId, Standing)],
    progress: &dyn Progress,
) -> store::Result<u64> {
    let total = targets.len() as u64;
    let all = pipelines::all(tx)?;
    let stages: HashMap<StageId, &Stage> =
        all.iter().flat_map(|pipeline| &pipeline.stages).map(|stage| (stage.id, stage)).collect();
    for (done, (deal, standing)) in (1..).zip(targets) {
        match act {
            Act::Owner(to) => {
                let owner = resolved(tx, &PERSON, to)?;
                bulk::set_owner(tx, *deal, owner)?;
            }
            Act::Source(to) => {
                let source = resolved(tx, &SOURCE, to)?;
                bulk::set_source(tx, *deal, source)?;
            }
            Act::ExpectedOn(day) => bulk::set_expected(tx, *deal, *day)?,
            Act::Stage(to) => {
                let to = stages.get(to).copied().ok_or(store::Error::NotFound)?;
                let from = standing.stage.and_then(|from| stages.get(&from));
                let exit = from.map_or(Exit::Advanced, |from| exit_of_move(from, to));
                bulk::set_stage(tx, *deal, exit, to)?;
            }
            Act::Lose { reason, invalid } => bulk::lose(tx, *deal, reason, *invalid)?,
            Act::Delete => deals::delete(tx, *deal)?,
        }
        tx.progress(Some(progress), done, total)?;
    }
    Ok(total)
}

/// The row that is meant; a new one is added with the first deal that needs it.
fn resolved<T: Copy + Into<Uuid>>(
    tx: &mut Tx<'_>,
    table: &'static Table,
    to: &To<T>,
) -> store::Result<Option<Uuid>> {
    match to {
        To::Nobody => Ok(None),
        To::Known(id) => Ok(Some((*id).into())),
        To::New(name) => names::find_or_add(tx, table, name).map(Some),
    }
}

/// Why a change makes no sense for some of many deals.
fn why(refusal: &Refusal) -> Message {
    match refusal {
        Refusal::DealClosed => Message::new("refuse-bulk-closed"),
        other => other.clone().into(),
    }
}
