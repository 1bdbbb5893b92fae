//! Numbers that look random and are the same in every run (SplitMix64, Steele et al. 2014).

/// A sequence of them.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// The sequence of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// One below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.number() % bound.max(1)
    }

    /// Yes or no, as often.
    pub fn chance(&mut self) -> bool {
        self.number() & 1 == 1
    }
}

/// How many times as much as usual the randomised tests do: `DIWAN_SOAK`, 1 when unset.
#[must_use]
pub fn soak() -> u64 {
    std::env::var("DIWAN_SOAK").ok().and_then(|times| times.parse().ok()).unwrap_or(1).max(1)
}
