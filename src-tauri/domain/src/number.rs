//! Decimal numbers as people type them, in Latin, Arabic-Indic and Persian digits.

use crate::text::latin_digit;

/// Why a text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Nothing but white space.
    #[error("empty")]
    Empty,
    /// Something other than digits, separators and a sign.
    #[error("not a number")]
    NotANumber,
    /// A single point before three digits, as in `42.000`: 42 to some, forty-two thousand to others.
    #[error("ambiguous")]
    Ambiguous,
    /// More decimals than the unit has.
    #[error("too many decimals")]
    TooPrecise,
    /// Does not fit: more than 15 digits before the decimals.
    #[error("too large")]
    TooLarge,
}

/// Reads a decimal as an integer of `10^-decimals`: with 2 decimals `"1,054.5"` is 105 450.
///
/// `٫` is always the decimal point and `٬` always groups. Of `.` and `,` the last one is the decimal point when both
/// stand in the text; one that stands several times groups; one alone groups only as in `1,054`, that is a comma
/// followed by exactly three digits after one to three digits that do not begin with 0. A point alone in that place is
/// ambiguous where the unit has fewer than three decimals: nobody writes thousandths of it, many write thousands so.
///
/// # Errors
/// See [`NumberError`]. A zero past the last decimal is not too precise.
pub fn parse_decimal(text: &str, decimals: u32) -> Result<i64, NumberError> {
    let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).map(latin_digit).collect();
    let (negative, digits) = match chars.as_slice() {
        [] => return Err(NumberError::Empty),
        ['-' | '\u{2212}', rest @ ..] => (true, rest),
        ['+', rest @ ..] => (false, rest),
        rest => (false, rest),
    };
    let point = decimal_point(digits)?;
    if point.is_some_and(|at| digits[at] == '.' && decimals < 3 && looks_grouped(digits, at)) {
        return Err(NumberError::Ambiguous);
    }
    let (whole, fraction) = match point {
        Some(at) => (&digits[..at], &digits[at + 1..]),
        None => (digits, &[][..]),
    };
    let whole: Vec<u8> = digits_of(whole, true)?;
    let mut fraction: Vec<u8> = digits_of(fraction, false)?;
    if whole.is_empty() && fraction.is_empty() {
        return Err(NumberError::NotANumber);
    }
    let wanted = decimals as usize;
    if fraction.iter().skip(wanted).any(|d| *d != 0) {
        return Err(NumberError::TooPrecise);
    }
    fraction.resize(wanted, 0);
    if whole.iter().skip_while(|d| **d == 0).count() > 15 {
        return Err(NumberError::TooLarge);
    }
    let value = whole
        .iter()
        .chain(&fraction)
        .try_fold(0_i64, |sum, d| sum.checked_mul(10)?.checked_add(i64::from(*d)))
        .ok_or(NumberError::TooLarge)?;
    Ok(if negative { -value } else { value })
}

/// Reads a number as programs write it, digits with at most one point, to the nearest integer of `10^-decimals`, half
/// away from zero; and says whether anything was rounded.
///
/// # Errors
/// [`NumberError::NotANumber`], [`NumberError::TooLarge`].
pub fn parse_plain(text: &str, decimals: u32) -> Result<(i64, bool), NumberError> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |digits| (true, digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let wanted = decimals as usize;
    let kept = fraction.get(..wanted.min(fraction.len())).ok_or(NumberError::NotANumber)?;
    let rest = &fraction[kept.len()..];
    if whole.len() > 15 {
        return Err(NumberError::TooLarge);
    }
    if whole.is_empty() || !(whole.bytes().chain(fraction.bytes())).all(|byte| byte.is_ascii_digit()) {
        return Err(NumberError::NotANumber);
    }
    let value: i64 = format!("{whole}{kept:0<wanted$}").parse().map_err(|_| NumberError::TooLarge)?;
    let value = value + i64::from(rest.as_bytes().first().is_some_and(|digit| *digit >= b'5'));
    Ok((if negative { -value } else { value }, rest.bytes().any(|digit| digit != b'0')))
}

/// Where the decimal point stands, if anywhere.
fn decimal_point(chars: &[char]) -> Result<Option<usize>, NumberError> {
    let places = |sign: char| chars.iter().enumerate().filter(move |(_, c)| **c == sign).map(|(at, _)| at);
    let mut arabic = places('٫');
    if let Some(at) = arabic.next() {
        return if arabic.next().is_none() { Ok(Some(at)) } else { Err(NumberError::NotANumber) };
    }
    let (dots, commas): (Vec<_>, Vec<_>) = (places('.').collect(), places(',').collect());
    match (dots.as_slice(), commas.as_slice()) {
        ([], [one]) => Ok((!looks_grouped(chars, *one)).then_some(*one)),
        ([one], []) => Ok(Some(*one)),
        ([.., dot], [.., comma]) => {
            let (last, alone) =
                if dot > comma { (*dot, dots.len() == 1) } else { (*comma, commas.len() == 1) };
            if alone { Ok(Some(last)) } else { Err(NumberError::NotANumber) }
        }
        _ => Ok(None),
    }
}

/// Whether a single mark stands where one between thousands would.
fn looks_grouped(chars: &[char], at: usize) -> bool {
    let marks = chars.iter().filter(|c| !c.is_ascii_digit()).count();
    marks == 1 && chars.len() - at - 1 == 3 && (1..=3).contains(&at) && chars[0] != '0'
}

/// The digits of a part. The whole part may be grouped: the last group has three digits, those between two or three
/// (as in 10,00,000), the first one to three.
fn digits_of(chars: &[char], grouping: bool) -> Result<Vec<u8>, NumberError> {
    let is_mark = |c: &char| grouping && matches!(c, ',' | '.' | '٬' | '\'' | '’');
    let groups: Vec<&[char]> = chars.split(is_mark).collect();
    if let [first, between @ .., last] = groups.as_slice() {
        let grouped = (1..=3).contains(&first.len())
            && between.iter().all(|g| matches!(g.len(), 2 | 3))
            && last.len() == 3;
        if !grouped {
            return Err(NumberError::NotANumber);
        }
    }
    groups.concat().iter().map(|c| c.to_digit(10).map(|d| d as u8).ok_or(NumberError::NotANumber)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        for (text, want) in [
            ("1054", 105_400),
            ("1,054", 105_400),
            ("1,054.5", 105_450),
            ("1.054,50", 105_450),
            ("1.054.000", 105_400_000),
            ("12,5", 1_250),
            ("0,500", 50),
            ("-3.10", -310),
            ("١٢٬٥٠٠٫٧٥", 1_250_075),
            ("۱۲۳", 12_300),
            ("1 054", 105_400),
            ("10,00,000", 100_000_000),
        ] {
            assert_eq!(parse_decimal(text, 2), Ok(want), "{text}");
        }
        assert_eq!(parse_decimal("1054", 0), Ok(1054));
        assert_eq!(parse_decimal("2.500", 3), Ok(2_500), "fils are thousandths");
        assert_eq!(parse_decimal("1.2345", 3), Err(NumberError::TooPrecise));
    }

    #[test]
    fn a_number_of_a_program_is_rounded_once() {
        for (text, want) in [
            ("1200", (120_000, false)),
            ("42.125", (4_213, true)),
            ("-42.125", (-4_213, true)),
            ("33.333333333333", (3_333, true)),
            ("0.5", (50, false)),
            ("0.004", (0, true)),
        ] {
            assert_eq!(parse_plain(text, 2), Ok(want), "{text}");
        }
        assert_eq!(parse_plain("7.5", 0), Ok((8, true)));
        for text in ["", "1,5", "1e5", ".5", "١", "1.2.3"] {
            assert_eq!(parse_plain(text, 2), Err(NumberError::NotANumber), "{text}");
        }
        assert_eq!(parse_plain("1234567890123456", 2), Err(NumberError::TooLarge));
    }

    #[test]
    fn refuses_what_is_not_a_number() {
        for (text, why) in [
            ("", NumberError::Empty),
            (" ", NumberError::Empty),
            ("abc", NumberError::NotANumber),
            ("1.2.3,4,5", NumberError::NotANumber),
            ("1-2", NumberError::NotANumber),
            ("-", NumberError::NotANumber),
            ("1.054.50", NumberError::NotANumber),
            ("1,05,4", NumberError::NotANumber),
            ("1234567890123456", NumberError::TooLarge),
            ("1e5", NumberError::NotANumber),
            ("42.000", NumberError::Ambiguous),
            ("-1.234", NumberError::Ambiguous),
        ] {
            assert_eq!(parse_decimal(text, 2), Err(why), "{text}");
        }
    }
}
