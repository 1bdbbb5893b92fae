//! What a deal is about: products, how many, and at which price. With a price on any line, the lines say what the deal is
//! worth.

use crate::{
    deal::{self, Refusal},
    money::{Currency, MAX_MINOR, Money},
    number::{NumberError, parse_decimal},
    text::one_line,
};

/// Quantities are kept in thousandths.
pub const UNIT: i64 = 1_000;
/// The decimals of a quantity.
const DECIMALS: u32 = 3;
/// The largest quantity that is kept, in thousandths: a billion.
pub const MAX_QUANTITY: i64 = 1_000_000_000 * UNIT;

/// A quantity as it is typed, in thousandths; one when nothing is.
///
/// # Errors
/// The refusals that begin with `Quantity`.
pub fn quantity(text: &str) -> Result<i64, Refusal> {
    match parse_decimal(&one_line(text), DECIMALS) {
        Ok(thousandths) if thousandths <= 0 => Err(Refusal::QuantityNotAboveZero),
        Ok(thousandths) if thousandths > MAX_QUANTITY => Err(Refusal::QuantityLarge),
        Ok(thousandths) => Ok(thousandths),
        Err(NumberError::Empty) => Ok(UNIT),
        Err(NumberError::NotANumber | NumberError::Ambiguous) => {
            Err(Refusal::QuantityUnreadable(one_line(text)))
        }
        Err(NumberError::TooPrecise) => Err(Refusal::QuantityPrecise),
        Err(NumberError::TooLarge) => Err(Refusal::QuantityLarge),
    }
}

/// The price of one, as it is typed; `None` when nothing is.
///
/// # Errors
/// The refusals that begin with `Value`.
pub fn price(text: &str, currency: Currency) -> Result<Option<i64>, Refusal> {
    Ok(deal::value(text, currency)?.map(|price| price.minor))
}

/// What a line is worth: so many thousandths at so much for one, rounded half away from zero to the minor unit.
/// `None` beyond what is kept.
#[must_use]
pub fn amount(quantity: i64, price: i64) -> Option<i64> {
    let exact = i128::from(quantity) * i128::from(price);
    let unit = i128::from(UNIT);
    let rounded = (exact.abs() + unit / 2) / unit * exact.signum();
    i64::try_from(rounded).ok().filter(|minor| minor.abs() <= MAX_MINOR)
}

/// What the lines of a deal say that it is worth, of the quantity and the price of each; `None` when none has a price.
///
/// # Errors
/// [`Refusal::ValueLarge`].
pub fn value(lines: impl IntoIterator<Item = (i64, Option<i64>)>) -> Result<Option<i64>, Refusal> {
    let mut sum = None;
    for (quantity, price) in lines {
        if let Some(price) = price {
            let more = amount(quantity, price).ok_or(Refusal::ValueLarge)?;
            let whole = sum.unwrap_or(0_i64) + more;
            if whole > MAX_MINOR {
                return Err(Refusal::ValueLarge);
            }
            sum = Some(whole);
        }
    }
    Ok(sum)
}

/// The same number in another currency, as when the currency was chosen wrongly: 12.5 riyals become 12.5 dinars.
///
/// # Errors
/// [`Refusal::ValuePrecise`] when the other currency has too few decimals for it, [`Refusal::ValueLarge`].
pub fn renamed(amount: Money, to: Currency) -> Result<Money, Refusal> {
    let (from, decimals) = (amount.currency.decimals(), to.decimals());
    let minor = if decimals >= from {
        amount.minor.checked_mul(10_i64.pow(decimals - from)).filter(|minor| minor.abs() <= MAX_MINOR)
    } else {
        let parts = 10_i64.pow(from - decimals);
        if amount.minor % parts != 0 {
            return Err(Refusal::ValuePrecise(to));
        }
        Some(amount.minor / parts)
    };
    Ok(Money { minor: minor.ok_or(Refusal::ValueLarge)?, currency: to })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_quantity_has_three_decimals() {
        assert_eq!(quantity("12.5"), Ok(12_500));
        assert_eq!(quantity("٠٫٣٣٣"), Ok(333));
        assert_eq!(quantity("1,200"), Ok(1_200_000));
        assert_eq!(quantity(""), Ok(1_000));
        assert_eq!(quantity("0"), Err(Refusal::QuantityNotAboveZero));
        assert_eq!(quantity("-1"), Err(Refusal::QuantityNotAboveZero));
        assert_eq!(quantity("0.0005"), Err(Refusal::QuantityPrecise));
        assert_eq!(quantity("a few"), Err(Refusal::QuantityUnreadable("a few".into())));
        assert_eq!(quantity("1000000000"), Ok(MAX_QUANTITY));
        assert_eq!(quantity("1000000001"), Err(Refusal::QuantityLarge));
    }

    // Worked by hand.
    #[test]
    fn an_amount_is_rounded_half_away_from_zero() {
        // 2.5 × 19.99 = 49.975 → 49.98; 1.333 × 0.75 = 0.99975 → 1.00; 0.001 × 0.50 = 0.0005 → 0.00.
        assert_eq!(amount(2_500, 1_999), Some(4_998));
        assert_eq!(amount(1_333, 75), Some(100));
        assert_eq!(amount(1, 50), Some(0));
        assert_eq!(amount(10, 50), Some(1), "0.010 × 0.50 = 0.005");
        assert_eq!(amount(MAX_QUANTITY, MAX_MINOR), None);
    }

    #[test]
    fn lines_add_up_each_rounded() {
        // Three times 0.333 × 1.50 = 0.4995 → 0.50 each: 1.50, and not 1.4985 rounded.
        assert_eq!(value([(333, Some(150)), (333, Some(150)), (333, Some(150))]), Ok(Some(150)));
        assert_eq!(value([(2_000, None), (1_000, Some(0))]), Ok(Some(0)), "given away is a price");
        assert_eq!(value([(2_000, None)]), Ok(None));
        assert_eq!(value([]), Ok(None));
        assert_eq!(value([(1_000, Some(MAX_MINOR)), (1_000, Some(1))]), Err(Refusal::ValueLarge));
    }

    #[test]
    fn a_number_stays_when_its_currency_changes() {
        let money = |minor, code: &str| Money { minor, currency: code.parse().unwrap() };
        let to = |money, code: &str| renamed(money, code.parse().unwrap());
        assert_eq!(to(money(1_250, "SAR"), "KWD"), Ok(money(12_500, "KWD")));
        assert_eq!(to(money(12_500, "KWD"), "SAR"), Ok(money(1_250, "SAR")));
        assert_eq!(to(money(12_345, "KWD"), "SAR"), Err(Refusal::ValuePrecise("SAR".parse().unwrap())));
        assert_eq!(to(money(1_200, "SAR"), "JPY"), Ok(money(12, "JPY")));
        assert_eq!(to(money(MAX_MINOR, "SAR"), "KWD"), Err(Refusal::ValueLarge));
    }
}
