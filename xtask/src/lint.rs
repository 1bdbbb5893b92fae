//! Formatting and static checks.

use std::process::ExitCode;

use crate::process::{Result, cargo, npm, run as run_to_end};
use crate::setup;
use crate::system::Stage;
use crate::ui::{self, Page};

/// Runs every check even when one fails, and says at the end which did.
pub(crate) fn run() -> Result<ExitCode> {
    setup::run(Stage::Run, true)?;
    // The shell embeds the built page and does not compile without one.
    ui::build(Page::Product)?;
    let checks = [
        cargo(&["fmt", "--all", "--check"]),
        cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
        npm(&["run", "check"]),
        npm(&["run", "lint"]),
    ];
    let failures: Vec<_> = checks.into_iter().filter_map(|mut check| run_to_end(&mut check).err()).collect();
    if failures.is_empty() {
        println!("All checks passed.");
        return Ok(ExitCode::SUCCESS);
    }
    println!("\n{}", failures.join("\n"));
    Ok(ExitCode::FAILURE)
}
