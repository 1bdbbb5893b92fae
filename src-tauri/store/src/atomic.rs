//! Files other than SQLite's own: made, replaced, moved and removed so that they are either the old ones or the new ones,
//! never something in between. Every operation passes [`fault`] first.

use crate::fault::{self, Op};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// A file in the making.
pub(crate) struct NewFile {
    path: PathBuf,
    file: File,
}

impl NewFile {
    /// Makes an empty one that only its owner can read.
    pub(crate) fn create(path: &Path) -> io::Result<Self> {
        fault::pass(Op::Create(path))?;
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        Ok(Self { path: path.to_owned(), file: options.open(path)? })
    }

    /// Adds bytes.
    pub(crate) fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        fault::pass(Op::Append(&self.path, bytes))?;
        self.file.write_all(bytes)
    }

    /// Makes it durable under its present name.
    pub(crate) fn finish(self) -> io::Result<()> {
        fault::pass(Op::Sync(&self.path))?;
        self.file.sync_all()
    }
}

/// Replaces a file with `bytes`: written beside it, flushed, renamed over it, and the folder flushed.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("new");
    let written = NewFile::create(&beside).and_then(|mut file| {
        file.append(bytes)?;
        file.finish()
    });
    let replaced = written.and_then(|()| rename(&beside, path));
    if replaced.is_err() {
        let _ = fs::remove_file(&beside);
    }
    replaced
}

/// Gives a file or folder another name in place of what has that name, and makes that durable.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fault::pass(Op::Rename(from, to))?;
    fs::rename(from, to)?;
    sync_folder(to.parent().unwrap_or(Path::new(".")))
}

/// Removes a file; one that is not there is as good as removed.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    fault::pass(Op::Remove(path))?;
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Makes a file readable by its owner only.
pub(crate) fn private_file(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Creates a folder that only its owner can enter, with its parents, and makes that durable: a file in a folder whose
/// own name is lost is lost with it. Folders that are there stay as they are.
pub(crate) fn private_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    private_folder(parent)?;
    fault::pass(Op::MakeFolder(path))?;
    #[cfg_attr(not(unix), allow(unused_mut))]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(path) {
        // Someone else was quicker.
        Err(error) if !(error.kind() == io::ErrorKind::AlreadyExists && path.is_dir()) => return Err(error),
        _ => {}
    }
    sync_folder(parent)
}

/// Makes a rename or a new file in a folder durable. Windows has no such call and needs none.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    fault::pass(Op::SyncFolder(folder))?;
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
