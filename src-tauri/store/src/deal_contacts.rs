//! The people of a deal, in order: the first is the one who is called.

use crate::{
    Error, Result, Source, Tx,
    lines::reorder,
    pipelines::blob,
    tables::{CONTACT, DEAL_CONTACT},
};
use domain::{
    id::{ContactId, DealId},
    text::fold,
};
use rusqlite::{OptionalExtension as _, Row, types::Value};
use uuid::Uuid;

/// Somebody in a deal, and how they are reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DealContact {
    /// Who.
    pub id: ContactId,
    /// Their name.
    pub name: String,
    /// Where they work.
    pub company: Option<String>,
    /// As what.
    pub job: Option<String>,
    /// Phone.
    pub phone: Option<String>,
    /// Mobile phone.
    pub mobile: Option<String>,
    /// Mail.
    pub email: Option<String>,
}

/// The contact of this name, however it is spelled: one of the company, else one of no company, else, where the deal has
/// no company, anyone; added to the company when there is none.
///
/// # Errors
/// When the database cannot be written.
pub fn find_or_add(tx: &mut Tx<'_>, name: &str, company: Option<Uuid>) -> Result<ContactId> {
    let folded = fold(name);
    let sql = "SELECT id FROM contact
               WHERE folded = ?1 AND (?2 IS NULL OR company_id IS NULL OR company_id = ?2)
               ORDER BY company_id IS NULL, id LIMIT 1";
    let own = company.map(|id| id.into_bytes());
    let found: Option<[u8; 16]> =
        tx.db().prepare_cached(sql)?.query_row((&folded, own), |row| row.get(0)).optional()?;
    if let Some(id) = found {
        return Ok(ContactId(Uuid::from_bytes(id)));
    }
    let id = tx.new_id();
    let columns = [
        ("name", name.to_owned().into()),
        ("folded", folded.into()),
        ("company_id", company.map_or(Value::Null, blob)),
    ];
    tx.insert(&CONTACT, id, &columns)?;
    Ok(ContactId(id))
}

/// Adds somebody to a deal, after the others. Whoever is there already stays where they are.
///
/// # Errors
/// [`Error::NotFound`] when there is no such contact.
pub fn add(tx: &mut Tx<'_>, deal: DealId, contact: ContactId) -> Result<()> {
    let known =
        tx.db().prepare_cached("SELECT 1 FROM contact WHERE id = ?1")?.exists([contact.0.as_bytes()])?;
    if !known {
        return Err(Error::NotFound);
    }
    if row_of(tx, deal, contact)?.is_some() {
        return Ok(());
    }
    let sql = "SELECT coalesce(max(position) + 1, 0) FROM deal_contact WHERE deal_id = ?1";
    let position: i64 = tx.db().prepare_cached(sql)?.query_row([deal.0.as_bytes()], |row| row.get(0))?;
    let columns = [("deal_id", blob(deal)), ("contact_id", blob(contact)), ("position", position.into())];
    tx.insert(&DEAL_CONTACT, tx.new_id(), &columns)
}

/// Takes somebody off a deal; they stay among the contacts.
///
/// # Errors
/// [`Error::NotFound`] when they are not on it.
pub fn remove(tx: &mut Tx<'_>, deal: DealId, contact: ContactId) -> Result<()> {
    let row = row_of(tx, deal, contact)?.ok_or(Error::NotFound)?;
    tx.delete(&DEAL_CONTACT, row)
}

/// Puts somebody at a place among the people of a deal, counted from 0; beyond the end means last.
///
/// # Errors
/// [`Error::NotFound`] when they are not on it.
pub fn put(tx: &mut Tx<'_>, deal: DealId, contact: ContactId, place: usize) -> Result<()> {
    let row = row_of(tx, deal, contact)?.ok_or(Error::NotFound)?;
    let sql = "SELECT id FROM deal_contact WHERE deal_id = ?1 ORDER BY position, id";
    let mut order: Vec<Uuid> = {
        let mut all = tx.db().prepare_cached(sql)?;
        let ids = all.query_map([deal.0.as_bytes()], |row| row.get(0).map(Uuid::from_bytes))?;
        ids.collect::<rusqlite::Result<_>>()?
    };
    reorder(&mut order, row, place);
    for (position, id) in (0_i64..).zip(order) {
        tx.update(&DEAL_CONTACT, id, &[("position", position.into())])?;
    }
    Ok(())
}

/// The row that puts somebody on a deal.
fn row_of(source: &impl Source, deal: DealId, contact: ContactId) -> Result<Option<Uuid>> {
    let sql = "SELECT id FROM deal_contact WHERE deal_id = ?1 AND contact_id = ?2";
    let ids = (deal.0.as_bytes(), contact.0.as_bytes());
    let read = |row: &Row<'_>| row.get(0).map(Uuid::from_bytes);
    Ok(source.db().prepare_cached(sql)?.query_row(ids, read).optional()?)
}

/// The people of a deal, in order.
///
/// # Errors
/// When the database cannot be read.
pub fn list(source: &impl Source, deal: DealId) -> Result<Vec<DealContact>> {
    let sql = "SELECT c.id, c.name, f.name, c.job, c.phone, c.mobile, c.email
               FROM deal_contact d JOIN contact c ON c.id = d.contact_id LEFT JOIN company f ON f.id = c.company_id
               WHERE d.deal_id = ?1 ORDER BY d.position, d.id";
    let read = |row: &Row<'_>| {
        Ok(DealContact {
            id: ContactId(Uuid::from_bytes(row.get(0)?)),
            name: row.get(1)?,
            company: row.get(2)?,
            job: row.get(3)?,
            phone: row.get(4)?,
            mobile: row.get(5)?,
            email: row.get(6)?,
        })
    };
    let mut statement = source.db().prepare_cached(sql)?;
    let people = statement.query_map([deal.0.as_bytes()], read)?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}
