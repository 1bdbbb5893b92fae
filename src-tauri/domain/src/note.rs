//! Notes, and what is attached: texts and files of one record.

use crate::{
    deal::{Refusal, line},
    id::{CompanyId, ContactId, DealId},
    text::many_lines,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The longest note that is kept, in characters.
pub const MAX_NOTE: usize = 20_000;
/// The largest file that is kept, in bytes: 25 MB.
pub const MAX_FILE: usize = MAX_FILE_MB * 1_024 * 1_024;
/// The same in megabytes.
pub const MAX_FILE_MB: usize = 25;
/// A file is kept in pieces of so many bytes.
pub const PIECE: usize = 256 * 1_024;

/// What a note or a file belongs to: exactly one record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum On {
    /// A deal.
    Deal(DealId),
    /// A company.
    Company(CompanyId),
    /// Somebody in a company.
    Contact(ContactId),
}

impl On {
    /// The id of the record.
    #[must_use]
    pub fn id(self) -> Uuid {
        match self {
            Self::Deal(id) => id.0,
            Self::Company(id) => id.0,
            Self::Contact(id) => id.0,
        }
    }
}

/// A note as it is kept.
///
/// # Errors
/// [`Refusal::NoteMissing`], [`Refusal::NoteLong`].
pub fn body(typed: &str) -> Result<String, Refusal> {
    let body = many_lines(typed);
    if body.is_empty() {
        return Err(Refusal::NoteMissing);
    }
    if body.chars().count() > MAX_NOTE {
        return Err(Refusal::NoteLong);
    }
    Ok(body)
}

/// The name of a file as it is kept and shown. It is never the name of anything on the disk.
///
/// # Errors
/// [`Refusal::FileNameMissing`], [`Refusal::LineLong`].
pub fn file_name(typed: &str) -> Result<String, Refusal> {
    // A path says where a file was; only its end is a name.
    let end = typed.rsplit(['/', '\\']).next().unwrap_or_default();
    line(end)?.ok_or(Refusal::FileNameMissing)
}

/// Whether a file of so many bytes is kept.
///
/// # Errors
/// [`Refusal::FileLarge`].
pub fn file_size(bytes: usize) -> Result<(), Refusal> {
    if bytes > MAX_FILE { Err(Refusal::FileLarge) } else { Ok(()) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_note_says_something_and_ends() {
        assert_eq!(body(" \n\t "), Err(Refusal::NoteMissing));
        assert_eq!(body("one\r\ntwo"), Ok("one\ntwo".to_owned()));
        assert_eq!(body(&"ن".repeat(20_000)).unwrap().chars().count(), 20_000);
        assert_eq!(body(&"ن".repeat(20_001)), Err(Refusal::NoteLong));
    }

    #[test]
    fn a_name_of_a_file_is_a_name_and_no_path() {
        assert_eq!(file_name("C:\\Users\\me\\quote.pdf"), Ok("quote.pdf".to_owned()));
        assert_eq!(file_name("../../etc/passwd"), Ok("passwd".to_owned()));
        assert_eq!(
            file_name("عرض\u{202E}fdp.exe"),
            Ok("عرضfdp.exe".to_owned()),
            "nothing turns its end round"
        );
        assert_eq!(file_name("folder/"), Err(Refusal::FileNameMissing));
    }

    #[test]
    fn a_file_has_a_limit() {
        assert_eq!((file_size(26_214_400), file_size(26_214_401)), (Ok(()), Err(Refusal::FileLarge)));
    }
}
