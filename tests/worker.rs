//! For tests only: plays a script on a workspace, as a process of its own.
//!
//! - `worker work HOME SEED` opens the workspace in HOME and does the work of the seed without end, until it is killed. It
//!   prints `ready`, then every act as it begins and `done` once the program has acknowledged it, each on a line.
//! - `worker obey HOME` carries out the commands that it reads, `[name, request]` on a line each, and prints what each
//!   answers once its work is done.
//! - `worker fill HOME` makes a workspace and works until the disk of HOME is full, frees some room, and goes on; it says
//!   what it found, or fails.
//! - `worker make HOME` makes a workspace in HOME, spends an everyday session on it, and locks it: see
//!   `tests/upgrade/README.md`.

#![allow(clippy::print_stdout, reason = "who started it reads along")]

use acceptance::{
    Desk,
    contents::{Look, fresh, look},
    endless::Endless,
    script::{Act, Session, create, everyday},
};
use serde_json::Value;
use std::{
    error::Error,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

/// What a part of this program answers.
type Outcome = Result<(), Box<dyn Error>>;

fn main() -> Outcome {
    let mut arguments = std::env::args().skip(1);
    let (what, home) = (arguments.next().ok_or("what")?, arguments.next().ok_or("HOME")?);
    let home = PathBuf::from(home);
    let session = Session::new(Desk::at(&home));
    match what.as_str() {
        "work" => work(session, arguments.next().ok_or("SEED")?.parse()?),
        "obey" => obey(&session.desk),
        "fill" => fill(session, &home),
        "make" => make(session),
        _ => Err(format!("there is no `{what}`").into()),
    }
}

fn work(mut session: Session, seed: u64) -> Outcome {
    session.unlock()?;
    say("ready")?;
    for act in Endless::new(seed) {
        say(&serde_json::to_string(&act)?)?;
        session.act(&act)?;
        say("done")?;
    }
    Ok(())
}

fn make(mut session: Session) -> Outcome {
    session.found()?;
    for act in everyday() {
        session.act(&act)?;
    }
    session.act(&Act::Lock)?;
    Ok(())
}

fn obey(desk: &Desk) -> Outcome {
    for line in std::io::stdin().lines() {
        let (name, request): (String, Value) = serde_json::from_str(&line?)?;
        let answer = api::dispatch(&desk.ctx, &name, request)?;
        if let Some(task) = answer["task"].as_str() {
            desk.ctx.wait(&api::tasks::TaskRef { task: task.to_owned() })?;
        }
        say(&answer.to_string())?;
    }
    Ok(())
}

/// How much room is kept to be freed.
const BALLAST: usize = 768 * 1024;

fn fill(mut session: Session, home: &Path) -> Outcome {
    let ballast = home.join("ballast");
    fs::write(&ballast, vec![1; BALLAST])?;
    let mut model = fresh();
    session.found()?;
    let mut count = 0;
    let mut next = || {
        count += 1;
        match count % 40 {
            0 => Act::Import { name: format!("File {count}"), rows: 100 },
            _ => create(&format!("Deal {count}"), count % 6, 100),
        }
    };
    let (refused, error) = loop {
        let act = next();
        match session.act(&act) {
            Ok(()) => model.act(&act),
            Err(error) => break (act, error),
        }
    };
    let said = (error.code, error.message.id.as_str());
    check(said == (api::Code::Disk, "error-disk-full"), || format!("a full disk is told as {error:?}"))?;
    session.act(&Act::Lock)?;
    let before = model.state();
    let found = look(home, Look::Rows)?;
    check(found.as_ref() == Some(&before), || "on the full disk, not all is there".to_owned())?;
    session.unlock()?;
    fs::remove_file(ballast)?;
    session.act(&refused)?;
    model.act(&refused);
    session.act(&Act::Lock)?;
    let found = look(home, Look::Pages)?;
    check(found == Some(model.state()), || "with room again, not all is there".to_owned())?;
    say(&format!(
        "full disk: after {} acts, all of them there, told as {}",
        before.entries, error.message.id
    ))?;
    Ok(())
}

fn check(good: bool, otherwise: impl FnOnce() -> String) -> Outcome {
    if good { Ok(()) } else { Err(otherwise().into()) }
}

/// Prints a line at once: what is still in a buffer dies with the process.
fn say(line: &str) -> std::io::Result<()> {
    println!("{line}");
    std::io::stdout().flush()
}
