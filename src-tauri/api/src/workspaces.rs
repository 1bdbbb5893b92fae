//! The list of workspaces: one person has one, and a laptop may have several.

use crate::{
    Ctx, Error, Message, Result,
    wire::LockedBy,
    workspace::{WorkspaceStatus, workspace_status},
};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use store::Found;
use uuid::Uuid;

/// The file that remembers which workspace was used last, which lie elsewhere, and which are not to be listed. Should it
/// be lost, all those in the program's own folder are listed.
const NAME: &str = "workspaces.json";
/// Where new workspaces lie in the program's own folder.
const FOLDER: &str = "workspaces";

#[derive(Default, Serialize, Deserialize)]
struct Remembered {
    last: Option<PathBuf>,
    elsewhere: Vec<PathBuf>,
    forgotten: Vec<PathBuf>,
}

/// Whether a workspace can be unlocked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EntryState {
    /// It can.
    Ready,
    /// Its key file or its database cannot be understood.
    Damaged,
    /// A newer program made it.
    Newer,
    /// Its folder, or the disk that it lies on, is not there.
    Missing,
}

/// A workspace in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WorkspaceEntry {
    /// Where it lies.
    pub folder: String,
    /// What its user calls it; `None`: that cannot be read.
    pub name: Option<String>,
    /// Whether it can be unlocked.
    pub state: EntryState,
    /// Whether it is the one that is meant.
    pub chosen: bool,
    /// Whether it is open.
    pub open: bool,
}

/// The workspace to go to.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WorkspaceChoose {
    /// Its folder, from the list; `None`: one that is to be made.
    pub folder: Option<String>,
}

/// A folder.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WorkspaceFolder {
    /// Its path.
    pub folder: String,
}

/// The workspaces, without the demo: the chosen one first, then by name.
pub fn workspace_list(ctx: &Ctx, (): ()) -> Result<Vec<WorkspaceEntry>> {
    let chosen = chosen(ctx)?;
    let open = ctx.workspace().ok().map(|workspace| workspace.folder().to_owned());
    let mut list: Vec<WorkspaceEntry> = known(ctx)?
        .into_iter()
        .map(|folder| {
            let (state, name) = match store::look(&folder) {
                Found::Ready { name, .. } => (EntryState::Ready, Some(name)),
                Found::Damaged => (EntryState::Damaged, None),
                Found::Newer => (EntryState::Newer, None),
                Found::Missing => (EntryState::Missing, None),
            };
            WorkspaceEntry {
                name,
                state,
                chosen: folder == chosen,
                open: open.as_ref() == Some(&folder),
                folder: folder.display().to_string(),
            }
        })
        .collect();
    list.sort_by_key(|entry| {
        (!entry.chosen, entry.name.as_deref().map(domain::text::fold), entry.folder.clone())
    });
    Ok(list)
}

/// Goes to another workspace, which is then to be unlocked; what is open is locked.
pub fn workspace_choose(ctx: &Ctx, request: WorkspaceChoose) -> Result<WorkspaceStatus> {
    let folder = match request.folder {
        None => new_folder(ctx)?,
        Some(folder) => listed(ctx, &folder)?,
    };
    ctx.close(LockedBy::User);
    ctx.choose(folder);
    workspace_status(ctx, ())
}

/// Adds a folder with a workspace to the list, and goes to it, unless the user is in one that is open.
pub fn workspace_add(ctx: &Ctx, request: WorkspaceFolder) -> Result<WorkspaceStatus> {
    let folder = std::path::absolute(&request.folder).map_err(store::Error::from)?;
    if store::look(&folder) == Found::Missing {
        return Err(store::Error::Missing.into());
    }
    remember(ctx, |remembered| {
        remembered.forgotten.retain(|other| *other != folder);
        if !own(ctx).is_ok_and(|own| folder.parent() == Some(&own)) && !remembered.elsewhere.contains(&folder)
        {
            remembered.elsewhere.push(folder.clone());
        }
    })?;
    if ctx.workspace().is_ok() && ctx.demo().is_none() {
        return workspace_status(ctx, ());
    }
    workspace_choose(ctx, WorkspaceChoose { folder: Some(folder.display().to_string()) })
}

/// Takes a workspace off the list. Its folder stays as it is.
pub fn workspace_forget(ctx: &Ctx, request: WorkspaceFolder) -> Result<Vec<WorkspaceEntry>> {
    let folder = listed(ctx, &request.folder)?;
    if ctx.workspace().is_ok_and(|open| open.folder() == folder) {
        ctx.close(LockedBy::User);
    }
    remember(ctx, |remembered| {
        remembered.elsewhere.retain(|other| *other != folder);
        remembered.last.take_if(|last| *last == folder);
        if own(ctx).is_ok_and(|own| folder.parent() == Some(&own)) && !remembered.forgotten.contains(&folder)
        {
            remembered.forgotten.push(folder.clone());
        }
    })?;
    if ctx.chosen() == Some(folder) {
        let next = known(ctx)?.into_iter().next();
        ctx.choose(next.map_or_else(|| new_folder(ctx), Ok)?);
    }
    workspace_list(ctx, ())
}

/// The folder of the workspace that is meant: the one chosen, the one used last, the first there is, or a new one.
pub(crate) fn chosen(ctx: &Ctx) -> Result<PathBuf> {
    if let Some(folder) = &ctx.options().folder {
        return Ok(folder.clone());
    }
    if let Some(folder) = ctx.chosen() {
        return Ok(folder);
    }
    let known = known(ctx)?;
    let last = remembered(ctx)?.last.filter(|last| known.contains(last));
    last.or_else(|| known.into_iter().next()).map_or_else(|| new_folder(ctx), Ok)
}

/// How many workspaces there are beside one.
pub(crate) fn others(ctx: &Ctx, than: &Path) -> Result<usize> {
    Ok(known(ctx)?.iter().filter(|folder| *folder != than).count())
}

/// Remembers that a workspace was opened.
pub(crate) fn opened(ctx: &Ctx, folder: &Path) {
    ctx.choose(folder.to_owned());
    if ctx.options().folder.is_none() {
        // The program works as well without knowing it the next time.
        let _ = remember(ctx, |remembered| remembered.last = Some(folder.to_owned()));
    }
}

/// Where a new workspace would lie, under a name that says nothing.
pub(crate) fn new_folder(ctx: &Ctx) -> Result<PathBuf> {
    let first = own(ctx)?.join("first");
    // What lies there without a workspace, such as backups that outlived one, is left alone.
    if first.exists() { Ok(own(ctx)?.join(Uuid::new_v4().to_string())) } else { Ok(first) }
}

fn own(ctx: &Ctx) -> Result<PathBuf> {
    Ok(ctx.home()?.join(FOLDER))
}

fn listed(ctx: &Ctx, folder: &str) -> Result<PathBuf> {
    let unknown = || Error::invalid(Message::new("error-workspace-missing"));
    known(ctx)?.into_iter().find(|known| known == Path::new(folder)).ok_or_else(unknown)
}

/// Every folder on the list.
fn known(ctx: &Ctx) -> Result<Vec<PathBuf>> {
    if let Some(folder) = &ctx.options().folder {
        return Ok(if store::exists(folder)? { vec![folder.clone()] } else { Vec::new() });
    }
    let remembered = remembered(ctx)?;
    let mut found = Vec::new();
    // Only a folder that is not there has no workspace in it; one that cannot be read may have.
    let entries = match std::fs::read_dir(own(ctx)?) {
        Ok(entries) => Some(entries),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(store::Error::from(error).into()),
    };
    for entry in entries.into_iter().flatten() {
        let folder = entry.map_err(store::Error::from)?.path();
        // A name that begins with a dot is a workspace in the making.
        let hidden = folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if !hidden && !remembered.forgotten.contains(&folder) && store::exists(&folder)? {
            found.push(folder);
        }
    }
    found.extend(remembered.elsewhere);
    found.sort();
    Ok(found)
}

fn remembered(ctx: &Ctx) -> Result<Remembered> {
    Ok(store::preferences::load(ctx.home()?, NAME).unwrap_or_default())
}

fn remember(ctx: &Ctx, change: impl FnOnce(&mut Remembered)) -> Result<()> {
    let mut all = remembered(ctx)?;
    change(&mut all);
    Ok(store::preferences::save(ctx.home()?, NAME, &all)?)
}
