//! In which order the columns of a table write their days, told by those that can mean one day only.

use super::day::{Written, read_day};
use crate::table::{Kind, Table};
use chrono_tz::Tz;
use domain::deal::{DateOrder, DealField as Field};

/// How a column of days is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Where it stands.
    at: usize,
    /// The order that its days are read in.
    pub(super) order: DateOrder,
    /// Nothing in the column tells the order, and nobody said it: the first row that it matters for.
    pub(super) assumed: Option<u64>,
    /// The first row with a day of the Hijri calendar.
    pub(super) hijri: Option<u64>,
    /// The first row with a number for a day.
    pub(super) serial: Option<u64>,
}

/// The columns of days, and how each is read: as its own days tell, else as `said`, else as the days of the others do.
pub(super) fn columns(
    table: &Table,
    fields: &[Option<Field>],
    said: Option<DateOrder>,
    zone: Tz,
) -> Vec<Column> {
    let is_day =
        |field: &Option<Field>| matches!(field, Some(Field::CreatedOn | Field::ClosedOn | Field::ExpectedOn));
    let places = fields.iter().enumerate().filter(|(_, field)| is_day(field)).map(|(at, _)| at);
    let mut told: Vec<(Column, Option<DateOrder>)> = places.map(|at| column(table, at, zone)).collect();
    let others: Vec<DateOrder> = told.iter().filter_map(|(_, order)| *order).collect();
    let all = |order| !others.is_empty() && others.iter().all(|other| *other == order);
    let otherwise = if all(DateOrder::MonthFirst) { DateOrder::MonthFirst } else { DateOrder::DayFirst };
    for (column, own) in &mut told {
        column.order = own.or(said).unwrap_or(otherwise);
        column.assumed = column.assumed.filter(|_| own.is_none() && said.is_none());
    }
    told.into_iter().map(|(column, _)| column).collect()
}

/// A column, and the order that its days tell; those that tell both orders tell none.
fn column(table: &Table, at: usize, zone: Tz) -> (Column, Option<DateOrder>) {
    let mut column = Column { at, order: DateOrder::DayFirst, assumed: None, hijri: None, serial: None };
    let (mut day_first, mut month_first) = (false, false);
    for row in table.rows.iter().filter(|row| row.kind(at) != Kind::Day) {
        let Some(written) = read_day(row.cell(at), zone) else { continue };
        match written {
            Written::Hijri(_) => {
                column.hijri.get_or_insert(row.number);
            }
            Written::Serial(_) => {
                column.serial.get_or_insert(row.number);
            }
            Written::Either { .. } if written.is_open() => {
                column.assumed.get_or_insert(row.number);
            }
            _ => {}
        }
        day_first |= written.order() == Some(DateOrder::DayFirst);
        month_first |= written.order() == Some(DateOrder::MonthFirst);
    }
    let order = match (day_first, month_first) {
        (true, false) => Some(DateOrder::DayFirst),
        (false, true) => Some(DateOrder::MonthFirst),
        _ => None,
    };
    (column, order)
}

/// The order of the days of a column.
pub(super) fn order(columns: &[Column], at: usize) -> DateOrder {
    columns.iter().find(|column| column.at == at).map_or(DateOrder::DayFirst, |column| column.order)
}

impl Column {
    pub(super) fn header(&self, table: &Table) -> Option<String> {
        table.header.get(self.at).cloned()
    }
}
