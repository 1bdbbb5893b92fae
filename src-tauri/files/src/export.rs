//! Tables that go out: as CSV, and as a workbook.
//!
//! A text is never taken for a formula, whoever opens the file: in CSV one that begins like one has an apostrophe before
//! it, as spreadsheets do themselves; in a workbook it is a text by its kind. Numbers and days are numbers and days.

use domain::{Day, money::Money};
use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Number(u32),
    /// An amount, without its currency.
    Amount(Money),
    /// A day.
    Day(Day),
}

/// The file cannot be made.
#[derive(Debug, thiserror::Error)]
#[error("the table cannot be written: {0}")]
pub struct NotWritten(String);

impl From<XlsxError> for NotWritten {
    fn from(error: XlsxError) -> Self {
        Self(error.to_string())
    }
}

/// The most rows of a workbook, its header among them.
pub const MAX_SHEET_ROWS: usize = 1_048_576;
/// The widest a column is made, in characters.
const WIDEST: usize = 60;

/// A file in the making.
pub enum Writer {
    /// Separated by commas.
    Csv(Csv),
    /// A workbook of one sheet.
    Xlsx(Box<Sheet>),
}

impl Writer {
    /// A CSV file with a header.
    #[must_use]
    pub fn csv(header: &[String]) -> Self {
        // The mark at the start makes spreadsheets read it as UTF-8.
        let mut csv = Csv { text: "\u{FEFF}".to_owned() };
        csv.line(header.iter().map(|name| csv_text(name)));
        Self::Csv(csv)
    }

    /// A workbook with a header that stays in view; read from the right if need be.
    ///
    /// # Errors
    /// When the header does not fit.
    pub fn xlsx(header: &[String], right_to_left: bool) -> Result<Self, NotWritten> {
        let mut sheet = Worksheet::new();
        sheet.set_right_to_left(right_to_left);
        sheet.set_freeze_panes(1, 0)?;
        let bold = Format::new().set_bold();
        for (column, name) in (0..).zip(header) {
            sheet.write_string_with_format(0, column, name.as_str(), &bold)?;
        }
        let widths = header.iter().map(|name| name.chars().count()).collect();
        Ok(Self::Xlsx(Box::new(Sheet { sheet, row: 0, widths, formats: Formats::new() })))
    }

    /// Adds a row.
    ///
    /// # Errors
    /// When the file is full.
    pub fn row(&mut self, cells: &[Cell]) -> Result<(), NotWritten> {
        match self {
            Self::Csv(csv) => {
                csv.line(cells.iter().map(csv_cell));
                Ok(())
            }
            Self::Xlsx(sheet) => Ok(sheet.row(cells)?),
        }
    }

    /// Its bytes.
    ///
    /// # Errors
    /// When it cannot be packed.
    pub fn finish(self) -> Result<Vec<u8>, NotWritten> {
        match self {
            Self::Csv(csv) => Ok(csv.text.into_bytes()),
            Self::Xlsx(sheet) => Ok(sheet.finish()?),
        }
    }
}

/// A CSV file in the making.
pub struct Csv {
    text: String,
}

impl Csv {
    fn line(&mut self, cells: impl Iterator<Item = String>) {
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            self.text.push_str(&cell);
        }
        self.text.push_str("\r\n");
    }
}

fn csv_cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => csv_text(text),
        Cell::Number(number) => number.to_string(),
        Cell::Amount(money) => amount(*money),
        Cell::Day(day) => day.to_string(),
    }
}

/// A text as a cell: quoted where it has to be, and never read as a formula.
#[must_use]
pub fn csv_text(text: &str) -> String {
    let safe = if is_formula(text) { format!("'{text}") } else { text.to_owned() };
    if safe.contains([',', '"', '\n', '\r']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

/// Whether a spreadsheet could take a text for a formula, or for one that was kept from being one: then it gets, and loses
/// when it is read again, one more apostrophe.
pub(crate) fn is_formula(text: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\'');
    let before = &text[..text.len() - bare.len()];
    bare.starts_with(['=', '+', '-', '@']) || before.contains(['\t', '\r'])
}

/// An amount with all the decimals of its currency, so that no point can be taken for one between thousands.
fn amount(money: Money) -> String {
    let decimals = money.currency.decimals() as usize;
    let digits = format!("{:0>width$}", money.minor.unsigned_abs(), width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    let sign = if money.minor < 0 { "-" } else { "" };
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

/// A workbook in the making. It is kept in memory: what is in it must not lie in a temporary folder.
pub struct Sheet {
    sheet: Worksheet,
    row: u32,
    widths: Vec<usize>,
    formats: Formats,
}

struct Formats {
    day: Format,
    number: Format,
    /// By decimals.
    amount: [Format; 5],
}

impl Formats {
    fn new() -> Self {
        let amount = ["#,##0", "#,##0.0", "#,##0.00", "#,##0.000", "#,##0.0000"];
        Self {
            day: Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Center),
            number: Format::new().set_num_format("0"),
            amount: amount.map(|digits| Format::new().set_num_format(digits)),
        }
    }
}

impl Sheet {
    fn row(&mut self, cells: &[Cell]) -> Result<(), XlsxError> {
        self.row += 1;
        for ((column, cell), width) in (0..).zip(cells).zip(&mut self.widths) {
            let (row, sheet, formats) = (self.row, &mut self.sheet, &self.formats);
            let wide = match cell {
                Cell::Empty => 0,
                Cell::Text(text) => {
                    sheet.write_string(row, column, text.as_str())?;
                    text.chars().count()
                }
                Cell::Number(number) => {
                    sheet.write_number_with_format(row, column, *number, &formats.number)?;
                    6
                }
                Cell::Amount(money) => {
                    let decimals = money.currency.decimals() as usize;
                    let format = &formats.amount[decimals.min(formats.amount.len() - 1)];
                    sheet.write_number_with_format(row, column, in_units(*money), format)?;
                    amount(*money).len() + 4
                }
                Cell::Day(day) => {
                    match serial(*day) {
                        Some(serial) => sheet.write_number_with_format(row, column, serial, &formats.day)?,
                        None => sheet.write_string(row, column, day.to_string())?,
                    };
                    11
                }
            };
            *width = (*width).max(wide);
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<u8>, XlsxError> {
        for (column, width) in (0..).zip(&self.widths) {
            let width = u32::try_from((*width + 2).clamp(6, WIDEST)).unwrap_or(6);
            self.sheet.set_column_width(column, width)?;
        }
        let mut workbook = Workbook::new();
        workbook.push_worksheet(self.sheet);
        workbook.save_to_buffer()
    }
}

/// The number that a workbook has for an amount: its cells know no other kind. What is kept is below 2^53 minor units,
/// so the nearest number is written with exactly the digits of the amount.
#[allow(clippy::cast_precision_loss)]
fn in_units(money: Money) -> f64 {
    money.minor as f64 / 10_f64.powi(i32::try_from(money.currency.decimals()).unwrap_or(0))
}

/// The number that a workbook has for a day; it counts wrongly before March 1900.
fn serial(day: Day) -> Option<i32> {
    let days = (day - Day::from_ymd_opt(1899, 12, 30)?).num_days();
    i32::try_from(days).ok().filter(|days| (61..2_958_466).contains(days))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn text(writer: Writer) -> String {
        String::from_utf8(writer.finish().unwrap()).unwrap()
    }

    #[test]
    fn a_text_is_no_formula_and_a_number_stays_one() {
        let money = |minor, code: &str| Cell::Amount(Money { minor, currency: code.parse().unwrap() });
        let mut csv = Writer::csv(&["Title".to_owned(), "a, b".to_owned()]);
        for title in ["=1+1", "+5", "-5", "@x", "\tx", "plain", "say \"hi\"", "two\nlines", "=a,b"] {
            csv.row(&[Cell::Text(title.to_owned()), Cell::Empty]).unwrap();
        }
        csv.row(&[money(-1_050, "SAR"), money(5, "KWD")]).unwrap();
        csv.row(&[money(1_200, "JPY"), Cell::Day("2026-11-24".parse().unwrap())]).unwrap();
        csv.row(&[Cell::Number(7), Cell::Empty]).unwrap();
        let want = "\u{FEFF}Title,\"a, b\"\r\n'=1+1,\r\n'+5,\r\n'-5,\r\n'@x,\r\n'\tx,\r\nplain,\r\n\
                    \"say \"\"hi\"\"\",\r\n\"two\nlines\",\r\n\"'=a,b\",\r\n-10.50,0.005\r\n1200,2026-11-24\r\n7,\r\n";
        assert_eq!(text(csv), want);
    }

    // From the format's own reference: 2008-02-29 is day 39507, 1900-03-01 is 61.
    #[test]
    fn a_day_is_the_number_that_a_workbook_has_for_it() {
        let day = |text: &str| serial(text.parse().unwrap());
        assert_eq!(day("2008-02-29"), Some(39_507));
        assert_eq!(day("1900-03-01"), Some(61));
        assert_eq!(day("1900-02-28"), None);
    }
}
