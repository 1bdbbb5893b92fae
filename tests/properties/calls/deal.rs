//! What is done on the page of a deal.

use super::{Call, Choose, one};
use crate::undo::deals;
use acceptance::{Desk, text};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

/// Commands of the page of a deal.
pub(crate) const CALLS: &[Call] = &[
    ("deal_create", |desk, [a, b, c, d]| {
        let names = ["Lina", "Omar", ""];
        // Of the first pipeline, which may be one that a file brought.
        let stages = desk.json("pipeline_list", Value::Null)["data"][0]["stages"].as_array()?.clone();
        let (value, currency) = (one(&["", "12.5"], c)?, one(&["", "KWD"], b)?);
        let (expected_on, next_step) = (one(&["", "2026-12-01"], c)?, one(&["", "Call"], a)?);
        Some(json!({
            "title": format!("Deal {a}"), "company": one(&names, b)?, "value": value, "currency": currency,
            "stage": one(&stages, d)?["id"], "owner": one(&names, a)?, "source": one(&names, c)?,
            "contact": one(&names, d)?, "expected_on": expected_on, "next_step": next_step,
        }))
    }),
    ("deal_edit", |desk, [a, b, c, d]| {
        let mut request = json!({ "deal": deal(desk, a)? });
        let edits = [
            ("owner", ["Lina", "Omar", ""]),
            ("source", ["Fair", "Website", ""]),
            ("currency", ["SAR", "KWD", "JPY"]),
            ("value", ["10", "2.50", ""]),
            ("expected_on", ["2026-12-01", "2027-01-01", ""]),
            ("created_on", ["2026-11-01", "2026-11-20", ""]),
            ("company", ["Al Noor", "Gulf", ""]),
        ];
        for (field, values) in [one(&edits, b)?, one(&edits, d)?] {
            request[*field] = json!(one(values, c)?);
        }
        Some(request)
    }),
    ("deal_delete", |desk, [a, ..]| Some(json!({ "deal": deal(desk, a)? }))),
    ("line_add", |desk, [a, b, c, d]| {
        let (quantity, price) = (one(&["", "2", "0.333", "12.5"], c)?, one(&["", "0", "19.99", "1500"], d)?);
        let product = one(&["Chairs", "Desks", "Shelves"], b)?;
        Some(json!({ "deal": deal(desk, a)?, "product": product, "quantity": quantity, "price": price }))
    }),
    ("line_edit", |desk, [a, b, c, d]| {
        let mut request = json!({ "line": line(desk, a)? });
        let edits = [
            ("product", ["Chairs", "Desks", "Lamps"]),
            ("quantity", ["1", "2.5", "0.001"]),
            ("price", ["", "7", "0.5"]),
        ];
        for (field, values) in [one(&edits, b)?, one(&edits, d)?] {
            request[*field] = json!(one(values, c)?);
        }
        Some(request)
    }),
    ("line_move", |desk, [a, b, ..]| Some(json!({ "line": line(desk, a)?, "to": b % 4 }))),
    ("line_delete", |desk, [a, ..]| Some(json!({ "line": line(desk, a)? }))),
    ("deal_contact_add", |desk, [a, b, ..]| {
        Some(json!({ "deal": deal(desk, a)?, "name": one(&["Huda", "Sami", "هدى"], b)? }))
    }),
    ("deal_contact_remove", |desk, choose| person(desk, choose)),
    ("deal_contact_move", |desk, choose| {
        let mut request = person(desk, choose)?;
        request["to"] = json!(choose[2] % 3);
        Some(request)
    }),
    ("activity_add", |desk, [a, b, c, ..]| {
        let kind = one(&["task", "call", "message", "meeting", "visit"], b)?;
        let due_on = one(&["", "2026-11-20", "2026-12-24"], c)?;
        Some(json!({ "deal": deal(desk, a)?, "kind": kind, "text": format!("Step {c}"), "due_on": due_on }))
    }),
    ("activity_edit", |desk, [a, b, c, ..]| {
        let due_on = [json!(""), json!("2026-12-01"), Value::Null];
        let kind = one(&["task", "call"], b)?;
        Some(json!({ "activity": step(desk, a)?, "kind": kind, "text": null, "due_on": one(&due_on, c)? }))
    }),
    ("activity_done", |desk, [a, b, ..]| Some(json!({ "activity": step(desk, a)?, "done": b % 3 > 0 }))),
    ("activity_delete", |desk, [a, ..]| Some(json!({ "activity": step(desk, a)? }))),
    ("note_add", |desk, [a, b, c, ..]| Some(json!({ "on": on(desk, a, b)?, "body": format!("Line\n{c}") }))),
    ("note_edit", |desk, [a, b, c, ..]| {
        Some(json!({ "note": of(desk, "note_list", &on(desk, a, b)?, c)?, "body": format!("Other {b}") }))
    }),
    ("note_delete", |desk, [a, b, c, ..]| {
        Some(json!({ "note": of(desk, "note_list", &on(desk, a, b)?, c)? }))
    }),
    ("attachment_add", |desk, [a, b, c, d]| {
        let content = STANDARD.encode(vec![d % 3; usize::from(c)]);
        Some(json!({ "on": on(desk, a, b)?, "name": format!("file {c}.bin"), "content": content }))
    }),
    ("attachment_rename", |desk, [a, b, c, d]| {
        let file = of(desk, "attachment_list", &on(desk, a, b)?, c)?;
        Some(json!({ "attachment": file, "name": format!("other {d}") }))
    }),
    ("attachment_delete", |desk, [a, b, c, ..]| {
        Some(json!({ "attachment": of(desk, "attachment_list", &on(desk, a, b)?, c)? }))
    }),
];

fn deal(desk: &Desk, choose: u8) -> Option<String> {
    one(&deals(desk), choose).cloned()
}

fn details(desk: &Desk) -> Vec<Value> {
    deals(desk).iter().map(|deal| desk.json("deal_get", json!({ "deal": deal }))["data"].clone()).collect()
}

/// The ids in these lists of all deals.
fn all(desk: &Desk, lists: &[&str]) -> Vec<String> {
    let within = |detail: &Value| {
        lists.iter().flat_map(|list| detail[*list].as_array().unwrap().clone()).collect::<Vec<_>>()
    };
    details(desk).iter().flat_map(within).map(|each| text(&each["id"])).collect()
}

fn line(desk: &Desk, choose: u8) -> Option<String> {
    one(&all(desk, &["lines"]), choose).cloned()
}

fn step(desk: &Desk, choose: u8) -> Option<String> {
    one(&all(desk, &["steps", "done"]), choose).cloned()
}

fn person(desk: &Desk, [a, b, ..]: Choose) -> Option<Value> {
    let with: Vec<Value> = details(desk).into_iter().filter(|detail| detail["people"] != json!([])).collect();
    let deal = one(&with, a)?;
    let person = one(deal["people"].as_array().unwrap(), b)?;
    Some(json!({ "deal": deal["id"], "contact": person["id"] }))
}

/// A deal, its company or one of its people.
fn on(desk: &Desk, choose: u8, kind: u8) -> Option<Value> {
    let all = details(desk);
    let deal = one(&all, choose)?;
    let company = (&deal["company"]["id"], "company");
    let person = (&deal["people"][0]["id"], "contact");
    let (id, kind) = *one(&[(&deal["id"], "deal"), company, person], kind)?;
    (!id.is_null()).then(|| json!({ "kind": kind, "id": id }))
}

/// One of a list on a record.
fn of(desk: &Desk, list: &str, on: &Value, choose: u8) -> Option<Value> {
    let all = desk.json(list, json!({ "on": on }))["data"].clone();
    one(all.as_array().unwrap(), choose).map(|each| each["id"].clone())
}
