//! Creating, unlocking and locking the workspace.

use crate::{Ctx, Error, Message, Result, keys, wire::LockedBy, workspaces};
use domain::{Day, money::Currency, time::Instant, week::Week};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::{
    Found, New, Workspace,
    keys::{MIN_PASSPHRASE, Secret, normalise},
    settings,
};
use zeroize::Zeroizing;

/// The longest name of a workspace, in characters.
pub const MAX_NAME: usize = 80;
/// How far the computer's clock may be behind the latest change before the user is asked to look at it, in milliseconds.
const CLOCK_SLACK: Instant = 3_600_000;

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
    /// What its user calls it; readable while it is locked.
    pub name: Option<String>,
    /// Base currency, when open.
    pub currency: Option<Currency>,
    /// IANA name of the time zone, when open.
    pub time_zone: Option<String>,
    /// Today in that zone, when open.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub today: Option<Day>,
    /// The week of the business, when open.
    pub week: Option<Week>,
    /// Where the data lies, or will.
    pub folder: String,
    /// Version of the program.
    pub version: String,
    /// Whether the user has shown that they have the recovery code; true where there is none to have.
    pub recovery_confirmed: bool,
    /// Minutes without use until it locks, when open; `None`: never.
    pub lock_after: Option<u32>,
    /// The instant of the latest change, when the computer's clock is more than an hour behind it.
    pub clock_behind: Option<Instant>,
    /// Why it is locked, when it was open before in this run.
    pub locked_by: Option<LockedBy>,
    /// Whether the system's keychain opens it.
    pub keychain: bool,
    /// How many more workspaces are in the list.
    pub others: usize,
    /// How many were opened in this run: another number is another set of screens.
    pub opened: u32,
}

/// A workspace to be created.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WorkspaceCreate {
    /// What its user calls it: at most [`MAX_NAME`] characters, shown before it is unlocked.
    pub name: String,
    /// At least [`MIN_PASSPHRASE`] characters. Wiped when done with.
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

/// Another name for the open workspace.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WorkspaceRename {
    /// At most [`MAX_NAME`] characters.
    pub name: String,
}

/// Where the user stands.
pub fn workspace_status(ctx: &Ctx, (): ()) -> Result<WorkspaceStatus> {
    let folder = workspaces::chosen(ctx)?;
    let (locked_by, opened) = ctx.run();
    let mut status = WorkspaceStatus {
        state: if store::exists(&folder)? || !is_new(ctx, &folder) {
            WorkspaceState::Locked
        } else {
            WorkspaceState::None
        },
        demo: false,
        name: None,
        currency: None,
        time_zone: None,
        today: None,
        week: None,
        folder: folder.display().to_string(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        recovery_confirmed: true,
        lock_after: None,
        clock_behind: None,
        locked_by,
        keychain: false,
        others: workspaces::others(ctx, &folder)?,
        opened,
    };
    if let Ok(workspace) = ctx.workspace() {
        status.state = WorkspaceState::Open;
        status.demo = ctx.demo().is_some();
        status.name = Some(workspace.name()).filter(|_| !status.demo);
        status.currency = Some(workspace.base_currency());
        status.time_zone = Some(workspace.time_zone()?.name().to_owned());
        status.today = Some(workspace.today()?);
        status.folder = workspace.folder().display().to_string();
        status.recovery_confirmed = status.demo || workspace.recovery_confirmed();
        status.keychain = workspace.has_keychain();
        status.locked_by = None;
        let (_, (lock_after, week)) =
            workspace.read(|view| Ok((settings::lock_after(view)?, settings::week(view)?)))?;
        status.week = Some(week);
        status.lock_after = lock_after.filter(|_| !status.demo);
        let latest = workspace.latest_change()?;
        status.clock_behind = latest.filter(|latest| ctx.options().clock.now() + CLOCK_SLACK < *latest);
    } else if let Found::Ready { name, keychain, .. } = store::look(&folder) {
        status.name = Some(name);
        status.keychain = keychain && ctx.options().keychain.is_some();
    }
    Ok(status)
}

/// Whether a folder is where a new workspace would be made, and not one whose disk is away.
fn is_new(ctx: &Ctx, folder: &std::path::Path) -> bool {
    ctx.options().folder.is_some() || ctx.home().is_ok_and(|home| folder.starts_with(home))
}

/// Creates a workspace in a new folder, with the default pipeline, and opens it. Its recovery code waits to be shown.
pub fn workspace_create(ctx: &Ctx, request: WorkspaceCreate) -> Result<WorkspaceStatus> {
    let name = clean_name(&request.name)?;
    long_enough(&request.passphrase)?;
    let (base, zone) = (base_currency(&request.currency)?, zone(&request.time_zone)?);
    let folder = match &ctx.options().folder {
        Some(folder) => folder.clone(),
        None => workspaces::new_folder(ctx)?,
    };
    ctx.close(LockedBy::User);
    let new = New { name: &name, passphrase: &request.passphrase, cost: ctx.options().kdf, base, zone };
    let code = Workspace::create(&folder, &new, Arc::clone(&ctx.options().clock))?;
    ctx.choose(folder);
    let status = workspace_unlock(ctx, WorkspaceUnlock { passphrase: request.passphrase })?;
    keys::wait_for_confirmation(ctx, code)?;
    Ok(status)
}

/// Opens the chosen workspace.
pub fn workspace_unlock(ctx: &Ctx, request: WorkspaceUnlock) -> Result<WorkspaceStatus> {
    open(ctx, &Secret::Passphrase(&request.passphrase))
}

/// Opens the chosen workspace with a secret.
pub(crate) fn open(ctx: &Ctx, secret: &Secret<'_>) -> Result<WorkspaceStatus> {
    ctx.settled();
    if ctx.workspace().is_err() {
        let folder = workspaces::chosen(ctx)?;
        let workspace = Workspace::open(&folder, secret, Arc::clone(&ctx.options().clock))?;
        ctx.install(workspace, None);
        workspaces::opened(ctx, &folder);
    }
    workspace_status(ctx, ())
}

/// Locks: tasks are stopped, connections closed, keys wiped. In the demo this leaves it.
pub fn workspace_lock(ctx: &Ctx, (): ()) -> Result<WorkspaceStatus> {
    ctx.close(LockedBy::User);
    workspace_status(ctx, ())
}

/// Calls the open workspace something else.
pub fn workspace_rename(ctx: &Ctx, request: WorkspaceRename) -> Result<WorkspaceStatus> {
    ctx.workspace()?.rename(&clean_name(&request.name)?)?;
    workspace_status(ctx, ())
}

/// The currency of a code.
pub(crate) fn base_currency(code: &str) -> Result<Currency> {
    code.parse().map_err(|_| Error::invalid(Message::new("error-currency").text("currency", code)))
}

/// The time zone of a name.
pub(crate) fn zone(name: &str) -> Result<chrono_tz::Tz> {
    name.parse().map_err(|_| Error::invalid(Message::new("error-time-zone").text("zone", name)))
}

fn clean_name(name: &str) -> Result<String> {
    let name = domain::text::one_line(name);
    match name.chars().count() {
        0 => Err(Error::invalid(Message::new("error-name-missing"))),
        1..=MAX_NAME => Ok(name),
        _ => Err(Error::invalid(Message::new("error-name-long").number("max", MAX_NAME))),
    }
}

/// Refuses a passphrase that is too short to protect anything.
pub(crate) fn long_enough(passphrase: &str) -> Result<()> {
    if normalise(passphrase).chars().count() < MIN_PASSPHRASE {
        return Err(Error::invalid(Message::new("error-passphrase-short").number("min", MIN_PASSPHRASE)));
    }
    Ok(())
}
