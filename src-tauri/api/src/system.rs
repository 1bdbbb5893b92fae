//! What the desktop that the program runs on can do for it. The shell brings it; without a desktop there is none.

use crate::{Ctx, Result};
use serde::Serialize;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// What the system keeps for the user between runs, such as a keychain. Every failure means: not available.
pub trait Keychain: Send + Sync {
    /// Whether a keychain answers.
    fn available(&self) -> bool;
    /// The secret kept under this name.
    fn get(&self, name: &str) -> Option<Zeroizing<Vec<u8>>>;
    /// Keeps a secret. False: it could not be.
    fn set(&self, name: &str, secret: &[u8]) -> bool;
    /// Forgets a secret.
    fn forget(&self, name: &str);
}

/// The system's dialogs for choosing a place.
pub trait Picker: Send + Sync {
    /// A folder; None: the user chose none.
    fn folder(&self) -> Option<PathBuf>;
    /// A file that exists.
    fn file(&self) -> Option<PathBuf>;
}

/// What was chosen in one of the system's dialogs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Picked {
    /// Whether there are such dialogs here; without them a path is typed.
    pub available: bool,
    /// What was chosen, if something was.
    pub path: Option<String>,
}

/// Lets the user choose a folder.
pub fn folder_pick(ctx: &Ctx, (): ()) -> Result<Picked> {
    Ok(picked(ctx, |picker| picker.folder()))
}

/// Lets the user choose a backup.
pub fn file_pick(ctx: &Ctx, (): ()) -> Result<Picked> {
    Ok(picked(ctx, |picker| picker.file()))
}

fn picked(ctx: &Ctx, pick: fn(&dyn Picker) -> Option<PathBuf>) -> Picked {
    let picker = ctx.options().picker.as_deref();
    let path = picker.and_then(pick).map(|path| path.display().to_string());
    Picked { available: picker.is_some(), path }
}
