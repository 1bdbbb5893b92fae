//! Promises: what one of the two will do, and how many were kept.

use super::standing::Share;
use crate::{Day, time::Window};

/// A promise, as far as it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// When it is due; `None`: no day was said.
    pub due_on: Option<Day>,
    /// When it was done.
    pub done_on: Option<Day>,
    /// When it was dropped.
    pub dropped_on: Option<Day>,
}

/// How promises were kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kept {
    /// Of those that came due in the window, so many were done by their day.
    pub kept: Share,
    /// Open past their day.
    pub late: u32,
    /// Days since the day of the one that is late longest.
    pub oldest: Option<u32>,
    /// Open in all.
    pub open: u32,
}

/// How promises were kept: those that came due in a window. What was dropped by its day was taken back in time and counts
/// as neither.
#[must_use]
pub fn kept(all: &[Promise], window: Window, today: Day) -> Kept {
    let mut kept = Kept::default();
    for Promise { due_on, done_on, dropped_on } in all {
        let open = done_on.is_none() && dropped_on.is_none();
        kept.open += u32::from(open);
        let Some(due) = due_on else { continue };
        if open && *due < today {
            kept.late += 1;
            kept.oldest = kept.oldest.max(u32::try_from((today - *due).num_days()).ok());
        }
        let taken_back = dropped_on.is_some_and(|dropped| dropped <= *due);
        let in_time = done_on.is_some_and(|done| done <= *due);
        // What is open on its day may still be kept.
        if window.holds(*due) && !taken_back && (in_time || *due < today || !open) {
            kept.kept.of += 1;
            kept.kept.part += u32::from(in_time);
        }
    }
    kept
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    // Due in November, on the 25th: done on the 3rd by the 5th (kept), done on the 9th by the 8th (not), open since the
    // 15th (late by 10), dropped on the 10th by the 12th (taken back), dropped on the 20th by the 18th (not), due on the
    // 25th and open (not yet), without a day, and due in October: kept 1 of 4, 3 open, 1 late.
    #[test]
    fn promises_are_kept_by_their_day() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let promise = |due: &str, done: &str, dropped: &str| Promise {
            due_on: due.parse().ok(),
            done_on: done.parse().ok(),
            dropped_on: dropped.parse().ok(),
        };
        let all = [
            promise("2026-11-05", "2026-11-03", ""),
            promise("2026-11-08", "2026-11-09", ""),
            promise("2026-11-15", "", ""),
            promise("2026-11-12", "", "2026-11-10"),
            promise("2026-11-18", "", "2026-11-20"),
            promise("2026-11-25", "", ""),
            promise("", "", ""),
            promise("2026-10-01", "2026-10-01", ""),
        ];
        let window = Window { from: Some(day("2026-11-01")), to: Some(day("2026-11-30")) };
        let kept = kept(&all, window, day("2026-11-25"));
        assert_eq!(kept, Kept { kept: Share { part: 1, of: 4 }, late: 1, oldest: Some(10), open: 3 });
        assert_eq!(super::kept(&[], window, day("2026-11-25")), Kept::default(), "no data");
    }
}
