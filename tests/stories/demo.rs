//! Someone looks around in the demo; their own workspace is not touched.

use acceptance::{Desk, PASSPHRASE};
use serde_json::{Value, json};

#[test]
fn the_demo_is_apart_and_believable() {
    let desk = Desk::open();
    desk.deal("Mine", "1", 0);
    for (language, currency) in [("en", "AED"), ("ar", "SAR")] {
        let task = desk.json("demo_open", json!({ "language": language }));
        desk.finish(&task);
        let status = desk.json("workspace_status", Value::Null);
        assert_eq!(
            (&status["state"], &status["demo"], &status["currency"]),
            (&json!("open"), &json!(true), &json!(currency))
        );
        let board = desk.board();
        let counts: Vec<_> = board["columns"]
            .as_array()
            .unwrap()
            .iter()
            .map(|column| column["count"].as_u64().unwrap())
            .collect();
        assert!(counts.iter().all(|count| *count > 0) && counts.iter().sum::<u64>() > 15, "{counts:?}");
        let all = json!({ "from": null, "to": null });
        let figures =
            desk.json("figures_get", json!({ "pipeline": null, "window": all }))["data"]["figures"].clone();
        assert_eq!(
            (&figures["win_rate"]["few"], &figures["cycle"]["won"]["few"]),
            (&json!(false), &json!(false))
        );
        assert_eq!(desk.undo()["kind"], "nothing", "the demo itself cannot be undone");
        desk.deal("Tried", "5", 0);
    }
    assert_eq!(desk.json("demo_leave", Value::Null)["state"], "locked");
    desk.json("workspace_unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(
        (&desk.board()["open"], &desk.board()["columns"][0]["cards"][0]["title"]),
        (&json!(1), &json!("Mine"))
    );
    let task = desk.json("demo_open", json!({ "language": "en" }));
    desk.finish(&task);
    assert!(
        desk.board()["columns"][0]["cards"].as_array().unwrap().iter().any(|card| card["title"] == "Tried"),
        "what was tried is kept"
    );
}

#[test]
fn the_demo_needs_no_workspace() {
    let desk = Desk::empty();
    let task = desk.json("demo_open", json!({ "language": "ar" }));
    desk.finish(&task);
    assert_eq!(desk.json("workspace_lock", Value::Null)["state"], "none");
}
