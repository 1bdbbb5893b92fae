//! Staff: the roster. Whoever left keeps their record, and their past.

use crate::{
    Error, Result, Source, Tx,
    names::find_or_add,
    records::{self, Texts},
    tables::{COMPANY, DEAL, PERSON},
    tx::Progress,
};
use domain::{Day, id::PersonId, reach::is_gone, text::fold};
use rusqlite::{OptionalExtension as _, Row, types::Value};
use uuid::Uuid;

/// Somebody on the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Phone.
    pub phone: Option<String>,
    /// The first day; `None`: unknown.
    pub starts_on: Option<Day>,
    /// The day from which they are gone; `None`: they are here.
    pub left_on: Option<Day>,
}

/// What is edited; `None` leaves a field as it is.
#[derive(Debug, Clone, Default)]
pub struct Edit {
    /// Name.
    pub name: Option<String>,
    /// Columns of text, by their name, and what they become.
    pub texts: Texts,
    /// The first day.
    pub starts_on: Option<Option<Day>>,
    /// The day from which they are gone.
    pub left_on: Option<Option<Day>>,
}

impl Edit {
    fn columns(self) -> Vec<(&'static str, Value)> {
        let mut columns = records::columns(self.name, self.texts);
        for (column, day) in [("starts_on", self.starts_on), ("left_on", self.left_on)] {
            if let Some(day) = day {
                columns.push((column, day.map(|day| day.to_string()).into()));
            }
        }
        columns
    }
}

/// Adds somebody.
///
/// # Errors
/// When the database cannot be written.
pub fn insert(tx: &mut Tx<'_>, fields: Edit) -> Result<PersonId> {
    let id = tx.new_id();
    tx.insert(&PERSON, id, &fields.columns())?;
    Ok(PersonId(id))
}

/// Edits somebody.
///
/// # Errors
/// When the database cannot be written; when they are not there.
pub fn edit(tx: &mut Tx<'_>, id: PersonId, fields: Edit) -> Result<()> {
    tx.update(&PERSON, id.0, &fields.columns())
}

/// Deletes somebody to whom nothing refers.
///
/// # Errors
/// When the database cannot be written; when something refers to them.
pub fn delete(tx: &mut Tx<'_>, id: PersonId) -> Result<()> {
    tx.delete(&PERSON, id.0)
}

/// Who is to answer for something: found on the roster by name, however it is spelled, or added to it; the name, when
/// all of that name have left.
///
/// # Errors
/// When the database cannot be read or written.
pub fn owner(tx: &mut Tx<'_>, name: &str) -> Result<std::result::Result<Uuid, String>> {
    match known_owner(tx, name, tx.today())? {
        Err(left) => Ok(Err(left)),
        Ok(Some(id)) => Ok(Ok(id)),
        Ok(None) => Ok(Ok(find_or_add(tx, &PERSON, name)?)),
    }
}

/// The member of staff of this name on a day, however it is spelled, if there is one. Of two of one name, one of whom
/// has left, the other is meant; the name, when all of that name have left.
///
/// # Errors
/// When the database cannot be read.
pub fn known_owner(
    source: &impl Source,
    name: &str,
    today: Day,
) -> Result<std::result::Result<Option<Uuid>, String>> {
    let sql = "SELECT id, name, left_on IS NOT NULL AND left_on <= ?2 AS gone FROM person WHERE folded = ?1
               ORDER BY gone, id LIMIT 1";
    let read = |row: &Row<'_>| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get::<_, bool>(2)?));
    let key = (fold(name), today.to_string());
    let found = source.db().prepare_cached(sql)?.query_row(key, read).optional()?;
    Ok(match found {
        Some((_, name, true)) => Err(name),
        Some((id, _, false)) => Ok(Some(Uuid::from_bytes(id))),
        None => Ok(None),
    })
}

/// The open deals that somebody answers for, and the companies.
///
/// # Errors
/// When the database cannot be read.
pub fn answers_for(source: &impl Source, id: PersonId) -> Result<(Vec<Uuid>, Vec<Uuid>)> {
    let read = |sql: &str| -> Result<Vec<Uuid>> {
        let mut statement = source.db().prepare_cached(sql)?;
        let ids = statement.query_map([id.0.as_bytes()], |row| Ok(Uuid::from_bytes(row.get(0)?)))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    };
    Ok((
        read("SELECT id FROM deal WHERE owner_id = ?1 AND status = 'open' ORDER BY id")?,
        read("SELECT id FROM company WHERE owner_id = ?1 ORDER BY id")?,
    ))
}

/// Hands open deals and companies over to somebody. A hand-over is no touch: the deal has not moved.
///
/// # Errors
/// When the database cannot be written; when the user stopped it.
pub fn hand_over(
    tx: &mut Tx<'_>,
    (deals, companies): &(Vec<Uuid>, Vec<Uuid>),
    to: PersonId,
    progress: Option<&dyn Progress>,
) -> Result<()> {
    let total = (deals.len() + companies.len()) as u64;
    let all = deals.iter().map(|id| (&DEAL, *id)).chain(companies.iter().map(|id| (&COMPANY, *id)));
    for (done, (table, id)) in (1..).zip(all) {
        tx.update(table, id, &[("owner_id", crate::pipelines::blob(to))])?;
        tx.progress(progress, done, total)?;
    }
    Ok(())
}

/// Somebody by their id.
///
/// # Errors
/// [`Error::NotFound`]; when the database cannot be read.
pub fn one(source: &impl Source, id: PersonId) -> Result<Person> {
    list(source, &[id.0])?.pop().ok_or(Error::NotFound)
}

/// Members of the roster by their ids, in the order of the ids; those that are not there are left out.
///
/// # Errors
/// When the database cannot be read.
pub fn list(source: &impl Source, ids: &[Uuid]) -> Result<Vec<Person>> {
    let sql = "SELECT p.* FROM json_each(?1) j CROSS JOIN person p ON p.id = unhex(j.value) ORDER BY j.key";
    records::list(source, sql, ids, person)
}

impl Person {
    /// Whether they are gone on a day.
    #[must_use]
    pub fn is_gone(&self, today: Day) -> bool {
        is_gone(self.left_on, today)
    }
}

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: PersonId(Uuid::from_bytes(row.get("id")?)),
        name: row.get("name")?,
        email: row.get("email")?,
        phone: row.get("phone")?,
        starts_on: row.get("starts_on")?,
        left_on: row.get("left_on")?,
    })
}
