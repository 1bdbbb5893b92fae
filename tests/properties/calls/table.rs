//! Many deals at once, and saved views.

use super::{Call, Choose, one};
use acceptance::Desk;
use serde_json::{Value, json};

pub(crate) const CALLS: &[Call] = &[
    ("deal_bulk", deal_bulk),
    ("view_create", view_create),
    ("view_edit", view_edit),
    ("view_move", view_move),
    ("view_delete", view_delete),
];

fn deal_bulk(desk: &Desk, [act, to, which, some]: Choose) -> Option<Value> {
    let act = match act % 6 {
        0 => json!({ "kind": "owner", "name": one(&["Sami", "ريم", ""], to)? }),
        1 => json!({ "kind": "source", "name": one(&["Fair", "معرض", ""], to)? }),
        2 => {
            let pipelines = desk.json("pipeline_list", Value::Null)["data"].clone();
            json!({ "kind": "stage", "stage": one(pipelines[0]["stages"].as_array()?, to)?["id"] })
        }
        3 => json!({ "kind": "expected_on", "day": one(&[json!("2026-12-01"), Value::Null], to)? }),
        4 => json!({ "kind": "lose", "reason": "Price", "invalid": to % 2 == 0 }),
        _ => json!({ "kind": "delete" }),
    };
    let filter = match which % 4 {
        0 => json!({}),
        1 => json!({ "statuses": ["open"] }),
        2 => json!({ "next_step": "missing" }),
        _ => json!({ "value_from": 50_000 }),
    };
    let ids: Vec<Value> = rows(desk).into_iter().map(|row| row["id"].clone()).collect();
    let ids = (some % 3 == 0).then(|| ids.into_iter().take(usize::from(some % 4)).collect::<Vec<_>>());
    Some(json!({ "filter": filter, "ids": ids, "act": act }))
}

fn view_create(_: &Desk, [name, body, ..]: Choose) -> Option<Value> {
    Some(json!({ "name": format!("View {name}"), "body": shows(body) }))
}

fn view_edit(desk: &Desk, [which, name, body, _]: Choose) -> Option<Value> {
    let name = (name % 2 == 0).then(|| format!("Other {name}"));
    view(desk, which).map(|view| json!({ "view": view, "name": name, "body": shows(body) }))
}

fn view_move(desk: &Desk, [which, to, ..]: Choose) -> Option<Value> {
    view(desk, which).map(|view| json!({ "view": view, "to": to % 4 }))
}

fn view_delete(desk: &Desk, [which, ..]: Choose) -> Option<Value> {
    view(desk, which).map(|view| json!({ "view": view }))
}

fn view(desk: &Desk, which: u8) -> Option<Value> {
    let views = desk.json("view_list", Value::Null)["data"].clone();
    one(views.as_array()?, which).map(|view| view["id"].clone())
}

fn shows(body: u8) -> Value {
    let sort = json!({ "by": one(&["title", "value"], body), "descending": body.is_multiple_of(2) });
    json!({ "filter": { "statuses": ["open"] }, "sort": sort, "columns": ["title", "value"] })
}

fn rows(desk: &Desk) -> Vec<Value> {
    let sort = json!({ "by": "title", "descending": false });
    let request = json!({ "filter": {}, "sort": sort, "offset": 0, "limit": 500, "sums": false });
    desk.json("deal_list", request)["data"]["rows"].as_array().cloned().unwrap_or_default()
}
