//! The time of day, passed in, and the hybrid logical clock of the journal.

use domain::time::Instant;

/// Where the present comes from. Tests have their own.
pub trait Clock: Send + Sync {
    /// Now, in UTC milliseconds.
    fn now(&self) -> Instant;
}

/// The computer's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        chrono::Utc::now().timestamp_millis()
    }
}

/// How many low bits of a hybrid clock value count events within one millisecond.
const COUNTER_BITS: u32 = 16;

/// The next value of a hybrid logical clock (Kulkarni et al. 2014): it follows the wall clock, never goes back, and
/// never repeats. Milliseconds in the high 48 bits, a counter in the low 16.
#[must_use]
pub fn next_hybrid(last: i64, now: Instant) -> i64 {
    (now.max(0) << COUNTER_BITS).max(last + 1)
}

/// The wall clock's part of a hybrid value, in UTC milliseconds.
#[must_use]
pub fn hybrid_instant(clock: i64) -> Instant {
    clock >> COUNTER_BITS
}

#[cfg(test)]
mod tests {
    use super::next_hybrid;

    #[test]
    fn the_hybrid_clock_never_goes_back() {
        let first = next_hybrid(0, 1_000);
        assert_eq!(first, 1_000 << 16);
        assert_eq!(next_hybrid(first, 1_000), first + 1);
        assert_eq!(next_hybrid(first, 10), first + 1, "the computer's clock was set back");
        assert_eq!(next_hybrid(first, 1_001), 1_001 << 16);
    }
}
