//! What is done to companies, contacts and staff.

use super::{Call, one};
use acceptance::{Desk, text};
use serde_json::{Value, json};

/// Commands of companies, contacts and staff.
pub(crate) const CALLS: &[Call] = &[
    ("company_create", |_, [a, b, c, d]| {
        let name = one(COMPANIES, a)?;
        let (phone, city, owner) = (one(PHONES, b)?, one(CITIES, c)?, one(OWNERS, d)?);
        Some(json!({ "name": name, "phone": phone, "city": city, "owner": owner }))
    }),
    ("company_edit", |desk, [a, b, c, d]| {
        let fields = [
            json!({ "name": one(COMPANIES, c)? }),
            json!({ "phone": one(PHONES, c)?, "city": one(CITIES, d)? }),
            json!({ "owner": one(OWNERS, c)? }),
            json!({ "email": one(EMAILS, c)?, "website": "noor.example" }),
        ];
        Some(json!({ "company": some(desk, "company_list", a)?, "fields": one(&fields, b)? }))
    }),
    ("company_delete", |desk, [a, ..]| Some(json!({ "company": some(desk, "company_list", a)? }))),
    ("contact_create", |_, [a, b, c, d]| {
        let (name, company) = (one(PEOPLE, a)?, one(COMPANIES, b)?);
        Some(json!({ "name": name, "company": company, "mobile": one(PHONES, c)?, "email": one(EMAILS, d)? }))
    }),
    ("contact_edit", |desk, [a, b, c, ..]| {
        let fields = [
            json!({ "name": one(PEOPLE, c)? }),
            json!({ "company": one(COMPANIES, c)? }),
            json!({ "job": one(CITIES, c)?, "company": "" }),
        ];
        Some(json!({ "contact": some(desk, "contact_list", a)?, "fields": one(&fields, b)? }))
    }),
    ("contact_delete", |desk, [a, ..]| Some(json!({ "contact": some(desk, "contact_list", a)? }))),
    ("person_create", |_, [a, b, c, ..]| {
        let starts = one(&["", "2026-01-04", "2026-11-30"], c)?;
        Some(json!({ "name": one(OWNERS, a)?, "phone": one(PHONES, b)?, "starts_on": starts }))
    }),
    ("person_edit", |desk, [a, b, c, ..]| {
        let fields = [json!({ "name": one(OWNERS, c)? }), json!({ "email": one(EMAILS, c)? })];
        Some(json!({ "person": staff(desk, a)?, "fields": one(&fields, b)? }))
    }),
    ("person_delete", |desk, [a, ..]| Some(json!({ "person": staff(desk, a)? }))),
    ("staff_leave", |desk, [a, b, c, d]| {
        let to = one(&[staff(desk, b), None], c)?.clone();
        let left_on = one(&["", "2026-11-23", "2027-01-01"], d)?;
        Some(
            json!({ "person": staff(desk, a)?, "left_on": left_on, "hand_over_to": to, "keep_open": d % 2 == 0 }),
        )
    }),
    ("staff_return", |desk, [a, ..]| Some(json!({ "person": staff(desk, a)? }))),
    ("duplicates_keep_apart", |desk, [a, b, c, ..]| {
        let (kind, list) = one(&[("company", "company_list"), ("contact", "contact_list")], a)?;
        let records: Vec<_> = [b, c].into_iter().filter_map(|at| some(desk, list, at)).collect();
        Some(json!({ "kind": kind, "records": records }))
    }),
    ("merge", |desk, [a, b, c, d]| {
        let (kind, list) = one(&[("company", "company_list"), ("contact", "contact_list")], a)?;
        let (keep, other) = (some(desk, list, b)?, some(desk, list, c)?);
        let from = one(&[keep.clone(), other.clone()], d)?.clone();
        Some(
            json!({ "kind": kind, "keep": keep, "others": [other], "fields": { "name": from, "phone": from } }),
        )
    }),
];

const COMPANIES: &[&str] = &["Company 0", "شركة النور", "النور", "Noor Ltd", "Noor"];
const PEOPLE: &[&str] = &["Huda", "Sami", "هدى", "محمد بن علي"];
const OWNERS: &[&str] = &["Lina", "Omar", "", "سارة"];
const PHONES: &[&str] = &["", "0551234567", "+966 55 123 4567", "٠٥٥١٢٣٤٥٦٨", "none"];
const EMAILS: &[&str] = &["", "sami@noor.example", "no"];
const CITIES: &[&str] = &["", "Riyadh", "جدة"];

/// One of a list of records.
fn some(desk: &Desk, list: &str, choose: u8) -> Option<String> {
    id(&desk.json(list, json!({}))["data"]["rows"], choose)
}

/// Somebody on the roster.
fn staff(desk: &Desk, choose: u8) -> Option<String> {
    id(&desk.json("staff_list", Value::Null)["data"], choose)
}

fn id(rows: &Value, choose: u8) -> Option<String> {
    Some(text(&one(rows.as_array()?, choose)?["id"]))
}
