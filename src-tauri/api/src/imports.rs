//! Deals from a file: a preview that writes nothing, then one change.

use crate::{
    Code, Ctx, Error, Message, Result,
    tasks::{TaskRef, TaskResult},
};
use base64::Engine as _;
use domain::{
    deal::{MAX_LINE, Outcome},
    id::{CommandId, PipelineId, StageId},
    pipeline::{LocalText, Pipeline, VisitSource, order_of_use},
    text::fold,
};
use files::{
    deals::{Draft, Field, Note, Reading, What, read, recognise, stage_name, stages_used},
    table::{MAX_BYTES, MAX_ROWS, Table, TableError, read_csv},
};
use serde::{Deserialize, Serialize};
use std::{collections::HashMap, sync::Arc};
use store::{
    Progress, Source, Tx, Workspace,
    deals::{self, Closing, NewDeal, Stay},
    names::Names,
    pipelines,
    tables::{COMPANY, PERSON, PRODUCT},
};
use uuid::Uuid;

/// How many refused rows and warnings a preview shows; the report has them all.
pub const SHOWN: usize = 100;
/// The largest file that is read, in bytes.
pub const LARGEST: u64 = MAX_BYTES as u64;
/// How many stages a file may bring; more of them are no stages.
pub const MAX_STAGES: usize = 40;
/// How many values of a column a preview shows.
const SAMPLES: usize = 3;

/// A file to be looked at.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportPreview {
    /// Its bytes in base64.
    pub content: String,
}

/// A file, looked at, to be imported.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportDeals {
    /// From [`Preview::file`].
    pub file: String,
}

/// What a column can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DealField {
    /// The id of the deal in the file.
    ExternalId,
    /// Title.
    Title,
    /// Who answers for it.
    Owner,
    /// What is sold.
    Product,
    /// Who buys.
    Company,
    /// Where it stands; may also say won or lost.
    Stage,
    /// Open, won or lost.
    Status,
    /// The day it became a deal.
    CreatedOn,
    /// The day it was won or lost.
    ClosedOn,
    /// Its value.
    Value,
    /// Currency of the value.
    Currency,
    /// Why it was lost.
    LostReason,
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

/// Something to say about a row of the file.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RowNote {
    /// Its number as a spreadsheet shows it.
    pub row: u64,
    /// Header of the column, where it is about one.
    pub column: Option<String>,
    /// A word for programs.
    pub code: String,
    /// A sentence for people.
    pub message: Message,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Preview {
    /// Names the file in the import; good until another is looked at or the workspace is locked.
    pub file: String,
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

/// A file that was looked at.
pub(crate) struct Staged {
    id: String,
    /// For this workspace and no other.
    workspace: Arc<Workspace>,
    rows: usize,
    reading: Arc<Reading>,
}

/// Looks at a file and says what an import would do. Writes nothing.
pub fn import_preview(ctx: &Ctx, request: ImportPreview) -> Result<Preview> {
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(request.content)
        .map_err(|_| Error::invalid(Message::new("error-bad-request").text("detail", "base64")))?;
    preview(ctx, &bytes)
}

/// [`import_preview`] of bytes as they are.
///
/// # Errors
/// When they are not a table of deals; when no workspace is open.
pub fn preview(ctx: &Ctx, bytes: &[u8]) -> Result<Preview> {
    let workspace = ctx.workspace()?;
    let table = read_csv(bytes).map_err(file_error)?;
    let columns = recognise(&table.header);
    if columns.iter().all(Option::is_none) {
        let headers = table.header.join(", ").chars().take(200).collect::<String>();
        return Err(Error::invalid(Message::new("error-file-no-header").text("headers", headers)));
    }
    let reading = read(&table, &columns, workspace.base_currency(), workspace.time_zone()?);
    let (_, plan) = workspace.read(|view| plan(view, &reading))?;
    if let Target::Own(stages) = &plan.target
        && stages.len() > MAX_STAGES
    {
        let message =
            Message::new("error-file-stages").number("count", stages.len()).number("max", MAX_STAGES);
        return Err(Error::invalid(message));
    }
    let of = |outcome| plan.drafts.iter().filter(|draft| draft.outcome == outcome).count();
    let id = Uuid::new_v4().to_string();
    let preview = Preview {
        file: id.clone(),
        columns: column_plans(&table, &columns),
        rows: table.rows.len(),
        ready: plan.drafts.len(),
        won: of(Some(Outcome::Won)),
        lost: of(Some(Outcome::Lost)),
        open: of(None),
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
    let mut staged = ctx.staged();
    // Locked or changed meanwhile: then nothing of the file is kept.
    if !ctx.workspace().is_ok_and(|now| Arc::ptr_eq(&now, &workspace)) {
        return Err(store::Error::Closed.into());
    }
    *staged = Some(Staged { id, workspace, rows: table.rows.len(), reading: Arc::new(reading) });
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
        let (rows, reading) = (staged.rows, Arc::clone(&staged.reading));
        let progress: Arc<dyn Progress> = task.clone();
        let written = staged.workspace.write("import_deals", move |tx| {
            let plan = plan(tx, &reading)?;
            let pipeline = write(tx, &plan, progress.as_ref())?;
            Ok(ImportReport {
                rows,
                imported: plan.drafts.len(),
                updated: 0,
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

/// Where the deals of a file go.
enum Target {
    /// To a pipeline that has all the stages that the file uses.
    Existing(Pipeline),
    /// To one of their own, with these stages.
    Own(Vec<String>),
}

/// What is done with each row.
struct Plan<'a> {
    drafts: Vec<&'a Draft>,
    target: Target,
    unchanged: usize,
    refusals: Vec<RowNote>,
    warnings: Vec<RowNote>,
}

fn plan<'a>(source: &impl Source, reading: &'a Reading) -> store::Result<Plan<'a>> {
    let mut here = deals::imported(source)?;
    let mut refusals: Vec<RowNote> = reading.refusals.iter().map(row_note).collect();
    let (mut drafts, mut unchanged) = (Vec::new(), 0);
    for draft in &reading.drafts {
        let hash = fingerprint(draft);
        match &draft.external_id {
            Some(id) => match here.by_id.get(id) {
                None => drafts.push(draft),
                Some(known) if known.as_ref() == Some(&hash) => unchanged += 1,
                Some(_) => refusals.push(RowNote {
                    row: draft.row,
                    column: None,
                    code: "already_changed".into(),
                    message: Message::new("row-already-changed").text("id", id.as_str()),
                }),
            },
            // Rows with no id are told by all that they say; a file may say the same of two deals.
            None => match here.without_id.get_mut(&hash).filter(|left| **left > 0) {
                Some(left) => {
                    *left -= 1;
                    unchanged += 1;
                }
                None => drafts.push(draft),
            },
        }
    }
    refusals.sort_by_key(|note| note.row);

    let kept: std::collections::HashSet<u64> = drafts.iter().map(|draft| draft.row).collect();
    let mut warnings: Vec<RowNote> =
        reading.warnings.iter().filter(|note| kept.contains(&note.row)).map(row_note).collect();
    // Of all rows, also those that are here: a file that grew goes on in the pipeline that it began.
    let used = stages_used(reading.drafts.iter());
    let target = pipelines::all(source)?
        .into_iter()
        .find(|pipeline| {
            used.iter().all(|name| pipeline.stages.iter().any(|stage| stage.name.is_called(name)))
        })
        .map_or_else(|| Target::Own(order_of_use(&used)), Target::Existing);
    for draft in &drafts {
        if draft.outcome.is_none() && draft.stage.is_none() {
            warnings.push(RowNote {
                row: draft.row,
                column: None,
                code: "stage_missing".into(),
                message: Message::new("row-stage-missing"),
            });
        }
    }
    if let Target::Own(stages) = &target {
        // Told once a stage, at the row that first uses it.
        for stage in stages.iter().take(MAX_STAGES) {
            let first = drafts.iter().find(|draft| draft.stage.as_deref() == Some(stage));
            warnings.extend(first.map(|draft| RowNote {
                row: draft.row,
                column: None,
                code: "stage_new".into(),
                message: Message::new("row-stage-new").text("stage", stage.as_str()),
            }));
        }
    }
    warnings.sort_by_key(|note| note.row);
    Ok(Plan { drafts, target, unchanged, refusals, warnings })
}

/// Writes what was planned; returns the pipeline that the deals went to.
fn write(tx: &mut Tx<'_>, plan: &Plan<'_>, progress: &dyn Progress) -> store::Result<Option<PipelineId>> {
    if plan.drafts.is_empty() {
        return Ok(None);
    }
    let pipeline = match &plan.target {
        Target::Existing(pipeline) => pipeline.clone(),
        Target::Own(stages) => {
            let today = tx.today();
            let name = LocalText::both(&format!("Imported {today}"), &format!("استيراد {today}"));
            let stages: Vec<LocalText> = stages.iter().map(|stage| stage_name(stage)).collect();
            pipelines::insert(tx, &name, &stages)?
        }
    };
    let first = pipeline.stages.first().map(|stage| stage.id);
    let mut stages: HashMap<String, Option<StageId>> = HashMap::new();
    let mut stage_of = |name: &str| {
        let find = || pipeline.stages.iter().find(|stage| stage.name.is_called(name)).map(|stage| stage.id);
        *stages.entry(fold(name)).or_insert_with(find)
    };
    let (mut people, mut companies, mut products) =
        (Names::new(&PERSON), Names::new(&COMPANY), Names::new(&PRODUCT));
    let total = plan.drafts.len() as u64;
    // From the last row to the first: the board shows the newest on top, so a column reads as the file does.
    for (done, draft) in (1..).zip(plan.drafts.iter().rev()) {
        let known = draft.stage.as_deref().and_then(&mut stage_of);
        let stage = if draft.outcome.is_none() { known.or(first) } else { known };
        let closed = draft.outcome.map(|outcome| Closing {
            outcome,
            on: draft.closed_on,
            reason: draft.lost_reason.clone(),
            invalid: false,
        });
        let is_open = closed.is_none();
        let named = |names: &mut Names, tx: &mut Tx<'_>, name: &Option<String>| {
            name.as_deref().map(|name| names.id(tx, name)).transpose()
        };
        let deal = NewDeal {
            pipeline: pipeline.id,
            stage,
            title: draft.title.clone(),
            company: named(&mut companies, tx, &draft.company)?,
            owner: named(&mut people, tx, &draft.owner)?,
            product: named(&mut products, tx, &draft.product)?,
            value: draft.value,
            created_on: draft.created_on,
            closed,
            external_id: draft.external_id.clone(),
            import_hash: Some(fingerprint(draft)),
        };
        let id = deals::insert(tx, &deal)?;
        // The file says where an open deal stands, not since when; of a closed one it says neither.
        if let Some(stage) = stage.filter(|_| is_open) {
            let source = VisitSource::Unknown;
            deals::stay(tx, id, &Stay { stage, entered_at: None, left: None, source })?;
        }
        tx.progress(Some(progress), done, total)?;
    }
    Ok(Some(pipeline.id))
}

/// Knows a row again: a hash of all that it says.
fn fingerprint(draft: &Draft) -> Vec<u8> {
    let mut hash = blake3::Hasher::new();
    let Draft {
        row: _,
        external_id,
        title,
        owner,
        product,
        company,
        stage,
        outcome,
        created_on,
        closed_on,
        value,
        lost_reason,
    } = draft;
    let texts =
        [external_id.as_deref(), Some(title), owner.as_deref(), product.as_deref(), company.as_deref()];
    let outcome = outcome.map(|outcome| if outcome == Outcome::Won { "won" } else { "lost" });
    let (created, closed) = (created_on.map(|day| day.to_string()), closed_on.map(|day| day.to_string()));
    let value = value.map(|value| format!("{} {}", value.minor, value.currency));
    let more = [
        stage.as_deref(),
        outcome,
        created.as_deref(),
        closed.as_deref(),
        value.as_deref(),
        lost_reason.as_deref(),
    ];
    for text in texts.into_iter().chain(more) {
        // Length first, so that no two rows run together to the same text.
        let text = text.unwrap_or_default();
        hash.update(&(text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    }
    hash.finalize().as_bytes()[..16].to_vec()
}

fn column_plans(table: &Table, columns: &[Option<Field>]) -> Vec<ColumnPlan> {
    let plan = |(at, (header, field)): (usize, (&String, &Option<Field>))| {
        let values = table.rows.iter().map(|row| row.cell(at)).filter(|cell| !cell.is_empty());
        let samples = values.take(SAMPLES).map(|cell| cell.chars().take(60).collect()).collect();
        ColumnPlan { header: header.clone(), field: field.map(deal_field), samples }
    };
    table.header.iter().zip(columns).enumerate().map(plan).collect()
}

fn deal_field(field: Field) -> DealField {
    match field {
        Field::ExternalId => DealField::ExternalId,
        Field::Title => DealField::Title,
        Field::Owner => DealField::Owner,
        Field::Product => DealField::Product,
        Field::Company => DealField::Company,
        Field::Stage => DealField::Stage,
        Field::Status => DealField::Status,
        Field::CreatedOn => DealField::CreatedOn,
        Field::ClosedOn => DealField::ClosedOn,
        Field::Value => DealField::Value,
        Field::Currency => DealField::Currency,
        Field::LostReason => DealField::LostReason,
    }
}

fn row_note(note: &Note) -> RowNote {
    let (code, message) = match &note.what {
        What::Columns { got, want } => {
            ("columns", Message::new("row-columns").number("got", *got).number("want", *want))
        }
        What::TitleMissing => ("title_missing", Message::new("row-title-missing")),
        What::LineBreak => ("line_break", Message::new("row-line-break")),
        What::StatusContradiction(text) => ("status_contradiction", quoted("row-status-contradiction", text)),
        What::LineLong => ("line_long", Message::new("row-line-long").number("max", MAX_LINE)),
        What::Duplicate(id) => ("duplicate", Message::new("row-duplicate").text("id", id.as_str())),
        What::ValueUnreadable(text) => ("value_unreadable", quoted("row-value-unreadable", text)),
        What::ValueNegative(text) => ("value_negative", quoted("row-value-negative", text)),
        What::DateUnreadable(text) => ("date_unreadable", quoted("row-date-unreadable", text)),
        What::CurrencyUnreadable(text) => ("currency_unreadable", quoted("row-currency-unreadable", text)),
        What::StatusUnreadable(text) => ("status_unreadable", quoted("row-status-unreadable", text)),
        What::CloseDateMissing => ("close_date_missing", Message::new("row-close-date-missing")),
        What::ClosedBeforeCreated => ("closed_before_created", Message::new("row-closed-before-created")),
        What::LostZero => ("lost_zero", Message::new("row-lost-zero")),
    };
    RowNote { row: note.row, column: note.column.clone(), code: code.to_owned(), message }
}

fn quoted(id: &str, text: &str) -> Message {
    Message::new(id).text("text", text)
}

fn file_error(error: TableError) -> Error {
    Error::invalid(match error {
        TableError::Empty => Message::new("error-file-empty"),
        TableError::TooLarge => Message::new("error-file-too-large").number("limit", MAX_BYTES / 1_000_000),
        TableError::TooManyRows => Message::new("error-file-rows").number("max", MAX_ROWS),
        TableError::NotText => Message::new("error-file-not-text"),
        TableError::Shape(row) => {
            Message::new("error-file-shape").number("row", usize::try_from(row).unwrap_or(usize::MAX))
        }
    })
}
