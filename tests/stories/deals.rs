//! The owner notes deals, moves them, wins, loses and reopens them.

use acceptance::Desk;
use serde_json::{Value, json};

fn column(desk: &Desk, n: usize) -> (u64, i64, Vec<String>) {
    let column = &desk.board()["columns"][n];
    let titles = column["cards"].as_array().unwrap().iter().map(|card| acceptance::text(&card["title"]));
    (column["count"].as_u64().unwrap(), column["total"]["sum"]["minor"].as_i64().unwrap(), titles.collect())
}

fn detail(desk: &Desk, deal: &str) -> Value {
    desk.json("deal_get", json!({ "deal": deal }))["data"].clone()
}

fn visits(desk: &Desk, deal: &str) -> Vec<(String, Value)> {
    let visits = detail(desk, deal)["visits"].clone();
    let line = |visit: &Value| (acceptance::text(&visit["stage"]["name"]["en"]), visit["exit"].clone());
    visits.as_array().unwrap().iter().map(line).collect()
}

#[test]
fn a_deal_is_noted_in_any_digits_and_counted() {
    let desk = Desk::open();
    desk.deal("Reception desks", "١٥٬٥٠٠", 0);
    desk.deal("Coffee corner", "8,600.50", 0);
    desk.deal("Training hall", "", 0);
    assert_eq!(
        column(&desk, 0),
        (3, 2_410_050, vec!["Training hall".into(), "Coffee corner".into(), "Reception desks".into()])
    );
    let board = desk.board();
    assert_eq!(
        (&board["open"], &board["total"]["priced"], &board["total"]["no_value"]),
        (&json!(3), &json!(2), &json!(1))
    );
    assert_eq!(board["columns"][0]["cards"][0]["company"], "Al Noor");
}

#[test]
fn a_move_writes_the_history_and_its_undo_leaves_none() {
    let desk = Desk::open();
    let deal = desk.deal("Reception desks", "100", 0);
    desk.clock.advance_hours(30);
    let answer = desk.json("deal_move", json!({ "deal": deal, "stage": desk.stage(2) }));
    assert_eq!(answer["kind"], "done");
    desk.clock.advance_hours(1);
    desk.json("deal_move", json!({ "deal": deal, "stage": desk.stage(1) }));
    let history = visits(&desk, &deal);
    let named = |name: &str, exit: Value| (name.to_owned(), exit);
    assert_eq!(
        history,
        [
            named("Prospecting", json!("advanced")),
            named("First contact", json!("back")),
            named("Research", Value::Null),
        ]
    );
    let first = detail(&desk, &deal)["visits"][0].clone();
    let stay = first["left_at"].as_i64().unwrap() - first["entered_at"].as_i64().unwrap();
    assert_eq!(stay, 30 * 3_600_000);

    desk.undo();
    desk.undo();
    assert_eq!(visits(&desk, &deal), [named("Prospecting", Value::Null)]);
    let desk = desk.restarted();
    desk.redo();
    desk.redo();
    assert_eq!(visits(&desk, &deal), history);
    assert_eq!(desk.redo(), json!({ "kind": "nothing" }));
}

#[test]
fn moving_to_where_it_is_changes_nothing() {
    let desk = Desk::open();
    let deal = desk.deal("Reception desks", "100", 0);
    let answer = desk.json("deal_move", json!({ "deal": deal, "stage": desk.stage(0) }));
    assert_eq!(answer, json!({ "kind": "unchanged" }));
}

#[test]
fn a_won_deal_keeps_the_value_it_was_won_with() {
    let desk = Desk::open();
    let deal = desk.deal("Reception desks", "100", 5);
    desk.clock.advance_hours(48);
    desk.json("deal_close", json!({ "deal": deal, "outcome": "won", "reason": null, "invalid": false }));
    let won = detail(&desk, &deal);
    assert_eq!(
        (&won["status"], &won["created_on"], &won["closed_on"]),
        (&json!("won"), &json!("2026-11-23"), &json!("2026-11-25"))
    );
    assert_eq!(won["value"]["minor"], 10_000);
    assert_eq!(column(&desk, 5).0, 0, "it left the board");
    let refused =
        desk.json("deal_edit", json!({ "deal": deal, "title": null, "company": null, "value": "7" }));
    assert_eq!(refused["message"]["id"], "refuse-deal-closed");
    assert_eq!(visits(&desk, &deal), [("Closing".to_owned(), json!("won"))]);
}

#[test]
fn a_lost_deal_has_a_reason_and_can_be_reopened() {
    let desk = Desk::open();
    let deal = desk.deal("Reception desks", "100", 3);
    let lose = |reason: Value| json!({ "deal": deal, "outcome": "lost", "reason": reason, "invalid": false });
    assert_eq!(desk.json("deal_close", lose(Value::Null))["message"]["id"], "refuse-reason-missing");
    assert_eq!(desk.json("deal_close", lose(json!("Price")))["kind"], "done");
    assert_eq!(desk.json("deal_close", lose(json!("Price")))["message"]["id"], "refuse-deal-closed");
    assert_eq!(detail(&desk, &deal)["lost_reason"], "Price");

    let reopen = json!({ "deal": deal });
    assert_eq!(desk.json("deal_reopen", reopen.clone())["kind"], "done");
    assert_eq!(desk.json("deal_reopen", reopen)["message"]["id"], "refuse-deal-open");
    let open = detail(&desk, &deal);
    assert_eq!(
        (&open["status"], &open["closed_on"], &open["lost_reason"]),
        (&json!("open"), &Value::Null, &Value::Null)
    );
    assert_eq!(
        visits(&desk, &deal),
        [("Presentation".to_owned(), json!("lost")), ("Presentation".to_owned(), Value::Null)]
    );
    let figures =
        desk.json("figures_get", json!({ "pipeline": null, "window": { "from": null, "to": null } }));
    assert_eq!(figures["data"]["figures"]["lost"], 0, "its earlier close no longer counts");
}

#[test]
fn an_edit_changes_what_it_names_and_clears_what_is_empty() {
    let desk = Desk::open();
    let deal = desk.deal("Reception desks", "100", 0);
    let edit = |title: Value, company: Value, value: Value| {
        desk.json("deal_edit", json!({ "deal": deal, "title": title, "company": company, "value": value }))
    };
    assert_eq!(edit(json!("Two desks"), Value::Null, Value::Null)["kind"], "done");
    assert_eq!(edit(json!("Two desks"), Value::Null, Value::Null)["kind"], "unchanged");
    assert_eq!(edit(Value::Null, json!(""), json!("250"))["kind"], "done");
    let after = detail(&desk, &deal);
    assert_eq!(
        (&after["title"], &after["company"], &after["value"]["minor"]),
        (&json!("Two desks"), &Value::Null, &json!(25_000))
    );
    assert_eq!(column(&desk, 0).1, 25_000, "the sum follows");
    for (value, message) in [
        ("-5", "refuse-value-negative"),
        ("1.0001", "refuse-value-precise"),
        ("?", "refuse-value-unreadable"),
    ] {
        assert_eq!(edit(Value::Null, Value::Null, json!(value))["message"]["id"], message);
    }
    assert_eq!(edit(json!(" "), Value::Null, Value::Null)["message"]["id"], "refuse-title-missing");
}

#[test]
fn one_company_has_one_row_however_it_is_spelled() {
    let desk = Desk::open();
    for name in ["مؤسسة الأمل", "موسسة الامل", "مُؤسَّسة الأمل "] {
        desk.json("deal_create", json!({ "title": "x", "company": name, "value": null, "stage": null }));
    }
    let board = desk.board();
    let cards = board["columns"][0]["cards"].as_array().unwrap();
    assert!(cards.iter().all(|card| card["company"] == "مؤسسة الأمل"), "{cards:?}");
}

#[test]
fn what_is_not_there_is_not_found() {
    let desk = Desk::open();
    let nobody = "01a20a29-4211-7116-9a4b-000000000000";
    let deal = desk.deal("Reception desks", "100", 0);
    for (command, request) in [
        ("deal_get", json!({ "deal": nobody })),
        ("deal_move", json!({ "deal": nobody, "stage": desk.stage(0) })),
        ("deal_move", json!({ "deal": deal, "stage": nobody })),
        ("board_get", json!({ "pipeline": nobody })),
        ("undo", json!({ "command": nobody })),
        ("task_get", json!({ "task": "9" })),
        ("import_deals", json!({ "file": "9" })),
    ] {
        assert_eq!(desk.fails(command, request).0, "not_found", "{command}");
    }
}

#[test]
fn a_long_column_comes_a_hundred_cards_at_a_time() {
    let desk = Desk::open();
    let rows: String = (0..250).map(|n| format!("{n},Prospecting\n")).collect();
    desk.import(format!("id,stage\n{rows}").as_bytes());
    let (count, _, first) = column(&desk, 0);
    assert_eq!((count, first.len(), first[0].as_str()), (250, 100, "0"));
    let more = |offset: u32| {
        desk.json("board_column", json!({ "stage": desk.stage(0), "offset": offset }))["data"].clone()
    };
    assert_eq!(more(100)[0]["title"], "100");
    assert_eq!(more(200).as_array().unwrap().len(), 50);
    assert_eq!(more(250), json!([]));
}
