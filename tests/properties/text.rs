//! What people type, whatever they type.

use api::{
    format::Format,
    wire::{Digits, Language},
};
use domain::{
    money::{Currency, Money},
    number::parse_decimal,
    text::{fold, one_line},
};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cleaning_twice_is_cleaning_once(text in any::<String>()) {
        let line = one_line(&text);
        prop_assert_eq!(&one_line(&line), &line);
        prop_assert!(!line.contains(|c: char| c.is_control()));
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded);
    }

    #[test]
    fn an_amount_that_is_shown_can_be_typed(minor in -10_i64.pow(14)..10_i64.pow(14), code in "SAR|KWD|JPY|USD", arabic: bool, indic: bool) {
        let currency: Currency = code.parse().unwrap();
        let format = Format {
            language: if arabic { Language::Ar } else { Language::En },
            digits: if indic { Digits::Arab } else { Digits::Latn },
        };
        let shown = format.money(Money { minor, currency });
        let (amount, _) = shown.split_once(' ').unwrap();
        let typed = one_line(amount);
        prop_assert_eq!(parse_decimal(&typed, currency.decimals()), Ok(minor), "{}", shown);
    }

    #[test]
    fn no_text_breaks_the_reading_of_numbers(text in any::<String>(), decimals in 0..5_u32) {
        let _ = parse_decimal(&text, decimals);
    }

    #[test]
    fn no_bytes_break_the_reading_of_files(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = files::table::read_table(&bytes, None, &|_| 0);
    }
}
