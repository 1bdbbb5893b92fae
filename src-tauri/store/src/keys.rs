//! Keys: a random data key, wrapped by what the user knows.
//!
//! The database is encrypted under a random key that never changes. A slot of the key file holds it wrapped
//! (XChaCha20-Poly1305) under a key derived from the passphrase (Argon2id). The cost of the derivation, the slot's kind
//! and the workspace's id are authenticated with it, so none can be weakened or swapped.

use crate::{Error, Result};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305,
    aead::{Aead as _, Payload},
};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;
use uuid::Uuid;
use zeroize::{Zeroize as _, Zeroizing};

/// The shortest passphrase that is accepted, in characters after [`normalise`].
pub const MIN_PASSPHRASE: usize = 8;

/// The most memory that a key file may ask the derivation to use, in KiB: 1 GiB. More is a damaged or hostile file.
const MAX_MEMORY: u32 = 1 << 20;

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
}

/// Random bytes from the operating system.
pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|error| Error::Internal(format!("no random numbers: {error}")))
}

/// The data key, wrapped under one secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Slot {
    /// Under a passphrase.
    Passphrase {
        /// Cost of the derivation.
        argon2id: KdfCost,
        /// Salt of the derivation, 16 bytes in base64.
        salt: String,
        /// Nonce of the wrapping, 24 bytes in base64.
        nonce: String,
        /// Wrapped key and tag, 64 bytes in base64.
        wrapped: String,
    },
}

impl Slot {
    /// Wraps a data key under a passphrase.
    pub(crate) fn seal(key: &DataKey, passphrase: &str, workspace: Uuid, cost: KdfCost) -> Result<Self> {
        let (mut salt, mut nonce) = ([0; 16], [0; 24]);
        fill_random(&mut salt)?;
        fill_random(&mut nonce)?;
        let wrapping = derive(passphrase, &salt, cost)?;
        let aad = associated(workspace, cost);
        let wrapped = cipher(&wrapping)
            .encrypt(&nonce.into(), Payload { msg: key.0.as_ref(), aad: aad.as_bytes() })
            .map_err(|_| Error::Internal("the key could not be wrapped".into()))?;
        Ok(Self::Passphrase {
            argon2id: cost,
            salt: encode(&salt),
            nonce: encode(&nonce),
            wrapped: encode(&wrapped),
        })
    }

    /// Opens the slot.
    pub(crate) fn open(&self, passphrase: &str, workspace: Uuid) -> Result<DataKey> {
        let Self::Passphrase { argon2id, salt, nonce, wrapped } = self;
        let (salt, nonce, wrapped): ([u8; 16], [u8; 24], [u8; 64]) =
            (decode(salt)?, decode(nonce)?, decode(wrapped)?);
        let wrapping = derive(passphrase, &salt, *argon2id)?;
        let aad = associated(workspace, *argon2id);
        let mut opened = cipher(&wrapping)
            .decrypt(&nonce.into(), Payload { msg: &wrapped, aad: aad.as_bytes() })
            .map_err(|_| Error::WrongPassphrase)?;
        let mut key = Zeroizing::new([0; 48]);
        let fits = opened.len() == key.len();
        if fits {
            key.copy_from_slice(&opened);
        }
        opened.zeroize();
        if fits { Ok(DataKey(key)) } else { Err(Error::KeyFileDamaged) }
    }
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

fn derive(passphrase: &str, salt: &[u8], cost: KdfCost) -> Result<Zeroizing<[u8; 32]>> {
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.params()?)
        .hash_password_into(normalise(passphrase).as_bytes(), salt, key.as_mut())
        .map_err(|_| Error::KeyFileDamaged)?;
    Ok(key)
}

fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.into())
}

/// What is authenticated with the wrapped key and stands beside it in the clear.
fn associated(workspace: Uuid, cost: KdfCost) -> String {
    let KdfCost { memory, passes, lanes } = cost;
    format!("diwan vault 1|{workspace}|passphrase|argon2id m={memory} t={passes} p={lanes}")
}

fn encode(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

fn decode<const N: usize>(text: &str) -> Result<[u8; N]> {
    use base64::Engine as _;
    let bytes = base64::engine::general_purpose::STANDARD.decode(text).map_err(|_| Error::KeyFileDamaged)?;
    bytes.try_into().map_err(|_| Error::KeyFileDamaged)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_opens_with_its_passphrase_only() {
        let (id, cost) = (Uuid::from_u128(1), KdfCost::weak_for_tests());
        let key = DataKey::random().unwrap();
        let slot = Slot::seal(&key, "correct horse", id, cost).unwrap();
        assert_eq!(slot.open("correct horse", id).unwrap().0, key.0);
        assert!(matches!(slot.open("correct hors", id), Err(Error::WrongPassphrase)));
        assert!(matches!(slot.open("correct horse", Uuid::from_u128(2)), Err(Error::WrongPassphrase)));
    }

    #[test]
    fn a_weakened_cost_does_not_open() {
        let (id, cost) = (Uuid::from_u128(1), KdfCost { memory: 16, passes: 2, lanes: 1 });
        let sealed = Slot::seal(&DataKey::random().unwrap(), "correct horse", id, cost).unwrap();
        let Slot::Passphrase { salt, nonce, wrapped, .. } = sealed;
        let slot = Slot::Passphrase { argon2id: KdfCost::weak_for_tests(), salt, nonce, wrapped };
        assert!(matches!(slot.open("correct horse", id), Err(Error::WrongPassphrase)));
    }

    #[test]
    fn a_greedy_key_file_is_refused_before_it_takes_memory() {
        let greedy = KdfCost { memory: u32::MAX, passes: 1, lanes: 1 };
        assert!(matches!(derive("x", &[0; 16], greedy), Err(Error::KeyFileDamaged)));
    }

    #[test]
    fn a_passphrase_is_the_same_on_every_keyboard() {
        assert_eq!(*normalise(" كلمـــة ١٢٣٤ "), *normalise("كلمة 1234"));
        assert_eq!(*normalise("caf\u{65}\u{301}"), *normalise("café"));
        assert_eq!(*normalise("\u{200F}سر\u{200E} طويل"), "سر طويل");
        assert_ne!(*normalise("Secret"), *normalise("secret"));
    }
}
