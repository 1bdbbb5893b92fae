//! What a long change asks of the index of words: few large parts, and to be stopped meanwhile.

use crate::{Error, Result, tx::Progress};
use rusqlite::Connection;
use std::sync::{Arc, atomic::Ordering};

/// How much the index gathers before it writes, in bytes: as it comes, and in a long change.
const GATHERED: [i64; 2] = [1 << 20, 8 << 20];

/// Who may stop a long change, if anybody.
#[derive(Default)]
pub(crate) struct Stop(pub(crate) Option<Arc<dyn Progress>>);

impl std::fmt::Debug for Stop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Stop").field(&self.0.is_some()).finish()
    }
}

impl Stop {
    /// Asked at each row that is written; looked at often enough for a fifth of a second.
    pub(crate) fn go_on(&self, at: usize) -> Result<()> {
        let stopped = |progress: &Arc<dyn Progress>| progress.cancelled().load(Ordering::Relaxed);
        let stop = at.is_multiple_of(256) && self.0.as_ref().is_some_and(stopped);
        if stop { Err(Error::Cancelled) } else { Ok(()) }
    }
}

/// Says how much the index gathers before it writes. Each time that it writes makes a part that is merged with others
/// later, again and again: a long change makes few.
pub(crate) fn gather(db: &Connection, gathers: &mut bool, much: bool) -> Result<()> {
    if *gathers != much {
        db.execute(
            "INSERT INTO search (search, rank) VALUES ('hashsize', ?1)",
            [GATHERED[usize::from(much)]],
        )?;
        *gathers = much;
    }
    Ok(())
}
