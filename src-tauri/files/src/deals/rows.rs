//! What the rows of a table say of deals.

use super::{
    day::parse_day,
    headers::{outcome_named, says_open},
};
use crate::table::{Row, Table};
use chrono_tz::Tz;
use domain::{
    Day,
    deal::{DealField as Field, MAX_LINE, Outcome},
    money::{Currency, Money},
    number::NumberError,
    text::{fold, one_line},
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

/// Reads every row. Amounts with no currency of their own are in `base`; an instant falls on its day in `zone`.
#[must_use]
pub fn read(table: &Table, columns: &[Option<Field>], base: Currency, zone: Tz) -> Reading {
    let mut reading = Reading { drafts: Vec::new(), refusals: Vec::new(), warnings: Vec::new() };
    let mut seen = HashSet::new();
    let reader = RowReader { table, columns, base, zone };
    for row in &table.rows {
        let mut warnings = Vec::new();
        match reader.draft(row, &mut warnings) {
            Ok(draft) => {
                if let Some(id) = draft.external_id.as_ref().filter(|id| !seen.insert((*id).clone())) {
                    let what = What::Duplicate(id.clone());
                    reading.refusals.push(reader.note(row, Some(Field::ExternalId), what));
                    continue;
                }
                reading.drafts.push(draft);
                reading.warnings.append(&mut warnings);
            }
            Err(note) => reading.refusals.push(note),
        }
    }
    reading
}

struct RowReader<'a> {
    table: &'a Table,
    columns: &'a [Option<Field>],
    base: Currency,
    zone: Tz,
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
        let Some(cell) = self.column(field).map(|at| row.cell(at)) else { return Ok(None) };
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

    fn day(&self, row: &Row, field: Field) -> Result<Option<Day>, Note> {
        let Some(cell) = self.cell(row, field)? else { return Ok(None) };
        let day = parse_day(&cell, self.zone);
        day.map(Some).ok_or_else(|| self.note(row, Some(field), What::DateUnreadable(excerpt(&cell))))
    }

    fn value(&self, row: &Row) -> Result<Option<Money>, Note> {
        let Some(cell) = self.cell(row, Field::Value)? else { return Ok(None) };
        let refuse = |field, what| Err(self.note(row, Some(field), what));
        let currency = match self.cell(row, Field::Currency)?.map(|code| (Currency::from_mark(&code), code)) {
            None => self.base,
            Some((Some(currency), _)) => currency,
            Some((None, code)) => return refuse(Field::Currency, What::CurrencyUnreadable(excerpt(&code))),
        };
        match Money::parse(&cell, currency) {
            Ok(money) if money.minor < 0 => refuse(Field::Value, What::ValueNegative(excerpt(&cell))),
            Ok(money) => Ok(Some(money)),
            Err(NumberError::Empty) => Ok(None),
            Err(NumberError::Ambiguous) => refuse(Field::Value, What::ValueAmbiguous(excerpt(&cell))),
            Err(_) => refuse(Field::Value, What::ValueUnreadable(excerpt(&cell))),
        }
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

    fn draft(&self, row: &Row, warnings: &mut Vec<Note>) -> Result<Draft, Note> {
        let (got, want) = (row.len(), self.table.header.len());
        if got > want && (want..got).any(|at| !row.cell(at).is_empty()) {
            return Err(self.note(row, None, What::Columns { got, want }));
        }
        let external_id = self.line(row, Field::ExternalId)?;
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
        let (created_on, closed_on) = (self.day(row, Field::CreatedOn)?, self.day(row, Field::ClosedOn)?);
        let mut value = self.value(row)?;
        let lost_reason = self.line(row, Field::LostReason)?.filter(|_| outcome == Some(Outcome::Lost));
        if outcome == Some(Outcome::Lost) && value.is_some_and(|value| value.minor == 0) {
            value = None;
            warnings.push(self.note(row, Some(Field::Value), What::LostZero));
        }
        // The closing day of an open deal is at best a hope: what a deal has no field for is not kept as something else.
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
        })
    }
}

/// The beginning of a cell, to show what could not be read.
fn excerpt(cell: &str) -> String {
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
        read(&table, &recognise(&table.header), sar(), Tz::Asia__Riyadh)
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
    }

    #[test]
    fn rows_that_ran_together_are_refused() {
        let reading = reading("id,company\n1,a\n2,\"Acme\n3,Beta\n4,Gamma\n");
        assert_eq!((reading.drafts.len(), reading.refusals.len()), (1, 1));
        assert_eq!((reading.refusals[0].row, &reading.refusals[0].what), (3, &What::LineBreak));
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
             2,c,open,14.06.2026,,5,SAR\n\
             3,d,open,,,-5,SAR\n\
             4,e,open,,,5,riyal\n\
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
                (4, at("created"), What::DateUnreadable("14.06.2026".into())),
                (5, at("value"), What::ValueNegative("-5".into())),
                (6, at("currency"), What::CurrencyUnreadable("riyal".into())),
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
