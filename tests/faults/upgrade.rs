//! Workspaces of older schemas are opened with today's program, and the power goes while they are.

use crate::power::{record, say};
use acceptance::{
    Desk,
    contents::{self, Look, look},
    quick_folder, root,
    script::{Act, Model, Session, State, everyday},
};
use rusqlite::types::Value as Sql;
use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};
use store::{Source as _, fault::Synchronous};
use tempfile::TempDir;

/// The folders of `tests/upgrade`, oldest first.
fn fixtures() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("tests/upgrade")).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<_> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    assert!(!folders.is_empty());
    folders
}

/// A home with a copy of a fixture.
fn home_with(fixture: &Path) -> TempDir {
    let home = quick_folder();
    let folder = home.path().join("workspaces/first");
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(fixture).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
    home
}

/// What lies in each fixture. A migration ends what can be undone.
fn content() -> State {
    // The making of the workspace is the first entry.
    let mut model = Model::new(1);
    for act in everyday() {
        model.act(&act);
    }
    State { undo: None, redo: None, ..model.state() }
}

/// Version and text of the schema.
fn schema(folder: &Path) -> Vec<Vec<Sql>> {
    let (workspace, _) = contents::open(folder).unwrap();
    let read = |view: &store::Snapshot<'_>| {
        let mut all = contents::rows(view.db(), "PRAGMA user_version")?;
        all.extend(contents::rows(view.db(), "PRAGMA application_id")?);
        all.extend(contents::rows(
            view.db(),
            "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name",
        )?);
        Ok(all)
    };
    let (_, schema) = workspace.read(read).unwrap();
    workspace.close();
    schema
}

#[test]
fn every_older_workspace_opens_whole_and_becomes_like_a_new_one() {
    let new = quick_folder();
    let mut session = Session::new(Desk::at(new.path()));
    session.found().unwrap();
    session.act(&Act::Lock).unwrap();
    let today = schema(&new.path().join("workspaces/first"));
    for fixture in fixtures() {
        let home = home_with(&fixture);
        assert_eq!(look(home.path(), Look::Pages), Ok(Some(content())), "{}", fixture.display());
        assert_eq!(schema(&home.path().join("workspaces/first")), today, "{}", fixture.display());
        // It goes on.
        let mut session = Session::new(Desk::at(home.path()));
        session.unlock().unwrap();
        session.act(&acceptance::script::create("After the upgrade", 0, 5)).unwrap();
        session.act(&Act::Undo).unwrap();
    }
}

#[test]
fn a_power_cut_at_any_operation_of_an_upgrade_loses_nothing() {
    for fixture in fixtures() {
        let started = Instant::now();
        let home = home_with(&fixture);
        let recording = record(home.path(), Synchronous::Full, vec![Some(content()); 2], |acknowledge| {
            let mut session = Session::new(Desk::at(home.path()));
            session.unlock().unwrap();
            acknowledge();
            session.act(&Act::Lock).unwrap();
        });
        let verdict = recording.judge(1);
        say(
            &format!("power loss in an upgrade from {}", fixture.file_name().unwrap().display()),
            &verdict,
            started,
        );
        assert_eq!((verdict.lost, verdict.corrupt, &verdict.first), (0, 0, &None));
        assert!(verdict.points > 50, "{} points are not all of them", verdict.points);
    }
}
