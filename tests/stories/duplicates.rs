//! Records that are probably one are found, and merged when the owner says so.

use acceptance::{Desk, text};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn made(desk: &Desk, command: &str, request: Value) -> String {
    text(&desk.json(command, request)["id"])
}

fn groups(desk: &Desk, kind: &str) -> Vec<(Vec<String>, BTreeSet<String>)> {
    let found = desk.json("duplicates_find", json!({ "kind": kind }))["data"]["groups"].clone();
    let group = |group: &Value| {
        let why = group["why"].as_array().unwrap().iter().map(text).collect();
        let names = group["records"].as_array().unwrap().iter().map(|record| text(&record["name"]));
        (why, names.collect())
    };
    found.as_array().unwrap().iter().map(group).collect()
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn companies_are_alike_by_name_phone_or_address() {
    let desk = Desk::open();
    for company in [
        json!({ "name": "شركة النور للتجارة" }),
        json!({ "name": "النور" }),
        json!({ "name": "Acme Ltd", "phone": "0551234567" }),
        json!({ "name": "Gulf", "phone": "+966 55 123 4567", "email": "Info@Gulf.example" }),
        json!({ "name": "Gulf Steel", "email": "info@gulf.example" }),
        json!({ "name": "Noor" }),
    ] {
        made(&desk, "company_create", company);
    }
    let found = groups(&desk, "company");
    assert_eq!(found.len(), 2);
    assert_eq!(
        found[0],
        (vec!["phone".into(), "email".into()], set(&["Acme Ltd", "Gulf", "Gulf Steel"])),
        "like those that are like it"
    );
    assert_eq!(found[1], (vec!["name".into()], set(&["شركة النور للتجارة", "النور"])));
}

#[test]
fn people_of_one_name_are_alike_only_with_something_else_in_common() {
    let desk = Desk::open();
    for contact in [
        json!({ "name": "محمد بن علي", "company": "Noor" }),
        json!({ "name": "محمد علي", "company": "Noor" }),
        json!({ "name": "محمد علي", "company": "Gulf" }),
        json!({ "name": "Sami", "company": "Noor", "phone": "0112223344" }),
        json!({ "name": "Huda", "company": "Noor", "phone": "0112223344" }),
        json!({ "name": "Mohammed Saleh", "mobile": "0551234567" }),
        json!({ "name": "Muhammad Saleh", "company": "Gulf", "phone": "00966551234567" }),
    ] {
        made(&desk, "contact_create", contact);
    }
    assert_eq!(
        groups(&desk, "contact"),
        [
            (vec!["name_and_phone".to_owned()], set(&["Mohammed Saleh", "Muhammad Saleh"])),
            (vec!["name_and_company".into()], set(&["محمد بن علي", "محمد علي"])),
        ]
    );
}

#[test]
fn a_merge_moves_all_over_and_its_undo_brings_all_back() {
    let desk = Desk::open();
    desk.deal("Desks", "100", 0);
    let stage = desk.stage(1);
    let deal = json!({ "title": "Lamps", "company": "Al-Noor Ltd", "value": "50", "stage": stage });
    desk.json("deal_create", deal);
    made(&desk, "contact_create", json!({ "name": "Huda", "company": "Al-Noor Ltd" }));
    let list = desk.json("company_list", json!({}))["data"]["rows"].clone();
    let [keep, other] = [0, 1].map(|at| text(&list[at]["id"]));
    assert_eq!((&list[0]["name"], &list[1]["name"]), (&json!("Al Noor"), &json!("Al-Noor Ltd")));
    desk.json(
        "company_edit",
        json!({ "company": other, "fields": { "phone": "0551234567", "city": "Riyadh" } }),
    );
    desk.json("company_edit", json!({ "company": keep, "fields": { "city": "Jeddah" } }));

    let look =
        desk.json("merge_preview", json!({ "kind": "company", "records": [keep, other] }))["data"].clone();
    assert_eq!(look["fullest"], 1, "name, phone and city against name and city");
    assert_eq!((&look["records"][1]["deals"], &look["records"][1]["contacts"]), (&json!(1), &json!(1)));
    let fields: Vec<_> =
        look["fields"].as_array().unwrap().iter().map(|field| text(&field["column"])).collect();
    assert_eq!(fields, ["name", "phone", "city"], "what nobody says is not asked about");

    let request = json!({ "kind": "company", "keep": keep, "others": [other], "fields": { "name": keep, "city": keep } });
    let done = desk.task("merge", request);
    assert_eq!((&done["change"]["kind"], &done["records"]), (&json!("done"), &json!(2)));
    let one = desk.json("company_get", json!({ "company": keep }))["data"].clone();
    assert_eq!(
        (&one["name"], &one["city"], &one["phone"]),
        (&json!("Al Noor"), &json!("Jeddah"), &json!("0551234567"))
    );
    assert_eq!((&one["deals"]["total"], &one["contacts"][0]["name"]), (&json!(2), &json!("Huda")));
    assert_eq!(one["deals"]["sums"]["open"]["sum"]["minor"], 15_000);
    assert_eq!(desk.json("company_list", json!({}))["data"]["total"], 1);

    desk.undo();
    let two = desk.json("company_list", json!({}))["data"].clone();
    assert_eq!(two["total"], 2);
    assert_eq!(desk.json("company_get", json!({ "company": other }))["data"]["deals"]["total"], 1);
}

#[test]
fn a_merge_is_of_two_and_takes_known_fields() {
    let desk = Desk::open();
    let noor = made(&desk, "company_create", json!({ "name": "Noor" }));
    let gulf = made(&desk, "company_create", json!({ "name": "Gulf" }));
    let request = |others: Value, fields: Value| json!({ "kind": "company", "keep": noor, "others": others, "fields": fields });
    let none = desk.task("merge", request(json!([]), json!({})));
    assert_eq!(none["change"]["message"]["id"], "refuse-nothing-to-merge");
    let itself = desk.task("merge", request(json!([noor]), json!({})));
    assert_eq!(itself["change"]["message"]["id"], "refuse-nothing-to-merge");
    assert_eq!(desk.fails("merge", request(json!([gulf]), json!({ "folded": gulf }))).1, "error-bad-request");
    assert_eq!(desk.json("company_list", json!({}))["data"]["total"], 2);
}

#[test]
fn two_of_the_staff_are_one() {
    let desk = Desk::open();
    let file = "title,owner\nA,Mohammed Saleh\nB,Muhammad Saleh\n";
    desk.import(file.as_bytes());
    let staff = desk.json("staff_list", Value::Null)["data"].clone();
    let [keep, other] = [0, 1].map(|at| text(&staff[at]["id"]));
    assert_eq!(groups(&desk, "person").len(), 1);
    desk.task("merge", json!({ "kind": "person", "keep": keep, "others": [other], "fields": {} }));
    let one = desk.json("person_get", json!({ "person": keep }))["data"].clone();
    assert_eq!(one["deals"]["total"], 2);
    assert_eq!(groups(&desk, "person").len(), 0);
}

#[test]
fn those_that_only_look_alike_are_kept_apart() {
    let desk = Desk::open();
    let [one, two, three] = ["شركة النور", "النور", "مؤسسة النور"]
        .map(|name| made(&desk, "company_create", json!({ "name": name })));
    let gulf = made(&desk, "company_create", json!({ "name": "Gulf", "phone": "0112223344" }));
    let apart = |records: &[&String]| {
        desk.json("duplicates_keep_apart", json!({ "kind": "company", "records": records }))
    };
    assert_eq!(groups(&desk, "company")[0].1.len(), 3);
    assert_eq!(apart(&[&one, &two])["kind"], "done");
    assert_eq!(groups(&desk, "company")[0].1.len(), 3, "both are like the third");
    apart(&[&one, &three]);
    assert_eq!(groups(&desk, "company")[0].1, set(&["النور", "مؤسسة النور"]));
    assert_eq!(apart(&[&three, &one])["kind"], "unchanged");
    assert_eq!(apart(&[&one])["kind"], "refused");

    // What becomes one is still kept apart from the first.
    let merge = json!({ "kind": "company", "keep": three, "others": [two], "fields": {} });
    desk.task("merge", merge);
    assert_eq!(groups(&desk, "company"), []);
    desk.undo();
    assert_eq!(groups(&desk, "company").len(), 1);
    desk.undo();
    assert_eq!(groups(&desk, "company")[0].1.len(), 3);

    // Something else in common is found again only among those that are not kept apart.
    desk.json("company_edit", json!({ "company": two, "fields": { "phone": "0112223344" } }));
    apart(&[&two, &gulf]);
    assert!(!groups(&desk, "company")[0].1.contains("Gulf"));
}
