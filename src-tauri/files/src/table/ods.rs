//! Workbooks of OpenDocument (LibreOffice and others).

use super::{
    Kind, Known, MAX_CELL, MAX_COLUMNS, Origin, Row, Stop, Table, TableError, book::fill, choose, package,
    shape::Rows,
};
use calamine::Dimensions;
use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};

pub(super) fn read(
    bytes: &[u8],
    sheet: Option<&str>,
    known: Known<'_>,
    stop: Stop<'_>,
) -> Result<(Table, Origin), TableError> {
    if package::text(bytes, "META-INF/manifest.xml").is_ok_and(|text| text.contains("encryption-data")) {
        return Err(TableError::Locked);
    }
    let content = package::text(bytes, "content.xml")?;
    let sheets = names(&content)?;
    choose(sheets, sheet, known, |at, _| Sheet::read(&content, at, known, stop))
}

fn names(content: &str) -> Result<Vec<String>, TableError> {
    let mut reader = Reader::from_str(content);
    let mut names = Vec::new();
    loop {
        match reader.read_event().map_err(|_| TableError::Damaged)? {
            Event::Start(tag) | Event::Empty(tag) if tag.name().as_ref() == "table:table" => {
                names.push(attribute(&tag, "table:name").unwrap_or_default());
            }
            Event::Eof => return Ok(names),
            _ => {}
        }
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.try_get_attribute(name).ok()??;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

fn times(tag: &BytesStart<'_>, name: &str) -> usize {
    attribute(tag, name).and_then(|text| text.parse().ok()).unwrap_or(1)
}

#[derive(Default)]
struct Sheet<'a> {
    rows: Rows<'a>,
    merged: Vec<Dimensions>,
    /// How many rows came before this one.
    row: usize,
    repeats: usize,
    column: usize,
    cells: Vec<(usize, Kind, String)>,
}

/// A cell in the making.
struct Cell {
    repeats: usize,
    rows: usize,
    /// What its attributes say; `None`: its text does.
    typed: Option<(Kind, String)>,
    text: String,
    paragraphs: usize,
}

impl Cell {
    fn new(tag: &BytesStart<'_>) -> Self {
        let said = |name| attribute(tag, name);
        let typed = match said("office:value-type").as_deref() {
            Some("float" | "currency" | "percentage") => {
                let number = said("office:value").and_then(|text| text.parse().ok());
                number.map(|number: f64| (Kind::Number, super::book::plain(number)))
            }
            Some("date") => said("office:date-value")
                .map(|day| (Kind::Day, day.strip_suffix("T00:00:00").unwrap_or(&day).to_owned())),
            Some("boolean") => said("office:boolean-value").map(|text| (Kind::Text, text.to_uppercase())),
            Some("string") => said("office:string-value").map(|text| (Kind::Text, text)),
            _ => None,
        };
        let (repeats, rows) =
            (times(tag, "table:number-columns-repeated"), times(tag, "table:number-rows-spanned"));
        Self { repeats, rows, typed, text: String::new(), paragraphs: 0 }
    }

    fn value(self) -> Option<(Kind, String)> {
        let shown = self.text.trim();
        let value = match self.typed {
            // Where the value is an error, this is how it is shown.
            _ if shown.starts_with("#") && shown.ends_with(['!', '?', 'A']) && !shown.contains(' ') => {
                (Kind::Error, shown.to_owned())
            }
            Some(typed) => typed,
            None => (Kind::Text, self.text),
        };
        Some(value).filter(|(_, text)| !text.is_empty())
    }
}

impl<'a> Sheet<'a> {
    fn read(content: &str, wanted: usize, known: Known<'_>, stop: Stop<'a>) -> Result<Table, TableError> {
        let mut reader = Reader::from_str(content);
        let (mut seen, mut sheet) = (0, Self { rows: Rows::until(stop), ..Self::default() });
        // What stands in the notes of cells is not what is in the cells.
        let (mut cell, mut aside): (Option<Cell>, usize) = (None, 0);
        loop {
            let event = reader.read_event().map_err(|_| TableError::Damaged)?;
            if let (Event::Start(tag) | Event::Empty(tag), true) = (&event, seen <= wanted)
                && tag.name().as_ref() == "table:table"
            {
                seen += 1;
                continue;
            }
            if seen != wanted + 1 {
                match event {
                    Event::Eof => return Err(TableError::Empty),
                    _ => continue,
                }
            }
            let closed = matches!(event, Event::Empty(_));
            match event {
                Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                    "office:annotation" if !closed => aside += 1,
                    "table:table-row" => {
                        sheet.repeats = times(&tag, "table:number-rows-repeated");
                        sheet.column = 0;
                        if closed {
                            sheet.close_row()?;
                        }
                    }
                    "table:table-cell" | "table:covered-table-cell" => {
                        let started = Cell::new(&tag);
                        if closed { sheet.close_cell(started)? } else { cell = Some(started) }
                    }
                    "text:p" => {
                        if let Some(cell) = cell.as_mut().filter(|_| aside == 0) {
                            cell.paragraphs += 1;
                            cell.push(if cell.paragraphs > 1 { "\n" } else { "" }, sheet.row)?;
                        }
                    }
                    "text:s" | "text:tab" | "text:line-break" => {
                        let mark = if tag.name().as_ref() == "text:line-break" { "\n" } else { " " };
                        if let Some(cell) = cell.as_mut().filter(|_| aside == 0) {
                            cell.push(mark, sheet.row)?;
                        }
                    }
                    _ => {}
                },
                Event::Text(text) => {
                    if let Some(cell) = cell.as_mut().filter(|cell| aside == 0 && cell.paragraphs > 0) {
                        cell.push(&text.into_inner(), sheet.row)?;
                    }
                }
                Event::GeneralRef(name) => {
                    if let Some(cell) = cell.as_mut().filter(|_| aside == 0) {
                        let one = name.resolve_char_ref().ok().flatten().map(String::from);
                        let name = name.into_inner();
                        let text = one.or_else(|| resolve_predefined_entity(&name).map(str::to_owned));
                        cell.push(&text.unwrap_or_default(), sheet.row)?;
                    }
                }
                Event::End(tag) => match tag.name().as_ref() {
                    "office:annotation" => aside = aside.saturating_sub(1),
                    "table:table-cell" | "table:covered-table-cell" => {
                        if let Some(cell) = cell.take() {
                            sheet.close_cell(cell)?;
                        }
                    }
                    "table:table-row" => sheet.close_row()?,
                    "table:table" => return fill(sheet.rows.table(known)?, &sheet.merged),
                    _ => {}
                },
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
    }

    fn close_cell(&mut self, cell: Cell) -> Result<(), TableError> {
        let (repeats, spanned) = (cell.repeats, cell.rows);
        if let Some((kind, text)) = cell.value() {
            if self.column.saturating_add(repeats) > MAX_COLUMNS {
                return Err(TableError::Columns(self.row as u64 + 1));
            }
            if spanned > 1 {
                let at = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
                let (row, column) = (at(self.row), at(self.column));
                let end = (at(self.row.saturating_add(spanned - 1)), column);
                self.merged.push(Dimensions { start: (row, column), end });
            }
            for column in self.column..self.column + repeats {
                self.cells.push((column, kind, text.clone()));
            }
        }
        self.column = self.column.saturating_add(repeats);
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), TableError> {
        let cells = std::mem::take(&mut self.cells);
        // Empty rows repeat to the end of the sheet.
        for again in 0..if cells.is_empty() { 0 } else { self.repeats } {
            self.rows.push(Row::of_cells((self.row + again) as u64 + 1, cells.clone())?)?;
        }
        self.row = self.row.saturating_add(self.repeats);
        Ok(())
    }
}

impl Cell {
    fn push(&mut self, text: &str, row: usize) -> Result<(), TableError> {
        self.text.push_str(text);
        if self.text.len() > MAX_CELL { Err(TableError::Cell(row as u64 + 1)) } else { Ok(()) }
    }
}
