//! The owner says what other currencies are worth, and what tax there is.

use acceptance::{Desk, text};
use serde_json::{Value, json};

fn rates(desk: &Desk) -> Vec<(String, String, String)> {
    let rates = desk.json("rate_list", Value::Null)["data"].clone();
    let told = |rate: &Value| (text(&rate["currency"]), text(&rate["from_on"]), text(&rate["rate"]));
    rates.as_array().unwrap().iter().map(told).collect()
}

fn set(desk: &Desk, currency: &str, from_on: &str, rate: &str) -> Value {
    desk.json("rate_set", json!({ "currency": currency, "from_on": from_on, "rate": rate }))
}

#[test]
fn a_currency_has_one_rate_a_day() {
    let desk = Desk::open();
    set(&desk, "usd", "2026-01-01", "٣٫٧٥");
    set(&desk, "EUR", "2026-06-01", "4.1");
    set(&desk, "USD", "2026-06-01", "3.76");
    let three = [
        ("EUR".into(), "2026-06-01".into(), "4.1".into()),
        ("USD".into(), "2026-06-01".into(), "3.76".into()),
        ("USD".into(), "2026-01-01".into(), "3.75".into()),
    ];
    assert_eq!(rates(&desk), three);
    assert_eq!(set(&desk, "USD", "2026-06-01", "3.760")["kind"], "unchanged");
    assert_eq!(set(&desk, "USD", "2026-06-01", "3.8")["kind"], "done");
    assert_eq!(rates(&desk)[1].2, "3.8");
    desk.undo();
    assert_eq!(rates(&desk), three);
    let first = desk.json("rate_list", Value::Null)["data"][0]["id"].clone();
    desk.json("rate_delete", json!({ "rate": first }));
    assert_eq!(rates(&desk).len(), 2);
    assert_eq!(desk.fails("rate_delete", json!({ "rate": first })).0, "not_found");
    desk.undo();
    assert_eq!(rates(&desk), three);
    for (currency, rate, why) in [
        ("SAR", "1", "refuse-rate-base"),
        ("ر.س", "1", "refuse-rate-base"),
        ("rupees", "1", "refuse-rate-currency"),
        ("USD", "", "refuse-rate-missing"),
        ("USD", "much", "refuse-rate-unreadable"),
        ("USD", "0", "refuse-rate-zero"),
        ("USD", "-3.75", "refuse-rate-zero"),
        ("USD", "1000000", "refuse-rate-limits"),
    ] {
        let answer = set(&desk, currency, "2026-01-01", rate);
        assert_eq!(
            (text(&answer["kind"]).as_str(), answer["message"]["id"].as_str()),
            ("refused", Some(why))
        );
    }
    assert_eq!(
        desk.fails("rate_set", json!({ "currency": "USD", "from_on": "tomorrow", "rate": "1" })).0,
        "invalid"
    );
}

#[test]
fn settings_are_changed_one_by_one() {
    let desk = Desk::open();
    let get = || desk.json("settings_get", Value::Null)["data"].clone();
    let told = |lock: Value, rate: Value, included: bool| {
        let now = get();
        assert_eq!((&now["lock_after"], &now["vat_rate"]), (&lock, &rate));
        assert_eq!(now["vat_included"], included);
    };
    told(json!(5), Value::Null, false);
    desk.json("settings_set", json!({ "vat_rate": "١٥٪" }));
    told(json!(5), json!("15"), false);
    desk.json("settings_set", json!({ "vat_included": true, "lock_after": "never" }));
    told(json!("never"), json!("15"), true);
    assert_eq!(desk.json("settings_set", json!({}))["kind"], "unchanged");
    let refused = desk.json("settings_set", json!({ "vat_rate": "a lot", "lock_after": 10 }));
    assert_eq!((&refused["kind"], &refused["message"]["id"]), (&json!("refused"), &json!("refuse-vat-rate")));
    told(json!("never"), json!("15"), true);
    desk.json("settings_set", json!({ "vat_rate": "" }));
    told(json!("never"), Value::Null, true);
    desk.undo();
    told(json!("never"), json!("15"), true);
}
