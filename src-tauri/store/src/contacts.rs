//! Contacts: people in companies.

use crate::{
    Error, Result, Source, Tx,
    pipelines::blob,
    records::{self, Texts},
    tables::CONTACT,
};
use domain::id::{CompanyId, ContactId};
use rusqlite::{Row, types::Value};
use uuid::Uuid;

/// A contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Identity.
    pub id: ContactId,
    /// Name.
    pub name: String,
    /// Where they are.
    pub company: Option<(CompanyId, String)>,
    /// What they do there.
    pub job: Option<String>,
    /// Phone.
    pub phone: Option<String>,
    /// Mobile.
    pub mobile: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
}

/// What is edited; `None` leaves a field as it is.
#[derive(Debug, Clone, Default)]
pub struct Edit {
    /// Name.
    pub name: Option<String>,
    /// Columns of text, by their name, and what they become.
    pub texts: Texts,
    /// Where they are, or nowhere.
    pub company: Option<Option<Uuid>>,
}

impl Edit {
    fn columns(self) -> Vec<(&'static str, Value)> {
        let mut columns = records::columns(self.name, self.texts);
        if let Some(company) = self.company {
            columns.push(("company_id", company.map_or(Value::Null, blob)));
        }
        columns
    }
}

/// Adds a contact.
///
/// # Errors
/// When the database cannot be written.
pub fn insert(tx: &mut Tx<'_>, fields: Edit) -> Result<ContactId> {
    let id = tx.new_id();
    tx.insert(&CONTACT, id, &fields.columns())?;
    Ok(ContactId(id))
}

/// Edits a contact.
///
/// # Errors
/// When the database cannot be written; when it is not there.
pub fn edit(tx: &mut Tx<'_>, id: ContactId, fields: Edit) -> Result<()> {
    tx.update(&CONTACT, id.0, &fields.columns())
}

/// Deletes a contact that no deal refers to, with their notes and files.
///
/// # Errors
/// When the database cannot be written; when a deal refers to them.
pub fn delete(tx: &mut Tx<'_>, id: ContactId) -> Result<()> {
    records::delete(tx, &CONTACT, "contact_id", id.0)
}

/// A contact by their id.
///
/// # Errors
/// [`Error::NotFound`]; when the database cannot be read.
pub fn one(source: &impl Source, id: ContactId) -> Result<Contact> {
    list(source, &[id.0])?.pop().ok_or(Error::NotFound)
}

/// Contacts by their ids, in the order of the ids; those that are not there are left out.
///
/// # Errors
/// When the database cannot be read.
pub fn list(source: &impl Source, ids: &[Uuid]) -> Result<Vec<Contact>> {
    let sql =
        "SELECT k.*, c.name AS company FROM json_each(?1) j CROSS JOIN contact k ON k.id = unhex(j.value)
               LEFT JOIN company c ON c.id = k.company_id ORDER BY j.key";
    records::list(source, sql, ids, contact)
}

fn contact(row: &Row<'_>) -> rusqlite::Result<Contact> {
    Ok(Contact {
        id: ContactId(Uuid::from_bytes(row.get("id")?)),
        name: row.get("name")?,
        company: records::reference(row, "company_id", "company")?.map(|(id, name)| (CompanyId(id), name)),
        job: row.get("job")?,
        phone: row.get("phone")?,
        mobile: row.get("mobile")?,
        email: row.get("email")?,
    })
}
