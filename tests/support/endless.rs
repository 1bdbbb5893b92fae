//! Work without end, for processes that are killed at it.

use crate::{
    random::Random,
    script::{Act, create},
};
use std::collections::VecDeque;

/// Endless work on a workspace that grows slowly: mostly deals that come, change and go, some of it undone.
pub struct Endless {
    random: Random,
    prefix: String,
    count: u32,
    next: VecDeque<Act>,
}

impl Endless {
    /// The work of a seed. No two seeds make a deal of the same title.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { random: Random::new(seed), prefix: format!("Deal {seed}"), count: 0, next: VecDeque::new() }
    }
}

impl Iterator for Endless {
    type Item = Act;

    fn next(&mut self) -> Option<Act> {
        if self.next.is_empty() {
            self.count += 1;
            let title = format!("{}/{}", self.prefix, self.count);
            let to = format!("{title} again");
            let (stage, value) = (self.random.below(6) as usize, self.random.below(100_000) as u32);
            self.next.push_back(create(&title, stage, value));
            match self.random.below(6) {
                0 => self.next.extend([
                    Act::Edit { title, to: to.clone(), value: value + 1 },
                    Act::Close { title: to.clone(), won: value % 2 == 0 },
                    Act::Reopen { title: to },
                    Act::Undo,
                ]),
                1 => self.next.extend([Act::Move { title, stage: (stage + 1) % 6 }, Act::Undo, Act::Redo]),
                2 => self.next.extend([Act::Undo]),
                3 => self.next.extend([Act::Import { name: title, rows: 10 }, Act::Undo]),
                4 => self.next.extend([Act::Lock, Act::Unlock]),
                _ => self.next.extend([Act::Close { title, won: false }]),
            }
        }
        self.next.pop_front()
    }
}
