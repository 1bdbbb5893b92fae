//! What the program costs, as ratios against the bare operations below it.

use crate::process::{Result, cargo, run as run_to_end};
use crate::setup;
use crate::system::Stage;

/// Builds the benchmark as the product is built, and runs it.
pub(crate) fn run() -> Result {
    setup::run(Stage::Run, true)?;
    run_to_end(&mut cargo(&["run", "--profile", "bench", "-p", "acceptance", "--bin", "bench"]))
}
