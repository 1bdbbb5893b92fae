//! Deals from a file: a preview that writes nothing, then one change.

mod changes;
mod look;
mod mapping;
mod names;
mod notes;
mod plan;
mod said;
mod source;
mod trail;
mod write;

use crate::{
    Code, Ctx, Error, Message, Result,
    catalogue::Catalogue,
    tasks::{TaskRef, TaskResult},
};
use base64::Engine as _;
pub use changes::RowChange;
use domain::{
    backup::BackupReason,
    deal::{DateOrder, DealField},
    id::{CommandId, PipelineId},
    money::Currency,
};
use files::{export::csv_text, table::MAX_BYTES};
pub use look::{dry_run, preview};
pub use mapping::{ColumnMap, DateMap, StageMap};
pub use names::{FileName, MAX_HERE, NameMap, NamesHere};
pub use notes::RowNote;
use plan::{Incoming, Plan, plan};
use serde::{Deserialize, Serialize};
pub use source::{FileKind, FileSource};
use std::sync::{Arc, atomic::Ordering};
use store::{Progress, Workspace, settings};
use write::write;

/// How many refused rows and warnings a preview shows; the report has them all.
pub const SHOWN: usize = 100;
/// The largest file that is read, in bytes.
pub const LARGEST: u64 = MAX_BYTES as u64;
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
    /// In columns of days such as 03/04/2026 that do not tell it themselves: which number is the day. Where nothing is said,
    /// what was said of such a file before.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub dates: Option<Vec<DateMap>>,
    /// Whether columns that mean nothing here are kept as a note on each deal, in the same way.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub keep_rest: Option<bool>,
    /// What its columns mean, where that is not what their headers say or what was said of such a file before.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub columns: Option<Vec<ColumnMap>>,
    /// Where its stages go, in the same way.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub stages: Option<Vec<StageMap>>,
    /// The names that are meant by those of the file, in the same way.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub names: Option<Vec<NameMap>>,
    /// The bytes of a file with the history of its deals, in base64: which came to which stage, and when.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub history: Option<String>,
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
    /// It tells when deals came to a stage or left it.
    pub tells_stay: bool,
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
    /// Columns of days that do not tell which number is the day. Until [`ImportPreview::dates`] does, nothing is imported.
    pub undecided: Vec<Undecided>,
    /// Whether columns that mean nothing here are kept as a note on each deal.
    pub keeps_rest: bool,
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
    /// Stays that a history tells of, of deals that would be imported.
    pub stays: usize,
    /// The stages that it names, in the order of use, and where each goes.
    pub stages: Vec<FileStage>,
    /// Names of owners, products, sources and companies that it was said of what they mean, that are added, or that may be
    /// one with another: the first [`SHOWN`], those that are a question first.
    pub names: Vec<FileName>,
    /// How many there are.
    pub new_names: usize,
    /// What they may mean.
    pub names_here: Vec<NamesHere>,
    /// The stages of the pipeline that would be made, where the file has stages that no pipeline has.
    pub new_stages: Vec<String>,
}

/// A column of days that does not tell which number is the day.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Undecided {
    /// Its header.
    pub column: String,
    /// What was said of it; `None`: it is a question.
    pub order: Option<DateOrder>,
}

/// Where a stage of the file goes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FileStage {
    /// As the file has it.
    pub stage: String,
    /// The stage that it was said to mean; `None`: nothing was said.
    pub to: Option<String>,
    /// No pipeline has it.
    pub is_new: bool,
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
    /// The headers of the file: the cells of refused rows are below them.
    pub header: Vec<String>,
    /// Notes about rows that were imported.
    pub warnings: Vec<RowNote>,
    /// Headers of columns that stayed behind.
    pub left: Vec<String>,
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
    /// In columns of days that do not tell it themselves: which number is the day, over what was said of such a file
    /// before.
    pub dates: Vec<DateMap>,
    /// Whether columns that mean nothing here are kept as a note on each deal, in the same way.
    pub keep_rest: Option<bool>,
    /// What its columns mean, over what their headers say and what was said of such a file before.
    pub columns: Vec<ColumnMap>,
    /// Where its stages go, in the same way.
    pub stages: Vec<StageMap>,
    /// The names that are meant by those of the file, in the same way.
    pub names: Vec<NameMap>,
    /// The bytes of a file with the history of its deals.
    pub history: Option<Vec<u8>>,
    /// The stages of a pipeline of its own, in their order; those that are not named come after them.
    pub order: Vec<String>,
}

/// A file that was looked at.
pub(crate) struct Staged {
    id: String,
    /// For this workspace and no other.
    workspace: Arc<Workspace>,
    incoming: Arc<Incoming>,
}

/// Looks at a file and says what an import would do. Writes nothing.
pub fn import_preview(ctx: &Ctx, request: ImportPreview) -> Result<Preview> {
    let decoded = |text: String| {
        let bytes = base64::engine::general_purpose::STANDARD.decode(text);
        bytes.map_err(|_| Error::invalid(Message::new("error-bad-request").text("detail", "base64")))
    };
    let bytes = decoded(request.content)?;
    let reads = Reads {
        sheet: request.sheet,
        dates: request.dates.unwrap_or_default(),
        keep_rest: request.keep_rest,
        columns: request.columns.unwrap_or_default(),
        stages: request.stages.unwrap_or_default(),
        names: request.names.unwrap_or_default(),
        history: request.history.map(decoded).transpose()?,
        ..Reads::default()
    };
    preview(ctx, &bytes, request.before.as_ref(), &reads)
}

/// Imports a file that was looked at, as one change.
pub fn import_deals(ctx: &Ctx, request: ImportDeals) -> Result<TaskRef> {
    let gone = || Error::new(Code::NotFound, "error-file-gone");
    // Taken, so that a second click finds nothing to import; put back when nothing came of it.
    let staged = ctx.staged().take_if(|staged| staged.id == request.file).ok_or_else(gone)?;
    if !Arc::ptr_eq(&ctx.workspace()?, &staged.workspace) {
        return Err(gone());
    }
    let unsaid = staged.incoming.reading.undecided.iter().filter(|(_, order)| order.is_none());
    let unsaid: Vec<&str> = unsaid.map(|(column, _)| column.as_str()).collect();
    if !unsaid.is_empty() {
        let message = Message::new("error-file-dates").text("columns", unsaid.join(", "));
        ctx.staged().get_or_insert(staged);
        return Err(Error::invalid(message));
    }
    ctx.spawn("import_deals", move |ctx, task| {
        let incoming = Arc::clone(&staged.incoming);
        let progress: Arc<dyn Progress> = task.clone();
        if let Err(error) = ctx.back_up_before(&staged.workspace, BackupReason::Import) {
            ctx.staged().get_or_insert(staged);
            return Err(error);
        }
        let written = staged.workspace.write("import_deals", move |tx| {
            let stop = || match progress.cancelled().load(Ordering::Relaxed) {
                true => Err(store::Error::Cancelled),
                false => Ok(()),
            };
            let plan = plan(tx, &incoming, &stop)?;
            let pipeline = write(tx, &plan, &incoming.events, progress.as_ref())?;
            if let Some((key, mapping)) = &incoming.remember {
                settings::set(tx, key, mapping)?;
            }
            Ok(ImportReport { pipeline, ..report(plan, &incoming) })
        });
        match written {
            Ok((mut report, receipt)) => {
                if let Some(receipt) = receipt {
                    ctx.tell(&receipt);
                    report.command = Some(receipt.command);
                }
                Ok(TaskResult::Import { report: Box::new(report) })
            }
            Err(error) => {
                ctx.staged().get_or_insert(staged);
                Err(error.into())
            }
        }
    })
}

fn report(plan: Plan<'_>, incoming: &Incoming) -> ImportReport {
    ImportReport {
        rows: incoming.table.rows.len(),
        imported: plan.drafts.len(),
        updated: plan.updated(),
        unchanged: plan.unchanged,
        refused: plan.refusals.len(),
        refusals: plan.refusals,
        header: incoming.table.header.clone(),
        warnings: plan.warnings,
        left: incoming.left(),
        command: None,
        pipeline: None,
    }
}

/// The refused rows as CSV: row, column, reason, and the row's own cells, to be mended and imported again.
#[must_use]
pub fn refused_csv(texts: &Catalogue, report: &ImportReport) -> String {
    // The mark at the start makes spreadsheets read it as UTF-8.
    let mut csv = "\u{FEFF}".to_owned();
    let head = ["import-row", "import-column", "import-reason"].map(|id| texts.say(&Message::new(id)));
    csv += &csv_line(head.into_iter().chain(report.header.iter().cloned()));
    for note in &report.refusals {
        let says = [note.row.to_string(), note.column.clone().unwrap_or_default(), texts.say(&note.message)];
        csv += &csv_line(says.into_iter().chain(note.cells.iter().cloned()));
    }
    csv
}

fn csv_line(cells: impl Iterator<Item = String>) -> String {
    cells.map(|cell| csv_text(&cell)).collect::<Vec<_>>().join(",") + "\r\n"
}
