//! Companies: who buys.

use crate::{
    Error, Result, Source, Tx,
    pipelines::{blob, uuid},
    records::{self, Texts, children},
    tables::{COMPANY, CONTACT},
};
use domain::id::{CompanyId, ContactId, PersonId};
use rusqlite::{Row, types::Value};
use uuid::Uuid;

/// A company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// Identity.
    pub id: CompanyId,
    /// Name.
    pub name: String,
    /// Phone.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Web address.
    pub website: Option<String>,
    /// Street, or whatever finds it.
    pub address: Option<String>,
    /// City.
    pub city: Option<String>,
    /// What it does.
    pub industry: Option<String>,
    /// Who answers for it.
    pub owner: Option<(PersonId, String)>,
    /// How many people are known there.
    pub contacts: u32,
}

/// What is edited; `None` leaves a field as it is.
#[derive(Debug, Clone, Default)]
pub struct Edit {
    /// Name.
    pub name: Option<String>,
    /// Columns of text, by their name, and what they become.
    pub texts: Texts,
    /// Who answers for it, or nobody.
    pub owner: Option<Option<Uuid>>,
}

impl Edit {
    fn columns(self) -> Vec<(&'static str, Value)> {
        let mut columns = records::columns(self.name, self.texts);
        if let Some(owner) = self.owner {
            columns.push(("owner_id", owner.map_or(Value::Null, blob)));
        }
        columns
    }
}

/// Adds a company.
///
/// # Errors
/// When the database cannot be written.
pub fn insert(tx: &mut Tx<'_>, fields: Edit) -> Result<CompanyId> {
    let id = tx.new_id();
    tx.insert(&COMPANY, id, &fields.columns())?;
    Ok(CompanyId(id))
}

/// Edits a company.
///
/// # Errors
/// When the database cannot be written; when it is not there.
pub fn edit(tx: &mut Tx<'_>, id: CompanyId, fields: Edit) -> Result<()> {
    tx.update(&COMPANY, id.0, &fields.columns())
}

/// Deletes a company that no deal refers to. Its people stay, at no company; its notes and files go.
///
/// # Errors
/// When the database cannot be written; when a deal refers to it.
pub fn delete(tx: &mut Tx<'_>, id: CompanyId) -> Result<()> {
    for contact in children(tx, "contact", "company_id", id.0)? {
        tx.update(&CONTACT, contact, &[("company_id", Value::Null)])?;
    }
    records::delete(tx, &COMPANY, "company_id", id.0)
}

/// A company by its id.
///
/// # Errors
/// [`Error::NotFound`]; when the database cannot be read.
pub fn one(source: &impl Source, id: CompanyId) -> Result<Company> {
    list(source, &[id.0])?.pop().ok_or(Error::NotFound)
}

/// Companies by their ids, in the order of the ids; those that are not there are left out.
///
/// # Errors
/// When the database cannot be read.
pub fn list(source: &impl Source, ids: &[Uuid]) -> Result<Vec<Company>> {
    let sql =
        "SELECT c.*, o.name AS owner, (SELECT count(*) FROM contact k WHERE k.company_id = c.id) AS contacts
               FROM json_each(?1) j CROSS JOIN company c ON c.id = unhex(j.value)
               LEFT JOIN person o ON o.id = c.owner_id ORDER BY j.key";
    records::list(source, sql, ids, company)
}

fn company(row: &Row<'_>) -> rusqlite::Result<Company> {
    Ok(Company {
        id: CompanyId(Uuid::from_bytes(row.get("id")?)),
        name: row.get("name")?,
        phone: row.get("phone")?,
        email: row.get("email")?,
        website: row.get("website")?,
        address: row.get("address")?,
        city: row.get("city")?,
        industry: row.get("industry")?,
        owner: records::reference(row, "owner_id", "owner")?.map(|(id, name)| (PersonId(id), name)),
        contacts: row.get("contacts")?,
    })
}

/// The people of a company, by name.
///
/// # Errors
/// When the database cannot be read.
pub fn contacts(source: &impl Source, id: CompanyId) -> Result<Vec<ContactId>> {
    let sql = "SELECT id FROM contact WHERE company_id = ?1 ORDER BY folded, id";
    let mut statement = source.db().prepare_cached(sql)?;
    let ids = statement.query_map([id.0.as_bytes()], |row| Ok(ContactId(uuid(row, 0)?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
