//! The words of a text, as they are compared, and the numbers that people write in groups.

use super::{Letter, spell, stem};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As it is compared.
    pub exact: String,
    /// Its light stem.
    pub stem: String,
    /// The stem without hamzas and what carries them, where it has any: شئون and شؤون are one word.
    pub bare: Option<String>,
    /// Where each letter of `exact` stands in the original, in bytes.
    pub places: Vec<Range<usize>>,
}

impl Word {
    /// Where it stands in the original, in bytes.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.beginning(self.places.len())
    }

    /// Where its first `letters` letters stand.
    #[must_use]
    pub fn beginning(&self, letters: usize) -> Range<usize> {
        let last = letters.clamp(1, self.places.len()) - 1;
        self.places[0].start..self.places[last].end
    }
}

/// Nobody's word is longer: what is goes on as another one.
const LONGEST: usize = 64;

/// The words of a text, in order.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let letters = spell(text);
    let in_word = |letter: &Letter| letter.c.is_alphanumeric() || is_combining_mark(letter.c);
    letters.split(|letter| !in_word(letter)).flat_map(|run| run.chunks(LONGEST)).map(word).collect()
}

fn word(letters: &[Letter]) -> Word {
    let exact: String = letters.iter().map(|letter| letter.c).collect();
    let bare = letters.iter().any(|letter| letter.hamza).then(|| {
        let bare: String = letters.iter().filter(|letter| !letter.hamza).map(|letter| letter.c).collect();
        stem(&bare).to_owned()
    });
    Word {
        stem: stem(&exact).to_owned(),
        bare: bare.filter(|bare| !bare.is_empty()),
        places: letters.iter().map(|letter| letter.from..letter.to).collect(),
        exact,
    }
}

/// A number as people write those of telephones: in groups, with or without the country before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Its digits.
    pub digits: String,
    /// Where it stands in the original, in bytes.
    pub range: Range<usize>,
}

/// So many digits make a number that may be somebody's.
const FEWEST: usize = 7;
/// No number in use has more.
const MOST: usize = 15;
/// So many of the last digits are the same however the country and the trunk are written.
const LAST: usize = 9;

impl Number {
    /// Its last digits, when something stands before them that may be written in another way.
    #[must_use]
    pub fn last(&self) -> Option<&str> {
        self.digits.len().checked_sub(LAST).filter(|before| *before > 0).map(|before| &self.digits[before..])
    }

    /// Whether it is the number of which these are the first digits, as far as they were typed, with or without what
    /// stands before it.
    #[must_use]
    pub fn begins_with(&self, typed: &str) -> bool {
        number_forms(typed).iter().any(|form| {
            self.digits.starts_with(form.as_str())
                || self.last().is_some_and(|last| last.starts_with(form.as_str()))
        })
    }
}

/// The numbers of a text, in order.
#[must_use]
pub fn numbers(text: &str) -> Vec<Number> {
    let letters = spell(text);
    let groups = letters.split(|letter| !(letter.c.is_ascii_digit() || is_mark_of_number(letter.c)));
    groups.filter_map(number).collect()
}

fn number(letters: &[Letter]) -> Option<Number> {
    let mut digits = letters.iter().filter(|letter| letter.c.is_ascii_digit());
    let text: String = digits.clone().map(|letter| letter.c).collect();
    let first = digits.next()?;
    let end = digits.next_back()?.to;
    (FEWEST..=MOST).contains(&text.len()).then_some(Number { digits: text, range: first.from..end })
}

fn is_mark_of_number(c: char) -> bool {
    matches!(c, ' ' | '+' | '-' | '(' | ')' | '.' | '/')
}

/// The digits of a text that is a number, or the beginning of one, and nothing else.
#[must_use]
pub fn number_of(text: &str) -> Option<String> {
    let letters = spell(text);
    let digits: String = letters.iter().map(|letter| letter.c).filter(char::is_ascii_digit).collect();
    let alone = letters.iter().all(|letter| letter.c.is_ascii_digit() || is_mark_of_number(letter.c));
    (alone && (4..=MOST + 2).contains(&digits.len())).then_some(digits)
}

/// What a typed number may be the beginning of: as it is, without the zeros that call for a country or a city, and its
/// last digits.
#[must_use]
pub fn number_forms(typed: &str) -> Vec<String> {
    let short = typed.trim_start_matches('0');
    let mut forms = vec![typed.to_owned()];
    if !short.is_empty() && short != typed {
        forms.push(short.to_owned());
    }
    if typed.len() > LAST {
        forms.push(typed[typed.len() - LAST..].to_owned());
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.exact).collect()
    }

    #[test]
    fn words_are_what_stands_between_marks() {
        assert_eq!(exact("info@Al-Noor.sa, «مُراجعةُ» ١٢"), ["info", "al", "noor", "sa", "مراجعه", "12"]);
        assert_eq!(exact("हिन्दी ♥ — "), ["हिन्दी"]);
        assert_eq!(exact(&"ن".repeat(100)), ["ن".repeat(64), "ن".repeat(36)]);
        let of = "مـــراجَعةُ";
        assert_eq!(words(of)[0].range(), 0..of.len());
        assert_eq!(&of[words(of)[0].beginning(2)], "مـــر");
    }

    #[test]
    fn hamzas_meet_whatever_carries_them() {
        let bare = |text: &str| words(text)[0].bare.clone();
        assert_eq!(bare("شئون"), bare("شؤون"));
        assert_eq!(bare("رءوس"), bare("رؤوس"));
        assert_eq!(bare("مسؤول"), bare("مسئول"));
        assert_eq!(bare("ء"), None);
        assert_eq!(bare("كتاب"), None);
    }

    #[test]
    fn a_number_is_one_in_any_grouping() {
        for stored in
            ["+966 50 123 4567", "00966-50-1234567", "(050) 123.45.67", "٠٥٠١٢٣٤٥٦٧", "call 0501234567 now"]
        {
            let number = &numbers(stored)[0];
            for typed in
                ["050 123 4567", "+966501234567", "501234567", "0501", "٠٥٠ ١٢٣", "00966 50 123 4567"]
            {
                assert!(number.begins_with(&number_of(typed).unwrap_or_default()), "{stored} {typed}");
            }
            assert!(!number.begins_with("0502"));
        }
        assert_eq!(numbers("12 desks, 2026"), []);
        assert_eq!(number_of("50 desks"), None);
    }
}
