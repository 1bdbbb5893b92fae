//! A file as careless hands leave it: every trap is refused or warned about, with its row and its column, and what is meant
//! can be said.

use acceptance::Desk;
use serde_json::{Value, json};

const DEALS: &str = include_str!("../fixtures/traps.csv");
const HISTORY: &str = include_str!("../fixtures/traps-history.csv");

fn base64(text: &str) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(text)
}

/// Row, column and code of each note.
fn told(notes: &Value) -> Vec<(u64, String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let notes = notes.as_array().unwrap().iter();
    notes.map(|note| (note["row"].as_u64().unwrap(), text(&note["column"]), text(&note["code"]))).collect()
}

fn want(notes: &[(u64, &str, &str)]) -> Vec<(u64, String, String)> {
    notes.iter().map(|(row, column, code)| (*row, (*column).to_owned(), (*code).to_owned())).collect()
}

const REFUSED: &[(u64, &str, &str)] = &[(8, "amount", "value_negative"), (10, "deal_id", "duplicate")];

/// What is told of the rows that come in.
const WARNED: &[(u64, &str, &str)] = &[
    (2, "stage_id", "stage_new"),
    (2, "manager", "owner_new"),
    (2, "source", "source_new"),
    (3, "stage_id", "stage_new"),
    (3, "manager", "owner_new"),
    (3, "source", "source_variant"),
    (4, "manager", "owner_variant"),
    (4, "source", "source_new"),
    (5, "source", "source_new"),
    (6, "stage_id", "stage_new"),
    (6, "source", "source_variant"),
    (7, "stage_id", "stage_new"),
    (7, "source", "source_new"),
    (7, "source", "source_alike"),
    (11, "closed_at", "close_date_missing"),
    (11, "source", "source_new"),
    (12, "created_at", "date_mixed"),
    (12, "currency", "currency_missing"),
    (12, "source", "source_new"),
    (12, "source", "source_alike"),
    (13, "stage_id", "stage_new"),
];

/// What is told of its history.
const EVENTS: &[(u64, &str, &str)] = &[
    (6, "", "event_duplicate"),
    (7, "", "event_orphan"),
    (8, "changed_at", "event_date_unreadable"),
    (9, "", "event_incomplete"),
];

#[test]
fn every_trap_is_told_with_its_row_and_column() {
    let desk = Desk::open();
    for history in [None, Some(HISTORY)] {
        let request = json!({ "content": base64(DEALS), "history": history.map(base64) });
        let preview = desk.json("import_preview", request);
        assert_eq!(told(&preview["refusals"]), want(REFUSED));
        let mut all = want(WARNED);
        all.extend(want(EVENTS).into_iter().filter(|_| history.is_some()));
        let mut warned = told(&preview["warnings"]);
        all.sort();
        warned.sort();
        assert_eq!(warned, all, "history: {}", history.is_some());
        assert_eq!((&preview["rows"], &preview["ready"]), (&json!(12), &json!(10)));
        let left: Vec<_> = preview["columns"].as_array().unwrap().iter().collect();
        let left: Vec<_> =
            left.iter().filter(|column| column["field"].is_null()).map(|column| &column["header"]).collect();
        assert_eq!(left, ["updated_at", "deadline"], "what stays behind is named");
    }
    let preview = desk.preview(DEALS.as_bytes());
    let said = |code: &str| {
        let notes = preview["warnings"].as_array().unwrap();
        notes.iter().find(|note| note["code"] == code).unwrap()["message"].clone()
    };
    let message = |id: &str, args: Value| json!({ "id": id, "args": args });
    assert_eq!(
        said("date_mixed"),
        message("row-date-mixed", json!({ "text": "14.03.2026 09:20", "day": "2026-03-14" }))
    );
    assert_eq!(
        said("source_variant"),
        message("row-name-variant", json!({ "name": "telegram", "like": "Telegram" }))
    );
    assert_eq!(
        said("source_alike"),
        message("row-name-alike", json!({ "name": "Телеграм", "like": "Telegram" }))
    );
}

#[test]
fn a_name_is_said_to_be_another_and_that_is_remembered() {
    let desk = Desk::open();
    let preview = desk.preview(DEALS.as_bytes());
    let source = |name: &str, to: Value, like: Value| json!({ "field": "source", "name": name, "to": to, "like": like });
    let names = preview["names"].as_array().unwrap();
    assert_eq!(
        names[..2],
        [
            source("Телеграм", Value::Null, json!("Telegram")),
            source("Web-Site", Value::Null, json!("website"))
        ],
        "questions come first"
    );
    // Two owners and four more sources are new.
    assert_eq!((names.len(), &preview["new_names"]), (8, &json!(8)));
    assert_eq!(
        preview["names_here"],
        json!([{ "field": "owner", "names": [] }, { "field": "source", "names": [] }])
    );

    let meant = json!([
        { "field": "source", "name": "телеграм", "to": "Telegram" },
        { "field": "source", "name": "Web-Site", "to": "website" },
        { "field": "owner", "name": "Lina", "to": "Lina Haddad" },
    ]);
    let preview = desk.json("import_preview", json!({ "content": base64(DEALS), "names": meant }));
    let codes: Vec<_> = told(&preview["warnings"]).into_iter().map(|(.., code)| code).collect();
    assert!(!codes.iter().any(|code| code == "source_alike"), "{codes:?}");
    let said: Vec<_> = preview["names"].as_array().unwrap().iter().map(|name| &name["to"]).collect();
    assert_eq!(
        said[..4],
        [&json!("Lina Haddad"), &json!("Telegram"), &json!("website"), &Value::Null],
        "what was said can be said otherwise"
    );
    desk.task("import_deals", json!({ "file": preview["file"] }));
    let named = |kind: &str| {
        let request = json!({ "kind": kind, "text": "", "limit": 20 });
        let mut names: Vec<String> = desk
            .json("names_find", request)
            .as_array()
            .unwrap()
            .iter()
            .map(|name| name["name"].as_str().unwrap().to_owned())
            .collect();
        names.sort();
        names
    };
    assert_eq!(named("source"), ["Telegram", "referral", "search ads", "website"]);
    assert_eq!(named("person"), ["Lina Haddad", "Omar"], "a new name is spelled as its first row has it");
    let again = desk.import(DEALS.as_bytes());
    assert_eq!(
        (&again["imported"], &again["updated"], &again["unchanged"]),
        (&json!(0), &json!(0), &json!(10))
    );

    // Another file, with the names of those that are here by now.
    let preview =
        desk.preview("title,owner,source\na,Lina Hadad,ТЕЛЕГРАМ\nb,لينا حداد,Telegram\n".as_bytes());
    let like = |at: usize| (preview["names"][at]["name"].clone(), preview["names"][at]["like"].clone());
    assert_eq!(
        [like(0), like(1), like(2)],
        [
            (json!("Lina Hadad"), json!("Lina Haddad")),
            (json!("لينا حداد"), json!("Lina Haddad")),
            (json!("ТЕЛЕГРАМ"), json!("Telegram"))
        ]
    );
    assert_eq!(preview["names_here"][0]["names"], json!(["Lina Haddad", "Omar"]));
}

#[test]
fn before_there_is_a_workspace_the_traps_are_told_too() {
    let desk = Desk::empty();
    let before = json!({ "currency": "SAR", "otherwise": "SAR", "time_zone": "Asia/Riyadh" });
    let preview = desk.json("import_preview", json!({ "content": base64(DEALS), "before": before }));
    let new = |code: &str| code.ends_with("_new") && code != "stage_new";
    let mut all = want(WARNED);
    all.retain(|(.., code)| !new(code));
    let mut warned = told(&preview["warnings"]);
    all.sort();
    warned.sort();
    assert_eq!(warned, all);
    assert_eq!((preview["names"].as_array().unwrap().len(), told(&preview["refusals"])), (2, want(REFUSED)));
}
