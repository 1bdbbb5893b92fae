//! Deals, companies and contacts from a file: a preview that writes nothing, then one change.

mod again;
mod beside;
mod changes;
mod look;
mod mapping;
mod names;
mod notes;
mod plan;
mod records;
mod said;
mod source;
mod trail;
mod write;

use crate::{
    Code, Ctx, Error, Message, Result,
    catalogue::Catalogue,
    tasks::{Task, TaskRef, TaskResult},
};
pub use again::{Meeting, Met};
use base64::Engine as _;
pub use changes::RowChange;
use domain::{
    backup::BackupReason,
    deal::{DateOrder, DealField},
    id::{CommandId, PipelineId},
    money::Currency,
    pipeline::LocalText,
    record::RecordKind,
};
use files::{export::csv_text, table::MAX_BYTES};
pub use look::{dry_run, preview};
pub use mapping::{AnyField, ColumnMap, DateMap, StageMap};
pub use names::{FileName, MAX_HERE, NameMap, NamesHere};
pub use notes::RowNote;
use plan::{Incoming, Plan, plan};
pub use records::{RecordChange, RecordReads, RecordsPreview, dry_run_records, preview_records};
use serde::{Deserialize, Serialize};
pub use source::{FileKind, FileSource};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
use store::{Progress, Tx, Workspace, settings};
use write::write;

/// How many refused rows and warnings a preview shows; the report has them all.
pub const SHOWN: usize = 100;
/// The largest file that is read, in bytes.
pub const LARGEST: u64 = MAX_BYTES as u64;

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ImportWhat {
    /// Deals.
    Deals,
    /// Companies.
    Companies,
    /// Contacts.
    Contacts,
}

/// A file to be looked at.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportPreview {
    /// Its bytes in base64.
    pub content: String,
    /// What its rows are; `None`: what its headers tell.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub what: Option<ImportWhat>,
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
    /// The headers of the columns that tell one deal from another where a row has no id; none of them: all that a row says
    /// does. Left out: as was said of such a file before.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub key: Option<Vec<String>>,
    /// What its columns mean, where that is not what their headers say or what was said of such a file before.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub columns: Option<Vec<ColumnMap<AnyField>>>,
    /// Where its stages go, in the same way.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub stages: Option<Vec<StageMap>>,
    /// The names that are meant by those of the file, in the same way.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub names: Option<Vec<NameMap>>,
    /// Where rows have the ids of deals here that are about something else: whether they are the same deals. `false`: they
    /// are others, numbered alike.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub same_deals: Option<bool>,
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
    /// From [`Preview::file`] or [`RecordsPreview::file`].
    pub file: String,
}

/// What an import would do, by what the rows of the file are.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum FilePreview {
    /// Deals.
    Deals(Box<Preview>),
    /// Companies.
    Companies(RecordsPreview),
    /// Contacts.
    Contacts(RecordsPreview),
}

/// How a column is read.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ColumnPlan<F = DealField> {
    /// As the file has it.
    pub header: String,
    /// What it means; `None`: it stays behind.
    pub field: Option<F>,
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
    /// The columns that tell one deal from another where a row has no id; none: all that it says does.
    pub key: Vec<String>,
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
    /// Rows have the ids of deals here that are about something else. Until [`ImportPreview::same_deals`] says whether they
    /// are the same, nothing is imported.
    pub meeting: Option<Meeting>,
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
    /// Stays that a history tells of, of deals that would be imported or changed.
    pub stays: usize,
    /// The stages that it names, in the order of use, and where each goes.
    pub stages: Vec<FileStage>,
    /// The stages here that they may mean.
    pub stages_here: Vec<LocalText>,
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
    /// The headers of the columns that tell one deal from another where a row has no id.
    pub key: Option<Vec<String>>,
    /// What its columns mean, over what their headers say and what was said of such a file before.
    pub columns: Vec<ColumnMap>,
    /// Where its stages go, in the same way.
    pub stages: Vec<StageMap>,
    /// The names that are meant by those of the file, in the same way.
    pub names: Vec<NameMap>,
    /// Where rows have the ids of deals here that are about something else: whether they are the same deals.
    pub same_deals: Option<bool>,
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
    incoming: StagedFile,
}

/// What was looked at, as it was read.
#[derive(Clone)]
enum StagedFile {
    Deals(Arc<Incoming>),
    Records(Arc<records::Incoming>),
}

/// Looks at a file and says what an import would do. Writes nothing.
pub fn import_preview(ctx: &Ctx, request: ImportPreview) -> Result<FilePreview> {
    let decoded = |text: String| {
        let bytes = base64::engine::general_purpose::STANDARD.decode(text);
        bytes.map_err(|_| Error::invalid(Message::new("error-bad-request").text("detail", "base64")))
    };
    if request.before.is_none() {
        // A locked one answers nothing, not even what the file is.
        ctx.workspace()?;
    }
    let bytes = decoded(request.content)?;
    let history = request.history.map(decoded).transpose()?;
    let columns = request.columns.unwrap_or_default();
    // Only deals are brought before there is a workspace.
    let what = request.what.or(request.before.as_ref().map(|_| ImportWhat::Deals));
    // Whoever looks again no longer waits for what was looked at before.
    let round = ctx.look_again();
    let stop = || ctx.look_round() != round;
    let opened = source::open_as(&bytes, request.sheet.as_deref(), what, &stop)?;
    let what = what.unwrap_or_else(|| source::holds(&opened.0.header));
    let kind = match what {
        ImportWhat::Deals => {
            let reads = Reads {
                sheet: request.sheet,
                dates: request.dates.unwrap_or_default(),
                keep_rest: request.keep_rest,
                columns: columns.into_iter().map(ColumnMap::meant).collect::<Result<_>>()?,
                stages: request.stages.unwrap_or_default(),
                names: request.names.unwrap_or_default(),
                same_deals: request.same_deals,
                key: request.key,
                history,
                ..Reads::default()
            };
            let deals = look::preview_of(ctx, opened, request.before.as_ref(), &reads, &stop)?;
            return Ok(FilePreview::Deals(Box::new(deals)));
        }
        ImportWhat::Companies => RecordKind::Company,
        ImportWhat::Contacts => RecordKind::Contact,
    };
    let reads = RecordReads { keep_rest: request.keep_rest, columns };
    let preview = records::preview_of(ctx, opened, kind, reads)?;
    Ok(match kind {
        RecordKind::Company => FilePreview::Companies(preview),
        RecordKind::Contact => FilePreview::Contacts(preview),
    })
}

/// Stops looking at a file, whoever does: nobody waits for it any more.
pub fn import_stop(ctx: &Ctx, (): ()) -> Result<()> {
    ctx.look_again();
    Ok(())
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
        let plan = plan(tx, incoming, &|| progress.cancelled().load(Ordering::Relaxed))?;
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
        match staged.workspace.write(name, move |tx| job(tx, &incoming, progress.as_ref())) {
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

/// A task whose progress is not that of the backup before it, and which stops that.
struct OnlyStops<'a>(&'a Task);

impl Progress for OnlyStops<'_> {
    fn at(&self, _: u64, _: u64) {}

    fn cancelled(&self) -> &AtomicBool {
        self.0.cancelled()
    }
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
