//! Companies and contacts that go out in a file and come in again are the same, whatever their texts are.

use super::words;
use acceptance::Desk;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use proptest::{prelude::*, test_runner::FileFailurePersistence};
use serde_json::{Value, json};

fn export(desk: &Desk, of: &str, format: &str, language: &str) -> Vec<u8> {
    desk.file("record_export", json!({ "of": of, "format": format, "language": language }))
}

fn import(desk: &Desk, what: &str, bytes: &[u8]) -> Value {
    let preview = desk.json("import_preview", json!({ "content": STANDARD.encode(bytes), "what": what }));
    desk.task(&format!("import_{what}"), json!({ "file": preview["file"] }))["report"].clone()
}

/// Texts of several lines.
fn notes() -> impl Strategy<Value = Vec<String>> {
    let line =
        || prop_oneof![words(), Just(String::new()), Just("\t- one".to_owned()), Just("  =two".to_owned())];
    let note = proptest::collection::vec(line(), 1..5).prop_map(|lines| lines.join("\n"));
    proptest::collection::vec(note, 0..3)
}

fn phone() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        Just(""),
        Just("0551234567"),
        Just("+966 (55) 123-4567"),
        Just("٠٥٥١٢٣٤٥٦٨"),
        Just("0551234567 / 0112345678"),
        Just("-920012345"),
        Just("#104"),
    ]
}

fn email() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just(""), Just("info@noor.example"), Just("سامي@شركة.السعودية"), Just("+a@noor.example")]
}

/// A record: its name, other texts, phones, address, notes.
type Row = (String, [String; 4], &'static str, &'static str, &'static str, Vec<String>);

fn row() -> impl Strategy<Value = Row> {
    let maybe = || prop_oneof![1 => Just(String::new()), 2 => words()];
    let texts = (maybe(), maybe(), maybe(), maybe()).prop_map(|(a, b, c, d)| [a, b, c, d]);
    (words(), texts, phone(), phone(), email(), notes())
}

/// Makes a record as a user does; what makes no sense is refused, and what came of the others counts.
fn make(desk: &Desk, of: &str, row: &Row) {
    let (name, [a, b, c, d], phone, mobile, email, notes) = row;
    let (kind, fields) = if of == "companies" {
        let site = if a.is_empty() { "" } else { "noor.example/عن" };
        let fields = json!({
            "name": name, "address": a, "city": b, "industry": c, "owner": d, "phone": phone, "email": email,
            "website": site,
        });
        ("company", fields)
    } else {
        let fields =
            json!({ "name": name, "company": a, "job": b, "phone": phone, "mobile": mobile, "email": email });
        ("contact", fields)
    };
    let made = desk.json(&format!("{kind}_create"), fields);
    if made["kind"] == "done" {
        for note in notes {
            desk.json("note_add", json!({ "on": { "kind": kind, "id": made["id"] }, "body": note }));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::default()
    })]

    #[test]
    fn records_go_out_and_come_in_and_go_out_the_same(
        rows in proptest::collection::vec(row(), 1..12),
        of in prop_oneof![Just("companies"), Just("contacts")],
        format in prop_oneof![Just("csv"), Just("xlsx")],
        language in prop_oneof![Just("en"), Just("ar")],
    ) {
        let desk = Desk::open();
        rows.iter().for_each(|row| make(&desk, of, row));
        let out = export(&desk, of, "csv", language);
        let file = export(&desk, of, format, language);
        let total = desk.json(if of == "companies" { "company_list" } else { "contact_list" }, json!({}))["data"]["total"].clone();

        // Where it came from it changes nothing.
        let report = import(&desk, of, &file);
        let counts = |report: &Value| ["imported", "updated", "unchanged"].map(|count| report[count].clone());
        prop_assert_eq!(counts(&report), [json!(0), json!(0), total.clone()], "{}", report);
        prop_assert_eq!(&report["command"], &Value::Null);

        let again = Desk::open();
        let report = import(&again, of, &file);
        prop_assert_eq!((&report["imported"], &report["refusals"]), (&total, &json!([])));
        prop_assert_eq!(
            String::from_utf8(export(&again, of, "csv", language)),
            String::from_utf8(out)
        );
        let report = import(&again, of, &export(&again, of, format, language));
        prop_assert_eq!(counts(&report), [json!(0), json!(0), total], "{}", report);
    }
}
