//! Whether a workspace is whole.

use crate::{Error, Result, Source as _, Workspace, derived, readers::Lent, tables};
use rusqlite::Connection;

/// What a check of a workspace found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Pages of the database.
    pub pages: u64,
    /// Pages whose seal is broken: what was in them is lost.
    pub damaged_pages: u64,
    /// Derived tables that are not what counting anew gives, and other troubles between pages.
    pub wrong: Vec<String>,
    /// Source rows.
    pub rows: u64,
}

impl Report {
    /// Whether nothing was found.
    #[must_use]
    pub fn is_intact(&self) -> bool {
        self.damaged_pages == 0 && self.wrong.is_empty()
    }
}

/// What was seen of the pages of a database.
struct Look<'a> {
    db: Lent<'a>,
    pages: u64,
    /// Not as they were written.
    damaged: u64,
}

impl Workspace {
    /// Reads every page and every row of the workspace, and counts anew what is derived.
    ///
    /// # Errors
    /// When the database cannot be opened at all; failures of the disk.
    pub fn verify(&self) -> Result<Report> {
        let mut look = self.look_at_pages()?;
        if look.damaged > 0 {
            drop(look);
            // Perhaps a page was read while it was being written.
            look = self.look_at_pages()?;
        }
        let Look { db, pages, damaged: damaged_pages } = look;
        let mut report = Report { pages, damaged_pages, wrong: Vec::new(), rows: 0 };
        if damaged_pages > 0 {
            return Ok(report);
        }
        report.wrong.extend(damage(&db)?);
        for table in tables::ALL {
            let sql = format!("SELECT count(*) FROM {}", table.name);
            let rows: i64 = db.query_row(&sql, [], |row| row.get(0))?;
            report.rows += rows.unsigned_abs();
        }
        let (_, derived) = self.read(|view| derived::differs(view.db()))?;
        report.wrong.extend(derived.map(str::to_owned));
        Ok(report)
    }

    /// How many pages there are, and how many are not as they were written. The log is folded in before: a page that a
    /// power cut tore in the database is good in the log. On a connection of its own, since one that met a damaged page
    /// reads nothing more.
    fn look_at_pages(&self) -> Result<Look<'_>> {
        self.fold_if_whole()?;
        let db = self.connect()?;
        let pages: i64 = db.pragma_query_value(None, "page_count", |row| row.get(0))?;
        let damaged = broken_seals(&db)?;
        Ok(Look { db, pages: pages.unsigned_abs(), damaged })
    }

    /// Folds the log in, where damage does not stand in the way: what is damaged is then counted all the same.
    fn fold_if_whole(&self) -> Result<()> {
        match self.fold() {
            Err(Error::Damaged) => Ok(()),
            outcome => outcome,
        }
    }
}

/// The first thing that is wrong with a database, in SQLite's words; `None`: it is whole.
pub(crate) fn damage(db: &Connection) -> Result<Option<String>> {
    let seals = broken_seals(db)?;
    if seals > 0 {
        return Ok(Some(format!("{seals} damaged pages")));
    }
    let found: String = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if found != "ok" {
        return Ok(Some(found));
    }
    let mut orphans = db.prepare("PRAGMA foreign_key_check")?;
    let orphan = orphans.query([])?.next()?.map(|row| row.get::<_, String>(0)).transpose()?;
    Ok(orphan.map(|table| format!("a row of {table} refers to nothing")))
}

/// How many pages are not as they were written.
fn broken_seals(db: &Connection) -> Result<u64> {
    let mut check = db.prepare("PRAGMA cipher_integrity_check")?;
    let mut rows = check.query([])?;
    let mut broken = 0;
    while rows.next()?.is_some() {
        broken += 1;
    }
    Ok(broken)
}
