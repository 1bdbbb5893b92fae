//! For tests only: plays a script on a workspace, as a process of its own.
//!
//! - `worker work HOME SEED` opens the workspace in HOME and does the work of the seed without end, until it is killed. It
//!   prints `ready`, then every act as it begins and `done` once the program has acknowledged it, each on a line.
//! - `worker make HOME` makes a workspace in HOME, spends an everyday session on it, and locks it: see
//!   `tests/upgrade/README.md`.

#![allow(clippy::print_stdout, reason = "who started it reads along")]

use acceptance::{
    Desk,
    script::{Act, Endless, Session, everyday},
};
use std::{error::Error, io::Write as _, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (what, home) = (arguments.next().ok_or("what")?, arguments.next().ok_or("HOME")?);
    let session = Session::new(Desk::at(&PathBuf::from(home)));
    match what.as_str() {
        "work" => work(session, arguments.next().ok_or("SEED")?.parse()?),
        "make" => make(session),
        _ => Err(format!("there is no `{what}`").into()),
    }
}

fn work(mut session: Session, seed: u64) -> Result<(), Box<dyn Error>> {
    session.unlock()?;
    say("ready")?;
    for act in Endless::new(seed) {
        say(&serde_json::to_string(&act)?)?;
        session.act(&act)?;
        say("done")?;
    }
    Ok(())
}

fn make(mut session: Session) -> Result<(), Box<dyn Error>> {
    session.found()?;
    for act in everyday() {
        session.act(&act)?;
    }
    session.act(&Act::Lock)?;
    Ok(())
}

/// Prints a line at once: what is still in a buffer dies with the process.
fn say(line: &str) -> std::io::Result<()> {
    println!("{line}");
    std::io::stdout().flush()
}
