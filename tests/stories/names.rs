//! Names are suggested while somebody types.

use acceptance::{Desk, text};
use serde_json::{Value, json};

fn find(desk: &Desk, kind: &str, typed: &str) -> Vec<String> {
    let found = desk.json("names_find", json!({ "kind": kind, "text": typed, "limit": 20 }));
    found.as_array().unwrap().iter().map(|hit| text(&hit["name"])).collect()
}

fn sold_to(desk: &Desk, company: &str) {
    desk.clock.advance(60);
    desk.json("deal_create", json!({ "title": "Fit-out", "company": company, "value": null, "stage": null }));
}

#[test]
fn every_typed_word_begins_a_word_of_the_name() {
    let desk = Desk::open();
    for company in
        ["شركة الأمل للتجارة", "Al Noor Trading", "Noor", "Noor Print", "Bright Noorish", "مؤسسة النور"]
    {
        sold_to(&desk, company);
    }
    assert_eq!(find(&desk, "company", "noor"), ["Noor", "Noor Print", "Al Noor Trading", "Bright Noorish"]);
    assert_eq!(find(&desk, "company", "tra noor"), ["Al Noor Trading"]);
    assert_eq!(find(&desk, "company", "oor"), Vec::<String>::new(), "the middle of a word begins nothing");
    assert_eq!(find(&desk, "company", "شركه الامل"), ["شركة الأمل للتجارة"], "however it is spelled");
    assert_eq!(find(&desk, "company", "نور"), ["مؤسسة النور"], "the article need not be typed");
    assert_eq!(find(&desk, "company", "%"), Vec::<String>::new(), "signs are signs");
}

#[test]
fn with_nothing_typed_those_used_last_come_first() {
    let desk = Desk::open();
    for company in ["Alif", "Ba", "Ta"] {
        sold_to(&desk, company);
    }
    sold_to(&desk, "Alif");
    assert_eq!(find(&desk, "company", " "), ["Alif", "Ta", "Ba"]);
    assert_eq!(find(&desk, "source", ""), Vec::<String>::new());
    let two = desk.json("names_find", json!({ "kind": "company", "text": "", "limit": 2 }));
    assert_eq!(two.as_array().map(Vec::len), Some(2));
    assert_eq!(two[0]["detail"], Value::Null);
}
