//! What must not be lost, whatever happens to the power, the disk and the process.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::missing_docs_in_private_items,
    reason = "a test stops where it fails, and says what it counted"
)]

mod disk;
mod power;
mod refused;
mod upgrade;
mod vfs;
mod watch;
