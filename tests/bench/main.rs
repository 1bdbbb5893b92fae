//! `cargo xtask bench`: what the program costs beside the bare operations below it, measured in the same run.
//!
//! A ratio says more than a time: it is the same on a slow laptop. Floors are what no program on SQLCipher and Argon2id can
//! do without: a bare derivation, a bare commit, or the plainest SQL and JSON that give the same answer, on the same rows
//! under the same cipher. Each measure and its floor take turns, and the least of each counts. What is compared is first
//! shown to be equal.
//!
//! Arguments name the parts to measure: `keys`, `moves`, `reads`, `figures`, `imports`, `window`; without any, all are.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark stops where it fails"
)]

mod bare;
mod board;
mod deal;
mod figures;
mod imports;
mod keys;
mod moves;
mod reads;
mod search;
mod table;
mod today;
#[cfg(target_os = "linux")]
mod window;

use std::time::{Duration, Instant};

/// A part of the benchmark.
type Part = (&'static str, fn(&mut Table));

const PARTS: &[Part] = &[
    ("keys", keys::measure),
    ("moves", moves::measure),
    ("reads", reads::measure),
    ("figures", figures::measure),
    ("imports", imports::measure),
    #[cfg(target_os = "linux")]
    ("window", window::measure),
];
/// How often each is measured at least, and how often what is quick.
const ROUNDS: usize = 15;
/// What is quick is measured until so much time has gone by: the least of many is steadier.
const LONG_ENOUGH: Duration = Duration::from_millis(600);

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let mut table = Table::default();
    println!("Workspaces lie on {}.\n", disk());
    println!("{:<44} {:>10} {:>10} {:>7}   {:>5}", "", "Diwan", "floor", "ratio", "aim");
    for (name, measure) in PARTS {
        if asked.is_empty() || asked.iter().any(|part| part == *name) {
            measure(&mut table);
        }
    }
    match table.above.as_slice() {
        [] => println!("\nEverything is within its aim."),
        above => println!("\nAbove its aim: {}.", above.join("; ")),
    }
}

/// Where the workspaces lie that are measured, and on what: commits are as slow as that disk.
fn disk() -> String {
    let folder = std::env::temp_dir();
    let mounts = std::fs::read_to_string("/proc/mounts").unwrap_or_default();
    let below = mounts.lines().filter_map(|line| {
        let mut parts = line.split(' ').skip(1);
        let (at, kind) = (parts.next()?, parts.next()?);
        folder.starts_with(at).then_some((at.len(), kind))
    });
    let kind = below.max_by_key(|(length, _)| *length).map_or("a disk of this system", |(_, kind)| kind);
    format!("{} ({kind})", folder.display())
}

/// What was measured.
#[derive(Default)]
struct Table {
    above: Vec<String>,
}

impl Table {
    /// Measures in turns and prints the least of each.
    fn compare(&mut self, name: &str, aim: f64, own: impl FnMut(), floor: impl FnMut()) {
        self.compare_after(name, aim, own, || {}, floor);
    }

    /// The same, with something to do after each turn that does not count.
    fn compare_after(
        &mut self,
        name: &str,
        aim: f64,
        mut own: impl FnMut(),
        mut after: impl FnMut(),
        mut floor: impl FnMut(),
    ) {
        let time = |work: &mut dyn FnMut()| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        };
        let (mut least, mut bare) = (Duration::MAX, Duration::MAX);
        let begun = Instant::now();
        let mut rounds = 0;
        while rounds < ROUNDS || begun.elapsed() < LONG_ENOUGH {
            least = least.min(time(&mut own));
            after();
            bare = bare.min(time(&mut floor));
            rounds += 1;
        }
        let ms = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1e3);
        self.line(name, aim, least.as_secs_f64() / bare.as_secs_f64(), &ms(least), &ms(bare));
    }

    /// Prints a line of what has a time of its own to stay within.
    fn within(&mut self, name: &str, aim: Duration, took: Duration) {
        let above = took > aim;
        let (took, aim) = (took.as_secs_f64() * 1e3, aim.as_secs_f64());
        let mark = if above { "above" } else { "" };
        println!("{name:<44} {took:>7.0} ms {:>10} {:>7}   ≤ {aim} s {mark}", "", "");
        if above {
            self.above.push(format!("{name} ({took:.0} ms, not {aim} s)"));
        }
    }

    /// Prints a line.
    fn line(&mut self, name: &str, aim: f64, ratio: f64, own: &str, floor: &str) {
        let mark = if ratio > aim { "above" } else { "" };
        println!("{name:<44} {own:>10} {floor:>10} {ratio:>6.2}×  ≤ {aim:<3} {mark}");
        if ratio > aim {
            self.above.push(format!("{name} ({ratio:.2}×, not {aim}×)"));
        }
    }
}
