//! Amounts as spreadsheets hold them: with a currency beside the number, in thousands or millions, in parentheses.

use crate::{
    money::{Currency, MAX_MINOR, Money},
    number::{NumberError, parse_decimal},
    text::{fold, latin_digit, one_line},
};

/// Why a text is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// The number in it is not one.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// What stands beside the number is of several currencies, or of none.
    #[error("not a currency")]
    Currency,
    /// The currency beside the number is another than the one that is said elsewhere.
    #[error("another currency")]
    OtherCurrency,
}

/// Words for so many zeros, folded.
const ZEROS: [(u32, &[&str]); 3] = [
    (3, &["k", "thousand", "الف", "الاف"]),
    (6, &["m", "mn", "mio", "million", "millions", "مليون", "ملايين"]),
    (9, &["b", "bn", "billion", "billions", "مليار", "مليارات"]),
];

/// Words for two of so many zeros, folded.
const TWICE: [(u32, &[&str]); 3] =
    [(3, &["الفين", "الفان"]), (6, &["مليونين", "مليونان"]), (9, &["مليارين", "ملياران"])];

/// Marks and words of one currency.
const OWN: [(&str, &[&str]); 11] = [
    ("SAR", &["sr", "s.r", "s.r.", "\u{20C1}", "ريال سعودي"]),
    ("AED", &["درهم اماراتي"]),
    ("EGP", &["جنيه مصري", "l.e", "l.e.", "le"]),
    ("KWD", &["دينار كويتي"]),
    ("EUR", &["€", "euro", "euros"]),
    ("USD", &["us$", "دولار امريكي"]),
    ("INR", &["₹"]),
    ("RUB", &["₽"]),
    ("TRY", &["₺"]),
    ("ILS", &["₪"]),
    ("KRW", &["₩"]),
];

/// Marks and words of several currencies, and whether the first one is meant where none of them is spoken of.
const SHARED: [(&str, bool, &str); 9] = [
    ("$", true, "USD CAD AUD NZD SGD HKD MXN ARS CLP COP"),
    ("£", true, "GBP EGP LBP SDG SYP"),
    ("¥", true, "JPY CNY"),
    ("ريال", false, "SAR QAR OMR YER IRR"),
    ("﷼", false, "SAR QAR OMR YER IRR"),
    ("درهم", false, "AED MAD"),
    ("dhs", false, "AED MAD"),
    ("دينار", false, "KWD BHD JOD IQD TND DZD LYD"),
    ("جنيه", false, "EGP SDG GBP"),
];

/// Reads an amount. Its currency is what stands beside the number, else what a column `said`, else `base`.
///
/// # Errors
/// See [`AmountError`].
pub fn parse_amount(text: &str, said: Option<Currency>, base: Currency) -> Result<Money, AmountError> {
    let line: String = one_line(text).chars().map(latin_digit).collect();
    let near = said.unwrap_or(base);
    if let Ok(money) = Money::parse(&line, near) {
        return Ok(money);
    }
    let (line, negative) = match line.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) => (inner.trim().to_owned(), true),
        None => match line.strip_suffix(['-', '\u{2212}']) {
            Some(rest) => (rest.trim().to_owned(), true),
            None => (line, false),
        },
    };
    let is_digit = |c: char| c.is_ascii_digit();
    let (before, number, after) = match (line.find(is_digit), line.rfind(is_digit)) {
        (Some(first), Some(last)) => (&line[..first], &line[first..=last], &line[last + 1..]),
        // A million, without a one.
        _ => ("", "", line.as_str()),
    };
    let (before, minus) = match before.trim().trim_end_matches('+') {
        rest if rest.ends_with(['-', '\u{2212}']) => (rest.trim_end_matches(['-', '\u{2212}']), true),
        rest => match rest.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (rest, true),
            None => (rest, false),
        },
    };
    let (word, rest) = after.trim().split_once(' ').unwrap_or((after.trim(), ""));
    let folded = fold(word);
    let named = |table: &[(u32, &[&str])]| {
        table.iter().find(|(_, names)| names.contains(&folded.as_str())).map(|(zeros, _)| *zeros)
    };
    let (number, zeros, after) = match (named(&ZEROS), named(&TWICE), number) {
        (Some(zeros), _, "") => ("1", zeros, rest),
        (Some(zeros), _, number) => (number, zeros, rest),
        (None, Some(zeros), "") => ("2", zeros, rest),
        (..) => (number, 0, after),
    };
    if number.is_empty() {
        return Err(match line.is_empty() {
            true => NumberError::Empty.into(),
            false => NumberError::NotANumber.into(),
        });
    }
    let currency = match (before.trim(), after.trim()) {
        ("", "") => near,
        (mark, "") | ("", mark) => beside(mark, said, base)?,
        _ => return Err(AmountError::Currency),
    };
    if zeros > 0 && parse_decimal(number, 0) == Err(NumberError::Ambiguous) {
        return Err(NumberError::Ambiguous.into());
    }
    match parse_decimal(number, currency.decimals() + zeros)? {
        minor if minor.abs() > MAX_MINOR => Err(NumberError::TooLarge.into()),
        minor => Ok(Money { minor: if negative || minus { -minor } else { minor }, currency }),
    }
}

/// The currency of a mark, a code or a word: of several the one that is spoken of.
fn beside(mark: &str, said: Option<Currency>, base: Currency) -> Result<Currency, AmountError> {
    let currency = named(mark, said.unwrap_or(base)).ok_or(AmountError::Currency)?;
    match said {
        Some(said) if said != currency => Err(AmountError::OtherCurrency),
        _ => Ok(currency),
    }
}

/// The currency of a mark, a code or a word, as it is spoken of where another one is near.
#[must_use]
pub fn named(mark: &str, near: Currency) -> Option<Currency> {
    if let Some(currency) =
        Currency::from_mark(mark).or_else(|| Currency::from_mark(mark.trim_end_matches('.')))
    {
        return Some(currency);
    }
    let (lower, folded) = (mark.to_lowercase(), fold(mark));
    let same = |name: &str| name == lower || name == folded;
    if let Some((code, _)) = OWN.iter().find(|(_, names)| names.iter().any(|name| same(name))) {
        return code.parse().ok();
    }
    let (_, is_first, codes) = SHARED.iter().find(|(name, ..)| same(name))?;
    if codes.split(' ').any(|code| code == near.code()) {
        return Some(near);
    }
    codes.split(' ').next().filter(|_| *is_first)?.parse().ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn read(text: &str, base: &str) -> Result<(i64, String), AmountError> {
        let money = parse_amount(text, None, base.parse().unwrap())?;
        Ok((money.minor, money.currency.code().to_owned()))
    }

    #[test]
    fn an_amount_may_say_its_currency_and_its_zeros() {
        for (text, minor, code) in [
            ("1,200 SAR", 120_000, "SAR"),
            ("SAR 1,200.50", 120_050, "SAR"),
            ("ر.س 500", 50_000, "SAR"),
            ("٥٠٠ ر.س.", 50_000, "SAR"),
            ("$5", 500, "USD"),
            ("€1.234,50", 123_450, "EUR"),
            ("12k", 1_200_000, "SAR"),
            ("1.5M USD", 150_000_000, "USD"),
            ("١٢ ألف", 1_200_000, "SAR"),
            ("مليون", 100_000_000, "SAR"),
            ("ألفين ريال", 200_000, "SAR"),
            ("2.5 مليون ريال سعودي", 250_000_000, "SAR"),
            ("(1,200)", -120_000, "SAR"),
            ("(SAR 5)", -500, "SAR"),
            ("5-", -500, "SAR"),
            ("-$5", -500, "USD"),
            ("SAR -5", -500, "SAR"),
            ("3.125 KWD", 3_125, "KWD"),
            ("100 جنيه مصري", 10_000, "EGP"),
        ] {
            assert_eq!(read(text, "SAR"), Ok((minor, code.to_owned())), "{text}");
        }
        assert_eq!(
            read("$5", "CAD"),
            Ok((500, "CAD".to_owned())),
            "of the dollars, the one that is used here"
        );
        assert_eq!(read("5 ريال", "QAR"), Ok((500, "QAR".to_owned())));
    }

    #[test]
    fn what_is_not_sure_is_refused() {
        for (text, why) in [
            ("5 ريال", AmountError::Currency),
            ("5 apples", AmountError::Currency),
            ("USD 5 EUR", AmountError::Currency),
            ("5 USD 3", NumberError::NotANumber.into()),
            ("five", NumberError::NotANumber.into()),
            ("42.000 USD", NumberError::Ambiguous.into()),
            ("1.255m", NumberError::Ambiguous.into()),
            ("5.125 USD", NumberError::Ambiguous.into()),
            ("5.1234 USD", NumberError::TooPrecise.into()),
            ("90000 bn", NumberError::TooLarge.into()),
            (" ", NumberError::Empty.into()),
        ] {
            assert_eq!(read(text, "USD"), Err(why), "{text}");
        }
        let (usd, sar): (Currency, Currency) = ("USD".parse().unwrap(), "SAR".parse().unwrap());
        assert_eq!(parse_amount("5 USD", Some(sar), sar), Err(AmountError::OtherCurrency));
        assert_eq!(parse_amount("5 USD", Some(usd), sar).unwrap().currency, usd);
    }

    #[test]
    fn words_are_in_their_folded_form() {
        for name in ZEROS.iter().chain(&TWICE).flat_map(|(_, names)| *names) {
            assert_eq!(fold(name), *name);
        }
        for name in OWN.iter().flat_map(|(_, names)| *names).filter(|name| !name.is_ascii()) {
            assert_eq!(fold(name), *name);
        }
    }
}
