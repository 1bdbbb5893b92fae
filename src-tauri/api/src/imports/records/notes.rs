//! What is said about the rows of companies and contacts.

use super::super::{RowNote, notes};
use crate::Message;
use files::records::{Note, What};

/// A note in the words of the catalogue.
pub(super) fn row_note(note: &Note) -> RowNote {
    let quoted = |id: &str, text: &str| Message::new(id).text("text", text);
    let (code, message) = match &note.what {
        What::Same(what) => {
            let (row, column) = (note.row, note.column.clone());
            return notes::row_note(&files::deals::Note { row, column, what: what.clone() });
        }
        What::NameMissing => ("name_missing", Message::new("row-name-missing")),
        What::PhoneUnreadable(text) => ("phone_unreadable", quoted("row-phone-unreadable", text)),
        What::EmailUnreadable(text) => ("email_unreadable", quoted("row-email-unreadable", text)),
        What::WebsiteUnreadable(text) => ("website_unreadable", quoted("row-website-unreadable", text)),
        What::NameTaken(text) => ("name_from_other", quoted("row-name-from-other", text)),
        What::PhoneSecond(text) => ("phone_second", quoted("row-phone-second", text)),
        What::MoreKept(text) => ("more_in_note", quoted("row-more-in-note", text)),
    };
    said(note.row, note.column.clone(), code, message)
}

/// Something to say about a row.
pub(super) fn said(row: u64, column: Option<String>, code: &str, message: Message) -> RowNote {
    RowNote { row, column, code: code.to_owned(), message, cells: Vec::new() }
}
