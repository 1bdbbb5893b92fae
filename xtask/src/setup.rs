//! Making the machine ready: Node, the system's packages, the UI's packages.

use crate::process::{Result, answer};
use crate::system::{self, Stage};
use crate::ui;

/// Checks everything a stage needs, and brings what is missing.
pub(crate) fn run(stage: Stage, install: bool) -> Result {
    // Node first: it is the one thing that is never installed from here, and asking for it last would waste the time
    // the others take.
    node()?;
    system::ready(stage, install)?;
    ui::packages()
}

fn node() -> Result {
    const WHERE: &str =
        "install Node 22 or 24 with npm from https://nodejs.org or your system, and try again";
    let Some(version) = answer("node", &["--version"]) else {
        return Err(format!("Node is missing (it builds the UI): {WHERE}"));
    };
    if !is_recent(&version) {
        return Err(format!("Node {} is too old for the UI's build: {WHERE}", version.trim()));
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    match answer(npm, &["--version"]) {
        Some(_) => Ok(()),
        None => Err(format!("npm is missing (it brings the UI's packages): {WHERE}")),
    }
}

/// What Vite asks for: from 20.19 on in the line of 20, from 22.12 on beyond it.
fn is_recent(version: &str) -> bool {
    let mut numbers = version.trim().trim_start_matches('v').split('.').map(|part| part.parse::<u32>());
    match (numbers.next(), numbers.next()) {
        (Some(Ok(20)), Some(Ok(minor))) => minor >= 19,
        (Some(Ok(22)), Some(Ok(minor))) => minor >= 12,
        (Some(Ok(major)), _) => major > 22,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_recent;

    #[test]
    fn node_is_judged_by_what_the_build_asks_for() {
        for recent in ["v20.19.0\n", "v20.20.2", "v22.12.0", "v24.1.0", "v23.0.0"] {
            assert!(is_recent(recent), "{recent}");
        }
        for old in ["v18.19.0", "v20.9.0", "v21.7.3", "v22.11.0", "", "nonsense"] {
            assert!(!is_recent(old), "{old}");
        }
    }
}
