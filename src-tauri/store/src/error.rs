//! What can go wrong with a workspace.

use rusqlite::ErrorCode;

/// Why the store could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder has no workspace.
    #[error("there is no workspace in this folder")]
    Missing,
    /// The folder has one already.
    #[error("there is already a workspace in this folder")]
    Exists,
    /// The folder holds something else.
    #[error("the folder is not empty")]
    FolderInUse,
    /// Another process has it open.
    #[error("the workspace is open elsewhere")]
    Busy,
    /// The passphrase does not open the key.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The recovery code does not open the key.
    #[error("wrong recovery code")]
    WrongCode,
    /// What was typed is no recovery code at all.
    #[error("mistyped recovery code")]
    MistypedCode,
    /// `vault.json` cannot be understood.
    #[error("the key file is damaged")]
    KeyFileDamaged,
    /// The key is right, the database is not readable.
    #[error("the database is damaged")]
    Damaged,
    /// Written by a newer version of the program.
    #[error("the workspace has schema {0}, newer than this program knows")]
    Newer(i64),
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The disk or the folder cannot be written.
    #[error("the disk is read-only")]
    ReadOnly,
    /// The folder is no longer there: a disk was pulled out, or the folder was moved.
    #[error("the folder of the workspace is gone")]
    Vanished,
    /// The folder belongs to a program that copies files behind everyone's back.
    #[error("the folder is kept in step by {0}")]
    SyncedFolder(&'static str),
    /// The disk cannot be read or written.
    #[error("input or output failed: {0}")]
    Disk(std::io::Error),
    /// A backup is not as it was made.
    #[error("the backup is damaged")]
    BackupDamaged,
    /// A backup is of another workspace.
    #[error("the backup is of another workspace")]
    BackupForeign,
    /// The workspace was locked meanwhile.
    #[error("the workspace is locked")]
    Closed,
    /// The user asked to stop.
    #[error("cancelled")]
    Cancelled,
    /// A row that was asked for is not there.
    #[error("no such row")]
    NotFound,
    /// Something that cannot happen, did.
    #[error("internal error: {0}")]
    Internal(String),
}

impl Error {
    /// Whether the connection that met it is good for nothing more: SQLCipher refuses every page after one that could
    /// not be read, as if the file were damaged.
    pub(crate) fn spoils(&self) -> bool {
        matches!(self, Self::Disk(_) | Self::DiskFull | Self::Damaged)
    }
}

/// A result of this crate.
pub type Result<T> = std::result::Result<T, Error>;

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded => Self::DiskFull,
            Kind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Disk(error),
        }
    }
}

impl From<rusqlite::Error> for Error {
    /// Keeps SQLite's own words about its state and drops the SQL, which may hold what a user wrote.
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as Sql;
        match &error {
            Sql::QueryReturnedNoRows => Self::NotFound,
            Sql::SqliteFailure(failure, _) => match failure.code {
                ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => Self::Damaged,
                ErrorCode::DiskFull => Self::DiskFull,
                ErrorCode::OperationInterrupted => Self::Cancelled,
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
                ErrorCode::ReadOnly => Self::ReadOnly,
                ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => {
                    Self::Disk(std::io::Error::other(failure.to_string()))
                }
                _ => Self::Internal(failure.to_string()),
            },
            Sql::SqlInputError { error, .. } => Self::Internal(error.to_string()),
            Sql::FromSqlConversionFailure(column, kind, _) => {
                Self::Internal(format!("column {column} of type {kind} cannot be read"))
            }
            _ => Self::Internal("the database refused a request".to_owned()),
        }
    }
}
