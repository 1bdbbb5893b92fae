//! The write layer: every change of a source row goes through here, and is journalled as it is made.

use crate::{Error, Result, Source, clock::next_hybrid, derived::Derived, row::Row, stretch, tables::Table};
use domain::{Day, area::Area, id::CommandId, time};
use rusqlite::{Connection, ToSql, types::Value};
use std::{
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};
use uuid::{ContextV7, Timestamp, Uuid};

/// At most this many ids are named in an event; more are "all".
pub(crate) const MAX_IDS: usize = 100;

/// What an entry is to the change it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A new change.
    Do,
    /// Takes back the change that this entry did.
    Undo(i64),
    /// Does it again.
    Redo(i64),
}

/// What the user is told about a long change while it runs, and how they stop it.
pub trait Progress: Send + Sync {
    /// `done` of `total` rows are written.
    fn at(&self, done: u64, total: u64);
    /// Set once the user asked to stop.
    fn cancelled(&self) -> &AtomicBool;
}

/// One change in the making: the writer's transaction.
pub struct Tx<'a> {
    db: &'a Connection,
    name: &'a str,
    kind: Kind,
    now: time::Instant,
    today: Day,
    device: Uuid,
    clock: i64,
    seq: i64,
    changes: i64,
    space: Option<&'static str>,
    derived: Derived,
    areas: BTreeSet<Area>,
    ids: BTreeSet<Uuid>,
    /// Keeps the ids of one change in the order in which they were made.
    order: ContextV7,
    /// The last entry and when it began, where this change goes on with it.
    goes_on: Option<(i64, time::Instant)>,
    /// How rows are inserted: the table, its columns that are given, and the statement.
    inserts: Vec<(&'static Table, Vec<&'static str>, Arc<str>)>,
    /// The columns of the row that is being inserted.
    shape: Vec<&'static str>,
}

/// What the writer knows when a change begins.
pub(crate) struct Begin<'a> {
    pub(crate) db: &'a Connection,
    pub(crate) name: &'a str,
    pub(crate) kind: Kind,
    pub(crate) now: time::Instant,
    pub(crate) today: Day,
    pub(crate) device: Uuid,
    pub(crate) last_clock: i64,
    pub(crate) last_seq: i64,
}

/// What a finished change left in the journal.
pub(crate) struct Written {
    pub(crate) seq: i64,
    pub(crate) clock: i64,
    pub(crate) command: CommandId,
    pub(crate) changes: u64,
    pub(crate) areas: Vec<Area>,
    /// `None`: more than [`MAX_IDS`].
    pub(crate) ids: Option<Vec<Uuid>>,
}

impl<'a> Tx<'a> {
    pub(crate) fn begin(begin: &Begin<'a>) -> Self {
        Self {
            db: begin.db,
            name: begin.name,
            kind: begin.kind,
            now: begin.now,
            today: begin.today,
            device: begin.device,
            clock: next_hybrid(begin.last_clock, begin.now),
            seq: begin.last_seq + 1,
            changes: 0,
            space: None,
            derived: Derived::default(),
            areas: BTreeSet::new(),
            ids: BTreeSet::new(),
            order: ContextV7::new(),
            goes_on: None,
            inserts: Vec::new(),
            shape: Vec::new(),
        }
    }

    /// The instant of this change.
    #[must_use]
    pub fn now(&self) -> time::Instant {
        self.now
    }

    /// The hybrid clock of this change: later changes have a greater one, even when the computer's clock was set back.
    #[must_use]
    pub fn clock(&self) -> i64 {
        self.clock
    }

    /// The calendar day of this change in the workspace's time zone.
    #[must_use]
    pub fn today(&self) -> Day {
        self.today
    }

    /// A new identifier.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        let millis = self.now.max(0).unsigned_abs();
        Uuid::new_v7(Timestamp::from_unix(&self.order, millis / 1000, (millis % 1000) as u32 * 1_000_000))
    }

    /// Goes on with the last change, where that was the same command's to this row, begun so many milliseconds ago at
    /// most: the two are one in the journal. Asked for before anything is written.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn go_on(&mut self, row: Uuid, within: time::Instant) -> Result<()> {
        let last = self.seq - 1;
        if self.kind == Kind::Do && self.changes == 0 {
            let began = stretch::began(self.db, last, self.name, self.device, row)?;
            let young = |at: &time::Instant| (0..within).contains(&self.now.saturating_sub(*at));
            self.goes_on = began.filter(young).map(|at| (last, at));
        }
        Ok(())
    }

    /// Inserts a row; columns that are not given are NULL or the schema's default.
    ///
    /// # Errors
    /// When the row breaks a constraint of the schema.
    pub fn insert(
        &mut self,
        table: &'static Table,
        id: Uuid,
        columns: &[(&'static str, Value)],
    ) -> Result<()> {
        let mut row = Vec::with_capacity(columns.len() + 1);
        row.push(("id", Value::Blob(id.as_bytes().to_vec())));
        row.extend(columns.iter().cloned());
        self.insert_row(table, id, &Row::of(row))
    }

    pub(crate) fn insert_row(&mut self, table: &'static Table, id: Uuid, row: &Row) -> Result<()> {
        self.record(table, id, "insert", None)?;
        self.shape.clear();
        self.shape.extend(row.columns().map(|(column, _)| column));
        // A long change inserts rows of few shapes: how each is put is said once.
        let known =
            self.inserts.iter().find(|(of, shape, _)| std::ptr::eq(*of, table) && *shape == self.shape);
        let sql = match known {
            Some((.., sql)) => Arc::clone(sql),
            None => {
                let marks = vec!["?"; self.shape.len()].join(", ");
                let given = self.shape.join(", ");
                let sql: Arc<str> = format!("INSERT INTO {} ({given}) VALUES ({marks})", table.name).into();
                self.inserts.push((table, self.shape.clone(), Arc::clone(&sql)));
                sql
            }
        };
        let values = row.columns().map(|(_, value)| value);
        self.db.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
        self.derived.feed(self.db, table, None, Some(row))
    }

    /// Updates columns of a row. Those that already have the value are left out; if all have, nothing is journalled.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such row; a broken constraint.
    pub fn update(
        &mut self,
        table: &'static Table,
        id: Uuid,
        columns: &[(&'static str, Value)],
    ) -> Result<()> {
        let old = Row::read(self.db, table, id)?.ok_or(Error::NotFound)?;
        let mut new = old.clone();
        let mut replaced = Row::default();
        let mut sets = Vec::new();
        let mut values: Vec<&dyn ToSql> = Vec::new();
        for (column, value) in columns {
            if old.get(column) != value {
                replaced.set(column, old.get(column).clone());
                new.set(column, value.clone());
                sets.push(format!("{column} = ?"));
                values.push(value);
            }
        }
        if sets.is_empty() {
            return Ok(());
        }
        self.record(table, id, "update", Some(&replaced))?;
        let sql = format!("UPDATE {} SET {} WHERE id = ?", table.name, sets.join(", "));
        let key = id.as_bytes();
        values.push(key);
        self.db.prepare_cached(&sql)?.execute(values.as_slice())?;
        self.derived.feed(self.db, table, Some(&old), Some(&new))
    }

    /// Deletes a row.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such row; when another row refers to it.
    pub fn delete(&mut self, table: &'static Table, id: Uuid) -> Result<()> {
        let old = Row::read(self.db, table, id)?.ok_or(Error::NotFound)?;
        self.record(table, id, "delete", Some(&old))?;
        let sql = format!("DELETE FROM {} WHERE id = ?1", table.name);
        self.db.prepare_cached(&sql)?.execute([id.as_bytes()])?;
        self.derived.feed(self.db, table, Some(&old), None)
    }

    /// Makes that a long change is stopped while it writes what is derived, too.
    pub fn stopped_by(&mut self, progress: Arc<dyn Progress>) {
        self.derived.stopped_by(progress);
    }

    /// Says how far a long change is, and stops it when the user asked to.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub fn progress(&self, to: Option<&dyn Progress>, done: u64, total: u64) -> Result<()> {
        // Often enough for a bar and for stopping within a fifth of a second, too seldom to be felt.
        const EVERY: u64 = 256;
        if let Some(to) = to.filter(|_| done.is_multiple_of(EVERY) || done == total) {
            if to.cancelled().load(Ordering::Relaxed) {
                return Err(Error::Cancelled);
            }
            to.at(done, total);
        }
        Ok(())
    }

    /// Journals one change of a row, and with the first one the entry.
    fn record(&mut self, table: &'static Table, id: Uuid, op: &str, before: Option<&Row>) -> Result<()> {
        let space = table.space.as_str();
        if *self.space.get_or_insert(space) != space {
            return Err(Error::Internal(format!("{} changes two spaces", self.name)));
        }
        if self.changes == 0 {
            self.open_entry(space)?;
        }
        self.areas.insert(table.area);
        if self.ids.len() <= MAX_IDS {
            self.ids.insert(id);
        }
        if let Some(replaced) = before.filter(|_| op == "update" && self.goes_on.is_some())
            && stretch::absorb(self.db, self.seq, id, replaced)?
        {
            return Ok(());
        }
        let before = before.map(Row::to_json).transpose()?;
        let sql = "INSERT INTO change (entry, n, tbl, row, op, before) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        self.db.prepare_cached(sql)?.execute((
            self.seq,
            self.changes,
            table.name,
            id.as_bytes(),
            op,
            before,
        ))?;
        self.changes += 1;
        Ok(())
    }

    fn open_entry(&mut self, space: &str) -> Result<()> {
        let (kind, origin) = match self.kind {
            Kind::Do => ("do", self.seq),
            Kind::Undo(origin) => ("undo", origin),
            Kind::Redo(origin) => ("redo", origin),
        };
        let state = (self.kind == Kind::Do).then_some("live");
        let latest = state.map(|_| self.seq);
        let sql = "INSERT INTO entry (seq, id, name, space, kind, origin, at, device, clock, changes, state, latest)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, ?10, ?11)";
        let (id, device) = (self.new_id(), self.device.as_bytes());
        self.db.prepare_cached(sql)?.execute((
            self.seq,
            id.as_bytes(),
            self.name,
            space,
            kind,
            origin,
            self.goes_on.map_or(self.now, |(_, began)| began),
            device,
            self.clock,
            state,
            latest,
        ))?;
        if let Some((last, _)) = self.goes_on {
            self.changes = stretch::take_over(self.db, last, self.seq)?;
        }
        Ok(())
    }

    /// Brings the derived tables and the entry up to date. `None` when nothing changed: then there is no entry.
    pub(crate) fn finish(self) -> Result<Option<Written>> {
        if self.changes == 0 {
            return Ok(None);
        }
        self.derived.flush(self.db)?;
        let (db, seq) = (self.db, self.seq);
        // Kept prepared, all of them: compiling a statement against the checks of this table costs more than running it.
        db.prepare_cached("UPDATE entry SET changes = ?2 WHERE seq = ?1")?.execute((seq, self.changes))?;
        match self.kind {
            // A new change is a new branch: what was undone before it can no longer be redone.
            Kind::Do => {
                db.prepare_cached("UPDATE entry SET state = 'dropped' WHERE state = 'undone'")?.execute([])?
            }
            Kind::Undo(origin) => set_state(db, origin, "undone", seq)?,
            Kind::Redo(origin) => set_state(db, origin, "live", seq)?,
        };
        let origin = match self.kind {
            Kind::Do => seq,
            Kind::Undo(origin) | Kind::Redo(origin) => origin,
        };
        let mut of = db.prepare_cached("SELECT id FROM entry WHERE seq = ?1")?;
        let command = of.query_row([origin], |row| row.get(0));
        Ok(Some(Written {
            seq,
            clock: self.clock,
            command: CommandId(Uuid::from_bytes(command?)),
            changes: self.changes.unsigned_abs(),
            areas: self.areas.into_iter().collect(),
            ids: (self.ids.len() <= MAX_IDS).then(|| self.ids.into_iter().collect()),
        }))
    }
}

fn set_state(db: &Connection, origin: i64, state: &str, latest: i64) -> Result<usize> {
    let sql = "UPDATE entry SET state = ?2, latest = ?3 WHERE seq = ?1";
    Ok(db.prepare_cached(sql)?.execute((origin, state, latest))?)
}

impl Source for Tx<'_> {
    fn db(&self) -> &Connection {
        self.db
    }
}
