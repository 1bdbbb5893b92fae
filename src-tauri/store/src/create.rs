//! Making a workspace, so that no half-made one is ever found.

use crate::{
    Error, Result, Workspace, atomic,
    clock::Clock,
    connection::{self, Role},
    journal,
    keyfile::KeyFile,
    keys::{DataKey, KdfCost, RecoveryCode},
    pipelines, place, schema, settings,
    tx::Kind,
    workspace::{DATABASE, exists},
    writer::Writer,
};
use domain::{money::Currency, time::Instant};
use rusqlite::Connection;
use std::{fs, path::Path, sync::Arc};
use uuid::Uuid;

/// How the folder of a workspace in the making begins. One that is found later was left by a creation that was cut
/// short: it never had a key file that anyone was told of.
const STAGING: &str = ".diwan-new-";

/// A workspace to be created.
pub struct New<'a> {
    /// What its user calls it; readable without a key.
    pub name: &'a str,
    /// What opens it.
    pub passphrase: &'a str,
    /// What deriving its key costs.
    pub cost: KdfCost,
    /// Its base currency.
    pub base: Currency,
    /// Its time zone.
    pub zone: chrono_tz::Tz,
}

impl Workspace {
    /// Creates a workspace in a folder that has none, with the default pipeline, and leaves it closed. Returns its
    /// recovery code, which is written nowhere.
    ///
    /// It is made beside the folder and renamed into place when whole, so that no half-made one is ever found.
    ///
    /// # Errors
    /// [`Error::Exists`], [`Error::SyncedFolder`]; failures of the disk.
    pub fn create(folder: &Path, new: &New<'_>, clock: Arc<dyn Clock>) -> Result<RecoveryCode> {
        let code = RecoveryCode::random()?;
        stage(folder, |beside| {
            let key = DataKey::random()?;
            let path = beside.join(DATABASE);
            let mut db = connection::open(&path, &key, Role::Creator)?;
            // The log beside it takes this mode over.
            atomic::private_file(&path)?;
            schema::migrate(&mut db)?;
            new_device(&db, clock.now())?;
            let mut writer = Writer::new(db, &path, &key, clock)?;
            writer.change("workspace_create", Kind::Do, |tx| {
                settings::set(tx, settings::BASE_CURRENCY, new.base.code())?;
                settings::set(tx, settings::TIME_ZONE, new.zone.name())?;
                pipelines::insert_default(tx)?;
                Ok(())
            })?;
            journal::close_horizon(&mut writer)?;
            let (jobs, thread) = writer.start()?;
            drop(jobs);
            thread.join().map_err(|_| Error::Closed)?;
            KeyFile::seal(&key, new.name, new.passphrase, &code, new.cost)?.write(beside)
        })?;
        Ok(code)
    }
}

/// Says that this copy of the workspace is another one than before, also where this computer's clock is behind the one
/// that it comes from.
pub(crate) fn new_device(db: &Connection, now: Instant) -> Result<()> {
    let sql = "INSERT INTO device (id, since) SELECT ?1, max(?2, coalesce(max(since) + 1, ?2)) FROM device";
    db.execute(sql, (Uuid::new_v4().as_bytes(), now))?;
    Ok(())
}

/// Makes the folder of a workspace: under another name, which is given up for its own once `make` has filled it.
pub(crate) fn stage(folder: &Path, make: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    if exists(folder)? {
        return Err(Error::Exists);
    }
    let folder = std::path::absolute(folder)?;
    place::refuse_synced(&folder)?;
    let parent = folder.parent().ok_or(Error::Missing)?;
    atomic::private_folder(parent)?;
    sweep(parent);
    let beside = parent.join(format!("{STAGING}{}", Uuid::new_v4()));
    let made =
        atomic::private_folder(&beside).map_err(Error::from).and_then(|()| make(&beside)).and_then(|()| {
            match fs::remove_dir(&folder) {
                Err(error) if error.kind() == std::io::ErrorKind::DirectoryNotEmpty => {
                    return Err(Error::Exists);
                }
                _ => {}
            }
            Ok(atomic::rename(&beside, &folder)?)
        });
    if made.is_err() {
        // What is left is under a name that no one looks for and holds nothing of the user's.
        let _ = fs::remove_dir_all(&beside);
    }
    made
}

/// Removes what creations that were cut short have left. A failure leaves it for the next time.
fn sweep(parent: &Path) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(STAGING) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
