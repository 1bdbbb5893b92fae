//! The format of a backup: one file that never changes once it has its name.
//!
//! `DIWANBK1`, the length of the header in four bytes (little-endian), the header in JSON, 32 bytes of HMAC-SHA256 over
//! all of that under a key derived from the data key, then the database as it lies on the disk, encrypted.

use crate::{
    Error, Result,
    atomic::NewFile,
    keyfile::KeyFile,
    keys::{DataKey, Slot},
    row::hex,
};
use domain::backup::BackupReason;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, Read},
    path::Path,
};
use uuid::Uuid;
use zeroize::Zeroizing;

const MAGIC: &[u8; 8] = b"DIWANBK1";
/// The version of the header.
const FORMAT: u32 = 1;
/// The longest header that is read, in bytes; a real one has about two kilobytes.
const MAX_HEADER: u32 = 1 << 20;
const MAC: usize = 32;
const MAC_KEY: &str = "diwan backup header 1";
/// How much of a file is read at once.
const CHUNK: usize = 1 << 18;

/// What a backup says about itself. Readable without a key: it holds nothing of what is in the workspace but counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Header {
    /// Version of this format.
    pub(crate) format: u32,
    /// When it was made, in UTC milliseconds.
    pub(crate) made_at: i64,
    /// Version of the program that made it.
    pub(crate) program: String,
    /// Why.
    pub(crate) reason: BackupReason,
    /// Identity of the workspace.
    pub(crate) workspace: Uuid,
    /// What its user calls it.
    pub(crate) name: String,
    /// Version of its schema.
    pub(crate) schema: i64,
    /// The slots of its key file on that day.
    pub(crate) slots: Vec<Slot>,
    /// Its last journal entry.
    pub(crate) entry: i64,
    /// Identity of that entry: after a restore another one may have its number.
    pub(crate) entry_id: Uuid,
    /// Rows of each table.
    pub(crate) rows: BTreeMap<String, u64>,
    /// Length of the database, in bytes.
    pub(crate) bytes: u64,
    /// SHA-256 of the database, in hexadecimal digits.
    pub(crate) sha256: String,
}

impl Header {
    /// A header for the present, its database not yet measured.
    pub(crate) fn new(vault: &KeyFile, reason: BackupReason, made_at: i64) -> Self {
        Self {
            format: FORMAT,
            made_at,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            reason,
            workspace: vault.workspace,
            name: vault.name.clone(),
            schema: 0,
            slots: vault.slots().to_vec(),
            entry: 0,
            entry_id: Uuid::nil(),
            rows: BTreeMap::new(),
            bytes: 0,
            sha256: String::new(),
        }
    }

    /// The key file that it holds.
    pub(crate) fn vault(&self) -> KeyFile {
        KeyFile::of_backup(self.workspace, &self.name, self.slots.clone())
    }
}

/// A backup whose header was read and whose length is right. Its database was not looked at yet.
pub(crate) struct Opened {
    /// What it says about itself.
    pub(crate) header: Header,
    before: Vec<u8>,
    mac: [u8; MAC],
    file: File,
}

impl Opened {
    /// Reads the beginning of a file.
    ///
    /// # Errors
    /// [`Error::BackupDamaged`], [`Error::Newer`]; failures of the disk.
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let mut file = File::open(path)?;
        let size = file.metadata()?.len();
        let mut before = read(&mut file, MAGIC.len() + 4)?;
        let (magic, length) = before.split_at(MAGIC.len());
        let length = u32::from_le_bytes(length.try_into().map_err(|_| Error::BackupDamaged)?);
        if magic != MAGIC || length > MAX_HEADER {
            return Err(Error::BackupDamaged);
        }
        let text = read(&mut file, length as usize)?;
        let mac = read(&mut file, MAC)?.try_into().map_err(|_| Error::BackupDamaged)?;
        #[derive(Deserialize)]
        struct Version {
            format: u32,
            schema: i64,
        }
        let version: Version = serde_json::from_slice(&text).map_err(|_| Error::BackupDamaged)?;
        if version.format > FORMAT || version.schema > crate::schema::CURRENT {
            return Err(Error::Newer(version.schema));
        }
        let header: Header = serde_json::from_slice(&text).map_err(|_| Error::BackupDamaged)?;
        before.extend(text);
        let whole = ((before.len() + MAC) as u64).checked_add(header.bytes);
        if whole != Some(size) {
            return Err(Error::BackupDamaged);
        }
        Ok(Self { header, before, mac, file })
    }

    /// Whether the header is as it was written under this key.
    pub(crate) fn is_under(&self, key: &DataKey) -> bool {
        mac(key, &self.before).verify_slice(&self.mac).is_ok()
    }

    /// Reads the database and says whether all of it is as it was written; `each` is given its bytes.
    pub(crate) fn body(&mut self, mut each: impl FnMut(&[u8]) -> Result<()>) -> Result<()> {
        let mut hash = Sha256::new();
        let mut left = self.header.bytes;
        let mut buffer = vec![0; CHUNK];
        while left > 0 {
            let want = CHUNK.min(usize::try_from(left).unwrap_or(CHUNK));
            self.file.read_exact(&mut buffer[..want]).map_err(cut_short)?;
            hash.update(&buffer[..want]);
            each(&buffer[..want])?;
            left -= want as u64;
        }
        if hex(&hash.finalize()) == self.header.sha256 { Ok(()) } else { Err(Error::BackupDamaged) }
    }
}

/// Checks all of a backup under the key of its workspace.
///
/// # Errors
/// [`Error::BackupDamaged`], [`Error::Newer`]; failures of the disk.
pub(crate) fn check(path: &Path, key: &DataKey) -> Result<Header> {
    let mut opened = Opened::open(path)?;
    if !opened.is_under(key) {
        return Err(Error::BackupDamaged);
    }
    opened.body(|_| Ok(()))?;
    Ok(opened.header)
}

/// Writes a backup: the header, completed with the measures of the database, and the database.
pub(crate) fn write(path: &Path, mut header: Header, database: &Path, key: &DataKey) -> Result<Header> {
    let mut hash = Sha256::new();
    header.bytes = each_chunk(database, |bytes| {
        hash.update(bytes);
        Ok(())
    })?;
    header.sha256 = hex(&hash.finalize());
    let text = serde_json::to_vec(&header).map_err(|error| Error::Internal(error.to_string()))?;
    let length = u32::try_from(text.len()).ok().filter(|length| *length <= MAX_HEADER);
    let length = length.ok_or_else(|| Error::Internal("a backup's header is too long".into()))?;
    let mut before = MAGIC.to_vec();
    before.extend(length.to_le_bytes());
    before.extend(text);
    let mut file = NewFile::create(path)?;
    file.append(&before)?;
    file.append(&mac(key, &before).finalize().into_bytes())?;
    each_chunk(database, |bytes| Ok(file.append(bytes)?))?;
    file.finish()?;
    Ok(header)
}

/// Copies a file whole and durably.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    let mut file = NewFile::create(to)?;
    each_chunk(from, |bytes| Ok(file.append(bytes)?))?;
    Ok(file.finish()?)
}

fn each_chunk(path: &Path, mut each: impl FnMut(&[u8]) -> Result<()>) -> Result<u64> {
    let mut file = File::open(path)?;
    let mut buffer = vec![0; CHUNK];
    let mut length = 0;
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(length),
            n => {
                each(&buffer[..n])?;
                length += n as u64;
            }
        }
    }
}

fn read(file: &mut File, length: usize) -> Result<Vec<u8>> {
    let mut bytes = vec![0; length];
    file.read_exact(&mut bytes).map_err(cut_short)?;
    Ok(bytes)
}

fn cut_short(error: io::Error) -> Error {
    if error.kind() == io::ErrorKind::UnexpectedEof { Error::BackupDamaged } else { error.into() }
}

fn mac(key: &DataKey, before: &[u8]) -> Hmac<Sha256> {
    // HMAC fills a short key up with zeros to the length of a block.
    let mut block = Zeroizing::new([0; 64]);
    block[..32].copy_from_slice(key.subkey(MAC_KEY).as_ref());
    let mut mac = Hmac::<Sha256>::new((&*block).into());
    mac.update(before);
    mac
}
