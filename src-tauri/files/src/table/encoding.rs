//! Bytes as text.

use super::TableError;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// What files of other kinds begin with.
const OTHERS: [&[u8]; 10] = [
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"%PDF",
    b"RIFF",
    b"BM\x00",
    b"\x1F\x8B",
    b"Rar!",
    b"7z\xBC\xAF",
    b"\x7FELF",
];

/// The text, and the name of the encoding that it is in: as a mark at its beginning says, else UTF-8 where all of it is,
/// else what is likeliest.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static str), TableError> {
    if bytes.is_empty() {
        return Err(TableError::Empty);
    }
    if OTHERS.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(TableError::NotText);
    }
    let (encoding, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, &bytes[length..]),
        None => match wide(bytes) {
            Some(encoding) => (encoding, bytes),
            None => match std::str::from_utf8(bytes) {
                Ok(text) => return clean(Cow::Borrowed(text), "UTF-8"),
                Err(_) => (likeliest(bytes), bytes),
            },
        },
    };
    let (text, had_errors) = encoding.decode_without_bom_handling(rest);
    if had_errors { Err(TableError::NotText) } else { clean(text, encoding.name()) }
}

/// UTF-16 without a mark: of the two bytes of a character of most scripts one says the script, and that of a comma, a
/// digit or a line break is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(4_000)];
    let zeros = |from: usize| start.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, many) = (zeros(0), zeros(1), start.len() / 20);
    match (even, odd) {
        (0, odd) if odd > many => Some(UTF_16LE),
        (even, 0) if even > many => Some(UTF_16BE),
        _ => None,
    }
}

fn likeliest(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    // Where Arabic is as likely as another script, it is Arabic.
    detector.guess(Some(b"sa"), Utf8Detection::Deny)
}

/// Text has no control characters beside those that part its lines and cells, or hardly any.
fn clean<'a>(text: Cow<'a, str>, encoding: &'static str) -> Result<(Cow<'a, str>, &'static str), TableError> {
    let odd = |c: &char| c.is_control() && !matches!(c, '\t' | '\r' | '\n');
    let odds = text.chars().filter(odd).count();
    if text.contains('\0') || odds > text.len() / 500 {
        Err(TableError::NotText)
    } else {
        Ok((text, encoding))
    }
}
