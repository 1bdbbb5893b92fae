//! One front door for every chore of this repository, the same on every system: `cargo xtask help` lists them.
//!
//! Nothing here is part of the product. It uses the standard library alone, so that the first command on a new
//! machine is compiled in a second and needs nothing that is not there yet.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line tool talks to its user through stdout and stderr"
)]

mod bench;
mod bindings;
mod bundle;
mod counts;
mod lint;
mod process;
mod run;
mod setup;
mod soak;
mod system;
mod test;
mod ui;

use std::num::NonZero;
use std::process::ExitCode;

use system::Stage;

const HELP: &str = "\
Usage: cargo xtask <command>

  setup [--no-install]           make this machine ready to run and to test: system packages and the UI's packages
  run [--demo] [--no-install] [-- ARGUMENTS]
                                 build Diwan and open it; with --demo on made-up data; ARGUMENTS go to the program
  test [--no-install] [FILTER]   every test of the program and of its UI; with FILTER those whose name contains it
  soak [TIMES]                   the tests of durability with TIMES (10) as much of what they draw by chance
  lint                           formatting and static checks of the program and of its UI
  bench                          what the program costs, beside the bare operations below it
  bindings                       write ui/src/bindings.ts anew from the list of commands
  bundle                         Linux packages (deb, rpm) in target/release/bundle
  help                           this text

Missing system packages are named with the reason before they are installed. --no-install prints the command that
would install them, and stops.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let parsed = match parse(&arguments) {
        Ok(parsed) => parsed,
        Err(message) => {
            eprintln!("xtask: {message}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    let result = match parsed {
        Chore::Help => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        Chore::Setup { install } => setup::run(Stage::Test, install).map(|()| {
            println!("Ready: try `cargo xtask run --demo`.");
            ExitCode::SUCCESS
        }),
        Chore::Run { install, arguments } => run::run(install, &arguments),
        Chore::Test { install, filter } => Ok(test::run(install, filter.as_deref())),
        Chore::Soak { times } => soak::run(times),
        Chore::Lint => lint::run(),
        Chore::Bench => bench::run().map(|()| ExitCode::SUCCESS),
        Chore::Bindings => bindings::run().map(|()| ExitCode::SUCCESS),
        Chore::Bundle => bundle::run().map(|()| ExitCode::SUCCESS),
    };
    result.unwrap_or_else(|message| {
        eprintln!("xtask: {message}");
        ExitCode::FAILURE
    })
}

/// What was asked for on the command line.
#[derive(Debug, PartialEq)]
enum Chore {
    Help,
    Setup { install: bool },
    Run { install: bool, arguments: Vec<String> },
    Test { install: bool, filter: Option<String> },
    Soak { times: u32 },
    Lint,
    Bench,
    Bindings,
    Bundle,
}

fn parse(arguments: &[String]) -> Result<Chore, String> {
    let Some((command, rest)) = arguments.split_first() else { return Ok(Chore::Help) };
    // What follows `--` belongs to the program and is not looked at.
    let (ours, theirs) = match rest.iter().position(|argument| argument == "--") {
        Some(at) => (&rest[..at], &rest[at + 1..]),
        None => (rest, &[][..]),
    };
    let mut install = true;
    let mut demo = false;
    let mut filter = None;
    let mut times = None;
    for argument in ours {
        match (command.as_str(), argument.as_str()) {
            (_, "-h" | "--help") => return Ok(Chore::Help),
            ("setup" | "run" | "test", "--no-install") => install = false,
            ("run", "--demo") => demo = true,
            ("test", name) if !name.starts_with('-') && filter.is_none() => filter = Some(name.to_owned()),
            ("soak", number) if times.is_none() && number.parse::<NonZero<u32>>().is_ok() => {
                times = number.parse().ok();
            }
            _ => return Err(format!("`{command}` does not know `{argument}`")),
        }
    }
    if command != "run" && !theirs.is_empty() {
        return Err(format!("`{command}` passes nothing on: leave out what follows `--`"));
    }
    match command.as_str() {
        "help" | "-h" | "--help" => Ok(Chore::Help),
        "setup" => Ok(Chore::Setup { install }),
        "run" => {
            let demo = demo.then(|| "--demo".to_owned());
            Ok(Chore::Run { install, arguments: demo.into_iter().chain(theirs.iter().cloned()).collect() })
        }
        "test" => Ok(Chore::Test { install, filter }),
        "soak" => Ok(Chore::Soak { times: times.unwrap_or(soak::TIMES) }),
        "lint" => Ok(Chore::Lint),
        "bench" => Ok(Chore::Bench),
        "bindings" => Ok(Chore::Bindings),
        "bundle" => Ok(Chore::Bundle),
        _ => Err(format!("there is no command `{command}`")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Chore, String> {
        parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn what_follows_two_dashes_goes_to_the_program() {
        let arguments = ["--demo", "--workspace", "--no-install"].map(str::to_owned).to_vec();
        assert_eq!(
            parsed("run --demo -- --workspace --no-install"),
            Ok(Chore::Run { install: true, arguments })
        );
    }

    #[test]
    fn a_filter_and_an_option_come_in_any_order() {
        let filter = Some("stories".to_owned());
        assert_eq!(
            parsed("test stories --no-install"),
            Ok(Chore::Test { install: false, filter: filter.clone() })
        );
        assert_eq!(parsed("test --no-install stories"), Ok(Chore::Test { install: false, filter }));
    }

    #[test]
    fn soaking_takes_a_number_or_none() {
        assert_eq!(parsed("soak"), Ok(Chore::Soak { times: 10 }));
        assert_eq!(parsed("soak 250"), Ok(Chore::Soak { times: 250 }));
        assert!(parsed("soak 0").is_err());
        assert!(parsed("soak long").is_err());
        assert!(parsed("soak 2 3").is_err());
        assert!(parsed("lint 2").is_err());
    }

    #[test]
    fn a_mistyped_option_is_refused_and_not_ignored() {
        assert!(parsed("test --noinstall").is_err());
        assert!(parsed("test one two").is_err());
        assert!(parsed("lint --demo").is_err());
        assert!(parsed("lint -- --demo").is_err());
        assert!(parsed("tset").is_err());
        assert_eq!(parsed(""), Ok(Chore::Help));
    }
}
