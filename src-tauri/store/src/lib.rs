//! The encrypted workspace on disk.
//!
//! Invariants:
//! - A workspace is a folder: a key file (`vault.json`), one SQLCipher database (`data.db`), and a lock file. Nothing of
//!   its content is ever written unencrypted.
//! - One process writes to a workspace at a time, and in it one thread: the writer. Readers never write.
//! - A change is one transaction, is journalled in that transaction, and is acknowledged only after its COMMIT.
//! - Source rows are written through [`Tx`] alone, which journals them; derived tables are written by [`derived`] alone.
//! - What attached files hold (`chunk`) is written by [`attachments`] alone, in the transaction of the change that attaches
//!   it, and is not journalled: the journal keeps its hash. A content is there whole or not at all, is never changed, and
//!   is collected only when neither an attachment nor a change that can be undone or redone refers to it.
//! - A workspace that cannot be opened is left as it is: nothing is created, replaced or deleted in its place.
//! - No message or log of this crate holds a name, a note or any other value of a row.

pub mod activities;
mod atomic;
pub mod attachments;
pub mod backup;
pub mod board;
pub mod bulk;
pub mod clock;
mod columns;
pub mod companies;
mod connection;
pub mod contacts;
mod create;
pub mod deal_contacts;
pub mod deals;
pub mod derived;
pub mod duplicates;
mod error;
#[doc(hidden)]
pub mod fault;
pub mod figures;
pub mod filter;
mod functions;
pub mod history;
pub mod imported;
pub mod imports;
pub mod journal;
pub mod kept_apart;
mod keyfile;
pub mod keys;
pub mod lines;
pub mod local;
pub mod meetings;
pub mod merge;
pub mod names;
pub mod notes;
pub mod pipelines;
mod place;
pub mod preferences;
pub mod rates;
pub mod reach;
mod readers;
pub mod reasons;
pub mod records;
pub mod restore;
mod row;
mod schema;
pub mod search;
pub mod settings;
pub mod staff;
pub mod stages;
mod stretch;
pub mod table;
pub mod tables;
pub mod today;
mod tx;
mod vault;
pub mod verify;
pub mod views;
pub mod visits;
mod workspace;
mod writer;

pub use connection::{Snapshot, Source};
pub use create::New;
pub use error::{Error, Result};
pub use row::Row;
/// A value of a column.
pub use rusqlite::types::Value;
pub use tx::{Progress, Tx};
pub use vault::{Found, look};
pub use workspace::{Receipt, Workspace, exists};
