//! Deals, companies and contacts from a file: a preview that writes nothing, then one change.

mod again;
mod beside;
mod changes;
mod look;
mod mapping;
mod names;
mod notes;
mod plan;
mod preview;
mod records;
mod report;
mod run;
mod said;
mod source;
mod trail;
mod write;

use crate::{Ctx, Error, Message, Result};
pub use again::{Meeting, Met};
use base64::Engine as _;
pub use changes::RowChange;
use domain::record::RecordKind;
use files::table::{MAX_BYTES, Stop};
pub use look::{dry_run, preview};
pub use mapping::{AnyField, ColumnMap, DateMap, StageMap};
pub use names::{FileName, MAX_HERE, NameMap, NamesHere};
pub use notes::RowNote;
pub use preview::{
    BeforeWorkspace, ColumnPlan, FilePreview, FileStage, ImportPreview, ImportWhat, Preview, PreviewRows,
    Reads, Undecided,
};
pub use records::{RecordChange, RecordReads, RecordsPreview, dry_run_records, preview_records};
pub use report::{ImportReport, refused_csv};
pub(crate) use run::Staged;
pub use run::{ImportDeals, import_companies, import_contacts, import_deals};
pub use source::{FileKind, FileSource};

/// How many refused rows and warnings a preview shows; the report has them all.
pub const SHOWN: usize = 100;
/// The largest file that is read, in bytes.
pub const LARGEST: u64 = MAX_BYTES as u64;

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
    let preview = records::preview_of(ctx, opened, kind, reads, &stop)?;
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

/// Asked at each row that is planned.
///
/// # Errors
/// When it is to stop; looked at often enough for a fifth of a second.
fn go_on(at: usize, stop: Stop<'_>) -> store::Result<()> {
    if at.is_multiple_of(256) && stop() { Err(store::Error::Cancelled) } else { Ok(()) }
}
