//! What lies in a workspace's database, read without the list of commands.

use crate::{
    Desk, PASSPHRASE, TestClock, quick_folder,
    script::{Act, Deal, Model, SECOND_PASSPHRASE, Session, State},
    text,
};
use rusqlite::{Connection, types::Value as Sql};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};
use store::{Source, Workspace, derived, journal, keys::Secret, tables};

/// Every row of every table, by table.
pub type Tables = BTreeMap<&'static str, Vec<Vec<Sql>>>;

/// Every source row and every derived one, as they lie in the database.
///
/// # Errors
/// When it cannot be read.
pub fn tables(source: &impl Source) -> store::Result<Tables> {
    let mut all = Tables::new();
    for table in tables::ALL {
        all.insert(table.name, rows(source.db(), &format!("SELECT * FROM {} ORDER BY id", table.name))?);
    }
    all.insert("stage_total", rows(source.db(), "SELECT * FROM stage_total ORDER BY stage_id, currency")?);
    // What rows are numbered is of no matter; what class they are of is.
    let found = "SELECT ref, kind, id >> 40, exact, stem FROM search_row ORDER BY ref";
    all.insert("search_row", rows(source.db(), found)?);
    Ok(all)
}

/// The rows of a query.
///
/// # Errors
/// When it cannot be read.
pub fn rows(db: &Connection, sql: &str) -> store::Result<Vec<Vec<Sql>>> {
    let mut statement = db.prepare(sql)?;
    let columns = statement.column_count();
    let read =
        |row: &rusqlite::Row<'_>| (0..columns).map(|at| row.get(at)).collect::<rusqlite::Result<Vec<Sql>>>();
    let rows = statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// What scripts compare.
///
/// # Errors
/// When it cannot be read.
pub fn state(workspace: &Workspace, passphrase: &str) -> store::Result<State> {
    let read = |view: &store::Snapshot<'_>| {
        let sql = "SELECT d.title, s.name_en, d.value_minor, d.status, d.lost_reason
                   FROM deal d JOIN stage s ON s.id = d.stage_id";
        let mut statement = view.db().prepare(sql)?;
        let deal = |row: &rusqlite::Row<'_>| {
            let deal =
                Deal { stage: row.get(1)?, minor: row.get(2)?, status: row.get(3)?, reason: row.get(4)? };
            Ok((row.get(0)?, deal))
        };
        let deals = statement.query_map([], deal)?.collect::<rusqlite::Result<BTreeMap<_, _>>>()?;
        let name = |change: Option<journal::Change>| change.map(|change| change.name);
        Ok(State {
            deals,
            undo: name(journal::next_undo(view)?),
            redo: name(journal::next_redo(view)?),
            entries: view
                .db()
                .query_row("SELECT count(*) FROM entry", [], |row| row.get::<_, i64>(0))?
                .unsigned_abs(),
            passphrase: passphrase.to_owned(),
        })
    };
    Ok(workspace.read(read)?.1)
}

/// Looks for damage that SQLite, SQLCipher and the schema know of, and for derived tables that are not what counting
/// anew gives. Leaves the workspace as it is.
///
/// # Errors
/// The first thing that is wrong, in words.
pub fn intact(workspace: &Workspace) -> Result<(), String> {
    let checks = [
        ("PRAGMA integrity_check", vec![vec![Sql::Text("ok".into())]]),
        ("PRAGMA cipher_integrity_check", vec![]),
        ("PRAGMA foreign_key_check", vec![]),
    ];
    for (sql, good) in checks {
        let (_, found) =
            workspace.read(|view| rows(view.db(), sql)).map_err(|error| format!("{sql}: {error}"))?;
        if found != good {
            return Err(format!("{sql}: {found:?}"));
        }
    }
    let (sender, receiver) = std::sync::mpsc::channel();
    // The error takes the counting back.
    let counted = workspace.write("rebuild", move |tx| -> store::Result<()> {
        let before = tables(tx)?;
        derived::rebuild(tx.db())?;
        let _ = sender.send(before == tables(tx)?);
        Err(store::Error::Cancelled)
    });
    match (counted, receiver.recv()) {
        (Err(store::Error::Cancelled), Ok(true)) => Ok(()),
        (outcome, _) => Err(format!("derived tables are not what counting anew gives: {:?}", outcome.err())),
    }
}

/// How closely to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// At the rows that scripts know.
    Rows,
    /// At every page, too.
    Pages,
}

/// What a program that is started on a folder finds there; `None`: no workspace.
///
/// # Errors
/// What is wrong with it, in words.
pub fn look(home: &Path, look: Look) -> Result<Option<State>, String> {
    let status = api::dispatch(&Desk::at(home).ctx, "workspace_status", Value::Null)
        .map_err(|error| format!("status: {error}"))?;
    if status["state"] == "none" {
        return Ok(None);
    }
    let folder = PathBuf::from(text(&status["folder"]));
    let opened = || open(&folder).map_err(|error| format!("it does not open: {error}"));
    let (workspace, passphrase) = opened()?;
    let found = state(&workspace, passphrase).map_err(|error| format!("it cannot be read: {error}"))?;
    if look == Look::Pages {
        // The program's own opinion, while the log may still be beside the database.
        let report = workspace.verify().map_err(|error| format!("it cannot be verified: {error}"))?;
        if !report.is_intact() {
            return Err(format!("it is told to be damaged: {report:?}"));
        }
    }
    workspace.close();
    if look == Look::Pages {
        // Closed before: a page that was torn in the database is good in the log, and closing folds the log in.
        let (workspace, _) = opened()?;
        intact(&workspace)?;
        workspace.close();
    }
    Ok(Some(found))
}

/// Opens a workspace without the list of commands, with whichever passphrase of the scripts opens it. Returns that, too.
///
/// # Errors
/// The store's.
pub fn open(folder: &Path) -> store::Result<(Workspace, &'static str)> {
    let open = |passphrase| {
        let clock = Arc::new(TestClock::at("2026-11-23"));
        Ok((Workspace::open(folder, &Secret::Passphrase(passphrase), clock)?, passphrase))
    };
    match open(PASSPHRASE) {
        Err(store::Error::WrongPassphrase) => open(SECOND_PASSPHRASE),
        outcome => outcome,
    }
}

/// What is in a new workspace.
#[must_use]
pub fn fresh() -> Model {
    static FRESH: OnceLock<Model> = OnceLock::new();
    let make = || {
        let folder = quick_folder();
        let mut session = Session::new(Desk::at(folder.path()));
        session.found().expect("a workspace is made");
        session.act(&Act::Lock).expect("it is locked");
        let state = look(folder.path(), Look::Pages).expect("it is whole").expect("a workspace");
        let model = Model::new(state.entries);
        assert_eq!(state, model.state(), "a new workspace is empty");
        model
    };
    FRESH.get_or_init(make).clone()
}
