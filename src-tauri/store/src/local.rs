//! What concerns this copy of the workspace on this laptop alone: not journalled, and never undone.

use crate::{Error, Result, Source, Workspace};
use rusqlite::{Connection, OptionalExtension as _};

/// The longest key of a draft, in characters; the schema says the same.
pub const MAX_KEY: usize = 200;
/// The longest draft, in characters.
pub const MAX_DRAFT: usize = 100_000;

/// The value of a key.
///
/// # Errors
/// When the database cannot be read.
pub fn get(source: &impl Source, key: &str) -> Result<Option<String>> {
    let sql = "SELECT value FROM local WHERE key = ?1";
    Ok(source.db().prepare_cached(sql)?.query_row([key], |row| row.get(0)).optional()?)
}

/// Every draft: its key and what was typed.
///
/// # Errors
/// When the database cannot be read.
pub fn drafts(source: &impl Source) -> Result<Vec<(String, String)>> {
    let mut all = source.db().prepare_cached("SELECT key, body FROM draft ORDER BY key")?;
    Ok(all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

impl Workspace {
    /// Sets a key of this copy, or drops it.
    ///
    /// # Errors
    /// Failures of the disk; [`Error::Closed`].
    pub fn set_local(&self, key: &'static str, value: Option<String>) -> Result<()> {
        self.aside(move |db, _| put(db, key, value.as_deref()))
    }

    /// Keeps what was typed and not yet saved, or drops it.
    ///
    /// # Errors
    /// [`Error::Internal`] beyond [`MAX_KEY`] and [`MAX_DRAFT`]; failures of the disk; [`Error::Closed`].
    pub fn set_draft(&self, key: String, body: Option<String>) -> Result<()> {
        let fits = |text: &str, max| text.chars().count() <= max;
        if key.is_empty() || !fits(&key, MAX_KEY) || !body.as_deref().is_none_or(|text| fits(text, MAX_DRAFT))
        {
            return Err(Error::Internal("a draft beyond its limits".into()));
        }
        self.aside(move |db, now| {
            match body {
                Some(body) => db
                    .prepare_cached("INSERT OR REPLACE INTO draft (key, body, at) VALUES (?1, ?2, ?3)")?
                    .execute((key, body, now))?,
                None => db.prepare_cached("DELETE FROM draft WHERE key = ?1")?.execute([key])?,
            };
            Ok(())
        })
    }
}

/// Sets a key, or drops it.
pub(crate) fn put(db: &Connection, key: &str, value: Option<&str>) -> Result<()> {
    match value {
        Some(value) => {
            db.execute("INSERT OR REPLACE INTO local (key, value) VALUES (?1, ?2)", (key, value))?
        }
        None => db.execute("DELETE FROM local WHERE key = ?1", [key])?,
    };
    Ok(())
}
