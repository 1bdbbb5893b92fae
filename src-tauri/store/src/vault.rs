//! The keys of an open workspace: its passphrase, its recovery code, its keychain secret, its name. Each change rewrites
//! the key file, about a kilobyte; the database stays as it is.

use crate::{
    Error, Result, Workspace,
    keyfile::KeyFile,
    keys::{KdfCost, RecoveryCode, Secret},
    workspace::{DATABASE, exists},
};
use std::path::Path;
use uuid::Uuid;

/// What a folder shows of its workspace without a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// It can be unlocked.
    Ready {
        /// What its user calls it.
        name: String,
        /// Its identity.
        id: Uuid,
        /// Whether the system's keychain opens it.
        keychain: bool,
    },
    /// Its key file or its database is missing or cannot be understood.
    Damaged,
    /// A newer program made it.
    Newer,
    /// There is nothing.
    Missing,
}

/// Looks at a folder, without a key.
#[must_use]
pub fn look(folder: &Path) -> Found {
    match KeyFile::read(folder) {
        Ok((file, _)) if folder.join(DATABASE).exists() => {
            let keychain = file.has_keychain();
            Found::Ready { name: file.name, id: file.workspace, keychain }
        }
        Err(Error::Newer(_)) => Found::Newer,
        Err(Error::Missing) if !exists(folder).unwrap_or(true) => Found::Missing,
        _ => Found::Damaged,
    }
}

impl Workspace {
    /// What its user calls it.
    #[must_use]
    pub fn name(&self) -> String {
        self.vault().name.clone()
    }

    /// Its identity.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.vault().workspace
    }

    /// Whether the user has shown that they have the recovery code.
    #[must_use]
    pub fn recovery_confirmed(&self) -> bool {
        self.vault().recovery_confirmed()
    }

    /// Whether the system's keychain opens it.
    #[must_use]
    pub fn has_keychain(&self) -> bool {
        self.vault().has_keychain()
    }

    /// Calls it something else.
    ///
    /// # Errors
    /// Failures of the disk; then everything is as before.
    pub fn rename(&self, name: &str) -> Result<()> {
        self.rewrite(|file| {
            name.clone_into(&mut file.name);
            Ok(())
        })
    }

    /// Changes the passphrase.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] when `current` does not open it; failures of the disk. Then the old one counts.
    pub fn change_passphrase(&self, current: &str, new: &str, cost: KdfCost) -> Result<()> {
        let key = self.key();
        self.rewrite(|file| {
            file.open(&Secret::Passphrase(current))?;
            file.set(key, &Secret::Passphrase(new), cost)
        })
    }

    /// Sets a new passphrase for a user who has the recovery code, which stays good.
    ///
    /// # Errors
    /// [`Error::WrongCode`] when the code does not open it; failures of the disk. Then the old passphrase counts.
    pub fn recover(&self, code: &RecoveryCode, new: &str, cost: KdfCost) -> Result<()> {
        let key = self.key();
        self.rewrite(|file| {
            file.open(&Secret::Recovery(code))?;
            file.set(key, &Secret::Passphrase(new), cost)?;
            // Who typed all of it has it.
            file.confirm_recovery();
            Ok(())
        })
    }

    /// Makes a recovery code that its user has shown to have the one that counts.
    ///
    /// # Errors
    /// Failures of the disk. Then the old one counts.
    pub fn set_recovery(&self, code: &RecoveryCode) -> Result<()> {
        let key = self.key();
        self.rewrite(|file| {
            // A code that opens it already stays as it is.
            if file.open(&Secret::Recovery(code)).is_err() {
                file.set(key, &Secret::Recovery(code), KdfCost::STANDARD)?;
            }
            file.confirm_recovery();
            Ok(())
        })
    }

    /// Lets a secret in the system's keychain open it, or no longer.
    ///
    /// # Errors
    /// Failures of the disk; then everything is as before.
    pub fn set_keychain(&self, secret: Option<&[u8]>) -> Result<()> {
        let key = self.key();
        self.rewrite(|file| match secret {
            Some(secret) => file.set(key, &Secret::Keychain(secret), KdfCost::STANDARD),
            None => {
                file.forget(&Secret::Keychain(&[]));
                Ok(())
            }
        })
    }

    /// Writes a changed key file, and takes it over once it is written.
    fn rewrite(&self, change: impl FnOnce(&mut KeyFile) -> Result<()>) -> Result<()> {
        let mut held = self.vault();
        // What lies on the disk counts: another program that had the lock before may have changed it.
        let mut file = KeyFile::read(self.folder()).map_or_else(|_| held.clone(), |(file, _)| file);
        change(&mut file)?;
        let written = file.write(self.folder());
        // The first of the two writes decides, also when the second one failed.
        if let Ok((now, _)) = KeyFile::read(self.folder()) {
            *held = now;
        }
        match written {
            Err(_) if *held == file => Ok(()),
            outcome => outcome,
        }
    }
}
