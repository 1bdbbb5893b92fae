//! What the program costs, as ratios against the bare operations below it.

use crate::process::{Result, cargo, on_path, run as run_to_end};
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
    run_to_end(&mut cargo(&["run", "--profile", "bench", "-p", "acceptance", "--bin", "bench"]))
}
