//! Numbers, money and days as text. The window has the same rules on its side, and one list of cases tests both.

use crate::wire::{Digits, Language};
use chrono::Datelike as _;
use domain::{
    Day,
    money::{Currency, Money},
};

/// How to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format {
    /// Words and order.
    pub language: Language,
    /// Digits and separators.
    pub digits: Digits,
}

const MONTHS: [(&str, &str); 12] = [
    ("Jan", "يناير"),
    ("Feb", "فبراير"),
    ("Mar", "مارس"),
    ("Apr", "أبريل"),
    ("May", "مايو"),
    ("Jun", "يونيو"),
    ("Jul", "يوليو"),
    ("Aug", "أغسطس"),
    ("Sep", "سبتمبر"),
    ("Oct", "أكتوبر"),
    ("Nov", "نوفمبر"),
    ("Dec", "ديسمبر"),
];

impl Format {
    /// A number with at most `decimals` decimals, zeros at the end dropped.
    #[must_use]
    pub fn number(&self, value: f64, decimals: usize) -> String {
        let text = fixed(value.abs(), decimals);
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let fraction = fraction.trim_end_matches('0');
        let text = joined(whole, fraction);
        self.signed(value < 0.0 && text.contains(|c| ('1'..='9').contains(&c)), &text)
    }

    /// A fraction as a percentage with one decimal.
    #[must_use]
    pub fn percent(&self, fraction: f64) -> String {
        let text = fixed((fraction * 100.0).abs(), 1);
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, "0"));
        self.signed(fraction < 0.0, &format!("{}%", joined(whole, decimals)))
    }

    /// An amount with its currency; decimals only where they are not zero.
    #[must_use]
    pub fn money(&self, money: Money) -> String {
        let decimals = money.currency.decimals() as usize;
        let digits = format!("{:0>width$}", money.minor.unsigned_abs(), width = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let fraction = if fraction.contains(|c| c != '0') { fraction } else { "" };
        format!("{} {}", self.signed(money.minor < 0, &joined(whole, fraction)), self.mark(money.currency))
    }

    /// A calendar day.
    #[must_use]
    pub fn day(&self, day: Day) -> String {
        let (en, ar) = MONTHS[day.month0() as usize];
        let month = if self.language == Language::Ar { ar } else { en };
        format!(
            "{} {month} {}",
            self.digits(&day.day().to_string()),
            self.digits(&format!("{:04}", day.year()))
        )
    }

    /// What stands beside an amount.
    fn mark(&self, currency: Currency) -> String {
        match currency.arabic_mark().filter(|_| self.language == Language::Ar) {
            Some(mark) => mark.to_owned(),
            None => currency.code().to_owned(),
        }
    }

    // A minus belongs to the start of its number; without a mark it drifts to the other end in Arabic text.
    fn signed(&self, negative: bool, text: &str) -> String {
        let text = self.digits(text);
        match (negative, self.language, self.digits) {
            (false, ..) => text,
            (true, Language::En, _) => format!("-{text}"),
            (true, Language::Ar, Digits::Arab) => format!("\u{061C}-{text}"),
            (true, Language::Ar, Digits::Latn) => format!("\u{200E}-{text}"),
        }
    }

    /// Latin digits, separators and percent sign, in the chosen set.
    fn digits(&self, latin: &str) -> String {
        let arab = |c: char| match c {
            ',' => '٬',
            '.' => '٫',
            '%' => '٪',
            c => c.to_digit(10).and_then(|digit| char::from_u32(0x0660 + digit)).unwrap_or(c),
        };
        match self.digits {
            Digits::Latn => latin.to_owned(),
            Digits::Arab => latin.chars().map(arab).collect(),
        }
    }
}

/// The digits of `whole` in groups of three, and the fraction, if there is one.
fn joined(whole: &str, fraction: &str) -> String {
    let mut out = String::with_capacity(whole.len() * 4 / 3 + fraction.len() + 1);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// A non-negative number with this many decimals; a tie rounds up, as in the window.
fn fixed(value: f64, decimals: usize) -> String {
    let scale = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
    let scaled = value * scale;
    // Exact for a tie, which is a short binary fraction; everything else is not changed by it.
    let value = if scaled.fract() == 0.5 { (scaled + 0.5) / scale } else { value };
    format!("{value:.decimals$}")
}
