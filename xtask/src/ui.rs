//! The UI's packages and builds, each made again only when what it is made from has changed.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::process::{Result, npm, root, run};

/// What lies in the UI's folder without being a source of its build.
const NOT_SOURCES: [&str; 4] = ["node_modules", "dist", "dist-bridge", "shots"];

/// The two pages that are built: the product's, and the one that the tests open in a browser.
#[derive(Clone, Copy)]
pub(crate) enum Page {
    Product,
    Bridge,
}

impl Page {
    fn script(self) -> &'static str {
        match self {
            Self::Product => "build",
            Self::Bridge => "build:bridge",
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Product => "dist",
            Self::Bridge => "dist-bridge",
        }
    }

    /// Not in the page's own folder: everything there becomes part of the program.
    fn stamp(self) -> PathBuf {
        folder().join("node_modules").join(format!(".diwan-{}", self.folder()))
    }
}

fn folder() -> PathBuf {
    root().join("ui")
}

fn cannot(what: &str, path: &Path) -> impl FnOnce(io::Error) -> String {
    let message = format!("cannot {what} {}", path.display());
    move |error| format!("{message}: {error}")
}

/// Brings the packages of the lock file, unless those that are there came from the same lock file.
///
/// A copy of the lock file is kept beside them: a checkout changes times without changing the text.
pub(crate) fn packages() -> Result {
    let lock = folder().join("package-lock.json");
    let wanted = fs::read(&lock).map_err(cannot("read", &lock))?;
    let stamp = folder().join("node_modules/.diwan-lock");
    if fs::read(&stamp).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    run(&mut npm(&["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, &wanted).map_err(cannot("write", &stamp))
}

/// Builds a page, unless it is newer than everything it is made from.
pub(crate) fn build(page: Page) -> Result {
    let stamp = page.stamp();
    let built = fs::metadata(&stamp).and_then(|metadata| metadata.modified()).ok();
    let there = folder().join(page.folder()).join("index.html").is_file();
    // The name of the program and its version may be shown by the UI, so its configuration counts as a source.
    let changed = newest(&folder())
        .and_then(|ui| Ok(ui.max(fs::metadata(root().join("tauri.conf.json"))?.modified()?)))
        .map_err(cannot("look through", &folder()))?;
    if there && built.is_some_and(|built| built > changed) {
        return Ok(());
    }
    // Taken before the build: what is edited while it runs is newer than the stamp, and built the next time.
    let started = SystemTime::now();
    run(&mut npm(&["run", page.script()]))?;
    File::create(&stamp).and_then(|file| file.set_modified(started)).map_err(cannot("write", &stamp))
}

/// Whether `package.json` has a script of this name.
pub(crate) fn has_script(name: &str) -> bool {
    fs::read_to_string(folder().join("package.json")).is_ok_and(|text| has_key(&text, name))
}

/// Good enough for a file that npm writes, and without a parser: a key is a string before a colon.
fn has_key(json: &str, name: &str) -> bool {
    let quoted = format!("\"{name}\"");
    json.match_indices(&quoted).any(|(at, _)| json[at + quoted.len()..].trim_start().starts_with(':'))
}

/// When anything among the sources was last changed. Folders count, for the sake of files that were removed; the
/// outermost does not, for the builds themselves come and go in it.
fn newest(folder: &Path) -> io::Result<SystemTime> {
    let mut newest = SystemTime::UNIX_EPOCH;
    let mut open = vec![folder.to_path_buf()];
    let mut outermost = true;
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next)? {
            let entry = entry?;
            if outermost && NOT_SOURCES.iter().any(|name| entry.file_name() == *name) {
                continue;
            }
            let metadata = entry.metadata()?;
            newest = newest.max(metadata.modified()?);
            if metadata.is_dir() {
                open.push(entry.path());
            }
        }
        outermost = false;
    }
    Ok(newest)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_script_is_a_key_and_not_any_text() {
        let json = r#"{ "scripts": { "test": "vitest run", "all" : "npm run \"test:matrix\"" } }"#;
        assert!(has_key(json, "test"));
        assert!(has_key(json, "all"));
        assert!(!has_key(json, "test:matrix"));
        assert!(!has_key(json, "vitest run"));
    }

    #[test]
    fn the_newest_source_is_found_at_any_depth_and_builds_do_not_count() -> io::Result<()> {
        let top = std::env::temp_dir().join(format!("diwan-xtask-newest-{}", std::process::id()));
        for inner in ["src/shell", "dist", "src/dist"] {
            fs::create_dir_all(top.join(inner))?;
        }
        let later = SystemTime::now() + Duration::from_secs(1000);
        File::create(top.join("dist/index.html"))?.set_modified(later + Duration::from_secs(1000))?;
        File::create(top.join("src/main.ts"))?;
        assert!(newest(&top)? < later);
        // A folder of the sources may well be called like a build.
        File::create(top.join("src/dist/a.svelte"))?.set_modified(later)?;
        assert_eq!(newest(&top)?, later);
        fs::remove_dir_all(&top)
    }
}
