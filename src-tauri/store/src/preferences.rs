//! What is remembered outside of any workspace, because it is needed before one is open. Nothing private.

use crate::{Error, Result, atomic};
use serde::{Serialize, de::DeserializeOwned};
use std::{fs, path::Path};

const NAME: &str = "preferences.json";

/// What was remembered; `None` when nothing was, or when it cannot be read: then the program's defaults are right.
#[must_use]
pub fn load<T: DeserializeOwned>(home: &Path) -> Option<T> {
    serde_json::from_slice(&fs::read(home.join(NAME)).ok()?).ok()
}

/// Remembers.
///
/// # Errors
/// Failures of the disk.
pub fn save<T: Serialize>(home: &Path, preferences: &T) -> Result<()> {
    let text = serde_json::to_vec_pretty(preferences).map_err(|error| Error::Internal(error.to_string()))?;
    atomic::private_folder(home)?;
    Ok(atomic::replace(&home.join(NAME), &text)?)
}
