//! Where a workspace may lie.

use crate::{Error, Result};
use std::path::{Path, PathBuf};

/// Folders whose name, or its beginning, tells the program that keeps them in step with other computers.
const NAMES: &[(&str, &str)] = &[
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("mobile documents", "iCloud Drive"),
    ("icloud drive", "iCloud Drive"),
    ("iclouddrive", "iCloud Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("pclouddrive", "pCloud"),
    ("megasync", "MEGA"),
];

/// Files that such a program leaves in the folder that it keeps.
const MARKS: &[(&str, &str)] = &[
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".stfolder", "Syncthing"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".tmp.driveupload", "Google Drive"),
];

/// Refuses a folder that another program copies file by file while the workspace is open: that damages a database, and
/// two laptops would overwrite each other. Backups may lie there; they are whole files that never change.
///
/// # Errors
/// [`Error::SyncedFolder`], with the name of that program.
pub(crate) fn refuse_synced(folder: &Path) -> Result<()> {
    synced_by(folder).map_or(Ok(()), |program| Err(Error::SyncedFolder(program)))
}

fn synced_by(folder: &Path) -> Option<&'static str> {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    // A link may lead into such a folder.
    let real = folder.ancestors().find_map(|part| part.canonicalize().ok()).unwrap_or_default();
    [folder, real].iter().flat_map(|path| path.ancestors()).find_map(|part: &Path| {
        let name = part.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
        let named = NAMES.iter().find(|(known, _)| {
            name.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-', '(']))
        });
        let marked = || MARKS.iter().find(|(mark, _)| part.join(mark).exists());
        named.or_else(marked).map(|(_, program)| *program)
    })
}

/// Which file on which disk this is, so that one that took its name can be told from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Identity {
    path: PathBuf,
    id: Option<(u64, u64)>,
}

impl Identity {
    /// Of the file that has this name now.
    pub(crate) fn of(path: &Path) -> Self {
        Self { path: path.to_owned(), id: id(path) }
    }

    /// Whether the name still leads to that file.
    ///
    /// # Errors
    /// [`Error::Vanished`] when it does not: what were written now would be written to nowhere.
    pub(crate) fn still_there(&self) -> Result<()> {
        if id(&self.path) == self.id { Ok(()) } else { Err(Error::Vanished) }
    }
}

#[cfg(unix)]
fn id(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata(path).ok().map(|file| (file.dev(), file.ino()))
}

/// Elsewhere an open file cannot be moved or removed; only its disk can go.
#[cfg(not(unix))]
fn id(path: &Path) -> Option<(u64, u64)> {
    path.exists().then_some((0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn synced_folders_are_known_by_their_names() {
        for (path, by) in [
            ("/home/lina/Dropbox/diwan", Some("Dropbox")),
            ("/home/lina/OneDrive - Sahab Trading/desk", Some("OneDrive")),
            ("/Users/lina/Library/Mobile Documents/desk", Some("iCloud Drive")),
            ("/home/lina/Google Drive/My Drive/desk", Some("Google Drive")),
            ("/home/lina/.local/share/diwan/workspaces/first", None),
            ("/home/lina/dropboxes/desk", None),
        ] {
            assert_eq!(synced_by(Path::new(path)), by, "{path}");
        }
    }
}
