//! Undo and redo: in order, out of order, across restarts, and when something stands in the way.

use acceptance::Desk;
use serde_json::{Value, json};

fn state(desk: &Desk) -> (Value, Value) {
    let state = desk.json("journal_state", Value::Null)["data"].clone();
    (state["undo"]["name"].clone(), state["redo"]["name"].clone())
}

#[test]
fn a_new_change_ends_what_could_be_redone() {
    let desk = Desk::open();
    desk.deal("A", "1", 0);
    desk.deal("B", "2", 0);
    assert_eq!(state(&desk), (json!("deal_create"), Value::Null));
    desk.undo();
    assert_eq!(state(&desk), (json!("deal_create"), json!("deal_create")));
    desk.deal("C", "3", 0);
    assert_eq!(state(&desk), (json!("deal_create"), Value::Null));
    assert_eq!(desk.redo()["kind"], "nothing");
    desk.undo();
    desk.undo();
    assert_eq!(desk.undo()["kind"], "nothing");
    assert_eq!(desk.board()["open"], 0);
    desk.redo();
    desk.redo();
    assert_eq!((desk.board()["open"].clone(), desk.redo()["kind"].clone()), (json!(2), json!("nothing")));
}

#[test]
fn an_older_change_is_undone_when_nothing_stands_in_its_way() {
    let desk = Desk::open();
    let a = desk.deal("A", "1", 0);
    let b = desk.deal("B", "2", 0);
    let moved = desk.json("deal_move", json!({ "deal": a, "stage": desk.stage(3) }));
    let other = desk.json("deal_move", json!({ "deal": b, "stage": desk.stage(2) }));
    let undo = |answer: &Value| desk.json("undo", json!({ "command": answer["command"] }));
    assert_eq!(undo(&moved)["kind"], "done", "the later move was of another deal");
    assert_eq!(desk.board()["columns"][0]["count"], 1);
    assert_eq!(desk.redo()["kind"], "done");
    assert_eq!(desk.board()["columns"][3]["count"], 1);

    let again = desk.json("deal_move", json!({ "deal": a, "stage": desk.stage(4) }));
    let conflict = undo(&moved);
    assert_eq!((&conflict["kind"], &conflict["by"][0]["command"]), (&json!("conflict"), &again["command"]));
    assert_eq!(conflict["by"].as_array().unwrap().len(), 1);
    assert_eq!(undo(&again)["kind"], "done");
    assert_eq!(undo(&moved)["kind"], "done");
    assert_eq!(undo(&other)["kind"], "done");
    assert_eq!(desk.fails("undo", json!({ "command": other["command"] })).0, "not_found", "it is not live");
}

#[test]
fn a_change_whose_rows_others_refer_to_names_them() {
    let desk = Desk::open();
    let create = |title: &str| {
        desk.json(
            "deal_create",
            json!({ "title": title, "company": "Al Noor", "value": null, "stage": null }),
        )
    };
    let (first, second) = (create("A"), create("B"));
    let conflict = desk.json("undo", json!({ "command": first["command"] }));
    assert_eq!(conflict["by"][0]["command"], second["command"], "the company came with the first deal");
    assert_eq!(desk.board()["open"], 2, "nothing was done");
    desk.undo();
    assert_eq!(desk.undo()["kind"], "done");
}

#[test]
fn a_change_of_many_rows_is_undone_as_a_task() {
    let desk = Desk::open();
    let rows: String = (0..600).map(|n| format!("{n},Prospecting\n")).collect();
    desk.import(format!("id,stage\n{rows}").as_bytes());
    desk.heard.take();
    let started = desk.json("undo", json!({ "command": null }));
    assert_eq!(started["kind"], "task");
    assert_eq!(desk.finish(&started)["stepped"]["name"], "import_deals");
    let told = desk.heard.take();
    assert!(told.iter().any(
        |event| matches!(event, api::Event::Task { status } if status.done > 0 && status.total == 1200)
    ));
    assert_eq!(desk.board()["open"], 0);
}

#[test]
fn an_event_names_what_changed() {
    let desk = Desk::open();
    desk.heard.take();
    let deal = desk.deal("A", "1", 0);
    let events = desk.heard.take();
    let [api::Event::Changed { areas, ids: Some(ids), seq }] = events.as_slice() else {
        panic!("{events:?}")
    };
    let areas = serde_json::to_value(areas).unwrap();
    assert_eq!(areas, json!(["deals", "companies"]));
    assert!(ids.iter().any(|id| id.to_string() == deal));
    let board = desk.json("board_get", json!({ "pipeline": null }));
    assert_eq!(board["seq"], json!(seq), "a read says which changes it saw");
}

#[test]
fn the_journal_goes_on_when_the_clock_is_set_back() {
    let desk = Desk::open();
    desk.deal("A", "1", 0);
    desk.clock.advance_hours(-24 * 30);
    desk.deal("B", "1", 0);
    desk.undo();
    let titles = desk.board()["columns"][0]["cards"].clone();
    assert_eq!((titles.as_array().unwrap().len(), &titles[0]["title"]), (1, &json!("A")));
}

#[test]
fn what_a_later_change_would_bring_back_is_not_taken_away() {
    let desk = Desk::open();
    let create = |title: &str| {
        desk.json(
            "deal_create",
            json!({ "title": title, "company": "Al Noor", "value": null, "stage": null }),
        )
    };
    let (first, second) = (create("A"), create("B"));
    // The second deal no longer names the company that came with the first, but undoing this would.
    let edit = json!({ "deal": second["id"], "title": null, "company": "Sahab", "value": null });
    let edited = desk.json("deal_edit", edit);
    let conflict = desk.json("undo", json!({ "command": first["command"] }));
    assert_eq!(conflict["by"][0]["command"], edited["command"]);
    for _ in 0..3 {
        assert_eq!(desk.undo()["kind"], "done");
    }
}

#[test]
fn what_was_undone_out_of_order_is_redone_in_that_order() {
    let desk = Desk::open();
    let (one, two) = (desk.deal("A", "1", 0), desk.deal("B", "1", 0));
    let title = |deal: &str, title: &str| {
        desk.json("deal_edit", json!({ "deal": deal, "title": title, "company": null, "value": null }))
    };
    title(&one, "A1");
    let later = title(&one, "A2");
    title(&two, "B1");
    assert_eq!(desk.json("undo", json!({ "command": later["command"] }))["kind"], "done");
    assert_eq!(desk.undo()["kind"], "done");
    assert_eq!(desk.undo()["kind"], "done");
    for _ in 0..3 {
        assert_eq!(desk.redo()["kind"], "done");
    }
    assert_eq!(desk.json("deal_get", json!({ "deal": one }))["data"]["title"], "A2");
}
