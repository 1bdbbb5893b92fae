//! What became of a deal, and of everything: who changed what, when, from what to what.

use acceptance::{Desk, text};
use serde_json::{Value, json};

fn record(desk: &Desk, id: &str) -> Vec<Value> {
    let answer = desk.json("history_record", json!({ "record": id, "before": null }));
    answer["data"]["entries"].as_array().unwrap().clone()
}

fn all(desk: &Desk, before: Option<u64>) -> (Vec<Value>, bool) {
    let answer = desk.json("history_list", json!({ "before": before }));
    (answer["data"]["entries"].as_array().unwrap().clone(), answer["data"]["more"].as_bool().unwrap())
}

/// Name, kind and standing, newest first.
fn steps(entries: &[Value]) -> Vec<Value> {
    entries.iter().map(|entry| json!([entry["name"], entry["kind"], entry["standing"]])).collect()
}

fn fields(entry: &Value) -> Vec<Value> {
    entry["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| json!([field["field"], field["before"], field["after"]]))
        .collect()
}

fn none() -> Value {
    json!({ "kind": "none" })
}

fn words(text: &str) -> Value {
    json!({ "kind": "text", "text": text })
}

fn riyals(minor: i64) -> Value {
    json!({ "kind": "money", "money": { "minor": minor, "currency": "SAR" } })
}

fn word(id: &str) -> Value {
    json!({ "kind": "word", "id": id })
}

fn local(en: &str, ar: &str) -> Value {
    json!({ "kind": "local", "name": { "en": en, "ar": ar } })
}

fn day(day: &str) -> Value {
    json!({ "kind": "day", "day": day })
}

#[test]
fn a_deal_tells_what_became_of_it() {
    let desk = Desk::open();
    let deal = desk.deal("Desks", "15500", 0);
    desk.clock.advance_hours(24);
    desk.json(
        "deal_edit",
        json!({ "deal": deal, "title": "Oak desks", "company": null, "value": "16000.50" }),
    );
    desk.clock.advance_hours(24);
    desk.json("deal_move", json!({ "deal": deal, "stage": desk.stage(2) }));
    desk.clock.advance_hours(24);
    let close = json!({ "deal": deal, "outcome": "lost", "reason": "السعر", "invalid": true });
    desk.json("deal_close", close);
    desk.undo();
    desk.redo();
    desk.undo();

    let entries = record(&desk, &deal);
    assert_eq!(
        steps(&entries),
        [
            json!(["deal_close", "undo", "undone"]),
            json!(["deal_close", "redo", "undone"]),
            json!(["deal_close", "undo", "undone"]),
            json!(["deal_close", "do", "undone"]),
            json!(["deal_move", "do", "live"]),
            json!(["deal_edit", "do", "live"]),
            json!(["deal_create", "do", "live"]),
        ]
    );
    let closed = [
        json!(["field-status", word("word-status-open"), word("word-status-lost")]),
        json!(["field-closed", none(), day("2026-11-26")]),
        json!(["field-closed-value", none(), riyals(1_600_050)]),
        json!(["field-lost-reason", none(), words("السعر")]),
        json!(["field-invalid", word("word-invalid-0"), word("word-invalid-1")]),
    ];
    let reopened: Vec<Value> = closed.iter().map(|field| json!([field[0], field[2], field[1]])).collect();
    assert_eq!((fields(&entries[0]), fields(&entries[2])), (reopened.clone(), reopened));
    assert_eq!((fields(&entries[1]), fields(&entries[3])), (closed.to_vec(), closed.to_vec()));
    assert_eq!(
        fields(&entries[4]),
        [json!([
            "field-stage",
            local("Prospecting", "التنقيب عن عملاء"),
            local("First contact", "التواصل الأول")
        ])]
    );
    assert_eq!(
        fields(&entries[5]),
        [
            json!(["field-title", words("Desks"), words("Oak desks")]),
            json!(["field-value", riyals(1_550_000), riyals(1_600_050)]),
        ]
    );
    let made = fields(&entries[6]);
    assert!(made.iter().all(|field| field[1] == none()), "there was nothing before");
    for field in [
        json!(["field-title", none(), words("Desks")]),
        json!(["field-stage", none(), local("Prospecting", "التنقيب عن عملاء")]),
        json!(["field-company", none(), words("Al Noor")]),
        json!(["field-value", none(), riyals(1_550_000)]),
        json!(["field-status", none(), word("word-status-open")]),
        json!(["field-created", none(), day("2026-11-23")]),
    ] {
        assert!(made.contains(&field), "{field} in {made:?}");
    }
    for (entry, days) in entries.iter().zip([3, 3, 3, 3, 2, 1, 0]) {
        assert_eq!(entry["at"], 1_795_435_200_000_i64 + days * 86_400_000);
        assert_eq!(
            (&entry["who"], &entry["record"], &entry["title"]),
            (&json!("you"), &json!(deal), &json!("Oak desks")),
            "under its title of now"
        );
    }
    let (whole, more) = all(&desk, None);
    assert_eq!((whole.len(), more), (8, false));
    assert_eq!(whole[0]["command"], entries[3]["command"], "all steps of a change are under its name");
    assert_eq!(
        (&whole[7]["name"], &whole[7]["standing"], &whole[7]["record"]),
        (&json!("workspace_create"), &json!("fixed"), &Value::Null)
    );
    assert!(whole.iter().all(|entry| entry["fields"] == json!([])), "what changed is asked for by record");
    // A new change: what was undone can no longer be redone.
    desk.deal("Chairs", "800", 0);
    assert!(record(&desk, &deal)[..4].iter().all(|entry| entry["standing"] == "dropped"));
}

#[test]
fn what_is_gone_is_said_to_be_gone() {
    let desk = Desk::open();
    let deal = desk.deal("Desks", "15500", 0);
    desk.undo();
    let entries = record(&desk, &deal);
    assert_eq!(
        steps(&entries),
        [json!(["deal_create", "undo", "undone"]), json!(["deal_create", "do", "undone"])]
    );
    let company =
        |entry: &Value| fields(entry).into_iter().find(|field| field[0] == "field-company").unwrap();
    // The company was made with the deal and went with it.
    assert_eq!(company(&entries[1]), json!(["field-company", none(), { "kind": "gone" }]));
    assert_eq!(company(&entries[0]), json!(["field-company", { "kind": "gone" }, none()]));
    assert_eq!(entries[0]["title"], "Desks", "the last title that it had");
    desk.redo();
    assert_eq!(company(&record(&desk, &deal)[2]), json!(["field-company", none(), words("Al Noor")]));
    let nobody = "018f3e5a-0000-7000-8000-000000000000";
    assert_eq!(record(&desk, nobody), Vec::<Value>::new());
}

#[test]
fn a_long_past_comes_in_parts() {
    let desk = Desk::open();
    let deal = desk.deal("Desk 0", "1", 0);
    for n in 1..=120 {
        desk.json(
            "deal_edit",
            json!({ "deal": deal, "title": format!("Desk {n}"), "company": null, "value": null }),
        );
    }
    let (mut seen, mut before) = (Vec::new(), None);
    for expected in [(50, true), (50, true), (21, false)] {
        let answer = desk.json("history_record", json!({ "record": deal, "before": before }));
        let part = answer["data"]["entries"].as_array().unwrap();
        assert_eq!((part.len(), answer["data"]["more"].as_bool().unwrap()), expected);
        before = part.last().unwrap()["seq"].as_u64();
        seen.extend(part.iter().flat_map(fields).filter(|field| field[0] == "field-title"));
    }
    let expected = |n: u32| {
        let before = if n == 0 { none() } else { words(&format!("Desk {}", n - 1)) };
        json!(["field-title", before, words(&format!("Desk {n}"))])
    };
    assert_eq!(seen, (0..=120).rev().map(expected).collect::<Vec<_>>());
    let mut before = None;
    for expected in [(50, true), (50, true), (22, false)] {
        let (part, more) = all(&desk, before);
        assert_eq!((part.len(), more), expected);
        before = part.last().unwrap()["seq"].as_u64();
    }
    assert_eq!(before, Some(1));
    assert_eq!(all(&desk, Some(1)), (Vec::new(), false));
}

#[test]
fn an_import_is_one_entry_and_reaches_each_of_its_deals() {
    let desk = Desk::open();
    desk.import(b"id,title,value\n1,Desks,10\n2,Chairs,20\n");
    let (entries, _) = all(&desk, None);
    assert_eq!(
        (&entries[0]["name"], &entries[0]["record"], &entries[0]["title"]),
        (&json!("import_deals"), &Value::Null, &Value::Null),
        "it is about two"
    );
    let board = desk.board();
    let cards = board["columns"][0]["cards"].as_array().unwrap();
    for card in cards {
        let told = record(&desk, &text(&card["id"]));
        assert_eq!(steps(&told), [json!(["import_deals", "do", "live"])]);
        assert!(fields(&told[0]).contains(&json!(["field-title", none(), words(&text(&card["title"]))])));
    }
    assert_eq!(cards.len(), 2);
}

#[test]
fn each_entry_names_the_record_that_it_is_about() {
    let desk = Desk::open();
    let made = |command: &str, request: Value| text(&desk.json(command, request)["id"]);
    let gulf = made("company_create", json!({ "name": "Gulf", "owner": "Lina" }));
    let huda = made("contact_create", json!({ "name": "Huda", "company": "Noor" }));
    desk.json("note_add", json!({ "on": { "kind": "company", "id": gulf }, "body": "Pays late" }));
    let omar = made("person_create", json!({ "name": "Omar" }));
    let pipeline = json!({ "name_en": "Fitting", "name_ar": "التركيبات", "set": null });
    let pipeline = made("pipeline_create", pipeline);
    let stage = desk.stage(1);
    desk.json("stage_edit", json!({ "stage": stage, "probability": "33" }));
    let deal = desk.deal("Desks", "1", 0);
    desk.json("activity_add", json!({ "deal": deal, "kind": "call", "text": "Call", "due_on": null }));
    desk.json("company_delete", json!({ "company": gulf }));
    desk.json("rate_set", json!({ "currency": "USD", "from_on": "2026-01-01", "rate": "3.75" }));

    let told: Vec<Value> = all(&desk, None)
        .0
        .iter()
        .map(|entry| json!([entry["name"], entry["about"], entry["record"], entry["title"], entry["here"]]))
        .collect();
    let expected = [
        json!(["rate_set", null, null, null, false]),
        json!(["company_delete", "company", gulf, "Gulf", false]),
        json!(["activity_add", "deal", deal, "Desks", true]),
        json!(["deal_create", "deal", deal, "Desks", true]),
        json!(["stage_edit", "stage", stage, null, true]),
        json!(["pipeline_create", "pipeline", pipeline, null, true]),
        json!(["person_create", "person", omar, "Omar", true]),
        json!(["note_add", "company", gulf, "Gulf", false]),
        json!(["contact_create", "contact", huda, "Huda", true]),
        json!(["company_create", "company", gulf, "Gulf", false]),
    ];
    assert_eq!(told[..10], expected);
    let names = |nth: usize| all(&desk, None).0[nth]["names"].clone();
    assert_eq!(names(5), json!({ "en": "Fitting", "ar": "التركيبات" }));
    assert_eq!(names(4)["en"], "Research");
    desk.undo();
    desk.undo();
    let back = &all(&desk, None).0[0];
    assert_eq!(
        (&back["name"], &back["kind"], &back["title"], &back["here"]),
        (&json!("company_delete"), &json!("undo"), &json!("Gulf"), &json!(true))
    );
}
