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
    let tool = root().join("ui/node_modules/.bin/tauri");
    run_to_end(Command::new(tool).args(["build", "--bundles", "deb,rpm"]).current_dir(root()))
}
