//! Value added tax: what an amount is without it, and with it.

use crate::{
    money::Money,
    number::{NumberError, parse_decimal},
    text::one_line,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How many parts a whole has: a rate is kept in hundredths of a percent.
const WHOLE: i128 = 10_000;

/// A rate of tax: 0 to 100 percent, with at most two decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct VatRate(u16);

/// What was typed is no rate of tax.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a rate of tax is a percentage from 0 to 100 with at most two decimals")]
pub struct NotAVatRate(pub String);

impl VatRate {
    /// Reads a percentage as people type it, with or without its sign; `None`: nothing was typed.
    ///
    /// # Errors
    /// [`NotAVatRate`], with what was typed.
    pub fn parse(text: &str) -> Result<Option<Self>, NotAVatRate> {
        let line = one_line(text);
        let number = line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '%' | '٪'));
        match parse_decimal(number, 2) {
            Err(NumberError::Empty) if line.is_empty() => Ok(None),
            Ok(parts) => match u16::try_from(parts) {
                Ok(parts) if i128::from(parts) <= WHOLE => Ok(Some(Self(parts))),
                _ => Err(NotAVatRate(line)),
            },
            Err(_) => Err(NotAVatRate(line)),
        }
    }
}

impl fmt::Display for VatRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, parts) = (self.0 / 100, self.0 % 100);
        match (parts, parts % 10) {
            (0, _) => write!(f, "{whole}"),
            (_, 0) => write!(f, "{whole}.{}", parts / 10),
            _ => write!(f, "{whole}.{parts:02}"),
        }
    }
}

impl TryFrom<String> for VatRate {
    type Error = NotAVatRate;

    fn try_from(text: String) -> Result<Self, NotAVatRate> {
        Self::parse(&text)?.ok_or(NotAVatRate(text))
    }
}

impl From<VatRate> for String {
    fn from(rate: VatRate) -> String {
        rate.to_string()
    }
}

/// What a business says of tax. Of all its amounts, so that no sum mixes the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Vat {
    /// The rate; `None`: no tax is spoken of.
    pub rate: Option<VatRate>,
    /// Whether amounts are stated with the tax in them.
    pub included: bool,
}

/// An amount without tax, the tax, and both together: the first two always add up to the third.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Taxed {
    /// The rate, in percent.
    pub rate: VatRate,
    /// Without tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
    /// With tax.
    pub gross: Money,
}

impl Vat {
    /// An amount as this business states it, taken apart. Only the tax is rounded, half away from zero, once. `None`
    /// where no tax is spoken of, and beyond what fits.
    #[must_use]
    pub fn of(&self, amount: Money) -> Option<Taxed> {
        let rate = self.rate?;
        let part = i128::from(rate.0);
        let whole = if self.included { WHOLE + part } else { WHOLE };
        let product = i128::from(amount.minor) * part;
        // Half of an odd divisor is cut, which is right: no remainder is half of it.
        let half = if product < 0 { -(whole / 2) } else { whole / 2 };
        let tax = i64::try_from((product + half) / whole).ok()?;
        let (net, gross) = if self.included {
            (amount.minor.checked_sub(tax)?, amount.minor)
        } else {
            (amount.minor, amount.minor.checked_add(tax)?)
        };
        let money = |minor| Money { minor, ..amount };
        Some(Taxed { rate, net: money(net), tax: money(tax), gross: money(gross) })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn rate(text: &str) -> VatRate {
        VatRate::parse(text).unwrap().unwrap()
    }

    fn of(minor: i64, percent: &str, included: bool) -> (i64, i64, i64) {
        let amount = Money { minor, currency: "SAR".parse().unwrap() };
        let taxed = Vat { rate: Some(rate(percent)), included }.of(amount).unwrap();
        (taxed.net.minor, taxed.tax.minor, taxed.gross.minor)
    }

    // Worked by hand. 15 % of 0.10 is 0.015: half, away from zero. 100.00 with 15 % in it holds 13.0434… of tax.
    #[test]
    fn the_tax_is_rounded_once() {
        assert_eq!(of(10_000, "15", false), (10_000, 1_500, 11_500));
        assert_eq!(of(10, "15", false), (10, 2, 12));
        assert_eq!(of(-10, "15", false), (-10, -2, -12));
        assert_eq!(of(10_000, "15", true), (8_696, 1_304, 10_000));
        assert_eq!(of(10_500, "5", true), (10_000, 500, 10_500));
        assert_eq!(of(333, "5.5", false), (333, 18, 351));
        assert_eq!(of(10_000, "0", true), (10_000, 0, 10_000));
        assert_eq!(of(1, "100", true), (0, 1, 1));
        let sar = Money { minor: 1, currency: "SAR".parse().unwrap() };
        assert_eq!(Vat::default().of(sar), None, "no tax is spoken of");
    }

    #[test]
    fn a_rate_is_read_in_any_digits() {
        for (text, kept) in [
            ("15", "15"),
            ("15 %", "15"),
            ("١٥٪", "15"),
            ("5.50", "5.5"),
            ("٧٫٢٥", "7.25"),
            ("0", "0"),
            ("100", "100"),
        ] {
            assert_eq!(rate(text).to_string(), kept, "{text}");
        }
        assert_eq!(VatRate::parse("  "), Ok(None));
        for text in ["-1", "100.01", "15.123", "fifteen", "%", "1500"] {
            assert_eq!(VatRate::parse(text), Err(NotAVatRate(text.into())), "{text}");
        }
    }
}
