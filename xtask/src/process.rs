//! Starting other programs: where they run, what they are called here, and what is said when they fail.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

/// A chore that cannot go on says why in one message to its user.
pub(crate) type Result<T = ()> = std::result::Result<T, String>;

/// The folder of the workspace, wherever the command was called from.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where cargo puts what it builds for the workspace.
pub(crate) fn target_directory() -> PathBuf {
    let chosen = env::var_os("CARGO_TARGET_DIR").or_else(|| env::var_os("CARGO_BUILD_TARGET_DIR"));
    root().join(chosen.unwrap_or_else(|| "target".into()))
}

/// The cargo that started this tool, so that one toolchain builds everything.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root());
    command
}

/// npm in the folder of the UI. On Windows npm is a batch file, which has to be named in full.
pub(crate) fn npm(arguments: &[&str]) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(arguments).current_dir(root().join("ui"));
    command
}

/// The command as it would be typed.
pub(crate) fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    std::iter::once(program)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

fn not_started(command: &Command, error: &io::Error) -> String {
    format!("`{}` could not be started: {error}", shown(command))
}

/// Says what is run, and runs it to its end. The exit status is the caller's to judge.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus> {
    eprintln!("$ {}", shown(command));
    command.status().map_err(|error| not_started(command, &error))
}

/// Says what is run, runs it, and fails when it fails.
pub(crate) fn run(command: &mut Command) -> Result {
    let status = status(command)?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status})", shown(command))) }
}

/// What a program writes to its standard output; nothing when it is missing or fails.
pub(crate) fn answer(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The program of this name that a shell would start.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let file: OsString = format!("{name}{}", env::consts::EXE_SUFFIX).into();
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// How long to wait for the rest of the output once the program itself has ended.
const REST_OF_OUTPUT: Duration = Duration::from_secs(2);

/// Runs a program, passing its standard output on while it comes, and keeps a copy. Returns whether it succeeded.
///
/// A helper left behind by a test (an X server, a browser) may hold the pipe open for ever, so the end of the program
/// and not the end of the pipe ends the wait; what such a helper writes later is dropped.
pub(crate) fn streamed(command: &mut Command) -> Result<(bool, String)> {
    eprintln!("$ {}", shown(command));
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, &error))?;
    let copy = Arc::new(Mutex::new(Vec::new()));
    let over = Arc::new(AtomicBool::new(false));
    let (at_end, ended) = mpsc::channel();
    if let Some(pipe) = child.stdout.take() {
        let (copy, over) = (Arc::clone(&copy), Arc::clone(&over));
        thread::spawn(move || {
            pass_on(pipe, &copy, &over);
            // Nobody listens any more once the wait below has been given up.
            let _ = at_end.send(());
        });
    }
    let status = child.wait().map_err(|error| format!("`{}` was lost: {error}", shown(command)))?;
    let _ = ended.recv_timeout(REST_OF_OUTPUT);
    let copy = copy.lock().unwrap_or_else(PoisonError::into_inner);
    // Set while the copy is locked, so that no late piece slips out after this function has returned.
    over.store(true, Ordering::SeqCst);
    Ok((status.success(), String::from_utf8_lossy(&copy).into_owned()))
}

fn pass_on(mut pipe: impl Read, copy: &Mutex<Vec<u8>>, over: &AtomicBool) {
    let mut piece = [0; 8192];
    loop {
        let length = match pipe.read(&mut piece) {
            Ok(0) => return,
            Ok(length) => length,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(_) => return,
        };
        let mut copy = copy.lock().unwrap_or_else(PoisonError::into_inner);
        if over.load(Ordering::SeqCst) {
            return;
        }
        copy.extend_from_slice(&piece[..length]);
        let mut out = io::stdout().lock();
        // A reader that went away must not stop the tests: the exit status still tells how they ended.
        let _ = out.write_all(&piece[..length]).and_then(|()| out.flush());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_holds_the_configuration_of_the_program() {
        assert!(root().join("tauri.conf.json").is_file());
    }

    #[cfg(unix)]
    #[test]
    fn a_helper_left_behind_does_not_hold_up_the_run() -> Result {
        let started = std::time::Instant::now();
        let (success, output) = streamed(Command::new("sh").args(["-c", "echo kept; sleep 30 & exit 3"]))?;
        assert!(!success);
        assert_eq!(output, "kept\n");
        assert!(started.elapsed() < Duration::from_secs(20));
        Ok(())
    }
}
