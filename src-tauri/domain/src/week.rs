//! The week of a business: where it begins, and on which days nobody works.

use crate::money::Currency;
use serde::{Deserialize, Serialize};

/// The day that a week begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WeekStart {
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
    /// Monday.
    Monday,
}

/// The days on which nobody works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Weekend {
    /// Friday and Saturday.
    FriSat,
    /// Saturday and Sunday.
    SatSun,
    /// Friday alone.
    Fri,
    /// Sunday alone.
    Sun,
}

/// A week, as it is where the business is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Week {
    /// Where it begins.
    pub start: WeekStart,
    /// When nobody works.
    pub weekend: Weekend,
}

impl Week {
    /// The week of the country whose currency this is (Unicode CLDR, week data), until the user says another.
    #[must_use]
    pub fn usual(currency: Currency) -> Self {
        let (start, weekend) = match currency.code() {
            "SAR" | "YER" | "ILS" => (WeekStart::Sunday, Weekend::FriSat),
            "BHD" | "DZD" | "EGP" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "QAR" | "SDG" | "SYP" => {
                (WeekStart::Saturday, Weekend::FriSat)
            }
            "IRR" => (WeekStart::Saturday, Weekend::Fri),
            "INR" => (WeekStart::Sunday, Weekend::Sun),
            "UGX" => (WeekStart::Monday, Weekend::Sun),
            "USD" | "CAD" | "JPY" | "MXN" | "BRL" | "ZAR" | "PKR" | "PHP" | "KRW" | "HKD" | "SGD" => {
                (WeekStart::Sunday, Weekend::SatSun)
            }
            _ => (WeekStart::Monday, Weekend::SatSun),
        };
        Self { start, weekend }
    }
}

impl WeekStart {
    /// The word that it is kept as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
            Self::Monday => "monday",
        }
    }

    /// The one that is kept as this word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Saturday, Self::Sunday, Self::Monday].into_iter().find(|start| start.word() == word)
    }
}

impl Weekend {
    /// The word that it is kept as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::FriSat => "fri_sat",
            Self::SatSun => "sat_sun",
            Self::Fri => "fri",
            Self::Sun => "sun",
        }
    }

    /// The one that is kept as this word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::FriSat, Self::SatSun, Self::Fri, Self::Sun].into_iter().find(|weekend| weekend.word() == word)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn usual(code: &str) -> Week {
        Week::usual(code.parse().unwrap())
    }

    #[test]
    fn a_week_is_that_of_its_country() {
        assert_eq!(usual("SAR"), Week { start: WeekStart::Sunday, weekend: Weekend::FriSat });
        // Since 2022 the Emirates rest on Saturday and Sunday.
        assert_eq!(usual("AED"), Week { start: WeekStart::Monday, weekend: Weekend::SatSun });
        assert_eq!(usual("EGP").start, WeekStart::Saturday);
        assert_eq!(usual("EUR"), usual("AED"));
    }

    #[test]
    fn words_come_back() {
        for start in [WeekStart::Saturday, WeekStart::Sunday, WeekStart::Monday] {
            assert_eq!(WeekStart::of_word(start.word()), Some(start));
        }
        for weekend in [Weekend::FriSat, Weekend::SatSun, Weekend::Fri, Weekend::Sun] {
            assert_eq!(Weekend::of_word(weekend.word()), Some(weekend));
        }
        assert_eq!((WeekStart::of_word("tuesday"), Weekend::of_word("")), (None, None));
    }
}
