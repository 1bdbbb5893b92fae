//! What the program costs, as ratios against the bare operations below it.

use std::fs;

use crate::process::{Result, cargo, npm, on_path, root, run as run_to_end, target_directory};
use crate::setup;
use crate::system::Stage;
use crate::ui::{self, Page};

/// Builds the benchmark as the product is built, and runs it. Where a display can be had, the program itself is built,
/// too, with the empty window that its start is measured beside.
pub(crate) fn run() -> Result {
    setup::run(Stage::Run, true)?;
    if cfg!(target_os = "linux") && ["Xvfb", "WebKitWebDriver"].iter().all(|name| on_path(name).is_some()) {
        ui::build(Page::Product)?;
        let windows = ["--bin", "diwan", "--example", "empty-window", "--features", "empty-window"];
        run_to_end(cargo(&["build", "--profile", "bench", "-p", "diwan"]).args(windows))?;
    } else {
        println!(
            "No window is started: that takes Xvfb and WebKitWebDriver, which `cargo xtask setup` brings on Linux."
        );
    }
    // What figures are measured beside, in a folder of its own: no part of the program or of its tests.
    let beside = root().join("tests/bench/duckdb");
    let brought = run_to_end(npm(&["ci", "--no-audit", "--no-fund"]).current_dir(beside));
    if let Err(problem) = brought {
        println!("DuckDB is not measured: {problem}");
    }
    // On the disk that is built on: where temporary files are kept in memory, a commit would cost nothing.
    let disk = target_directory().join("bench");
    fs::create_dir_all(&disk).map_err(|error| format!("cannot make {}: {error}", disk.display()))?;
    let bench = ["run", "--profile", "bench", "-p", "acceptance", "--bin", "bench"];
    run_to_end(cargo(&bench).env("TMPDIR", &disk).env("TMP", &disk))
}
