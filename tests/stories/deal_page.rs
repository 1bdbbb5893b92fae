//! What the owner keeps on the page of a deal: products and prices, files, people, steps and notes.

use acceptance::{Desk, PASSPHRASE, TestClock, text};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use std::sync::Arc;
use store::{Source as _, Workspace, keys::Secret};

fn detail(desk: &Desk, deal: &str) -> Value {
    desk.json("deal_get", json!({ "deal": deal }))["data"].clone()
}

fn worth(desk: &Desk, deal: &str) -> (Value, Value) {
    let detail = detail(desk, deal);
    (detail["value"]["minor"].clone(), detail["value_from_lines"].clone())
}

fn add(desk: &Desk, deal: &str, product: &str, quantity: &str, price: &str) -> Value {
    let request = json!({ "deal": deal, "product": product, "quantity": quantity, "price": price });
    desk.json("line_add", request)
}

fn edit(desk: &Desk, line: &Value, fields: &Value) -> Value {
    let mut request = json!({ "line": line });
    request.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    desk.json("line_edit", request)
}

fn refusal(answer: &Value) -> String {
    text(&answer["message"]["id"])
}

fn value(desk: &Desk, deal: &str, typed: &str) -> Value {
    desk.json("deal_edit", json!({ "deal": deal, "title": null, "company": null, "value": typed }))
}

// Worked by hand: 2.5 × 19.99 = 49.975 → 49.98; 0.333 × 1.50 = 0.4995 → 0.50; together 50.48.
#[test]
fn prices_say_what_a_deal_is_worth() {
    let desk = Desk::open();
    let deal = desk.deal("Fit-out", "100", 0);
    add(&desk, &deal, "Chairs", "12.5", "");
    assert_eq!(worth(&desk, &deal), (json!(10_000), json!(false)), "no price, no sum: what was typed stays");
    let shelves = add(&desk, &deal, "Shelves", "٢٫٥", "19.99")["id"].clone();
    assert_eq!(worth(&desk, &deal), (json!(4_998), json!(true)));
    let paint = add(&desk, &deal, "Paint", "0.333", "1.50")["id"].clone();
    assert_eq!(worth(&desk, &deal), (json!(5_048), json!(true)));
    assert_eq!(desk.board()["columns"][0]["total"]["sum"]["minor"], 5_048, "the board follows");
    let lines = detail(&desk, &deal)["lines"].clone();
    let told: Vec<Value> = lines
        .as_array()
        .unwrap()
        .iter()
        .map(|line| json!([line["name"], line["quantity"], line["price"]["minor"], line["amount"]["minor"]]))
        .collect();
    assert_eq!(
        told,
        [
            json!(["Chairs", 12_500, null, null]),
            json!(["Shelves", 2_500, 1_999, 4_998]),
            json!(["Paint", 333, 150, 50]),
        ]
    );
    assert_eq!(refusal(&value(&desk, &deal, "70")), "refuse-value-from-lines");

    // 3 × 19.99 = 59.97, and 0.50.
    assert_eq!(edit(&desk, &shelves, &json!({ "quantity": "3", "product": "Racks" }))["kind"], "done");
    assert_eq!(worth(&desk, &deal).0, 6_047);
    assert_eq!(detail(&desk, &deal)["lines"][1]["name"], "Racks");
    assert_eq!(edit(&desk, &shelves, &json!({ "quantity": "3" }))["kind"], "unchanged");
    for (fields, why) in [
        (json!({ "quantity": "0" }), "refuse-quantity-zero"),
        (json!({ "quantity": "0.0005" }), "refuse-quantity-precise"),
        (json!({ "quantity": "some" }), "refuse-quantity-unreadable"),
        (json!({ "price": "-1" }), "refuse-value-negative"),
        (json!({ "price": "1.0001" }), "refuse-value-precise"),
        (json!({ "product": " " }), "refuse-product-missing"),
    ] {
        assert_eq!(refusal(&edit(&desk, &shelves, &fields)), why);
    }
    desk.json("line_delete", json!({ "line": shelves }));
    assert_eq!(worth(&desk, &deal), (json!(50), json!(true)));
    desk.json("line_delete", json!({ "line": paint }));
    assert_eq!(worth(&desk, &deal), (json!(50), json!(false)), "the last price went: its value stays");
    assert_eq!(value(&desk, &deal, "70")["kind"], "done");

    for (minor, from_lines) in
        [(50, false), (50, true), (6_047, true), (5_048, true), (4_998, true), (10_000, false)]
    {
        assert_eq!(desk.undo()["kind"], "done");
        assert_eq!(worth(&desk, &deal), (json!(minor), json!(from_lines)));
    }
    let desk = desk.restarted();
    desk.redo();
    desk.redo();
    assert_eq!(worth(&desk, &deal), (json!(5_048), json!(true)));
    desk.json("deal_close", json!({ "deal": deal, "outcome": "won", "reason": null, "invalid": false }));
    assert_eq!(refusal(&add(&desk, &deal, "Lamps", "1", "1")), "refuse-deal-closed");
    assert_eq!(refusal(&edit(&desk, &paint, &json!({ "price": "2" }))), "refuse-deal-closed");
}

// Worked by hand: 1.5 × 2.345 = 3.5175 → 3.518 dinars.
#[test]
fn dinars_have_three_decimals() {
    let desk = Desk::open();
    let deal = desk.deal("Fit-out", "", 0);
    let line = |price: &str| {
        let (quantity, currency) = ("1.5", "KWD");
        json!({ "deal": deal, "product": "Lamps", "quantity": quantity, "price": price, "currency": currency })
    };
    assert_eq!(refusal(&desk.json("line_add", line("2.3456"))), "refuse-value-precise");
    assert_eq!(desk.json("line_add", line("2.345"))["kind"], "done");
    let seen = detail(&desk, &deal);
    assert_eq!(
        (&seen["value"], &seen["currency"], &seen["lines"][0]["amount"]["minor"]),
        (&json!({ "minor": 3_518, "currency": "KWD" }), &json!("KWD"), &json!(3_518))
    );
    let typed = json!({ "title": "Typed", "company": null, "value": "٠٫٥", "currency": "KWD", "stage": desk.stage(0) });
    let typed = text(&desk.json("deal_create", typed)["id"]);
    assert_eq!(detail(&desk, &typed)["value"], json!({ "minor": 500, "currency": "KWD" }));
}

// Worked by hand: 15 % of 100.00 are 15.00; of 100.00 that hold the tax, 100 × 15 ÷ 115 = 13.0434… → 13.04 are tax.
#[test]
fn a_value_is_told_with_and_without_tax_where_there_is_one() {
    let desk = Desk::open();
    let deal = desk.deal("Fit-out", "100", 0);
    let taxed = |desk: &Desk| {
        let taxed = detail(desk, &deal)["taxed"].clone();
        ["net", "tax", "gross"].map(|part| taxed[part]["minor"].clone())
    };
    assert_eq!(detail(&desk, &deal)["taxed"], Value::Null, "no tax is spoken of");
    assert_eq!(desk.json("settings_set", json!({ "vat_rate": "15", "vat_included": false }))["kind"], "done");
    assert_eq!(taxed(&desk), [json!(10_000), json!(1_500), json!(11_500)]);
    assert_eq!(desk.json("settings_set", json!({ "vat_included": true }))["kind"], "done");
    assert_eq!(taxed(&desk), [json!(8_696), json!(1_304), json!(10_000)]);
    let unsaid = desk.deal("No value", "", 0);
    assert_eq!(detail(&desk, &unsaid)["taxed"], Value::Null);
}

fn on(deal: &str) -> Value {
    json!({ "kind": "deal", "id": deal })
}

fn attach(desk: &Desk, on: &Value, name: &str, bytes: &[u8]) -> Value {
    desk.json("attachment_add", json!({ "on": on, "name": name, "content": STANDARD.encode(bytes) }))
}

fn files(desk: &Desk, on: &Value) -> Vec<String> {
    let files = desk.json("attachment_list", json!({ "on": on }))["data"].clone();
    files.as_array().unwrap().iter().map(|file| text(&file["name"])).collect()
}

fn held(desk: &Desk, file: &Value) -> Vec<u8> {
    STANDARD.decode(text(&desk.json("attachment_get", json!({ "attachment": file }))["content"])).unwrap()
}

/// How many contents are kept once the workspace is opened anew.
fn contents(desk: &Desk) -> i64 {
    desk.lock();
    let folder = desk.folder().join("workspaces/first");
    let clock = Arc::new(TestClock::at("2026-11-23"));
    let workspace = Workspace::open(&folder, &Secret::Passphrase(PASSPHRASE), clock).unwrap();
    let count = "SELECT count(DISTINCT hash) FROM chunk";
    let (_, kept) = workspace.read(|view| Ok(view.db().query_row(count, [], |row| row.get(0))?)).unwrap();
    workspace.close();
    desk.unlock();
    kept
}

#[test]
fn a_file_over_the_limit_is_refused_and_nothing_is_kept_of_it() {
    let desk = Desk::open();
    let deal = desk.deal("Fit-out", "", 0);
    let before = desk.json("history_list", json!({ "before": null }))["data"].clone();
    // 25 MB and one byte, and one that is not even looked into.
    for bytes in [25 * 1_024 * 1_024 + 1, 30 * 1_024 * 1_024] {
        let refused = attach(&desk, &on(&deal), "plan.pdf", &vec![7; bytes]);
        assert_eq!(
            (refusal(&refused).as_str(), &refused["message"]["args"]["limit"]),
            ("refuse-file-large", &json!(25))
        );
    }
    assert_eq!(refusal(&attach(&desk, &on(&deal), " ", b"x")), "refuse-file-name-missing");
    assert_eq!(files(&desk, &on(&deal)), Vec::<String>::new());
    assert_eq!(desk.json("history_list", json!({ "before": null }))["data"], before, "nothing is journalled");
    assert_eq!(contents(&desk), 0);
}

#[test]
fn what_a_file_held_goes_when_nothing_can_bring_it_back() {
    let desk = Desk::open();
    let (one, two) = (desk.deal("Fit-out", "", 0), desk.deal("Lifts", "", 0));
    let first = attach(&desk, &on(&one), "plan.pdf", b"the plan")["id"].clone();
    let second = attach(&desk, &on(&two), "same.pdf", b"the plan")["id"].clone();
    assert_eq!(contents(&desk), 1, "what is attached twice is kept once");
    desk.json("attachment_delete", json!({ "attachment": first }));
    assert_eq!(contents(&desk), 1);
    assert_eq!(held(&desk, &second), b"the plan", "another file still holds it");
    desk.json("attachment_delete", json!({ "attachment": second }));
    assert_eq!(contents(&desk), 1, "the deletion can be undone");
    desk.undo();
    assert_eq!(
        (files(&desk, &on(&two)), held(&desk, &second)),
        (vec!["same.pdf".to_owned()], b"the plan".to_vec())
    );

    // Attached and undone: it can be redone, until something else is done.
    let third = attach(&desk, &on(&one), "offer.pdf", b"the offer")["id"].clone();
    desk.undo();
    assert_eq!(contents(&desk), 2);
    desk.redo();
    assert_eq!(held(&desk, &third), b"the offer");
    desk.undo();
    desk.deal("Chairs", "", 0);
    assert_eq!(contents(&desk), 1, "nothing can bring it back");
    assert_eq!(files(&desk, &on(&one)), Vec::<String>::new());
}

/// A deal with one of everything; the ids of its line, step and note.
fn full(desk: &Desk) -> (String, [Value; 3]) {
    let deal = desk.deal("Fit-out", "", 0);
    let line = add(desk, &deal, "Chairs", "2", "50")["id"].clone();
    desk.json("deal_contact_add", json!({ "deal": deal, "name": "Huda" }));
    let step = json!({ "deal": deal, "kind": "call", "text": "Call Huda", "due_on": "2026-12-01" });
    let step = desk.json("activity_add", step)["id"].clone();
    let note = desk.json("note_add", json!({ "on": on(&deal), "body": "Wants oak\nand soon" }))["id"].clone();
    attach(desk, &on(&deal), "plan.pdf", b"the plan");
    (deal, [line, step, note])
}

/// What became of which part, newest first.
fn parts(desk: &Desk, deal: &str) -> Vec<Value> {
    let history = desk.json("history_record", json!({ "record": deal, "before": null }))["data"].clone();
    let parts = |entry: &Value| entry["parts"].as_array().unwrap().clone();
    let all = history["entries"].as_array().unwrap().iter().flat_map(parts);
    all.map(|part| json!([part["part"], part["became"], part["name"]])).collect()
}

#[test]
fn the_history_of_a_deal_tells_of_all_that_hangs_on_it() {
    let desk = Desk::open();
    let (deal, [line, step, note]) = full(&desk);
    edit(&desk, &line, &json!({ "quantity": "3" }));
    desk.json("activity_done", json!({ "activity": step, "done": true }));
    desk.json("note_delete", json!({ "note": note }));
    assert_eq!(
        parts(&desk, &deal),
        [
            json!(["note", "removed", "Wants oak…"]),
            json!(["step", "changed", "Call Huda"]),
            json!(["line", "changed", "Chairs"]),
            json!(["file", "added", "plan.pdf"]),
            json!(["note", "added", "Wants oak…"]),
            json!(["step", "added", "Call Huda"]),
            json!(["person", "added", "Huda"]),
            json!(["line", "added", "Chairs"]),
        ]
    );
    let history = desk.json("history_record", json!({ "record": deal, "before": null }))["data"].clone();
    let changed = &history["entries"][2];
    let quantity = |thousandths: i64| json!({ "kind": "quantity", "thousandths": thousandths });
    assert_eq!(
        (&changed["name"], &changed["parts"][0]["fields"]),
        (
            &json!("line_edit"),
            &json!([{ "field": "field-quantity", "before": quantity(2_000), "after": quantity(3_000) }])
        )
    );
    let riyals = |minor: i64| json!({ "kind": "money", "money": { "minor": minor, "currency": "SAR" } });
    assert_eq!(
        changed["fields"],
        json!([{ "field": "field-value", "before": riyals(10_000), "after": riyals(15_000) }]),
        "and what the deal became by it"
    );
    desk.undo();
    assert_eq!(parts(&desk, &deal)[0], json!(["note", "added", "Wants oak…"]), "an undo is told, too");
}

#[test]
fn a_deal_is_deleted_with_its_parts_and_comes_back_with_them() {
    let desk = Desk::open();
    let (deal, _) = full(&desk);
    let state = |desk: &Desk| {
        let of = |list: &str| desk.json(list, json!({ "on": on(&deal) }))["data"].clone();
        (detail(desk, &deal), of("note_list"), of("attachment_list"))
    };
    let before = state(&desk);
    assert_eq!(desk.json("deal_delete", json!({ "deal": deal }))["kind"], "done");
    assert_eq!(desk.fails("deal_get", json!({ "deal": deal })).0, "not_found");
    let column = desk.board()["columns"][0].clone();
    assert_eq!((&column["count"], &column["total"]["sum"]["minor"]), (&json!(0), &json!(0)));
    let gone: Vec<Value> = parts(&desk, &deal).into_iter().filter(|part| part[1] == "removed").collect();
    assert_eq!(gone.len(), 5, "its history tells what went with it: {gone:?}");
    assert_eq!(contents(&desk), 1, "its file waits for an undo");

    desk.undo();
    let after = state(&desk);
    assert_eq!(after, before);
    assert_eq!(held(&desk, &after.2[0]["id"]), b"the plan");
    assert_eq!(desk.board()["columns"][0]["total"]["sum"]["minor"], 10_000);
    desk.redo();
    assert_eq!(desk.fails("deal_get", json!({ "deal": deal })).0, "not_found");
}
