//! What the rows of a table say of deals.

use super::{
    dates::{self, Column},
    day::read_day,
    headers::{header_currency, is_total, outcome_named, says_open},
    history::dated_stage,
};
use crate::table::{Kind, ROWS_A_STEP, Row, Stop, Table};
use chrono_tz::Tz;
use domain::{
    Day,
    amount::{AmountError, named, parse_amount},
    deal::{DateOrder, DealField as Field, MAX_LINE, Outcome},
    lines::MAX_QUANTITY,
    money::{Currency, MAX_MINOR, Money},
    note::MAX_NOTE,
    number::{NumberError, parse_decimal, parse_plain},
    text::{fold, many_lines, one_line},
};
use std::collections::HashSet;

/// What a row says of a deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The row.
    pub row: u64,
    /// The id of the deal in the file.
    pub external_id: Option<String>,
    /// Title: the file's, or put together from company and product.
    pub title: String,
    /// Who answers for it.
    pub owner: Option<String>,
    /// What is sold.
    pub product: Option<String>,
    /// Who buys.
    pub company: Option<String>,
    /// The name of the stage where it stands or stood last, where the file says.
    pub stage: Option<String>,
    /// How it ended; `None`: it is open.
    pub outcome: Option<Outcome>,
    /// The day it became a deal.
    pub created_on: Option<Day>,
    /// The day it was won or lost.
    pub closed_on: Option<Day>,
    /// Its value.
    pub value: Option<Money>,
    /// Why it was lost.
    pub lost_reason: Option<String>,
    /// What is set when the deal is made, and left alone after.
    pub more: More,
}

/// What a row says of a deal that is set when it is made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct More {
    /// Where it came from.
    pub source: Option<String>,
    /// The day it may be won.
    pub expected_on: Option<Day>,
    /// Who is spoken to.
    pub contact: Option<String>,
    /// How much of the product, in thousandths.
    pub quantity: Option<i64>,
    /// What is to be done next.
    pub next_step: Option<String>,
    /// What there is to know of it.
    pub note: Option<String>,
}

/// How a table is read.
#[derive(Clone, Copy)]
pub struct How<'a> {
    /// The currency of amounts that name none.
    pub base: Currency,
    /// Where an instant falls on its day.
    pub zone: Tz,
    /// Of columns of days, by their headers: the order, where they do not tell it.
    pub dates: &'a [(String, DateOrder)],
    /// The headers of the columns that tell one deal from another where a row has no id; none: all that it says does.
    pub key: &'a [String],
    /// Whether columns that mean nothing here are kept as a note.
    pub keep_rest: bool,
    /// Whether whoever asked no longer wants to know.
    pub stop: Stop<'a>,
}

/// Something to say about a row: why it is refused, or what was made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The row.
    pub row: u64,
    /// The header of the column, where it is about one.
    pub column: Option<String>,
    /// What.
    pub what: What,
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

/// What a table of deals says: the drafts, the refused rows, and what was noted about accepted ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The rows that can be imported.
    pub drafts: Vec<Draft>,
    /// Why others cannot.
    pub refusals: Vec<Note>,
    /// What was made of some that can.
    pub warnings: Vec<Note>,
    /// What is to be said of the file, at the row that it is seen in.
    pub told: Vec<Note>,
    /// Columns of days that do not tell their order, and the one that was said; `None`: nobody knows it.
    pub undecided: Vec<(String, Option<DateOrder>)>,
}

/// The currency that most rows say their amounts are in; `None` where the file does not speak of any.
#[must_use]
pub fn currency_spoken(table: &Table, columns: &[Option<Field>]) -> Option<Currency> {
    let at = columns.iter().position(|column| *column == Some(Field::Currency))?;
    let mut said: Vec<(Currency, usize)> = Vec::new();
    for currency in table.rows.iter().filter_map(|row| Currency::from_mark(row.cell(at))) {
        match said.iter_mut().find(|(known, _)| *known == currency) {
            Some((_, times)) => *times += 1,
            None => said.push((currency, 1)),
        }
    }
    // The first of those that are said equally often.
    said.into_iter().rev().max_by_key(|(_, times)| *times).map(|(currency, _)| currency)
}

/// Reads every row; `None`: it was stopped.
#[must_use]
pub fn read(table: &Table, columns: &[Option<Field>], how: &How<'_>) -> Option<Reading> {
    let days = dates::columns(table, columns, how)?;
    let mut reading = Reading {
        drafts: Vec::new(),
        refusals: Vec::new(),
        warnings: Vec::new(),
        told: days.iter().flat_map(|column| told(table, column)).collect(),
        undecided: {
            let open = days.iter().filter(|column| column.open.is_some());
            open.filter_map(|column| Some((column.header(table)?, column.said))).collect()
        },
    };
    let mut seen = HashSet::new();
    let value_at = columns.iter().position(|column| *column == Some(Field::Value));
    let in_header = value_at.and_then(|at| header_currency(&table.header[at], how.base));
    let reader = RowReader { table, columns, how, days: &days, in_header };
    for (at, row) in table.rows.iter().enumerate() {
        if at.is_multiple_of(ROWS_A_STEP) && (how.stop)() {
            return None;
        }
        if reader.is_total(row) {
            reading.told.push(reader.note(row, None, What::TotalRow));
            continue;
        }
        let mut warnings = Vec::new();
        match reader.draft(row, &mut warnings) {
            Ok(draft) => {
                if let Some(id) = draft.external_id.as_ref().filter(|id| !seen.insert((*id).clone())) {
                    let has_id = reader.line(row, Field::ExternalId).is_ok_and(|own| own.is_some());
                    let (field, what) = if has_id {
                        (Some(Field::ExternalId), What::Duplicate(id.clone()))
                    } else {
                        (None, What::DuplicateKey(id.clone()))
                    };
                    reading.refusals.push(reader.note(row, field, what));
                    continue;
                }
                reading.drafts.push(draft);
                reading.warnings.append(&mut warnings);
            }
            Err(note) => reading.refusals.push(note),
        }
    }
    Some(reading)
}

/// What is said of a column of days.
fn told(table: &Table, column: &Column) -> Vec<Note> {
    let note = |row: Option<u64>, what| row.map(|row| Note { row, column: column.header(table), what });
    let all = [
        note(column.open.filter(|_| column.said.is_none()), What::DateOrder(column.order)),
        note(column.hijri, What::DateHijri),
        note(column.serial, What::DateSerial),
    ];
    all.into_iter().flatten().collect()
}

struct RowReader<'a> {
    table: &'a Table,
    columns: &'a [Option<Field>],
    how: &'a How<'a>,
    days: &'a [Column],
    /// The currency that the header of the values names.
    in_header: Option<Currency>,
}

impl RowReader<'_> {
    fn column(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|column| *column == Some(field))
    }

    fn note(&self, row: &Row, field: Option<Field>, what: What) -> Note {
        let column = field.and_then(|field| self.column(field)).and_then(|at| self.table.header.get(at));
        Note { row: row.number, column: column.cloned(), what }
    }

    /// The text of a field, in one line; `None` where the file has no such column or the cell is empty.
    fn cell(&self, row: &Row, field: Field) -> Result<Option<String>, Note> {
        let Some(at) = self.column(field) else { return Ok(None) };
        let cell = row.cell(at);
        if row.kind(at) == Kind::Error {
            return Err(self.note(row, Some(field), What::CellError(excerpt(cell))));
        }
        // What programs write for nothing.
        if cell == "#N/A" {
            return Ok(None);
        }
        if cell.contains(['\n', '\r']) {
            return Err(self.note(row, Some(field), What::LineBreak));
        }
        Ok(Some(one_line(cell)).filter(|line| !line.is_empty()))
    }

    fn line(&self, row: &Row, field: Field) -> Result<Option<String>, Note> {
        match self.cell(row, field)? {
            Some(line) if line.chars().count() > MAX_LINE => Err(self.note(row, Some(field), What::LineLong)),
            line => Ok(line),
        }
    }

    fn day(&self, row: &Row, field: Field, warnings: &mut Vec<Note>) -> Result<Option<Day>, Note> {
        let Some(cell) = self.cell(row, field)? else { return Ok(None) };
        let at = self.column(field).unwrap_or_default();
        let order = dates::order(self.days, at);
        let written = read_day(&cell, self.how.zone);
        let Some((written, day)) = written.and_then(|written| Some((written, written.day(order)?))) else {
            return Err(self.note(row, Some(field), What::DateUnreadable(excerpt(&cell))));
        };
        if dates::is_mixed(self.days, row, at, written) {
            warnings.push(self.note(row, Some(field), What::DateMixed(excerpt(&cell), day)));
        }
        Ok(Some(day))
    }

    fn value(&self, row: &Row, warnings: &mut Vec<Note>) -> Result<Option<Money>, Note> {
        let Some(cell) = self.cell(row, Field::Value)? else { return Ok(None) };
        let base = self.how.base;
        let refuse = |field, what| Err(self.note(row, Some(field), what));
        let said = match self.cell(row, Field::Currency)? {
            None => self.in_header,
            Some(code) => match named(&code, base) {
                None => return refuse(Field::Currency, What::CurrencyUnreadable(excerpt(&code))),
                said => said,
            },
        };
        let is_number = self.column(Field::Value).is_some_and(|at| row.kind(at) == Kind::Number);
        let amount = if is_number {
            let currency = said.unwrap_or(base);
            parse_plain(&cell, currency.decimals()).map_err(AmountError::from).and_then(|(minor, rounded)| {
                if rounded {
                    warnings.push(self.note(row, Some(Field::Value), What::ValueRounded(excerpt(&cell))));
                }
                let fits = minor.abs() <= MAX_MINOR;
                fits.then_some(Money { minor, currency }).ok_or(NumberError::TooLarge.into())
            })
        } else {
            parse_amount(&cell, said, base)
        };
        match amount {
            Ok(money) if money.minor < 0 => refuse(Field::Value, What::ValueNegative(excerpt(&cell))),
            Ok(money) => {
                if said.is_none() && self.column(Field::Currency).is_some() {
                    let what = What::CurrencyMissing(money.currency);
                    warnings.push(self.note(row, Some(Field::Currency), what));
                }
                Ok(Some(money))
            }
            Err(AmountError::Number(NumberError::Empty)) => Ok(None),
            Err(AmountError::Number(NumberError::Ambiguous)) => {
                refuse(Field::Value, What::ValueAmbiguous(excerpt(&cell)))
            }
            Err(AmountError::OtherCurrency) => {
                refuse(Field::Value, What::CurrencyContradiction(excerpt(&cell)))
            }
            Err(_) => refuse(Field::Value, What::ValueUnreadable(excerpt(&cell))),
        }
    }

    fn quantity(&self, row: &Row) -> Result<Option<i64>, Note> {
        let Some(cell) = self.cell(row, Field::Quantity)? else { return Ok(None) };
        let is_number = self.column(Field::Quantity).is_some_and(|at| row.kind(at) == Kind::Number);
        let read =
            if is_number { parse_plain(&cell, 3).map(|(read, _)| read) } else { parse_decimal(&cell, 3) };
        match read {
            Ok(quantity) if quantity > 0 && quantity <= MAX_QUANTITY => Ok(Some(quantity)),
            _ => Err(self.note(row, Some(Field::Quantity), What::QuantityUnreadable(excerpt(&cell)))),
        }
    }

    /// The note of a row: that of its column, and what stands in columns that mean nothing here and tell of no stay.
    fn text(&self, row: &Row) -> Result<Option<String>, Note> {
        let own = self.column(Field::Note).map(|at| many_lines(row.cell(at))).unwrap_or_default();
        let stays = self.column(Field::ExternalId).is_some();
        let tells_stay = |at: usize| stays && dated_stage(&self.table.header[at]).is_some();
        let rest = self.columns.iter().enumerate().filter(|(_, field)| self.how.keep_rest && field.is_none());
        let rest = rest.filter(|(at, _)| !tells_stay(*at));
        let rest = rest.filter(|(at, _)| !row.cell(*at).is_empty());
        let lines = rest.map(|(at, _)| format!("{}: {}", self.table.header[at], row.cell(at)));
        let all: Vec<String> = std::iter::once(own).chain(lines).filter(|text| !text.is_empty()).collect();
        let text = many_lines(&all.join("\n"));
        if text.chars().count() > MAX_NOTE {
            return Err(self.note(row, Some(Field::Note), What::NoteLong));
        }
        Ok(Some(text).filter(|text| !text.is_empty()))
    }

    /// Whether a row sums up those above it: it says so where a deal would have its name, and names nothing else.
    fn is_total(&self, row: &Row) -> bool {
        let names =
            [Field::ExternalId, Field::Title, Field::Company, Field::Product, Field::Owner, Field::Stage];
        let names = names.iter().filter_map(|field| self.column(*field)).map(|at| row.cell(at));
        names.clone().all(|name| name.is_empty() || is_total(name)) && row.cells().any(is_total)
    }

    /// The outcome, and the stage where the file names one that is not an outcome.
    fn standing(&self, row: &Row) -> Result<(Option<Outcome>, Option<String>), Note> {
        let stage = self.line(row, Field::Stage)?;
        let by_stage = stage.as_deref().and_then(outcome_named);
        let stage = stage.filter(|_| by_stage.is_none());
        let Some(status) = self.line(row, Field::Status)? else { return Ok((by_stage, stage)) };
        let refuse =
            |what: fn(String) -> What| Err(self.note(row, Some(Field::Status), what(excerpt(&status))));
        let by_status = outcome_named(&status);
        if by_status.is_none() && !says_open(&status) {
            refuse(What::StatusUnreadable)
        } else if by_stage.is_some() && by_stage != by_status {
            refuse(What::StatusContradiction)
        } else {
            Ok((by_status, stage))
        }
    }

    /// What the columns of the key say, one after the other; `None`: nothing.
    fn key(&self, row: &Row) -> Option<String> {
        let at = |header: &String| self.table.header.iter().position(|own| own == header);
        let cells = self.how.key.iter().filter_map(at).map(|at| one_line(row.cell(at)));
        let said: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
        Some(said.join(" · ")).filter(|key| !key.is_empty())
    }

    fn draft(&self, row: &Row, warnings: &mut Vec<Note>) -> Result<Draft, Note> {
        let (got, want) = (row.len(), self.table.header.len());
        if got > want && (want..got).any(|at| !row.cell(at).is_empty()) {
            return Err(self.note(row, None, What::Columns { got, want }));
        }
        let external_id = self.line(row, Field::ExternalId)?.or_else(|| self.key(row));
        let (company, product) = (self.line(row, Field::Company)?, self.line(row, Field::Product)?);
        let title = match self.line(row, Field::Title)? {
            Some(title) => title,
            None => match (&company, &product, &external_id) {
                (Some(company), Some(product), _) => format!("{company} · {product}"),
                (Some(one), None, _) | (None, Some(one), _) | (None, None, Some(one)) => one.clone(),
                (None, None, None) => return Err(self.note(row, Some(Field::Title), What::TitleMissing)),
            },
        };
        let (outcome, stage) = self.standing(row)?;
        let created_on = self.day(row, Field::CreatedOn, warnings)?;
        let closed_on = self.day(row, Field::ClosedOn, warnings)?;
        let mut value = self.value(row, warnings)?;
        let lost_reason = self.line(row, Field::LostReason)?.filter(|_| outcome == Some(Outcome::Lost));
        if outcome == Some(Outcome::Lost) && value.is_some_and(|value| value.minor == 0) {
            value = None;
            warnings.push(self.note(row, Some(Field::Value), What::LostZero));
        }
        // The closing day of an open deal is a hope.
        let hoped = closed_on.filter(|_| outcome.is_none());
        let closed_on = closed_on.filter(|_| outcome.is_some());
        match (outcome, created_on, closed_on) {
            (Some(_), _, None) => {
                warnings.push(self.note(row, Some(Field::ClosedOn), What::CloseDateMissing));
            }
            (_, Some(created), Some(closed)) if closed < created => {
                warnings.push(self.note(row, Some(Field::ClosedOn), What::ClosedBeforeCreated));
            }
            _ => {}
        }
        let merged = |at: &usize| self.table.merged.binary_search(&(row.number, *at)).is_ok();
        for at in (0..self.columns.len()).filter(merged) {
            let column = self.table.header.get(at).cloned();
            warnings.push(Note { row: row.number, column, what: What::Merged });
        }
        let more = More {
            source: self.line(row, Field::Source)?,
            expected_on: self.day(row, Field::ExpectedOn, warnings)?.or(hoped),
            contact: self.line(row, Field::Contact)?,
            quantity: self.quantity(row)?,
            next_step: self.line(row, Field::NextStep)?,
            note: self.text(row)?,
        };
        Ok(Draft {
            row: row.number,
            external_id,
            title,
            owner: self.line(row, Field::Owner)?,
            product,
            company,
            stage,
            outcome,
            created_on,
            closed_on,
            value,
            lost_reason,
            more,
        })
    }
}

/// The beginning of a cell, to show what could not be read.
pub(crate) fn excerpt(cell: &str) -> String {
    one_line(cell).chars().take(40).collect()
}

/// The names of stages that the drafts use, each once (however spelled), in the order in which they first do.
#[must_use]
pub fn stages_used<'a>(drafts: impl Iterator<Item = &'a Draft>) -> Vec<String> {
    let mut seen = HashSet::new();
    let new = |name: &&String| seen.insert(fold(name));
    drafts.filter_map(|draft| draft.stage.as_ref()).filter(new).cloned().collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::{deals::recognise, table::read_table};

    fn sar() -> Currency {
        "SAR".parse().unwrap()
    }

    fn reading(csv: &str) -> Reading {
        let known = |header: &[String]| recognise(header).iter().flatten().count();
        let (table, _) = read_table(csv.as_bytes(), None, &known).unwrap();
        let how = How {
            base: sar(),
            zone: Tz::Asia__Riyadh,
            dates: &[],
            key: &[],
            keep_rest: true,
            stop: &|| false,
        };
        read(&table, &recognise(&table.header), &how).unwrap()
    }

    #[test]
    fn a_row_becomes_a_draft() {
        let reading = reading(
            "id,company,product,stage,created,closed,value,owner\n\
             7,النور,كراسي,Won,2026-01-02,2026-02-03 10:00:00,\"1,054.5\",Lina\n\
             8,,,Engaging,,2026-09-09,,\n",
        );
        assert_eq!((reading.refusals.len(), reading.warnings.len()), (0, 0));
        let [won, open] = reading.drafts.as_slice() else { unreachable!() };
        assert_eq!((won.title.as_str(), won.outcome), ("النور · كراسي", Some(Outcome::Won)));
        assert_eq!((won.stage.as_ref(), won.value.map(|value| value.minor)), (None, Some(105_450)));
        assert_eq!(won.closed_on, "2026-02-03".parse().ok());
        assert_eq!((open.title.as_str(), open.stage.as_deref(), open.outcome), ("8", Some("Engaging"), None));
        assert_eq!(open.closed_on, None, "an open deal has not closed");
        assert_eq!(open.more.expected_on, "2026-09-09".parse().ok());
    }

    #[test]
    fn rows_that_ran_together_are_refused() {
        let reading = reading("id,company\n1,a\n2,\"Acme\n3,Beta\n4,Gamma\n");
        assert_eq!((reading.drafts.len(), reading.refusals.len()), (1, 1));
        assert_eq!((reading.refusals[0].row, &reading.refusals[0].what), (3, &What::LineBreak));
    }

    #[test]
    fn the_days_of_a_column_tell_their_order() {
        let days = |csv: &str| -> (Vec<String>, usize) {
            let reading = reading(csv);
            let days = reading.drafts.iter().filter_map(|draft| draft.created_on);
            (days.map(|day| day.to_string()).collect(), reading.undecided.len())
        };
        let told = days("title,created\na,03/04/2026\nb,14/04/2026\n");
        assert_eq!(told, (vec!["2026-04-03".to_owned(), "2026-04-14".to_owned()], 0));
        let told = days("title,created\na,03/04/2026\nb,04/14/2026\n");
        assert_eq!(told, (vec!["2026-03-04".to_owned(), "2026-04-14".to_owned()], 0));
        let open = reading("title,created\na,03/04/2026\nb,05/05/2026\n");
        assert_eq!(open.undecided, [("created".to_owned(), None)]);
        assert_eq!((open.told[0].row, &open.told[0].what), (2, &What::DateOrder(DateOrder::DayFirst)));
        let both = reading("title,created\na,14/04/2026\nb,04/14/2026\nc,01/02/2026\n");
        assert_eq!((both.drafts.len(), both.undecided.len()), (3, 1), "a column that tells both tells none");
    }

    #[test]
    fn a_day_that_is_written_otherwise_than_its_column_is_told() {
        let mixed = |csv: &str| -> Vec<(u64, Option<String>, String)> {
            let reading = reading(csv);
            let told = reading.warnings.into_iter().filter_map(|note| match note.what {
                What::DateMixed(text, day) => Some((note.row, note.column, format!("{text} {day}"))),
                _ => None,
            });
            told.collect()
        };
        let at = |column: &str, text: &str, row| (row, Some(column.to_owned()), text.to_owned());
        assert_eq!(
            mixed(
                "title,created,expected close\na,2026-06-01,\nb,14.06.2026 09:20,2026-06-30\nc,2026-06-02,\n"
            ),
            [at("created", "14.06.2026 09:20 2026-06-14", 3)]
        );
        assert_eq!(
            mixed("title,created\na,14/04/2026\nb,15/04/2026\nc,04/16/2026\nd,2026-04-17\n"),
            [at("created", "04/16/2026 2026-04-16", 4), at("created", "2026-04-17 2026-04-17", 5)],
            "of a column that tells both orders, those of the one that it is read in are not told"
        );
        assert_eq!(mixed("title,created\na,2026-06-01T09:00:00Z\nb,2026-06-01 10:00\nc,2026/06/01\n"), []);
    }

    #[test]
    fn rows_are_read_no_further_than_somebody_wants_to_know() {
        let rows: String = (0..3_000).map(|n| format!("a{n},2026-01-01\n")).collect();
        let known = |header: &[String]| recognise(header).iter().flatten().count();
        let (table, _) = read_table(format!("title,created\n{rows}").as_bytes(), None, &known).unwrap();
        let asked = std::cell::Cell::new(0);
        for after in [0, 1, 12, 20] {
            asked.set(0);
            let stop = || {
                asked.set(asked.get() + 1);
                asked.get() > after
            };
            let how = How { base: sar(), zone: Tz::UTC, dates: &[], key: &[], keep_rest: false, stop: &stop };
            assert_eq!(read(&table, &recognise(&table.header), &how), None);
            assert_eq!(asked.get(), after + 1);
        }
    }

    #[test]
    fn a_sum_below_the_rows_is_no_deal() {
        let reading = reading("title,value\na,5\nالإجمالي,5\n,\nTotal:,5\nTotal Energies,9\n");
        assert_eq!(reading.drafts.len(), 2);
        let told: Vec<_> = reading.told.iter().map(|note| (note.row, note.what.clone())).collect();
        assert_eq!(told, [(3, What::TotalRow), (5, What::TotalRow)]);
    }

    #[test]
    fn amounts_say_their_currency() {
        let reading =
            reading("title,value (USD),currency\na,5 USD,\nb,5 EUR,USD\nc,12k,EUR\nd,$5,CAD\ne,7,\n");
        let values: Vec<_> = reading
            .drafts
            .iter()
            .filter_map(|draft| draft.value)
            .map(|money| (money.minor, money.currency.to_string()))
            .collect();
        let want = [(500, "USD"), (1_200_000, "EUR"), (500, "CAD"), (700, "USD")];
        assert_eq!(values, want.map(|(minor, code)| (minor, code.to_owned())));
        assert_eq!(reading.refusals[0].what, What::CurrencyContradiction("5 EUR".into()));
    }

    #[test]
    fn what_has_no_field_is_kept_as_a_note() {
        let reading = reading(
            "title,source,contact,next step,notes,product,quantity,colour\n\
             a,Web,Lina,Call,\"one\ntwo\",Desk,2,red\nb,,,,,,x,\n",
        );
        let more = &reading.drafts[0].more;
        assert_eq!((more.source.as_deref(), more.contact.as_deref()), (Some("Web"), Some("Lina")));
        assert_eq!((more.next_step.as_deref(), more.quantity), (Some("Call"), Some(2_000)));
        assert_eq!(more.note.as_deref(), Some("one\ntwo\ncolour: red"));
        assert_eq!(reading.refusals[0].what, What::QuantityUnreadable("x".into()));
    }

    #[test]
    fn a_column_that_tells_a_stay_is_no_note() {
        let stay = "\"Date entered \"\"A (P)\"\"\"";
        let with_id = reading(&format!("id,title,{stay},colour\n7,a,2026-01-01,red\n"));
        assert_eq!(with_id.drafts[0].more.note.as_deref(), Some("colour: red"));
        let without = reading(&format!("title,{stay}\na,2026-01-01\n"));
        assert!(without.drafts[0].more.note.is_some(), "of no deal that has an id it tells nothing");
    }

    #[test]
    fn a_status_that_denies_the_stage_is_refused() {
        let reading =
            reading("title,stage,status\na,Closed Won,open\nb,Lost,won\nc,Lost,lost\nd,Closing,won\n");
        let refused: Vec<_> = reading.refusals.iter().map(|note| note.what.clone()).collect();
        let denied = |text: &str| What::StatusContradiction(text.into());
        assert_eq!(refused, [denied("open"), denied("won")]);
        assert_eq!(reading.drafts[1].stage.as_deref(), Some("Closing"));
    }

    #[test]
    fn every_trap_is_refused_or_warned_about() {
        let reading = reading(
            "id,title,status,created,closed,value,currency\n\
             1,a,won,2026-01-01,2026-01-02,5,SAR\n\
             1,b,won,2026-01-01,2026-01-02,5,SAR\n\
             2,c,open,14.06.26,,5,SAR\n\
             3,d,open,,,-5,SAR\n\
             4,e,open,,,5,pesos\n\
             5,f,maybe,,,5,SAR\n\
             6,g,won,2026-01-05,,5,SAR\n\
             7,h,lost,2026-01-05,2026-01-01,0,SAR\n\
             8,i,open,,,five,SAR\n\
             9,j,open,2026-02-30,,,\n\
             ,,open,,,,\n\
             10,k,open,,,1,SAR,extra\n",
        );
        let seen = |notes: &[Note]| -> Vec<(u64, Option<String>, What)> {
            notes.iter().map(|note| (note.row, note.column.clone(), note.what.clone())).collect()
        };
        let at = |column: &str| Some(column.to_owned());
        assert_eq!(
            seen(&reading.refusals),
            [
                (3, at("id"), What::Duplicate("1".into())),
                (4, at("created"), What::DateUnreadable("14.06.26".into())),
                (5, at("value"), What::ValueNegative("-5".into())),
                (6, at("currency"), What::CurrencyUnreadable("pesos".into())),
                (7, at("status"), What::StatusUnreadable("maybe".into())),
                (10, at("value"), What::ValueUnreadable("five".into())),
                (11, at("created"), What::DateUnreadable("2026-02-30".into())),
                (12, at("title"), What::TitleMissing),
                (13, None, What::Columns { got: 8, want: 7 }),
            ]
        );
        assert_eq!(
            seen(&reading.warnings),
            [
                (8, at("closed"), What::CloseDateMissing),
                (9, at("value"), What::LostZero),
                (9, at("closed"), What::ClosedBeforeCreated),
            ]
        );
        assert_eq!(reading.drafts.iter().map(|draft| draft.row).collect::<Vec<_>>(), [2, 8, 9]);
    }
}
