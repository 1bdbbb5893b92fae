//! Companies and contacts from a file.

mod changes;
mod known;
mod look;
mod notes;
mod plan;
mod said;
mod write;

use super::{AnyField, ColumnMap, ColumnPlan, FileSource, ImportReport, PreviewRows, run::asked_to_stop};
use crate::history::FieldChange;
use domain::record::{RecordField, RecordKind};
use files::{records::Reading, table::Table};
pub(super) use look::preview_of;
pub use look::{dry_run_records, preview_records};
use plan::Plan;
use serde::Serialize;
use store::{Progress, Tx, settings};
use uuid::Uuid;

/// How a file of companies or contacts is read, where it leaves a choice.
#[derive(Debug, Clone, Default)]
pub struct RecordReads {
    /// Whether columns that mean nothing here are kept as a note on each record, over what was said of such a file before.
    pub keep_rest: Option<bool>,
    /// What its columns mean, over what their headers say and what was said of such a file before.
    pub columns: Vec<ColumnMap<AnyField>>,
}

/// What an import of companies or contacts would do.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RecordsPreview {
    /// Names the file in the import; good until another is looked at or the workspace is locked.
    pub file: String,
    /// What the file is, and where in it the table was found.
    pub source: FileSource,
    /// Its columns.
    pub columns: Vec<ColumnPlan<RecordField>>,
    /// Whether columns that mean nothing here are kept as a note on each record.
    pub keeps_rest: bool,
    /// What becomes of its rows.
    #[serde(flatten)]
    pub told: PreviewRows,
    /// What changes in records that are here: the first [`super::SHOWN`].
    pub changes: Vec<RecordChange>,
}

/// A company or a contact that an import would change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RecordChange {
    /// Number of its row as a spreadsheet shows it.
    pub row: u64,
    /// Which record.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub record: Uuid,
    /// What it is called now.
    pub title: String,
    /// What changes in it.
    pub fields: Vec<FieldChange>,
}

/// A file, as it was read.
pub(super) struct Incoming {
    /// What its rows are.
    pub(super) kind: RecordKind,
    /// What they say.
    reading: Reading,
    /// What its columns mean.
    columns: Vec<Option<RecordField>>,
    /// Whether columns that mean nothing here are kept as a note.
    keep_rest: bool,
    /// What is remembered for the next file of its kind, and under which name.
    remember: Option<(String, String)>,
    /// The file itself: refused rows go back with their cells.
    table: Table,
}

impl Incoming {
    /// Whether the file has a column for a field.
    fn has(&self, field: RecordField) -> bool {
        self.columns.contains(&Some(field))
    }

    /// The header of the column of a field.
    fn header(&self, field: RecordField) -> Option<String> {
        let at = self.columns.iter().position(|column| *column == Some(field))?;
        self.table.header.get(at).cloned()
    }

    /// Headers of columns that stay behind.
    fn left(&self) -> Vec<String> {
        let all = self.table.header.iter().zip(&self.columns);
        let left = all.filter(|(header, field)| field.is_none() && !self.keep_rest && !header.is_empty());
        left.map(|(header, _)| header.clone()).collect()
    }
}

/// Writes what a file says.
pub(super) fn import(
    tx: &mut Tx<'_>,
    incoming: &Incoming,
    progress: &dyn Progress,
) -> store::Result<Option<ImportReport>> {
    let plan = plan::plan(tx, incoming, &asked_to_stop(progress))?;
    write::write(tx, incoming.kind, &plan, progress)?;
    if let Some((key, mapping)) = &incoming.remember {
        settings::set(tx, key, mapping)?;
    }
    Ok(Some(report(plan, incoming)))
}

fn report(plan: Plan, incoming: &Incoming) -> ImportReport {
    let (imported, updated, unchanged) = (plan.new.len(), plan.updated(), plan.unchanged);
    ImportReport {
        imported,
        updated,
        unchanged,
        ..ImportReport::of(&incoming.table, plan.refusals, plan.warnings, incoming.left())
    }
}
