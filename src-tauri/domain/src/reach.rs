//! How companies, contacts and staff are reached: phones, e-mail addresses, websites; and which changes of them make sense.
//!
//! What was typed is kept as it was typed, less what has no place in it. For comparing there is one form of each.

use crate::{
    Day,
    deal::MAX_LINE,
    text::{latin_digit, one_line},
};

/// The longest phone number that is kept, in characters.
pub const MAX_PHONE: usize = 40;
/// So many last digits tell one phone from another: with and without the code of its country, and the zero before it.
const TELLING_DIGITS: usize = 9;
/// With fewer digits it is an extension, and tells nothing.
const FEWEST_DIGITS: usize = 6;

/// Why a change of a company, a contact or somebody on the roster is refused. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A record has a name.
    #[error("the name is missing")]
    NameMissing,
    /// Another record has this name; holds it.
    #[error("the name is taken")]
    NameTaken(String),
    /// A line of text is longer than [`MAX_LINE`].
    #[error("longer than {MAX_LINE} characters")]
    LineLong,
    /// A phone number has something else than digits and marks in it; holds what was typed.
    #[error("not a phone number")]
    PhoneUnreadable(String),
    /// A phone number is longer than [`MAX_PHONE`].
    #[error("longer than {MAX_PHONE} characters")]
    PhoneLong,
    /// Not the shape of an e-mail address; holds what was typed.
    #[error("not an e-mail address")]
    EmailUnreadable(String),
    /// Not the shape of a web address; holds what was typed.
    #[error("not a web address")]
    WebsiteUnreadable(String),
    /// Not a calendar day; holds what was typed.
    #[error("not a day")]
    DayUnreadable(String),
    /// Deals refer to it: so many.
    #[error("{0} deals refer to it")]
    HasDeals(usize),
    /// Companies refer to it: so many.
    #[error("{0} companies refer to it")]
    HasCompanies(usize),
    /// There are one-on-ones with them.
    #[error("there are one-on-ones with them")]
    HasMeetings,
    /// Whoever is to answer for it has left; holds the name.
    #[error("has left")]
    HasLeft(String),
    /// Somebody leaves before they started.
    #[error("left before they started")]
    LeftBeforeStart,
    /// Somebody leaves, and open deals and companies would have an owner who is not there: so many.
    #[error("{0} open deals and {1} companies")]
    NobodyTakesOver(usize, usize),
    /// What somebody leaves is handed to themselves.
    #[error("handed over to themselves")]
    HandedToThemselves,
    /// There is nothing to merge with.
    #[error("nothing to merge")]
    NothingToMerge,
}

/// A line of text; `None` when there is nothing in it.
///
/// # Errors
/// [`Refusal::LineLong`].
pub fn line(text: &str) -> Result<Option<String>, Refusal> {
    let line = one_line(text);
    if line.chars().count() > MAX_LINE {
        return Err(Refusal::LineLong);
    }
    Ok(Some(line).filter(|line| !line.is_empty()))
}

/// The name of a record.
///
/// # Errors
/// [`Refusal::NameMissing`], [`Refusal::LineLong`].
pub fn name(text: &str) -> Result<String, Refusal> {
    line(text)?.ok_or(Refusal::NameMissing)
}

/// A phone number: its digits in Latin, the rest as typed; `None` when nothing is.
///
/// # Errors
/// [`Refusal::PhoneUnreadable`], [`Refusal::PhoneLong`].
pub fn phone(text: &str) -> Result<Option<String>, Refusal> {
    let line: String = one_line(text).chars().map(latin_digit).collect();
    if line.is_empty() {
        return Ok(None);
    }
    if line.chars().count() > MAX_PHONE {
        return Err(Refusal::PhoneLong);
    }
    let marks =
        |c: char| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')' | '.' | '/' | '#' | '*');
    if !line.chars().all(marks) || !line.contains(|c: char| c.is_ascii_digit()) {
        return Err(Refusal::PhoneUnreadable(line));
    }
    Ok(Some(line))
}

/// The form in which phone numbers are compared; `None`: too short to tell.
#[must_use]
pub fn phone_key(text: &str) -> Option<String> {
    let digits: String = text.chars().map(latin_digit).filter(char::is_ascii_digit).collect();
    // 00 and + are the same way out of a country, and a zero before the code of an area is the way within it.
    let digits = digits.trim_start_matches('0');
    let from = digits.len().saturating_sub(TELLING_DIGITS);
    (digits.len() >= FEWEST_DIGITS).then(|| digits[from..].to_owned())
}

/// What dials a phone number: `tel:` and nothing but its digits. `None`: there are none.
#[must_use]
pub fn phone_link(text: &str) -> Option<String> {
    let mut number = String::new();
    for c in one_line(text).chars().map(latin_digit) {
        match c {
            '+' if number.is_empty() => number.push(c),
            // What follows is a second number or an extension.
            '/' | '#' | '*' if number.len() > 1 => break,
            c if c.is_ascii_digit() => number.push(c),
            _ => {}
        }
    }
    number.contains(|c: char| c.is_ascii_digit()).then(|| format!("tel:{number}"))
}

/// An e-mail address, whose shape is looked at loosely; `None` when nothing is typed.
///
/// # Errors
/// [`Refusal::EmailUnreadable`], [`Refusal::LineLong`].
pub fn email(text: &str) -> Result<Option<String>, Refusal> {
    let Some(line) = line(text)? else { return Ok(None) };
    if is_email(&line) { Ok(Some(line)) } else { Err(Refusal::EmailUnreadable(line)) }
}

fn is_email(line: &str) -> bool {
    let Some((local, domain)) = line.rsplit_once('@') else { return false };
    let plain = |c: char| {
        !c.is_whitespace() && !matches!(c, '@' | '<' | '>' | '(' | ')' | ',' | ';' | ':' | '"' | '\\')
    };
    !local.is_empty() && line.matches('@').count() == 1 && local.chars().all(plain) && is_host(domain)
}

/// Whether it reads as a name of a computer: words with dots between them.
fn is_host(text: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && !word.starts_with('-')
            && !word.ends_with('-')
            && word.chars().all(|c| c.is_alphanumeric() || c == '-' || ('\u{064B}'..='\u{0652}').contains(&c))
    };
    text.contains('.') && text.split('.').all(word)
}

/// The form in which e-mail addresses are compared.
#[must_use]
pub fn email_key(text: &str) -> Option<String> {
    let line = one_line(text);
    is_email(&line).then(|| line.to_lowercase())
}

/// What writes to an e-mail address; `None`: it is none.
#[must_use]
pub fn mail_link(text: &str) -> Option<String> {
    let line = one_line(text);
    is_email(&line).then(|| format!("mailto:{}", encoded(&line)))
}

/// A web address as typed; `None` when nothing is.
///
/// # Errors
/// [`Refusal::WebsiteUnreadable`], [`Refusal::LineLong`].
pub fn website(text: &str) -> Result<Option<String>, Refusal> {
    let Some(line) = line(text)? else { return Ok(None) };
    if web_link(&line).is_some() { Ok(Some(line)) } else { Err(Refusal::WebsiteUnreadable(line)) }
}

/// What opens a web address: over `https` unless it says `http`; `None`: it is none, or of another kind.
#[must_use]
pub fn web_link(text: &str) -> Option<String> {
    let line = one_line(text);
    let lower = line.to_ascii_lowercase();
    let (scheme, rest) = match ["https://", "http://"].into_iter().find(|scheme| lower.starts_with(scheme)) {
        Some(scheme) => (scheme, &line[scheme.len()..]),
        None => ("https://", line.as_str()),
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (place, path) = rest.split_at(end);
    // A name and a password before the host, as in `bank.com@elsewhere.com`, only ever deceive.
    let (host, port) = place.split_once(':').map_or((place, None), |(host, port)| (host, Some(port)));
    let port_reads = port.is_none_or(|port| port.parse::<u16>().is_ok());
    let plain = !path.contains(|c: char| c.is_whitespace() || c.is_control());
    (is_host(host) && port_reads && plain).then(|| format!("{scheme}{place}{}", encoded(path)))
}

/// With everything but plain signs in percent form, so that no program reads more into it.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => out.push(char::from(byte)),
            b'-' | b'.' | b'_' | b'~' | b'@' | b'+' | b'/' | b'?' | b'#' | b'=' | b'&' | b'%' | b':'
            | b',' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// A day as it is sent; `None` when nothing is.
///
/// # Errors
/// [`Refusal::DayUnreadable`].
pub fn day(text: &str) -> Result<Option<Day>, Refusal> {
    let line = one_line(text);
    if line.is_empty() {
        return Ok(None);
    }
    line.parse().map(Some).map_err(|_| Refusal::DayUnreadable(line))
}

/// Whether the days of somebody on the roster make sense.
///
/// # Errors
/// [`Refusal::LeftBeforeStart`].
pub fn stay(starts_on: Option<Day>, left_on: Option<Day>) -> Result<(), Refusal> {
    match (starts_on, left_on) {
        (Some(starts), Some(left)) if left < starts => Err(Refusal::LeftBeforeStart),
        _ => Ok(()),
    }
}

/// Whether somebody who left on this day is gone.
#[must_use]
pub fn is_gone(left_on: Option<Day>, today: Day) -> bool {
    left_on.is_some_and(|left| left <= today)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_is_kept_as_typed_in_latin_digits() {
        assert_eq!(phone(" ٠٥٥ ١٢٣-٤٥٦٧ "), Ok(Some("055 123-4567".into())));
        assert_eq!(phone("+966 (0) 55 123 4567\u{200F}"), Ok(Some("+966 (0) 55 123 4567".into())));
        assert_eq!(phone("  "), Ok(None));
        assert_eq!(phone("ask Sami"), Err(Refusal::PhoneUnreadable("ask Sami".into())));
        assert_eq!(phone("+-"), Err(Refusal::PhoneUnreadable("+-".into())));
        assert_eq!(phone(&"1".repeat(41)), Err(Refusal::PhoneLong));
    }

    #[test]
    fn a_phone_is_the_same_from_home_and_from_abroad() {
        let key = phone_key("0551234567");
        for same in ["+966 55 123 4567", "00966551234567", "٠٥٥١٢٣٤٥٦٧", "55-123-4567", "+966 (0)55 123 4567"]
        {
            assert_eq!(phone_key(same), key, "{same}");
        }
        assert_ne!(phone_key("0551234568"), key);
        assert_eq!((phone_key("104"), phone_key("")), (None, None), "an extension tells nothing");
        assert_eq!(phone_key("920012345"), phone_key("+966920012345"));
    }

    #[test]
    fn only_what_it_says_is_dialled() {
        assert_eq!(phone_link("+966 (55) 123-4567").as_deref(), Some("tel:+966551234567"));
        assert_eq!(phone_link("٠٥٥١٢٣٤٥٦٧ / 0551234568").as_deref(), Some("tel:0551234567"));
        assert_eq!(phone_link("*#06#"), Some("tel:06".into()), "no code of a telephone company");
        assert_eq!(phone_link("file:///etc/passwd"), None);
    }

    #[test]
    fn an_address_has_the_shape_of_one() {
        for good in ["sami@noor.example", "s.a+b@mail.noor.com.sa", "سامي@شركة.السعودية"] {
            assert_eq!(email(good), Ok(Some(good.to_owned())), "{good}");
        }
        for bad in [
            "sami",
            "@noor.example",
            "sami@noor",
            "a b@noor.example",
            "a@b@c.example",
            "sami@.example",
            "a@b..c",
        ] {
            assert_eq!(email(bad), Err(Refusal::EmailUnreadable(bad.to_owned())), "{bad}");
        }
        assert_eq!(email_key(" Sami@Noor.Example "), Some("sami@noor.example".into()));
        assert_eq!(mail_link("sami@noor.example?cc=x").as_deref(), None, "nothing rides along");
        assert_eq!(mail_link("o'neil@noor.example").as_deref(), Some("mailto:o%27neil@noor.example"));
    }

    #[test]
    fn the_web_is_opened_and_nothing_else() {
        assert_eq!(web_link("noor.example").as_deref(), Some("https://noor.example"));
        assert_eq!(web_link("HTTP://noor.example:8080/a b").as_deref(), None);
        assert_eq!(
            web_link("http://noor.example:8080/عن?x=1").as_deref(),
            Some("http://noor.example:8080/%D8%B9%D9%86?x=1")
        );
        for bad in [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "noor",
            "ftp://noor.example",
            "bank.example@evil.example",
            "https://",
            "noor.example:99999",
            "data:text/html,x",
            "-noor.example",
        ] {
            assert_eq!(web_link(bad), None, "{bad}");
            assert_eq!(website(bad), Err(Refusal::WebsiteUnreadable(bad.to_owned())));
        }
        assert_eq!(website("noor.example"), Ok(Some("noor.example".into())), "kept as typed");
    }

    #[test]
    fn who_left_is_gone_from_that_day_on() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let today = day("2026-11-23");
        assert!(
            is_gone(Some(today), today) && !is_gone(Some(day("2026-11-24")), today) && !is_gone(None, today)
        );
        assert_eq!(stay(Some(today), Some(day("2026-11-22"))), Err(Refusal::LeftBeforeStart));
        assert_eq!(stay(None, Some(today)), Ok(()));
    }
}
