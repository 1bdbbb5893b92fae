//! In which order the columns of a table write their days, told by those that can mean one day only.

use super::{
    day::{Form, Written, read_day},
    rows::How,
};
use crate::table::{Kind, ROWS_A_STEP, Row, Table};
use domain::{
    deal::{DateOrder, DealField as Field},
    text::fold,
};

/// How a column of days is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Where it stands.
    at: usize,
    /// The order that its days are read in.
    pub(super) order: DateOrder,
    /// Nothing in the column tells the order: the first row that it matters for.
    pub(super) open: Option<u64>,
    /// The order that was said.
    pub(super) said: Option<DateOrder>,
    /// The first row with a day of the Hijri calendar.
    pub(super) hijri: Option<u64>,
    /// The first row with a number for a day.
    pub(super) serial: Option<u64>,
    /// In which way most of its days are written; of those equally often, the first.
    form: Option<Form>,
}

/// The columns of days, and how each is read: as its own days tell, else as was said of it, else as the days of the others
/// do; `None`: it was stopped.
pub(super) fn columns(table: &Table, fields: &[Option<Field>], how: &How<'_>) -> Option<Vec<Column>> {
    let is_day =
        |field: &Option<Field>| matches!(field, Some(Field::CreatedOn | Field::ClosedOn | Field::ExpectedOn));
    let places = fields.iter().enumerate().filter(|(_, field)| is_day(field)).map(|(at, _)| at);
    let mut told: Vec<(Column, Option<DateOrder>)> =
        places.map(|at| column(table, at, how)).collect::<Option<_>>()?;
    let others: Vec<DateOrder> = told.iter().filter_map(|(_, order)| *order).collect();
    let all = |order| !others.is_empty() && others.iter().all(|other| *other == order);
    let otherwise = if all(DateOrder::MonthFirst) { DateOrder::MonthFirst } else { DateOrder::DayFirst };
    for (column, own) in &mut told {
        let header = table.header.get(column.at).map(|header| fold(header));
        let said = how.dates.iter().find(|(named, _)| header.as_ref() == Some(&fold(named)));
        column.said = said.map(|(_, order)| *order);
        column.order = own.or(column.said).unwrap_or(otherwise);
        column.open = column.open.filter(|_| own.is_none());
    }
    Some(told.into_iter().map(|(column, _)| column).collect())
}

/// A column, and the order that its days tell; those that tell both orders tell none. `None`: it was stopped.
fn column(table: &Table, at: usize, how: &How<'_>) -> Option<(Column, Option<DateOrder>)> {
    let mut column = Column {
        at,
        order: DateOrder::DayFirst,
        open: None,
        hijri: None,
        serial: None,
        form: None,
        said: None,
    };
    let (mut day_first, mut month_first) = (false, false);
    let mut forms: Vec<(Form, usize)> = Vec::with_capacity(Form::COUNT);
    for (n, row) in table.rows.iter().enumerate() {
        if n.is_multiple_of(ROWS_A_STEP) && (how.stop)() {
            return None;
        }
        let Some(written) = read_day(row.cell(at), how.zone) else { continue };
        let form = form_of(row, at, written);
        match forms.iter_mut().find(|(known, _)| *known == form) {
            Some((_, times)) => *times += 1,
            None => forms.push((form, 1)),
        }
        if form == Form::Typed {
            continue;
        }
        match written {
            Written::Hijri(_) => {
                column.hijri.get_or_insert(row.number);
            }
            Written::Serial(_) => {
                column.serial.get_or_insert(row.number);
            }
            Written::Either { .. } if written.is_open() => {
                column.open.get_or_insert(row.number);
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
    // The first of those that are as many.
    column.form = forms.into_iter().rev().max_by_key(|(_, times)| *times).map(|(form, _)| form);
    Some((column, order))
}

fn form_of(row: &Row, at: usize, written: Written) -> Form {
    if row.kind(at) == Kind::Day { Form::Typed } else { Form::of(row.cell(at), written) }
}

/// Whether a day is written otherwise than its column: in another form, or with the month where others have the day.
pub(super) fn is_mixed(columns: &[Column], row: &Row, at: usize, written: Written) -> bool {
    let Some(column) = columns.iter().find(|column| column.at == at) else { return false };
    column.form.is_some_and(|form| form != form_of(row, at, written))
        || written.order().is_some_and(|order| order != column.order)
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
