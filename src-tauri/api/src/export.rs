//! A list as a file, whatever its rows are.

use crate::{
    Ctx, Error, Message, Result,
    present::Present,
    tasks::{TaskRef, TaskResult},
    wire::Language,
};
use base64::Engine as _;
use files::export::{Cell, MAX_SHEET_ROWS, NotWritten, Writer};
use serde::Deserialize;
use std::sync::atomic::Ordering;
use store::{Progress, Snapshot};

/// How many rows are read at once.
const CHUNK: usize = 1_000;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// Text, separated by commas: every program reads it, this one too.
    Csv,
    /// A workbook.
    Xlsx,
}

/// The bytes of a file that came as text.
///
/// # Errors
/// When it is no such text.
pub fn file_bytes(content: &str) -> Result<Vec<u8>> {
    let decoded = base64::engine::general_purpose::STANDARD.decode(content);
    decoded.map_err(|error| Error::internal(&error.to_string()))
}

/// The bytes of a file and how many rows it has, or why there is none.
pub(crate) type Made = Result<(Vec<u8>, u64)>;

/// Starts to make a file, which the window saves.
pub(crate) fn start(
    ctx: &Ctx,
    name: &'static str,
    make: impl FnOnce(&Snapshot<'_>, Present, &dyn Progress) -> store::Result<Made> + Send + 'static,
) -> Result<TaskRef> {
    let workspace = ctx.workspace()?;
    let present = Present::of(&workspace)?;
    ctx.spawn(name, move |_, task| {
        let (_, made) = workspace.read(|view| make(view, present, task.as_ref()))?;
        let (bytes, records) = made?;
        let content = base64::engine::general_purpose::STANDARD.encode(bytes);
        Ok(TaskResult::File { content, records })
    })
}

/// What a file is before its rows.
pub(crate) struct Sheet {
    pub(crate) format: ExportFormat,
    pub(crate) language: Language,
    pub(crate) header: Vec<String>,
    /// The message that a workbook does not hold so many rows.
    pub(crate) too_many: &'static str,
}

/// Writes the rows of these ids; `cells` reads some of them, in their order.
pub(crate) fn write<I>(
    sheet: &Sheet,
    ids: &[I],
    progress: &dyn Progress,
    mut cells: impl FnMut(&[I]) -> store::Result<Vec<Vec<Cell>>>,
) -> store::Result<Made> {
    let failed = |error: &NotWritten| Error::internal(&error.to_string());
    if sheet.format == ExportFormat::Xlsx && ids.len() >= MAX_SHEET_ROWS {
        let message = Message::new(sheet.too_many).number("max", MAX_SHEET_ROWS - 1);
        return Ok(Err(Error::invalid(message)));
    }
    let mut file = match sheet.format {
        ExportFormat::Csv => Writer::csv(&sheet.header),
        ExportFormat::Xlsx => match Writer::xlsx(&sheet.header, sheet.language == Language::Ar) {
            Ok(file) => file,
            Err(error) => return Ok(Err(failed(&error))),
        },
    };
    let total = ids.len() as u64;
    let mut done = 0;
    for chunk in ids.chunks(CHUNK) {
        if progress.cancelled().load(Ordering::Relaxed) {
            return Err(store::Error::Cancelled);
        }
        for row in cells(chunk)? {
            if let Err(error) = file.row(&row) {
                return Ok(Err(failed(&error)));
            }
        }
        done += chunk.len() as u64;
        progress.at(done, total);
    }
    Ok(file.finish().map(|bytes| (bytes, total)).map_err(|error| failed(&error)))
}
