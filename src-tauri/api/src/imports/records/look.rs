//! Looking at a file of companies or contacts before it is imported.

use super::super::{
    ColumnMap, ColumnPlan, ImportReport, ImportWhat, SHOWN,
    look::{samples, stage},
    mapping::{self, source_key},
    run::{Staged, StagedFile},
    source::{self, FileSource, Opened},
};
use super::{Incoming, RecordReads, RecordsPreview, changes::Change, plan::plan, report};
use crate::{Ctx, Error, Message, Result, record_export};
use domain::record::{RecordField, RecordKind};
use files::{
    records::{How, read, recognise},
    table::{Stop, Table},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::{Workspace, settings};
use uuid::Uuid;

/// What is remembered of a kind of file.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Remembered {
    columns: Vec<ColumnMap<RecordField>>,
    keep_rest: bool,
}

/// A file, as it was read.
struct Looked {
    incoming: Incoming,
    source: FileSource,
}

fn look(
    workspace: &Workspace,
    opened: Opened,
    kind: RecordKind,
    reads: RecordReads,
    stop: Stop<'_>,
) -> Result<Looked> {
    let (table, source) = opened;
    let said: Vec<ColumnMap<RecordField>> =
        reads.columns.into_iter().map(ColumnMap::meant).collect::<Result<_>>()?;
    mapping::check(&table.header, said.iter().map(|said| &said.column))?;
    if let Some(other) =
        said.iter().filter_map(|said| said.field).find(|field| !RecordField::of(kind).contains(field))
    {
        return Err(Error::invalid(Message::new("error-bad-request").text("detail", other.name())));
    }
    let of = if kind == RecordKind::Company { "companies" } else { "contacts" };
    let key = format!("{}:{of}", source_key(&table.header));
    let kept = workspace.read(|view| settings::kept(view, &key))?.1;
    // What cannot be read is as good as nothing.
    let known = kept.as_deref().and_then(|kept| serde_json::from_str::<Remembered>(kept).ok());
    let mut mapping = known.unwrap_or_default();
    mapping::say_columns(&mut mapping.columns, &said);
    mapping.keep_rest = reads.keep_rest.unwrap_or(mapping.keep_rest);
    let columns = mapping::columns(&mapping.columns, &table.header, &recognise(&table.header, kind));
    if columns.iter().all(Option::is_none) {
        let headers = table.header.join(", ").chars().take(200).collect::<String>();
        return Err(Error::invalid(Message::new("error-file-no-records").text("headers", headers)));
    }
    let own = record_export::wrote(kind, &table.header);
    let how = How { kind, own, keep_rest: mapping.keep_rest, stop };
    let reading = read(&table, &columns, &how).ok_or(store::Error::Cancelled)?;
    let is_said = !said.is_empty() || reads.keep_rest.is_some();
    let remember = is_said.then(|| serde_json::to_string(&mapping).ok()).flatten();
    let incoming = Incoming {
        kind,
        reading,
        columns,
        keep_rest: mapping.keep_rest,
        remember: remember.filter(|now| kept.as_ref() != Some(now)).map(|now| (key, now)),
        table,
    };
    Ok(Looked { incoming, source })
}

/// What an import of bytes would report. Writes nothing.
///
/// # Errors
/// When they are not a table of such records; when no workspace is open.
pub fn dry_run_records(
    ctx: &Ctx,
    bytes: &[u8],
    kind: RecordKind,
    reads: RecordReads,
) -> Result<ImportReport> {
    let workspace = ctx.workspace()?;
    let looked = look(&workspace, open(bytes, kind)?, kind, reads, &|| false)?;
    let plan = workspace.read(|view| plan(view, &looked.incoming, &|| false))?.1;
    Ok(report(plan, &looked.incoming))
}

/// [`super::super::import_preview`] of bytes that are a table of companies or contacts.
///
/// # Errors
/// When they are none; when no workspace is open.
pub fn preview_records(
    ctx: &Ctx,
    bytes: &[u8],
    kind: RecordKind,
    reads: RecordReads,
) -> Result<RecordsPreview> {
    preview_of(ctx, open(bytes, kind)?, kind, reads, &|| false)
}

fn open(bytes: &[u8], kind: RecordKind) -> Result<Opened> {
    let what = if kind == RecordKind::Company { ImportWhat::Companies } else { ImportWhat::Contacts };
    source::open_as(bytes, None, Some(what), &|| false)
}

/// [`preview_records`] of a table that was found.
pub(in super::super) fn preview_of(
    ctx: &Ctx,
    opened: Opened,
    kind: RecordKind,
    reads: RecordReads,
    stop: Stop<'_>,
) -> Result<RecordsPreview> {
    let workspace = ctx.workspace()?;
    let Looked { incoming, source } = look(&workspace, opened, kind, reads, stop)?;
    let plan = workspace.read(|view| plan(view, &incoming, stop))?.1;
    let shown = plan.changes.iter().filter(|change| change.is_seen());
    let preview = RecordsPreview {
        file: Uuid::new_v4().to_string(),
        source,
        columns: column_plans(&incoming.table, &incoming.columns),
        keeps_rest: incoming.keep_rest,
        changes: shown.take(SHOWN).map(Change::shown).collect(),
        told: (&report(plan, &incoming)).into(),
    };
    if stop() {
        return Err(store::Error::Cancelled.into());
    }
    let incoming = StagedFile::Records(Arc::new(incoming));
    stage(ctx, Staged { id: preview.file.clone(), workspace, incoming })?;
    Ok(preview)
}

fn column_plans(table: &Table, columns: &[Option<RecordField>]) -> Vec<ColumnPlan<RecordField>> {
    let plan = |(at, (header, field)): (usize, (&String, &Option<RecordField>))| ColumnPlan {
        header: header.clone(),
        field: *field,
        tells_stay: false,
        samples: samples(table, at),
    };
    table.header.iter().zip(columns).enumerate().map(plan).collect()
}
