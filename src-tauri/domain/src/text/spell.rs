//! One spelling for all of a text's variants, and where each letter of it stands in the original.

use super::latin_digit;
use unicode_normalization::{
    IsNormalized, UnicodeNormalization as _,
    char::{canonical_combining_class, decompose_canonical, decompose_compatible},
    is_nfc_quick,
};

/// A letter of a text as it is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter {
    /// The letter.
    pub c: char,
    /// Where what it stands for begins in the original, in bytes.
    pub from: usize,
    /// Where that ends.
    pub to: usize,
    /// It was, or was carried by, a hamza: words are spelled with different carriers, or none.
    pub hamza: bool,
}

/// A text as it is compared, in both scripts: case, accents, short vowels, tatweel, the forms of alef, yeh, teh marbuta
/// and hamza carriers, Persian kaf and yeh, presentation forms, ligatures, digits, and marks that nobody sees no longer
/// differ. Doing it again changes nothing.
#[must_use]
pub fn spell(text: &str) -> Vec<Letter> {
    let given = text.char_indices();
    let given = given.map(|(from, c)| Letter { c, from, to: from + c.len_utf8(), hamza: false });
    if text.chars().all(is_plain) {
        let mut letters = Vec::with_capacity(text.len());
        for letter in given {
            let hamza = bears_hamza(letter.c);
            spelled(letter.c, &mut |c| letters.push(Letter { c, hamza, ..letter }));
        }
        return letters;
    }
    let mut letters = pass(&given.collect::<Vec<_>>());
    // What is left out may bring together what then composes.
    while !letters.iter().all(|letter| is_plain(letter.c)) {
        let again = pass(&letters);
        if again.iter().map(|letter| letter.c).eq(letters.iter().map(|letter| letter.c)) {
            break;
        }
        letters = again;
    }
    letters
}

/// [`spell`] without the places.
pub(super) fn spell_out(text: &str, push: &mut impl FnMut(char)) {
    if text.chars().all(is_plain) {
        text.chars().for_each(|c| spelled(c, push));
    } else {
        spell(text).iter().for_each(|letter| push(letter.c));
    }
}

/// Compatibility composition (NFKC) of the whole, piece by piece so that places stay known, then letter by letter.
fn pass(given: &[Letter]) -> Vec<Letter> {
    let mut out = Vec::with_capacity(given.len());
    let mut begin = 0;
    while begin < given.len() {
        let first = given[begin];
        let end = (begin + 1..given.len()).find(|at| begins(given[*at].c)).unwrap_or(given.len());
        if end == begin + 1 && is_plain(first.c) {
            let hamza = first.hamza || bears_hamza(first.c);
            spelled(first.c, &mut |c| out.push(Letter { c, hamza, ..first }));
        } else {
            let (to, kept) = (given[end - 1].to, given[begin..end].iter().any(|letter| letter.hamza));
            for composed in given[begin..end].iter().map(|letter| letter.c).nfkc() {
                let hamza = kept || bears_hamza(composed);
                spelled(composed, &mut |c| out.push(Letter { c, from: first.from, to, hamza }));
            }
        }
        begin = end;
    }
    out
}

/// What most texts are made of: no part of it composes with anything before it.
fn is_plain(c: char) -> bool {
    c.is_ascii() || matches!(c, '\u{0621}'..='\u{064A}')
}

/// Whether composition never looks across the place before this character.
fn begins(c: char) -> bool {
    if is_plain(c) {
        return true;
    }
    let mut first = None;
    decompose_compatible(c, |part| {
        first.get_or_insert(part);
    });
    first.is_some_and(|c| {
        canonical_combining_class(c) == 0 && is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes
    })
}

fn bears_hamza(c: char) -> bool {
    matches!(c, 'ء' | 'ؤ' | 'ئ')
}

/// Says nothing to who compares: what only directs, joins or stretches, and every mark above and below.
fn is_silent(c: char) -> bool {
    matches!(c,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{061C}' | '\u{FEFF}'
        | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0610}'..='\u{061A}' | '\u{06D6}'..='\u{06ED}'
        | '\u{0300}'..='\u{036F}')
}

/// One composed character as it is compared.
fn spelled(c: char, push: &mut impl FnMut(char)) {
    match latin_digit(c) {
        c if c.is_ascii() => push(c.to_ascii_lowercase()),
        'أ' | 'إ' | 'آ' | 'ٱ' => push('ا'),
        'ى' | 'ئ' | 'ی' => push('ي'),
        'ؤ' => push('و'),
        'ة' => push('ه'),
        'ک' => push('ك'),
        c if is_silent(c) => {}
        c => c.to_lowercase().for_each(|c| match c {
            // Latin letters lose their accents; others have marks that make other letters of them.
            '\u{00C0}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}' => decompose_canonical(c, |c| {
                if !is_silent(c) {
                    without_stroke(c, push);
                }
            }),
            c if is_silent(c) => {}
            c => push(c),
        }),
    }
}

/// Latin letters that no decomposition takes apart.
fn without_stroke(c: char, push: &mut impl FnMut(char)) {
    let plain = match c {
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        c => return push(c),
    };
    plain.chars().for_each(push);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(of: &str) -> String {
        spell(of).iter().map(|letter| letter.c).collect()
    }

    #[test]
    fn variants_are_one_spelling() {
        for (one, other) in [
            ("أحمد إبراهيم آمال ٱلنور", "احمد ابراهيم امال النور"),
            ("ا\u{0654}حمد", "أحمد"),
            ("ﷲ ﻣﺮﺣﺒﺎ ﬁne", "الله مرحبا fine"),
            ("Ｃａｆé CAFE\u{0301}", "cafe cafe"),
            ("١٢٣ ۱۲۳ ①", "123 123 1"),
            ("مـــراجَعةُ\u{200F}", "مراجعه"),
            ("İstanbul Straße Łódź", "istanbul strasse lodz"),
        ] {
            assert_eq!(text(one), text(other));
            assert_eq!(text(&text(one)), text(one));
        }
        assert_ne!(text("Свой"), text("Свои"), "another letter, not an accent");
        assert_ne!(text("かき"), text("がき"));
    }

    #[test]
    fn pieces_compose_as_the_whole_does() {
        for whole in
            ["e\u{0301}\u{0323}a", "각각", "\u{1112}\u{1161}\u{11AB}", "ｶﾞ", "ا\u{0653}ل\u{0627}", "क़"]
        {
            let pieces: Vec<char> = whole.chars().collect();
            let (mut begin, mut composed) = (0, String::new());
            for end in 1..=pieces.len() {
                if end == pieces.len() || begins(pieces[end]) {
                    composed.extend(pieces[begin..end].iter().copied().nfkc());
                    begin = end;
                }
            }
            assert_eq!(composed, whole.nfkc().collect::<String>());
        }
    }

    #[test]
    fn a_letter_knows_its_place() {
        let of = "كِتَابٌ ﷲ";
        let places: Vec<(char, &str)> = spell(of).iter().map(|l| (l.c, &of[l.from..l.to])).collect();
        assert_eq!(places[..3], [('ك', "كِ"), ('ت', "تَ"), ('ا', "ا")]);
        assert_eq!(places[5..], [('ا', "ﷲ"), ('ل', "ﷲ"), ('ل', "ﷲ"), ('ه', "ﷲ")]);
    }
}
