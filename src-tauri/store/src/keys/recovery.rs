//! The recovery code: a second, random way in, written on paper.

use super::fill_random;
use crate::{Error, Result};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// Crockford's base 32: no I, L, O or U, so that nothing is mistaken for something else on paper.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Random symbols: 28 of 5 bits, 140 bits.
const RANDOM: usize = 28;
/// Symbols that check the others: 4 of 5 bits, so that one slip in a million goes unnoticed.
const CHECK: usize = 4;
/// Symbols in a group.
const GROUP: usize = 4;

/// A recovery code: eight groups of four symbols, the last of them a checksum. Wiped from memory when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<String>);

impl RecoveryCode {
    /// How many groups it has.
    pub const GROUPS: usize = (RANDOM + CHECK) / GROUP;

    /// A new random one.
    ///
    /// # Errors
    /// When the system has no random numbers.
    pub fn random() -> Result<Self> {
        let mut bytes = Zeroizing::new([0; RANDOM]);
        fill_random(bytes.as_mut())?;
        let mut code = Zeroizing::new(String::with_capacity(RANDOM + CHECK));
        code.extend(bytes.iter().map(|byte| symbol(*byte)));
        let check = checksum(&code);
        code.push_str(&check);
        Ok(Self(code))
    }

    /// Reads a code as it was typed: in any case, with any gaps, `O` for 0, `I` and `L` for 1, Arabic digits.
    ///
    /// # Errors
    /// [`Error::MistypedCode`]: a symbol is missing, too many, or not as it was on the sheet.
    pub fn parse(typed: &str) -> Result<Self> {
        let code = clean(typed);
        let known = code.bytes().all(|byte| SYMBOLS.contains(&byte));
        if !known || code.len() != RANDOM + CHECK || checksum(&code[..RANDOM]) != code[RANDOM..] {
            return Err(Error::MistypedCode);
        }
        Ok(Self(code))
    }

    /// Its symbols without gaps.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Its groups, as they are written on paper.
    #[must_use]
    pub fn groups(&self) -> Vec<Zeroizing<String>> {
        (0..Self::GROUPS).map(|at| Zeroizing::new(self.0[at * GROUP..(at + 1) * GROUP].to_owned())).collect()
    }

    /// Whether this was typed for one of its groups.
    #[must_use]
    pub fn has_group(&self, at: usize, typed: &str) -> bool {
        self.groups().get(at).is_some_and(|group| *group == clean(typed))
    }
}

/// What was typed, in the spelling of the sheet.
fn clean(typed: &str) -> Zeroizing<String> {
    let upper = typed.chars().map(domain::text::latin_digit).flat_map(char::to_uppercase);
    let spelled = upper.filter(|c| c.is_alphanumeric()).map(|c| match c {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    });
    Zeroizing::new(spelled.collect())
}

fn symbol(bits: u8) -> char {
    char::from(SYMBOLS[usize::from(bits & 31)])
}

/// The first 20 bits of a SHA-256 over the random symbols.
fn checksum(random: &str) -> String {
    let hash = Sha256::digest(format!("diwan recovery code 1|{random}"));
    let bits = u32::from_be_bytes([0, hash[0], hash[1], hash[2]]) >> 4;
    (0..CHECK).rev().map(|at| symbol((bits >> (at * 5)) as u8)).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_write_it() {
        let code = RecoveryCode::random().unwrap();
        let groups: Vec<_> = code.groups().iter().map(|group| group.to_string()).collect();
        assert_eq!((groups.len(), groups.iter().all(|group| group.len() == 4)), (8, true));
        for typed in
            [groups.join("-"), groups.join(" ").to_lowercase(), format!("\u{200F} {} ", groups.concat())]
        {
            assert!(RecoveryCode::parse(&typed).unwrap() == code, "{typed}");
        }
        assert!(code.has_group(2, &groups[2].to_lowercase()));
        assert!(!code.has_group(2, &groups[2][..3]) && !code.has_group(8, ""));
        assert!(RecoveryCode::parse(&groups[..7].join("-")).is_err(), "a group is missing");
    }

    /// `printf 'diwan recovery code 1|0000000000000000000000000000' | sha256sum` begins with 8ab08: H, A, R, 8.
    #[test]
    fn the_last_group_is_a_checksum() {
        let code = RecoveryCode::parse("0000-0000-0000-0000-0000-0000-0000-HAR8").unwrap();
        let letters = RecoveryCode::parse(&format!("{}har8", "O".repeat(28))).unwrap();
        assert!(code == letters, "letters that look like digits are digits");
        assert!(matches!(RecoveryCode::parse(&format!("{}HAR9", "0".repeat(28))), Err(Error::MistypedCode)));
    }

    #[test]
    fn one_slip_anywhere_is_noticed() {
        let code = RecoveryCode::random().unwrap();
        for at in 0..32 {
            for other in SYMBOLS.iter().map(|byte| char::from(*byte)) {
                let mut typed: Vec<char> = code.as_str().chars().collect();
                if typed[at] != other {
                    typed[at] = other;
                    let typed: String = typed.iter().collect();
                    // 20 bits of checksum: about one slip in a million passes, and the slot refuses that one.
                    if let Ok(passed) = RecoveryCode::parse(&typed) {
                        assert!(passed != code);
                    }
                }
            }
        }
        let swapped: String = code.as_str().chars().rev().collect();
        assert!(RecoveryCode::parse(&swapped).is_err() || swapped == code.as_str());
    }
}
