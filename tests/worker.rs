//! For tests only: works on a workspace without end, until it is killed.
//!
//! `worker HOME SEED` opens the workspace in HOME and does the work of the seed. It prints `ready`, then every act as it
//! begins and `done` once the program has acknowledged it, each on a line of its own.

#![allow(clippy::print_stdout, reason = "who started it reads along")]

use acceptance::{
    Desk,
    script::{Endless, Session},
};
use std::{error::Error, io::Write as _, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (home, seed) = (arguments.next().ok_or("HOME")?, arguments.next().ok_or("SEED")?.parse()?);
    let mut session = Session::new(Desk::at(&PathBuf::from(home)));
    session.unlock()?;
    say("ready")?;
    for act in Endless::new(seed) {
        say(&serde_json::to_string(&act)?)?;
        session.act(&act)?;
        say("done")?;
    }
    Ok(())
}

/// Prints a line at once: what is still in a buffer dies with the process.
fn say(line: &str) -> std::io::Result<()> {
    println!("{line}");
    std::io::stdout().flush()
}
