//! What is brought from files of companies and contacts.

use super::{Call, one};
use acceptance::Desk;
use base64::Engine as _;
use serde_json::{Value, json};

/// Imports of companies and contacts.
pub(crate) const CALLS: &[Call] = &[
    ("import_companies", |desk, [a, b, c, d]| {
        let (name, other) = (one(NAMES, a)?, one(NAMES, b)?);
        let (id, owner, note) = (one(IDS, c)?, one(OWNERS, d)?, one(NOTES, b)?);
        let rows = format!("{id},{name},05512345{c:03},Jeddah,{owner},{note}\n,{other},,,,{note}\n");
        look(desk, "companies", &format!("id,company name,phone,city,owner,notes\n{rows}"))
    }),
    ("import_contacts", |desk, [a, b, c, d]| {
        let (name, company, id) = (one(PEOPLE, a)?, one(NAMES, b)?, one(IDS, c)?);
        let (email, note) = (one(EMAILS, d)?, one(NOTES, a)?);
        let rows = format!("{id},{name},{company},{email},{note}\n,Huda,{company},,{note}\n");
        look(desk, "contacts", &format!("id,full name,company,email,notes\n{rows}"))
    }),
];

const NAMES: &[&str] = &["Company 0", "شركة النور", "النور", "Noor Ltd"];
const PEOPLE: &[&str] = &["Huda", "Sami", "هدى", "محمد بن علي"];
const OWNERS: &[&str] = &["Lina", "Omar", ""];
const IDS: &[&str] = &["", "7", "8"];
const EMAILS: &[&str] = &["", "sami@noor.example", "huda@noor.example"];
const NOTES: &[&str] = &["", "Met at the fair", "يفضّل الاتصال صباحًا"];

/// Looks at a file; the request that imports it.
fn look(desk: &Desk, what: &str, text: &str) -> Option<Value> {
    let content = base64::engine::general_purpose::STANDARD.encode(text);
    let preview = desk.json("import_preview", json!({ "content": content, "what": what }));
    Some(json!({ "file": preview["file"] }))
}
