//! What is said about the rows of a file.

use crate::Message;
use domain::{
    deal::{DateOrder, MAX_LINE},
    note::MAX_NOTE,
};
use files::deals::{Note, What};
use serde::Serialize;

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
    /// The cells of a refused row as they are in the file, to go back with the reason.
    pub cells: Vec<String>,
}

/// A note in the words of the catalogue.
pub(super) fn row_note(note: &Note) -> RowNote {
    let (code, message) = match &note.what {
        What::Columns { got, want } => {
            ("columns", Message::new("row-columns").number("got", *got).number("want", *want))
        }
        What::TitleMissing => ("title_missing", Message::new("row-title-missing")),
        What::LineBreak => ("line_break", Message::new("row-line-break")),
        What::StatusContradiction(text) => ("status_contradiction", quoted("row-status-contradiction", text)),
        What::LineLong => ("line_long", Message::new("row-line-long").number("max", MAX_LINE)),
        What::Duplicate(id) => ("duplicate", Message::new("row-duplicate").text("id", id.as_str())),
        What::DuplicateKey(key) => ("duplicate", Message::new("row-duplicate-key").text("key", key.as_str())),
        What::ValueUnreadable(text) => ("value_unreadable", quoted("row-value-unreadable", text)),
        What::ValueAmbiguous(text) => ("value_ambiguous", quoted("row-value-ambiguous", text)),
        What::ValueNegative(text) => ("value_negative", quoted("row-value-negative", text)),
        What::DateUnreadable(text) => ("date_unreadable", quoted("row-date-unreadable", text)),
        What::CurrencyUnreadable(text) => ("currency_unreadable", quoted("row-currency-unreadable", text)),
        What::StatusUnreadable(text) => ("status_unreadable", quoted("row-status-unreadable", text)),
        What::CloseDateMissing => ("close_date_missing", Message::new("row-close-date-missing")),
        What::ClosedBeforeCreated => ("closed_before_created", Message::new("row-closed-before-created")),
        What::CurrencyContradiction(text) => {
            ("currency_contradiction", quoted("row-currency-contradiction", text))
        }
        What::CellError(text) => ("cell_error", quoted("row-cell-error", text)),
        What::QuantityUnreadable(text) => ("quantity_unreadable", quoted("row-quantity-unreadable", text)),
        What::NoteLong => ("note_long", Message::new("row-note-long").number("max", MAX_NOTE)),
        What::TotalRow => ("total_row", Message::new("row-total")),
        What::DateOrder(DateOrder::DayFirst) => ("date_order", Message::new("row-date-day-first")),
        What::DateOrder(DateOrder::MonthFirst) => ("date_order", Message::new("row-date-month-first")),
        What::DateHijri => ("date_hijri", Message::new("row-date-hijri")),
        What::DateSerial => ("date_serial", Message::new("row-date-serial")),
        What::DateMixed(text, day) => {
            ("date_mixed", quoted("row-date-mixed", text).text("day", day.to_string()))
        }
        What::CurrencyMissing(currency) => {
            ("currency_missing", Message::new("row-currency-missing").text("currency", currency.code()))
        }
        What::ValueRounded(text) => ("value_rounded", quoted("row-value-rounded", text)),
        What::Merged => ("merged", Message::new("row-merged")),
        What::LostZero => ("lost_zero", Message::new("row-lost-zero")),
    };
    RowNote { row: note.row, column: note.column.clone(), code: code.to_owned(), message, cells: Vec::new() }
}

fn quoted(id: &str, text: &str) -> Message {
    Message::new(id).text("text", text)
}
