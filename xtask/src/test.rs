//! Every test of the repository, and one line at the end that tells how they went.

use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use crate::counts::{self, Counts};
use crate::process::{Result, cargo, npm, run as run_to_end, streamed};
use crate::setup;
use crate::system::{self, Stage};
use crate::ui::{self, Page};

/// Runs all, or those whose name contains the filter. The last line of the standard output is `N passed, N failed`,
/// whatever happens before it; success means that some test passed and none failed or was left out.
pub(crate) fn run(install: bool, filter: Option<&str>) -> ExitCode {
    let mut results = Vec::new();
    all(install, filter, &mut results);
    println!("\nWhat ran, and how long it took:");
    for result in &results {
        println!("  {:>7.1} s  {}", result.took.as_secs_f64(), result.name);
        for note in &result.notes {
            println!("             {note}");
        }
    }
    let sum: Counts = results.iter().map(|result| result.counts).sum();
    println!("{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed == 0 && sum.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// One step of the run: a preparation, which has no tests to count, or a runner.
struct Step {
    name: String,
    counts: Counts,
    notes: Vec<String>,
    took: Duration,
}

/// One thing that goes wrong does not hide what else does: each step runs as long as what it needs is there.
fn all(install: bool, filter: Option<&str>, results: &mut Vec<Step>) {
    if !prepare(results, "setup", || setup::run(Stage::Test, install)) {
        return;
    }
    let page = prepare(results, "build of the UI", || ui::build(Page::Product));
    let bridge_page = prepare(results, "build of the UI for the browser", || ui::build(Page::Bridge));
    // The journeys start the programs that this builds. Both cargo commands name the whole workspace, so that they
    // choose the same features and nothing is compiled twice.
    let programs = page
        && prepare(results, "build of the program", || {
            run_to_end(&mut cargo(&["build", "--workspace", "--bins"]))
        });
    if programs {
        let mut command = cargo(&["test", "--workspace", "--no-fail-fast"]);
        command.args(filter);
        runner(results, "tests of the program", &mut command, |output, success| {
            judged(counts::of_cargo(output), success, filter.is_some(), true)
        });
    }
    vitest(results, "tests of the UI", "test", filter);
    if bridge_page && programs {
        matrix(results, filter);
    }
}

/// The UI in a browser, on the real commands. Its pictures are compared on Linux; elsewhere it runs on request.
fn matrix(results: &mut Vec<Step>, filter: Option<&str>) {
    if !cfg!(target_os = "linux") {
        println!("The journeys in a real window run on Linux only, and are not compiled here.");
        if std::env::var_os("DIWAN_CHROMIUM").is_none() {
            println!(
                "The UI in every language and theme is tested on Linux; here only when DIWAN_CHROMIUM names a browser."
            );
            return;
        }
    }
    vitest(results, "tests of the UI in a browser", "test:matrix", filter);
}

fn vitest(results: &mut Vec<Step>, name: &str, script: &str, filter: Option<&str>) {
    if !ui::has_script(script) {
        let missing = || Err(format!("ui/package.json has no script `{script}`"));
        prepare(results, name, missing);
        return;
    }
    let mut command = npm(&["run", script]);
    if let Some(filter) = filter {
        command.args(["--", "-t", filter]);
    }
    if let Some(browser) = system::browser() {
        command.env("DIWAN_CHROMIUM", browser);
    }
    runner(results, name, &mut command, |output, success| {
        // Vitest calls skipped what the filter leaves out.
        judged(counts::of_vitest(output), success, filter.is_some(), filter.is_none())
    });
}

/// A preparation that fails counts as one failed test, so that no run without its tests looks like a good one.
fn prepare(results: &mut Vec<Step>, name: &str, work: impl FnOnce() -> Result) -> bool {
    let started = Instant::now();
    let outcome = work();
    let mut counts = Counts::default();
    let mut notes = Vec::new();
    if let Err(message) = &outcome {
        eprintln!("xtask: {message}");
        counts.failed = 1;
        notes.push("failed: see above".to_owned());
    }
    results.push(Step { name: name.to_owned(), counts, notes, took: started.elapsed() });
    outcome.is_ok()
}

fn runner(
    results: &mut Vec<Step>,
    name: &str,
    command: &mut Command,
    judge: impl FnOnce(&str, bool) -> (Counts, Vec<String>),
) {
    let started = Instant::now();
    match streamed(command) {
        Ok((success, output)) => {
            let (counts, mut notes) = judge(&output, success);
            notes.insert(0, format!("passed: {}, failed: {}", counts.passed, counts.failed));
            results.push(Step { name: name.to_owned(), counts, notes, took: started.elapsed() });
        }
        Err(message) => {
            prepare(results, name, || Err(message));
        }
    }
}

/// What a runner's counts mean: nothing that is not known to have passed may look as if it had.
fn judged(counted: Counts, success: bool, filtered: bool, left_out_fails: bool) -> (Counts, Vec<String>) {
    let mut counts = counted;
    let mut notes = Vec::new();
    if !success && counted.failed == 0 {
        counts.failed += 1;
        notes.push("it failed, but not in a test: something did not compile, or broke off".to_owned());
    }
    if counted.left_out > 0 && left_out_fails {
        counts.failed += counted.left_out;
        notes.push(format!("{} left out (ignored or skipped), which counts as failed", counted.left_out));
    }
    if success && !filtered && counted == Counts::default() {
        counts.failed += 1;
        notes.push("it ran no test, or its summary is not the one known here".to_owned());
    }
    (counts, notes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(passed: u64, failed: u64, left_out: u64, success: bool) -> (u64, u64) {
        let (counts, _) = judged(Counts { passed, failed, left_out }, success, false, true);
        (counts.passed, counts.failed)
    }

    #[test]
    fn counts_of_a_good_and_of_a_failed_run_stand() {
        assert_eq!(judge(12, 0, 0, true), (12, 0));
        assert_eq!(judge(12, 3, 0, false), (12, 3));
    }

    #[test]
    fn a_runner_that_breaks_off_is_a_failure_though_no_test_failed() {
        assert_eq!(judge(0, 0, 0, false), (0, 1));
        assert_eq!(judge(12, 0, 0, false), (12, 1));
    }

    #[test]
    fn a_test_that_is_left_out_has_not_passed() {
        assert_eq!(judge(12, 0, 2, true), (12, 2));
        assert_eq!(judge(12, 1, 2, false), (12, 3));
        assert_eq!(judge(12, 0, 2, false), (12, 3));
    }

    #[test]
    fn a_runner_without_tests_fails_unless_a_filter_left_none() {
        assert_eq!(judge(0, 0, 0, true), (0, 1));
        assert_eq!(judged(Counts::default(), true, true, false).0, Counts::default());
    }

    #[test]
    fn with_a_filter_what_vitest_skips_was_filtered_out() {
        let counts = Counts { passed: 1, failed: 0, left_out: 30 };
        assert_eq!(judged(counts, true, true, false), (counts, Vec::new()));
    }
}
