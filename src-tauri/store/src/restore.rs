//! Taking a backup back: looked at beside the workspace first, then put in its place.
//!
//! Nothing is deleted. What a restore replaces is in a backup of its own, or, where it can no longer be read, set aside in
//! `quarantine/`.

use crate::{
    Error, Progress, Result, Workspace, atomic,
    backup::{
        file::{self, Opened},
        make,
    },
    clock::Clock,
    connection::{self, Role},
    create, keyfile,
    keys::{DataKey, RecoveryCode, Secret},
    place, tables,
    workspace::{self, DATABASE},
};
use domain::{
    backup::{BackupReason, RestoreWhat},
    time::Instant,
};
use rusqlite::{Connection, types::Value};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, atomic::Ordering as Atomic},
};
use uuid::Uuid;

/// Where backups are opened to be looked at, and damaged files are set aside.
const QUARANTINE: &str = "quarantine";
/// How the name of a folder begins whose content is only looked at, and goes again.
const LOOK: &str = "look-";

/// How one kind of record differs between now and a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The table.
    pub table: &'static str,
    /// Rows now.
    pub now: u64,
    /// Rows in the backup.
    pub then: u64,
    /// Rows that are there now and not in the backup.
    pub only_now: u64,
    /// Rows that are in the backup and not there now.
    pub only_then: u64,
    /// Rows that are in both, and not the same.
    pub differ: u64,
}

/// A backup that was found good and lies open beside the workspace.
pub struct Look {
    folder: PathBuf,
    /// When the backup was made.
    pub made_at: Instant,
    /// Table by table.
    pub differences: Vec<Difference>,
    /// Deals by title, at most [`Look::SHOWN`].
    pub deals: Vec<(String, RestoreWhat)>,
    /// Deals beyond these.
    pub more: u64,
    /// The workspace itself is damaged: nothing could be compared, and what is there will be set aside.
    pub damaged: bool,
}

impl Look {
    /// How many deals are named.
    pub const SHOWN: usize = 100;
}

impl Drop for Look {
    fn drop(&mut self) {
        // What is left is encrypted, and goes with the next look.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Workspace {
    /// Opens a backup beside the workspace and says what differs.
    ///
    /// # Errors
    /// [`Error::BackupDamaged`], [`Error::BackupForeign`], [`Error::Newer`], [`Error::Cancelled`]; failures of the disk.
    pub fn look_into(&self, backup: &Path, progress: Option<&dyn Progress>) -> Result<Look> {
        let quarantine = self.folder().join(QUARANTINE);
        sweep(&quarantine);
        let folder = quarantine.join(format!("{LOOK}{}", Uuid::new_v4().simple()));
        let mut look =
            Look { folder, made_at: 0, differences: Vec::new(), deals: Vec::new(), more: 0, damaged: false };
        atomic::private_folder(&look.folder)?;
        let path = look.folder.join(DATABASE);
        look.made_at = extract(backup, self.key(), Some(self.id()), &path)?;
        match self.compare_with(&path, &mut look, progress) {
            Err(Error::Damaged) => {
                look.damaged = true;
                (look.more, look.differences, look.deals) = (0, Vec::new(), Vec::new());
            }
            outcome => outcome?,
        }
        Ok(look)
    }

    fn compare_with(&self, backup: &Path, look: &mut Look, progress: Option<&dyn Progress>) -> Result<()> {
        let then = connection::open(backup, self.key(), Role::Look)?;
        let now = self.connect()?;
        let moment = now.unchecked_transaction()?;
        for (at, table) in (1..).zip(tables::ALL) {
            let difference = compare(&now, &then, table, look)?;
            look.differences.push(difference);
            if let Some(progress) = progress {
                if progress.cancelled().load(Atomic::Relaxed) {
                    return Err(Error::Cancelled);
                }
                progress.at(at, tables::ALL.len() as u64);
            }
        }
        Ok(moment.finish()?)
    }

    /// Puts a backup that was looked at in the place of this workspace, which is backed up first, or, when it is damaged, set
    /// aside; and opens it. When the last step fails, what is opened again is what was there, with the reason.
    ///
    /// # Errors
    /// Those of making a backup, and then this workspace is open as before; those of opening.
    pub fn restore(&self, look: &Look, progress: Option<&dyn Progress>) -> Result<(Self, Result<()>)> {
        let damaged = match self.back_up(BackupReason::Restore, progress) {
            Err(Error::Damaged | Error::BackupDamaged) => true,
            outcome => outcome.map(|_| look.damaged)?,
        };
        let path = look.folder.join(DATABASE);
        prepare(&path, self.key(), self.now())?;
        let _alone = self.alone();
        let (key, vault, clock) = self.opener();
        let lock = self.stop().ok_or(Error::Closed)?;
        let placed = if damaged {
            set_aside(self.folder(), &self.folder().join(QUARANTINE), self.now())
                .and_then(|_| Ok(atomic::rename(&path, &self.folder().join(DATABASE))?))
        } else {
            self.back_up_rest(BackupReason::Restore).and_then(|()| place(&path, self.folder()))
        };
        Ok((Self::open_with(self.folder(), lock, key, vault, clock)?, placed))
    }
}

/// Puts a backup in the place of a workspace that cannot be opened. What is there is set aside first.
///
/// # Errors
/// Those of unlocking; [`Error::BackupDamaged`], [`Error::BackupForeign`]; failures of the disk. Then the folder is as
/// before.
pub fn rescue(folder: &Path, secret: &Secret<'_>, backup: &Path, clock: Arc<dyn Clock>) -> Result<Workspace> {
    place::refuse_synced(folder)?;
    let lock = workspace::lock(folder)?;
    let (key, vault, lost) = match keyfile::open(folder, secret) {
        Err(Error::Missing | Error::KeyFileDamaged) => {
            let vault = Opened::open(backup)?.header.vault();
            (vault.open(secret)?, vault, true)
        }
        outcome => outcome.map(|(key, vault)| (key, vault, false))?,
    };
    let quarantine = folder.join(QUARANTINE);
    sweep(&quarantine);
    let looked = quarantine.join(format!("{LOOK}{}", Uuid::new_v4().simple()));
    atomic::private_folder(&looked)?;
    let path = looked.join(DATABASE);
    extract(backup, &key, Some(vault.workspace), &path)?;
    prepare(&path, &key, clock.now())?;
    // Now that the backup is known to be good.
    if lost {
        vault.write(folder)?;
    }
    let logs = set_aside(folder, &quarantine, clock.now())?;
    if let Err(error) = atomic::rename(&path, &folder.join(DATABASE)) {
        for (log, aside) in &logs {
            // What cannot be put back is still in quarantine.
            let _ = file::copy(aside, log);
        }
        return Err(error.into());
    }
    let _ = fs::remove_dir_all(&looked);
    Workspace::open_with(folder, lock, key, vault, clock)
}

/// Makes a workspace out of a backup, in a folder that has none, and opens it.
///
/// # Errors
/// [`Error::Exists`], [`Error::SyncedFolder`]; those of unlocking, for the slots of the backup's day;
/// [`Error::BackupDamaged`]; failures of the disk. Then there is no workspace.
pub fn found(folder: &Path, secret: &Secret<'_>, backup: &Path, clock: Arc<dyn Clock>) -> Result<Workspace> {
    let vault = Opened::open(backup)?.header.vault();
    let key = vault.open(secret)?;
    create::stage(folder, |beside| {
        let path = beside.join(DATABASE);
        extract(backup, &key, None, &path)?;
        prepare(&path, &key, clock.now())?;
        vault.write(beside)
    })?;
    let lock = workspace::lock(folder)?;
    Workspace::open_with(folder, lock, key, vault, clock)
}

/// What was typed to open a backup: a recovery code where it is one, else a passphrase.
///
/// # Errors
/// Those of [`found`].
pub fn found_with(folder: &Path, typed: &str, backup: &Path, clock: Arc<dyn Clock>) -> Result<Workspace> {
    match RecoveryCode::parse(typed) {
        Ok(code) => found(folder, &Secret::Recovery(&code), backup, clock),
        Err(_) => found(folder, &Secret::Passphrase(typed), backup, clock),
    }
}

/// Writes the database of a backup to a file of its own, and sees that it is good in every respect.
fn extract(backup: &Path, key: &DataKey, workspace: Option<Uuid>, to: &Path) -> Result<Instant> {
    let mut opened = Opened::open(backup)?;
    if workspace.is_some_and(|own| own != opened.header.workspace) {
        return Err(Error::BackupForeign);
    }
    if !opened.is_under(key) {
        return Err(Error::BackupDamaged);
    }
    let mut out = atomic::NewFile::create(to)?;
    opened.body(|bytes| Ok(out.append(bytes)?))?;
    out.finish()?;
    make::verify(to, key, &opened.header)?;
    Ok(opened.header.made_at)
}

/// Makes a database that came out of a backup this laptop's own.
fn prepare(path: &Path, key: &DataKey, now: Instant) -> Result<()> {
    let db = connection::open(path, key, Role::Look)?;
    // An older schema has no column for it; it becomes another copy when it is brought up to date and restored again.
    if crate::schema::version(&db)? == crate::schema::CURRENT {
        create::new_device(&db, now)?;
    }
    db.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// Puts a database in the place of a closed one.
fn place(path: &Path, folder: &Path) -> Result<()> {
    // A log that could not be folded in belongs to the old database: with the new one it would be damage.
    if has_log(folder) { Err(Error::Busy) } else { Ok(atomic::rename(path, &folder.join(DATABASE))?) }
}

/// Whether a log lies beside the database that was not folded in: it belongs to that database and to no other.
fn has_log(folder: &Path) -> bool {
    fs::metadata(log(folder, "-wal")).is_ok_and(|file| file.len() > 0)
}

fn log(folder: &Path, end: &str) -> PathBuf {
    folder.join(format!("{DATABASE}{end}"))
}

/// Copies what cannot be opened to a folder that is never swept, then takes the log away. Returns where the parts of the
/// log were, and where they are.
fn set_aside(folder: &Path, quarantine: &Path, now: Instant) -> Result<Vec<(PathBuf, PathBuf)>> {
    let day = chrono::DateTime::from_timestamp_millis(now).unwrap_or_default().format("%Y%m%d-%H%M%S");
    let aside = quarantine.join(format!("damaged-{day}-{}", &Uuid::new_v4().simple().to_string()[..6]));
    atomic::private_folder(&aside)?;
    let parts = ["", "-wal", "-shm"].map(|end| (log(folder, end), log(&aside, end)));
    let there: Vec<_> = parts.into_iter().filter(|(part, _)| part.exists()).collect();
    for (part, aside) in &there {
        file::copy(part, aside)?;
    }
    atomic::sync_folder(&aside)?;
    let logs: Vec<_> = there.into_iter().filter(|(part, _)| *part != folder.join(DATABASE)).collect();
    for (part, _) in &logs {
        atomic::remove(part)?;
    }
    atomic::sync_folder(folder)?;
    Ok(logs)
}

/// Removes what earlier looks have left.
fn sweep(quarantine: &Path) {
    for entry in fs::read_dir(quarantine).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(LOOK) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Walks through a table in both databases at once, in the order of ids.
fn compare(
    now: &Connection,
    then: &Connection,
    table: &'static tables::Table,
    look: &mut Look,
) -> Result<Difference> {
    let sql = format!("SELECT {} FROM {} ORDER BY id", table.columns.join(", "), table.name);
    let (mut left, mut right) = (now.prepare(&sql)?, then.prepare(&sql)?);
    let width = table.columns.len();
    let title = table.columns.iter().position(|column| *column == "title");
    let read = |row: &rusqlite::Row<'_>| {
        (0..width).map(|at| row.get::<_, Value>(at)).collect::<rusqlite::Result<Vec<_>>>()
    };
    let (mut left, mut right) = (left.query_map([], read)?, right.query_map([], read)?);
    let (mut a, mut b) = (left.next().transpose()?, right.next().transpose()?);
    let mut difference =
        Difference { table: table.name, now: 0, then: 0, only_now: 0, only_then: 0, differ: 0 };
    let mut name = |row: &[Value], what: RestoreWhat| {
        if let (Some(Value::Text(title)), "deal") = (title.map(|at| &row[at]), table.name) {
            if look.deals.len() < Look::SHOWN {
                look.deals.push((title.clone(), what));
            } else {
                look.more += 1;
            }
        }
    };
    loop {
        let order = match (&a, &b) {
            (None, None) => break,
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(a), Some(b)) => id(a).cmp(id(b)),
        };
        match (order, &a, &b) {
            (std::cmp::Ordering::Less, Some(row), _) => {
                difference.only_now += 1;
                name(row, RestoreWhat::OnlyNow);
            }
            (std::cmp::Ordering::Greater, _, Some(row)) => {
                difference.only_then += 1;
                name(row, RestoreWhat::OnlyThen);
            }
            (_, Some(a), Some(b)) if a != b => {
                difference.differ += 1;
                name(a, RestoreWhat::Differs);
            }
            _ => {}
        }
        if order.is_le() {
            difference.now += 1;
            a = left.next().transpose()?;
        }
        if order.is_ge() {
            difference.then += 1;
            b = right.next().transpose()?;
        }
    }
    Ok(difference)
}

fn id(row: &[Value]) -> &[u8] {
    match row.first() {
        Some(Value::Blob(id)) => id,
        _ => &[],
    }
}
