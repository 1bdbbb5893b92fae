//! The owner brings companies and contacts of another program, and takes them out again.

use acceptance::Desk;
use serde_json::{Value, json};

/// Looks at a file of one kind and imports it; the report.
fn import(desk: &Desk, what: &str, bytes: &[u8]) -> Value {
    let preview = look(desk, json!({ "what": what }), bytes);
    desk.task(&format!("import_{what}"), json!({ "file": preview["file"] }))["report"].clone()
}

/// Looks at a file, as the request says.
fn look(desk: &Desk, mut request: Value, bytes: &[u8]) -> Value {
    use base64::Engine as _;
    request["content"] = base64::engine::general_purpose::STANDARD.encode(bytes).into();
    desk.json("import_preview", request)
}

fn counts(told: &Value) -> [u64; 4] {
    ["imported", "updated", "unchanged", "refused"].map(|count| {
        let told = if told[count].is_null() { &told["ready"] } else { &told[count] };
        told.as_u64().unwrap()
    })
}

fn codes(notes: &Value) -> Vec<(u64, &str, &str)> {
    notes
        .as_array()
        .unwrap()
        .iter()
        .map(|note| {
            (
                note["row"].as_u64().unwrap(),
                note["column"].as_str().unwrap_or(""),
                note["code"].as_str().unwrap(),
            )
        })
        .collect()
}

/// The record of this name, as its page has it.
fn record(desk: &Desk, kind: &str, name: &str) -> Value {
    let found = desk.json(&format!("{kind}_list"), json!({ "text": name }))["data"]["rows"].clone();
    let row = found.as_array().unwrap().iter().find(|row| row["name"] == name);
    let id = row.unwrap_or_else(|| panic!("no {kind} {name} in {found}"))["id"].clone();
    let mut request = json!({});
    request[kind] = id;
    desk.json(&format!("{kind}_get"), request)["data"].clone()
}

fn notes(desk: &Desk, kind: &str, record: &Value) -> Vec<String> {
    let on = json!({ "on": { "kind": kind, "id": record["id"] } });
    let all = desk.json("note_list", on)["data"].clone();
    all.as_array().unwrap().iter().map(|note| note["body"].as_str().unwrap().to_owned()).collect()
}

const COMPANIES: &[u8] = "Organization - ID,Organization - Name,Phone,Website,City,Industry,Owner,Notes,Label
11,شركة النور,٠١١ ٢٣٤ ٥٦٧٨,noor.example,الرياض,تجارة,Lina,\"First line
second\",hot
12,Acme,\"0551234567, 0112345678\",,Jeddah,,Omar,,cold
13,Gulf,call Sami,,,,,,
"
.as_bytes();

#[test]
fn companies_of_another_program_come_in_and_go_out_as_one() {
    let desk = Desk::open();
    let preview = look(&desk, json!({}), COMPANIES);
    assert_eq!((&preview["what"], counts(&preview)), (&json!("companies"), [2, 0, 0, 1]));
    let left: Vec<_> =
        preview["columns"].as_array().unwrap().iter().filter(|plan| plan["field"].is_null()).collect();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0]["header"], "Label");
    assert_eq!(desk.json("company_list", json!({}))["data"]["total"], 0, "a preview writes nothing");

    let report = import(&desk, "companies", COMPANIES);
    assert_eq!((counts(&report), &report["rows"]), ([2, 0, 0, 1], &json!(3)));
    assert_eq!(codes(&report["refusals"]), [(4, "Phone", "phone_unreadable")]);
    assert_eq!(report["refusals"][0]["cells"][1], "Gulf");
    assert_eq!(
        codes(&report["warnings"]),
        [(2, "", "owner_new"), (3, "Phone", "more_in_note"), (3, "", "owner_new")]
    );
    let noor = record(&desk, "company", "شركة النور");
    assert_eq!(
        ["phone", "website", "city", "industry"].map(|field| noor[field].as_str().unwrap()),
        ["011 234 5678", "noor.example", "الرياض", "تجارة"]
    );
    assert_eq!(noor["owner"]["name"], "Lina");
    assert_eq!(notes(&desk, "company", &noor), ["First line\nsecond"]);
    let acme = record(&desk, "company", "Acme");
    assert_eq!(
        (&acme["phone"], notes(&desk, "company", &acme)),
        (&json!("0551234567"), vec!["Phone: 0112345678".to_owned()])
    );

    let again = import(&desk, "companies", COMPANIES);
    assert_eq!((counts(&again), &again["command"]), ([0, 0, 2, 1], &Value::Null));
    assert_eq!(desk.undo()["name"], "import_companies");
    assert_eq!(desk.json("company_list", json!({}))["data"]["total"], 0);
    assert_eq!(desk.json("staff_list", Value::Null)["data"].as_array().unwrap().len(), 0);
    desk.redo();
    assert_eq!(record(&desk, "company", "Acme"), acme);
}
