//! What the rows of a table say of deals.

use super::{
    dates::{self, Column},
    day::read_day,
    draft::{Draft, More},
    headers::{header_currency, is_total, outcome_named, says_open},
    history::dated_stage,
    note::{Note, What},
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
mod tests;
