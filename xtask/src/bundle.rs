//! Packages to install.

use std::process::Command;

use crate::process::{Result, root, run as run_to_end};
use crate::setup;
use crate::system::Stage;

/// Builds the release and packs it. Tauri's tool builds the UI itself, as its configuration says.
pub(crate) fn run() -> Result {
    if !cfg!(target_os = "linux") {
        return Err("packages are made on Linux only so far".into());
    }
    setup::run(Stage::Run, true)?;
    // Fetched when it is needed: few ever pack, and the lock file of its many platforms does not install everywhere.
    let mut tool = Command::new("npx");
    tool.args(["--yes", "@tauri-apps/cli@2.12.5", "build", "--bundles", "deb,rpm"]);
    run_to_end(tool.current_dir(root()))
}
