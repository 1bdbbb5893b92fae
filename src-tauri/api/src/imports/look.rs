//! Looking at a file before it is imported.

use super::{
    BeforeWorkspace, ColumnPlan, FileStage, ImportReport, Preview, Reads, SHOWN, Undecided,
    changes::Change,
    mapping::{self, Mapping, source_key},
    names::{self, FileName},
    plan::{Incoming, MAX_STAGES, Plan, Target, has, plan, plan_first, report},
    run::{Staged, StagedFile},
    source::{self, FileSource, Opened},
    trail::Events,
};
use crate::{Ctx, Error, Message, Result, workspace};
use domain::{
    deal::{DealField, Outcome},
    money::Currency,
    pipeline::{LocalText, Pipeline},
};
use files::{
    deals::{How, currency_spoken, dated_columns, dated_stage, read, read_history, recognise, stages_used},
    table::{Stop, Table},
};
use std::sync::Arc;
use store::{Workspace, settings};
use uuid::Uuid;

/// How many values of a column a preview shows.
const SAMPLES: usize = 3;

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

/// A file, as it was read.
struct Looked {
    incoming: Incoming,
    source: FileSource,
    base: Currency,
    mapping: Mapping,
    /// Before anything is said of them.
    stages: Vec<String>,
    /// Names of the file that were said to mean others.
    named: Vec<FileName>,
}

/// Reads a file as the user says, or said of such a one before.
fn look(
    workspace: Option<&Workspace>,
    (table, source): Opened,
    before: Option<&BeforeWorkspace>,
    reads: &Reads,
    stop: Stop<'_>,
) -> Result<Looked> {
    let columns = reads.columns.iter().map(|said| &said.column);
    let key = reads.key.iter().flatten();
    mapping::check(&table.header, columns.chain(reads.dates.iter().map(|said| &said.column)).chain(key))?;
    let key = source_key(&table.header);
    let kept = match workspace {
        Some(workspace) => workspace.read(|view| settings::kept(view, &key))?.1,
        None => None,
    };
    // What cannot be read is as good as nothing.
    let known = kept.as_deref().and_then(|kept| serde_json::from_str::<Mapping>(kept).ok());
    let mapping = known.unwrap_or_default().with(reads);
    let columns = mapping::columns(&mapping.columns, &table.header, &recognise(&table.header));
    if columns.iter().all(Option::is_none) {
        let headers = table.header.join(", ").chars().take(200).collect::<String>();
        return Err(Error::invalid(Message::new("error-file-no-header").text("headers", headers)));
    }
    let (base, zone) = match (workspace, before) {
        (Some(workspace), _) => (workspace.base_currency(), workspace.time_zone()?),
        (None, Some(before)) => before.reads(currency_spoken(&table, &columns))?,
        (None, None) => return Err(store::Error::Closed.into()),
    };
    let dates: Vec<_> = mapping.dates.iter().map(|said| (said.column.clone(), said.order)).collect();
    let apart = mapping.key_in(&table.header);
    let how = How { base, zone, dates: &dates, key: &apart, keep_rest: mapping.keep_rest, stop };
    let mut reading = read(&table, &columns, &how).ok_or(store::Error::Cancelled)?;
    let stages = stages_used(reading.drafts.iter());
    let named = mapping.place(&mut reading.drafts);
    let mut events = Events::default();
    if let Some(bytes) = &reads.history {
        let history = source::open_history(bytes, stop)?;
        let headers = history.header.join(", ").chars().take(200).collect::<String>();
        let told = read_history(&history, zone)
            .ok_or_else(|| Error::invalid(Message::new("error-file-no-history").text("headers", headers)))?;
        events.add(told, &mapping);
    }
    if let Some(id) = columns.iter().position(|column| *column == Some(DealField::ExternalId)) {
        events.add(dated_columns(&table, id, zone), &mapping);
    }
    let said = reads.dates.len() + reads.columns.len() + reads.stages.len() + reads.names.len();
    let said = said > 0 || reads.keep_rest.is_some() || reads.key.is_some();
    let remember = said.then(|| serde_json::to_string(&mapping).ok()).flatten();
    let incoming = Incoming {
        reading,
        columns,
        keep_rest: mapping.keep_rest,
        same: reads.same_deals,
        order: reads.order.clone(),
        events,
        remember: remember.filter(|now| kept.as_ref() != Some(now)).map(|now| (key, now)),
        table,
    };
    Ok(Looked { incoming, source, base, mapping, stages, named })
}

fn planned<'a>(workspace: Option<&Workspace>, incoming: &'a Incoming, stop: Stop<'_>) -> Result<Plan<'a>> {
    let plan = match workspace {
        Some(workspace) => workspace.read(|view| plan(view, incoming, stop))?.1,
        None => plan_first(incoming, stop)?,
    };
    if let Target::Own(stages) = &plan.target
        && stages.len() > MAX_STAGES
    {
        let message =
            Message::new("error-file-stages").number("count", stages.len()).number("max", MAX_STAGES);
        return Err(Error::invalid(message));
    }
    Ok(plan)
}

/// What an import of bytes would report. Writes nothing.
///
/// # Errors
/// When they are not a table of deals; when no workspace is open.
pub fn dry_run(ctx: &Ctx, bytes: &[u8], reads: &Reads) -> Result<ImportReport> {
    let workspace = ctx.workspace()?;
    let looked = look(Some(&workspace), source::open(bytes, reads)?, None, reads, &|| false)?;
    Ok(report(planned(Some(&workspace), &looked.incoming, &|| false)?, &looked.incoming))
}

/// [`super::import_preview`] of bytes that are a table of deals.
///
/// # Errors
/// When they are none; when no workspace is open and none is spoken of.
pub fn preview(ctx: &Ctx, bytes: &[u8], before: Option<&BeforeWorkspace>, reads: &Reads) -> Result<Preview> {
    preview_of(ctx, source::open(bytes, reads)?, before, reads, &|| false)
}

/// [`preview`] of a table that was found.
pub(super) fn preview_of(
    ctx: &Ctx,
    opened: Opened,
    before: Option<&BeforeWorkspace>,
    reads: &Reads,
    stop: Stop<'_>,
) -> Result<Preview> {
    let workspace = match before {
        Some(_) => ctx.workspace().ok(),
        None => Some(ctx.workspace()?),
    };
    let looked = look(workspace.as_deref(), opened, before, reads, stop)?;
    let incoming = &looked.incoming;
    let plan = planned(workspace.as_deref(), incoming, stop)?;
    let of = |outcome| plan.drafts.iter().filter(|draft| draft.outcome == outcome).count();
    let id = workspace.is_some().then(|| Uuid::new_v4().to_string());
    let mut names = looked.named;
    names.extend(plan.names.iter().cloned());
    // Those that are a question come first.
    names.sort_by_key(|name| name.to.is_none() && name.like.is_none());
    let names_here = match &workspace {
        Some(workspace) => workspace.read(|view| names::here(view, &names))?.1,
        None => Vec::new(),
    };
    let preview = Preview {
        file: id.clone(),
        source: looked.source.clone(),
        undecided: {
            let all = incoming.reading.undecided.iter().cloned();
            all.map(|(column, order)| Undecided { column, order }).collect()
        },
        keeps_rest: incoming.keep_rest,
        key: looked.mapping.key_in(&incoming.table.header),
        currency: looked.base,
        columns: column_plans(&incoming.table, &incoming.columns),
        won: of(Some(Outcome::Won)),
        lost: of(Some(Outcome::Lost)),
        open: of(None),
        meeting: plan.meeting.clone(),
        changes: {
            let shown = plan.changes.iter().filter(|change| !change.is_nothing());
            shown.take(SHOWN).map(Change::shown).collect()
        },
        stays: {
            let new = plan.drafts.iter().filter_map(|draft| incoming.events.of(draft)).map(Vec::len);
            new.chain(plan.changes.iter().map(|change| change.stays.len())).sum()
        },
        stages_here: {
            let mut here: Vec<LocalText> = Vec::new();
            let all = plan.pipelines.iter().flat_map(Pipeline::in_use).map(|stage| &stage.name);
            for name in all {
                if !here.contains(name) {
                    here.push(name.clone());
                }
            }
            here
        },
        new_names: names.len(),
        names: names.into_iter().take(SHOWN).collect(),
        names_here,
        stages: {
            let plan = |stage: String| FileStage {
                to: looked.mapping.stage(&stage).map(str::to_owned),
                is_new: !plan.pipelines.iter().any(|pipeline| has(pipeline, &stage)),
                stage,
            };
            looked.stages.into_iter().map(plan).collect()
        },
        new_stages: match &plan.target {
            Target::Own(stages) => stages.clone(),
            Target::Existing(_) => Vec::new(),
        },
        told: (&report(plan, incoming)).into(),
    };
    let (Some(id), Some(workspace)) = (id, workspace) else { return Ok(preview) };
    if stop() {
        return Err(store::Error::Cancelled.into());
    }
    stage(ctx, Staged { id, workspace, incoming: StagedFile::Deals(Arc::new(looked.incoming)) })?;
    Ok(preview)
}

/// Keeps what was looked at for its import.
pub(super) fn stage(ctx: &Ctx, file: Staged) -> Result<()> {
    let mut staged = ctx.staged();
    // Locked or changed meanwhile: then nothing of the file is kept.
    if !ctx.workspace().is_ok_and(|now| Arc::ptr_eq(&now, &file.workspace)) {
        return Err(store::Error::Closed.into());
    }
    *staged = Some(file);
    Ok(())
}

/// The first values of a column, to be shown.
pub(super) fn samples(table: &Table, at: usize) -> Vec<String> {
    let values = table.rows.iter().map(|row| row.cell(at)).filter(|cell| !cell.is_empty());
    values.take(SAMPLES).map(|cell| cell.chars().take(60).collect()).collect()
}

fn column_plans(table: &Table, columns: &[Option<DealField>]) -> Vec<ColumnPlan> {
    let plan = |(at, (header, field)): (usize, (&String, &Option<DealField>))| {
        let samples = samples(table, at);
        let tells_stay = field.is_none() && dated_stage(header).is_some();
        ColumnPlan { header: header.clone(), field: *field, tells_stay, samples }
    };
    table.header.iter().zip(columns).enumerate().map(plan).collect()
}
