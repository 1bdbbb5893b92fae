//! Whatever is stored is found by its words, and what is marked is what was stored.

use acceptance::{Desk, text};
use domain::{
    search::{Query, marked, snippet, weigh},
    text::{fold, spell, words},
};
use proptest::{prelude::*, strategy::ValueTree as _};
use serde_json::{Value, json};

/// Text of the kinds that meet in one field: both scripts with their marks and variants, digits, presentation forms.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-ZÀ-ž0-9 .@-]{1,24}",
        "[ء-يً-ْـٱپکی٠-٩۰-۹ﻣﺮﺣﺒﺎﷲ ]{1,24}",
        "[a-zء-ي٠-٩\u{200C}\u{200F} ٕ]{1,24}",
        any::<String>().prop_map(|text| text.chars().take(24).collect()),
    ]
}

fn spelled(text: &str) -> String {
    spell(text).iter().map(|letter| letter.c).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spelling_twice_is_spelling_once(text in typed()) {
        let once = spelled(&text);
        prop_assert_eq!(&spelled(&once), &once);
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    /// Names and searches compare alike: what is one name is one search.
    #[test]
    fn one_name_is_one_search(one in typed()) {
        let exact = |text: &str| words(text).into_iter().map(|word| word.exact).collect::<Vec<_>>();
        if exact(&one).iter().any(|word| !word.is_empty()) {
            prop_assert_eq!(exact(&fold(&one)), exact(&domain::text::one_line(&one)));
        }
    }

    #[test]
    fn a_letter_stands_where_it_came_from(text in typed()) {
        let mut last = 0;
        for letter in spell(&text) {
            prop_assert!(letter.from < letter.to && letter.from >= last);
            last = letter.from;
            prop_assert!(spelled(&text[letter.from..letter.to]).contains(letter.c));
        }
    }

    #[test]
    fn every_word_of_a_text_finds_and_marks_it(text in typed()) {
        for word in words(&text) {
            // What one sign stands for may be more than a word: of ⅐ in শ⅐ nobody types the half.
            let written = &text[word.range()];
            let whole = words(written).first().is_some_and(|first| first.exact == word.exact);
            for asked in [written, word.exact.as_str()].into_iter().filter(|asked| whole || *asked != written) {
                let Some(query) = Query::new(asked) else { continue };
                prop_assert!(weigh(&query, &[&text]).is_some(), "{asked:?} in {text:?}");
                let spans = marked(&query, &text);
                prop_assert!(spans.iter().any(|span| span.hit));
                let whole: String = spans.into_iter().map(|span| span.text).collect();
                let given: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
                prop_assert_eq!(whole, given);
                prop_assert!(snippet(&query, &text).iter().any(|span| span.hit));
            }
        }
    }
}

/// The same through the index, in one workspace that fills up.
#[test]
fn every_word_of_every_deal_finds_it() {
    let desk = Desk::open();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..60 {
        let title = typed().new_tree(&mut runner).unwrap().current();
        let request = json!({ "title": title, "company": null, "value": null, "stage": desk.stage(0) });
        let made = desk.json("deal_create", request);
        let Some(id) = made["id"].as_str() else { continue };
        let kept = desk.json("deal_get", json!({ "deal": id }))["data"]["title"].clone();
        for word in words(&text(&kept)) {
            let hits = desk.json("search_find", json!({ "text": word.exact, "limit": 100 }))["data"].clone();
            let found = hits.as_array().unwrap().iter().any(|hit: &Value| hit["id"] == *id);
            assert!(found, "{} does not find {kept}", word.exact);
        }
    }
}
