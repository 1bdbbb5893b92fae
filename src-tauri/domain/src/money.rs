//! Money: an integer of minor units with an ISO 4217 currency.

use crate::{
    number::{NumberError, parse_decimal},
    text::one_line,
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, str::FromStr};

/// An ISO 4217 currency code that is in use.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// The text is not the code of a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a currency is a code of ISO 4217, as in SAR")]
pub struct NotACurrency;

/// The currencies that are in use (ISO 4217, table A.1, without metals, funds and test codes other than units of account).
const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD \
    CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP \
    GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD \
    KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK \
    NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD \
    SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UYW UZS VED VES VND VUV \
    WST XAF XCD XOF XPF YER ZAR ZMW ZWG";

/// What stands beside an amount in Arabic, where there is a mark of its own.
const ARABIC_CURRENCIES: [(&str, &str); 19] = [
    ("SAR", "ر.س"),
    ("AED", "د.إ"),
    ("QAR", "ر.ق"),
    ("KWD", "د.ك"),
    ("BHD", "د.ب"),
    ("OMR", "ر.ع"),
    ("EGP", "ج.م"),
    ("JOD", "د.أ"),
    ("MAD", "د.م"),
    ("IQD", "د.ع"),
    ("TND", "د.ت"),
    ("DZD", "د.ج"),
    ("LYD", "د.ل"),
    ("LBP", "ل.ل"),
    ("SYP", "ل.س"),
    ("YER", "ر.ي"),
    ("SDG", "ج.س"),
    ("USD", "دولار"),
    ("EUR", "يورو"),
];

impl Currency {
    /// The mark that stands beside an amount in Arabic, as in «ر.س».
    #[must_use]
    pub fn arabic_mark(&self) -> Option<&'static str> {
        ARABIC_CURRENCIES.iter().find(|(code, _)| *code == self.code()).map(|(_, mark)| *mark)
    }

    /// The currency of a code or of a mark that only one currency has.
    #[must_use]
    pub fn from_mark(text: &str) -> Option<Self> {
        let text = one_line(text);
        let marked = ARABIC_CURRENCIES.iter().find(|(_, mark)| *mark == text).map(|(code, _)| *code);
        marked.unwrap_or(&text).parse().ok()
    }

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
        let mut code: [u8; 3] = text.trim().as_bytes().try_into().map_err(|_| NotACurrency)?;
        code.make_ascii_uppercase();
        // Each stands in four bytes with the blank after it, in the order of the alphabet.
        let (known, _) = CODES.as_bytes().as_chunks::<4>();
        let last = CODES.as_bytes().last_chunk::<3>();
        let listed = last == Some(&code) || known.binary_search_by(|known| known[..3].cmp(&code)).is_ok();
        listed.then_some(Self(code)).ok_or(NotACurrency)
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

/// What a deal is worth in the base currency, or why that cannot be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Price {
    /// So much.
    Worth(Money),
    /// Nobody said what it is worth.
    NoValue,
    /// There is no rate of its currency for the day in question.
    NoRate(Currency),
}

impl Price {
    /// The amount, where there is one.
    #[must_use]
    pub fn worth(self) -> Option<Money> {
        match self {
            Self::Worth(money) => Some(money),
            Self::NoValue | Self::NoRate(_) => None,
        }
    }
}

/// A sum of what deals are worth in the base currency, which says what it had to leave out, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Total {
    /// The sum.
    pub sum: Money,
    /// How many deals are in it.
    pub priced: u32,
    /// How many deals are counted but have no value.
    pub no_value: u32,
    /// How many deals are counted but have no rate to the base currency, by their own currency.
    #[cfg_attr(feature = "ts", ts(type = "Record<string, number>"))]
    pub no_rate: BTreeMap<Currency, u32>,
}

impl Total {
    /// An empty total in the base currency.
    #[must_use]
    pub fn zero(base: Currency) -> Self {
        let sum = Money { minor: 0, currency: base };
        Self { sum, priced: 0, no_value: 0, no_rate: BTreeMap::new() }
    }

    /// Adds `count` deals of which each has this price.
    pub fn add(&mut self, price: Price, count: u32) {
        match price {
            Price::Worth(each) => {
                self.add_sum(each.minor.saturating_mul(i64::from(count)), count);
            }
            Price::NoValue => self.no_value += count,
            Price::NoRate(currency) => *self.no_rate.entry(currency).or_default() += count,
        }
    }

    /// Adds `count` deals that are worth so many minor units of the base currency together.
    pub fn add_sum(&mut self, minor: i64, count: u32) {
        self.sum.minor = self.sum.minor.saturating_add(minor);
        self.priced += count;
    }

    /// Adds what another total of the same base currency holds.
    pub fn merge(&mut self, other: &Self) {
        self.add_sum(other.sum.minor, other.priced);
        self.no_value += other.no_value;
        for (currency, count) in &other.no_rate {
            *self.no_rate.entry(*currency).or_default() += count;
        }
    }

    /// How many deals are counted but not in the sum.
    #[must_use]
    pub fn unpriced(&self) -> u32 {
        self.no_value + self.no_rate.values().sum::<u32>()
    }

    /// How many deals it is of.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.priced + self.unpriced()
    }

    /// So many percent of the sum, rounded once, half away from zero: what deals of one chance of being won weigh.
    #[must_use]
    pub fn weighted(&self, percent: u8) -> Money {
        let parts = i128::from(self.sum.minor) * i128::from(percent);
        let minor = (parts + 50 * parts.signum()) / 100;
        // The sum fits, and a part of it does.
        Money { minor: i64::try_from(minor).unwrap_or(self.sum.minor), ..self.sum }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_code_is_found_and_nothing_else() {
        for code in CODES.split(' ') {
            assert_eq!(code.to_lowercase().parse::<Currency>().unwrap().code(), code);
        }
        for other in ["", "SA", "SARS", "XXX", "ED ", "D A", "س.ر"] {
            assert!(other.parse::<Currency>().is_err(), "{other}");
        }
    }

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
        for text in ["", "SA", "SARS", "S4R", "ZZZ", "AED AFN", "ر.س"] {
            assert!(text.parse::<Currency>().is_err(), "{text}");
        }
        let marked = |text| Currency::from_mark(text).map(|currency| currency.code().to_owned());
        assert_eq!(marked(" ر.س\u{200F}").as_deref(), Some("SAR"));
        assert_eq!(
            (marked("aed").as_deref(), marked("ريال")),
            (Some("AED"), None),
            "a riyal is of several countries"
        );
    }

    #[test]
    fn a_total_counts_what_it_cannot_price() {
        let (sar, usd): (Currency, Currency) = ("SAR".parse().unwrap(), "USD".parse().unwrap());
        let mut total = Total::zero(sar);
        total.add(Price::Worth(Money { minor: 250, currency: sar }), 2);
        total.add(Price::NoRate(usd), 1);
        total.add(Price::NoValue, 3);
        assert_eq!((total.sum.minor, total.priced, total.no_value, total.no_rate[&usd]), (500, 2, 3, 1));
        assert_eq!((total.unpriced(), total.count()), (4, 6));
        let mut both = total.clone();
        both.merge(&total);
        assert_eq!((both.sum.minor, both.count(), both.no_rate[&usd]), (1_000, 12, 2));
    }

    // Worked by hand: 33 % of 150 is 49.5.
    #[test]
    fn a_weighted_sum_is_rounded_once() {
        let of = |minor| {
            let mut total = Total::zero("SAR".parse().unwrap());
            total.add_sum(minor, 1);
            move |percent| total.weighted(percent).minor
        };
        assert_eq!((of(150)(33), of(-150)(33), of(1)(49), of(7)(100), of(7)(0)), (50, -50, 0, 7, 0));
        assert_eq!(of(i64::MAX)(100), i64::MAX);
    }
}
