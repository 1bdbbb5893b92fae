//! The key file, `vault.json`: public, small, and all that is needed beside a passphrase to open the database.

use crate::{
    Error, Result, atomic,
    keys::{DataKey, KdfCost, Slot},
    schema,
};
use serde::{Deserialize, Serialize};
use std::{fs, path::Path};
use uuid::Uuid;

/// Its name in the folder of the workspace.
pub(crate) const NAME: &str = "vault.json";
/// Its copy, for a damaged original.
pub(crate) const COPY: &str = "vault.json.bak";

/// The largest key file that is read: a real one has about a kilobyte.
const MAX_BYTES: u64 = 64 * 1024;

/// What `vault.json` says.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyFile {
    /// Version of this format.
    format: u32,
    /// Identity of the workspace.
    pub(crate) workspace: Uuid,
    /// Schema of the database when the key file was written, so that a newer one can be told before it is opened.
    pub(crate) schema: i64,
    /// The data key, wrapped once per secret.
    slots: Vec<Slot>,
}

impl KeyFile {
    /// A new one around a data key.
    pub(crate) fn seal(key: &DataKey, passphrase: &str, cost: KdfCost) -> Result<Self> {
        let workspace = Uuid::new_v4();
        let slot = Slot::seal(key, passphrase, workspace, cost)?;
        Ok(Self { format: 1, workspace, schema: schema::CURRENT, slots: vec![slot] })
    }

    /// Writes the key file and its copy.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        let text = serde_json::to_vec_pretty(self).map_err(|e| Error::Internal(e.to_string()))?;
        atomic::replace(&folder.join(NAME), &text)?;
        atomic::replace(&folder.join(COPY), &text)?;
        Ok(())
    }

    /// Reads the key file, or its copy when it cannot be understood.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        match Self::read_one(&folder.join(NAME)) {
            Err(Error::KeyFileDamaged | Error::Missing) => match Self::read_one(&folder.join(COPY)) {
                Err(Error::Missing) if !folder.join(NAME).exists() => Err(Error::Missing),
                Err(Error::Missing) => Err(Error::KeyFileDamaged),
                copy => copy,
            },
            original => original,
        }
    }

    fn read_one(path: &Path) -> Result<Self> {
        let size = match fs::metadata(path) {
            Ok(file) => file.len(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(Error::Missing),
            Err(error) => return Err(error.into()),
        };
        if size > MAX_BYTES {
            return Err(Error::KeyFileDamaged);
        }
        let file: Self = serde_json::from_slice(&fs::read(path)?).map_err(|_| Error::KeyFileDamaged)?;
        if file.format == 1 { Ok(file) } else { Err(Error::Newer(file.schema)) }
    }

    /// The data key, for the right passphrase.
    pub(crate) fn open(&self, passphrase: &str) -> Result<DataKey> {
        let mut outcome = Err(Error::KeyFileDamaged);
        for slot in &self.slots {
            outcome = slot.open(passphrase, self.workspace);
            if outcome.is_ok() {
                break;
            }
        }
        outcome
    }
}
