//! What is remembered outside of any workspace, because it is needed before one is open. Nothing private.

use crate::{Error, Result, atomic};
use serde::{Serialize, de::DeserializeOwned};
use std::{fs, path::Path};

/// What was remembered; `None` when nothing was, or when it cannot be read: then the program's defaults are right.
#[must_use]
pub fn load<T: DeserializeOwned>(home: &Path, name: &str) -> Option<T> {
    serde_json::from_slice(&fs::read(home.join(name)).ok()?).ok()
}

/// Remembers.
///
/// # Errors
/// Failures of the disk.
pub fn save<T: Serialize>(home: &Path, name: &str, preferences: &T) -> Result<()> {
    let text = serde_json::to_vec_pretty(preferences).map_err(|error| Error::Internal(error.to_string()))?;
    atomic::private_folder(home)?;
    Ok(atomic::replace(&home.join(name), &text)?)
}
