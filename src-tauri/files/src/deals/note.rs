//! What there is to say about a row.

use domain::{Day, deal::DateOrder, money::Currency};

/// Something to say about a row: why it is refused, or what was made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note<W = What> {
    /// The row.
    pub row: u64,
    /// The header of the column, where it is about one.
    pub column: Option<String>,
    /// What.
    pub what: W,
}

/// What there is to say about a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Refused: more cells than the header.
    Columns {
        /// Cells in the row.
        got: usize,
        /// Columns in the header.
        want: usize,
    },
    /// Refused: nothing to call the deal by.
    TitleMissing,
    /// Refused: longer than [`MAX_LINE`] characters.
    LineLong,
    /// Refused: a line break where one line belongs. With a quotation mark missing, rows run together like this.
    LineBreak,
    /// Refused: an earlier row has the same id.
    Duplicate(String),
    /// Refused: not an amount.
    ValueUnreadable(String),
    /// Refused: thousands or decimals, as in `42.000`.
    ValueAmbiguous(String),
    /// Refused: below zero.
    ValueNegative(String),
    /// Refused: not a day, or not written as one is sure of.
    DateUnreadable(String),
    /// Refused: not a currency.
    CurrencyUnreadable(String),
    /// Refused: not open, won or lost.
    StatusUnreadable(String),
    /// Refused: the stage says won or lost, and the status says otherwise.
    StatusContradiction(String),
    /// Imported: won or lost, and nobody says when.
    CloseDateMissing,
    /// Imported: it closed before it was created.
    ClosedBeforeCreated,
    /// Refused: the amount and the currency column name two currencies.
    CurrencyContradiction(String),
    /// Refused: an error of the spreadsheet, or a formula that it never computed.
    CellError(String),
    /// Refused: not an amount above zero with at most three decimals.
    QuantityUnreadable(String),
    /// Refused: longer than [`MAX_NOTE`] characters.
    NoteLong,
    /// Left out: a sum of the rows above it.
    TotalRow,
    /// Imported: nobody says which of two numbers is the day.
    DateOrder(DateOrder),
    /// Imported: days of the Hijri calendar.
    DateHijri,
    /// Imported: numbers where days belong.
    DateSerial,
    /// Imported: written otherwise than the other days of the column, and read as this one.
    DateMixed(String, Day),
    /// The columns of the key say in an earlier row what they say here.
    DuplicateKey(String),
    /// Imported: an empty cell where others name a currency.
    CurrencyMissing(Currency),
    /// Imported: more decimals than the currency has.
    ValueRounded(String),
    /// Imported: the cell is merged with the one above it. A text is said of both, a number is not.
    Merged,
    /// Imported: value 0 on a lost deal is no value, programs write it on losing.
    LostZero,
}
