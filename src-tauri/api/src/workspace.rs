//! Creating, unlocking and locking the workspace.

use crate::{Ctx, Error, Message, Result};
use domain::{Day, money::Currency};
use serde::{Deserialize, Serialize};
use std::{path::PathBuf, sync::Arc};
use store::{Workspace, keys};
use zeroize::Zeroizing;

/// Where the user stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WorkspaceState {
    /// There is no workspace yet.
    None,
    /// There is one, and its keys are not in memory.
    Locked,
    /// It is open.
    Open,
}

/// Where the user stands, and with which workspace.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WorkspaceStatus {
    /// Where.
    pub state: WorkspaceState,
    /// Whether it is the demo that is open.
    pub demo: bool,
    /// Base currency, when open.
    pub currency: Option<Currency>,
    /// IANA name of the time zone, when open.
    pub time_zone: Option<String>,
    /// Today in that zone, when open.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub today: Option<Day>,
    /// Where the data lies, or will.
    pub folder: String,
    /// Version of the program.
    pub version: String,
}

/// A workspace to be created.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WorkspaceCreate {
    /// At least [`keys::MIN_PASSPHRASE`] characters. Wiped when done with.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub passphrase: Zeroizing<String>,
    /// ISO 4217 code of the base currency.
    pub currency: String,
    /// IANA name of the time zone.
    pub time_zone: String,
}

/// What unlocks.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WorkspaceUnlock {
    /// The passphrase. Wiped when done with.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub passphrase: Zeroizing<String>,
}

/// Where the user stands.
pub fn workspace_status(ctx: &Ctx, (): ()) -> Result<WorkspaceStatus> {
    let (folder, exists) = own_folder(ctx)?;
    let mut status = WorkspaceStatus {
        state: if exists { WorkspaceState::Locked } else { WorkspaceState::None },
        demo: false,
        currency: None,
        time_zone: None,
        today: None,
        folder: folder.display().to_string(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    if let Ok(workspace) = ctx.workspace() {
        status.state = WorkspaceState::Open;
        status.demo = ctx.demo().is_some();
        status.currency = Some(workspace.base_currency());
        status.time_zone = Some(workspace.time_zone()?.name().to_owned());
        status.today = Some(workspace.today()?);
        status.folder = workspace.folder().display().to_string();
    }
    Ok(status)
}

/// Creates the workspace, with the default pipeline, and opens it.
pub fn workspace_create(ctx: &Ctx, request: WorkspaceCreate) -> Result<WorkspaceStatus> {
    if keys::normalise(&request.passphrase).chars().count() < keys::MIN_PASSPHRASE {
        return Err(Error::invalid(
            Message::new("error-passphrase-short").number("min", keys::MIN_PASSPHRASE),
        ));
    }
    let base: Currency = request.currency.parse().map_err(|_| {
        Error::invalid(Message::new("error-currency").text("currency", request.currency.clone()))
    })?;
    let zone = request.time_zone.parse().map_err(|_| {
        Error::invalid(Message::new("error-time-zone").text("zone", request.time_zone.clone()))
    })?;
    let (folder, exists) = own_folder(ctx)?;
    if exists {
        return Err(store::Error::Exists.into());
    }
    let (kdf, clock) = (ctx.options().kdf, Arc::clone(&ctx.options().clock));
    Workspace::create(&folder, &request.passphrase, kdf, base, zone, clock)?;
    workspace_unlock(ctx, WorkspaceUnlock { passphrase: request.passphrase })
}

/// Opens the workspace.
pub fn workspace_unlock(ctx: &Ctx, request: WorkspaceUnlock) -> Result<WorkspaceStatus> {
    if ctx.workspace().is_err() {
        let (folder, _) = own_folder(ctx)?;
        let workspace = Workspace::open(&folder, &request.passphrase, Arc::clone(&ctx.options().clock))?;
        ctx.install(workspace, None);
    }
    workspace_status(ctx, ())
}

/// Locks: tasks are stopped, connections closed, keys wiped. In the demo this leaves it.
pub fn workspace_lock(ctx: &Ctx, (): ()) -> Result<WorkspaceStatus> {
    ctx.close();
    workspace_status(ctx, ())
}

/// The folder of the user's own workspace, and whether there is one in it. A new one gets a name that says nothing.
fn own_folder(ctx: &Ctx) -> Result<(PathBuf, bool)> {
    if let Some(folder) = &ctx.options().folder {
        return Ok((folder.clone(), store::exists(folder)?));
    }
    let all = ctx.home()?.join("workspaces");
    let mut found = Vec::new();
    // Only a folder that is not there has no workspace in it; one that cannot be read may have.
    let entries = match std::fs::read_dir(&all) {
        Ok(entries) => Some(entries),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(store::Error::from(error).into()),
    };
    for entry in entries.into_iter().flatten() {
        let entry = entry.map_err(store::Error::from)?;
        // A name that begins with a dot is a workspace in the making.
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if !hidden && store::exists(&entry.path())? {
            found.push(entry.path());
        }
    }
    found.sort();
    match found.into_iter().next() {
        Some(folder) => Ok((folder, true)),
        None => Ok((all.join("first"), false)),
    }
}
