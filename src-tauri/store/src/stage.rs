//! Making the folder of a workspace, so that no half-made one is ever found.

use crate::{Error, Result, atomic, place, workspace::exists};
use std::{fs, path::Path};
use uuid::Uuid;

/// How the folder of a workspace in the making begins. One that is found later was left by a creation that was cut
/// short: it never had a key file that anyone was told of.
const STAGING: &str = ".diwan-new-";

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
