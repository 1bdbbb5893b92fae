//! Slots: the data key, wrapped once per secret.

use super::{DataKey, KdfCost, Secret, expand, fill_random, stretch};
use crate::{Error, Result};
use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305,
    aead::{Aead as _, Payload},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::{Zeroize as _, Zeroizing};

/// The data key, wrapped under one secret. Salt, nonce and the wrapped key are in base64: 16, 24 and 64 bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Slot {
    /// Under a passphrase.
    Passphrase { argon2id: KdfCost, salt: String, nonce: String, wrapped: String },
    /// Under the recovery code; `confirmed` once the user has shown that they have it.
    Recovery { confirmed: bool, salt: String, nonce: String, wrapped: String },
    /// Under a secret that the system's keychain keeps.
    Keychain { salt: String, nonce: String, wrapped: String },
}

impl Slot {
    /// Wraps a data key under a secret. The cost counts for a passphrase only: the others are random and long.
    pub(crate) fn seal(key: &DataKey, secret: &Secret<'_>, workspace: Uuid, cost: KdfCost) -> Result<Self> {
        let (mut salt, mut nonce) = ([0; 16], [0; 24]);
        fill_random(&mut salt)?;
        fill_random(&mut nonce)?;
        let wrapping = derive(secret, &salt, cost)?;
        let aad = associated(secret, workspace, cost);
        let wrapped = cipher(&wrapping)
            .encrypt(&nonce.into(), Payload { msg: key.0.as_ref(), aad: aad.as_bytes() })
            .map_err(|_| Error::Internal("the key could not be wrapped".into()))?;
        let (salt, nonce, wrapped) = (encode(&salt), encode(&nonce), encode(&wrapped));
        Ok(match secret {
            Secret::Passphrase(_) => Self::Passphrase { argon2id: cost, salt, nonce, wrapped },
            Secret::Recovery(_) => Self::Recovery { confirmed: false, salt, nonce, wrapped },
            Secret::Keychain(_) => Self::Keychain { salt, nonce, wrapped },
        })
    }

    /// Whether this slot is for such a secret.
    pub(crate) fn is_for(&self, secret: &Secret<'_>) -> bool {
        matches!(
            (self, secret),
            (Self::Passphrase { .. }, Secret::Passphrase(_))
                | (Self::Recovery { .. }, Secret::Recovery(_))
                | (Self::Keychain { .. }, Secret::Keychain(_))
        )
    }

    /// Opens the slot with a secret of its kind.
    pub(crate) fn open(&self, secret: &Secret<'_>, workspace: Uuid) -> Result<DataKey> {
        let (Self::Passphrase { salt, nonce, wrapped, .. }
        | Self::Recovery { salt, nonce, wrapped, .. }
        | Self::Keychain { salt, nonce, wrapped }) = self;
        let cost = match self {
            Self::Passphrase { argon2id, .. } => *argon2id,
            Self::Recovery { .. } | Self::Keychain { .. } => KdfCost::STANDARD,
        };
        let (salt, nonce, wrapped): ([u8; 16], [u8; 24], [u8; 64]) =
            (decode(salt)?, decode(nonce)?, decode(wrapped)?);
        let wrapping = derive(secret, &salt, cost)?;
        let aad = associated(secret, workspace, cost);
        let mut opened = cipher(&wrapping)
            .decrypt(&nonce.into(), Payload { msg: &wrapped, aad: aad.as_bytes() })
            .map_err(|_| match secret {
                Secret::Recovery(_) => Error::WrongCode,
                Secret::Passphrase(_) | Secret::Keychain(_) => Error::WrongPassphrase,
            })?;
        let mut key = Zeroizing::new([0; 48]);
        let fits = opened.len() == key.len();
        if fits {
            key.copy_from_slice(&opened);
        }
        opened.zeroize();
        if fits { Ok(DataKey(key)) } else { Err(Error::KeyFileDamaged) }
    }
}

fn derive(secret: &Secret<'_>, salt: &[u8], cost: KdfCost) -> Result<Zeroizing<[u8; 32]>> {
    match secret {
        Secret::Passphrase(passphrase) => stretch(passphrase, salt, cost),
        Secret::Recovery(code) => Ok(expand(Some(salt), code.as_str().as_bytes(), "diwan recovery code 1")),
        Secret::Keychain(bytes) => Ok(expand(Some(salt), bytes, "diwan keychain 1")),
    }
}

fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.into())
}

/// What is authenticated with the wrapped key and stands beside it in the clear.
fn associated(secret: &Secret<'_>, workspace: Uuid, cost: KdfCost) -> String {
    let KdfCost { memory, passes, lanes } = cost;
    let kind = match secret {
        Secret::Passphrase(_) => format!("passphrase|argon2id m={memory} t={passes} p={lanes}"),
        Secret::Recovery(_) => "recovery|hkdf-sha256".to_owned(),
        Secret::Keychain(_) => "keychain|hkdf-sha256".to_owned(),
    };
    format!("diwan vault 1|{workspace}|{kind}")
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
    use crate::keys::RecoveryCode;

    const WEAK: fn() -> KdfCost = KdfCost::weak_for_tests;

    #[test]
    fn a_slot_opens_with_its_own_secret_only() {
        let id = Uuid::from_u128(1);
        let key = DataKey::random().unwrap();
        let (code, other) = (RecoveryCode::random().unwrap(), RecoveryCode::random().unwrap());
        let pairs = [
            (Secret::Passphrase("correct horse"), Secret::Passphrase("correct hors")),
            (Secret::Recovery(&code), Secret::Recovery(&other)),
            (Secret::Keychain(&[7; 32]), Secret::Keychain(&[8; 32])),
        ];
        for (right, wrong) in &pairs {
            let slot = Slot::seal(&key, right, id, WEAK()).unwrap();
            assert_eq!(slot.open(right, id).unwrap().0, key.0);
            assert!(matches!(slot.open(wrong, id), Err(Error::WrongPassphrase | Error::WrongCode)));
            assert!(slot.open(right, Uuid::from_u128(2)).is_err(), "of another workspace");
            assert_eq!(pairs.iter().filter(|(secret, _)| slot.is_for(secret)).count(), 1);
        }
    }

    #[test]
    fn a_weakened_cost_does_not_open() {
        let (id, cost) = (Uuid::from_u128(1), KdfCost { memory: 16, passes: 2, lanes: 1 });
        let secret = Secret::Passphrase("correct horse");
        let sealed = Slot::seal(&DataKey::random().unwrap(), &secret, id, cost).unwrap();
        let Slot::Passphrase { salt, nonce, wrapped, .. } = sealed else { panic!("{sealed:?}") };
        let slot = Slot::Passphrase { argon2id: WEAK(), salt, nonce, wrapped };
        assert!(matches!(slot.open(&secret, id), Err(Error::WrongPassphrase)));
    }
}
