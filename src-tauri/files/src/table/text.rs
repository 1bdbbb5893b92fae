//! Separated text.

use super::{
    Known, Row, Stop, Table, TableError,
    shape::{Rows, SEARCHED},
};
use crate::export::is_formula;

/// What may separate cells, the likeliest first.
const MARKS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Reads separated text, quoted as RFC 4180 has it. What separates is what a first line `sep=;` says, else the mark with
/// which the first rows hold most headers, else the one that the first line has most of.
pub(super) fn read(text: &str, known: Known<'_>, stop: Stop<'_>) -> Result<Table, TableError> {
    let (mark, skipped, text) = match told(text) {
        Some((mark, rest)) => (mark, 1, rest),
        None => (separator(text, known), 0, text),
    };
    let mut rows = Rows::until(stop);
    each_row(text, mark, skipped, |row| rows.push(row))?;
    rows.table(known)
}

fn each_row(
    text: &str,
    mark: u8,
    skipped: u64,
    mut take: impl FnMut(Row) -> Result<(), TableError>,
) -> Result<(), TableError> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut number = skipped;
    loop {
        number += 1 + blank_lines(text, reader.position().byte());
        if !reader.read_record(&mut record).map_err(|_| TableError::NotText)? {
            return Ok(());
        }
        take(Row::of_text(number, record.iter().map(no_formula))?)?;
    }
}

/// A cell without the quotation mark that keeps a spreadsheet from taking it for a formula.
fn no_formula(cell: &str) -> &str {
    let rest = cell.trim_start().strip_prefix('\'');
    rest.filter(|rest| is_formula(rest)).unwrap_or(cell)
}

/// What a first line says that separates, and the text below it.
fn told(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.trim_end_matches('\r').trim_matches('"').as_bytes() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', mark] if MARKS.contains(mark) => Some((*mark, rest)),
        _ => None,
    }
}

fn separator(text: &str, known: Known<'_>) -> u8 {
    let beginning = beginning(text);
    let most = |mark: u8| {
        let (mut most, mut left) = (0, SEARCHED);
        let scored = each_row(beginning, mark, 0, |row| {
            if row.is_empty() {
                return Ok(());
            }
            most = most.max(known(&row.cells().map(str::to_owned).collect::<Vec<_>>()));
            left -= 1;
            if left == 0 { Err(TableError::Empty) } else { Ok(()) }
        });
        // Whatever ended it: what was seen counts.
        drop(scored);
        most
    };
    // Of the first line alone, outside of quotes: cells below may hold anything.
    let header = text.trim_start_matches(['\r', '\n']);
    let mut quoted = false;
    let outside = header.bytes().take_while(|byte| *byte != b'\n').filter(|byte| {
        quoted ^= *byte == b'"';
        !quoted
    });
    let mut counts = [0_usize; MARKS.len()];
    for byte in outside {
        MARKS.iter().zip(&mut counts).filter(|(mark, _)| **mark == byte).for_each(|(_, count)| *count += 1);
    }
    let scored = MARKS.iter().zip(counts).rev();
    // The comma where there is nothing to choose by.
    scored.max_by_key(|(mark, count)| (most(**mark), *count)).map_or(b',', |(mark, _)| *mark)
}

/// As much of a text as its first rows may be long, in whole characters.
fn beginning(text: &str) -> &str {
    let end = (0..=text.len().min(200_000)).rev().find(|end| text.is_char_boundary(*end));
    &text[..end.unwrap_or(0)]
}

/// How many empty lines stand at this place: the reader passes over them, a spreadsheet counts them.
fn blank_lines(text: &str, at: u64) -> u64 {
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    let (Some(before), Some(rest)) = (text.as_bytes().get(..at), text.as_bytes().get(at..)) else { return 0 };
    // The reader may stop between the two halves of the line break that ended the last row.
    let rest = if before.ends_with(b"\r") { rest.strip_prefix(b"\n").unwrap_or(rest) } else { rest };
    rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n').count() as u64
}
