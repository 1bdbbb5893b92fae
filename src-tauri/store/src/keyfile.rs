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

/// The version of the format that this program writes.
const FORMAT: u32 = 1;

/// What every version of the format says.
#[derive(Deserialize)]
struct Head {
    format: u32,
    schema: i64,
}

/// The largest key file that is read: a real one has about a kilobyte.
const MAX_BYTES: u64 = 64 * 1024;

/// What `vault.json` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyFile {
    /// Version of this format.
    format: u32,
    /// Identity of the workspace.
    workspace: Uuid,
    /// Schema of the database when the key file was written, so that a newer one can be told before it is opened.
    schema: i64,
    /// The data key, wrapped once per secret.
    slots: Vec<Slot>,
}

impl KeyFile {
    /// A new one around a data key.
    pub(crate) fn seal(key: &DataKey, passphrase: &str, cost: KdfCost) -> Result<Self> {
        let workspace = Uuid::new_v4();
        let slot = Slot::seal(key, passphrase, workspace, cost)?;
        Ok(Self { format: FORMAT, workspace, schema: schema::CURRENT, slots: vec![slot] })
    }

    /// Writes the key file and its copy.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        let text = serde_json::to_vec_pretty(self).map_err(|e| Error::Internal(e.to_string()))?;
        atomic::replace(&folder.join(NAME), &text)?;
        atomic::replace(&folder.join(COPY), &text)?;
        Ok(())
    }

    /// Reads what a folder's key files say: the key file, and its copy where that says something else.
    ///
    /// # Errors
    /// Of the key file, when neither can be understood.
    pub(crate) fn read(folder: &Path) -> Result<Vec<Self>> {
        let (original, copy) = (Self::read_one(&folder.join(NAME)), Self::read_one(&folder.join(COPY)));
        match (original, copy) {
            (Ok(original), Ok(copy)) if copy == original => Ok(vec![original]),
            (Ok(original), Ok(copy)) => Ok(vec![original, copy]),
            (Ok(one), Err(_)) | (Err(Error::Missing | Error::KeyFileDamaged), Ok(one)) => Ok(vec![one]),
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
        let bytes = fs::read(path)?;
        // A later format may have fields and slots that this program does not know: it is told apart from damage.
        let head: Head = serde_json::from_slice(&bytes).map_err(|_| Error::KeyFileDamaged)?;
        if head.format > FORMAT || head.schema > schema::CURRENT {
            return Err(Error::Newer(head.schema));
        }
        serde_json::from_slice(&bytes).map_err(|_| Error::KeyFileDamaged)
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

/// Opens the data key of a folder. A flipped bit in the key file looks like a wrong passphrase, so where the copy says
/// something else it is tried, too; the one that opens is written over the other.
pub(crate) fn open(folder: &Path, passphrase: &str) -> Result<DataKey> {
    let files = KeyFile::read(folder)?;
    let mut outcome = Err(Error::KeyFileDamaged);
    for (at, file) in files.iter().enumerate() {
        match file.open(passphrase) {
            Ok(key) => {
                // The one that does not open is no use to anyone; a disk that cannot be written changes nothing of that.
                if at > 0 {
                    let _ = file.write(folder);
                }
                return Ok(key);
            }
            // A wrong passphrase is the likelier trouble, and the kinder word.
            Err(Error::WrongPassphrase) => outcome = Err(Error::WrongPassphrase),
            Err(error) if at == 0 => outcome = Err(error),
            Err(_) => {}
        }
    }
    outcome
}
