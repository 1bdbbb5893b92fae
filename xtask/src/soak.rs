//! The tests of durability, for longer than anyone would wait for every day.

use std::process::ExitCode;

use crate::process::{Result, cargo, run as run_to_end};

/// How many times as much as in a usual run.
pub(crate) const TIMES: u32 = 10;

/// Runs them; what they count is shown as they go.
pub(crate) fn run(times: u32) -> Result<ExitCode> {
    let tests = ["test", "-p", "acceptance", "--test", "faults", "--test", "kills", "--", "--nocapture"];
    run_to_end(cargo(&tests).env("DIWAN_SOAK", times.to_string()))?;
    Ok(ExitCode::SUCCESS)
}
