//! Taking a backup back.

use crate::{
    Code, Ctx, Error, Event, Result,
    backups::{self, Backup},
    tasks::{TaskRef, TaskResult},
    wire::LockedBy,
    workspace::open,
    workspaces,
};
use domain::{backup::RestoreWhat, time::Instant};
use serde::{Deserialize, Serialize};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use store::{
    Progress, Workspace,
    keys::Secret,
    restore::{self, Look},
};
use uuid::Uuid;
use zeroize::Zeroizing;

/// A backup that lies open beside the workspace.
pub(crate) struct Looked {
    token: String,
    workspace: Arc<Workspace>,
    look: Look,
}

/// How one kind of record differs between now and the backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TableDiff {
    /// The kind of record.
    pub table: String,
    /// How many there are now.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub now: u64,
    /// How many there are in the backup.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub then: u64,
    /// There now and not in the backup: they would disappear.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub only_now: u64,
    /// In the backup and not there now: they would come back.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub only_then: u64,
    /// In both and not the same: they would change.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub differ: u64,
}

/// A deal and what would become of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RestoreLine {
    /// Its title now, or in the backup.
    pub title: String,
    /// What would become of it.
    pub what: RestoreWhat,
}

/// What a restore would change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RestorePreview {
    /// Names the backup in [`RestoreApply`]; good until another is looked into or the workspace is locked.
    pub token: String,
    /// When the backup was made.
    pub made_at: Instant,
    /// Kind by kind.
    pub tables: Vec<TableDiff>,
    /// Deals by title, at most 100.
    pub deals: Vec<RestoreLine>,
    /// Deals beyond these.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub more: u64,
    /// Whether nothing differs.
    pub identical: bool,
    /// The workspace itself is damaged: nothing could be compared, and what is there will be set aside.
    pub damaged: bool,
}

/// A backup to be looked into.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RestoreLook {
    /// [`Backup::id`].
    pub backup: String,
}

/// A backup that was looked into, to take the workspace's place.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RestoreApply {
    /// [`RestorePreview::token`].
    pub token: String,
}

/// A backup to take the place of a damaged workspace.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Rescue {
    /// [`Backup::id`].
    pub backup: String,
    /// The passphrase of the workspace.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub passphrase: Zeroizing<String>,
}

/// A backup to be made a workspace.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WorkspaceFromBackup {
    /// Its path.
    pub file: String,
    /// The passphrase or the recovery code of its day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub secret: Zeroizing<String>,
}

/// Opens a backup beside the workspace and says what differs.
pub fn restore_preview(ctx: &Ctx, request: RestoreLook) -> Result<TaskRef> {
    let workspace = ctx.workspace()?;
    let path = backups::path_of(&workspace, &request.backup)?;
    *ctx.looked() = None;
    ctx.spawn("restore_preview", move |ctx, task| {
        let progress: &dyn Progress = task.as_ref();
        let preview = look_into(ctx, &workspace, &path, Some(progress))?;
        Ok(TaskResult::RestorePreview { preview })
    })
}

/// [`restore_preview`] of any file.
///
/// # Errors
/// When it is not a good backup of this workspace.
pub fn look_into(
    ctx: &Ctx,
    workspace: &Arc<Workspace>,
    path: &Path,
    progress: Option<&dyn Progress>,
) -> Result<RestorePreview> {
    let look = workspace.look_into(path, progress)?;
    let token = Uuid::new_v4().to_string();
    let preview = describe(&look, token.clone());
    let mut looked = ctx.looked();
    if !ctx.workspace().is_ok_and(|now| Arc::ptr_eq(&now, workspace)) {
        return Err(store::Error::Closed.into());
    }
    *looked = Some(Looked { token, workspace: Arc::clone(workspace), look });
    Ok(preview)
}

/// Puts a backup that was looked into in the workspace's place. The present is backed up first.
pub fn restore_apply(ctx: &Ctx, request: RestoreApply) -> Result<TaskRef> {
    let gone = || Error::new(Code::NotFound, "error-backup-unknown");
    let looked = ctx.looked().take_if(|looked| looked.token == request.token).ok_or_else(gone)?;
    if !Arc::ptr_eq(&ctx.workspace()?, &looked.workspace) {
        return Err(gone());
    }
    ctx.spawn("restore_apply", move |ctx, task| {
        let progress: &dyn Progress = task.as_ref();
        let restored = looked.workspace.restore(&looked.look, Some(progress));
        let (restored, placed) = restored.inspect_err(|_| ctx.let_go(&looked.workspace))?;
        ctx.install(restored, ctx.demo());
        ctx.emit(&Event::Backups);
        placed?;
        Ok(TaskResult::Restored)
    })
}

/// The backups of the chosen workspace, while it cannot be opened.
pub fn rescue_list(ctx: &Ctx, (): ()) -> Result<Vec<Backup>> {
    let all = store::backup::of_folder(&workspaces::chosen(ctx)?);
    Ok(all.iter().map(backups::unopened).collect())
}

/// Restores any file: into the open workspace, in place of a damaged one, or as a new one where there is none. Returns
/// what differed, where that could be told.
///
/// # Errors
/// When it is not a good backup, or not of this workspace; when the secret does not open it.
pub fn restore_from(ctx: &Ctx, file: &Path, secret: &str) -> Result<Option<RestorePreview>> {
    let folder = workspaces::chosen(ctx)?;
    let clock = || Arc::clone(&ctx.options().clock);
    if !store::exists(&folder)? {
        opened(ctx, restore::found_with(&folder, secret, file, clock())?);
        return Ok(None);
    }
    match open(ctx, &Secret::Passphrase(secret)) {
        Err(error) if error.code == Code::WorkspaceDamaged => {
            opened(ctx, restore::rescue(&folder, &Secret::Passphrase(secret), file, clock())?);
            return Ok(None);
        }
        outcome => drop(outcome?),
    }
    let preview = look_into(ctx, &ctx.workspace()?, file, None)?;
    ctx.wait(&restore_apply(ctx, RestoreApply { token: preview.token.clone() })?)?;
    Ok(Some(preview))
}

/// Sets a damaged workspace aside, puts a backup in its place and opens it.
pub fn rescue(ctx: &Ctx, request: Rescue) -> Result<TaskRef> {
    let folder = workspaces::chosen(ctx)?;
    let all = store::backup::of_folder(&folder);
    let path =
        all.into_iter().find(|backup| backups::id_of(backup) == request.backup).map(|backup| backup.path);
    let path = path.ok_or_else(|| Error::new(Code::NotFound, "error-backup-unknown"))?;
    ctx.close(LockedBy::User);
    ctx.spawn("rescue", move |ctx, _| {
        let secret = Secret::Passphrase(&request.passphrase);
        let workspace = restore::rescue(&folder, &secret, &path, Arc::clone(&ctx.options().clock))?;
        Ok(opened(ctx, workspace))
    })
}

/// Makes a new workspace out of a backup and opens it.
pub fn workspace_from_backup(ctx: &Ctx, request: WorkspaceFromBackup) -> Result<TaskRef> {
    let folder = match &ctx.options().folder {
        Some(folder) => folder.clone(),
        None => workspaces::new_folder(ctx)?,
    };
    ctx.close(LockedBy::User);
    ctx.spawn("workspace_from_backup", move |ctx, _| {
        let file = PathBuf::from(request.file.trim());
        let clock = Arc::clone(&ctx.options().clock);
        let workspace = restore::found_with(&folder, &request.secret, &file, clock)?;
        Ok(opened(ctx, workspace))
    })
}

fn opened(ctx: &Ctx, workspace: Workspace) -> TaskResult {
    let folder = workspace.folder().to_owned();
    workspaces::opened(ctx, &folder);
    ctx.install(workspace, None);
    TaskResult::Restored
}

fn describe(look: &Look, token: String) -> RestorePreview {
    let line = |(title, what): &(String, RestoreWhat)| RestoreLine { title: title.clone(), what: *what };
    RestorePreview {
        token,
        made_at: look.made_at,
        damaged: look.damaged,
        identical: !look.damaged
            && look
                .differences
                .iter()
                .all(|table| (table.only_now, table.only_then, table.differ) == (0, 0, 0)),
        tables: look
            .differences
            .iter()
            .map(|table| TableDiff {
                table: table.table.to_owned(),
                now: table.now,
                then: table.then,
                only_now: table.only_now,
                only_then: table.only_then,
                differ: table.differ,
            })
            .collect(),
        deals: look.deals.iter().map(line).collect(),
        more: look.more,
    }
}
