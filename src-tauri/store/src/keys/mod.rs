//! Keys: a random data key, wrapped by what the user knows.
//!
//! The database is encrypted under a random key that never changes. Each slot of the key file holds it wrapped
//! (XChaCha20-Poly1305) under a key derived from one secret: the passphrase (Argon2id), the recovery code, or a secret in
//! the system's keychain (HKDF-SHA256, as both are random). The kind of the slot, the cost of the derivation and the
//! workspace's id are authenticated with it, so none can be weakened or swapped.

mod recovery;
mod slot;

pub use recovery::RecoveryCode;
pub(crate) use slot::Slot;

use crate::{Error, Result};
use argon2::{Algorithm, Argon2, Params, Version};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// The shortest passphrase that is accepted, in characters after [`normalise`].
pub const MIN_PASSPHRASE: usize = 8;

/// The most memory that a key file may ask the derivation to use, in KiB: 1 GiB. More is a damaged or hostile file.
const MAX_MEMORY: u32 = 1 << 20;

/// What a user, or the system for them, opens a workspace with.
pub enum Secret<'a> {
    /// A passphrase, as it was typed.
    Passphrase(&'a str),
    /// The recovery code.
    Recovery(&'a RecoveryCode),
    /// What the system's keychain keeps.
    Keychain(&'a [u8]),
}

/// What a key derivation costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KdfCost {
    /// Memory in KiB.
    memory: u32,
    /// Passes over it.
    passes: u32,
    /// Lanes.
    lanes: u32,
}

impl KdfCost {
    /// What the product uses: 128 MiB, 3 passes, 4 lanes; 0.3 to 1 s on a laptop, above RFC 9106's second choice.
    pub const STANDARD: Self = Self { memory: 128 * 1024, passes: 3, lanes: 4 };

    /// A derivation that protects nothing, for tests that open a thousand workspaces. Nothing in the product calls it,
    /// and a test sees to that.
    #[doc(hidden)]
    #[must_use]
    pub fn weak_for_tests() -> Self {
        Self { memory: 8, passes: 1, lanes: 1 }
    }

    fn params(self) -> Result<Params> {
        if self.memory > MAX_MEMORY || self.passes > 64 || self.lanes > 64 {
            return Err(Error::KeyFileDamaged);
        }
        Params::new(self.memory, self.passes, self.lanes, Some(32)).map_err(|_| Error::KeyFileDamaged)
    }
}

/// The key of a database and the salt in its header: 32 + 16 bytes, wiped from memory when dropped.
///
/// The salt is kept with the key because a damaged first page would otherwise take it along.
#[derive(Clone)]
pub(crate) struct DataKey(Zeroizing<[u8; 48]>);

impl DataKey {
    /// A new random one.
    pub(crate) fn random() -> Result<Self> {
        let mut bytes = Zeroizing::new([0; 48]);
        fill_random(bytes.as_mut())?;
        Ok(Self(bytes))
    }

    /// The statement that gives it to SQLCipher, as 96 hexadecimal digits. Wiped when dropped.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(128));
        text.push_str("PRAGMA key = \"x'");
        for byte in self.0.iter() {
            for nibble in [byte >> 4, byte & 15] {
                text.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
            }
        }
        text.push_str("'\";");
        text
    }

    /// A key for another purpose, named by `label`: HKDF-SHA256 over the 48 bytes, without salt.
    pub(crate) fn subkey(&self, label: &str) -> Zeroizing<[u8; 32]> {
        expand(None, self.0.as_ref(), label)
    }
}

/// Random bytes from the operating system.
pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|error| Error::Internal(format!("no random numbers: {error}")))
}

/// A new secret for the system's keychain.
///
/// # Errors
/// When the system has no random numbers.
pub fn keychain_secret() -> Result<Zeroizing<Vec<u8>>> {
    let mut secret = Zeroizing::new(vec![0; 32]);
    fill_random(&mut secret)?;
    Ok(secret)
}

/// One spelling for what is typed on any keyboard: compatibility-composed, Latin digits, no tatweel, no invisible
/// marks, no white space at the ends.
#[must_use]
pub fn normalise(passphrase: &str) -> Zeroizing<String> {
    let kept = passphrase.nfkc().map(domain::text::latin_digit).filter(|c| {
        !matches!(c, '\u{0640}' | '\u{200B}'..='\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
            && !c.is_control()
    });
    let text = Zeroizing::new(kept.collect::<String>());
    Zeroizing::new(text.trim().to_owned())
}

/// The key that a passphrase wraps with.
fn stretch(passphrase: &str, salt: &[u8], cost: KdfCost) -> Result<Zeroizing<[u8; 32]>> {
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.params()?)
        .hash_password_into(normalise(passphrase).as_bytes(), salt, key.as_mut())
        .map_err(|_| Error::KeyFileDamaged)?;
    Ok(key)
}

/// HKDF-SHA256 (RFC 5869), for secrets that are random already.
fn expand(salt: Option<&[u8]>, secret: &[u8], label: &str) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    let done = Hkdf::<Sha256>::new(salt, secret).expand(label.as_bytes(), key.as_mut());
    debug_assert!(done.is_ok(), "32 bytes are within the 8160 that HKDF-SHA256 gives");
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_greedy_key_file_is_refused_before_it_takes_memory() {
        let greedy = KdfCost { memory: u32::MAX, passes: 1, lanes: 1 };
        assert!(matches!(stretch("x", &[0; 16], greedy), Err(Error::KeyFileDamaged)));
    }

    #[test]
    fn a_passphrase_is_the_same_on_every_keyboard() {
        assert_eq!(*normalise(" كلمـــة ١٢٣٤ "), *normalise("كلمة 1234"));
        assert_eq!(*normalise("caf\u{65}\u{301}"), *normalise("café"));
        assert_eq!(*normalise("\u{200F}سر\u{200E} طويل"), "سر طويل");
        assert_ne!(*normalise("Secret"), *normalise("secret"));
    }

    /// RFC 5869, appendix A.1, cut to 32 of its 42 bytes.
    #[test]
    fn keys_are_expanded_as_the_standard_says() {
        let salt: Vec<u8> = (0..=12).collect();
        let mut key = [0; 32];
        let info: Vec<u8> = (0xf0..=0xf9).collect();
        Hkdf::<Sha256>::new(Some(&salt), &[0x0b; 22]).expand(&info, &mut key).unwrap_or_default();
        let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
    }
}
