//! What the desktop that the program runs on can do for it. The shell brings it; without a desktop there is none.

use std::path::PathBuf;
use zeroize::Zeroizing;

/// What the system keeps for the user between runs, such as a keychain. Every failure means: not available.
pub trait Keychain: Send + Sync {
    /// Whether a keychain answers.
    fn available(&self) -> bool;
    /// The secret kept under this name.
    fn get(&self, name: &str) -> Option<Zeroizing<Vec<u8>>>;
    /// Keeps a secret. False: it could not be.
    fn set(&self, name: &str, secret: &[u8]) -> bool;
    /// Forgets a secret.
    fn forget(&self, name: &str);
}

/// The system's dialogs for choosing a place.
pub trait Picker: Send + Sync {
    /// A folder; None: the user chose none.
    fn folder(&self) -> Option<PathBuf>;
    /// A file that exists.
    fn file(&self) -> Option<PathBuf>;
}
