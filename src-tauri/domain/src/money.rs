//! Money: an integer of minor units with an ISO 4217 currency.

use crate::{
    number::{NumberError, parse_decimal},
    text::one_line,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// An ISO 4217 currency code: three capital Latin letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// The text is not three Latin letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a currency is three letters, as in SAR")]
pub struct NotACurrency;

impl Currency {
    /// The code, as in `SAR`.
    #[must_use]
    pub fn code(&self) -> &str {
        // Only ASCII letters ever get in.
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// How many decimals the minor unit has (ISO 4217, table A.1): 2 but for the listed ones.
    #[must_use]
    pub fn decimals(&self) -> u32 {
        match &self.0 {
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF"
            | b"UGX" | b"UYI" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"CLF" | b"UYW" => 4,
            _ => 2,
        }
    }
}

impl FromStr for Currency {
    type Err = NotACurrency;

    fn from_str(text: &str) -> Result<Self, NotACurrency> {
        match text.trim().as_bytes() {
            [a, b, c] if [a, b, c].iter().all(|l| l.is_ascii_alphabetic()) => {
                Ok(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase(), c.to_ascii_uppercase()]))
            }
            _ => Err(NotACurrency),
        }
    }
}

impl TryFrom<String> for Currency {
    type Error = NotACurrency;

    fn try_from(text: String) -> Result<Self, NotACurrency> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> String {
        currency.code().to_owned()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The largest amount that is kept, in minor units: ten trillion of a currency with two decimals. Thousands of them
/// still add up within 64 bits.
pub const MAX_MINOR: i64 = 1_000_000_000_000_000;

/// An amount of one currency, in its minor units (halalas for SAR, fils for KWD, yen for JPY).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Money {
    /// Minor units.
    pub minor: i64,
    /// Their currency.
    pub currency: Currency,
}

impl Money {
    /// Reads an amount as people type it, in any of the three digit sets (see [`parse_decimal`]).
    ///
    /// # Errors
    /// When the text is not a number, has more decimals than the currency, or is too large.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, NumberError> {
        match parse_decimal(&one_line(text), currency.decimals())? {
            minor if minor.abs() > MAX_MINOR => Err(NumberError::TooLarge),
            minor => Ok(Self { minor, currency }),
        }
    }
}

/// A sum of the values of deals in the base currency, which says what it had to leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Total {
    /// The sum.
    pub sum: Money,
    /// How many deals are in it.
    pub priced: u32,
    /// How many deals are counted but have no value, or none in the base currency.
    pub unpriced: u32,
}

impl Total {
    /// An empty total in the base currency.
    #[must_use]
    pub fn zero(base: Currency) -> Self {
        Self { sum: Money { minor: 0, currency: base }, priced: 0, unpriced: 0 }
    }

    /// The total with `count` more deals worth `value` together; `None`, or another currency, counts and is not priced.
    #[must_use]
    pub fn with(mut self, value: Option<Money>, count: u32) -> Self {
        match value {
            Some(money) if money.currency == self.sum.currency => {
                self.sum.minor = self.sum.minor.saturating_add(money.minor);
                self.priced += count;
            }
            _ => self.unpriced += count,
        }
        self
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn minor_units_follow_the_currency() {
        let parse = |text, code: &str| Money::parse(text, code.parse().unwrap()).map(|m| m.minor);
        assert_eq!(parse("12.5", "SAR"), Ok(1250));
        assert_eq!(parse("12.5", "KWD"), Ok(12_500));
        assert_eq!(parse("12", "JPY"), Ok(12));
        assert_eq!(parse("12.5", "JPY"), Err(NumberError::TooPrecise));
        assert_eq!(parse("10,000,000,000,000", "SAR"), Ok(MAX_MINOR));
        assert_eq!(parse("10,000,000,000,000.01", "SAR"), Err(NumberError::TooLarge));
        assert_eq!(parse("\u{200F}5\u{200F}", "SAR"), Ok(500), "marks of a right-to-left export");
    }

    #[test]
    fn a_currency_is_three_letters() {
        assert_eq!("sar".parse::<Currency>().unwrap().code(), "SAR");
        for text in ["", "SA", "SARS", "S4R", "ر.س"] {
            assert!(text.parse::<Currency>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_total_counts_what_it_cannot_price() {
        let (sar, usd) = ("SAR".parse().unwrap(), "USD".parse().unwrap());
        let total = Total::zero(sar)
            .with(Some(Money { minor: 500, currency: sar }), 2)
            .with(Some(Money { minor: 900, currency: usd }), 1)
            .with(None, 3);
        assert_eq!((total.sum.minor, total.priced, total.unpriced), (500, 2, 4));
    }
}
