//! What must not be lost or be seen when the program is killed, or has no room left: programs in processes of their own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::missing_docs_in_private_items,
    reason = "a test stops where it fails, and says what it counted"
)]

mod canary;
#[cfg(target_os = "linux")]
mod full;
mod kills;

use std::sync::{Mutex, MutexGuard, PoisonError};

/// One at a time: a process that is just being started has, for a moment, a copy of every file that this one holds, and
/// with it the lock of a workspace.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}
