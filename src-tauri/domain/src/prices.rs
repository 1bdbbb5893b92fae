//! What deals are worth in the base currency.

use crate::{
    Day,
    money::{Currency, Money, Price},
    rates::Rates,
};

/// What amounts of any currency are worth in the base currency.
#[derive(Debug, Clone, Copy)]
pub struct Prices<'a> {
    /// The base currency.
    pub base: Currency,
    /// The rates of the others.
    pub rates: &'a Rates,
}

impl Prices<'_> {
    /// The price of a deal of this value at the rate of a day; where the day is not known, no foreign rate is.
    #[must_use]
    pub fn of(&self, value: Option<Money>, on: Option<Day>) -> Price {
        let Some(value) = value else { return Price::NoValue };
        let worth = match on {
            Some(day) => self.rates.convert(value, self.base, day),
            None => Some(value).filter(|value| value.currency == self.base),
        };
        worth.map_or(Price::NoRate(value.currency), Price::Worth)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_price_needs_a_value_and_a_rate_of_its_day() {
        let (sar, usd): (Currency, Currency) = ("SAR".parse().unwrap(), "USD".parse().unwrap());
        let day = |text: &str| text.parse::<Day>().ok();
        let mut rates = Rates::default();
        rates.add(usd, day("2026-01-01").unwrap(), "3.75".parse().unwrap());
        let prices = Prices { base: sar, rates: &rates };
        let riyals = |minor| Price::Worth(Money { minor, currency: sar });
        let dollars = Some(Money { minor: 100, currency: usd });
        assert_eq!(prices.of(dollars, day("2026-01-01")), riyals(375));
        assert_eq!(prices.of(dollars, day("2025-12-31")), Price::NoRate(usd));
        assert_eq!(prices.of(dollars, None), Price::NoRate(usd));
        assert_eq!(prices.of(Some(Money { minor: 7, currency: sar }), None), riyals(7));
        assert_eq!(prices.of(None, day("2026-01-01")), Price::NoValue);
    }
}
