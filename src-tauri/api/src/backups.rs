//! Backups: made, listed, checked; and whether the workspace itself is whole.

use crate::{
    Ctx, Error, Event, Message, Result,
    tasks::{TaskRef, TaskResult},
};
use domain::{backup::BackupReason, time::Instant};
use serde::{Deserialize, Serialize};
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::Arc,
    time::SystemTime,
};
use store::{
    Progress, Workspace,
    backup::{self, Failure, Outcome, Place, Why},
};

/// The oldest change that the command line leaves without a backup when it ends, in milliseconds: a script of a hundred
/// commands does not make a hundred backups.
const SCRIPT: Instant = 30 * 60 * 1000;

/// Backups that were read whole in this run, as they were then, and whether they were good.
pub(crate) type Checked = HashMap<PathBuf, (Option<(u64, SystemTime)>, bool)>;

/// Where a backup lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BackupPlace {
    /// In the folder of the workspace.
    Here,
    /// In the second place.
    Second,
}

/// What is known of a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BackupCheck {
    /// It was read whole in this run, and is as it was written.
    Good,
    /// Its header is good, its length is right; the rest was not read in this run.
    Unchecked,
    /// It is not as it was written.
    Damaged,
}

/// A backup.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Backup {
    /// Names it in a request.
    pub id: String,
    /// Where it lies.
    pub place: BackupPlace,
    /// When it was made; `None`: it is damaged.
    pub made_at: Option<Instant>,
    /// Why.
    pub reason: Option<BackupReason>,
    /// Its length.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub bytes: u64,
    /// Deals in it.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub deals: Option<u64>,
    /// Version of the program that made it.
    pub program: Option<String>,
    /// What is known of it.
    pub check: BackupCheck,
}

/// A backup that was not made.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BackupFailure {
    /// When.
    pub at: Instant,
    /// What the user is told.
    pub message: Message,
    /// Where it was to be made.
    pub place: BackupPlace,
}

/// How things stand with backups.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BackupStatus {
    /// The newest that is not known to be damaged.
    pub last: Option<Backup>,
    /// The last attempt, when it failed; stays until one succeeds.
    pub failure: Option<BackupFailure>,
    /// The second place, when one was chosen.
    pub second_place: Option<String>,
    /// Whether it is there now.
    pub second_reachable: bool,
    /// When the first change was made that no backup holds.
    pub changed_since: Option<Instant>,
    /// Whether one is being made.
    pub running: bool,
}

/// A second place, or none.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BackupPlaceSet {
    /// A folder.
    pub folder: Option<String>,
}

/// What a check of the workspace found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VerifyReport {
    /// Whether nothing was found.
    pub intact: bool,
    /// Pages of the database.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub pages: u64,
    /// Pages that are not as they were written.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub damaged_pages: u64,
    /// What else is wrong, in the database's own words.
    pub tables_wrong: Vec<String>,
    /// Rows.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub rows: u64,
    /// Backups that are good.
    pub backups_good: usize,
    /// Backups that are not.
    pub backups_damaged: usize,
}

/// How things stand with backups.
pub fn backup_status(ctx: &Ctx, (): ()) -> Result<BackupStatus> {
    let workspace = ctx.workspace()?;
    let all = list(ctx, &workspace)?;
    let second = workspace.second_place()?;
    Ok(BackupStatus {
        last: all.into_iter().find(|backup| backup.check != BackupCheck::Damaged),
        failure: workspace.backup_failure()?.as_ref().map(failure),
        second_reachable: second.as_deref().is_some_and(Path::is_dir),
        second_place: second.map(|folder| folder.display().to_string()),
        changed_since: workspace.changed_since_backup()?,
        running: ctx.tasks().is_running("backup_now"),
    })
}

/// All backups in both places, newest first.
pub fn backup_list(ctx: &Ctx, (): ()) -> Result<Vec<Backup>> {
    list(ctx, &*ctx.workspace()?)
}

/// Makes a backup.
pub fn backup_now(ctx: &Ctx, (): ()) -> Result<TaskRef> {
    let workspace = ctx.workspace()?;
    ctx.spawn("backup_now", move |ctx, task| {
        let progress: &dyn Progress = task.as_ref();
        let made = workspace.back_up(BackupReason::Asked, Some(progress));
        ctx.emit(&Event::Backups);
        result(ctx, made?)
    })
}

/// Makes a backup and copies it to a file or into a folder; without one it stays where all are. Returns where it is.
///
/// # Errors
/// When it cannot be made or copied; when there is such a file.
pub fn back_up_to(ctx: &Ctx, to: Option<&Path>) -> Result<PathBuf> {
    let workspace = ctx.workspace()?;
    let path = match workspace.back_up(BackupReason::Asked, None)? {
        Outcome::Made(backup, _) => backup.path,
        Outcome::Fresh => return Err(Error::internal("no backup was made")),
    };
    let Some(to) = to else { return Ok(path) };
    workspace.copy_backup(&path, to).map_err(|error| match error {
        store::Error::Exists => {
            Error::invalid(Message::new("error-file-exists").text("file", to.display().to_string()))
        }
        error => error.into(),
    })
}

/// Reads every backup whole.
pub fn backup_check(ctx: &Ctx, (): ()) -> Result<TaskRef> {
    let workspace = ctx.workspace()?;
    ctx.spawn("backup_check", move |ctx, task| {
        let (good, damaged) = check_all(ctx, &workspace, task.as_ref())?;
        Ok(TaskResult::BackupsChecked { good, damaged })
    })
}

/// Chooses a second place, or none, and puts the newest backup there.
pub fn backup_place_set(ctx: &Ctx, request: BackupPlaceSet) -> Result<BackupStatus> {
    let workspace = ctx.workspace()?;
    let folder = request.folder.map(PathBuf::from);
    workspace.set_second_place(folder.as_deref()).map_err(|error| match error {
        store::Error::Missing => Error::invalid(Message::new("error-place-missing")),
        store::Error::Exists => Error::invalid(Message::new("error-place-inside")),
        store::Error::ReadOnly | store::Error::Disk(_) => {
            Error::invalid(Message::new("error-place-unwritable"))
        }
        error => error.into(),
    })?;
    ctx.emit(&Event::Backups);
    backup_status(ctx, ())
}

/// Reads the whole workspace, and its backups.
pub fn workspace_verify(ctx: &Ctx, (): ()) -> Result<TaskRef> {
    let workspace = ctx.workspace()?;
    ctx.spawn("workspace_verify", move |ctx, task| {
        let found = workspace.verify()?;
        let (backups_good, backups_damaged) = check_all(ctx, &workspace, task.as_ref())?;
        let report = VerifyReport {
            intact: found.is_intact(),
            pages: found.pages,
            damaged_pages: found.damaged_pages,
            tables_wrong: found.wrong,
            rows: found.rows,
            backups_good,
            backups_damaged,
        };
        Ok(TaskResult::Verified { report })
    })
}

/// What a task answers that made a backup.
pub(crate) fn result(ctx: &Ctx, outcome: Outcome) -> Result<TaskResult> {
    let backup = match outcome {
        Outcome::Made(made, _) => {
            ctx.checked().insert(made.path.clone(), (stamp(&made.path), true));
            describe(ctx, &made)
        }
        Outcome::Fresh => {
            let workspace = ctx.workspace()?;
            list(ctx, &workspace)?.into_iter().next().ok_or_else(|| Error::internal("no backup"))?
        }
    };
    Ok(TaskResult::BackedUp { backup })
}

impl Ctx {
    /// Backs up before something that changes much. What no disk can keep twice is not begun.
    pub(crate) fn back_up_before(
        &self,
        workspace: &Workspace,
        reason: BackupReason,
        progress: Option<&dyn store::Progress>,
    ) -> Result<()> {
        if self.demo().is_some() {
            return Ok(());
        }
        let made = workspace.back_up(reason, progress);
        self.emit(&Event::Backups);
        Ok(made.map(drop)?)
    }

    /// Backs up a workspace that is being closed. A failure is remembered in it, for the next time.
    pub(crate) fn back_up_at_the_end(&self, workspace: &Workspace) {
        let now = self.options().clock.now();
        let changed = workspace.changed_since_backup().ok().flatten();
        let due = |since: Instant| self.options().home.is_some() || now - since >= SCRIPT;
        if changed.is_some_and(due) {
            let _ = workspace.back_up(BackupReason::Lock, None);
        }
    }
}

/// The file that a request names.
pub(crate) fn path_of(workspace: &Workspace, id: &str) -> Result<PathBuf> {
    let unknown = || Error::new(crate::Code::NotFound, "error-backup-unknown");
    let all = workspace.backups()?;
    all.into_iter().find(|backup| id_of(backup) == id).map(|backup| backup.path).ok_or_else(unknown)
}

/// A backup of a workspace that is not open, and so without a key.
pub(crate) fn unopened(backup: &backup::Backup) -> Backup {
    describe_as(backup, if backup.says.is_some() { BackupCheck::Unchecked } else { BackupCheck::Damaged })
}

/// Names a backup in a request.
pub(crate) fn id_of(backup: &backup::Backup) -> String {
    let place = match backup.place {
        Place::Here => "here",
        Place::Second => "second",
    };
    format!("{place}/{}", backup.path.file_name().unwrap_or_default().display())
}

fn check_all(ctx: &Ctx, workspace: &Arc<Workspace>, progress: &dyn Progress) -> Result<(usize, usize)> {
    let all = workspace.backups()?;
    let total = all.len() as u64;
    let mut good = 0;
    for (done, backup) in (1..).zip(&all) {
        if progress.cancelled().load(std::sync::atomic::Ordering::Relaxed) {
            return Err(store::Error::Cancelled.into());
        }
        let is_good = workspace.check_backup(&backup.path).is_ok();
        ctx.checked().insert(backup.path.clone(), (stamp(&backup.path), is_good));
        good += usize::from(is_good);
        progress.at(done, total);
    }
    ctx.emit(&Event::Backups);
    Ok((good, all.len() - good))
}

fn list(ctx: &Ctx, workspace: &Workspace) -> Result<Vec<Backup>> {
    Ok(workspace.backups()?.iter().map(|backup| describe(ctx, backup)).collect())
}

fn describe(ctx: &Ctx, backup: &backup::Backup) -> Backup {
    // A file that changed since it was read is as good as unread.
    let known = ctx
        .checked()
        .get(&backup.path)
        .filter(|(then, _)| *then == stamp(&backup.path))
        .map(|(_, good)| *good);
    describe_as(
        backup,
        match (known, &backup.says) {
            (_, None) | (Some(false), _) => BackupCheck::Damaged,
            (Some(true), _) => BackupCheck::Good,
            (None, _) => BackupCheck::Unchecked,
        },
    )
}

fn describe_as(backup: &backup::Backup, check: BackupCheck) -> Backup {
    let says = backup.says.as_ref();
    Backup {
        id: id_of(backup),
        place: if backup.place == Place::Here { BackupPlace::Here } else { BackupPlace::Second },
        made_at: says.map(|says| says.made_at),
        reason: says.map(|says| says.reason),
        bytes: backup.bytes,
        deals: says.map(|says| says.deals),
        program: says.map(|says| says.program.clone()),
        check,
    }
}

fn stamp(path: &Path) -> Option<(u64, SystemTime)> {
    let file = std::fs::metadata(path).ok()?;
    Some((file.len(), file.modified().ok()?))
}

pub(crate) fn failure(failure: &Failure) -> BackupFailure {
    let id = match (failure.second, failure.why) {
        (false, Why::Full) => "backup-failed-full",
        (false, Why::ReadOnly) => "backup-failed-read-only",
        (false, Why::Gone) => "backup-failed-gone",
        (false, Why::Damaged) => "backup-failed-damaged",
        (false, Why::Other) => "backup-failed-other",
        (true, Why::Full) => "backup-failed-second-full",
        (true, Why::ReadOnly) => "backup-failed-second-read-only",
        (true, Why::Gone) => "backup-failed-second-gone",
        (true, Why::Damaged | Why::Other) => "backup-failed-second-other",
    };
    let place = if failure.second { BackupPlace::Second } else { BackupPlace::Here };
    BackupFailure { at: failure.at, message: Message::new(id), place }
}
