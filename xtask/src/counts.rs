//! How many tests passed, read from what the runners print.

use std::iter::Sum;
use std::ops::Add;

/// The outcome of tests. `left_out` were found but not run: ignored, skipped, or still to be written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) left_out: u64,
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            left_out: self.left_out + other.left_out,
        }
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Add::add)
    }
}

/// Adds up lines like `test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; …`, of which
/// cargo's runner prints one per test program.
pub(crate) fn of_cargo(output: &str) -> Counts {
    let lines = output.lines().map(plain);
    let results =
        lines.filter_map(|line| Some(in_parts(line.trim().strip_prefix("test result: ")?, &['.', ';'])));
    results.sum()
}

/// Adds up lines like `      Tests  1 failed | 12 passed | 2 skipped (15)`, of which Vitest prints one per run.
pub(crate) fn of_vitest(output: &str) -> Counts {
    let lines = output.lines().map(plain);
    let results = lines.filter_map(|line| {
        let counts = line.trim().strip_prefix("Tests ")?.trim();
        // The total in brackets ends the line; it tells the summary from a test that prints the word.
        let (counts, total) = counts.rsplit_once('(')?;
        total.strip_suffix(')')?.parse::<u64>().ok()?;
        Some(in_parts(counts, &['|']))
    });
    results.sum()
}

/// Each part is a number and a word; parts that are something else (`ok`, a duration) do not count.
fn in_parts(text: &str, separators: &[char]) -> Counts {
    let mut counts = Counts::default();
    for part in text.split(separators) {
        let Some((number, word)) = part.trim().split_once(' ') else { continue };
        let Ok(number) = number.parse::<u64>() else { continue };
        match word {
            "passed" => counts.passed += number,
            "failed" => counts.failed += number,
            "ignored" | "skipped" | "todo" => counts.left_out += number,
            _ => {}
        }
    }
    counts
}

/// The line without the codes that colour it: an escape, a bracket, numbers, and the letter that ends them.
fn plain(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, code)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        let end = code.find(|letter: char| ('\u{40}'..='\u{7e}').contains(&letter));
        rest = end.map_or("", |end| &code[end + 1..]);
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: u64, failed: u64, left_out: u64) -> Counts {
        Counts { passed, failed, left_out }
    }

    #[test]
    fn every_test_program_of_cargo_is_added_up() {
        let output = "\
running 2 tests
test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s

running 3 tests
test one ... FAILED
test result: \u{1b}[31mFAILED\u{1b}[0m. 1 passed; 1 failed; 1 ignored; 0 measured; 4 filtered out; finished in 1.20s
the test result: ok. 9 passed; 9 failed; 9 ignored\n";
        assert_eq!(of_cargo(output), counts(3, 1, 1));
        assert_eq!(of_cargo("error: could not compile `api`\n"), Counts::default());
    }

    #[test]
    fn the_summary_of_vitest_is_read_with_and_without_colours() {
        let plain = " Test Files  1 failed | 3 passed (4)\n      Tests  3 failed | 12 passed (15)\n   Duration  1.2s\n";
        assert_eq!(of_vitest(plain), counts(12, 3, 0));
        let coloured = "\u{1b}[2m Test Files \u{1b}[22m \u{1b}[1m\u{1b}[32m2 passed\u{1b}[39m\u{1b}[22m\u{1b}[90m (2)\u{1b}[39m\n\
            \u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m12 passed\u{1b}[39m\u{1b}[22m\u{1b}[90m (12)\u{1b}[39m\n";
        assert_eq!(of_vitest(coloured), counts(12, 0, 0));
    }

    #[test]
    fn tests_that_vitest_left_out_are_counted() {
        assert_eq!(of_vitest(" Tests  1 failed | 4 passed | 2 skipped | 1 todo (8)\r\n"), counts(4, 1, 3));
        assert_eq!(of_vitest(" Tests  2 skipped (2)\n Tests  5 passed (5)\n"), counts(5, 0, 2));
    }

    #[test]
    fn what_a_test_prints_is_no_summary() {
        assert_eq!(of_vitest("Tests 4 failed in the demo\n Tests  no tests\n"), Counts::default());
        assert_eq!(plain("a\u{1b}[1;31mb\u{1b}[0mc\u{1b}[2"), "abc");
    }
}
