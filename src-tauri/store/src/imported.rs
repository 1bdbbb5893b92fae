//! Companies and contacts as they are here, to be known again in a file.

use crate::{Result, Source, notes::place, reach::hex};
use domain::{
    id::{CompanyId, ContactId},
    note::On,
    record::{RecordField as Field, RecordKind},
};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// A record as it is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Here {
    /// Which.
    pub id: Uuid,
    /// What it says, field by field, with the names of what it refers to; a field with nothing in it is not there.
    pub said: BTreeMap<Field, String>,
    /// What its row said when it was last imported, as JSON; `None`: it came from no file.
    pub row: Option<String>,
}

impl Here {
    /// What it says of a field.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&str> {
        self.said.get(&field).map(String::as_str)
    }
}

/// The column of a field, where it has one of its own.
#[must_use]
pub fn column(field: Field) -> Option<&'static str> {
    // The name is written with its folded form, others are rows elsewhere or make up a name.
    let elsewhere = [
        Field::Name,
        Field::FirstName,
        Field::LastName,
        Field::Company,
        Field::CompanyId,
        Field::Owner,
        Field::Note,
    ];
    (!elsewhere.contains(&field)).then(|| field.name())
}

/// What a record of this kind is to its notes.
#[must_use]
pub fn on(kind: RecordKind, id: Uuid) -> On {
    match kind {
        RecordKind::Company => On::Company(CompanyId(id)),
        RecordKind::Contact => On::Contact(ContactId(id)),
    }
}

/// Records as they are, the oldest first. `ids`: these alone, in their order.
///
/// # Errors
/// When the database cannot be read.
pub fn here(source: &impl Source, kind: RecordKind, ids: Option<&[Uuid]>) -> Result<Vec<Here>> {
    let (table, reference, other) = match kind {
        RecordKind::Company => ("company", "owner_id", "person"),
        RecordKind::Contact => ("contact", "company_id", "company"),
    };
    let fields: Vec<Field> = std::iter::once(Field::ExternalId).chain(Field::kept(kind)).collect();
    let columns: Vec<String> = fields
        .iter()
        .map(|field| match field {
            Field::Name => "t.name".to_owned(),
            Field::Company | Field::Owner => "o.name".to_owned(),
            field => format!("t.{}", column(*field).unwrap_or("id")),
        })
        .collect();
    let (from, order) = match ids {
        Some(_) => (format!("json_each(?1) j CROSS JOIN {table} t ON t.id = unhex(j.value)"), "j.key"),
        None => (format!("{table} t"), "t.id"),
    };
    let sql = format!(
        "SELECT t.id, t.import_row, {} FROM {from} LEFT JOIN {other} o ON o.id = t.{reference} ORDER BY {order}",
        columns.join(", ")
    );
    let mut statement = source.db().prepare_cached(&sql)?;
    let mut rows = statement.query(rusqlite::params_from_iter(ids.map(hex)))?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let mut said = BTreeMap::new();
        for (at, field) in (2..).zip(&fields) {
            said.extend(row.get::<_, Option<String>>(at)?.map(|text| (*field, text)));
        }
        all.push(Here { id: Uuid::from_bytes(row.get(0)?), said, row: row.get(1)? });
    }
    Ok(all)
}

/// What the notes on records say, the oldest first.
///
/// # Errors
/// When the database cannot be read.
pub fn notes(source: &impl Source, kind: RecordKind, ids: &[Uuid]) -> Result<HashMap<Uuid, Vec<String>>> {
    let (_, column) = place(on(kind, Uuid::nil()));
    let sql = format!(
        "SELECT n.{column}, n.body FROM json_each(?1) j JOIN note n ON n.{column} = unhex(j.value) ORDER BY n.at, n.id"
    );
    let mut statement = source.db().prepare_cached(&sql)?;
    let mut rows = statement.query([hex(ids)])?;
    let mut notes: HashMap<Uuid, Vec<String>> = HashMap::new();
    while let Some(row) = rows.next()? {
        notes.entry(Uuid::from_bytes(row.get(0)?)).or_default().push(row.get(1)?);
    }
    Ok(notes)
}
