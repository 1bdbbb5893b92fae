//! The key file, `vault.json`: public, small, and all that is needed beside a secret to open the database.

use crate::{
    Error, Result, atomic,
    keys::{DataKey, KdfCost, RecoveryCode, Secret, Slot},
    schema,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{fs, path::Path};
use uuid::Uuid;

/// Its name in the folder of the workspace.
pub(crate) const NAME: &str = "vault.json";
/// Its copy, for a damaged original.
pub(crate) const COPY: &str = "vault.json.bak";

/// The version of the format that this program writes. Version 1 had no name, no checksum and no recovery code.
const FORMAT: u32 = 2;

/// What every version of the format says.
#[derive(Deserialize)]
struct Head {
    format: u32,
    schema: i64,
}

/// The largest key file that is read: a real one has about a kilobyte.
const MAX_BYTES: u64 = 64 * 1024;
/// What stands before the checksum, which covers every byte before this.
const SUM: &str = ",\n  \"sha256\": \"";

/// What `vault.json` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyFile {
    /// Version of this format.
    format: u32,
    /// Identity of the workspace.
    pub(crate) workspace: Uuid,
    /// What its user calls it; shown before it is unlocked.
    #[serde(default)]
    pub(crate) name: String,
    /// Schema of the database when the key file was written, so that a newer one can be told before it is opened.
    schema: i64,
    /// The data key, wrapped once per secret.
    slots: Vec<Slot>,
    /// Of the text before it. Not kept in memory.
    #[serde(default, skip_serializing)]
    sha256: Option<String>,
}

impl KeyFile {
    /// A new one around a data key.
    pub(crate) fn seal(
        key: &DataKey,
        name: &str,
        passphrase: &str,
        code: &RecoveryCode,
        cost: KdfCost,
    ) -> Result<Self> {
        let mut file = Self::bare(Uuid::new_v4(), name);
        file.set(key, &Secret::Passphrase(passphrase), cost)?;
        file.set(key, &Secret::Recovery(code), cost)?;
        Ok(file)
    }

    fn bare(workspace: Uuid, name: &str) -> Self {
        let (name, slots) = (name.to_owned(), Vec::new());
        Self { format: FORMAT, workspace, name, schema: schema::CURRENT, slots, sha256: None }
    }

    /// One with the slots of a backup.
    pub(crate) fn of_backup(workspace: Uuid, name: &str, slots: Vec<Slot>) -> Self {
        Self { slots, ..Self::bare(workspace, name) }
    }

    /// Its slots, for a backup.
    pub(crate) fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// Puts a secret in the place of the one of its kind.
    pub(crate) fn set(&mut self, key: &DataKey, secret: &Secret<'_>, cost: KdfCost) -> Result<()> {
        let slot = Slot::seal(key, secret, self.workspace, cost)?;
        self.forget(secret);
        self.slots.push(slot);
        Ok(())
    }

    /// Takes the secret of this kind away.
    pub(crate) fn forget(&mut self, kind: &Secret<'_>) {
        self.slots.retain(|slot| !slot.is_for(kind));
    }

    /// Whether the system's keychain opens it.
    pub(crate) fn has_keychain(&self) -> bool {
        self.slots.iter().any(|slot| matches!(slot, Slot::Keychain { .. }))
    }

    /// Whether the user has shown that they have the recovery code.
    pub(crate) fn recovery_confirmed(&self) -> bool {
        self.slots.iter().any(|slot| matches!(slot, Slot::Recovery { confirmed: true, .. }))
    }

    /// Remembers that they have.
    pub(crate) fn confirm_recovery(&mut self) {
        for slot in &mut self.slots {
            if let Slot::Recovery { confirmed, .. } = slot {
                *confirmed = true;
            }
        }
    }

    /// Writes the key file, then its copy. Until the first is in place the old one counts, from then on the new one.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        let text = self.text()?;
        atomic::replace(&folder.join(NAME), text.as_bytes())?;
        atomic::replace(&folder.join(COPY), text.as_bytes())?;
        Ok(())
    }

    fn text(&self) -> Result<String> {
        let text = serde_json::to_string_pretty(self).map_err(|e| Error::Internal(e.to_string()))?;
        let body = text.strip_suffix("\n}").unwrap_or(&text);
        Ok(format!("{body}{SUM}{}\"\n}}\n", sum(body)))
    }

    /// Reads what a folder's key file says; where that is damaged or missing, what its copy says, and whether it was the
    /// copy.
    ///
    /// # Errors
    /// Of the key file, when neither can be understood.
    pub(crate) fn read(folder: &Path) -> Result<(Self, bool)> {
        match (Self::read_one(&folder.join(NAME)), Self::read_one(&folder.join(COPY))) {
            (Ok(original), copy) => {
                let same = copy.is_ok_and(|copy| copy == original);
                Ok((original, !same))
            }
            (Err(Error::Missing | Error::KeyFileDamaged), Ok(copy)) => Ok((copy, true)),
            (Err(Error::Missing), Err(Error::KeyFileDamaged)) => Err(Error::KeyFileDamaged),
            (Err(error), _) => Err(error),
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
        let text = String::from_utf8(fs::read(path)?).map_err(|_| Error::KeyFileDamaged)?;
        // A later format may have fields and slots that this program does not know: it is told apart from damage.
        let head: Head = serde_json::from_str(&text).map_err(|_| Error::KeyFileDamaged)?;
        if head.format > FORMAT || head.schema > schema::CURRENT {
            return Err(Error::Newer(head.schema));
        }
        let mut file: Self = serde_json::from_str(&text).map_err(|_| Error::KeyFileDamaged)?;
        let body = text.rsplit_once(SUM).map(|(body, _)| body);
        match (file.sha256.take(), body) {
            (Some(stated), Some(body)) if stated == sum(body) => {}
            (None, None) if file.format == 1 => {}
            _ => return Err(Error::KeyFileDamaged),
        }
        // As it will be written: a program that reads it has it in its own version.
        (file.format, file.schema) = (FORMAT, schema::CURRENT);
        Ok(file)
    }

    /// The data key, for the right secret.
    pub(crate) fn open(&self, secret: &Secret<'_>) -> Result<DataKey> {
        let mut outcome = Err(match secret {
            Secret::Passphrase(_) => Error::KeyFileDamaged,
            Secret::Recovery(_) => Error::WrongCode,
            Secret::Keychain(_) => Error::WrongPassphrase,
        });
        for slot in self.slots.iter().filter(|slot| slot.is_for(secret)) {
            outcome = slot.open(secret, self.workspace);
            if outcome.is_ok() {
                break;
            }
        }
        outcome
    }
}

fn sum(text: &str) -> String {
    crate::row::hex(&Sha256::digest(text))
}

/// Opens the data key of a folder. A key file and a copy that differ are made the same again: the one that counts is
/// written over the other, so that no earlier passphrase opens anything.
pub(crate) fn open(folder: &Path, secret: &Secret<'_>) -> Result<(DataKey, KeyFile)> {
    let (file, mend) = KeyFile::read(folder)?;
    let key = file.open(secret)?;
    if mend {
        // A disk that cannot be written changes nothing of what was found.
        let _ = file.write(folder);
    }
    Ok((key, file))
}
