//! What opens a workspace: its passphrase, its recovery code, the system's keychain.

use crate::{
    Code, Ctx, Error, Result,
    workspace::{WorkspaceStatus, long_enough, open, workspace_status},
    workspaces,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::{
    Found, Workspace,
    keys::{RecoveryCode, Secret, keychain_secret},
};
use uuid::Uuid;
use zeroize::Zeroizing;

/// A recovery code that its user has not yet shown to have.
pub(crate) struct Pending {
    workspace: Arc<Workspace>,
    code: RecoveryCode,
    ask: [usize; 2],
}

/// A recovery code as it is shown and printed.
#[derive(Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RecoverySheet {
    /// Eight groups of four symbols.
    #[cfg_attr(feature = "ts", ts(type = "Array<string>"))]
    pub groups: Vec<Zeroizing<String>>,
    /// The positions of two groups, from 0, that the user is asked to type.
    pub ask: Vec<usize>,
}

/// Two groups, typed from the sheet.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RecoveryConfirm {
    /// In the order in which they were asked for.
    #[cfg_attr(feature = "ts", ts(type = "Array<string>"))]
    pub answers: Vec<Zeroizing<String>>,
}

/// Whether they were right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RecoveryAnswer {
    /// From now on this code counts.
    pub confirmed: bool,
    /// The positions of groups that were typed otherwise than they are on the sheet.
    pub wrong: Vec<usize>,
}

/// A way in without the passphrase, which gets a new one.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WorkspaceRecover {
    /// The recovery code, as it was typed.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub code: Zeroizing<String>,
    /// The new passphrase.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub passphrase: Zeroizing<String>,
}

/// A new passphrase.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PassphraseChange {
    /// The one that counts.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub current: Zeroizing<String>,
    /// The one that shall.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub new: Zeroizing<String>,
}

/// The system's keychain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KeychainState {
    /// Whether one answers.
    pub available: bool,
    /// Whether it opens the workspace.
    pub on: bool,
}

/// Whether it shall.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KeychainSet {
    /// Whether.
    pub on: bool,
}

/// Opens the chosen workspace with what the system's keychain keeps for it.
pub fn workspace_unlock_keychain(ctx: &Ctx, (): ()) -> Result<WorkspaceStatus> {
    let gone = || Error::new(Code::WrongPassphrase, "error-keychain");
    let Found::Ready { id, keychain: true, .. } = store::look(&workspaces::chosen(ctx)?) else {
        return Err(gone());
    };
    let keychain = ctx.options().keychain.as_deref().ok_or_else(gone)?;
    let secret = keychain.get(&id.to_string()).ok_or_else(gone)?;
    open(ctx, &Secret::Keychain(&secret)).map_err(|error| match error.code {
        Code::WrongPassphrase => gone(),
        _ => error,
    })
}

/// Opens the chosen workspace with its recovery code and gives it a new passphrase. The code stays good.
pub fn workspace_recover(ctx: &Ctx, request: WorkspaceRecover) -> Result<WorkspaceStatus> {
    long_enough(&request.passphrase)?;
    let code = RecoveryCode::parse(&request.code)?;
    open(ctx, &Secret::Recovery(&code))?;
    // It may have been open before: then nobody looked at the code yet.
    ctx.workspace()?.recover(&code, &request.passphrase, ctx.options().kdf)?;
    workspace_status(ctx, ())
}

/// Changes the passphrase of the open workspace.
pub fn passphrase_change(ctx: &Ctx, request: PassphraseChange) -> Result<WorkspaceStatus> {
    long_enough(&request.new)?;
    ctx.workspace()?.change_passphrase(&request.current, &request.new, ctx.options().kdf)?;
    workspace_status(ctx, ())
}

/// The recovery code that waits to be confirmed, or a new one, which counts once it is.
pub fn recovery_code(ctx: &Ctx, (): ()) -> Result<RecoverySheet> {
    wait_for_confirmation(ctx, RecoveryCode::random()?)?;
    let pending = ctx.pending();
    let pending = pending.as_ref().ok_or(store::Error::Closed)?;
    Ok(RecoverySheet { groups: pending.code.groups(), ask: pending.ask.to_vec() })
}

/// Makes the code that waits the one that counts, for a user who has it.
pub fn recovery_confirm(ctx: &Ctx, request: RecoveryConfirm) -> Result<RecoveryAnswer> {
    let mut held = ctx.pending();
    let pending = held.as_ref().ok_or_else(|| Error::new(Code::NotFound, "error-code-gone"))?;
    let right =
        |(at, typed): (&usize, &Zeroizing<String>)| (!pending.code.has_group(*at, typed)).then_some(*at);
    let mut wrong: Vec<usize> = pending.ask.iter().zip(&request.answers).filter_map(right).collect();
    wrong.extend(pending.ask.iter().skip(request.answers.len()));
    if wrong.is_empty() {
        pending.workspace.set_recovery(&pending.code)?;
        *held = None;
    }
    Ok(RecoveryAnswer { confirmed: wrong.is_empty(), wrong })
}

/// The system's keychain, and whether it opens the workspace.
pub fn keychain_state(ctx: &Ctx, (): ()) -> Result<KeychainState> {
    let available = ctx.options().keychain.as_deref().is_some_and(|keychain| keychain.available());
    Ok(KeychainState { available, on: ctx.workspace()?.has_keychain() })
}

/// Lets the system's keychain open the workspace, or no longer.
pub fn keychain_set(ctx: &Ctx, request: KeychainSet) -> Result<KeychainState> {
    let workspace = ctx.workspace()?;
    let name = workspace.id().to_string();
    // The demo leaves nothing in anybody's keychain.
    let keychain = ctx.options().keychain.as_deref().filter(|_| ctx.demo().is_none());
    if request.on {
        let secret = keychain_secret()?;
        if !keychain.is_some_and(|keychain| keychain.set(&name, &secret)) {
            return Err(Error::new(Code::Invalid, "error-keychain-unavailable"));
        }
        workspace.set_keychain(Some(&secret))?;
    } else {
        workspace.set_keychain(None)?;
        if let Some(keychain) = keychain {
            keychain.forget(&name);
        }
    }
    keychain_state(ctx, ())
}

/// Keeps a code in memory until its user has shown that they have it.
pub(crate) fn wait_for_confirmation(ctx: &Ctx, code: RecoveryCode) -> Result<()> {
    let workspace = ctx.workspace()?;
    let mut held = ctx.pending();
    // One that waits may be on a screen already: it is not replaced.
    if held.as_ref().is_some_and(|pending| Arc::ptr_eq(&pending.workspace, &workspace)) {
        return Ok(());
    }
    let chance = Uuid::new_v4().into_bytes();
    let first = usize::from(chance[0]) % RecoveryCode::GROUPS;
    let step = 1 + usize::from(chance[1]) % (RecoveryCode::GROUPS - 1);
    let mut ask = [first, (first + step) % RecoveryCode::GROUPS];
    ask.sort_unstable();
    *held = Some(Pending { workspace, code, ask });
    Ok(())
}
