//! What the rows of a table say of companies or contacts.

use super::reach::{emails, is_nothing, phones};
use crate::{
    deals::{self, excerpt, is_total},
    table::{Kind, ROWS_A_STEP, Row, Stop, Table},
};
use domain::{
    deal::MAX_LINE,
    note::MAX_NOTE,
    reach::{Refusal, website},
    record::{RecordField as Field, RecordKind},
    text::{fold, many_lines, one_line},
};
use std::collections::{BTreeMap, HashSet, btree_map::Entry};

/// What a row says of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The row.
    pub row: u64,
    /// Field by field; one of which it says nothing is not there. The name is always there.
    pub said: BTreeMap<Field, String>,
    /// What there is to know beside: each a note.
    pub notes: Vec<String>,
}

impl Draft {
    /// What it says of a field.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&str> {
        self.said.get(&field).map(String::as_str)
    }

    /// What the record is called.
    #[must_use]
    pub fn name(&self) -> &str {
        self.get(Field::Name).unwrap_or_default()
    }
}

/// How a table is read.
#[derive(Clone, Copy)]
pub struct How<'a> {
    /// What its rows are.
    pub kind: RecordKind,
    /// This program wrote it: a cell is what it is.
    pub own: bool,
    /// Whether columns that mean nothing here are kept as a note.
    pub keep_rest: bool,
    /// Whether whoever asked no longer wants to know.
    pub stop: Stop<'a>,
}

/// Something to say about a row: why it is refused, or what was made of it.
pub type Note = deals::Note<What>;

/// What there is to say about a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// As of a row of deals.
    Same(deals::What),
    /// Refused: nothing to call the record by.
    NameMissing,
    /// Refused: not a phone number.
    PhoneUnreadable(String),
    /// Refused: not an e-mail address.
    EmailUnreadable(String),
    /// Refused: not a web address.
    WebsiteUnreadable(String),
    /// Imported: what it is called is its e-mail address or its phone number, as the row has no name.
    NameTaken(String),
    /// Imported: a second phone number has the place of the mobile.
    PhoneSecond(String),
    /// Imported: more of them than there is place for stand in a note.
    MoreKept(String),
}

/// What a table says: the drafts, the refused rows, and what was noted about accepted ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The rows that can be imported.
    pub drafts: Vec<Draft>,
    /// Why others cannot.
    pub refusals: Vec<Note>,
    /// What was made of some that can.
    pub warnings: Vec<Note>,
    /// What is to be said of rows that are left out.
    pub told: Vec<Note>,
}

/// Reads every row; `None`: it was stopped.
#[must_use]
pub fn read(table: &Table, columns: &[Option<Field>], how: &How<'_>) -> Option<Reading> {
    let mut reading =
        Reading { drafts: Vec::new(), refusals: Vec::new(), warnings: Vec::new(), told: Vec::new() };
    let mut seen = HashSet::new();
    let reader = RowReader { table, columns, how };
    for (at, row) in table.rows.iter().enumerate() {
        if at.is_multiple_of(ROWS_A_STEP) && (how.stop)() {
            return None;
        }
        if reader.is_total(row) {
            reading.told.push(reader.note(row, None, What::Same(deals::What::TotalRow)));
            continue;
        }
        let mut warnings = Vec::new();
        match reader.draft(row, &mut warnings) {
            Ok(draft) => {
                if let Some(id) = draft.get(Field::ExternalId).filter(|id| !seen.insert((*id).to_owned())) {
                    let what = What::Same(deals::What::Duplicate(id.to_owned()));
                    reading.refusals.push(reader.note(row, reader.column(Field::ExternalId), what));
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

struct RowReader<'a> {
    table: &'a Table,
    columns: &'a [Option<Field>],
    how: &'a How<'a>,
}

type Said = BTreeMap<Field, String>;

impl RowReader<'_> {
    fn columns_of(&self, field: Field) -> impl Iterator<Item = usize> {
        let all = self.columns.iter().enumerate().filter(move |(_, column)| **column == Some(field));
        all.map(|(at, _)| at)
    }

    fn column(&self, field: Field) -> Option<usize> {
        self.columns_of(field).next()
    }

    fn note(&self, row: &Row, at: Option<usize>, what: What) -> Note {
        Note { row: row.number, column: at.and_then(|at| self.table.header.get(at)).cloned(), what }
    }

    fn same(&self, row: &Row, at: usize, what: deals::What) -> Note {
        self.note(row, Some(at), What::Same(what))
    }

    /// The text of a cell; empty where it says that there is nothing.
    fn text<'a>(&self, row: &'a Row, at: usize) -> Result<&'a str, Note> {
        let cell = row.cell(at);
        if row.kind(at) == Kind::Error {
            return Err(self.same(row, at, deals::What::CellError(excerpt(cell))));
        }
        // What programs write for nothing.
        Ok(if cell == "#N/A" && !self.how.own { "" } else { cell })
    }

    /// The text of a cell in one line; one of several lines is refused, but for addresses, which are written like that.
    fn line(&self, row: &Row, at: usize) -> Result<Option<String>, Note> {
        let cell = self.text(row, at)?;
        let broken = cell.contains(['\n', '\r']);
        let text = if !broken {
            one_line(cell)
        } else if self.columns[at] == Some(Field::Address) {
            let lines = cell.split(['\n', '\r']).map(one_line).filter(|line| !line.is_empty());
            lines.collect::<Vec<_>>().join(", ")
        } else {
            return Err(self.same(row, at, deals::What::LineBreak));
        };
        if text.chars().count() > MAX_LINE {
            return Err(self.same(row, at, deals::What::LineLong));
        }
        Ok(Some(text).filter(|text| !text.is_empty()))
    }

    /// The texts of all columns of a field, one after the other.
    fn lines(&self, row: &Row, field: Field, between: &str) -> Result<Option<String>, Note> {
        let mut parts: Vec<String> = Vec::new();
        let mut last = None;
        for at in self.columns_of(field) {
            if let Some(text) = self.line(row, at)?.filter(|text| !parts.contains(text)) {
                parts.push(text);
                last = Some(at);
            }
        }
        let Some(at) = last else { return Ok(None) };
        let text = parts.join(between);
        if text.chars().count() > MAX_LINE {
            return Err(self.same(row, at, deals::What::LineLong));
        }
        Ok(Some(text))
    }

    /// Whether a row sums up those above it: it says so where a record would have its name, and names nothing else.
    fn is_total(&self, row: &Row) -> bool {
        let filled: Vec<&str> = (0..self.columns.len())
            .filter(|at| self.columns[*at].is_some())
            .map(|at| row.cell(at))
            .filter(|cell| !cell.is_empty())
            .collect();
        !self.how.own && row.cells().any(is_total) && filled.iter().all(|cell| is_total(cell))
    }

    fn draft(&self, row: &Row, warnings: &mut Vec<Note>) -> Result<Draft, Note> {
        let (got, want) = (row.len(), self.table.header.len());
        if got > want && (want..got).any(|at| !row.cell(at).is_empty()) {
            return Err(self.note(row, None, What::Same(deals::What::Columns { got, want })));
        }
        let mut said = Said::new();
        let plain = [
            (Field::ExternalId, ""),
            (Field::Company, ""),
            (Field::CompanyId, ""),
            (Field::Job, ""),
            (Field::Address, ", "),
            (Field::City, ""),
            (Field::Industry, ""),
            (Field::Owner, ""),
        ];
        for (field, between) in plain {
            said.extend(self.lines(row, field, between)?.map(|text| (field, text)));
        }
        // What programs write for a reference to nothing.
        said.retain(|field, text| *field != Field::CompanyId || !text.starts_with("000000000000"));
        let mut more = Vec::new();
        self.phones(row, &mut said, &mut more, warnings)?;
        self.emails(row, &mut said, &mut more, warnings)?;
        self.website(row, &mut said)?;
        self.name(row, &mut said, warnings)?;
        let merged = |at: &usize| self.table.merged.binary_search(&(row.number, *at)).is_ok();
        for at in (0..self.columns.len()).filter(merged) {
            warnings.push(self.same(row, at, deals::What::Merged));
        }
        Ok(Draft { row: row.number, notes: self.notes(row, more)?, said })
    }

    fn name(&self, row: &Row, said: &mut Said, warnings: &mut Vec<Note>) -> Result<(), Note> {
        let mut name = self.lines(row, Field::Name, " ")?;
        if name.is_none() {
            let parts = [self.lines(row, Field::FirstName, " ")?, self.lines(row, Field::LastName, " ")?];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            name = Some(parts.join(" ")).filter(|name| !name.is_empty());
        }
        if name.is_none() && self.how.kind == RecordKind::Contact {
            let other = said
                .get(&Field::Email)
                .or_else(|| said.get(&Field::Mobile))
                .or_else(|| said.get(&Field::Phone));
            if let Some(other) = other {
                warnings.push(self.note(row, None, What::NameTaken(other.clone())));
                name = Some(other.clone());
            }
        }
        let missing = || {
            let at = self.column(Field::Name).or_else(|| self.column(Field::FirstName));
            self.note(row, at, What::NameMissing)
        };
        let name = name.ok_or_else(missing)?;
        if name.chars().count() > MAX_LINE {
            return Err(self.note(row, self.column(Field::LastName), What::Same(deals::What::LineLong)));
        }
        said.insert(Field::Name, name);
        Ok(())
    }

    fn phones(
        &self,
        row: &Row,
        said: &mut Said,
        more: &mut Vec<String>,
        warnings: &mut Vec<Note>,
    ) -> Result<(), Note> {
        let mut spare = Vec::new();
        for (at, column) in self.columns.iter().enumerate() {
            let Some(field @ (Field::Phone | Field::Mobile)) = *column else { continue };
            let found = phones(self.text(row, at)?, self.how.own)
                .map_err(|text| self.note(row, Some(at), What::PhoneUnreadable(excerpt(&text))))?;
            for phone in found {
                let is_mobile = field == Field::Mobile || phone.is_mobile || self.labelled_mobile(row, at);
                let field = if is_mobile && self.how.kind == RecordKind::Contact {
                    Field::Mobile
                } else {
                    Field::Phone
                };
                if said.get(&field) == Some(&phone.number) {
                    continue;
                }
                match said.entry(field) {
                    Entry::Occupied(_) => spare.push((at, phone.number)),
                    Entry::Vacant(place) => drop(place.insert(phone.number)),
                }
            }
        }
        for (at, number) in spare {
            if [Field::Phone, Field::Mobile].iter().any(|field| said.get(field) == Some(&number)) {
                continue;
            }
            let free = [Field::Phone, Field::Mobile].into_iter().find(|field| !said.contains_key(field));
            match free.filter(|_| self.how.kind == RecordKind::Contact) {
                Some(field) => {
                    if field == Field::Mobile {
                        warnings.push(self.note(row, Some(at), What::PhoneSecond(number.clone())));
                    }
                    said.insert(field, number);
                }
                None => self.keep(row, at, number, more, warnings),
            }
        }
        Ok(())
    }

    /// Whether a column beside one of numbers says what kind they are of, as in `Phone 1 - Label`.
    fn labelled_mobile(&self, row: &Row, at: usize) -> bool {
        let Some(stem) = self.table.header[at].strip_suffix("Value") else { return false };
        let beside = |end: &str| self.table.header.iter().position(|name| *name == format!("{stem}{end}"));
        let label = beside("Label").or_else(|| beside("Type")).map(|at| fold(row.cell(at)));
        label.is_some_and(|label| ["mobile", "جوال", "محمول"].iter().any(|word| label.contains(word)))
    }

    fn emails(
        &self,
        row: &Row,
        said: &mut Said,
        more: &mut Vec<String>,
        warnings: &mut Vec<Note>,
    ) -> Result<(), Note> {
        for at in self.columns_of(Field::Email) {
            let found = emails(self.text(row, at)?, self.how.own)
                .map_err(|text| self.note(row, Some(at), What::EmailUnreadable(excerpt(&text))))?;
            for address in found {
                match said.get(&Field::Email) {
                    None => drop(said.insert(Field::Email, address)),
                    Some(known) if *known == address => {}
                    Some(_) => self.keep(row, at, address, more, warnings),
                }
            }
        }
        Ok(())
    }

    /// What there is no field for stands in a note.
    fn keep(&self, row: &Row, at: usize, text: String, more: &mut Vec<String>, warnings: &mut Vec<Note>) {
        let line = format!("{}: {text}", self.table.header[at]);
        if !more.contains(&line) {
            warnings.push(self.note(row, Some(at), What::MoreKept(text)));
            more.push(line);
        }
    }

    fn website(&self, row: &Row, said: &mut Said) -> Result<(), Note> {
        let Some(at) = self.column(Field::Website) else { return Ok(()) };
        let Some(line) = self.line(row, at)?.filter(|line| self.how.own || !is_nothing(line)) else {
            return Ok(());
        };
        match website(&line) {
            Ok(found) => said.extend(found.map(|found| (Field::Website, found))),
            Err(Refusal::LineLong) => return Err(self.same(row, at, deals::What::LineLong)),
            Err(_) => return Err(self.note(row, Some(at), What::WebsiteUnreadable(excerpt(&line)))),
        }
        Ok(())
    }

    /// The notes of a row: one of each of their columns, and one of what has no other place.
    fn notes(&self, row: &Row, more: Vec<String>) -> Result<Vec<String>, Note> {
        let mut notes: Vec<(Option<usize>, String)> = Vec::new();
        for at in self.columns_of(Field::Note) {
            self.text(row, at)?;
            notes.push((Some(at), many_lines(row.whole(at))));
        }
        let rest = self.columns.iter().enumerate().filter(|(_, field)| self.how.keep_rest && field.is_none());
        let rest = rest.filter(|(at, _)| !row.cell(*at).is_empty());
        let rest = rest.map(|(at, _)| format!("{}: {}", self.table.header[at], row.cell(at)));
        let lines: Vec<String> = more.into_iter().chain(rest).collect();
        notes.push((None, many_lines(&lines.join("\n"))));
        notes.retain(|(_, note)| !note.is_empty());
        if let Some((at, _)) = notes.iter().find(|(_, note)| note.chars().count() > MAX_NOTE) {
            return Err(self.note(row, *at, What::Same(deals::What::NoteLong)));
        }
        Ok(notes.into_iter().map(|(_, note)| note).collect())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::{known, recognise};
    use super::*;
    use crate::table::read_table;

    fn reading(text: &str, kind: RecordKind) -> Reading {
        let (table, _) = read_table(text.as_bytes(), None, &known).unwrap();
        let how = How { kind, own: false, keep_rest: false, stop: &|| false };
        read(&table, &recognise(&table.header, kind), &how).unwrap()
    }

    fn said(draft: &Draft) -> String {
        let words = draft.said.iter().map(|(field, text)| format!("{}={text}", field.name()));
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn rows_are_read_no_further_than_somebody_wants_to_know() {
        let rows: String = (0..3_000).map(|n| format!("a{n}\n")).collect();
        let (table, _) = read_table(format!("name\n{rows}").as_bytes(), None, &known).unwrap();
        let columns = recognise(&table.header, RecordKind::Company);
        for after in [0, 1, 2] {
            let asked = std::cell::Cell::new(0);
            let stop = || {
                asked.set(asked.get() + 1);
                asked.get() > after
            };
            let how = How { kind: RecordKind::Company, own: false, keep_rest: false, stop: &stop };
            assert_eq!((read(&table, &columns, &how), asked.get()), (None, after + 1));
        }
    }

    #[test]
    fn a_person_is_put_together_from_columns() {
        let reading = reading(
            "First Name,Middle Name,Last Name,Phone 1 - Label,Phone 1 - Value,E-mail 1 - Value,Organization Name,Notes\n\
             Sami,K.,Haddad,Mobile,٠٥٥١٢٣٤٥٦٧ ::: 0112345678 ::: 0119999999,a@noor.example ::: b@noor.example,Noor,\"one\n two\"\n\
             ,,,,,info@noor.example,,\n,,,,,,Noor,\n",
            RecordKind::Contact,
        );
        assert_eq!(
            said(&reading.drafts[0]),
            "name=Sami K. Haddad company=Noor phone=0112345678 mobile=0551234567 email=a@noor.example"
        );
        assert_eq!(
            reading.drafts[0].notes,
            ["one\n two", "Phone 1 - Value: 0119999999\nE-mail 1 - Value: b@noor.example"]
        );
        assert_eq!(said(&reading.drafts[1]), "name=info@noor.example email=info@noor.example");
        assert_eq!(reading.refusals[0].what, What::NameMissing);
    }

    #[test]
    fn what_cannot_be_read_is_refused_with_its_column() {
        let reading = reading(
            "id,company,phone,email,website\n1,a,call me,,\n2,b,,not an address,\n3,c,,,not a site\n3,d,,,\n3,e,,,\n,,5,,\nTotal,,,,\n",
            RecordKind::Company,
        );
        let refused: Vec<_> =
            reading.refusals.iter().map(|note| (note.row, note.column.as_deref().unwrap_or(""))).collect();
        assert_eq!(refused, [(2, "phone"), (3, "email"), (4, "website"), (6, "id"), (7, "company")]);
        assert_eq!(reading.told[0].row, 8);
        assert_eq!(reading.drafts.len(), 1);
    }
}
