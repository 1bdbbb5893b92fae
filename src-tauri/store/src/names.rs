//! Names of companies, contacts, staff, products and sources: found or added as they are typed, and suggested meanwhile.

use crate::{
    Result, Source, Tx,
    tables::{COMPANY, CONTACT, PERSON, PRODUCT, SOURCE, Table},
};
use domain::{Day, text::fold};
use rusqlite::{Connection, OptionalExtension as _, types::Value};
use std::collections::HashMap;
use uuid::Uuid;

/// The row of this name, however it is spelled; added when there is none.
///
/// # Errors
/// When the database cannot be read or written.
pub fn find_or_add(tx: &mut Tx<'_>, table: &'static Table, name: &str) -> Result<Uuid> {
    match known(tx, table, name)? {
        Some(id) => Ok(id),
        None => {
            let id = tx.new_id();
            let columns = [("name", name.to_owned().into()), ("folded", Value::Text(fold(name)))];
            tx.insert(table, id, &columns)?;
            Ok(id)
        }
    }
}

/// The row of this name, however it is spelled, if there is one.
///
/// # Errors
/// When the database cannot be read.
pub fn known(source: &impl Source, table: &'static Table, name: &str) -> Result<Option<Uuid>> {
    let sql = format!("SELECT id FROM {} WHERE folded = ?1 ORDER BY id LIMIT 1", table.name);
    let mut statement = source.db().prepare_cached(&sql)?;
    let found: Option<[u8; 16]> = statement.query_row([fold(name)], |row| row.get(0)).optional()?;
    Ok(found.map(Uuid::from_bytes))
}

/// All names of a table, the oldest first.
///
/// # Errors
/// When the database cannot be read.
pub fn all(source: &impl Source, table: &'static Table) -> Result<Vec<String>> {
    let mut statement =
        source.db().prepare_cached(&format!("SELECT name FROM {} ORDER BY id", table.name))?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// The names here that these, as they are compared, are spellings of.
///
/// # Errors
/// When the database cannot be read.
pub fn spelled(source: &impl Source, table: &'static Table, folded: &[String]) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT t.name FROM json_each(?1) j JOIN {} t ON t.folded = j.value ORDER BY t.id",
        table.name
    );
    let mut statement = source.db().prepare_cached(&sql)?;
    let names = statement.query_map([serde_json::Value::from(folded).to_string()], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// The name of a row; `None`: there is no such row.
///
/// # Errors
/// When the database cannot be read.
pub fn name(source: &impl Source, table: &'static Table, id: Uuid) -> Result<Option<String>> {
    let sql = format!("SELECT name FROM {} WHERE id = ?1", table.name);
    Ok(source.db().prepare_cached(&sql)?.query_row([id.as_bytes()], |row| row.get(0)).optional()?)
}

/// Compares every name anew: an older program may have folded them in another way.
pub(crate) fn fold_again(db: &Connection) -> Result<()> {
    for table in [&PERSON, &COMPANY, &CONTACT, &PRODUCT, &SOURCE] {
        let name = table.name;
        let mut all = db.prepare(&format!("SELECT id, name, folded FROM {name}"))?;
        let read = |row: &rusqlite::Row<'_>| {
            Ok((row.get::<_, [u8; 16]>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
        };
        let rows = all.query_map([], read)?.collect::<rusqlite::Result<Vec<_>>>()?;
        for (id, text, folded) in rows {
            let now = fold(&text);
            if now != folded {
                db.prepare_cached(&format!("UPDATE {name} SET folded = ?2 WHERE id = ?1"))?
                    .execute((id, now))?;
            }
        }
    }
    Ok(())
}

/// The names of rows; those that are not there are left out.
///
/// # Errors
/// When the database cannot be read.
pub fn of(source: &impl Source, table: &'static Table, ids: &[Uuid]) -> Result<Vec<(Uuid, String)>> {
    let hex: Vec<String> = ids.iter().map(|id| id.simple().to_string()).collect();
    let sql = format!(
        "SELECT t.id, t.name FROM json_each(?1) j CROSS JOIN {} t ON t.id = unhex(j.value) ORDER BY j.key",
        table.name
    );
    let mut statement = source.db().prepare_cached(&sql)?;
    let read = |row: &rusqlite::Row<'_>| Ok((Uuid::from_bytes(row.get(0)?), row.get(1)?));
    let names = statement.query_map([serde_json::Value::from(hex).to_string()], read)?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// Another record of a table with this name, however it is spelled.
///
/// # Errors
/// When the database cannot be read.
pub fn taken(source: &impl Source, table: &'static Table, name: &str, but: Option<Uuid>) -> Result<bool> {
    let sql = format!("SELECT 1 FROM {} WHERE folded = ?1 AND id IS NOT ?2 LIMIT 1", table.name);
    let but = but.map(|id| id.as_bytes().to_vec());
    Ok(source.db().prepare_cached(&sql)?.query_row((fold(name), but), |_| Ok(())).optional()?.is_some())
}

/// [`find_or_add`] that remembers, for changes that name the same few thousands of times.
#[derive(Debug)]
pub struct Names {
    table: &'static Table,
    known: HashMap<String, Uuid>,
}

impl Names {
    /// Nothing remembered yet.
    #[must_use]
    pub fn new(table: &'static Table) -> Self {
        Self { table, known: HashMap::new() }
    }

    /// The row of this name.
    ///
    /// # Errors
    /// As [`find_or_add`].
    pub fn id(&mut self, tx: &mut Tx<'_>, name: &str) -> Result<Uuid> {
        if let Some(id) = self.known.get(name) {
            return Ok(*id);
        }
        let id = find_or_add(tx, self.table, name)?;
        self.known.insert(name.to_owned(), id);
        Ok(id)
    }
}

/// A name that fits what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Like {
    /// Whose.
    pub id: Uuid,
    /// The name.
    pub name: String,
    /// What tells it from others of its name.
    pub detail: Option<String>,
}

/// More words than this say nothing more.
pub(crate) const WORDS: usize = 8;
/// Of how many rows that refer to names the latest are looked through for those used last.
const LOOK_BACK: u32 = 500;

/// SQL that holds where a parameter begins a word of the folded name of `t`, with or without the article.
pub(crate) fn begins(parameter: usize) -> String {
    format!(
        "(instr(' ' || t.folded, ' ' || ?{parameter}) > 0 OR instr(' ' || t.folded, ' ال' || ?{parameter}) > 0)"
    )
}

/// Names of which each typed word begins a word, with or without the article: the whole name first, then those that
/// begin with it. Nothing typed: those used or added last. Whoever has left by `today` is not offered.
///
/// # Errors
/// When the database cannot be read.
pub fn find(
    source: &impl Source,
    table: &'static Table,
    text: &str,
    limit: u32,
    today: Day,
) -> Result<Vec<Like>> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).take(WORDS).collect();
    let (detail, here) = match table.name {
        "company" => ("t.city", "TRUE"),
        "contact" => ("(SELECT c.name FROM company c WHERE c.id = t.company_id)", "TRUE"),
        "person" => ("t.email", "(t.left_on IS NULL OR t.left_on > ?2)"),
        _ => ("NULL", "TRUE"),
    };
    let name = table.name;
    let sql = if words.is_empty() {
        // Ids carry the time of their making, so that those of rows that refer to a name tell when it was used.
        let used = match name {
            "company" => "SELECT company_id AS ref, id FROM deal",
            "person" => "SELECT owner_id AS ref, id FROM deal",
            "source" => "SELECT source_id AS ref, id FROM deal",
            "contact" => "SELECT contact_id AS ref, id FROM deal_contact",
            _ => "SELECT product_id AS ref, id FROM deal_line",
        };
        format!(
            "SELECT t.id, t.name, {detail} FROM (
               SELECT ref, max(id) AS last FROM (
                 SELECT * FROM ({used} ORDER BY id DESC LIMIT {LOOK_BACK})
                 UNION ALL SELECT id, id FROM (SELECT id FROM {name} ORDER BY id DESC LIMIT {LOOK_BACK})
               ) GROUP BY ref
             ) JOIN {name} t ON t.id = ref WHERE {here} ORDER BY last DESC LIMIT ?3"
        )
    } else {
        let fits: Vec<String> = (0..words.len()).map(|at| begins(at + 4)).collect();
        // The index of the folded names is looked through; the rows themselves are read for what is answered only.
        format!(
            "SELECT t.id, t.name, {detail} FROM {name} t WHERE {} AND {here}
             ORDER BY CASE WHEN t.folded = ?1 THEN 0 WHEN substr(t.folded, 1, length(?1)) = ?1 THEN 1 ELSE 2 END,
                      t.folded, t.id LIMIT ?3",
            fits.join(" AND ")
        )
    };
    let mut params: Vec<Value> =
        vec![folded.clone().into(), today.to_string().into(), i64::from(limit).into()];
    params.extend(words.iter().map(|word| Value::Text((*word).to_owned())));
    let mut statement = source.db().prepare_cached(&sql)?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Like { id: Uuid::from_bytes(row.get(0)?), name: row.get(1)?, detail: row.get(2)? })
    };
    let found = statement.query_map(rusqlite::params_from_iter(params), read)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
