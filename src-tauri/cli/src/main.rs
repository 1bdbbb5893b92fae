//! `diwan-cli`: the program's commands from a terminal, for scripts, checks and rescue.
//!
//! Invariants:
//! - It does what the window does, through the same list of commands and under the same lock.
//! - Results go to standard output, everything else to standard error; an error's exit status is not 0.
//! - A passphrase comes from a file, never from the command line, where other programs could read it.

#![allow(clippy::print_stderr, reason = "a terminal is where it speaks")]

mod args;
mod figures;
mod files;
mod report;
mod run;

use args::Args;
use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = Args::parse();
    match run::run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("diwan-cli: {}", run::catalogue(&args).say(&error.message));
            ExitCode::FAILURE
        }
    }
}
