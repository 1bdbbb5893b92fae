//! Building the program and opening its window.

use std::env;
use std::process::{Command, ExitCode};

use crate::process::{Result, cargo, run as run_to_end, status, target_directory};
use crate::setup;
use crate::system::Stage;
use crate::ui::{self, Page};

/// Builds what has changed and starts the program with the given arguments. Its exit status becomes ours.
pub(crate) fn run(install: bool, arguments: &[String]) -> Result<ExitCode> {
    screen(cfg!(target_os = "linux"), |name| env::var_os(name).is_some_and(|value| !value.is_empty()))?;
    setup::run(Stage::Run, install)?;
    ui::build(Page::Product)?;
    // The same build as the tests use, so that going from one to the other compiles nothing again.
    run_to_end(&mut cargo(&["build", "--workspace", "--bins"]))?;
    let program = target_directory().join("debug").join(format!("diwan{}", env::consts::EXE_SUFFIX));
    let ended = status(Command::new(program).args(arguments))?;
    if ended.success() { Ok(ExitCode::SUCCESS) } else { Err(format!("Diwan ended with an error ({ended})")) }
}

/// Said before minutes of building, and not after.
fn screen(linux: bool, is_set: impl Fn(&str) -> bool) -> Result {
    if !linux || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") {
        return Ok(());
    }
    Err("there is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Start it from a \
        desktop session, or over `ssh -X`; or, to see that it starts at all, on a screen that nobody sees:\n\n  \
        xvfb-run -a cargo xtask run --demo\n"
        .into())
}

#[cfg(test)]
mod tests {
    use super::screen;

    #[test]
    fn either_kind_of_screen_will_do_and_only_linux_is_asked() {
        assert!(screen(true, |_| false).is_err());
        assert!(screen(true, |name| name == "DISPLAY").is_ok());
        assert!(screen(true, |name| name == "WAYLAND_DISPLAY").is_ok());
        assert!(screen(false, |_| false).is_ok());
    }
}
