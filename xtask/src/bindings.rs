//! The UI's typed list of commands. It is committed, and a test fails when it no longer fits the program.

use crate::process::{Result, cargo, run as run_to_end};

/// Lets the test that compares the file write it instead.
pub(crate) fn run() -> Result {
    run_to_end(cargo(&["test", "-p", "acceptance", "--test", "bindings"]).env("UPDATE", "1"))
}
