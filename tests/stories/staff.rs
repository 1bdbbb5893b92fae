//! Somebody joins, leaves and comes back.

use acceptance::{Desk, text};
use serde_json::{Value, json};

fn person(desk: &Desk, name: &str) -> String {
    let staff = desk.json("staff_list", Value::Null);
    let all = staff["data"].as_array().unwrap();
    text(&all.iter().find(|person| person["name"] == name).unwrap()["id"])
}

fn seen(desk: &Desk, id: &str) -> Value {
    desk.json("person_get", json!({ "person": id }))["data"].clone()
}

/// Lina has two open deals, one won, and a company; Omar has nothing.
fn office() -> (Desk, String, String) {
    let desk = Desk::open();
    let file = "title,company,owner,stage,value,close_date\n\
                A,Noor,Lina,Prospecting,100,\nB,Noor,Lina,Prospecting,50,\nC,Noor,Lina,Won,70,2026-11-01\n";
    assert_eq!(desk.import(file.as_bytes())["imported"], 3);
    desk.json(
        "person_create",
        json!({ "name": "Omar", "email": "omar@sahab.example", "starts_on": "2026-02-01" }),
    );
    let noor = text(&desk.json("company_list", json!({}))["data"]["rows"][0]["id"]);
    desk.json("company_edit", json!({ "company": noor, "fields": { "owner": "Lina" } }));
    let (lina, omar) = (person(&desk, "Lina"), person(&desk, "Omar"));
    (desk, lina, omar)
}

fn offered(desk: &Desk) -> Vec<String> {
    let found = desk.json("names_find", json!({ "kind": "person", "text": "", "limit": 20 }));
    found.as_array().unwrap().iter().map(|hit| text(&hit["name"])).collect()
}

fn leave(desk: &Desk, request: Value) -> Value {
    desk.task("staff_leave", request)
}

#[test]
fn who_leaves_hands_over_in_the_same_change() {
    let (desk, lina, omar) = office();
    let before = seen(&desk, &lina)["deals"]["sums"]["open"].clone();
    assert_eq!((&before["sum"]["minor"], &before["priced"]), (&json!(15_000), &json!(2)));
    let done = leave(&desk, json!({ "person": lina, "hand_over_to": omar }));
    assert_eq!(
        (&done["change"]["kind"], &done["records"]),
        (&json!("done"), &json!(3)),
        "two deals and a company"
    );

    let (gone, taker) = (seen(&desk, &lina), seen(&desk, &omar));
    assert_eq!(
        (&gone["gone"], &gone["left_on"], &gone["deals"]["total"]),
        (&json!(true), &json!("2026-11-23"), &json!(1))
    );
    assert_eq!(gone["deals"]["rows"][0]["title"], "C", "what she won stays hers");
    assert_eq!(taker["deals"]["sums"]["open"]["sum"]["minor"], 15_000);
    assert_eq!(taker["companies"][0]["name"], "Noor");
    assert_eq!(offered(&desk), ["Omar"], "who left is offered nowhere");

    desk.undo();
    assert_eq!(seen(&desk, &lina)["deals"]["total"], 3);
    assert_eq!(seen(&desk, &lina)["left_on"], Value::Null);
    assert_eq!(seen(&desk, &omar)["deals"]["total"], 0);
}

#[test]
fn a_hand_over_is_no_touch_of_a_deal() {
    let (desk, lina, omar) = office();
    desk.clock.advance_hours(24 * 30);
    leave(&desk, json!({ "person": lina, "hand_over_to": omar }));
    let deal = text(&seen(&desk, &omar)["deals"]["rows"][0]["id"]);
    let history = desk.json("history_record", json!({ "record": deal, "before": null }))["data"].clone();
    let fields: Vec<_> = history["entries"][0]["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| text(&field["field"]))
        .collect();
    assert_eq!(fields, ["field-owner"]);
}

#[test]
fn nobody_leaves_open_deals_behind_unless_that_is_meant() {
    let (desk, lina, omar) = office();
    let refused = |request: Value| text(&leave(&desk, request)["change"]["message"]["id"]);
    assert_eq!(refused(json!({ "person": lina })), "refuse-nobody-takes-over");
    assert_eq!(refused(json!({ "person": lina, "hand_over_to": lina })), "refuse-handed-to-themselves");
    assert_eq!(refused(json!({ "person": omar, "left_on": "2026-01-31" })), "refuse-left-before-start");
    assert_eq!(refused(json!({ "person": omar, "left_on": "soon" })), "refuse-starts-unreadable");
    assert_eq!(seen(&desk, &lina)["left_on"], Value::Null, "nothing has changed");

    assert_eq!(leave(&desk, json!({ "person": omar }))["change"]["kind"], "done", "he leaves nothing behind");
    assert_eq!(refused(json!({ "person": lina, "hand_over_to": omar })), "refuse-has-left");
    assert_eq!(leave(&desk, json!({ "person": lina, "keep_open": true }))["change"]["kind"], "done");
    assert_eq!(seen(&desk, &lina)["deals"]["sums"]["open"]["priced"], 2);
    assert_eq!(offered(&desk), Vec::<String>::new());
}

#[test]
fn who_leaves_later_is_here_until_then() {
    let (desk, _, omar) = office();
    leave(&desk, json!({ "person": omar, "left_on": "2026-11-25" }));
    assert!(offered(&desk).contains(&"Omar".to_owned()));
    desk.clock.advance_hours(48);
    assert!(!offered(&desk).contains(&"Omar".to_owned()));
    let refused = desk.json("company_create", json!({ "name": "Gulf", "owner": "omar" }));
    assert_eq!(refused["message"]["id"], "refuse-has-left");
    assert_eq!(desk.json("staff_return", json!({ "person": omar }))["kind"], "done");
    assert_eq!(desk.json("company_create", json!({ "name": "Gulf", "owner": "omar" }))["kind"], "done");
}

#[test]
fn whoever_something_refers_to_is_not_deleted() {
    let (desk, lina, omar) = office();
    let refused = desk.json("person_delete", json!({ "person": lina }));
    assert_eq!(refused["message"]["args"]["count"], 3);
    desk.json("company_create", json!({ "name": "Gulf", "owner": "Omar" }));
    let refused = desk.json("person_delete", json!({ "person": omar }));
    assert_eq!(refused["message"]["id"], "refuse-has-companies");
    desk.undo();
    assert_eq!(desk.json("person_delete", json!({ "person": omar }))["kind"], "done");
    let twice = desk.json("person_create", json!({ "name": "لينا" }));
    assert_eq!(twice["kind"], "done", "another script is another name");
    assert_eq!(desk.json("person_create", json!({ "name": "LINA" }))["message"]["id"], "refuse-name-taken");
}
