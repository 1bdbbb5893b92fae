//! Phone numbers and e-mail addresses in a cell: often several, with words around them.

use domain::{
    reach::{Refusal, email, phone},
    text::{fold, one_line},
};

/// What people write where there is nothing.
const NOTHING: &[&str] = &[
    "n a",
    "na",
    "none",
    "nil",
    "null",
    "no",
    "unknown",
    "لا يوجد",
    "لايوجد",
    "غير متوفر",
    "بدون",
    "غير معروف",
    "لا",
];
/// Words that say that a number is of a mobile phone, folded.
const MOBILE: &[&str] =
    &["mobile", "mob", "cell", "cellphone", "whatsapp", "m", "جوال", "الجوال", "موبايل", "محمول", "واتساب"];
/// Words beside a number that say nothing that is kept.
const LABELS: &[&str] = &[
    "phone",
    "tel",
    "telephone",
    "t",
    "p",
    "work",
    "home",
    "office",
    "other",
    "main",
    "direct",
    "business",
    "no",
    "هاتف",
    "الهاتف",
    "تلفون",
    "ت",
    "عمل",
    "العمل",
    "مكتب",
    "المكتب",
    "منزل",
    "المنزل",
    "رقم",
];
/// What stands before an extension.
const EXTENSION: &[&str] = &["ext", "extn", "extension", "x", "تحويله", "تحويلة", "داخلي"];
/// Words between two of them.
const OR: &[&str] = &["or", "and", "او", "و", "&"];
/// With fewer digits, what a stroke parts is no number of its own: `0551234567/8`.
const WHOLE: usize = 7;

/// A phone number of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phone {
    /// As it is kept.
    pub(super) number: String,
    /// The cell says that it is of a mobile phone.
    pub(super) is_mobile: bool,
}

/// The phone numbers of a cell. `whole`: the cell is one where it can be.
///
/// # Errors
/// With what cannot be read.
pub(super) fn phones(cell: &str, whole: bool) -> Result<Vec<Phone>, String> {
    if whole && let Ok(Some(number)) = phone(cell) {
        return Ok(vec![Phone { number, is_mobile: false }]);
    }
    if is_nothing(cell) {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for part in parts(cell, false).iter().flat_map(|part| strokes(part)) {
        let bad = || one_line(&part);
        let (number, is_mobile) = bare(&part).ok_or_else(bad)?;
        match phone(&number) {
            Ok(Some(number)) => found.push(Phone { number, is_mobile }),
            Ok(None) => {}
            Err(Refusal::PhoneLong | _) => return Err(bad()),
        }
    }
    Ok(found)
}

/// The e-mail addresses of a cell. `whole`: the cell is one where it can be.
///
/// # Errors
/// With what cannot be read.
pub(super) fn emails(cell: &str, whole: bool) -> Result<Vec<String>, String> {
    if whole && let Ok(Some(address)) = email(cell) {
        return Ok(vec![address]);
    }
    if is_nothing(cell) {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for part in parts(cell, true) {
        // `Sami <sami@noor.example>`
        let inner =
            part.split_once('<').map_or(part.as_str(), |(_, rest)| rest.trim_end().trim_end_matches('>'));
        let inner = inner.trim().trim_start_matches("mailto:");
        for word in inner.split_whitespace().filter(|word| !OR.contains(&fold(word).as_str()) && *word != "/")
        {
            match email(word) {
                Ok(Some(address)) => found.push(address),
                Ok(None) => {}
                Err(_) => return Err(one_line(&part)),
            }
        }
    }
    Ok(found)
}

/// Whether a cell says that there is nothing to say.
pub(super) fn is_nothing(cell: &str) -> bool {
    let folded = fold(cell);
    folded.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '/' | '?' | '0' | ' '))
        || NOTHING.contains(&folded.as_str())
}

/// A cell where it says of itself that it goes on to another: at commas, semicolons, line breaks, and words between.
fn parts(cell: &str, is_text: bool) -> Vec<String> {
    let marks = |c: char| matches!(c, ',' | ';' | '\n' | '\r' | '|' | '،' | '؛');
    let mut all = Vec::new();
    for piece in cell.split(marks).flat_map(|piece| piece.split(":::")) {
        if is_text {
            all.push(piece.to_owned());
            continue;
        }
        let mut part = String::new();
        for word in piece.split_whitespace() {
            if OR.contains(&fold(word).as_str()) {
                all.push(std::mem::take(&mut part));
            } else {
                part.push_str(word);
                part.push(' ');
            }
        }
        all.push(part);
    }
    all.retain(|part| !one_line(part).is_empty());
    all
}

/// A part at its strokes, where each side is a number of its own.
fn strokes(part: &str) -> Vec<String> {
    let digits = |text: &str| text.chars().filter(|c| c.is_numeric()).count();
    let pieces: Vec<String> = part.split('/').map(str::to_owned).collect();
    if pieces.iter().all(|piece| digits(piece) >= WHOLE) { pieces } else { vec![part.to_owned()] }
}

/// A number without the words beside it; `None`: there is a word that says something else.
fn bare(part: &str) -> Option<(String, bool)> {
    let (mut number, mut word, mut is_mobile) = (String::new(), String::new(), false);
    let line = format!("{} ", one_line(part));
    for c in line.chars() {
        if c.is_alphabetic() {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            let folded = fold(&word);
            if EXTENSION.contains(&folded.as_str()) {
                number.push('#');
            } else if MOBILE.contains(&folded.as_str()) {
                is_mobile = true;
            } else if !LABELS.contains(&folded.as_str()) {
                return None;
            }
            word.clear();
        }
        match c {
            ':' | '"' | '\'' | '[' | ']' => {}
            '–' | '—' | '‐' | '‑' => number.push('-'),
            '\u{640}' => {}
            c => number.push(c),
        }
    }
    let number = number.replace("()", " ").replace("( )", " ").replace("#.", "#").replace("# ", "#");
    let number = number.trim().trim_end_matches(['-', '.', '/', ' ']).trim_start_matches(['.', '/', ' ']);
    Some((number.trim_start_matches("- ").to_owned(), is_mobile))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn numbers(cell: &str) -> Vec<String> {
        let told = |phone: Phone| if phone.is_mobile { format!("m {}", phone.number) } else { phone.number };
        phones(cell, false).unwrap().into_iter().map(told).collect()
    }

    #[test]
    fn numbers_stand_in_many_ways_in_one_cell() {
        for (cell, want) in [
            ("٠٥٥ ١٢٣ ٤٥٦٧", &["055 123 4567"][..]),
            ("0551234567, 0112345678", &["0551234567", "0112345678"]),
            ("0551234567 / 0112345678", &["0551234567", "0112345678"]),
            ("0551234567/8", &["0551234567/8"]),
            ("0551234567\n0112345678", &["0551234567", "0112345678"]),
            ("+966 55 123 4567 ::: +966 11 234 5678", &["+966 55 123 4567", "+966 11 234 5678"]),
            ("0551234567 أو 0501234567", &["0551234567", "0501234567"]),
            ("Tel: 011 234 5678 ext. 12", &["011 234 5678 #12"]),
            ("جوال: ٠٥٥١٢٣٤٥٦٧؛ مكتب: ٠١١٢٣٤٥٦٧٨", &["m 0551234567", "0112345678"]),
            ("0551234567 (mobile)", &["m 0551234567"]),
            ("055–123–4567", &["055-123-4567"]),
            ("-", &[]),
            ("N/A", &[]),
            ("لا يوجد", &[]),
            ("", &[]),
        ] {
            assert_eq!(numbers(cell), want, "{cell}");
        }
        for bad in ["ask Sami", "9.66551E+11", "sami@noor.example", "0551234567 call first"] {
            assert!(phones(bad, false).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_is_kept_here_is_read_as_it_is() {
        let whole = |cell: &str| phones(cell, true).unwrap().len();
        assert_eq!((whole("0551234567 / 0112345678"), whole("0551234567, 0112345678")), (1, 2));
    }

    #[test]
    fn addresses_stand_in_many_ways_in_one_cell() {
        for (cell, want) in [
            ("a@noor.example; b@noor.example", &["a@noor.example", "b@noor.example"][..]),
            ("a@noor.example b@noor.example", &["a@noor.example", "b@noor.example"]),
            ("Sami Haddad <sami@noor.example>", &["sami@noor.example"]),
            ("mailto:sami@noor.example", &["sami@noor.example"]),
            ("none", &[]),
        ] {
            assert_eq!(emails(cell, false).unwrap(), want, "{cell}");
        }
        assert_eq!(emails("a@noor.example, not one", false), Err("not one".into()));
    }
}
