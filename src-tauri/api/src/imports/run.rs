//! A file that was looked at becomes one change.

use super::{
    ImportReport,
    plan::{Incoming, plan, report},
    records,
    write::write,
};
use crate::{
    Code, Ctx, Error, Message, Result,
    tasks::{Task, TaskRef, TaskResult},
};
use domain::{backup::BackupReason, record::RecordKind};
use serde::Deserialize;
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
use store::{Progress, Tx, Workspace, settings};

/// A file, looked at, to be imported.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportDeals {
    /// From [`super::Preview::file`] or [`super::RecordsPreview::file`].
    pub file: String,
}

/// A file that was looked at.
pub(crate) struct Staged {
    pub(super) id: String,
    /// For this workspace and no other.
    pub(super) workspace: Arc<Workspace>,
    pub(super) incoming: StagedFile,
}

/// What was looked at, as it was read.
#[derive(Clone)]
pub(super) enum StagedFile {
    Deals(Arc<Incoming>),
    Records(Arc<records::Incoming>),
}

/// Imports a file of deals that was looked at, as one change.
pub fn import_deals(ctx: &Ctx, request: ImportDeals) -> Result<TaskRef> {
    let deals = |file: &StagedFile| match file {
        StagedFile::Deals(incoming) => Some(Arc::clone(incoming)),
        StagedFile::Records(_) => None,
    };
    let unsaid: Vec<String> = {
        let staged = ctx.staged();
        let file = staged.as_ref().filter(|staged| staged.id == request.file);
        let incoming = file.and_then(|staged| deals(&staged.incoming));
        let days = incoming.iter().flat_map(|incoming| &incoming.reading.undecided);
        days.filter(|(_, order)| order.is_none()).map(|(column, _)| column.clone()).collect()
    };
    if !unsaid.is_empty() {
        let message = Message::new("error-file-dates").text("columns", unsaid.join(", "));
        return Err(Error::invalid(message));
    }
    run(ctx, request, "import_deals", deals, |tx, incoming, progress| {
        let plan = plan(tx, incoming, &asked_to_stop(progress))?;
        // A question, also where it came up only now.
        if plan.meeting.as_ref().is_some_and(|meeting| meeting.same.is_none()) {
            return Ok(None);
        }
        let pipeline = write(tx, &plan, &incoming.events, progress)?;
        if let Some((key, mapping)) = &incoming.remember {
            settings::set(tx, key, mapping)?;
        }
        Ok(Some(ImportReport { pipeline, ..report(plan, incoming) }))
    })
}

/// Imports a file of companies that was looked at, as one change.
pub fn import_companies(ctx: &Ctx, request: ImportDeals) -> Result<TaskRef> {
    run(ctx, request, "import_companies", |file| records_of(file, RecordKind::Company), records::import)
}

/// Imports a file of contacts that was looked at, as one change.
pub fn import_contacts(ctx: &Ctx, request: ImportDeals) -> Result<TaskRef> {
    run(ctx, request, "import_contacts", |file| records_of(file, RecordKind::Contact), records::import)
}

fn records_of(file: &StagedFile, kind: RecordKind) -> Option<Arc<records::Incoming>> {
    match file {
        StagedFile::Records(incoming) if incoming.kind == kind => Some(Arc::clone(incoming)),
        StagedFile::Records(_) | StagedFile::Deals(_) => None,
    }
}

/// Starts the import of a file that was looked at. `of`: what it is, where it is of the kind that is imported. `job`: does
/// it; `None`: a question about deals is open.
fn run<I: Send + Sync + 'static>(
    ctx: &Ctx,
    request: ImportDeals,
    name: &'static str,
    of: fn(&StagedFile) -> Option<Arc<I>>,
    job: fn(&mut Tx<'_>, &I, &dyn Progress) -> store::Result<Option<ImportReport>>,
) -> Result<TaskRef> {
    let gone = || Error::new(Code::NotFound, "error-file-gone");
    // Taken, so that a second click finds nothing to import; put back when nothing came of it.
    let is_it = |staged: &mut Staged| staged.id == request.file && of(&staged.incoming).is_some();
    let staged = ctx.staged().take_if(is_it).ok_or_else(gone)?;
    let incoming = of(&staged.incoming).ok_or_else(gone)?;
    if !Arc::ptr_eq(&ctx.workspace()?, &staged.workspace) {
        return Err(gone());
    }
    ctx.spawn(name, move |ctx, task| {
        let progress: Arc<dyn Progress> = task.clone();
        let backed_up = ctx.back_up_before(&staged.workspace, BackupReason::Import, Some(&OnlyStops(task)));
        if let Err(error) = backed_up {
            ctx.staged().get_or_insert(staged);
            return Err(error);
        }
        let write = move |tx: &mut Tx<'_>| {
            tx.stopped_by(Arc::clone(&progress));
            job(tx, &incoming, progress.as_ref())
        };
        match staged.workspace.write(name, write) {
            Ok((Some(mut report), receipt)) => {
                if let Some(receipt) = receipt {
                    ctx.tell(&receipt);
                    report.command = Some(receipt.command);
                }
                Ok(TaskResult::Import { report: Box::new(report) })
            }
            Ok((None, _)) => {
                ctx.staged().get_or_insert(staged);
                Err(Error::invalid(Message::new("error-file-deals")))
            }
            Err(error) => {
                ctx.staged().get_or_insert(staged);
                Err(error.into())
            }
        }
    })
}

/// Whether the user stopped what makes this progress.
pub(super) fn asked_to_stop(progress: &dyn Progress) -> impl Fn() -> bool {
    || progress.cancelled().load(Ordering::Relaxed)
}

/// A task whose progress is not that of the backup before it, and which stops that.
struct OnlyStops<'a>(&'a Task);

impl Progress for OnlyStops<'_> {
    fn at(&self, _: u64, _: u64) {}

    fn cancelled(&self) -> &AtomicBool {
        self.0.cancelled()
    }
}
