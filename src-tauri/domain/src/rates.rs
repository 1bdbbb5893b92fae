//! What an amount of one currency is worth in another.

use crate::{
    Day,
    money::{Currency, Money},
    number::{NumberError, parse_decimal},
    text::one_line,
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, str::FromStr};

/// How many base units one unit of a currency is worth: a decimal above zero, kept exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct Rate {
    digits: u64,
    decimals: u32,
}

/// The text is no rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a rate is a number above zero with at most 10 decimals, below a million")]
pub struct NotARate;

/// The most decimals of a rate.
const MAX_DECIMALS: u32 = 10;

/// Why a rate that a user typed is not kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RateRefusal {
    /// No currency of ISO 4217; holds what was typed.
    #[error("not a currency")]
    NotACurrency(String),
    /// The base currency is worth one of itself.
    #[error("{0} is the base currency")]
    Base(Currency),
    /// Nothing was typed.
    #[error("the rate is missing")]
    Missing,
    /// Not a number; holds what was typed.
    #[error("not a rate")]
    Unreadable(String),
    /// Zero or below.
    #[error("not above zero")]
    NotAboveZero,
    /// Beyond what is kept: a million and more, or more than ten decimals.
    #[error("too large or too precise")]
    BeyondLimits,
}

/// The currency that a rate is for, by its code or its mark.
///
/// # Errors
/// [`RateRefusal::NotACurrency`], [`RateRefusal::Base`].
pub fn foreign(text: &str, base: Currency) -> Result<Currency, RateRefusal> {
    match Currency::from_mark(text) {
        None => Err(RateRefusal::NotACurrency(one_line(text))),
        Some(currency) if currency == base => Err(RateRefusal::Base(base)),
        Some(currency) => Ok(currency),
    }
}

impl FromStr for Rate {
    type Err = NotARate;

    /// Reads what [`Rate`] writes: Latin digits and at most one point.
    fn from_str(text: &str) -> Result<Self, NotARate> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let fraction = fraction.trim_end_matches('0');
        let digits = format!("{whole}{fraction}");
        let decimals = u32::try_from(fraction.len()).map_err(|_| NotARate)?;
        let plain = !whole.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let digits: u64 = digits.parse().map_err(|_| NotARate)?;
        let limit = 1_000_000 * 10_u64.pow(decimals.min(MAX_DECIMALS));
        if plain && decimals <= MAX_DECIMALS && (1..limit).contains(&digits) {
            Ok(Self { digits, decimals })
        } else {
            Err(NotARate)
        }
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10_u64.pow(self.decimals);
        write!(f, "{}", self.digits / unit)?;
        if self.decimals > 0 {
            write!(f, ".{:0width$}", self.digits % unit, width = self.decimals as usize)?;
        }
        Ok(())
    }
}

impl TryFrom<String> for Rate {
    type Error = NotARate;

    fn try_from(text: String) -> Result<Self, NotARate> {
        text.parse()
    }
}

impl From<Rate> for String {
    fn from(rate: Rate) -> String {
        rate.to_string()
    }
}

impl Rate {
    /// Reads a rate as people type it, in any of the three digit sets.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn typed(text: &str) -> Result<Self, RateRefusal> {
        let line = one_line(text);
        match parse_decimal(&line, MAX_DECIMALS) {
            Ok(parts) if parts <= 0 => Err(RateRefusal::NotAboveZero),
            Ok(parts) => {
                let unit = 10_i64.pow(MAX_DECIMALS);
                let width = MAX_DECIMALS as usize;
                let exact = format!("{}.{:0width$}", parts / unit, parts % unit);
                exact.parse().map_err(|NotARate| RateRefusal::BeyondLimits)
            }
            Err(NumberError::Empty) => Err(RateRefusal::Missing),
            Err(NumberError::TooPrecise | NumberError::TooLarge) => Err(RateRefusal::BeyondLimits),
            Err(NumberError::NotANumber | NumberError::Ambiguous) => Err(RateRefusal::Unreadable(line)),
        }
    }

    /// An amount in the base currency, rounded half away from zero to its minor unit; `None` beyond what fits.
    #[must_use]
    pub fn convert(self, amount: Money, base: Currency) -> Option<Money> {
        let numerator = i128::from(amount.minor)
            .checked_mul(i128::from(self.digits))?
            .checked_mul(10_i128.pow(base.decimals()))?;
        let denominator = 10_i128.pow(self.decimals + amount.currency.decimals());
        let half = if numerator < 0 { -denominator / 2 } else { denominator / 2 };
        let minor = i64::try_from((numerator + half) / denominator).ok()?;
        Some(Money { minor, currency: base })
    }
}

/// The rates of every currency, each from a day on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rates {
    from: BTreeMap<Currency, BTreeMap<Day, Rate>>,
}

impl Rates {
    /// Adds the rate of a currency from a day on.
    pub fn add(&mut self, currency: Currency, from_on: Day, rate: Rate) {
        self.from.entry(currency).or_default().insert(from_on, rate);
    }

    /// The currencies that have a rate on some day.
    pub fn currencies(&self) -> impl Iterator<Item = Currency> {
        self.from.keys().copied()
    }

    /// The latest rate of a currency on or before a day.
    #[must_use]
    pub fn on(&self, currency: Currency, day: Day) -> Option<Rate> {
        self.from.get(&currency)?.range(..=day).next_back().map(|(_, rate)| *rate)
    }

    /// An amount in the base currency at the rate of a day; `None`: there is no rate.
    #[must_use]
    pub fn convert(&self, amount: Money, base: Currency, day: Day) -> Option<Money> {
        if amount.currency == base {
            Some(amount)
        } else {
            self.on(amount.currency, day)?.convert(amount, base)
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn money(minor: i64, code: &str) -> Money {
        Money { minor, currency: code.parse().unwrap() }
    }

    // Worked by hand: 100.10 USD × 3.75 = 375.375 SAR, a half away from zero; 1 KWD has 1,000 fils; 3 JPY has no minor.
    #[test]
    fn an_amount_is_rounded_once() {
        let (sar, kwd): (Currency, Currency) = ("SAR".parse().unwrap(), "KWD".parse().unwrap());
        let rate = |text: &str| text.parse::<Rate>().unwrap();
        assert_eq!(rate("3.75").convert(money(10_010, "USD"), sar), Some(money(37_538, "SAR")));
        assert_eq!(rate("3.75").convert(money(-10_010, "USD"), sar), Some(money(-37_538, "SAR")));
        assert_eq!(rate("12.2").convert(money(1_000, "KWD"), sar), Some(money(1_220, "SAR")));
        assert_eq!(rate("0.0025").convert(money(3, "JPY"), kwd), Some(money(8, "KWD")));
        assert_eq!(rate("999999").convert(money(i64::MAX, "KWD"), sar), None);
    }

    #[test]
    fn a_rate_is_kept_as_it_is() {
        for text in ["3.75", "0.0000000001", "1", "999999"] {
            assert_eq!(text.parse::<Rate>().unwrap().to_string(), text);
        }
        assert_eq!("3.7500".parse::<Rate>().unwrap().to_string(), "3.75");
        for text in ["", "0", "0.0", "-1", "1,5", ".5", "1e3", "1000000", "0.00000000001", "1.2.3", "٣"] {
            assert!(text.parse::<Rate>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_rate_is_read_as_it_is_typed_or_refused() {
        for (text, kept) in
            [("3.75", "3.75"), ("٣٫٧٥", "3.75"), (" 0,2666 ", "0.2666"), ("1,310", "1310"), ("3.750", "3.75")]
        {
            assert_eq!(Rate::typed(text).map(|rate| rate.to_string()), Ok(kept.to_owned()), "{text}");
        }
        for (text, why) in [
            ("", RateRefusal::Missing),
            ("0", RateRefusal::NotAboveZero),
            ("-3.75", RateRefusal::NotAboveZero),
            ("about 4", RateRefusal::Unreadable("about 4".into())),
            ("1000000", RateRefusal::BeyondLimits),
            ("99999999999", RateRefusal::BeyondLimits),
            ("0.00000000001", RateRefusal::BeyondLimits),
        ] {
            assert_eq!(Rate::typed(text), Err(why), "{text}");
        }
        let sar: Currency = "SAR".parse().unwrap();
        assert_eq!(foreign(" usd ", sar).map(|currency| currency.to_string()), Ok("USD".to_owned()));
        assert_eq!(foreign("ر.س", sar), Err(RateRefusal::Base(sar)));
        assert_eq!(foreign("XYZ", sar), Err(RateRefusal::NotACurrency("XYZ".into())));
    }

    #[test]
    fn the_latest_rate_on_or_before_the_day_counts() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let (sar, usd) = ("SAR".parse().unwrap(), "USD".parse().unwrap());
        let mut rates = Rates::default();
        rates.add(usd, day("2026-01-01"), "3.7".parse().unwrap());
        rates.add(usd, day("2026-06-01"), "3.8".parse().unwrap());
        let worth = |on| rates.convert(money(100, "USD"), sar, day(on)).map(|money| money.minor);
        assert_eq!(worth("2025-12-31"), None);
        assert_eq!(
            (worth("2026-01-01"), worth("2026-05-31"), worth("2026-06-01")),
            (Some(370), Some(370), Some(380))
        );
    }
}
