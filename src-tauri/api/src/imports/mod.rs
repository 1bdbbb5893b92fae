//! Deals from a file: a preview that writes nothing, then one change.

mod changes;
mod notes;
mod plan;
mod said;
mod source;
mod write;

use crate::{
    Code, Ctx, Error, Message, Result,
    tasks::{TaskRef, TaskResult},
    workspace,
};
use base64::Engine as _;
use changes::Change;
pub use changes::RowChange;
use domain::{
    backup::BackupReason,
    deal::{DealField, Outcome},
    id::{CommandId, PipelineId},
    money::Currency,
};
use files::{
    deals::{currency_spoken, read},
    table::{MAX_BYTES, Table},
};
pub use notes::RowNote;
use plan::{Incoming, MAX_STAGES, Target, plan, plan_first};
use serde::{Deserialize, Serialize};
pub use source::{FileKind, FileSource};
use std::sync::Arc;
use store::{Progress, Workspace};
use uuid::Uuid;
use write::write;

/// How many refused rows and warnings a preview shows; the report has them all.
pub const SHOWN: usize = 100;
/// The largest file that is read, in bytes.
pub const LARGEST: u64 = MAX_BYTES as u64;
/// How many values of a column a preview shows.
const SAMPLES: usize = 3;

/// A file to be looked at.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportPreview {
    /// Its bytes in base64.
    pub content: String,
    /// Before there is a workspace: what it is looked at for. With one, the workspace says it all.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub before: Option<BeforeWorkspace>,
    /// Of a workbook: the sheet to look at. `None`: the first one that has a header.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub sheet: Option<String>,
}

/// What a workspace that is still to be made would say.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BeforeWorkspace {
    /// ISO 4217 code of its base currency, as the user chose it.
    pub currency: Option<String>,
    /// The base currency where the user chose none and the file does not speak of one.
    pub otherwise: String,
    /// IANA name of its time zone.
    pub time_zone: String,
}

/// A file, looked at, to be imported.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportDeals {
    /// From [`Preview::file`].
    pub file: String,
}

/// How a column is read.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ColumnPlan {
    /// As the file has it.
    pub header: String,
    /// What it means; `None`: it stays behind.
    pub field: Option<DealField>,
    /// Its first values.
    pub samples: Vec<String>,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Preview {
    /// Names the file in the import; good until another is looked at or the workspace is locked. `None`: there is no
    /// workspace yet that it could go to.
    pub file: Option<String>,
    /// What the file is, and where in it the table was found.
    pub source: FileSource,
    /// The currency of amounts that name none.
    pub currency: Currency,
    /// Its columns.
    pub columns: Vec<ColumnPlan>,
    /// Rows with anything in them.
    pub rows: usize,
    /// Rows that would be imported.
    pub ready: usize,
    /// Of these: won deals.
    pub won: usize,
    /// Of these: lost deals.
    pub lost: usize,
    /// Of these: open deals.
    pub open: usize,
    /// Deals that are here and would be changed.
    pub updated: usize,
    /// How: the first [`SHOWN`].
    pub changes: Vec<RowChange>,
    /// Rows that are here already, just as in the file.
    pub unchanged: usize,
    /// Rows that are refused.
    pub refused: usize,
    /// Why: the first [`SHOWN`].
    pub refusals: Vec<RowNote>,
    /// Notes about rows that would be imported.
    pub warned: usize,
    /// Which: the first [`SHOWN`].
    pub warnings: Vec<RowNote>,
    /// The stages of the pipeline that would be made, where the file has stages that no pipeline has.
    pub new_stages: Vec<String>,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportReport {
    /// Rows with anything in them.
    pub rows: usize,
    /// Deals made.
    pub imported: usize,
    /// Deals changed.
    pub updated: usize,
    /// Rows that were here already, just as in the file.
    pub unchanged: usize,
    /// Rows that were refused.
    pub refused: usize,
    /// Why.
    pub refusals: Vec<RowNote>,
    /// Notes about rows that were imported.
    pub warnings: Vec<RowNote>,
    /// To name it in an undo; `None`: nothing was changed.
    pub command: Option<CommandId>,
    /// The pipeline that the deals went to.
    pub pipeline: Option<PipelineId>,
}

/// How a file is read, where it leaves a choice.
#[derive(Debug, Clone, Default)]
pub struct Reads {
    /// Of a workbook: the sheet; `None`: the first one that has a header.
    pub sheet: Option<String>,
}

/// A file that was looked at.
pub(crate) struct Staged {
    id: String,
    /// For this workspace and no other.
    workspace: Arc<Workspace>,
    rows: usize,
    incoming: Arc<Incoming>,
}

impl BeforeWorkspace {
    /// The base currency and the zone to read a file with.
    fn reads(&self, spoken: Option<Currency>) -> Result<(Currency, chrono_tz::Tz)> {
        let base = match (&self.currency, spoken) {
            (Some(chosen), _) => workspace::base_currency(chosen)?,
            (None, Some(spoken)) => spoken,
            (None, None) => workspace::base_currency(&self.otherwise)?,
        };
        Ok((base, workspace::zone(&self.time_zone)?))
    }
}

/// Looks at a file and says what an import would do. Writes nothing.
pub fn import_preview(ctx: &Ctx, request: ImportPreview) -> Result<Preview> {
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(request.content)
        .map_err(|_| Error::invalid(Message::new("error-bad-request").text("detail", "base64")))?;
    let reads = Reads { sheet: request.sheet };
    preview(ctx, &bytes, request.before.as_ref(), &reads)
}

/// [`import_preview`] of bytes as they are.
///
/// # Errors
/// When they are not a table of deals; when no workspace is open and none is spoken of.
pub fn preview(ctx: &Ctx, bytes: &[u8], before: Option<&BeforeWorkspace>, reads: &Reads) -> Result<Preview> {
    let workspace = match before {
        Some(_) => ctx.workspace().ok(),
        None => Some(ctx.workspace()?),
    };
    let (table, columns, source) = source::open(bytes, reads)?;
    let (base, zone) = match (&workspace, before) {
        (Some(workspace), _) => (workspace.base_currency(), workspace.time_zone()?),
        (None, Some(before)) => before.reads(currency_spoken(&table, &columns))?,
        (None, None) => return Err(store::Error::Closed.into()),
    };
    let incoming = Incoming {
        reading: read(&table, &columns, base, zone),
        columns: columns.iter().flatten().copied().collect(),
    };
    let plan = match &workspace {
        Some(workspace) => workspace.read(|view| plan(view, &incoming))?.1,
        None => plan_first(&incoming),
    };
    if let Target::Own(stages) = &plan.target
        && stages.len() > MAX_STAGES
    {
        let message =
            Message::new("error-file-stages").number("count", stages.len()).number("max", MAX_STAGES);
        return Err(Error::invalid(message));
    }
    let of = |outcome| plan.drafts.iter().filter(|draft| draft.outcome == outcome).count();
    let id = workspace.is_some().then(|| Uuid::new_v4().to_string());
    let preview = Preview {
        file: id.clone(),
        source,
        currency: base,
        columns: column_plans(&table, &columns),
        rows: table.rows.len(),
        ready: plan.drafts.len(),
        won: of(Some(Outcome::Won)),
        lost: of(Some(Outcome::Lost)),
        open: of(None),
        updated: plan.updated(),
        changes: {
            let shown = plan.changes.iter().filter(|change| !change.fields.is_empty());
            shown.take(SHOWN).map(Change::shown).collect()
        },
        unchanged: plan.unchanged,
        refused: plan.refusals.len(),
        refusals: plan.refusals.iter().take(SHOWN).cloned().collect(),
        warned: plan.warnings.len(),
        warnings: plan.warnings.iter().take(SHOWN).cloned().collect(),
        new_stages: match plan.target {
            Target::Own(stages) => stages,
            Target::Existing(_) => Vec::new(),
        },
    };
    let (Some(id), Some(workspace)) = (id, workspace) else { return Ok(preview) };
    let mut staged = ctx.staged();
    // Locked or changed meanwhile: then nothing of the file is kept.
    if !ctx.workspace().is_ok_and(|now| Arc::ptr_eq(&now, &workspace)) {
        return Err(store::Error::Closed.into());
    }
    *staged = Some(Staged { id, workspace, rows: table.rows.len(), incoming: Arc::new(incoming) });
    Ok(preview)
}

/// Imports a file that was looked at, as one change.
pub fn import_deals(ctx: &Ctx, request: ImportDeals) -> Result<TaskRef> {
    let gone = || Error::new(Code::NotFound, "error-file-gone");
    // Taken, so that a second click finds nothing to import; put back when nothing came of it.
    let staged = ctx.staged().take_if(|staged| staged.id == request.file).ok_or_else(gone)?;
    if !Arc::ptr_eq(&ctx.workspace()?, &staged.workspace) {
        return Err(gone());
    }
    ctx.spawn("import_deals", move |ctx, task| {
        let (rows, incoming) = (staged.rows, Arc::clone(&staged.incoming));
        let progress: Arc<dyn Progress> = task.clone();
        if let Err(error) = ctx.back_up_before(&staged.workspace, BackupReason::Import) {
            ctx.staged().get_or_insert(staged);
            return Err(error);
        }
        let written = staged.workspace.write("import_deals", move |tx| {
            let plan = plan(tx, &incoming)?;
            let pipeline = write(tx, &plan, progress.as_ref())?;
            Ok(ImportReport {
                rows,
                imported: plan.drafts.len(),
                updated: plan.updated(),
                unchanged: plan.unchanged,
                refused: plan.refusals.len(),
                refusals: plan.refusals,
                warnings: plan.warnings,
                command: None,
                pipeline,
            })
        });
        match written {
            Ok((mut report, receipt)) => {
                if let Some(receipt) = receipt {
                    ctx.tell(&receipt);
                    report.command = Some(receipt.command);
                }
                Ok(TaskResult::Import { report })
            }
            Err(error) => {
                ctx.staged().get_or_insert(staged);
                Err(error.into())
            }
        }
    })
}

fn column_plans(table: &Table, columns: &[Option<DealField>]) -> Vec<ColumnPlan> {
    let plan = |(at, (header, field)): (usize, (&String, &Option<DealField>))| {
        let values = table.rows.iter().map(|row| row.cell(at)).filter(|cell| !cell.is_empty());
        let samples = values.take(SAMPLES).map(|cell| cell.chars().take(60).collect()).collect();
        ColumnPlan { header: header.clone(), field: *field, samples }
    };
    table.header.iter().zip(columns).enumerate().map(plan).collect()
}
