//! Why backups are made, which ones are kept, and what restoring one does to a record.

use crate::time::Instant;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// So many are kept whatever they weigh.
pub const ALWAYS: usize = 3;

/// From how far back, in milliseconds, how many are kept, and how far they are apart at least.
const PLAN: &[(u64, usize, i64)] = &[
    (2 * DAY as u64, 12, 0),
    (14 * DAY as u64, 14, DAY),
    (8 * 7 * DAY as u64, 8, 7 * DAY),
    (366 * DAY as u64, 12, 30 * DAY),
];

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BackupReason {
    /// The user asked for it.
    Asked,
    /// There were changes for half an hour.
    Regular,
    /// The workspace was locked, or the program ended.
    Lock,
    /// Before an import.
    Import,
    /// Before many rows were undone or redone.
    Bulk,
    /// Before another backup took the workspace's place.
    Restore,
    /// Before a newer program brought the schema up to date.
    Migration,
}

/// What would become of a record if a backup were restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RestoreWhat {
    /// It would disappear.
    OnlyNow,
    /// It would come back.
    OnlyThen,
    /// It would change.
    Differs,
}

/// A backup that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// When it was made.
    pub at: Instant,
    /// What it takes up.
    pub bytes: u64,
}

/// Which of these backups to keep, in their order: the last 12 of two days, then one a day for two weeks, one a week for
/// eight, one in thirty days for a year; of these, the newest that together stay within `cap` bytes, and three in any
/// case. One from the future, made before a clock was set back, is as old as it is far away: it does not push out what is
/// made from then on.
#[must_use]
pub fn keep(backups: &[Kept], now: Instant, cap: u64) -> Vec<bool> {
    let mut newest: Vec<usize> = (0..backups.len()).collect();
    let age = |at: usize| now.abs_diff(backups[at].at);
    newest.sort_by_key(|at| age(*at));
    let mut kept = vec![false; backups.len()];
    for (reach, most, apart) in PLAN {
        let mut slots = BTreeSet::new();
        let mut count = 0;
        for at in &newest {
            // Slots of the calendar since the epoch: the newest of a slot stays, whatever else comes and goes.
            let slot = |apart: &i64| backups[*at].at.div_euclid(*apart);
            if count < *most && age(*at) <= *reach && (*apart == 0 || slots.insert(slot(apart))) {
                kept[*at] = true;
                count += 1;
            }
        }
    }
    let mut bytes = 0;
    for (rank, at) in newest.into_iter().enumerate() {
        if rank < ALWAYS {
            kept[at] = true;
        }
        if kept[at] {
            bytes += backups[at].bytes;
            kept[at] = rank < ALWAYS || bytes <= cap;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = 20_000 * DAY + 12 * HOUR;

    fn every(step: i64, count: i64) -> Vec<Kept> {
        (0..count).map(|n| Kept { at: NOW - n * step, bytes: 1 }).collect()
    }

    fn ages(backups: &[Kept], cap: u64) -> Vec<i64> {
        let kept = keep(backups, NOW, cap);
        backups
            .iter()
            .zip(kept)
            .filter(|(_, kept)| *kept)
            .map(|(backup, _)| (NOW - backup.at) / HOUR)
            .collect()
    }

    /// Half-hourly backups for two years: 12 of today, 14 of days, 8 of weeks, 12 of months, some of them the same.
    #[test]
    fn a_year_thins_out_with_age() {
        let all = every(HOUR / 2, 2 * 366 * 48);
        let kept = ages(&all, u64::MAX);
        assert_eq!(kept.iter().filter(|age| **age < 6).count(), 12, "the last six hours, every one");
        let within =
            |from: i64, to: i64| kept.iter().filter(|age| (from * 24..to * 24).contains(*age)).count();
        // Noon: of fourteen days, today's and yesterday's newest are less than a day old.
        assert_eq!(within(1, 14), 12, "one a day");
        assert!((5..=8).contains(&within(14, 56)), "one a week and one a month: {}", within(14, 56));
        assert!((9..=12).contains(&within(56, 366)), "one a month: {}", within(56, 366));
        assert_eq!(within(366, 999), 0);
        assert!(kept.len() <= 12 + 14 + 8 + 12);
    }

    /// What is kept now was kept all along: adding backups one by one ends with the same plan's reach.
    #[test]
    fn thinning_again_and_again_does_not_eat_the_past() {
        let mut there: Vec<Kept> = Vec::new();
        let start = NOW - 200 * DAY;
        for hour in 0..200 * 24 {
            let now = start + hour * HOUR;
            there.push(Kept { at: now, bytes: 1 });
            let kept = keep(&there, now, u64::MAX);
            there = there.iter().zip(kept).filter(|(_, kept)| *kept).map(|(backup, _)| *backup).collect();
        }
        let oldest = there.iter().map(|backup| backup.at).min().unwrap_or(NOW);
        assert!(NOW - oldest > 150 * DAY, "five months are still there: {} days", (NOW - oldest) / DAY);
    }

    #[test]
    fn a_cap_drops_the_oldest_and_leaves_three() {
        let all = every(HOUR, 10);
        assert_eq!(ages(&all, 5), [0, 1, 2, 3, 4]);
        assert_eq!(ages(&all, 0), [0, 1, 2]);
        assert_eq!(ages(&every(400 * DAY, 5), u64::MAX), [0, 400 * 24, 800 * 24], "three whatever their age");
    }

    #[test]
    fn one_from_the_future_stays() {
        let mut all = every(DAY, 3);
        all.push(Kept { at: NOW + 40 * DAY, bytes: 1 });
        assert_eq!(ages(&all, u64::MAX).len(), 4);
    }

    /// A clock that was three hours ahead: what is made once it is right again is kept, and not at once thrown away.
    #[test]
    fn one_from_the_future_does_not_push_out_the_present() {
        let ahead: Vec<Kept> = (1..=20).map(|n| Kept { at: NOW + n * HOUR / 6, bytes: 1 }).collect();
        let all = [&[Kept { at: NOW, bytes: 1 }], ahead.as_slice()].concat();
        assert!(keep(&all, NOW, 0)[0] && keep(&all, NOW, u64::MAX)[0]);
    }
}
