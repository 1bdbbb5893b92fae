//! What a command answers when it cannot be carried out.

use crate::Message;
use serde::Serialize;

/// Why, where the window does something about it; everything else is `internal`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// No workspace is open: the window shows the lock screen.
    Locked,
    /// The field of the passphrase is marked.
    WrongPassphrase,
    /// The field of the recovery code is marked.
    WrongCode,
    /// There is no workspace: the window offers to create one.
    WorkspaceMissing,
    /// There is one already: the window offers to unlock it.
    WorkspaceExists,
    /// Another process has it: the window offers to try again.
    WorkspaceBusy,
    /// It cannot be read: the window says so, changes nothing, and offers its backups.
    WorkspaceDamaged,
    /// A newer program wrote it.
    WorkspaceNewer,
    /// What was asked for is not there (any more): the window goes back.
    NotFound,
    /// The request makes no sense: shown beside the field.
    Invalid,
    /// The user stopped it: nothing more is said.
    Cancelled,
    /// The backup is not good: it is not offered.
    BackupDamaged,
    /// The disk: what was typed stays on the screen.
    Disk,
    /// The disk or the folder cannot be written.
    ReadOnly,
    /// The folder or its disk is gone: the window says what to plug in.
    Vanished,
    /// A fault of the program.
    Internal,
}

/// An error as it goes over the wire.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Error {
    /// What the window does about it.
    pub code: Code,
    /// What the user is told.
    pub message: Message,
}

/// A result of a command.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// With a message that has no values.
    #[must_use]
    pub fn new(code: Code, id: &str) -> Self {
        Self { code, message: Message::new(id) }
    }

    /// A request that makes no sense.
    #[must_use]
    pub fn invalid(message: Message) -> Self {
        Self { code: Code::Invalid, message }
    }

    /// A fault of the program. The detail never holds a value of the user's.
    #[must_use]
    pub fn internal(detail: &str) -> Self {
        Self { code: Code::Internal, message: Message::new("error-internal").text("detail", detail) }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message.id)
    }
}

impl std::error::Error for Error {}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        use store::Error as Store;
        match error {
            Store::Missing => Self::new(Code::WorkspaceMissing, "error-workspace-missing"),
            Store::Exists => Self::new(Code::WorkspaceExists, "error-workspace-exists"),
            Store::FolderInUse => Self::invalid(Message::new("error-folder-in-use")),
            Store::Busy => Self::new(Code::WorkspaceBusy, "error-workspace-busy"),
            Store::WrongPassphrase => Self::new(Code::WrongPassphrase, "error-wrong-passphrase"),
            Store::WrongCode => Self::new(Code::WrongCode, "error-wrong-code"),
            Store::MistypedCode => Self::new(Code::WrongCode, "error-mistyped-code"),
            Store::KeyFileDamaged => Self::new(Code::WorkspaceDamaged, "error-key-file-damaged"),
            Store::Damaged => Self::new(Code::WorkspaceDamaged, "error-workspace-damaged"),
            Store::Newer(version) => Self {
                code: Code::WorkspaceNewer,
                message: Message::new("error-workspace-newer").text("version", version.to_string()),
            },
            Store::DiskFull => Self::new(Code::Disk, "error-disk-full"),
            Store::ReadOnly => Self::new(Code::ReadOnly, "error-read-only"),
            Store::Vanished => Self::new(Code::Vanished, "error-vanished"),
            Store::SyncedFolder(program) => {
                Self::invalid(Message::new("error-synced-folder").text("program", program))
            }
            Store::BackupDamaged => Self::new(Code::BackupDamaged, "error-backup-damaged"),
            Store::BackupForeign => Self::new(Code::BackupDamaged, "error-backup-foreign"),
            Store::Disk(error) => Self {
                code: Code::Disk,
                message: Message::new("error-disk").text("detail", error.kind().to_string()),
            },
            Store::Closed => Self::new(Code::Locked, "error-locked"),
            Store::Cancelled => Self::new(Code::Cancelled, "error-cancelled"),
            Store::NotFound => Self::new(Code::NotFound, "error-not-found"),
            Store::Internal(detail) => Self::internal(&detail),
        }
    }
}
