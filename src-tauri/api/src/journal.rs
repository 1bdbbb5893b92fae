//! Undo and redo.

use crate::{Ctx, Result, tasks::TaskResult, wire::Seen};
use domain::{backup::BackupReason, id::CommandId, time::Instant};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::{Progress, Workspace, journal};

/// A change of more rows than this is undone as a task.
pub const TASK_ABOVE: u32 = 1_000;

/// A change as the user is told of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Change {
    /// Which.
    pub command: CommandId,
    /// The command that made it; the catalogue has `command-` and this name.
    pub name: String,
    /// Changes of rows.
    pub rows: u32,
    /// When.
    pub at: Instant,
}

/// What would be undone and redone next.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct JournalState {
    /// Undone next.
    pub undo: Option<Change>,
    /// Redone next.
    pub redo: Option<Change>,
}

/// What is to be undone.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UndoRequest {
    /// A change; `None`: the last one.
    pub command: Option<CommandId>,
}

/// What became of an undo or a redo.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Stepped {
    /// It is committed.
    Done {
        /// The change that was undone or redone.
        command: CommandId,
        /// The command that had made it.
        name: String,
        /// Changes of rows.
        rows: u32,
        /// The journal entry of this step.
        seq: u64,
    },
    /// It is long: a task does it.
    Task {
        /// Which task.
        task: String,
    },
    /// There was nothing to undo or redo.
    Nothing,
    /// Later changes stand in the way; nothing has changed.
    Conflict {
        /// Which, latest first.
        by: Vec<Change>,
    },
}

/// What would be undone and redone next.
pub fn journal_state(ctx: &Ctx, (): ()) -> Result<Seen<JournalState>> {
    ctx.read(|view, _| {
        let (undo, redo) = (journal::next_undo(view)?, journal::next_redo(view)?);
        Ok(JournalState { undo: undo.map(change), redo: redo.map(change) })
    })
}

/// Undoes the last change, or the named one.
pub fn undo(ctx: &Ctx, request: UndoRequest) -> Result<Stepped> {
    let next = ctx.read(|view, _| match request.command {
        None => journal::next_undo(view),
        Some(command) => journal::live(view, command).map(Some),
    })?;
    step(ctx, "undo", next.data, move |workspace, progress| workspace.undo(request.command, progress))
}

/// Redoes what was undone last.
pub fn redo(ctx: &Ctx, (): ()) -> Result<Stepped> {
    let next = ctx.read(|view, _| journal::next_redo(view))?;
    step(ctx, "redo", next.data, Workspace::redo)
}

/// Takes a step here and now, or as a task when it is long.
fn step(
    ctx: &Ctx,
    name: &str,
    next: Option<journal::Change>,
    work: impl FnOnce(&Workspace, Option<Arc<dyn Progress>>) -> store::Result<journal::Step> + Send + 'static,
) -> Result<Stepped> {
    let workspace = ctx.workspace()?;
    match next {
        None => Ok(Stepped::Nothing),
        Some(next) if next.rows > TASK_ABOVE => {
            let task = ctx.spawn(name, move |ctx, task| {
                let progress: Arc<dyn Progress> = task.clone();
                ctx.back_up_before(&workspace, BackupReason::Bulk, None)?;
                let stepped = done(ctx, work(&workspace, Some(progress))?);
                Ok(TaskResult::Stepped { stepped })
            })?;
            Ok(Stepped::Task { task: task.task })
        }
        Some(_) => Ok(done(ctx, work(&workspace, None)?)),
    }
}

fn done(ctx: &Ctx, step: journal::Step) -> Stepped {
    match step {
        journal::Step::Nothing => Stepped::Nothing,
        journal::Step::Conflict(by) => Stepped::Conflict { by: by.into_iter().map(change).collect() },
        journal::Step::Done(journal::Change { command, name, rows, .. }, receipt) => {
            ctx.tell(&receipt);
            Stepped::Done { command, name, rows, seq: receipt.seq }
        }
    }
}

fn change(change: journal::Change) -> Change {
    let journal::Change { command, name, rows, at } = change;
    Change { command, name, rows, at }
}
