//! The folder of a program, looked at from outside.

use acceptance::{
    Desk, PASSPHRASE, TestClock, contents, quick_folder,
    script::{Act, Model, Session, State},
    text,
};
use serde_json::Value;
use std::{
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};
use store::{Workspace, keys::Secret};

/// How closely to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// At the rows that scripts know.
    Rows,
    /// At every page, too.
    Pages,
}

/// What a program that is started on a folder finds there; `None`: no workspace.
///
/// # Errors
/// What is wrong with it, in words.
pub(crate) fn look(home: &Path, look: Look) -> Result<Option<State>, String> {
    let status = api::dispatch(&Desk::at(home).ctx, "workspace_status", Value::Null)
        .map_err(|error| format!("status: {error}"))?;
    if status["state"] == "none" {
        return Ok(None);
    }
    let folder = PathBuf::from(text(&status["folder"]));
    let opened = || open(&folder).map_err(|error| format!("it does not open: {error}"));
    let workspace = opened()?;
    let state = contents::state(&workspace).map_err(|error| format!("it cannot be read: {error}"))?;
    workspace.close();
    if look == Look::Pages {
        // Closed before: a page that was torn in the database is good in the log, and closing folds the log in.
        let workspace = opened()?;
        contents::intact(&workspace)?;
        workspace.close();
    }
    Ok(Some(state))
}

/// Opens a workspace without the list of commands.
pub(crate) fn open(folder: &Path) -> store::Result<Workspace> {
    Workspace::open(folder, &Secret::Passphrase(PASSPHRASE), Arc::new(TestClock::at("2026-11-23")))
}

/// What is in a new workspace.
pub(crate) fn fresh() -> Model {
    static FRESH: OnceLock<Model> = OnceLock::new();
    let make = || {
        let folder = quick_folder();
        let mut session = Session::new(Desk::at(folder.path()));
        session.found().unwrap();
        session.act(&Act::Lock).unwrap();
        let state = look(folder.path(), Look::Pages).unwrap().expect("a workspace");
        let model = Model::new(state.entries);
        assert_eq!(state, model.state(), "a new workspace is empty");
        model
    };
    FRESH.get_or_init(make).clone()
}
