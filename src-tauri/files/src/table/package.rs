//! Whether a compressed workbook is safe to open: what it would take is added up before any of it is unpacked.

use super::{MAX_INFLATED, Stop, TableError};
use std::io::{Cursor, Read, copy, sink};
use zip::{ZipArchive, result::ZipError};

/// The most files in a workbook.
const MAX_ENTRIES: usize = 10_000;
/// What is packed tighter than this was made to be.
const MAX_RATIO: u64 = 200;
/// Below this, no ratio matters.
const SMALL: u64 = 10_000_000;
/// After so many bytes it is asked whether to stop.
const STEP: u64 = 4_000_000;

/// What is in a package.
pub(super) enum Content {
    Excel,
    OpenDocument,
}

/// A package that is within the limits.
pub(super) fn check(bytes: &[u8], stop: Stop<'_>) -> Result<Content, TableError> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableError::Damaged)?;
    if package.len() > MAX_ENTRIES {
        return Err(TableError::Inflated);
    }
    let mut left = MAX_INFLATED;
    for at in 0..package.len() {
        let entry = package.by_index_raw(at).map_err(|_| TableError::Damaged)?;
        let (packed, size) = (entry.compressed_size(), entry.size());
        if size > SMALL && size / packed.max(1) > MAX_RATIO {
            return Err(TableError::Inflated);
        }
        left = left.checked_sub(size).ok_or(TableError::Inflated)?;
    }
    // The directory may lie: unpacked once into nothing, up to the same limit.
    let mut left = MAX_INFLATED;
    for at in 0..package.len() {
        let mut entry = package.by_index(at).map_err(|error| locked(&error))?;
        loop {
            if stop() {
                return Err(TableError::Stopped);
            }
            let size = copy(&mut entry.by_ref().take(STEP.min(left + 1)), &mut sink());
            let size = size.map_err(|_| TableError::Damaged)?;
            left = left.checked_sub(size).ok_or(TableError::Inflated)?;
            if size == 0 {
                break;
            }
        }
    }
    let has = |name: &str| package.index_for_name(name).is_some();
    if has("xl/workbook.xml") || has("xl/workbook.bin") || has("[Content_Types].xml") {
        Ok(Content::Excel)
    } else if has("content.xml") {
        Ok(Content::OpenDocument)
    } else {
        Err(TableError::NotText)
    }
}

/// A file of a package, as text.
pub(super) fn text(bytes: &[u8], name: &str) -> Result<String, TableError> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableError::Damaged)?;
    let entry = package.by_name(name).map_err(|error| locked(&error))?;
    let mut text = String::new();
    entry.take(MAX_INFLATED).read_to_string(&mut text).map_err(|_| TableError::Damaged)?;
    Ok(text)
}

fn locked(error: &ZipError) -> TableError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => TableError::Locked,
        _ => TableError::Damaged,
    }
}
