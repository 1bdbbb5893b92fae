//! A file as a table of text: header and rows.

use std::ops::Range;

/// The largest file that is read: 50 MB.
pub const MAX_BYTES: usize = 50_000_000;
/// The longest cell that is kept, in bytes; a longer one is cut out of all reason in a spreadsheet.
pub const MAX_CELL: usize = 100_000;
/// The most rows.
pub const MAX_ROWS: usize = 500_000;
/// The most columns.
pub const MAX_COLUMNS: usize = 1_000;

/// A delimited text file, read whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The first row.
    pub header: Vec<String>,
    /// The rows below it that have anything in them.
    pub rows: Vec<Row>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number as a spreadsheet shows it: the header is row 1.
    pub number: u64,
    /// Its cells, as many as the row has. One allocation a row.
    text: String,
    ends: Vec<u32>,
}

impl Row {
    /// The text of a cell without white space at its ends; empty where the row is shorter.
    #[must_use]
    pub fn cell(&self, at: usize) -> &str {
        self.text.get(self.range(at)).unwrap_or_default().trim()
    }

    /// How many cells the row has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether the row has no cells.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    fn range(&self, at: usize) -> Range<usize> {
        let end = |at: usize| self.ends.get(at).map_or(self.text.len(), |end| *end as usize);
        if at < self.ends.len() { at.checked_sub(1).map_or(0, end)..end(at) } else { 0..0 }
    }
}

/// Why a file cannot be read as a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More than [`MAX_BYTES`].
    #[error("the file is larger than {} MB", MAX_BYTES / 1_000_000)]
    TooLarge,
    /// More than [`MAX_ROWS`].
    #[error("more than {MAX_ROWS} rows")]
    TooManyRows,
    /// Not UTF-8, or not text at all.
    #[error("the file is not text in UTF-8")]
    NotText,
    /// A row with a cell or a number of cells beyond the limits.
    #[error("row {0} cannot be read")]
    Shape(u64),
}

/// Reads separated text in UTF-8, with or without a byte order mark, quoted as RFC 4180 has it. What separates is what
/// a first line `sep=;` says, else whichever of comma, semicolon and tab the header has most of.
///
/// # Errors
/// See [`TableError`].
pub fn read_csv(bytes: &[u8]) -> Result<Table, TableError> {
    if bytes.len() > MAX_BYTES {
        return Err(TableError::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.contains(&0) {
        return Err(TableError::NotText);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| TableError::NotText)?;
    let (separator, skipped, text) = separator(text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut header = None;
    let mut rows = Vec::new();
    let mut number = skipped;
    loop {
        number += 1 + blank_lines(text, reader.position().byte());
        if !reader.read_record(&mut record).map_err(|_| TableError::Shape(number))? {
            break;
        }
        if record.len() > MAX_COLUMNS || record.iter().any(|cell| cell.len() > MAX_CELL) {
            return Err(TableError::Shape(number));
        }
        if header.is_none() {
            header = Some(record.iter().map(|cell| cell.trim().to_owned()).collect());
        } else if record.iter().any(|cell| !cell.trim().is_empty()) {
            if rows.len() == MAX_ROWS {
                return Err(TableError::TooManyRows);
            }
            rows.push(row(number, &record));
        }
    }
    let header: Vec<String> = header.ok_or(TableError::Empty)?;
    if header.iter().all(String::is_empty) && rows.is_empty() {
        return Err(TableError::Empty);
    }
    Ok(Table { header, rows })
}

/// What separates the cells, how many lines said so, and the text below them.
fn separator(text: &str) -> (u8, u64, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim_end_matches('\r');
    if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', mark @ (b',' | b';' | b'\t' | b'|')] =
        first.as_bytes()
    {
        return (*mark, 1, rest);
    }
    // Of the header alone, outside of quotes: cells below may hold anything.
    let header = text.trim_start_matches(['\r', '\n']);
    let (mut quoted, mut counts) = (false, [(b',', 0), (b';', 0), (b'\t', 0)]);
    for byte in header.bytes().take_while(|byte| *byte != b'\n') {
        quoted ^= byte == b'"';
        counts.iter_mut().filter(|(mark, _)| *mark == byte && !quoted).for_each(|(_, count)| *count += 1);
    }
    // The comma where there is nothing to choose by.
    let mark = counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(mark, _)| mark);
    (mark, 0, text)
}

/// How many empty lines stand at this place: the reader passes over them, a spreadsheet counts them.
fn blank_lines(text: &str, at: u64) -> u64 {
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    let (Some(before), Some(rest)) = (text.as_bytes().get(..at), text.as_bytes().get(at..)) else { return 0 };
    // The reader may stop between the two halves of the line break that ended the last row.
    let rest = if before.ends_with(b"\r") { rest.strip_prefix(b"\n").unwrap_or(rest) } else { rest };
    rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n').count() as u64
}

fn row(number: u64, record: &csv::StringRecord) -> Row {
    let mut text = String::with_capacity(record.as_slice().len());
    let mut ends = Vec::with_capacity(record.len());
    for cell in record {
        text.push_str(cell);
        // A row is within MAX_COLUMNS × MAX_CELL, well inside 32 bits.
        ends.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
    }
    Row { number, text, ends }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_csv_as_excel_writes_it() {
        let table =
            read_csv("\u{FEFF}name, value \r\n\"Al \"\"Noor\"\", Ltd\",5\r\n,\r\nB\r\n".as_bytes()).unwrap();
        assert_eq!(table.header, ["name", "value"]);
        let rows: Vec<_> = table.rows.iter().map(|row| (row.number, row.cell(0), row.cell(1))).collect();
        assert_eq!(rows, [(2, "Al \"Noor\", Ltd", "5"), (4, "B", "")]);
        assert_eq!((table.rows[1].len(), table.rows[1].cell(9)), (1, ""));
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_numbers_them() {
        for end in ["\n", "\r\n"] {
            let text = ["a", "", "1", "", "", "\"2", "2\"", "3"].join(end);
            let rows: Vec<_> = read_csv(text.as_bytes()).unwrap().rows.iter().map(|row| row.number).collect();
            assert_eq!(rows, [3, 6, 7]);
        }
    }

    #[test]
    fn what_separates_is_told_by_the_header() {
        let want = read_csv(b"title,value\na,5\n").unwrap();
        for text in ["title;value\na;5\n", "title\tvalue\na\t5\n", "\"title\";\"value\"\r\n\"a\";5\r\n"] {
            assert_eq!(read_csv(text.as_bytes()).unwrap(), want, "{text:?}");
        }
        let told = read_csv(b"sep=;\r\na,b;c\r\n1;2\r\n").unwrap();
        assert_eq!((told.header, told.rows[0].number), (vec!["a,b".to_owned(), "c".to_owned()], 3));
        let quoted = read_csv(b"\"a;b;c\",d\n1,2\n").unwrap();
        assert_eq!(quoted.header, ["a;b;c", "d"]);
        assert_eq!(read_csv(b"title\na\n").unwrap().header, ["title"]);
    }

    #[test]
    fn a_line_break_inside_quotes_is_one_row() {
        let table = read_csv(b"a,b\n\"x\ny\",1\nz,2\n").unwrap();
        assert_eq!((table.rows[0].cell(0), table.rows[1].number), ("x\ny", 3));
    }

    #[test]
    fn what_is_not_a_table_is_refused() {
        assert_eq!(read_csv(b""), Err(TableError::Empty));
        assert_eq!(read_csv(b"\n\n"), Err(TableError::Empty));
        assert_eq!(read_csv(b"\x89PNG\x0D\x0A\x1A\x0A\x00\x00"), Err(TableError::NotText));
        assert_eq!(read_csv(b"name\n\xC7\xE1\xE4\xE6\xD1"), Err(TableError::NotText), "Windows-1256");
        assert_eq!(read_csv(&vec![b'a'; MAX_BYTES + 1]), Err(TableError::TooLarge));
        assert_eq!(
            read_csv(format!("a\n{}", "x".repeat(MAX_CELL + 1)).as_bytes()),
            Err(TableError::Shape(2))
        );
        assert_eq!(read_csv("1\n".repeat(MAX_ROWS + 2).as_bytes()), Err(TableError::TooManyRows));
        assert_eq!(read_csv(",".repeat(MAX_COLUMNS).as_bytes()), Err(TableError::Shape(1)));
    }
}
