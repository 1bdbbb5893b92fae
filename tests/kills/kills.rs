//! The process is killed in the middle of its work, again and again.

use crate::alone;
use acceptance::{
    Desk,
    contents::{Look, fresh, look},
    quick_folder,
    random::{Random, soak},
    script::{Act, Model, Session},
};
use std::{
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

/// A process that works until it is killed.
struct Worker {
    child: Child,
    lines: BufReader<ChildStdout>,
}

impl Worker {
    /// Starts it, and waits until it is at work.
    fn start(home: &Path, seed: u64) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_worker"))
            .arg("work")
            .arg(home)
            .arg(seed.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut first = String::new();
        lines.read_line(&mut first).unwrap();
        assert_eq!(first, "ready\n", "it opens its workspace");
        Self { child, lines }
    }

    /// Kills it so long after it had acknowledged so many acts. All that it had acknowledged, and what it was at.
    ///
    /// Acts and not time, so that a busy machine tries as much as an idle one.
    fn kill(mut self, acts: usize, after: Duration) -> (Vec<Act>, Option<Act>) {
        let (mut done, mut begun) = (Vec::new(), None);
        let mut lines = self.lines.lines().map_while(Result::ok);
        let mut killed = false;
        loop {
            if !killed && done.len() == acts {
                std::thread::sleep(after);
                self.child.kill().unwrap();
                killed = true;
            }
            let Some(line) = lines.next() else { break };
            match line.as_str() {
                "done" => done.extend(begun.take()),
                // A line that the kill cut short was never acknowledged, nor begun.
                act => begun = serde_json::from_str(act).ok(),
            }
        }
        self.child.wait().unwrap();
        assert!(killed, "it works until it is killed");
        (done, begun)
    }
}

#[test]
fn two_hundred_kills_lose_nothing_acknowledged() {
    let _alone = alone();
    let started = Instant::now();
    let folder = quick_folder();
    let mut session = Session::new(Desk::at(folder.path()));
    session.found().unwrap();
    session.act(&Act::Lock).unwrap();
    let mut model: Model = fresh();
    let mut random = Random::new(0x0000_DEAD);
    let (kills, mut acknowledged, mut unheard) = (200 * soak(), 0, 0);
    for kill in 0..kills {
        let worker = Worker::start(folder.path(), kill);
        let acts = usize::try_from(random.below(8)).unwrap();
        let (done, begun) = worker.kill(acts, Duration::from_micros(random.below(20_000)));
        acknowledged += done.len();
        for act in &done {
            model.act(act);
        }
        let pages = if kill % 10 == 0 { Look::Pages } else { Look::Rows };
        let found = look(folder.path(), pages)
            .unwrap_or_else(|error| panic!("kill {kill}, at {begun:?}: {error}"))
            .expect("a workspace");
        if found != model.state() {
            // What was under way may have been committed without anyone hearing of it.
            model.act(begun.as_ref().unwrap_or_else(|| panic!("kill {kill}: acknowledged work is lost")));
            unheard += 1;
            assert!(found == model.state(), "kill {kill}, at {begun:?}: acknowledged work is lost");
        }
    }
    println!(
        "kills: {kills}, {acknowledged} acts acknowledged, 0 lost, {unheard} committed unheard, {} deals, {:.1} s",
        model.deals(),
        started.elapsed().as_secs_f64()
    );
    assert!(acknowledged > 500, "{acknowledged} acts are too few to say anything");
}
