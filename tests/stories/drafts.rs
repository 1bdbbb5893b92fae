//! What was typed and not yet saved comes back after a lock.

use acceptance::Desk;
use serde_json::{Value, json};

#[test]
fn what_was_typed_is_there_after_a_lock() {
    let desk = Desk::open();
    assert_eq!(desk.json("draft_list", Value::Null), json!([]));
    desk.json("draft_put", json!({ "key": "deal-new", "body": "{\"title\":\"مكاتب\"}" }));
    desk.json("draft_put", json!({ "key": "a", "body": "1" }));
    desk.json("draft_put", json!({ "key": "a", "body": "2" }));
    let all = json!([{ "key": "a", "body": "2" }, { "key": "deal-new", "body": "{\"title\":\"مكاتب\"}" }]);
    assert_eq!(desk.json("draft_list", Value::Null), all);
    desk.lock();
    assert_eq!(desk.fails("draft_list", Value::Null).0, "locked");
    assert_eq!(desk.fails("draft_put", json!({ "key": "a", "body": "3" })).0, "locked");
    desk.unlock();
    assert_eq!(desk.json("draft_list", Value::Null), all);
    desk.json("draft_put", json!({ "key": "a", "body": null }));
    desk.json("draft_put", json!({ "key": "a", "body": null }));
    let desk = desk.restarted();
    assert_eq!(desk.json("draft_list", Value::Null).as_array().unwrap().len(), 1);
}

#[test]
fn a_draft_is_no_change() {
    let desk = Desk::open();
    let before = desk.json("history_list", json!({ "before": null }));
    desk.json("draft_put", json!({ "key": "a", "body": "1" }));
    assert_eq!(desk.json("history_list", json!({ "before": null })), before);
    assert_eq!(desk.undo()["kind"], "nothing");
}

#[test]
fn a_draft_has_its_limits() {
    let desk = Desk::open();
    let (key, body) = ("م".repeat(200), "م".repeat(100_000));
    assert_eq!(desk.json("draft_put", json!({ "key": key, "body": body })), Value::Null);
    for request in [
        json!({ "key": "", "body": "1" }),
        json!({ "key": format!("{key}م"), "body": "1" }),
        json!({ "key": key, "body": format!("{body}م") }),
    ] {
        assert_eq!(desk.fails("draft_put", request), ("invalid".into(), "error-draft-long".into()));
    }
    assert_eq!(desk.json("draft_list", Value::Null), json!([{ "key": key, "body": body }]));
}
